//! Everything that was entered, by the item it speaks of.

use super::Lens;
use crate::wire::WireError;
use domain::evidence::Evidence;
use domain::figure::{Figure, FigureKind};
use domain::ids::ItemId;
use domain::progress::Progress;
use domain::text::search_key;
use std::collections::HashMap;
use store::Reader;

/// What an agency's own plan of the year is about, as a search key.
const OWN_SUBJECT: &str = "chuyen doi so";

/// Entries by item, oldest first; of one day, in the order of entering.
#[derive(Debug, Clone, Default)]
pub struct Entries {
    progress: HashMap<ItemId, Vec<Progress>>,
    figures: HashMap<ItemId, Vec<Figure>>,
    evidence: HashMap<ItemId, Vec<Evidence>>,
}

impl Entries {
    /// Reads all entries of a ledger.
    ///
    /// # Errors
    /// What the store says when it cannot be read.
    pub fn read(reader: &Reader) -> Result<Self, WireError> {
        Ok(Self::of(
            reader.progress(None)?,
            reader.figures(None)?,
            reader.evidence(None)?,
        ))
    }

    /// Reads the entries on targets alone; those on tasks may be very many.
    ///
    /// # Errors
    /// What the store says when it cannot be read.
    pub(crate) fn on_targets(reader: &Reader) -> Result<Self, WireError> {
        Ok(Self::of(
            reader.progress_of_targets()?,
            reader.figures(None)?,
            reader.evidence_of_targets()?,
        ))
    }

    /// Reads the entries on one task or target.
    ///
    /// # Errors
    /// What the store says when it cannot be read.
    pub fn on(reader: &Reader, item: &ItemId) -> Result<Self, WireError> {
        Ok(Self::of(
            reader.progress(Some(item))?,
            reader.figures(Some(item))?,
            reader.evidence(Some(item))?,
        ))
    }

    /// Reads the entries on some tasks and targets.
    ///
    /// # Errors
    /// What the store says when it cannot be read.
    pub(crate) fn on_all(reader: &Reader, items: &[ItemId]) -> Result<Self, WireError> {
        Ok(Self::of(
            reader.progress_of(items)?,
            reader.figures_of(items)?,
            reader.evidence_of(items)?,
        ))
    }

    /// Sorts entries by item.
    pub fn of(progress: Vec<Progress>, figures: Vec<Figure>, evidence: Vec<Evidence>) -> Self {
        Self {
            progress: by_item(
                progress,
                |p| p.item.clone(),
                |p| (p.date, counted(p.id.as_str())),
            ),
            figures: by_item(
                figures,
                |f| f.target.clone(),
                |f| (f.as_of, counted(f.id.as_str())),
            ),
            evidence: by_item(
                evidence,
                |e| e.item.clone(),
                |e| (e.date, counted(e.id.as_str())),
            ),
        }
    }

    /// The progress of an item, oldest first.
    pub fn progress(&self, item: &ItemId) -> &[Progress] {
        self.progress.get(item).map_or(&[], Vec::as_slice)
    }

    /// The figures of a target, oldest first.
    pub fn figures(&self, target: &ItemId) -> &[Figure] {
        self.figures.get(target).map_or(&[], Vec::as_slice)
    }

    /// What proves an item, oldest first.
    pub fn evidence(&self, item: &ItemId) -> &[Evidence] {
        self.evidence.get(item).map_or(&[], Vec::as_slice)
    }

    /// The newest entry about an item up to the lens's day, of whatever year.
    pub(crate) fn newest_progress(&self, item: &ItemId, lens: &Lens) -> Option<&Progress> {
        self.progress(item)
            .iter()
            .rev()
            .find(|p| p.date <= lens.as_of)
    }

    /// The entries of the lens's year up to its day.
    pub(crate) fn progress_of_year(&self, item: &ItemId, lens: &Lens) -> Vec<Progress> {
        let window = lens.entries_from()..=lens.as_of;
        self.progress(item)
            .iter()
            .filter(|p| window.contains(&p.date))
            .cloned()
            .collect()
    }

    /// The documents that prove an item, of the lens's year up to its day; a file alone has nothing that a report
    /// could cite.
    pub(crate) fn evidence_of_year(&self, item: &ItemId, lens: &Lens) -> Vec<Evidence> {
        let window = lens.entries_from()..=lens.as_of;
        self.evidence(item)
            .iter()
            .filter(|e| e.is_document() && window.contains(&e.date))
            .cloned()
            .collect()
    }

    /// The agency's own plan of the year: the one document among the evidence that bears the agency's number of a
    /// plan, `08/KH-UBND`, and is by its words about the digital transformation of the year.
    pub(crate) fn own_plan(&self, symbol: &str, lens: &Lens) -> Option<Evidence> {
        let ending = format!("/KH-{symbol}");
        let year = format!("nam {}", lens.year);
        let is_plan = |e: &&Evidence| {
            let about = search_key(&e.abstract_text);
            let of_year = about.contains(OWN_SUBJECT) && about.contains(&year);
            e.is_document() && e.date <= lens.as_of && e.number.ends_with(&ending) && of_year
        };
        let mut plans = self.evidence.values().flatten().filter(is_plan);
        let first = plans.next()?;
        plans
            .all(|other| (&other.number, other.date) == (&first.number, first.date))
            .then(|| first.clone())
    }

    /// The newest figure of a measure and kind between two days, both included.
    pub(crate) fn newest_figure(
        &self,
        target: &ItemId,
        measure: u32,
        kind: FigureKind,
        days: std::ops::RangeInclusive<chrono::NaiveDate>,
    ) -> Option<&Figure> {
        let mut newest_first = self.figures(target).iter().rev();
        newest_first.find(|f| f.measure == measure && f.kind == kind && days.contains(&f.as_of))
    }
}

/// The number in an entry's id: `td-12` comes after `td-9`.
fn counted(id: &str) -> u64 {
    id.rsplit('-')
        .next()
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

fn by_item<T, K: Ord>(
    all: Vec<T>,
    item: impl Fn(&T) -> ItemId,
    age: impl Fn(&T) -> K,
) -> HashMap<ItemId, Vec<T>> {
    let mut sorted: HashMap<ItemId, Vec<T>> = HashMap::new();
    for entry in all {
        sorted.entry(item(&entry)).or_default().push(entry);
    }
    sorted
        .values_mut()
        .for_each(|entries| entries.sort_by_key(&age));
    sorted
}
