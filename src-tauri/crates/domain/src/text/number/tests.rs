use proptest::prelude::*;

use super::NumberKind::{Count, Percent, Quantity};
use super::*;
use crate::text::format_percent;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

fn readings(input: &str, kind: NumberKind) -> Vec<String> {
    match parse_number(input, kind) {
        Err(NumberError::Ambiguous { readings, .. }) => {
            readings.iter().map(ToString::to_string).collect()
        }
        other => panic!("{input}: {other:?}"),
    }
}

#[test]
fn vietnamese_notation_is_read_exactly() {
    for (input, expected) in [
        ("62,47", "62.47"),
        ("1.953,5", "1953.5"),
        ("1.953.000", "1953000"),
        ("1 953", "1953"),
        ("12\u{A0}345\u{202F}678,9", "12345678.9"),
        (" 007 ", "7"),
        ("0", "0"),
        ("-1,5", "-1.5"),
        ("− 4", "-4"),
        ("+4", "4"),
        ("1,953", "1.953"),
    ] {
        assert_eq!(
            parse_number(input, Quantity),
            Ok(decimal(expected)),
            "{input}"
        );
    }
}

#[test]
fn a_point_groups_thousands_in_a_count() {
    assert_eq!(parse_number("1.953", Count), Ok(decimal("1953")));
    assert_eq!(parse_number("93.231", Count), Ok(decimal("93231")));
    assert_eq!(parse_number("5,0", Count), Ok(decimal("5")));
}

#[test]
fn a_point_and_three_digits_is_asked_about_elsewhere() {
    assert_eq!(readings("1.953", Percent), ["1.953", "1953"]);
    assert_eq!(readings("1.953", Quantity), ["1.953", "1953"]);
    assert_eq!(readings("-1.953", Quantity), ["-1953", "-1.953"]);
    assert_eq!(readings("0.953", Quantity), ["0.953"]);
    let sentence = parse_number("1.953 %", Percent).unwrap_err().to_string();
    assert!(
        sentence.ends_with("Ghi 1,953 nếu là số thập phân, hoặc 1953 nếu là số nguyên."),
        "{sentence}"
    );
}

#[test]
fn a_decimal_point_is_refused_with_the_way_to_write_it() {
    for kind in [Count, Percent, Quantity] {
        assert_eq!(readings("62.47", kind), ["62.47"]);
    }
    assert_eq!(readings("1,953.5", Quantity), ["1953.5"]);
    assert_eq!(readings("1,953,000", Count), ["1953000"]);
    assert_eq!(readings("1,953", Count), ["1953"]);
    assert_eq!(
        parse_number("62.47", Percent).unwrap_err().to_string(),
        "“62.47” không rõ là số nào: dấu chấm tách hàng nghìn, dấu phẩy tách phần thập phân. Ghi 62,47."
    );
}

#[test]
fn a_percent_sign_belongs_to_percentages_only() {
    assert_eq!(parse_number("62,47%", Percent), Ok(decimal("62.47")));
    assert_eq!(parse_number("62,47 %", Percent), Ok(decimal("62.47")));
    assert_eq!(
        parse_number("5%", Count),
        Err(NumberError::PercentSign {
            input: "5%".to_owned()
        })
    );
    assert!(parse_number("5%%", Percent).is_err());
    assert!(parse_number("%", Percent).is_err());
}

#[test]
fn what_is_no_number_is_refused() {
    assert_eq!(parse_number(" \u{A0}", Count), Err(NumberError::Empty));
    for input in [
        "abc", "12a", "1..2", "1.95.3", "1,2,3", "5,", ",5", "--5", "1 95", "1\n953", "1.953.5",
        "-", "1e5", "٣",
    ] {
        let refused = parse_number(input, Quantity);
        assert_eq!(
            refused,
            Err(NumberError::NotANumber {
                input: input.to_owned()
            }),
            "{input}"
        );
    }
}

#[test]
fn a_count_is_whole_and_not_negative() {
    assert_eq!(
        parse_number("1,5", Count),
        Err(NumberError::NotWhole {
            input: "1,5".to_owned()
        })
    );
    assert_eq!(
        parse_number("-5", Count),
        Err(NumberError::Negative {
            input: "-5".to_owned()
        })
    );
}

#[test]
fn a_number_longer_than_any_figure_is_refused() {
    assert!(parse_number("999999999999999,999999", Quantity).is_ok());
    for input in ["1000000000000000", "0,1234567", &"9".repeat(400)] {
        assert!(matches!(
            parse_number(input, Quantity),
            Err(NumberError::TooLong { .. })
        ));
    }
}

#[test]
fn a_share_lies_between_nothing_and_all() {
    for inside in ["0", "-0", "62.47", "100"] {
        assert_eq!(check_percent(decimal(inside)), Ok(decimal(inside)));
    }
    for outside in ["-0.01", "100.01"] {
        let value = decimal(outside);
        assert_eq!(
            check_percent(value),
            Err(NumberError::PercentOutOfRange { value })
        );
    }
    assert_eq!(
        check_percent(decimal("120.5")).unwrap_err().to_string(),
        "120,5% nằm ngoài khoảng từ 0% đến 100%. Hãy kiểm tra lại tỷ lệ."
    );
}

proptest! {
    #[test]
    fn a_printed_count_is_read_back(count in 0_u64..1_000_000_000_000_000) {
        prop_assert_eq!(parse_number(&format_number(Decimal::from(count)), Count), Ok(Decimal::from(count)));
    }

    #[test]
    fn a_plainly_written_decimal_is_read_back(
        digits in -999_999_999_999_999_i64..1_000_000_000_000_000,
        scale in 0_u32..=6,
    ) {
        let value = Decimal::new(digits, scale).normalize();
        for kind in [Percent, Quantity] {
            prop_assert_eq!(parse_number(&format_plain(value), kind), Ok(value));
        }
    }

    #[test]
    fn a_printed_number_is_read_back_or_asked_about(
        digits in -999_999_999_999_999_i64..1_000_000_000_000_000,
        scale in 0_u32..=6,
    ) {
        let value = Decimal::new(digits, scale).normalize();
        match parse_number(&format_number(value), Quantity) {
            Err(NumberError::Ambiguous { readings, .. }) => prop_assert!(readings.contains(&value)),
            read => prop_assert_eq!(read, Ok(value)),
        }
    }

    #[test]
    fn a_printed_percentage_is_read_back(hundredths in 0_i64..=10_000) {
        let value = Decimal::new(hundredths, 2).normalize();
        prop_assert_eq!(parse_number(&format_percent(value), Percent), Ok(value));
    }

    #[test]
    fn no_input_breaks_the_reader(input in "\\PC*|[0-9., %+-]{0,12}") {
        for kind in [Count, Percent, Quantity] {
            if let Err(NumberError::Ambiguous { readings, .. }) = parse_number(&input, kind) {
                prop_assert!(!readings.is_empty());
            }
        }
    }
}
