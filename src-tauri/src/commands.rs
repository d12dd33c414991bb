//! The commands that the page may call.

use crate::export;
use crate::worker::Worker;
use api::wire::{ReportDraft, WorkState};
use api::{Desk, Running, WireError};
use serde_json::Value;
use std::path::PathBuf;
use tauri::ipc::{Channel, Response};
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

/// As [`call`], telling how it goes. What writes takes its turn; what only reads goes on beside it.
#[tauri::command]
pub async fn work(
    window: WebviewWindow,
    worker: State<'_, Worker>,
    running: State<'_, Running>,
    id: u32,
    name: String,
    args: Value,
    told: Channel<WorkState>,
) -> Result<Value, WireError> {
    // A page that is gone needs not be told.
    let progress = running.begin(id, move |state| drop(told.send(state)));
    let writes = api::command(&name).is_none_or(|command| command.writes);
    let job = move |desk: &mut Desk| desk.call_watched(&name, args, progress);
    let answer = if writes {
        worker.run(job).await
    } else {
        worker.beside(job).await
    };
    running.end(id);
    titled(&window, answer)
}

/// Tells work to stop; it answers when it has.
#[tauri::command]
pub fn stop_work(running: State<'_, Running>, id: u32) {
    running.stop(Some(id));
}

/// Lets the window's title follow what a command answered.
fn titled(window: &WebviewWindow, answer: Result<Value, WireError>) -> Result<Value, WireError> {
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
