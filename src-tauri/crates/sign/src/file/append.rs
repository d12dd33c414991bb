//! A signature appended to a file as an incremental update (ISO 32000-1, 7.5.6), first with a hole for its envelope.

use super::fields::{Field, form};
use super::picture::{self, Appearance, Picture, Placing};
use super::{UNPACKED, resolved, text_string};
use crate::error::SignError;
use chrono::{DateTime, FixedOffset};
use lopdf::{
    Dictionary, Document, IncrementalDocument, Object, ObjectId, StringFormat, dictionary,
};
use sha2::{Digest, Sha256};

/// Ten digits, to be written over by any offset of a file that is read here.
const UNKNOWN: i64 = 9_999_999_999;
const RANGE: &[u8] = b"/ByteRange[0 9999999999 9999999999 9999999999]";

/// What a signature says beside its envelope.
#[derive(Debug, Clone)]
pub struct Said {
    /// Who signs, for programs that read no certificate.
    pub name: String,
    /// When, by the signer's clock.
    pub time: DateTime<FixedOffset>,
    /// Why.
    pub reason: Option<String>,
    /// Where.
    pub location: Option<String>,
}

/// A file that is signed but for the bytes of the envelope.
#[derive(Debug)]
pub struct Holed {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Where the hexadecimal digits of the envelope begin, after `<`.
    start: usize,
    /// How many digits there is room for.
    digits: usize,
}

impl Holed {
    /// The bytes that are signed: all but `<`, the digits and `>`.
    pub fn signed_parts(&self) -> [&[u8]; 2] {
        let end = self.start + self.digits + 1;
        [&self.bytes[..self.start - 1], &self.bytes[end..]]
    }

    /// Puts the envelope into its hole.
    ///
    /// # Errors
    /// An envelope that is larger than its hole.
    pub fn filled(mut self, envelope: &[u8]) -> Result<Vec<u8>, SignError> {
        let digits: String = envelope.iter().map(|byte| format!("{byte:02X}")).collect();
        if digits.len() > self.digits {
            return Err(SignError::Internal(
                "phong bì chữ ký lớn hơn chỗ đã chừa".to_owned(),
            ));
        }
        self.bytes[self.start..self.start + digits.len()].copy_from_slice(digits.as_bytes());
        Ok(self.bytes)
    }
}

/// Appends the signature with room for an envelope of so many bytes.
///
/// # Errors
/// A picture that cannot be used; a file that cannot be written on.
pub fn with_hole(
    bytes: &[u8],
    document: Document,
    field: &Field,
    said: &Said,
    appearance: Option<&Appearance>,
    room: usize,
) -> Result<Holed, SignError> {
    let drawn = appearance
        .map(|appearance| placed(&document, field, appearance))
        .transpose()?;
    let flags = flags_to_set(&document);
    let mut update = IncrementalDocument::create_from(bytes.to_vec(), document);
    prepare(&mut update, bytes);
    let signature = update.new_document.add_object(signature(said, room));
    update.opt_clone_object_to_new_document(field.id)?;
    update
        .new_document
        .get_dictionary_mut(field.id)?
        .set("V", signature);
    if let Some((picture, at)) = drawn {
        let drawn = draw(&mut update.new_document, field, &picture, at)?;
        update.opt_clone_object_to_new_document(field.widget)?;
        let widget = update.new_document.get_dictionary_mut(field.widget)?;
        widget.set("AP", dictionary! { "N" => drawn });
    }
    if let Some(holder) = flags {
        set_flags(&mut update, holder)?;
    }
    let mut out = Vec::with_capacity(bytes.len() + 2 * room + 4096);
    update
        .save_to(&mut out)
        .map_err(|error| SignError::Internal(error.to_string()))?;
    punch(out, bytes.len(), room)
}

/// The trailer of the update: a new second identifier, nothing left over from a compressed table of objects.
fn prepare(update: &mut IncrementalDocument, bytes: &[u8]) {
    update.new_document.version = update.get_prev_documents().version.clone();
    let trailer = &mut update.new_document.trailer;
    for stale in [&b"XRefStm"[..], b"DecodeParms", b"Filter"] {
        trailer.remove(stale);
    }
    let first = trailer
        .get(b"ID")
        .ok()
        .and_then(|id| id.as_array().ok())
        .and_then(|id| id.first())
        .cloned();
    if let Some(first) = first {
        let digest = Sha256::digest(bytes);
        let second = Object::String(digest[..16].to_vec(), StringFormat::Hexadecimal);
        trailer.set("ID", vec![first, second]);
    }
}

fn signature(said: &Said, room: usize) -> Dictionary {
    let mut signature = dictionary! {
        "Type" => "Sig",
        "Filter" => "Adobe.PPKLite",
        "SubFilter" => "ETSI.CAdES.detached",
        "ByteRange" => vec![0.into(), UNKNOWN.into(), UNKNOWN.into(), UNKNOWN.into()],
        "Contents" => Object::String(vec![0; room], StringFormat::Hexadecimal),
        "Name" => text_string(&said.name),
        "M" => Object::string_literal(pdf_time(&said.time)),
    };
    for (key, words) in [("Reason", &said.reason), ("Location", &said.location)] {
        if let Some(words) = words {
            signature.set(key, text_string(words));
        }
    }
    signature
}

