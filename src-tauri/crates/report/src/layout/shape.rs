//! Text to lines: shaping, line breaking and justification.

mod justify;

use parley::fontique::{Collection, CollectionOptions, FontInfoOverride};
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFeatures, FontStyle, FontWeight,
    IndentOptions, Layout, LayoutContext, LineHeight, OverflowWrap, StyleProperty,
};

use super::glue::{glued, keeps_together};
use super::page::{GlyphRun, Ink, PlacedGlyph};
use crate::ReportError;
use crate::fonts::{Face, Fonts};
use crate::model::{Align, Run};

/// The one family that a document is set in.
const FAMILY: &str = "report";

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// Size in points.
    pub(crate) size: f32,
    /// Height of a line as a multiple of single spacing.
    pub(crate) leading: f32,
    /// How lines stand.
    pub(crate) align: Align,
    /// How far the first line moves in; below zero, the others do.
    pub(crate) indent: f32,
}

impl Style {
    /// Single-spaced lines of `size` points without indent.
    pub(crate) fn single(size: f32, align: Align) -> Self {
        Self {
            size,
            leading: super::sizes::SINGLE,
            align,
            indent: 0.0,
        }
    }
}

/// A finished line; its runs lie at the line's top left corner.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// Height of the line.
    pub(crate) height: f32,
    /// Baseline below the line's top.
    pub(crate) baseline: f32,
    /// Left end of the words.
    pub(crate) left: f32,
    /// Width of the words without the space after them.
    pub(crate) width: f32,
    /// The glyphs.
    pub(crate) runs: Vec<GlyphRun>,
}

impl Line {
    /// How far from the left end of the words the character number `at` stands.
    pub(crate) fn place_of(&self, at: usize) -> Option<f32> {
        let places = |run: &GlyphRun| {
            let x = run.x;
            run.glyphs
                .iter()
                .map(move |glyph| x + glyph.dx)
                .collect::<Vec<f32>>()
        };
        let place = self.runs.iter().flat_map(places).nth(at)?;
        Some(place - self.left)
    }

    /// Moves the line to the right.
    pub(crate) fn shift(&mut self, by: f32) {
        self.left += by;
        self.runs.iter_mut().for_each(|run| run.x += by);
    }
}

/// Turns runs into shaped text.
pub(crate) struct Shaper<'f> {
    fonts: &'f Fonts,
    font_context: FontContext,
    layout_context: LayoutContext<()>,
}

/// Shaped text that can be broken at any width.
pub(crate) struct Shaped {
    text: String,
    layout: Layout<()>,
    style: Style,
}

impl<'f> Shaper<'f> {
    /// A shaper that knows the faces of `fonts` and no other font of the computer.
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
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
        let font_context = FontContext {
            collection,
            source_cache: Default::default(),
        };
        Self {
            fonts,
            font_context,
            layout_context: LayoutContext::new(),
        }
    }

    /// Shapes `runs` in `style`.
    pub(crate) fn shape(&mut self, runs: &[Run], style: Style) -> Result<Shaped, ReportError> {
        let parts = glued(runs);
        let text = parts.concat();
        check_controls(&text)?;
        let context = &mut self.layout_context;
        let mut builder = context.ranged_builder(&mut self.font_context, &text, 1.0, false);
        for property in defaults(style) {
            builder.push_default(property);
        }
        let mut start = 0;
        for (run, part) in runs.iter().zip(&parts) {
            let range = start..start + part.len();
            start = range.end;
            if run.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
            }
            if run.italic {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range);
            }
        }
        builder.set_line_break_override(Some(&keeps_together));
        let mut layout = builder.build(&text);
        let indent = IndentOptions {
            hanging: style.indent < 0.0,
            ..Default::default()
        };
        layout.set_text_indent(style.indent.abs(), indent);
        Ok(Shaped {
            text,
            layout,
            style,
        })
    }

    /// Shapes and breaks in one go.
    pub(crate) fn lines(
        &mut self,
        runs: &[Run],
        style: Style,
        width: f32,
    ) -> Result<Vec<Line>, ReportError> {
        self.shape(runs, style)?.lines(self.fonts, width)
    }

    /// The width of a few signs, with a space at their end, which hangs at the end of a line and has none there.
    pub(crate) fn width_of(&mut self, signs: &str, size: f32) -> Result<f32, ReportError> {
        let style = Style::single(size, Align::Left);
        let mut width = |text: String| -> Result<f32, ReportError> {
            Ok(self.shape(&[Run::plain(text)], style)?.widths().1)
        };
        Ok(width(format!("{signs}|"))? - width("|".into())?)
    }

    /// The faces in use.
    pub(crate) fn fonts(&self) -> &'f Fonts {
        self.fonts
    }
}

impl Shaped {
    /// Narrowest and widest that the text can become: its longest word, and all on one line.
    pub(crate) fn widths(&self) -> (f32, f32) {
        let widths = self.layout.calculate_content_widths();
        (widths.min, widths.max)
    }

    /// How many lines the text takes at `width`.
    pub(crate) fn count_lines(&mut self, width: f32) -> usize {
        self.layout.break_all_lines(Some(width));
        self.layout.len()
    }

    /// The lines at `width`.
    pub(crate) fn lines(&mut self, fonts: &Fonts, width: f32) -> Result<Vec<Line>, ReportError> {
        self.lines_aligned(fonts, width, self.style.align)
    }

    /// The lines at `width`, standing as `align` says.
    pub(crate) fn lines_aligned(
        &mut self,
        fonts: &Fonts,
        width: f32,
        align: Align,
    ) -> Result<Vec<Line>, ReportError> {
        if align == Align::Justify {
            return self.justified(fonts, width);
        }
        self.layout.break_all_lines(Some(width));
        self.layout
            .align(alignment(align), AlignmentOptions::default());
        self.layout
            .lines()
            .map(|line| finished(&line, &self.text, fonts))
            .collect()
    }
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

fn check_controls(text: &str) -> Result<(), ReportError> {
    match text.chars().find(|c| c.is_control() && *c != '\n') {
        Some(c) => Err(ReportError::ControlCharacter {
            code: c as u32,
            context: beginning(text),
        }),
        None => Ok(()),
    }
}

/// The first words of a text, to find it by.
fn beginning(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(40).collect()
}

fn finished(line: &parley::Line<'_, ()>, text: &str, fonts: &Fonts) -> Result<Line, ReportError> {
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
            let dx = *x + glyph.x - start;
            glyphs.push(PlacedGlyph {
                id: glyph.id as u16,
                dx,
                text: words.to_owned(),
            });
            words = "";
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
