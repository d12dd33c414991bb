//! What is written.

use super::*;
use crate::{Coverage, SignError, Validity, signature_fields};

#[test]
fn the_bytes_before_stay_and_the_field_is_filled() {
    for (inside, packed) in [(false, false), (true, false), (false, true), (true, true)] {
        let empty = file(inside, packed);
        let once = sign_pdf(&empty, &request(PERSON), &mut person()).unwrap();
        let twice = sign_pdf(&once, &request(AGENCY), &mut agency()).unwrap();
        assert!(once.starts_with(&empty) && twice.starts_with(&once));
        let read = judged(&twice);
        assert!(
            read.iter().all(Signed::stands),
            "inside {inside}, packed {packed}: {read:#?}"
        );
        assert_eq!(read[0].signed_later, [AGENCY]);
        assert_eq!(read[1].coverage, Coverage::Whole);
        assert!(
            signature_fields(&twice)
                .unwrap()
                .iter()
                .all(|field| field.signed)
        );
    }
}

#[test]
fn who_when_why_and_where_are_read_back() {
    let request = Request {
        reason: Some("Ban hành báo cáo".to_owned()),
        location: Some("An Cựu /ByteRange[0 1 2 3]".to_owned()),
        ..request(PERSON)
    };
    let signed = sign_pdf(&file(false, false), &request, &mut person()).unwrap();
    let read = judged(&signed).remove(0);
    assert_eq!(read.signer.unwrap().name, "Nguyễn Văn Thử");
    assert_eq!(read.said_at, Some(time()));
    assert_eq!(
        (read.reason, read.location),
        (request.reason, request.location)
    );
    assert_eq!(read.validity, Validity::Held);
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    assert_eq!(signed_twice(), signed_twice());
}

#[test]
fn a_field_that_is_missing_or_filled_is_refused() {
    let refused = sign_pdf(&signed_once(), &request("Khac"), &mut person()).unwrap_err();
    assert!(matches!(refused, SignError::NoField { ref found, .. } if found.len() == 2));
    let refused = sign_pdf(&signed_once(), &request(PERSON), &mut person()).unwrap_err();
    assert_eq!(refused, SignError::AlreadySigned(PERSON.to_owned()));
}

#[test]
fn a_certificate_that_does_not_hold_or_is_not_for_signing_is_refused() {
    let late = Request {
        time: chrono::DateTime::parse_from_rfc3339("2041-01-01T00:00:00+07:00").unwrap(),
        ..request(PERSON)
    };
    let refused = sign_pdf(&file(false, false), &late, &mut person()).unwrap_err();
    assert!(matches!(refused, SignError::OutOfDate { .. }), "{refused}");
    let refused = sign_pdf(
        &file(false, false),
        &request(PERSON),
        &mut Key::authority(1),
    )
    .unwrap_err();
    assert!(matches!(refused, SignError::NotForSigning(_)), "{refused}");
}

#[test]
fn a_key_that_does_not_fit_its_certificate_writes_nothing() {
    let mut wrong = person().with_certificate_of(&agency());
    let refused = sign_pdf(&file(false, false), &request(PERSON), &mut wrong).unwrap_err();
    assert_eq!(refused, SignError::SelfCheck);
}

#[test]
fn nothing_is_signed_on_top_of_a_broken_signature() {
    let mut broken = signed_once();
    let at = position(&broken, b"re f") - 2;
    broken[at] = b'9';
    let refused = sign_pdf(&broken, &request(AGENCY), &mut agency()).unwrap_err();
    assert_eq!(refused, SignError::BrokenBefore(PERSON.to_owned()));
}
