//! How the ledger stands, what a step has done, and the steps before it.

use super::table::Table;
use super::{listed, obligations, tasks};
use api::wire::{
    BackPreview, BackedUp, BackupView, CellChange, Done, ExportDone, HitRow, Overview, ReportState,
    Restored, StepRow,
};

/// The first screen in words: verdicts, what is missing, what is late, what is due.
pub fn overview(overview: &Overview) -> String {
    let missing = overview
        .missing
        .iter()
        .map(|line| format!("Cần xem: {}\n", line.text));
    let head = [
        format!("{}\n", overview.counts_text),
        format!("{}\n", overview.tasks_text),
    ];
    let late = match overview.late.is_empty() {
        true => String::new(),
        false => format!("\nQuá hạn:\n{}\n", tasks(&overview.late)),
    };
    head.into_iter()
        .chain(missing)
        .chain([late, format!("\n{}", obligations(&overview.obligations))])
        .collect()
}

/// Where the words stand.
pub fn hits(hits: &[HitRow]) -> String {
    let cells = hits.iter().map(|hit| {
        [
            hit.kind_text.clone(),
            hit.id.clone(),
            format!("{}\n({})", hit.text, hit.source_text),
        ]
    });
    listed(
        hits.len(),
        "kết quả",
        "Không tìm thấy.",
        Table::new(["Loại", "Mã", "Nội dung"], cells),
    )
}

/// What a report lacks, and what to know before it is signed.
pub fn report_state(state: &ReportState) -> String {
    let missing = match state.missing.is_empty() {
        true => "Báo cáo không thiếu gì.\n".to_owned(),
        false => state
            .missing
            .iter()
            .map(|line| format!("Còn thiếu: {line}\n"))
            .collect(),
    };
    let notices = state.notices.iter().map(|line| format!("Lưu ý: {line}\n"));
    let head = format!("{} (số liệu đến ngày {})\n", state.title, state.as_of_text);
    let texts = state.texts.iter().map(|part| match part.text.is_empty() {
        true => format!("Phần lời “{}” ({}): chưa viết\n", part.name, part.key),
        false => format!("Phần lời “{}” ({}): {}\n", part.name, part.key, part.text),
    });
    [head, missing]
        .into_iter()
        .chain(notices)
        .chain(texts)
        .collect()
}

/// A step that was taken, or that nothing had to change.
pub fn done(done: &Done) -> String {
    match (done.changed, &done.created) {
        (false, _) => "Không có gì phải thay đổi.".to_owned(),
        (true, Some(id)) => format!("Xong: {} ({id}).", done.label),
        (true, None) => format!("Xong: {}.", done.label),
    }
}

/// A step that locks what a report says, with the faults that its pages still have.
pub fn locked(taken: &Done, faults: usize) -> String {
    let advice = match faults {
        0 => String::new(),
        some => format!(
            "\nTrên trang còn {some} lỗi: xem bằng lệnh sohoa report check. Nên sửa trước khi ký; bước vừa rồi lấy lại \
             được bằng lệnh sohoa undo."
        ),
    };
    format!("{}{advice}", done(taken))
}

/// A report that lies on the disk.
pub fn exported(done: &ExportDone) -> String {
    format!("Đã xuất báo cáo: {}", done.path)
}

/// The steps, newest first, each with the cells that it changed.
pub fn history(steps: &[StepRow]) -> String {
    let shown: String = steps.iter().map(step).collect();
    listed(steps.len(), "việc", "Chưa có việc nào được ghi.", shown)
}

/// Loading a document changes thousands of cells; a page holds these.
const CELLS_SHOWN: usize = 12;

fn step(step: &StepRow) -> String {
    let state = if step.state_text.is_empty() {
        String::new()
    } else {
        format!(" ({})", step.state_text)
    };
    let head = format!(
        "{}  {}  {}: {}{state}\n",
        step.id, step.at_text, step.who, step.label
    );
    format!("{head}{}", cells(&step.cells))
}

fn cells(cells: &[CellChange]) -> String {
    let shown = cells.iter().take(CELLS_SHOWN).map(|cell| {
        let [from, to] = [&cell.from, &cell.to].map(|text| text.replace('\n', " / "));
        format!("    {}, {}: “{from}” → “{to}”\n", cell.what, cell.field)
    });
    let more = match cells.len().saturating_sub(CELLS_SHOWN) {
        0 => String::new(),
        more => format!("    … và {more} ô nữa; xem đủ với --json\n"),
    };
    shown.chain([more]).collect()
}

/// What going back would do.
pub fn back_preview(preview: &BackPreview) -> String {
    let hindrance = super::line("Chưa quay về được", &preview.hindrance);
    let head = format!("{}\n{}\n{hindrance}", preview.label, preview.text);
    format!("{head}{}", cells(&preview.cells))
}

/// A backup that was made.
pub fn backed_up(done: &BackedUp) -> String {
    match &done.path {
        Some(path) => format!("Đã sao lưu và kiểm tra: {path} ({}).", done.text),
        None => done.text.clone(),
    }
}

/// What a backup holds.
pub fn backup_view(view: &BackupView) -> String {
    let notices = view
        .notices
        .iter()
        .map(|notice| format!("Lưu ý: {notice}\n"));
    let head = [
        format!("{}, sao lưu {}\n", view.agency, view.at_text),
        super::line("Trong bản sao lưu", &view.text),
        super::line("Sổ hiện tại", &view.now_text),
    ];
    head.into_iter().chain(notices).collect()
}

/// A backup that was put in place.
pub fn restored(done: &Restored) -> String {
    done.text.clone()
}
