//! What a rule looks for in a text, compiled once.

use regex::{Captures, Match, Regex};
use std::sync::OnceLock;

/// A regular expression that is compiled at its first use.
pub(crate) struct Pattern {
    text: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(crate) const fn new(text: &'static str) -> Self {
        Self {
            text,
            compiled: OnceLock::new(),
        }
    }

    /// None for a text that is no regular expression; a test beside every pattern forbids it.
    pub(crate) fn regex(&self) -> Option<&Regex> {
        self.compiled
            .get_or_init(|| Regex::new(self.text).ok())
            .as_ref()
    }

    /// Every place at which it stands.
    pub(crate) fn all<'t>(&'static self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        self.regex()
            .into_iter()
            .flat_map(move |regex| regex.captures_iter(text))
    }

    /// Every place at which it stands, without its groups.
    pub(crate) fn matches<'t>(&'static self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        self.regex()
            .into_iter()
            .flat_map(move |regex| regex.find_iter(text))
    }

    /// The first place.
    pub(crate) fn first<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.regex()?.captures(text)
    }

    /// Whether it stands there.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text))
    }
}

/// The words of a group; empty where it took no part.
pub(crate) fn group<'t>(found: &Captures<'t>, index: usize) -> &'t str {
    found.get(index).map_or("", |part| part.as_str())
}

/// Patterns of a file, each under its name, with a test that all can be compiled.
macro_rules! patterns {
    ($($name:ident = $text:expr;)*) => {
        $(static $name: $crate::pattern::Pattern = $crate::pattern::Pattern::new($text);)*

        #[cfg(test)]
        #[test]
        fn every_pattern_can_be_compiled() {
            $(assert!($name.regex().is_some(), stringify!($name));)*
        }
    };
}

pub(crate) use patterns;
