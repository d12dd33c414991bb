//! The table of goals: `13/15` reached, `2/15` not, and which.

use super::counts::Tally;
use super::totals::is_total;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Line, Paper, Sheet, found_at};
use crate::pattern::{group, patterns};
use crate::words::count;
use domain::text::search_key;
use report::model::RowKind;

patterns! {
    PARTS = r"^\s*(\d+)\s*/\s*(\d+)";
    ALONE = r"^\s*(\d+)\s*(?:\n|$)";
    OPEN = r"(?i)(?:chưa đến hạn|chưa có số liệu|chưa đánh giá): ?(\d+)";
    OPEN_STATE = r"(?i)(chưa đến hạn|chưa có số liệu|chưa đánh giá): ?(\d+)";
}

/// The columns of a table of goals.
struct Columns {
    total: usize,
    met: usize,
    unmet: usize,
}

fn columns(sheet: &Sheet<'_>) -> Option<Columns> {
    let total = |head: &str| {
        let counted = head.contains("muc tieu") || head.contains("chi tieu");
        (head.starts_with("so ") || head.starts_with("tong so")) && counted
    };
    Some(Columns {
        total: sheet.column(total)?,
        met: sheet.column(|head| head == "dat" || head.starts_with("so dat"))?,
        unmet: sheet.column(|head| head == "chua dat" || head.starts_with("so chua dat"))?,
    })
}

/// A row of goals, read.
struct Goal {
    total: u64,
    met: (u64, Option<u64>),
    unmet: (u64, Option<u64>),
    /// What is neither: not due, no figure.
    open: u64,
    /// How many goals are listed as not reached.
    listed: u64,
    sums: bool,
}

fn parts(text: &str) -> Option<(u64, Option<u64>)> {
    if let Some(hit) = PARTS.first(text) {
        return Some((count(group(&hit, 1))?, count(group(&hit, 2))));
    }
    let hit = ALONE.first(text)?;
    Some((count(group(&hit, 1))?, None))
}

fn read(sheet: &Sheet<'_>, at: usize, columns: &Columns) -> Option<Goal> {
    let line = &sheet.lines[at];
    let unmet = line.text(columns.unmet)?;
    let listed = unmet
        .lines()
        .filter(|line| line.trim_start().starts_with('-'))
        .count();
    Some(Goal {
        total: count(&line.text(columns.total)?)?,
        met: parts(&line.text(columns.met)?)?,
        unmet: parts(&unmet)?,
        open: open(sheet, at),
        listed: u64::try_from(listed).ok()?,
        sums: is_total(line),
    })
}

/// The line below a row that tells what is still open.
fn open(sheet: &Sheet<'_>, at: usize) -> u64 {
    let Some(below) = sheet.lines.get(at + 1) else {
        return 0;
    };
    OPEN.all(&below.words())
        .filter_map(|hit| count(group(&hit, 1)))
        .sum()
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for sheet in &paper.sheets {
        let Some(columns) = columns(sheet) else {
            continue;
        };
        let mut sums = (0, 0, 0);
        for at in 0..sheet.lines.len() {
            let Some(goal) = read(sheet, at, &columns) else {
                continue;
            };
            let line = &sheet.lines[at];
            row(sheet, line, &goal, &columns, out);
            match goal.sums {
                true => total(sheet, line, &goal, sums, out),
                false => {
                    sums.0 += goal.total;
                    sums.1 += goal.met.0;
                    sums.2 += goal.unmet.0;
                }
            }
        }
    }
}

fn push(
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    column: usize,
    code: Code,
    message: String,
    out: &mut Vec<Finding>,
) {
    let excerpt = line.text(column).unwrap_or_default();
    let excerpt = excerpt.lines().next().unwrap_or("");
    out.push(found_at(
        code,
        &sheet.id,
        &sheet.cell_words(line, column),
        excerpt,
        message,
    ));
}

