//! Lists of very many rows, found and filtered in memory and handed out in pages.
//!
//! The window asks for what it shows. What a list is found, filtered and ordered by is read once, when a list is
//! first asked for, and kept until the ledger changes; a change of a few items is followed in their lines alone.

mod index;
mod keys;
mod view;

pub(crate) use index::{Index, Kind};
pub(crate) use view::View;

use crate::desk::Desk;
use crate::facts::Lens;
use crate::wire::{RowFilter, RowsQuery, WireError};
use chrono::NaiveDate;
use domain::ids::ItemId;
use store::Operation;

/// How many lists are kept: tasks and targets, each as of today and as of the report's day.
const KEPT: usize = 4;

/// The lists that were asked for since the ledger last changed as a whole.
#[derive(Debug, Default)]
pub(crate) struct Lists(Vec<List>);

/// A list and the rows that were last asked of it.
#[derive(Debug)]
pub(crate) struct List {
    pub(crate) index: Index,
    view: Option<View>,
}

impl Lists {
    /// Forgets everything, or follows the items that an operation changed.
    pub(crate) fn forget(&mut self) {
        self.0.clear();
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

/// The items whose lines an operation changes; none where more may have changed.
pub(crate) fn touched(operation: &Operation) -> Option<Vec<ItemId>> {
    use Operation as Op;
    Some(match operation {
        Op::RecordProgress(entry) | Op::EditProgress(entry) => vec![entry.item.clone()],
        Op::RecordFigure(figure) | Op::EditFigure(figure) => vec![figure.target.clone()],
        Op::AddEvidence(evidence) | Op::EditEvidence(evidence) => vec![evidence.item.clone()],
        Op::EditTask(task) => vec![task.id.clone()],
        Op::EditTarget(target) => vec![target.id.clone()],
        Op::WriteReportText { .. } | Op::OverwriteSentence { .. } => Vec::new(),
        Op::Block { operations, .. } => {
            let all: Option<Vec<_>> = operations.iter().map(touched).collect();
            all?.concat()
        }
        _ => return None,
    })
}

impl Desk {
    /// Brings the kept lists to where the ledger stands after a change.
    pub(crate) fn follow(&mut self, items: Option<Vec<ItemId>>) {
        let mut lists = std::mem::take(&mut self.lists);
        let followed = items.is_some_and(|items| {
            lists.0.iter_mut().all(|list| {
                items
                    .iter()
                    .all(|item| list.index.follow(self, item).unwrap_or(false))
            })
        });
        // What could not be followed is read anew when it is asked for.
        if followed {
            self.lists = lists;
        }
    }

    /// Answers a question about a list from what is kept of it, which is read first where it is not.
    pub(crate) fn with_rows<T>(
        &mut self,
        kind: Kind,
        query: &RowsQuery,
        answer: impl FnOnce(&Self, &Index, &View) -> Result<T, WireError>,
    ) -> Result<T, WireError> {
        let day = self.day_for(query.filter)?;
        let list = match self.lists.take(kind, day) {
            // Beside another program that writes, nothing tells of its changes.
            Some(list) if !self.is_read_only() => list,
            _ => List {
                index: Index::read(self, kind, Lens::new(self.reader()?, day.0, day.1)?)?,
                view: None,
            },
        };
        let List { mut index, view } = list;
        let view = match view.filter(|view| view.answers(query)) {
            Some(view) => view,
            None => View::of(self, &mut index, query)?,
        };
        let answered = answer(self, &index, &view);
        self.lists.put_back(List {
            index,
            view: Some(view),
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
