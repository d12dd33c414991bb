mod building;
mod documents;
mod mistakes;

use super::{Document, parse};

/// A small file in which everything occurs and nothing is wrong.
const SOUND: &str = include_str!("sound.toml");

/// The small file with one thing in it changed.
fn changed(from: &str, to: &str) -> String {
    assert!(
        SOUND.contains(from),
        "the sound file does not hold {from:?}"
    );
    SOUND.replacen(from, to, 1)
}

fn sound() -> Document {
    parse("sound.toml", SOUND).unwrap_or_else(|error| panic!("{error}"))
}
