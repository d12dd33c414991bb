//! `cargo xtask pages`: every kind of report and every stored document on paper, with a picture of each page.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Stop;
use crate::command;
use crate::packages::Purpose;
use crate::place::Place;
use crate::progress::Progress;
use crate::run::{BUILD_ADVICE, console, prepare};

/// Dots per inch of the pictures: small, and every letter can be read.
const PICTURE_DPI: &str = "80";
/// The forms in which each report is written.
const FORMS: [&str; 2] = ["pdf", "docx"];

/// The commands that fill the ledger of the example agency.
const EXAMPLE: &[&[&str]] = &[&["init", "--example"]];
/// The commands that fill a ledger with all documents and nothing of its agency's own.
const LIBRARY: &[&[&str]] = &[
    &["init", "--agency", "an-cuu", "--year", "2026"],
    &["seeds", "load", "--all"],
];

/// A report to print: the name of its files and what is asked of the console program.
type Print = (&'static str, &'static [&'static str]);

/// What the example agency reports; each day lies where its ledger has figures.
const OF_THE_EXAMPLE: &[Print] = &[
    (
        "plan98",
        &[
            "--kind",
            "plan98",
            "--year",
            "2026",
            "--as-of",
            "14/11/2026",
        ],
    ),
    ("yearly", &["--kind", "yearly", "--as-of", "14/11/2026"]),
    (
        "target-table",
        &["--kind", "target-table", "--as-of", "14/11/2026"],
    ),
    (
        "task-list",
        &["--kind", "task-list", "--as-of", "14/11/2026"],
    ),
    ("letter", &["--kind", "letter", "--as-of", "14/11/2026"]),
    ("quy-3", &["--kind", "periodic", "--period", "quý 3"]),
    ("6-thang", &["--kind", "periodic", "--period", "6 tháng"]),
    ("9-thang", &["--kind", "periodic", "--period", "9 tháng"]),
    ("thang-10", &["--kind", "periodic", "--period", "tháng 10"]),
    (
        "tu-chon",
        &["--kind", "periodic", "--period", "1/1/2026..14/11/2026"],
    ),
];

/// The documents that the program knows, printed again, and the annexes of tasks of two plans.
const OF_THE_LIBRARY: &[Print] = &[
    ("bc640-2023", &["--kind", "yearly", "--doc", "bc640-2023"]),
    (
        "kh98-2024",
        &["--kind", "plan-document", "--doc", "kh98-2024"],
    ),
    (
        "kh424-2024",
        &["--kind", "plan-document", "--doc", "kh424-2024"],
    ),
    (
        "bcd73-2024",
        &["--kind", "plan-document", "--doc", "bcd73-2024"],
    ),
    (
        "hue-2026-2030",
        &["--kind", "plan-document", "--doc", "hue-2026-2030"],
    ),
    (
        "kh98-2024-nhiem-vu",
        &["--kind", "task-list", "--doc", "kh98-2024"],
    ),
    (
        "kh424-2024-nhiem-vu",
        &["--kind", "task-list", "--doc", "kh424-2024"],
    ),
];

/// Sets up, builds the console program and prints everything into `folder`.
pub fn pages(place: &Place, folder: &Path, with_packages: bool) -> Result<(), Stop> {
    let mut progress = Progress::new(6);
    prepare(&mut progress, place, Purpose::Pages, with_packages)?;
    progress.step("Build the console program", BUILD_ADVICE, || {
        command::run(&mut command::cargo(
            &place.root,
            &["build", "--package", "cli"],
        ))
    })?;
    let sohoa = place.program("sohoa");
    let parts = [
        (
            "Print the example agency's reports",
            "example",
            EXAMPLE,
            OF_THE_EXAMPLE,
        ),
        (
            "Print the stored documents",
            "library",
            LIBRARY,
            OF_THE_LIBRARY,
        ),
    ];
    for (name, ledger, fill, prints) in parts {
        let ledger = place.scratch("pages").join(ledger);
        let advice =
            "read what is said above of each print that is named; the others lie in the folder.";
        progress.attempt(name, advice, || {
            print_all(&sohoa, (&ledger, fill), folder, prints)
        });
    }
    let listed = list(folder);
    listed.unwrap_or_else(|said| eprintln!("{said}"));
    progress.end()
}

/// Fills a ledger of its own and prints from it; goes on after a print that fails.
fn print_all(
    sohoa: &Path,
    (ledger, fill): (&Path, &[&[&str]]),
    folder: &Path,
    prints: &[Print],
) -> Result<(), String> {
    fs::create_dir_all(folder)
        .map_err(|e| format!("The folder {} cannot be made: {e}.", folder.display()))?;
    // Always a new ledger: an older one may lack what the seeds have learned since.
    if ledger.exists() {
        fs::remove_dir_all(ledger)
            .map_err(|e| format!("The ledger {} cannot be removed: {e}.", ledger.display()))?;
    }
    fs::create_dir_all(ledger)
        .map_err(|e| format!("The folder {} cannot be made: {e}.", ledger.display()))?;
    for words in fill {
        command::run(console(sohoa, ledger).args(*words))?;
    }
    let failed: Vec<String> = prints
        .iter()
        .filter_map(|print| {
            let said = print_one(sohoa, ledger, folder, print).err()?;
            Some(format!("  {}: {said}", print.0))
        })
        .collect();
    match failed.as_slice() {
        [] => Ok(()),
        some => Err(format!(
            "{} of {} prints failed:\n{}",
            some.len(),
            prints.len(),
            some.join("\n")
        )),
    }
}

/// Writes a report in each form, and a picture of each page; nothing of an earlier run stays beside them.
fn print_one(
    sohoa: &Path,
    ledger: &Path,
    folder: &Path,
    (name, asked): &Print,
) -> Result<(), String> {
    remove_old(folder, name)?;
    for form in FORMS {
        let file = folder.join(format!("{name}.{form}"));
        let mut export = console(sohoa, ledger);
        export
            .args(["report", "export"])
            .args(*asked)
            .arg("--out")
            .arg(&file);
        command::run(&mut export)?;
        if !file.is_file() {
            return Err(format!("No file lies at {}.", file.display()));
        }
    }
    let pdf = folder.join(format!("{name}.pdf"));
    let mut draw = Command::new("pdftoppm");
    draw.args(["-r", PICTURE_DPI, "-png"]).arg(pdf);
    command::run(draw.arg(folder.join(name)))
}

/// Removes the files of a print, of which an earlier run may have had more pages.
fn remove_old(folder: &Path, name: &str) -> Result<(), String> {
    for file in names(folder)? {
        if belongs(&file, name) {
            fs::remove_file(folder.join(&file))
                .map_err(|e| format!("The old file {file} cannot be removed: {e}."))?;
        }
    }
    Ok(())
}

/// Whether a file is one of a print: `quy-3.pdf`, `quy-3.docx`, `quy-3-01.png`.
fn belongs(file: &str, name: &str) -> bool {
    let page = |rest: &str| {
        let number = rest
            .strip_prefix('-')
            .and_then(|rest| rest.strip_suffix(".png"));
        number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    file.strip_prefix(name).is_some_and(|rest| {
        page(rest)
            || FORMS
                .iter()
                .any(|form| rest.strip_prefix('.') == Some(form))
    })
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder)
        .map_err(|e| format!("The folder {} cannot be read: {e}.", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

/// Says for each print how many pictures lie beside its files.
fn list(folder: &Path) -> Result<(), String> {
    let files = names(folder)?;
    println!("\nIn {}:", folder.display());
    for (name, _) in OF_THE_EXAMPLE.iter().chain(OF_THE_LIBRARY) {
        let of_it: Vec<&String> = files.iter().filter(|file| belongs(file, name)).collect();
        let pages = of_it.iter().filter(|file| file.ends_with(".png")).count();
        let others = of_it.iter().filter(|file| !file.ends_with(".png"));
        let others: Vec<&str> = others.map(|file| file.as_str()).collect();
        match others.as_slice() {
            [] => println!("  {name}: nothing"),
            some => println!("  {}, {pages} page pictures", some.join(", ")),
        }
    }
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// A console program that writes down how it was called, makes what is asked for, and refuses letters.
    const CONSOLE: &str = r#"#!/bin/sh
echo "$*" >> "$(dirname "$0")/calls"
case "$*" in
  *letter*) exit 1 ;;
  *export*) for last; do :; done; echo new > "$last" ;;
esac
"#;

    #[test]
    fn a_print_that_fails_is_named_and_the_others_are_tried() {
        let folder = tempfile::tempdir().unwrap();
        let sohoa = folder.path().join("sohoa");
        fs::write(&sohoa, CONSOLE).unwrap();
        fs::set_permissions(&sohoa, fs::Permissions::from_mode(0o755)).unwrap();
        let (ledger, out) = (folder.path().join("ledger"), folder.path().join("pages"));
        let prints: &[Print] = &[
            ("letter", &["--kind", "letter"]),
            ("yearly", &["--kind", "yearly"]),
        ];
        let said = print_all(&sohoa, (&ledger, EXAMPLE), &out, prints).unwrap_err();
        assert!(said.contains("\n  letter: "), "{said}");
        let calls = fs::read_to_string(folder.path().join("calls")).unwrap();
        assert_eq!(calls.matches("init --example").count(), 1);
        assert_eq!(calls.matches("report export --kind yearly").count(), 2);
        assert!(out.join("yearly.docx").is_file());
    }

    #[test]
    fn only_the_files_of_a_print_are_removed_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let others = [
            "kh98-2024-nhiem-vu-1.png",
            "kh98-2024-ghi.png",
            "kh98-2024.txt",
        ];
        for name in ["kh98-2024.pdf", "kh98-2024-12.png"].iter().chain(&others) {
            fs::write(folder.path().join(name), "").unwrap();
        }
        remove_old(folder.path(), "kh98-2024").unwrap();
        let mut kept = others.map(String::from);
        kept.sort();
        assert_eq!(names(folder.path()).unwrap(), kept);
    }
}
