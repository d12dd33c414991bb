//! The document as a Word file.
use crate::error::OfficeError;
use crate::package::Package;
use crate::xml::el;
use report::model::Document;
/// Writes a document as a Word file.
pub fn write_docx(document: &Document) -> Result<Vec<u8>, OfficeError> {
    let mut package = Package::default();
    let paragraph = |text: String| el("w:p").with(el("w:r").with(el("w:t").text(text)));
    let lines = document.blocks_text().flat_map(|(_, lines)| lines);
    let body = el("w:body").with_all(lines.map(paragraph));
    let types = el("Types")
        .attr(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/content-types",
        )
        .with(el("Default").attr("Extension", "rels").attr(
            "ContentType",
            "application/vnd.openxmlformats-package.relationships+xml",
        ))
        .with(el("Override").attr("PartName", "/word/document.xml").attr(
            "ContentType",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ));
    let relations = el("Relationships")
        .attr("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
        .with(el("Relationship").attr("Id", "rId1").attr("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument").attr("Target", "word/document.xml"));
    package.xml("[Content_Types].xml", types)?;
    package.xml("_rels/.rels", relations)?;
    let root = el("w:document")
        .attr(
            "xmlns:w",
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        )
        .with(body);
    package.xml("word/document.xml", root)?;
    package.into_bytes()
}
