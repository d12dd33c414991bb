//! The list of headings beside the pages.

use lopdf::{Document, ObjectId, dictionary};

use super::content::Sheet;
use super::metadata::text_string;
use crate::layout::OutlineEntry;

/// One entry with its place in the list.
struct Item<'p> {
    entry: &'p OutlineEntry,
    id: ObjectId,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// Writes the outline; none if there is no heading.
pub(super) fn write_outline(
    file: &mut Document,
    entries: &[OutlineEntry],
    sheets: &[Sheet],
    page_ids: &[ObjectId],
) -> Option<ObjectId> {
    let root = file.new_object_id();
    let items = nested(file, entries);
    let top: Vec<usize> = (0..items.len())
        .filter(|at| items[*at].parent.is_none())
        .collect();
    let (first, last) = (items[*top.first()?].id, items[*top.last()?].id);
    for (at, item) in items.iter().enumerate() {
        let siblings = item.parent.map_or(&top, |parent| &items[parent].children);
        let place = siblings.partition_point(|sibling| *sibling < at);
        let parent = item.parent.map_or(root, |parent| items[parent].id);
        let top = (sheets.get(item.entry.page)?.height - item.entry.y).round();
        let page_id = *page_ids.get(item.entry.page)?;
        let mut entry = dictionary! {
            "Title" => text_string(&item.entry.text),
            "Parent" => parent,
            "Dest" => vec![page_id.into(), "XYZ".into(), 0.into(), top.into(), 0.into()],
        };
        if let Some(previous) = place.checked_sub(1) {
            entry.set("Prev", items[siblings[previous]].id);
        }
        if let Some(next) = siblings.get(place + 1) {
            entry.set("Next", items[*next].id);
        }
        if let [first, .., last] | [first @ last] = item.children.as_slice() {
            entry.set("First", items[*first].id);
            entry.set("Last", items[*last].id);
            // Below zero: shown closed, so that the list stays short.
            entry.set("Count", -(item.children.len() as i64));
        }
        file.set_object(item.id, entry);
    }
    let count = top.len() as i64;
    let outline =
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count };
    file.set_object(root, outline);
    Some(root)
}

/// Finds each entry's parent: the nearest before it that is less deep.
fn nested<'p>(file: &mut Document, entries: &'p [OutlineEntry]) -> Vec<Item<'p>> {
    let mut items: Vec<Item<'p>> = Vec::with_capacity(entries.len());
    let mut open: Vec<usize> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        open.retain(|above| entries[*above].depth < entry.depth);
        let parent = open.last().copied();
        open.push(at);
        items.push(Item {
            entry,
            id: file.new_object_id(),
            parent,
            children: Vec::new(),
        });
        if let Some(parent) = parent {
            items[parent].children.push(at);
        }
    }
    items
}
