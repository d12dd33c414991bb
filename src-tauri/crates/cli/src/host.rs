//! The console program's own clock, folder and account.

use api::Host;
use chrono::{Local, NaiveDateTime};
use std::path::PathBuf;

/// The folder under the user's local data that the window uses too. No installer creates it, so none deletes it.
const FOLDER: &str = "SoSoHoa";
/// Names the folder of the system's fonts where it is not the usual one.
const FONTS: &str = "SOHOA_FONTS";
/// Where Debian's package of the Microsoft fonts puts them.
const DEBIAN_FONTS: &str = "/usr/share/fonts/truetype/msttcorefonts";

/// Where the program runs.
#[derive(Debug, Clone)]
pub struct Console {
    data: PathBuf,
}

impl Console {
    /// Works in a folder; none means the one that the window uses.
    pub fn new(data: Option<PathBuf>) -> Self {
        Self {
            data: data.unwrap_or_else(default_folder),
        }
    }
}

fn default_folder() -> PathBuf {
    dirs::data_local_dir().unwrap_or_default().join(FOLDER)
}

impl Host for Console {
    fn now(&self) -> NaiveDateTime {
        Local::now().naive_local()
    }

    fn data_folder(&self) -> PathBuf {
        self.data.clone()
    }

    fn account(&self) -> String {
        let named = ["USER", "LOGNAME", "USERNAME"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok());
        named
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_else(|| "Không rõ tên".to_owned())
    }

    fn program(&self) -> &str {
        "sohoa"
    }

    fn font_folder(&self) -> PathBuf {
        let windows = std::env::var_os("WINDIR").map(|folder| PathBuf::from(folder).join("Fonts"));
        let named = std::env::var_os(FONTS).map(PathBuf::from);
        named
            .or(windows)
            .or_else(dirs::font_dir)
            .unwrap_or_else(|| PathBuf::from(DEBIAN_FONTS))
    }

    fn outline_folder(&self) -> Option<PathBuf> {
        None
    }
}
