//! The commands that the page may call.

use crate::export;
use crate::worker::Worker;
use api::WireError;
use api::wire::ReportDraft;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::ipc::Response;
use tauri::{State, WebviewWindow};

/// Runs the command `name` of the crate `api`; the window's title follows the ledger that is open.
#[tauri::command]
pub async fn call(
    window: WebviewWindow,
    worker: State<'_, Worker>,
    name: String,
    args: Value,
) -> Result<Value, WireError> {
    let value = worker.run(move |desk| desk.call(&name, args)).await?;
    if let Some(title) = api::title_in(&value) {
        // A window manager that refuses a title harms nothing.
        let _ = window.set_title(title);
    }
    Ok(value)
}

/// The report's finished pages as a PDF.
#[tauri::command]
pub async fn preview_pdf(
    worker: State<'_, Worker>,
    draft: ReportDraft,
) -> Result<Response, WireError> {
    worker
        .run(move |desk| desk.report_pdf(&draft))
        .await
        .map(Response::new)
}

/// Asks where to, and writes the report there as PDF, or as `format` says; none where the user changed their mind.
#[tauri::command]
pub async fn save_report(
    window: WebviewWindow,
    worker: State<'_, Worker>,
    draft: ReportDraft,
    format: Option<String>,
) -> Result<Option<PathBuf>, WireError> {
    let ending = format.unwrap_or_else(|| "pdf".into());
    let name = PathBuf::from(export::file_name(&worker, &draft).await?).with_extension(&ending);
    let name = name.to_string_lossy();
    let Some(path) = export::choose(&window, "Lưu báo cáo", Some(&name), &[ending]).await else {
        return Ok(None);
    };
    export::write(&worker, draft, path).await.map(Some)
}

/// Asks for a file that is there, or with `name` for the place of a new one; none where the dialog was closed.
#[tauri::command]
pub async fn choose_file(
    window: WebviewWindow,
    title: String,
    name: Option<String>,
    endings: Vec<String>,
) -> Option<PathBuf> {
    export::choose(&window, &title, name.as_deref(), &endings).await
}

/// Writes the report to a folder of its own and opens it in the system's PDF program, for printing.
#[tauri::command]
pub async fn open_report(
    window: WebviewWindow,
    worker: State<'_, Worker>,
    draft: ReportDraft,
) -> Result<PathBuf, WireError> {
    let name = export::file_name(&worker, &draft).await?;
    let path = export::write(&worker, draft, export::passing_folder()?.join(name)).await?;
    export::show(&window, &path)?;
    Ok(path)
}

/// Whether something is half typed in the page.
#[derive(Default)]
pub struct Held(pub AtomicBool);

/// Says whether something is half typed: the window then asks the page to save it before it closes.
#[tauri::command]
pub fn hold(held: State<'_, Held>, half: bool) {
    held.0.store(half, Ordering::Relaxed);
}

/// Closes the window once the page has saved what was half typed.
#[tauri::command]
pub fn leave(window: WebviewWindow) {
    // A window that is gone already needs no closing.
    let _ = window.destroy();
}

/// The folder that the program was started with, where it is not the usual one.
pub struct DataFolder(pub Option<PathBuf>);

/// Shows what is due now, or with `at_login` lets the system do so at each login, or no longer.
#[tauri::command]
pub async fn remind(
    worker: State<'_, Worker>,
    data: State<'_, DataFolder>,
    at_login: Option<bool>,
) -> Result<(), WireError> {
    match at_login {
        Some(on) => reminder::at_login(on, data.0.as_deref()),
        None => worker.run(reminder::show).await.map(|_| ()),
    }
}
