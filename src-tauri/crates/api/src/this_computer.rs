//! The host of the finished programs: this computer's clock, folders and account.

use crate::host::Host;
use crate::wire::{ErrorCode, WireError};
use chrono::{Local, NaiveDate, NaiveDateTime};
use std::path::PathBuf;

/// The folder under the user's local data. No installer creates it, so none deletes it.
const FOLDER: &str = "SoSoHoa";
/// The folder in it for outlines of the agency's own.
const OUTLINES: &str = "de-cuong";
/// Names the folder of the system's fonts where it is not the usual one.
const FONTS: &str = "SOHOA_FONTS";
/// Names the day that is taken for today, as `2026-03-16`, where a year must pass within one test.
const TODAY: &str = "SOHOA_TODAY";
/// Where Debian's package of the Microsoft fonts puts them.
const DEBIAN_FONTS: &str = "/usr/share/fonts/truetype/msttcorefonts";

/// This computer, as a program with a name sees it.
#[derive(Debug, Clone)]
pub struct ThisComputer {
    program: &'static str,
    data: PathBuf,
    /// The day that the clock's is replaced by.
    today: Option<NaiveDate>,
}

impl ThisComputer {
    /// `program` is the program's name; `data` its folder, none meaning the one that all programs share.
    ///
    /// # Errors
    /// `disk` where the system names no folder for the user's data; `invalid` where `SOHOA_TODAY` is no day.
    pub fn new(program: &'static str, data: Option<PathBuf>) -> Result<Self, WireError> {
        let data = match data {
            Some(folder) => std::path::absolute(&folder).unwrap_or(folder),
            None => dirs::data_local_dir().ok_or_else(homeless)?.join(FOLDER),
        };
        let today = std::env::var(TODAY)
            .ok()
            .map(|text| day(&text))
            .transpose()?;
        Ok(Self {
            program,
            data,
            today,
        })
    }
}

/// Reads the day that is to be taken for today.
fn day(text: &str) -> Result<NaiveDate, WireError> {
    text.parse().map_err(|_| {
        WireError::new(
            ErrorCode::Invalid,
            format!("{TODAY} ghi “{text}”, không phải là ngày."),
        )
        .hint("Hãy ghi như 2026-03-16, hoặc bỏ biến này.")
    })
}

fn homeless() -> WireError {
    WireError::new(
        ErrorCode::Disk,
        "Không tìm thấy thư mục dữ liệu của người dùng.",
    )
    .hint("Hãy chạy lại với --data <thư mục>.")
}

impl Host for ThisComputer {
    fn now(&self) -> NaiveDateTime {
        let now = Local::now().naive_local();
        self.today.map_or(now, |day| day.and_time(now.time()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_folder_is_not_the_one_an_uninstaller_deletes() {
        let usual = ThisComputer::new("sohoa", None).unwrap().data_folder();
        assert!(usual.is_absolute() && usual.ends_with(FOLDER));
    }

    #[test]
    fn a_folder_given_is_meant_from_where_the_program_was_started() {
        let given = ThisComputer::new("sohoa", Some("so".into())).unwrap();
        assert!(given.data_folder().is_absolute());
        assert!(!given.account().is_empty());
    }

    #[test]
    fn the_day_can_be_named_and_a_wrong_name_is_said() {
        let mut computer = ThisComputer::new("sohoa", None).unwrap();
        computer.today = Some(day("2026-03-16").unwrap());
        assert_eq!(computer.today().to_string(), "2026-03-16");
        assert!(day("16/3/2026").is_err());
    }
}
