//! Parting a band at the end of a page.

use super::super::shape::Line;
use super::super::strip::Strip;
use super::EDGE;
use super::band::{Band, SetCell};

/// How many lines of a long cell stay together on either side of a page's end; of a shorter one half of them, at
/// least two.
const TOGETHER: usize = 4;
/// How many lines of its longest cell a row has at least on either side.
const OF_THE_LONGEST: usize = 3;

/// How a band may be parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parting {
    /// Between rows, or inside a row with several lines of every parted cell on either side.
    Graceful,
    /// Wherever there is room, a line of each cell at least: nothing else is left.
    Anywhere,
}

impl Strip {
    /// Takes off what fits into `room`, as a strip of its own; none if it cannot be parted there.
    pub(crate) fn part(&mut self, room: f32, parting: Parting) -> Option<Self> {
        let band = self.band.as_mut()?;
        let taken = band.part(room, parting)?;
        let piece = Self {
            before: self.before,
            height: taken.height(),
            keep_next: true,
            table: self.table,
            band: Some(Box::new(taken)),
            ..Self::default()
        };
        self.before = 0.0;
        self.height = band.height();
        Some(piece)
    }

    /// Whether [`Strip::part`] would take something off.
    pub(crate) fn can_part(&self, room: f32) -> bool {
        let band = self.band.as_ref();
        band.is_some_and(|band| band.place(room, Parting::Graceful).is_some())
    }
}

/// Where a band is parted: how many of its rows have begun above, and how many lines of each cell stand there.
struct Place {
    rows: usize,
    lines: Vec<usize>,
}

impl Band {
    fn part(&mut self, room: f32, parting: Parting) -> Option<Self> {
        let Place { rows, lines } = self.place(room, parting)?;
        // The row that is parted, if any, goes on below.
        let goes_on =
            |(cell, taken): (&SetCell, &usize)| cell.rows.end == rows && *taken < cell.lines.len();
        let inside = self.cells.iter().zip(&lines).any(goes_on);
        let first_below = if inside { rows - 1 } else { rows };
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for (mut cell, taken) in std::mem::take(&mut self.cells).into_iter().zip(lines) {
            let rest = cell.lines.split_off(taken);
            if cell.rows.start < rows {
                let rows = cell.rows.start..cell.rows.end.min(rows);
                let lines = std::mem::take(&mut cell.lines);
                above.push(cell.with(rows, lines));
            }
            if cell.rows.end > first_below {
                let start = cell.rows.start.max(first_below) - first_below;
                below.push(cell.with(start..cell.rows.end - first_below, rest));
            }
        }
        let taken = Self {
            cells: above,
            rows,
            ..*self
        };
        (self.cells, self.rows) = (below, self.rows - first_below);
        Some(taken)
    }

    /// The lowest place where the band may be parted so that what is above fits into `room`.
    fn place(&self, room: f32, parting: Parting) -> Option<Place> {
        let tops = self.tops();
        if tops[self.rows] <= room {
            return None;
        }
        // The row that does not fit any more.
        let row = tops[1..].iter().position(|end| *end > room)?;
        let inside = self.inside(row, room, &tops, parting);
        inside.or_else(|| (1..=row).rev().find_map(|row| self.before(row, &tops)))
    }

    /// Parts inside `row`: its cells, and those that reach down into it, are cut.
    fn inside(&self, row: usize, room: f32, tops: &[f32], parting: Parting) -> Option<Place> {
        let lines = self.cut(row + 1, tops, room, parting)?;
        let begun = |(cell, taken): (&SetCell, &usize)| cell.rows.start == row && *taken > 0;
        let place = Place {
            rows: row + 1,
            lines,
        };
        let mut cells = self.cells.iter().zip(&place.lines);
        let parts =
            cells.any(begun) && (parting == Parting::Anywhere || self.is_halved(row, &place.lines));
        parts.then_some(place)
    }

    /// Whether several lines of the longest cell that begins in `row` stand on either side of these.
    fn is_halved(&self, row: usize, taken: &[usize]) -> bool {
        let begins = |(cell, _): &(&SetCell, &usize)| cell.rows.start == row;
        let cells = self.cells.iter().zip(taken).filter(begins);
        let longest = cells.max_by_key(|(cell, _)| cell.lines.len());
        longest.is_some_and(|(cell, taken)| {
            *taken >= OF_THE_LONGEST && cell.lines.len() >= taken + OF_THE_LONGEST
        })
    }

    /// Parts right above `row`.
    fn before(&self, row: usize, tops: &[f32]) -> Option<Place> {
        let lines = self.cut(row, tops, tops[row], Parting::Graceful)?;
        Some(Place { rows: row, lines })
    }

    /// How many lines of each cell stand above `end`, none of those that begin in row `rows` or below; none at all
    /// if a cell cannot be cut there.
    fn cut(&self, rows: usize, tops: &[f32], end: f32, parting: Parting) -> Option<Vec<usize>> {
        let count = |cell: &SetCell| match cell.rows.start {
            start if start >= rows => Some(0),
            start => lines_within(cell, end - tops[start], parting),
        };
        self.cells.iter().map(count).collect()
    }
}

/// How many lines of a cell stand in `room`; none if parting it there would leave a line alone.
fn lines_within(cell: &SetCell, room: f32, parting: Parting) -> Option<usize> {
    let (all, mut left) = (cell.lines.len(), room - 2.0 * EDGE + 0.01);
    let fits = |line: &&Line| {
        left -= line.height;
        left >= 0.0
    };
    let fitting = cell.lines.iter().take_while(fits).count();
    if fitting == all {
        return Some(all);
    }
    match parting {
        Parting::Anywhere => Some(fitting.max(1)),
        Parting::Graceful => {
            let together = (all / 2).clamp(2, TOGETHER);
            let taken = fitting.min(all.saturating_sub(together));
            (taken >= together).then_some(taken)
        }
    }
}
