//! Which words stayed, came and went.

use super::Change;
use std::collections::HashMap;
use std::hash::Hash;

/// Above so many pairs of words a text counts as written anew.
const MOST_PAIRS: usize = 4_000_000;

/// A stretch of words that stayed, came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// [`Change::Same`], [`Change::Added`] or [`Change::Removed`].
    pub change: Change,
    /// The words with the spaces between them.
    pub text: String,
}

/// The words of two texts; what went stands before what came in its place.
pub(super) fn compared(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (tokens(old), tokens(new));
    let mut pieces = Vec::new();
    let (mut at_old, mut at_new) = (0, 0);
    let ends = [(old.len(), new.len())];
    for (next_old, next_new) in common(&old, &new).into_iter().chain(ends) {
        push(&mut pieces, Change::Removed, &old[at_old..next_old]);
        push(&mut pieces, Change::Added, &new[at_new..next_new]);
        push(&mut pieces, Change::Same, new.get(next_new).as_slice());
        (at_old, at_new) = (next_old + 1, next_new + 1);
    }
    pieces
}

fn push(pieces: &mut Vec<Piece>, change: Change, words: &[impl AsRef<str>]) {
    let text: String = words.iter().map(AsRef::as_ref).collect();
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.change == change => last.text += &text,
        _ => pieces.push(Piece { change, text }),
    }
}

/// Words and the spaces between them, each a token.
pub(super) fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut in_space = None;
    for (at, c) in text.char_indices() {
        if in_space.is_some_and(|was| was != c.is_whitespace()) {
            tokens.push(&text[start..at]);
            start = at;
        }
        in_space = Some(c.is_whitespace());
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

/// The longest run of equal entries that both have in the same order, as pairs of indexes.
pub(super) fn common<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tails = old_rest.iter().rev().zip(new_rest.iter().rev());
    let tail = tails.take_while(|(a, b)| a == b).count();
    let old_mid = numbered(
        &old_rest[..old_rest.len() - tail],
        &new_rest[..new_rest.len() - tail],
    );
    let middle = match old_mid.0.len() * old_mid.1.len() {
        many if many > MOST_PAIRS => Vec::new(),
        _ => longest(&old_mid.0, &old_mid.1),
    };
    let heads = (0..head).map(|at| (at, at));
    let middles = middle.into_iter().map(|(i, j)| (i + head, j + head));
    let tails = (0..tail).map(|at| (old.len() - tail + at, new.len() - tail + at));
    heads.chain(middles).chain(tails).collect()
}

/// Entries as numbers, equal ones by the same number, so that comparing them costs nothing.
fn numbered<T: Eq + Hash>(old: &[T], new: &[T]) -> (Vec<usize>, Vec<usize>) {
    let mut known: HashMap<&T, usize> = HashMap::new();
    for entry in old.iter().chain(new) {
        let next = known.len();
        known.entry(entry).or_insert(next);
    }
    let of = |entries: &[T]| {
        entries
            .iter()
            .map(|entry| known.get(entry).copied().unwrap_or(usize::MAX))
            .collect()
    };
    (of(old), of(new))
}

fn longest(old: &[usize], new: &[usize]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            lengths[i * width + j] = match old[i] == new[j] {
                true => lengths[(i + 1) * width + j + 1] + 1,
                false => lengths[(i + 1) * width + j].max(lengths[i * width + j + 1]),
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
