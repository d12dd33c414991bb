//! The commands that the page may call, beside those for long work.

use crate::export;
use crate::worker::Worker;
use api::WireError;
use api::wire::ReportDraft;
use serde_json::Value;
use std::path::PathBuf;
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
    titled(
        &window,
        worker.run(move |desk| desk.call(&name, args)).await,
    )
}

/// Lets the window's title follow what a command answered.
pub fn titled(
    window: &WebviewWindow,
    answer: Result<Value, WireError>,
) -> Result<Value, WireError> {
    if let Some(title) = answer.as_ref().ok().and_then(api::title_in) {
        // A window manager that refuses a title harms nothing.
        let _ = window.set_title(title);
    }
    answer
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

/// Asks for a file that is there, with `name` for the place of a new one, with the ending `/` for a folder; none where
/// the dialog was closed.
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
