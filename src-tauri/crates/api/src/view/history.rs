//! Steps of the history as rows.

use super::cell::{cell_name, row_name, shown};
use crate::wire::{CellChange, StepRow, StepState};
use domain::text::{format_date, format_time};
use store::Step;

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
        at_text: format!("{} {}", format_time(step.at), format_date(step.at.date())),
        who: step.who,
        label: step.label,
        state,
        state_text: state_text.to_owned(),
        cells: step.changes.into_iter().map(cell).collect(),
    }
}

fn cell(change: store::CellChange) -> CellChange {
    let told = |stored: &Option<String>| {
        let stored = stored.as_deref();
        stored.map(|text| shown(&change, text)).unwrap_or_default()
    };
    CellChange {
        what: row_name(&change),
        field: cell_name(&change),
        from: told(&change.from),
        to: told(&change.to),
    }
}
