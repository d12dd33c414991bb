//! Numbers as they are printed in Vietnamese, and the one rounding rule.

use rust_decimal::{Decimal, RoundingStrategy};

/// Decimals of a printed percentage.
const PERCENT_DECIMALS: u32 = 2;

/// Rounds half up (62,475 → 62,48), away from zero below it; trailing zeros dropped.
pub fn round_half_up(value: Decimal, decimals: u32) -> Decimal {
    value
        .round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
        .normalize()
}

/// Prints a number in full: `1.953,5`, trailing zeros dropped, nothing rounded.
pub fn format_number(value: Decimal) -> String {
    print(value, ".")
}

/// Prints a number without grouping (`1953,5`): for input fields, since it is read back as the
/// same number whatever its kind.
pub fn format_plain(value: Decimal) -> String {
    print(value, "")
}

/// Prints a percentage: `62,48%`, rounded half up to two decimals, trailing zeros dropped.
pub fn format_percent(value: Decimal) -> String {
    format!("{}%", format_number(round_half_up(value, PERCENT_DECIMALS)))
}

/// Prints a number with a zero before numbers below 10, as documents are numbered
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3).
pub fn pad2(value: u32) -> String {
    format!("{value:02}")
}

fn print(value: Decimal, separator: &str) -> String {
    let text = value.normalize().to_string();
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mark = if fraction.is_empty() { "" } else { "," };
    format!("{sign}{}{mark}{fraction}", group(whole, separator))
}

fn group(digits: &str, separator: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_trailing_zeros_dropped() {
        for (value, printed) in [
            (Decimal::new(19_530, 1), "1.953"),
            (Decimal::new(123_456_789, 2), "1.234.567,89"),
            (Decimal::new(-195_350, 2), "-1.953,5"),
            (Decimal::new(999, 0), "999"),
            (Decimal::new(5, 3), "0,005"),
            (Decimal::new(0, 2), "0"),
            (-Decimal::new(0, 2), "0"),
        ] {
            assert_eq!(format_number(value), printed);
        }
        assert_eq!(format_plain(Decimal::new(19_535, 1)), "1953,5");
    }

    #[test]
    fn a_percentage_is_rounded_half_up_to_two_decimals() {
        let ratio = Decimal::from(58_247) / Decimal::from(93_231) * Decimal::ONE_HUNDRED;
        assert_eq!(format_percent(ratio), "62,48%");
        assert_eq!(format_percent(Decimal::new(62_475, 3)), "62,48%");
        assert_eq!(format_percent(Decimal::new(62_474_999, 6)), "62,47%");
        assert_eq!(format_percent(Decimal::new(2_500, 2)), "25%");
        assert_eq!(format_percent(Decimal::new(850, 2)), "8,5%");
    }

    #[test]
    fn a_zero_stands_before_numbers_below_ten() {
        assert_eq!(
            (pad2(5), pad2(10), pad2(424)),
            ("05".into(), "10".into(), "424".into())
        );
    }
}
