//! Taking over a document's items.

use super::documents::whole;
use super::obligations::owed_for;
use crate::desk::Desk;
use crate::grounds::{self, Item};
use crate::wire::{Adopt, Done, ItemKind, OfDocument, OfItem, Proposal, TakenOver, WireError};
use domain::document::Document;
use domain::ids::ItemId;
use std::collections::{HashMap, HashSet};
use store::Operation;

/// The items of a document that concern the agency, each with the words that say so.
pub fn proposals(desk: &mut Desk, args: OfDocument) -> Result<Vec<Proposal>, WireError> {
    let document = whole(desk, &args.document).map_err(|e| e.at("document"))?;
    proposed(desk, &document)
}

fn proposed(desk: &Desk, document: &Document) -> Result<Vec<Proposal>, WireError> {
    let (reader, held) = (desk.reader()?, held(desk)?);
    let own = desk.settings()?.agency.ok_or_else(WireError::not_ready)?;
    let agencies = reader.agencies()?;
    let agency = agencies
        .iter()
        .find(|a| a.id == own)
        .ok_or_else(WireError::not_ready)?;
    let found = grounds::of_document(document, agency, &agencies);
    Ok(found
        .into_iter()
        .map(|found| proposal(&found.item, found.words, &held))
        .collect())
}

fn proposal(item: &Item, words: String, held: &HashSet<String>) -> Proposal {
    Proposal {
        id: item.id.to_owned(),
        kind: item.kind,
        place: item.place.to_owned(),
        text: item.text.to_owned(),
        words,
        held: held.contains(item.id),
    }
}

/// The ids of what was taken over: items, and duties that are owed.
fn held(desk: &Desk) -> Result<HashSet<String>, WireError> {
    let reader = desk.reader()?;
    let items = reader.adoptions()?.into_iter().map(|a| a.item.0);
    let owed = reader.obligations()?.into_iter();
    Ok(items.chain(owed.filter_map(|o| Some(o.duty?.0))).collect())
}

/// Takes over items: those named, else all that are proposed. Items held already stay as they are.
pub fn adopt(desk: &mut Desk, args: Adopt) -> Result<Done, WireError> {
    take_over(desk, args).map(|taken| taken.done)
}

/// As [`adopt`], with what was taken over that was not held before.
///
/// # Errors
/// A document that is not in the ledger, an id that names nothing of it.
pub fn take_over(desk: &mut Desk, args: Adopt) -> Result<TakenOver, WireError> {
    let document = whole(desk, &args.document).map_err(|e| e.at("document"))?;
    let wanted = wanted(desk, &document, &args.items)?;
    let (duties, items): (Vec<&Proposal>, Vec<&Proposal>) =
        wanted.iter().partition(|one| one.kind == ItemKind::Duty);
    let items = items
        .into_iter()
        .map(|one| (ItemId(one.id.clone()), one.words.clone()))
        .collect();
    let duties = duties
        .into_iter()
        .filter_map(|one| document.duties.iter().find(|d| d.id.as_str() == one.id))
        .map(|duty| owed_for(desk, &document.header, duty))
        .collect::<Result<_, _>>()?;
    let done = desk.change(Operation::Adopt { items, duties })?;
    let mut items = wanted;
    items.retain(|one| !one.held);
    items.iter_mut().for_each(|one| one.held = true);
    Ok(TakenOver { done, items })
}

/// What is to be taken over: items that are named keep their words where they are proposed too.
fn wanted(desk: &Desk, document: &Document, named: &[String]) -> Result<Vec<Proposal>, WireError> {
    let proposed = proposed(desk, document)?;
    if named.is_empty() {
        return Ok(proposed);
    }
    let held = held(desk)?;
    let words: HashMap<String, String> = proposed.into_iter().map(|p| (p.id, p.words)).collect();
    let known = grounds::items(document);
    let one = |id: &String| {
        let item = known.iter().find(|item| item.id == id);
        item.map(|item| proposal(item, words.get(id).cloned().unwrap_or_default(), &held))
            .ok_or_else(|| unknown(document, id))
    };
    let mut seen = HashSet::new();
    named
        .iter()
        .filter(|id| seen.insert(id.as_str()))
        .map(one)
        .collect()
}

fn unknown(document: &Document, id: &str) -> WireError {
    let what = format!(
        "nhiệm vụ, chỉ tiêu hay chế độ báo cáo trong {}",
        document.header.short_name()
    );
    WireError::unknown("items", &what, id)
}

/// Gives an item back to its document.
pub fn release(desk: &mut Desk, args: OfItem) -> Result<Done, WireError> {
    desk.change(Operation::Release(ItemId(args.item)))
}
