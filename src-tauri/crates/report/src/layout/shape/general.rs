//! Text shaped as a whole, whatever it holds: several styles, forced breaks, signs of any script.

use parley::fontique::{Collection, CollectionOptions, FontInfoOverride};
use parley::{
    Alignment, AlignmentOptions, BreakReason, Cluster, FontContext, FontFamily, FontFeatures,
    FontStyle, FontWeight, IndentOptions, Layout, LineHeight, OverflowWrap, StyleProperty,
};

use super::words::Letter;
use super::{Line, Shaper, Style, beginning};
use crate::ReportError;
use crate::fonts::{Face, Fonts};
use crate::layout::glue::keeps_together;
use crate::layout::page::{GlyphRun, Ink, Letters, PlacedGlyph};
use crate::model::{Align, Run};

/// The one family that a document is set in.
const FAMILY: &str = "report";
/// A width that no letter fits into.
const NO_WIDTH: f32 = 0.01;

/// A shaped text.
pub(super) struct General {
    pub(super) layout: Layout<()>,
}

/// The faces of `fonts` and no other font of the computer.
pub(super) fn font_context(fonts: &Fonts) -> FontContext {
    let options = CollectionOptions {
        shared: false,
        system_fonts: false,
    };
    let mut collection = Collection::new(options);
    for face in Face::ALL {
        let family = FontInfoOverride {
            family_name: Some(FAMILY),
            ..Default::default()
        };
        collection.register_fonts(fonts.face(face).data.clone(), Some(family));
    }
    FontContext {
        collection,
        source_cache: Default::default(),
    }
}

impl Shaper<'_> {
    /// Shapes `text`, of which each run sets so many bytes.
    pub(super) fn general<'r>(
        &mut self,
        text: &str,
        runs: impl Iterator<Item = (&'r Run, usize)>,
        style: Style,
    ) -> General {
        let context = &mut self.layout_context;
        let mut builder = context.ranged_builder(&mut self.font_context, text, 1.0, false);
        for property in defaults(style) {
            builder.push_default(property);
        }
        let mut start = 0;
        for (run, length) in runs {
            let range = start..start + length;
            start = range.end;
            if run.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
            }
            if run.italic {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range);
            }
        }
        builder.set_line_break_override(Some(&keeps_together));
        let mut layout = builder.build(text);
        let indent = IndentOptions {
            hanging: style.indent < 0.0,
            ..Default::default()
        };
        layout.set_text_indent(style.indent.abs(), indent);
        General { layout }
    }
}

impl General {
    /// Narrowest and widest that the text can become.
    pub(super) fn widths(&self) -> (f32, f32) {
        let widths = self.layout.calculate_content_widths();
        (widths.min, widths.max)
    }

    /// How many lines the text takes at `width`.
    pub(super) fn count_lines(&mut self, width: f32) -> usize {
        self.layout.break_all_lines(Some(width));
        self.layout.len()
    }

    /// The lines of `text` at `width`.
    pub(super) fn lines(
        &mut self,
        text: &str,
        fonts: &Fonts,
        width: f32,
        align: Align,
    ) -> Result<Vec<Line>, ReportError> {
        self.layout.break_all_lines(Some(width));
        self.layout
            .align(alignment(align), AlignmentOptions::default());
        let lines = self.layout.lines();
        lines.map(|line| finished(&line, text, fonts)).collect()
    }

    /// The characters of `text` with their glyphs; none if it is not one glyph to a character, each at its place.
    pub(super) fn letters(mut self, text: &str) -> Option<Vec<Letter>> {
        self.layout.break_all_lines(Some(NO_WIDTH));
        let mut letters: Vec<Letter> = Vec::new();
        let mut opens = false;
        for line in self.layout.lines() {
            for run in line.runs() {
                for cluster in run.clusters() {
                    letters.push(letter(&cluster, text, opens)?);
                    opens = false;
                }
            }
            // Every letter is a line of its own; only some of the lines had to be.
            opens = line.break_reason() == BreakReason::Regular;
        }
        Some(letters)
    }
}

