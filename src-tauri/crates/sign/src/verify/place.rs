//! Where a signature stands in its file, and which bytes it says it covers.
//!
//! Known attacks leave out more than the envelope, or point the reader at another envelope than the one in the hole
//! (signature wrapping, universal forgery). So the hole must be exactly the one string that the file holds there.

use super::Coverage;
use crate::file::resolved;
use lopdf::{Dictionary, Document};
use std::ops::Range;

/// The bytes of a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What it leaves out: `<`, the digits of the envelope, `>`.
    hole: Range<usize>,
    /// One past the last byte that it covers.
    pub end: usize,
}

impl Place {
    /// Reads the range of a signature; the error says in a few Vietnamese words what is wrong with it.
    pub fn of(pdf: &[u8], value: &Dictionary, document: &Document) -> Result<Self, String> {
        let range = value
            .get(b"ByteRange")
            .ok()
            .and_then(|range| resolved(document, range));
        let numbers = range.and_then(|range| range.as_array().ok());
        let numbers: Option<Vec<usize>> = numbers.and_then(|numbers| {
            let whole = numbers
                .iter()
                .map(|number| usize::try_from(number.as_i64().ok()?).ok());
            whole.collect()
        });
        let Some([start, first, second, length]) = numbers
            .as_deref()
            .and_then(|n| <[usize; 4]>::try_from(n).ok())
        else {
            return Err("ByteRange không phải bốn số nguyên không âm".to_owned());
        };
        let end = second.checked_add(length).filter(|end| *end <= pdf.len());
        let end = end.ok_or("ByteRange vượt ra ngoài tệp")?;
        if start != 0 {
            return Err("ByteRange không bắt đầu từ đầu tệp".to_owned());
        }
        if first >= second {
            return Err("hai phần của ByteRange chồng lên nhau".to_owned());
        }
        let place = Self {
            hole: first..second,
            end,
        };
        place.check_hole(pdf, &contents(value))?;
        place.check_end(pdf)?;
        Ok(place)
    }

    /// The hole holds the envelope that the signature names, and nothing else.
    fn check_hole(&self, pdf: &[u8], contents: &[u8]) -> Result<(), String> {
        let hole = &pdf[self.hole.clone()];
        let digits = hole
            .strip_prefix(b"<")
            .and_then(|rest| rest.strip_suffix(b">"));
        let digits = digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let bytes = digits.filter(|digits| digits.len() % 2 == 0).map(from_hex);
        match bytes.is_some_and(|bytes| bytes == contents) {
            true => Ok(()),
            false => Err("phần chừa ra không đúng là phong bì của chữ ký này".to_owned()),
        }
    }

    /// What is covered is a whole file: it ends as one.
    fn check_end(&self, pdf: &[u8]) -> Result<(), String> {
        let covered = pdf[..self.end].trim_ascii_end();
        match covered.ends_with(b"%%EOF") && self.end > self.hole.end {
            true => Ok(()),
            false => Err("phần được ký không phải là một tệp trọn vẹn".to_owned()),
        }
    }

    /// The bytes that are covered.
    pub fn parts<'a>(&self, pdf: &'a [u8]) -> [&'a [u8]; 2] {
        [&pdf[..self.hole.start], &pdf[self.hole.end..self.end]]
    }

    /// The same, as told.
    pub fn coverage(&self, of: usize) -> Coverage {
        let number = |bytes: usize| u64::try_from(bytes).unwrap_or(u64::MAX);
        match self.end == of {
            true => Coverage::Whole,
            false => Coverage::UpTo {
                bytes: number(self.end),
                of: number(of),
            },
        }
    }
}

/// The bytes of the envelope as the file's reader gives them.
pub fn contents(value: &Dictionary) -> Vec<u8> {
    let contents = value.get(b"Contents").and_then(lopdf::Object::as_str);
    contents.map(<[u8]>::to_vec).unwrap_or_default()
}

fn from_hex(digits: &[u8]) -> Vec<u8> {
    let value = |digit: u8| {
        char::from(digit)
            .to_digit(16)
            .and_then(|v| u8::try_from(v).ok())
            .unwrap_or(0)
    };
    digits
        .chunks_exact(2)
        .map(|pair| value(pair[0]) << 4 | value(pair[1]))
        .collect()
}
