//! What is wanting, of targets and tasks alike, and what will be done about it.

use super::{TargetView, TaskView};
use serde::Serialize;

/// A target or task of which something is wanting.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Wanting {
    /// The id of the target or task, for the block that it becomes.
    pub(crate) id: String,
    /// Its group or area.
    pub(crate) group: String,
    /// `target` or `task`.
    pub(crate) kind: &'static str,
    /// The words of the target or task.
    pub(crate) text: String,
    /// The beginning of its words, where it was named in full before.
    pub(crate) short: String,
    /// How it stands: of a target its outcome, of a task its status.
    pub(crate) standing: String,
    /// Of a task, whether its deadline has passed.
    pub(crate) overdue: bool,
    /// What is wanting.
    pub(crate) shortcoming: String,
    /// Why.
    pub(crate) cause: String,
    /// What will be done.
    pub(crate) remedy: String,
}

/// Unmet targets, late tasks, and whatever was entered as wanting.
pub(super) fn shortcomings(targets: &[TargetView], tasks: &[TaskView]) -> Vec<Wanting> {
    let targets = targets
        .iter()
        .filter(|target| target.unmet || !target.shortcoming.is_empty());
    let tasks = tasks
        .iter()
        .filter(|task| task.overdue || !task.shortcoming.is_empty());
    targets.map(of_target).chain(tasks.map(of_task)).collect()
}

/// Whatever is still to be done about targets and finished tasks; a task that is not finished says it itself.
pub(super) fn remedies(targets: &[TargetView], tasks: &[TaskView]) -> Vec<Wanting> {
    let targets = targets.iter().filter(|target| !target.remedy.is_empty());
    let tasks = tasks
        .iter()
        .filter(|task| task.done && !task.remedy.is_empty());
    targets.map(of_target).chain(tasks.map(of_task)).collect()
}

fn of_target(target: &TargetView) -> Wanting {
    Wanting {
        id: target.id.clone(),
        group: target.group.clone(),
        kind: "target",
        text: target.text.clone(),
        short: target.short.clone(),
        standing: target.outcome.clone(),
        overdue: false,
        shortcoming: target.shortcoming.clone(),
        cause: target.cause.clone(),
        remedy: target.remedy.clone(),
    }
}

fn of_task(task: &TaskView) -> Wanting {
    Wanting {
        id: task.id.clone(),
        group: task.area.clone(),
        kind: "task",
        text: task.text.clone(),
        short: task.short.clone(),
        standing: task.standing.clone(),
        overdue: task.overdue,
        shortcoming: task.shortcoming.clone(),
        cause: task.cause.clone(),
        remedy: task.remedy.clone(),
    }
}
