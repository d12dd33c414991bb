//! Column widths that make a table low: a column has room in step with the height that its texts give the rows.
//!
//! Where the rows are as low as they can be together, each column is as wide as the height for which it answers: a
//! column whose text is the longest of many rows is wide, and one that is empty in most of them is narrow however
//! long its longest text is. Some rounds of making each column a little more like that come near; then room is moved
//! between two columns at a time as long as that saves lines.

use std::collections::HashMap;
use std::rc::Rc;

use super::super::sizes::MM;
use super::columns::{Extent, settled, widths};
use super::texts::{Heights, Texts, answers, cost};
use crate::model::Width;

/// How often the widths are mended.
const ROUNDS: usize = 24;
/// The most by which a column grows in a round, and shrinks by its inverse.
const STEP: f32 = 1.3;
/// How much room is moved from column to column in the end, in points.
const MOVES: [f32; 5] = [40.0, 24.0, 14.0, 8.0, 4.0];
/// The least that is worth moving.
const LEAST_MOVE: f32 = 1.0;
/// How often all pairs of columns are tried for each of these at most.
const PASSES: usize = 4;
/// The widths of the columns, which together are `total` wide, by all that stands in them.
pub(super) fn balanced(
    columns: &[Width],
    extents: &[Extent],
    texts: &Texts,
    total: f32,
) -> Vec<f32> {
    let mut now = widths(columns, extents, total);
    if !columns.iter().any(bends) {
        return now;
    }
    let mut heights = texts.all_heights(&now);
    let (mut least, mut best) = (cost(&heights), now.clone());
    for _ in 0..ROUNDS {
        let weights = next_weights(columns, &now, &answers(&heights));
        now = settled(columns, extents, &weights, total);
        heights = texts.all_heights(&now);
        let cost = cost(&heights);
        if cost < least {
            (least, best) = (cost, now.clone());
        }
    }
    mend(&mut best, columns, extents, texts);
    best
}

/// Whether a column is as wide as its texts ask for.
fn bends(width: &Width) -> bool {
    matches!(width, Width::Auto | Width::AtMost(_))
}

/// Moves room from column to column where that saves lines.
fn mend(widths: &mut [f32], columns: &[Width], extents: &[Extent], texts: &Texts) {
    let moves = moves(columns);
    let mut known = Known::of(texts, widths);
    for by in MOVES {
        for _ in 0..PASSES {
            let better = |any, (from, to): &(usize, Vec<usize>)| {
                let spare = known.widths[*from] - extents[*from].0;
                let room = |to: &usize| most(columns[*to], extents[*to]) - known.widths[*to];
                let by = to
                    .iter()
                    .map(room)
                    .fold(by.min(spare / to.len() as f32), f32::min);
                (by >= LEAST_MOVE && known.try_move(*from, to, by)) | any
            };
            if !moves.iter().fold(false, better) {
                break;
            }
        }
    }
    widths.copy_from_slice(&known.widths);
}

/// From which column room is moved to which: to one other, and to two others at once, since two texts of a row that
/// are equally high save a line only together.
fn moves(columns: &[Width]) -> Vec<(usize, Vec<usize>)> {
    let bending: Vec<usize> = (0..columns.len())
        .filter(|at| bends(&columns[*at]))
        .collect();
    let mut moves = Vec::new();
    for from in &bending {
        let others: Vec<usize> = bending.iter().copied().filter(|to| to != from).collect();
        moves.extend(others.iter().map(|to| (*from, vec![*to])));
        for (at, one) in others.iter().enumerate() {
            moves.extend(others[at + 1..].iter().map(|two| (*from, vec![*one, *two])));
        }
    }
    moves
}

/// The widths at hand, and what they cost.
struct Known<'t> {
    texts: &'t Texts,
    widths: Vec<f32>,
    heights: Vec<Rc<Heights>>,
    least: f32,
    /// Heights that were asked for once, by column and width in tenths of a point.
    asked: HashMap<(usize, u32), Rc<Heights>>,
}

impl<'t> Known<'t> {
    fn of(texts: &'t Texts, widths: &[f32]) -> Self {
        let heights: Vec<Rc<Heights>> =
            texts.all_heights(widths).into_iter().map(Rc::new).collect();
        Self {
            texts,
            least: cost(&heights),
            widths: widths.to_vec(),
            heights,
            asked: HashMap::new(),
        }
    }

    /// Moves so much room into each column of `to`, if that costs less; says whether it did.
    fn try_move(&mut self, from: usize, to: &[usize], by: f32) -> bool {
        let less = self.widths[from] - by * to.len() as f32;
        let more = to.iter().map(|to| (*to, self.widths[*to] + by));
        let new: Vec<(usize, f32)> = std::iter::once((from, less)).chain(more).collect();
        let mut heights = self.heights.clone();
        for (column, width) in &new {
            heights[*column] = self.heights_at(*column, *width);
        }
        let cost = cost(&heights);
        let better = cost < self.least;
        if better {
            (self.least, self.heights) = (cost, heights);
            new.iter()
                .for_each(|(column, width)| self.widths[*column] = *width);
        }
        better
    }

