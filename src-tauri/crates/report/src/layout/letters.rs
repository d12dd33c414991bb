//! The few characters that a glyph stands for, without a place of their own in memory.

use std::fmt;

use serde::{Serialize, Serializer};

/// How many bytes of text a glyph may stand for.
const ROOM: usize = 11;

/// A short text held in place: a letter, or a letter with its marks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Letters {
    bytes: [u8; ROOM],
    length: u8,
}

impl Letters {
    /// As much of the beginning of `text` as has room, in whole characters, and the rest.
    pub(crate) fn take(text: &str) -> (Self, &str) {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
        let length = ends.take_while(|end| *end <= ROOM).last().unwrap_or(0);
        let mut bytes = [0; ROOM];
        bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
        let letters = Self {
            bytes,
            length: length as u8,
        };
        (letters, &text[length..])
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
    }
}

impl From<char> for Letters {
    fn from(c: char) -> Self {
        Self::take(c.encode_utf8(&mut [0; 4])).0
    }
}

impl PartialEq<&str> for Letters {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl fmt::Debug for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl Serialize for Letters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn a_letter_is_held_whole_and_a_long_text_in_whole_characters() {
        assert_eq!(Letters::from('ế'), "ế");
        let (first, rest) = Letters::take("ếếếế");
        assert_eq!((first.as_str(), rest), ("ếếế", "ế"));
    }
}
