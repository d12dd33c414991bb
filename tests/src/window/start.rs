//! How a window is started.

use std::path::{Path, PathBuf};

/// What the program is told at its start.
#[derive(Debug, Clone)]
pub struct Start {
    /// The folder of the store.
    pub data: PathBuf,
    /// Whether the example agency is opened.
    pub example: bool,
    /// The file that the dialog for saving would have named.
    pub save_to: Option<PathBuf>,
    /// The file or folder that the dialog for opening would have named.
    pub open_from: Option<PathBuf>,
}

impl Start {
    /// In a data folder.
    pub fn within(data: &Path) -> Self {
        Self {
            data: data.to_path_buf(),
            example: false,
            save_to: None,
            open_from: None,
        }
    }

    /// The same, with the example agency.
    pub fn with_example(mut self) -> Self {
        self.example = true;
        self
    }

    /// The same, with the answer to the dialog for saving.
    pub fn saving_to(mut self, file: &Path) -> Self {
        self.save_to = Some(file.to_path_buf());
        self
    }

    /// The same, with the answer to the dialogs for a file or folder that is there.
    pub fn opening(mut self, file: &Path) -> Self {
        self.open_from = Some(file.to_path_buf());
        self
    }

    /// The program's arguments.
    pub(super) fn arguments(&self) -> Vec<String> {
        let mut arguments = vec!["--data".to_owned(), self.data.display().to_string()];
        arguments.extend(self.example.then(|| "--example".to_owned()));
        arguments
    }
}
