//! The thread that owns the open ledger: one job at a time, in order, away from the window.

use api::{Access, Desk, Options, Seat, WireError, broken_off};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use tokio::sync::{mpsc, oneshot};

/// Work for the thread; none tells it to close the ledger and end.
type Job = Option<Box<dyn FnOnce(&mut Seat) + Send>>;

/// Where the script comes out that hands the page its first answers.
pub type FirstAnswers = std::sync::mpsc::Receiver<String>;

/// The window's end of the thread.
pub struct Worker {
    jobs: mpsc::UnboundedSender<Job>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Worker {
    /// Starts the thread, which opens the ledger at once; what the window asks for its first picture comes beside it.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(options: Options) -> std::io::Result<(Self, FirstAnswers)> {
        let (jobs, mut queue) = mpsc::unbounded_channel::<Job>();
        let (first, answers) = std::sync::mpsc::sync_channel(1);
        let thread = thread::Builder::new()
            .name("ledger".into())
            .spawn(move || {
                let mut seat = Seat::new(options);
                // While the window is built; why it cannot be opened is told by the first job, which tries again.
                seat.take(|seat| {
                    // A window that is gone already needs no answers.
                    let _ = seat.desk().map(|desk| first.send(desk.first_answers()));
                });
                while let Some(Some(job)) = queue.blocking_recv() {
                    seat.take(job);
                }
            })?;
        let worker = Self {
            jobs,
            thread: Mutex::new(Some(thread)),
        };
        Ok((worker, answers))
    }

    /// Does `work` with the ledger and waits for what comes of it.
    ///
    /// # Errors
    /// The ledger cannot be opened, or `work` refuses.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, WireError> + Send + 'static,
    ) -> Result<T, WireError> {
        self.at_seat(|seat| seat.desk().and_then(work)).await
    }

    /// As [`Worker::run`], on a thread of its own with the ledger open for reading; other jobs go on meanwhile.
    pub async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, WireError> + Send + 'static,
    ) -> Result<T, WireError> {
        let options = self.at_seat(Seat::beside).await?;
        let job = move || {
            options
                .open(Access::Read)
                .and_then(|mut desk| work(&mut desk))
        };
        let done = tauri::async_runtime::spawn_blocking(job).await;
        done.map_err(|_| broken_off())?
    }

    async fn at_seat<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Seat) -> Result<T, WireError> + Send + 'static,
    ) -> Result<T, WireError> {
        let (answer, result) = oneshot::channel();
        let job = Box::new(move |seat: &mut Seat| {
            // Nobody listens any more when the window was closed meanwhile.
            let _ = answer.send(work(seat));
        });
        self.jobs.send(Some(job)).map_err(|_| broken_off())?;
        result.await.map_err(|_| broken_off())?
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
