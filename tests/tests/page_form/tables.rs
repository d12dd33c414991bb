//! Tables: the head on every page, rows whole.

use report::model::{Align, Block, Cell, Column, Row, RowKind, Section, Table};
use tests::pdf::{Line, Page, Print, Rule, bare};

use crate::papers::document;
use crate::printing::printed;
use crate::prints;
use crate::{LEFT, RIGHT, below_margin, same};

/// A row of a table as drawn: the lines of text between two rules across the table.
struct Band<'p> {
    lines: Vec<&'p Line>,
    /// The uprights that part its cells.
    uprights: Vec<f32>,
}

impl Band<'_> {
    fn text(&self) -> String {
        bare(
            &self
                .lines
                .iter()
                .map(|line| line.text())
                .collect::<String>(),
        )
    }

    fn is_head(&self) -> bool {
        self.lines.iter().all(|line| line.is_bold()) && self.uprights.len() > 3
    }

    /// Whether something stands in the first cell.
    fn is_numbered(&self) -> bool {
        let end = self.uprights.get(1).copied().unwrap_or(f32::INFINITY);
        self.lines.iter().any(|line| line.right() < end)
    }
}

/// The rows of the table of a page, from rules that go from margin to margin.
fn bands(page: &Page) -> Vec<Band<'_>> {
    let across = |rule: &&Rule| {
        rule.is_level() && same(rule.left, LEFT) && same(rule.right, page.width - RIGHT)
    };
    let mut levels: Vec<f32> = page
        .rules
        .iter()
        .filter(across)
        .map(|rule| rule.top)
        .collect();
    levels.sort_by(f32::total_cmp);
    levels.dedup_by(|a, b| same(*a, *b));
    levels
        .windows(2)
        .filter_map(|pair| band(page, pair[0], pair[1]))
        .collect()
}

fn band(page: &Page, top: f32, bottom: f32) -> Option<Band<'_>> {
    let middle = (top + bottom) / 2.0;
    let through = |rule: &&Rule| !rule.is_level() && rule.top < middle && rule.bottom > middle;
    let mut uprights: Vec<f32> = page
        .rules
        .iter()
        .filter(through)
        .map(|rule| rule.left)
        .collect();
    uprights.sort_by(f32::total_cmp);
    uprights.dedup_by(|a, b| same(*a, *b));
    let lines: Vec<&Line> = below_margin(page)
        .filter(|line| (top..bottom).contains(&line.baseline))
        .collect();
    (!uprights.is_empty()).then_some(Band { lines, uprights })
}

/// The pages of a print that hold nothing but a table and, on the first of each, the head of an annex.
fn annexes(print: &Print) -> Vec<Vec<&Page>> {
    let mut annexes: Vec<Vec<&Page>> = Vec::new();
    for page in print.pages.pages.iter().filter(|page| page.is_landscape()) {
        let begins = below_margin(page)
            .next()
            .is_some_and(|line| line.text().starts_with("Phụ lục"));
        match annexes.last_mut() {
            Some(annex) if !begins => annex.push(page),
            _ => annexes.push(vec![page]),
        }
    }
    annexes
}

#[test]
fn the_head_of_a_table_stands_on_every_page_of_it_in_the_same_columns() {
    let mut repeated = 0;
    for print in prints::all() {
        for annex in annexes(print) {
            let first = bands(annex[0]);
            let head = first
                .first()
                .unwrap_or_else(|| panic!("{}: an annex without a table", print.name));
            assert!(head.is_head(), "{}: {}", print.name, head.text());
            for page in &annex[1..] {
                let again = bands(page);
                assert_eq!(again[0].text(), head.text(), "{}", print.name);
                assert!(
                    again[0].is_head(),
                    "{}: the repeated head is not bold",
                    print.name
                );
                let pairs = again[0].uprights.iter().zip(&head.uprights);
                assert!(
                    pairs.clone().all(|(a, b)| same(*a, *b)),
                    "{}: columns move",
                    print.name
                );
                repeated += 1;
            }
        }
    }
    assert!(repeated >= 5, "only {repeated} repeated heads were seen");
}

#[test]
fn no_row_is_parted_by_the_end_of_a_page() {
    for print in prints::all() {
        for page in print.pages.pages.iter().filter(|page| page.is_landscape()) {
            let bands = bands(page);
            let first = bands
                .iter()
                .find(|band| !band.is_head())
                .expect("a page of a table has rows");
            // A part of a target has a hyphen in place of a number.
            let begins =
                first.is_numbered() || first.uprights.len() == 2 || first.text().starts_with('-');
            assert!(
                begins,
                "{}: {} goes on from the page before",
                print.name,
                first.text()
            );
        }
    }
}

