//! The offline check: what a clerk would return the paper for, and its one-step repairs.

use crate::desk::Desk;
use crate::facts::last_report;
use crate::mending::{self, Step};
use crate::reporting::{Prepared, registered_name, report_by_id};
use crate::view::format::code_of;
use crate::wire::{ById, Done, FindingRow, FindingSeverity, MendFinding, ReportFor, WireError};
use check::{Context, Finding, Previous, Severity};
use chrono::NaiveDate;
use report::Composed;

/// Everything that a clerk would return the paper for, in reading order.
pub fn report_findings(desk: &mut Desk, args: ReportFor) -> Result<Vec<FindingRow>, WireError> {
    let prepared = Prepared::of(desk, &args.request)?;
    let (composed, findings) = found(desk, &prepared)?;
    let settings = desk.settings()?;
    let rows = (1..).zip(&findings).map(|(no, finding)| {
        let step = finding
            .repair
            .as_ref()
            .map(|repair| mending::step(&prepared, &composed, &settings, repair));
        row(no, finding, step)
    });
    Ok(rows.collect())
}

/// How many faults the check finds in a report that was begun; what only should be looked at is not counted.
pub fn faults_of(desk: &mut Desk, args: ById) -> Result<usize, WireError> {
    let report = report_by_id(desk, &args.id)?;
    let prepared = Prepared::of_report(desk, report)?;
    let (_, findings) = found(desk, &prepared)?;
    let faults = findings
        .iter()
        .filter(|one| one.severity == Severity::Error);
    Ok(faults.count())
}

/// Mends a finding where that is safe.
pub fn mend_finding(desk: &mut Desk, args: MendFinding) -> Result<Done, WireError> {
    let prepared = Prepared::of(desk, &args.request)?;
    let (composed, findings) = found(desk, &prepared)?;
    let at = usize::try_from(args.finding).unwrap_or(0).wrapping_sub(1);
    let Some(finding) = findings.get(at) else {
        let no = args.finding.to_string();
        return Err(WireError::unknown("finding", "lỗi số", &no)
            .hint("Hãy kiểm tra lại báo cáo để xem số của từng lỗi."));
    };
    let by_hand = |reason: &str| {
        let message = format!("Lỗi số {} không tự sửa được: {reason}", args.finding);
        Err(WireError::invalid("finding", message))
    };
    let Some(repair) = &finding.repair else {
        return by_hand("cần người soạn quyết định.");
    };
    match mending::step(&prepared, &composed, &desk.settings()?, repair) {
        Step::Do(operation) => desk.change(*operation),
        Step::ByHand(reason) => by_hand(&reason),
    }
}

/// The check of a report, on its pages as they are now.
fn found(desk: &Desk, prepared: &Prepared) -> Result<(Composed, Vec<Finding>), WireError> {
    let composed = prepared.composed()?;
    let context = context(desk, prepared)?;
    let findings = check::findings(&composed.document, prepared.facts(), &context);
    Ok((composed, findings))
}

/// What lies around a report.
fn context(desk: &Desk, prepared: &Prepared) -> Result<Context, WireError> {
    Ok(Context {
        agencies: desk.reader()?.agencies()?,
        previous: previous(desk, prepared)?,
        today: Some(desk.host().today()),
        deadline: deadline(desk, prepared)?,
    })
}

/// The last finalised or issued report of the same kind.
fn previous(desk: &Desk, prepared: &Prepared) -> Result<Option<Previous>, WireError> {
    if prepared.facts().is_none() {
        return Ok(None);
    }
    let reports = desk.reader()?.reports()?;
    let Some(id) = last_report(&reports, &prepared.request) else {
        return Ok(None);
    };
    let before = Prepared::of_report(desk, report_by_id(desk, id.as_str())?)?;
    let Some(facts) = before.facts().cloned() else {
        return Ok(None);
    };
    let name = registered_name(desk, id.as_str())?;
    Ok(Some(Previous { name, facts }))
}

/// The last working day before which the report is to be sent.
fn deadline(desk: &Desk, prepared: &Prepared) -> Result<Option<NaiveDate>, WireError> {
    let reader = desk.reader()?;
    let obligations = reader.obligations()?;
    let owed = obligations
        .iter()
        .find(|owed| owed.report_kind == prepared.request.kind.0);
    let Some(owed) = owed.filter(|_| prepared.request.period.is_none()) else {
        return Ok(None);
    };
    let deadline = owed.deadline(prepared.request.as_of, &reader.calendar()?);
    Ok(deadline.map(|deadline| deadline.last_working_day))
}

fn row(no: u32, finding: &Finding, step: Option<Step>) -> FindingRow {
    let label = finding.repair.as_ref().map(|repair| repair.label.clone());
    let (repair, by_hand) = match step {
        Some(Step::Do(_)) => (label, None),
        Some(Step::ByHand(reason)) => (None, Some(reason)),
        None => (None, Some(finding.code.next_step().to_owned())),
    };
    FindingRow {
        no,
        code: code_of(finding.code),
        severity: severity(finding.severity),
        severity_text: finding.severity.label().to_owned(),
        block: finding.place.block.clone(),
        place: finding.place.words.clone(),
        excerpt: finding.excerpt.clone(),
        message: finding.message.clone(),
        source: finding.source.to_owned(),
        repair,
        by_hand,
    }
}

fn severity(of: Severity) -> FindingSeverity {
    match of {
        Severity::Error => FindingSeverity::Error,
        Severity::Warning => FindingSeverity::Warning,
        Severity::Note => FindingSeverity::Note,
    }
}
