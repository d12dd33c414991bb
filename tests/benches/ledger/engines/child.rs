//! This program as the engine that is measured: one report from nothing to a file.

use std::env;
use std::fs;

use report::{Fonts, PdfOptions, write_pdf};

use crate::paper::document;

/// Asks this program to print and end.
pub const FLAG: &str = "--print";

/// What to print, and where.
pub struct Print {
    hundreds: usize,
    out: String,
}

/// What the command line asks to print, if anything.
pub fn asked_to_print() -> Option<Print> {
    let words: Vec<String> = env::args().collect();
    let at = words.iter().position(|word| word == FLAG)?;
    Some(Print {
        hundreds: words.get(at + 1)?.parse().ok()?,
        out: words.get(at + 2)?.clone(),
    })
}

impl Print {
    /// Sets the report and writes its file.
    pub fn run(self) {
        let fonts = Fonts::tinos().expect("the fonts are there");
        let options = PdfOptions {
            creator: "Sổ Số Hóa".into(),
            attachment: None,
            fields: false,
        };
        let bytes = write_pdf(&document(self.hundreds), &fonts, &options);
        fs::write(self.out, bytes.expect("the report can be printed"))
            .expect("the file can be written");
    }
}
