//! The reports that the agency writes: each step is checked by the domain's rules, then written.

use super::check;
use super::id::{self, Kind};
use super::obligation;
use crate::cells;
use crate::error::StoreError;
use crate::migrate::stamp;
use crate::read::written;
use crate::row::{Row, code, id as as_text};
use domain::facts::Overwritten;
use domain::ids::ReportId;
use domain::report::{Frozen, Issued, Report, ReportState};
use rusqlite::Connection;

/// Reports.
const REPORT: Kind = Kind {
    what: "báo cáo",
    table: "report",
    prefix: "bao-cao-",
};

/// Begins a report; of one kind, period and plan there is one that is not finished.
pub(super) fn start(conn: &Connection, report: &Report) -> Result<String, StoreError> {
    check::filled(&report.kind.0, "loại báo cáo")?;
    if let Some(document) = &report.document {
        check::known(conn, "document", "văn bản", document.as_str())?;
    }
    if let Some(there) = open_version(conn, report)? {
        return Err(StoreError::Refused(format!(
            "Đã có báo cáo “{there}” của kỳ này. Hãy viết tiếp báo cáo đó, hoặc đính chính nếu đã phát hành."
        )));
    }
    let fresh = Report {
        id: id::given_or_next(conn, report.id.as_str(), &REPORT)?.into(),
        state: ReportState::Draft,
        version: 1,
        corrects: None,
        frozen: None,
        issued: None,
        ..report.clone()
    };
    write(conn, &fresh)?;
    Ok(as_text(&fresh.id))
}

/// The id of the report of the same kind, period and plan, where there is one.
fn open_version(conn: &Connection, report: &Report) -> Result<Option<String>, StoreError> {
    let sql = "SELECT id FROM report WHERE report_kind = ?1 AND year = ?2 AND period = ?3 AND document IS ?4 AND answers IS ?5
        ORDER BY version DESC LIMIT 1";
    let document = report.document.as_ref().map(as_text);
    let key = (
        &report.kind.0,
        report.period.year,
        report.period.code(),
        document,
        report.answers.as_ref().map(as_text),
    );
    cells::first(conn, sql, key, |c| c.text())
}

/// Changes the day and the marks of a draft.
pub(super) fn edit(conn: &Connection, wanted: &Report) -> Result<(), StoreError> {
    let found = known(conn, &wanted.id)?;
    found.must_be_draft("sửa")?;
    let edited = Report {
        as_of: wanted.as_of,
        urgency: wanted.urgency.clone(),
        circulation: wanted.circulation.clone(),
        ..found
    };
    write(conn, &edited)
}

/// Takes a draft out with its sentences.
pub(super) fn drop_draft(conn: &Connection, id: &ReportId) -> Result<(), StoreError> {
    known(conn, id)?.must_be_draft("bỏ")?;
    conn.execute(
        "DELETE FROM report_sentence WHERE report = ?1",
        [id.as_str()],
    )?;
    conn.execute("DELETE FROM report WHERE id = ?1", [id.as_str()])?;
    Ok(())
}

/// Keeps a person's words for a paragraph; blank words give the generated ones back.
pub(super) fn overwrite(
    conn: &Connection,
    id: &ReportId,
    block: &str,
    words: &Overwritten,
) -> Result<(), StoreError> {
    check::filled(block, "mã câu")?;
    let next = known(conn, id)?.overwrite(block, words.clone())?;
    match next.overwritten.get(block) {
        Some(words) => sentence(conn, id, block, words),
        None => {
            let sql = "DELETE FROM report_sentence WHERE report = ?1 AND block = ?2";
            conn.execute(sql, (id.as_str(), block))?;
            Ok(())
        }
    }
}

fn sentence(
    conn: &Connection,
    id: &ReportId,
    block: &str,
    words: &Overwritten,
) -> Result<(), StoreError> {
    Row::of("report_sentence")
        .key("report", as_text(id))
        .key("block", block)
        .set("text", words.text.as_str())
        .set("generated", words.generated.as_str())
        .upsert(conn)
}

