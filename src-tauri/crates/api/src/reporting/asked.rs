//! Which report is asked for: what was typed, read; and the report that was begun for that period.

use crate::desk::Desk;
use crate::facts::is_same_period;
use crate::typed;
use crate::wire::{ReportDraft, WireError};
use chrono::{Datelike, NaiveDate};
use domain::ids::ReportId;
use domain::period::{Period, PeriodKind};
use domain::report::{Report, ReportKind, ReportRequest, ReportState};
use domain::text::format_date;

/// How fast a document must be delivered.
const URGENCIES: [&str; 3] = ["hoa-toc", "thuong-khan", "khan"];
/// Who may read it.
const CIRCULATIONS: [&str; 2] = ["xem-xong-tra-lai", "luu-hanh-noi-bo"];

/// Reads which report is asked for.
pub(crate) fn request(desk: &Desk, draft: &ReportDraft) -> Result<ReportRequest, WireError> {
    let kind = draft.kind.trim();
    let given = draft.year.map(|year| typed::known_year("year", year));
    let year = given.unwrap_or_else(|| desk.year())?;
    let period = typed::period("period", draft.period.as_deref(), year)?;
    let year = period.map_or(year, |period| period.year);
    let period = period.filter(|period| !period.is_year());
    let typed = typed::optional_date("as_of", draft.as_of.as_deref(), year)?;
    let as_of = match (typed, &period) {
        (Some(day), _) => day,
        (None, Some(period)) => last_day(desk, period)?,
        (None, None) => desk.cut_off(year, Some(kind))?,
    };
    let document = crate::commands::known_document(desk, draft.document.as_deref())?;
    Ok(ReportRequest {
        kind: ReportKind(kind.to_owned()),
        year,
        period,
        document,
        as_of,
    })
}

/// The request that a report was begun with.
pub(crate) fn request_of(report: &Report) -> ReportRequest {
    ReportRequest {
        kind: report.kind.clone(),
        year: report.period.year,
        period: Some(report.period).filter(|period| !period.is_year()),
        document: report.document.clone(),
        as_of: report.as_of,
    }
}

/// Up to which day the data of a part of a year run: its last, or today where that is yet to come.
fn last_day(desk: &Desk, period: &Period) -> Result<NaiveDate, WireError> {
    Ok(match desk.settings()?.example {
        true => period.to,
        false => period.to.min(desk.host().today()),
    })
}

/// The data of a report run up to a day of its year, and of a part of a year to one after its beginning; a plan may
/// set a later cut-off than the decree, two named dates are as they are.
pub(crate) fn in_its_time(mut request: ReportRequest) -> Result<ReportRequest, WireError> {
    let (as_of, year) = (request.as_of, request.year);
    let refuse = |message: String| Err(WireError::invalid("as_of", message));
    let day = format_date(as_of);
    let Some(period) = request.period else {
        return match as_of.year() == year {
            true => Ok(request),
            false => refuse(format!(
                "Ngày chốt số liệu {day} không thuộc năm báo cáo {year}. Hãy chọn ngày trong năm đó, hoặc sửa năm báo cáo."
            )),
        };
    };
    let last = match period.kind {
        PeriodKind::Custom => period.to,
        _ => NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(period.to),
    };
    if as_of < period.from || as_of > last {
        return refuse(format!(
            "Ngày chốt số liệu {day} không thuộc kỳ báo cáo {} (từ ngày {}). Hãy chọn ngày trong kỳ, hoặc sửa kỳ báo cáo.",
            period.name(),
            format_date(period.from)
        ));
    }
    if as_of > period.to {
        request.period = period.with_cut_off(as_of).ok();
    }
    Ok(request)
}

/// A report that was begun, by its id.
pub(crate) fn report_by_id(desk: &Desk, id: &str) -> Result<Report, WireError> {
    let found = desk.reader()?.report(&ReportId::from(id.trim()))?;
    found.ok_or_else(|| WireError::unknown("report", "báo cáo", id))
}

/// The newest version of the report that was begun for what is asked for. A finalised one is found only with its own
/// day: with another day the ledger is asked anew.
pub(crate) fn begun(
    desk: &Desk,
    request: &ReportRequest,
    day_was_typed: bool,
) -> Result<Option<Report>, WireError> {
    let reader = desk.reader()?;
    let same = |report: &Report| {
        report.kind == request.kind
            && report.document == request.document
            // What answers a letter is reached from the letter, and is not the report of the period.
            && report.answers.is_none()
            && is_same_period(report, request)
    };
    let newest = reader.reports()?.into_iter().filter(same);
    let Some(found) = newest.max_by_key(|report| report.version) else {
        return Ok(None);
    };
    let other_day = day_was_typed && found.as_of != request.as_of;
    match found.state != ReportState::Draft && other_day {
        true => Ok(None),
        false => Ok(reader.report(&found.id)?),
    }
}

/// A mark of urgency by its code; blank for none.
pub(crate) fn urgency(typed: &str) -> Result<String, WireError> {
    mark("urgency", typed, "độ khẩn", &URGENCIES)
}

/// A mark of circulation by its code; blank for none.
pub(crate) fn circulation(typed: &str) -> Result<String, WireError> {
    mark(
        "circulation",
        typed,
        "dấu chỉ mức độ lưu hành",
        &CIRCULATIONS,
    )
}

fn mark(field: &str, typed: &str, what: &str, codes: &[&str]) -> Result<String, WireError> {
    let typed = typed.trim();
    match typed.is_empty() || codes.contains(&typed) {
        true => Ok(typed.to_owned()),
        false => {
            let message = format!(
                "“{typed}” không phải là {what}. Hãy chọn một trong: {}, hoặc để trống.",
                codes.join(", ")
            );
            Err(WireError::invalid(field, message))
        }
    }
}
