//! Reports from the command line: begun, written in, finalised, issued, corrected, compared, read back.

mod check;
mod compare;
mod files;
mod life;
mod outlines;
mod periods;
mod sentences;

use serde_json::Value;
use std::path::{Path, PathBuf};
use tests::console::Console;
use tests::pdf::{bare, text};

/// A target of the example of which figures are entered.
const TARGET: &str = "kh424-2024/ii/1/3";
/// What the example writes in words for the report on KH 98, and how it is asked for.
const PLAN98: [&str; 4] = ["--kind", "plan98", "--year", "2026"];

/// The example with the report on KH 98 begun.
fn begun() -> Console {
    let console = Console::example();
    let started = console.json(&[&["report", "start"], &PLAN98[..]].concat());
    assert_eq!(started["created"], "bao-cao-1");
    console
}

/// The same, finalised.
fn finalised() -> Console {
    let console = begun();
    console.done(&["report", "finalise", "bao-cao-1"]);
    console
}

/// The same, issued as number 125.
fn issued() -> Console {
    let console = finalised();
    console.done(&ISSUE);
    console
}

const ISSUE: [&str; 9] = [
    "report",
    "issue",
    "bao-cao-1",
    "--number",
    "125",
    "--date",
    "20/11/2026",
    "--signer",
    "Nguyễn Văn An",
];

/// Enters a value of [`TARGET`] that the example does not have.
fn enter_figure(console: &Console, numerator: &str) {
    console.done(&[
        "figure",
        "add",
        TARGET,
        "--as-of",
        "14/11/2026",
        "--numerator",
        numerator,
        "--denominator",
        "13.560",
    ]);
}

/// Exports a report to a file of this name, and gives its place.
fn exported(console: &Console, request: &[&str], name: &str) -> PathBuf {
    let file = console.folder().join(name);
    let out = file.display().to_string();
    console.done(&[&["report", "export"], request, &["--out", &out]].concat());
    file
}

/// Whether a file's pages say these words, wherever their lines break.
fn says(file: &Path, words: &str) -> bool {
    bare(&text(file)).contains(&bare(words))
}

/// The reports that were begun.
fn list(console: &Console) -> Vec<Value> {
    tests::console::rows(&console.json(&["report", "list"])).clone()
}
