//! Reads an envelope that somebody else may have written, or forged.

use super::{CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2};
use crate::certificate::{Certificate, der_length};
use crate::key::{self, DATA, Hash, NotRight};
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911;
use der::asn1::OctetString;
use der::{Any, Decode, Encode};
use spki::AlgorithmIdentifierOwned;
use x509_cert::ext::pkix::SubjectKeyIdentifier;

/// An envelope with one signer.
#[derive(Debug)]
pub struct Envelope {
    info: SignerInfo,
    /// Every certificate inside.
    pub certificates: Vec<Certificate>,
}

/// Why an envelope cannot be judged, in a few Vietnamese words.
#[derive(Debug, PartialEq, Eq)]
pub struct Unreadable(pub String);

impl Envelope {
    /// Reads the bytes of `/Contents`: one DER value, then zeros.
    ///
    /// # Errors
    /// Anything but a detached SignedData with one signer.
    pub fn read(contents: &[u8]) -> Result<Self, Unreadable> {
        let not = |what: &str| Unreadable(what.to_owned());
        let end = der_length(contents).filter(|end| *end <= contents.len());
        let end = end.ok_or_else(|| not("phong bì chữ ký không đúng mẫu DER"))?;
        if contents[end..].iter().any(|byte| *byte != 0) {
            return Err(not("sau phong bì chữ ký còn dữ liệu lạ"));
        }
        let info = ContentInfo::from_der(&contents[..end])
            .map_err(|_| not("phong bì chữ ký không đọc được"))?;
        if info.content_type != rfc5911::ID_SIGNED_DATA {
            return Err(not("phong bì không phải SignedData"));
        }
        let signed: SignedData = info
            .content
            .decode_as()
            .map_err(|_| not("SignedData không đọc được"))?;
        if signed.encap_content_info.econtent.is_some() {
            return Err(not(
                "phong bì mang nội dung riêng, không phải chữ ký rời của tệp",
            ));
        }
        let mut signers = signed.signer_infos.0.into_vec().into_iter();
        match (signers.next(), signers.next()) {
            (Some(info), None) => Ok(Self {
                info,
                certificates: inside(signed.certificates),
            }),
            _ => Err(not("phong bì không có đúng một người ký")),
        }
    }

    /// The signer's certificate, which the envelope names by issuer and serial number or by key.
    pub fn signer(&self) -> Option<&Certificate> {
        self.certificates.iter().find(|one| self.names(one))
    }

    fn names(&self, one: &Certificate) -> bool {
        let tbs = &one.parsed.tbs_certificate;
        match &self.info.sid {
            SignerIdentifier::IssuerAndSerialNumber(id) => {
                id.issuer == tbs.issuer && id.serial_number == tbs.serial_number
            }
            SignerIdentifier::SubjectKeyIdentifier(id) => {
                matches!(tbs.get::<SubjectKeyIdentifier>(), Ok(Some((_, found))) if found == *id)
            }
        }
    }

    /// The digest that the signer used.
    pub fn hash(&self) -> Option<Hash> {
        Hash::of(&self.info.digest_alg.oid)
    }

    /// The digest of the file that was signed; `None` where it is missing, or where the content has another type.
    pub fn message_digest(&self) -> Option<Vec<u8>> {
        let content: ObjectIdentifier = self.attribute(CONTENT_TYPE)?.decode_as().ok()?;
        let digest: OctetString = self.attribute(MESSAGE_DIGEST)?.decode_as().ok()?;
        (content == DATA).then(|| digest.into_bytes())
    }

    /// The one value of an attribute that stands once (RFC 5652, 11).
    fn attribute(&self, oid: ObjectIdentifier) -> Option<&Any> {
        let mut found = self
            .info
            .signed_attrs
            .as_ref()?
            .iter()
            .filter(|one| one.oid == oid);
        let (one, None) = (found.next()?, found.next()) else {
            return None;
        };
        match one.values.as_slice() {
            [value] => Some(value),
            _ => None,
        }
    }

    /// Whether the signature value was made over the signed attributes with a certificate's key.
    pub fn check(&self, certificate: &Certificate) -> Result<(), NotRight> {
        let attributes = self.info.signed_attrs.as_ref().ok_or(NotRight::Unknown)?;
        let message = attributes.to_der().map_err(|_| NotRight::Wrong)?;
        let algorithm = &self.info.signature_algorithm;
        let signature = self.info.signature.as_bytes();
        key::check(certificate, algorithm, self.hash(), &message, signature)
    }

    /// Whether the signed attributes name this very certificate; `None` where they name none.
    pub fn binds(&self, certificate: &Certificate) -> Option<bool> {
        let value = self.attribute(SIGNING_CERTIFICATE_V2)?.to_der().ok()?;
        Some(binds(&value, certificate).unwrap_or(false))
    }
}

fn inside(set: Option<cms::signed_data::CertificateSet>) -> Vec<Certificate> {
    let choices = set.map(|set| set.0.into_vec()).unwrap_or_default();
    choices
        .into_iter()
        .filter_map(|choice| match choice {
            CertificateChoices::Certificate(one) => Certificate::from_parsed(one).ok(),
            CertificateChoices::Other(_) => None,
        })
        .collect()
}

/// The first `ESSCertIDv2`: `SEQUENCE { hashAlgorithm DEFAULT sha256, certHash, issuerSerial OPTIONAL }`.
fn binds(value: &[u8], certificate: &Certificate) -> Option<bool> {
    let first = |bytes: &[u8]| {
        Vec::<Any>::from_der(bytes)
            .ok()?
            .into_iter()
            .next()?
            .to_der()
            .ok()
    };
    let fields = Vec::<Any>::from_der(&first(&first(value)?)?).ok()?;
    let (hash, digest) = match fields.as_slice() {
        [algorithm, digest, ..] if algorithm.decode_as::<OctetString>().is_err() => {
            let algorithm: AlgorithmIdentifierOwned = algorithm.decode_as().ok()?;
            (Hash::of(&algorithm.oid)?, digest)
        }
        [digest, ..] => (Hash::Sha256, digest),
        [] => return None,
    };
    let digest: OctetString = digest.decode_as().ok()?;
    Some(digest.as_bytes() == hash.digest(&[certificate.der()]))
}
