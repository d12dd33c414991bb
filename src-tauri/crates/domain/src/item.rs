//! Tasks and targets as the agency keeps them, whatever they came from.

use crate::ids::{ClauseId, DocumentId, ItemId};
use crate::measure::Measure;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A task in the ledger: from a plan's body, from an annex row, given by letter, or the agency's own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LedgerTask {
    /// Its id; an adopted task keeps the plan's.
    pub id: ItemId,
    /// The document it comes from; none for an own task.
    pub document: Option<DocumentId>,
    /// The clause it rests on.
    pub clause: Option<ClauseId>,
    /// Where it stands in its document, or "Nhiệm vụ của đơn vị".
    pub place: String,
    /// The area or annex group it stands under.
    pub area: String,
    /// Its words.
    pub text: String,
    /// The years as written.
    pub years: String,
    /// The first year.
    pub year_from: Option<i32>,
    /// The last year.
    pub year_to: Option<i32>,
    /// The last year of its plan.
    pub plan_year_to: Option<i32>,
    /// Lead units.
    pub lead: Vec<String>,
    /// Coordinating units.
    pub coordinating: Vec<String>,
    /// What is to be handed over (sản phẩm).
    pub deliverable: String,
    /// Funding.
    pub funding: String,
    /// Note.
    pub note: String,
    /// The last day by which it is to be done, where one is set.
    pub due: Option<NaiveDate>,
    /// Whether the agency keeps it: adopted, or its own.
    pub held: bool,
    /// Whether it was typed in, so that its words are the agency's to change.
    pub typed: bool,
}

impl LedgerTask {
    /// The last day by which it is to be done: its own, else the end of its last year, else of its plan's.
    ///
    /// A task that a plan of one year names without a year of its own is due with that year like its neighbours that
    /// repeat the year in a column.
    pub fn deadline(&self) -> Option<NaiveDate> {
        let last = self.year_to.or(self.plan_year_to);
        self.due.or_else(|| last.and_then(end_of_year))
    }
}

/// A target in the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LedgerTarget {
    /// Its id; an adopted target keeps the plan's.
    pub id: ItemId,
    /// The document it comes from; none for an own target.
    pub document: Option<DocumentId>,
    /// The clause it rests on.
    pub clause: Option<ClauseId>,
    /// Where it stands in its document, or "Chỉ tiêu của đơn vị".
    pub place: String,
    /// The group of targets.
    pub group: String,
    /// Its words.
    pub text: String,
    /// What is measured; empty for a milestone.
    pub measures: Vec<Measure>,
    /// What is to be reached where nothing is measured.
    pub milestone: Option<String>,
    /// The last day by which it is to be reached, where one is set.
    pub due: Option<NaiveDate>,
    /// The last year of its plan.
    pub plan_year_to: Option<i32>,
    /// Whether the agency keeps it.
    pub held: bool,
    /// Whether it was typed in, so that its words are the agency's to change.
    pub typed: bool,
}

impl LedgerTarget {
    /// The last day by which it is to be reached: its own, else the end of its plan, else of `year`.
    pub fn deadline(&self, year: i32) -> NaiveDate {
        self.due
            .or_else(|| self.plan_year_to.and_then(end_of_year))
            .or_else(|| end_of_year(year))
            .unwrap_or(NaiveDate::MAX)
    }

    /// What is judged: its measures, or for a milestone whether it was reached (1) or not (0).
    pub fn judged_measures(&self) -> Vec<Measure> {
        if !self.measures.is_empty() {
            return self.measures.clone();
        }
        let of = self.milestone.clone().unwrap_or_else(|| self.text.clone());
        vec![Measure {
            value: crate::text::Decimal::ONE,
            of,
            ..Measure::default()
        }]
    }
}

fn end_of_year(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_without_a_date_ends_with_its_last_year() {
        let task = LedgerTask {
            year_to: Some(2026),
            ..LedgerTask::default()
        };
        assert_eq!(task.deadline(), NaiveDate::from_ymd_opt(2026, 12, 31));
    }

    #[test]
    fn a_task_without_years_ends_with_its_plan_as_its_neighbours_with_years_do() {
        let task = LedgerTask {
            plan_year_to: Some(2024),
            ..LedgerTask::default()
        };
        assert_eq!(task.deadline(), NaiveDate::from_ymd_opt(2024, 12, 31));
        let longer = LedgerTask {
            year_to: Some(2025),
            ..task.clone()
        };
        assert_eq!(longer.deadline(), NaiveDate::from_ymd_opt(2025, 12, 31));
        let dated = LedgerTask {
            due: NaiveDate::from_ymd_opt(2026, 3, 31),
            ..longer
        };
        assert_eq!(dated.deadline(), dated.due);
        assert_eq!(LedgerTask::default().deadline(), None);
    }

    #[test]
    fn a_milestone_is_judged_by_whether_it_was_reached() {
        let target = LedgerTarget {
            milestone: Some("ban hành kế hoạch".into()),
            ..LedgerTarget::default()
        };
        let measures = target.judged_measures();
        assert!(measures[0].is_reached_by(crate::text::Decimal::ONE));
        assert!(!measures[0].is_reached_by(crate::text::Decimal::ZERO));
    }
}
