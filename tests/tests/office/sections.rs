//! Sections: the sheet, the margins, the count of pages, and what stands in the corners.

use report::model::Orientation;

use crate::files::all;
use crate::tree::Tree;

/// Twentieths of a point in a millimetre.
const MM: f64 = 1440.0 / 25.4;

fn millimetres(tree: &Tree, name: &str) -> i64 {
    let value = tree.attribute(name).unwrap_or_else(|| panic!("no {name}"));
    let twips: f64 = value.parse().expect("a length is a number");
    (twips / MM).round() as i64
}

#[test]
fn sections_have_the_decrees_sheet_and_margins() {
    for made in all() {
        let document = made.docx.tree("word/document.xml");
        let sections = document.all("w:sectPr");
        assert_eq!(
            sections.len(),
            made.document.sections.len(),
            "{}",
            made.name
        );
        for (properties, section) in sections.iter().zip(&made.document.sections) {
            let size = properties.at(&["w:pgSz"]).expect("a section has a sheet");
            let sheet = (millimetres(size, "w:w"), millimetres(size, "w:h"));
            let lying = size.attribute("w:orient") == Some("landscape");
            match section.orientation {
                Orientation::Portrait => assert_eq!((sheet, lying), ((210, 297), false)),
                Orientation::Landscape => assert_eq!((sheet, lying), ((297, 210), true)),
            }
            let around = properties.at(&["w:pgMar"]).expect("a section has margins");
            let sides = ["w:top", "w:bottom", "w:left", "w:right"];
            assert_eq!(
                sides.map(|side| millimetres(around, side)),
                [20, 20, 30, 20]
            );
        }
    }
}

#[test]
fn pages_are_counted_anew_in_each_section_and_the_first_shows_no_number() {
    for made in all() {
        let document = made.docx.tree("word/document.xml");
        for section in document.all("w:sectPr") {
            let start = section
                .at(&["w:pgNumType"])
                .and_then(|n| n.attribute("w:start"));
            assert_eq!(start, Some("1"), "{}", made.name);
            assert!(section.at(&["w:titlePg"]).is_some(), "{}", made.name);
            for reference in section.named("w:headerReference") {
                let id = reference.attribute("r:id").expect("a reference has an id");
                let header = made.docx.tree(&format!("word/{id}.xml"));
                let numbered = header.all("w:instrText").len() == 1;
                let usual = reference.attribute("w:type") == Some("default");
                assert_eq!(numbered, usual, "{}: {id}", made.name);
            }
        }
    }
}

#[test]
fn the_address_stands_at_the_foot_of_page_one_only_and_the_marks_are_framed() {
    let made = all().iter().find(|made| made.name == "marks");
    let made = made.expect("there is a document with marks");
    let words = |part: &str| made.docx.tree(part).words();
    assert!(words("word/footer-first-1.xml").contains("26 Hà Nội"));
    assert_eq!(words("word/footer-first-2.xml"), "");
    let framed = |part: &str| -> Vec<(String, String)> {
        let part = made.docx.tree(part);
        let frame = |paragraph: &&Tree| {
            let frame = paragraph.at(&["w:pPr", "w:pBdr", "w:left"])?;
            Some((paragraph.words(), frame.attribute("w:color")?.to_owned()))
        };
        part.all("w:p").iter().filter_map(frame).collect()
    };
    let one = |text: &str, colour: &str| vec![(text.to_owned(), colour.to_owned())];
    let above = framed("word/header-first-1.xml");
    assert_eq!(above, one("LƯU HÀNH NỘI BỘ", "000000"));
    assert_eq!(framed("word/document.xml"), one("THƯỢNG KHẨN", "FF0000"));
}
