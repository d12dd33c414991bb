//! Tasks that are typed in, and what the agency adds to those of a plan.

use super::adoption::{self, Additions};
use super::check;
use super::typed::{self, Given, Sort};
use crate::cells;
use crate::error::StoreError;
use crate::read;
use crate::row::{Row, id as as_text};
use chrono::NaiveDateTime;
use domain::ids::ItemId;
use domain::item::LedgerTask;
use domain::text::search_key;
use rusqlite::Connection;

const SORT: Sort = Sort {
    table: "task",
    what: "nhiệm vụ",
    letters: "nv",
    own_place: "Nhiệm vụ của đơn vị",
};

/// Enters a task; one of a document gets a clause of its own, so that every item of a document rests on one.
pub(super) fn add(
    conn: &Connection,
    task: &LedgerTask,
    at: NaiveDateTime,
) -> Result<String, StoreError> {
    check_words(task)?;
    let new = typed::settle(conn, &SORT, given(task))?;
    let typed = LedgerTask {
        id: new.id.clone(),
        place: new.home.place,
        clause: new.home.clause,
        ..task.clone()
    };
    row(&typed)
        .set("position", new.position)
        .set("row_no", "")
        .set("organisation", false)
        .set("typed", true)
        .upsert(conn)?;
    if task.held || task.document.is_none() {
        adoption::hold(conn, new.id.as_str(), "", at)?;
    }
    Ok(new.id.0)
}

/// Changes a typed task whole, of a plan's only what the agency adds.
pub(super) fn edit(conn: &Connection, task: &LedgerTask) -> Result<(), StoreError> {
    let stored = read::task(conn, &task.id)?.ok_or_else(|| SORT.unknown(&task.id))?;
    check_words(task)?;
    if !typed::is_typed(conn, &SORT, task.id.as_str())? {
        return add_to_plan(conn, task, &stored);
    }
    let home = typed::resettle(conn, &SORT, given(task), given(&stored))?;
    let typed = LedgerTask {
        clause: home.clause,
        place: home.place,
        ..task.clone()
    };
    row(&typed).update(conn)
}

/// What a task says of where it stands.
fn given(task: &LedgerTask) -> Given<'_> {
    Given {
        id: &task.id,
        document: task.document.as_ref(),
        clause: task.clause.as_ref(),
        place: &task.place,
        text: &task.text,
    }
}

fn add_to_plan(
    conn: &Connection,
    task: &LedgerTask,
    stored: &LedgerTask,
) -> Result<(), StoreError> {
    let id = task.id.as_str();
    check::held(conn, id)?;
    if let Some(field) = reworded(task, stored) {
        return Err(StoreError::PlanWords {
            id: id.to_owned(),
            field,
        });
    }
    let plan = cells::first(
        conn,
        "SELECT deliverable, note, due FROM task WHERE id = ?1",
        [id],
        |c| Ok((c.text::<String>()?, c.text::<String>()?, c.maybe_date()?)),
    )?;
    let (deliverable, note, due) = plan.unwrap_or_default();
    adoption::add_to(
        conn,
        id,
        &Additions {
            due: task.due.filter(|d| Some(*d) != due),
            deliverable: Some(task.deliverable.as_str()).filter(|d| *d != deliverable),
            note: Some(task.note.as_str()).filter(|n| *n != note),
        },
    )
}

/// The first field in which a task differs from the words of its plan.
fn reworded(task: &LedgerTask, stored: &LedgerTask) -> Option<&'static str> {
    let home = |t: &LedgerTask| (t.place.clone(), t.clause.clone(), t.document.clone());
    let years = |t: &LedgerTask| (t.years.clone(), t.year_from, t.year_to);
    let fixed = [
        (task.text == stored.text, "nội dung"),
        (task.area == stored.area, "lĩnh vực"),
        (home(task) == home(stored), "vị trí"),
        (years(task) == years(stored), "thời gian"),
        (task.lead == stored.lead, "đơn vị chủ trì"),
        (task.coordinating == stored.coordinating, "đơn vị phối hợp"),
        (task.funding == stored.funding, "kinh phí"),
    ];
    fixed
        .into_iter()
        .find(|(same, _)| !same)
        .map(|(_, field)| field)
}

/// Takes a typed task out; gives a plan's back.
pub(super) fn drop_or_release(conn: &Connection, id: &ItemId) -> Result<(), StoreError> {
    typed::drop_or_release(conn, &SORT, id)
}

fn check_words(task: &LedgerTask) -> Result<(), StoreError> {
    check::filled(&task.text, "nội dung nhiệm vụ")?;
    check::years(task.year_from, task.year_to)
}

/// The cells that a typed task and one of a document have in common.
pub(super) fn row(task: &LedgerTask) -> Row {
    Row::of("task")
        .key("id", as_text(&task.id))
        .set("document", task.document.as_ref().map(as_text))
        .set("clause", task.clause.as_ref().map(as_text))
        .set("place", task.place.as_str())
        .set("area", task.area.as_str())
        .set("text", task.text.as_str())
        .set("years", task.years.as_str())
        .set("year_from", task.year_from)
        .set("year_to", task.year_to)
        .set("lead", task.lead.clone())
        .set("coordinating", task.coordinating.clone())
        .set("lead_text", task.lead.join("; "))
        .set("coordinating_text", task.coordinating.join("; "))
        .set("deliverable", task.deliverable.as_str())
        .set("funding", task.funding.as_str())
        .set("note", task.note.as_str())
        .set("due", task.due)
        .set("search_key", key_of(task))
}

fn key_of(task: &LedgerTask) -> String {
    let units = [task.lead.join("; "), task.coordinating.join("; ")].join(" ");
    let parts = [
        task.id.as_str(),
        &task.text,
        &task.area,
        &units,
        &task.deliverable,
        &task.note,
        &task.years,
    ];
    search_key(&parts.join(" "))
}
