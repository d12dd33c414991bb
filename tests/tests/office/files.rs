//! The files of all documents, written and converted once for all tests of this binary.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use office::{OfficeError, write_docx, write_xlsx};
use report::model::{Content, Document, Table};
use report::{Fonts, PdfOptions, write_pdf};
use tempfile::TempDir;
use zip::ZipArchive;

use crate::tree::Tree;
use crate::{csv, libre, models};

/// A document with all that is made of it.
pub struct Made {
    /// The name that messages of failed tests call it by.
    pub name: &'static str,
    /// The document.
    pub document: &'static Document,
    /// Our Word file, part by part.
    pub docx: Parts,
    /// Our Excel file, part by part; none of a document without tables.
    pub xlsx: Option<Parts>,
    /// Our PDF.
    pub pdf: PathBuf,
    /// What LibreOffice makes of the Word file.
    pub libre_pdf: PathBuf,
    /// What LibreOffice makes of the sheets of the Excel file, by the sheet's name.
    pub sheets: BTreeMap<String, Vec<Vec<String>>>,
}

/// The parts of an office file by their paths.
pub struct Parts(pub BTreeMap<String, Vec<u8>>);

impl Parts {
    /// Unpacks a file.
    pub fn of(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("the file is a zip archive");
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).expect("a part can be opened");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("a part can be read");
            let name = part.name().expect("a part has a name in UTF-8");
            parts.insert(name.into_owned(), bytes);
        }
        Self(parts)
    }

    /// A part of XML.
    pub fn tree(&self, path: &str) -> Tree {
        let bytes = self.0.get(path);
        Tree::read(
            path,
            bytes.unwrap_or_else(|| panic!("there is no part {path}")),
        )
    }
}

impl Made {
    /// The Excel file of a document that has tables.
    pub fn xlsx(&self) -> &Parts {
        let parts = self.xlsx.as_ref();
        parts.unwrap_or_else(|| panic!("{} has no Excel file", self.name))
    }

    /// The tables of the document in order.
    pub fn tables(&self) -> Vec<&'static Table> {
        tables(self.document)
    }
}

fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let mut found = Vec::new();
    for block in blocks {
        if let Content::Table(table) = &block.content {
            found.push(table);
        }
    }
    found
}

/// All documents with their files.
pub fn all() -> &'static [Made] {
    static ALL: OnceLock<(TempDir, Vec<Made>)> = OnceLock::new();
    let (_, made) = ALL.get_or_init(|| {
        let folder = TempDir::new().expect("there is room for temporary files");
        let made = make(folder.path());
        (folder, made)
    });
    made
}

/// The documents with tables, which have Excel files.
pub fn with_tables() -> impl Iterator<Item = &'static Made> {
    all().iter().filter(|made| made.xlsx.is_some())
}

fn make(folder: &Path) -> Vec<Made> {
    let models = models::all();
    let fonts = Fonts::tinos().expect("the font is there");
    let options = PdfOptions {
        creator: "thử".into(),
        ..PdfOptions::default()
    };
    let (mut docx, mut xlsx) = (Vec::new(), Vec::new());
    for (index, model) in models.iter().enumerate() {
        let pdf = write_pdf(&model.document, &fonts, &options).expect("the PDF can be written");
        write(folder, index, "ours.pdf", &pdf);
        let words = write_docx(&model.document).expect("the Word file can be written");
        docx.push(write(folder, index, "docx", &words));
        match write_xlsx(&model.document) {
            Ok(sheets) => xlsx.push(write(folder, index, "xlsx", &sheets)),
            Err(OfficeError::NoTable) if tables(&model.document).is_empty() => {}
            Err(error) => panic!("{}: {error}", model.name),
        }
    }
    libre::to_pdf(&docx, folder);
    libre::to_csv(&xlsx, folder);
    let one = |(index, model): (usize, &'static models::Model)| Made {
        name: &model.name,
        document: &model.document,
        docx: Parts::of(&read(folder, index, "docx").expect("every document has a Word file")),
        xlsx: read(folder, index, "xlsx").map(|bytes| Parts::of(&bytes)),
        pdf: folder.join(format!("{index}.ours.pdf")),
        libre_pdf: folder.join(format!("{index}.pdf")),
        sheets: csv::sheets(folder, index),
    };
    models.iter().enumerate().map(one).collect()
}

fn write(folder: &Path, index: usize, kind: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(format!("{index}.{kind}"));
    fs::write(&path, bytes).expect("a temporary folder can be written");
    path
}

fn read(folder: &Path, index: usize, kind: &str) -> Option<Vec<u8>> {
    fs::read(folder.join(format!("{index}.{kind}"))).ok()
}
