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
        told.starts_with("Đề cương short.toml, dòng 13: phần 2, không có loại phần “writen”"),
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

/// What is told of a sound outline in which `from` was replaced by `to`.
fn told(from: &str, to: &str) -> String {
    assert!(SOUND.contains(from), "{from}");
    refused(&SOUND.replacen(from, to, 1))
}

#[test]
fn each_mistake_is_told_with_its_line_and_in_vietnamese() {
    let kept = "title = \"Kiến nghị\"";
    let mistakes = [
        // The writing of the file.
        (
            "is = \"paragraph\"",
            "is = ",
            9,
            "thiếu giá trị sau dấu “=”",
        ),
        ("is = \"paragraph\"", "is = paragraph", 9, "ngoặc kép"),
        ("\"paragraph\"", "\"paragraph", 9, "ngoặc kép"),
        (
            "key = \"kien-nghi\"",
            "key = \"a\"\nkey = \"b\"",
            15,
            "trường ghi hai lần",
        ),
        ("[\"ledger\"]", "[\"ledger\"", 8, "ngoặc vuông"),
        ("[[part]]", "[part]]", 8, "ngoặc vuông"),
        // Fields.
        ("kind = \"short\"", "", 1, "thiếu trường “kind”"),
        (
            "kind = \"short\"",
            "kind = \"Báo cáo\"",
            2,
            "chỉ gồm chữ thường không dấu",
        ),
        (
            "description",
            "descripton",
            4,
            "“descripton” có thể viết nhầm",
        ),
        (
            "[\"ledger\"]",
            "[\"so\"]",
            6,
            "không nhận “so”, chỉ nhận: ledger, stored",
        ),
        (
            "[\"ledger\"]",
            "[\"ledger\"]\nperiods = [\"quy\"]",
            7,
            "chỉ nhận: month, quarter",
        ),
        (
            "[\"ledger\"]",
            "\"ledger\"",
            6,
            "danh sách trong ngoặc vuông",
        ),
        ("is = \"paragraph\"", "is = 5", 9, "phải là một đoạn chữ"),
        (
            "is = \"written\"",
            "is = \"writen\"",
            13,
            "không có loại phần “writen”",
        ),
        (
            kept,
            "title = \"x\"\nlevel = \"roman\"",
            16,
            "“level” không dùng ở đây",
        ),
        (kept, "", 12, "phần 2, thiếu trường “title”"),
        (
            kept,
            "title = \"x\"\nonly = \"so\"",
            16,
            "“only” không nhận “so”",
        ),
        (
            kept,
            "title = \"x\"\nid = \"Phần 2\"",
            16,
            "trường “id” chỉ gồm",
        ),
        // Sentences.
        ("{{ year }}.", "{{ yaer }}.", 10, "mẫu câu dùng tên “yaer”"),
        (
            "\"Năm {{ year }}.\"",
            "\"\"\"\nNăm {{ year }}\n{{ sender.naem }}\"\"\"",
            12,
            "“sender” không có “naem”",
        ),
        (
            "{{ year }}.",
            "{% if counts.tasks.late > 2 %}x{% endif %}",
            10,
            "“counts.tasks” không có “late”",
        ),
        ("{{ year }}.", "{{ year }.", 10, "mẫu câu sai cú pháp"),
        ("{{ year }}.", "{% if year %}x", 10, "mẫu câu sai cú pháp"),
        ("{{ year }}.", "{{ year | lon }}", 10, "bộ lọc không có"),
        (
            "\"Năm {{ year }}.\"",
            "\"\"\"\nNăm\n{{ yaer }}\"\"\"",
            12,
            "“yaer”",
        ),
        (
            "\"Năm {{ year }}.\"",
            "\"\"\"Năm\n{% endif %}\"\"\"",
            11,
            "sai cú pháp",
        ),
        (
            "is = \"paragraph\"",
            "is = \"paragraph\"\nwhen = \"targets and\"",
            10,
            "trường “when”",
        ),
    ];
    let wrongly_told = mistakes.iter().filter_map(|(from, to, line, reason)| {
        let told = told(from, to);
        let place = format!("Đề cương short.toml, dòng {line}: ");
        let well = told.starts_with(&place) && told.contains(reason);
        (!well).then(|| format!("{to:?}: {told}"))
    });
    assert_eq!(wrongly_told.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn what_two_parts_share_is_told() {
    let written = "\n[[part]]\nis = \"written\"\nkey = \"kien-nghi\"\ntitle = \"x\"\n";
    let told = refused(&format!("{SOUND}{written}"));
    assert!(
        told.contains("dòng 17: phần 3, key “kien-nghi” đã dùng ở phần 2"),
        "{told}"
    );
    let same = SOUND.replace("[[part]]", "[[part]]\nid = \"mot\"");
    assert!(refused(&same).contains("phần 2, id “mot” đã dùng ở phần 1"));
}

#[test]
fn mistakes_in_columns_and_charts_are_told_with_their_lines() {
    let annex = "\n[[part]]\nis = \"annex-targets\"\ntitle = \"x\"\nreference = \"x\"\ncolumns = [\n  { head = \"a\", cell = \"{{ row.text }}\" },\n  COLUMN\n]\n";
    for (column, reason) in [
        ("\"b\"", "cột 2 phải nằm trong { }"),
        ("{ head = \"b\" }", "phần 3, cột 2, thiếu trường “cell”"),
        (
            "{ head = \"b\", cell = \"x\", mm = 0 }",
            "“mm” phải là số lớn hơn 0",
        ),
        (
            "{ head = \"b\", cell = \"x\", mm = 5, share = 2 }",
            "chỉ ghi một trong ba",
        ),
        (
            "{ head = \"b\", cell = \"x\", align = \"giua\" }",
            "chỉ nhận: left, centre, right, decimal",
        ),
        ("{ head = \"b\", cell = \"{{ row.x\" }", "sai cú pháp"),
        (
            "{ head = \"b\", cell = \"x\", optional = \"co\" }",
            "chỉ nhận true hoặc false",
        ),
    ] {
        let told = refused(&format!("{SOUND}{}", annex.replace("COLUMN", column)));
        assert!(
            told.contains("dòng 23") && told.contains(reason),
            "{column}: {told}"
        );
    }
    let chart = "\n[[part]]\nis = \"chart\"\nof = \"pie\"\ncaption = \"x\"\n";
    let told = refused(&format!("{SOUND}{chart}"));
    assert!(
        told.contains("dòng 19") && told.contains("verdicts-by-group"),
        "{told}"
    );
}

#[test]
fn an_outline_tells_its_periods() {
    let outline = Outline::find("periodic").unwrap();
    assert!(outline.periods.contains(&PeriodKind::Quarter));
    assert_eq!(outline.file_name(2026), "Bao-cao-dinh-ky-2026.pdf");
    assert_eq!(Outline::find("plan98").unwrap().periods, []);
}

#[test]
fn the_guide_names_every_outline_and_every_kind_of_part() {
    let guide = include_str!("../../../../../../seeds/outlines/README.md");
    let named = |word: &str| assert!(guide.contains(&format!("`{word}`")), "{word}");
    for (file, text) in EMBEDDED {
        named(file);
        let parts = text.lines().filter_map(|line| line.strip_prefix("is = "));
        parts.for_each(|is| named(is.trim_matches('"')));
    }
    for name in crate::kinds::sentences::NAMES {
        assert!(guide.contains(&format!("`{name}")), "{name}");
    }
}
