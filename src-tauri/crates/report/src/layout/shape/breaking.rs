//! Lines from letters: each takes as many words as fit.

use std::ops::Range;

use super::words::{Letter, Words};
use super::{Line, Style};
use crate::layout::page::{GlyphRun, Ink, PlacedGlyph};
use crate::layout::titles::Word;
use crate::model::Align;

/// The letters of each line at `width`; a word wider than a line is broken where the line ends.
pub(super) fn broken(letters: &[Letter], style: Style, width: f32) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let (mut start, mut x, mut at) = (0, 0.0, 0);
    // Where the line may end, and where it must if it may nowhere.
    let (mut open, mut last) = (None, None);
    while let Some(letter) = letters.get(at) {
        if at > start && letter.opens {
            open = Some(at);
        }
        if at > start {
            last = Some(at);
        }
        let room = width - indent_of(style, lines.is_empty());
        let fits = x + letter.advance <= room || letter.hangs();
        match open.or(last).filter(|_| !fits) {
            Some(end) => {
                lines.push(start..end);
                (start, x, at) = (end, 0.0, end);
                (open, last) = (None, None);
            }
            None => {
                x += letter.advance;
                at += 1;
            }
        }
    }
    lines.push(start..letters.len());
    lines
}

/// How far a line moves in.
pub(super) fn indent_of(style: Style, first: bool) -> f32 {
    match first {
        true => style.indent.max(0.0),
        false => -style.indent.min(0.0),
    }
}

/// Narrowest and widest that letters can become.
pub(super) fn widths(letters: &[Letter]) -> (f32, f32) {
    let (mut least, mut most, mut part, mut hanging) = (0.0_f32, 0.0, 0.0, 0.0);
    for letter in letters {
        if letter.opens {
            least = least.max(part - hanging);
            part = 0.0;
        }
        hanging = if letter.hangs() {
            hanging + letter.advance
        } else {
            0.0
        };
        part += letter.advance;
        most += letter.advance;
    }
    (least.max(part - hanging), most - hanging)
}

/// The widths of words, each without and with the space after it.
pub(super) fn words(letters: &[Letter]) -> Vec<(f32, f32)> {
    let mut words: Vec<(f32, f32)> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        if at == 0 || letter.opens {
            words.push((0.0, 0.0));
        }
        if let Some((bare, spaced)) = words.last_mut() {
            *spaced += letter.advance;
            if !letter.hangs() {
                *bare = *spaced;
            }
        }
    }
    words
}

impl Words {
    /// Its words in small letters, each with its width without and with the space after it.
    pub(super) fn texts(&self) -> Vec<Word> {
        let letters = self.letters();
        let mut texts: Vec<String> = Vec::new();
        for (at, letter) in letters.iter().enumerate() {
            if at == 0 || letter.opens {
                texts.push(String::new());
            }
            let sign = if letter.is_gap() {
                ' '
            } else {
                letter.character
            };
            if let Some(text) = texts.last_mut() {
                text.extend(sign.to_lowercase());
            }
        }
        let widths = words(&letters);
        let pairs = texts.into_iter().zip(widths);
        pairs
            .map(|(text, (bare, spaced))| (text.trim_end().to_owned(), bare, spaced))
            .collect()
    }

    /// Lines of which each but the first begins with one of these words.
    pub(super) fn lines_from(&self, starts: &[usize], style: Style, width: f32) -> Vec<Line> {
        let letters = self.letters();
        let opens = |(at, letter): (usize, &Letter)| (at == 0 || letter.opens).then_some(at);
        let words: Vec<usize> = letters.iter().enumerate().filter_map(opens).collect();
        let place = |word: &usize| words.get(*word).copied().unwrap_or(letters.len());
        let starts: Vec<usize> = starts.iter().map(place).collect();
        let ends = starts.iter().copied().chain(std::iter::once(letters.len()));
        let starts = std::iter::once(0).chain(starts.iter().copied());
        let line = |(at, (start, end)): (usize, (usize, usize))| {
            let indent = indent_of(style, at == 0);
            self.line(&letters[start..end], indent, (style, width), style.align)
        };
        starts.zip(ends).enumerate().map(line).collect()
    }

