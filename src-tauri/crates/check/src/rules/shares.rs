//! Shares against their parts, in sentences and in tables.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Line, Paper, Passage, Sheet, found, found_at};
use crate::pattern::{group, patterns};
use crate::words::{decimals, number, stands_for};
use domain::text::{Decimal, format_number, format_percent, round_half_up, search_key};

patterns! {
    SHARE_FIRST = r"(\d[\d.]*(?:,\d+)?) ?%?\s*\((?:[^()\d]{0,20})(\d[\d.]*)\s?/\s?(\d[\d.]*)[^()/]{0,40}\)";
    PERCENT_FIRST = r"(\d[\d.]*(?:[,.]\d+)?) ?%\s*\((?:[^()\d]{0,20})(\d[\d.]*)\s?/\s?(\d[\d.]*)[^()/]{0,40}\)";
    PARTS_FIRST = r"\b(\d[\d.]*)/(\d[\d.]*)\b[^.;:%/()\d]{0,60}?[,(]?\s*(?:đạt|chiếm|bằng|tương đương|tỷ lệ|=|\()(?: tỷ lệ| khoảng)?:? ?(\d[\d.]*(?:[,.]\d+)?) ?%";
    WORDED = r"(\d[\d.]*(?:[,.]\d+)?) ?%[^.;]{0,60}?\(?(\d[\d.]*) ?(?:trên tổng số|trong tổng số|trên) (\d[\d.]*)\b";
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let text = paper.of(|kind| kind.is_prose() || kind == Kind::Recipient);
    for passage in text {
        for hit in PERCENT_FIRST.all(&passage.text) {
            parts(passage, &hit, (1, 2, 3), out);
        }
        for hit in PARTS_FIRST.all(&passage.text) {
            parts(passage, &hit, (3, 1, 2), out);
        }
        for hit in WORDED.all(&passage.text) {
            parts(passage, &hit, (1, 2, 3), out);
        }
    }
    for sheet in &paper.sheets {
        cells(sheet, out);
        of_plan(sheet, out);
    }
}

/// The share that two whole numbers give; none for a denominator of nothing.
pub(super) fn share(numerator: &str, denominator: &str) -> Option<Decimal> {
    let (numerator, denominator) = (number(numerator)?, number(denominator)?);
    (numerator * Decimal::ONE_HUNDRED).checked_div(denominator)
}

fn parts(
    passage: &Passage,
    hit: &regex::Captures<'_>,
    at: (usize, usize, usize),
    out: &mut Vec<Finding>,
) {
    let (printed, numerator, denominator) = (
        group(hit, at.0),
        group(hit, at.1).trim_end_matches('.'),
        group(hit, at.2).trim_end_matches('.'),
    );
    let Some(exact) = share(numerator, denominator) else {
        return;
    };
    if number(numerator) > number(denominator) && exact > Decimal::ONE_HUNDRED {
        let message = format!("Phần đạt được {numerator} lớn hơn tổng số {denominator}.");
        out.push(found(Code::RatioOver, passage, group(hit, 0), message));
    }
    if stands_for(printed, exact) {
        return;
    }
    let proper = format_percent(exact);
    let message = format!("{numerator}/{denominator} là {proper}, không phải {printed}%.");
    let range = hit.get(at.0).map(|part| (part.start(), part.end()));
    let repair = range.map(|(start, end)| {
        let rounded = format_number(round_half_up(exact, 2));
        let mut repair = passage.put(start, end, &rounded);
        repair.label = format!("Sửa thành “{proper}”");
        repair
    });
    out.push(found(Code::ShareParts, passage, group(hit, 0), message).mended_by(repair));
}

/// A cell with a share and its parts below: `87,33` and `(11.842/13.560)`; the unit stands in its own column.
fn cells(sheet: &Sheet<'_>, out: &mut Vec<Finding>) {
    let unit = sheet.column(|head| matches!(head, "dvt" | "don vi tinh" | "don vi"));
    for line in &sheet.lines {
        let percent = unit
            .and_then(|unit| line.text(unit))
            .is_some_and(|unit| unit.trim() == "%");
        if !percent {
            continue;
        }
        for column in 0..sheet.heads.len() {
            let Some(text) = line.text(column).filter(|text| !text.contains('%')) else {
                continue;
            };
            if let Some(hit) = SHARE_FIRST.first(&text) {
                cell(sheet, line, column, &hit, out);
            }
        }
    }
}

