//! How long work goes, told to whoever waits, and whether it shall stop.

use crate::wire::{ErrorCode, WireError, WorkState};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Told by long work as it goes; asked by it whether to stop. Work that nobody watches tells nobody and goes on.
#[derive(Clone, Default)]
pub struct Progress {
    watcher: Option<Watcher>,
}

#[derive(Clone)]
struct Watcher {
    tell: Arc<dyn Fn(WorkState) + Send + Sync>,
    stop: Arc<AtomicBool>,
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Progress(stopped: {})", self.stopped())
    }
}

impl Progress {
    /// Tells `tell` how it goes, and stops once `stop` is true.
    pub fn watched(
        tell: impl Fn(WorkState) + Send + Sync + 'static,
        stop: Arc<AtomicBool>,
    ) -> Self {
        let tell = Arc::new(tell);
        Self {
            watcher: Some(Watcher { tell, stop }),
        }
    }

    /// Whether the work was told to stop.
    pub fn stopped(&self) -> bool {
        let watcher = self.watcher.as_ref();
        watcher.is_some_and(|watcher| watcher.stop.load(Ordering::Relaxed))
    }

    /// Says what is being done, and how much of how much; with a total of 0 the end is not known.
    ///
    /// # Errors
    /// `stopped` when the work was told to stop.
    pub fn say(&self, text: &str, done: usize, total: usize) -> Result<(), WireError> {
        match self.goes_on(text, done, total) {
            true => Ok(()),
            false => Err(stopped()),
        }
    }

    /// As [`Progress::say`], answering whether to go on.
    pub fn goes_on(&self, text: &str, done: usize, total: usize) -> bool {
        let Some(watcher) = &self.watcher else {
            return true;
        };
        let counted = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (watcher.tell)(WorkState {
            text: text.to_owned(),
            done: counted(done),
            total: counted(total),
        });
        !self.stopped()
    }
}

fn stopped() -> WireError {
    WireError::new(
        ErrorCode::Stopped,
        "Đã dừng theo yêu cầu; sổ không bị thay đổi.",
    )
}
