//! Filling pages with strips.

use super::page::{Fill, GlyphRun, OutlineEntry, Page, Pages, Rule};
use super::sizes::Sheet;
use super::strip::{Flow, Strip};

/// Fills pages of one sheet with the strips of one section.
pub(super) struct Paginator<'a> {
    laid: &'a mut Pages,
    first_page: usize,
    sheet: Sheet,
    flow: &'a Flow,
    /// How much of the page is filled.
    y: f32,
}

impl<'a> Paginator<'a> {
    /// A paginator that starts on a new page.
    pub(super) fn new(laid: &'a mut Pages, sheet: Sheet, flow: &'a Flow) -> Self {
        let first_page = laid.pages.len();
        laid.pages.push(empty_page(sheet));
        Self {
            laid,
            first_page,
            sheet,
            flow,
            y: 0.0,
        }
    }

    /// Index of the section's first page.
    pub(super) fn first_page(&self) -> usize {
        self.first_page
    }

    /// Places every strip, keeping together what is bound together.
    pub(super) fn place_all(&mut self) {
        let flow = self.flow;
        for chain in flow.strips.chunk_by(|strip, _| strip.keep_next) {
            self.place_chain(chain);
        }
    }

    /// Places strips that belong on one page; a chain that no page can hold is broken where it must be.
    fn place_chain(&mut self, chain: &[Strip]) {
        let fits_here = self.y + self.needed(chain) <= self.room();
        let fits_a_page = self.repeated_height(&chain[0]) + self.bare(chain) <= self.room();
        if !fits_here && fits_a_page {
            self.break_page(&chain[0]);
        }
        for strip in chain {
            if self.y > 0.0 && self.y + strip.before + strip.height > self.room() {
                self.break_page(strip);
            }
            self.place(strip);
        }
    }

    /// Height of a chain at the present place.
    fn needed(&self, chain: &[Strip]) -> f32 {
        let above = if self.y > 0.0 { chain[0].before } else { 0.0 };
        above + self.bare(chain)
    }

    /// Height of a chain at the top of a page.
    fn bare(&self, chain: &[Strip]) -> f32 {
        let total: f32 = chain.iter().map(|strip| strip.before + strip.height).sum();
        total - chain[0].before
    }

    /// Height of the head that is repeated above `strip` on a new page.
    fn repeated_height(&self, strip: &Strip) -> f32 {
        self.repeated(strip).iter().map(|head| head.height).sum()
    }

    fn repeated(&self, strip: &Strip) -> &'a [Strip] {
        strip
            .table
            .and_then(|table| self.flow.heads.get(table))
            .map_or(&[], Vec::as_slice)
    }

    /// What a page holds; a hair more, against rounding.
    fn room(&self) -> f32 {
        self.sheet.text_height() + 0.01
    }

    fn break_page(&mut self, next: &Strip) {
        self.laid.pages.push(empty_page(self.sheet));
        self.y = 0.0;
        for head in self.repeated(next) {
            self.place(head);
        }
    }

    fn place(&mut self, strip: &Strip) {
        if self.y > 0.0 {
            self.y += strip.before;
        }
        let at = (Sheet::LEFT, Sheet::TOP + self.y);
        let index = self.laid.pages.len() - 1;
        if let Some(page) = self.laid.pages.last_mut() {
            page.runs
                .extend(strip.runs.iter().map(|run| moved(run, at)));
            page.rules
                .extend(strip.rules.iter().map(|rule| moved_rule(rule, at)));
            page.fills
                .extend(strip.fills.iter().map(|fill| moved_fill(fill, at)));
        }
        if let Some((depth, text)) = &strip.heading {
            let entry = OutlineEntry {
                depth: *depth,
                text: text.clone(),
                page: index,
                y: at.1,
            };
            self.laid.outline.push(entry);
        }
        self.y += strip.height;
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

fn moved(run: &GlyphRun, (x, y): (f32, f32)) -> GlyphRun {
    GlyphRun {
        x: run.x + x,
        y: run.y + y,
        ..run.clone()
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
