//! Signing a file.

use crate::certificate::Certificate;
use crate::error::SignError;
use crate::file::append::{Said, placed, with_hole};
use crate::file::fields::{Field, found};
use crate::file::load;
use crate::file::picture::Appearance;
use crate::key::Hash;
use crate::signer::Signer;
use crate::verify::{Coverage, verify};
use chrono::{DateTime, FixedOffset};

/// Room in the envelope for everything but certificates: attributes, names, an RSA signature of 8192 bits.
const ENVELOPE: usize = 4096;

/// What is asked of a signature.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The full name of the empty field to fill.
    pub field: String,
    /// When it is signed, by the signer's clock.
    pub time: DateTime<FixedOffset>,
    /// Why, where it is to be said.
    pub reason: Option<String>,
    /// Where, where it is to be said.
    pub location: Option<String>,
    /// What is drawn; nothing leaves the field as it looks.
    pub appearance: Option<Appearance>,
}

/// Checks all that can be checked before a token is asked: the file, its field, its earlier signatures, the picture.
///
/// # Errors
/// As [`sign_pdf`], but for the certificate and the signer.
pub fn can_sign(pdf: &[u8], request: &Request) -> Result<(), SignError> {
    let document = load(pdf)?;
    let field = empty_field(found(&document), &request.field)?;
    if let Some(appearance) = &request.appearance {
        placed(&document, &field, appearance)?;
    }
    check_before(pdf, &request.time)
}

/// Signs a file: fills an empty field, and appends; the bytes before stay as they are.
///
/// The result was read back and its new signature checked before it is given.
///
/// # Errors
/// A field that is missing or signed, an earlier signature that no longer stands, a certificate that does not hold,
/// a picture that cannot be used, and whatever the signer refuses.
pub fn sign_pdf(
    pdf: &[u8],
    request: &Request,
    signer: &mut dyn Signer,
) -> Result<Vec<u8>, SignError> {
    check_before(pdf, &request.time)?;
    let signed = sign_unchecked(pdf, request, signer)?;
    check_after(pdf, &signed, request)?;
    Ok(signed)
}

/// Signs without a look at earlier signatures and at the result.
pub(crate) fn sign_unchecked(
    pdf: &[u8],
    request: &Request,
    signer: &mut dyn Signer,
) -> Result<Vec<u8>, SignError> {
    let document = load(pdf)?;
    let field = empty_field(found(&document), &request.field)?;
    check_certificate(signer.certificate(), &request.time)?;
    let said = Said {
        name: signer.certificate().party().name,
        time: request.time,
        reason: request.reason.clone(),
        location: request.location.clone(),
    };
    let room = room(signer);
    let holed = with_hole(
        pdf,
        document,
        &field,
        &said,
        request.appearance.as_ref(),
        room,
    )?;
    let digest = Hash::Sha256.digest(&holed.signed_parts());
    let envelope = crate::cms::build(&digest, signer)?;
    holed.filled(&envelope)
}

fn empty_field(fields: Vec<Field>, name: &str) -> Result<Field, SignError> {
    let names = fields.iter().map(|field| field.name.clone()).collect();
    match fields.into_iter().find(|field| field.name == name) {
        None => Err(SignError::NoField {
            field: name.to_owned(),
            found: names,
        }),
        Some(field) if field.value.is_some() => Err(SignError::AlreadySigned(field.name)),
        Some(field) => Ok(field),
    }
}

fn check_certificate(
    certificate: &Certificate,
    time: &DateTime<FixedOffset>,
) -> Result<(), SignError> {
    let party = certificate.party();
    if !certificate.may_sign() {
        return Err(SignError::NotForSigning(party.name));
    }
    if certificate.holds_at(time) {
        return Ok(());
    }
    let day = |end: Option<DateTime<chrono::Utc>>| {
        end.map(|end| {
            end.with_timezone(time.offset())
                .format("%d/%m/%Y")
                .to_string()
        })
        .unwrap_or_default()
    };
    Err(SignError::OutOfDate {
        from: day(party.valid_from),
        until: day(party.valid_until),
        who: party.name,
    })
}

/// A signature on top of a broken one would make the file look sounder than it is.
fn check_before(pdf: &[u8], time: &DateTime<FixedOffset>) -> Result<(), SignError> {
    let broken = verify(pdf, &[], time)?
        .into_iter()
        .find(|signed| !signed.stands());
    broken.map_or(Ok(()), |signed| Err(SignError::BrokenBefore(signed.field)))
}

/// Reads the finished file as a stranger would.
fn check_after(before: &[u8], after: &[u8], request: &Request) -> Result<(), SignError> {
    let read = verify(after, &[], &request.time)?;
    let ours = read.iter().find(|signed| signed.field == request.field);
    let whole = ours.is_some_and(|ours| ours.coverage == Coverage::Whole);
    match after.starts_with(before) && whole && read.iter().all(|signed| signed.stands()) {
        true => Ok(()),
        false => Err(SignError::SelfCheck),
    }
}

fn room(signer: &dyn Signer) -> usize {
    let certificates = std::iter::once(signer.certificate()).chain(signer.chain());
    ENVELOPE + certificates.map(|one| one.der().len()).sum::<usize>()
}
