//! Column widths of a table.

use super::super::sizes::MM;
use crate::model::Width;

/// Narrowest and widest that the text of a column can become.
pub(super) type Extent = (f32, f32);

/// How much more room a longer text gets: 1 would be in step with its length, 0 the same for all.
const LONG_TEXT: f32 = 0.65;

/// The widths of the columns, which together are `total` wide.
///
/// Fixed columns get what they ask for. The rest is parted by share; an automatic column has room for its
/// longest word, more the longer its text is, and never more than all of it on one line while another
/// column still needs room.
pub(super) fn widths(columns: &[Width], extents: &[Extent], total: f32) -> Vec<f32> {
    let pairs = columns.iter().zip(extents);
    all_settled(
        pairs.map(|(width, extent)| wish(*width, *extent)).collect(),
        total,
    )
}

/// The same where the columns of no fixed width part the room in step with `weights`.
pub(super) fn settled(
    columns: &[Width],
    extents: &[Extent],
    weights: &[f32],
    total: f32,
) -> Vec<f32> {
    let weighed = |((width, extent), weight): ((&Width, &Extent), &f32)| {
        let wish = wish(*width, *extent);
        match width {
            Width::Millimetres(_) => wish,
            Width::Auto | Width::AtMost(_) | Width::Share(_) => Wish {
                least: 0.0,
                floor: extent.0,
                weight: weight.max(0.01),
                ..wish
            },
        }
    };
    let pairs = columns.iter().zip(extents).zip(weights);
    all_settled(pairs.map(weighed).collect(), total)
}

fn all_settled(mut wishes: Vec<Wish>, total: f32) -> Vec<f32> {
    let least: f32 = wishes.iter().map(|wish| wish.least).sum();
    if least > total {
        let cut = |wish: &Wish| wish.least * total / least;
        return wishes.iter().map(cut).collect();
    }
    loop {
        let widths = parted(&wishes, total);
        let any = |settles: fn(&mut Wish, f32) -> bool, wishes: &mut [Wish]| {
            let pairs = wishes.iter_mut().zip(&widths);
            pairs.fold(false, |any, (wish, width)| settles(wish, *width) | any)
        };
        // What is too narrow takes from the others, so that only then it shows which of them are too wide.
        if !any(Wish::raise, &mut wishes) && !any(Wish::sate, &mut wishes) {
            return widths;
        }
    }
}

/// What a column asks for.
struct Wish {
    least: f32,
    /// Its longest word, where its width comes from its share.
    floor: f32,
    most: f32,
    weight: f32,
    /// Whether it takes what no column asks for.
    grows: bool,
}

impl Wish {
    /// Fixes a column that got less than its longest word needs; says whether it did.
    fn raise(&mut self, width: f32) -> bool {
        let too_narrow = self.weight > 0.0 && width + 0.01 < self.floor;
        if too_narrow {
            (self.least, self.most, self.weight) = (self.floor, self.floor, 0.0);
        }
        too_narrow
    }

    /// Fixes a column that got more than it needs; says whether it did.
    fn sate(&mut self, width: f32) -> bool {
        let too_wide = self.weight > 0.0 && width > self.most;
        if too_wide {
            (self.least, self.weight) = (self.most, 0.0);
        }
        too_wide
    }
}

/// Gives each column its least, and parts the rest by weight, or by the width of those that grow if no column has any.
fn parted(wishes: &[Wish], total: f32) -> Vec<f32> {
    let least: f32 = wishes.iter().map(|wish| wish.least).sum();
    let weight: f32 = wishes.iter().map(|wish| wish.weight).sum();
    let rest = total - least;
    let any_grows = wishes.iter().any(|wish| wish.grows);
    let size = |wish: &Wish| match wish.grows || !any_grows {
        true => wish.least,
        false => 0.0,
    };
    let sizes: f32 = wishes.iter().map(size).sum();
    let part = |wish: &Wish| match weight {
        0.0 => size(wish) / sizes,
        weight => wish.weight / weight,
    };
    wishes
        .iter()
        .map(|wish| wish.least + rest * part(wish))
        .collect()
}

