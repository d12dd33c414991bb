//! How many tests passed and failed, added up from what the test programs print.

use std::fmt;

/// A count of tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Reads one line of `cargo test`: `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
    pub fn add_cargo(&mut self, line: &str) {
        if let Some((_, counts)) = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        {
            self.add(counts.split(';'));
        }
    }

    /// Reads one line of Vitest: `Tests  1 failed | 11 passed (12)`.
    pub fn add_vitest(&mut self, line: &str) {
        if let Some(counts) = line.trim_start().strip_prefix("Tests ") {
            self.add(counts.split('|'));
        }
    }

    fn add<'a>(&mut self, counts: impl Iterator<Item = &'a str>) {
        for count in counts {
            let mut words = count.split_whitespace();
            match (
                words.next().and_then(|word| word.parse::<u64>().ok()),
                words.next(),
            ) {
                (Some(number), Some("passed")) => self.passed += number,
                (Some(number), Some("failed")) => self.failed += number,
                _ => {}
            }
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_several_test_programs_are_added_up() {
        let mut tally = Tally::default();
        tally.add_cargo("running 13 tests");
        tally.add_cargo("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.03s");
        tally.add_cargo(
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
        );
        assert_eq!(tally.to_string(), "15 passed, 2 failed");
    }

    #[test]
    fn the_summary_of_the_pages_tests_counts_too() {
        let mut tally = Tally::default();
        tally.add_vitest(" Test Files  2 passed (2)");
        tally.add_vitest("      Tests  1 failed | 11 passed (12)");
        assert_eq!(tally.to_string(), "11 passed, 1 failed");
    }

    #[test]
    fn a_test_that_prints_a_similar_line_in_the_middle_is_not_counted() {
        let mut tally = Tally::default();
        tally.add_cargo("  said: test result: ok. 9 passed; 0 failed");
        assert_eq!(tally, Tally::default());
    }
}
