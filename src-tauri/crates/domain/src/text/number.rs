//! Numbers as they are typed in Vietnamese: `.` or a space groups thousands, `,` is the decimal
//! mark. What could be read otherwise is asked about, never guessed.

use std::str::FromStr;

use rust_decimal::Decimal;
use thiserror::Error;

use super::number_format::{format_number, format_plain};

/// Digits before the decimal mark: enough for the budget of a country in đồng.
const MAX_WHOLE_DIGITS: usize = 15;
/// Digits after the decimal mark.
const MAX_FRACTION_DIGITS: usize = 6;

/// What a number is, which decides how `1.953` is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberKind {
    /// Whole things that are counted (procedures, people): never negative, no fraction.
    Count,
    /// A percentage; a trailing `%` may be typed.
    Percent,
    /// Any other measured amount (money, hours, kilometres).
    Quantity,
}

/// Why a typed number is not taken.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("Chưa ghi số. Hãy ghi một số, ví dụ 62,47.")]
    Empty,
    /// Letters, or marks in places where no notation has them.
    #[error("“{input}” không phải là số. Hãy chỉ ghi chữ số, ví dụ 1.953 hoặc 62,47.")]
    NotANumber {
        /// As typed.
        input: String,
    },
    /// Not a Vietnamese number, or one that may mean two things; the screen offers the readings.
    #[error("“{input}” không rõ là số nào: dấu chấm tách hàng nghìn, dấu phẩy tách phần thập phân. {}", offer(.readings))]
    Ambiguous {
        /// As typed.
        input: String,
        /// What may be meant, smallest first; never empty.
        readings: Vec<Decimal>,
    },
    /// A fraction where things are counted.
    #[error("“{input}” không phải số nguyên, mà đây là số đếm. Hãy ghi số nguyên, ví dụ 1.953.")]
    NotWhole {
        /// As typed.
        input: String,
    },
    /// A negative number where things are counted.
    #[error("“{input}” là số âm, mà đây là số đếm. Hãy ghi số từ 0 trở lên.")]
    Negative {
        /// As typed.
        input: String,
    },
    /// A percent sign on something that is not a percentage.
    #[error("“{input}” có dấu %, mà ô này không phải tỷ lệ phần trăm. Hãy bỏ dấu %.")]
    PercentSign {
        /// As typed.
        input: String,
    },
    /// More digits than a figure of a report ever has.
    #[error(
        "“{input}” quá dài: nhiều nhất {MAX_WHOLE_DIGITS} chữ số phần nguyên và \
         {MAX_FRACTION_DIGITS} chữ số thập phân. Hãy ghi gọn lại."
    )]
    TooLong {
        /// As typed.
        input: String,
    },
    /// A percentage below 0 or above 100 where a share is meant.
    #[error("{}% nằm ngoài khoảng từ 0% đến 100%. Hãy kiểm tra lại tỷ lệ.", format_number(*.value))]
    PercentOutOfRange {
        /// The percentage.
        value: Decimal,
    },
}

/// Reads a number typed in Vietnamese notation, exactly.
///
/// Errors: [`NumberError`]; `62.47` is [`NumberError::Ambiguous`] with the reading 62,47, and
/// `1.953` is 1953 for a count but ambiguous for anything else.
pub fn parse_number(input: &str, kind: NumberKind) -> Result<Decimal, NumberError> {
    let typed = input.trim().to_owned();
    let Typed { negative, body } = Typed::split(&typed, kind)?;
    let sign = |value: Decimal| if negative { -value } else { value };
    let vietnamese = Reading::take(&body, '.', ',');
    let english = Reading::take(&body, ',', '.');
    if [&vietnamese, &english]
        .into_iter()
        .flatten()
        .any(Reading::is_too_long)
    {
        return Err(NumberError::TooLong { input: typed });
    }
    let value =
        choose(vietnamese, english, kind).map_err(|readings| match readings.as_slice() {
            [] => NumberError::NotANumber {
                input: typed.clone(),
            },
            _ => ambiguous(typed.clone(), readings.into_iter().map(sign).collect()),
        })?;
    check_kind(sign(value), kind, typed)
}

/// Checks that a percentage is a share of a whole: from 0 to 100, both included.
///
/// Errors: [`NumberError::PercentOutOfRange`].
pub fn check_percent(value: Decimal) -> Result<Decimal, NumberError> {
    if value.is_sign_negative() && !value.is_zero() || value > Decimal::ONE_HUNDRED {
        return Err(NumberError::PercentOutOfRange { value });
    }
    Ok(value)
}

/// A typed number taken apart: its sign, and its digits and marks with all spaces alike.
struct Typed {
    negative: bool,
    body: String,
}

