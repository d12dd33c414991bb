//! The file at work: its clauses by id, and the faults found so far.

use super::file::{ClauseEntry, DocumentFile};
use crate::fault::{Fault, Reason};
use chrono::NaiveDate;
use domain::ids::{ClauseId, ItemId};
use domain::measure::Comparator;
use domain::text::Decimal;
use std::cell::RefCell;
use std::collections::HashMap;

/// A file with its clauses at hand. What cannot be read becomes a fault and a blank in its place,
/// so that one pass finds every mistake; a document with faults is never handed out.
pub(super) struct Context<'f> {
    pub(super) file: &'f DocumentFile,
    clauses: HashMap<&'f str, &'f ClauseEntry>,
    faults: RefCell<Vec<Fault>>,
}

impl<'f> Context<'f> {
    pub(super) fn new(file: &'f DocumentFile) -> Self {
        let clauses = file.clauses.iter().map(|c| (c.id.as_str(), c)).collect();
        Self {
            file,
            clauses,
            faults: RefCell::default(),
        }
    }

    pub(super) fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner()
    }

    /// Notes a fault; the same one only once.
    pub(super) fn fault(&self, item: &str, reason: Reason) {
        let fault = Fault {
            line: None,
            item: Some(item.to_owned()),
            reason,
        };
        let mut faults = self.faults.borrow_mut();
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }

    /// The clause that an item points to.
    pub(super) fn clause(&self, item: &str, id: &str) -> Option<&'f ClauseEntry> {
        let found = self.clauses.get(id).copied();
        if found.is_none() {
            self.fault(item, Reason::NoClause(id.to_owned()));
        }
        found
    }

    /// The place and the text of the clause that an item points to.
    pub(super) fn place_and_text(&self, item: &str, id: &str) -> (String, &'f str) {
        self.clause(item, id)
            .map_or_else(Default::default, |c| (c.place.clone(), c.text.as_str()))
    }

    pub(super) fn text(&self, item: &str, id: &str) -> &'f str {
        self.clause(item, id).map_or("", |c| c.text.as_str())
    }

    /// The id with the document's in front.
    pub(super) fn full(&self, id: &str) -> String {
        format!("{}/{id}", self.file.id)
    }

    pub(super) fn clause_id(&self, id: &str) -> ClauseId {
        ClauseId(self.full(id))
    }

    pub(super) fn item_id(&self, id: &str) -> ItemId {
        ItemId(self.full(id))
    }

    pub(super) fn number(&self, item: &str, text: &str) -> Decimal {
        self.noting(item, decimal(text), Reason::Number(text.to_owned()))
    }

    pub(super) fn date(&self, item: &str, text: &str) -> NaiveDate {
        self.noting(item, iso_date(text), Reason::Date(text.to_owned()))
    }

    pub(super) fn comparator(&self, item: &str, text: &str) -> Comparator {
        self.noting(
            item,
            Comparator::from_code(text),
            Reason::Comparator(text.to_owned()),
        )
    }

    fn noting<T: Default>(&self, item: &str, value: Option<T>, reason: Reason) -> T {
        value.unwrap_or_else(|| {
            self.fault(item, reason);
            T::default()
        })
    }
}

/// Reads a plain decimal: digits, a sign in front, one point.
pub(crate) fn decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.split('.').count() <= 2
        && digits
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()));
    plain.then(|| text.parse().ok()).flatten()
}

/// Reads a date written year-month-day in full.
pub(super) fn iso_date(text: &str) -> Option<NaiveDate> {
    let date: NaiveDate = text.parse().ok()?;
    (date.to_string() == text).then_some(date)
}
