//! What differs between two prints, word by word.

/// Words that another print has in the place of others; either side may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The words that went.
    pub before: String,
    /// The words that came.
    pub after: String,
}

/// The changes from one text to another in order, the longest common row of words left as it is.
pub fn changes(before: &str, after: &str) -> Vec<Change> {
    let (old, new): (Vec<&str>, Vec<&str>) = (
        before.split_whitespace().collect(),
        after.split_whitespace().collect(),
    );
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    walk(&old[..old.len() - end], &new[..new.len() - end])
}

/// Lengths of the longest common rows of words of the ends of two texts.
fn common(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut lengths = vec![vec![0; new.len() + 1]; old.len() + 1];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            lengths[a][b] = if old[a] == new[b] {
                lengths[a + 1][b + 1] + 1
            } else {
                lengths[a + 1][b].max(lengths[a][b + 1])
            };
        }
    }
    lengths
}

fn walk(old: &[&str], new: &[&str]) -> Vec<Change> {
    let lengths = common(old, new);
    let (mut a, mut b) = (0, 0);
    let (mut went, mut came, mut found) = (Vec::new(), Vec::new(), Vec::new());
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            close(&mut went, &mut came, &mut found);
            (a, b) = (a + 1, b + 1);
        } else if b == new.len() || (a < old.len() && lengths[a + 1][b] >= lengths[a][b + 1]) {
            went.push(old[a]);
            a += 1;
        } else {
            came.push(new[b]);
            b += 1;
        }
    }
    close(&mut went, &mut came, &mut found);
    found
}

fn close(went: &mut Vec<&str>, came: &mut Vec<&str>, found: &mut Vec<Change>) {
    if !went.is_empty() || !came.is_empty() {
        found.push(Change {
            before: went.join(" "),
            after: came.join(" "),
        });
        went.clear();
        came.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, changes};

    #[test]
    fn words_that_went_and_came_stand_together() {
        let change = |before: &str, after: &str| Change {
            before: before.into(),
            after: after.into(),
        };
        let found = changes("a b c d e f", "a x c d y z f");
        assert_eq!(found, [change("b", "x"), change("e", "y z")]);
        assert_eq!(changes("a b", "a b c"), [change("", "c")]);
        assert!(changes("a  b", "a b").is_empty());
    }
}
