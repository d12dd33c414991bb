//! The PDF file: read whole, its signature fields found, a signature appended.

pub mod append;
pub mod fields;
mod guard;
pub mod picture;

use crate::error::SignError;
use lopdf::{Document, LoadOptions, Object};

/// More than any report; a longer file is not read into memory.
const LARGEST: usize = 200 * 1024 * 1024;
/// What one stream may grow to when it is unpacked.
pub const UNPACKED: usize = 64 * 1024 * 1024;

/// Reads a file that may be hostile.
///
/// # Errors
/// Bytes that are no PDF, are too many, or are encrypted.
pub fn load(bytes: &[u8]) -> Result<Document, SignError> {
    if bytes.len() > LARGEST {
        return Err(SignError::TooLarge(LARGEST / 1024 / 1024));
    }
    // With bytes before the header, other programs would not agree on where an offset points.
    if !bytes.starts_with(b"%PDF-") {
        return Err(SignError::NotPdf("tệp không bắt đầu bằng %PDF-".to_owned()));
    }
    let options = LoadOptions {
        max_decompressed_size: Some(UNPACKED),
        ..LoadOptions::default()
    };
    guard::check(bytes)?;
    // The reader is not ours: should it fall over some file, that file is damaged, and the program goes on.
    let read = std::panic::catch_unwind(|| Document::load_mem_with_options(bytes, options));
    let document =
        read.map_err(|_| SignError::NotPdf("cấu trúc tệp không đọc được".to_owned()))??;
    match document.is_encrypted() || document.was_encrypted() {
        true => Err(SignError::Encrypted),
        false => Ok(document),
    }
}

/// Follows references to what they mean; `None` for what is not there.
pub fn resolved<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, found)| found)
}

/// A text string: UTF-16 with its mark, or one byte a letter.
pub fn text(object: &Object) -> Option<String> {
    lopdf::decode_text_string(object).ok()
}

/// A text string that holds any letter; no byte of it can be taken for a key of the file.
pub fn text_string(text: &str) -> Object {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    let bytes: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}
