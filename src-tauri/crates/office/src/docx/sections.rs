//! Sections with their sheets, page numbers and what stands in the corners of their first pages.

use report::model::{Head, Orientation};
use report::sizes::{PAGE_NUMBER, RULE, Sheet};

use super::namespaces::{MAIN, RELATIONS};
use super::paragraph::{Border, Para};
use super::units::twips;
use crate::xml::{Element, el};

/// The part that prints the number of a page.
const NUMBER_PART: &str = "header-number.xml";

/// Parts that stand in the margins: their file names and what they hold.
#[derive(Default)]
pub(super) struct Corners {
    parts: Vec<(String, Element)>,
}

/// The parts in the margins of a section's first page.
pub(super) struct Margins {
    header: String,
    footer: String,
}

impl Corners {
    /// Keeps what stands above and below the first page of section `index`. A section without either gets empty
    /// parts, or Word would repeat those of the section before.
    pub(super) fn keep(
        &mut self,
        index: usize,
        above: Vec<Element>,
        below: Vec<Element>,
    ) -> Margins {
        let number = index + 1;
        let header = format!("header-first-{number}.xml");
        let footer = format!("footer-first-{number}.xml");
        let above = filled(root("w:hdr"), above, "Header");
        let below = filled(root("w:ftr"), below, "Footer");
        self.parts.push((header.clone(), above));
        self.parts.push((footer.clone(), below));
        Margins { header, footer }
    }

    /// All parts, the one with the page number first.
    pub(super) fn into_parts(self) -> Vec<(String, Element)> {
        let number = (NUMBER_PART.to_owned(), number_part());
        std::iter::once(number).chain(self.parts).collect()
    }
}

/// The id under which the document refers to a part in a margin.
pub(super) fn relation_id(part: &str) -> String {
    part.trim_end_matches(".xml").to_owned()
}

/// The properties of a section: sheet and margins of the decree (Phụ lục I, Phần I, mục I.2, I.3), pages counted
/// from 1, no number on the first.
pub(super) fn properties(orientation: Orientation, margins: &Margins) -> Element {
    let sheet = Sheet::new(orientation);
    let refer = |name, kind, part: &str| {
        el(name)
            .attr("w:type", kind)
            .attr("r:id", relation_id(part))
    };
    let mut size = el("w:pgSz")
        .attr("w:w", twips(sheet.width))
        .attr("w:h", twips(sheet.height));
    if orientation == Orientation::Landscape {
        size = size.attr("w:orient", "landscape");
    }
    // The number stands in the middle of the top margin.
    let edge = twips((Sheet::TOP - PAGE_NUMBER * 1.15) / 2.0);
    let around = el("w:pgMar")
        .attr("w:top", twips(Sheet::TOP))
        .attr("w:right", twips(Sheet::RIGHT))
        .attr("w:bottom", twips(Sheet::BOTTOM))
        .attr("w:left", twips(Sheet::LEFT))
        .attr("w:header", edge)
        .attr("w:footer", edge)
        .attr("w:gutter", 0);
    el("w:sectPr")
        .with(refer("w:headerReference", "default", NUMBER_PART))
        .with(refer("w:headerReference", "first", &margins.header))
        .with(refer("w:footerReference", "first", &margins.footer))
        .with(el("w:type").attr("w:val", "nextPage"))
        .with(size)
        .with(around)
        .with(el("w:pgNumType").attr("w:start", 1))
        .with(el("w:titlePg"))
}

fn root(name: &'static str) -> Element {
    el(name).attr("xmlns:w", MAIN).attr("xmlns:r", RELATIONS)
}

fn number_part() -> Element {
    let field = |kind| el("w:r").with(el("w:fldChar").attr("w:fldCharType", kind));
    let instruction = el("w:instrText")
        .attr("xml:space", "preserve")
        .text(" PAGE ");
    let para = Para::new("Header")
        .element(field("begin"))
        .element(el("w:r").with(instruction))
        .element(field("separate"))
        .element(el("w:r").with(el("w:t").text("2")))
        .element(field("end"));
    root("w:hdr").with(para.into_element())
}

/// Address and the like under a rule of full width (ô 13).
pub(super) fn contact(head: &Head) -> Vec<Element> {
    let para = |(index, line): (usize, &String)| {
        let para = Para::plain("Footer", line);
        let para = match index {
            0 => para.border(Border::Above(RULE)),
            _ => para,
        };
        para.into_element()
    };
    head.contact.iter().enumerate().map(para).collect()
}

/// A part must hold one paragraph at least.
fn filled(part: Element, paras: Vec<Element>, style: &'static str) -> Element {
    if paras.is_empty() {
        return part.with(Para::new(style).into_element());
    }
    part.with_all(paras)
}
