//! The numbers of headings, counted so that none is left out.

use crate::model::Level;
use domain::text::{letter, roman};

/// How many headings of each level stand since the last one above.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbering {
    romans: usize,
    numbers: usize,
    letters: usize,
}

impl Numbering {
    /// The next number of a level with its sign: `II.`, `1.`, `a)`.
    pub(crate) fn next(&mut self, level: Level) -> String {
        match level {
            Level::Part | Level::Roman => {
                *self = Self {
                    romans: self.romans + 1,
                    ..Self::default()
                };
                format!("{}.", roman(self.romans))
            }
            Level::Number | Level::SubNumber => {
                *self = Self {
                    numbers: self.numbers + 1,
                    letters: 0,
                    ..self.clone()
                };
                format!("{}.", self.numbers)
            }
            Level::Letter => {
                self.letters += 1;
                format!("{})", letter(self.letters))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_levels_start_anew_under_a_higher_one() {
        let mut numbering = Numbering::default();
        let levels = [
            Level::Roman,
            Level::Number,
            Level::Letter,
            Level::Letter,
            Level::Number,
            Level::Letter,
            Level::Roman,
            Level::Number,
        ];
        let numbers: Vec<String> = levels.map(|level| numbering.next(level)).to_vec();
        assert_eq!(numbers, ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]);
    }
}
