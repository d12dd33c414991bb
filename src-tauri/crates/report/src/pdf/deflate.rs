//! Packing the content of streams.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::broken;
use crate::ReportError;

/// Between the fastest and the smallest; higher levels take twice the time for a hundredth of the size.
const LEVEL: u32 = 5;

/// Packs content that does not mind a blank at its end.
///
/// PDF/A wants the length of a stream to be beyond doubt, and data that end in a carriage return leave it open
/// whether that byte belongs to the line end before `endstream`. Another blank gives other bytes.
pub(super) fn packed_text(mut content: Vec<u8>) -> Result<Vec<u8>, ReportError> {
    loop {
        let packed = packed(&content)?;
        if !packed.ends_with(b"\r") {
            return Ok(packed);
        }
        content.push(b' ');
    }
}

/// Packs content that must not change; none where it is better left as it is.
pub(super) fn packed_exactly(content: &[u8]) -> Result<Option<Vec<u8>>, ReportError> {
    let packed = packed(content)?;
    Ok((!packed.ends_with(b"\r") && packed.len() < content.len()).then_some(packed))
}

fn packed(content: &[u8]) -> Result<Vec<u8>, ReportError> {
    let buffer = Vec::with_capacity(content.len() / 3);
    let mut encoder = ZlibEncoder::new(buffer, Compression::new(LEVEL));
    encoder.write_all(content).map_err(broken)?;
    encoder.finish().map_err(broken)
}
