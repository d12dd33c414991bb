//! How words and values stand inside a sentence.

use domain::measure::{Comparator, Measure};
use domain::text::{Decimal, format_number, format_percent, round_half_up, search_key};

/// Decimals shown of a value that is no share.
const DECIMALS: u32 = 2;

/// The words without white space and signs at their end.
pub(crate) fn bare(text: &str) -> &str {
    let text = text.trim();
    match text.ends_with("...") {
        true => text,
        false => text.trim_end_matches(['.', ';', ',', ':', ' ']),
    }
}

/// The words with a full stop, their first letter a capital.
pub(crate) fn sentence(text: &str) -> String {
    let text = bare(text);
    let ended = text.is_empty() || text.ends_with(['?', '!', '…']) || text.ends_with("...");
    format!("{}{}", upper_first(text), if ended { "" } else { "." })
}

/// The words with a capital first letter.
pub(crate) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The words as they go on inside a sentence: a small first letter, unless they begin with a name.
///
/// `Chuyển đổi số` begins with a common word, for the next one is small; `Thừa Thiên Huế` and `CMCN lần`
/// with a name.
pub(crate) fn lower_first(text: &str) -> String {
    let mut words = text.split_whitespace();
    let (first, second) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let rest_is_small = first.chars().skip(1).all(|letter| !letter.is_uppercase());
    let name = !rest_is_small || second.starts_with(char::is_uppercase);
    let mut letters = text.chars();
    match letters.next() {
        Some(letter) if !name => letter.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// `về …` before what a document is about; not said twice where the words begin with it.
pub(crate) fn about(title: &str) -> String {
    let title = lower_first(bare(title));
    match search_key(&title).starts_with("ve ") {
        true => title,
        false => format!("về {title}"),
    }
}

/// A value without its unit, as a cell of a table has it: `62,48`, `1.953`.
pub(crate) fn number(value: Decimal) -> String {
    format_number(round_half_up(value, DECIMALS))
}

/// A value with its unit: `62,48%`, `12 buổi`.
pub(crate) fn value(value: Decimal, unit: &str) -> String {
    match unit {
        "%" => format_percent(value),
        "" => number(value),
        _ => format!("{} {unit}", number(value)),
    }
}

/// A value of a measure with its unit, rounded so that it never contradicts its verdict.
pub(crate) fn measured_value(measure: &Measure, value: Decimal) -> String {
    let shown = measure.shown(value);
    match measure.is_percent() || measure.unit.is_empty() {
        true => shown,
        false => format!("{shown} {}", measure.unit),
    }
}

/// The parts of a share: `58.247/93.231`.
pub(crate) fn ratio((numerator, denominator): (Decimal, Decimal)) -> String {
    format!(
        "{}/{}",
        format_number(numerator),
        format_number(denominator)
    )
}

/// What a measure plans, in words: `từ 60% trở lên`, `trên 40%`, `1–2 hội nghị`.
pub(crate) fn planned(measure: &Measure) -> String {
    let planned = value(measure.value, &measure.unit);
    match measure.comparator {
        Comparator::Equal => planned,
        Comparator::AtLeast => format!("từ {planned} trở lên"),
        Comparator::MoreThan => format!("trên {planned}"),
        Comparator::AtMost => format!("không quá {planned}"),
        Comparator::LessThan => format!("dưới {planned}"),
        Comparator::About => format!("khoảng {planned}"),
        Comparator::Range => {
            let upper = measure.value_max.unwrap_or(measure.value);
            let lower = match measure.is_percent() {
                true => planned,
                false => number(measure.value),
            };
            format!("từ {lower} đến {}", value(upper, &measure.unit))
        }
    }
}

/// How a value stands to an earlier one: `tăng 5,2%`, of shares `giảm 1,3 điểm phần trăm`, or `không thay đổi`.
///
/// Compared as they are shown, so that a reader who subtracts comes to the same; where nothing was before, by how much.
pub(crate) fn change(now: Decimal, before: Decimal, unit: &str) -> String {
    let difference = round_half_up(now, DECIMALS) - round_half_up(before, DECIMALS);
    let word = match difference {
        zero if zero.is_zero() => return "không thay đổi".to_owned(),
        more if more > Decimal::ZERO => "tăng",
        _ => "giảm",
    };
    let by = difference.abs();
    let share = || {
        by.checked_mul(Decimal::ONE_HUNDRED)?
            .checked_div(before.abs())
    };
    match (unit, share()) {
        ("%", _) => format!("{word} {} điểm phần trăm", number(by)),
        (_, Some(share)) => format!("{word} {}%", number(share)),
        (_, None) => format!("{word} {}", value(by, unit)),
    }
}

/// The name of the type that a document's number tells: `31/QĐ-UBND` is a Quyết định
/// (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I). A number without a type is that of a letter.
pub(crate) fn type_of(number: &str) -> &'static str {
    let symbol = number.split('/').next_back().unwrap_or_default();
    let mark = symbol.split('-').next().unwrap_or_default();
    TYPES
        .iter()
        .find(|(known, _)| *known == mark)
        .map_or("Công văn", |(_, name)| name)
}

/// The mark of a type: a Kế hoạch has `KH`.
pub(crate) fn mark_of(type_name: &str) -> Option<&'static str> {
    let wanted = search_key(type_name);
    let mut types = TYPES.iter();
    types
        .find(|(_, name)| search_key(name) == wanted)
        .map(|(mark, _)| *mark)
}

