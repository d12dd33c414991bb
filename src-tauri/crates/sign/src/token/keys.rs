//! The certificates and private keys on a token.

use super::errors::told;
use crate::certificate::Certificate;
use crate::error::{SignError, TokenError};
use crate::key::{KeyKind, is_issued_by, kind_of};
use crate::signer::Signer;
use cryptoki::mechanism::{Mechanism, MechanismType};
use cryptoki::object::{Attribute, AttributeType, ObjectClass, ObjectHandle};
use cryptoki::session::Session;
use sha2::{Digest, Sha256};

/// `DigestInfo` of SHA-256 without the digest (RFC 8017, 9.2, note 1).
const DIGEST_INFO: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];
/// Longer chains do not occur.
const LONGEST: usize = 8;

/// A certificate on a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The label that the token gives it.
    pub label: String,
    /// The certificate.
    pub certificate: Certificate,
    id: Vec<u8>,
}

impl Held {
    /// Whether a person may mean it: by its label, its serial number or its common name.
    pub fn is_called(&self, name: &str) -> bool {
        let party = self.certificate.party();
        let name = name.trim();
        [&self.label, &party.serial, &party.name]
            .iter()
            .any(|own| own.eq_ignore_ascii_case(name))
    }

    /// Its name with its serial number.
    pub(super) fn shown(&self) -> String {
        let party = self.certificate.party();
        format!("“{}” (số hiệu {})", party.name, party.serial)
    }
}

/// Every certificate that a session sees; those that cannot be read are left out.
pub(super) fn certificates(session: &Session) -> Result<Vec<Held>, TokenError> {
    let found = session
        .find_objects(&[Attribute::Class(ObjectClass::CERTIFICATE)])
        .map_err(told)?;
    let mut held = Vec::new();
    for object in found {
        let wanted = [
            AttributeType::Value,
            AttributeType::Label,
            AttributeType::Id,
        ];
        let (mut value, mut label, mut id) = (Vec::new(), Vec::new(), Vec::new());
        for attribute in session.get_attributes(object, &wanted).map_err(told)? {
            match attribute {
                Attribute::Value(bytes) => value = bytes,
                Attribute::Label(bytes) => label = bytes,
                Attribute::Id(bytes) => id = bytes,
                _ => {}
            }
        }
        if let Ok(certificate) = Certificate::from_der(&value) {
            let label = String::from_utf8_lossy(&label).trim().to_owned();
            held.push(Held {
                label,
                certificate,
                id,
            });
        }
    }
    Ok(held)
}

/// The private key of a certificate: the one with the same id.
pub(super) fn private_key(
    session: &Session,
    held: &Held,
) -> Result<Option<ObjectHandle>, TokenError> {
    let wanted = [
        Attribute::Class(ObjectClass::PRIVATE_KEY),
        Attribute::Id(held.id.clone()),
    ];
    Ok(session
        .find_objects(&wanted)
        .map_err(told)?
        .first()
        .copied())
}

/// A key that signs inside its token.
#[derive(Debug)]
pub struct TokenSigner<'a> {
    session: &'a Session,
    key: ObjectHandle,
    way: Way,
    certificate: Certificate,
    chain: Vec<Certificate>,
}

/// How the token is asked to sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// RSA; the token digests.
    RsaMessage,
    /// RSA; the token gets the digest in its frame.
    RsaDigest,
    /// ECDSA; the token gets the digest and answers with two numbers.
    Ecdsa,
}

impl<'a> TokenSigner<'a> {
    pub(super) fn new(
        session: &'a Session,
        held: Held,
        all: &[Held],
        mechanisms: &[MechanismType],
    ) -> Result<Self, TokenError> {
        let key = private_key(session, &held)?.ok_or(TokenError::NoCertificate)?;
        let way = kind_of(&held.certificate).and_then(|kind| way(kind, mechanisms));
        let way = way.ok_or(TokenError::NoMechanism)?;
        let chain = chain(&held.certificate, all);
        Ok(Self {
            session,
            key,
            way,
            certificate: held.certificate,
            chain,
        })
    }
}

fn way(kind: KeyKind, mechanisms: &[MechanismType]) -> Option<Way> {
    let has = |one: MechanismType| mechanisms.contains(&one);
    match kind {
        KeyKind::Rsa if has(MechanismType::SHA256_RSA_PKCS) => Some(Way::RsaMessage),
        KeyKind::Rsa if has(MechanismType::RSA_PKCS) => Some(Way::RsaDigest),
        KeyKind::P256 if has(MechanismType::ECDSA) => Some(Way::Ecdsa),
        _ => None,
    }
}

/// The certificates on the token that stand above one, nearest first.
fn chain(certificate: &Certificate, all: &[Held]) -> Vec<Certificate> {
    let mut chain: Vec<Certificate> = Vec::new();
    let mut current = certificate.clone();
    while chain.len() < LONGEST {
        let above = all.iter().map(|held| &held.certificate);
        let next = above
            .into_iter()
            .find(|one| **one != current && !chain.contains(one) && is_issued_by(&current, one));
        let Some(next) = next else {
            break;
        };
        chain.push(next.clone());
        current = next.clone();
    }
    chain
}

impl Signer for TokenSigner<'_> {
    fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    fn sign(&mut self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let digest = Sha256::digest(message);
        let (mechanism, data) = match self.way {
            Way::RsaMessage => (Mechanism::Sha256RsaPkcs, message.to_vec()),
            Way::RsaDigest => (Mechanism::RsaPkcs, [&DIGEST_INFO[..], &digest].concat()),
            Way::Ecdsa => (Mechanism::Ecdsa, digest.to_vec()),
        };
        let signature = self
            .session
            .sign(&mechanism, self.key, &data)
            .map_err(told)?;
        match self.way {
            Way::Ecdsa => two_numbers(&signature),
            Way::RsaMessage | Way::RsaDigest => Ok(signature),
        }
    }
}

/// The two numbers of an ECDSA signature, one after the other, as DER (RFC 5753, 7.2).
fn two_numbers(signature: &[u8]) -> Result<Vec<u8>, SignError> {
    let read = p256::ecdsa::Signature::from_slice(signature);
    read.map(|signature| signature.to_der().as_bytes().to_vec())
        .map_err(|_| SignError::SelfCheck)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_that_cannot_digest_gets_the_digest() {
        let both = [MechanismType::RSA_PKCS, MechanismType::SHA256_RSA_PKCS];
        assert_eq!(way(KeyKind::Rsa, &both), Some(Way::RsaMessage));
        assert_eq!(way(KeyKind::Rsa, &both[..1]), Some(Way::RsaDigest));
        assert_eq!(
            way(KeyKind::P256, &[MechanismType::ECDSA]),
            Some(Way::Ecdsa)
        );
        assert_eq!(way(KeyKind::P256, &both), None);
        assert_eq!(way(KeyKind::Rsa, &[]), None);
    }
}
