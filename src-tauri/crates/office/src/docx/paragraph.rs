//! Paragraphs and runs of a Word file, their properties in the order that the schema asks for.

use report::layout::{HELD_HYPHEN, held};
use report::model::{Align, Run};

use super::units::{eighths, half_points, twips};
use crate::xml::{Element, el, val};

/// Height of a sample in half points.
const SAMPLE: u32 = 14;

/// A paragraph in a style, with what differs from the style.
#[derive(Debug, Clone, Default)]
pub(super) struct Para {
    style: &'static str,
    keep_next: bool,
    number: Option<(usize, usize)>,
    border: Option<Border>,
    before: Option<f32>,
    after: Option<f32>,
    exactly: Option<f32>,
    single: bool,
    mark: Option<f32>,
    left: Option<f32>,
    right: Option<f32>,
    /// How far the first line moves in; below zero, the others do.
    first_line: Option<f32>,
    align: Option<Align>,
    section: Option<Element>,
    content: Vec<Element>,
}

/// The lines around a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) enum Border {
    /// A line above it, of this thickness.
    Above(f32),
    /// A frame of this thickness and colour, so many points around the text.
    Frame(f32, &'static str, f32),
}

impl Para {
    /// An empty paragraph in a style.
    pub(super) fn new(style: &'static str) -> Self {
        Self {
            style,
            ..Self::default()
        }
    }

    /// A paragraph of one run in the style's own type.
    pub(super) fn plain(style: &'static str, text: &str) -> Self {
        Self::new(style).run(&Run::plain(text))
    }

    pub(super) fn run(self, run: &Run) -> Self {
        self.runs(std::slice::from_ref(run))
    }

    /// The paragraph's mark in this size, which makes its last line as high.
    pub(super) fn mark(mut self, size: Option<f32>) -> Self {
        self.mark = size;
        self
    }

    /// Runs in a size other than the style's.
    pub(super) fn sized_runs(self, runs: &[Run], size: Option<f32>) -> Self {
        self.looking(runs, size, None)
    }

    /// Words in another colour.
    pub(super) fn coloured(self, words: &str, colour: &str) -> Self {
        self.looking(&[Run::plain(words)], None, Some(colour))
    }

    /// A small field of a colour with a line around it.
    pub(super) fn sample(mut self, colour: &str) -> Self {
        let around = val("w:bdr", "single")
            .attr("w:sz", 4)
            .attr("w:space", 0)
            .attr("w:color", "000000");
        let properties = el("w:rPr")
            .with(val("w:sz", SAMPLE))
            .with(val("w:szCs", SAMPLE))
            .with(around)
            .with(
                val("w:shd", "clear")
                    .attr("w:color", "auto")
                    .attr("w:fill", colour),
            );
        let field = el("w:r")
            .with(properties)
            .with_all(words("\u{2003}\u{2003}"));
        self.content.push(field);
        self
    }

    pub(super) fn runs(self, runs: &[Run]) -> Self {
        self.sized_runs(runs, None)
    }

    /// Runs that hold together where the lines of the printed page do, across runs as well.
    fn looking(mut self, runs: &[Run], size: Option<f32>, colour: Option<&str>) -> Self {
        let texts = held(runs);
        let written = runs.iter().zip(&texts).filter(|(_, text)| !text.is_empty());
        let written = written.map(|(own, text)| run(own, text, size, colour));
        self.content.extend(written);
        self
    }

    pub(super) fn element(mut self, element: Element) -> Self {
        self.content.push(element);
        self
    }

    pub(super) fn keep_next(mut self, keep: bool) -> Self {
        self.keep_next = keep;
        self
    }

    /// Numbered by a list at one of its levels; list 0 takes the number of the style away.
    pub(super) fn numbered(mut self, list: usize, level: usize) -> Self {
        self.number = Some((list, level));
        self
    }

    pub(super) fn border(mut self, border: Border) -> Self {
        self.border = Some(border);
        self
    }

    pub(super) fn before(mut self, points: f32) -> Self {
        self.before = Some(points);
        self
    }

    pub(super) fn after(mut self, points: f32) -> Self {
        self.after = Some(points);
        self
    }

    /// Lines of exactly this height.
    pub(super) fn exactly(mut self, points: f32) -> Self {
        self.exactly = Some(points);
        self
    }

    /// Lines as close as the type allows, whatever the style says.
    pub(super) fn single(mut self) -> Self {
        self.single = true;
        self
    }

    pub(super) fn sides(mut self, left: f32, right: f32) -> Self {
        (self.left, self.right) = (Some(left), Some(right));
        self
    }

    /// Moves the first line in, or the others if `points` is below zero.
    pub(super) fn first_line(mut self, points: f32) -> Self {
        self.first_line = Some(points);
        self
    }

    pub(super) fn align(mut self, align: Align) -> Self {
        self.align = Some(align);
        self
    }

    /// The section that ends with this paragraph.
    pub(super) fn section(mut self, section: Element) -> Self {
        self.section = Some(section);
        self
    }

    pub(super) fn into_element(mut self) -> Element {
        let content = std::mem::take(&mut self.content);
        el("w:p").with(self.properties()).with_all(content)
    }