/// A cluster as a letter, if it is one character with one glyph at its place.
fn letter(cluster: &Cluster<'_, ()>, text: &str, opens: bool) -> Option<Letter> {
    let mut characters = text.get(cluster.text_range())?.chars();
    let mut glyphs = cluster.glyphs();
    let (Some(character), None) = (characters.next(), characters.next()) else {
        return None;
    };
    let (Some(glyph), None) = (glyphs.next(), glyphs.next()) else {
        return None;
    };
    let in_place = glyph.id != 0 && glyph.x == 0.0 && glyph.y == 0.0;
    in_place.then_some(Letter {
        glyph: glyph.id as u16,
        opens,
        character,
        advance: glyph.advance,
    })
}

fn defaults(style: Style) -> [StyleProperty<'static, ()>; 5] {
    [
        StyleProperty::FontFamily(FontFamily::named(FAMILY)),
        StyleProperty::FontSize(style.size),
        StyleProperty::LineHeight(LineHeight::MetricsRelative(style.leading)),
        // One glyph stands for one letter, so that the letters can be read back from the file.
        StyleProperty::FontFeatures(FontFeatures::Source("\"liga\" 0, \"clig\" 0".into())),
        StyleProperty::OverflowWrap(OverflowWrap::BreakWord),
    ]
}

fn alignment(align: Align) -> Alignment {
    match align {
        Align::Left => Alignment::Left,
        // A text between numbers that is none.
        Align::Centre | Align::Decimal => Alignment::Center,
        Align::Right => Alignment::Right,
        Align::Justify => Alignment::Justify,
    }
}

/// A line as it is placed.
pub(super) fn finished(
    line: &parley::Line<'_, ()>,
    text: &str,
    fonts: &Fonts,
) -> Result<Line, ReportError> {
    let metrics = line.metrics();
    let left = metrics.inline_min_coord + metrics.offset;
    let (mut runs, mut x) = (Vec::new(), left);
    for run in line.runs() {
        runs.extend(glyph_run(&run, text, fonts, &mut x, metrics)?);
    }
    Ok(Line {
        height: metrics.block_max_coord - metrics.block_min_coord,
        baseline: metrics.baseline - metrics.block_min_coord,
        left,
        width: metrics.advance - metrics.hanging_advance,
        runs,
    })
}

/// The glyphs of one run, starting at `x`, which moves on to its end.
fn glyph_run(
    run: &parley::Run<'_, ()>,
    text: &str,
    fonts: &Fonts,
    x: &mut f32,
    metrics: &parley::LineMetrics,
) -> Result<Option<GlyphRun>, ReportError> {
    let start = *x;
    let mut glyphs = Vec::new();
    for cluster in run.visual_clusters() {
        let letters = &text[cluster.text_range()];
        let mut words = if letters == "\u{a0}" { " " } else { letters };
        for glyph in cluster.glyphs().filter(|_| letters != "\n") {
            if glyph.id == 0 {
                return Err(missing(letters, text));
            }
            // What has no room with the first glyph of a letter and its marks goes with the next.
            let (taken, rest) = Letters::take(words);
            words = rest;
            glyphs.push(PlacedGlyph {
                id: glyph.id as u16,
                dx: *x + glyph.x - start,
                text: taken,
            });
            *x += glyph.advance;
        }
    }
    let y = metrics.baseline - metrics.block_min_coord;
    let (face, size) = (face_of(run, fonts), run.font_size());
    Ok((!glyphs.is_empty()).then_some(GlyphRun {
        x: start,
        y,
        face,
        size,
        ink: Ink::Black,
        glyphs,
        node: None,
    }))
}

fn missing(letters: &str, text: &str) -> ReportError {
    let character = letters
        .chars()
        .next()
        .unwrap_or(char::REPLACEMENT_CHARACTER);
    ReportError::MissingGlyph {
        character,
        context: beginning(text),
    }
}

fn face_of(run: &parley::Run<'_, ()>, fonts: &Fonts) -> Face {
    let id = run.font().data.id();
    let same = |face: &Face| fonts.face(*face).data.id() == id;
    Face::ALL.into_iter().find(same).unwrap_or(Face::Regular)
}
