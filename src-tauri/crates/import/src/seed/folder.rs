//! Documents from a folder beside the program.

use super::embedded::all;
use super::parse;
use crate::fault::{Reason, SeedError};
use domain::document::Document;
use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Reads every `*.toml` directly in a folder, or in its subfolder `documents` where it has one,
/// in order of their names.
///
/// # Errors
/// The mistakes of each file that has any; a folder or file that cannot be read or holds nothing;
/// two files with the same document.
pub fn load_folder(path: &Path) -> Result<Vec<Document>, Vec<SeedError>> {
    let files = files_of(path).map_err(|error| vec![error])?;
    let documents = all(files.iter().map(|file| load_file(file)))?;
    let mut seen = HashSet::new();
    let twice = files
        .iter()
        .zip(&documents)
        .filter(|(_, document)| !seen.insert(document.header.id.clone()));
    let errors: Vec<SeedError> = twice
        .map(|(file, document)| {
            SeedError::whole(
                name_of(file),
                Reason::IdTwice(document.header.id.to_string()),
            )
        })
        .collect();
    if errors.is_empty() {
        Ok(documents)
    } else {
        Err(errors)
    }
}

fn files_of(path: &Path) -> Result<Vec<PathBuf>, SeedError> {
    let inner = path.join("documents");
    let folder = if inner.is_dir() {
        inner.as_path()
    } else {
        path
    };
    let mut files =
        toml_files(folder).map_err(|error| unreadable(folder.display().to_string(), &error))?;
    files.sort();
    if files.is_empty() {
        Err(SeedError::whole(
            folder.display().to_string(),
            Reason::NoFiles,
        ))
    } else {
        Ok(files)
    }
}

fn toml_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let paths: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<io::Result<_>>()?;
    Ok(paths
        .into_iter()
        .filter(|p| p.is_file() && p.extension().is_some_and(|e| e == "toml"))
        .collect())
}

fn load_file(path: &Path) -> Result<Document, SeedError> {
    let name = name_of(path);
    let text = fs::read_to_string(path).map_err(|error| unreadable(name.clone(), &error))?;
    parse(&name, &text)
}

fn unreadable(name: String, error: &io::Error) -> SeedError {
    let why = match error.kind() {
        io::ErrorKind::NotFound => "không có ở đó".to_owned(),
        io::ErrorKind::PermissionDenied => "không có quyền đọc".to_owned(),
        io::ErrorKind::InvalidData => "không phải chữ UTF-8".to_owned(),
        io::ErrorKind::NotADirectory => "không phải thư mục".to_owned(),
        _ => error.to_string(),
    };
    SeedError::whole(name, Reason::Unreadable(why))
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
