//! How a document is cited.

use crate::kinds::wording::{about, lower_first, upper_first};
use domain::document::Header;
use domain::text::format_date_words;
use serde::Serialize;

/// The plan that a report answers to.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanView {
    /// Cited in full, as at its first mention.
    name: String,
    /// Its date in letters; empty where it has none.
    date: String,
    /// Cited by type and number, as at every later mention.
    short: String,
    /// Who issued it.
    issuer: String,
}

impl PlanView {
    /// How a header is cited.
    pub(crate) fn of(header: &Header) -> Self {
        Self {
            name: cited(header),
            date: header.date.map(format_date_words).unwrap_or_default(),
            short: short_cited(header),
            issuer: header.issuer.clone(),
        }
    }
}

/// A document cited in full: type, number, date, body and what it is about
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b).
pub(crate) fn cited(header: &Header) -> String {
    match header.number {
        Some(_) => format!("{} {}", dated(header), about(&header.title)),
        None => dated(header),
    }
}

/// `Kế hoạch số 98/KH-UBND`; by its title where it has no number.
pub(crate) fn short_cited(header: &Header) -> String {
    let type_name = upper_first(&header.type_name.to_lowercase());
    match header.number {
        Some(_) => format!("{type_name} số {}", header.reference()),
        None => format!("{type_name} {}", lower_first(&header.title)),
    }
}

fn dated(header: &Header) -> String {
    let mut words = short_cited(header);
    if let Some(date) = header.date {
        words = format!("{words} {}", format_date_words(date));
    }
    match header.issuer.is_empty() {
        true => words,
        false => format!("{words} của {}", header.issuer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            number: Some("8".into()),
            symbol: "KH-UBND".into(),
            date: chrono::NaiveDate::from_ymd_opt(2024, 3, 1),
            type_name: "KẾ HOẠCH".into(),
            title: "Triển khai Chương trình hành động".into(),
            issuer: "Ủy ban nhân dân tỉnh Thừa Thiên Huế".into(),
            ..Header::default()
        }
    }

    #[test]
    fn a_first_mention_is_cited_in_full_and_a_later_one_by_type_and_number() {
        let plan = PlanView::of(&header());
        assert_eq!(
            plan.name,
            "Kế hoạch số 08/KH-UBND ngày 01 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Thừa Thiên Huế \
             về triển khai Chương trình hành động"
        );
        assert_eq!(plan.short, "Kế hoạch số 08/KH-UBND");
    }

    #[test]
    fn a_plan_without_number_is_cited_by_its_title() {
        let plan = PlanView::of(&Header {
            number: None,
            date: None,
            ..header()
        });
        let title = "Kế hoạch triển khai Chương trình hành động";
        assert_eq!(
            plan.name,
            format!("{title} của Ủy ban nhân dân tỉnh Thừa Thiên Huế")
        );
    }
}
