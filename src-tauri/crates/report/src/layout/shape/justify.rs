//! Justified paragraphs: breaks chosen for the whole paragraph at once, so that its spaces are as even as they can
//! be (after Knuth and Plass, Breaking Paragraphs into Lines, 1981), and lines that end exactly at the margin.

use std::ops::Range;

use parley::{Alignment, AlignmentOptions, BreakReason, Layout};

use super::breaking::{broken, indent_of};
use super::general::{General, finished};
use super::words::{Letter, Words};
use super::{Line, Style};
use crate::ReportError;
use crate::fonts::Fonts;
use crate::layout::glue::parts_words;
use crate::layout::page::GlyphRun;
use crate::model::Align;

/// Width of a space as a part of the size.
const SPACE: f32 = 0.25;
/// How much wider a space becomes before a line begins to look loose, as a part of itself.
const STRETCH: f32 = 0.5;
/// How much narrower a space may become at most.
const SHRINK: f32 = 0.15;
/// A last line shorter than this part of the width is avoided.
const SHORT_END: f32 = 0.1;
/// What a short last line costs: as much as spaces nearly two thirds wider.
const SHORT_END_COST: f64 = 40_000.0;
/// What it costs to part `ngày` from a date in figures, `KH` from `424/KH-UBND`, or `(đạt` from a share, which is done
/// only where spaces would become nearly twice as wide.
const PARTED_COST: f64 = 300_000.0;

/// A letter or space with its place among the possible breaks.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// How many characters of the text it is.
    characters: u32,
    advance: f32,
    space: bool,
    /// What it costs to end the line after it; none if it may not end there.
    breaks: Option<f64>,
}

/// The widths that lines may take.
#[derive(Debug, Clone, Copy)]
struct Measure {
    first: f32,
    others: f32,
    space: f32,
}

impl Measure {
    fn of(style: Style, width: f32) -> Self {
        Self {
            first: width - indent_of(style, true),
            others: width - indent_of(style, false),
            space: style.size * SPACE,
        }
    }
}

impl Words {
    /// The lines of `text` at `width`, all but the last ending there.
    pub(super) fn justified(
        &self,
        text: &str,
        style: Style,
        width: f32,
        fonts: &Fonts,
    ) -> Vec<Line> {
        let letters = self.letters();
        let mut before = 0;
        let piece = |letter: &Letter| {
            before += letter.character.len_utf8();
            Piece {
                characters: 1,
                advance: letter.advance,
                space: letter.is_gap(),
                breaks: break_cost(&text[..before], &text[before..]),
            }
        };
        let pieces: Vec<Piece> = letters.iter().map(piece).collect();
        let Some(ends) = best_breaks(&pieces, Measure::of(style, width)) else {
            return self.filled(
                broken(&letters, style, width),
                &letters,
                (style, width),
                fonts,
            );
        };
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let ranges = starts
            .zip(ends.iter().copied())
            .map(|(start, end)| start..end);
        self.filled(ranges.collect(), &letters, (style, width), fonts)
    }

    /// Lines of these letters, all but the last as wide as they can be.
    fn filled(
        &self,
        ranges: Vec<Range<usize>>,
        letters: &[Letter],
        (style, width): (Style, f32),
        fonts: &Fonts,
    ) -> Vec<Line> {
        let count = ranges.len();
        let line = |(at, range): (usize, Range<usize>)| {
            let indent = indent_of(style, at == 0);
            let mut line = self.line(&letters[range], indent, (style, width), Align::Justify);
            if at + 1 < count || line.left + line.width > width {
                line.stretch(width, fonts);
            }
            line
        };
        ranges.into_iter().enumerate().map(line).collect()
    }
}

impl General {
    /// The lines of `text` at `width`, all but the last of a paragraph ending there.
    pub(super) fn justified(
        &mut self,
        text: &str,
        style: Style,
        width: f32,
        fonts: &Fonts,
    ) -> Result<Vec<Line>, ReportError> {
        match self.best_lengths(text, style, width) {
            Some(lengths) => {
                let mut breaker = self.layout.break_lines();
                for length in lengths {
                    breaker.break_next_with_length(length);
                }
                breaker.finish();
            }
            None => self.layout.break_all_lines(Some(width)),
        }
        let options = AlignmentOptions::default();
        self.layout.align(Alignment::Left, options);
        let mut lines = Vec::with_capacity(self.layout.len());
        for line in self.layout.lines() {
            let mut set = finished(&line, text, fonts)?;
            let reason = line.break_reason();
            let ends = matches!(reason, BreakReason::None | BreakReason::Explicit);
            if !ends || set.left + set.width > width {
                set.stretch(width, fonts);
            }
            lines.push(set);
        }
        Ok(lines)
    }

