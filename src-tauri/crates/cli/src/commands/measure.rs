//! A measure written in one piece: `>= 60 % của hồ sơ`. Only taken apart here; `api` reads the numbers.

use crate::args::MeasureFields;
use api::wire::MeasureDraft;

/// The longer signs first, so that `>=` is not read as `>`.
const SIGNS: [&str; 9] = [">=", "<=", "≥", "≤", "≈", ">", "<", "~", "="];

/// Stands between the unit and what is measured.
const OF: &str = " của ";

/// The measures as typed; none where no option names one, so that editing keeps those there are.
pub fn drafts(fields: MeasureFields) -> Option<Vec<MeasureDraft>> {
    if !fields.measures.is_empty() {
        return Some(
            fields
                .measures
                .iter()
                .map(|typed| taken_apart(typed))
                .collect(),
        );
    }
    let value = fields.value?;
    Some(vec![MeasureDraft {
        comparator: fields.comparator,
        value,
        value_max: fields.value_max,
        unit: fields.unit.unwrap_or_default(),
        of: fields.of.unwrap_or_default(),
    }])
}

fn taken_apart(typed: &str) -> MeasureDraft {
    let typed = typed.trim();
    let sign = SIGNS.into_iter().find(|sign| typed.starts_with(sign));
    let rest = typed[sign.map_or(0, str::len)..].trim_start();
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && !".,-–".contains(c))
        .unwrap_or(rest.len());
    let (number, rest) = rest.split_at(end);
    let (value, value_max) = match number.split_once(['-', '–']) {
        Some((low, high)) => (low, Some(high.to_owned())),
        None => (number, None),
    };
    let (unit, of) = rest.split_once(OF).unwrap_or((rest, ""));
    MeasureDraft {
        comparator: sign.map(str::to_owned),
        value: value.to_owned(),
        value_max,
        unit: unit.trim().to_owned(),
        of: of.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> (Option<String>, String, Option<String>, String, String) {
        let draft = taken_apart(typed);
        (
            draft.comparator,
            draft.value,
            draft.value_max,
            draft.unit,
            draft.of,
        )
    }

    fn parts(
        sign: Option<&str>,
        value: &str,
        max: Option<&str>,
        unit: &str,
        of: &str,
    ) -> (Option<String>, String, Option<String>, String, String) {
        (
            sign.map(Into::into),
            value.into(),
            max.map(Into::into),
            unit.into(),
            of.into(),
        )
    }

    #[test]
    fn a_measure_is_a_sign_a_value_a_unit_and_what_is_measured() {
        assert_eq!(
            read(">=60 % của hồ sơ"),
            parts(Some(">="), "60", None, "%", "hồ sơ")
        );
        assert_eq!(
            read("≥ 62,5% của hồ sơ của phường"),
            parts(Some("≥"), "62,5", None, "%", "hồ sơ của phường")
        );
        assert_eq!(
            read("1.953 thủ tục"),
            parts(None, "1.953", None, "thủ tục", "")
        );
        assert_eq!(
            read("40–50 % của hộ"),
            parts(None, "40", Some("50"), "%", "hộ")
        );
    }

    #[test]
    fn what_is_no_number_is_left_for_the_reader_of_numbers_to_refuse() {
        assert_eq!(read("sáu mươi %"), parts(None, "", None, "sáu mươi %", ""));
    }
}
