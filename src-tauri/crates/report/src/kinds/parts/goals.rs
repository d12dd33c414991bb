//! The table of goals reached, by group.

use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::kinds::sentences::Sentence;
use crate::kinds::wording::bare;
use crate::model::{Align, Cell, Column, IntoRuns, Row, Run, Table};
use domain::document::GoalRow;
use domain::facts::{Facts, TargetFact, VerdictCounts};
use domain::verdict::Verdict;

/// A row ready for print.
struct Goal {
    no: String,
    group: String,
    total: String,
    met: String,
    unmet: Vec<String>,
    /// What is neither reached nor missed, said below the row; may be empty.
    open: String,
}

impl Composer<'_> {
    /// The table of goals: a stored document's own, or counted from the ledger's targets.
    pub(crate) fn goal_table(&mut self, id: &str, columns: &[Sentence]) -> Result<(), ReportError> {
        let (heads, goals) = match self.source {
            Source::Stored(document) => {
                let Some(table) = &document.goal_table else {
                    return Ok(());
                };
                (
                    table.columns.clone(),
                    table.rows.iter().map(of_row).collect(),
                )
            }
            Source::Ledger(facts) => {
                let heads = columns
                    .iter()
                    .map(|head| self.fill(head))
                    .collect::<Result<_, _>>()?;
                let mut goals = of_facts(facts, &self.view.groups);
                goals.extend(total(facts, goals.len()));
                (heads, goals)
            }
        };
        if !goals.is_empty() {
            self.push(id, table(&heads, goals));
        }
        Ok(())
    }
}

fn table(heads: &[String], goals: Vec<Goal>) -> Table {
    let columns = [
        Column::millimetres(11.0, Align::Centre),
        Column::share(3.0, Align::Left),
        Column::millimetres(19.0, Align::Centre),
        Column::millimetres(17.0, Align::Centre),
        Column::share(7.0, Align::Left),
    ];
    let mut table = Table::with_head(
        columns
            .into_iter()
            .zip(heads.iter().map(String::as_str))
            .collect(),
    );
    table.rows = goals.into_iter().flat_map(rows).collect();
    table
}

/// A goal's row, and below it what is still open, across the columns: it is no part of "Chưa đạt".
fn rows(goal: Goal) -> impl Iterator<Item = Row> {
    let open = Some(goal.open.clone()).filter(|open| !open.is_empty());
    let open = open.map(|open| {
        let words = Cell::paragraphs(vec![vec![Run::italic(open)]]).across(4);
        Row::body(vec![Cell::text(""), words.aligned(Align::Left)])
    });
    std::iter::once(row(goal)).chain(open)
}

fn row(goal: Goal) -> Row {
    let [no, group, total, met] = [goal.no, goal.group, goal.total, goal.met].map(Cell::text);
    let unmet = goal
        .unmet
        .into_iter()
        .map(|line| Run::plain(line).into_runs())
        .collect();
    Row::body(vec![no, group, total, met, Cell::paragraphs(unmet)])
}

fn of_row(row: &GoalRow) -> Goal {
    let listed = row.unmet_targets.iter().map(|target| format!("- {target}"));
    Goal {
        no: row.no.clone(),
        group: row.group.clone(),
        total: row.total.to_string(),
        met: format!("{}/{}", row.met, row.total),
        unmet: std::iter::once(format!("{}/{}", row.unmet, row.total))
            .chain(listed)
            .collect(),
        open: String::new(),
    }
}

fn of_facts(facts: &Facts, groups: &[String]) -> Vec<Goal> {
    let of_group = |(no, group): (usize, &String)| {
        let targets: Vec<&TargetFact> = facts
            .targets
            .iter()
            .filter(|target| &target.group == group)
            .collect();
        of_targets(no, group, &targets)
    };
    (1..).zip(groups).map(of_group).collect()
}

/// The sum of several groups.
fn total(facts: &Facts, groups: usize) -> Option<Goal> {
    let counts = VerdictCounts::of(&facts.targets);
    (groups > 1).then(|| Goal {
        no: String::new(),
        group: "Tổng cộng".to_owned(),
        total: counts.total.to_string(),
        met: format!("{}/{}", counts.met, counts.total),
        unmet: vec![missed(counts)],
        open: open(counts),
    })
}

fn missed(counts: VerdictCounts) -> String {
    match counts.unmet {
        0 => "0".to_owned(),
        count => format!("{count}/{}", counts.total),
    }
}

fn of_targets(no: usize, group: &str, targets: &[&TargetFact]) -> Goal {
    let counts = VerdictCounts::of(targets.iter().copied());
    let unmet: Vec<&str> = targets
        .iter()
        .filter(|target| target.verdict == Verdict::Unmet)
        .map(|target| bare(&target.text))
        .collect();
    let listed = (1..)
        .zip(&unmet)
        .map(|(at, text)| format!("- {text}{}", if at == unmet.len() { '.' } else { ';' }));
    Goal {
        no: no.to_string(),
        group: group.to_owned(),
        total: counts.total.to_string(),
        met: format!("{}/{}", counts.met, counts.total),
        unmet: std::iter::once(missed(counts)).chain(listed).collect(),
        open: open(counts),
    }
}

/// What is neither reached nor missed, or the row would not add up.
fn open(counts: VerdictCounts) -> String {
    let open = [
        (Verdict::NotDue, counts.not_due),
        (Verdict::NoData, counts.no_data),
    ];
    let open = open.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = open
        .map(|(verdict, count)| format!("{}: {count}", verdict.label()))
        .collect();
    match said.is_empty() {
        true => String::new(),
        false => format!("{} (không tính là chưa đạt).", said.join("; ")),
    }
}
