//! The facts of a year as of a day, assembled from what the store reads in bulk.
//!
//! The printed report and the rows of the window come from the same facts, so that they cannot differ.

mod entries;
mod period;
mod sender;
mod target;
mod task;

pub use entries::Entries;
pub(crate) use period::{is_same_period, last_report};
pub(crate) use sender::sender;
pub(crate) use target::target_fact;
pub(crate) use task::task_fact;

use crate::settings::Settings;
use crate::view::format::short_source;
use crate::wire::WireError;
use chrono::NaiveDate;
use domain::agency::{Agency, in_force};
use domain::document::Header;
use domain::facts::{Facts, Marks, TargetFact, TaskFact};
use domain::ids::DocumentId;
use domain::item::{LedgerTarget, LedgerTask};
use domain::period::Period;
use domain::report::ReportRequest;
use period::LastReport;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::{ItemQuery, Reader};

/// From where the ledger is looked at: which year, with data up to which day.
#[derive(Debug, Clone)]
pub struct Lens {
    /// The year looked at.
    pub year: i32,
    /// The last day of the data.
    pub as_of: NaiveDate,
    /// The period in that year; none for the whole year.
    pub period: Option<Period>,
    sources: HashMap<DocumentId, Header>,
}

impl Lens {
    /// A lens over the documents of a ledger.
    ///
    /// # Errors
    /// What the store says when it cannot be read.
    pub fn new(reader: &Reader, year: i32, as_of: NaiveDate) -> Result<Self, WireError> {
        let headers = reader.headers()?.into_iter();
        let sources = headers.map(|header| (header.id.clone(), header));
        Ok(Self {
            year,
            as_of,
            period: None,
            sources: sources.collect(),
        })
    }

    /// A lens that knows no documents, for what speaks of figures alone.
    pub(crate) fn bare(year: i32, as_of: NaiveDate) -> Self {
        Self {
            year,
            as_of,
            period: None,
            sources: HashMap::new(),
        }
    }

    /// The head of a document.
    pub fn header(&self, document: &DocumentId) -> Option<&Header> {
        self.sources.get(document)
    }

    /// Whether an item belongs to this year's report: its own years, else those of its plan, have begun.
    fn has_begun(&self, from: Option<i32>, document: Option<&DocumentId>) -> bool {
        let of_plan = || self.header(document?)?.year_from;
        from.or_else(of_plan).is_none_or(|from| from <= self.year)
    }

    /// Where an item comes from, as a row shows it: `KH 98/KH-UBND, Phụ lục 2, mục 20`.
    pub fn source_text(&self, document: Option<&DocumentId>, place: &str) -> String {
        match document.and_then(|id| self.header(id)) {
            Some(header) if place.is_empty() => short_source(header),
            Some(header) => format!("{}, {place}", short_source(header)),
            None => place.to_owned(),
        }
    }
}

/// Gathers everything that a report of the ledger says.
///
/// # Errors
/// What the store says when it cannot be read, and a ledger without its agency.
pub fn gather(reader: &Reader, request: &ReportRequest) -> Result<Facts, WireError> {
    let settings = Settings::read(reader)?;
    let lens = Lens::new(reader, request.year, request.as_of)?.over(request.period);
    let last_report = LastReport::before(reader, request)?;
    let entries = Entries::read(reader)?;
    let targets = held_targets(reader)?;
    let targets = targets
        .iter()
        .filter(|t| lens.has_begun(None, t.document.as_ref()));
    let targets = targets.map(|t| last_report.remembered(target_fact(t, &entries, &lens)));
    let targets = in_groups(targets.collect(), |t: &TargetFact| t.group.clone());
    let tasks = held_tasks(reader)?;
    let tasks = tasks
        .iter()
        .filter(|t| lens.has_begun(t.year_from, t.document.as_ref()));
    let agencies = reader.agencies()?;
    let tasks =
        tasks.map(|t| with_units_in_force(task_fact(t, &entries, &lens), &agencies, request.as_of));
    let tasks = in_groups(tasks.collect(), |t: &TaskFact| t.area.clone());
    let sender = sender(reader, &settings, request.as_of)?;
    Ok(Facts {
        own_plan: entries.own_plan(&sender.symbol, &lens),
        sender,
        addressees: addressees(reader, &settings, request)?,
        recipients: settings.recipients.clone(),
        year: request.year,
        as_of: request.as_of,
        plan: plan(reader, &lens, request)?,
        documents: documents_of(&targets, &tasks, &lens),
        targets,
        tasks,
        texts: settings.texts(&request.kind.0, request.year, request.period.as_ref()),
        period: request.period,
        overwritten: BTreeMap::new(),
        marks: Marks {
            contact: settings.contact.clone(),
            drafted: settings.drafted.clone(),
            ..Marks::default()
        },
    })
}

