//! Cells of the history in words: settings by their names, codes by their labels, dates and numbers as shown.

use super::evidence::size_text;
use super::format::{agency_kind_text, cadence_text, document_kind_text};
use super::names::Names;
use crate::settings;
use chrono::{NaiveDate, NaiveDateTime};
use domain::document::ValidityState;
use domain::figure::FigureKind;
use domain::measure::Comparator;
use domain::period::Period;
use domain::progress::TaskStatus;
use domain::report::ReportState;
use domain::text::{Decimal, format_date, format_day_month, format_moment, format_number};
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::{CellChange, keys, words};

/// The name of the row: its table and key; settings are all of one kind.
pub(crate) fn row_name(change: &CellChange) -> String {
    match change.table.as_str() {
        "setting" => words::table("setting").to_owned(),
        table => format!("{} {}", words::table(table), change.key),
    }
}

/// What kind of thing the row is.
pub(crate) fn kind_text(change: &CellChange) -> &str {
    match change.table.as_str() {
        "setting" if change.key.starts_with("text/") => "lời báo cáo",
        table => words::table(table),
    }
}

/// The name of the cell; of a setting, that of its key.
pub(crate) fn cell_name(change: &CellChange, names: &Names) -> String {
    match (change.table.as_str(), change.column.as_str()) {
        ("setting", _) => setting_name(&change.key, names),
        ("report_frozen", "at") => "lúc chốt số liệu".to_owned(),
        (_, column) => words::field(column).to_owned(),
    }
}

fn setting_name(key: &str, names: &Names) -> String {
    let name = match key {
        keys::AGENCY => "đơn vị giữ sổ",
        keys::WHO => "tên người ghi sổ",
        settings::YEAR => "năm theo dõi",
        settings::ADDRESSEES => "nơi kính gửi",
        settings::RECIPIENTS => "nơi nhận",
        settings::SIGNATURE => "quyền hạn của người ký",
        settings::SIGNER => "người ký",
        settings::ARCHIVE => "nơi lưu",
        settings::CONTACT => "địa chỉ, điện thoại ở chân trang",
        settings::DRAFTED => "người soạn thảo, số bản",
        settings::SYSTEM_FONT => "dùng phông chữ của máy",
        settings::EXAMPLE => "sổ ví dụ",
        _ => return names.part(key).unwrap_or_else(|| key.to_owned()),
    };
    name.to_owned()
}

/// What a cell held or holds, as shown: a code by the name of what it stands for.
pub(crate) fn told(change: &CellChange, stored: &str, names: &Names) -> String {
    let name = names.held(change, stored);
    name.unwrap_or_else(|| shown(change, stored))
}

/// What a cell held or holds, as shown.
fn shown(change: &CellChange, stored: &str) -> String {
    let known = match (change.table.as_str(), change.column.as_str()) {
        ("setting", _) => yes_of_setting(&change.key, stored),
        (
            _,
            "date" | "as_of" | "due" | "from_date" | "to_date" | "since" | "modified" | "attached",
        ) => date(stored),
        (_, "before" | "cut_off") => date(stored).or_else(|| every_year(stored)),
        (_, "at" | "issued_at") => stored.parse::<NaiveDateTime>().ok().map(format_moment),
        (_, "value" | "value_max" | "numerator" | "denominator" | "percent") => number(stored),
        (_, "inline" | "landscape" | "on_day" | "left_open") => Some(yes(stored == "1")),
        (_, "bytes") => stored.parse().ok().map(size_text),
        (_, "period") => period(stored),
        (table, column) => label(table, column, stored),
    };
    known.unwrap_or_else(|| stored.to_owned())
}

fn yes_of_setting(key: &str, stored: &str) -> Option<String> {
    matches!(key, settings::SYSTEM_FONT | settings::EXAMPLE).then(|| yes(stored == "1"))
}

fn yes(is: bool) -> String {
    if is { "có" } else { "không" }.to_owned()
}

fn date(stored: &str) -> Option<String> {
    stored.parse::<NaiveDate>().ok().map(format_date)
}

