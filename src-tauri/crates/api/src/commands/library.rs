//! The documents that come with the program, and documents from files beside them.

use crate::desk::Desk;
use crate::view::task::count;
use crate::wire::{Done, LibraryRow, LoadDocuments, NoArgs, WireError};
use domain::document::Document;
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
pub fn load_folder(desk: &mut Desk, folder: &Path) -> Result<Done, WireError> {
    desk.reader()?;
    let documents = import::seed::load_folder(folder)?;
    load(desk, documents)
}

fn load(desk: &mut Desk, documents: Vec<Document>) -> Result<Done, WireError> {
    desk.reader()?;
    desk.change(Operation::LoadDocuments(documents))
}
