//! The body: justified, indented, with air between paragraphs (ô 6; Phụ lục I, Phần I, mục II.6).

use tests::pdf::{Line, Page, Print};

use crate::prints;
use crate::{LEFT, RIGHT, ROUNDING, SINGLE, below_margin, same, title};

/// A line of the body with the page it stands on.
struct Placed<'p> {
    page: usize,
    width: f32,
    line: &'p Line,
}

/// The lines of the upright pages from the end of the head to `Nơi nhận:`, tables and charts left out.
fn body(print: &Print) -> Vec<Placed<'_>> {
    let mut body = Vec::new();
    for (at, page) in print
        .pages
        .pages
        .iter()
        .enumerate()
        .filter(|(_, page)| !page.is_landscape())
    {
        for line in below_margin(page) {
            if line.text() == "Nơi nhận:" {
                return body;
            }
            let in_head = body.is_empty() && !begins_body(page, line);
            if !in_head && !in_table(page, line) && !in_chart(page, line) {
                body.push(Placed {
                    page: at,
                    width: page.width,
                    line,
                });
            }
        }
    }
    body
}

/// Whether the text is smaller than the body's and stands beside bars or right above them; a chart's other words
/// stand beside its axis.
fn in_chart(page: &Page, line: &Line) -> bool {
    let over = line.baseline - 20.0..line.baseline + 40.0;
    let bars = page.fills.iter().any(|fill| over.contains(&fill.top));
    bars && line.pieces.iter().all(|piece| piece.size < 13.5)
}

/// Whether a line drawn downwards passes beside the text.
fn in_table(page: &Page, line: &Line) -> bool {
    let beside = |rule: &tests::pdf::Rule| {
        !rule.is_level() && rule.top < line.baseline && rule.bottom > line.baseline
    };
    page.rules.iter().any(beside)
}

/// Whether a line can be the first of the body: below title and `Kính gửi:`, and moved in.
fn begins_body(page: &Page, line: &Line) -> bool {
    let title = title(page).last().map_or(0.0, |line| line.baseline);
    let end = page.find("Kính gửi:").map_or(title, |line| line.baseline);
    line.baseline > end && begins_paragraph(line)
}

/// Whether a line moves in by 1 to 1,27 cm.
fn begins_paragraph(line: &Line) -> bool {
    (28.3..=36.1).contains(&(line.left() - LEFT))
}

#[test]
fn the_body_is_14_and_every_line_begins_at_the_margin_or_at_one_indent() {
    for print in prints::reports() {
        let body = body(print);
        assert!(body.len() > 10, "{} says little", print.name);
        let indent = body[0].line.left() - LEFT;
        assert!(
            (28.3..=36.1).contains(&indent),
            "{}: first lines move in by {indent}",
            print.name
        );
        for Placed { page, line, .. } in &body {
            assert!(
                same(line.size(), 14.0),
                "{} page {}: {line:?}",
                print.name,
                page + 1
            );
            let left = line.left() - LEFT;
            let usual = left.abs() < 0.2 || (left - indent).abs() < 0.2;
            assert!(
                usual,
                "{} page {}: {:?} begins at {left}",
                print.name,
                page + 1,
                line.text()
            );
        }
    }
}

#[test]
fn every_line_of_a_paragraph_but_the_last_ends_at_the_right_margin() {
    for print in prints::reports() {
        let body = body(print);
        for pair in body
            .windows(2)
            .filter(|pair| !begins_paragraph(pair[1].line))
        {
            let end = pair[0].width - RIGHT - pair[0].line.right();
            let (page, text) = (pair[0].page + 1, pair[0].line.text());
            assert!(
                end.abs() < ROUNDING,
                "{} page {page}: {text:?} ends {end} before the margin",
                print.name
            );
        }
    }
}

