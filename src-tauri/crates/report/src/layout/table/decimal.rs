//! Numbers one above the other at their decimal comma.

use super::super::shape::{Line, Shaped};
use super::shaped::ShapedRow;
use crate::ReportError;
use crate::fonts::Fonts;
use crate::model::{Align, Run};

/// A width that no number reaches.
pub(super) const ONE_LINE: f32 = 1.0e5;

/// How far a number reaches before its decimal comma, and from there on.
pub(super) type Parts = (f32, f32);

/// The numbers of a column.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Points {
    /// The farthest that any reaches to either side.
    pub(super) most: Parts,
    /// The parts of the widest.
    widest: Parts,
}

impl Points {
    /// Where the comma stands in a column that has `room` for its text: the widest number is in the middle, moved
    /// only so far that the others stay inside. None if they do not fit.
    pub(super) fn place(self, room: f32) -> Option<f32> {
        let middle = (room - self.widest.0 - self.widest.1) / 2.0 + self.widest.0;
        let last = room - self.most.1;
        (self.most.0 <= last).then(|| middle.clamp(self.most.0, last))
    }

    fn add(&mut self, (before, after): Parts) {
        self.most = (self.most.0.max(before), self.most.1.max(after));
        if before + after > self.widest.0 + self.widest.1 {
            self.widest = (before, after);
        }
    }
}

/// The numbers of each column.
pub(super) fn points(columns: usize, rows: &[ShapedRow]) -> Vec<Points> {
    let mut points = vec![Points::default(); columns];
    for cell in rows.iter().flat_map(|row| &row.cells) {
        let own = points
            .get_mut(cell.first)
            .filter(|_| cell.span.columns == 1);
        if let (Some(points), Some(parts)) = (own, cell.number) {
            points.add(parts);
        }
    }
    points
}

/// The parts of a text that is a number, all of it on one line.
pub(super) fn parts(
    runs: &[Run],
    shaped: &mut Shaped,
    fonts: &Fonts,
) -> Result<Option<Parts>, ReportError> {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    let Some(whole) = whole_part(&text) else {
        return Ok(None);
    };
    let lines = shaped.lines_aligned(fonts, ONE_LINE, Align::Left)?;
    let split = |line: &Line| {
        let before = line.place_of(whole).unwrap_or(line.width);
        (before, line.width - before)
    };
    Ok(lines.first().map(split))
}

/// How many characters stand before the decimal comma, or before what follows a whole number; none if the text is
/// no number: a sign, figures in groups, a comma with figures, and a percent sign.
fn whole_part(text: &str) -> Option<usize> {
    let number = text.trim_end_matches('%').trim_end();
    let figures = number
        .strip_prefix(['-', '+', '\u{2212}'])
        .unwrap_or(number);
    let (whole, fraction) = figures.split_once(',').unwrap_or((figures, "0"));
    let groups = |part: &str| part.split('.').all(is_figures);
    (groups(whole) && is_figures(fraction))
        .then(|| number.chars().count() - figures.chars().count() + whole.chars().count())
}

fn is_figures(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_by_its_signs() {
        assert_eq!(whole_part("1.953"), Some(5));
        assert_eq!(whole_part("62,48%"), Some(2));
        assert_eq!(whole_part("-0,5 %"), Some(2));
        assert_eq!(whole_part("100%"), Some(3));
        for text in ["", "13/15", "Đạt", "1.953 TTHC", "1,2,3", "2024-2026", ","] {
            assert_eq!(whole_part(text), None, "{text}");
        }
    }

    #[test]
    fn the_widest_number_stands_in_the_middle_unless_another_would_leave_the_column() {
        let mut points = Points::default();
        points.add((10.0, 20.0));
        points.add((14.0, 0.0));
        assert_eq!(points.place(50.0), Some(20.0));
        assert_eq!(points.place(34.0), Some(14.0));
        assert_eq!(points.place(33.0), None);
    }
}
