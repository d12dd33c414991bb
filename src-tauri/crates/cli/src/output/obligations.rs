//! Reports that are due, the duties behind them, and the kinds of report.

use super::table::Table;
use super::{line, listed};
use api::wire::{DutyRow, ObligationRow, ReportKindRow};

/// Every report that is due, with its last working day and the days left.
pub fn obligations(rows: &[ObligationRow]) -> String {
    match rows {
        [] => "Chưa có báo cáo nào phải nộp. Xem các nhiệm vụ báo cáo của văn bản bằng lệnh: sohoa duties".to_owned(),
        _ => rows.iter().map(obligation).collect::<Vec<_>>().join("\n"),
    }
}

fn obligation(row: &ObligationRow) -> String {
    let last = match row.last_working_day_text.is_empty() {
        true => String::new(),
        false => format!("{} ({})", row.last_working_day_text, row.left_text),
    };
    [
        format!("{}\n", row.name),
        line("  Mã", &row.id),
        line("  Căn cứ", &row.source),
        line("  Nơi nhận", &row.addressee),
        line("  Định kỳ", &row.cadence_text),
        line("  Nộp trước ngày", &row.before_text),
        line("  Ngày làm việc cuối", &last),
        line("  Số liệu đến ngày", &row.cut_off_text),
        line("  Loại báo cáo", &row.report_kind),
        row.notes.iter().map(|note| line("  Lưu ý", note)).collect(),
    ]
    .concat()
}

/// The duties that documents give.
pub fn duties(rows: &[DutyRow]) -> String {
    let heads = ["Mã", "Nội dung", "Định kỳ", "Trước ngày", "Đã nhận"];
    let cells = rows.iter().map(|row| {
        let taken = if row.taken { "rồi" } else { "" };
        let text = format!("{}\n({})", row.text, row.source_text);
        [
            row.id.clone(),
            text,
            row.cadence_text.clone(),
            row.before_text.clone(),
            taken.to_owned(),
        ]
    });
    listed(
        rows.len(),
        "nhiệm vụ có hạn, định kỳ",
        "Các văn bản trong sổ không giao nhiệm vụ nào có hạn.",
        Table::new(heads, cells),
    )
}

/// The kinds of report.
pub fn report_kinds(rows: &[ReportKindRow]) -> String {
    let cells = rows
        .iter()
        .map(|row| [row.kind.clone(), row.name.clone(), row.description.clone()]);
    listed(
        rows.len(),
        "loại báo cáo",
        "Không có loại báo cáo nào.",
        Table::new(["Loại", "Tên", "Dùng để"], cells),
    )
}
