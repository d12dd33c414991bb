//! Sheets, margins, page numbers, fonts (Phụ lục I, Phần I, mục I).

use tests::pdf::{AS_OF, Line, MM, Page, Print, example, library};

use crate::prints;
use crate::{BELOW, CAPITAL, EDGE, LEFT, RIGHT, ROUNDING, below_margin, middle, same};

#[test]
fn every_sheet_is_a4_and_only_annexes_lie() {
    for print in prints::all() {
        for (page, (width, height)) in print.pages.pages.iter().zip(&print.sheets) {
            let sides = (width.min(*height), width.max(*height));
            assert!(
                same(sides.0, 210.0 * MM) && same(sides.1, 297.0 * MM),
                "{}: {sides:?}",
                print.name
            );
            assert!(
                same(page.width, *width) && same(page.height, *height),
                "{}",
                print.name
            );
        }
    }
    let lying = |name: &str| {
        prints::named(name)
            .pages
            .pages
            .iter()
            .filter(|page| page.is_landscape())
            .count()
    };
    assert_eq!(lying("stored-report"), 0);
    assert!(lying("plan98") >= 2, "the tables of targets and tasks lie");
    assert_eq!(
        lying("task-list-424"),
        prints::named("task-list-424").pages.pages.len()
    );
}

#[test]
fn nothing_but_the_page_number_stands_in_the_margins() {
    for print in prints::all() {
        for (at, page) in print.pages.pages.iter().enumerate() {
            for line in below_margin(page) {
                assert!(
                    is_inside(page, line),
                    "{} page {}: {line:?}",
                    print.name,
                    at + 1
                );
            }
            for rule in &page.rules {
                let across = rule.left > LEFT - 0.5 && rule.right < page.width - RIGHT + 0.5;
                let down = rule.top > EDGE - 0.5 && rule.bottom < page.height - EDGE + 0.5;
                assert!(across && down, "{} page {}: {rule:?}", print.name, at + 1);
            }
        }
    }
}

fn is_inside(page: &Page, line: &Line) -> bool {
    let (top, bottom) = (
        line.baseline - CAPITAL * line.size(),
        line.baseline + BELOW * line.size(),
    );
    line.left() > LEFT - 0.2
        && line.right() < page.width - RIGHT + ROUNDING
        && top > EDGE - 0.2
        && bottom < page.height - EDGE + 0.2
}

#[test]
fn the_text_begins_at_the_left_and_top_margin_and_ends_at_the_right_one() {
    for print in prints::reports() {
        let upright = print.pages.pages.iter().filter(|page| !page.is_landscape());
        for (at, page) in upright.enumerate() {
            let top = below_margin(page).next().expect("a page has text");
            let first = top.baseline - CAPITAL * top.size();
            assert!(
                first < EDGE + 16.0,
                "{} page {}: the text begins at {first}",
                print.name,
                at + 1
            );
        }
        let first = &print.pages.pages[0];
        let left = below_margin(first)
            .map(Line::left)
            .fold(f32::INFINITY, f32::min);
        let right = below_margin(first).map(Line::right).fold(0.0, f32::max);
        assert!((left - LEFT).abs() < 0.1, "{}: {left}", print.name);
        assert!(
            (right - (first.width - RIGHT)).abs() < ROUNDING,
            "{}: {right}",
            print.name
        );
    }
}

#[test]
fn pages_are_numbered_in_the_top_margin_from_the_second_and_anew_in_each_annex() {
    for print in prints::all() {
        let mut count = 0;
        for (at, page) in print.pages.pages.iter().enumerate() {
            count = if begins_annex(page) { 1 } else { count + 1 };
            let numbers: Vec<&Line> = page
                .lines
                .iter()
                .filter(|line| line.baseline <= EDGE)
                .collect();
            match numbers.as_slice() {
                [] => assert_eq!(count, 1, "{} page {} has no number", print.name, at + 1),
                [number] => assert_number(print, page, number, count),
                more => panic!("{} page {}: {more:?}", print.name, at + 1),
            }
        }
    }
}

/// Whether the first line of a page is the word of an annex.
fn begins_annex(page: &Page) -> bool {
    below_margin(page)
        .next()
        .is_some_and(|line| line.text().starts_with("Phụ lục") && line.is_bold())
}

fn assert_number(print: &Print, page: &Page, number: &Line, count: usize) {
    assert!(
        count > 1,
        "{}: the first page of a part shows {}",
        print.name,
        number.text()
    );
    assert_eq!(number.text(), count.to_string(), "{}", print.name);
    assert!(
        (13.0..=14.0).contains(&number.size()) && number.is_upright(),
        "{}: {number:?}",
        print.name
    );
    assert!(
        same(number.middle(), middle(page)),
        "{}: {} is not in the middle",
        print.name,
        number.text()
    );
    let height = number.baseline - CAPITAL * number.size() / 2.0;
    assert!(
        (height - EDGE / 2.0).abs() < 4.0,
        "{}: the number stands at {height}",
        print.name
    );
}

#[test]
fn the_letters_are_tinos_whole_in_the_file_cut_down_and_black() {
    for print in prints::all() {
        assert!(!print.fonts.is_empty());
        for font in &print.fonts {
            let (tag, name) = font.name.split_once('+').expect("a subset has a tag");
            assert!(
                tag.len() == 6 && tag.chars().all(|c| c.is_ascii_uppercase()),
                "{font:?}"
            );
            assert!(name.starts_with("Tinos-"), "{}: {font:?}", print.name);
            assert!(
                font.embedded && font.subset && font.unicode,
                "{}: {font:?}",
                print.name
            );
        }
        let mut pieces = print.pages.lines().flat_map(|(_, line)| &line.pieces);
        assert!(
            pieces.all(|piece| piece.ink.is_black()),
            "{} is not black",
            print.name
        );
    }
}

#[test]
fn the_same_ledger_prints_the_same_bytes() {
    let (library, example) = (library(), example());
    let stored = Print::export(
        "again",
        &library,
        &["--kind", "yearly", "--doc", "bc640-2023"],
    );
    assert!(stored.bytes == prints::named("stored-report").bytes);
    let own = Print::export("again", &example, &["--kind", "plan98", "--as-of", AS_OF]);
    assert!(own.bytes == prints::named("plan98").bytes);
}
