//! The documents that come with the program, and documents from files beside them.

use crate::desk::Desk;
use crate::view::task::count;
use crate::wire::{
    Done, LibraryRow, LoadDocuments, LoadState, Loaded, LoadedRow, NoArgs, WireError,
};
use domain::document::{Document, Header};
use std::collections::HashSet;
use std::path::Path;
use store::Operation;

/// What comes with the program, and whether the ledger holds it.
pub fn library(desk: &mut Desk, _: NoArgs) -> Result<Vec<LibraryRow>, WireError> {
    let kept = desk
        .store()
        .map(|reader| reader.documents())
        .transpose()?
        .unwrap_or_default();
    let loaded: HashSet<String> = kept.into_iter().map(|d| d.header.id.0).collect();
    Ok(import::seed::embedded_documents()?
        .iter()
        .map(|document| row(document, &loaded))
        .collect())
}

fn row(document: &Document, loaded: &HashSet<String>) -> LibraryRow {
    let rows: usize = document.annexes.iter().map(|annex| annex.rows.len()).sum();
    LibraryRow {
        id: document.header.id.to_string(),
        name: document.header.short_name(),
        title: document.header.title.clone(),
        loaded: loaded.contains(document.header.id.as_str()),
        clauses: count(document.clauses.len()),
        tasks: count(document.tasks.len() + rows),
        targets: count(document.targets.len()),
    }
}

/// Loads documents of the library; those that the ledger holds as they are stay as they are.
pub fn load_documents(desk: &mut Desk, args: LoadDocuments) -> Result<Done, WireError> {
    load_named(desk, args).map(|loaded| loaded.done)
}

/// As [`load_documents`], with what it did to each document.
///
/// # Errors
/// An id that the library does not have.
pub fn load_named(desk: &mut Desk, args: LoadDocuments) -> Result<Loaded, WireError> {
    let library = import::seed::embedded_documents()?;
    let known = |id: &String| library.iter().any(|d| d.header.id.as_str() == id);
    if let Some(unknown) = args.ids.iter().find(|id| !known(id)) {
        return Err(WireError::unknown("ids", "văn bản trong thư viện", unknown));
    }
    let wanted =
        |document: &Document| args.ids.is_empty() || args.ids.contains(&document.header.id.0);
    load(desk, library.into_iter().filter(wanted).collect())
}

/// Loads and checks every document file of a folder; a mistake in any of them loads none.
///
/// # Errors
/// Every mistake with its file, item and reason.
pub fn load_folder(desk: &mut Desk, folder: &Path) -> Result<Loaded, WireError> {
    desk.reader()?;
    let documents = import::seed::load_folder(folder)?;
    load(desk, documents)
}

fn load(desk: &mut Desk, documents: Vec<Document>) -> Result<Loaded, WireError> {
    let headers: Vec<Header> = documents.iter().map(|d| d.header.clone()).collect();
    let before = kept(desk, &headers)?;
    let done = desk.change(Operation::LoadDocuments(documents))?;
    let after = match done.changed {
        true => kept(desk, &headers)?,
        false => before.clone(),
    };
    let rows = headers.iter().zip(before.iter().zip(&after));
    let documents = rows
        .map(|(header, (before, after))| loaded_row(header, before.as_ref(), after.as_ref()))
        .collect();
    Ok(Loaded { done, documents })
}

/// The documents as the ledger holds them.
fn kept(desk: &Desk, headers: &[Header]) -> Result<Vec<Option<Document>>, WireError> {
    let reader = desk.reader()?;
    headers
        .iter()
        .map(|header| Ok(reader.document(&header.id)?))
        .collect()
}

fn loaded_row(header: &Header, before: Option<&Document>, after: Option<&Document>) -> LoadedRow {
    let (state, words) = match before {
        None => (LoadState::New, "mới"),
        Some(_) if before != after => (LoadState::Changed, "có thay đổi"),
        Some(_) => (LoadState::Unchanged, "không đổi"),
    };
    LoadedRow {
        id: header.id.to_string(),
        name: header.short_name(),
        state,
        state_text: words.to_owned(),
    }
}
