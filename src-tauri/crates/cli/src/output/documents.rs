//! Documents, and what of them concerns the agency.

use super::table::Table;
use super::{line, listed};
use api::wire::{DocumentRow, DocumentView, LibraryRow, LoadState, LoadedRow, Proposal};

/// The documents that come with the program.
pub fn library(rows: &[LibraryRow]) -> String {
    let heads = ["Mã", "Văn bản", "Đoạn", "Nhiệm vụ", "Chỉ tiêu", "Trong sổ"];
    let cells = rows.iter().map(|row| {
        let loaded = if row.loaded { "có" } else { "chưa" };
        let counts = [row.clauses, row.tasks, row.targets].map(|count| count.to_string());
        let [clauses, tasks, targets] = counts;
        [
            row.id.clone(),
            format!("{}\n{}", row.name, row.title),
            clauses,
            tasks,
            targets,
            loaded.to_owned(),
        ]
    });
    listed(
        rows.len(),
        "văn bản có sẵn",
        "Không có văn bản nào.",
        Table::new(heads, cells).right(&[2, 3, 4]),
    )
}

/// The documents in the ledger.
pub fn documents(rows: &[DocumentRow]) -> String {
    let heads = [
        "Mã",
        "Văn bản",
        "Ngày",
        "Đoạn",
        "Nhiệm vụ",
        "Chỉ tiêu",
        "Đã nhận",
    ];
    let cells = rows.iter().map(|row| {
        let counts = [row.clauses, row.tasks, row.targets, row.held].map(|count| count.to_string());
        let [clauses, tasks, targets, held] = counts;
        [
            row.id.clone(),
            format!("{}\n{}", row.name, row.title),
            row.date_text.clone(),
            clauses,
            tasks,
            targets,
            held,
        ]
    });
    let none = "Sổ chưa có văn bản nào. Nạp bằng lệnh: sohoa seeds load --all";
    listed(
        rows.len(),
        "văn bản",
        none,
        Table::new(heads, cells).right(&[3, 4, 5, 6]),
    )
}

/// A document whole: its head, and every paragraph with its place.
pub fn document(view: &DocumentView) -> String {
    let row = &view.row;
    let head = [
        format!("{}\n{}\n\n", row.name, row.title),
        line("Mã", &row.id),
        line("Ngày", &row.date_text),
        line("Cơ quan ban hành", &row.issuer),
        line(
            "Người ký",
            view.header.signer.as_deref().unwrap_or_default(),
        ),
        line("Ghi chú", &view.note),
        format!(
            "{} đoạn, {} nhiệm vụ, {} chỉ tiêu\n\n",
            row.clauses, row.tasks, row.targets
        ),
    ];
    let clauses = view
        .clauses
        .iter()
        .map(|clause| format!("[{}] {}\n", clause.place, clause.text));
    head.into_iter().chain(clauses).collect()
}

/// What loading did to each document.
pub fn loaded(rows: &[LoadedRow]) -> String {
    let changed = rows.iter().any(|row| row.state != LoadState::Unchanged);
    let cells = rows
        .iter()
        .map(|row| [row.id.clone(), row.name.clone(), row.state_text.clone()]);
    let said = if changed {
        "Đã nạp vào sổ."
    } else {
        "Không có gì phải thay đổi."
    };
    format!(
        "{}\n{said}",
        Table::new(["Mã", "Văn bản", "Kết quả"], cells)
    )
}

/// What was taken over, one line an item with the words it rests on.
pub fn adopted(rows: &[Proposal]) -> String {
    let line = |row: &Proposal| {
        let words = match row.words.as_str() {
            "" => "chọn theo mã".to_owned(),
            words => format!("“{words}”"),
        };
        format!("{}  {words}  {}\n", row.id, row.text)
    };
    match rows.len() {
        0 => "Không có gì phải thay đổi.".to_owned(),
        count => format!(
            "{}\nĐã nhận {count} mục.",
            rows.iter().map(line).collect::<String>()
        ),
    }
}

/// The items that concern the agency, each with the words it rests on.
pub fn proposals(rows: &[Proposal]) -> String {
    let heads = ["Mã", "Nội dung", "Căn cứ", "Đã nhận"];
    let cells = rows.iter().map(|row| {
        let held = if row.held { "rồi" } else { "" };
        [
            row.id.clone(),
            format!("{}\n({})", row.text, row.place),
            format!("“{}”", row.words),
            held.to_owned(),
        ]
    });
    let none = "Không mục nào của văn bản nêu tên đơn vị, loại đơn vị hoặc “các địa phương”.";
    listed(
        rows.len(),
        "mục liên quan đến đơn vị",
        none,
        Table::new(heads, cells),
    )
}
