//! Tasks: those of a plan, or those that the agency keeps.

use super::{item_query, known_document};
use crate::desk::Desk;
use crate::facts::{Entries, Lens, in_groups};
use crate::typed;
use crate::view::entry::progress_view;
use crate::view::format::{grouped, short_source};
use crate::view::task::{count, task_row};
use crate::wire::{
    ById, Done, Draft, Edit, PlanRef, Quote, RowFilter, TaskDetail, TaskDraft, TaskItemView,
    TaskList, TaskQuery, TaskRow, WireError,
};
use domain::document::{Document, TaskItem};
use domain::ids::{ClauseId, DocumentId, ItemId};
use domain::item::LedgerTask;
use store::{ItemQuery, Operation, Reader};

/// The tasks asked for.
pub fn tasks(desk: &mut Desk, args: TaskQuery) -> Result<TaskList, WireError> {
    let base = item_query(desk, args.plan.as_deref())?;
    let lens = lens_for(desk, args.filter)?;
    let reader = desk.reader()?;
    let query = ItemQuery {
        find: args.find.clone(),
        area: args.area.clone().filter(|a| !a.is_empty()),
        ..base.clone()
    };
    let status = typed::given(args.status.as_deref())
        .map(|s| typed::status("status", s))
        .transpose()?;
    let entries = Entries::read(reader)?;
    let rows = reader
        .tasks(&query)?
        .into_iter()
        .map(|task| task_row(&task, &entries, &lens));
    let rows = rows.filter(|row| status.is_none_or(|status| row.status == status.code()));
    let rows = rows.filter(|row| args.only_overdue != Some(true) || row.overdue);
    let rows = rows.filter(|row| {
        args.filter
            .is_none_or(|filter| is_missing(filter, row, &entries, &lens))
    });
    let rows = in_groups(rows.collect(), |row: &TaskRow| row.area.clone());
    Ok(TaskList {
        areas: reader.areas(&base)?,
        plans: plans(reader, |d| d.tasks)?,
        total_text: total_text(&rows),
        rows,
    })
}

/// What is missing for the report is looked up as of its cut-off; everything else as of today.
pub(super) fn lens_for(desk: &Desk, filter: Option<RowFilter>) -> Result<Lens, WireError> {
    match filter {
        None | Some(RowFilter::Overdue) => desk.lens(),
        Some(_) => desk.report_lens(),
    }
}

/// Whether a task is one from which something is missing.
fn is_missing(filter: RowFilter, row: &TaskRow, entries: &Entries, lens: &Lens) -> bool {
    let id = ItemId::from(row.id.as_str());
    match filter {
        RowFilter::Overdue => row.overdue,
        RowFilter::Silent => row.status != "done" && entries.progress_of_year(&id, lens).is_empty(),
        RowFilter::NoEvidence => row.status == "done" && row.evidence_count == 0,
        RowFilter::NoData | RowFilter::NeedsReason => false,
    }
}

fn total_text(rows: &[TaskRow]) -> String {
    let all = grouped(count(rows.len()));
    match rows.iter().filter(|row| row.overdue).count() {
        0 => format!("{all} nhiệm vụ"),
        late => format!("{all} nhiệm vụ, {} quá hạn", grouped(count(late))),
    }
}

/// The documents that have what is listed.
pub(super) fn plans(
    reader: &Reader,
    has: impl Fn(&store::DocumentSummary) -> u32,
) -> Result<Vec<PlanRef>, WireError> {
    let documents = reader.documents()?.into_iter().filter(|d| has(d) > 0);
    Ok(documents
        .map(|d| PlanRef {
            id: d.header.id.to_string(),
            name: short_source(&d.header),
        })
        .collect())
}

/// A task with its clause, its entries and what proves it.
pub fn task(desk: &mut Desk, args: ById) -> Result<TaskDetail, WireError> {
    let task = one(desk, &args.id)?;
    let (lens, reader) = (desk.lens()?, desk.reader()?);
    let entries = Entries::on(reader, &task.id)?;
    let document = task
        .document
        .as_ref()
        .map(|id| reader.document(id))
        .transpose()?
        .flatten();
    Ok(TaskDetail {
        row: task_row(&task, &entries, &lens),
        quote: quote(desk, task.document.as_ref(), task.clause.as_ref())?,
        items: document
            .map(|document| nested(&document, &task.id))
            .unwrap_or_default(),
        entries: entries
            .progress(&task.id)
            .iter()
            .rev()
            .map(progress_view)
            .collect(),
        evidence: super::evidence::views(desk, entries.evidence(&task.id))?,
    })
}

