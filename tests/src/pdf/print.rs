//! A printed report with all that its readers say of it, kept after the file is gone.

use std::fs;
use std::path::Path;

use super::outside::{self, Font, Word};
use super::sheet::Pages;
use crate::console::Console;

/// A report that the console program printed.
pub struct Print {
    /// What it is called in the message of a failed test.
    pub name: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
    /// What is drawn on its pages.
    pub pages: Pages,
    /// Its words as poppler reads them, page numbers left out.
    pub text: String,
    /// Its words with their boxes.
    pub words: Vec<Word>,
    /// Its fonts.
    pub fonts: Vec<Font>,
    /// The sizes of its sheets in points, as poppler reads them.
    pub sheets: Vec<(f32, f32)>,
}

impl Print {
    /// Exports a report from a ledger and reads it; qpdf must find nothing wrong with the file.
    pub fn export(name: &'static str, console: &Console, options: &[&str]) -> Self {
        let path = console.folder().join(format!("{name}.pdf"));
        let out = path.to_str().expect("a temporary folder has a plain name");
        console.done(&[&["report", "export", "--out", out], options].concat());
        Self::read(name, &path)
    }

    /// Reads a file.
    pub fn read(name: &'static str, path: &Path) -> Self {
        outside::check(path);
        Self {
            name,
            bytes: fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display())),
            pages: Pages::read(path),
            text: without_numbers(&outside::text(path)),
            words: outside::words(path),
            fonts: outside::fonts(path),
            sheets: outside::sheet_sizes(path),
        }
    }
}

/// The text without the first line of a page where that is a number.
fn without_numbers(text: &str) -> String {
    let numbered = |line: &str| !line.is_empty() && line.chars().all(|c| c.is_ascii_digit());
    let body = |page: &str| match page.split_once('\n') {
        Some((first, rest)) if numbered(first.trim()) => rest.to_owned(),
        _ => page.to_owned(),
    };
    text.split('\u{c}').map(body).collect()
}