/// A task with its units as a paper of that day names them: an older plan names bodies that have ended since.
fn with_units_in_force(task: TaskFact, agencies: &[Agency], on: NaiveDate) -> TaskFact {
    let lead = in_force(agencies, &task.lead, &[], on);
    TaskFact {
        coordinating: in_force(agencies, &task.coordinating, &lead, on),
        lead,
        ..task
    }
}

/// The heads of the documents that items come from, each once, in order of first use.
fn documents_of(targets: &[TargetFact], tasks: &[TaskFact], lens: &Lens) -> Vec<Header> {
    let of_targets = targets.iter().filter_map(|t| t.document.as_ref());
    let of_tasks = tasks.iter().filter_map(|t| t.document.as_ref());
    let mut seen = HashSet::new();
    of_targets
        .chain(of_tasks)
        .filter(|id| seen.insert(*id))
        .filter_map(|id| lens.header(id).cloned())
        .collect()
}

/// The tasks that the agency keeps.
pub(crate) fn held_tasks(reader: &Reader) -> Result<Vec<LedgerTask>, WireError> {
    Ok(reader.tasks(&ItemQuery::default())?)
}

/// The targets that the agency keeps.
pub(crate) fn held_targets(reader: &Reader) -> Result<Vec<LedgerTarget>, WireError> {
    Ok(reader.targets(&ItemQuery::default())?)
}

/// The obligation's own addressee comes first where the settings name none.
fn addressees(
    reader: &Reader,
    settings: &Settings,
    request: &ReportRequest,
) -> Result<Vec<String>, WireError> {
    if !settings.addressees.is_empty() {
        return Ok(settings.addressees.clone());
    }
    let asked = reader
        .obligations()?
        .into_iter()
        .find(|o| o.report_kind == request.kind.0);
    Ok(asked
        .map(|o| o.addressee)
        .filter(|a| !a.is_empty())
        .into_iter()
        .collect())
}

/// The plan that a report answers to: the one asked for, else the one whose duty asks for this kind.
fn plan(
    reader: &Reader,
    lens: &Lens,
    request: &ReportRequest,
) -> Result<Option<Header>, WireError> {
    let asked = request.document.clone();
    let document = match asked {
        Some(document) => Some(document),
        None => reader
            .obligations()?
            .into_iter()
            .find(|o| o.report_kind == request.kind.0)
            .and_then(|o| o.document),
    };
    Ok(document.and_then(|id| lens.header(&id).cloned()))
}

/// Brings rows of the same group together, groups in the order in which they first occur.
pub(crate) fn in_groups<T>(rows: Vec<T>, group: impl Fn(&T) -> String) -> Vec<T> {
    let mut order: HashMap<String, usize> = HashMap::new();
    for row in &rows {
        let next = order.len();
        order.entry(group(row)).or_insert(next);
    }
    let mut rows = rows;
    rows.sort_by_key(|row| order.get(&group(row)).copied());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_group_stand_together_in_the_order_of_the_papers() {
        let rows = vec![("b", 1), ("a", 2), ("b", 3)];
        assert_eq!(
            in_groups(rows, |r| r.0.to_owned()),
            [("b", 1), ("b", 3), ("a", 2)]
        );
    }
}