impl Typed {
    fn split(typed: &str, kind: NumberKind) -> Result<Self, NumberError> {
        let input = || typed.to_owned();
        let unsigned = typed.trim_start_matches(['-', '−', '+']);
        let body = unsigned.trim_end_matches('%').trim();
        let signs = typed.chars().count() - unsigned.chars().count();
        let percents = typed.matches('%').count();
        if typed.is_empty() {
            return Err(NumberError::Empty);
        }
        if signs > 1 || percents > 1 || !body.chars().all(is_part_of_number) {
            return Err(NumberError::NotANumber { input: input() });
        }
        if percents == 1 && kind != NumberKind::Percent {
            return Err(NumberError::PercentSign { input: input() });
        }
        let negative = signs == 1 && !typed.starts_with('+');
        Ok(Self {
            negative,
            body: body.replace(char::is_whitespace, " "),
        })
    }
}

fn is_part_of_number(character: char) -> bool {
    // A line break or tab joins two cells, it does not group thousands.
    let space = character.is_whitespace() && !character.is_control();
    character.is_ascii_digit() || matches!(character, '.' | ',') || space
}

/// The digits of a number as one notation reads them.
struct Reading {
    whole: String,
    fraction: String,
}

impl Reading {
    /// Reads `body` with `group` (or a space) between thousands and `mark` before the fraction.
    fn take(body: &str, group: char, mark: char) -> Option<Self> {
        let (whole, fraction) = match body.split_once(mark) {
            Some((whole, fraction)) if is_digits(fraction) => (whole, fraction),
            Some(_) => return None,
            None => (body, ""),
        };
        let separator = if whole.contains(group) { group } else { ' ' };
        let groups: Vec<&str> = whole.split(separator).collect();
        is_grouping(&groups).then(|| Self {
            whole: groups.concat(),
            fraction: fraction.to_owned(),
        })
    }

    fn is_too_long(&self) -> bool {
        self.whole.trim_start_matches('0').len() > MAX_WHOLE_DIGITS
            || self.fraction.len() > MAX_FRACTION_DIGITS
    }

    fn value(&self) -> Option<Decimal> {
        let digits = format!("{}.{}", self.whole.trim_start_matches('0'), self.fraction);
        Decimal::from_str(&format!("0{}", digits.trim_end_matches('.'))).ok()
    }
}

fn is_grouping(groups: &[&str]) -> bool {
    match groups {
        [only] => is_digits(only),
        [first, rest @ ..] => {
            is_digits(first)
                && first.len() <= 3
                && !first.starts_with('0')
                && rest
                    .iter()
                    .all(|group| group.len() == 3 && is_digits(group))
        }
        [] => false,
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Decides between the two notations; the error holds the readings to offer, none if neither fits.
fn choose(
    vietnamese: Option<Reading>,
    english: Option<Reading>,
    kind: NumberKind,
) -> Result<Decimal, Vec<Decimal>> {
    let grouped = vietnamese
        .as_ref()
        .is_some_and(|reading| reading.fraction.is_empty());
    let ours = vietnamese.and_then(|reading| reading.value());
    let theirs = english.and_then(|reading| reading.value());
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours == theirs => Ok(ours),
        // One mark and three digits: a count has no fraction, anything else may have one.
        (Some(ours), Some(theirs)) => match (kind, grouped) {
            (NumberKind::Count, true) | (NumberKind::Percent | NumberKind::Quantity, false) => {
                Ok(ours)
            }
            (NumberKind::Count, false) => Err(vec![theirs]),
            (NumberKind::Percent | NumberKind::Quantity, true) => Err(vec![theirs, ours]),
        },
        (Some(ours), None) => Ok(ours),
        (None, theirs) => Err(theirs.into_iter().collect()),
    }
}

fn ambiguous(input: String, mut readings: Vec<Decimal>) -> NumberError {
    readings.sort();
    readings.iter_mut().for_each(Decimal::normalize_assign);
    NumberError::Ambiguous { input, readings }
}

fn check_kind(value: Decimal, kind: NumberKind, input: String) -> Result<Decimal, NumberError> {
    let value = value.normalize();
    match kind {
        NumberKind::Count if !value.is_integer() => Err(NumberError::NotWhole { input }),
        NumberKind::Count if value < Decimal::ZERO => Err(NumberError::Negative { input }),
        NumberKind::Count | NumberKind::Percent | NumberKind::Quantity => Ok(value),
    }
}

/// The sentence that says how to type each reading so that it is taken.
fn offer(readings: &[Decimal]) -> String {
    let choices: Vec<String> = readings
        .iter()
        .map(|reading| match (readings.len(), reading.is_integer()) {
            (1, _) => format_plain(*reading),
            (_, true) => format!("{} nếu là số nguyên", format_plain(*reading)),
            (_, false) => format!("{} nếu là số thập phân", format_plain(*reading)),
        })
        .collect();
    format!("Ghi {}.", choices.join(", hoặc "))
}

#[cfg(test)]
mod tests;
