//! `cargo xtask seeds`: walks the source texts line by line and holds them against `seeds/documents`.
//!
//! The check reads the seed files on its own, without the program's loader, so that a mistake in the loader
//! cannot hide a mistake in a file.

mod difference;
mod document;
mod lines;
mod spelling;
mod walk;

use std::fs;
use std::path::{Path, PathBuf};

use crate::Stop;
use document::Document;
use walk::Walk;

/// Compares every seed file in `seeds` with its source text in `sources` and prints what was found.
pub fn check(seeds: &Path, sources: &Path) -> Result<(), Stop> {
    match compare(seeds, sources) {
        Ok(0) => Ok(()),
        Ok(violations) => {
            eprintln!("\n{violations} violations.");
            Err(Stop::Failed)
        }
        Err(what) => {
            eprintln!("{what}");
            Err(Stop::Failed)
        }
    }
}

/// Prints one block for each document and returns how many violations there are in all.
fn compare(seeds: &Path, sources: &Path) -> Result<usize, String> {
    let files = files(seeds, "toml")?;
    if files.is_empty() {
        return Err(format!("No seed file lies in {}.", seeds.display()));
    }
    let mut unclaimed = files_named(sources)?;
    let mut violations = 0;
    for file in files {
        let walk = walk_file(&file, sources);
        unclaimed.retain(|source| !walk.as_ref().is_ok_and(|walk| walk.source == *source));
        violations += print(&name_of(&file), walk);
    }
    for source in &unclaimed {
        println!("{source}: no seed file names this source text");
    }
    Ok(violations + unclaimed.len())
}

fn walk_file(file: &Path, sources: &Path) -> Result<Walk, String> {
    let document = Document::parse(&read(file)?)?;
    let source = read(&sources.join(&document.source))?;
    Ok(walk::walk(&document, &source))
}

fn print(name: &str, walk: Result<Walk, String>) -> usize {
    let walk = match walk {
        Ok(walk) => walk,
        Err(what) => {
            println!("{name}: {what}");
            return 1;
        }
    };
    println!(
        "{name}: {} lines with text, {} in {} clauses, {} noise, {} corrections, {} violations",
        walk.lines,
        walk.in_clauses,
        walk.clauses,
        walk.noise,
        walk.corrections,
        walk.violations.len()
    );
    for violation in &walk.violations {
        println!("  {violation}");
    }
    walk.violations.len()
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|e| format!("{} cannot be read: {e}", name_of(file)))
}

fn files_named(folder: &Path) -> Result<Vec<String>, String> {
    Ok(files(folder, "txt")?
        .iter()
        .map(|file| name_of(file))
        .collect())
}

fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let entries =
        fs::read_dir(folder).map_err(|e| format!("{} cannot be opened: {e}.", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    files.sort();
    Ok(files)
}

fn name_of(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests;
