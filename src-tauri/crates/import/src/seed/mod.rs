//! The documents in `seeds/documents/`: one TOML file each, checked and made a [`Document`].

mod build;
mod check;
mod context;
mod embedded;
pub(crate) mod file;
mod folder;
mod items;
mod mark;
mod results;
#[cfg(test)]
mod tests;

pub(crate) use context::decimal;
pub use embedded::{SeedFile, embedded, embedded_documents};
pub use folder::load_folder;

use crate::fault::SeedError;
use context::Context;
use domain::document::Document;
use file::DocumentFile;

/// Reads a file, checks it and builds its document; ids get the document's id in front.
///
/// # Errors
/// Broken TOML with its line; else every mistake of the file at once, each with item and reason.
pub fn parse(file_name: &str, text: &str) -> Result<Document, SeedError> {
    let file: DocumentFile = crate::toml_file::read(file_name, text)?;
    let context = Context::new(&file);
    check::check(&context);
    let document = build::document(&context);
    let faults = [crate::toml_file::text_faults(text), context.into_faults()].concat();
    if faults.is_empty() {
        Ok(document)
    } else {
        Err(SeedError {
            file: file_name.to_owned(),
            faults,
        })
    }
}
