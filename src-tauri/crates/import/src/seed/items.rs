//! Targets, tasks, annex tables and duties of a document.

use super::context::Context;
use super::file::{
    AnnexEntry, ClauseEntry, DutyEntry, MeasureEntry, OrganisationEntry, RowEntry, TargetEntry,
    TaskEntry,
};
use super::mark::without_mark;
use crate::fault::Reason;
use chrono::NaiveDate;
use domain::document::{
    Annex, AnnexGroup, AnnexRow, Duty, OrganisationDuty, Target, Task, TaskItem,
};
use domain::measure::Measure;

pub(super) fn target(context: &Context, entry: &TargetEntry) -> Target {
    let (place, text) = context.place_and_text(&entry.id, &entry.clause);
    let due = entry.due.as_ref().map(|d| context.date(&entry.id, d));
    Target {
        id: context.item_id(&entry.id),
        clause: context.clause_id(&entry.clause),
        place,
        group: entry.group.clone(),
        text: entry
            .text
            .clone()
            .unwrap_or_else(|| without_mark(text).to_owned()),
        measures: entry
            .measures
            .iter()
            .map(|m| measure(context, &entry.id, m))
            .collect(),
        milestone: entry.milestone.clone(),
        due: due.or_else(|| entry.due_year.and_then(end_of_year)),
    }
}

/// The last day of a year that a text names.
fn end_of_year(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}

fn measure(context: &Context, item: &str, entry: &MeasureEntry) -> Measure {
    let measure = Measure {
        comparator: context.comparator(item, &entry.comparator),
        value: context.number(item, &entry.value),
        value_max: entry
            .value_max
            .as_ref()
            .map(|max| context.number(item, max)),
        unit: entry.unit.clone(),
        of: entry.of.clone(),
    };
    if let Err(error) = measure.check() {
        context.fault(item, error.into());
    }
    measure
}

pub(super) fn task(context: &Context, entry: &TaskEntry) -> Task {
    let (place, text) = context.place_and_text(&entry.id, &entry.clause);
    Task {
        id: context.item_id(&entry.id),
        clause: context.clause_id(&entry.clause),
        place,
        area: entry.area.clone(),
        text: without_mark(text).to_owned(),
        lead: entry.leads.clone(),
        coordinating: entry.coordinating.clone(),
        items: nested(context, &entry.clause),
    }
}

/// What stands directly under a clause, each with what stands under it.
fn nested(context: &Context, parent: &str) -> Vec<TaskItem> {
    let under: Vec<&ClauseEntry> = context
        .file
        .clauses
        .iter()
        .filter(|c| is_under(&c.id, parent))
        .collect();
    let is_direct = |c: &&&ClauseEntry| !under.iter().any(|between| is_under(&c.id, &between.id));
    under
        .iter()
        .filter(is_direct)
        .map(|c| TaskItem {
            id: context.clause_id(&c.id),
            place: c.place.clone(),
            text: without_mark(&c.text).to_owned(),
            items: nested(context, &c.id),
        })
        .collect()
}

fn is_under(id: &str, parent: &str) -> bool {
    id.strip_prefix(parent)
        .is_some_and(|rest| rest.starts_with('/'))
}

pub(super) fn annex(context: &Context, entry: &AnnexEntry) -> Annex {
    context.clause(&entry.clause, &entry.clause);
    Annex {
        no: entry.no.clone(),
        title: entry.title.clone(),
        reference: entry.reference.clone(),
        columns: entry.columns.clone(),
        landscape: entry.landscape,
        groups: groups(context, entry),
        rows: entry.rows.iter().map(|r| row(context, entry, r)).collect(),
    }
}

fn groups(context: &Context, annex: &AnnexEntry) -> Vec<AnnexGroup> {
    let group = |g: &super::file::GroupEntry| AnnexGroup {
        id: context.clause_id(&g.clause),
        no: g.no.clone(),
        title: g.title.clone(),
    };
    annex.groups.iter().map(group).collect()
}

fn row(context: &Context, annex: &AnnexEntry, entry: &RowEntry) -> AnnexRow {
    let (place, _) = context.place_and_text(&entry.id, &entry.clause);
    AnnexRow {
        id: context.item_id(&entry.id),
        clause: context.clause_id(&entry.clause),
        place,
        no: entry.no.clone(),
        group: group_title(context, annex, entry),
        name: entry.name.clone(),
        years: entry.years.clone(),
        year_from: entry.year_from,
        year_to: entry.year_to,
        lead_text: entry.lead_text.clone(),
        lead: entry.lead.clone(),
        coordinating_text: entry.coordinating_text.clone(),
        coordinating: entry.coordinating.clone(),
        funding: entry.funding.clone(),
        note: entry.note.clone(),
    }
}

fn group_title(context: &Context, annex: &AnnexEntry, row: &RowEntry) -> String {
    if annex.groups.is_empty() && row.group.is_empty() {
        return String::new();
    }
    let group = annex.groups.iter().find(|g| g.clause == row.group);
    group.map(|g| g.title.clone()).unwrap_or_else(|| {
        context.fault(&row.id, Reason::NoGroup(row.group.clone()));
        String::new()
    })
}

pub(super) fn organisation(context: &Context, entry: &OrganisationEntry) -> OrganisationDuty {
    let (place, text) = context.place_and_text(&entry.id, &entry.clause);
    OrganisationDuty {
        id: context.item_id(&entry.id),
        clause: context.clause_id(&entry.clause),
        place,
        units: entry.units.clone(),
        text: without_mark(text).to_owned(),
    }
}

pub(super) fn duty(context: &Context, entry: &DutyEntry) -> Duty {
    let (place, _) = context.place_and_text(&entry.id, &entry.clause);
    Duty {
        id: context.full(&entry.id).into(),
        clause: context.clause_id(&entry.clause),
        place,
        text: entry.text.clone(),
        cadence: entry.cadence,
        before: entry.before.clone(),
        takers: entry.takers.clone(),
        addressee: entry.addressee.clone(),
        report_kind: entry.report_kind.clone(),
    }
}
