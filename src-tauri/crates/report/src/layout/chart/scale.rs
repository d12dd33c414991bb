//! How long a number is drawn.

use domain::text::Decimal;

use crate::model::{Arrangement, Bar, Chart};

/// The value that the longest bar stands for: the full one, or a greater one of the chart's own.
pub(super) fn full(chart: &Chart) -> Decimal {
    let greatest = chart
        .bars
        .iter()
        .map(|bar| length(bar, chart.arrangement))
        .max();
    chart
        .full
        .into_iter()
        .chain(greatest)
        .max()
        .unwrap_or_default()
}

/// What a bar, or the longest of a group, adds up to.
fn length(bar: &Bar, arrangement: Arrangement) -> Decimal {
    let values = bar
        .parts
        .iter()
        .flatten()
        .map(|part| part.value.max(Decimal::ZERO));
    match arrangement {
        Arrangement::Stacked => values.sum(),
        Arrangement::Grouped => values.max().unwrap_or_default(),
    }
}

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
    use crate::model::BarPart;

    fn chart(arrangement: Arrangement, full: Option<i64>, values: &[i64]) -> Chart {
        let part = |value: &i64| {
            Some(BarPart {
                value: (*value).into(),
                shown: value.to_string(),
            })
        };
        Chart {
            caption: String::new(),
            alt: String::new(),
            legend: Vec::new(),
            arrangement,
            full: full.map(Decimal::from),
            bars: vec![Bar {
                label: String::new(),
                parts: values.iter().map(part).collect(),
            }],
        }
    }

    #[test]
    fn parts_behind_each_other_add_up_and_those_below_each_other_do_not() {
        assert_eq!(
            full(&chart(Arrangement::Stacked, None, &[13, 2])),
            15.into()
        );
        assert_eq!(
            full(&chart(Arrangement::Grouped, None, &[13, 2])),
            13.into()
        );
    }

    #[test]
    fn a_bar_beyond_the_full_one_sets_the_scale() {
        assert_eq!(
            full(&chart(Arrangement::Grouped, Some(100), &[80])),
            100.into()
        );
        assert_eq!(
            full(&chart(Arrangement::Grouped, Some(100), &[120])),
            120.into()
        );
    }

    #[test]
    fn nothing_and_less_than_nothing_have_no_length() {
        assert_eq!(share(5.into(), 0.into()), 0.0);
        assert_eq!(share((-5).into(), 10.into()), 0.0);
        assert_eq!(share(5.into(), 10.into()), 0.5);
    }
}
