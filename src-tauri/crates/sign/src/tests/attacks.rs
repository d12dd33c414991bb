//! What an attacker does to a signed file; every trick must be told.

use super::*;
use crate::Fault;
use crate::tampering::{field, updated, with_first_page, without_signature};
use lopdf::{Document, Object, StringFormat, dictionary};

/// Whether any signature of a file still stands.
fn some_stands(pdf: &[u8]) -> bool {
    judged(pdf).iter().any(Signed::stands)
}

/// The numbers of the last range in a file, and where they stand.
fn range(pdf: &[u8]) -> ([usize; 4], std::ops::Range<usize>) {
    let words = b"/ByteRange[";
    let start = pdf
        .windows(words.len())
        .rposition(|part| part == words)
        .unwrap()
        + words.len();
    let end = start + position(&pdf[start..], b"]");
    let text = std::str::from_utf8(&pdf[start..end]).unwrap();
    let numbers: Vec<usize> = text
        .split_whitespace()
        .map(|n| n.parse().unwrap())
        .collect();
    (numbers.try_into().unwrap(), start..end)
}

/// The file with other numbers in its last range, in the same place.
fn with_range(pdf: &[u8], numbers: &str) -> Vec<u8> {
    let (_, place) = range(pdf);
    let mut out = pdf.to_vec();
    let width = place.len();
    out[place].copy_from_slice(format!("{numbers:<width$}").as_bytes());
    out
}

#[test]
fn a_range_that_covers_less_overlaps_or_overflows_is_refused() {
    let signed = signed_once();
    let ([_, first, second, length], _) = range(&signed);
    let end = second + length;
    for numbers in [
        format!("0 {} {second} {length}", first - 1),
        format!("0 {first} {} {}", second + 1, length - 1),
        format!("1 {} {second} {length}", first - 1),
        format!("0 {second} {second} {length}"),
        format!("0 {end} 0 {end}"),
        format!("0 0 0 {end}"),
        format!("0 {first} {second} 0"),
        format!("0 {first} {second} {}", length - 1),
        format!("0 {first} {second} {}", length + 1),
        format!("0 {first} {second} 9223372036854775807"),
        format!("0 {first} 9223372036854775807 {length}"),
        format!("0 -1 {second} {length}"),
        format!("0 {first} {second}"),
        "null".to_owned(),
    ] {
        let read = judged(&with_range(&signed, &numbers));
        let told = read.iter().all(|one| {
            one.faults
                .iter()
                .any(|fault| matches!(fault, Fault::Range(_)))
        });
        assert!(!read.is_empty() && told, "{numbers}: {read:#?}");
    }
}

#[test]
fn an_envelope_outside_the_hole_is_not_taken() {
    // The signed bytes and their digest stay right; the field is pointed at a copy of the signature that lies in the
    // bytes that nobody signed, with a hole of its own that hides whatever the attacker wants.
    let signed = signed_once();
    let moved = updated(&signed, |update| {
        let id = field(update, PERSON);
        let old = update
            .new_document
            .get_dictionary(id)
            .unwrap()
            .get(b"V")
            .unwrap()
            .as_reference()
            .unwrap();
        let copy = update.get_prev_documents().get_object(old).unwrap().clone();
        let copy = update.new_document.add_object(copy);
        update
            .new_document
            .get_dictionary_mut(id)
            .unwrap()
            .set("V", copy);
    });
    assert!(!some_stands(&moved));
}

#[test]
fn a_hole_with_more_than_the_envelope_in_it_is_refused() {
    let signed = signed_once();
    let ([_, first, ..], _) = range(&signed);
    let mut spoiled = signed.clone();
    // Inside the zeros behind the envelope, where nothing is signed.
    let zeros = position(&spoiled[first..], &[b'0'; 64]) + first;
    spoiled[zeros + 20..zeros + 40].copy_from_slice(b">/V(abc)/Contents<00");
    assert!(judged(&spoiled).iter().all(|one| !one.stands()));
    let mut padded = signed;
    padded[zeros + 20] = b'1';
    assert!(!some_stands(&padded));
}

#[test]
fn every_flipped_bit_of_the_signed_bytes_is_told() {
    let signed = signed_once();
    let ([_, first, second, _], _) = range(&signed);
    let covered = (0..first)
        .step_by(97)
        .chain((second..signed.len()).step_by(7));
    for at in covered {
        let mut bytes = signed.clone();
        bytes[at] ^= 1;
        // A file that can no longer be read is told as well.
        let stands = verify(&bytes, &[], &time()).is_ok_and(|read| read.iter().any(Signed::stands));
        assert!(!stands, "byte {at}");
    }
}

#[test]
fn a_page_replaced_by_an_update_is_told_for_every_signature() {
    let small = [0, 0, 10, 10].map(Object::from).to_vec();
    let changed = with_first_page(&signed_twice(), "MediaBox", small);
    let read = judged(&changed);
    assert_eq!(read.len(), 2);
    assert!(
        read.iter()
            .all(|one| matches!(one.faults.as_slice(), [Fault::ChangedAfter(_)])),
        "{read:#?}"
    );
}

