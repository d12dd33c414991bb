//! Where the blocks of a document came to stand, and whether a page looks as another does.

use super::page::{Ink, NodeId, Page, Pages};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Where a block stands on one page; a block that runs over several pages has a place on each.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The block's id.
    pub block: String,
    /// Index of the page.
    pub page: usize,
    /// The top of its first line, in points from the top of the page.
    pub top: f32,
    /// Its last baseline.
    pub bottom: f32,
}

impl Pages {
    /// Every place of every block, page by page.
    pub fn places(&self) -> Vec<Place> {
        let pages = self.pages.iter().enumerate();
        pages
            .flat_map(|(at, page)| self.places_on(at, page))
            .collect()
    }

    fn places_on(&self, at: usize, page: &Page) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        for run in &page.runs {
            let Some(block) = run.node.and_then(|node| self.block_of(node)) else {
                continue;
            };
            let (top, bottom) = (run.y - run.size, run.y);
            match places.iter_mut().rev().find(|place| place.block == block) {
                Some(place) => {
                    place.top = place.top.min(top);
                    place.bottom = place.bottom.max(bottom);
                }
                None => places.push(Place {
                    block: block.to_owned(),
                    page: at,
                    top,
                    bottom,
                }),
            }
        }
        places
    }

    /// The block that a node was made for: blocks are named on their topmost nodes.
    fn block_of(&self, node: NodeId) -> Option<&str> {
        let mut above = self.nodes.get(node);
        while let Some(node) = above {
            if let Some(block) = &node.block {
                return Some(block);
            }
            above = node.parent.and_then(|parent| self.nodes.get(parent));
        }
        None
    }
}

impl Page {
    /// A number that pages of the same look share; it changes where a letter, a line or a place does.
    pub fn look(&self) -> u64 {
        let mut look = DefaultHasher::new();
        let mut number = |number: f32| number.to_bits().hash(&mut look);
        number(self.width);
        number(self.height);
        for rule in &self.rules {
            let ends = [rule.from.0, rule.from.1, rule.to.0, rule.to.1];
            ends.into_iter().for_each(&mut number);
            number(rule.thickness);
        }
        for fill in &self.fills {
            let sides = [fill.x, fill.y, fill.width, fill.height];
            sides.into_iter().for_each(&mut number);
        }
        self.look_of_text(&mut look);
        self.inks().for_each(|ink| ink.hash(&mut look));
        look.finish()
    }

    fn look_of_text(&self, look: &mut DefaultHasher) {
        for run in &self.runs {
            (run.x.to_bits(), run.y.to_bits(), run.size.to_bits()).hash(look);
            run.face.hash(look);
            for glyph in &run.glyphs {
                (glyph.id, glyph.dx.to_bits()).hash(look);
            }
        }
    }

    fn inks(&self) -> impl Iterator<Item = Ink> {
        let (runs, rules, fills) = (&self.runs, &self.rules, &self.fills);
        let drawn = rules.iter().map(|rule| rule.ink);
        let filled = fills.iter().map(|fill| fill.ink);
        runs.iter().map(|run| run.ink).chain(drawn).chain(filled)
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::document;
    use crate::fonts::{FontSource, Fonts};
    use crate::layout::pages;
    use crate::model::{Block, Paragraph, Section};

    fn laid(texts: &[&str]) -> crate::layout::Pages {
        let blocks = texts.iter().zip(1..);
        let blocks = blocks.map(|(text, no)| Block::new(format!("p{no}"), Paragraph::body(*text)));
        let document = document(vec![Section::portrait(blocks.collect())]);
        let fonts = Fonts::load(&FontSource::Tinos).unwrap();
        pages(&document, &fonts).unwrap()
    }

    #[test]
    fn blocks_stand_one_under_the_other_and_a_long_one_on_two_pages() {
        let long = "Một câu dài của báo cáo. ".repeat(400);
        let places = laid(&["Đoạn đầu.", &long, "Đoạn cuối."]).places();
        let of = |block: &str| -> Vec<usize> {
            let all = places.iter().filter(|place| place.block == block);
            all.map(|place| place.page).collect()
        };
        assert_eq!(of("p1"), [0]);
        assert!(of("p2").len() >= 2 && of("p2")[0] == 0);
        assert_eq!(of("p3").len(), 1);
        assert!(places[0].bottom < places[1].top + 20.0 && places[0].top < places[0].bottom);
    }

    #[test]
    fn only_the_page_with_another_word_looks_otherwise() {
        let long = "Một câu dài của báo cáo. ".repeat(400);
        let looks = |last: &str| -> Vec<u64> {
            let pages = laid(&[&long, last]).pages;
            pages.iter().map(super::Page::look).collect()
        };
        let (before, after) = (looks("Đạt 60%."), looks("Đạt 62%."));
        let changed = before.iter().zip(&after).filter(|(a, b)| a != b).count();
        assert_eq!((before.len(), changed), (after.len(), 1));
        assert_ne!(before.last(), after.last());
    }
}
