//! The judgement of signatures: what was signed, by whom, what came after.
//!
//! Three questions are kept apart, and none is answered for another: whether the bytes are those that were signed
//! ([`Signed::faults`]), whether the certificate held at the time said ([`Validity`]), and whether somebody the user
//! trusts stands behind the certificate ([`Trust`]). Whether a certificate was revoked is not looked up.

mod changes;
mod place;
mod revisions;
mod same;
mod trust;

use crate::certificate::{Certificate, Party};
use crate::cms::Envelope;
use crate::error::SignError;
use crate::file::fields::{Field, found};
use crate::file::{load, text};
use crate::key::NotRight;
use chrono::{DateTime, FixedOffset, NaiveDateTime};
use lopdf::{Dictionary, Document};
use place::Place;

/// A signature in a file, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Signed {
    /// The full name of its field.
    pub field: String,
    /// Whom its certificate names; `None` where the certificate cannot be found.
    pub signer: Option<Party>,
    /// When it was made, as the signer's computer said.
    pub said_at: Option<DateTime<FixedOffset>>,
    /// Why, as said.
    pub reason: Option<String>,
    /// Where, as said.
    pub location: Option<String>,
    /// Which bytes it covers.
    pub coverage: Coverage,
    /// The fields that were signed after it.
    pub signed_later: Vec<String>,
    /// What is wrong with it; nothing means that the signed bytes are untouched.
    pub faults: Vec<Fault>,
    /// Whether its certificate held at the time said.
    pub validity: Validity,
    /// Whether a certificate that the user trusts stands behind it.
    pub trust: Trust,
}

impl Signed {
    /// Whether what was signed is untouched, and nothing but further signatures came after it.
    pub fn stands(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Which bytes a signature covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coverage {
    /// The whole file, but for its own envelope.
    Whole,
    /// The file as it was when it was signed: so many of its bytes.
    UpTo {
        /// How many bytes.
        bytes: u64,
        /// Of how many.
        of: u64,
    },
    /// It cannot be said.
    Unclear,
}

/// What is wrong with a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It does not cover what it must, or leaves out more than its own envelope.
    Range(String),
    /// The envelope cannot be read.
    Envelope(String),
    /// The envelope holds no certificate of the signer.
    NoCertificate,
    /// The signed bytes are not those that were signed.
    Digest,
    /// The signature value does not come from the certificate's key.
    Value,
    /// The signature names another certificate than the one it carries, or none.
    OtherCertificate,
    /// The algorithm is unknown here, or too old.
    Algorithm,
    /// The file was changed after it, by more than a further signature.
    ChangedAfter(Vec<String>),
    /// An earlier state of the file holds it; the file as it is does not.
    Removed,
}

/// Whether a certificate held at the time that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// It did.
    Held,
    /// It did not.
    DidNotHold,
    /// No time is said, or no certificate is there.
    Unknown,
}

/// Whether somebody the user trusts stands behind a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// It leads to a certificate that the user gave, of this name.
    Anchored(String),
    /// The user gave no certificate to start from.
    NotAsked,
    /// It does not lead to a certificate that the user gave.
    NotAnchored,
}

/// Judges every signature of a file, in the order of their making as far as the file tells.
///
/// `anchors` are the certificates that the user trusts; `now` stands in where a signature says no time.
///
/// # Errors
/// A file that cannot be read at all; a file without signatures gives an empty list.
pub fn verify(
    pdf: &[u8],
    anchors: &[Certificate],
    now: &DateTime<FixedOffset>,
) -> Result<Vec<Signed>, SignError> {
    let document = load(pdf)?;
    let fields = found(&document);
    let judge = Judge {
        pdf,
        document: &document,
        fields: &fields,
        anchors,
        now,
    };
    let mut all: Vec<(usize, Signed)> = fields
        .iter()
        .filter_map(|field| Some(judge.signature(field, field.value.as_ref()?)))
        .collect();
    for (end, gone) in revisions::removed(pdf, &fields) {
        all.push((end, judge.gone(&gone)));
    }
    all.sort_by_key(|(end, _)| *end);
    Ok(all.into_iter().map(|(_, signed)| signed).collect())
}

struct Judge<'a> {
    pdf: &'a [u8],
    document: &'a Document,
    fields: &'a [Field],
    anchors: &'a [Certificate],
    now: &'a DateTime<FixedOffset>,
}

