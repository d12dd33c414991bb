//! What a report's file carries, and which report a file is.

use crate::{PLAN98, exported, finalised, issued, list};
use std::fs;
use tests::console::Console;

#[test]
fn the_file_carries_its_data_which_belong_to_its_pages() {
    let console = Console::example();
    console.done(&[
        "settings",
        "set",
        "--contact",
        "Địa chỉ: 15 An Dương Vương",
        "--drafted",
        "PL.(300)",
    ]);
    let file = exported(&console, &PLAN98, "a.pdf").display().to_string();
    let view = console.json(&["report", "data", &file]);
    assert_eq!(view["belongs"], true, "{}", view["belongs_text"]);
    let data = &view["data"];
    assert_eq!(data["schema"], "so-lieu-bao-cao/1");
    assert_eq!(data["report"]["kind"], "plan98");
    assert_eq!(data["agency"]["id"], "an-cuu");
    assert!(data["targets"].as_array().unwrap().len() >= 15);
    let told = console.done(&["report", "data", &file]);
    for words in [
        "Ủy ban nhân dân phường An Cựu",
        "ngày: 14/11/2026",
        "một lần: 87,33%, đạt",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }

    let bare = [&PLAN98[..], &["--without-data"]].concat();
    let bare = exported(&console, &bare, "b.pdf").display().to_string();
    let said = console.refused(&["report", "data", &bare]);
    assert!(said.contains("không mang số liệu"), "{said}");
}

#[test]
fn the_code_can_be_left_out() {
    let console = Console::example();
    let with = fs::read(exported(&console, &PLAN98, "a.pdf")).unwrap();
    let request = [&PLAN98[..], &["--without-code"]].concat();
    let without = exported(&console, &request, "b.pdf");
    assert!(fs::read(&without).unwrap() != with);
    let file = without.display().to_string();
    assert_eq!(console.json(&["report", "data", &file])["belongs"], true);
}

#[test]
fn the_file_of_an_issued_report_is_found_again_by_its_hash() {
    let console = issued();
    let file = exported(&console, &PLAN98, "a.pdf").display().to_string();
    let found = console.json(&["report", "verify", &file]);
    assert_eq!(found["report"]["id"], "bao-cao-1");
    assert_eq!(
        (&found["as_exported"], &found["hash"]),
        (&true.into(), &list(&console)[0]["file_hash"])
    );

    let mut bytes = fs::read(&file).unwrap();
    bytes.extend_from_slice(b"\n% a signature stands here\n");
    let signed = console.folder().join("da-ky.pdf");
    fs::write(&signed, &bytes).unwrap();
    let signed = signed.display().to_string();
    assert_eq!(
        console.json(&["report", "verify", &signed])["report"],
        serde_json::Value::Null
    );
    console.done(&["report", "issued-file", "bao-cao-1", &signed]);
    let found = console.json(&["report", "verify", &signed]);
    assert_eq!(
        (&found["report"]["id"], &found["as_exported"]),
        (&"bao-cao-1".into(), &false.into())
    );
    assert!(
        console
            .done(&["report", "verify", &signed])
            .contains("bản đã ký")
    );
}

#[test]
fn a_file_of_another_report_is_not_noted_as_signed() {
    let console = issued();
    let other = exported(&console, &["--kind", "yearly", "--year", "2026"], "b.pdf");
    let other = other.display().to_string();
    let said = console.refused_unchanged(&["report", "issued-file", "bao-cao-1", &other]);
    assert!(said.contains("bao-cao-1"), "{said}");
    let nowhere = console.folder().join("khong-co.pdf").display().to_string();
    console.refused_unchanged(&["report", "issued-file", "bao-cao-1", &nowhere]);
    let draft = finalised();
    let file = exported(&draft, &PLAN98, "a.pdf").display().to_string();
    let said = draft.refused_unchanged(&["report", "issued-file", "bao-cao-1", &file]);
    assert!(said.contains("chưa phát hành"), "{said}");
}

#[test]
fn the_ending_of_the_file_says_its_form_and_no_file_of_another_form_is_replaced() {
    let console = Console::example();
    let docx = exported(&console, &PLAN98, "a.docx");
    let xlsx = exported(&console, &PLAN98, "a.xlsx");
    for (file, part) in [(&docx, "word/document.xml"), (&xlsx, "xl/workbook.xml")] {
        let bytes = fs::read(file).unwrap();
        assert!(bytes.starts_with(b"PK"), "{file:?}");
        assert!(
            bytes.windows(part.len()).any(|w| w == part.as_bytes()),
            "{file:?}"
        );
    }
    // Its own older file is replaced, a file of another form is not.
    exported(&console, &PLAN98, "a.docx");
    fs::copy(&docx, console.folder().join("b.xlsx")).unwrap();
    fs::write(console.folder().join("c.docx"), "thư riêng").unwrap();
    for name in ["b.xlsx", "c.docx"] {
        let out = console.folder().join(name);
        let before = fs::read(&out).unwrap();
        let line = [
            &["report", "export"],
            &PLAN98[..],
            &["--out", out.to_str().unwrap()],
        ]
        .concat();
        let said = console.refused_unchanged(&line);
        assert!(said.contains("không bị ghi đè"), "{said}");
        assert_eq!(fs::read(&out).unwrap(), before);
    }
    let out = console.folder().join("d.doc").display().to_string();
    let line = [&["report", "export"], &PLAN98[..], &["--out", &out]].concat();
    assert!(console.refused_unchanged(&line).contains(".docx"));
}
