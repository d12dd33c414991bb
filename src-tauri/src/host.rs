//! What the crate `api` may know of this computer.

use api::Host;
use chrono::{Local, NaiveDateTime};
use std::path::PathBuf;

/// Names the folder of the system's fonts where it is not the usual one.
const FONTS: &str = "SOHOA_FONTS";
/// Where Debian's package of the Microsoft fonts puts them.
const DEBIAN_FONTS: &str = "/usr/share/fonts/truetype/msttcorefonts";

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
        let mut named = ["USER", "LOGNAME", "USERNAME"].into_iter().filter_map(|name| std::env::var(name).ok());
        named.find(|name| !name.is_empty()).unwrap_or_else(|| "Không rõ tên".to_owned())
    }

    fn program(&self) -> &str {
        "sohoa-desktop"
    }

    fn font_folder(&self) -> PathBuf {
        let windows = std::env::var_os("WINDIR").map(|folder| PathBuf::from(folder).join("Fonts"));
        let named = std::env::var_os(FONTS).map(PathBuf::from);
        named.or(windows).or_else(dirs::font_dir).unwrap_or_else(|| PathBuf::from(DEBIAN_FONTS))
    }

    fn outline_folder(&self) -> Option<PathBuf> {
        None
    }
}