fn cell(
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    column: usize,
    hit: &regex::Captures<'_>,
    out: &mut Vec<Finding>,
) {
    let (printed, numerator, denominator) = (group(hit, 1), group(hit, 2), group(hit, 3));
    let words = sheet.cell_words(line, column);
    let Some(exact) = share(numerator, denominator) else {
        return;
    };
    let excerpt = group(hit, 0).replace('\n', " ");
    if exact > Decimal::ONE_HUNDRED {
        let message = format!("Phần đạt được {numerator} lớn hơn tổng số {denominator}.");
        out.push(found_at(
            Code::RatioOver,
            &sheet.id,
            &words,
            &excerpt,
            message,
        ));
    }
    if !stands_for(printed, exact) {
        let message = format!(
            "{numerator}/{denominator} là {}, không phải {printed}.",
            format_percent(exact)
        );
        out.push(found_at(
            Code::ShareParts,
            &sheet.id,
            &words,
            &excerpt,
            message,
        ));
    }
}

/// The first number of a cell.
pub(super) fn first_number(text: &str) -> Option<&str> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let rest = &text[start..];
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .unwrap_or(rest.len());
    Some(rest[..end].trim_end_matches(['.', ',']))
}

/// The column of shares against plan and result, or against the year before.
fn of_plan(sheet: &Sheet<'_>, out: &mut Vec<Finding>) {
    let plan = sheet.column(|head| head == "ke hoach" || head.starts_with("ke hoach "));
    let actual = sheet.column(|head| head == "thuc hien" || head.starts_with("thuc hien "));
    let of_plan = |head: &str| {
        let of_plan = head.contains("kh") || head.contains("ke hoach");
        of_plan && (head.starts_with('%') || head.starts_with("ty le"))
    };
    if let (Some(plan), Some(actual), Some(share)) = (plan, actual, sheet.column(of_plan)) {
        columns(sheet, (actual, plan, share), out);
    }
    let last = sheet.column(|head| head.starts_with("cung ky"));
    let of_last = sheet.column(|head| head.starts_with('%') && head.contains("cung ky"));
    if let (Some(last), Some(actual), Some(share)) = (last, actual, of_last) {
        columns(sheet, (actual, last, share), out);
    }
}

fn columns(sheet: &Sheet<'_>, at: (usize, usize, usize), out: &mut Vec<Finding>) {
    for line in &sheet.lines {
        let texts = (line.text(at.0), line.text(at.1), line.text(at.2));
        let (Some(actual), Some(plan), Some(printed)) = texts else {
            continue;
        };
        let ranged = plan.contains(['–', '≤', '<']) || plan.contains(" - ");
        let Some((exact, slack)) = ratio(&actual, &plan).filter(|_| !ranged) else {
            continue;
        };
        let Some(share) = first_number(&printed).and_then(number) else {
            continue;
        };
        let unit = Decimal::new(1, decimals(first_number(&printed).unwrap_or("")));
        if (share - exact).abs() > unit + slack {
            let message = format!(
                "{} so với {} là {}, không phải {}.",
                actual.replace('\n', " "),
                plan.replace('\n', " "),
                format_percent(exact),
                printed.replace('\n', " ")
            );
            let words = sheet.cell_words(line, at.2);
            out.push(found_at(
                Code::TableShare,
                &sheet.id,
                &words,
                &printed,
                message,
            ));
        }
    }
}

/// What a result is in percent of a plan, and how far the rounding of the printed result reaches.
fn ratio(actual: &str, plan: &str) -> Option<(Decimal, Decimal)> {
    let (printed, planned) = (first_number(actual)?, number(first_number(plan)?)?);
    if search_key(actual).starts_with("uoc") {
        return None;
    }
    let unit = match decimals(printed) {
        0 => Decimal::ZERO,
        places => Decimal::new(1, places),
    };
    let value = number(printed)?;
    let share = |value: Decimal| (value * Decimal::ONE_HUNDRED).checked_div(planned);
    Some((share(value)?, share(unit)?))
}
