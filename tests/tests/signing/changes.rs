//! What is done to a signed file afterwards, and who tells it.

use crate::{Office, report, signed_twice};
use lopdf::Object;
use serde_json::Value;
use sign::tampering::{position, updated, with_first_page, without_signature};
use tests::signing::{PERSON_FIELD, pdfsig, pyhanko};

/// What the three verifiers say: how many of the signatures they find, and how many they find right.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    ours: (usize, usize),
    pyhanko: (usize, usize),
    pdfsig: (usize, usize),
}

fn said(bytes: &[u8]) -> (Said, Value) {
    let office = Office::new();
    let ours = office.judged(bytes);
    let rows = ours["signatures"].as_array().unwrap();
    let file = office.path("xem.pdf");
    let theirs = pyhanko(&file, &office.tokens.authority_file()).unwrap_or_default();
    let poppler = pdfsig(&file);
    let said = Said {
        ours: (
            rows.len(),
            rows.iter().filter(|row| row["stands"] == true).count(),
        ),
        pyhanko: (
            theirs.len(),
            theirs.iter().filter(|one| one.bottom_line).count(),
        ),
        pdfsig: (
            poppler.len(),
            poppler
                .iter()
                .filter(|one| *one == "Signature is Valid")
                .count(),
        ),
    };
    (said, ours)
}

#[test]
fn an_untouched_file_stands_for_all() {
    let (said, _) = said(signed_twice());
    let both = (2, 2);
    assert_eq!(
        said,
        Said {
            ours: both,
            pyhanko: both,
            pdfsig: both
        }
    );
}

#[test]
fn one_flipped_byte_is_told_by_all() {
    let mut bytes = signed_twice().to_vec();
    // In the middle of a page's content, which both signatures cover.
    let at = position(&bytes, b"stream") + 200;
    bytes[at] ^= 1;
    let (said, ours) = said(&bytes);
    let none = (2, 0);
    assert_eq!((said.ours, said.pdfsig), (none, none), "{ours:#}");
    assert_eq!(said.pyhanko.1, 0);
    let faults = ours["signatures"][0]["faults"].to_string();
    assert!(faults.contains("Nội dung đã bị sửa sau khi ký"), "{faults}");
}

#[test]
fn a_byte_between_both_signatures_spoils_the_second_alone() {
    let mut bytes = signed_twice().to_vec();
    let minute = bytes.windows(3).rposition(|part| part == b"/M(").unwrap() + 5;
    bytes[minute] ^= 1;
    let (said, ours) = said(&bytes);
    assert_eq!((said.ours, said.pdfsig), ((2, 1), (2, 1)), "{ours:#}");
    assert_eq!(said.pyhanko.1, 1);
}

#[test]
fn a_page_changed_by_an_update_is_told() {
    let bytes = with_first_page(signed_twice(), "Rotate", 90);
    let (said, ours) = said(&bytes);
    assert_eq!((said.ours, said.pyhanko.1), ((2, 0), 0), "{ours:#}");
    let faults = ours["signatures"][1]["faults"].to_string();
    assert!(faults.contains("(Page) bị sửa"), "{faults}");
}

#[test]
fn words_appended_without_a_signature_are_told() {
    let bytes = updated(signed_twice(), |update| {
        update
            .new_document
            .add_object(Object::string_literal("thêm"));
    });
    let (said, ours) = said(&bytes);
    assert_eq!(said.ours, (2, 0), "{ours:#}");
    let bytes = [signed_twice(), b"\n% ghi chu\n"].concat();
    let office = Office::new();
    assert_eq!(office.judged(&bytes)["stands"], false);
}

#[test]
fn a_signature_taken_out_by_an_update_is_missed() {
    let bytes = without_signature(signed_twice(), PERSON_FIELD);
    let (said, ours) = said(&bytes);
    assert_eq!(said.ours, (2, 0), "{ours:#}");
    assert!(ours["signatures"].to_string().contains("đã bị gỡ khỏi tệp"));
    assert_eq!(said.pyhanko.1, 0);
}

#[test]
fn a_signature_cut_off_with_its_update_leaves_the_file_as_it_was() {
    let (said, ours) = said(report());
    let none = (0, 0);
    assert_eq!(
        said,
        Said {
            ours: none,
            pyhanko: none,
            pdfsig: none
        }
    );
    assert_eq!(ours["verdict_text"], "Tệp chưa có chữ ký số nào.");
    assert_eq!(ours["empty_fields"].as_array().unwrap().len(), 2);
}

#[test]
fn another_certificate_in_the_envelope_is_told_by_all() {
    let bytes = with_other_certificate(signed_twice());
    let (said, ours) = said(&bytes);
    assert_eq!(said.ours.1, 0, "{ours:#}");
    assert_eq!(said.pyhanko.1, 0);
    assert_eq!(said.pdfsig.1, 0);
}

/// Exchanges the last bytes of each signer's public key in the envelopes.
fn with_other_certificate(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    // The end of every public key of these tests: the exponent 65537, before the extensions.
    let exponent = b"0203010001A3";
    let found: Vec<usize> = (report().len()..bytes.len() - exponent.len())
        .filter(|at| &bytes[*at..*at + exponent.len()] == exponent)
        .collect();
    assert!(found.len() >= 4, "two certificates in each envelope");
    for at in found {
        bytes[at - 8..at - 4].copy_from_slice(b"1234");
    }
    bytes
}
