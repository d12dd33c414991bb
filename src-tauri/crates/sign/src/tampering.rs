//! What is done to a finished file afterwards, for the tests of this crate and of the finished programs alone.

#![allow(clippy::expect_used)]

use lopdf::{Document, IncrementalDocument, Object, ObjectId};

/// Where a pattern stands first.
pub fn position(bytes: &[u8], words: &[u8]) -> usize {
    let mut windows = bytes.windows(words.len());
    let place = windows.position(|part| part == words);
    place.expect("the file has these bytes")
}

/// Appends an update that changes something.
pub fn updated(pdf: &[u8], change: impl Fn(&mut IncrementalDocument)) -> Vec<u8> {
    let document = Document::load_mem(pdf).expect("the file can be read");
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), document);
    change(&mut update);
    let mut out = Vec::new();
    update.save_to(&mut out).expect("the file can be written");
    out
}

/// The object of the field of a name, copied into the update.
pub fn field(update: &mut IncrementalDocument, name: &str) -> ObjectId {
    let objects = &update.get_prev_documents().objects;
    let named = |object: &Object| {
        let dict = object.as_dict().ok();
        dict.and_then(|dict| dict.get(b"T").ok()?.as_str().ok())
            .is_some_and(|own| own == name.as_bytes())
    };
    let mut all = objects.iter();
    let (id, _) = all
        .find(|(_, object)| named(object))
        .expect("there is such a field");
    let id = *id;
    update
        .opt_clone_object_to_new_document(id)
        .expect("the field can be copied");
    id
}

/// Takes the signature out of a field.
pub fn without_signature(pdf: &[u8], name: &str) -> Vec<u8> {
    updated(pdf, |update| {
        let id = field(update, name);
        let dict = update.new_document.get_dictionary_mut(id);
        dict.expect("the field is a dictionary").remove(b"V");
    })
}

/// Sets an entry of the first page.
pub fn with_first_page(pdf: &[u8], key: &str, value: impl Into<Object>) -> Vec<u8> {
    let value = value.into();
    updated(pdf, |update| {
        let pages = update.get_prev_documents().get_pages();
        let page = *pages.values().next().expect("there is a page");
        update
            .opt_clone_object_to_new_document(page)
            .expect("the page can be copied");
        let dict = update.new_document.get_dictionary_mut(page);
        let dict = dict.expect("the page is a dictionary");
        dict.set(key, value.clone());
    })
}