/// A day of every year; of a leap year, so that 29 February is one.
fn every_year(stored: &str) -> Option<String> {
    let day = format!("2024-{stored}").parse::<NaiveDate>().ok()?;
    Some(format!("{} hằng năm", format_day_month(day)))
}

/// A period without its year, which stands in a cell of its own.
fn period(stored: &str) -> Option<String> {
    let name = Period::typed(stored, 2000).ok()?.name();
    let bare = name.strip_suffix("năm 2000").map(str::trim_end);
    Some(match bare {
        Some("") => "cả năm".to_owned(),
        Some(bare) => bare.to_owned(),
        None => name,
    })
}

fn number(stored: &str) -> Option<String> {
    stored.parse::<Decimal>().ok().map(format_number)
}

fn label(table: &str, column: &str, stored: &str) -> Option<String> {
    let words = match (table, column) {
        ("validity", "state") => code::<ValidityState>(stored)?.label(),
        ("report", "state") => code::<ReportState>(stored)?.label(),
        (_, "status") => code::<TaskStatus>(stored)?.label(),
        (_, "cadence") => cadence_text(code(stored)?),
        (_, "comparator") => comparator(Comparator::from_code(stored)?),
        ("document", "kind") => document_kind_text(code(stored)?),
        ("agency", "kind") => agency_kind_text(code(stored)?),
        ("figure", "kind") => match code(stored)? {
            FigureKind::Actual => "Thực hiện",
            FigureKind::Estimate => "Ước thực hiện",
        },
        ("calendar_day", "kind") => day_off(stored)?,
        (_, "part") => part(stored)?,
        _ => return None,
    };
    Some(words.to_owned())
}

fn code<T: DeserializeOwned>(stored: &str) -> Option<T> {
    serde_json::from_value(Value::String(stored.to_owned())).ok()
}

fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Equal => "=",
        Comparator::Range => "khoảng từ … đến …",
        other => other.printed().trim_end(),
    }
}

fn day_off(stored: &str) -> Option<&'static str> {
    Some(match stored {
        "holiday" => "nghỉ lễ",
        "compensatory" => "nghỉ bù",
        "swapped" => "nghỉ hoán đổi",
        "unconfirmed" => "nghỉ, chưa xác nhận",
        "working" => "làm bù",
        _ => return None,
    })
}

fn part(stored: &str) -> Option<&'static str> {
    Some(match stored {
        "base" => "căn cứ",
        "recipient" => "nơi nhận",
        "intro" => "mở đầu",
        "closing" => "kết",
        "results" => "kết quả đạt được",
        "shortcomings" => "tồn tại, hạn chế",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(table: &str, key: &str, column: &str) -> CellChange {
        CellChange {
            table: table.into(),
            key: key.into(),
            column: column.into(),
            from: None,
            to: None,
            row: 1,
            fate: store::RowFate::Changed,
            item: None,
            of: None,
        }
    }

    #[test]
    fn codes_dates_and_numbers_are_told_as_on_the_screen() {
        for (table, column, stored, told) in [
            ("progress", "status", "in-progress", "Đang thực hiện"),
            ("progress", "percent", "62.5", "62,5"),
            ("figure", "numerator", "58247", "58.247"),
            ("figure", "kind", "estimate", "Ước thực hiện"),
            ("figure", "as_of", "2026-11-14", "14/11/2026"),
            ("measure", "comparator", ">=", "≥"),
            ("obligation", "before", "11-30", "30/11 hằng năm"),
            ("obligation", "cadence", "yearly", "Hằng năm"),
            ("document", "kind", "plan", "Kế hoạch"),
            (
                "adoption",
                "at",
                "2026-11-20T14:02:00",
                "14:02 ngày 20/11/2026",
            ),
            ("report", "period", "quy-3", "quý III"),
            ("report", "period", "nam", "cả năm"),
            ("evidence_file", "bytes", "2048", "2 KB"),
            ("evidence_file", "attached", "2026-11-21", "21/11/2026"),
            ("validity", "state", "expired", "Hết hiệu lực"),
            ("task", "text", "2026-11-14", "2026-11-14"),
        ] {
            assert_eq!(shown(&cell(table, "x", column), stored), told, "{column}");
        }
    }
}
