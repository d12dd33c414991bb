//! The document as a Word file (ECMA-376, transitional).

mod body;
mod centred;
mod chart;
mod closing;
mod decimals;
mod frame;
mod head;
mod kept;
mod namespaces;
mod numbering;
mod paragraph;
mod parts;
mod plot;
mod sections;
mod series;
mod styles;
mod table;
mod units;

use report::Fonts;
use report::layout::Measure;
use report::model::Document;

use crate::error::OfficeError;
use crate::package::Package;
use crate::xml::{Element, el};
use body::Body;
use namespaces::{MAIN, RELATIONS};
use parts::{Relation, relations, words};

/// Writes a document as a Word file with the form of the printed page: real heading styles and numbers, sections
/// with their own sheets and page numbers, tables with repeated heads, charts that can be edited.
///
/// The QR code of the printed page is left out: a text that is still edited is not the paper that the code speaks
/// of. Fails when a text holds a character that the page could not show either.
pub fn write_docx(document: &Document) -> Result<Vec<u8>, OfficeError> {
    let fonts = Fonts::tinos()?;
    let mut body = Body::new(Measure::new(&fonts));
    let content = body.write(document)?;
    let root = el("w:document")
        .attr("xmlns:w", MAIN)
        .attr("xmlns:r", RELATIONS)
        .with(content);
    let mut file = File::default();
    file.add("word/document.xml", words("document.main"), root)?;
    file.add_fixed(document, &body)?;
    file.add_corners(std::mem::take(&mut body.corners))?;
    file.add_charts(std::mem::take(&mut body.charts))?;
    file.into_bytes()
}

/// The parts of a file with their types and the document's relations to them.
#[derive(Default)]
struct File {
    package: Package,
    types: Vec<(String, String)>,
    relations: Vec<Relation>,
}

impl File {
    fn add(
        &mut self,
        path: impl Into<String>,
        kind: String,
        part: Element,
    ) -> Result<(), OfficeError> {
        let path = path.into();
        self.types.push((path.clone(), kind));
        self.package.xml(path, part)
    }

    /// Adds a part that the document refers to.
    fn add_related(
        &mut self,
        relation: Relation,
        kind: String,
        part: Element,
    ) -> Result<(), OfficeError> {
        let path = format!("word/{}", relation.target);
        self.relations.push(relation);
        self.add(path, kind, part)
    }

    /// The parts that every file has.
    fn add_fixed(&mut self, document: &Document, body: &Body<'_>) -> Result<(), OfficeError> {
        let meta = &document.meta;
        let fixed = [
            ("styles", styles::part(&meta.language)),
            ("numbering", body.numbering.part()),
            ("settings", parts::settings(&meta.language)),
        ];
        for (name, part) in fixed {
            let relation = Relation::new(name, name, format!("{name}.xml"));
            self.add_related(relation, words(name), part)?;
        }
        let core = "application/vnd.openxmlformats-package.core-properties+xml".to_owned();
        self.add("docProps/core.xml", core, parts::core(meta))?;
        self.add("docProps/app.xml", parts::extended(), parts::app(meta))
    }

    fn add_corners(&mut self, corners: sections::Corners) -> Result<(), OfficeError> {
        for (name, part) in corners.into_parts() {
            let kind = if name.starts_with("header") {
                "header"
            } else {
                "footer"
            };
            let relation = Relation::new(sections::relation_id(&name), kind, name);
            self.add_related(relation, words(kind), part)?;
        }
        Ok(())
    }

    fn add_charts(&mut self, charts: Vec<chart::ChartPart>) -> Result<(), OfficeError> {
        for (number, chart) in (1..).zip(charts) {
            let target = format!("charts/chart{number}.xml");
            let relation = Relation::new(chart::relation_id(number), "chart", target);
            self.add_related(relation, parts::chart(), chart.chart)?;
            let data = format!("../embeddings/chart{number}.xlsx");
            let to_data = relations(&[Relation::new("data", "package", data)]);
            let path = format!("word/charts/_rels/chart{number}.xml.rels");
            self.package.xml(path, to_data)?;
            let path = format!("word/embeddings/chart{number}.xlsx");
            self.package.bytes(path, chart.workbook);
        }
        Ok(())
    }

    /// The finished file; the list of types comes first, as readers expect.
    fn into_bytes(mut self) -> Result<Vec<u8>, OfficeError> {
        let from_package = relations(&[
            Relation::new("document", "officeDocument", "word/document.xml"),
            Relation::new("core", "core-properties", "docProps/core.xml"),
            Relation::new("app", "extended-properties", "docProps/app.xml"),
        ]);
        let mut package = Package::default();
        package.xml("[Content_Types].xml", parts::content_types(&self.types))?;
        package.xml("_rels/.rels", from_package)?;
        package.xml("word/_rels/document.xml.rels", relations(&self.relations))?;
        package.append(&mut self.package);
        package.into_bytes()
    }
}
