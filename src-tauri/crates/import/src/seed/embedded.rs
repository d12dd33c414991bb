//! The documents that the programs carry inside.

use crate::fault::SeedError;
use domain::document::Document;

/// A data file inside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeedFile {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub text: &'static str,
}

macro_rules! seed_files {
    ($($name:literal),+ $(,)?) => {
        [$(SeedFile {
            name: $name,
            text: include_str!(concat!("../../../../../seeds/documents/", $name)),
        }),+]
    };
}

/// The five documents' files, oldest document first.
pub fn embedded() -> [SeedFile; 5] {
    seed_files![
        "bc640-2023.toml",
        "kh424-2024.toml",
        "kh98-2024.toml",
        "bcd73-2024.toml",
        "hue-2026-2030.toml"
    ]
}

/// The five documents.
///
/// # Errors
/// The mistakes of each file that has any.
pub fn embedded_documents() -> Result<Vec<Document>, Vec<SeedError>> {
    all(embedded()
        .into_iter()
        .map(|file| super::parse(file.name, file.text)))
}

/// All documents, or all errors.
pub(super) fn all(
    read: impl Iterator<Item = Result<Document, SeedError>>,
) -> Result<Vec<Document>, Vec<SeedError>> {
    let (mut documents, mut errors) = (Vec::new(), Vec::new());
    for result in read {
        match result {
            Ok(document) => documents.push(document),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() {
        Ok(documents)
    } else {
        Err(errors)
    }
}
