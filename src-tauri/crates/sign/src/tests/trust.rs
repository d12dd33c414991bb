//! Who stands behind a certificate.

use super::*;
use crate::{Certificate, Signer, Trust, read_certificates};

fn trust(signer: &mut Key, anchors: &[Certificate]) -> Trust {
    let signed = sign_pdf(&file(false, false), &request(PERSON), signer).unwrap();
    verify(&signed, anchors, &time()).unwrap().remove(0).trust
}

#[test]
fn only_a_certificate_that_the_user_gave_makes_trust() {
    let root = Key::authority(1);
    assert_eq!(trust(&mut person(), &[]), Trust::NotAsked);
    assert_eq!(
        trust(&mut person(), &[root.certificate().clone()]),
        Trust::Anchored("Nơi cấp".to_owned())
    );
    let namesake = Key::authority(9);
    assert_eq!(
        trust(&mut person(), &[namesake.certificate().clone()]),
        Trust::NotAnchored
    );
}

#[test]
fn an_authority_between_is_followed_and_a_person_is_no_authority() {
    let root = Key::authority(1);
    let between = Key::below(5, "Nơi cấp con", &root);
    let mut signer = Key::of(6, "Người ký", &between);
    assert_eq!(
        trust(&mut signer, &[root.certificate().clone()]),
        Trust::Anchored("Nơi cấp".to_owned())
    );
    assert_eq!(
        trust(&mut signer, &[between.certificate().clone()]),
        Trust::Anchored("Nơi cấp con".to_owned())
    );
    let mut forged = Key::of(7, "Mạo danh", &person());
    assert_eq!(
        trust(&mut forged, &[root.certificate().clone()]),
        Trust::NotAnchored
    );
}

#[test]
fn trusted_certificates_are_read_from_pem_and_der() {
    use der::EncodePem;
    let root = Key::authority(1);
    let der = root.certificate().der();
    assert_eq!(
        read_certificates(der).unwrap(),
        [root.certificate().clone()]
    );
    let pem = root
        .certificate()
        .parsed
        .to_pem(der::pem::LineEnding::LF)
        .unwrap();
    let two = format!("chú thích\n{pem}{pem}");
    assert_eq!(read_certificates(two.as_bytes()).unwrap().len(), 2);
    assert!(read_certificates(b"").is_err());
    assert!(read_certificates("không phải chứng thư".as_bytes()).is_err());
}
