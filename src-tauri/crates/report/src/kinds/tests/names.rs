//! No code and no outline knows a document by its name.

use std::path::{Path, PathBuf};

/// Numbers of documents and ids that would name one.
const NAMES: [&str; 8] = [
    "98/KH", "424/KH", "640/BC", "kh98", "kh424", "bc640", "bcd73", "hue-2026",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true if path.ends_with("tests") => {}
            true => sources(&path, found),
            false => found.push(path),
        }
    }
}

#[test]
fn neither_code_nor_outline_names_a_document() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    sources(&root.join("src/kinds"), &mut found);
    sources(&root.join("../../../seeds/outlines"), &mut found);
    assert!(found.len() > 20);
    for path in found {
        let text = std::fs::read_to_string(&path).unwrap();
        let unit_tests = text.find("#[cfg(test)]").unwrap_or(text.len());
        let code: String = text[..unit_tests]
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        for name in NAMES {
            assert!(!code.contains(name), "{} names {name}", path.display());
        }
    }
}
