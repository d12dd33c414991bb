//! The outlines that are offered: those inside the program, and the agency's own in the folder `de-cuong`.

use crate::desk::Desk;
use crate::wire::{ErrorCode, OutlineFault, WireError};
use report::{Outline, ReportError, WrittenPart};
use std::path::{Path, PathBuf};

/// An outline that is offered.
#[derive(Clone)]
pub(crate) struct Offered {
    /// The outline, ready to be written by.
    pub(crate) outline: Outline,
    /// Its file, letter by letter.
    pub(crate) text: String,
    /// Whether it lies in the agency's own folder.
    pub(crate) own: bool,
}

/// What was found: the outlines that can be read, and what is wrong with the others.
#[derive(Default)]
pub(crate) struct Outlines {
    /// In the order shown: the embedded ones, each replaced by the agency's own of its kind, then other own ones.
    pub(crate) offered: Vec<Offered>,
    /// Broken files with the kind that each would be.
    broken: Vec<(String, WireError, OutlineFault)>,
}

impl Outlines {
    /// Reads the agency's own outlines and puts them beside the embedded ones. A broken file takes no other away.
    pub(crate) fn read(desk: &Desk) -> Result<Self, WireError> {
        let mut all = Self {
            offered: Outline::embedded().into_iter().map(embedded).collect(),
            broken: Vec::new(),
        };
        for path in own_files(desk)? {
            all.take(&path);
        }
        Ok(all)
    }

    fn take(&mut self, path: &Path) {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        match own(path) {
            Ok(own) => {
                let same = |offered: &&mut Offered| offered.outline.kind == own.outline.kind;
                match self.offered.iter_mut().find(same) {
                    Some(there) if there.own => {
                        let reason = format!(
                            "loại “{}” đã có ở một tệp khác trong thư mục này",
                            own.outline.kind
                        );
                        let error = ReportError::Outline {
                            file: path.display().to_string(),
                            line: None,
                            reason,
                        };
                        self.broken
                            .push(fault(String::new(), path, error.into(), None));
                    }
                    Some(there) => *there = own,
                    None => self.offered.push(own),
                }
            }
            Err((error, line)) => self
                .broken
                .push(fault(stem.into_owned(), path, error, line)),
        }
    }

    /// What a kind is called; its code where there is no such outline any more.
    pub(crate) fn name_of(&self, kind: &str) -> String {
        let found = self.offered.iter().find(|o| o.outline.kind == kind);
        found.map_or(kind, |o| o.outline.name.as_str()).to_owned()
    }

    /// The parts of a kind that a person may write; none where there is no such outline any more.
    pub(crate) fn written_parts(&self, kind: &str) -> Vec<WrittenPart> {
        let found = self.offered.iter().find(|o| o.outline.kind == kind);
        found.map_or_else(Vec::new, |o| o.outline.written_parts())
    }

    /// What is wrong with the agency's own files.
    pub(crate) fn faults(self) -> Vec<OutlineFault> {
        self.broken.into_iter().map(|(_, _, fault)| fault).collect()
    }

    /// The outline of a kind.
    pub(crate) fn of_kind(mut self, kind: &str) -> Result<Offered, WireError> {
        if let Some((_, error, _)) = self.broken.into_iter().find(|(broken, ..)| broken == kind) {
            return Err(error);
        }
        let at = self.offered.iter().position(|o| o.outline.kind == kind);
        let found = at.map(|at| self.offered.swap_remove(at));
        found.ok_or_else(|| {
            let names = self.offered.iter().map(|o| &o.outline);
            let kinds: Vec<String> = names.map(|o| format!("{} ({})", o.kind, o.name)).collect();
            WireError::unknown("kind", "loại báo cáo", kind)
                .hint(&format!("Các loại: {}.", kinds.join(", ")))
        })
    }
}

fn embedded(outline: Outline) -> Offered {
    Offered {
        text: Outline::embedded_text(&outline.kind)
            .unwrap_or_default()
            .to_owned(),
        outline,
        own: false,
    }
}

/// The files of the agency's own outlines, by name.
fn own_files(desk: &Desk) -> Result<Vec<PathBuf>, WireError> {
    let Some(folder) = desk.host().outline_folder() else {
        return Ok(Vec::new());
    };
    let entries = match std::fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(&folder, &error)),
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    Ok(files)
}

fn own(path: &Path) -> Result<Offered, (WireError, Option<usize>)> {
    let text = std::fs::read_to_string(path).map_err(|error| (unreadable(path, &error), None))?;
    match Outline::parse(&path.display().to_string(), &text) {
        Ok(outline) => Ok(Offered {
            outline,
            text,
            own: true,
        }),
        Err(error) => {
            let line = match &error {
                ReportError::Outline { line, .. } => *line,
                _ => None,
            };
            Err((error.into(), line))
        }
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> WireError {
    let message = format!("Không đọc được đề cương {}: {error}.", path.display());
    WireError::new(ErrorCode::Disk, message)
}

fn fault(
    kind: String,
    path: &Path,
    error: WireError,
    line: Option<usize>,
) -> (String, WireError, OutlineFault) {
    let fault = OutlineFault {
        file: path.display().to_string(),
        line: line.and_then(|line| u32::try_from(line).ok()),
        text: error.to_string(),
    };
    (kind, error, fault)
}
