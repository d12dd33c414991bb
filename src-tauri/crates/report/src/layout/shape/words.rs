//! Words shaped once: most words of a report occur many times, and a word looks the same wherever it stands.
//!
//! Only text whose words do not depend on each other is set from them: Latin letters, figures and common signs in one
//! style, with breaks at spaces. Kerning reaches from a letter to the space after it and from a space to the letter
//! after it, no farther; both are kept. Everything else is shaped as a whole by the general way.

use std::collections::HashMap;
use std::rc::Rc;

use super::general::General;
use super::{Shaper, Style};
use crate::ReportError;
use crate::fonts::Face;
use crate::model::{Align, Run};

/// A character with its glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letter {
    /// Number of the glyph in its face.
    pub(super) glyph: u16,
    /// Whether a line may begin with it.
    pub(super) opens: bool,
    /// The character.
    pub(super) character: char,
    /// How far the next one is away.
    pub(super) advance: f32,
}

impl Letter {
    /// Whether it vanishes at the end of a line.
    pub(super) fn hangs(&self) -> bool {
        self.character == ' '
    }

    /// Whether it grows where a line is stretched.
    pub(super) fn is_gap(&self) -> bool {
        matches!(self.character, ' ' | '\u{a0}')
    }
}

/// Height of the lines of one face, size and leading, and where their base line is.
#[derive(Debug, Clone, Copy)]
pub(super) struct LineBox {
    pub(super) height: f32,
    pub(super) baseline: f32,
}

/// A text as words.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) face: Face,
    pub(super) line: LineBox,
    /// Each word with the spaces after it, and the advance of the last of them before the word that follows.
    words: Rc<[(Rc<[Letter]>, f32)]>,
}

/// A short text as it was shaped: with its glue, and as words.
pub(super) type Known = (Rc<str>, Words);

/// What was shaped before, for each face and size.
#[derive(Default)]
pub(super) struct Cache {
    styles: HashMap<(Face, u32), Shelf>,
    lines: HashMap<(Face, u32, u32), LineBox>,
    texts: HashMap<(Face, u32, u32), HashMap<Box<str>, Known>>,
}

/// The longest text that is kept whole, in bytes: cells of a table repeat each other, paragraphs do not.
const SHORT: usize = 80;

impl Cache {
    /// A text as it was shaped before.
    pub(super) fn known(&self, runs: &[Run], style: Style) -> Option<&Known> {
        let (key, text) = short(runs, style)?;
        self.texts.get(&key)?.get(text)
    }

    /// Keeps a short text for the next time.
    pub(super) fn keep(&mut self, runs: &[Run], style: Style, known: &Known) {
        if let Some((key, text)) = short(runs, style) {
            let texts = self.texts.entry(key).or_default();
            texts.insert(text.into(), known.clone());
        }
    }
}

/// Where a text of one short run is kept.
fn short(runs: &[Run], style: Style) -> Option<((Face, u32, u32), &str)> {
    let ([run], face) = (runs, face_of(runs)?) else {
        return None;
    };
    let key = (face, style.size.to_bits(), style.leading.to_bits());
    (run.text.len() <= SHORT).then_some((key, run.text.as_str()))
}

/// The words of one face and size.
#[derive(Default)]
struct Shelf {
    /// None for a word that must be shaped as a whole with its text.
    words: HashMap<Box<str>, Option<Rc<[Letter]>>>,
    /// The advance of a space before a letter.
    spaces: HashMap<char, Option<f32>>,
}

impl Words {
    /// All letters in order.
    pub(super) fn letters(&self) -> Vec<Letter> {
        let count = self.words.iter().map(|(word, _)| word.len()).sum();
        let mut letters: Vec<Letter> = Vec::with_capacity(count);
        for (word, space) in self.words.iter() {
            let first = letters.len();
            letters.extend_from_slice(word);
            if first > 0 {
                letters[first].opens = true;
            }
            if let Some(last) = letters.last_mut().filter(|last| last.hangs()) {
                last.advance = *space;
            }
        }
        letters
    }
}

