//! Steps of the history as rows.

use super::cell::{cell_name, kind_text, row_name, told};
use super::names::Names;
use crate::wire::{BackPreview, CellChange, HistoryKind, RowFate, StepRow, StepState};
use domain::text::{format_date, format_time, weekday_name};
use store::{Rewind, Step, StepKind};

/// One step with the cells it changed.
pub(crate) fn step_row(step: Step, names: &Names) -> StepRow {
    let (state, state_text) = match step.state {
        store::StepState::Done => (StepState::Done, ""),
        store::StepState::Undone => (StepState::Undone, "Đã hoàn tác"),
        store::StepState::Dropped => (StepState::Dropped, "Đã hoàn tác, không làm lại được"),
    };
    let (time_text, day) = (format_time(step.at), step.at.date());
    StepRow {
        id: step.id,
        at: step.at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        at_text: format!("{time_text} {}", format_date(day)),
        time_text,
        day_text: capital(&format!("{}, {}", weekday_name(day), format_date(day))),
        who: step.who,
        label: step.label,
        state,
        state_text: state_text.to_owned(),
        can_go_back: step.can_go_back,
        rows: step.rows,
        cells: cells(step.changes, names),
    }
}

/// A phrase as a heading: with a capital letter first.
fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

/// What going back would do.
pub(crate) fn back_preview(rewind: Rewind, names: &Names) -> BackPreview {
    let text = match rewind.rows {
        0 => format!(
            "Quay về đây bỏ {} bước đã ghi sau đó, nhưng không làm dòng nào khác đi: các bước ấy đã được hoàn tác.",
            rewind.steps
        ),
        rows => format!(
            "Quay về đây bỏ {} bước, làm khác đi {rows} dòng. Đây là một bước mới: hoàn tác được.",
            rewind.steps
        ),
    };
    BackPreview {
        label: rewind.label,
        text,
        steps: rewind.steps,
        rows: rewind.rows,
        cells: cells(rewind.changes, names),
        hindrance: rewind.hindrance.unwrap_or_default(),
    }
}

/// A kind of steps with its name.
pub(crate) fn kind_row(kind: StepKind) -> HistoryKind {
    let (code, name) = match kind {
        StepKind::Items => ("items", "Nhiệm vụ, chỉ tiêu"),
        StepKind::Progress => ("progress", "Tiến độ"),
        StepKind::Figures => ("figures", "Số liệu"),
        StepKind::Evidence => ("evidence", "Minh chứng"),
        StepKind::Documents => ("documents", "Văn bản"),
        StepKind::Reports => ("reports", "Báo cáo"),
        StepKind::Settings => ("settings", "Cài đặt"),
        StepKind::Back => ("back", "Hoàn tác, quay về"),
    };
    HistoryKind {
        code: code.to_owned(),
        name: name.to_owned(),
    }
}

fn cells(changes: Vec<store::CellChange>, names: &Names) -> Vec<CellChange> {
    let cells = changes.into_iter();
    cells.map(|change| cell(change, names)).collect()
}

fn cell(change: store::CellChange, names: &Names) -> CellChange {
    // Entries name their item by its id; people know it by its words.
    let names_it = matches!(change.column.as_str(), "item" | "target" | "document");
    let side = |stored: &Option<String>| match (stored.as_deref(), &change.of) {
        (Some(_), Some(name)) if names_it => name.clone(),
        (Some(text), _) => told(&change, text, names),
        (None, _) => String::new(),
    };
    CellChange {
        what: row_name(&change),
        field: cell_name(&change, names),
        from: side(&change.from),
        to: side(&change.to),
        row: change.row,
        fate: match change.fate {
            store::RowFate::Added => RowFate::Added,
            store::RowFate::Changed => RowFate::Changed,
            store::RowFate::Removed => RowFate::Removed,
        },
        kind_text: kind_text(&change).to_owned(),
        of: names.subject(&change).or(change.of).unwrap_or_default(),
        item: change.item,
    }
}
