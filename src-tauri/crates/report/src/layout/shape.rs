//! Text to lines: shaping, line breaking and justification.

mod breaking;
mod general;
mod justify;
mod words;

use std::rc::Rc;

use parley::{FontContext, LayoutContext};

use super::glue::glued;
use super::page::GlyphRun;
use super::titles::best_starts;
use crate::ReportError;
use crate::fonts::Fonts;
use crate::model::{Align, Run};
use general::General;
use words::{Cache, Words};

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
    cache: Cache,
}

/// How wide a word is with the space after it, per point of size.
const USUAL_WORD: f32 = 2.1;

/// Shaped text that can be broken at any width.
pub(crate) struct Shaped {
    text: Rc<str>,
    set: Set,
    style: Style,
}

/// The two ways in which a text is shaped.
enum Set {
    /// From words shaped before.
    Words(Words),
    /// As a whole.
    General(Box<General>),
}

impl<'f> Shaper<'f> {
    /// A shaper that knows the faces of `fonts` and no other font of the computer.
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
        Self {
            fonts,
            font_context: general::font_context(fonts),
            layout_context: LayoutContext::new(),
            cache: Cache::default(),
        }
    }

    /// Shapes `runs` in `style`.
    pub(crate) fn shape(&mut self, runs: &[Run], style: Style) -> Result<Shaped, ReportError> {
        if let Some((text, words)) = self.cache.known(runs, style) {
            return Ok(Shaped {
                text: text.clone(),
                set: Set::Words(words.clone()),
                style,
            });
        }
        let parts = glued(runs);
        let text: Rc<str> = parts.concat().into();
        check_controls(&text)?;
        let set = match self.words(&text, runs, style)? {
            Some(words) => {
                let known = (text.clone(), words);
                self.cache.keep(runs, style, &known);
                Set::Words(known.1)
            }
            None => {
                let lengths = parts.iter().map(String::len);
                Set::General(Box::new(self.general(
                    &text,
                    runs.iter().zip(lengths),
                    style,
                )))
            }
        };
        Ok(Shaped { text, set, style })
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
    /// Whether there is nothing to be seen of it.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Narrowest and widest that the text can become: its longest word, and all on one line. Where later lines move
    /// in, the longest word may stand on one of them.
    pub(crate) fn widths(&self) -> (f32, f32) {
        let (narrowest, widest) = match &self.set {
            Set::Words(words) => breaking::widths(&words.letters()),
            Set::General(general) => general.widths(),
        };
        (
            (narrowest + self.hanging()).min(widest.max(narrowest)),
            widest,
        )
    }

    /// How far all lines but the first move in.
    pub(crate) fn hanging(&self) -> f32 {
        (-self.style.indent).max(0.0)
    }

    /// The widths of its words, each without and with the space after it; of a text of several styles, words of a
    /// usual width that are as long together.
    pub(crate) fn words(&self) -> Vec<(f32, f32)> {
        match &self.set {
            Set::Words(words) => breaking::words(&words.letters()),
            Set::General(general) => {
                let word = self.style.size * USUAL_WORD;
                let count = (general.widths().1 / word).ceil() as usize;
                vec![(word, word); count]
            }
        }
    }

    /// How many lines the text takes at `width`.
    pub(crate) fn count_lines(&mut self, width: f32) -> usize {
        match &mut self.set {
            Set::Words(words) => breaking::broken(&words.letters(), self.style, width).len(),
            Set::General(general) => general.count_lines(width),
        }
    }

    /// At most as many lines as at `width`, which read best of all; none if it is not known how.
    pub(crate) fn best_lines(&mut self, width: f32) -> Option<Vec<Line>> {
        let (count, style) = (self.count_lines(width), self.style);
        let Set::Words(words) = &self.set else {
            return None;
        };
        let room = width - self.hanging();
        let starts = best_starts(&words.texts(), count, room)?;
        Some(words.lines_from(&starts, style, width))
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
        match &mut self.set {
            Set::Words(words) if align == Align::Justify => {
                Ok(words.justified(&self.text, self.style, width, fonts))
            }
            Set::Words(words) => Ok(words.lines(self.style, width, align)),
            Set::General(general) if align == Align::Justify => {
                general.justified(&self.text, self.style, width, fonts)
            }
            Set::General(general) => general.lines(&self.text, fonts, width, align),
        }
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
