//! Steps of the history as rows.

use crate::wire::{CellChange, StepRow, StepState};
use domain::text::format_date;
use store::{Step, words};

/// One step with the cells it changed.
pub(crate) fn step_row(step: Step) -> StepRow {
    let (state, state_text) = match step.state {
        store::StepState::Done => (StepState::Done, ""),
        store::StepState::Undone => (StepState::Undone, "Đã hoàn tác"),
        store::StepState::Dropped => (StepState::Dropped, "Đã hoàn tác, không làm lại được"),
    };
    StepRow {
        id: step.id,
        at: step.at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        at_text: format!(
            "{} {}",
            step.at.format("%H:%M"),
            format_date(step.at.date())
        ),
        who: step.who,
        label: step.label,
        state,
        state_text: state_text.to_owned(),
        cells: step.changes.into_iter().map(cell).collect(),
    }
}

fn cell(change: store::CellChange) -> CellChange {
    CellChange {
        what: format!("{} {}", words::table(&change.table), change.key),
        field: words::field(&change.column).to_owned(),
        from: change.from.unwrap_or_default(),
        to: change.to.unwrap_or_default(),
    }
}
