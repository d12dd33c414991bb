//! Targets by verdict, tasks by status.

use crate::kinds::wording::lower_first;
use domain::facts::{Facts, VerdictCounts};
use domain::progress::TaskStatus;
use domain::verdict::Verdict;
use serde::Serialize;

/// Targets and tasks counted.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Counts {
    targets: TargetCounts,
    tasks: TaskCounts,
}

/// Targets by verdict.
#[derive(Debug, Clone, Serialize)]
struct TargetCounts {
    #[serde(flatten)]
    counts: VerdictCounts,
    /// Each verdict that occurs, with its number.
    by_verdict: Vec<Count>,
}

/// Tasks by status.
#[derive(Debug, Clone, Serialize)]
struct TaskCounts {
    total: usize,
    /// How many are late.
    overdue: usize,
    /// Each status that occurs, with its number.
    by_status: Vec<Count>,
}

/// So many of a kind.
#[derive(Debug, Clone, Serialize)]
struct Count {
    label: String,
    count: usize,
}

impl Counts {
    /// Counts the facts.
    pub(crate) fn of(facts: &Facts) -> Self {
        Self {
            targets: TargetCounts::of(facts),
            tasks: TaskCounts::of(facts),
        }
    }
}

impl TargetCounts {
    fn of(facts: &Facts) -> Self {
        let counts = VerdictCounts::of(&facts.targets);
        let by_verdict = [
            (Verdict::Met, counts.met),
            (Verdict::Unmet, counts.unmet),
            (Verdict::NotDue, counts.not_due),
            (Verdict::NoData, counts.no_data),
        ];
        Self {
            counts,
            by_verdict: occurring(by_verdict.map(|(verdict, count)| (verdict.label(), count))),
        }
    }
}

impl TaskCounts {
    fn of(facts: &Facts) -> Self {
        let counted = |status| {
            facts
                .tasks
                .iter()
                .filter(|task| task.status == status)
                .count()
        };
        let order = [
            TaskStatus::Done,
            TaskStatus::InProgress,
            TaskStatus::NotStarted,
            TaskStatus::Suspended,
        ];
        Self {
            total: facts.tasks.len(),
            overdue: facts.tasks.iter().filter(|task| task.overdue).count(),
            by_status: occurring(order.map(|status| (status.label(), counted(status)))),
        }
    }
}

fn occurring<const N: usize>(counts: [(&str, usize); N]) -> Vec<Count> {
    let some = counts.into_iter().filter(|(_, count)| *count > 0);
    some.map(|(label, count)| Count {
        label: lower_first(label),
        count,
    })
    .collect()
}
