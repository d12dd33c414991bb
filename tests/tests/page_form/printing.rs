//! Documents of `papers` as finished files.

use std::fs;
use std::sync::OnceLock;

use report::model::Document;
use report::{Fonts, PdfOptions, write_pdf};
use tests::pdf::Print;

use crate::papers;

/// A document printed and read back.
pub fn printed(name: &'static str, document: &Document) -> Print {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::tinos().expect("the fonts are in the program"));
    let options = PdfOptions {
        creator: "page_form".into(),
        attachment: None,
        fields: true,
    };
    let bytes = write_pdf(document, fonts, &options).expect("the document can be printed");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join(format!("{name}.pdf"));
    fs::write(&path, bytes).expect("the file can be written");
    Print::read(name, &path)
}

/// [`papers::marked_letter`], printed once.
pub fn marked_letter() -> &'static Print {
    static LETTER: OnceLock<Print> = OnceLock::new();
    LETTER.get_or_init(|| printed("letter", &papers::marked_letter()))
}

/// [`papers::marked_report`], printed once.
pub fn marked_report() -> &'static Print {
    static REPORT: OnceLock<Print> = OnceLock::new();
    REPORT.get_or_init(|| printed("report", &papers::marked_report()))
}