    /// How many characters each line takes; none if some word is wider than a line.
    fn best_lengths(&mut self, text: &str, style: Style, width: f32) -> Option<Vec<u32>> {
        self.layout.break_all_lines(None);
        let mut measure = Measure::of(style, width);
        let mut lengths = Vec::new();
        for pieces in paragraphs(&self.layout, text) {
            let mut start = 0;
            for end in best_breaks(&pieces, measure)? {
                let characters = pieces[start..end].iter().map(|piece| piece.characters);
                lengths.push(characters.sum());
                start = end;
            }
            measure.first = measure.others;
        }
        (!lengths.is_empty()).then_some(lengths)
    }
}

/// The pieces of each line of an unbroken layout.
fn paragraphs(layout: &Layout<()>, text: &str) -> Vec<Vec<Piece>> {
    let pieces = |line: parley::Line<'_, ()>| {
        let runs: Vec<parley::Run<'_, ()>> = line.runs().collect();
        let clusters = runs.iter().flat_map(parley::Run::clusters);
        clusters.map(|cluster| piece(&cluster, text)).collect()
    };
    layout.lines().map(pieces).collect()
}

fn piece(cluster: &parley::Cluster<'_, ()>, text: &str) -> Piece {
    let range = cluster.text_range();
    let letters = &text[range.clone()];
    let newline = letters == "\n";
    Piece {
        characters: letters.chars().count() as u32,
        advance: if newline { 0.0 } else { cluster.advance() },
        space: cluster.is_space_or_nbsp() || newline,
        breaks: break_cost(&text[..range.end], &text[range.end..]),
    }
}

/// What it costs to end a line between two texts; none if it may not end there.
fn break_cost(before: &str, after: &str) -> Option<f64> {
    match may_break(before, after) {
        true => Some(0.0),
        false => {
            let parts = parts_date(before, after) || parts_document(before, after);
            (parts || before.ends_with("(đạt\u{a0}")).then_some(PARTED_COST)
        }
    }
}

/// Whether this is the place between `ngày` and a date in figures, `30/11` or `30/11/2026`.
fn parts_date(before: &str, after: &str) -> bool {
    let is_date = || {
        let figures = after.split(|c: char| !c.is_ascii_digit());
        let mut signs = after
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .chars();
        figures.take(2).all(|part| matches!(part.len(), 1..=2)) && signs.next() == Some('/')
    };
    before.ends_with("ngày\u{a0}") && is_date()
}

/// Whether this is the place between the short form of a type and the number of a document, `KH 424/KH-UBND`.
fn parts_document(before: &str, after: &str) -> bool {
    let Some(before) = before.strip_suffix('\u{a0}') else {
        return false;
    };
    let mut last = before.chars().rev();
    let short_form = last.by_ref().take(2).filter(|c| c.is_uppercase()).count() == 2;
    let number = after.trim_start_matches(|c: char| c.is_ascii_digit());
    short_form && number.len() < after.len() && number.starts_with(['/', '-', '–'])
}

/// Whether a line may end between two texts: behind a space, and inside a word behind a stroke or a hyphen before
/// small letters; a part of what the Unicode rules allow.
fn may_break(before: &str, after: &str) -> bool {
    let (mut before, next) = (before.chars().rev(), after.chars().next());
    let Some(next) = next else {
        return false;
    };
    match before.next() {
        Some(' ') => !matches!(
            next,
            ' ' | ',' | '.' | ';' | ':' | '!' | '?' | ')' | '”' | '%'
        ),
        Some(sign @ ('/' | '-')) => {
            let last = before.next();
            (last.is_some_and(char::is_alphanumeric) && next.is_lowercase())
                || parts_words(last, sign, next)
        }
        _ => false,
    }
}

/// A way to set the text up to some break.
#[derive(Debug, Clone, Copy)]
struct Way {
    /// The break.
    end: usize,
    cost: f64,
    /// The way before it in the list of ways.
    previous: usize,
}

