//! What the glyph numbers of a font mean, as its ToUnicode map says.

use std::collections::HashMap;

/// The most entries of a map; glyph numbers have two bytes.
const MOST: usize = 65_536;

/// Reads a map of two-byte codes; what it does not understand it leaves out.
pub(super) fn read(source: &[u8]) -> HashMap<u16, String> {
    let source = String::from_utf8_lossy(source);
    let mut map = HashMap::new();
    let mut rest = source.as_ref();
    while let Some((kind, body, after)) = section(rest) {
        let words = words(body);
        match kind {
            Kind::Single => singles(&words, &mut map),
            Kind::Range => ranges(&words, &mut map),
        }
        rest = after;
    }
    map
}

#[derive(Clone, Copy)]
enum Kind {
    Single,
    Range,
}

/// The next section: its kind, what it holds and what follows it.
fn section(text: &str) -> Option<(Kind, &str, &str)> {
    let at = text.find("beginbf")?;
    let rest = &text[at + "beginbf".len()..];
    let (kind, end) = if rest.starts_with("char") {
        (Kind::Single, "endbfchar")
    } else {
        (Kind::Range, "endbfrange")
    };
    let length = rest.find(end).unwrap_or(rest.len());
    Some((kind, &rest[..length], &rest[length..]))
}

/// One word of a section.
enum Word {
    Hex(Vec<u8>),
    Open,
    Close,
}

fn words(body: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = body;
    while let Some(at) = rest.find(['<', '[', ']']) {
        let sign = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match sign {
            b'[' => words.push(Word::Open),
            b']' => words.push(Word::Close),
            _ => {
                let length = rest.find('>').unwrap_or(rest.len());
                words.push(Word::Hex(bytes(&rest[..length])));
                rest = &rest[length..];
            }
        }
    }
    words
}

fn bytes(hex: &str) -> Vec<u8> {
    let figures: Vec<u8> = hex
        .chars()
        .filter_map(|figure| figure.to_digit(16))
        .map(|figure| figure as u8)
        .collect();
    figures
        .chunks(2)
        .map(|pair| pair[0] * 16 + pair.get(1).copied().unwrap_or(0))
        .collect()
}

fn singles(words: &[Word], map: &mut HashMap<u16, String>) {
    for pair in words.chunks_exact(2) {
        if let [Word::Hex(code), Word::Hex(text)] = pair {
            put(map, number(code), utf16(text));
        }
    }
}

fn ranges(words: &[Word], map: &mut HashMap<u16, String>) {
    let mut words = words.iter();
    while let (Some(Word::Hex(first)), Some(Word::Hex(last))) = (words.next(), words.next()) {
        let codes = number(first)..=number(last);
        match words.next() {
            Some(Word::Hex(text)) => {
                for (step, code) in codes.enumerate() {
                    put(map, code, utf16(&later(text, step)));
                }
            }
            Some(Word::Open) => {
                let texts = words.by_ref().map_while(|word| match word {
                    Word::Hex(text) => Some(text),
                    _ => None,
                });
                for (code, text) in codes.zip(texts) {
                    put(map, code, utf16(text));
                }
            }
            _ => return,
        }
    }
}

/// The text that stands `step` places after `text` in its range.
fn later(text: &[u8], step: usize) -> Vec<u8> {
    let mut text = text.to_vec();
    if let [.., high, low] = text.as_mut_slice() {
        let sum = usize::from(*high) * 256 + usize::from(*low) + step;
        [*high, *low] = [(sum / 256 % 256) as u8, (sum % 256) as u8];
    }
    text
}

fn put(map: &mut HashMap<u16, String>, code: u16, text: String) {
    if map.len() < MOST {
        map.insert(code, text);
    }
}

fn number(code: &[u8]) -> u16 {
    code.iter()
        .fold(0, |number: u16, byte| number << 8 | u16::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn codes_ranges_and_lists_are_read() {
        let map = read(
            b"2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar\n\
              2 beginbfrange <0003> <0005> <1EA1> <0006> <0007> [<0042> <0043>] endbfrange",
        );
        let texts: Vec<&str> = (1..=7).map(|code| map[&code].as_str()).collect();
        assert_eq!(texts, ["A", "fi", "ạ", "Ả", "ả", "B", "C"]);
    }

    #[test]
    fn a_broken_map_is_read_as_far_as_it_goes() {
        assert!(read(b"beginbfrange <0001> [ <").is_empty());
        assert!(read(b"beginbfchar <0> <").len() <= 1);
        assert!(read(&[0xff, b'<', 0xfe]).is_empty());
    }
}
