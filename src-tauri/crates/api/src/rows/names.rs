//! Names that stand beside very many items, each once.

use std::collections::HashMap;

/// Names by their places.
#[derive(Debug, Default)]
pub(crate) struct Names {
    names: Vec<String>,
    places: HashMap<String, u32>,
}

impl Names {
    /// The place of a name, which is given one where it has none.
    pub(super) fn place(&mut self, name: &str) -> u32 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = super::index::number(self.names.len());
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        place
    }

    /// Where a name stands, if it occurs.
    pub(crate) fn find(&self, name: &str) -> Option<u32> {
        self.places.get(name).copied()
    }

    /// The name at a place.
    pub(crate) fn at(&self, place: u32) -> &str {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        self.names.get(place).map_or("", String::as_str)
    }

    /// All of them, by place.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.names.len()
    }
}
