//! Which stretch of the older document is which of the newer one: equal texts first, then, between them, those of
//! the same block or with most words in common.

use super::units::Unit;
use super::words::{common, tokens};
use std::collections::HashMap;

/// Above so many pairs a stretch between equal texts is paired by its keys alone.
const MOST_PAIRS: usize = 250_000;
/// From here on two stretches are the same one with other words.
const ALIKE: f64 = 0.5;
/// What the same place in the same block counts for.
const SAME_KEY: f64 = 0.3;

/// A stretch of either document, or of both.
pub(super) type Pair<'a> = (Option<&'a Unit>, Option<&'a Unit>);

/// Every stretch of both documents once, in the order of the newer one.
pub(super) fn aligned<'a>(old: &'a [Unit], new: &'a [Unit]) -> Vec<Pair<'a>> {
    let texts = |units: &'a [Unit]| units.iter().map(|u| u.text.as_str()).collect::<Vec<_>>();
    let mut pairs = Vec::with_capacity(old.len().max(new.len()));
    let (mut at_old, mut at_new) = (0, 0);
    let ends = [(old.len(), new.len())];
    for (next_old, next_new) in common(&texts(old), &texts(new)).into_iter().chain(ends) {
        pairs.extend(between(&old[at_old..next_old], &new[at_new..next_new]));
        if let (Some(same_old), Some(same_new)) = (old.get(next_old), new.get(next_new)) {
            pairs.push((Some(same_old), Some(same_new)));
        }
        (at_old, at_new) = (next_old + 1, next_new + 1);
    }
    pairs
}

/// Pairs what stands between two equal texts.
fn between<'a>(old: &'a [Unit], new: &'a [Unit]) -> Vec<Pair<'a>> {
    let pairs = match old.len() * new.len() {
        0 => Vec::new(),
        many if many > MOST_PAIRS => by_key(old, new),
        _ => best(&likeness(old, new)),
    };
    let mut merged = Vec::new();
    let (mut at_old, mut at_new) = (0, 0);
    for (next_old, next_new) in pairs.into_iter().chain([(old.len(), new.len())]) {
        merged.extend(old[at_old..next_old].iter().map(|unit| (Some(unit), None)));
        merged.extend(new[at_new..next_new].iter().map(|unit| (None, Some(unit))));
        if let (Some(one), Some(other)) = (old.get(next_old), new.get(next_new)) {
            merged.push((Some(one), Some(other)));
        }
        (at_old, at_new) = (next_old + 1, next_new + 1);
    }
    merged
}

/// Stretches of the same key, as far as both documents have them in the same order.
fn by_key(old: &[Unit], new: &[Unit]) -> Vec<(usize, usize)> {
    let places: HashMap<&str, usize> = (0..)
        .zip(new)
        .map(|(at, unit)| (unit.key.as_str(), at))
        .collect();
    let mut last = None;
    let mut pairs = Vec::new();
    for (at, unit) in old.iter().enumerate() {
        if let Some(place) = places.get(unit.key.as_str()).copied()
            && last.is_none_or(|last| place > last)
        {
            pairs.push((at, place));
            last = Some(place);
        }
    }
    pairs
}

/// How much each older stretch is like each newer one; nothing for those that are not the same.
fn likeness(old: &[Unit], new: &[Unit]) -> Vec<Vec<f64>> {
    let (old_bags, new_bags) = (bags(old), bags(new));
    let of = |i: usize, j: usize| {
        let same = if old[i].key == new[j].key {
            SAME_KEY
        } else {
            0.0
        };
        let alike = shared(&old_bags[i], &new_bags[j]) + same;
        if alike < ALIKE { 0.0 } else { alike }
    };
    (0..old.len())
        .map(|i| (0..new.len()).map(|j| of(i, j)).collect())
        .collect()
}

fn bags(units: &[Unit]) -> Vec<HashMap<&str, usize>> {
    units.iter().map(|unit| bag(&unit.text)).collect()
}

/// How often each word stands in a text.
fn bag(text: &str) -> HashMap<&str, usize> {
    let mut bag = HashMap::new();
    for word in tokens(text).into_iter().filter(|t| !t.trim().is_empty()) {
        *bag.entry(word).or_default() += 1;
    }
    bag
}

/// Twice the words in common over the words of both, 0–1.
fn shared(one: &HashMap<&str, usize>, other: &HashMap<&str, usize>) -> f64 {
    let all: usize = one.values().chain(other.values()).sum();
    let both: usize = one
        .iter()
        .map(|(word, count)| other.get(word).map_or(0, |c| *count.min(c)))
        .sum();
    match all {
        0 => 0.0,
        _ => 2.0 * both as f64 / all as f64,
    }
}

/// The pairs in order whose likeness adds up to most.
fn best(likeness: &[Vec<f64>]) -> Vec<(usize, usize)> {
    let (rows, columns) = (likeness.len(), likeness.first().map_or(0, Vec::len));
    let mut sums = vec![vec![0.0_f64; columns + 1]; rows + 1];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            let paired = match likeness[i][j] {
                0.0 => 0.0,
                alike => alike + sums[i + 1][j + 1],
            };
            sums[i][j] = paired.max(sums[i + 1][j]).max(sums[i][j + 1]);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < rows && j < columns {
        let alike = likeness[i][j];
        if alike > 0.0 && sums[i][j] == alike + sums[i + 1][j + 1] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if sums[i][j] == sums[i + 1][j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
