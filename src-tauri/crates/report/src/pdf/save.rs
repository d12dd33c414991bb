//! Saving a finished file with its small objects packed.

use lopdf::{Document, SaveOptions};

use super::broken;
use crate::ReportError;

/// How many small objects share a packed stream, at first.
const PACKED: usize = 100;
/// How often another packing is tried.
const TRIES: usize = 20;
/// A packed stream whose last byte reads like half a line end before the word after it.
const AMBIGUOUS_END: &[u8] = b"\r\nendstream";

/// The file's bytes.
///
/// PDF/A wants the length of a stream to be beyond doubt, and data that ends in a carriage return leave it
/// open whether that byte is data. Such a stream of our own stays unpacked; for streams that are packed
/// while saving, another number of objects to a stream gives other bytes.
pub(super) fn save(file: &mut Document) -> Result<Vec<u8>, ReportError> {
    file.compress();
    for object in file.objects.values_mut() {
        if let Ok(stream) = object.as_stream_mut()
            && stream.content.ends_with(b"\r")
        {
            stream.decompress().map_err(broken)?;
        }
    }
    let mut bytes = Vec::new();
    for packed in (PACKED - TRIES..=PACKED).rev() {
        bytes.clear();
        file.save_with_options(&mut bytes, packing(packed))
            .map_err(broken)?;
        if !bytes
            .windows(AMBIGUOUS_END.len())
            .any(|end| end == AMBIGUOUS_END)
        {
            break;
        }
    }
    Ok(bytes)
}

fn packing(max_objects: usize) -> SaveOptions {
    SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(max_objects)
        .compression_level(9)
        .build()
}
