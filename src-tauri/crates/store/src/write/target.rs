//! Targets that are typed in, and what the agency adds to those of a plan.

use super::adoption::{self, Additions};
use super::check;
use super::typed::{self, Given, Sort};
use crate::cells;
use crate::error::StoreError;
use crate::read;
use crate::row::{Row, id as as_text};
use chrono::NaiveDateTime;
use domain::figure::Reading;
use domain::ids::ItemId;
use domain::item::LedgerTarget;
use domain::measure::Measure;
use domain::text::search_key;
use rusqlite::Connection;

const SORT: Sort = Sort {
    table: "target",
    what: "chỉ tiêu",
    letters: "ct",
    own_place: "Chỉ tiêu của đơn vị",
};

/// Enters a target; one of a document gets a clause of its own.
pub(super) fn add(
    conn: &Connection,
    target: &LedgerTarget,
    at: NaiveDateTime,
) -> Result<String, StoreError> {
    check_words(target)?;
    let new = typed::settle(conn, &SORT, given(target))?;
    let typed = LedgerTarget {
        id: new.id.clone(),
        place: new.home.place,
        clause: new.home.clause,
        ..target.clone()
    };
    row(&typed)
        .set("position", new.position)
        .set("typed", true)
        .upsert(conn)?;
    measures(conn, new.id.as_str(), &target.measures)?;
    if target.held || target.document.is_none() {
        adoption::hold(conn, new.id.as_str(), "", at)?;
    }
    Ok(new.id.0)
}

/// Changes a typed target whole, of a plan's only its date.
pub(super) fn edit(conn: &Connection, target: &LedgerTarget) -> Result<(), StoreError> {
    let stored = read::target(conn, &target.id)?.ok_or_else(|| SORT.unknown(&target.id))?;
    check_words(target)?;
    if !typed::is_typed(conn, &SORT, target.id.as_str())? {
        return add_to_plan(conn, target, &stored);
    }
    let home = typed::resettle(conn, &SORT, given(target), given(&stored))?;
    let typed = LedgerTarget {
        clause: home.clause,
        place: home.place,
        ..target.clone()
    };
    row(&typed).update(conn)?;
    measures(conn, typed.id.as_str(), &typed.measures)
}

/// What a target says of where it stands.
fn given(target: &LedgerTarget) -> Given<'_> {
    Given {
        id: &target.id,
        document: target.document.as_ref(),
        clause: target.clause.as_ref(),
        place: &target.place,
        text: &target.text,
    }
}

fn add_to_plan(
    conn: &Connection,
    target: &LedgerTarget,
    stored: &LedgerTarget,
) -> Result<(), StoreError> {
    let id = target.id.as_str();
    check::held(conn, id)?;
    if let Some(field) = reworded(target, stored) {
        return Err(StoreError::PlanWords {
            id: id.to_owned(),
            field,
        });
    }
    let due = cells::first(conn, "SELECT due FROM target WHERE id = ?1", [id], |c| {
        c.maybe_date()
    })?
    .flatten();
    let due = target.due.filter(|d| Some(*d) != due);
    adoption::add_to(
        conn,
        id,
        &Additions {
            due,
            ..Additions::default()
        },
    )
}

/// The first field in which a target differs from the words of its plan.
fn reworded(target: &LedgerTarget, stored: &LedgerTarget) -> Option<&'static str> {
    let home = |t: &LedgerTarget| (t.place.clone(), t.clause.clone(), t.document.clone());
    let level = |t: &LedgerTarget| (t.measures.clone(), t.milestone.clone());
    let fixed = [
        (target.text == stored.text, "nội dung"),
        (target.group == stored.group, "nhóm"),
        (home(target) == home(stored), "vị trí"),
        (level(target) == level(stored), "mức phải đạt"),
    ];
    fixed
        .into_iter()
        .find(|(same, _)| !same)
        .map(|(_, field)| field)
}

/// Takes a typed target out; gives a plan's back.
pub(super) fn drop_or_release(conn: &Connection, id: &ItemId) -> Result<(), StoreError> {
    typed::drop_or_release(conn, &SORT, id)
}

