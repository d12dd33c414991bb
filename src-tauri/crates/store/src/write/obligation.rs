//! Reports that the agency owes.

use super::id::{self, Kind};
use super::{check, entry};
use crate::cells;
use crate::error::StoreError;
use crate::read;
use crate::row::{Row, code, id as as_text};
use chrono::NaiveDate;
use domain::ids::{DutyId, ObligationId};
use domain::obligation::Obligation;
use domain::report::Report;
use rusqlite::Connection;

/// Reports that are owed.
pub(super) const OBLIGATION: Kind = Kind {
    what: "chế độ báo cáo",
    table: "obligation",
    prefix: "bc-",
};

/// Enters a report that is owed; one duty is taken over once.
pub(super) fn add(conn: &Connection, obligation: &Obligation) -> Result<String, StoreError> {
    check_words(conn, obligation)?;
    match &obligation.duty {
        Some(duty) if is_taken(conn, duty)? => {
            return Err(StoreError::Taken {
                what: "chế độ báo cáo lấy từ",
                id: as_text(duty),
            });
        }
        _ => {}
    }
    let id = id::given_or_next(conn, obligation.id.as_str(), &OBLIGATION)?;
    write(conn, &id, obligation).map(|()| id)
}

/// Enters a report that a letter asks for.
pub(super) fn add_asked_by(
    conn: &Connection,
    letter: &str,
    obligation: &Obligation,
) -> Result<String, StoreError> {
    let asked = Obligation {
        document: Some(letter.into()),
        ..obligation.clone()
    };
    add(conn, &asked)
}

/// Takes it out, unless a report was begun in answer to it.
pub(super) fn remove(conn: &Connection, id: &ObligationId) -> Result<(), StoreError> {
    let sql = "SELECT id FROM report WHERE answers = ?1 ORDER BY id";
    if let Some(report) = cells::first(conn, sql, [id.as_str()], |c| c.text::<String>())? {
        return Err(StoreError::Refused(format!(
            "Báo cáo “{report}” đang trả lời yêu cầu này. Hãy bỏ dự thảo báo cáo đó trước rồi xóa yêu cầu."
        )));
    }
    entry::remove(conn, OBLIGATION, id.as_str())
}

/// Enters a report that a duty asks for; one whose duty was taken over already stays as it is.
pub(super) fn add_once(conn: &Connection, obligation: &Obligation) -> Result<(), StoreError> {
    match &obligation.duty {
        Some(duty) if is_taken(conn, duty)? => Ok(()),
        _ => add(conn, obligation).map(|_| ()),
    }
}

fn is_taken(conn: &Connection, duty: &DutyId) -> Result<bool, StoreError> {
    let sql = "SELECT count(*) FROM obligation WHERE duty = ?1";
    Ok(cells::count(conn, sql, [duty.as_str()])? > 0)
}

/// Changes it.
pub(super) fn edit(conn: &Connection, obligation: &Obligation) -> Result<(), StoreError> {
    check::known(
        conn,
        OBLIGATION.table,
        OBLIGATION.what,
        obligation.id.as_str(),
    )?;
    check_words(conn, obligation)?;
    write(conn, obligation.id.as_str(), obligation)
}

/// Notes that the one obligation that a report meets was handed in for its year; where several or none are met, a
/// person says which.
pub(super) fn hand_in(conn: &Connection, report: &Report) -> Result<(), StoreError> {
    let mut met = read::obligation::all(conn)?;
    met.retain(|obligation| obligation.is_met_by(report));
    let year = Some(report.period.year);
    match met.as_slice() {
        [only] if only.done_year < year => {
            let handed_in = Obligation {
                done_year: year,
                ..only.clone()
            };
            write(conn, only.id.as_str(), &handed_in)
        }
        _ => Ok(()),
    }
}

fn check_words(conn: &Connection, obligation: &Obligation) -> Result<(), StoreError> {
    check::filled(&obligation.name, "tên chế độ báo cáo")?;
    if let Some(document) = &obligation.document {
        check::known(conn, "document", "văn bản", document.as_str())?;
    }
    if let Some(duty) = &obligation.duty {
        check::known(conn, "duty", "trách nhiệm", duty.as_str())?;
    }
    obligation
        .before
        .iter()
        .chain(&obligation.cut_off)
        .try_for_each(|day| is_day(day))
}

/// `MM-DD`, 29 February among them, or an ISO date.
fn is_day(text: &str) -> Result<(), StoreError> {
    let leap_year = format!("2024-{text}");
    match text.parse::<NaiveDate>().or_else(|_| leap_year.parse()) {
        Ok(_) => Ok(()),
        Err(_) => Err(StoreError::Refused(format!(
            "Không có ngày “{text}”. Hãy ghi ngày và tháng có thật, ví dụ 30/11."
        ))),
    }
}

fn write(conn: &Connection, id: &str, obligation: &Obligation) -> Result<(), StoreError> {
    Row::of("obligation")
        .key("id", id)
        .set("name", obligation.name.as_str())
        .set("document", obligation.document.as_ref().map(as_text))
        .set("duty", obligation.duty.as_ref().map(as_text))
        .set("source", obligation.source.as_str())
        .set("cadence", code(&obligation.cadence)?)
        .set("before", obligation.before.clone())
        .set("on_day", obligation.on_day)
        .set("hour", obligation.hour.clone())
        .set("cut_off", obligation.cut_off.clone())
        .set("addressee", obligation.addressee.as_str())
        .set("report_kind", obligation.report_kind.as_str())
        .set("done_year", obligation.done_year)
        .upsert(conn)
}
