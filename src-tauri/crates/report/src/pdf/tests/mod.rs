//! What the written file says, read back with a PDF reader.

mod drawing;
mod fields;

use lopdf::{Dictionary, Document as File, Object};

use super::PdfOptions;
use crate::fixture::report;
use crate::{Fonts, write_pdf};

fn bytes(paragraphs: usize, rows: usize) -> Vec<u8> {
    let options = PdfOptions {
        creator: "Sổ Số Hóa".into(),
        ..PdfOptions::default()
    };
    write_pdf(
        &report(paragraphs, rows),
        &Fonts::tinos().unwrap(),
        &options,
    )
    .unwrap()
}

fn file() -> File {
    File::load_mem(&bytes(6, 12)).unwrap()
}

fn dictionary<'f>(file: &'f File, from: &'f Dictionary, key: &[u8]) -> &'f Dictionary {
    file.get_dict_in_dict(from, key).unwrap()
}

/// Size and place of each run of a page, upwards from the bottom left corner, in drawing order.
fn drawn(file: &File, page: usize) -> Vec<(f32, f32, f32)> {
    let id = file.page_iter().nth(page).unwrap();
    let content = file.get_and_decode_page_content(id).unwrap();
    let (mut size, mut runs) = (0.0, Vec::new());
    for operation in &content.operations {
        let number = |at: usize| operation.operands[at].as_float().unwrap();
        match operation.operator.as_str() {
            "Tf" => size = number(1),
            "Td" => runs.push((size, number(0), number(1))),
            _ => {}
        }
    }
    runs
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert_eq!(bytes(3, 5), bytes(3, 5));
    assert_ne!(bytes(3, 5), bytes(3, 6));
}

#[test]
fn sheets_are_a4_upright_and_lying() {
    let file = file();
    let mut sizes = Vec::new();
    for id in file.page_iter() {
        let media = file
            .get_dictionary(id)
            .unwrap()
            .get(b"MediaBox")
            .unwrap()
            .as_array()
            .unwrap();
        let side = |at: usize| media[at].as_float().unwrap().round() as i32;
        sizes.push((side(2), side(3)));
    }
    assert_eq!(sizes.first(), Some(&(595, 842)));
    assert_eq!(sizes.last(), Some(&(842, 595)));
}

#[test]
fn components_have_the_sizes_of_the_decree() {
    let runs = drawn(&file(), 0);
    let sizes: Vec<f32> = runs.iter().map(|run| run.0).collect();
    // Agency in two lines, motto, number, date, type, abstract, addressee, base, heading.
    assert_eq!(
        sizes[..11],
        [12., 12., 12., 13., 13., 13., 14., 14., 14., 14., 14.]
    );
    let (number, date) = (runs[4], runs[5]);
    assert_eq!(number.2, date.2, "number and date share a line");
    assert!(number.1 < date.1);
}

#[test]
fn every_piece_of_text_belongs_to_the_structure_or_is_an_artifact() {
    let file = file();
    for id in file.page_iter() {
        let mut depth = 0;
        for operation in file.get_and_decode_page_content(id).unwrap().operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => depth += 1,
                "EMC" => depth -= 1,
                "TJ" | "S" => assert_eq!(depth, 1),
                _ => {}
            }
        }
        assert_eq!(depth, 0);
    }
}

#[test]
fn the_catalog_names_language_structure_title_and_profile() {
    let file = file();
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"vi-VN");
    assert!(
        dictionary(&file, catalog, b"MarkInfo")
            .get(b"Marked")
            .unwrap()
            .as_bool()
            .unwrap()
    );
    let tree = dictionary(&file, catalog, b"StructTreeRoot");
    assert_eq!(
        dictionary(&file, tree, b"K")
            .get(b"S")
            .unwrap()
            .as_name()
            .unwrap(),
        b"Document"
    );
    let intents = catalog.get(b"OutputIntents").unwrap().as_array().unwrap();
    let intent = intents[0].as_dict().unwrap();
    assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFA1");
    let outline = dictionary(&file, catalog, b"Outlines");
    assert_eq!(
        outline.get(b"Count").unwrap().as_i64().unwrap(),
        2,
        "title and annex at the top"
    );
}

#[test]
fn the_description_carries_the_documents_date_and_not_the_clock() {
    let file = file();
    let info = file
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .unwrap();
    let info = file.get_dictionary(info).unwrap();
    let date = info.get(b"CreationDate").unwrap().as_str().unwrap();
    assert_eq!(date, b"D:20261114000000+07'00'");
    let metadata = file
        .catalog()
        .unwrap()
        .get(b"Metadata")
        .and_then(Object::as_reference)
        .unwrap();
    let packet = file.get_object(metadata).unwrap().as_stream().unwrap();
    let packet = String::from_utf8(packet.content.clone()).unwrap();
    assert!(packet.contains("2026-11-14T00:00:00+07:00"));
    assert!(packet.contains("Kết quả &amp; phương hướng"));
}

#[test]
fn head_cells_say_what_they_head_and_only_once() {
    let file = file();
    let elements = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    let named = |element: &&Dictionary| {
        element
            .get(b"S")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == b"TH")
    };
    let heads: Vec<&Dictionary> = elements.filter(named).collect();
    assert_eq!(heads.len(), 3);
    for head in heads {
        let scope = head
            .get(b"A")
            .unwrap()
            .as_dict()
            .unwrap()
            .get(b"Scope")
            .unwrap();
        assert_eq!(scope.as_name().unwrap(), b"Column");
    }
}

#[test]
fn fonts_are_embedded_and_cut_down() {
    let bytes = bytes(6, 12);
    assert!(bytes.len() < 200_000, "{} bytes", bytes.len());
    let file = File::load_mem(&bytes).unwrap();
    let programs = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    let embedded = programs
        .filter(|dictionary| dictionary.has(b"FontFile2"))
        .count();
    assert_eq!(embedded, 4);
}
