//! Agencies, the ledger that is open, its settings.

use super::table::Table;
use super::{line, listed};
use api::wire::{AgencyRow, Session, SettingsView};

/// The agencies to choose from.
pub fn agencies(rows: &[AgencyRow]) -> String {
    let cells = rows
        .iter()
        .map(|row| [row.id.clone(), row.name.clone(), row.kind_text.clone()]);
    listed(
        rows.len(),
        "cơ quan",
        "Không có cơ quan nào như vậy.",
        Table::new(["Mã", "Tên", "Loại"], cells),
    )
}

/// Whose ledger is open, and where it lies.
pub fn session(session: &Session) -> String {
    let agency = session
        .agency
        .as_ref()
        .map_or("Chưa có đơn vị", |agency| &agency.name);
    let example = if session.example {
        " (ví dụ, số liệu giả định)"
    } else {
        ""
    };
    format!("Sổ của {agency}{example}, năm {}.\n", session.year) + &line("Tệp", &session.data_path)
}

/// The settings, one a line.
pub fn settings(view: &SettingsView) -> String {
    let font = if view.use_system_font {
        "Times New Roman của máy"
    } else {
        "Tinos"
    };
    [
        line("Người ghi sổ", &view.who),
        line("Năm theo dõi", &view.year.to_string()),
        line("Kính gửi", &view.addressees.join("; ")),
        line("Nơi nhận", &view.recipients.join("; ")),
        line("Thẩm quyền ký", &view.signature.join(" / ")),
        line("Người ký", &view.signer),
        line("Lưu", &view.archive),
        line("Chân trang 1", &view.contact.join("; ")),
        line("Người soạn thảo", &view.drafted),
        line("Phông chữ", font),
        line("Tệp", &view.data_path),
    ]
    .concat()
}
