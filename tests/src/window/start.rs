//! How a window is started.

use super::Desk;
use std::ffi::OsString;
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
    pub environment: Vec<(&'static str, OsString)>,
    /// The file that the dialog for opening would have named.
    pub choose: Option<PathBuf>,
}

impl Start {
    /// In a data folder.
    pub fn within(data: &Path) -> Self {
        Self {
            data: data.to_path_buf(),
            example: false,
            save_to: None,
            environment: Vec::new(),
            choose: None,
        }
    }

    /// The same, with the example agency.
    pub fn with_example(mut self) -> Self {
        self.example = true;
        self
    }

    /// The same, with a variable of the environment.
    pub fn with(mut self, name: &'static str, value: impl Into<OsString>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// The same, with the answer to the dialog for saving: a file, or a folder for a file of the proposed name.
    pub fn saving_to(mut self, file: &Path) -> Self {
        self.save_to = Some(file.to_path_buf());
        self
    }

    /// The same, at a desk with a display and an input method of its own.
    pub fn at(mut self, desk: &Desk) -> Self {
        let named = desk.environment().into_iter();
        self.environment
            .extend(named.map(|(name, value)| (name, value.into())));
        self
    }

    /// The display that is not the one of the tests.
    pub(super) fn display(&self) -> Option<&str> {
        let named = self.environment.iter().find(|(name, _)| *name == "DISPLAY");
        named.and_then(|(_, display)| display.to_str())
    }

    /// The same, with the answer to the dialog for opening.
    pub fn choosing(mut self, file: &Path) -> Self {
        self.choose = Some(file.to_path_buf());
        self
    }

    /// The program's arguments.
    pub(super) fn arguments(&self) -> Vec<String> {
        let mut arguments = vec!["--data".to_owned(), self.data.display().to_string()];
        arguments.extend(self.example.then(|| "--example".to_owned()));
        arguments
    }
}
