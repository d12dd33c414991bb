//! The commands that the page may call.

use crate::export;
use crate::worker::Worker;
use api::printing::SAVE_INSTEAD;
use api::wire::{ReportDraft, TypedWords, WorkState};
use api::{Desk, Running, WireError, file_to_open};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::ipc::{Channel, InvokeBody, Request, Response};
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

/// Those finished pages that are not known yet, with what is being typed, in the form of `Desk::report_preview`.
#[tauri::command]
pub async fn preview_pdf(
    worker: State<'_, Worker>,
    draft: ReportDraft,
    typed: Vec<TypedWords>,
    known: Vec<String>,
) -> Result<Response, WireError> {
    worker
        .run(move |desk| desk.report_preview(&draft, &typed, &known))
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
    let (asked, form) = (draft.clone(), ending.clone());
    let name = worker.run(move |desk| desk.report_file_name(&asked, &form));
    let name = name.await?;
    let Some(path) = export::choose(&window, "Lưu báo cáo", Some(&name), &[ending]).await else {
        return Ok(None);
    };
    let write = move |desk: &mut Desk| desk.export_report(&draft, &path).map(|_| path);
    worker.run(write).await.map(Some)
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

/// The printer that the system prints on when nobody names one.
#[tauri::command]
pub async fn default_printer() -> Option<String> {
    tauri::async_runtime::spawn_blocking(api::printing::default_printer)
        .await
        .ok()?
}

/// Writes the report to a folder of its own and sends it to a printer; without one, opens it in the system's PDF
/// program, for printing from there.
#[tauri::command]
pub async fn open_report(
    window: WebviewWindow,
    worker: State<'_, Worker>,
    draft: ReportDraft,
    printer: Option<String>,
) -> Result<PathBuf, WireError> {
    let path = worker
        .run(move |desk| desk.export_to_pass_on(&draft))
        .await?;
    match printer {
        Some(printer) => export::print(path.clone(), printer).await?,
        None => export::show(&window, &path, SAVE_INSTEAD)?,
    }
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

/// Takes in the next piece of a file: its ticket stands in the header, its bytes are the body.
#[tauri::command]
pub async fn receive_piece(
    worker: State<'_, Worker>,
    request: Request<'_>,
) -> Result<(), WireError> {
    let ticket = request.headers().get("ticket");
    let ticket = ticket.and_then(|value| value.to_str().ok()?.parse().ok());
    let (Some(ticket), InvokeBody::Raw(piece)) = (ticket, request.body()) else {
        return Err(WireError::internal("một phần của tệp đến không đúng mẫu."));
    };
    let piece = piece.clone();
    worker.run(move |desk| desk.receive(ticket, &piece)).await
}

/// Opens a kept file with the system's program; the crate `api` gives only paths inside the ledger's folder.
#[tauri::command]
pub async fn open_evidence(
    window: WebviewWindow,
    worker: State<'_, Worker>,
    id: String,
    anyway: bool,
) -> Result<(), WireError> {
    let open = move |desk: &mut api::Desk| file_to_open(desk, &id, anyway);
    let path = worker.run(open).await?;
    export::show(&window, &path, "Hãy cài chương trình mở được loại tệp này.")
}