impl Judge<'_> {
    fn signature(&self, field: &Field, value: &Dictionary) -> (usize, Signed) {
        let mut signed = said(field, value);
        let place = Place::of(self.pdf, value, self.document);
        let envelope = Envelope::read(&place::contents(value));
        match (&place, &envelope) {
            (Ok(place), Ok(envelope)) => self.bytes(place, envelope, &mut signed),
            _ => {
                let range = place.as_ref().err().map(|why| Fault::Range(why.clone()));
                let unread = envelope
                    .as_ref()
                    .err()
                    .map(|why| Fault::Envelope(why.0.clone()));
                signed.faults.extend(range.into_iter().chain(unread));
            }
        }
        if let Ok(envelope) = &envelope {
            self.who(envelope, &mut signed);
        }
        if let Ok(place) = &place {
            signed.coverage = place.coverage(self.pdf.len());
            self.later(place, field, &mut signed);
        }
        (place.map_or(self.pdf.len(), |place| place.end), signed)
    }

    /// Whether the bytes are those that were signed.
    fn bytes(&self, place: &Place, envelope: &Envelope, signed: &mut Signed) {
        let digest = envelope
            .hash()
            .map(|hash| hash.digest(&place.parts(self.pdf)));
        match (digest, envelope.message_digest()) {
            (None, _) => signed.faults.push(Fault::Algorithm),
            (Some(found), Some(said)) if found == said => {}
            _ => signed.faults.push(Fault::Digest),
        }
    }

    /// Whose signature it is.
    fn who(&self, envelope: &Envelope, signed: &mut Signed) {
        let Some(certificate) = envelope.signer() else {
            signed.faults.push(Fault::NoCertificate);
            return;
        };
        match envelope.check(certificate) {
            Ok(()) => {}
            Err(NotRight::Wrong) => signed.faults.push(Fault::Value),
            Err(NotRight::Unknown) => signed.faults.push(Fault::Algorithm),
        }
        if envelope.binds(certificate) != Some(true) {
            signed.faults.push(Fault::OtherCertificate);
        }
        let time = signed.said_at.unwrap_or(*self.now);
        signed.validity = match (signed.said_at, certificate.holds_at(&time)) {
            (None, _) => Validity::Unknown,
            (Some(_), true) => Validity::Held,
            (Some(_), false) => Validity::DidNotHold,
        };
        signed.trust = trust::of(certificate, &envelope.certificates, self.anchors, &time);
        signed.signer = Some(certificate.party());
    }

    /// What came after it.
    fn later(&self, place: &Place, field: &Field, signed: &mut Signed) {
        if place.end == self.pdf.len() {
            return;
        }
        match changes::since(self.pdf, place.end, self.document, self.fields, field) {
            Ok(later) => signed.signed_later = later,
            Err(changes) => signed.faults.push(Fault::ChangedAfter(changes)),
        }
    }

    /// A signature of an earlier state of the file.
    fn gone(&self, field: &Field) -> Signed {
        let empty = Dictionary::new();
        let value = field.value.as_ref().unwrap_or(&empty);
        let mut signed = said(field, value);
        if let Ok(envelope) = Envelope::read(&place::contents(value)) {
            self.who(&envelope, &mut signed);
        }
        signed.faults.insert(0, Fault::Removed);
        signed
    }
}

/// What a signature says of itself, before anything is judged.
fn said(field: &Field, value: &Dictionary) -> Signed {
    let words = |key: &[u8]| {
        value
            .get(key)
            .ok()
            .and_then(text)
            .filter(|words| !words.is_empty())
    };
    Signed {
        field: field.name.clone(),
        signer: None,
        said_at: words(b"M").and_then(|time| moment(&time)),
        reason: words(b"Reason"),
        location: words(b"Location"),
        coverage: Coverage::Unclear,
        signed_later: Vec::new(),
        faults: Vec::new(),
        validity: Validity::Unknown,
        trust: Trust::NotAsked,
    }
}

/// `D:20261127083000+07'00'`; without an offset the time is universal.
fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let time = NaiveDateTime::parse_from_str(text.get(..14)?, "%Y%m%d%H%M%S").ok()?;
    let zone: String = text.get(14..)?.chars().filter(|c| *c != '\'').collect();
    let offset = match zone.strip_prefix(['+', '-']) {
        Some(digits) => {
            let (hours, minutes) = (digits.get(..2)?, digits.get(2..).unwrap_or_default());
            let seconds =
                hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().unwrap_or(0) * 60;
            FixedOffset::east_opt(if zone.starts_with('-') {
                -seconds
            } else {
                seconds
            })?
        }
        None => FixedOffset::east_opt(0)?,
    };
    time.and_local_timezone(offset).single()
}
