//! The cells of the Excel file: as LibreOffice shows them, and as numbers in the file itself.

use std::str::FromStr;

use domain::text::Decimal;
use report::model::{Cell, RowKind, Table};

use crate::files::{Made, with_tables};
use crate::tree::Tree;

/// What a cell must be.
#[derive(Debug, Clone, PartialEq)]
enum Wanted {
    Words(String),
    /// The exact number, and how a reader with English signs sees it.
    Number(Decimal, String),
    /// A day, as seen.
    Day(String),
}

/// A cell with its place, row and column from 0.
struct Placed {
    row: usize,
    column: usize,
    wanted: Wanted,
}

/// The cells of a table where they must stand; cells that are covered by others are not listed.
fn placed(table: &Table) -> Vec<Placed> {
    let rows: Vec<_> = table.head.iter().chain(&table.rows).collect();
    let mut covered = vec![vec![false; table.columns.len()]; rows.len()];
    let (mut placed, mut ordinal) = (Vec::new(), vec![false; table.columns.len()]);
    for (row, content) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in &content.cells {
            while covered[row][column] {
                column += 1;
            }
            for below in covered.iter_mut().skip(row).take(cell.rows) {
                below[column..column + cell.columns].fill(true);
            }
            let head = content.kind == RowKind::Head;
            if head {
                ordinal[column] |= matches!(words(cell).as_str(), "TT" | "STT");
            }
            placed.push(Placed {
                row,
                column,
                wanted: wanted(&words(cell), head, ordinal[column]),
            });
            column += cell.columns;
        }
    }
    placed
}

fn words(cell: &Cell) -> String {
    let lines = cell.paragraphs.iter();
    let lines = lines.map(|runs| runs.iter().map(|run| run.text.as_str()).collect::<String>());
    lines.collect::<Vec<_>>().join("\n")
}

fn wanted(text: &str, head: bool, ordinal: bool) -> Wanted {
    let first = match text.split_once('\n') {
        Some((first, parts)) if parts.starts_with('(') && !parts.contains('\n') => first,
        _ => text,
    };
    let as_words = || Wanted::Words(text.to_owned());
    if head || (ordinal && !text.chars().all(|sign| sign.is_ascii_digit())) {
        return as_words();
    }
    let day: Vec<&str> = first.split('/').collect();
    if let [day, month, year] = day.as_slice()
        && year.len() == 4
        && first
            .chars()
            .all(|sign| sign.is_ascii_digit() || sign == '/')
    {
        return Wanted::Day(format!("{day:0>2}/{month:0>2}/{year}"));
    }
    number(first).map_or_else(as_words, |(value, seen)| Wanted::Number(value, seen))
}

/// A Vietnamese number by its look: digits in threes with points, a comma, a percent sign.
fn number(text: &str) -> Option<(Decimal, String)> {
    let (bare, share) = text
        .strip_suffix('%')
        .map_or((text, false), |bare| (bare, true));
    let (whole, fraction) = bare
        .split_once(',')
        .map_or((bare, None), |(w, f)| (w, Some(f)));
    let digits = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit());
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped =
        groups.iter().skip(1).all(|group| group.len() == 3) && groups.iter().all(|g| digits(g));
    let zero = groups[0].len() > 1 && groups[0].starts_with('0');
    if !grouped || zero || fraction.is_some_and(|fraction| !digits(fraction)) {
        return None;
    }
    let plain = format!("{}.{}", groups.concat(), fraction.unwrap_or("0"));
    let value = Decimal::from_str(&plain).ok()?;
    let value = if share {
        value / Decimal::ONE_HUNDRED
    } else {
        value
    };
    let seen = text.replace('.', "#").replace(',', ".").replace('#', ",");
    Some((value.normalize(), seen))
}

/// The sheets in the order of the tables, with their names.
fn sheet_names(made: &Made) -> Vec<String> {
    let workbook = made.xlsx().tree("xl/workbook.xml");
    let sheets = workbook.all("sheet");
    let name = |sheet: &&Tree| sheet.attribute("name").map(str::to_owned);
    sheets.iter().filter_map(name).collect()
}

#[test]
fn every_cell_is_shown_as_the_table_has_it() {
    for made in with_tables() {
        let names = sheet_names(made);
        assert_eq!(names.len(), made.tables().len(), "{}", made.name);
        for (name, table) in names.iter().zip(made.tables()) {
            let shown = made.sheets.get(name);
            let shown = shown.unwrap_or_else(|| panic!("{}: no sheet {name}", made.name));
            let cells = placed(table);
            for cell in &cells {
                let seen = shown.get(cell.row).and_then(|row| row.get(cell.column));
                let wanted = match &cell.wanted {
                    Wanted::Words(words) => words,
                    Wanted::Number(_, seen) | Wanted::Day(seen) => seen,
                };
                let place = (cell.row, cell.column);
                assert_eq!(seen, Some(wanted), "{}, {name} {place:?}", made.name);
            }
            let filled = shown
                .iter()
                .flatten()
                .filter(|cell| !cell.is_empty())
                .count();
            let wanted = cells
                .iter()
                .filter(|cell| cell.wanted != Wanted::Words(String::new()));
            assert_eq!(
                filled,
                wanted.count(),
                "{}, {name}: something more",
                made.name
            );
        }
    }
}

#[test]
fn numbers_are_numbers_and_words_are_words() {
    let mut numbers = 0;
    for made in with_tables() {
        for (index, table) in made.tables().iter().enumerate() {
            let sheet = made
                .xlsx()
                .tree(&format!("xl/worksheets/sheet{}.xml", index + 1));
            let cells = sheet.all("c");
            for cell in placed(table) {
                let place = place(cell.row, cell.column);
                let found = cells
                    .iter()
                    .find(|found| found.attribute("r") == Some(&place));
                let found = found.unwrap_or_else(|| panic!("{}: no cell {place}", made.name));
                let kind = found.attribute("t").unwrap_or("n");
                let value = found.at(&["v"]).map(|value| value.own_text.as_str());
                match cell.wanted {
                    Wanted::Words(words) if words.is_empty() => assert_eq!(value, None),
                    Wanted::Words(_) => assert_eq!(kind, "s", "{}: {place}", made.name),
                    Wanted::Day(_) => assert_eq!(kind, "n", "{}: {place}", made.name),
                    Wanted::Number(number, _) => {
                        let value = value.and_then(|value| Decimal::from_str(value).ok());
                        assert_eq!((kind, value), ("n", Some(number)), "{}: {place}", made.name);
                        numbers += 1;
                    }
                }
            }
        }
    }
    assert!(numbers > 200, "the tables hold {numbers} numbers");
}

/// `A1` for row 0, column 0; no table is wider than the alphabet.
fn place(row: usize, column: usize) -> String {
    format!("{}{}", char::from(b'A' + column as u8), row + 1)
}
