//! The signed file: still an archive file, still accessible, not one byte before the signature changed.

use crate::{Office, report, signed_twice};
use tests::pdf::check;
use tests::signing::broken_rules;
use tests::token::{PERSON, PIN};

#[test]
fn a_file_signed_twice_is_still_pdf_a_and_pdf_ua() {
    let office = Office::new();
    let file = office.path("xem.pdf");
    std::fs::write(&file, report()).unwrap();
    assert_eq!(
        broken_rules(&file),
        Vec::<String>::new(),
        "before it was signed"
    );
    std::fs::write(&file, signed_twice()).unwrap();
    assert_eq!(broken_rules(&file), Vec::<String>::new());
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
    assert_eq!(broken_rules(&office.path("xem.pdf")), Vec::<String>::new());
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
