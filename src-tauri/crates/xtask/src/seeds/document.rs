//! What the check needs of a seed file, read straight from its TOML.

use toml::{Table, Value};

/// One document kept as data.
#[derive(Debug)]
pub struct Document {
    /// File name of the source text.
    pub source: String,
    /// Its paragraphs, in order.
    pub clauses: Vec<Clause>,
    /// Lines that belong to the page and not to the text.
    pub noise: Vec<Noise>,
    /// Slips of the text recognition that were put right.
    pub corrections: Vec<Correction>,
}

/// One paragraph and the source lines it was joined from.
#[derive(Debug)]
pub struct Clause {
    /// Its id within the document.
    pub id: String,
    /// Line numbers as written.
    pub lines: String,
    /// The text with all corrections.
    pub text: String,
}

/// Lines that are left out of the text.
#[derive(Debug)]
pub struct Noise {
    /// Line numbers as written.
    pub lines: String,
    /// Why they are no part of the text.
    pub reason: String,
}

/// A slip that was put right.
#[derive(Debug)]
pub struct Correction {
    /// The clause it lies in.
    pub clause: String,
    /// The words in the source.
    pub original: String,
    /// The words in the seed.
    pub corrected: String,
    /// Why it is a slip.
    pub reason: String,
}

impl Document {
    /// Reads a seed file.
    ///
    /// # Errors
    /// A sentence that names the item and what it lacks.
    pub fn parse(text: &str) -> Result<Document, String> {
        let table: Table = text.parse().map_err(|e| format!("not a TOML file: {e}"))?;
        Ok(Document {
            source: string(&table, "source").ok_or("`source` is missing")?,
            clauses: each(&table, "clause", clause)?,
            noise: each(&table, "noise", noise)?,
            corrections: each(&table, "correction", correction)?,
        })
    }
}

fn each<T>(table: &Table, key: &str, read: fn(&Table) -> Option<T>) -> Result<Vec<T>, String> {
    let Some(value) = table.get(key) else {
        return Ok(Vec::new());
    };
    let items = value
        .as_array()
        .ok_or_else(|| format!("`{key}` is not a list of tables"))?;
    let entries = items.iter().enumerate();
    entries
        .map(|(at, item)| {
            let found = item.as_table().and_then(read);
            found.ok_or_else(|| {
                format!(
                    "{key} number {} lacks one of its values: {}",
                    at + 1,
                    brief(item)
                )
            })
        })
        .collect()
}

fn clause(item: &Table) -> Option<Clause> {
    Some(Clause {
        id: string(item, "id")?,
        lines: string(item, "lines")?,
        text: string(item, "text")?,
    })
}

fn noise(item: &Table) -> Option<Noise> {
    Some(Noise {
        lines: string(item, "lines")?,
        reason: string(item, "reason")?,
    })
}

fn correction(item: &Table) -> Option<Correction> {
    Some(Correction {
        clause: string(item, "clause")?,
        original: string(item, "original")?,
        corrected: string(item, "corrected")?,
        reason: string(item, "reason")?,
    })
}

fn string(table: &Table, key: &str) -> Option<String> {
    table.get(key)?.as_str().map(str::to_owned)
}

fn brief(item: &Value) -> String {
    item.to_string().chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_the_check_does_not_need_are_passed_over() {
        let document = Document::parse(
            "id = 'x'\nsource = 'x.txt'\n[header]\nnumber = '1'\n[[clause]]\nid = 'i'\nplace = 'I'\nlines = '1'\ntext = 'A'\n",
        )
        .unwrap();
        assert_eq!(document.source, "x.txt");
        assert_eq!(document.clauses[0].id, "i");
        assert!(document.noise.is_empty());
    }

    #[test]
    fn an_entry_without_its_reason_is_refused_by_number() {
        let said = Document::parse("source = 'x.txt'\n[[noise]]\nlines = '3'\n").unwrap_err();
        assert!(
            said.starts_with("noise number 1 lacks one of its values"),
            "{said}"
        );
    }
}
