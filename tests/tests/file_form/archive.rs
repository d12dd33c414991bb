//! Fit for the archive and for a screen reader, by the rules of ISO 19005 and ISO 14289-1.

use report::{Fonts, PdfOptions, write_pdf};
use tests::pdf::{broken_rules, check, text};

use crate::files::all;

#[test]
fn every_kind_is_pdf_a_with_data_and_pdf_ua() {
    for printed in all() {
        for profile in ["3a", "ua1"] {
            let broken = broken_rules(profile, &printed.path);
            assert!(
                broken.is_empty(),
                "{} by {profile}: {broken:?}",
                printed.name
            );
        }
    }
}

#[test]
fn qpdf_and_poppler_find_nothing_wrong() {
    for printed in all() {
        check(&printed.path);
        assert!(
            text(&printed.path).len() > 200,
            "{} has words",
            printed.name
        );
    }
}

#[test]
fn a_file_without_data_is_pdf_a_2a() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let path = folder.path().join("plain.pdf");
    let document = report::model::Document {
        meta: report::model::Meta {
            title: "Báo cáo thử".into(),
            author: "Ủy ban nhân dân phường An Cựu".into(),
            subject: "Thử".into(),
            language: "vi-VN".into(),
            date: chrono::NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day"),
        },
        sections: vec![report::model::Section::portrait(vec![
            report::model::Block::new("text", report::model::Paragraph::body("Không có số liệu.")),
        ])],
        origins: Vec::new(),
        code: Some("SSH1;;;00".into()),
    };
    let fonts = Fonts::tinos().expect("the fonts are there");
    let bytes = write_pdf(&document, &fonts, &PdfOptions::default()).expect("it can be printed");
    std::fs::write(&path, bytes).expect("it can be written");
    for profile in ["2a", "ua1"] {
        assert_eq!(broken_rules(profile, &path), [""; 0], "by {profile}");
    }
    check(&path);
}

#[test]
fn the_same_ledger_gives_the_same_bytes() {
    let again = tests::pdf::example();
    let path = again.folder().join("again.pdf");
    let out = path.to_str().expect("a temporary folder has a plain name");
    again.done(&[
        "report",
        "export",
        "--out",
        out,
        "--kind",
        "plan98",
        "--as-of",
        tests::pdf::AS_OF,
    ]);
    let bytes = std::fs::read(&path).expect("it was exported");
    assert!(
        bytes == crate::files::sample().bytes(),
        "two exports differ"
    );
}
