//! The form of the printed page, measured on finished files: Nghị định 30/2020/NĐ-CP, Phụ lục I.
//!
//! Every report of `prints` is exported once by the console program and read back with readers that know
//! nothing of how it was made.

#![allow(clippy::expect_used)]

mod annex;
mod annexes;
mod apart;
mod body;
mod charts;
mod closing;
mod code;
mod enclosed;
mod head;
mod letter;
mod marks;
mod papers;
mod printing;
mod prints;
mod reader;
mod sheet;
mod signing;
mod tables;

use tests::pdf::{Line, MM, Page, Rule};

/// Left margin (Phụ lục I, Phần I, mục I.3: 30–35 mm).
const LEFT: f32 = 30.0 * MM;
/// Right margin (15–20 mm).
const RIGHT: f32 = 20.0 * MM;
/// Top and bottom margin (20–25 mm).
const EDGE: f32 = 20.0 * MM;
/// The height of a capital letter of Tinos, and how far letters go below the base line, per point of size.
const CAPITAL: f32 = 0.66;
const BELOW: f32 = 0.22;
/// The distance of two lines set single, per point of size.
const SINGLE: f32 = 1.15;

/// The words beside the code at the foot of the last page.
const CODE_LABEL: &str = "Mã kiểm tra dữ liệu của văn bản";

/// What rounding to thousandths of the size may do to the end of a line.
const ROUNDING: f32 = 0.05;

/// The middle of the space between the margins.
fn middle(page: &Page) -> f32 {
    (LEFT + page.width - RIGHT) / 2.0
}

/// Whether two places are the same for the eye.
fn same(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.75
}

/// The lines of a page below the top margin.
fn below_margin(page: &Page) -> impl Iterator<Item = &Line> {
    page.lines.iter().filter(|line| line.baseline > EDGE)
}

/// Type name and abstract: what is bold in the middle below the line of the number.
fn title(page: &Page) -> Vec<&Line> {
    let number = page.line("Số:").baseline;
    let below = below_margin(page).skip_while(|line| line.baseline < number + 1.0);
    below.take_while(|line| line.is_bold()).collect()
}

/// Fails unless the rule under a line is of a third to a half of its length, balanced, and free of the letters.
fn assert_short_rule_under(page: &Page, line: &Line) {
    let rule = rule_under(page, line);
    let share = rule.length() / line.width();
    let text = line.text();
    assert!(
        (1.0 / 3.0..=0.5).contains(&share),
        "the rule under {text:?} is {share} of it"
    );
    assert!(
        same(rule.middle(), line.middle()),
        "the rule under {text:?} is not balanced: {rule:?}"
    );
}

/// The lying rule right under a line.
fn rule_under<'p>(page: &'p Page, line: &Line) -> &'p Rule {
    let near = line.baseline + BELOW * line.size()..line.baseline + line.size();
    let under = |rule: &&Rule| {
        rule.is_level()
            && near.contains(&rule.top)
            && rule.left < line.right()
            && rule.right > line.left()
    };
    let found = page.rules.iter().find(under);
    found.unwrap_or_else(|| panic!("no rule under {:?}: {:?}", line.text(), page.rules))
}
