//! Signing of finished PDF files with a key that never leaves its token, and the judgement of signatures.
//!
//! ```text
//! sign_pdf:  bytes + Request ──append──> bytes with a hole ──digest──> CMS, signed by a Signer ──> bytes
//! verify:    bytes ──> every signature: which bytes it covers, by whom, what came after it
//! Token:     a PKCS#11 library, one of its slots, a PIN ──> certificates and a Signer
//! ```
//!
//! The form is PAdES baseline B-B (ETSI EN 319 142-1): `ETSI.CAdES.detached`, the certificate bound by
//! `signingCertificateV2`, the time said in `/M`. A signature fills an empty field that is already on the page and
//! is appended to the file; not one byte before it changes. Nothing here asks a network: whether a certificate was
//! revoked is not known, and no result says so.

mod certificate;
mod cms;
mod error;
mod file;
#[cfg(test)]
mod fixture;
mod key;
mod pin;
mod sign;
mod signer;
#[cfg(any(test, feature = "tampering"))]
pub mod tampering;
#[cfg(test)]
mod tests;
mod token;
mod verify;

pub use certificate::{Certificate, Party, read_certificates};
pub use error::{SignError, TokenError, TriesLeft};
pub use file::fields::{SignatureField, signature_fields};
pub use file::picture::{Appearance, Placing};
pub use pin::Pin;
pub use sign::{Request, can_sign, sign_pdf};
pub use signer::Signer;
pub use token::{Held, Library, Token, TokenInfo, TokenSigner, Which};
pub use verify::{Coverage, Fault, Signed, Trust, Validity, verify};
