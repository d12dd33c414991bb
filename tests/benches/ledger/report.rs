//! A report of 100 pages with a table of 950 rows, laid out and written; poppler reads it back.

use std::fs;
use std::process::{Command, Stdio};

use report::{Fonts, PdfOptions, write_pdf};
use tempfile::TempDir;
use tests::pdf::sheet_sizes;

use crate::paper::{ROWS, document};
use crate::stopwatch::Timing;

/// Times of layout and writing, beside poppler reading the same file.
pub fn measure() -> Vec<Timing> {
    let (fonts, document) = (Fonts::tinos().expect("the fonts are there"), document(1));
    let options = PdfOptions {
        creator: "Sổ Số Hóa".into(),
        ..PdfOptions::default()
    };
    let print = || write_pdf(&document, &fonts, &options).expect("the report can be printed");
    let folder = TempDir::new().expect("there is a temporary folder");
    let file = folder.path().join("bao-cao.pdf");
    fs::write(&file, print()).expect("the file can be written");
    let read = || {
        let mut reader = Command::new("pdftotext");
        let ended = reader.arg(&file).arg("-").stdout(Stdio::null()).status();
        assert!(ended.expect("pdftotext is installed").success());
    };
    let what = format!(
        "Report of {} pages with a table of {ROWS} rows, tagged PDF/A",
        sheet_sizes(&file).len()
    );
    let work = || drop(std::hint::black_box(print()));
    vec![Timing::of(
        what,
        7,
        work,
        "pdftotext reads the same file",
        read,
    )]
}
