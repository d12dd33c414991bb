//! Taking over a document's items.

use super::documents::whole;
use crate::desk::Desk;
use crate::grounds::{self, Found};
use crate::wire::{Adopt, Done, OfDocument, OfItem, Proposal, WireError};
use domain::document::Document;
use domain::ids::ItemId;
use std::collections::{HashMap, HashSet};
use store::Operation;

/// The items of a document that concern the agency, each with the words that say so.
pub fn proposals(desk: &mut Desk, args: OfDocument) -> Result<Vec<Proposal>, WireError> {
    let document = whole(desk, &args.document).map_err(|e| e.at("document"))?;
    let held: HashSet<ItemId> = desk
        .reader()?
        .adoptions()?
        .into_iter()
        .map(|a| a.item)
        .collect();
    let proposal = |found: Found| Proposal {
        held: held.contains(&found.id),
        id: found.id.0,
        kind: found.kind,
        place: found.place,
        text: found.text,
        words: found.words,
    };
    Ok(found(desk, &document)?.into_iter().map(proposal).collect())
}

fn found(desk: &Desk, document: &Document) -> Result<Vec<Found>, WireError> {
    let reader = desk.reader()?;
    let own = desk.settings()?.agency.ok_or_else(WireError::not_ready)?;
    let agencies = reader.agencies()?;
    let agency = agencies
        .iter()
        .find(|a| a.id == own)
        .ok_or_else(WireError::not_ready)?;
    Ok(grounds::of_document(document, agency, &agencies))
}

/// Takes over items: those named, else all that are proposed. Items held already stay as they are.
pub fn adopt(desk: &mut Desk, args: Adopt) -> Result<Done, WireError> {
    let document = whole(desk, &args.document).map_err(|e| e.at("document"))?;
    let proposed = found(desk, &document)?;
    if args.items.is_empty() {
        let items = proposed
            .into_iter()
            .map(|found| (found.id, found.words))
            .collect();
        return desk.change(Operation::Adopt { items });
    }
    let ids = ids(&document);
    if let Some(unknown) = args.items.iter().find(|id| !ids.contains(id.as_str())) {
        let what = format!(
            "nhiệm vụ hay chỉ tiêu trong {}",
            document.header.short_name()
        );
        return Err(WireError::unknown("items", &what, unknown));
    }
    let words: HashMap<ItemId, String> = proposed
        .into_iter()
        .map(|found| (found.id, found.words))
        .collect();
    let items = args.items.into_iter().map(ItemId);
    let items = items
        .map(|id| (id.clone(), words.get(&id).cloned().unwrap_or_default()))
        .collect();
    desk.change(Operation::Adopt { items })
}

fn ids(document: &Document) -> HashSet<&str> {
    let rows = document
        .annexes
        .iter()
        .flat_map(|annex| &annex.rows)
        .map(|row| row.id.as_str());
    let tasks = document.tasks.iter().map(|task| task.id.as_str());
    document
        .targets
        .iter()
        .map(|target| target.id.as_str())
        .chain(tasks)
        .chain(rows)
        .collect()
}

/// Gives an item back to its document.
pub fn release(desk: &mut Desk, args: OfItem) -> Result<Done, WireError> {
    desk.change(Operation::Release(ItemId(args.item)))
}
