//! Where a finished report goes: a file that the user names, or a passing one for the system's PDF program.

use api::{ErrorCode, WireError};
use std::path::{Path, PathBuf};
use tauri::WebviewWindow;
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;
use tokio::sync::oneshot;

/// Names the file, or the folder for it, instead of the system's dialog, which a test cannot drive.
const SAVE_TO: &str = "SOHOA_SAVE_TO";
/// The same for a file that is there.
const CHOOSE: &str = "SOHOA_CHOOSE";
/// With the value `none` nothing is opened, which a test could not close.
const OPEN_WITH: &str = "SOHOA_OPEN_WITH";

/// The file that the user chooses: with `name` a new one, else one that is there, with the ending `/` a folder; none
/// where they close the dialog.
pub async fn choose(
    window: &WebviewWindow,
    title: &str,
    name: Option<&str>,
    endings: &[String],
) -> Option<PathBuf> {
    let told = if name.is_some() { SAVE_TO } else { CHOOSE };
    if let Some(path) = std::env::var_os(told).map(PathBuf::from) {
        let named = name.filter(|_| path.is_dir()).map(|name| path.join(name));
        return Some(named.unwrap_or(path));
    }
    let (answer, chosen) = oneshot::channel();
    let done = move |path| {
        let _ = answer.send(path);
    };
    let mut dialog = window.dialog().file().set_parent(window).set_title(title);
    let names: Vec<&str> = endings.iter().map(String::as_str).collect();
    if let Some(ending) = names.first().filter(|ending| **ending != "/") {
        dialog = dialog.add_filter(format!("Tệp {}", ending.to_uppercase()), &names);
    }
    match name {
        None if names == ["/"] => dialog.pick_folder(done),
        Some(name) => dialog.set_file_name(name).save_file(done),
        None => dialog.pick_file(done),
    }
    let path = chosen.await.ok()??.into_path().ok()?;
    Some(match endings.first() {
        Some(ending) if name.is_some() && path.extension().is_none() => path.with_extension(ending),
        _ => path,
    })
}

/// Sends the file to a printer.
///
/// # Errors
/// The system's printing program refuses.
pub async fn print(path: PathBuf, printer: String) -> Result<(), WireError> {
    tauri::async_runtime::spawn_blocking(move || api::printing::send(&path, &printer))
        .await
        .map_err(WireError::internal)?
}

/// Opens the file in the program that the system has for it.
///
/// # Errors
/// No program takes it; `instead` says what to do then.
pub fn show(window: &WebviewWindow, path: &Path, instead: &str) -> Result<(), WireError> {
    if std::env::var_os(OPEN_WITH).is_some_and(|value| value == "none") {
        return Ok(());
    }
    window
        .opener()
        .open_path(path.to_string_lossy(), None::<&str>)
        .map_err(|reason| {
            WireError::new(
                ErrorCode::Refused,
                format!("Máy chưa có chương trình mở tệp này ({reason})."),
            )
            .hint(instead)
        })
}
