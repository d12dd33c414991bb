//! The rows that a question to a list is answered with, in their order.

use super::index::{Index, Kind, Line, number};
use super::keys::BLANK;
use crate::desk::Desk;
use crate::typed;
use crate::view::format::grouped;
use crate::view::target::totals_text;
use crate::wire::{PartSpan, RowsQuery, VerdictTotals, WireError};
use domain::text::{compare, search_key};
use memchr::memmem::Finder;
use std::cmp::Reverse;

/// A row of a list: its line, which measure of it, and the number of the item.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub(crate) line: u32,
    pub(crate) measure: u32,
    pub(crate) place: u32,
}

/// All rows of an answer, and what is said of them.
#[derive(Debug)]
pub(crate) struct View {
    query: RowsQuery,
    pub(crate) rows: Vec<Row>,
    pub(crate) spans: Vec<PartSpan>,
    pub(crate) total_text: String,
    pub(crate) parts: Vec<String>,
    pub(crate) leads: Vec<String>,
}

impl View {
    /// Finds, filters and orders the rows asked for.
    pub(crate) fn of(desk: &Desk, index: &mut Index, query: &RowsQuery) -> Result<Self, WireError> {
        let mut lines = chosen(index, query)?;
        order(desk, index, query, &mut lines)?;
        let shown = |at: &u32| index.at(*at);
        let total_text = total_text(index.kind, lines.iter().filter_map(shown));
        let rows = rows(index, &lines);
        let (parts, leads) = offered(index, query);
        Ok(Self {
            spans: spans(index, query, &rows),
            query: asked(query),
            rows,
            total_text,
            parts,
            leads,
        })
    }

    /// Whether the same was asked before and is to stay as it is.
    pub(crate) fn answers(&self, query: &RowsQuery) -> bool {
        query.hold == Some(true) && self.query == asked(query)
    }

    /// The first row of an item.
    pub(crate) fn row_of(&self, index: &Index, item: &str) -> Option<u32> {
        let line = index.line_of(item)?;
        self.rows
            .iter()
            .position(|row| row.line == line)
            .map(number)
    }
}

/// What decides which rows there are, without the page.
fn asked(query: &RowsQuery) -> RowsQuery {
    RowsQuery {
        hold: None,
        from: None,
        count: None,
        at: None,
        ..query.clone()
    }
}

/// Whether a line belongs to the list at all: all of a plan, else what the agency keeps.
fn is_of(line: &Line, query: &RowsQuery) -> bool {
    match typed::given(query.plan.as_deref()) {
        Some(plan) => line.document.as_ref().is_some_and(|of| of.as_str() == plan),
        None => line.held,
    }
}

fn chosen(index: &Index, query: &RowsQuery) -> Result<Vec<u32>, WireError> {
    let state = state(index.kind, query.status.as_deref())?;
    let part = typed::given(query.part.as_deref()).map(|part| index.parts.find(part));
    let lead = typed::given(query.lead.as_deref()).map(|lead| index.leads.find(lead));
    let find = search_key(query.find.as_deref().unwrap_or_default());
    let finder = Finder::new(&find);
    let is_wanted = |line: &Line| {
        is_of(line, query)
            && part.is_none_or(|part| part == Some(line.part))
            && state.as_ref().is_none_or(|state| line.state == state)
            && lead.is_none_or(|lead| lead.is_some_and(|lead| line.leads.contains(&lead)))
            && query.filter.is_none_or(|filter| line.is_missing(filter))
            && (find.is_empty() || finder.find(line.key.as_bytes()).is_some())
    };
    let lines = (0_u32..).zip(&index.lines);
    Ok(lines
        .filter(|(_, line)| is_wanted(line))
        .map(|(at, _)| at)
        .collect())
}

fn state(kind: Kind, typed: Option<&str>) -> Result<Option<String>, WireError> {
    let Some(typed) = typed::given(typed) else {
        return Ok(None);
    };
    Ok(Some(match kind {
        Kind::Task => typed::status("status", typed)?.code().to_owned(),
        Kind::Target => {
            let codes = ["met", "unmet", "not-due", "no-data"];
            let verdict: domain::verdict::Verdict =
                typed::code("status", typed, "đánh giá", &codes)?;
            verdict.code().to_owned()
        }
    }))
}

