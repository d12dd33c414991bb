//! Getting the data out of a file that anybody may have made.

use lopdf::{Dictionary, Document, LoadOptions, Object, decode_text_string};

use super::FILE_NAME;
use super::read::DataError;

/// The most bytes of a file that are read, and the most that one part of it may unfold to.
pub(super) const LIMIT: usize = 64 * 1024 * 1024;
/// How deep a list of attachments may be nested.
const DEEPEST: usize = 16;
/// How many attachments are looked at.
const MOST: usize = 1000;

/// Opens a file.
pub(super) fn open(bytes: &[u8]) -> Result<Document, DataError> {
    if bytes.len() > LIMIT {
        return Err(DataError::TooLarge);
    }
    let options = LoadOptions {
        max_decompressed_size: Some(LIMIT),
        ..LoadOptions::default()
    };
    // The reader is another's code, and a file made to break it must not end the program.
    let loaded = std::panic::catch_unwind(|| Document::load_mem_with_options(bytes, options));
    match loaded {
        Ok(Ok(file)) if file.is_encrypted() => Err(DataError::Encrypted),
        Ok(Ok(file)) => Ok(file),
        _ => Err(DataError::NotPdf),
    }
}

/// The attached data.
pub(super) fn attached(file: &Document) -> Result<Vec<u8>, DataError> {
    let catalog = file.catalog().map_err(|_| DataError::NotPdf)?;
    let mut specifications = associated(file, catalog);
    let named = catalog.get(b"Names").ok().and_then(|names| {
        followed(file, names)?
            .as_dict()
            .ok()?
            .get(b"EmbeddedFiles")
            .ok()
    });
    if let Some(tree) = named {
        collect(file, tree, DEEPEST, &mut specifications);
    }
    let ours = specifications.into_iter().find(|s| is_ours(file, s));
    let ours = ours.ok_or(DataError::NoData)?;
    let streams = ours.get(b"EF").ok().and_then(|files| followed(file, files));
    let stream = streams
        .and_then(|streams| streams.as_dict().ok()?.get(b"F").ok())
        .ok_or(DataError::NoData)?;
    plain(file, stream).ok_or_else(|| DataError::NotData("nội dung đính kèm không đọc được".into()))
}

/// What an object refers to; a reference to a reference is not followed.
pub(super) fn followed<'f>(file: &'f Document, object: &'f Object) -> Option<&'f Object> {
    match object {
        Object::Reference(id) => file.get_object(*id).ok(),
        other => Some(other),
    }
}

/// The content of a stream, unfolded.
pub(super) fn plain(file: &Document, stream: &Object) -> Option<Vec<u8>> {
    let stream = followed(file, stream)?.as_stream().ok()?;
    stream.get_plain_content_with_limit(LIMIT).ok()
}

fn associated<'f>(file: &'f Document, catalog: &'f Dictionary) -> Vec<&'f Dictionary> {
    let list = catalog
        .get(b"AF")
        .ok()
        .and_then(|list| followed(file, list)?.as_array().ok());
    let specifications = list.into_iter().flatten().take(MOST);
    specifications
        .filter_map(|one| followed(file, one)?.as_dict().ok())
        .collect()
}

fn collect<'f>(
    file: &'f Document,
    tree: &'f Object,
    depth: usize,
    found: &mut Vec<&'f Dictionary>,
) {
    let node = followed(file, tree).and_then(|node| node.as_dict().ok());
    let Some(node) = node.filter(|_| depth > 0 && found.len() < MOST) else {
        return;
    };
    let list = |key: &[u8]| {
        node.get(key)
            .ok()
            .and_then(|list| followed(file, list)?.as_array().ok())
    };
    for pair in list(b"Names").into_iter().flat_map(|names| names.chunks(2)) {
        let one = pair
            .get(1)
            .and_then(|one| followed(file, one)?.as_dict().ok());
        found.extend(one);
    }
    for kid in list(b"Kids").into_iter().flatten().take(MOST) {
        collect(file, kid, depth - 1, found);
    }
}

fn is_ours(file: &Document, specification: &Dictionary) -> bool {
    [b"UF".as_slice(), b"F"].into_iter().any(|key| {
        let name = specification.get(key).ok();
        let name = name.and_then(|name| followed(file, name));
        name.and_then(|name| decode_text_string(name).ok())
            .is_some_and(|name| name == FILE_NAME)
    })
}
