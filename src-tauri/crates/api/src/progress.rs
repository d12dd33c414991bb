//! How long work goes, told to whoever waits, and whether it shall stop.

use crate::wire::{ErrorCode, WireError, WorkState};
use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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

    /// As [`Progress::goes_on`] for what is counted in bytes, which is told in ten-thousandths: files may be larger than
    /// the numbers on the wire.
    pub fn goes_on_in_bytes(&self, text: &str, done: usize, total: usize) -> bool {
        let part = (done as u128).min(total as u128) * u128::from(WHOLE) / (total as u128).max(1);
        let whole = usize::try_from(WHOLE).unwrap_or(usize::MAX);
        self.goes_on(text, usize::try_from(part).unwrap_or(whole), whole)
    }
}

/// Into how many parts bytes are divided where they are told.
const WHOLE: u32 = 10_000;

/// What is running, by the numbers that the page gave.
#[derive(Debug, Default)]
pub struct Running(Mutex<HashMap<u32, Arc<AtomicBool>>>);

impl Running {
    fn stops(&self) -> MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins work that can be stopped by its number.
    pub fn begin(&self, id: u32, tell: impl Fn(WorkState) + Send + Sync + 'static) -> Progress {
        let stop = Arc::new(AtomicBool::new(false));
        self.stops().insert(id, Arc::clone(&stop));
        Progress::watched(tell, stop)
    }

    /// Tells work to stop, all of it without a number.
    pub fn stop(&self, id: Option<u32>) {
        let stops = self.stops();
        let told = stops
            .iter()
            .filter(|(number, _)| id.is_none_or(|id| id == **number));
        told.for_each(|(_, stop)| stop.store(true, Ordering::Relaxed));
    }

    /// Forgets work that has ended.
    pub fn end(&self, id: u32) {
        self.stops().remove(&id);
    }
}

fn stopped() -> WireError {
    WireError::new(
        ErrorCode::Stopped,
        "Đã dừng theo yêu cầu; sổ không bị thay đổi.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_as_parts_of_a_whole_however_many_they_are() {
        let told = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&told);
        let tell = move |state: WorkState| log.lock().unwrap().push((state.done, state.total));
        let progress = Progress::watched(tell, Arc::default());
        for (done, total) in [(0, 0), (3 << 30, 12 << 30), (7, 7)] {
            assert!(progress.goes_on_in_bytes("Nhận tệp", done, total));
        }
        assert_eq!(
            *told.lock().unwrap(),
            [(0, 10_000), (2_500, 10_000), (10_000, 10_000)]
        );
    }

    #[test]
    fn work_is_stopped_by_its_number_and_all_of_it_when_the_window_closes() {
        let running = Running::default();
        let [first, second] = [1, 2].map(|id| running.begin(id, |_| {}));
        running.stop(Some(1));
        assert_eq!((first.stopped(), second.stopped()), (true, false));
        running.end(1);
        running.stop(None);
        assert!(second.stopped() && second.say("Sao lưu", 1, 2).is_err());
    }
}
