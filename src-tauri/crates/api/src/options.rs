//! What is said on the command line: `--data DIR`, `--example` and `--remind`.

use std::ffi::OsString;
use std::path::PathBuf;

/// How the program was started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The folder of the store; none is the user's usual one.
    pub data: Option<PathBuf>,
    /// Whether to open the example agency.
    pub example: bool,
    /// Whether to show the reminders that are due, and end without a window.
    pub remind: bool,
}

impl Options {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// A sentence for the user: an unknown argument, or `--data` without a folder.
    pub fn read(arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let (mut data, mut example, mut remind) = (None, false, false);
        let mut rest = arguments;
        while let Some(argument) = rest.next() {
            match argument.to_str() {
                Some("--example") => example = true,
                Some("--remind") => remind = true,
                Some("--data") => {
                    data = Some(rest.next().ok_or("Sau --data phải là một thư mục.")?.into())
                }
                Some(text) if text.starts_with("--data=") => {
                    data = Some(PathBuf::from(&text["--data=".len()..]))
                }
                _ => return Err(usage(&argument)),
            }
        }
        Ok(Self {
            data,
            example,
            remind,
        })
    }

    /// Whether the store is the user's usual one; only then a second start shows the window that is already open.
    pub fn uses_default_folder(&self) -> bool {
        self.data.is_none()
    }
}

fn usage(argument: &OsString) -> String {
    format!(
        "Không hiểu “{}”. Cách dùng: sohoa-desktop [--data <thư mục>] [--example] [--remind]",
        argument.to_string_lossy()
    )
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
            assert_eq!(options.data, Some(PathBuf::from("/so")));
            assert!(!options.uses_default_folder() && !options.example);
        }
    }

    #[test]
    fn without_a_folder_the_usual_one_is_used() {
        let options = read(&["--example"]).unwrap();
        assert!(options.example && options.uses_default_folder());
    }

    #[test]
    fn an_unknown_argument_is_refused_with_the_usage() {
        assert!(
            read(&["--dta", "x"])
                .unwrap_err()
                .contains("--data <thư mục>")
        );
        assert!(read(&["--data"]).is_err());
    }
}
