use super::*;
use crate::seed::load_folder;
use std::fs;

/// What is said of the small file with one thing in it changed.
fn said(from: &str, to: &str) -> String {
    parse("sound.toml", &changed(from, to))
        .unwrap_err()
        .to_string()
}

#[test]
fn the_file_the_mistakes_are_made_in_is_sound() {
    sound();
}

#[test]
fn every_mistake_is_told_with_file_item_and_reason() {
    for (from, to, expected) in [
        (
            "id = \"ii/1/b\"\nplace",
            "id = \"ii/1/a\"\nplace",
            "mục ii/1/a: mã “ii/1/a” có hai lần.",
        ),
        (
            "id = \"i/1-2\"",
            "id = \"i/1-1\"",
            "mục i/1-1: mã “i/1-1” có hai lần.",
        ),
        (
            "id = \"ket\"",
            "id = \"Kết\"",
            "mục Kết: mã “Kết” chỉ được gồm chữ thường không dấu, chữ số và các dấu / - #.",
        ),
        (
            "clause = \"i/1\"",
            "clause = \"i/9\"",
            "mục i/1-1: không có đoạn nào mang mã “i/9”.",
        ),
        (
            "bases = [\"can-cu/1\"]",
            "bases = [\"can-cu/9\"]",
            "mục header: không có đoạn nào mang mã “can-cu/9”.",
        ),
        (
            "bases = [\"can-cu/1\"]",
            "bases = [{ clause = \"can-cu/1\", text = \"Luật khác\" }]",
            "mục header: chữ “Luật khác” không có trong đoạn “can-cu/1”.",
        ),
        (
            "results = [{ clause = \"iii/1/a/1\" }]",
            "results = [{ clause = \"iii/9\" }]",
            "mục iii/9: không có đoạn nào mang mã “iii/9”.",
        ),
        (
            "group = \"pl1/nhom-1\"",
            "group = \"pl1/nhom-7\"",
            "mục pl1/1: phụ lục không có nhóm “pl1/nhom-7”.",
        ),
        (
            "text = \"không quá 5",
            "text = \"không quá 6",
            "mục i/1-2: chữ “không quá 6 hồ sơ trễ hạn” không có trong đoạn “i/1”.",
        ),
        (
            "text = \"trước ngày 30/11",
            "text = \"trước 30/11",
            "mục i/2#quy-che: chữ “trước 30/11 hằng năm” không có trong đoạn “i/2”.",
        ),
        (
            "corrected = \"Số hóa\"",
            "corrected = \"Số hoá\"",
            "mục ii/1: chữ “Số hoá” không có trong đoạn “ii/1”.",
        ),
        (
            "comparator = \"<=\"",
            "comparator = \"≤\"",
            "mục i/1-2: dấu so sánh “≤” không hợp lệ, chỉ dùng = >= > <= < ~ range.",
        ),
        (
            "value = \"5\"",
            "value = \"5,0\"",
            "mục i/1-2: “5,0” không phải là số (chỉ ghi chữ số và một dấu chấm trước phần thập phân).",
        ),
        (
            "value_max = \"100\"",
            "value_max = \"89.5\"",
            "mục i/1-1: khoảng từ 90 đến 89.5 bị ngược.",
        ),
        (
            ", value_max = \"100\"",
            "",
            "mục i/1-1: dấu so sánh “range” và trường “value_max” phải đi cùng nhau.",
        ),
        (
            "milestone = \"Ban hành quy chế\"\n",
            "",
            "mục i/2: chỉ tiêu không có số đo (measures) và cũng không có mốc (milestone).",
        ),
        (
            "date = \"2026-11-14\"",
            "date = \"2024-02-30\"",
            "mục header: ngày “2024-02-30” không tồn tại (ghi năm-tháng-ngày, ví dụ 2024-03-01).",
        ),
        (
            "due = \"2026-11-29\"",
            "due = \"29/11/2026\"",
            "mục i/2: ngày “29/11/2026” không tồn tại (ghi năm-tháng-ngày, ví dụ 2024-03-01).",
        ),
        (
            "before = \"11-30\"",
            "before = \"11-31\"",
            "mục i/2#quy-che: ngày hằng năm “11-31” không tồn tại (ghi tháng-ngày, ví dụ 11-30).",
        ),
        (
            "before = \"11-30\"",
            "before = \"2026-11-31\"",
            "mục i/2#quy-che: ngày “2026-11-31” không tồn tại (ghi năm-tháng-ngày, ví dụ 2024-03-01).",
        ),
        (
            "year_to = 2026\nlead_text",
            "year_to = 2024\nlead_text",
            "mục pl1/1: khoảng từ 2025 đến 2024 bị ngược.",
        ),
        (
            "name = \"Số hóa hồ sơ đất đai\"",
            "name = \"Số hóa hồ sơ đất\"",
            "mục pl1/1: các ô ghép lại khác với đoạn “pl1/1” từ chỗ “2025-2026UBNDcácphường,xãChuyểnsang”.",
        ),
        (
            "nth = 2",
            "nth = 3",
            "mục iii/1/a/1 “20”: số “20” không xuất hiện đến lần thứ 3 trong đoạn “iii/1/a/1”.",
        ),
        (
            "met = 2",
            "met = 3",
            "mục iv/bang/1: số mục tiêu đạt 3 cộng chưa đạt 1 không bằng tổng 3.",
        ),
        (
            "text = \"Trên đây",
            "text = \"Tre\u{302}n đây",
            "mục ket: chữ “Tre\u{302}n đây là báo cáo kết quả./.” chưa ở dạng Unicode dựng sẵn (NFC) hoặc thừa dấu cách.",
        ),
        (
            "text = \"- Như trên;\"",
            "text = \"\"",
            "mục noi-nhan/1: trường “text” để trống.",
        ),
    ] {
        let said = said(from, to);
        let start = format!("sound.toml, {expected}");
        assert!(
            said.lines().any(|line| line == start),
            "expected: {start}\nsaid:     {said}"
        );
    }
}

