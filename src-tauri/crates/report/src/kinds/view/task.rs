//! A task in the words of the paper.

use super::citations::Cited;
use super::evidence_cited;
use crate::kinds::origins::{Origins, marked};
use crate::kinds::shortening::{complete, short};
use crate::kinds::wording::{bare, lower_first};
use chrono::{Datelike, NaiveDate};
use domain::document::Header;
use domain::evidence::Evidence;
use domain::facts::TaskFact;
use domain::progress::TaskStatus;
use domain::text::{format_date_on_paper, format_percent};
use serde::Serialize;

/// A task as sentences name it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TaskView {
    /// Its id, for the block that it becomes.
    pub(crate) id: String,
    /// Its area.
    pub(crate) area: String,
    /// Its words, without a sign at their end.
    pub(crate) text: String,
    /// The beginning of its words, where it was named in full before.
    pub(crate) short: String,
    /// What is nested under it in a document printed again, a line each.
    pub(crate) items: Vec<String>,
    /// Where it comes from.
    pub(crate) source: String,
    /// The same without what the heading of its area says.
    pub(crate) cite: String,
    /// What all of its area share of it.
    #[serde(skip)]
    pub(crate) group_cite: String,
    /// Lead units.
    pub(crate) lead: String,
    /// Who answers for it in the agency: the lead that the agency gave its own task, else the agency itself.
    pub(crate) responsible: String,
    /// Coordinating units.
    pub(crate) coordinating: String,
    /// The years as written.
    pub(crate) years: String,
    /// Its time: years, and the deadline where it is not the end of a year, or has passed.
    pub(crate) time: String,
    /// Its status, small.
    pub(crate) status: String,
    /// Its status with how far it is and whether it is late: `đang thực hiện (đạt 70%)`.
    pub(crate) standing: String,
    /// The same without its deadline, for a table that has it in another column.
    pub(crate) progress: String,
    /// Whether it is done.
    pub(crate) done: bool,
    /// Whether it has begun.
    pub(crate) begun: bool,
    /// Whether anything is to be said of it beside its status: a deadline or a remedy.
    pub(crate) ahead: bool,
    /// Whether its deadline has passed.
    pub(crate) overdue: bool,
    /// Its deadline.
    pub(crate) due: String,
    /// Whether anything was entered this year.
    pub(crate) entered: bool,
    /// What came of it, by the newest entry that says so.
    pub(crate) result: String,
    /// What is wanting now.
    pub(crate) shortcoming: String,
    /// Why.
    pub(crate) cause: String,
    /// What will be done.
    pub(crate) remedy: String,
    /// What proves it.
    pub(crate) evidence: Vec<String>,
    /// Its note.
    pub(crate) note: String,
}

/// A row of the table of tasks.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TaskRow {
    /// Its number in the table.
    pub(crate) no: String,
    /// The task.
    #[serde(flatten)]
    pub(crate) task: TaskView,
}

impl TaskView {
    /// A task of the facts.
    pub(super) fn of(task: &TaskFact, cited: Cited, years: &Years, origins: &Origins) -> Self {
        // What was wanting and has been mended is no shortcoming any more: the newest entry counts.
        let newest = task.told_by().cloned().unwrap_or_default();
        let due = due(task, origins);
        Self {
            id: task.id.to_string(),
            area: task.area.clone(),
            text: complete(&task.text),
            short: short(&task.text),
            items: Vec::new(),
            source: cited.whole,
            cite: cited.in_group,
            group_cite: cited.of_group,
            lead: task.lead.join("; "),
            responsible: String::new(),
            coordinating: task.coordinating.join("; "),
            years: task.years.clone(),
            time: time(task, years),
            status: lower_first(task.status.label()),
            progress: standing(task, None, origins),
            standing: standing(task, Some(&due), origins),
            done: task.status == TaskStatus::Done,
            begun: task.status != TaskStatus::NotStarted,
            ahead: years.end(task.due) || !newest.remedy.is_empty(),
            overdue: task.overdue,
            due,
            entered: !task.entries.is_empty(),
            result: bare(task.result()).to_owned(),
            shortcoming: newest.shortcoming,
            cause: newest.cause,
            remedy: newest.remedy,
            evidence: task.evidence.iter().map(in_a_cell).collect(),
            note: task.note.clone(),
        }
    }
}

