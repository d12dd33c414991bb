//! The shape of tables: columns, heads, running numbers.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Line, Paper, Sheet, found_at};
use crate::words::{beginning, roman_value};
use domain::text::{roman, search_key};
use report::model::RowKind;

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for sheet in &paper.sheets {
        heads(sheet, out);
        columns(sheet, out);
        groups(sheet, out);
        numbers(sheet, out);
    }
}

fn heads(sheet: &Sheet<'_>, out: &mut Vec<Finding>) {
    if sheet.table.head.is_empty() {
        let message = "Bảng không có dòng tiêu đề cột.".to_owned();
        out.push(found_at(
            Code::TableHeadMissing,
            &sheet.id,
            &sheet.words,
            "",
            message,
        ));
    } else {
        for (at, _) in sheet
            .heads
            .iter()
            .enumerate()
            .filter(|(_, head)| head.trim().is_empty())
        {
            let words = format!("{}, tiêu đề cột {}", sheet.words, at + 1);
            let message = format!("Tiêu đề của cột {} bỏ trống.", at + 1);
            out.push(found_at(
                Code::TableHeadCell,
                &sheet.id,
                &words,
                "",
                message,
            ));
        }
    }
    if sheet.lines.is_empty() {
        let message = "Bảng không có dòng nào.".to_owned();
        out.push(found_at(
            Code::TableEmpty,
            &sheet.id,
            &sheet.words,
            "",
            message,
        ));
    }
}

fn columns(sheet: &Sheet<'_>, out: &mut Vec<Finding>) {
    let wanted = sheet.table.columns.len();
    for line in sheet.lines.iter().filter(|line| line.width != wanted) {
        let message = format!("Dòng này có {} cột, bảng có {wanted} cột.", line.width);
        let excerpt = line.text(0).unwrap_or_default();
        out.push(found_at(
            Code::TableColumns,
            &sheet.id,
            &sheet.row_words(line),
            &beginning(&excerpt, 6),
            message,
        ));
    }
}

/// What kind of number a group row has: a group of one kind directly above another of it is empty.
fn group_kind(line: &Line<'_>) -> u8 {
    let mark = line.text(0).unwrap_or_default();
    let mark = mark.trim_end_matches(['.', ')']);
    match () {
        () if roman_value(mark).is_some() => 1,
        () if mark.parse::<u32>().is_ok() => 2,
        () if mark.chars().count() == 1 => 3,
        () => 0,
    }
}

fn groups(sheet: &Sheet<'_>, out: &mut Vec<Finding>) {
    for (at, line) in sheet.lines.iter().enumerate() {
        if line.row.kind != RowKind::Group {
            continue;
        }
        let empty = match sheet.lines.get(at + 1) {
            None => true,
            Some(next) => next.row.kind == RowKind::Group && group_kind(next) == group_kind(line),
        };
        if empty {
            let message = "Dòng nhóm không có dòng nào bên dưới.".to_owned();
            out.push(found_at(
                Code::TableGroupEmpty,
                &sheet.id,
                &sheet.row_words(line),
                &beginning(&line.words(), 8),
                message,
            ));
        }
    }
}

/// Running numbers go on through the table or begin anew under each group; groups have Roman numbers.
fn numbers(sheet: &Sheet<'_>, out: &mut Vec<Finding>) {
    let Some(column) = sheet.numbers() else {
        return;
    };
    let (mut last, mut last_group, mut fresh) = (0_usize, 0_usize, false);
    for line in &sheet.lines {
        let Some(text) = line.text(column) else {
            continue;
        };
        let bare = text.trim().trim_end_matches(['.', ')']);
        if line.row.kind == RowKind::Group {
            fresh = true;
            if let Some(value) = roman_value(bare) {
                if value != last_group + 1 {
                    push(sheet, line, &text, &roman(last_group + 1), out);
                }
                last_group = value;
            }
            continue;
        }
        let Ok(value) = bare.parse::<usize>() else {
            continue;
        };
        let right = value == last + 1 || fresh && value == 1;
        if !right {
            push(sheet, line, &text, &(last + 1).to_string(), out);
        }
        name(sheet, line, column, &text, out);
        (last, fresh) = (value, false);
    }
}

fn push(sheet: &Sheet<'_>, line: &Line<'_>, text: &str, wanted: &str, out: &mut Vec<Finding>) {
    let message = format!("Số thứ tự “{}” phải là “{wanted}”.", text.trim());
    out.push(found_at(
        Code::TableNumber,
        &sheet.id,
        &sheet.row_words(line),
        text.trim(),
        message,
    ));
}

fn name(sheet: &Sheet<'_>, line: &Line<'_>, column: usize, text: &str, out: &mut Vec<Finding>) {
    let named = line.text(column + 1).is_none_or(|name| !name.is_empty());
    let head = sheet
        .heads
        .get(column + 1)
        .map(|head| search_key(head))
        .unwrap_or_default();
    if !named {
        let message = format!("Dòng số {} không có nội dung ở cột “{head}”.", text.trim());
        out.push(found_at(
            Code::TableNameEmpty,
            &sheet.id,
            &sheet.row_words(line),
            text.trim(),
            message,
        ));
    }
}