fn row(sheet: &Sheet<'_>, line: &Line<'_>, goal: &Goal, columns: &Columns, out: &mut Vec<Finding>) {
    let cells = [(columns.met, goal.met.1), (columns.unmet, goal.unmet.1)];
    for (column, denominator) in cells {
        if let Some(denominator) = denominator.filter(|d| *d != goal.total) {
            let message = format!("Mẫu số là {denominator}, số mục tiêu là {}.", goal.total);
            push(sheet, line, column, Code::GoalsDenominator, message, out);
        }
    }
    let sum = goal.met.0 + goal.unmet.0 + goal.open;
    if sum != goal.total {
        let message = format!(
            "Đạt {}, chưa đạt {}{}: cộng lại là {sum}, số mục tiêu là {}.",
            goal.met.0,
            goal.unmet.0,
            if goal.open > 0 {
                format!(", còn lại {}", goal.open)
            } else {
                String::new()
            },
            goal.total
        );
        push(sheet, line, columns.total, Code::GoalsTotal, message, out);
    }
    let lists = goal.listed > 0 || goal.unmet.0 > 0 && !goal.sums && lists_goals(sheet, columns);
    if lists && goal.listed != goal.unmet.0 {
        let message = format!(
            "Ghi {} mục tiêu chưa đạt, liệt kê {}.",
            goal.unmet.0, goal.listed
        );
        push(sheet, line, columns.unmet, Code::GoalsList, message, out);
    }
}

/// Whether the table lists what was not reached at all.
fn lists_goals(sheet: &Sheet<'_>, columns: &Columns) -> bool {
    sheet.lines.iter().any(|line| {
        let text = line.text(columns.unmet).unwrap_or_default();
        text.lines().any(|line| line.trim_start().starts_with('-'))
    })
}

fn total(
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    goal: &Goal,
    sums: (u64, u64, u64),
    out: &mut Vec<Finding>,
) {
    let told = (goal.total, goal.met.0, goal.unmet.0);
    if told != sums {
        let message = format!(
            "Các nhóm cộng lại là {} mục tiêu, {} đạt, {} chưa đạt; dòng này ghi {}, {}, {}.",
            sums.0, sums.1, sums.2, told.0, told.1, told.2
        );
        push(sheet, line, 0, Code::GoalsSum, message, out);
    }
}

/// What the table of goals counts, for the sentences about it.
pub(super) fn tally(paper: &Paper<'_>) -> Option<Tally> {
    let (sheet, columns) = paper
        .sheets
        .iter()
        .find_map(|sheet| Some((sheet, columns(sheet)?)))?;
    let mut tally = Tally {
        total: 0,
        states: Vec::new(),
        from: "bảng mục tiêu".to_owned(),
    };
    let mut add = |state: &str, count: u64| match tally.states.iter_mut().find(|s| s.0 == state) {
        Some((_, sum)) => *sum += count,
        None => tally.states.push((state.to_owned(), count)),
    };
    let mut total = 0;
    for at in 0..sheet.lines.len() {
        let Some(goal) = read(sheet, at, &columns).filter(|goal| !goal.sums) else {
            continue;
        };
        total += goal.total;
        add("dat", goal.met.0);
        add("chua dat", goal.unmet.0);
        let below = sheet
            .lines
            .get(at + 1)
            .filter(|line| line.row.kind == RowKind::Body);
        let words = below.map(Line::words).unwrap_or_default();
        if parts_of_row(sheet, at + 1, &columns) {
            continue;
        }
        for hit in OPEN_STATE.all(&words) {
            add(
                &search_key(group(&hit, 1)),
                count(group(&hit, 2)).unwrap_or(0),
            );
        }
    }
    tally.total = total;
    (total > 0).then_some(tally)
}

/// Whether a line is a row of goals itself.
fn parts_of_row(sheet: &Sheet<'_>, at: usize, columns: &Columns) -> bool {
    at < sheet.lines.len() && read(sheet, at, columns).is_some()
}