#[test]
fn lines_stand_between_single_and_one_and_a_half_and_paragraphs_six_points_further_apart() {
    for print in prints::reports() {
        let body = body(print);
        let inside =
            |pair: &&[Placed]| pair[0].page == pair[1].page && !between_has_table(print, pair);
        for pair in body.windows(2).filter(inside) {
            let step = pair[1].line.baseline - pair[0].line.baseline;
            let air = if begins_paragraph(pair[1].line) {
                6.0..=12.0
            } else {
                0.0..=0.0
            };
            let least = SINGLE * 14.0 + air.start();
            let most = 1.5 * SINGLE * 14.0 + air.end();
            let (page, text) = (pair[0].page + 1, pair[1].line.text());
            let fits = (least - 0.1..most + 0.1).contains(&step);
            assert!(fits, "{} page {page}: {step} before {text:?}", print.name);
        }
    }
}

/// Whether a table or a chart lies between two lines.
fn between_has_table(print: &Print, pair: &[Placed]) -> bool {
    let between = pair[0].line.baseline..pair[1].line.baseline;
    let page = &print.pages.pages[pair[0].page];
    page.lines.iter().any(|line| {
        between.contains(&line.baseline) && (in_table(page, line) || in_chart(page, line))
    })
}

#[test]
fn headings_are_bold_and_letters_and_text_upright() {
    for print in prints::reports() {
        let body = body(print);
        let begins = body.iter().filter(|placed| begins_paragraph(placed.line));
        let mut romans = 0;
        for Placed { line, .. } in begins {
            let text = line.text();
            let number = text.split(' ').next().unwrap_or_default();
            if is_roman(number) {
                romans += 1;
                assert!(
                    line.is_bold() && text == text.to_uppercase(),
                    "{}: {text}",
                    print.name
                );
            } else if number.ends_with(')') || number == "-" {
                assert!(!line.is_bold(), "{}: {text}", print.name);
            }
        }
        assert!(romans >= 2, "{} has {romans} parts", print.name);
    }
}

/// `IV.`
fn is_roman(number: &str) -> bool {
    number
        .strip_suffix('.')
        .is_some_and(|digits| !digits.is_empty() && digits.chars().all(|c| "IVX".contains(c)))
}

#[test]
fn areas_of_the_stored_report_have_bold_numbers_and_upright_letters() {
    let print = prints::named("stored-report");
    for words in ["1. Nhận thức số", "1.1. Ngày Chuyển đổi số"] {
        let (_, line) = print.pages.line(words);
        assert!(line.is_bold() && begins_paragraph(line), "{line:?}");
    }
    let (_, letter) = print.pages.line("a) Kết quả đạt được:");
    assert!(
        letter.is_upright() && begins_paragraph(letter),
        "{letter:?}"
    );
}

#[test]
fn no_heading_ends_a_page_and_no_line_of_a_paragraph_stands_alone() {
    for print in prints::reports() {
        let body = body(print);
        for pair in body.windows(2).filter(|pair| pair[0].page != pair[1].page) {
            let (last, text) = (pair[0].line, pair[0].line.text());
            assert!(
                !last.is_bold(),
                "{}: {text:?} ends page {}",
                print.name,
                pair[0].page + 1
            );
        }
        for three in body.windows(3) {
            let alone = three[0].page != three[1].page
                && !begins_paragraph(three[1].line)
                && begins_paragraph(three[2].line);
            assert!(
                !alone,
                "{} page {}: {:?}",
                print.name,
                three[1].page + 1,
                three[1].line.text()
            );
            let first = three[1].page != three[2].page
                && begins_paragraph(three[1].line)
                && !begins_paragraph(three[2].line);
            assert!(
                !first,
                "{} page {}: {:?}",
                print.name,
                three[1].page + 1,
                three[1].line.text()
            );
        }
    }
}

#[test]
fn the_body_ends_with_its_mark() {
    for print in prints::reports() {
        let last = body(print).pop().expect("there is a body").line.text();
        assert!(last.ends_with("./."), "{}: {last}", print.name);
    }
}
