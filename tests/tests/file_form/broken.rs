//! Copies broken on purpose: the validators name each fault, so their silence means something.

use std::path::Path;

use lopdf::{Dictionary, Document as File, Object, ObjectId};
use tests::pdf::broken_rules;

use crate::files::sample;

/// What is done to a copy.
type Fault = fn(&mut File);

/// Each fault with the profile that forbids it.
const FAULTS: &[(&str, &str, Fault)] = &[
    ("no language", "ua1", |file| drop_of_catalog(file, b"Lang")),
    ("no title shown", "ua1", |file| {
        drop_of_catalog(file, b"ViewerPreferences");
    }),
    ("no colours", "3a", |file| {
        drop_of_catalog(file, b"OutputIntents")
    }),
    ("no description", "3a", |file| {
        drop_of_catalog(file, b"Metadata")
    }),
    ("no structure", "3a", |file| {
        drop_of_catalog(file, b"StructTreeRoot")
    }),
    ("not marked", "3a", |file| {
        drop_of_catalog(file, b"MarkInfo")
    }),
    ("no letters behind the glyphs", "3a", |file| {
        drop_everywhere(file, b"ToUnicode");
    }),
    ("no font program", "3a", |file| {
        drop_everywhere(file, b"FontFile2")
    }),
    ("no words for a picture", "ua1", |file| {
        drop_everywhere(file, b"Alt")
    }),
    ("head cells without scope", "ua1", drop_scopes),
    ("data without relationship", "3a", |file| {
        drop_everywhere(file, b"AFRelationship");
    }),
    ("data not associated", "3a", |file| {
        drop_of_catalog(file, b"AF")
    }),
    ("data without media type", "3a", |file| {
        drop_of_kind(file, b"EmbeddedFile", b"Subtype");
    }),
    ("no appearance of a field", "3a", |file| {
        drop_of_kind(file, b"Annot", b"AP");
    }),
    ("a field that is not printed", "3a", |file| {
        each(file, |dictionary| {
            if is_of_kind(dictionary, b"Annot") {
                dictionary.set("F", 0);
            }
        });
    }),
    ("pieces without an owner", "ua1", |file| {
        drop_everywhere(file, b"ParentTree");
    }),
    ("words outside the structure", "ua1", add_loose_words),
];

#[test]
fn every_fault_is_named() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let mut unnoticed = Vec::new();
    for (at, (name, profile, fault)) in FAULTS.iter().enumerate() {
        let path = folder.path().join(format!("{at}.pdf"));
        save(&path, *fault);
        if broken_rules(profile, &path).is_empty() {
            unnoticed.push(format!("{name} ({profile})"));
        }
    }
    assert!(unnoticed.is_empty(), "not noticed: {unnoticed:?}");
}

#[test]
fn a_copy_that_is_not_broken_passes() {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let path = folder.path().join("whole.pdf");
    save(&path, |_| {});
    for profile in ["3a", "ua1"] {
        let broken = broken_rules(profile, &path);
        assert!(broken.is_empty(), "by {profile}: {broken:?}");
    }
}

fn save(path: &Path, fault: Fault) {
    let mut file = File::load_mem(&sample().bytes()).expect("the report is a PDF");
    fault(&mut file);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).expect("a copy can be saved");
    std::fs::write(path, bytes).expect("a copy can be written");
}

fn drop_of_catalog(file: &mut File, key: &[u8]) {
    let catalog = file.catalog_mut().expect("a file has a catalog");
    assert!(catalog.remove(key).is_some(), "there was nothing to drop");
}

/// Every dictionary of the file, those of streams too.
fn each(file: &mut File, mut change: impl FnMut(&mut Dictionary)) {
    for object in file.objects.values_mut() {
        match object {
            Object::Dictionary(dictionary) => change(dictionary),
            Object::Stream(stream) => change(&mut stream.dict),
            _ => {}
        }
    }
}

fn drop_everywhere(file: &mut File, key: &[u8]) {
    let mut dropped = 0;
    each(file, |dictionary| {
        dropped += usize::from(dictionary.remove(key).is_some());
    });
    assert!(dropped > 0, "there was nothing to drop");
}

fn is_of_kind(dictionary: &Dictionary, kind: &[u8]) -> bool {
    dictionary.get(b"Type").and_then(Object::as_name).ok() == Some(kind)
}

fn drop_of_kind(file: &mut File, kind: &[u8], key: &[u8]) {
    let mut dropped = 0;
    each(file, |dictionary| {
        if is_of_kind(dictionary, kind) {
            dropped += usize::from(dictionary.remove(key).is_some());
        }
    });
    assert!(dropped > 0, "there was nothing to drop");
}

fn drop_scopes(file: &mut File) {
    each(file, |dictionary| {
        if let Ok(Object::Dictionary(attributes)) = dictionary.get_mut(b"A") {
            attributes.remove(b"Scope");
        }
    });
}

/// A word on the first page that no element owns.
fn add_loose_words(file: &mut File) {
    let page: ObjectId = file.page_iter().next().expect("a report has a page");
    let content = file.get_dictionary(page).expect("a page").get(b"Contents");
    let id = content.and_then(Object::as_reference).expect("a content");
    let stream = file.get_object_mut(id).and_then(Object::as_stream_mut);
    let stream = stream.expect("a content is a stream");
    let mut content = stream.get_plain_content().expect("it can be unpacked");
    content.extend(b"\nBT /F0 12 Tf 100 100 Td <0001> Tj ET\n");
    stream.dict.remove(b"Filter");
    stream.set_content(content);
}