    /// The lines at `width`.
    pub(super) fn lines(&self, style: Style, width: f32, align: Align) -> Vec<Line> {
        let letters = self.letters();
        let lines = broken(&letters, style, width).into_iter().enumerate();
        let line = |(at, range): (usize, Range<usize>)| {
            self.line(
                &letters[range],
                indent_of(style, at == 0),
                (style, width),
                align,
            )
        };
        lines.map(line).collect()
    }

    /// Letters as a line that moves in by `indent`.
    pub(super) fn line(
        &self,
        letters: &[Letter],
        indent: f32,
        (style, width): (Style, f32),
        align: Align,
    ) -> Line {
        let advance: f32 = letters.iter().map(|letter| letter.advance).sum();
        let hanging = letters.iter().rev().take_while(|letter| letter.hangs());
        let natural = advance - hanging.map(|letter| letter.advance).sum::<f32>();
        let free = (width - indent - natural).max(0.0);
        let left = indent
            + match align {
                Align::Left | Align::Justify => 0.0,
                Align::Right => free,
                // A text between numbers that is none.
                Align::Centre | Align::Decimal => free * 0.5,
            };
        Line {
            height: self.line.height,
            baseline: self.line.baseline,
            left,
            width: natural,
            runs: self.run(letters, left, style.size).into_iter().collect(),
        }
    }

    /// Letters as a run at `x`; none if there are none.
    fn run(&self, letters: &[Letter], x: f32, size: f32) -> Option<GlyphRun> {
        let mut dx = 0.0;
        let glyph = |letter: &Letter| {
            let character = if letter.is_gap() {
                ' '
            } else {
                letter.character
            };
            let placed = PlacedGlyph {
                id: letter.glyph,
                dx,
                text: character.into(),
            };
            dx += letter.advance;
            placed
        };
        let glyphs: Vec<PlacedGlyph> = letters.iter().map(glyph).collect();
        (!glyphs.is_empty()).then_some(GlyphRun {
            x,
            y: self.line.baseline,
            face: self.face,
            size,
            ink: Ink::Black,
            glyphs,
            node: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<Letter> {
        let mut before = None;
        let letter = |character: char| {
            let opens = before == Some(' ') && character != ' ';
            before = Some(character);
            Letter {
                glyph: 1,
                opens,
                character,
                advance: 1.0,
            }
        };
        text.chars().map(letter).collect()
    }

    fn lines(text: &str, indent: f32, width: f32) -> Vec<String> {
        let letters = letters(text);
        let style = Style {
            indent,
            ..Style::single(12.0, Align::Left)
        };
        let line = |range: Range<usize>| {
            letters[range]
                .iter()
                .map(|letter| letter.character)
                .collect()
        };
        broken(&letters, style, width)
            .into_iter()
            .map(line)
            .collect()
    }

    #[test]
    fn a_line_takes_what_fits_and_its_last_space_hangs() {
        assert_eq!(lines("aa bb cc", 0.0, 5.0), ["aa bb ", "cc"]);
        assert_eq!(lines("aa bb cc", 1.0, 5.0), ["aa ", "bb cc"]);
        assert_eq!(lines("aa bb cc", -1.0, 5.0), ["aa bb ", "cc"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_where_the_line_ends() {
        assert_eq!(lines("a bbbbbbb c", 0.0, 3.0), ["a ", "bbb", "bbb", "b c"]);
        assert_eq!(lines("ab", 0.0, 0.5), ["a", "b"]);
    }

    #[test]
    fn words_have_a_width_without_and_with_their_space() {
        assert_eq!(
            words(&letters("aa bbb c")),
            [(2.0, 3.0), (3.0, 4.0), (1.0, 1.0)]
        );
    }

    #[test]
    fn a_text_is_as_narrow_as_its_longest_word() {
        assert_eq!(widths(&letters("aa bbbb c ")), (4.0, 9.0));
    }
}
