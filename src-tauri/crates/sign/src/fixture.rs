//! A small file with two empty signature fields, and signers whose keys lie in the test.

use crate::{Certificate, SignError, Signer};
use chrono::{DateTime, FixedOffset};
use const_oid::AssociatedOid;
use const_oid::db::{rfc4519, rfc5912};
use der::asn1::{Any, BitString, OctetString, SetOfVec, UtcTime, Utf8StringRef};
use der::{Encode, Tag};
use lopdf::{Document, Object, Stream, dictionary};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use std::time::Duration;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::time::{Time, Validity};
use x509_cert::{TbsCertificate, Version};

/// The field of the person.
pub const PERSON: &str = "ChuKyNguoiKy";
/// The field of the agency.
pub const AGENCY: &str = "ChuKyCoQuan";
/// 01/01/2020.
const FROM: u64 = 1_577_836_800;
/// 31/12/2039.
const UNTIL: u64 = 2_208_988_799;

/// A file of one page with both fields, empty; the form stands inside the catalog or as an object of its own.
pub fn file(form_inside: bool, packed: bool) -> Vec<u8> {
    let mut file = Document::with_version("1.7");
    let (pages, page) = (file.new_object_id(), file.new_object_id());
    let content = file.add_object(Stream::new(dictionary! {}, b"0 0 100 100 re f".to_vec()));
    let fields: Vec<Object> = [(PERSON, [100, 100, 240, 170]), (AGENCY, [60, 80, 165, 185])]
        .into_iter()
        .map(|(name, rect)| {
            file.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Widget",
                "FT" => "Sig",
                "T" => Object::string_literal(name),
                "F" => 132,
                "P" => page,
                "Rect" => rect.map(Object::from).to_vec(),
            })
            .into()
        })
        .collect();
    file.set_object(
        page,
        dictionary! {
            "Type" => "Page",
            "Parent" => pages,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Contents" => content,
            "Annots" => fields.clone(),
        },
    );
    file.set_object(
        pages,
        dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 },
    );
    let form = dictionary! { "Fields" => fields, "SigFlags" => 1 };
    let form: Object = match form_inside {
        true => form.into(),
        false => file.add_object(form).into(),
    };
    let root =
        file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "AcroForm" => form });
    file.trailer.set("Root", root);
    let mut bytes = Vec::new();
    match packed {
        true => file.save_modern(&mut bytes).unwrap(),
        false => file.save_to(&mut bytes).unwrap(),
    }
    bytes
}

/// 27/11/2026, 08:30 in Vietnam.
pub fn time() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-27T08:30:00+07:00").unwrap()
}

/// A key with its certificate.
pub struct Key {
    key: SigningKey,
    certificate: Certificate,
    chain: Vec<Certificate>,
}

impl Key {
    /// An authority that issued its own certificate.
    pub fn authority(number: u8) -> Self {
        Self::made(number, "Nơi cấp", None, true)
    }

    /// A person or agency with a certificate from an authority.
    pub fn of(number: u8, name: &str, authority: &Self) -> Self {
        Self::made(number, name, Some(authority), false)
    }

    /// An authority below another.
    pub fn below(number: u8, name: &str, authority: &Self) -> Self {
        Self::made(number, name, Some(authority), true)
    }

    fn made(number: u8, name: &str, above: Option<&Self>, may_issue: bool) -> Self {
        let key = SigningKey::from_slice(&[number; 32]).unwrap();
        let issuer = above.map_or_else(
            || named(name),
            |above| above.certificate.parsed.tbs_certificate.subject.clone(),
        );
        let tbs = tbs(number, named(name), issuer, &key, may_issue);
        let signature: Signature = above
            .map_or(&key, |above| &above.key)
            .sign(&tbs.to_der().unwrap());
        let parsed = x509_cert::Certificate {
            signature_algorithm: tbs.signature.clone(),
            tbs_certificate: tbs,
            signature: BitString::from_bytes(signature.to_der().as_bytes()).unwrap(),
        };
        let chain =
            above.map(|above| [vec![above.certificate.clone()], above.chain.clone()].concat());
        Self {
            key,
            certificate: Certificate::from_parsed(parsed).unwrap(),
            chain: chain.unwrap_or_default(),
        }
    }

    /// Presents another certificate beside the own key.
    pub fn with_certificate_of(mut self, other: &Self) -> Self {
        self.certificate = other.certificate.clone();
        self
    }
}

impl Signer for Key {
    fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    fn sign(&mut self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let signature: Signature = self.key.sign(message);
        Ok(signature.to_der().as_bytes().to_vec())
    }
}

fn tbs(
    number: u8,
    subject: Name,
    issuer: Name,
    key: &SigningKey,
    may_issue: bool,
) -> TbsCertificate {
    let usage = match may_issue {
        true => KeyUsages::KeyCertSign | KeyUsages::CRLSign,
        false => KeyUsages::DigitalSignature | KeyUsages::NonRepudiation,
    };
    let basic = BasicConstraints {
        ca: may_issue,
        path_len_constraint: None,
    };
    let point = key.verifying_key().to_encoded_point(false);
    TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(&[number]).unwrap(),
        signature: AlgorithmIdentifierOwned {
            oid: rfc5912::ECDSA_WITH_SHA_256,
            parameters: None,
        },
        issuer,
        validity: Validity {
            not_before: day(FROM),
            not_after: day(UNTIL),
        },
        subject,
        subject_public_key_info: SubjectPublicKeyInfoOwned {
            algorithm: AlgorithmIdentifierOwned {
                oid: rfc5912::ID_EC_PUBLIC_KEY,
                parameters: Some(Any::encode_from(&rfc5912::SECP_256_R_1).unwrap()),
            },
            subject_public_key: BitString::from_bytes(point.as_bytes()).unwrap(),
        },
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(vec![extension(&basic), extension(&KeyUsage(usage))]),
    }
}

fn extension<T: Encode + AssociatedOid>(value: &T) -> Extension {
    Extension {
        extn_id: T::OID,
        critical: true,
        extn_value: OctetString::new(value.to_der().unwrap()).unwrap(),
    }
}

fn day(seconds: u64) -> Time {
    Time::UtcTime(UtcTime::from_unix_duration(Duration::from_secs(seconds)).unwrap())
}

fn named(name: &str) -> Name {
    let value = Any::new(
        Tag::Utf8String,
        Utf8StringRef::new(name).unwrap().as_bytes(),
    )
    .unwrap();
    let pair = AttributeTypeAndValue {
        oid: rfc4519::CN,
        value,
    };
    RdnSequence(vec![RelativeDistinguishedName(
        SetOfVec::try_from(vec![pair]).unwrap(),
    )])
}
