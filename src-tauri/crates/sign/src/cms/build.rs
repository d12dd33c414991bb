//! Writes an envelope.

use super::{CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2};
use crate::error::{SignError, TokenError};
use crate::key::{self, DATA};
use crate::signer::Signer;
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier,
    SignerInfo, SignerInfos,
};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911;
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Encode, Sequence};
use x509_cert::attr::Attribute;

/// `SigningCertificateV2` with one certificate, whose digest is SHA-256 and therefore not named (RFC 5035, 4).
#[derive(Sequence)]
struct SigningCertificateV2 {
    certificates: Vec<EssCertIdV2>,
}

#[derive(Sequence)]
struct EssCertIdV2 {
    hash: OctetString,
}

/// The DER bytes of a detached SignedData over a SHA-256 digest.
///
/// # Errors
/// Whatever the signer refuses; a key of an unknown kind; a signature that does not fit the certificate.
pub fn build(digest: &[u8], signer: &mut dyn Signer) -> Result<Vec<u8>, SignError> {
    let kind = key::kind_of(signer.certificate()).ok_or(TokenError::NoMechanism)?;
    let algorithm = key::signature_algorithm(kind);
    let attributes = attributes(digest, signer)?;
    let message = attributes.to_der()?;
    let signature = signer.sign(&message)?;
    key::check(signer.certificate(), &algorithm, None, &message, &signature)
        .map_err(|_| SignError::SelfCheck)?;
    let signed = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![key::sha256()])?,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: DATA,
            econtent: None,
        },
        certificates: Some(certificates(signer)?),
        crls: None,
        signer_infos: SignerInfos(SetOfVec::try_from(vec![SignerInfo {
            version: CmsVersion::V1,
            sid: identifier(signer),
            digest_alg: key::sha256(),
            signed_attrs: Some(attributes),
            signature_algorithm: algorithm,
            signature: OctetString::new(signature)?,
            unsigned_attrs: None,
        }])?),
    };
    let info = ContentInfo {
        content_type: rfc5911::ID_SIGNED_DATA,
        content: Any::encode_from(&signed)?,
    };
    Ok(info.to_der()?)
}

/// What is signed in the end: no signing time among it, which PAdES keeps in `/M` (EN 319 142-1, 6.3).
fn attributes(digest: &[u8], signer: &dyn Signer) -> Result<SignedAttributes, SignError> {
    let certificate = SigningCertificateV2 {
        certificates: vec![EssCertIdV2 {
            hash: OctetString::new(signer.certificate().hash())?,
        }],
    };
    let values = [
        (CONTENT_TYPE, Any::encode_from(&DATA)?),
        (
            MESSAGE_DIGEST,
            Any::encode_from(&OctetString::new(digest)?)?,
        ),
        (SIGNING_CERTIFICATE_V2, Any::encode_from(&certificate)?),
    ];
    let attributes: Vec<Attribute> = values
        .into_iter()
        .map(|(oid, value)| attribute(oid, value))
        .collect::<Result<_, _>>()?;
    Ok(SetOfVec::try_from(attributes)?)
}

fn attribute(oid: ObjectIdentifier, value: Any) -> Result<Attribute, der::Error> {
    Ok(Attribute {
        oid,
        values: SetOfVec::try_from(vec![value])?,
    })
}

fn identifier(signer: &dyn Signer) -> SignerIdentifier {
    let tbs = &signer.certificate().parsed.tbs_certificate;
    SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
        issuer: tbs.issuer.clone(),
        serial_number: tbs.serial_number.clone(),
    })
}

fn certificates(signer: &dyn Signer) -> Result<CertificateSet, SignError> {
    let mut all = vec![signer.certificate().parsed.clone()];
    for above in signer.chain() {
        if !all.contains(&above.parsed) {
            all.push(above.parsed.clone());
        }
    }
    let choices: Vec<_> = all
        .into_iter()
        .map(CertificateChoices::Certificate)
        .collect();
    Ok(CertificateSet(SetOfVec::try_from(choices)?))
}
