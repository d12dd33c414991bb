//! Earlier states of a file, and the signatures that are no longer in it.

use super::place::contents;
use crate::file::fields::{Field, found};
use crate::file::load;

/// How many earlier states are looked at, the latest first.
const MOST: usize = 32;

/// The signed fields of earlier states whose signature the file no longer holds, with where their state ends.
///
/// A signature that was cut off together with all that follows it leaves no trace, and is not found here.
pub fn removed(pdf: &[u8], now: &[Field]) -> Vec<(usize, Field)> {
    let held: Vec<Vec<u8>> = now.iter().filter_map(envelope).collect();
    let mut gone: Vec<(usize, Field)> = Vec::new();
    for end in ends(pdf) {
        let Ok(earlier) = load(&pdf[..end]) else {
            continue;
        };
        for field in found(&earlier) {
            let Some(own) = envelope(&field) else {
                continue;
            };
            let known = held.contains(&own)
                || gone
                    .iter()
                    .any(|(_, other)| envelope(other) == Some(own.clone()));
            if !known {
                gone.push((end, field));
            }
        }
    }
    gone
}

fn envelope(field: &Field) -> Option<Vec<u8>> {
    field.value.as_ref().map(contents)
}

/// Where earlier states end, the latest first; the last one is the file itself and is left out.
fn ends(pdf: &[u8]) -> Vec<usize> {
    const END: &[u8] = b"%%EOF";
    let whole = pdf.trim_ascii_end().len();
    let marks = pdf
        .windows(END.len())
        .enumerate()
        .rev()
        .filter(|(_, part)| *part == END);
    let ends = marks
        .map(|(at, _)| at + END.len())
        .filter(|end| *end < whole);
    ends.take(MOST).collect()
}
