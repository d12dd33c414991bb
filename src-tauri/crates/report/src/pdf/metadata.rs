//! What the file says about itself: Info, XMP, colour profile, id.

use chrono::NaiveDate;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use moxcms::ColorProfile;
use sha2::{Digest, Sha256};

use super::PdfOptions;
use crate::model::Meta;

/// What wrote the file, without a version: an update alone must not change old reports.
const PRODUCER: &str = "printpdf, lopdf";
/// Vietnam's time.
const ZONE: &str = "+07:00";

/// A text for a reader, in UTF-16 as PDF wants it.
pub(super) fn text_string(text: &str) -> Object {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    Object::String(
        units.flat_map(u16::to_be_bytes).collect(),
        StringFormat::Hexadecimal,
    )
}

/// The Info dictionary; it must agree with the XMP word for word.
pub(super) fn info(meta: &Meta, options: &PdfOptions) -> Dictionary {
    let date = Object::string_literal(info_date(meta.date));
    dictionary! {
        "Title" => text_string(&meta.title),
        "Author" => text_string(&meta.author),
        "Subject" => text_string(&meta.subject),
        "Creator" => text_string(&options.creator),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    }
}

/// A day's beginning as PDF writes it.
pub(super) fn info_date(date: NaiveDate) -> String {
    format!(
        "D:{}000000{}'",
        date.format("%Y%m%d"),
        ZONE.replace(':', "'")
    )
}

/// The XMP packet, uncompressed as PDF/A wants it.
pub(super) fn xmp(meta: &Meta, options: &PdfOptions) -> Stream {
    let date = format!("{}T00:00:00{ZONE}", meta.date.format("%Y-%m-%d"));
    let part = options.attachment.as_ref().map_or("2", |_| "3");
    let packet = include_str!("xmp.xml")
        .replace("{part}", part)
        .replace("{title}", &escaped(&meta.title))
        .replace("{author}", &escaped(&meta.author))
        .replace("{subject}", &escaped(&meta.subject))
        .replace("{language}", &escaped(&meta.language))
        .replace("{creator}", &escaped(&options.creator))
        .replace("{producer}", PRODUCER)
        .replace("{date}", &date);
    let header = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Stream::new(header, packet.into_bytes()).with_compression(false)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// What the file's colours mean: sRGB.
pub(super) fn output_intent(file: &mut Document) -> Result<Dictionary, String> {
    let mut profile = ColorProfile::new_srgb()
        .encode()
        .map_err(|error| format!("{error:?}"))?;
    // The encoder stamps the present time; a fixed one keeps the bytes the same.
    if let Some(stamp) = profile.get_mut(24..36) {
        stamp.copy_from_slice(&[0x07, 0xe8, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    }
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, profile));
    Ok(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    })
}

/// The file's id, made from all that tells one report from another: its description, its pages and its data.
pub(super) fn identity<'a>(
    meta: &Meta,
    options: &PdfOptions,
    contents: impl Iterator<Item = &'a [u8]>,
) -> Object {
    let mut hash = Sha256::new();
    for part in [&meta.title, &meta.author, &meta.subject, &options.creator] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.update(meta.date.to_string());
    for content in contents {
        hash.update(content);
    }
    if let Some(attachment) = &options.attachment {
        hash.update(&attachment.bytes);
    }
    let id = hash.finalize()[..16].to_vec();
    let id = Object::String(id, StringFormat::Hexadecimal);
    Object::Array(vec![id.clone(), id])
}

/// Replaces the Info dictionary of the draft.
pub(super) fn set_info(file: &mut Document, info: Dictionary) -> ObjectId {
    let old = file
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .ok();
    if let Some(old) = old {
        file.objects.remove(&old);
    }
    file.add_object(info)
}
