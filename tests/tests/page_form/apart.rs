//! The pages that the window shows while a report is written, beside those of the finished file.

use std::fs;
use std::path::Path;
use std::process::Command;

use report::model::Document;
use report::{Fonts, PdfOptions, pages, print, print_apart};
use tests::papers::model;
use tests::pdf::example;

use crate::papers;

/// Dots per inch of the pictures that are compared: as small as a window shows whole pages.
const DOTS: &str = "72";

/// The pages of a file as poppler draws them.
fn pictures(pdf: &[u8]) -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("trang.pdf");
    fs::write(&file, pdf).expect("the file can be written");
    let mut draw = Command::new("pdftoppm");
    draw.args(["-r", DOTS]).arg(&file);
    let drawn = draw.arg(folder.path().join("anh")).output();
    let drawn = drawn.expect("pdftoppm is installed");
    assert!(
        drawn.status.success() && drawn.stderr.is_empty(),
        "{drawn:?}"
    );
    drawings(folder.path())
}

fn drawings(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.flatten().map(|entry| entry.path());
    let mut paths: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "ppm"))
        .collect();
    paths.sort();
    let read = |path| fs::read(path).expect("the picture can be read");
    paths.iter().map(read).collect()
}

/// Fails unless every page looks the same in the finished file, in a file of every other page, and all by itself.
fn assert_same(name: &str, document: &Document, alone: &[usize]) {
    let fonts = Fonts::tinos().expect("the fonts are in the program");
    let laid = pages(document, &fonts).expect("the document fits on pages");
    let apart = |wanted: &[usize]| {
        let file = print_apart(&laid, wanted, &fonts).expect("pages can be printed apart");
        pictures(&file)
    };
    let some: Vec<usize> = (0..laid.pages.len()).step_by(2).collect();
    let halves = apart(&some);
    let single = alone.iter().map(|at| (*at, apart(&[*at]).remove(0)));
    let single: Vec<(usize, Vec<u8>)> = single.collect();
    let options = PdfOptions {
        creator: "page_form".into(),
        fields: true,
        ..PdfOptions::default()
    };
    let whole = print(laid, &document.meta, &fonts, &options);
    let whole = pictures(&whole.expect("the document can be printed"));
    assert_eq!(halves.len(), some.len(), "{name}");
    for (at, picture) in some.into_iter().zip(halves).chain(single) {
        assert!(
            picture == whole[at],
            "{name}: page {} looks otherwise",
            at + 1
        );
    }
}

#[test]
fn a_page_shown_by_itself_looks_as_in_the_finished_file() {
    // Marks in red, a chart, a QR code, lying pages.
    assert_same("plan98", &model(&example(), "plan98"), &[0, 3]);
    assert_same("marks", &papers::marked_report(), &[0]);
}