fn wish(column: Width, (narrowest, widest): Extent) -> Wish {
    match column {
        // A word, or a year glued to its number, is never broken for the sake of a width.
        Width::Millimetres(width) => Wish {
            least: (width * MM).max(narrowest),
            floor: 0.0,
            most: (width * MM).max(narrowest),
            weight: 0.0,
            grows: false,
        },
        Width::AtMost(width) => {
            let width = widest.min(width * MM).max(narrowest);
            Wish {
                least: width,
                floor: 0.0,
                most: width,
                weight: 0.0,
                grows: false,
            }
        }
        Width::Share(share) => Wish {
            least: 0.0,
            floor: narrowest,
            most: f32::INFINITY,
            weight: share,
            grows: false,
        },
        Width::Auto => {
            let weight = (widest - narrowest).max(0.0).powf(LONG_TEXT);
            Wish {
                least: narrowest,
                floor: 0.0,
                most: widest.max(narrowest),
                weight,
                grows: true,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_table_and_hold_their_longest_word() {
        let extents = [(20.0, 20.0), (50.0, 900.0), (40.0, 200.0)];
        let found = widths(&[Width::Auto; 3], &extents, 400.0);
        assert!((found.iter().sum::<f32>() - 400.0).abs() < 0.01);
        assert!(
            found
                .iter()
                .zip(extents)
                .all(|(width, (least, _))| *width >= least)
        );
        assert!(found[1] > found[2]);
    }

    #[test]
    fn a_share_is_never_narrower_than_its_longest_word() {
        let columns = [
            Width::Millimetres(10.0),
            Width::Share(3.0),
            Width::Share(1.0),
        ];
        let extents = [(0.0, 0.0), (50.0, 900.0), (130.0, 400.0)];
        let found = widths(&columns, &extents, 428.35);
        assert!((found[2] - 130.0).abs() < 0.01, "{found:?}");
        assert!((found.iter().sum::<f32>() - 428.35).abs() < 0.01);
        let cramped = widths(
            &columns,
            &[(0.0, 0.0), (300.0, 900.0), (300.0, 400.0)],
            428.35,
        );
        assert!(cramped.iter().all(|width| *width > 0.0), "{cramped:?}");
        assert!((cramped.iter().sum::<f32>() - 428.35).abs() < 0.01);
    }

    #[test]
    fn a_fixed_column_keeps_its_width_beside_shares() {
        let found = widths(
            &[
                Width::Millimetres(10.0),
                Width::Share(3.0),
                Width::Share(1.0),
            ],
            &[(0.0, 0.0); 3],
            428.35,
        );
        assert!((found[0] - 10.0 * MM).abs() < 0.01);
        assert!((found[1] / found[2] - 3.0).abs() < 0.01);
    }

    #[test]
    fn an_empty_column_shrinks_to_its_head_and_a_full_one_stays_within_its_bound() {
        let columns = [Width::AtMost(30.0), Width::AtMost(30.0), Width::Share(1.0)];
        let found = widths(&columns, &[(25.0, 40.0), (30.0, 400.0), (0.0, 0.0)], 500.0);
        assert_eq!(found[0], 40.0);
        assert!((found[1] - 30.0 * MM).abs() < 0.01);
        assert!((found.iter().sum::<f32>() - 500.0).abs() < 0.01);
    }

    #[test]
    fn a_column_takes_no_more_than_one_line_while_another_needs_room() {
        let found = widths(&[Width::Auto; 2], &[(30.0, 60.0), (50.0, 5000.0)], 400.0);
        assert!(found[0] <= 60.0 && (found[0] + found[1] - 400.0).abs() < 0.01);
        let roomy = widths(&[Width::Auto; 2], &[(30.0, 60.0), (50.0, 100.0)], 400.0);
        assert!((roomy.iter().sum::<f32>() - 400.0).abs() < 0.01);
    }

    #[test]
    fn room_that_nobody_asks_for_goes_to_columns_without_a_width_of_their_own() {
        let columns = [Width::Millimetres(10.0), Width::Auto, Width::AtMost(30.0)];
        let found = widths(&columns, &[(5.0, 5.0), (30.0, 60.0), (20.0, 40.0)], 400.0);
        assert!((found[0] - 28.35).abs() < 0.01 && (found[2] - 40.0).abs() < 0.01);
        assert!(
            (found.iter().sum::<f32>() - 400.0).abs() < 0.01,
            "{found:?}"
        );
    }

    #[test]
    fn words_too_long_for_the_page_share_it_evenly() {
        let found = widths(&[Width::Auto; 2], &[(300.0, 300.0), (300.0, 300.0)], 400.0);
        assert_eq!(found, [200.0, 200.0]);
    }
}