#[test]
fn no_group_row_stands_alone_at_the_end_of_a_page() {
    for print in prints::all() {
        for page in print.pages.pages.iter().filter(|page| page.is_landscape()) {
            let bands = bands(page);
            let last = bands.last().expect("a page of a table has rows");
            let bold = last.lines.iter().all(|line| line.is_bold());
            assert!(!bold, "{}: {} ends a page", print.name, last.text());
        }
    }
}

#[test]
fn no_text_crosses_a_line_of_its_table() {
    for print in prints::all() {
        for page in &print.pages.pages {
            for band in bands(page) {
                for line in &band.lines {
                    let crossed = band
                        .uprights
                        .iter()
                        .any(|x| *x > line.left() + 0.5 && *x < line.right() - 0.5);
                    assert!(!crossed, "{}: {:?} crosses a line", print.name, line.text());
                }
            }
        }
    }
}

#[test]
fn text_of_tables_is_11_to_14_points_and_its_head_bold() {
    for print in prints::all() {
        for page in &print.pages.pages {
            for line in bands(page).iter().flat_map(|band| &band.lines) {
                assert!(
                    (11.0..=14.0).contains(&line.size()),
                    "{}: {line:?}",
                    print.name
                );
            }
        }
    }
}

/// A table whose head has two levels, with numbers under it.
fn of_two_levels(rows: usize) -> Table {
    let column = |align| (Column::auto(align), "");
    let mut table = Table::with_head(vec![
        column(Align::Centre),
        column(Align::Left),
        (Column::millimetres(28.0, Align::Decimal), ""),
        (Column::millimetres(28.0, Align::Decimal), ""),
    ]);
    let head = |cells| Row {
        kind: RowKind::Head,
        cells,
    };
    table.head = vec![
        head(vec![
            Cell::text("TT").down(2),
            Cell::text("Chỉ tiêu").down(2),
            Cell::text("Năm 2026").across(2),
        ]),
        head(["Dự kiến", "Thực tế"].map(Cell::text).into()),
    ];
    let values = ["1.953", "62,48%", "99,6"];
    let row = |n: usize| {
        let cells = [&n.to_string(), crate::papers::LONG, values[n % 3], "7"];
        Row::body(cells.map(Cell::text).into())
    };
    table.rows = (1..=rows).map(row).collect();
    table
}

fn two_levels() -> Print {
    let blocks = vec![Block::new("table", of_two_levels(40))];
    printed("two-levels", &document(vec![Section::portrait(blocks)]))
}

#[test]
fn a_head_of_two_levels_stands_whole_on_every_page() {
    let print = two_levels();
    assert!(print.pages.pages.len() > 3);
    for page in &print.pages.pages {
        let (above, below) = (page.line("Năm 2026"), page.line("Dự kiến"));
        assert!(above.baseline < below.baseline);
        let centred = (above.baseline + below.baseline) / 2.0;
        assert!((page.line("Chỉ tiêu").baseline - centred).abs() < 0.75);
        assert!(above.is_bold() && below.is_bold());
    }
}

#[test]
fn a_cell_over_two_rows_says_so_in_its_tag_and_only_once() {
    let file = lopdf::Document::load_mem(&two_levels().bytes).expect("the file can be read");
    let attributes = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter_map(|dictionary| {
            let attributes = dictionary.get(b"A").ok()?;
            file.dereference(attributes).ok()?.1.as_dict().ok()
        });
    let (mut rows, mut columns) = (0, 0);
    for attributes in attributes {
        rows += usize::from(attributes.has(b"RowSpan"));
        columns += usize::from(attributes.has(b"ColSpan"));
    }
    assert_eq!((rows, columns), (2, 1));
}

#[test]
fn numbers_of_a_column_stand_one_above_the_other_at_their_comma() {
    let print = two_levels();
    let mut commas: Vec<f32> = Vec::new();
    for line in print.pages.pages.iter().flat_map(|page| &page.lines) {
        if ["62,48%", "99,6"].contains(&line.text().trim()) {
            commas.extend(
                line.letters()
                    .find(|letter| letter.text == ",")
                    .map(|letter| letter.left),
            );
        }
    }
    assert!(commas.len() > 10);
    assert!(
        commas.iter().all(|comma| (comma - commas[0]).abs() < 0.2),
        "{commas:?}"
    );
}
