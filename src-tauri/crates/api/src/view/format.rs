//! Values as a row shows them.

use chrono::NaiveDate;
use domain::agency::AgencyKind;
use domain::document::{Cadence, DocumentKind, Header};
use domain::text::{Decimal, format_date, format_number, format_percent, format_plain};
use serde::Serialize;

/// A date as exchanged.
pub fn iso(date: NaiveDate) -> String {
    date.to_string()
}

/// A date as shown; empty where there is none.
pub fn date_text(date: Option<NaiveDate>) -> String {
    date.map(format_date).unwrap_or_default()
}

/// An exact value as exchanged: a point, no grouping, no trailing zeros.
pub fn exact(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A value as shown with its unit in mind: `62,48%`, `1.953`.
pub fn value_text(value: Decimal, unit: &str) -> String {
    match unit {
        "%" => format_percent(value),
        _ => format_number(value.round_dp(6)),
    }
}

/// A value as a field shows it for editing: it is read back as the same number.
pub fn typed_text(value: Decimal) -> String {
    format_plain(value.round_dp(6))
}

/// The name of a plain enum as its JSON has it.
pub fn code_of(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// A kind of document in words.
pub fn document_kind_text(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Plan => "Kế hoạch",
        DocumentKind::Report => "Báo cáo",
        DocumentKind::Letter => "Công văn",
        DocumentKind::Other => "Văn bản khác",
    }
}

/// How often a duty comes round, in words.
pub fn cadence_text(cadence: Cadence) -> &'static str {
    match cadence {
        Cadence::Once => "Một lần",
        Cadence::Monthly => "Hằng tháng",
        Cadence::Quarterly => "Hằng quý",
        Cadence::HalfYearly => "Sáu tháng một lần",
        Cadence::Yearly => "Hằng năm",
        Cadence::Periodic => "Định kỳ",
        Cadence::OnRequest => "Khi có yêu cầu",
    }
}

/// A kind of agency in words.
pub fn agency_kind_text(kind: AgencyKind) -> &'static str {
    match kind {
        AgencyKind::Phuong => "Phường",
        AgencyKind::Xa => "Xã",
        AgencyKind::Huyen => "Cấp huyện",
        AgencyKind::Tinh => "Tỉnh, thành phố",
        AgencyKind::So => "Sở, ban, ngành",
        AgencyKind::Bo => "Bộ, cơ quan Trung ương",
        AgencyKind::TrungTam => "Trung tâm",
        AgencyKind::Hoi => "Hội, hiệp hội",
        AgencyKind::DoanhNghiep => "Doanh nghiệp",
        AgencyKind::Khac => "Cơ quan khác",
    }
}

/// A document as a row cites it: `KH 98/KH-UBND`, `KH kèm QĐ 73/QĐ-BCĐ`; by its years where it has no number.
pub fn short_source(header: &Header) -> String {
    let reference = header.reference();
    let kind = match header
        .issued_with
        .as_deref()
        .map(|d| d.split(" số ").next())
    {
        Some(decision) => format!(
            "{} kèm {}",
            type_mark(&header.type_name),
            type_mark(decision.unwrap_or_default())
        ),
        None => type_mark(&header.type_name),
    };
    match (reference.is_empty(), header.year_from, header.year_to) {
        (false, ..) => format!("{kind} {reference}"),
        (true, Some(from), Some(to)) if from != to => format!("{kind} {from}–{to}"),
        (true, Some(year), _) => format!("{kind} năm {year}"),
        (true, None, _) => format!("{kind} “{}”", header.title),
    }
}

/// The usual mark of a type of document (Nghị định 30/2020/NĐ-CP, Phụ lục III, bảng chữ viết tắt).
fn type_mark(type_name: &str) -> String {
    let key = domain::text::search_key(type_name);
    let known = [
        ("ke hoach", "KH"),
        ("bao cao", "BC"),
        ("quyet dinh", "QĐ"),
        ("nghi quyet", "NQ"),
        ("thong bao", "TB"),
        ("cong van", "CV"),
        ("chi thi", "CT"),
    ];
    known
        .iter()
        .find(|(words, _)| *words == key)
        .map_or_else(|| type_name.to_owned(), |(_, mark)| (*mark).to_owned())
}

/// A count as it is read: `50.000`.
pub(crate) fn grouped(count: u32) -> String {
    format_number(Decimal::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_cites_its_document_by_number_or_by_its_years() {
        let numbered = Header {
            number: Some("98".into()),
            symbol: "KH-UBND".into(),
            type_name: "KẾ HOẠCH".into(),
            ..Header::default()
        };
        assert_eq!(short_source(&numbered), "KH 98/KH-UBND");
        let with_decision = Header {
            number: Some("73".into()),
            symbol: "QĐ-BCĐ".into(),
            issued_with: Some("Quyết định số 73/QĐ-BCĐ".into()),
            ..numbered.clone()
        };
        assert_eq!(short_source(&with_decision), "KH kèm QĐ 73/QĐ-BCĐ");
        let unnumbered = Header {
            number: None,
            year_from: Some(2026),
            year_to: Some(2030),
            symbol: String::new(),
            ..numbered
        };
        assert_eq!(short_source(&unnumbered), "KH 2026–2030");
    }

    #[test]
    fn a_share_is_shown_rounded_and_a_count_whole() {
        assert_eq!(value_text(Decimal::new(62475, 3), "%"), "62,48%");
        assert_eq!(value_text(Decimal::from(1953), "thủ tục"), "1.953");
    }

    #[test]
    fn codes_are_those_of_the_json() {
        assert_eq!(code_of(Cadence::HalfYearly), "half-yearly");
    }
}
