//! Whether a window can be opened here: a display must be named, and it must answer.

use std::env;

#[cfg(unix)]
use std::os::unix::net::UnixStream;
#[cfg(unix)]
use std::path::{Path, PathBuf};

#[cfg(unix)]
use crate::x11;

/// Looks at the display that the environment names.
///
/// # Errors
/// One sentence that says why no window can be opened.
pub fn check() -> Result<(), String> {
    look(&|name| env::var(name).ok().filter(|value| !value.is_empty()))
}

/// Systems other than Unix always have a display.
#[cfg(not(unix))]
fn look(_variable: &dyn Fn(&str) -> Option<String>) -> Result<(), String> {
    Ok(())
}

#[cfg(unix)]
fn look(variable: &dyn Fn(&str) -> Option<String>) -> Result<(), String> {
    let wayland = variable("WAYLAND_DISPLAY");
    let x = variable("DISPLAY");
    if wayland.is_none() && x.is_none() {
        return Err("No display is set (neither DISPLAY nor WAYLAND_DISPLAY).".into());
    }
    let wayland_answers =
        wayland_socket(variable).is_some_and(|socket| UnixStream::connect(socket).is_ok());
    if wayland_answers
        || x.as_deref()
            .is_some_and(|name| x11::answers(name, &cookies(variable)))
    {
        return Ok(());
    }
    let named: Vec<String> = [wayland, x].into_iter().flatten().collect();
    Err(format!(
        "The display {} cannot be opened.",
        named.join(" or ")
    ))
}

#[cfg(unix)]
fn wayland_socket(variable: &dyn Fn(&str) -> Option<String>) -> Option<PathBuf> {
    let name = variable("WAYLAND_DISPLAY")?;
    if Path::new(&name).is_absolute() {
        return Some(name.into());
    }
    Some(Path::new(&variable("XDG_RUNTIME_DIR")?).join(name))
}

/// The file in which the X server's keys are kept, empty when there is none.
#[cfg(unix)]
fn cookies(variable: &dyn Fn(&str) -> Option<String>) -> Vec<u8> {
    let home = || variable("HOME").map(|home| Path::new(&home).join(".Xauthority"));
    let file = variable("XAUTHORITY").map(PathBuf::from).or_else(home);
    file.and_then(|file| std::fs::read(file).ok())
        .unwrap_or_default()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::net::UnixListener;

    fn with(pairs: &[(&str, &str)]) -> Result<(), String> {
        look(&|name| {
            pairs
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn no_variable_means_no_display() {
        assert!(with(&[]).unwrap_err().starts_with("No display is set"));
    }

    #[test]
    fn a_display_that_nobody_serves_cannot_be_opened() {
        assert_eq!(
            with(&[("DISPLAY", ":64999")]).unwrap_err(),
            "The display :64999 cannot be opened."
        );
        assert!(
            with(&[("WAYLAND_DISPLAY", "wayland-0")]).is_err(),
            "no runtime folder to look in"
        );
    }

    #[test]
    fn a_wayland_socket_that_answers_is_a_display() {
        let folder = tempfile::tempdir().unwrap();
        let _server = UnixListener::bind(folder.path().join("wayland-7")).unwrap();
        let runtime = folder.path().to_str().unwrap();
        assert!(
            with(&[
                ("WAYLAND_DISPLAY", "wayland-7"),
                ("XDG_RUNTIME_DIR", runtime)
            ])
            .is_ok()
        );
        assert!(
            with(&[
                ("WAYLAND_DISPLAY", "wayland-8"),
                ("XDG_RUNTIME_DIR", runtime)
            ])
            .is_err()
        );
    }
}
