//! Lists of very many rows, found and filtered in memory and handed out in pages.
//!
//! The window asks for what it shows. What a list is found, filtered and ordered by is read once, when a list is
//! first asked for. What a change touched, undo among them, is noted, and read again when the list is next asked for.

mod index;
mod keys;
mod line;
mod names;
mod view;

pub(crate) use index::{Index, Kind};
pub(crate) use view::{Row, View};

use crate::desk::Desk;
use crate::facts::Lens;
use crate::wire::{RowFilter, RowsQuery, WireError};
use chrono::NaiveDate;
use domain::ids::ItemId;
use std::collections::BTreeSet;

/// How many lists are kept: tasks and targets, each as of today and as of the report's day.
const KEPT: usize = 4;
/// A list that is more items behind than this is read anew.
const FOLLOWED: usize = 20_000;

/// The lists that were asked for since the ledger last changed as a whole.
#[derive(Debug, Default)]
pub(crate) struct Lists(Vec<List>);

/// A list and the rows that were last asked of it.
#[derive(Debug)]
pub(crate) struct List {
    pub(crate) index: Index,
    view: Option<View>,
    /// The items that changed since it was read.
    behind: BTreeSet<ItemId>,
}

impl Lists {
    /// Forgets everything.
    pub(crate) fn forget(&mut self) {
        self.0.clear();
    }

    /// Notes which items a change touched; without them any may be another.
    pub(crate) fn note(&mut self, items: Option<&[ItemId]>) {
        match items {
            None => self.forget(),
            Some(items) => {
                for list in &mut self.0 {
                    list.behind.extend(items.iter().cloned());
                }
                self.0.retain(|list| list.behind.len() <= FOLLOWED);
            }
        }
    }

    /// As [`Lists::note`], where nobody is typing in a row that should stay where it is.
    pub(crate) fn note_walked(&mut self, items: Option<&[ItemId]>) {
        self.note(items);
        self.0.iter_mut().for_each(|list| list.view = None);
    }

    /// Takes a list out, to be put back after it was read.
    fn take(&mut self, kind: Kind, day: (i32, NaiveDate)) -> Option<List> {
        let place = self.0.iter().position(|list| {
            let lens = &list.index.lens;
            list.index.kind == kind && (lens.year, lens.as_of) == day
        });
        place.map(|place| self.0.remove(place))
    }

    fn put_back(&mut self, list: List) {
        self.0.truncate(KEPT - 1);
        self.0.insert(0, list);
    }
}

impl List {
    fn read(desk: &Desk, kind: Kind, day: (i32, NaiveDate)) -> Result<Self, WireError> {
        let reader = desk.reader()?;
        Ok(Self {
            index: Index::read(reader, kind, Lens::new(reader, day.0, day.1)?)?,
            view: None,
            behind: BTreeSet::new(),
        })
    }

    /// The same list, with what changed since it was read.
    fn up_to_date(mut self, desk: &Desk) -> Result<Self, WireError> {
        let behind: Vec<ItemId> = std::mem::take(&mut self.behind).into_iter().collect();
        if !behind.is_empty() && !self.index.follow(desk.reader()?, &behind)? {
            self.view = None;
        }
        Ok(self)
    }
}

impl Desk {
    /// Answers a question about a list from what is kept of it, which is read first where it is not.
    pub(crate) fn with_rows<T>(
        &mut self,
        kind: Kind,
        query: &RowsQuery,
        answer: impl FnOnce(&Self, &Index, &View) -> Result<T, WireError>,
    ) -> Result<T, WireError> {
        let day = self.day_for(query.filter)?;
        let List {
            mut index, view, ..
        } = match self.lists.take(kind, day) {
            // Beside another program that writes, nothing tells of its changes.
            Some(list) if !self.is_read_only() => list.up_to_date(self)?,
            _ => List::read(self, kind, day)?,
        };
        let view = match view.filter(|view| view.answers(query)) {
            Some(view) => view,
            None => View::of(self.reader()?, &mut index, query)?,
        };
        let answered = answer(self, &index, &view);
        self.lists.put_back(List {
            index,
            view: Some(view),
            behind: BTreeSet::new(),
        });
        answered
    }

    /// What is missing for the report is looked up as of its cut-off; everything else as of today.
    fn day_for(&self, filter: Option<RowFilter>) -> Result<(i32, NaiveDate), WireError> {
        match filter {
            None | Some(RowFilter::Overdue) => self.lens_day(),
            Some(_) => {
                let year = self.year()?;
                Ok((year, self.cut_off(year, None)?))
            }
        }
    }
}
