//! Certificates (RFC 5280): whose they are, what they are for, how long they hold.

use crate::error::SignError;
use chrono::{DateTime, FixedOffset, Utc};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519;
use der::{Decode, Encode, Tag, Tagged};
use sha2::{Digest, Sha256};
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};
use x509_cert::name::Name;

/// A certificate as issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    der: Vec<u8>,
    pub(crate) parsed: x509_cert::Certificate,
}

/// Whom a certificate names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Party {
    /// The common name: a person or an agency.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// The common name of who issued the certificate.
    pub issuer: String,
    /// The certificate's serial number, in hexadecimal digits.
    pub serial: String,
    /// Since when it holds.
    pub valid_from: Option<DateTime<Utc>>,
    /// Until when it holds.
    pub valid_until: Option<DateTime<Utc>>,
}

impl Certificate {
    /// Reads a certificate; zeros behind it, which some tokens keep, are dropped.
    ///
    /// # Errors
    /// Bytes that are no certificate.
    pub fn from_der(der: &[u8]) -> Result<Self, SignError> {
        let end = der_length(der).filter(|end| *end <= der.len());
        let der = &der[..end.unwrap_or(der.len())];
        let parsed = x509_cert::Certificate::from_der(der)
            .map_err(|error| SignError::Certificate(error.to_string()))?;
        Ok(Self {
            der: der.to_vec(),
            parsed,
        })
    }

    /// A certificate that came inside something else.
    pub(crate) fn from_parsed(parsed: x509_cert::Certificate) -> Result<Self, SignError> {
        Ok(Self {
            der: parsed.to_der()?,
            parsed,
        })
    }

    /// Its bytes.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// Whom it names.
    pub fn party(&self) -> Party {
        let tbs = &self.parsed.tbs_certificate;
        let digits = tbs.serial_number.as_bytes().iter();
        Party {
            name: named(&tbs.subject, rfc4519::CN).unwrap_or_else(|| tbs.subject.to_string()),
            organisation: named(&tbs.subject, rfc4519::O).unwrap_or_default(),
            issuer: named(&tbs.issuer, rfc4519::CN).unwrap_or_else(|| tbs.issuer.to_string()),
            serial: digits.map(|byte| format!("{byte:02x}")).collect(),
            valid_from: moment(&tbs.validity.not_before),
            valid_until: moment(&tbs.validity.not_after),
        }
    }

    /// Whether it holds at a time; a time that cannot be read never fits.
    pub fn holds_at(&self, time: &DateTime<FixedOffset>) -> bool {
        let party = self.party();
        let after = party.valid_from.is_some_and(|from| from <= *time);
        after && party.valid_until.is_some_and(|until| *time <= until)
    }

    /// Whether it may sign documents: no key usage named, or digitalSignature or nonRepudiation among those named.
    pub fn may_sign(&self) -> bool {
        match self.parsed.tbs_certificate.get::<KeyUsage>() {
            Ok(None) => true,
            Ok(Some((_, usage))) => usage.digital_signature() || usage.non_repudiation(),
            Err(_) => false,
        }
    }

    /// Whether it may issue certificates (RFC 5280, 4.2.1.3 and 4.2.1.9).
    pub fn is_authority(&self) -> bool {
        let tbs = &self.parsed.tbs_certificate;
        let basic = matches!(tbs.get::<BasicConstraints>(), Ok(Some((_, basic))) if basic.ca);
        let usage = match tbs.get::<KeyUsage>() {
            Ok(None) => true,
            Ok(Some((_, usage))) => usage.key_cert_sign(),
            Err(_) => false,
        };
        basic && usage
    }

    /// How many further authorities may stand between it and a signer; `None` sets no bound.
    pub(crate) fn path_length(&self) -> Option<u8> {
        let basic = self.parsed.tbs_certificate.get::<BasicConstraints>();
        basic.ok().flatten()?.1.path_len_constraint
    }

    /// Whether this one names another as its issuer; its signature is a question of its own.
    pub(crate) fn names_issuer(&self, issuer: &Self) -> bool {
        self.parsed.tbs_certificate.issuer == issuer.parsed.tbs_certificate.subject
    }

    /// SHA-256 of its bytes.
    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::digest(&self.der).into()
    }
}

/// Reads a file of certificates: PEM with any number of them, or DER with one.
///
/// # Errors
/// A file without a certificate.
pub fn read_certificates(bytes: &[u8]) -> Result<Vec<Certificate>, SignError> {
    if !bytes.starts_with(b"-----") && !bytes.windows(11).any(|part| part == b"-----BEGIN ") {
        return Ok(vec![Certificate::from_der(bytes)?]);
    }
    let chain = x509_cert::Certificate::load_pem_chain(bytes)
        .map_err(|error| SignError::Certificate(error.to_string()))?;
    let read: Vec<_> = chain
        .into_iter()
        .map(Certificate::from_parsed)
        .collect::<Result<_, _>>()?;
    match read.is_empty() {
        true => Err(SignError::Certificate(
            "tệp không có chứng thư nào".to_owned(),
        )),
        false => Ok(read),
    }
}

/// How many bytes the first DER value takes, by its own header.
pub(crate) fn der_length(bytes: &[u8]) -> Option<usize> {
    let header = der::Header::decode(&mut der::SliceReader::new(bytes).ok()?).ok()?;
    let head = usize::try_from(header.encoded_len().ok()?).ok()?;
    head.checked_add(usize::try_from(header.length).ok()?)
}

fn moment(time: &x509_cert::time::Time) -> Option<DateTime<Utc>> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
    DateTime::from_timestamp(seconds, 0)
}

/// The first value of a name's attribute, as text.
fn named(name: &Name, attribute: ObjectIdentifier) -> Option<String> {
    let mut parts = name.0.iter().flat_map(|part| part.0.iter());
    let found = parts.find(|part| part.oid == attribute)?;
    let bytes = found.value.value();
    match found.value.tag() {
        Tag::BmpString => {
            let units = bytes
                .chunks_exact(2)
                .map(|two| u16::from_be_bytes([two[0], two[1]]));
            Some(
                char::decode_utf16(units)
                    .map(|c| c.unwrap_or('\u{fffd}'))
                    .collect(),
            )
        }
        Tag::TeletexString => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
        _ => Some(String::from_utf8_lossy(bytes).into_owned()),
    }
}
