//! The files that are judged, each exported once for all tests of this binary.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::TempDir;
use tests::pdf::{AS_OF, example, library};

/// The kinds that are written from the ledger.
const KINDS: [&str; 6] = [
    "plan98",
    "yearly",
    "periodic",
    "letter",
    "target-table",
    "task-list",
];
/// Documents that are printed again: kind of the print, and the document.
const STORED: [(&str, &str); 4] = [
    ("yearly", "bc640-2023"),
    ("task-list", "kh98-2024"),
    ("plan-document", "kh98-2024"),
    ("plan-document", "kh424-2024"),
];

/// A file and what it is.
pub struct Printed {
    /// For the message of a failed test.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Whether it is written from the ledger.
    pub of_ledger: bool,
}

impl Printed {
    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        fs::read(&self.path).expect("the file lies where it was exported")
    }
}

struct Files {
    _folder: TempDir,
    printed: Vec<Printed>,
}

/// Every kind for the example agency and every stored document.
pub fn all() -> &'static [Printed] {
    static ALL: OnceLock<Files> = OnceLock::new();
    &ALL.get_or_init(export).printed
}

/// The report on plan 98, whose copies are broken.
pub fn sample() -> &'static Printed {
    let named = all().iter().find(|printed| printed.name == "plan98");
    named.expect("the report on plan 98 is printed")
}

fn export() -> Files {
    let folder = TempDir::new().expect("there is a temporary folder");
    let (own, all) = (example(), library());
    let mut printed = Vec::new();
    for kind in KINDS {
        let file = place(folder.path(), kind, true);
        let options = ["--kind", kind, "--as-of", AS_OF];
        own.done(
            &[
                &["report", "export", "--out", text(&file.path)],
                &options[..],
            ]
            .concat(),
        );
        printed.push(file);
    }
    for (kind, document) in STORED {
        let file = place(folder.path(), &format!("{kind}-of-{document}"), false);
        let options = ["--kind", kind, "--doc", document];
        all.done(
            &[
                &["report", "export", "--out", text(&file.path)],
                &options[..],
            ]
            .concat(),
        );
        printed.push(file);
    }
    Files {
        _folder: folder,
        printed,
    }
}

fn place(folder: &Path, name: &str, of_ledger: bool) -> Printed {
    Printed {
        name: name.to_owned(),
        path: folder.join(format!("{name}.pdf")),
        of_ledger,
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a temporary folder has a plain name")
}
