//! Who signs.

use crate::certificate::Certificate;
use crate::error::SignError;

/// A private key with its certificate, wherever the key lies.
pub trait Signer {
    /// The certificate of the key.
    fn certificate(&self) -> &Certificate;

    /// The certificates above it, as far as they are known, nearest first.
    fn chain(&self) -> &[Certificate];

    /// Signs a message: RSA PKCS#1 v1.5 with SHA-256, or ECDSA P-256 with SHA-256 as DER, after the certificate's key.
    ///
    /// # Errors
    /// Whatever keeps the key from signing.
    fn sign(&mut self, message: &[u8]) -> Result<Vec<u8>, SignError>;
}
