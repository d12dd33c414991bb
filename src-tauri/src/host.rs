//! What the crate `api` may know of this computer.

use api::Host;
use chrono::{Local, NaiveDateTime};
use std::path::PathBuf;

/// Names the folder of the report's font for a program that was moved away from its sources.
const FONTS: &str = "SOHOA_FONTS";
/// Where npm puts the font; the report carries it inside, so this is only looked at where a setting asks for it.
const PACKAGED_FONTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/@expo-google-fonts/tinos");

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

    fn font_folder(&self) -> PathBuf {
        std::env::var_os(FONTS).map_or_else(|| PathBuf::from(PACKAGED_FONTS), PathBuf::from)
    }

    fn outline_folder(&self) -> Option<PathBuf> {
        None
    }
}