/// The deadline with its origin; empty where there is none.
pub(crate) fn due(task: &TaskFact, origins: &Origins) -> String {
    let from = match bare(&task.source) {
        "" => "do đơn vị đặt ra".to_owned(),
        source => format!("theo {source}"),
    };
    let mark = |day| {
        let origin = origins.add("Thời hạn", Some(task.id.as_str()), &from);
        marked(&format_date_on_paper(day), origin)
    };
    task.due.map(mark).unwrap_or_default()
}

/// How far a task is, with its origin; none where nothing was entered.
pub(crate) fn percent(task: &TaskFact, origins: &Origins) -> Option<String> {
    let newest = task.entries.last();
    let day = newest.map(|entry| format!(", cập nhật ngày {}", format_date_on_paper(entry.date)));
    let shown = format_percent(task.percent?);
    let explained = format!("{shown}{}", day.unwrap_or_default());
    let origin = origins.add("Tiến độ", Some(task.id.as_str()), &explained);
    Some(marked(&shown, origin))
}

/// A document that proves something, as a cell has it.
fn in_a_cell(evidence: &Evidence) -> String {
    evidence_cited(evidence, |day| {
        format!("ngày {}", format_date_on_paper(day))
    })
}

fn standing(task: &TaskFact, due: Option<&str>, origins: &Origins) -> String {
    let status = lower_first(task.status.label());
    let partly = task.status != TaskStatus::Done && task.percent.is_some_and(|p| !p.is_zero());
    let percent = percent(task, origins).filter(|_| partly);
    let percent = percent.map(|percent| format!("đạt {percent}"));
    let late = task.overdue.then(|| match due {
        Some(due) => format!("quá hạn, thời hạn {due}"),
        None => "quá hạn".to_owned(),
    });
    // A part of a year tells what was done in it; what was done before it says so.
    let earlier = task.status == TaskStatus::Done && task.before.is_some();
    let earlier = earlier.then(|| "trước kỳ báo cáo".to_owned());
    let inside: Vec<String> = percent.into_iter().chain(late).chain(earlier).collect();
    match inside.is_empty() {
        true => status,
        false => format!("{status} ({})", inside.join("; ")),
    }
}

/// The years of a task: its own, else those of its plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Years {
    /// As written: `2024`, `2026-2030`.
    shown: String,
    /// Whether they are over, so that the task was taken to this year.
    over: bool,
    /// The year reported on.
    reported: i32,
}

impl Years {
    /// The years of a task of a plan in the report of `year`.
    pub(super) fn of(task: &TaskFact, plan: Option<&Header>, year: i32) -> Self {
        let of_plan =
            plan.and_then(|plan| Some((plan.year_from?, plan.year_to.or(plan.year_from)?)));
        let shown = match (task.years.trim(), of_plan) {
            ("", Some((from, to))) if from != to => format!("{from}-{to}"),
            ("", Some((from, _))) => from.to_string(),
            (own, _) => own.to_owned(),
        };
        let last = shown
            .rsplit(['-', '–', ',', ' '])
            .next()
            .unwrap_or_default();
        Self {
            over: last.parse().is_ok_and(|last: i32| last < year),
            shown,
            reported: year,
        }
    }

    /// Whether a deadline lies in the year reported on or before it.
    fn end(&self, due: Option<NaiveDate>) -> bool {
        due.is_some_and(|due| due.year() <= self.reported)
    }
}

/// The years, and the deadline where they do not already say it; of a late task always, for it is what made it late.
fn time(task: &TaskFact, years: &Years) -> String {
    let day = |due| format!("hạn {}", format_date_on_paper(due));
    let due =
        task.due.map(
            |due| match (is_end_of_year(due) && !task.overdue, years.shown.is_empty()) {
                (true, true) => format!("Đến năm {}", due.year()),
                (true, false) => String::new(),
                (false, _) => day(due),
            },
        );
    let carried = years.over.then(|| "(chuyển sang)".to_owned());
    let said = [
        years.shown.clone(),
        carried.unwrap_or_default(),
        due.unwrap_or_default(),
    ];
    said.into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn is_end_of_year(day: NaiveDate) -> bool {
    (day.month(), day.day()) == (12, 31)
}
