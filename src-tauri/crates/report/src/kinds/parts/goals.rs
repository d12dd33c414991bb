//! The table of goals reached, by group.

use super::charts::Counted;
use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::kinds::origins::{Origins, cell, marked, runs};
use crate::kinds::sentences::Sentence;
use crate::kinds::wording::{bare, lower_first, upper_first};
use crate::model::{Align, Cell, Column, Row, Run, Table};
use domain::document::GoalRow;
use domain::facts::{Facts, TargetFact, VerdictCounts};
use domain::text::format_date_on_paper;
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
    /// Whether it is the sum of the others.
    sum: bool,
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
                    .map(|head| self.fill_plain(head))
                    .collect::<Result<_, _>>()?;
                let marks = Marks {
                    as_of: format_date_on_paper(facts.as_of),
                    origins: &self.origins,
                };
                let mut goals = of_facts(facts, &self.view.groups, &marks);
                goals.extend(total(facts, goals.len(), &marks));
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
        Column::share(7.0, Align::Centre),
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
        let words = Cell::paragraphs(vec![italic(&open)]).across(4);
        Row::body(vec![Cell::text(""), words.aligned(Align::Left)])
    });
    std::iter::once(row(goal)).chain(open)
}

fn row(goal: Goal) -> Row {
    let [no, group] = [goal.no, goal.group].map(Cell::text);
    let [total, met] = [goal.total, goal.met].map(|count| cell(&count));
    let unmet = goal.unmet.iter().map(|line| runs(line)).collect();
    let mut row = Row::body(vec![no, group, total, met, Cell::paragraphs(unmet)]);
    if goal.sum {
        let paragraphs = row.cells.iter_mut().flat_map(|cell| &mut cell.paragraphs);
        paragraphs.flatten().for_each(|run| run.bold = true);
    }
    row
}

fn italic(text: &str) -> Vec<Run> {
    let italic = |run| Run {
        italic: true,
        ..run
    };
    runs(text).into_iter().map(italic).collect()
}

/// Marks the counts of the table with where they come from.
struct Marks<'a> {
    as_of: String,
    origins: &'a Origins,
}

impl Marks<'_> {
    /// A count, or a count of a total, of a group of targets.
    fn count(&self, shown: &str, how: &str, group: &str) -> String {
        let counted = Counted {
            what: "chỉ tiêu",
            how,
            of: group,
        };
        marked(shown, counted.origin(shown, &self.as_of, self.origins))
    }
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
        sum: row.no.is_empty(),
    }
}

fn of_facts(facts: &Facts, groups: &[String], marks: &Marks) -> Vec<Goal> {
    let of_group = |(no, group): (usize, &String)| {
        let of_group = facts.targets.iter().filter(|t| &t.group == group);
        let targets: Vec<&TargetFact> = of_group.collect();
        let unmet = targets
            .iter()
            .filter(|target| target.verdict == Verdict::Unmet)
            .map(|target| bare(&target.text));
        let unmet: Vec<&str> = unmet.collect();
        let listed = (1..)
            .zip(&unmet)
            .map(|(at, text)| format!("- {text}{}", if at == unmet.len() { '.' } else { ';' }));
        let counts = VerdictCounts::of(targets.iter().copied());
        let mut goal = goal(group, counts, &format!("nhóm {group}"), marks);
        goal.no = no.to_string();
        goal.unmet.extend(listed);
        goal
    };
    (1..).zip(groups).map(of_group).collect()
}

/// The sum of several groups.
fn total(facts: &Facts, groups: usize, marks: &Marks) -> Option<Goal> {
    let counts = VerdictCounts::of(&facts.targets);
    let total = || Goal {
        sum: true,
        ..goal("Tổng cộng", counts, "tất cả các nhóm", marks)
    };
    (groups > 1).then(total)
}

fn goal(name: &str, counts: VerdictCounts, of: &str, marks: &Marks) -> Goal {
    let total = counts.total;
    let met = format!("{}/{total}", counts.met);
    let unmet = match counts.unmet {
        0 => "0".to_owned(),
        count => format!("{count}/{total}"),
    };
    Goal {
        no: String::new(),
        group: name.to_owned(),
        total: marks.count(&total.to_string(), "", of),
        met: marks.count(&met, Verdict::Met.label(), of),
        unmet: vec![marks.count(&unmet, Verdict::Unmet.label(), of)],
        open: open(counts, of, marks),
        sum: false,
    }
}

/// What is neither reached nor missed, or the row would not add up.
fn open(counts: VerdictCounts, of: &str, marks: &Marks) -> String {
    let open = [
        (Verdict::NotDue, counts.not_due),
        (Verdict::NoData, counts.no_data),
    ];
    let said = |(verdict, count): (Verdict, usize)| {
        let count = marks.count(&count.to_string(), verdict.label(), of);
        format!("{}: {count}", lower_first(verdict.label()))
    };
    let open = open.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = open.map(said).collect();
    match said.is_empty() {
        true => String::new(),
        false => format!(
            "{} (không tính là chưa đạt).",
            upper_first(&said.join("; "))
        ),
    }
}
