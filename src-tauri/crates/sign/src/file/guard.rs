//! Numbers that would make the reader of files ask for more memory or time than there is.
//!
//! lopdf takes some numbers of a file at their word: how wide the columns of a packed table are, how many pixels a
//! row has. They stand in the clear, so they are looked at before the file is read.

use crate::error::SignError;

/// The keys, and the largest number behind each.
const BOUNDS: [(&[u8], u64); 5] = [
    (b"W", 65_535),
    (b"Index", 4_294_967_295),
    (b"Columns", 1_000_000),
    (b"Colors", 256),
    (b"BitsPerComponent", 64),
];
/// More than any of these keys has letters, each written as `#41`.
const LONGEST_NAME: usize = 64;

/// Refuses a file with such a number.
///
/// # Errors
/// The key, in the words of the error.
pub fn check(bytes: &[u8]) -> Result<(), SignError> {
    let slashes = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    for (at, _) in slashes {
        let (name, rest) = name(&bytes[at + 1..]);
        let Some((key, most)) = BOUNDS.iter().find(|(key, _)| *key == name.as_slice()) else {
            continue;
        };
        let numbers = numbers(rest);
        // A packed table with columns of no width never ends.
        let no_width =
            *key == b"W" && numbers.len() == 3 && numbers.iter().all(|number| *number == 0);
        if no_width || numbers.iter().any(|number| number > most) {
            let key = String::from_utf8_lossy(key);
            return Err(SignError::NotPdf(format!(
                "số ở mục {key} quá lớn hoặc vô nghĩa"
            )));
        }
    }
    Ok(())
}

/// A name with its escapes undone, and what follows it.
fn name(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0 || b"()<>[]{}/%".contains(byte);
    let head = &bytes[..bytes.len().min(LONGEST_NAME)];
    let end = head.iter().position(ends).unwrap_or(head.len());
    let (mut name, mut rest) = (Vec::new(), &bytes[..end]);
    while let [first, after @ ..] = rest {
        let escaped = (*first == b'#')
            .then(|| after.get(..2))
            .flatten()
            .and_then(hex);
        name.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() {
            &after[2..]
        } else {
            after
        };
    }
    (name, &bytes[end..])
}

fn hex(digits: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// The whole numbers that follow, in a list or alone, up to anything else.
fn numbers(bytes: &[u8]) -> Vec<u64> {
    let mut rest = blank(bytes);
    rest = rest.strip_prefix(b"[").map_or(rest, blank);
    let mut numbers = Vec::new();
    loop {
        let signed = rest
            .strip_prefix(b"+")
            .or_else(|| rest.strip_prefix(b"-"))
            .unwrap_or(rest);
        let digits = signed
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if digits == 0 || numbers.len() > 64 {
            return numbers;
        }
        let text = std::str::from_utf8(&signed[..digits]).unwrap_or_default();
        numbers.push(text.parse().unwrap_or(u64::MAX));
        rest = blank(&signed[digits..]);
    }
}

/// What follows white space and comments.
fn blank(mut bytes: &[u8]) -> &[u8] {
    loop {
        let spaces = bytes
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace() || **byte == 0)
            .count();
        bytes = &bytes[spaces..];
        if bytes.first() != Some(&b'%') {
            return bytes;
        }
        let line = bytes
            .iter()
            .take_while(|byte| !b"\r\n".contains(byte))
            .count();
        bytes = &bytes[line..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_beyond_reason_are_refused_however_they_are_written() {
        for text in [
            "/W[1 9223372036854775807 2]",
            "/W [ 1 % lời\n 99999999999999999999 2]",
            "/#57[1 70000 2]",
            "/W[0 0 0]",
            "/Columns 4000000000",
            "/Col#75mns +4000000000",
            "/Index[9223372036854775807 1]",
        ] {
            assert!(check(text.as_bytes()).is_err(), "{text}");
        }
    }

    #[test]
    fn tables_fonts_and_pictures_as_they_occur_pass() {
        for text in [
            "/W[1 4 2]",
            "/W [3 [500 600] 65535 65535 1000]",
            "/Columns 5",
            "/Index [0 1 7 2]",
            "/Width 4000000000",
            "/W",
            "/",
        ] {
            assert!(check(text.as_bytes()).is_ok(), "{text}");
        }
    }
}