    fn heights_at(&mut self, column: usize, width: f32) -> Rc<Heights> {
        let key = (column, (width * 10.0).round() as u32);
        let asked = self.asked.entry(key);
        Rc::clone(asked.or_insert_with(|| Rc::new(self.texts.heights(column, width))))
    }
}

/// How wide a column becomes at most.
fn most(column: Width, extent: Extent) -> f32 {
    match column {
        Width::AtMost(width) => extent.1.min(width * MM),
        _ => extent.1,
    }
}

/// Widths a step nearer to what the columns answer for; columns that ask for shares keep these among themselves.
fn next_weights(columns: &[Width], widths: &[f32], answers: &[f32]) -> Vec<f32> {
    let together: f32 = answers.iter().sum();
    let room: f32 = widths.iter().sum();
    let step = |(width, answer): (&f32, &f32)| {
        let wanted = room * answer / together.max(1.0);
        let factor = (wanted / width.max(1.0)).sqrt();
        width * factor.clamp(1.0 / STEP, STEP)
    };
    let mut weights: Vec<f32> = widths.iter().zip(answers).map(step).collect();
    let share = |column: &Width| match column {
        Width::Share(share) => *share,
        _ => 0.0,
    };
    let shares: f32 = columns.iter().map(share).sum();
    let pairs = columns.iter().zip(&weights);
    let shared = pairs.filter(|(column, _)| share(column) > 0.0);
    let shared: f32 = shared.map(|(_, weight)| weight).sum();
    for (weight, column) in weights.iter_mut().zip(columns) {
        if share(column) > 0.0 {
            *weight = shared * share(column) / shares;
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::super::texts::Text;
    use super::*;

    /// Texts of such widths, of words that are ten wide with the space after them.
    fn texts(rows: &[&[f32]]) -> Texts {
        let text = |row: usize, width: f32| Text {
            row,
            width,
            words: vec![(7.0, 10.0); (width / 10.0) as usize],
            hanging: 0.0,
        };
        let of_column = |column: usize| {
            let texts = rows.iter().enumerate();
            texts.map(move |(row, widths)| text(row, widths[column]))
        };
        Texts {
            columns: (0..rows[0].len())
                .map(|column| of_column(column).collect())
                .collect(),
            rows: rows.len(),
        }
    }

    #[test]
    fn a_column_that_is_long_in_one_row_alone_leaves_the_room_to_one_that_is_long_in_many() {
        let mut rows: Vec<&[f32]> = vec![&[900.0, 20.0]; 20];
        rows.push(&[20.0, 900.0]);
        let extents = [(60.0, 900.0), (60.0, 900.0)];
        let found = balanced(&[Width::Auto; 2], &extents, &texts(&rows), 500.0);
        assert!(found[0] > 1.5 * found[1], "{found:?}");
        assert!((found.iter().sum::<f32>() - 500.0).abs() < 0.1);
    }

    #[test]
    fn an_empty_column_is_as_wide_as_its_longest_word_and_one_with_a_bound_stays_within_it() {
        let columns = [
            Width::Millimetres(10.0),
            Width::AtMost(30.0),
            Width::AtMost(30.0),
            Width::Auto,
        ];
        let extents = [(20.0, 20.0), (40.0, 40.0), (30.0, 700.0), (50.0, 700.0)];
        let rows: Vec<&[f32]> = vec![&[20.0, 0.0, 700.0, 500.0]; 5];
        let found = balanced(&columns, &extents, &texts(&rows), 600.0);
        assert!(
            (found[0] - 28.3).abs() < 0.1 && (found[1] - 40.0).abs() < 0.1,
            "{found:?}"
        );
        assert!(found[2] < 85.1, "{found:?}");
    }

    #[test]
    fn columns_of_like_texts_are_alike_and_shares_stay_what_they_are() {
        let rows: Vec<&[f32]> = vec![&[600.0, 600.0, 600.0]; 5];
        let extents = [(50.0, 600.0); 3];
        let found = balanced(&[Width::Auto; 3], &extents, &texts(&rows), 600.0);
        assert!(found.iter().all(|width| *width > 150.0), "{found:?}");
        let columns = [Width::Share(3.0), Width::Share(1.0), Width::Auto];
        let found = balanced(&columns, &extents, &texts(&rows), 600.0);
        assert!((found[0] / found[1] - 3.0).abs() < 0.01, "{found:?}");
    }
}
