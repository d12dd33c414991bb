//! Line numbers as a seed file writes them: `40-48`, or `40-41,44-48` when other text lies between.

use std::ops::RangeInclusive;

/// Reads line numbers, counted from 1, in the order in which the lines are joined.
pub fn parse(written: &str) -> Result<Vec<usize>, String> {
    let ranges: Option<Vec<RangeInclusive<usize>>> = written.split(',').map(range).collect();
    match ranges {
        Some(ranges) => Ok(ranges.into_iter().flatten().collect()),
        None => Err(format!("`{written}` is not a list of line numbers")),
    }
}

fn range(written: &str) -> Option<RangeInclusive<usize>> {
    let (first, last) = written.split_once('-').unwrap_or((written, written));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (0 < first && first <= last).then_some(first..=last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_keep_the_order_they_are_written_in() {
        assert_eq!(parse("7"), Ok(vec![7]));
        assert_eq!(parse("40-42"), Ok(vec![40, 41, 42]));
        assert_eq!(parse("44-45, 40"), Ok(vec![44, 45, 40]));
    }

    #[test]
    fn what_is_not_a_range_is_refused() {
        for wrong in ["", "a", "0", "5-4", "1-2-3", "1,,2", "-3"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
