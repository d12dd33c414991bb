//! Filling pages with strips.

use super::page::{Field, Fill, GlyphRun, OutlineEntry, Page, Pages, Rule};
use super::sizes::Sheet;
use super::strip::{Flow, Strip};
use super::table::Parting;

/// How much of a page may stay empty so that a row of a table stays whole.
const EMPTY_SHARE: f32 = 0.33;
/// How much of a page may stay empty so that a chart stays whole.
const EMPTY_FOR_CHART: f32 = 0.25;

/// By how much a strip is too high to be parted, at least.
const PART: f32 = 0.5;

/// Fills pages of one sheet with the strips of one section.
pub(super) struct Paginator<'a> {
    laid: &'a mut Pages,
    first_page: usize,
    sheet: Sheet,
    heads: Vec<Vec<Strip>>,
    strips: std::vec::IntoIter<Strip>,
    /// How much of the page is filled.
    y: f32,
    /// Height of what stands at the foot of the page.
    foot: f32,
}

impl<'a> Paginator<'a> {
    /// A paginator that starts on a new page.
    pub(super) fn new(laid: &'a mut Pages, sheet: Sheet, flow: Flow) -> Self {
        let first_page = laid.pages.len();
        laid.pages.push(empty_page(sheet));
        Self {
            laid,
            first_page,
            sheet,
            heads: flow.heads,
            strips: flow.strips.into_iter(),
            y: 0.0,
            foot: 0.0,
        }
    }

    /// Index of the section's first page.
    pub(super) fn first_page(&self) -> usize {
        self.first_page
    }

    /// Places every strip, keeping together what is bound together.
    pub(super) fn place_all(&mut self) {
        let mut chain = Vec::new();
        while let Some(strip) = self.strips.next() {
            let ends = !strip.keep_next;
            chain.push(strip);
            if ends {
                self.place_chain(std::mem::take(&mut chain));
            }
        }
        self.place_chain(chain);
    }

    /// Places strips that belong on one page; a chain that no page can hold is broken where it must be.
    fn place_chain(&mut self, mut chain: Vec<Strip>) {
        let Some(first) = chain.first() else {
            return;
        };
        let fits_here = self.y + self.needed(&chain) <= self.room();
        let fits_a_page = self.repeated_height(first) + self.bare(&chain) <= self.whole_room();
        if !fits_here
            && (self.leaves(EMPTY_FOR_CHART) || !fits_a_page)
            && let Some(end) = self.good_end(&chain)
        {
            let rest = chain.split_off(end);
            chain.into_iter().for_each(|strip| self.place(strip));
            self.break_page(&rest[0]);
            return self.place_chain(rest);
        }
        if !fits_here && fits_a_page && !self.parts_at_its_end(&chain) {
            self.break_page(first);
        }
        for strip in chain {
            self.place_or_part(strip);
        }
    }

    /// How many strips of a chain stand on this page where it may end after the last of them.
    fn good_end(&self, chain: &[Strip]) -> Option<usize> {
        let may_end = (1..chain.len()).filter(|end| chain[end - 1].may_end);
        may_end
            .rev()
            .find(|end| self.y + self.needed(&chain[..*end]) <= self.room())
    }

    /// Places a strip here or on the next page; rows that would leave much of this page empty, or are taller than a
    /// page, are parted.
    fn place_or_part(&mut self, mut strip: Strip) {
        while self.left(&strip) < strip.height + strip.foot_height() {
            let head = self.repeated_height(&strip);
            let at_top = self.y <= head + 0.01;
            let whole = head + strip.height + strip.foot_height();
            let fits_a_page = whole <= self.whole_room();
            // Where only its foot finds no room, its end goes to the next page with the foot.
            let room = self.left(&strip).min(strip.height - PART);
            let parted = match (self.leaves_much(), fits_a_page) {
                (false, true) => None,
                _ => strip.part(room, Parting::Graceful),
            };
            let parted = parted.or_else(|| {
                at_top
                    .then(|| strip.part(room, Parting::Anywhere))
                    .flatten()
            });
            match parted {
                Some(piece) => self.place(piece),
                None if at_top => break,
                None => {}
            }
            self.break_page(&strip);
        }
        self.place(strip);
    }

    /// Whether a chain stays here because only its last strip does not fit, would leave much of the page empty, and
    /// can be parted.
    fn parts_at_its_end(&self, chain: &[Strip]) -> bool {
        let Some((last, others)) = chain.split_last() else {
            return false;
        };
        let above = if others.is_empty() {
            0.0
        } else {
            self.needed(others)
        };
        let room = self.room() - self.y - above - last.before;
        self.leaves_much() && last.can_part(room)
    }

