//! Long work: told as it goes, and stopped when the page says so.

use crate::commands::titled;
use crate::worker::Worker;
use api::wire::WorkState;
use api::{Progress, WireError};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

type Stops = HashMap<u32, Arc<AtomicBool>>;

/// What is running, by the numbers that the page gave.
#[derive(Default)]
pub struct Running(Mutex<Stops>);

impl Running {
    fn stops(&self) -> MutexGuard<'_, Stops> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells all work to stop.
    pub fn stop_all(&self) {
        let stops = self.stops();
        stops
            .values()
            .for_each(|stop| stop.store(true, Ordering::Relaxed));
    }
}

/// Runs a command as [`crate::commands::call`] does, telling the page how it goes. One that writes takes its turn with
/// all others; one that only reads the ledger goes on beside them.
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
    let stop = Arc::new(AtomicBool::new(false));
    running.stops().insert(id, Arc::clone(&stop));
    // A page that is gone needs not be told.
    let progress = Progress::watched(move |state| drop(told.send(state)), stop);
    let writes = api::command(&name).is_none_or(|command| command.writes);
    let job = move |desk: &mut api::Desk| desk.call_watched(&name, args, progress);
    let answer = match writes {
        true => worker.run(job).await,
        false => worker.beside(job).await,
    };
    running.stops().remove(&id);
    titled(&window, answer)
}

/// Tells work to stop; it answers when it has.
#[tauri::command]
pub fn stop_work(running: State<'_, Running>, id: u32) {
    if let Some(stop) = running.stops().get(&id) {
        stop.store(true, Ordering::Relaxed);
    }
}
