//! The host of the finished programs: this computer's clock, folders and account.

use crate::host::Host;
use chrono::{Local, NaiveDateTime};
use std::path::PathBuf;

/// The folder under the user's local data. No installer creates it, so none deletes it.
const FOLDER: &str = "SoSoHoa";
/// The folder in it for outlines of the agency's own.
const OUTLINES: &str = "de-cuong";
/// Names the folder of the system's fonts where it is not the usual one.
const FONTS: &str = "SOHOA_FONTS";
/// Where Debian's package of the Microsoft fonts puts them.
const DEBIAN_FONTS: &str = "/usr/share/fonts/truetype/msttcorefonts";

/// This computer, as a program with a name sees it.
#[derive(Debug, Clone)]
pub struct ThisComputer {
    program: &'static str,
    data: PathBuf,
}

impl ThisComputer {
    /// `program` is the program's name; `data` its folder, none meaning the one that all programs share.
    pub fn new(program: &'static str, data: Option<PathBuf>) -> Self {
        let shared = || dirs::data_local_dir().unwrap_or_default().join(FOLDER);
        Self {
            program,
            data: data.unwrap_or_else(shared),
        }
    }
}

impl Host for ThisComputer {
    fn now(&self) -> NaiveDateTime {
        Local::now().naive_local()
    }

    fn data_folder(&self) -> PathBuf {
        self.data.clone()
    }

    fn account(&self) -> String {
        whoami::username().unwrap_or_else(|_| "Không rõ tên".to_owned())
    }

    fn program(&self) -> &str {
        self.program
    }

    fn font_folder(&self) -> PathBuf {
        let windows =
            || std::env::var_os("WINDIR").map(|folder| PathBuf::from(folder).join("Fonts"));
        std::env::var_os(FONTS)
            .map(PathBuf::from)
            .or_else(windows)
            .or_else(dirs::font_dir)
            .unwrap_or_else(|| PathBuf::from(DEBIAN_FONTS))
    }

    fn outline_folder(&self) -> Option<PathBuf> {
        Some(self.data.join(OUTLINES))
    }
}
