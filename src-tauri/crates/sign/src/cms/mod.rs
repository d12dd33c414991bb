//! The envelope of a signature: CMS SignedData (RFC 5652) in the form of CAdES (ETSI EN 319 122-1).

mod build;
mod read;

pub use build::build;
pub use read::Envelope;

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911;

/// What is signed is `data`.
const CONTENT_TYPE: ObjectIdentifier = rfc5911::ID_CONTENT_TYPE;
/// The digest of what is signed.
const MESSAGE_DIGEST: ObjectIdentifier = rfc5911::ID_MESSAGE_DIGEST;
/// The digest of the signer's certificate (RFC 5035), so that it cannot be exchanged.
const SIGNING_CERTIFICATE_V2: ObjectIdentifier = rfc5911::ID_AA_SIGNING_CERTIFICATE_V_2;
