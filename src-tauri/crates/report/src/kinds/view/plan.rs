//! How a document is cited.

use super::ROOM;
use crate::kinds::wording::{about, lower_first, mark_of, type_of, upper_first};
use domain::document::Header;
use domain::text::{format_date_words, search_key};
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
    /// Type, number and date, with room for what is not known.
    registered: String,
}

impl PlanView {
    /// How a header is cited.
    pub(crate) fn of(header: &Header) -> Self {
        Self {
            name: cited(header),
            date: header.date.map(format_date_words).unwrap_or_default(),
            short: short_cited(header),
            issuer: header.issuer.clone(),
            registered: registered(header),
        }
    }
}

/// A document cited in full: type, number, date, body and what it is about
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b).
pub(crate) fn cited(header: &Header) -> String {
    match (&header.number, carrier(header)) {
        (_, Some(_)) => {
            let (kind, title) = (type_name(header), lower_first(&header.title));
            let attached = with_issuer(registered(header), header);
            format!("{kind} {title} (ban hành kèm theo {attached})")
        }
        (Some(_), None) => format!("{} {}", dated(header), about(&header.title)),
        (None, None) => dated(header),
    }
}

/// `Kế hoạch số 98/KH-UBND`; by its title where it has no number.
pub(crate) fn short_cited(header: &Header) -> String {
    let type_name = type_name(header);
    match (&header.number, carrier(header)) {
        (_, Some(carrier)) => format!("{type_name} kèm theo {carrier}"),
        (Some(_), None) => format!("{type_name} số {}", header.reference()),
        (None, None) => format!("{type_name} {}", lower_first(&header.title)),
    }
}

/// A later mention, by type and number (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b); of a document
/// without a number by its years, else by its title.
pub(super) fn again(header: &Header) -> String {
    let kind = type_name(header);
    match (&header.number, header.year_from, header.year_to) {
        (None, Some(from), Some(to)) if from != to => format!("{kind} giai đoạn {from}-{to}"),
        (None, Some(year), _) => format!("{kind} năm {year}"),
        _ => short_cited(header),
    }
}

/// The document that issued this one and whose number it bears: a Kế hoạch that goes with a Quyết định has a
/// number `…/QĐ-…`.
fn carrier(header: &Header) -> Option<String> {
    let of_number = type_of(&header.symbol);
    let other = of_number != "Công văn" && of_number != type_name(header);
    let told = header.issued_with.clone();
    told.or_else(|| {
        let other = header.number.is_some() && other;
        other.then(|| format!("{of_number} số {}", header.reference()))
    })
}

/// The symbol of a document: its own; of one whose number was left open, its type's and its body's, for only the
/// number is filled in by hand (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3).
pub(crate) fn symbol_of(header: &Header) -> String {
    let committee = search_key(&header.issuer).starts_with("uy ban nhan dan");
    match (
        mark_of(&header.type_name),
        header.number.is_none() && committee,
    ) {
        (Some(mark), true) if header.symbol.is_empty() => format!("{mark}-UBND"),
        _ => header.symbol.clone(),
    }
}

/// Type, number and date, with room for what is not known; of a document issued with another, that one's.
pub(crate) fn registered(header: &Header) -> String {
    let symbol = symbol_of(header);
    let number = match (&header.number, symbol.is_empty()) {
        (Some(_), _) => header.reference(),
        (None, true) => ROOM.to_owned(),
        (None, false) => format!("{ROOM}/{symbol}"),
    };
    let own = || format!("{} số {number}", type_name(header));
    let open = || format!("ngày {ROOM} tháng {ROOM} năm {ROOM}");
    let date = header.date.map_or_else(open, format_date_words);
    format!("{} {date}", carrier(header).unwrap_or_else(own))
}

fn with_issuer(words: String, header: &Header) -> String {
    match header.issuer.is_empty() {
        true => words,
        false => format!("{words} của {}", header.issuer),
    }
}

fn type_name(header: &Header) -> String {
    upper_first(&header.type_name.to_lowercase())
}

fn dated(header: &Header) -> String {
    let mut words = short_cited(header);
    if let Some(date) = header.date {
        words = format!("{words} {}", format_date_words(date));
    }
    with_issuer(words, header)
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
    fn a_plan_that_goes_with_a_decision_is_cited_with_it() {
        let header = Header {
            symbol: "QĐ-BCĐ".into(),
            ..header()
        };
        assert!(cited(&header).starts_with(
            "Kế hoạch triển khai Chương trình hành động (ban hành kèm theo Quyết định số 08/QĐ-BCĐ ngày 01"
        ));
        assert_eq!(
            short_cited(&header),
            "Kế hoạch kèm theo Quyết định số 08/QĐ-BCĐ"
        );
        assert_eq!(again(&header), short_cited(&header));
    }

    #[test]
    fn a_later_mention_names_a_plan_by_its_number_or_its_years() {
        assert_eq!(again(&header()), "Kế hoạch số 08/KH-UBND");
        let unnumbered = Header {
            number: None,
            year_from: Some(2026),
            year_to: Some(2030),
            ..header()
        };
        assert_eq!(again(&unnumbered), "Kế hoạch giai đoạn 2026-2030");
    }

    #[test]
    fn a_number_left_open_keeps_the_symbol_of_its_type_and_body() {
        let open = Header {
            number: None,
            symbol: String::new(),
            ..header()
        };
        assert_eq!(symbol_of(&open), "KH-UBND");
        assert!(registered(&open).starts_with(&format!("Kế hoạch số {ROOM}/KH-UBND ngày")));
        let of_a_board = Header {
            issuer: "Ban Chỉ đạo Chuyển đổi số tỉnh Thừa Thiên Huế".into(),
            ..open
        };
        assert_eq!(symbol_of(&of_a_board), "");
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