/// Freezes what a draft says.
pub(super) fn finalise(
    conn: &Connection,
    id: &ReportId,
    frozen: &Frozen,
) -> Result<(), StoreError> {
    let next = known(conn, id)?.finalise(frozen.clone())?;
    let facts = serde_json::to_string(&frozen.facts)
        .map_err(|error| StoreError::BrokenCell(error.to_string()))?;
    Row::of("report_frozen")
        .key("report", as_text(id))
        .set("facts", facts)
        .set("outline", frozen.outline.as_str())
        .set("at", stamp(frozen.at))
        .upsert(conn)?;
    write(conn, &next)
}

/// Lets a finalised report follow the ledger again.
pub(super) fn reopen(conn: &Connection, id: &ReportId) -> Result<(), StoreError> {
    let next = known(conn, id)?.reopen()?;
    conn.execute("DELETE FROM report_frozen WHERE report = ?1", [id.as_str()])?;
    write(conn, &next)
}

/// Registers a finalised report, and with it that it was handed in.
pub(super) fn issue(conn: &Connection, id: &ReportId, issued: &Issued) -> Result<(), StoreError> {
    let next = known(conn, id)?.issue(issued.clone())?;
    write(conn, &next)?;
    obligation::hand_in(conn, &next)
}

/// Notes a signed file of an issued report.
pub(super) fn note_signed(conn: &Connection, id: &ReportId, hash: &str) -> Result<(), StoreError> {
    let next = known(conn, id)?.note_signed(hash)?;
    write(conn, &next)
}

/// Begins the next version of an issued report, with the sentences that a person wrote in it.
pub(super) fn correct(conn: &Connection, id: &ReportId) -> Result<String, StoreError> {
    let old = known(conn, id)?;
    if let Some(newer) = corrected_by(conn, id)? {
        return Err(StoreError::Refused(format!(
            "Báo cáo {id} đã có bản đính chính {newer}. Hãy làm tiếp với bản đó."
        )));
    }
    let next = old.correction(id::given_or_next(conn, "", &REPORT)?.into())?;
    write(conn, &next)?;
    for (block, words) in &next.overwritten {
        sentence(conn, &next.id, block, words)?;
    }
    Ok(as_text(&next.id))
}

fn corrected_by(conn: &Connection, id: &ReportId) -> Result<Option<String>, StoreError> {
    let sql = "SELECT id FROM report WHERE corrects = ?1";
    cells::first(conn, sql, [id.as_str()], |c| c.text())
}

fn known(conn: &Connection, id: &ReportId) -> Result<Report, StoreError> {
    written::whole(conn, id.as_str())?.ok_or_else(|| StoreError::Unknown {
        what: REPORT.what,
        id: as_text(id),
    })
}

/// Writes the row of a report; its sentences and what is frozen in it have tables of their own.
fn write(conn: &Connection, report: &Report) -> Result<(), StoreError> {
    let row = Row::of("report")
        .key("id", as_text(&report.id))
        .set("report_kind", report.kind.0.as_str())
        .set("period", report.period.code())
        .set("year", report.period.year)
        .set("from_date", report.period.from)
        .set("to_date", report.period.to)
        .set("as_of", report.as_of)
        .set("document", report.document.as_ref().map(as_text))
        .set("state", code(&report.state)?)
        .set("version", report.version)
        .set("answers", report.answers.as_ref().map(as_text))
        .set("corrects", report.corrects.as_ref().map(as_text))
        .set("urgency", report.urgency.as_str())
        .set("circulation", report.circulation.as_str());
    registered(row, report.issued.as_ref()).upsert(conn)
}

fn registered(row: Row, issued: Option<&Issued>) -> Row {
    let bytes = |issued: &Issued| i64::try_from(issued.file_bytes).unwrap_or(i64::MAX);
    row.set("number", issued.map(|i| i.number.clone()))
        .set("date", issued.map(|i| i.date))
        .set("signer", issued.map(|i| i.signer.clone()))
        .set("left_open", issued.map(|i| i.left_open))
        .set("file_hash", issued.map(|i| i.file_hash.clone()))
        .set("file_bytes", issued.map(bytes))
        .set("signed_hashes", issued.map(|i| i.signed_hashes.clone()))
        .set("issued_at", issued.map(|i| stamp(i.at)))
}
