//! What a list is found and filtered by, a short line for each item.

use crate::desk::Desk;
use crate::facts::{Entries, Lens};
use crate::view::format::short_source;
use crate::view::target::target_row;
use crate::wire::{PlanRef, RowFilter, TargetRow, WireError};
use chrono::NaiveDate;
use domain::ids::{DocumentId, ItemId};
use domain::progress::TaskStatus;
use domain::text::Decimal;
use std::collections::HashMap;
use store::{ItemLine, ItemQuery, ProgressMark, Reader};

/// Of what a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Tasks.
    Task,
    /// Targets.
    Target,
}

/// A list as it is found and filtered, seen through a lens.
#[derive(Debug)]
pub(crate) struct Index {
    pub(crate) kind: Kind,
    pub(crate) lens: Lens,
    /// The documents that have such items.
    pub(crate) plans: Vec<PlanRef>,
    /// The items, in the order of their documents.
    pub(crate) lines: Vec<Line>,
    /// The names of areas or groups, and of units.
    pub(crate) parts: Names,
    pub(crate) leads: Names,
    by_id: HashMap<ItemId, u32>,
    /// By column, where each line comes when sorted by it.
    pub(super) ranks: HashMap<String, Vec<u32>>,
}

/// What an item is found, filtered and counted by.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) id: ItemId,
    pub(crate) document: Option<DocumentId>,
    pub(crate) part: u32,
    pub(crate) leads: Box<[u32]>,
    pub(crate) key: Box<str>,
    pub(crate) held: bool,
    /// The code of its status or verdict.
    pub(crate) state: &'static str,
    pub(crate) overdue: bool,
    lacks: Lacks,
    /// How many rows it takes: a target one for each measure.
    pub(crate) rows: u32,
    pub(crate) percent: Option<Decimal>,
    pub(crate) latest: Option<NaiveDate>,
    pub(crate) due: Option<NaiveDate>,
}

/// What an item lacks for the report.
#[derive(Debug, Clone, Copy, Default)]
struct Lacks {
    entries: bool,
    evidence: bool,
    reason: bool,
}

impl Line {
    /// Whether it is one from which something is missing.
    pub(crate) fn is_missing(&self, filter: RowFilter) -> bool {
        match filter {
            RowFilter::Overdue => self.overdue,
            RowFilter::Silent => self.lacks.entries,
            RowFilter::NoEvidence => self.lacks.evidence,
            RowFilter::NoData => self.state == "no-data",
            RowFilter::NeedsReason => self.lacks.reason,
        }
    }
}

/// Names, each once.
#[derive(Debug, Default)]
pub(crate) struct Names {
    names: Vec<String>,
    places: HashMap<String, u32>,
}

impl Names {
    fn place(&mut self, name: &str) -> u32 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = number(self.names.len());
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        place
    }

    /// Where a name stands, if it occurs.
    pub(crate) fn find(&self, name: &str) -> Option<u32> {
        self.places.get(name).copied()
    }

    /// The name at a place.
    pub(crate) fn at(&self, place: u32) -> &str {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        self.names.get(place).map_or("", String::as_str)
    }
}

/// What entries say of a task: the newest, whether there is one of the year, and what proves it.
#[derive(Default)]
struct Said {
    newest: Option<(NaiveDate, TaskStatus, Option<Decimal>)>,
    this_year: bool,
    evidence: u32,
}

impl Index {
    /// Reads a list.
    pub(crate) fn read(desk: &Desk, kind: Kind, lens: Lens) -> Result<Self, WireError> {
        let reader = desk.reader()?;
        let mut index = Self {
            kind,
            plans: plans(reader, kind)?,
            lens,
            lines: Vec::new(),
            parts: Names::default(),
            leads: Names::default(),
            by_id: HashMap::new(),
            ranks: HashMap::new(),
        };
        match kind {
            Kind::Task => index.read_tasks(reader)?,
            Kind::Target => index.read_targets(reader)?,
        }
        let ids = (0_u32..).zip(&index.lines);
        index.by_id = ids.map(|(at, line)| (line.id.clone(), at)).collect();
        Ok(index)
    }

    fn read_tasks(&mut self, reader: &Reader) -> Result<(), WireError> {
        let mut said: HashMap<ItemId, Said> = HashMap::new();
        for mark in reader.progress_marks()? {
            said.entry(mark.item.clone())
                .or_default()
                .hear(&mark, &self.lens);
        }
        for (item, count) in reader.evidence_counts()? {
            said.entry(item).or_default().evidence = count;
        }
        for line in reader.task_lines()? {
            let said = said.remove(&line.id).unwrap_or_default();
            let line = self.task(line, &said);
            self.lines.push(line);
        }
        Ok(())
    }

