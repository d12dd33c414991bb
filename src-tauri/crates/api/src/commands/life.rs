//! The way of a report: begun, finalised, issued, corrected.

use crate::desk::Desk;
use crate::reporting::{self, Outlines, Prepared, report_by_id};
use crate::typed::{self, given};
use crate::view::report::row;
use crate::wire::{
    ById, Done, Edit, IssueReport, NoArgs, NoteSigned, ReportFor, ReportMarks, ReportRow, WireError,
};
use domain::ids::ReportId;
use domain::period::{Period, PeriodKind};
use domain::report::{Frozen, Issued, Report, ReportState};
use store::Operation;

/// Every report that was begun, newest period first.
pub fn reports(desk: &mut Desk, _: NoArgs) -> Result<Vec<ReportRow>, WireError> {
    let names = Outlines::read(desk)?;
    let reports = desk.reader()?.reports()?;
    Ok(reports.iter().map(|report| row(report, &names)).collect())
}

/// Begins a report; one that is there for the period is found again.
pub fn start_report(desk: &mut Desk, args: ReportFor) -> Result<Done, WireError> {
    let draft = args.request;
    let prepared = Prepared::of(desk, &draft)?;
    if prepared.facts().is_none() {
        let message = "Bản in lại của một văn bản đã lưu không phải là báo cáo của đơn vị, nên không lập được. Hãy bỏ chọn văn bản.";
        return Err(WireError::invalid("document", message));
    }
    if let Some(there) = &prepared.report {
        let mut found = desk.unchanged("Báo cáo đã có")?;
        found.created = Some(there.id.to_string());
        return Ok(found);
    }
    let year = prepared.request.year;
    let whole = || Period::of(PeriodKind::Year, year, 1);
    let period = prepared.request.period.map_or_else(whole, Ok);
    desk.change(Operation::StartReport(Report {
        id: ReportId::default(),
        kind: prepared.request.kind,
        period: period.map_err(|error| WireError::invalid("period", error.to_string()))?,
        as_of: prepared.request.as_of,
        document: prepared.request.document,
        state: ReportState::Draft,
        version: 1,
        corrects: None,
        answers: None,
        urgency: reporting::urgency(draft.urgency.as_deref().unwrap_or_default())?,
        circulation: reporting::circulation(draft.circulation.as_deref().unwrap_or_default())?,
        overwritten: Default::default(),
        frozen: None,
        issued: None,
    }))
}

/// Changes the day and the marks of a draft.
pub fn edit_report(desk: &mut Desk, args: Edit<ReportMarks>) -> Result<Done, WireError> {
    let mut report = report_by_id(desk, &args.id)?;
    let typed = typed::optional_date("as_of", args.draft.as_of.as_deref(), report.period.year)?;
    report.as_of = typed.unwrap_or(report.as_of);
    reporting::in_its_time(reporting::request_of(&report))?;
    if let Some(typed) = args.draft.urgency {
        report.urgency = reporting::urgency(&typed)?;
    }
    if let Some(typed) = args.draft.circulation {
        report.circulation = reporting::circulation(&typed)?;
    }
    desk.change(Operation::EditReport(report))
}

/// Takes a draft out.
pub fn drop_report(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    let report = report_by_id(desk, &args.id)?;
    desk.change(Operation::DropReport(report.id))
}

/// Freezes what a draft says: facts and outline, as they stand now.
pub fn finalise_report(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    let report = report_by_id(desk, &args.id)?;
    report.must_be_draft("chốt số liệu").map_err(refused)?;
    let prepared = Prepared::of_report(desk, report.clone())?;
    // What cannot be put together today could not be printed tomorrow either.
    prepared.composed()?;
    let Some(facts) = prepared.facts() else {
        return Err(WireError::internal("a report without facts"));
    };
    let frozen = Frozen {
        facts: facts.clone(),
        outline: prepared.outline_text.clone(),
        at: desk.host().now(),
    };
    desk.change(Operation::FinaliseReport {
        report: report.id,
        frozen: Box::new(frozen),
    })
}

/// Lets a finalised report follow the ledger again.
pub fn reopen_report(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    let report = report_by_id(desk, &args.id)?;
    desk.change(Operation::ReopenReport(report.id))
}

/// Registers a finalised report, with the hash of its file as it is exported now.
pub fn issue_report(desk: &mut Desk, args: IssueReport) -> Result<Done, WireError> {
    let report = report_by_id(desk, &args.id)?;
    let draft = args.draft;
    let date = typed::date("date", &draft.date, report.period.year)?;
    desk.has_come(
        "date",
        date,
        "Ngày phát hành chưa tới. Hãy ghi ngày đã đăng ký.",
    )?;
    let named = report
        .frozen
        .as_ref()
        .map(|f| f.facts.sender.signer.clone());
    let named = named.filter(|name| !name.starts_with('('));
    let signer = given(draft.signer.as_deref()).map(|signer| signer.trim().to_owned());
    let issued = Issued {
        number: draft.number.trim().to_owned(),
        date,
        signer: signer.or(named).unwrap_or_default(),
        left_open: draft.left_open.unwrap_or(false),
        at: desk.host().now(),
        ..Issued::default()
    };
    let registered = report.issue(issued.clone()).map_err(refused)?;
    let file = Prepared::of_report(desk, registered)?.pdf(desk)?;
    desk.change(Operation::IssueReport {
        report: report.id,
        issued: Issued {
            file_hash: super::files::hash(&file),
            file_bytes: u64::try_from(file.len()).unwrap_or(u64::MAX),
            ..issued
        },
    })
}

/// Notes the hash of a signed file; one that is not this report's is refused.
pub fn note_signed_file(desk: &mut Desk, args: NoteSigned) -> Result<Done, WireError> {
    let report = report_by_id(desk, &args.id)?;
    let bytes = super::files::read(&args.path)?;
    super::files::must_be_of(desk, &report, &bytes, &args.path)?;
    desk.change(Operation::NoteSignedFile {
        report: report.id,
        hash: super::files::hash(&bytes),
    })
}

/// Begins the next version of an issued report.
pub fn correct_report(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    let report = report_by_id(desk, &args.id)?;
    desk.change(Operation::CorrectReport(report.id))
}

fn refused(error: domain::report::ReportRuleError) -> WireError {
    store::StoreError::from(error).into()
}
