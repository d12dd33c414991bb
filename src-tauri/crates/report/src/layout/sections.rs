//! Sections on pages: no page for a row that finds room elsewhere, and the code where it brings no page.

use super::paginate::{EMPTY_SHARE, End, HARDLY_EMPTY, Paginator};
use super::sizes::Sheet;
use super::strip::{Flow, Strip};
use crate::layout::page::Pages;

/// A last page that is filled by less than this is spared where rows can be parted before it.
const SCANT: f32 = 0.3;

/// Puts a section on pages of its own.
pub(super) fn place(laid: &mut Pages, sheet: Sheet, flow: Flow) -> End {
    // Only rows of tables can be parted, and only a second page can be spared.
    let spare = (!flow.heads.is_empty()).then(|| flow.clone());
    let first = Mark::of(laid);
    let end = Paginator::new(laid, sheet, flow, EMPTY_SHARE).place_all();
    let scant = end.page > first.pages && end.filled < sheet.text_height() * SCANT;
    let Some(flow) = spare.filter(|_| scant) else {
        return end;
    };
    let usual = first.taken_from(laid);
    let parted = Paginator::new(laid, sheet, flow, HARDLY_EMPTY).place_all();
    if parted.page < end.page {
        return parted;
    }
    first.taken_from(laid);
    laid.pages.extend(usual.pages);
    laid.outline.extend(usual.outline);
    laid.fields.extend(usual.fields);
    end
}

/// Puts the last section on its pages, with `code` at the foot of the last one; where that has no room left, on the
/// page with the signature, which ends at `signed`; and where that has none either, below what stands last, which it
/// takes to a page with it.
pub(super) fn place_with_code(
    laid: &mut Pages,
    sheet: Sheet,
    flow: Flow,
    (code, signed): (Strip, Option<End>),
) {
    let first = Mark::of(laid);
    if let Some(signed) = signed {
        let end = place(laid, sheet, flow.clone());
        if let Some(end) = [end, signed].iter().find(|end| end.has_room(&code)) {
            return end.put_foot(laid, code);
        }
        first.taken_from(laid);
    }
    place(laid, sheet, flow.with_foot(code));
}

/// How much is laid out already.
struct Mark {
    pages: usize,
    outline: usize,
    fields: usize,
}

impl Mark {
    fn of(laid: &Pages) -> Self {
        Self {
            pages: laid.pages.len(),
            outline: laid.outline.len(),
            fields: laid.fields.len(),
        }
    }

    /// Takes off what was laid out since.
    fn taken_from(&self, laid: &mut Pages) -> Pages {
        Pages {
            pages: laid.pages.split_off(self.pages),
            nodes: Vec::new(),
            outline: laid.outline.split_off(self.outline),
            fields: laid.fields.split_off(self.fields),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{LONG, report};
    use crate::fonts::Fonts;
    use crate::model::{Align, Block, Cell, Column, Document, Row, Section, Table};

    fn laid(document: &Document) -> Pages {
        super::super::pages(document, &Fonts::tinos().unwrap()).unwrap()
    }

    /// The pages on which something is filled, which only a code does here.
    fn with_code(laid: &Pages) -> Vec<usize> {
        let filled = |at: &usize| !laid.pages[*at].fills.is_empty();
        (0..laid.pages.len()).filter(filled).collect()
    }

    #[test]
    fn a_code_brings_an_annex_no_page_while_the_page_with_the_signature_has_room() {
        let mut elsewhere = 0;
        for rows in 1..14 {
            let mut document = report(3, rows);
            let without = laid(&document);
            document.code = Some("SSH1;123/BC-UBND;2026-11-20;0123456789abcdef".into());
            let laid = laid(&document);
            assert_eq!(laid.pages.len(), without.pages.len(), "{rows} rows");
            let signed = laid.fields[0].page;
            match with_code(&laid).as_slice() {
                [page] if *page == signed => elsewhere += 1,
                pages => assert_eq!(pages, [laid.pages.len() - 1], "{rows} rows"),
            }
        }
        assert!(elsewhere > 0, "no annex ends at the foot of a page");
    }

    #[test]
    fn rows_are_parted_where_that_spares_an_all_but_empty_page() {
        let fonts = Fonts::tinos().unwrap();
        let mut spared = 0;
        for (rows, high) in (2..16).flat_map(|rows| (2..7).map(move |high| (rows, high))) {
            let section = Section::landscape(vec![Block::new("t", table_of(rows, high))]);
            let sheet = Sheet::new(section.orientation);
            let mut composer = super::super::compose::Composer::new(&fonts);
            let flow = composer.section(&section, sheet).unwrap();
            let (mut usual, mut found) = (empty(), empty());
            Paginator::new(&mut usual, sheet, flow.clone(), EMPTY_SHARE).place_all();
            place(&mut found, sheet, flow);
            assert!(found.pages.len() <= usual.pages.len(), "{rows} rows");
            spared += usual.pages.len() - found.pages.len();
        }
        assert!(spared > 0);
    }

    fn table_of(count: usize, high: usize) -> Table {
        let mut table = Table::with_head(vec![(Column::auto(Align::Left), "Nhiệm vụ")]);
        let row = |_| Row::body(vec![Cell::text(LONG.repeat(high))]);
        table.rows = (0..count).map(row).collect();
        table
    }

    fn empty() -> Pages {
        Pages {
            pages: Vec::new(),
            nodes: Vec::new(),
            outline: Vec::new(),
            fields: Vec::new(),
        }
    }
}
