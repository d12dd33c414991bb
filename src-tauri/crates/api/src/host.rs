//! What the commands ask of the program that runs them.

use chrono::{NaiveDate, NaiveDateTime};
use std::path::PathBuf;

/// The world outside: the clock, the folders and the account. A test gives a plain struct.
pub trait Host: Send {
    /// Today, where the user is.
    fn today(&self) -> NaiveDate {
        self.now().date()
    }

    /// The time, where the user is.
    fn now(&self) -> NaiveDateTime;

    /// The folder that holds `so.sohoa`.
    fn data_folder(&self) -> PathBuf;

    /// The name of the system's account: who writes until the settings name somebody.
    fn account(&self) -> String;

    /// The program's name: `sohoa` or `sohoa-desktop`.
    fn program(&self) -> &str;

    /// The folder with the system's fonts, where Times New Roman may lie.
    fn font_folder(&self) -> PathBuf;

    /// A folder with outlines that replace the embedded ones, where there is one.
    fn outline_folder(&self) -> Option<PathBuf>;
}