impl Shaper<'_> {
    /// The text as words, if it may be set from them.
    pub(super) fn words(
        &mut self,
        text: &str,
        runs: &[Run],
        style: Style,
    ) -> Result<Option<Words>, ReportError> {
        let Some(face) = face_of(runs).filter(|_| is_plain(text)) else {
            return Ok(None);
        };
        let mut words = Vec::new();
        let mut rest = pieces(text).peekable();
        while let Some(piece) = rest.next() {
            let next = rest.peek().and_then(|next| next.chars().next());
            let Some(word) = self.word(piece, face, style)? else {
                return Ok(None);
            };
            let space = match (next, word.last()) {
                (Some(next), _) => self.space_before(next, face, style)?,
                (None, last) => last.map(|last| last.advance),
            };
            let Some(space) = space else {
                return Ok(None);
            };
            words.push((word, space));
        }
        let line = self.line_box(face, style)?;
        Ok(Some(Words {
            face,
            line,
            words: words.into(),
        }))
    }

    /// A word with the spaces after it; none if it is not one glyph to a character.
    fn word(
        &mut self,
        word: &str,
        face: Face,
        style: Style,
    ) -> Result<Option<Rc<[Letter]>>, ReportError> {
        let key = (face, style.size.to_bits());
        let shelf = self.cache.styles.entry(key).or_default();
        if let Some(known) = shelf.words.get(word) {
            return Ok(known.clone());
        }
        let shaped = self.shaped_alone(word, face, style).letters(word);
        let shaped: Option<Rc<[Letter]>> = shaped.map(Into::into);
        let shelf = self.cache.styles.entry(key).or_default();
        shelf.words.insert(word.into(), shaped.clone());
        Ok(shaped)
    }

    /// The advance of a space before `next`.
    fn space_before(
        &mut self,
        next: char,
        face: Face,
        style: Style,
    ) -> Result<Option<f32>, ReportError> {
        let key = (face, style.size.to_bits());
        let shelf = self.cache.styles.entry(key).or_default();
        if let Some(known) = shelf.spaces.get(&next) {
            return Ok(*known);
        }
        let text = format!(" {next}");
        let letters = self.shaped_alone(&text, face, style).letters(&text);
        let advance = letters.and_then(|letters| letters.first().map(|space| space.advance));
        let shelf = self.cache.styles.entry(key).or_default();
        shelf.spaces.insert(next, advance);
        Ok(advance)
    }

    fn line_box(&mut self, face: Face, style: Style) -> Result<LineBox, ReportError> {
        let key = (face, style.size.to_bits(), style.leading.to_bits());
        if let Some(known) = self.cache.lines.get(&key) {
            return Ok(*known);
        }
        let mut sample = self.shaped_alone("x", face, style);
        let fonts = self.fonts();
        let lines = sample.lines("x", fonts, f32::MAX, Align::Left)?;
        let line = lines.first().map(|line| LineBox {
            height: line.height,
            baseline: line.baseline,
        });
        let line = line.unwrap_or(LineBox {
            height: style.size,
            baseline: style.size,
        });
        self.cache.lines.insert(key, line);
        Ok(line)
    }

    fn shaped_alone(&mut self, text: &str, face: Face, style: Style) -> General {
        let run = Run {
            bold: matches!(face, Face::Bold | Face::BoldItalic),
            italic: matches!(face, Face::Italic | Face::BoldItalic),
            ..Run::plain("")
        };
        let unbroken = Style {
            indent: 0.0,
            ..style
        };
        self.general(text, std::iter::once((&run, text.len())), unbroken)
    }
}

/// The face of runs that are all set in the same; none if they differ.
fn face_of(runs: &[Run]) -> Option<Face> {
    let face = |run: &Run| match (run.bold, run.italic) {
        (false, false) => Face::Regular,
        (true, false) => Face::Bold,
        (false, true) => Face::Italic,
        (true, true) => Face::BoldItalic,
    };
    let first = face(runs.first()?);
    runs.iter().all(|run| face(run) == first).then_some(first)
}

/// Whether every character looks the same wherever it stands, and lines may end at every row of spaces and nowhere
/// else but inside words.
fn is_plain(text: &str) -> bool {
    let mut before = None;
    for c in text.chars() {
        if !is_common(c) || (before == Some(' ') && !may_open(c)) {
            return false;
        }
        let open = matches!(
            before,
            Some('(' | '[' | '{' | '"' | '\'' | '“' | '‘' | '«' | '—')
        );
        if c == ' ' && open {
            return false;
        }
        before = Some(c);
    }
    before.is_some()
}

/// Latin letters, figures and the signs of Vietnamese texts.
fn is_common(c: char) -> bool {
    matches!(
        c,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='ɏ' | 'Ḁ'..='ỿ' | '–' | '—' | '‘'..='”' | '…' | '₫' | '≤' | '≥' | '−'
    )
}

/// Whether a line may end before this character where spaces stand before it (UAX #14, LB13 to LB18).
fn may_open(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            ' ' | '-' | '–' | '+' | '(' | '“' | '<' | '>' | '≤' | '≥' | '='
        )
}

/// Words with the spaces after them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let spaces = rest.find(' ').unwrap_or(rest.len());
        let next = rest[spaces..].find(|c| c != ' ');
        let (piece, after) = rest.split_at(next.map_or(rest.len(), |next| spaces + next));
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_the_spaces_after_them() {
        let found: Vec<&str> = pieces("ngày  01 tháng").collect();
        assert_eq!(found, ["ngày  ", "01 ", "tháng"]);
    }

    #[test]
    fn text_whose_breaks_depend_on_its_neighbours_is_not_set_from_words() {
        assert!(is_plain(
            "Kế hoạch số\u{a0}98/KH-UBND (đợt 1); “kỹ năng số”."
        ));
        for text in [
            "( a",
            "a / b",
            "a ;",
            "x\u{301}",
            "một\nhai",
            "Привет",
            "☑",
            "",
        ] {
            assert!(!is_plain(text), "{text:?}");
        }
    }
}
