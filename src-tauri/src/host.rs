//! What the crate `api` may know of this computer.

use api::Host;
use chrono::{Local, NaiveDate, NaiveDateTime};
use std::path::PathBuf;

/// The computer that the window runs on, with its clock.
pub struct Here {
    data: PathBuf,
}

impl Here {
    /// `data`: the folder of the store.
    pub fn new(data: PathBuf) -> Self {
        Self { data }
    }
}

impl Host for Here {
    fn today(&self) -> NaiveDate {
        self.now().date()
    }

    fn now(&self) -> NaiveDateTime {
        Local::now().naive_local()
    }

    fn data_folder(&self) -> PathBuf {
        self.data.clone()
    }

    fn account(&self) -> String {
        ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
    }

    fn program(&self) -> &str {
        "sohoa-desktop"
    }
}
