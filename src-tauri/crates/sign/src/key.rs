//! Public keys: which way of signing a certificate's key has, and whether a signature is its own.
//!
//! Only public keys are handled here; private ones stay in their tokens.

use crate::certificate::Certificate;
use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5911, rfc5912};
use der::Any;
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::signature::Verifier;
use sha2::{Digest, Sha256, Sha384, Sha512};
use spki::AlgorithmIdentifierOwned;

/// The ways of signing that are made here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// RSA, PKCS#1 v1.5.
    Rsa,
    /// ECDSA on the curve P-256.
    P256,
}

/// A digest of the SHA-2 family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hash {
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

impl Hash {
    /// The digest that an algorithm's number names; older ones than SHA-2 are not taken.
    pub fn of(oid: &ObjectIdentifier) -> Option<Self> {
        match *oid {
            rfc5912::ID_SHA_256 => Some(Self::Sha256),
            rfc5912::ID_SHA_384 => Some(Self::Sha384),
            rfc5912::ID_SHA_512 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// The digest of bytes that lie in several pieces.
    pub fn digest(self, parts: &[&[u8]]) -> Vec<u8> {
        fn over<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut digest = D::new();
            parts.iter().for_each(|part| digest.update(part));
            digest.finalize().to_vec()
        }
        match self {
            Self::Sha256 => over::<Sha256>(parts),
            Self::Sha384 => over::<Sha384>(parts),
            Self::Sha512 => over::<Sha512>(parts),
        }
    }
}

/// What the key of a certificate is; `None` for kinds that are not known here.
pub fn kind_of(certificate: &Certificate) -> Option<KeyKind> {
    let key = &certificate.parsed.tbs_certificate.subject_public_key_info;
    match key.algorithm.oid {
        rfc5912::RSA_ENCRYPTION => Some(KeyKind::Rsa),
        rfc5912::ID_EC_PUBLIC_KEY => {
            let curve: ObjectIdentifier = key.algorithm.parameters.as_ref()?.decode_as().ok()?;
            (curve == rfc5912::SECP_256_R_1).then_some(KeyKind::P256)
        }
        _ => None,
    }
}

/// The algorithm that a signature of a kind of key is written with.
pub fn signature_algorithm(kind: KeyKind) -> AlgorithmIdentifierOwned {
    match kind {
        KeyKind::Rsa => AlgorithmIdentifierOwned {
            oid: rfc5912::SHA_256_WITH_RSA_ENCRYPTION,
            parameters: Some(Any::null()),
        },
        KeyKind::P256 => AlgorithmIdentifierOwned {
            oid: rfc5912::ECDSA_WITH_SHA_256,
            parameters: None,
        },
    }
}

/// SHA-256, as it stands in a signature.
pub fn sha256() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned {
        oid: rfc5912::ID_SHA_256,
        parameters: None,
    }
}

/// Why a signature was not found to be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRight {
    /// It is wrong.
    Wrong,
    /// The algorithm is not known here, or too old to be trusted.
    Unknown,
}

/// Checks that a signature over a message was made with the key of a certificate.
///
/// `hash` is the digest named beside the signature, for algorithms that leave it open.
pub fn check(
    certificate: &Certificate,
    algorithm: &AlgorithmIdentifierOwned,
    hash: Option<Hash>,
    message: &[u8],
    signature: &[u8],
) -> Result<(), NotRight> {
    let kind = kind_of(certificate).ok_or(NotRight::Unknown)?;
    let key = &certificate.parsed.tbs_certificate.subject_public_key_info;
    let bits = key.subject_public_key.as_bytes().ok_or(NotRight::Wrong)?;
    let right = match (kind, algorithm.oid) {
        (KeyKind::Rsa, rfc5912::RSA_ENCRYPTION) => {
            rsa_right(bits, hash.ok_or(NotRight::Unknown)?, message, signature)
        }
        (KeyKind::Rsa, rfc5912::SHA_256_WITH_RSA_ENCRYPTION) => {
            rsa_right(bits, Hash::Sha256, message, signature)
        }
        (KeyKind::Rsa, rfc5912::SHA_384_WITH_RSA_ENCRYPTION) => {
            rsa_right(bits, Hash::Sha384, message, signature)
        }
        (KeyKind::Rsa, rfc5912::SHA_512_WITH_RSA_ENCRYPTION) => {
            rsa_right(bits, Hash::Sha512, message, signature)
        }
        (KeyKind::P256, rfc5912::ECDSA_WITH_SHA_256) => p256_right(bits, message, signature),
        _ => return Err(NotRight::Unknown),
    };
    right.then_some(()).ok_or(NotRight::Wrong)
}

fn rsa_right(key: &[u8], hash: Hash, message: &[u8], signature: &[u8]) -> bool {
    let Ok(key) = rsa::RsaPublicKey::from_pkcs1_der(key) else {
        return false;
    };
    let Ok(signature) = rsa::pkcs1v15::Signature::try_from(signature) else {
        return false;
    };
    use rsa::pkcs1v15::VerifyingKey;
    let said = match hash {
        Hash::Sha256 => VerifyingKey::<Sha256>::new(key).verify(message, &signature),
        Hash::Sha384 => VerifyingKey::<Sha384>::new(key).verify(message, &signature),
        Hash::Sha512 => VerifyingKey::<Sha512>::new(key).verify(message, &signature),
    };
    said.is_ok()
}

fn p256_right(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(key);
    let signature = p256::ecdsa::Signature::from_der(signature);
    match (key, signature) {
        (Ok(key), Ok(signature)) => key.verify(message, &signature).is_ok(),
        _ => false,
    }
}

/// Checks that a certificate was signed by the key of another.
pub fn is_issued_by(certificate: &Certificate, issuer: &Certificate) -> bool {
    use der::Encode;
    let Ok(message) = certificate.parsed.tbs_certificate.to_der() else {
        return false;
    };
    let Some(signature) = certificate.parsed.signature.as_bytes() else {
        return false;
    };
    let algorithm = &certificate.parsed.signature_algorithm;
    certificate.names_issuer(issuer)
        && *algorithm == certificate.parsed.tbs_certificate.signature
        && check(issuer, algorithm, None, &message, signature).is_ok()
}

/// The number of the content type `data` (RFC 5652, 4).
pub const DATA: ObjectIdentifier = rfc5911::ID_DATA;
