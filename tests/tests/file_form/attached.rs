//! The data that travel inside: by their schema, and together with the pages they came with.

use std::fs;

use report::data::{Belonging, DataError, Fault, read};
use serde_json::Value;
use tests::pdf::{bare, checkout, schema_errors, text};

use crate::files::{all, sample};

#[test]
fn every_report_carries_data_that_belong_to_its_pages() {
    for printed in all() {
        let read = read(&printed.bytes()).unwrap_or_else(|e| panic!("{}: {e}", printed.name));
        assert_eq!(read.belonging, Belonging::Together, "{}", printed.name);
        let rows = read.data.targets.len() + read.data.tasks.len();
        assert_eq!(rows > 0, printed.of_ledger, "{}", printed.name);
        assert_eq!(
            read.data.tables.is_empty(),
            printed.of_ledger,
            "{}",
            printed.name
        );
    }
}

#[test]
fn the_data_have_the_published_form() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let schema = checkout("seeds/schema/so-lieu-bao-cao-1.schema.json");
    for printed in all() {
        let path = folder.path().join(format!("{}.json", printed.name));
        fs::write(&path, attached(&printed.path)).expect("the data can be written");
        let errors = schema_errors(&schema, &path);
        assert!(errors.is_empty(), "{}: {errors:?}", printed.name);
    }
}

#[test]
fn the_schema_refuses_what_is_not_of_its_form() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let schema = checkout("seeds/schema/so-lieu-bao-cao-1.schema.json");
    let path = folder.path().join("broken.json");
    let faults: [fn(&mut Value); 5] = [
        |data| data["schema"] = "so-lieu-bao-cao/2".into(),
        |data| data["counts"]["targets"]["met"] = "17".into(),
        |data| data["targets"][0]["verdict"] = "đạt".into(),
        |data| data["tasks"][0]["percent"] = Value::from(50),
        |data| {
            data.as_object_mut().expect("an object").remove("text_hash");
        },
    ];
    for (at, fault) in faults.iter().enumerate() {
        let mut data: Value =
            serde_json::from_slice(&attached(&sample().path)).expect("the data are JSON");
        fault(&mut data);
        fs::write(&path, data.to_string()).expect("the data can be written");
        assert!(!schema_errors(&schema, &path).is_empty(), "fault {at}");
    }
}

#[test]
fn the_figures_of_the_data_are_those_on_the_pages() {
    let data = read(&sample().bytes())
        .expect("the report carries data")
        .data;
    let page = bare(&text(&sample().path));
    assert_eq!(data.counts.targets.total, data.targets.len());
    for target in &data.targets {
        let words = bare(&report::target_name(&target.text));
        assert!(page.contains(&words), "{} is printed", target.id);
    }
    let shares = data.targets.iter().flat_map(|target| &target.measures);
    let parts: Vec<String> = shares
        .filter_map(|measure| measure.figure.as_ref())
        .filter_map(|figure| Some((figure.numerator?, figure.denominator?)))
        .map(|(part, whole)| {
            let printed = domain::text::format_number;
            format!("{}/{}", printed(part), printed(whole))
        })
        .collect();
    assert!(!parts.is_empty(), "the example has shares");
    for part in parts {
        assert!(page.contains(&part), "{part} is printed");
    }
}

#[test]
fn a_figure_changed_inside_the_file_is_found() {
    let changed =
        changed_data(|data| data.replacen("\"verdict\": \"unmet\"", "\"verdict\": \"met\"", 1));
    let Belonging::Apart(faults) = read(&changed).expect("data are there").belonging else {
        panic!("a changed verdict was not found");
    };
    assert!(faults.contains(&Fault::DataChanged), "{faults:?}");
}

#[test]
fn data_of_another_report_are_found() {
    let others = all().iter().find(|printed| printed.name == "yearly");
    let other = attached(&others.expect("the yearly report is printed").path);
    let other = String::from_utf8(other).expect("JSON is text");
    let changed = changed_data(|_| other);
    let belonging = read(&changed).expect("data are there").belonging;
    assert_eq!(belonging, Belonging::Apart(vec![Fault::WordsChanged]));
    assert!(
        belonging.sentence().contains("KHÔNG khớp"),
        "{}",
        belonging.sentence()
    );
}

#[test]
fn a_file_of_another_program_has_no_data() {
    let mut file = lopdf::Document::load_mem(&sample().bytes()).expect("the report is a PDF");
    let catalog = file.catalog_mut().expect("a file has a catalog");
    catalog.remove(b"AF");
    catalog.remove(b"Names");
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).expect("it can be saved");
    assert_eq!(read(&bytes), Err(DataError::NoData));
}

/// The data as poppler takes them out.
fn attached(path: &std::path::Path) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let out = folder.path().join("data.json");
    let mut poppler = std::process::Command::new("pdfdetach");
    poppler.args(["-save", "1", "-o"]).arg(&out).arg(path);
    let status = poppler.status().expect("poppler-utils is installed");
    assert!(status.success(), "pdfdetach takes out the data");
    fs::read(&out).expect("pdfdetach wrote the data")
}

/// The sample with other data inside.
fn changed_data(change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut file = lopdf::Document::load_mem(&sample().bytes()).expect("the report is a PDF");
    let embedded = file.objects.values_mut().find_map(|object| {
        let stream = object.as_stream_mut().ok()?;
        let kind = stream.dict.get(b"Type").and_then(lopdf::Object::as_name);
        (kind.ok() == Some(b"EmbeddedFile")).then_some(stream)
    });
    let stream = embedded.expect("data are embedded");
    let plain = stream.get_plain_content().expect("they can be unpacked");
    let changed = change(String::from_utf8(plain).expect("JSON is text"));
    stream.dict.remove(b"Filter");
    stream.set_content(changed.into_bytes());
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).expect("it can be saved");
    bytes
}
