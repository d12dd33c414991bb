use super::*;

const SOUND: &str = r#"
kind = "short"
name = "Báo cáo nhanh"
description = "Một đoạn."
file = "Bao-cao-nhanh-{{ year }}"
sources = ["ledger"]

[[part]]
is = "paragraph"
text = "Năm {{ year }}."

[[part]]
is = "written"
key = "kien-nghi"
title = "Kiến nghị"
"#;

fn refused(text: &str) -> String {
    Outline::parse("short.toml", text).unwrap_err().to_string()
}

#[test]
fn every_embedded_outline_can_be_read() {
    for (name, text) in EMBEDDED {
        if let Err(error) = Outline::parse(name, text) {
            panic!("{error}");
        }
    }
    assert_eq!(Outline::embedded().len(), EMBEDDED.len());
}

#[test]
fn an_outline_says_what_a_person_writes_and_how_its_file_is_called() {
    let outline = Outline::parse("short.toml", SOUND).unwrap();
    assert_eq!(
        outline.written_parts(),
        [WrittenPart {
            key: "kien-nghi".into(),
            title: "Kiến nghị".into()
        }]
    );
    assert_eq!(outline.file_name(2026), "Bao-cao-nhanh-2026.pdf");
    assert!(outline.takes_ledger() && !outline.takes_stored());
}

#[test]
fn a_part_that_there_is_not_is_told_with_its_line() {
    let told = refused(&SOUND.replace("\"written\"", "\"writen\""));
    assert!(
        told.starts_with("Đề cương short.toml, dòng 12: phần 2, không có loại phần “writen”"),
        "{told}"
    );
}

#[test]
fn a_field_missing_or_not_used_is_told_by_its_name() {
    assert!(refused(&SOUND.replace("key = ", "kay = ")).contains("thiếu trường “key”"));
    assert!(
        refused(&SOUND.replace("title = \"Kiến nghị\"", "title = \"x\"\nlevel = \"roman\""))
            .contains("“level”")
    );
    assert!(refused(&SOUND.replace("description", "descripton")).contains("descripton"));
}

#[test]
fn a_sentence_that_cannot_be_read_is_told_with_part_and_field() {
    let told = refused(&SOUND.replace("{{ year }}.", "{{ yaer }}."));
    assert!(
        told.contains("phần 1, trường “text”: mẫu câu dùng tên “yaer”"),
        "{told}"
    );
}

#[test]
fn broken_toml_is_told_with_its_line() {
    let told = refused(&SOUND.replace("is = \"paragraph\"", "is = "));
    assert!(
        told.contains("dòng 9") && told.contains("sai cú pháp TOML"),
        "{told}"
    );
}
