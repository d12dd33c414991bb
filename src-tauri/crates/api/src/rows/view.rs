//! The rows that a question to a list is answered with, in their order.

use super::index::{Index, Kind, number};
use super::line::Line;
use crate::typed;
use crate::view::format::grouped;
use crate::view::target::totals_text;
use crate::wire::{PartSpan, RowsQuery, VerdictTotals, WireError};
use domain::text::{compare, search_key};
use memchr::memmem::Finder;
use store::Reader;

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
    pub(crate) fn of(
        reader: &Reader,
        index: &mut Index,
        query: &RowsQuery,
    ) -> Result<Self, WireError> {
        let lines = ordered(reader, index, query)?;
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

/// Which lines belong to the list at all: all of a plan, else what the agency keeps.
fn is_of(index: &Index, query: &RowsQuery) -> impl Fn(&Line) -> bool + use<> {
    let plan = typed::given(query.plan.as_deref()).map(|plan| index.document(plan));
    move |line| match plan {
        Some(plan) => !line.is_own() && plan == Some(line.document),
        None => line.held,
    }
}

/// Which lines are asked for. What tells most lines apart at the least cost is asked first, the words last.
fn is_wanted<'q>(
    index: &Index,
    query: &RowsQuery,
    finder: &'q Finder<'q>,
) -> Result<impl Fn(&Line) -> bool + use<'q>, WireError> {
    let is_of = is_of(index, query);
    let state = state(index.kind, query.status.as_deref())?;
    let part = typed::given(query.part.as_deref()).map(|part| index.parts.find(part));
    let leads = typed::given(query.lead.as_deref())
        .map(|lead| index.units.with(index.units.names.find(lead)));
    let (filter, any) = (query.filter, finder.needle().is_empty());
    Ok(move |line: &Line| {
        is_of(line)
            && part.is_none_or(|part| part == Some(line.part))
            && state.is_none_or(|state| line.state == state)
            && leads.as_ref().is_none_or(|leads| is_in(leads, line.leads))
            && filter.is_none_or(|filter| line.is_missing(filter))
            && (any || finder.find(line.key.as_bytes()).is_some())
    })
}

fn is_in(places: &[bool], place: u32) -> bool {
    usize::try_from(place).is_ok_and(|place| places.get(place) == Some(&true))
}

fn state(kind: Kind, typed: Option<&str>) -> Result<Option<&'static str>, WireError> {
    let Some(typed) = typed::given(typed) else {
        return Ok(None);
    };
    Ok(Some(match kind {
        Kind::Task => typed::status("status", typed)?.code(),
        Kind::Target => {
            let codes = ["met", "unmet", "not-due", "no-data"];
            let verdict: domain::verdict::Verdict =
                typed::code("status", typed, "đánh giá", &codes)?;
            verdict.code()
        }
    }))
}

/// The lines asked for: areas or groups in the order in which they first occur, inside them by the column.
fn ordered(reader: &Reader, index: &mut Index, query: &RowsQuery) -> Result<Vec<u32>, WireError> {
    let find = search_key(query.find.as_deref().unwrap_or_default());
    let finder = Finder::new(&find);
    let is_wanted = is_wanted(index, query, &finder)?;
    let lines = (0..).zip(&index.lines).filter(|(_, line)| is_wanted(line));
    let mut chosen: Vec<u32> = lines.map(|(at, _)| at).collect();
    let parts = (query.loose != Some(true)).then(|| first_of_parts(index, &chosen));
    if let Some(column) = typed::given(query.sort.as_deref()) {
        let mut is_chosen = vec![false; index.lines.len()];
        chosen.iter().for_each(|at| mark(&mut is_chosen, *at));
        let down = query.down == Some(true);
        let sorted = index.sorted_by(reader, column)?.lines(down);
        chosen.clear();
        chosen.extend(sorted.into_iter().filter(|at| is_in(&is_chosen, *at)));
    }
    Ok(match parts {
        Some(parts) => gathered(index, &parts, &chosen),
        None => chosen,
    })
}

fn mark(places: &mut [bool], place: u32) {
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    if let Some(marked) = places.get_mut(place) {
        *marked = true;
    }
}

/// The areas or groups of some lines, in the order in which they first occur.
fn first_of_parts(index: &Index, lines: &[u32]) -> Vec<u32> {
    let mut seen = vec![false; index.parts.count()];
    let parts = lines.iter().filter_map(|at| index.at(*at));
    let mut first = Vec::new();
    for part in parts.map(|line| line.part) {
        if !is_in(&seen, part) {
            mark(&mut seen, part);
            first.push(part);
        }
    }
    first
}

/// Brings the lines of one part together without changing their order in it, by counting instead of comparing.
fn gathered(index: &Index, parts: &[u32], lines: &[u32]) -> Vec<u32> {
    let place = |number: u32| usize::try_from(number).unwrap_or_default();
    let part = |at: &u32| index.at(*at).map_or(0, |line| place(line.part));
    let mut next = vec![0_usize; index.parts.count().max(1)];
    lines.iter().for_each(|at| next[part(at)] += 1);
    let mut from = 0;
    for of_part in parts {
        from += std::mem::replace(&mut next[place(*of_part)], from);
    }
    let mut together = vec![0; lines.len()];
    for at in lines {
        let next = &mut next[part(at)];
        together[*next] = *at;
        *next += 1;
    }
    together
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
            own: of_part
                .iter()
                .any(|row| index.at(row.line).is_some_and(Line::is_own)),
        };
        from += span.count;
        span
    };
    rows.chunk_by(|a, b| part(a) == part(b)).map(span).collect()
}

/// The areas or groups and the leading units that occur before anything is filtered.
fn offered(index: &Index, query: &RowsQuery) -> (Vec<String>, Vec<String>) {
    let is_of = is_of(index, query);
    let (mut parts, mut seen) = (Vec::new(), vec![false; index.parts.count()]);
    let mut groups = vec![false; index.units.count()];
    for line in index.lines.iter().filter(|line| is_of(line)) {
        mark(&mut groups, line.leads);
        if !is_in(&seen, line.part) {
            mark(&mut seen, line.part);
            parts.push(index.parts.at(line.part).to_owned());
        }
    }
    parts.retain(|part| !part.is_empty());
    let mut leads: Vec<String> = index.units.of(&groups);
    leads.sort_by(|a, b| compare(a, b));
    (parts, leads)
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
