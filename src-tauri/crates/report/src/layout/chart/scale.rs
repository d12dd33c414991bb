//! How long a number is drawn.

use domain::text::Decimal;

/// The part of a full bar that a value takes, from 0 to 1: a length on paper, no figure.
pub(super) fn share(value: Decimal, full: Decimal) -> f32 {
    let share = value
        .max(Decimal::ZERO)
        .checked_div(full)
        .unwrap_or_default();
    share.round_dp(6).to_string().parse().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_and_less_than_nothing_have_no_length() {
        assert_eq!(share(5.into(), 0.into()), 0.0);
        assert_eq!(share((-5).into(), 10.into()), 0.0);
        assert_eq!(share(5.into(), 10.into()), 0.5);
    }
}
