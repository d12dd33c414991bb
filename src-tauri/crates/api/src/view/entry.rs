//! Progress and evidence as rows.

use super::format::{exact, iso, typed_text};
use crate::wire::{EvidenceRow, EvidenceView, ItemKind, ProgressView};
use domain::evidence::Evidence;
use domain::progress::Progress;
use domain::text::{format_date, format_percent};

/// A dated entry.
pub(crate) fn progress_view(entry: &Progress) -> ProgressView {
    ProgressView {
        id: entry.id.to_string(),
        item: entry.item.to_string(),
        date: iso(entry.date),
        date_text: format_date(entry.date),
        status: entry.status.code().to_owned(),
        status_text: entry.status.label().to_owned(),
        percent: entry.percent.map(exact),
        percent_text: entry.percent.map(format_percent).unwrap_or_default(),
        edit_text: entry.percent.map(typed_text).unwrap_or_default(),
        result: entry.result.clone(),
        shortcoming: entry.shortcoming.clone(),
        cause: entry.cause.clone(),
        remedy: entry.remedy.clone(),
    }
}

/// A document that proves an entry.
pub(crate) fn evidence_view(evidence: &Evidence) -> EvidenceView {
    EvidenceView {
        id: evidence.id.to_string(),
        item: evidence.item.to_string(),
        number: evidence.number.clone(),
        date: iso(evidence.date),
        date_text: format_date(evidence.date),
        abstract_text: evidence.abstract_text.clone(),
        citation: evidence.citation(),
    }
}

/// The same in the list of all of them, beside the words of what it proves.
pub(crate) fn evidence_row(
    evidence: &Evidence,
    item_text: &str,
    item_kind: ItemKind,
) -> EvidenceRow {
    let view = evidence_view(evidence);
    EvidenceRow {
        id: view.id,
        item: view.item,
        item_text: item_text.to_owned(),
        item_kind,
        number: view.number,
        date: view.date,
        date_text: view.date_text,
        abstract_text: view.abstract_text,
        citation: view.citation,
    }
}