#[test]
fn a_change_that_a_later_signature_covers_still_breaks_the_earlier_one() {
    let changed = with_first_page(&signed_once(), "Rotate", 90);
    assert!(sign_pdf(&changed, &request(AGENCY), &mut agency()).is_err());
    let covered = crate::sign::sign_unchecked(&changed, &request(AGENCY), &mut agency()).unwrap();
    let stands: Vec<bool> = judged(&covered).iter().map(Signed::stands).collect();
    assert_eq!(stands, [false, true]);
}

#[test]
fn a_field_moved_over_the_words_is_told() {
    let moved = updated(&signed_once(), |update| {
        let id = field(update, AGENCY);
        let rect = [0, 0, 595, 842].map(Object::from).to_vec();
        update
            .new_document
            .get_dictionary_mut(id)
            .unwrap()
            .set("Rect", rect);
    });
    assert!(!some_stands(&moved));
}

#[test]
fn an_object_that_was_pointed_at_but_missing_may_not_appear() {
    let mut prepared = Document::load_mem(&file(false, false)).unwrap();
    let hidden = prepared.new_object_id();
    let page = *prepared.get_pages().values().next().unwrap();
    let resources = dictionary! { "XObject" => dictionary! { "Im0" => hidden } };
    prepared
        .get_dictionary_mut(page)
        .unwrap()
        .set("Resources", resources);
    prepared.max_id += 1;
    let mut bytes = Vec::new();
    prepared.save_to(&mut bytes).unwrap();
    let signed = sign_pdf(&bytes, &request(PERSON), &mut person()).unwrap();
    assert!(some_stands(&signed));
    let shown = updated(&signed, |update| {
        update
            .new_document
            .set_object(hidden, dictionary! { "Type" => "XRef" });
    });
    assert!(!some_stands(&shown));
}

#[test]
fn a_signature_taken_out_or_exchanged_is_missed() {
    let removed = without_signature(&signed_twice(), PERSON);
    let read = judged(&removed);
    assert!(
        read.iter()
            .any(|one| one.field == PERSON && one.faults.contains(&Fault::Removed)),
        "{read:#?}"
    );
    assert!(!some_stands(&removed));
    let exchanged = updated(&signed_once(), |update| {
        let id = field(update, PERSON);
        let forged = dictionary! {
            "Type" => "Sig",
            "Filter" => "Adobe.PPKLite",
            "SubFilter" => "ETSI.CAdES.detached",
            "ByteRange" => vec![0.into(), 1.into(), 2.into(), 3.into()],
            "Contents" => Object::String(vec![0; 16], StringFormat::Hexadecimal),
        };
        update
            .new_document
            .get_dictionary_mut(id)
            .unwrap()
            .set("V", forged);
    });
    let read = judged(&exchanged);
    assert_eq!(
        read.len(),
        2,
        "the old one is missed, the new one is judged: {read:#?}"
    );
    assert!(!some_stands(&exchanged));
}

#[test]
fn another_root_for_the_same_bytes_is_told() {
    let changed = updated(&signed_once(), |update| {
        let catalog = update.get_prev_documents().catalog().unwrap().clone();
        let root = update.new_document.add_object(catalog);
        update.new_document.trailer.set("Root", root);
    });
    assert!(!some_stands(&changed));
}

/// What other programs write besides when they sign: the description of the file, and numbers in another form.
#[test]
fn a_further_signature_may_renew_the_description_and_nothing_else_may() {
    let mut prepared = Document::load_mem(&file(false, false)).unwrap();
    let info = prepared.add_object(dictionary! { "Title" => Object::string_literal("Báo cáo") });
    prepared.trailer.set("Info", info);
    let described = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let described = prepared.add_object(lopdf::Stream::new(described, b"<x/>".to_vec()));
    prepared.catalog_mut().unwrap().set("Metadata", described);
    let mut bytes = Vec::new();
    prepared.save_to(&mut bytes).unwrap();
    let once = sign_pdf(&bytes, &request(PERSON), &mut person()).unwrap();
    let renewed = |title: bool| {
        updated(&once, |update| {
            update.opt_clone_object_to_new_document(info).unwrap();
            let info = update.new_document.get_dictionary_mut(info).unwrap();
            let key = if title { "Title" } else { "ModDate" };
            info.set(key, Object::string_literal("D:20261127090000+07'00'"));
            let other = lopdf::Stream::new(
                dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
                b"<y/>".to_vec(),
            );
            update.new_document.set_object(described, other);
        })
    };
    assert!(
        !some_stands(&renewed(false)),
        "nobody has signed the new description"
    );
    let twice =
        |bytes: &[u8]| crate::sign::sign_unchecked(bytes, &request(AGENCY), &mut agency()).unwrap();
    let judge = |bytes: &[u8]| judged(bytes).iter().map(Signed::stands).collect::<Vec<_>>();
    assert_eq!(judge(&twice(&renewed(false))), [true, true]);
    assert_eq!(
        judge(&twice(&renewed(true))),
        [false, true],
        "the title is no part of that"
    );
}
