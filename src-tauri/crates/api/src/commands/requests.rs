//! Requests by letter: entered in one, answered by a report that is begun from them.

use super::obligations::obligation_by_id;
use crate::desk::Desk;
use crate::reporting::Prepared;
use crate::typed::{self, given};
use crate::wire::{ById, Done, Draft, ReportDraft, RequestDraft, WireError};
use chrono::{Datelike, NaiveDate};
use domain::document::{Cadence, DocumentKind, Header};
use domain::ids::ReportId;
use domain::obligation::Obligation;
use domain::period::{Period, PeriodKind};
use domain::report::{Report, ReportKind, ReportState};
use domain::text::format_date;
use store::Operation;

/// Enters a letter and the report that it asks for in one step.
pub fn add_request(desk: &mut Desk, args: Draft<RequestDraft>) -> Result<Done, WireError> {
    let draft = args.draft;
    let letter = letter(desk, &draft)?;
    let mut obligation = Obligation {
        name: draft.name.unwrap_or_default(),
        cadence: Cadence::Once,
        addressee: draft.addressee.unwrap_or_default(),
        report_kind: draft.report_kind.unwrap_or_default(),
        on_day: draft.on_day.unwrap_or(true),
        ..Obligation::default()
    };
    let cited = format!("{} {}", letter.short_name(), dated(&letter));
    if obligation.name.trim().is_empty() {
        obligation.name = format!("Báo cáo theo {}", letter.short_name());
    }
    if obligation.addressee.trim().is_empty() {
        obligation.addressee.clone_from(&letter.issuer);
    }
    obligation.source = cited.trim().to_owned();
    let due = due(desk, draft.before.as_deref(), &letter)?;
    obligation.before = Some(due.to_string());
    if let Some(hour) = given(draft.hour.as_deref()) {
        (obligation.hour, obligation.on_day) = (Some(typed::hour("hour", hour)?), true);
    }
    let cut_off = typed::optional_date("cut_off", draft.cut_off.as_deref(), due.year())?;
    obligation.cut_off = cut_off.map(|day| day.format("%m-%d").to_string());
    desk.change(Operation::AddRequest { letter, obligation })
}

fn dated(letter: &Header) -> String {
    let date = letter.date.map(format_date);
    date.map(|date| format!("ngày {date}")).unwrap_or_default()
}

/// The day that a request names; without a year the next one after its letter.
fn due(desk: &Desk, typed: Option<&str>, letter: &Header) -> Result<NaiveDate, WireError> {
    let year = desk.year()?;
    let day = typed::optional_date("before", typed, year)?.ok_or_else(|| {
        WireError::invalid(
            "before",
            "Chưa ghi hạn nộp. Hãy ghi ngày, ví dụ 25/11/2026.",
        )
    })?;
    match letter.date {
        Some(date) if day < date => Err(WireError::invalid(
            "before",
            format!(
                "Hạn nộp {} trước ngày của công văn {}. Hãy kiểm tra lại.",
                format_date(day),
                format_date(date)
            ),
        )),
        _ => Ok(day),
    }
}

/// The head of the letter; number and symbol are typed as one, as they stand on paper.
fn letter(desk: &Desk, draft: &RequestDraft) -> Result<Header, WireError> {
    let year = desk.year()?;
    let reference = draft.number.clone().unwrap_or_default();
    let (number, symbol) = reference.split_once('/').unwrap_or((&reference, ""));
    let header = Header {
        kind: DocumentKind::Letter,
        type_name: "CÔNG VĂN".to_owned(),
        number: given(Some(number)).map(|number| number.trim().to_owned()),
        symbol: symbol.trim().to_owned(),
        date: typed::optional_date("date", draft.date.as_deref(), year)?,
        issuer: draft.issuer.clone().unwrap_or_default().trim().to_owned(),
        title: draft.title.clone().unwrap_or_default().trim().to_owned(),
        ..Header::default()
    };
    typed::required(
        "number",
        header.number.as_deref().unwrap_or_default(),
        "số, ký hiệu của công văn",
    )?;
    typed::required("issuer", &header.issuer, "cơ quan yêu cầu")?;
    typed::required("title", &header.title, "trích yếu của công văn")?;
    Ok(Header {
        id: super::documents::usual_id(&header).into(),
        ..header
    })
}

/// Begins the report that answers a request; one that was begun is found again.
pub fn answer_request(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    let obligation = obligation_by_id(desk, &args.id)?;
    let reports = desk.reader()?.reports()?.into_iter();
    let newest = reports
        .filter(|report| report.answers.as_ref() == Some(&obligation.id))
        .max_by_key(|report| report.version);
    if let Some(there) = newest {
        let mut found = desk.unchanged("Báo cáo đã có")?;
        found.created = Some(there.id.to_string());
        return Ok(found);
    }
    if obligation.report_kind.is_empty() {
        let message = "Yêu cầu này chưa chọn mẫu báo cáo để trả lời.";
        return Err(WireError::invalid("report_kind", message).hint("Hãy sửa yêu cầu và chọn mẫu."));
    }
    let report = fitting(desk, &obligation)?;
    desk.change(Operation::StartReport(report))
}

/// A report from the beginning of the year to the day that the request names, or of the whole year where its outline
/// knows no other.
fn fitting(desk: &Desk, obligation: &Obligation) -> Result<Report, WireError> {
    let draft = from_new_year(desk, obligation)?;
    let whole = ReportDraft {
        period: None,
        ..draft.clone()
    };
    let prepared = match Prepared::of(desk, &draft).and_then(|p| p.composed().map(|_| p)) {
        Ok(prepared) => prepared,
        Err(_) => Prepared::of(desk, &whole)?,
    };
    let request = prepared.request;
    let year = || Period::of(PeriodKind::Year, request.year, 1);
    let period = request.period.map_or_else(year, Ok);
    let period = period.map_err(|error| WireError::invalid("period", error.to_string()))?;
    Ok(begun(obligation, request.kind, period, request.as_of))
}

/// What is asked for: the data of the year up to the day that the request names, or up to today.
fn from_new_year(desk: &Desk, obligation: &Obligation) -> Result<ReportDraft, WireError> {
    let today = desk.host().today();
    let as_of = obligation
        .cut_off_in(desk.year()?)
        .unwrap_or(today)
        .min(today);
    let first = NaiveDate::from_ymd_opt(as_of.year(), 1, 1).unwrap_or(as_of);
    Ok(ReportDraft {
        kind: obligation.report_kind.clone(),
        year: Some(as_of.year()),
        period: Some(format!("{}..{}", format_date(first), format_date(as_of))),
        as_of: Some(format_date(as_of)),
        ..ReportDraft::default()
    })
}

/// A first draft that answers a request.
fn begun(obligation: &Obligation, kind: ReportKind, period: Period, as_of: NaiveDate) -> Report {
    Report {
        id: ReportId::default(),
        kind,
        period,
        as_of,
        document: None,
        answers: Some(obligation.id.clone()),
        state: ReportState::Draft,
        version: 1,
        corrects: None,
        urgency: String::new(),
        circulation: String::new(),
        overwritten: Default::default(),
        frozen: None,
        issued: None,
    }
}
