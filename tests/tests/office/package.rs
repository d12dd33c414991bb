//! The parts of a file: well-formed, listed, referred to, and the same every time.

use std::collections::BTreeSet;

use office::{write_docx, write_xlsx};

use crate::files::{Parts, all};
use crate::models;

#[test]
fn the_same_document_gives_the_same_bytes() {
    for model in models::all() {
        let words = || write_docx(&model.document).expect("the Word file can be written");
        assert!(words() == words(), "{}: the Word file differs", model.name);
        let sheets = || write_xlsx(&model.document).ok();
        assert!(
            sheets() == sheets(),
            "{}: the Excel file differs",
            model.name
        );
    }
}

#[test]
fn every_part_is_well_formed_and_has_a_type() {
    for made in all() {
        for parts in std::iter::once(&made.docx).chain(&made.xlsx) {
            let types = parts.tree("[Content_Types].xml");
            let of = |name: &str, key: &str| -> BTreeSet<String> {
                let values = types.named(name).filter_map(|entry| entry.attribute(key));
                values.map(str::to_owned).collect()
            };
            let (listed, endings) = (of("Override", "PartName"), of("Default", "Extension"));
            for path in parts.0.keys().filter(|path| *path != "[Content_Types].xml") {
                let ending = path.rsplit('.').next().unwrap_or_default();
                let typed = listed.contains(&format!("/{path}"))
                    || (ending != "xml" && endings.contains(ending));
                assert!(typed, "{}: {path} has no type", made.name);
                if ending != "xlsx" {
                    parts.tree(path);
                }
            }
            for path in listed {
                assert!(
                    parts.0.contains_key(&path[1..]),
                    "{}: no part {path}",
                    made.name
                );
            }
        }
    }
}

#[test]
fn every_relation_leads_to_a_part_and_every_reference_to_a_relation() {
    for made in all() {
        let parts = &made.docx;
        for path in parts.0.keys().filter(|path| path.ends_with(".rels")) {
            let folder = path.split("_rels/").next().unwrap_or_default();
            for relation in parts.tree(path).named("Relationship") {
                let target = relation
                    .attribute("Target")
                    .expect("a relation leads somewhere");
                let target = joined(folder, target);
                assert!(parts.0.contains_key(&target), "{path}: no part {target}");
            }
        }
        let known = ids(parts);
        let document = parts.tree("word/document.xml");
        let referring = ["w:headerReference", "w:footerReference", "c:chart"];
        for element in referring.iter().flat_map(|name| document.all(name)) {
            let id = element.attribute("r:id").expect("a reference has an id");
            assert!(known.contains(id), "{}: no relation {id}", made.name);
        }
    }
}

fn ids(parts: &Parts) -> BTreeSet<String> {
    let relations = parts.tree("word/_rels/document.xml.rels");
    let ids = relations.named("Relationship");
    ids.filter_map(|relation| relation.attribute("Id"))
        .map(str::to_owned)
        .collect()
}

/// A target seen from a folder that ends in `/`.
fn joined(folder: &str, target: &str) -> String {
    match target.strip_prefix("../") {
        Some(rest) => {
            let above = folder.trim_end_matches('/');
            let above = above.rsplit_once('/').map_or("", |(above, _)| above);
            format!("{above}/{rest}")
        }
        None => format!("{folder}{target}"),
    }
}

#[test]
fn the_properties_are_the_documents_own_with_its_date() {
    for made in all() {
        let meta = &made.document.meta;
        for parts in std::iter::once(&made.docx).chain(&made.xlsx) {
            let core = parts.tree("docProps/core.xml");
            let text = |name: &str| core.at(&[name]).map(|found| found.own_text.as_str());
            assert_eq!(text("dc:title"), Some(meta.title.as_str()));
            assert_eq!(text("dc:creator"), Some(meta.author.as_str()));
            assert_eq!(text("dc:subject"), Some(meta.subject.as_str()));
            let moment = format!("{}T00:00:00Z", meta.date);
            assert_eq!(text("dcterms:created"), Some(moment.as_str()));
            assert_eq!(text("dcterms:modified"), Some(moment.as_str()));
        }
        let styles = made.docx.tree("word/styles.xml");
        let language = styles.value(&["w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"]);
        assert_eq!(language, Some("vi-VN"));
    }
}

#[test]
fn the_table_behind_a_chart_opens_and_the_chart_is_described() {
    let made = all().iter().find(|made| made.name == "marks");
    let made = made.expect("there is a document with a chart");
    let document = made.docx.tree("word/document.xml");
    let described = document.all("wp:docPr");
    let alt = described
        .first()
        .and_then(|properties| properties.attribute("descr"));
    assert!(alt.is_some_and(|alt| alt.contains("13 trên 15")), "{alt:?}");
    let chart = made.docx.tree("word/charts/chart1.xml");
    let labels: Vec<&str> = chart
        .all("a:t")
        .iter()
        .map(|t| t.own_text.as_str())
        .collect();
    assert_eq!(labels, ["13/15", "2/4", "2/15", "2/4"]);
    let table = Parts::of(&made.docx.0["word/embeddings/chart1.xlsx"]);
    let numbers: Vec<String> = table
        .tree("xl/worksheets/sheet1.xml")
        .all("c")
        .iter()
        .filter(|cell| cell.attribute("t") != Some("s"))
        .filter_map(|cell| Some(cell.at(&["v"])?.own_text.clone()))
        .collect();
    assert_eq!(numbers, ["86.67", "13.33", "50", "50"]);
}