    fn properties(self) -> Element {
        let (spacing, indents) = (self.spacing(), self.indents());
        let mut properties = el("w:pPr");
        if !self.style.is_empty() {
            properties = properties.with(val("w:pStyle", self.style));
        }
        let number = self.number.map(|(list, level)| {
            el("w:numPr")
                .with(val("w:ilvl", level))
                .with(val("w:numId", list))
        });
        // The mark of a low line must not be higher than it.
        let low = self.exactly.map(|points| points.clamp(1.0, 8.0));
        let mark = self.mark.or(low).map(|points| {
            let size = half_points(points);
            el("w:rPr")
                .with(val("w:sz", size))
                .with(val("w:szCs", size))
        });
        properties
            .with_all(self.keep_next.then(|| el("w:keepNext")))
            .with_all(number)
            .with_all(self.border.map(borders))
            .with_all(spacing)
            .with_all(indents)
            .with_all(self.align.map(|align| val("w:jc", jc(align))))
            .with_all(mark)
            .with_all(self.section)
    }

    fn spacing(&self) -> Option<Element> {
        let set = |element: Element, name, points: Option<f32>| match points {
            Some(points) => element.attr(name, twips(points)),
            None => element,
        };
        let any = self.before.or(self.after).or(self.exactly).is_some();
        (any || self.single).then(|| {
            let spacing = set(el("w:spacing"), "w:before", self.before);
            let spacing = set(spacing, "w:after", self.after);
            match self.exactly {
                Some(points) => spacing
                    .attr("w:line", twips(points))
                    .attr("w:lineRule", "exact"),
                None if self.single => spacing.attr("w:line", 240).attr("w:lineRule", "auto"),
                None => spacing,
            }
        })
    }

    fn indents(&self) -> Option<Element> {
        let any = self.left.or(self.right).or(self.first_line);
        any.map(|_| {
            let indents = el("w:ind")
                .attr("w:left", twips(self.left.unwrap_or(0.0)))
                .attr("w:right", twips(self.right.unwrap_or(0.0)));
            match self.first_line.unwrap_or(0.0) {
                points if points < 0.0 => indents.attr("w:hanging", twips(-points)),
                points => indents.attr("w:firstLine", twips(points)),
            }
        })
    }
}

/// A blank paragraph of this height; Word asks for one between two tables and at the end of a section.
pub(super) fn gap(height: f32) -> Para {
    Para::new("Normal").exactly(height)
}

/// A drawn line in the middle of `width`.
pub(super) fn rule(length: f32, width: f32) -> Para {
    let side = ((width - length) / 2.0).max(0.0);
    Para::new("Rule")
        .border(Border::Above(report::sizes::RULE))
        .sides(side, side)
        .exactly(2.0)
}

fn borders(border: Border) -> Element {
    let line = |name, thickness, space: f32, colour| {
        val(name, "single")
            .attr("w:sz", eighths(thickness))
            .attr("w:space", space.round() as i64)
            .attr("w:color", colour)
    };
    match border {
        Border::Above(thickness) => el("w:pBdr").with(line("w:top", thickness, 0.0, "000000")),
        Border::Frame(thickness, colour, around) => {
            let sides = ["w:top", "w:left", "w:bottom", "w:right"];
            el("w:pBdr").with_all(sides.map(|side| line(side, thickness, around, colour)))
        }
    }
}

fn jc(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right | Align::Decimal => "right",
        Align::Justify => "both",
    }
}

/// A run; a line break in the model is one in the file.
fn run(run: &Run, text: &str, size: Option<f32>, colour: Option<&str>) -> Element {
    let mut element = el("w:r").with_all(run_properties(run, size, colour));
    for (index, line) in text.split('\n').enumerate() {
        element = element
            .with_all((index > 0).then(|| el("w:br")))
            .with_all(words(line));
    }
    element
}

/// What a run has besides its style.
fn run_properties(run: &Run, size: Option<f32>, colour: Option<&str>) -> Option<Element> {
    let marks = [
        (run.bold, "w:b"),
        (run.bold, "w:bCs"),
        (run.italic, "w:i"),
        (run.italic, "w:iCs"),
    ];
    let mut own: Vec<Element> = marks
        .into_iter()
        .filter(|(on, _)| *on)
        .map(|(_, name)| el(name))
        .collect();
    own.extend(colour.map(|colour| val("w:color", colour)));
    if let Some(size) = size.map(half_points) {
        own.extend([val("w:sz", size), val("w:szCs", size)]);
    }
    (!own.is_empty()).then(|| el("w:rPr").with_all(own))
}

/// The words of a line. A hyphen that holds is an element of its own, which every program draws as the font's hyphen.
fn words(line: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    for (index, part) in line.split(HELD_HYPHEN).enumerate() {
        elements.extend((index > 0).then(|| el("w:noBreakHyphen")));
        let seen: String = part.chars().filter(|sign| !unseen(*sign)).collect();
        let text = |seen| el("w:t").attr("xml:space", "preserve").text(seen);
        elements.extend((!seen.is_empty()).then(|| text(seen)));
    }
    elements
}

/// What no XML file may hold; what nobody sees on the printed page is left out already.
fn unseen(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}')
}
