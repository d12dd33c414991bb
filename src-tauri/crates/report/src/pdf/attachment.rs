//! A file that travels inside the report.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use md5::{Digest, Md5};

use super::metadata::{info_date, text_string};
use crate::model::Meta;

/// A file carried inside the PDF, which PDF/A-3 allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, in plain letters: `so-lieu-bao-cao.json`.
    pub name: String,
    /// What it is, for the list that viewers show.
    pub description: String,
    /// Its media type: `application/json`.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Puts the file in and names it in the catalog; it holds the data of which the pages are the picture.
pub(super) fn attach(
    file: &mut Document,
    attachment: &Attachment,
    meta: &Meta,
) -> Result<(), lopdf::Error> {
    let stream = file.add_object(embedded(attachment, meta));
    let name = Object::string_literal(attachment.name.as_str());
    let specification = file.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => name.clone(),
        "UF" => text_string(&attachment.name),
        "Desc" => text_string(&attachment.description),
        "AFRelationship" => "Data",
        "EF" => dictionary! { "F" => stream, "UF" => stream },
    });
    let names = names(file, name, specification);
    let catalog = file.catalog_mut()?;
    catalog.set("AF", vec![specification.into()]);
    catalog.set("Names", names);
    Ok(())
}

fn embedded(attachment: &Attachment, meta: &Meta) -> Stream {
    let check_sum = Md5::digest(&attachment.bytes).to_vec();
    let parameters = dictionary! {
        "Size" => attachment.bytes.len() as i64,
        "CheckSum" => Object::String(check_sum, StringFormat::Hexadecimal),
        "ModDate" => Object::string_literal(info_date(meta.date)),
    };
    let header = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => Object::Name(attachment.media_type.clone().into_bytes()),
        "Params" => parameters,
    };
    Stream::new(header, attachment.bytes.clone())
}

fn names(file: &mut Document, name: Object, specification: ObjectId) -> Dictionary {
    let tree = dictionary! { "Names" => vec![name, specification.into()] };
    dictionary! { "EmbeddedFiles" => file.add_object(tree) }
}