#[test]
fn a_row_that_its_cells_do_not_make_up_is_told_from_where_they_differ() {
    let said = said("note = \"Chuyển sang\"", "note = \"Chuyển tiếp\"");
    assert_eq!(
        said,
        "sound.toml, mục pl1/1: các ô ghép lại khác với đoạn “pl1/1” từ chỗ “tiếp”."
    );
}

#[test]
fn a_control_character_is_told() {
    let said = said("text = \"- Như trên;\"", "text = \"- Như\\u0007 trên;\"");
    assert!(
        said.starts_with("sound.toml, mục noi-nhan/1: chữ “- Như"),
        "{said}"
    );
    assert!(said.contains("có ký tự không dùng được"), "{said}");
}

#[test]
fn broken_toml_is_told_with_its_line() {
    let said = said("title = \"Kết quả thử\"", "title = \"Kết quả thử");
    assert!(
        said.starts_with("sound.toml, dòng 11: chữ chưa có dấu ngoặc kép đóng ("),
        "{said}"
    );
}

#[test]
fn an_unknown_field_is_told_with_line_and_item() {
    let said = said(
        "group = \"Chính quyền số\"\ntext",
        "nhom = \"Chính quyền số\"\ntext",
    );
    assert_eq!(
        said,
        "sound.toml, dòng 140, mục i/1-1: không có trường nào tên “nhom”, hãy sửa tên trường."
    );
}

#[test]
fn a_missing_field_is_told_with_line_and_item() {
    let said = said("lines = \"1\"\n", "");
    assert_eq!(
        said,
        "sound.toml, dòng 23, mục can-cu/1: thiếu trường “lines”."
    );
}

#[test]
fn a_value_outside_its_list_is_told_with_its_line() {
    let said = said("cadence = \"yearly\"", "cadence = \"hằng năm\"");
    assert!(
        said.contains("mục i/2#quy-che: “hằng năm” không phải giá trị được dùng ở đây"),
        "{said}"
    );
}

#[test]
fn every_mistake_of_a_file_is_told_at_once() {
    let text =
        changed("comparator = \"<=\"", "comparator = \"≤\"").replacen("met = 2", "met = 3", 1);
    let error = parse("sound.toml", &text).unwrap_err();
    assert_eq!(error.faults.len(), 2);
}

/// A folder that is removed when the test ends.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let path = std::env::temp_dir().join(format!("import-{name}-{}", std::process::id()));
        fs::create_dir_all(path.join("documents")).unwrap();
        files
            .iter()
            .for_each(|(file, text)| fs::write(path.join("documents").join(file), text).unwrap());
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_folder_gives_every_document_in_it() {
    let folder = Folder::new("whole", &[("a.toml", SOUND), ("b.txt", "no data")]);
    assert_eq!(load_folder(&folder.0).unwrap().len(), 1);
    assert_eq!(load_folder(&folder.0.join("documents")).unwrap().len(), 1);
}

#[test]
fn two_files_with_the_same_document_are_refused() {
    let folder = Folder::new("twice", &[("a.toml", SOUND), ("b.toml", SOUND)]);
    let errors = load_folder(&folder.0).unwrap_err();
    assert_eq!(errors[0].to_string(), "b.toml: mã “thu-2026” có hai lần.");
}

#[test]
fn every_damaged_file_of_a_folder_is_told() {
    let folder = Folder::new(
        "damaged",
        &[("a.toml", "id ="), ("b.toml", "kind ="), ("c.toml", SOUND)],
    );
    assert_eq!(load_folder(&folder.0).unwrap_err().len(), 2);
}

#[test]
fn a_folder_without_data_is_told() {
    let folder = Folder::new("empty", &[]);
    let said = load_folder(&folder.0).unwrap_err()[0].to_string();
    assert!(
        said.ends_with("documents: trong thư mục không có tệp .toml nào."),
        "{said}"
    );
    let said = load_folder(&folder.0.join("nowhere")).unwrap_err()[0].to_string();
    assert!(
        said.ends_with("nowhere: không đọc được (không có ở đó)."),
        "{said}"
    );
}

#[test]
fn a_file_that_is_no_text_is_told() {
    let folder = Folder::new("bytes", &[]);
    fs::write(folder.0.join("documents/a.toml"), [0xff, 0xfe, 0x00]).unwrap();
    assert_eq!(
        load_folder(&folder.0).unwrap_err()[0].to_string(),
        "a.toml: không đọc được (không phải chữ UTF-8)."
    );
}