/// Refuses a change of measures by which figures would speak of another measure than they were entered for: of a
/// target's measures, all up to the last one that has figures keep their place, their unit and what they are of.
fn figures_keep_their_measures(
    conn: &Connection,
    target: &str,
    wanted: &[Measure],
) -> Result<(), StoreError> {
    let last = "SELECT coalesce(max(measure), 0) FROM figure WHERE target = ?1";
    let last = usize::try_from(cells::count(conn, last, [target])?).unwrap_or(usize::MAX);
    if last == 0 {
        return Ok(());
    }
    let stored = read::target(conn, &target.into())?.map_or_else(Vec::new, |t| t.measures);
    if stored.is_empty() && wanted.is_empty() {
        return Ok(());
    }
    let same = |a: &Measure, b: &Measure| a.unit == b.unit && a.of == b.of;
    let kept = stored.iter().zip(wanted).take_while(|(a, b)| same(a, b));
    match kept.take(last).count() {
        kept if kept == last => Ok(()),
        kept => Err(StoreError::Refused(format!(
            "Mức đo thứ {} của “{target}” đã có số liệu hoặc đứng trước mức đã có số liệu, nên không bỏ, không đổi đơn vị hay nội dung đo. Hãy xóa số liệu đó trước, hoặc thêm mức đo mới vào cuối.",
            kept + 1
        ))),
    }
}

/// Refuses a reading whose measure (from 1) is not there or cannot hold it.
pub(super) fn fits(
    measures: &[Measure],
    measure: usize,
    reading: &Reading,
    target: &LedgerTarget,
) -> Result<(), StoreError> {
    match measure.checked_sub(1).and_then(|index| measures.get(index)) {
        Some(measure) => Ok(reading.check(measure.is_percent())?),
        None => Err(StoreError::Refused(format!(
            "Chỉ tiêu “{}” có {} mức đo, không có mức thứ {measure}. Hãy chọn từ 1 đến {}.",
            target.id,
            measures.len(),
            measures.len()
        ))),
    }
}

fn check_words(target: &LedgerTarget) -> Result<(), StoreError> {
    check::filled(&target.text, "nội dung chỉ tiêu")?;
    target.measures.iter().try_for_each(|m| Ok(m.check()?))
}

/// Writes the measures of a target, and takes out those it no longer has.
pub(super) fn measures(
    conn: &Connection,
    target: &str,
    measures: &[Measure],
) -> Result<(), StoreError> {
    figures_keep_their_measures(conn, target, measures)?;
    for (no, measure) in (1_i64..).zip(measures) {
        Row::of("measure")
            .key("target", target)
            .key("no", no)
            .set("comparator", measure.comparator.code())
            .set("value", measure.value)
            .set("value_max", measure.value_max)
            .set("unit", measure.unit.as_str())
            .set("of_what", measure.of.as_str())
            .upsert(conn)?;
    }
    conn.prepare_cached("DELETE FROM measure WHERE target = ?1 AND no > ?2")?
        .execute((target, measures.len() as i64))?;
    Ok(())
}

/// The cells that a typed target and one of a document have in common.
pub(super) fn row(target: &LedgerTarget) -> Row {
    let of: Vec<&str> = target
        .measures
        .iter()
        .flat_map(|m| [m.unit.as_str(), m.of.as_str()])
        .collect();
    let milestone = target.milestone.as_deref().unwrap_or_default();
    let parts = [
        target.id.as_str(),
        &target.text,
        &target.group,
        milestone,
        &of.join(" "),
    ];
    Row::of("target")
        .key("id", as_text(&target.id))
        .set("document", target.document.as_ref().map(as_text))
        .set("clause", target.clause.as_ref().map(as_text))
        .set("place", target.place.as_str())
        .set("group_title", target.group.as_str())
        .set("text", target.text.as_str())
        .set("milestone", target.milestone.clone())
        .set("due", target.due)
        .set("search_key", search_key(&parts.join(" ")))
}
