//! What is said on the command line: `--data DIR` and `--example`.

use std::ffi::OsString;
use std::path::PathBuf;

/// Name of the folder of the store inside the user's local data; not Tauri's own, which an uninstaller deletes.
const FOLDER: &str = "SoSoHoa";

/// How the program was started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The folder of the store.
    pub data: PathBuf,
    /// Whether to open the example agency.
    pub example: bool,
    given: bool,
}

impl Options {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// A sentence for the user: an unknown argument, `--data` without a folder, or no folder for the user's data.
    pub fn read(arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let (mut data, mut example) = (None, false);
        let mut rest = arguments;
        while let Some(argument) = rest.next() {
            match argument.to_str() {
                Some("--example") => example = true,
                Some("--data") => data = Some(rest.next().ok_or("Sau --data phải là một thư mục.")?.into()),
                Some(text) if text.starts_with("--data=") => data = Some(PathBuf::from(&text["--data=".len()..])),
                _ => return Err(usage(&argument)),
            }
        }
        let given = data.is_some();
        Ok(Self { data: folder(data)?, example, given })
    }

    /// Whether the store is the user's usual one; only then a second start shows the window that is already open.
    pub fn uses_default_folder(&self) -> bool {
        !self.given
    }
}

fn folder(given: Option<PathBuf>) -> Result<PathBuf, String> {
    match given {
        Some(folder) => std::path::absolute(&folder).map_err(|e| format!("Không dùng được thư mục {}: {e}", folder.display())),
        None => dirs::data_local_dir()
            .map(|parent| parent.join(FOLDER))
            .ok_or_else(|| "Không tìm thấy thư mục dữ liệu của người dùng. Hãy chạy lại với --data <thư mục>.".into()),
    }
}

fn usage(argument: &OsString) -> String {
    format!("Không hiểu “{}”. Cách dùng: sohoa-desktop [--data <thư mục>] [--example]", argument.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Options, String> {
        Options::read(arguments.iter().map(OsString::from))
    }

    #[test]
    fn the_folder_is_taken_in_either_form() {
        for arguments in [&["--data", "/so"][..], &["--data=/so"]] {
            let options = read(arguments).unwrap();
            assert_eq!(options.data, PathBuf::from("/so"));
            assert!(!options.uses_default_folder() && !options.example);
        }
    }

    #[test]
    fn the_usual_folder_is_not_the_one_an_uninstaller_deletes() {
        let options = read(&["--example"]).unwrap();
        assert!(options.data.ends_with("SoSoHoa") && options.example && options.uses_default_folder());
    }

    #[test]
    fn an_unknown_argument_is_refused_with_the_usage() {
        assert!(read(&["--dta", "x"]).unwrap_err().contains("--data <thư mục>"));
        assert!(read(&["--data"]).is_err());
    }
}
