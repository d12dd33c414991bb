//! Tasks and targets in pages, for lists of very many.

use crate::desk::Desk;
use crate::facts::Entries;
use crate::rows::{Index, Kind, View};
use crate::view::target::target_row;
use crate::view::task::task_row;
use crate::wire::{MeasureLine, Rows, RowsQuery, TargetRow, TaskRow, WireError};

/// How many rows a page has where no number is asked for, and at most.
const PAGE: (u32, u32) = (100, 2_000);

/// A page of tasks.
pub fn task_rows(desk: &mut Desk, args: RowsQuery) -> Result<Rows<TaskRow>, WireError> {
    desk.with_rows(Kind::Task, &args, |desk, index, view| {
        let reader = desk.reader()?;
        let mut page = page(index, view, &args);
        for row in &view.rows[span(view, &args)] {
            let Some(line) = index.at(row.line) else {
                continue;
            };
            if let Some(task) = reader.task(&line.id)? {
                let entries = Entries::on(reader, &line.id)?;
                page.rows.push(task_row(&task, &entries, &index.lens));
            }
        }
        Ok(page)
    })
}

/// A page of targets, a row for each measure.
pub fn target_rows(desk: &mut Desk, args: RowsQuery) -> Result<Rows<MeasureLine>, WireError> {
    desk.with_rows(Kind::Target, &args, |desk, index, view| {
        let reader = desk.reader()?;
        let mut page = page(index, view, &args);
        let mut last: Option<(u32, TargetRow)> = None;
        for row in &view.rows[span(view, &args)] {
            if last.as_ref().is_none_or(|(line, _)| *line != row.line)
                && let Some(line) = index.at(row.line)
                && let Some(target) = reader.target(&line.id)?
            {
                let entries = Entries::on(reader, &line.id)?;
                last = Some((row.line, target_row(&target, &entries, &index.lens)));
            }
            let target = last.iter().map(|(_, target)| target.clone());
            page.rows.extend(target.map(|target| MeasureLine {
                no: row.measure,
                place: row.place,
                target,
            }));
        }
        Ok(page)
    })
}

/// What is known of all rows, with an empty page.
fn page<T>(index: &Index, view: &View, query: &RowsQuery) -> Rows<T> {
    Rows {
        total: crate::view::task::count(view.rows.len()),
        total_text: view.total_text.clone(),
        spans: view.spans.clone(),
        from: query.from.unwrap_or(0),
        rows: Vec::new(),
        at: query
            .at
            .as_deref()
            .and_then(|item| view.row_of(index, item)),
        parts: view.parts.clone(),
        plans: index.plans.clone(),
        leads: view.leads.clone(),
    }
}

fn span(view: &View, query: &RowsQuery) -> std::ops::Range<usize> {
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let from = place(query.from.unwrap_or(0)).min(view.rows.len());
    let count = place(query.count.unwrap_or(PAGE.0).min(PAGE.1));
    from..from.saturating_add(count).min(view.rows.len())
}
