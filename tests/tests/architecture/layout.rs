//! Where things lie: the top level, the size of the shell, and what the inner crates may not do.

use std::fs;
use std::path::Path;

use crate::{code, files, read, root};

/// All that stands at the top, beside dotfiles and the licence; cargo builds into `target`.
const TOP: &[&str] = &[
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "README.md",
    "docs",
    "icons",
    "seeds",
    "src-tauri",
    "target",
    "tests",
    "ui",
];

/// The crates whose results depend on their arguments alone.
const WITHOUT_CLOCK: &[&str] = &["domain", "store", "report", "import", "sign"];

/// With the place of the window, files in pieces, long work and the way out with a half-typed cell; more belongs in `api`.
const SHELL_LINES: usize = 700;

#[test]
fn the_top_level_holds_only_what_the_layout_names() {
    for entry in fs::read_dir(root())
        .expect("the checkout can be read")
        .filter_map(Result::ok)
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let known =
            TOP.contains(&name.as_str()) || name.starts_with('.') || name.starts_with("LICENSE");
        assert!(known, "{name} does not belong at the top level");
    }
}

#[test]
fn the_shell_stays_small() {
    let shell = root().join("src-tauri");
    let sources = files(&shell.join("src"), &["rs"])
        .into_iter()
        .chain([shell.join("build.rs")]);
    let lines: usize = sources
        .filter(|file| file.exists())
        .map(|file| read(&file).lines().count())
        .sum();
    assert!(
        lines < SHELL_LINES,
        "the shell has {lines} lines; what it does belongs in api"
    );
}

#[test]
fn only_the_pdf_writer_of_report_names_printpdf() {
    let sources = root().join("src-tauri/crates/report/src");
    refuse(&sources, &["printpdf"], |inside| {
        inside.starts_with("pdf") || inside == Path::new("pdf.rs")
    });
}

#[test]
fn the_inner_crates_are_told_the_time() {
    for inner in WITHOUT_CLOCK {
        let sources = root().join("src-tauri/crates").join(inner).join("src");
        refuse(
            &sources,
            &["Utc::now(", "Local::now(", "SystemTime::now("],
            |_| false,
        );
    }
}

/// No code below a folder holds one of these words, save in the files that are excepted.
fn refuse(folder: &Path, words: &[&str], excepted: impl Fn(&Path) -> bool) {
    for file in files(folder, &["rs"]) {
        if file.strip_prefix(folder).is_ok_and(&excepted) {
            continue;
        }
        for (number, line) in code(&read(&file)) {
            let found = words.iter().find(|word| line.contains(**word));
            assert!(
                found.is_none(),
                "{}:{number} names {found:?}",
                file.display()
            );
        }
    }
}
