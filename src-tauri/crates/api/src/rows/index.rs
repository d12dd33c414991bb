//! What a list is found and filtered by, a short line for each item.

use super::line::{Lacks, Line, OWN, Units};
use super::names::Names;
use crate::facts::{Entries, Lens};
use crate::view::format::short_source;
use crate::view::target::target_row;
use crate::wire::{PlanRef, TargetRow, WireError};
use chrono::NaiveDate;
use domain::ids::{DocumentId, ItemId};
use domain::progress::TaskStatus;
use domain::text::Decimal;
use std::collections::{HashMap, HashSet};
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
    pub(crate) units: Units,
    /// Every document, by its place in their order.
    documents: HashMap<DocumentId, u32>,
    /// By column, the lines in the order of its values.
    pub(super) sorted: HashMap<String, super::keys::Sorted>,
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
    pub(crate) fn read(reader: &Reader, kind: Kind, lens: Lens) -> Result<Self, WireError> {
        let documents = reader.headers()?.into_iter().map(|header| header.id);
        let mut index = Self {
            kind,
            plans: plans(reader, kind)?,
            lens,
            lines: Vec::new(),
            parts: Names::default(),
            units: Units::default(),
            documents: documents.zip(0..).collect(),
            sorted: HashMap::new(),
        };
        index.lines = index.read_lines(reader, None)?;
        Ok(index)
    }

    /// Reads the lines of some items, or of all, in their order.
    fn read_lines(
        &mut self,
        reader: &Reader,
        of: Option<&[ItemId]>,
    ) -> Result<Vec<Line>, WireError> {
        let mut lines = match self.kind {
            Kind::Task => self.read_tasks(reader, of)?,
            Kind::Target => self.read_targets(reader, of)?,
        };
        lines.sort_by(|a, b| a.order().cmp(&b.order()));
        lines.shrink_to_fit();
        Ok(lines)
    }

    fn read_tasks(
        &mut self,
        reader: &Reader,
        of: Option<&[ItemId]>,
    ) -> Result<Vec<Line>, WireError> {
        let (mut said, mut lines) = (HashMap::<ItemId, Said>::new(), Vec::new());
        reader.each_progress_mark(of, |mark| {
            let heard = Heard::of(&mark, &self.lens);
            said.entry(mark.item).or_default().hear(heard);
        })?;
        for (item, count) in reader.evidence_counts(of)? {
            said.entry(item).or_default().evidence = count;
        }
        reader.each_task_line(of, |line| {
            let said = said.remove(&line.id).unwrap_or_default();
            lines.push(self.task(line, &said));
        })?;
        Ok(lines)
    }

    fn read_targets(
        &mut self,
        reader: &Reader,
        of: Option<&[ItemId]>,
    ) -> Result<Vec<Line>, WireError> {
        let (targets, entries) = match of {
            Some(items) => (reader.targets_of(items)?, Entries::on_all(reader, items)?),
            None => (reader.targets(&everything())?, Entries::on_targets(reader)?),
        };
        let rows = targets.iter().map(|target| {
            let row = target_row(target, &entries, &self.lens);
            (target.id.clone(), row)
        });
        let (rows, mut lines) = (rows.collect::<HashMap<_, _>>(), Vec::new());
        reader.each_target_line(of, |line| {
            if let Some(row) = rows.get(&line.id) {
                lines.push(self.target(line, row));
            }
        })?;
        Ok(lines)
    }

    /// Reads some items again, with those that came or went; false where there are other rows.
    pub(super) fn follow(&mut self, reader: &Reader, items: &[ItemId]) -> Result<bool, WireError> {
        let fresh = self.read_lines(reader, Some(items))?;
        let mut gone: HashSet<&str> = items.iter().map(ItemId::as_str).collect();
        let (mut came, mut same) = (Vec::new(), true);
        for line in fresh {
            match self.place_of(&line) {
                Some(at) => {
                    gone.remove(&*line.id);
                    let old = &self.lines[at];
                    same &= (old.rows, old.held) == (line.rows, line.held);
                    self.lines[at] = line;
                }
                None => came.push(line),
            }
        }
        // Those of the other kind are no concern of this list; one that moved came, and is gone from where it was.
        let before = self.lines.len();
        if !gone.is_empty() {
            self.lines.retain(|line| !gone.contains(&*line.id));
        }
        same &= came.is_empty() && self.lines.len() == before;
        if !same {
            self.lines.extend(came);
            self.lines.sort_by(|a, b| a.order().cmp(&b.order()));
            self.plans = plans(reader, self.kind)?;
        }
        self.sorted.clear();
        Ok(same)
    }

    fn place_of(&self, line: &Line) -> Option<usize> {
        let order = line.order();
        self.lines
            .binary_search_by(|other| other.order().cmp(&order))
            .ok()
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
        let document = line.document.as_ref();
        let place = document.and_then(|document| self.documents.get(document));
        Line {
            document: place.copied().unwrap_or(OWN),
            position: line.position,
            part: self.parts.place(&line.part),
            leads: self.units.place(line.lead),
            id: line.id.0.into(),
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

    /// The place of a document in their order.
    pub(super) fn document(&self, id: &str) -> Option<u32> {
        self.documents.get(&DocumentId::from(id)).copied()
    }

    /// The line of an item.
    pub(crate) fn line_of(&self, item: &str) -> Option<u32> {
        let place = self.lines.iter().position(|line| &*line.id == item);
        place.map(number)
    }

    /// The line at a place.
    pub(crate) fn at(&self, place: u32) -> Option<&Line> {
        self.lines.get(usize::try_from(place).ok()?)
    }
}

/// An entry as far as it is heard through a lens.
struct Heard {
    newest: Option<(NaiveDate, TaskStatus, Option<Decimal>)>,
    this_year: bool,
}

impl Heard {
    fn of(mark: &ProgressMark, lens: &Lens) -> Self {
        let in_time = mark.date <= lens.as_of;
        Self {
            newest: in_time.then_some((mark.date, mark.status, mark.percent)),
            this_year: in_time && mark.date >= lens.entries_from(),
        }
    }
}

impl Said {
    /// Takes in an entry; they come oldest first.
    fn hear(&mut self, heard: Heard) {
        self.newest = heard.newest.or(self.newest);
        self.this_year |= heard.this_year;
    }
}

fn plans(reader: &Reader, kind: Kind) -> Result<Vec<PlanRef>, WireError> {
    let plans = match kind {
        Kind::Task => reader.plans_with_tasks()?,
        Kind::Target => reader.plans_with_targets()?,
    };
    let plan = |header: &domain::document::Header| PlanRef {
        id: header.id.to_string(),
        name: short_source(header),
    };
    Ok(plans.iter().map(plan).collect())
}

/// All items, those that the agency does not keep among them.
pub(super) fn everything() -> ItemQuery {
    ItemQuery {
        all: true,
        ..ItemQuery::default()
    }
}

fn end_of(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}

/// A length as a place.
pub(crate) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
