//! Outlines of the agency's own, in the folder `de-cuong` beside the ledger.

use std::fs;
use tests::console::{Console, rows};

const OWN: &str = r#"
kind = "bao-cao-nhanh"
name = "Báo cáo nhanh"
description = "Một trang."
file = "Bao-cao-nhanh-{{ year }}"
sources = ["ledger"]

[[part]]
is = "opening"
type = "BÁO CÁO"
mark = "BC"
title = "Nhanh năm {{ year }}"

[[part]]
is = "paragraph"
text = "Có {{ counts.targets.total }} chỉ tiêu."

[[part]]
is = "signature"
"#;

fn with_outline(name: &str, text: &str) -> Console {
    let console = Console::example();
    let folder = console.folder().join("de-cuong");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
    console
}

fn kinds(console: &Console) -> Vec<String> {
    let listed = console.json(&["report", "kinds"]);
    rows(&listed)
        .iter()
        .map(|row| row["kind"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn an_outline_of_the_agencys_own_is_a_kind_of_report() {
    let console = with_outline("nhanh.toml", OWN);
    let without = kinds(&Console::example());
    assert_eq!(
        kinds(&console),
        [&without[..], &["bao-cao-nhanh".into()]].concat()
    );
    let file = console.folder().join("a.pdf").display().to_string();
    console.done(&[
        "report",
        "export",
        "--kind",
        "bao-cao-nhanh",
        "--out",
        &file,
    ]);
    console.done(&["report", "start", "--kind", "bao-cao-nhanh"]);
    console.done(&["report", "finalise", "bao-cao-1"]);
    // What was finalised is printed by the outline that it was frozen with.
    let before = fs::read(&file).unwrap();
    fs::remove_file(console.folder().join("de-cuong/nhanh.toml")).unwrap();
    console.done(&["report", "export", "--report", "bao-cao-1", "--out", &file]);
    assert!(fs::read(&file).unwrap() == before);
}

#[test]
fn a_report_without_a_table_has_no_excel_file() {
    let console = with_outline("nhanh.toml", OWN);
    let out = console.folder().join("a.xlsx").display().to_string();
    let line = ["report", "export", "--kind", "bao-cao-nhanh", "--out", &out];
    let said = console.refused_unchanged(&line);
    assert!(said.contains("không có bảng nào"), "{said}");
    assert!(said.contains(".docx"), "what to do next: {said}");
    assert!(!said.contains("gặp lỗi"), "{said}");
    assert!(!console.folder().join("a.xlsx").exists());
}

#[test]
fn a_broken_outline_is_told_with_its_line_and_takes_no_other_away() {
    let broken = OWN.replace("is = \"paragraph\"", "is = \"doan-van\"");
    let console = with_outline("nhanh.toml", &broken);
    assert_eq!(kinds(&console), kinds(&Console::example()));
    let faults = console.json(&["report", "kinds", "--broken"]);
    let fault = &rows(&faults)[0];
    assert!(fault["file"].as_str().unwrap().ends_with("nhanh.toml"));
    assert!(
        fault["line"].as_u64().is_some_and(|line| line > 10),
        "{fault}"
    );
    assert!(
        fault["text"].as_str().unwrap().contains("doan-van"),
        "{fault}"
    );
    assert!(
        console
            .done(&["report", "kinds"])
            .contains("Đề cương viết sai")
    );
    let said = console.refused(&["report", "check", "--kind", "nhanh"]);
    assert!(said.contains("doan-van"), "{said}");
    console.done(&["report", "check", "--kind", "plan98"]);
}
