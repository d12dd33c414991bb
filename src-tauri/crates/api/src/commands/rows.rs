//! Tasks and targets in pages, for lists of very many.

use crate::desk::Desk;
use crate::facts::Entries;
use crate::rows::{Index, Kind, Row, View};
use crate::view::target::target_row;
use crate::view::task::task_row;
use crate::wire::{MeasureLine, Rows, RowsQuery, TargetRow, TaskRow, WireError};
use domain::ids::ItemId;
use domain::item::LedgerTask;
use std::collections::HashMap;

/// How many rows a page has where no number is asked for, and at most.
const PAGE: (u32, u32) = (100, 2_000);

/// A page of tasks.
pub fn task_rows(desk: &mut Desk, args: RowsQuery) -> Result<Rows<TaskRow>, WireError> {
    desk.with_rows(Kind::Task, &args, |desk, index, view| {
        let mut page = page(index, view, &args);
        let (reader, items) = (desk.reader()?, items(index, shown(view, &args)));
        let entries = Entries::on_all(reader, &items)?;
        let tasks = reader.tasks_of(&items)?.into_iter();
        let tasks: HashMap<ItemId, LedgerTask> = tasks.map(|it| (it.id.clone(), it)).collect();
        let tasks = items.iter().filter_map(|item| tasks.get(item));
        page.rows = tasks
            .map(|task| task_row(task, &entries, &index.lens))
            .collect();
        Ok(page)
    })
}

/// A page of targets, a row for each measure.
pub fn target_rows(desk: &mut Desk, args: RowsQuery) -> Result<Rows<MeasureLine>, WireError> {
    desk.with_rows(Kind::Target, &args, |desk, index, view| {
        let mut page = page(index, view, &args);
        let shown = shown(view, &args);
        let (reader, items) = (desk.reader()?, items(index, shown));
        let entries = Entries::on_all(reader, &items)?;
        let targets = reader.targets_of(&items)?.into_iter();
        let targets: HashMap<String, TargetRow> = targets
            .map(|it| (it.id.to_string(), target_row(&it, &entries, &index.lens)))
            .collect();
        page.rows = shown
            .iter()
            .filter_map(|row| {
                let target = targets.get(&*index.at(row.line)?.id)?;
                Some(MeasureLine {
                    no: row.measure,
                    place: row.place,
                    target: target.clone(),
                })
            })
            .collect();
        Ok(page)
    })
}

/// The rows of a page.
fn shown<'v>(view: &'v View, query: &RowsQuery) -> &'v [Row] {
    &view.rows[span(view, query)]
}

/// The items of some rows, one after the other, each once.
fn items(index: &Index, rows: &[Row]) -> Vec<ItemId> {
    let lines = rows.chunk_by(|a, b| a.line == b.line);
    let ids = lines.filter_map(|rows| index.at(rows[0].line));
    ids.map(|line| ItemId::from(&*line.id)).collect()
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
