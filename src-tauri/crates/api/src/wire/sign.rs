//! Signatures in files, and the tokens that make them.

use serde::{Deserialize, Serialize};

pub use sign::Pin;

/// Asks which tokens are plugged in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TokensOf {
    /// The PKCS#11 library that came with the token.
    pub library: String,
}

/// A token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TokenRow {
    /// The number of its slot.
    pub slot: u64,
    /// Its label.
    pub label: String,
    /// Its serial number.
    pub serial: String,
    /// Who made it, and its model.
    pub maker: String,
    /// What it says of its PIN, where that is to be known before one is typed; else empty.
    pub pin_text: String,
    /// Whether the PIN is typed on the device itself.
    pub own_keypad: bool,
    /// The certificates that it shows without a PIN, those of authorities left out.
    pub certificates: Vec<CertificateRow>,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CertificateRow {
    /// The label that its token gives it.
    pub label: String,
    /// Whom it names.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// Who issued it.
    pub issuer: String,
    /// Its serial number.
    pub serial: String,
    /// From when to when it holds, as shown.
    pub valid_text: String,
    /// Whether it is made for signing.
    pub may_sign: bool,
}

/// A file to be signed.
///
/// The PIN goes to the token once; it is not kept, not shown and not written back.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct SignFile {
    /// The file.
    pub file: String,
    /// Where the signed file goes; never the file itself.
    pub out: String,
    /// `nguoi-ky` (ô 7c) or `co-quan` (ô 8).
    pub field: String,
    /// The PKCS#11 library that came with the token.
    pub library: String,
    /// The slot of the token, where several are plugged in.
    #[serde(default)]
    pub slot: Option<u64>,
    /// The label of the token, where several are plugged in.
    #[serde(default)]
    pub token: Option<String>,
    /// The label, serial number or name of the certificate, where the token has several.
    #[serde(default)]
    pub certificate: Option<String>,
    /// The PIN; empty where it is typed on the device itself.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub pin: Pin,
    /// The picture of the signature or of the seal: a PNG file with a transparent ground.
    #[serde(default)]
    pub picture: Option<String>,
    /// How wide the seal is in millimetres, as typed, where its picture does not say so.
    #[serde(default)]
    pub picture_mm: Option<String>,
    /// Why it is signed.
    #[serde(default)]
    pub reason: Option<String>,
    /// Where it is signed.
    #[serde(default)]
    pub location: Option<String>,
}

/// A file whose signatures are to be judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct VerifyFile {
    /// The file.
    pub file: String,
    /// A file with certificates that the user trusts, PEM or DER.
    #[serde(default)]
    pub trust: Option<String>,
}

/// The signatures of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SignedFile {
    /// The file.
    pub path: String,
    /// Whether it has signatures, and all of them stand.
    pub stands: bool,
    /// The same in a sentence.
    pub verdict_text: String,
    /// Every signature, the first one first.
    pub signatures: Vec<SignatureRow>,
    /// The fields that wait for a signature, as shown.
    pub empty_fields: Vec<String>,
}

/// A signature, judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SignatureRow {
    /// Its field, as the file names it.
    pub field: String,
    /// Its field, as shown.
    pub field_text: String,
    /// Whom its certificate names; empty where there is none.
    pub signer: String,
    /// The organisation.
    pub organisation: String,
    /// Who issued the certificate.
    pub issuer: String,
    /// The certificate's serial number.
    pub serial: String,
    /// When it was made by the signer's clock (ISO); empty where it is not said.
    pub said_at: String,
    /// The same, as shown.
    pub said_at_text: String,
    /// Why, as said.
    pub reason: String,
    /// Where, as said.
    pub location: String,
    /// Whether what was signed is untouched, and only further signatures came after it.
    pub stands: bool,
    /// Whether it covers the whole file as it is.
    pub whole: bool,
    /// What it covers, as shown.
    pub coverage_text: String,
    /// What is wrong with it, a sentence each.
    pub faults: Vec<String>,
    /// The fields that were signed after it, as shown.
    pub signed_later: Vec<String>,
    /// Whether the certificate held at the time said: `held`, `did-not-hold`, `unknown`.
    pub validity: String,
    /// The same, as shown.
    pub validity_text: String,
    /// Whether a trusted certificate stands behind it: `anchored`, `not-anchored`, `not-asked`.
    pub trust: String,
    /// The same, as shown; revocation is never looked up, and it says so.
    pub trust_text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_read_and_never_shown() {
        let line = r#"{"file":"a","out":"b","field":"nguoi-ky","library":"l","pin":"24681357"}"#;
        let args: SignFile = serde_json::from_str(line).unwrap();
        assert!(!args.pin.is_empty());
        assert!(!format!("{args:?}").contains("2468"));
    }
}
