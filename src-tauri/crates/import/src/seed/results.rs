//! What a report states: goals, results and shortcomings by area, figures.

use super::context::Context;
use super::file::{AreaEntry, FigureEntry, GoalEntry, LineEntry};
use super::mark::without_mark;
use domain::document::{GoalRow, GoalTable, ResultArea, ResultLine, StatedFigure};

/// The heads of the table of goals of a yearly report, where the file gives no other.
const GOAL_COLUMNS: [&str; 5] = ["TT", "Nhóm mục tiêu", "Số mục tiêu", "Đạt", "Chưa đạt"];

pub(super) fn goal_table(context: &Context) -> Option<GoalTable> {
    let file = context.file;
    let usual = || GOAL_COLUMNS.map(str::to_owned).to_vec();
    let table = || GoalTable {
        columns: file
            .goal_table
            .as_ref()
            .map_or_else(usual, |t| t.columns.clone()),
        rows: file.goals.iter().map(|g| goal(context, g)).collect(),
    };
    (!file.goals.is_empty()).then(table)
}

fn goal(context: &Context, entry: &GoalEntry) -> GoalRow {
    context.clause(&entry.clause, &entry.clause);
    GoalRow {
        no: entry.no.clone(),
        group: entry.group.clone(),
        total: entry.total,
        met: entry.met,
        unmet: entry.unmet,
        unmet_targets: entry.unmet_targets.clone(),
    }
}

pub(super) fn area(context: &Context, entry: &AreaEntry) -> ResultArea {
    context.clause(&entry.clause, &entry.clause);
    let lines = |heading: &Option<String>, lines: &[LineEntry]| -> Vec<ResultLine> {
        lines
            .iter()
            .map(|l| line(context, heading.as_deref(), l))
            .collect()
    };
    ResultArea {
        no: entry.no.clone(),
        title: entry.title.clone(),
        results_heading: heading(context, entry.results_heading.as_deref(), &entry.results),
        results: lines(&entry.results_heading, &entry.results),
        shortcomings_heading: heading(
            context,
            entry.shortcomings_heading.as_deref(),
            &entry.shortcomings,
        ),
        shortcomings: lines(&entry.shortcomings_heading, &entry.shortcomings),
    }
}

/// The words of a heading, without its mark and without what follows it on its line.
fn heading(context: &Context, clause: Option<&str>, lines: &[LineEntry]) -> String {
    let Some(id) = clause else {
        return String::new();
    };
    let words = without_mark(context.text(id, id));
    let inline = lines
        .iter()
        .filter(|l| l.clause == id)
        .find_map(|l| l.text.as_deref());
    inline
        .and_then(|text| words.strip_suffix(text))
        .unwrap_or(words)
        .trim_end()
        .to_owned()
}

fn line(context: &Context, heading: Option<&str>, entry: &LineEntry) -> ResultLine {
    let text = context.text(&entry.clause, &entry.clause);
    ResultLine {
        clause: context.clause_id(&entry.clause),
        text: entry.text.clone().unwrap_or_else(|| text.to_owned()),
        inline: heading == Some(entry.clause.as_str()),
    }
}

pub(super) fn figure(context: &Context, entry: &FigureEntry) -> StatedFigure {
    let item = figure_name(entry);
    let (place, _) = context.place_and_text(&item, &entry.clause);
    StatedFigure {
        clause: context.clause_id(&entry.clause),
        place,
        raw: entry.raw.clone(),
        nth: entry.nth.unwrap_or(1),
        value: context.number(&item, &entry.value),
        denominator: entry.denominator.as_ref().map(|d| context.number(&item, d)),
        unit: entry.unit.clone(),
        comparator: context.comparator(&item, &entry.comparator),
        of: entry.of.clone(),
    }
}

/// How a figure is called in a message: it has no id of its own.
pub(super) fn figure_name(entry: &FigureEntry) -> String {
    format!("{} “{}”", entry.clause, entry.raw)
}

pub(super) fn intro(context: &Context) -> Vec<String> {
    let clauses = context.file.intro.iter().flat_map(|i| &i.clauses);
    clauses
        .map(|id| context.text("intro", id).to_owned())
        .collect()
}