/// Where lines end so that the whole costs least; none if some word is wider than a line.
fn best_breaks(pieces: &[Piece], measure: Measure) -> Option<Vec<usize>> {
    let sums = Sums::of(pieces);
    let mut ways = vec![Way {
        end: 0,
        cost: 0.0,
        previous: 0,
    }];
    let mut too_far = 0;
    for end in 1..=pieces.len() {
        let own = match pieces[end - 1].breaks {
            Some(cost) => cost,
            None if end < pieces.len() => continue,
            None => 0.0,
        };
        let from = |way: &Way| Some(sums.cost(way.end, end, measure)? + own);
        too_far += ways[too_far..]
            .iter()
            .take_while(|way| from(way).is_none())
            .count();
        let open = ways.iter().enumerate().skip(too_far);
        let next = open.filter_map(|(previous, way)| {
            let cost = way.cost + from(way)?;
            Some(Way {
                end,
                cost,
                previous,
            })
        });
        let best = next.min_by(|a, b| a.cost.total_cmp(&b.cost));
        ways.extend(best);
    }
    let last = ways.iter().rposition(|way| way.end == pieces.len())?;
    Some(trace(&ways, last))
}

/// The breaks on the way to `last`.
fn trace(ways: &[Way], last: usize) -> Vec<usize> {
    let mut breaks = Vec::new();
    let mut at = last;
    while at != 0 {
        breaks.push(ways[at].end);
        at = ways[at].previous;
    }
    breaks.reverse();
    breaks
}

/// What stands before each place: widths and spaces, and where the words before it end.
struct Sums {
    widths: Vec<f32>,
    spaces: Vec<usize>,
    words_end: Vec<usize>,
}

impl Sums {
    fn of(pieces: &[Piece]) -> Self {
        let (mut width, mut spaces, mut end) = (0.0, 0, 0);
        let mut sums = Self {
            widths: vec![0.0],
            spaces: vec![0],
            words_end: vec![0],
        };
        for (at, piece) in pieces.iter().enumerate() {
            width += piece.advance;
            spaces += usize::from(piece.space);
            if !piece.space {
                end = at + 1;
            }
            sums.widths.push(width);
            sums.spaces.push(spaces);
            sums.words_end.push(end);
        }
        sums
    }

    /// What a line from `start` to `end` costs; none if it does not fit.
    fn cost(&self, start: usize, end: usize, measure: Measure) -> Option<f64> {
        let full = if start == 0 {
            measure.first
        } else {
            measure.others
        };
        let words_end = self.words_end[end].max(start);
        let natural = self.widths[words_end] - self.widths[start];
        let gaps = (self.spaces[words_end] - self.spaces[start]) as f32;
        let slack = full - natural;
        if slack < -gaps * measure.space * SHRINK {
            return None;
        }
        let is_last = end + 1 == self.widths.len();
        if is_last && slack >= 0.0 {
            let short = natural < full * SHORT_END && start > 0;
            return Some(1.0 + if short { SHORT_END_COST } else { 0.0 });
        }
        let share = if slack < 0.0 { -SHRINK } else { STRETCH };
        let ratio = f64::from(slack / (gaps.max(0.1) * measure.space * share));
        let badness = 1.0 + 100.0 * ratio * ratio * ratio;
        Some(badness * badness)
    }
}

impl Line {
    /// Widens or narrows its spaces so that its last letter ends at `right`, measured by the letters themselves: a
    /// letter may stand nearer to the space after it, which hangs in the margin.
    fn stretch(&mut self, right: f32, fonts: &Fonts) {
        let visible = |run: &GlyphRun| run.glyphs.iter().rposition(|glyph| glyph.text != " ");
        let last = self.runs.iter().enumerate().rev();
        let Some((run, glyph)) = last
            .into_iter()
            .find_map(|(at, run)| Some((at, visible(run)?)))
        else {
            return;
        };
        let free = right - end_of(&self.runs[run], glyph, fonts);
        let gaps = self.gaps(run, glyph);
        if gaps == 0 {
            return;
        }
        let each = free / gaps as f32;
        let mut moved = 0.0;
        for (at, run_here) in self.runs.iter_mut().enumerate() {
            let start = moved;
            run_here.x += start;
            for (place, here) in run_here.glyphs.iter_mut().enumerate() {
                here.dx += moved - start;
                if here.text == " " && (at, place) < (run, glyph) {
                    moved += each;
                }
            }
        }
        self.width = right - self.left;
    }

