//! The thread that owns the open ledger: one job at a time, in order, away from the window.

use crate::options::Options;
use api::{Access, Desk, ThisComputer, WireError};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use tokio::sync::{mpsc, oneshot};

/// Work for the thread; none tells it to close the ledger and end.
type Job = Option<Box<dyn FnOnce(&mut Seat) + Send>>;

/// The window's end of the thread.
pub struct Worker {
    options: Options,
    jobs: mpsc::UnboundedSender<Job>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Worker {
    /// Starts the thread; the ledger is opened by the first job.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(options: Options) -> std::io::Result<Self> {
        let (jobs, mut queue) = mpsc::unbounded_channel::<Job>();
        let kept = options.clone();
        let thread = thread::Builder::new()
            .name("ledger".into())
            .spawn(move || {
                let mut seat = Seat {
                    options,
                    desk: None,
                };
                while let Some(Some(job)) = queue.blocking_recv() {
                    seat.take(job);
                }
            })?;
        Ok(Self {
            options: kept,
            jobs,
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Does `work` with the ledger and waits for what comes of it.
    ///
    /// # Errors
    /// The ledger cannot be opened, or `work` refuses.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, WireError> + Send + 'static,
    ) -> Result<T, WireError> {
        let (answer, result) = oneshot::channel();
        let job = Box::new(move |seat: &mut Seat| {
            // Nobody listens any more when the window was closed meanwhile.
            let _ = answer.send(seat.desk().and_then(work));
        });
        self.jobs.send(Some(job)).map_err(|_| broken())?;
        result.await.map_err(|_| broken())?
    }

    /// As [`Worker::run`], on a thread of its own with the ledger open for reading; other jobs go on meanwhile.
    pub async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, WireError> + Send + 'static,
    ) -> Result<T, WireError> {
        let mut options = self.options.clone();
        options.example = self.run(|desk| Ok(desk.at_example())).await?;
        let job = move || open(&options, Access::Read).and_then(|mut desk| work(&mut desk));
        let done = tauri::async_runtime::spawn_blocking(job).await;
        done.map_err(|_| broken())?
    }

    /// Lets the running job end and closes the ledger.
    pub fn stop(&self) {
        let _ = self.jobs.send(None);
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
    }
}

/// What the thread holds.
struct Seat {
    options: Options,
    desk: Option<Desk>,
}

impl Seat {
    /// The desk; a ledger that could not be opened is tried again at each call, so "Thử lại" is any call.
    fn desk(&mut self) -> Result<&mut Desk, WireError> {
        if self.desk.is_none() {
            self.desk = Some(open(&self.options, Access::Write)?);
        }
        self.desk.as_mut().ok_or_else(broken)
    }

    /// A job that panics has changed nothing that was not saved; the same ledger, the user's or the example's, is
    /// opened afresh for the next.
    fn take(&mut self, job: Box<dyn FnOnce(&mut Seat) + Send>) {
        if catch_unwind(AssertUnwindSafe(|| job(self))).is_err()
            && let Some(desk) = self.desk.take()
        {
            self.options.example = desk.at_example();
        }
    }
}

fn open(options: &Options, access: Access) -> Result<Desk, WireError> {
    let host = ThisComputer::new("sohoa-desktop", options.data.clone())?;
    let mut desk = Desk::open_anyway(host, access);
    if options.example {
        desk.begin_at_example()?;
    }
    Ok(desk)
}

fn broken() -> WireError {
    WireError::internal("việc vừa rồi bị dừng giữa chừng.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn after_a_panic_the_example_is_opened_again_and_not_the_users_ledger() {
        let folder = tempfile::tempdir().unwrap();
        let data = Some(folder.path().to_owned());
        let example = false;
        let mut seat = Seat {
            options: Options {
                data,
                example,
                remind: false,
            },
            desk: None,
        };
        seat.take(Box::new(|seat| {
            let desk = seat.desk().unwrap();
            desk.call("open_example", json!({})).unwrap();
            panic!("một việc hỏng giữa chừng");
        }));
        assert!(seat.desk.is_none() && seat.desk().unwrap().at_example());
    }
}
