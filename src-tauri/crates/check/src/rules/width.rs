//! Tables that do not fit between the margins.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Paper, Sheet, cell_text, found_at};
use domain::text::search_key;
use report::model::{Orientation, RowKind, Width};

/// Between the margins of 30 and 20 mm on an upright and a lying A4 sheet.
const UPRIGHT: f32 = 160.0;
const LYING: f32 = 247.0;
/// White space on both sides of a cell.
const PADDING: f32 = 2.0;
/// Millimetres in a point.
const MM: f32 = 25.4 / 72.0;
/// A guess of widths may err so much without a false alarm.
const LEEWAY: f32 = 1.12;

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for sheet in &paper.sheets {
        let section = paper.document.sections.get(sheet.section);
        let room = match section.map(|section| section.orientation) {
            Some(Orientation::Landscape) => LYING,
            _ => UPRIGHT,
        };
        let least = least(sheet);
        let sum: f32 = least.iter().sum();
        if sum > room * 1.02 {
            let message =
                format!("Các cột cần ít nhất {sum:.0} mm, trang chỉ có {room:.0} mm giữa hai lề.");
            out.push(found_at(
                Code::TableTooWide,
                &sheet.id,
                &sheet.words,
                "",
                message,
            ));
        }
    }
}

/// The least width of each column: what is fixed, or its longest word.
fn least(sheet: &Sheet<'_>) -> Vec<f32> {
    let mut widths: Vec<f32> = sheet
        .table
        .columns
        .iter()
        .map(|column| match column.width {
            Width::Millimetres(width) => width,
            _ => PADDING,
        })
        .collect();
    let rows = sheet.table.head.len();
    for (at, line) in sheet.lines.iter().enumerate() {
        for (cell, start) in line.row.cells.iter().zip(&line.starts) {
            if cell.columns > 1 {
                continue;
            }
            let bold = line.row.kind != RowKind::Body || at < rows;
            let text = cell_text(cell);
            let needed = longest(&text, sheet.table.size, bold) / LEEWAY + PADDING;
            if let Some(width) = widths.get_mut(*start) {
                *width = width.max(needed);
            }
        }
    }
    widths
}

/// The width of the longest word in millimetres.
fn longest(text: &str, size: f32, bold: bool) -> f32 {
    let widest = text.split_whitespace().map(ems).fold(0.0, f32::max);
    let ems = if bold { widest * 1.06 } else { widest };
    ems * size * MM
}

/// The width of a word in ems of Times, by the class of its letters.
fn ems(word: &str) -> f32 {
    search_key_keeping_case(word).chars().map(letter).sum()
}

/// Letters without their marks are as wide as with them.
fn search_key_keeping_case(word: &str) -> String {
    let bare = search_key(word);
    let same = bare.chars().count() == word.chars().count();
    let zipped = word.chars().zip(bare.chars());
    match same {
        true => zipped
            .map(|(own, bare)| {
                if own.is_uppercase() {
                    bare.to_ascii_uppercase()
                } else {
                    bare
                }
            })
            .collect(),
        false => bare,
    }
}

fn letter(c: char) -> f32 {
    match c {
        'i' | 'j' | 'l' | 't' | '\'' | '/' | '|' => 0.278,
        '.' | ',' | ';' | ':' | '!' => 0.25,
        'f' | 'r' | 's' | '(' | ')' | '-' | 'I' => 0.34,
        'a' | 'c' | 'e' | 'z' => 0.444,
        'm' => 0.778,
        'w' | 'A' | 'C'..='D' | 'G' | 'H' | 'K' | 'N'..='O' | 'Q' | 'U'..='V' | 'X'..='Y' => 0.722,
        'M' | 'W' => 0.92,
        'B' | 'E' | 'F' | 'L' | 'P' | 'R'..='T' | 'Z' => 0.61,
        _ => 0.5,
    }
}