    /// How many spaces stand before a glyph.
    fn gaps(&self, run: usize, glyph: usize) -> usize {
        let spaces = |run: &GlyphRun, end: usize| {
            let glyphs = run.glyphs.iter().take(end);
            glyphs.filter(|glyph| glyph.text == " ").count()
        };
        let before: usize = self.runs[..run]
            .iter()
            .map(|run| spaces(run, usize::MAX))
            .sum();
        before + spaces(&self.runs[run], glyph)
    }
}

/// The right end of a glyph by its own width.
fn end_of(run: &GlyphRun, at: usize, fonts: &Fonts) -> f32 {
    let face = fonts.face(run.face);
    let glyph = &run.glyphs[at];
    let advance = face.advances.get(usize::from(glyph.id)).copied();
    let advance = f32::from(advance.unwrap_or(0)) / f32::from(face.units_per_em);
    run.x + glyph.dx + advance * run.size
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<Piece> {
        let piece = |(at, c): (usize, char)| Piece {
            characters: 1,
            advance: if matches!(c, ' ' | '\u{a0}') {
                3.0
            } else {
                6.0
            },
            space: matches!(c, ' ' | '\u{a0}'),
            breaks: break_cost(&text[..at + c.len_utf8()], &text[at + c.len_utf8()..]),
        };
        text.char_indices().map(piece).collect()
    }

    fn lines(text: &str, width: f32) -> Option<Vec<String>> {
        let measure = Measure {
            first: width,
            others: width,
            space: 3.0,
        };
        let letters: Vec<char> = text.chars().collect();
        let mut start = 0;
        let breaks = best_breaks(&pieces(text), measure)?;
        let line = |end: usize| {
            let line: String = letters[start..end].iter().collect();
            start = end;
            line.trim().to_owned()
        };
        Some(breaks.into_iter().map(line).collect())
    }

    #[test]
    fn a_loose_line_is_traded_for_two_that_are_nearly_full() {
        // Taking as much as fits would put `cc` on the first line and leave `dddddd` alone on the second.
        let found = lines("aaaa bb cc dddddd eeeeee ff", 60.0).unwrap();
        assert_eq!(found, ["aaaa bb", "cc dddddd", "eeeeee ff"]);
    }

    #[test]
    fn a_date_in_figures_is_parted_from_its_word_only_before_a_line_is_torn_open() {
        let ends = |words: usize, width| {
            let text = format!("{}ngày\u{a0}12/11/2023", "a ".repeat(words));
            lines(&text, width).unwrap().pop().unwrap()
        };
        assert_eq!(ends(10, 115.0), "12/11/2023");
        assert_eq!(ends(20, 205.0), "ngày\u{a0}12/11/2023");
        assert!(break_cost("ngày\u{a0}", "14 tháng 11").is_none());
        assert!(break_cost("ngày\u{a0}", "14, 15/11").is_none());
    }

    #[test]
    fn a_document_named_in_short_is_parted_from_its_number_only_before_a_line_is_torn_open() {
        let ends = |words: usize, width| {
            let text = format!("{}(KH\u{a0}424/KH-UBND)", "a ".repeat(words));
            lines(&text, width).unwrap().pop().unwrap()
        };
        assert_eq!(ends(10, 115.0), "424/KH-UBND)");
        assert_eq!(ends(20, 205.0), "(KH\u{a0}424/KH-UBND)");
        assert!(break_cost("1.953\u{a0}", "TTHC").is_none());
        assert!(break_cost("UBND\u{a0}", "3 cấp").is_none());
        assert!(break_cost("KH\u{a0}", "2026-2030").is_some());
    }

    #[test]
    fn a_word_wider_than_the_line_is_left_to_the_line_breaker() {
        assert_eq!(lines("a bbbbbbbbbbbbbbbbbbbbb c", 60.0), None);
    }

    #[test]
    fn a_line_may_end_behind_spaces_and_strokes_but_not_before_stops() {
        assert!(may_break("và ", "hoặc") && may_break("và/", "hoặc") && may_break("a-", "b"));
        assert!(may_break("chứng/", "Ghi") && !may_break("CTr/", "TU"));
        assert!(!may_break("98/", "KH") && !may_break("30/", "11") && !may_break("2021-", "2025"));
        assert!(
            !may_break("hồ sơ ", ";") && !may_break("số\u{a0}", "98") && !may_break("cuối ", "")
        );
    }
}
