//! Rows of reports.

use super::format::{code_of, date_text, iso};
use crate::reporting::Outlines;
use crate::wire::ReportRow;
use domain::report::Report;
use domain::text::format_date;

/// A report as a row.
pub(crate) fn row(report: &Report, names: &Outlines) -> ReportRow {
    let issued = report.issued.as_ref();
    ReportRow {
        id: report.id.to_string(),
        kind: report.kind.0.clone(),
        kind_name: names.name_of(&report.kind.0),
        period: report.period.code(),
        period_text: report.period.name(),
        year: report.period.year,
        as_of: iso(report.as_of),
        as_of_text: format_date(report.as_of),
        document: report.document.as_ref().map(ToString::to_string),
        state: code_of(report.state),
        state_text: report.state.label().to_owned(),
        version: report.version,
        corrects: report.corrects.as_ref().map(ToString::to_string),
        urgency: report.urgency.clone(),
        circulation: report.circulation.clone(),
        number: issued.map(|issued| issued.number.clone()),
        date: issued.map(|issued| iso(issued.date)),
        date_text: date_text(issued.map(|issued| issued.date)),
        signer: issued.map(|issued| issued.signer.clone()),
        file_hash: issued.map(|issued| issued.file_hash.clone()),
        signed_hashes: issued.map(|i| i.signed_hashes.clone()).unwrap_or_default(),
    }
}
