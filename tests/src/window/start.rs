//! How a window is started.

use super::Desk;
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
    /// What the program's environment says besides, such as another display.
    pub environment: Vec<(&'static str, String)>,
}

impl Start {
    /// In a data folder.
    pub fn within(data: &Path) -> Self {
        Self {
            data: data.to_path_buf(),
            example: false,
            save_to: None,
            environment: Vec::new(),
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

    /// The same, at a desk with a display and an input method of its own.
    pub fn at(mut self, desk: &Desk) -> Self {
        self.environment = desk.environment();
        self
    }

    /// The display that is not the one of the tests.
    pub(super) fn display(&self) -> Option<&str> {
        let named = self.environment.iter().find(|(name, _)| *name == "DISPLAY");
        named.map(|(_, display)| display.as_str())
    }

    /// The program's arguments.
    pub(super) fn arguments(&self) -> Vec<String> {
        let mut arguments = vec!["--data".to_owned(), self.data.display().to_string()];
        arguments.extend(self.example.then(|| "--example".to_owned()));
        arguments
    }
}