/// Types of administrative documents by their marks.
const TYPES: [(&str, &str); 20] = [
    ("NQ", "Nghị quyết"),
    ("QĐ", "Quyết định"),
    ("CT", "Chỉ thị"),
    ("QC", "Quy chế"),
    ("QyĐ", "Quy định"),
    ("TC", "Thông cáo"),
    ("TB", "Thông báo"),
    ("HD", "Hướng dẫn"),
    ("CTr", "Chương trình"),
    ("KH", "Kế hoạch"),
    ("PA", "Phương án"),
    ("ĐA", "Đề án"),
    ("DA", "Dự án"),
    ("BC", "Báo cáo"),
    ("BB", "Biên bản"),
    ("TTr", "Tờ trình"),
    ("HĐ", "Hợp đồng"),
    ("CĐ", "Công điện"),
    ("GM", "Giấy mời"),
    ("PB", "Phiếu báo"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(comparator: Comparator, value: i64, unit: &str) -> String {
        planned(&Measure {
            comparator,
            value: value.into(),
            unit: unit.into(),
            ..Measure::default()
        })
    }

    #[test]
    fn a_plan_is_said_in_words() {
        assert_eq!(plan(Comparator::AtLeast, 60, "%"), "từ 60% trở lên");
        assert_eq!(plan(Comparator::MoreThan, 40, "%"), "trên 40%");
        assert_eq!(plan(Comparator::Equal, 1953, "thủ tục"), "1.953 thủ tục");
        let span = |unit: &str| {
            planned(&Measure {
                comparator: Comparator::Range,
                value: 90.into(),
                value_max: Some(100.into()),
                unit: unit.into(),
                ..Measure::default()
            })
        };
        assert_eq!(span("%"), "từ 90% đến 100%");
        assert_eq!(span("hội nghị"), "từ 90 đến 100 hội nghị");
    }

    #[test]
    fn a_change_is_said_as_a_reader_would_reckon_it() {
        let said = |now, before, unit| change(Decimal::new(now, 2), Decimal::new(before, 2), unit);
        assert_eq!(said(62_48, 57_28, "%"), "tăng 5,2 điểm phần trăm");
        assert_eq!(said(57_28, 62_48, "%"), "giảm 5,2 điểm phần trăm");
        assert_eq!(said(10_52_00, 10_00_00, "buổi"), "tăng 5,2%");
        assert_eq!(said(9_00, 12_00, "buổi"), "giảm 25%");
        assert_eq!(said(9_00, 9_00, "buổi"), "không thay đổi");
        assert_eq!(said(9_00, 0, "buổi"), "tăng 9 buổi");
    }

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(sentence("còn 11 máy tính;"), "Còn 11 máy tính.");
        assert_eq!(sentence("Hoàn thành."), "Hoàn thành.");
        assert_eq!(sentence("du lịch, y tế..."), "Du lịch, y tế...");
        assert_eq!(sentence(" "), "");
    }

    #[test]
    fn a_name_keeps_its_capital_inside_a_sentence() {
        assert_eq!(
            about("Triển khai Chương trình hành động"),
            "về triển khai Chương trình hành động"
        );
        assert_eq!(
            about("Thừa Thiên Huế năm 2024"),
            "về Thừa Thiên Huế năm 2024"
        );
        assert_eq!(about("Về việc cử người"), "về việc cử người");
    }

    #[test]
    fn a_number_tells_the_type_of_its_document() {
        assert_eq!(type_of("31/QĐ-UBND"), "Quyết định");
        assert_eq!(type_of("54/2023/QĐ-UBND"), "Quyết định");
        assert_eq!(type_of("214/UBND-VX"), "Công văn");
    }
}