    /// Whether a new page now would leave more of this one empty than anyone likes to see.
    fn leaves_much(&self) -> bool {
        self.leaves(EMPTY_SHARE)
    }

    /// Whether more than such a part of the page is still empty.
    fn leaves(&self, share: f32) -> bool {
        self.room() - self.y > self.whole_room() * share
    }

    /// What is left of the page for a strip.
    fn left(&self, strip: &Strip) -> f32 {
        let above = if self.y > 0.0 { strip.before } else { 0.0 };
        self.room() - self.y - above
    }

    /// Height of a chain at the present place.
    fn needed(&self, chain: &[Strip]) -> f32 {
        let above = if self.y > 0.0 { chain[0].before } else { 0.0 };
        above + self.bare(chain)
    }

    /// Height of a chain at the top of a page, with what it puts at the foot.
    fn bare(&self, chain: &[Strip]) -> f32 {
        let height = |strip: &Strip| strip.before + strip.height + strip.foot_height();
        let total: f32 = chain.iter().map(height).sum();
        total - chain[0].before
    }

    /// Height of the head that is repeated above `strip` on a new page.
    fn repeated_height(&self, strip: &Strip) -> f32 {
        self.repeated(strip).iter().map(|head| head.height).sum()
    }

    fn repeated(&self, strip: &Strip) -> &[Strip] {
        strip
            .table
            .and_then(|table| self.heads.get(table))
            .map_or(&[], Vec::as_slice)
    }

    /// What an empty page holds; a hair more, against rounding.
    fn whole_room(&self) -> f32 {
        self.sheet.text_height() + 0.01
    }

    /// What the present page holds above its foot.
    fn room(&self) -> f32 {
        self.whole_room() - self.foot
    }

    fn break_page(&mut self, next: &Strip) {
        self.laid.pages.push(empty_page(self.sheet));
        (self.y, self.foot) = (0.0, 0.0);
        for head in self.repeated(next).to_vec() {
            self.place(head);
        }
    }

    fn place(&mut self, strip: Strip) {
        if self.y > 0.0 {
            self.y += strip.before;
        }
        let top = Sheet::TOP + self.y;
        let mut strip = strip.drawn();
        self.y += strip.height;
        if let Some((depth, text)) = strip.heading.take() {
            self.laid.outline.push(OutlineEntry {
                depth,
                text,
                page: self.laid.pages.len() - 1,
                y: top,
            });
        }
        if let Some(margin) = strip.margin.take() {
            self.draw(*margin, 0.0);
        }
        let foot = strip.foot.take();
        self.draw(strip, top);
        if let Some(foot) = foot {
            self.foot += foot.height;
            self.draw(*foot, self.sheet.height - Sheet::BOTTOM - self.foot);
        }
    }

    /// Draws a strip on the present page, `top` below the upper edge of the sheet.
    fn draw(&mut self, strip: Strip, top: f32) {
        let at = (Sheet::LEFT, top);
        let index = self.laid.pages.len() - 1;
        if let Some(page) = self.laid.pages.last_mut() {
            let runs = strip.runs.into_iter();
            page.runs.extend(runs.map(|run| moved(run, at)));
            let rules = strip.rules.iter();
            page.rules.extend(rules.map(|rule| moved_rule(rule, at)));
            let fills = strip.fills.iter();
            page.fills.extend(fills.map(|fill| moved_fill(fill, at)));
        }
        let fields = strip.fields.into_iter();
        let fields = fields.map(|field| moved_field(field, at, index));
        self.laid.fields.extend(fields);
    }
}

fn empty_page(sheet: Sheet) -> Page {
    Page {
        width: sheet.width,
        height: sheet.height,
        runs: Vec::new(),
        rules: Vec::new(),
        fills: Vec::new(),
    }
}

fn moved(run: GlyphRun, (x, y): (f32, f32)) -> GlyphRun {
    GlyphRun {
        x: run.x + x,
        y: run.y + y,
        ..run
    }
}

fn moved_rule(rule: &Rule, (x, y): (f32, f32)) -> Rule {
    let moved = |(a, b): (f32, f32)| (a + x, b + y);
    Rule {
        from: moved(rule.from),
        to: moved(rule.to),
        ..*rule
    }
}

fn moved_fill(fill: &Fill, (x, y): (f32, f32)) -> Fill {
    Fill {
        x: fill.x + x,
        y: fill.y + y,
        ..*fill
    }
}

fn moved_field(field: Field, (x, y): (f32, f32), page: usize) -> Field {
    Field {
        page,
        x: field.x + x,
        y: field.y + y,
        ..field
    }
}
