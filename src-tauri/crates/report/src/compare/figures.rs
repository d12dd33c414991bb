//! The figures of two documents, by what they are and of which task or target.

use super::Change;
use crate::model::Document;
use domain::text::Decimal;
use std::collections::{HashMap, HashSet};

/// A figure of either document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureChange {
    /// What became of it.
    pub change: Change,
    /// The task or target that it was read from; none for a count over several.
    pub item: Option<String>,
    /// What it is.
    pub what: String,
    /// As the older document gives it.
    pub old: Option<String>,
    /// As the newer document gives it.
    pub new: Option<String>,
    /// The newer value less the older one, where both are numbers.
    pub difference: Option<Decimal>,
}

/// What a figure is: item, name, and which one of that name.
type Key = (Option<String>, String, usize);

/// A figure with what it is.
struct Figure {
    key: Key,
    shown: String,
}

/// The figures of both, in the order of the newer document; those that went at the end.
pub(super) fn compared(old: &Document, new: &Document) -> Vec<FigureChange> {
    let (old, new) = (figures(old), figures(new));
    let before: HashMap<&Key, &str> = old.iter().map(|f| (&f.key, f.shown.as_str())).collect();
    let known: HashSet<&Key> = new.iter().map(|f| &f.key).collect();
    let stayed = new
        .iter()
        .map(|f| change(&f.key, before.get(&f.key).copied(), Some(&f.shown)));
    let gone = old.iter().filter(|f| !known.contains(&f.key));
    let gone = gone.map(|f| change(&f.key, Some(&f.shown), None));
    stayed.chain(gone).collect()
}

fn change(key: &Key, old: Option<&str>, new: Option<&str>) -> FigureChange {
    let values = old.and_then(value).zip(new.and_then(value));
    FigureChange {
        change: match (old, new) {
            (None, _) => Change::Added,
            (_, None) => Change::Removed,
            (old, new) if old == new => Change::Same,
            _ => Change::Changed,
        },
        item: key.0.clone(),
        what: key.1.clone(),
        old: old.map(str::to_owned),
        new: new.map(str::to_owned),
        difference: values.map(|(old, new)| new - old),
    }
}

/// The figures of a document, each once however often it is printed.
fn figures(document: &Document) -> Vec<Figure> {
    let mut seen = HashSet::new();
    let mut counted: HashMap<(Option<String>, String), usize> = HashMap::new();
    let mut figures = Vec::new();
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    for run in blocks.flat_map(|block| block.paragraphs()).flatten() {
        let Some(origin) = run.origin.and_then(|id| document.origins.get(id.0)) else {
            continue;
        };
        if !seen.insert((origin, run.text.trim())) {
            continue;
        }
        let name = (origin.item.clone(), origin.what.clone());
        let nth = counted.entry(name.clone()).or_default();
        figures.push(Figure {
            key: (name.0, name.1, *nth),
            shown: run.text.trim().to_owned(),
        });
        *nth += 1;
    }
    figures
}

/// The number in a figure as the paper prints it: points between thousands, a comma before decimals.
fn value(shown: &str) -> Option<Decimal> {
    let bare = shown.trim().trim_end_matches('%').trim();
    bare.replace('.', "").replace(',', ".").parse().ok()
}
