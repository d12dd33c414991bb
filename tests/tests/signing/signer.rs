//! Who signed, in which order, and what all verifiers say of it.

use crate::{Office, report, signed_twice};
use tests::signing::{AGENCY_FIELD, Judged, PERSON_FIELD, pdfsig, pyhanko};
use tests::token::{AGENCY, AGENCY_NAME, AUTHORITY_NAME, Key, PERSON, PERSON_NAME, PIN, Tokens};

#[test]
fn a_person_then_the_agency_sign_and_every_verifier_agrees() {
    let office = Office::new();
    let signed = office.signed_by_both();
    let said = office.judged(&signed);
    assert_eq!(said["stands"], true, "{said:#}");
    let rows = said["signatures"].as_array().unwrap();
    let names: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row["field"].as_str().unwrap(),
                row["signer"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        names,
        [(PERSON_FIELD, PERSON_NAME), (AGENCY_FIELD, AGENCY_NAME)]
    );
    assert_eq!(rows[0]["whole"], false);
    assert_eq!(rows[1]["whole"], true);
    assert_eq!(rows[0]["signed_later"].as_array().unwrap().len(), 1);
    for row in rows {
        assert_eq!(row["issuer"], AUTHORITY_NAME);
        assert_eq!(
            (&row["trust"], &row["validity"]),
            (&"anchored".into(), &"held".into())
        );
        assert!(row["said_at"].as_str().unwrap().ends_with("+07:00"));
    }
    let file = office.path("xem.pdf");
    assert_eq!(pdfsig(&file), ["Signature is Valid", "Signature is Valid"]);
    let judged = pyhanko(&file, &office.tokens.authority_file()).unwrap();
    let right = |field: &str, changes: &str| Judged {
        field: field.to_owned(),
        intact: true,
        valid: true,
        trusted: true,
        bottom_line: true,
        changes: changes.to_owned(),
    };
    assert_eq!(
        judged,
        [
            right(PERSON_FIELD, "FORM_FILLING"),
            right(AGENCY_FIELD, "NONE")
        ]
    );
}

#[test]
fn without_a_certificate_to_start_from_nobody_is_trusted() {
    let office = Office::new();
    let file = office.path("xem.pdf");
    std::fs::write(&file, signed_twice()).unwrap();
    let said = office.console.json(&["verify", file.to_str().unwrap()]);
    for row in said["signatures"].as_array().unwrap() {
        assert_eq!(
            (&row["stands"], &row["trust"]),
            (&true.into(), &"not-asked".into())
        );
        assert!(
            row["trust_text"]
                .as_str()
                .unwrap()
                .starts_with("Chưa kiểm tra được người cấp")
        );
    }
    let own = Tokens::made(Key::Rsa);
    let other = own.authority_file();
    let said = office.console.json(&[
        "verify",
        file.to_str().unwrap(),
        "--trust",
        other.to_str().unwrap(),
    ]);
    assert_eq!(
        said["signatures"][0]["trust"], "not-anchored",
        "another authority of the same name"
    );
}

#[test]
fn the_agency_does_not_sign_before_the_person_nor_anyone_twice() {
    let office = Office::new();
    let run = office.sign(
        AGENCY,
        "--file bao-cao.pdf --field co-quan --out ky.pdf",
        PIN,
    );
    assert_eq!(run.code, 1);
    assert!(
        run.err.starts_with("Người có thẩm quyền chưa ký (ô 7c)"),
        "{}",
        run.err
    );
    std::fs::write(office.path("ky-2.pdf"), signed_twice()).unwrap();
    let run = office.sign(AGENCY, "--file ky-2.pdf --field co-quan --out ky.pdf", PIN);
    assert!(run.err.contains("đã có chữ ký"), "{}", run.err);
    assert!(!office.path("ky.pdf").exists());
}

#[test]
fn a_token_that_only_knows_plain_rsa_gets_the_digest() {
    let office = Office::new();
    office.tokens.configure("slots.mechanisms = CKM_RSA_PKCS");
    let signed = office.signed_by_person();
    assert_eq!(office.judged(&signed)["stands"], true);
    assert_eq!(pdfsig(&office.path("xem.pdf")), ["Signature is Valid"]);
}

#[test]
fn a_key_on_p256_signs_too() {
    let office = Office::with(Tokens::made(Key::P256));
    let signed = office.signed_by_person();
    assert_eq!(office.judged(&signed)["stands"], true);
    let judged = pyhanko(&office.path("xem.pdf"), &office.tokens.authority_file()).unwrap();
    assert!(judged[0].bottom_line, "{judged:?}");
}

#[test]
fn a_page_without_fields_is_refused_with_what_to_do() {
    let office = Office::new();
    std::fs::write(office.path("bao-cao.pdf"), without_fields(report())).unwrap();
    let run = office.sign(
        PERSON,
        "--file bao-cao.pdf --field nguoi-ky --out ky.pdf",
        PIN,
    );
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("không có ô ký “ChuKyNguoiKy”") && run.err.contains("Hãy xuất lại"),
        "{}",
        run.err
    );
    let run = office.sign(
        PERSON,
        "--file bao-cao.pdf --field o-khac --out ky.pdf",
        PIN,
    );
    assert!(run.err.contains("Không có ô ký “o-khac”"), "{}", run.err);
}

/// The file as a program without forms would have written it.
fn without_fields(pdf: &[u8]) -> Vec<u8> {
    let mut file = lopdf::Document::load_mem(pdf).unwrap();
    file.catalog_mut().unwrap().remove(b"AcroForm");
    let mut out = Vec::new();
    file.save_modern(&mut out).unwrap();
    out
}
