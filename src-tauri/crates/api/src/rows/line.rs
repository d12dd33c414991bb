//! One item of a list: what it is found, filtered and counted by. Very many of them are kept, so each is small.

use super::names::Names;
use crate::wire::RowFilter;
use chrono::NaiveDate;
use domain::text::Decimal;
use std::collections::{BTreeSet, HashMap};

/// The place of what belongs to no document: behind them all.
pub(super) const OWN: u32 = u32::MAX;

/// What an item is found, filtered and counted by.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) id: Box<str>,
    /// The place of its document in their order.
    pub(super) document: u32,
    /// Its own place in that document.
    pub(super) position: i64,
    pub(crate) part: u32,
    /// Which units take the lead, by their place among [`Units`].
    pub(super) leads: u32,
    pub(super) key: Box<str>,
    pub(crate) held: bool,
    /// The code of its status or verdict.
    pub(crate) state: &'static str,
    pub(crate) overdue: bool,
    pub(super) lacks: Lacks,
    /// How many rows it takes: a target one for each measure.
    pub(crate) rows: u32,
    pub(crate) percent: Option<Decimal>,
    pub(crate) latest: Option<NaiveDate>,
    pub(crate) due: Option<NaiveDate>,
}

/// What an item lacks for the report.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lacks {
    pub(super) entries: bool,
    pub(super) evidence: bool,
    pub(super) reason: bool,
}

impl Line {
    /// What its list is ordered by; no two lines have the same.
    pub(super) fn order(&self) -> (u32, i64, &str) {
        (self.document, self.position, &self.id)
    }

    /// Whether it belongs to no document.
    pub(crate) fn is_own(&self) -> bool {
        self.document == OWN
    }

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

/// Units that take the lead: the same ones stand beside very many items.
#[derive(Debug, Default)]
pub(crate) struct Units {
    pub(crate) names: Names,
    groups: Vec<Box<[u32]>>,
    places: HashMap<Vec<String>, u32>,
}

impl Units {
    pub(super) fn place(&mut self, units: Vec<String>) -> u32 {
        if let Some(place) = self.places.get(&units) {
            return *place;
        }
        let place = super::index::number(self.groups.len());
        let names = units.iter().map(|unit| self.names.place(unit)).collect();
        self.groups.push(names);
        self.places.insert(units, place);
        place
    }

    /// How many groups of units there are.
    pub(super) fn count(&self) -> usize {
        self.groups.len()
    }

    /// The names of the units of some groups, each once.
    pub(super) fn of(&self, groups: &[bool]) -> Vec<String> {
        let wanted = self
            .groups
            .iter()
            .zip(groups)
            .filter(|(_, wanted)| **wanted);
        let units: BTreeSet<u32> = wanted
            .flat_map(|(units, _)| units.iter().copied())
            .collect();
        let names = units.into_iter().map(|unit| self.names.at(unit).to_owned());
        names.collect()
    }

    /// All of them by place, as a row shows them.
    pub(super) fn all(&self) -> impl Iterator<Item = String> {
        self.groups.iter().map(|units| {
            let names: Vec<&str> = units.iter().map(|unit| self.names.at(*unit)).collect();
            names.join("; ")
        })
    }

    /// By place, whether a unit is among them.
    pub(super) fn with(&self, unit: Option<u32>) -> Vec<bool> {
        let groups = self.groups.iter();
        groups
            .map(|units| unit.is_some_and(|unit| units.contains(&unit)))
            .collect()
    }
}