/// Areas or groups in the order in which they first occur, inside them the column that is sorted by.
fn order(
    desk: &Desk,
    index: &mut Index,
    query: &RowsQuery,
    lines: &mut [u32],
) -> Result<(), WireError> {
    let part = |index: &Index, at: u32| index.at(at).map_or(0, |line| line.part);
    let mut first: Vec<u32> = Vec::new();
    if query.loose != Some(true) {
        for at in lines.iter() {
            let part = usize::try_from(part(index, *at)).unwrap_or_default();
            if first.len() <= part {
                first.resize(part + 1, u32::MAX);
            }
            first[part] = first[part].min(*at);
        }
    }
    let grouped = |index: &Index, at: u32| {
        let part = usize::try_from(part(index, at)).unwrap_or_default();
        first.get(part).copied().unwrap_or_default()
    };
    let Some(column) = typed::given(query.sort.as_deref()) else {
        lines.sort_by_key(|at| grouped(index, *at));
        return Ok(());
    };
    let ranks = index.ranks(desk, column)?.to_vec();
    let rank = |at: u32| {
        ranks
            .get(usize::try_from(at).unwrap_or(usize::MAX))
            .copied()
            .unwrap_or(BLANK)
    };
    if query.down == Some(true) {
        lines.sort_by_key(|at| (grouped(index, *at), rank(*at) == BLANK, Reverse(rank(*at))));
    } else {
        lines.sort_by_key(|at| (grouped(index, *at), rank(*at)));
    }
    Ok(())
}

/// A target with several measures takes a row for each.
fn rows(index: &Index, lines: &[u32]) -> Vec<Row> {
    let of_line = |(place, line): (u32, &u32)| {
        let line = *line;
        let rows = index.at(line).map_or(0, |line| line.rows);
        (1..=rows).map(move |measure| Row {
            line,
            measure,
            place,
        })
    };
    (1_u32..).zip(lines).flat_map(of_line).collect()
}

fn spans(index: &Index, query: &RowsQuery, rows: &[Row]) -> Vec<PartSpan> {
    if query.loose == Some(true) {
        return Vec::new();
    }
    let part = |row: &Row| index.at(row.line).map_or(0, |line| line.part);
    let mut from = 0;
    let span = |of_part: &[Row]| {
        let span = PartSpan {
            title: of_part
                .first()
                .map_or_else(String::new, |row| index.parts.at(part(row)).to_owned()),
            from,
            count: number(of_part.len()),
            own: of_part.iter().any(|row| {
                index
                    .at(row.line)
                    .is_some_and(|line| line.document.is_none())
            }),
        };
        from += span.count;
        span
    };
    rows.chunk_by(|a, b| part(a) == part(b)).map(span).collect()
}

/// The areas or groups and the leading units that occur before anything is filtered.
fn offered(index: &Index, query: &RowsQuery) -> (Vec<String>, Vec<String>) {
    let (mut parts, mut leads) = (Vec::new(), Vec::new());
    let (mut seen_part, mut seen_lead) = (Vec::new(), Vec::new());
    for line in index.lines.iter().filter(|line| is_of(line, query)) {
        if is_new(&mut seen_part, line.part) && !index.parts.at(line.part).is_empty() {
            parts.push(index.parts.at(line.part).to_owned());
        }
        for lead in &line.leads {
            if is_new(&mut seen_lead, *lead) {
                leads.push(index.leads.at(*lead).to_owned());
            }
        }
    }
    leads.sort_by(|a, b| compare(a, b));
    (parts, leads)
}

fn is_new(seen: &mut Vec<bool>, place: u32) -> bool {
    let place = usize::try_from(place).unwrap_or_default();
    if seen.len() <= place {
        seen.resize(place + 1, false);
    }
    !std::mem::replace(&mut seen[place], true)
}

fn total_text<'a>(kind: Kind, lines: impl Iterator<Item = &'a Line>) -> String {
    let mut totals = VerdictTotals::default();
    let mut late = 0_u32;
    for line in lines {
        late += u32::from(line.overdue);
        totals.add(line.state);
    }
    match (kind, late) {
        (Kind::Target, _) => totals_text(&totals),
        (Kind::Task, 0) => format!("{} nhiệm vụ", grouped(totals.total)),
        (Kind::Task, late) => format!(
            "{} nhiệm vụ, {} quá hạn",
            grouped(totals.total),
            grouped(late)
        ),
    }
}
