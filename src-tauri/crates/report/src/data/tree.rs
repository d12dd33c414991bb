//! The words of a file in the order of its structure.

use std::collections::{HashMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::content::{Reader, Unreadable};
use super::extract::followed;

/// The most elements that are looked at.
const MOST: usize = 4_000_000;

/// The words of the whole file, a text for each piece.
pub(super) fn texts(file: &Document) -> Result<Vec<String>, Unreadable> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let mut reader = Reader::new(file);
    let mut pieces = HashMap::new();
    for page in pages {
        for (number, text) in reader.page(page)? {
            pieces.insert((page, number), text);
        }
    }
    let order = order(file).ok_or(Unreadable::Unknown)?;
    let texts = order.iter().filter_map(|place| pieces.remove(place));
    let texts: Vec<String> = texts.collect();
    match pieces.values().all(|text| text.trim().is_empty()) {
        true => Ok(texts),
        false => Err(Unreadable::Loose),
    }
}

/// An element or piece still to be looked at, on the page that its element names.
type Open<'f> = (&'f Object, Option<ObjectId>);

/// The pieces in reading order; an element that is met again is not followed again.
fn order(file: &Document) -> Option<Vec<(ObjectId, i64)>> {
    let root = file.catalog().ok()?.get(b"StructTreeRoot").ok()?;
    let root = followed(file, root)?.as_dict().ok()?;
    let mut open: Vec<Open<'_>> = vec![(root.get(b"K").ok()?, None)];
    let (mut met, mut places) = (HashSet::new(), Vec::new());
    let mut looked = 0;
    while let Some((object, page)) = open.pop() {
        looked += 1;
        if looked > MOST {
            return None;
        }
        if let Object::Reference(id) = object
            && !met.insert(*id)
        {
            continue;
        }
        match followed(file, object)? {
            Object::Integer(number) => places.push((page?, *number)),
            Object::Array(kids) => open.extend(kids.iter().rev().map(|kid| (kid, page))),
            Object::Dictionary(element) => take(element, page, &mut open, &mut places),
            _ => {}
        }
    }
    Some(places)
}

fn take<'f>(
    element: &'f Dictionary,
    page: Option<ObjectId>,
    open: &mut Vec<Open<'f>>,
    places: &mut Vec<(ObjectId, i64)>,
) {
    let own = element.get(b"Pg").and_then(Object::as_reference).ok();
    let page = own.or(page);
    if let (Some(page), Ok(number)) = (page, element.get(b"MCID").and_then(Object::as_i64)) {
        places.push((page, number));
    } else if let Ok(kids) = element.get(b"K") {
        open.push((kids, page));
    }
}