fn one(desk: &Desk, id: &str) -> Result<LedgerTask, WireError> {
    desk.reader()?
        .task(&ItemId::from(id))?
        .ok_or_else(|| WireError::unknown("id", "nhiệm vụ", id))
}

/// The clause that an item rests on, as it stands in its document.
pub(super) fn quote(
    desk: &Desk,
    document: Option<&DocumentId>,
    clause: Option<&ClauseId>,
) -> Result<Option<Quote>, WireError> {
    let reader = desk.reader()?;
    let (Some(document), Some(clause)) = (document, clause) else {
        return Ok(None);
    };
    let (Some(header), Some(clause)) = (reader.header(document)?, reader.clause(clause)?) else {
        return Ok(None);
    };
    Ok(Some(Quote {
        document: document.to_string(),
        name: header.short_name(),
        clause: clause.id.to_string(),
        place: clause.place,
        text: clause.text,
    }))
}

fn nested(document: &Document, task: &ItemId) -> Vec<TaskItemView> {
    let mut views = Vec::new();
    if let Some(task) = document.tasks.iter().find(|t| t.id == *task) {
        flatten(&task.items, 0, &mut views);
    }
    views
}

fn flatten(items: &[TaskItem], level: u32, views: &mut Vec<TaskItemView>) {
    for item in items {
        views.push(TaskItemView {
            place: item.place.clone(),
            text: item.text.clone(),
            level,
        });
        flatten(&item.items, level.saturating_add(1), views);
    }
}

/// Enters a task: the agency's own, or one that a document gives.
pub fn add_task(desk: &mut Desk, args: Draft<TaskDraft>) -> Result<Done, WireError> {
    let task = new_task(desk, args.draft)?;
    desk.change(Operation::AddTask(task))
}

/// A new task as typed.
pub(crate) fn new_task(desk: &Desk, draft: TaskDraft) -> Result<LedgerTask, WireError> {
    let year = desk.year()?;
    let mut task = LedgerTask {
        held: true,
        ..LedgerTask::default()
    };
    task.document = known_document(desk, draft.document.as_deref())?;
    if task.document.is_none() {
        task.place = "Nhiệm vụ của đơn vị".to_owned();
    }
    let draft = TaskDraft {
        years: draft.years.clone().or_else(|| Some(year.to_string())),
        ..draft
    };
    fill(&mut task, draft, year)?;
    typed::required("text", &task.text, "nội dung nhiệm vụ")?;
    Ok(task)
}

/// Changes a task; of one that a plan gives, only what the agency adds.
pub fn edit_task(desk: &mut Desk, args: Edit<TaskDraft>) -> Result<Done, WireError> {
    let mut task = one(desk, &args.id)?;
    let year = desk.year()?;
    fill(&mut task, args.draft, year)?;
    typed::required("text", &task.text, "nội dung nhiệm vụ")?;
    desk.change(Operation::EditTask(task))
}

/// Takes out a typed task, or gives an adopted one back.
pub fn drop_task(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    one(desk, &args.id)?;
    desk.change(Operation::DropTask(ItemId(args.id)))
}

/// Puts what was typed in place of what was there; a field that shows what it showed before is no change.
pub(crate) fn fill(task: &mut LedgerTask, draft: TaskDraft, year: i32) -> Result<(), WireError> {
    if let Some(years) = draft.years.filter(|years| years.trim() != task.years) {
        (task.year_from, task.year_to) = typed::years("years", &years)?;
        task.years = years.trim().to_owned();
    }
    if let Some(due) = draft.due {
        let date = typed::optional_date("due", Some(&due), year)?;
        let as_shown = date.is_some() && date == task.deadline();
        task.due = if as_shown { task.due } else { date };
    }
    set_units(&mut task.lead, draft.lead);
    set_units(&mut task.coordinating, draft.coordinating);
    let texts = [
        (&mut task.place, draft.place),
        (&mut task.text, draft.text),
        (&mut task.area, draft.area),
        (&mut task.deliverable, draft.deliverable),
        (&mut task.funding, draft.funding),
        (&mut task.note, draft.note),
    ];
    texts
        .into_iter()
        .for_each(|(old, typed)| typed::set(old, typed));
    Ok(())
}

fn set_units(old: &mut Vec<String>, typed: Option<String>) {
    if let Some(typed) = typed.filter(|typed| typed.trim() != old.join("; ")) {
        *old = typed::units(&typed);
    }
}
