//! Filling pages with strips.

use super::page::{Field, Fill, GlyphRun, OutlineEntry, Page, Pages, Rule};
use super::sizes::Sheet;
use super::strip::{Flow, Strip};
use super::table::Parting;

/// How much of a page may stay empty so that a row of a table stays whole, where it could be parted with grace.
const EMPTY_SHARE: f32 = 0.3;

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
        if self.y + self.needed(&chain) <= self.room() {
            return chain.into_iter().for_each(|strip| self.place(strip));
        }
        let fits_a_page = self.repeated_height(first) + self.bare(&chain) <= self.whole_room();
        if let Some(end) = self.good_end(&chain, fits_a_page) {
            let rest = chain.split_off(end);
            chain.into_iter().for_each(|strip| self.place(strip));
            self.break_page(&rest[0]);
            return self.place_chain(rest);
        }
        let parts = self.parts_at_its_end(&chain, fits_a_page);
        let moves = fits_a_page || chain.iter().any(|strip| strip.band.is_some());
        if moves && !parts && self.y > self.repeated_height(first) + 0.01 {
            self.break_page(first);
        }
        self.place_each(chain);
    }

    /// Places the strips of a chain from here on, parting those for which no page has room.
    fn place_each(&mut self, chain: Vec<Strip>) {
        let last = chain.len().saturating_sub(1);
        for (at, strip) in chain.into_iter().enumerate() {
            // Where the chain stands is decided: its last strip parts rather than leave the others alone.
            self.place_or_part(strip, at == last);
        }
    }

    /// How many strips of a chain stand on this page where it may end after the last of them.
    fn good_end(&self, chain: &[Strip], fits_a_page: bool) -> Option<usize> {
        let may_end = |end: &usize| match chain[end - 1].may_end {
            Some(empty) => !fits_a_page || self.leaves(empty),
            None => false,
        };
        let mut ends = (1..chain.len()).rev().filter(may_end);
        ends.find(|end| self.y + self.needed(&chain[..*end]) <= self.room())
    }

    /// Places a strip here or on the next page; one that is taller than a page is parted, and so is one that has to.
    fn place_or_part(&mut self, mut strip: Strip, mut parts: bool) {
        while self.left(&strip) < strip.height + strip.foot_height() {
            let head = self.repeated_height(&strip);
            let at_top = self.y <= head + 0.01;
            let whole = head + strip.height + strip.foot_height();
            parts |= whole > self.whole_room();
            // Where only its foot finds no room, its end goes to the next page with the foot.
            let room = self.left(&strip).min(strip.height - PART);
            let graceful = || strip.part(room, Parting::Graceful);
            let parted = parts.then(graceful).flatten().or_else(|| {
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
            parts = false;
        }
        self.place(strip);
    }

    /// Whether a chain stays here because only its last strip does not fit and can be parted, where all of it would
    /// leave much of this page empty or finds room on none.
    fn parts_at_its_end(&self, chain: &[Strip], fits_a_page: bool) -> bool {
        let Some((last, others)) = chain.split_last() else {
            return false;
        };
        let above = if others.is_empty() {
            0.0
        } else {
            self.needed(others)
        };
        let room = self.room() - self.y - above - last.before;
        (self.leaves(EMPTY_SHARE) || !fits_a_page) && last.can_part(room)
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
