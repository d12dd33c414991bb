//! Fonts of a PDF: which letter a code means and how wide it is (ISO 32000-1, 9.7 and 9.10).

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Encoding, Object};

/// A composite font with two-byte codes; other kinds are not read, they are refused.
pub(super) struct Face<'f> {
    /// The name without the tag of its subset: `Tinos-Bold`.
    pub(super) name: String,
    letters: Encoding<'f>,
    widths: HashMap<u16, f32>,
    usual_width: f32,
}

impl<'f> Face<'f> {
    /// Reads a font dictionary.
    pub(super) fn read(file: &'f Document, font: &'f Dictionary) -> Self {
        let name = name(font, b"BaseFont");
        assert_eq!(
            self::name(font, b"Subtype"),
            "Type0",
            "{name}: only composite fonts are read"
        );
        let descendants = resolved(file, font, b"DescendantFonts").as_array();
        let descendant = descendants.ok().and_then(|list| list.first());
        let (_, descendant) = descendant
            .and_then(|object| file.dereference(object).ok())
            .unwrap_or_else(|| panic!("{name} has no descendant font"));
        let descendant = descendant.as_dict().expect("a font is a dictionary");
        let widths = widths(file, descendant);
        let usual_width = descendant
            .get(b"DW")
            .and_then(Object::as_float)
            .unwrap_or(1000.0);
        let letters = letters(file, font, &name);
        let name = name
            .split_once('+')
            .map_or(name.as_str(), |(_, name)| name)
            .to_owned();
        Self {
            name,
            letters,
            widths,
            usual_width,
        }
    }

    /// The letters of a code; a code without letters cannot be read by anybody.
    pub(super) fn letter(&self, code: u16) -> String {
        let letter = self
            .letters
            .bytes_to_string(&code.to_be_bytes())
            .unwrap_or_default();
        let readable = !letter.is_empty() && !letter.contains(char::REPLACEMENT_CHARACTER);
        assert!(readable, "{}: code {code} means no letter", self.name);
        letter
    }

    /// Width in thousandths of the size.
    pub(super) fn width(&self, code: u16) -> f32 {
        self.widths.get(&code).copied().unwrap_or(self.usual_width)
    }
}

/// A name that a font dictionary holds.
pub(super) fn name(font: &Dictionary, key: &[u8]) -> String {
    let name = font
        .get(key)
        .and_then(Object::as_name)
        .expect("a font has names");
    String::from_utf8_lossy(name).into_owned()
}

fn resolved<'f>(file: &'f Document, from: &'f Dictionary, key: &[u8]) -> &'f Object {
    let object = from
        .get(key)
        .unwrap_or_else(|e| panic!("{}: {e}", String::from_utf8_lossy(key)));
    file.dereference(object)
        .expect("a reference leads somewhere")
        .1
}

/// The font's ToUnicode map.
fn letters<'f>(file: &'f Document, font: &'f Dictionary, name: &str) -> Encoding<'f> {
    match font.get_font_encoding(file) {
        Ok(map @ Encoding::UnicodeMapEncoding(_)) => map,
        _ => panic!("{name} does not say which letters its codes mean"),
    }
}

/// The array `W`: `first [w w w]` or `first last w`.
fn widths(file: &Document, descendant: &Dictionary) -> HashMap<u16, f32> {
    let mut widths = HashMap::new();
    let entries = resolved(file, descendant, b"W")
        .as_array()
        .expect("widths are a list");
    let mut rest = entries.as_slice();
    let code = |object: &Object| object.as_i64().expect("a code is a whole number") as u16;
    let width = |object: &Object| object.as_float().expect("a width is a number");
    loop {
        rest = match rest {
            [first, Object::Array(list), rest @ ..] => {
                widths.extend((code(first)..).zip(list.iter().map(width)));
                rest
            }
            [first, last, each, rest @ ..] => {
                widths.extend((code(first)..=code(last)).map(|code| (code, width(each))));
                rest
            }
            _ => return widths,
        };
    }
}