/// `D:20261127083000+07'00'` (ISO 32000-1, 7.9.4).
fn pdf_time(time: &DateTime<FixedOffset>) -> String {
    let offset = time.format("%:z").to_string().replace(':', "'");
    format!("D:{}{offset}'", time.format("%Y%m%d%H%M%S"))
}

/// A picture, and where in its field it is to stand: left, bottom, width, height.
///
/// # Errors
/// A picture that cannot be used, or does not fit.
pub fn placed(
    document: &Document,
    field: &Field,
    appearance: &Appearance,
) -> Result<(Picture, [f32; 4]), SignError> {
    let picture = Picture::read(&appearance.png)?;
    let over = drawn_over(document, field, &appearance.placing);
    let at = picture::place(&picture, &appearance.placing, field.rect, over)?;
    Ok((picture, at))
}

/// Draws the picture and gives the form that a field shows.
fn draw(
    document: &mut Document,
    field: &Field,
    picture: &Picture,
    at: [f32; 4],
) -> Result<ObjectId, SignError> {
    let (mask, mut image) = picture.objects()?;
    image.dict.set("SMask", document.add_object(mask));
    let image = document.add_object(image);
    Ok(document.add_object(picture::form(image, field.rect, at)))
}

/// The left end and the width of the picture in the field that a seal stands over, on the same page.
fn drawn_over(document: &Document, seal: &Field, placing: &Placing) -> Option<(f32, f32)> {
    let Placing::TrueSize {
        over: Some(name), ..
    } = placing
    else {
        return None;
    };
    let fields = super::fields::found(document);
    let other = fields
        .iter()
        .find(|field| field.name == *name && field.page == seal.page)?;
    let widget = document.get_dictionary(other.widget).ok()?;
    let shown = resolved(document, widget.get(b"AP").ok()?)?
        .as_dict()
        .ok()?;
    let form = resolved(document, shown.get(b"N").ok()?)?
        .as_stream()
        .ok()?;
    let content = form.get_plain_content_with_limit(UNPACKED).ok()?;
    let words: Vec<&str> = std::str::from_utf8(&content)
        .ok()?
        .split_ascii_whitespace()
        .collect();
    let matrix = words.iter().position(|word| *word == "cm")?;
    let number = |back: usize| words.get(matrix.checked_sub(back)?)?.parse::<f32>().ok();
    Some((other.rect[0] + number(2)?, number(6)?))
}

/// Where the form's flags stand, if they do not say yet that it is signed and only appended to (12.7.2).
fn flags_to_set(document: &Document) -> Option<ObjectId> {
    let flags = form(document)?
        .get(b"SigFlags")
        .and_then(Object::as_i64)
        .unwrap_or(0);
    if flags & 3 == 3 {
        return None;
    }
    let root = document.trailer.get(b"Root").ok()?.as_reference().ok()?;
    let form = document.catalog().ok()?.get(b"AcroForm").ok()?;
    Some(form.as_reference().unwrap_or(root))
}

fn set_flags(update: &mut IncrementalDocument, holder: ObjectId) -> Result<(), SignError> {
    update.opt_clone_object_to_new_document(holder)?;
    let holder = update.new_document.get_dictionary_mut(holder)?;
    let form = match holder.has(b"AcroForm") {
        true => holder.get_mut(b"AcroForm")?.as_dict_mut()?,
        false => holder,
    };
    form.set("SigFlags", 3);
    Ok(())
}

/// Finds the hole in what was appended, and writes the range of bytes around it.
fn punch(mut bytes: Vec<u8>, before: usize, room: usize) -> Result<Holed, SignError> {
    let fault =
        || SignError::Internal("không tìm thấy chỗ của chữ ký trong phần ghi thêm".to_owned());
    let range = only(&bytes[before..], RANGE).ok_or_else(fault)? + before;
    let hole = [&b"/Contents<"[..], &vec![b'0'; 2 * room], b">"].concat();
    let start = only(&bytes[before..], &hole).ok_or_else(fault)? + before + b"/Contents<".len();
    let end = start + 2 * room + 1;
    let ranges = format!("/ByteRange[0 {} {end} {}", start - 1, bytes.len() - end);
    let padded = format!("{ranges:<width$}]", width = RANGE.len() - 1);
    bytes[range..range + RANGE.len()].copy_from_slice(padded.as_bytes());
    Ok(Holed {
        bytes,
        start,
        digits: 2 * room,
    })
}

/// Where a pattern stands, if it stands once.
fn only(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    let mut found = bytes
        .windows(pattern.len())
        .enumerate()
        .filter(|(_, part)| *part == pattern);
    match (found.next(), found.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    }
}
