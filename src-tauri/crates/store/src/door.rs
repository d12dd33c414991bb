//! The one door for writes: begin, run, record, commit; or roll back and leave no trace.

use crate::capture;
use crate::clean;
use crate::error::StoreError;
use crate::history::{self, NewStep};
use crate::open::Store;
use crate::operation::Operation;
use crate::{sort, standing, write};
use chrono::NaiveDateTime;
use domain::ids::ItemId;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::BTreeSet;

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The step in the history; 0 where nothing was different.
    pub step: i64,
    /// What was done: `Ghi tiến độ`.
    pub label: String,
    /// The tables whose rows changed, for a screen to read again.
    pub tables: BTreeSet<&'static str>,
    /// The tasks and targets that are others now, or of which something else is said; none where it may be any.
    pub items: Option<Vec<ItemId>>,
    /// The id of what was made, where something was.
    pub created: Option<String>,
}

/// What was touched, once all that is derived stands as the rows do.
pub(crate) struct Touched {
    pub(crate) tables: BTreeSet<&'static str>,
    pub(crate) items: Option<Vec<ItemId>>,
}

/// Brings what is derived from the rows to where they stand, before a change is committed.
pub(crate) fn settle(conn: &Connection) -> Result<Touched, StoreError> {
    sort::fill_missing(conn)?;
    let items = standing::follow(conn)?;
    let tables = capture::touched(conn)?;
    // Where items come from, and their order, is said of them all by the head of a document.
    let alone = !tables.contains("document");
    Ok(Touched {
        items: alone.then_some(items),
        tables,
    })
}

/// Asked between the parts of long work, with how many are done and how many there are; `false` stops it.
pub type GoOn<'w> = &'w dyn Fn(usize, usize) -> bool;

/// Asks whether to go on.
///
/// # Errors
/// [`StoreError::Stopped`], which rolls back whatever was begun.
pub(crate) fn ask(go_on: GoOn, done: usize, total: usize) -> Result<(), StoreError> {
    match go_on(done, total) {
        true => Ok(()),
        false => Err(StoreError::Stopped),
    }
}

impl Store {
    /// Does an operation at a moment: rows and history together, on disk when this returns.
    ///
    /// An operation that changes nothing leaves no step. A new step ends what could be redone.
    ///
    /// # Errors
    /// Any error leaves the ledger as it was.
    pub fn change(
        &mut self,
        operation: Operation,
        at: NaiveDateTime,
    ) -> Result<Change, StoreError> {
        self.change_watched(operation, at, &|_, _| true)
    }

    /// As [`Store::change`], asking between the parts of a long operation whether to go on.
    ///
    /// # Errors
    /// [`StoreError::Stopped`] besides.
    pub fn change_watched(
        &mut self,
        operation: Operation,
        at: NaiveDateTime,
        go_on: GoOn,
    ) -> Result<Change, StoreError> {
        let operation = clean::operation(operation)?;
        let label = operation.label();
        let who = self.who()?;
        let tx = self.begin()?;
        let created = write::apply(&tx, &operation, at, go_on)?;
        let Touched { tables, items } = settle(&tx)?;
        if tables.is_empty() {
            return Ok(Change {
                step: 0,
                label: label.to_owned(),
                tables,
                items,
                created,
            });
        }
        let kind = if operation.is_founding() {
            "found"
        } else {
            "do"
        };
        let new = NewStep {
            at,
            who: &who,
            kind,
            label,
            of_step: None,
        };
        let step = history::begin_branch(&tx, &new)?;
        tx.commit()?;
        Ok(Change {
            step,
            label: label.to_owned(),
            tables,
            items,
            created,
        })
    }

    /// Who stands in the history: the name from the settings, at first the system account's.
    pub fn who(&self) -> Result<String, StoreError> {
        Ok(self
            .setting(crate::keys::WHO)?
            .unwrap_or_else(|| self.holder.who.clone()))
    }

    /// Begins a transaction in which rows may point to each other in any order until the end.
    pub(crate) fn begin(&mut self) -> Result<Transaction<'_>, StoreError> {
        let tx = self
            .reader
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.pragma_update(None, "defer_foreign_keys", true)?;
        capture::clear(&tx)?;
        Ok(tx)
    }
}
