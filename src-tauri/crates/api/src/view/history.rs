//! Steps of the history as rows.

use super::cell::{cell_name, row_name, shown};
use crate::wire::{BackPreview, CellChange, HistoryKind, RowFate, StepRow, StepState};
use domain::text::{format_date, format_time, weekday_name};
use store::{Rewind, Step, StepKind, words};

/// One step with the cells it changed.
pub(crate) fn step_row(step: Step) -> StepRow {
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
        cells: step.changes.into_iter().map(cell).collect(),
    }
}

/// A phrase as a heading: with a capital letter first.
fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

/// What going back would do.
pub(crate) fn back_preview(rewind: Rewind) -> BackPreview {
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
        cells: rewind.changes.into_iter().map(cell).collect(),
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

fn cell(change: store::CellChange) -> CellChange {
    // Entries name their item by its id; people know it by its words.
    let names_it = matches!(change.column.as_str(), "item" | "target" | "document");
    let told = |stored: &Option<String>| match (stored.as_deref(), &change.of) {
        (Some(_), Some(name)) if names_it => name.clone(),
        (Some(text), _) => shown(&change, text),
        (None, _) => String::new(),
    };
    CellChange {
        what: row_name(&change),
        field: cell_name(&change),
        from: told(&change.from),
        to: told(&change.to),
        row: change.row,
        fate: match change.fate {
            store::RowFate::Added => RowFate::Added,
            store::RowFate::Changed => RowFate::Changed,
            store::RowFate::Removed => RowFate::Removed,
        },
        kind_text: words::table(&change.table).to_owned(),
        of: change.of.unwrap_or_default(),
        item: change.item,
    }
}
