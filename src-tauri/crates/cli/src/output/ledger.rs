//! What a step has done, and the steps before it.

use super::listed;
use api::wire::{Done, ExportDone, StepRow};

/// A step that was taken, or that nothing had to change.
pub fn done(done: &Done) -> String {
    match (done.changed, &done.created) {
        (false, _) => "Không có gì phải thay đổi.".to_owned(),
        (true, Some(id)) => format!("Xong: {} ({id}).", done.label),
        (true, None) => format!("Xong: {}.", done.label),
    }
}

/// A report that lies on the disk.
pub fn exported(done: &ExportDone) -> String {
    format!("Đã xuất báo cáo {} trang: {}", done.pages, done.path)
}

/// The steps, newest first, each with the cells that it changed.
pub fn history(steps: &Vec<StepRow>) -> String {
    let shown: String = steps.iter().map(step).collect();
    listed(steps.len(), "việc", "Chưa có việc nào được ghi.", shown)
}

/// Loading a document changes thousands of cells; a page holds these.
const CELLS_SHOWN: usize = 12;

fn step(step: &StepRow) -> String {
    let state = if step.state_text.is_empty() { String::new() } else { format!(" ({})", step.state_text) };
    let head = format!("{}  {}  {}: {}{state}\n", step.id, step.at_text, step.who, step.label);
    let cells = step.cells.iter().take(CELLS_SHOWN).map(|cell| {
        format!("    {}, {}: “{}” → “{}”\n", cell.what, cell.field, cell.from, cell.to)
    });
    let more = match step.cells.len().saturating_sub(CELLS_SHOWN) {
        0 => String::new(),
        more => format!("    … và {more} ô nữa; xem đủ với --json\n"),
    };
    std::iter::once(head).chain(cells).chain([more]).collect()
}
