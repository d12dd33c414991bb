//! Facts made ready for paper: every item in a group with a name, and no verdict that rests on an estimate.

use domain::facts::{Facts, TargetFact};
use domain::figure::FigureKind;
use domain::verdict::{Verdict, join};

/// The group of targets that have none.
const OTHER_TARGETS: &str = "Chỉ tiêu khác";
/// The area of tasks that have none.
const OTHER_TASKS: &str = "Nhiệm vụ khác";

/// The same facts, items without a group in one of their own at the end, targets judged on counted figures.
pub(crate) fn settled(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    for target in &mut facts.targets {
        put_in_group(&mut target.group, OTHER_TARGETS);
        judge_on_counted(target);
    }
    for task in &mut facts.tasks {
        put_in_group(&mut task.area, OTHER_TASKS);
    }
    facts.targets.sort_by_key(|t| t.group == OTHER_TARGETS);
    facts.tasks.sort_by_key(|t| t.area == OTHER_TASKS);
    facts
}

fn put_in_group(group: &mut String, other: &str) {
    if group.trim().is_empty() {
        other.clone_into(group);
    }
}

/// What is only foreseen is not reached: such a measure has no data yet, or is not due.
fn judge_on_counted(target: &mut TargetFact) {
    let foreseen = |kind: Option<FigureKind>| kind == Some(FigureKind::Estimate);
    if !target.measures.iter().any(|m| foreseen(m.kind)) {
        return;
    }
    for measure in target.measures.iter_mut().filter(|m| foreseen(m.kind)) {
        if measure.verdict != Verdict::NotDue {
            measure.verdict = Verdict::NoData;
        }
    }
    target.verdict = join(target.measures.iter().map(|m| m.verdict));
}
