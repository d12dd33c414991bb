//! The signed file: still an archive file, still accessible, not one byte before the signature changed.

use crate::{Office, report, signed_twice};
use std::path::Path;
use tests::pdf::{broken_rules, check};
use tests::token::{PERSON, PIN};

/// The rule that a file signed twice breaks by that validator.
pub(crate) const SECOND_SIGNATURE: &str = "PDFA3A-SIGNATURE-BYTERANGE-001";

/// The rules that a file with data breaks.
pub(crate) fn broken(file: &Path) -> Vec<String> {
    let profiles = ["3a", "ua1"].into_iter();
    profiles
        .flat_map(|profile| broken_rules(profile, file))
        .collect()
}

#[test]
fn a_signed_file_is_still_pdf_a_and_pdf_ua() {
    let office = Office::new();
    let file = office.path("xem.pdf");
    for bytes in [report().to_vec(), office.signed_by_person()] {
        std::fs::write(&file, bytes).unwrap();
        assert_eq!(broken(&file), [""; 0]);
        check(&file);
    }
}

/// The validator wants every signature to cover the file as it is; a first signature covers it as it was, which is
/// what the standard asks for (ISO 19005-2, 6.4.3: "when computing the digest"). Nothing else may be broken.
#[test]
fn a_second_signature_breaks_no_rule_but_the_one_that_no_second_signature_can_keep() {
    let office = Office::new();
    let file = office.path("xem.pdf");
    std::fs::write(&file, signed_twice()).unwrap();
    assert_eq!(broken(&file), [SECOND_SIGNATURE]);
    check(&file);
}

#[test]
fn what_was_there_before_stays_byte_for_byte() {
    let office = Office::new();
    let once = office.signed_by_person();
    assert!(once.starts_with(report()));
    std::fs::write(office.path("ky-1.pdf"), &once).unwrap();
    let twice = office.signed(tests::token::AGENCY, "--file ky-1.pdf --field co-quan");
    assert!(twice.starts_with(&once));
    assert_eq!(std::fs::read(office.path("bao-cao.pdf")).unwrap(), report());
}

#[test]
fn a_signature_that_shows_nothing_adds_no_picture() {
    let office = Office::new();
    let bare = office.signed(PERSON, "--file bao-cao.pdf --field nguoi-ky");
    let added = &bare[report().len()..];
    let holds = |words: &[u8]| added.windows(words.len()).any(|part| part == words);
    assert!(!holds(b"/Image"));
    std::fs::write(office.path("xem.pdf"), &bare).unwrap();
    assert_eq!(broken(&office.path("xem.pdf")), [""; 0]);
}

#[test]
fn a_seal_without_a_size_or_too_large_for_its_field_is_refused() {
    let office = Office::new();
    std::fs::write(office.path("ky-1.pdf"), office.signed_by_person()).unwrap();
    std::fs::write(
        office.path("dau.png"),
        crate::picture([215, 30, 35], (360, 360), None),
    )
    .unwrap();
    let words = "--file ky-1.pdf --field co-quan --picture dau.png --out ky-2.pdf";
    let run = office.sign(tests::token::AGENCY, words, PIN);
    assert!(run.err.contains("không ghi kích thước thật"), "{}", run.err);
    let run = office.sign(
        tests::token::AGENCY,
        &format!("{words} --picture-mm 60"),
        PIN,
    );
    assert!(
        run.err.contains("con dấu 60 x 60 mm lớn hơn ô ký"),
        "{}",
        run.err
    );
    let run = office.sign(
        tests::token::AGENCY,
        &format!("{words} --picture-mm 36"),
        PIN,
    );
    assert_eq!(run.code, 0, "{run:?}");
}
