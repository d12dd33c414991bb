//! The documents as their files in `seeds/` hold them, read without the program's own code.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// The file of a document.
pub struct Seed(Table);

impl Seed {
    /// Reads the file of a document.
    pub fn read(id: &str) -> Self {
        Self(source(id).parse().unwrap_or_else(|e| panic!("{id}: {e}")))
    }

    /// The entries of a list: `clause`, `annex`.
    pub fn list(&self, key: &str) -> Vec<&Table> {
        list(&self.0, key)
    }

    /// Ids and words of all paragraphs, in order.
    pub fn clauses(&self) -> Vec<(&str, &str)> {
        self.list("clause")
            .into_iter()
            .map(|clause| (text(clause, "id"), text(clause, "text")))
            .collect()
    }
}

/// The entries of a list of a table.
pub fn list<'t>(table: &'t Table, key: &str) -> Vec<&'t Table> {
    let entries = table
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    entries.filter_map(Value::as_table).collect()
}

/// A text of a table; empty where there is none.
pub fn text<'t>(table: &'t Table, key: &str) -> &'t str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The file of a document as it is written.
pub fn source(id: &str) -> String {
    let file = folder().join(format!("{id}.toml"));
    fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/documents")
}