    fn read_targets(&mut self, reader: &Reader) -> Result<(), WireError> {
        let entries = Entries::read(reader)?;
        let all = ItemQuery {
            all: true,
            ..ItemQuery::default()
        };
        let lines = reader.target_lines()?;
        for (line, target) in lines.into_iter().zip(reader.targets(&all)?) {
            let row = target_row(&target, &entries, &self.lens);
            let line = self.target(line, &row);
            self.lines.push(line);
        }
        Ok(())
    }

    /// Reads one item again; false where it is not in the list.
    pub(super) fn follow(&mut self, desk: &Desk, item: &ItemId) -> Result<bool, WireError> {
        let reader = desk.reader()?;
        let of_kind = match self.kind {
            Kind::Task => reader.task_line(item)?,
            Kind::Target => reader.target_line(item)?,
        };
        // An item of the other kind is no concern of this list.
        let (Some(line), Some(at)) = (of_kind, self.by_id.get(item).copied()) else {
            return Ok(reader.target_line(item)?.is_some() != reader.task_line(item)?.is_some());
        };
        let entries = Entries::on(reader, item)?;
        let line = match self.kind {
            Kind::Task => {
                let said = Said::of(&entries, item, &self.lens);
                self.task(line, &said)
            }
            Kind::Target => match reader.target(item)? {
                Some(target) => {
                    let row = target_row(&target, &entries, &self.lens);
                    self.target(line, &row)
                }
                None => return Ok(false),
            },
        };
        let Some(old) = usize::try_from(at)
            .ok()
            .and_then(|at| self.lines.get_mut(at))
        else {
            return Ok(false);
        };
        let as_many = old.rows == line.rows;
        *old = line;
        self.ranks.clear();
        Ok(as_many)
    }

    fn task(&mut self, line: ItemLine, said: &Said) -> Line {
        let (latest, status, percent) = match said.newest {
            Some((date, status, percent)) => (Some(date), status, percent),
            None => (None, TaskStatus::NotStarted, None),
        };
        let due = line.due.or_else(|| end_of(line.year_to?));
        let done = status == TaskStatus::Done;
        let lacks = Lacks {
            entries: !done && !said.this_year,
            evidence: done && said.evidence == 0,
            reason: false,
        };
        Line {
            state: status.code(),
            overdue: !done && due.is_some_and(|due| due < self.lens.as_of),
            lacks,
            percent,
            latest,
            due,
            ..self.line(line)
        }
    }

    fn target(&mut self, line: ItemLine, row: &TargetRow) -> Line {
        let state = ["met", "unmet", "not-due", "no-data"];
        let state = state.into_iter().find(|code| *code == row.verdict);
        let lacks = Lacks {
            entries: false,
            evidence: row.verdict == "met" && row.evidence_count == 0,
            reason: row.needs_reason,
        };
        Line {
            state: state.unwrap_or_default(),
            lacks,
            rows: number(row.measures.len()),
            ..self.line(line)
        }
    }

    fn line(&mut self, line: ItemLine) -> Line {
        Line {
            part: self.parts.place(&line.part),
            leads: line
                .lead
                .iter()
                .map(|unit| self.leads.place(unit))
                .collect(),
            id: line.id,
            document: line.document,
            key: line.key.into(),
            held: line.held,
            state: "",
            overdue: false,
            lacks: Lacks::default(),
            rows: 1,
            percent: None,
            latest: None,
            due: line.due,
        }
    }

    /// The line of an item.
    pub(crate) fn line_of(&self, item: &str) -> Option<u32> {
        self.by_id.get(&ItemId::from(item)).copied()
    }

    /// The line at a place.
    pub(crate) fn at(&self, place: u32) -> Option<&Line> {
        self.lines.get(usize::try_from(place).ok()?)
    }
}

impl Said {
    /// Takes in an entry; they come oldest first.
    fn hear(&mut self, mark: &ProgressMark, lens: &Lens) {
        if mark.date <= lens.as_of {
            self.newest = Some((mark.date, mark.status, mark.percent));
            self.this_year |= mark.date >= lens.entries_from();
        }
    }

    fn of(entries: &Entries, item: &ItemId, lens: &Lens) -> Self {
        let newest = entries.newest_progress(item, lens);
        Self {
            newest: newest.map(|entry| (entry.date, entry.status, entry.percent)),
            this_year: !entries.progress_of_year(item, lens).is_empty(),
            evidence: number(entries.evidence(item).len()),
        }
    }
}

fn plans(reader: &Reader, kind: Kind) -> Result<Vec<PlanRef>, WireError> {
    let has = |document: &store::DocumentSummary| match kind {
        Kind::Task => document.tasks > 0,
        Kind::Target => document.targets > 0,
    };
    let plan = |document: store::DocumentSummary| PlanRef {
        id: document.header.id.to_string(),
        name: short_source(&document.header),
    };
    Ok(reader
        .documents()?
        .into_iter()
        .filter(has)
        .map(plan)
        .collect())
}

fn end_of(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}

/// A length as a place.
pub(crate) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
