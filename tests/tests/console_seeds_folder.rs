//! Seed files beside the program: loaded and checked, or refused with file, item and reason.

use std::fs;
use std::path::{Path, PathBuf};
use tests::console::{Console, row, rows};

fn seed(id: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../seeds/documents/{id}.toml"));
    fs::read_to_string(path).unwrap()
}

fn folder_with(console: &Console, files: &[(&str, &str)]) -> PathBuf {
    let folder = console.folder().join("van-ban");
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn load_from(folder: &Path) -> [&str; 4] {
    ["seeds", "load", "--from", folder.to_str().unwrap()]
}

/// A folder with a good file and a bad one is refused whole, with these words.
#[track_caller]
fn assert_refused(bad: &str, words: &[&str]) {
    let console = Console::with_agency();
    let good = seed("bcd73-2024");
    let folder = folder_with(
        &console,
        &[("bcd73-2024.toml", &good), ("kh98-2024.toml", bad)],
    );
    let told = console.refused_unchanged(&load_from(&folder));
    for words in words {
        assert!(told.contains(words), "“{words}” is not said: {told}");
    }
}

#[test]
fn files_in_a_folder_are_loaded() {
    let console = Console::with_agency();
    let text = seed("kh98-2024").replace("thực hiện một số chủ trương", "thực hiện vài chủ trương");
    let folder = folder_with(&console, &[("kh98-2024.toml", &text)]);
    console.done(&load_from(&folder));
    let documents = console.json(&["document", "list"]);
    assert_eq!(rows(&documents).len(), 1);
    assert!(
        row(&documents, "kh98-2024")["title"]
            .to_string()
            .contains("vài chủ trương")
    );
    assert!(
        console
            .done(&load_from(&folder))
            .contains("Không có gì phải thay đổi")
    );
}

#[test]
fn a_file_that_is_not_toml_is_named() {
    assert_refused("id = \"kh98-2024\"\n[header\n", &["kh98-2024.toml"]);
    assert_refused("", &["kh98-2024.toml"]);
    assert_refused("\u{0}\u{1}\u{2}", &["kh98-2024.toml"]);
}

#[test]
fn a_file_that_was_cut_off_is_named() {
    let whole = seed("kh98-2024");
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    assert_refused(&half, &["kh98-2024.toml"]);
}

#[test]
fn every_mistake_is_told_with_its_item_and_reason() {
    let bad = seed("kh98-2024")
        .replacen("comparator = \"range\"", "comparator = \"khoang\"", 1)
        .replacen("before = \"11-30\"", "before = \"11-31\"", 1);
    assert_refused(
        &bad,
        &[
            "kh98-2024.toml, mục i/2:",
            "khoang",
            "mục iv/4#bao-cao:",
            "11-31",
        ],
    );
    let dangling = seed("kh98-2024").replacen("clause = \"iv/4\"", "clause = \"iv/44\"", 1);
    assert_refused(&dangling, &["kh98-2024.toml", "iv/44"]);
}

#[test]
fn a_folder_without_files_or_none_at_all_is_told() {
    let console = Console::with_agency();
    let empty = folder_with(&console, &[]);
    console.refused_unchanged(&load_from(&empty));
    console.refused_unchanged(&load_from(&console.folder().join("khong-co")));
}
