//! The QR code at the foot of the last page, read back from the surfaces that are drawn.

use tests::pdf::{Fill, MM, Page, Print};

use report::model::{Align, Block, Cell, Column, Document, Row, Section, Table};

use crate::papers::{CODE, document, head, report, signature, signed};
use crate::printing::{marked_report, printed};
use crate::{BELOW, CAPITAL, CODE_LABEL, EDGE, LEFT, below_margin, same};

/// Points of the picture that a module of the code is drawn with.
const DOT: f32 = 0.2;

/// The box around all that is filled on a page.
fn around(page: &Page) -> Fill {
    let mut whole = *page.fills.first().expect("a code is drawn");
    for fill in &page.fills {
        whole.left = whole.left.min(fill.left);
        whole.top = whole.top.min(fill.top);
        whole.right = whole.right.max(fill.right);
        whole.bottom = whole.bottom.max(fill.bottom);
    }
    whole
}

/// What a reader of codes makes of the page's surfaces.
fn read(page: &Page) -> String {
    let code = around(page);
    let margin = 10.0;
    let (x0, y0) = (code.left - margin, code.top - margin);
    let side = (((code.right - code.left) + 2.0 * margin) / DOT) as usize;
    let dark = |x: usize, y: usize| {
        let (x, y) = (x0 + (x as f32 + 0.5) * DOT, y0 + (y as f32 + 0.5) * DOT);
        page.fills.iter().any(|fill| {
            (fill.left..fill.right).contains(&x) && (fill.top..fill.bottom).contains(&y)
        })
    };
    let grey = |x: usize, y: usize| if dark(x, y) { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, grey);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code");
    let (_, text) = grids[0].decode().expect("the code can be read");
    text
}

/// Fails unless the code lies alone, inside the margins, with four empty modules around it.
fn assert_free(print: &Print, page: &Page) {
    let code = around(page);
    let quiet = 4.0 * (code.right - code.left) / 45.0;
    for line in &page.lines {
        let (top, bottom) = (
            line.baseline - CAPITAL * line.size(),
            line.baseline + BELOW * line.size(),
        );
        let over = top < code.bottom + quiet && bottom > code.top - quiet;
        let beside = line.left() < code.right + quiet && line.right() > code.left - quiet;
        assert!(
            !(over && beside),
            "{}: {} on the code",
            print.name,
            line.text()
        );
    }
    for rule in &page.rules {
        let over = rule.top < code.bottom + quiet && rule.bottom > code.top - quiet;
        let beside = rule.left < code.right + quiet && rule.right > code.left - quiet;
        assert!(!(over && beside), "{}: {rule:?} on the code", print.name);
    }
    assert!(
        code.top > EDGE && code.bottom < page.height - EDGE + 0.5,
        "{code:?}"
    );
}

#[test]
fn the_code_at_the_foot_of_the_last_page_says_its_text() {
    let print = marked_report();
    let (last, others) = print.pages.pages.split_last().expect("there are pages");
    assert_eq!(read(last), CODE);
    assert!(
        others.iter().all(|page| page.fills.is_empty()),
        "on the last page alone"
    );
}

#[test]
fn the_code_is_16_mm_square_black_and_stands_at_the_foot_at_the_left_margin() {
    let print = marked_report();
    let page = print.pages.pages.last().expect("there is a page");
    let code = around(page);
    let (width, height) = ((code.right - code.left) / MM, (code.bottom - code.top) / MM);
    assert!(
        (15.0..=18.0).contains(&width) && (width - height).abs() < 0.05,
        "{width} × {height}"
    );
    assert!(
        same(code.left, LEFT) && same(code.bottom, page.height - EDGE),
        "{code:?}"
    );
    assert!(page.fills.iter().all(|fill| fill.ink.is_black()));
}

#[test]
fn one_small_line_beside_the_code_says_what_it_is() {
    let print = marked_report();
    let page = print.pages.pages.last().expect("there is a page");
    let (line, code) = (page.line(CODE_LABEL), around(page));
    assert!((8.0..=9.0).contains(&line.size()) && line.is_upright());
    assert!(
        line.left() > code.right + 4.0 && line.baseline > code.top && line.baseline < code.bottom
    );
}

#[test]
fn no_code_is_drawn_where_none_is_asked_for() {
    let print = printed(
        "no-code",
        &report(head(), "Ủy ban nhân dân thành phố Huế", 1),
    );
    assert!(print.pages.pages.iter().all(|page| page.fills.is_empty()));
}

#[test]
fn the_code_lies_free_on_the_signatures_page_wherever_the_text_ends() {
    for paragraphs in 0..14 {
        let mut document = signed(signature(&["CHỦ TỊCH"]), paragraphs);
        document.code = Some(CODE.into());
        let print = printed("code", &document);
        let page = print.pages.pages.last().expect("there is a page");
        assert!(
            page.find("Nguyễn Văn An").is_some(),
            "the code stands on a page of its own"
        );
        assert_free(&print, page);
    }
}

#[test]
fn a_code_and_an_address_share_the_foot_of_an_only_page() {
    let mut letter = crate::papers::letter(
        report::model::Head {
            contact: crate::papers::lines(&["Điện thoại: 0234.3845093"]),
            ..crate::papers::letter_head()
        },
        &["Ủy ban nhân dân các phường, xã"],
        1,
    );
    letter.code = Some(CODE.into());
    let print = printed("both", &letter);
    assert_eq!(print.pages.pages.len(), 1);
    let page = &print.pages.pages[0];
    assert_free(&print, page);
    assert!(around(page).bottom < page.line("Điện thoại:").baseline - 11.0);
    assert!(below_margin(page).count() > 5);
}

/// A table whose last row has so many lines, with the code at its foot.
fn tall_row(lines: usize) -> Document {
    let mut table = Table::with_head(vec![
        (Column::millimetres(11.0, Align::Centre), "TT"),
        (Column::share(1.0, Align::Left), "Nhiệm vụ"),
    ]);
    let texts: Vec<String> = (1..=lines).map(|n| format!("Việc thứ {n}")).collect();
    table.rows = vec![
        Row::body(vec![Cell::text("1"), Cell::text("Việc đầu")]),
        Row::body(vec![Cell::text("2"), Cell::text(texts.join("\n"))]),
    ];
    let mut document = document(vec![Section::portrait(vec![Block::new("table", table)])]);
    document.code = Some(CODE.into());
    document
}

#[test]
fn the_end_of_a_row_taller_than_a_page_stays_with_the_code() {
    for lines in (36..110).step_by(3) {
        let print = printed("tall-row", &tall_row(lines));
        let page = print.pages.pages.last().expect("there is a page");
        assert!(
            page.find(&format!("Việc thứ {lines}")).is_some(),
            "{lines} lines: the code stands on a page of its own"
        );
        assert_free(&print, page);
        assert_eq!(read(page), CODE);
        for n in 1..=lines {
            assert!(
                print.text.contains(&format!("Việc thứ {n}")),
                "{n} of {lines}"
            );
        }
    }
}
