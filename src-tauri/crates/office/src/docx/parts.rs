//! The small parts of a Word file: types, relations, properties, settings.

use report::model::Meta;

use super::namespaces::{CONTENT_TYPES, MAIN, PACKAGE_RELATIONS, RELATIONS};
use crate::xml::{Element, el, val};

/// What the types of our parts begin with.
const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";

/// A relation from one part to another: id, kind, target.
pub(super) struct Relation {
    pub(super) id: String,
    /// The last word of the kind's name.
    pub(super) kind: &'static str,
    pub(super) target: String,
}

impl Relation {
    pub(super) fn new(
        id: impl Into<String>,
        kind: &'static str,
        target: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            kind,
            target: target.into(),
        }
    }
}

/// A part of relations.
pub(super) fn relations(list: &[Relation]) -> Element {
    let relation = |relation: &Relation| {
        el("Relationship")
            .attr("Id", &relation.id)
            .attr("Type", kind(relation.kind))
            .attr("Target", &relation.target)
    };
    el("Relationships")
        .attr("xmlns", PACKAGE_RELATIONS)
        .with_all(list.iter().map(relation))
}

fn kind(last: &str) -> String {
    match last {
        "core-properties" => {
            format!("{}/metadata/core-properties", PACKAGE_RELATIONS)
        }
        _ => format!("{RELATIONS}/{last}"),
    }
}

/// The part `[Content_Types].xml`: path and type of every part.
pub(super) fn content_types(parts: &[(String, String)]) -> Element {
    let usual = |extension, kind| {
        el("Default")
            .attr("Extension", extension)
            .attr("ContentType", kind)
    };
    let part = |(path, kind): &(String, String)| {
        el("Override")
            .attr("PartName", format!("/{path}"))
            .attr("ContentType", kind)
    };
    el("Types")
        .attr("xmlns", CONTENT_TYPES)
        .with(usual(
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml".to_owned(),
        ))
        .with(usual("xml", "application/xml".to_owned()))
        .with(usual("xlsx", format!("{OFFICE}spreadsheetml.sheet")))
        .with_all(parts.iter().map(part))
}

/// The type of a part of words.
pub(super) fn words(kind: &str) -> String {
    format!("{OFFICE}wordprocessingml.{kind}+xml")
}

/// The type of a chart.
pub(super) fn chart() -> String {
    format!("{OFFICE}drawingml.chart+xml")
}

/// The type of the program's own properties.
pub(super) fn extended() -> String {
    format!("{OFFICE}extended-properties+xml")
}

/// The part `docProps/core.xml`; its dates are the document's own.
pub(super) fn core(meta: &Meta) -> Element {
    let moment = format!("{}T00:00:00Z", meta.date.format("%Y-%m-%d"));
    let date = |name| {
        el(name)
            .attr("xsi:type", "dcterms:W3CDTF")
            .text(moment.as_str())
    };
    el("cp:coreProperties")
        .attr(
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        )
        .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .attr("xmlns:dcterms", "http://purl.org/dc/terms/")
        .attr("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .with(el("dc:title").text(meta.title.as_str()))
        .with(el("dc:subject").text(meta.subject.as_str()))
        .with(el("dc:creator").text(meta.author.as_str()))
        .with(el("dc:language").text(meta.language.as_str()))
        .with(date("dcterms:created"))
        .with(date("dcterms:modified"))
}

/// The part `docProps/app.xml`.
pub(super) fn app(meta: &Meta) -> Element {
    el("Properties")
        .attr(
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        )
        .with(el("Application").text("Microsoft Office Word"))
        .with(el("Company").text(meta.author.as_str()))
        .with(el("AppVersion").text("16.0000"))
}

/// The part `word/settings.xml`: today's Word, not an older one's rules; Vietnamese marks in numbers.
pub(super) fn settings(language: &str) -> Element {
    let mode = el("w:compatSetting")
        .attr("w:name", "compatibilityMode")
        .attr("w:uri", "http://schemas.microsoft.com/office/word")
        .attr("w:val", 15);
    el("w:settings")
        .attr("xmlns:w", MAIN)
        .with(el("w:zoom").attr("w:percent", 100))
        .with(val("w:defaultTabStop", 720))
        .with(val("w:characterSpacingControl", "doNotCompress"))
        .with(el("w:compat").with(mode))
        .with(val("w:themeFontLang", language))
        .with(val("w:decimalSymbol", ","))
        .with(val("w:listSeparator", ";"))
}
