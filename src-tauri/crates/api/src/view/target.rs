//! Targets as rows.

use super::format::{grouped, iso};
use super::measure::measure_row;
use super::task::count;
use crate::facts::{Entries, Lens, target_fact};
use crate::wire::{TargetRow, VerdictTotals};
use domain::item::LedgerTarget;
use domain::text::format_date;

/// A target with how it stands, seen through a lens.
pub(crate) fn target_row(target: &LedgerTarget, entries: &Entries, lens: &Lens) -> TargetRow {
    let fact = target_fact(target, entries, lens);
    let due = target.deadline(lens.year);
    let measures = (1_u32..)
        .zip(&fact.measures)
        .map(|(no, m)| measure_row(no, m, due, lens))
        .collect();
    TargetRow {
        id: target.id.to_string(),
        document: target.document.as_ref().map(ToString::to_string),
        source_text: fact.source.clone(),
        place: target.place.clone(),
        group: target.group.clone(),
        text: target.text.clone(),
        milestone: target.milestone.clone(),
        due: iso(due),
        due_text: format_date(due),
        verdict: fact.verdict.code().to_owned(),
        verdict_text: fact.verdict.label().to_owned(),
        measures,
        needs_reason: fact.lacks_reason(),
        evidence_count: count(entries.evidence(&target.id).len()),
        held: target.held,
        own: target.document.is_none(),
        fixed: !target.typed,
    }
}

impl VerdictTotals {
    /// Counts one more, by the code of its verdict.
    pub(crate) fn add(&mut self, verdict: &str) {
        self.total += 1;
        match verdict {
            "met" => self.met += 1,
            "unmet" => self.unmet += 1,
            "not-due" => self.not_due += 1,
            _ => self.no_data += 1,
        }
    }
}

/// Counts the verdicts of rows.
pub(crate) fn totals<'a>(rows: impl IntoIterator<Item = &'a TargetRow>) -> VerdictTotals {
    rows.into_iter()
        .fold(VerdictTotals::default(), |mut totals, row| {
            totals.add(&row.verdict);
            totals
        })
}

/// Verdicts in a sentence: `18 chỉ tiêu: 9 đạt, 3 chưa đạt`; what does not occur is left out.
pub(crate) fn totals_text(totals: &VerdictTotals) -> String {
    let parts = [
        (totals.met, "đạt"),
        (totals.unmet, "chưa đạt"),
        (totals.not_due, "chưa đến hạn"),
        (totals.no_data, "chưa có số liệu"),
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, words)| format!("{} {words}", grouped(*n)))
        .collect();
    match parts.is_empty() {
        true => format!("{} chỉ tiêu", grouped(totals.total)),
        false => format!("{} chỉ tiêu: {}", grouped(totals.total), parts.join(", ")),
    }
}
