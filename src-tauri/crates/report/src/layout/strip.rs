//! Strips: the slices, one above the other, from which pages are filled.

use super::page::{Field, Fill, GlyphRun, Ink, NodeId, Rule};
use super::shape::Line;
use super::sizes::RULE;
use super::table::Band;

/// A slice of text as wide as the page that is never cut; places inside it are from its top left corner.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    /// Space above, left out at the top of a page.
    pub(crate) before: f32,
    /// Its height.
    pub(crate) height: f32,
    /// Whether it stays on one page with the next strip.
    pub(crate) keep_next: bool,
    /// Whether a page may end after it although it stays with the next one: where all of them together find room on
    /// none, or would leave more than such a part of this one empty.
    pub(crate) may_end: Option<f32>,
    /// Its text.
    pub(crate) runs: Vec<GlyphRun>,
    /// Its drawn lines.
    pub(crate) rules: Vec<Rule>,
    /// Its filled rectangles.
    pub(crate) fills: Vec<Fill>,
    /// Where signatures are to be put; the number of their page is filled in when it is known.
    pub(crate) fields: Vec<Field>,
    /// What stands in the top margin of its page; its places go down from the upper edge of the sheet.
    pub(crate) margin: Option<Box<Strip>>,
    /// What stands at the foot of its page, above what stands there already.
    pub(crate) foot: Option<Box<Strip>>,
    /// The table or chart whose head is repeated above it at the top of a page: index in [`Flow::heads`].
    pub(crate) table: Option<usize>,
    /// The rows of a table that it stands for, not drawn yet: where they are parted is decided on the page.
    pub(crate) band: Option<Box<Band>>,
    /// Left and right end of the words put last.
    pub(crate) last_line: (f32, f32),
    /// Depth and words, if a heading begins here.
    pub(crate) heading: Option<(u8, String)>,
}

/// The strips of a section and the heads of its tables and charts.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    /// The strips from top to bottom.
    pub(crate) strips: Vec<Strip>,
    /// The head rows of each table, caption and legend of each chart, as they are repeated.
    pub(crate) heads: Vec<Vec<Strip>>,
}

impl Flow {
    /// Adds strips below the others, `gap` away from them.
    pub(crate) fn push(&mut self, gap: f32, strips: impl IntoIterator<Item = Strip>) {
        let first = self.strips.len();
        self.strips.extend(strips);
        if let Some(strip) = self.strips.get_mut(first) {
            strip.before = gap;
        }
    }

    /// Makes the last strip so much higher.
    pub(crate) fn lengthen(&mut self, by: f32) {
        if let Some(last) = self.strips.last_mut() {
            last.height += by.max(0.0);
        }
    }

    /// Binds the last two strips to whatever comes next; where that would leave more than the part `empty` of a page
    /// empty, the last alone, if it is no line of a longer paragraph.
    pub(crate) fn keep_last_two(&mut self, empty: f32) {
        let from = self.strips.len().saturating_sub(2);
        for strip in &mut self.strips[from..] {
            strip.keep_next = true;
        }
        if let [above, last] = &mut self.strips[from..]
            && last.before > 0.0
        {
            above.may_end = Some(empty);
        }
    }
}

impl Strip {
    /// A strip of one line.
    pub(crate) fn of_line(line: Line, node: NodeId) -> Self {
        let mut strip = Self::default();
        strip.put_line(line, 0.0, node);
        strip
    }

    /// Puts a line at `x`, below everything that is `self.height` high, and grows by it.
    pub(crate) fn put_line(&mut self, line: Line, x: f32, node: NodeId) {
        let y = self.height;
        self.height += line.height;
        self.last_line = (x + line.left, x + line.left + line.width);
        self.runs.extend(line.runs.into_iter().map(|run| GlyphRun {
            x: run.x + x,
            y: run.y + y,
            node: Some(node),
            ..run
        }));
    }

    /// The same strip as it stands on a following page: outside the document's structure.
    pub(crate) fn repeated(&self) -> Self {
        let runs = self
            .runs
            .iter()
            .map(|run| GlyphRun {
                node: None,
                ..run.clone()
            })
            .collect();
        let (mut rules, mut fills) = (self.rules.clone(), self.fills.clone());
        rules.iter_mut().for_each(|rule| rule.node = None);
        fills.iter_mut().for_each(|fill| fill.node = None);
        Self {
            runs,
            rules,
            fills,
            heading: None,
            ..self.clone()
        }
    }

    /// Height of what it puts at the foot of its page.
    pub(crate) fn foot_height(&self) -> f32 {
        self.foot.as_ref().map_or(0.0, |foot| foot.height)
    }

    /// Draws a rectangle of four lines in `ink`, closed at its corners.
    pub(crate) fn boxed(&mut self, corner: (f32, f32), size: (f32, f32), ink: Ink) {
        self.rules.extend(outline(corner, size, (RULE, ink), None));
    }

    /// Draws a line from left to right.
    pub(crate) fn rule_across(&mut self, x: f32, y: f32, length: f32) {
        self.rules.push(Rule {
            from: (x, y),
            to: (x + length, y),
            thickness: RULE,
            ink: Ink::Black,
            node: None,
        });
    }

    /// Draws a line downwards.
    pub(crate) fn rule_down(&mut self, x: f32, y: f32, length: f32) {
        self.rules.push(Rule {
            from: (x, y),
            to: (x, y + length),
            thickness: RULE,
            ink: Ink::Black,
            node: None,
        });
    }
}

/// One strip for each line, so that neither its first nor its last line stands alone on a page.
pub(crate) fn strips_of(lines: Vec<Line>, node: NodeId) -> Vec<Strip> {
    let count = lines.len();
    let strip = |(at, line)| {
        let (orphan, widow) = (at == 0 && count > 1, at + 2 == count);
        Strip {
            keep_next: orphan || widow,
            ..Strip::of_line(line, node)
        }
    };
    lines.into_iter().enumerate().map(strip).collect()
}

/// The same strips bound to each other and to what follows.
pub(crate) fn bound(mut strips: Vec<Strip>) -> Vec<Strip> {
    for strip in &mut strips {
        strip.keep_next = true;
    }
    strips
}

/// The four lines around a rectangle, closed at its corners, for a figure or for none.
pub(super) fn outline(
    (x, y): (f32, f32),
    (width, height): (f32, f32),
    (thickness, ink): (f32, Ink),
    node: Option<NodeId>,
) -> [Rule; 4] {
    let (half, right, bottom) = (thickness / 2.0, x + width, y + height);
    let ends = [
        ((x - half, y), (right + half, y)),
        ((x - half, bottom), (right + half, bottom)),
        ((x, y), (x, bottom)),
        ((right, y), (right, bottom)),
    ];
    ends.map(|(from, to)| Rule {
        from,
        to,
        thickness,
        ink,
        node,
    })
}
