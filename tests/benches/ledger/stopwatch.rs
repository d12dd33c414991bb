//! Times of a piece of work and of the reference beside it.

use std::fmt;
use std::time::{Duration, Instant};

/// A measured piece of work with its reference.
pub struct Timing {
    /// What was done.
    pub what: String,
    /// How long it took, sorted.
    pub times: Vec<Duration>,
    /// What it is compared with.
    pub reference: String,
    /// How long that took, sorted.
    pub reference_times: Vec<Duration>,
}

impl Timing {
    /// Runs both in turns, `rounds` times each, after one round that does not count.
    pub fn of(
        what: impl Into<String>,
        rounds: usize,
        mut work: impl FnMut(),
        reference: impl Into<String>,
        mut other: impl FnMut(),
    ) -> Self {
        let timed = |work: &mut dyn FnMut()| {
            let start = Instant::now();
            work();
            start.elapsed()
        };
        let (mut times, mut reference_times) = (Vec::new(), Vec::new());
        for _ in 0..=rounds {
            times.push(timed(&mut work));
            reference_times.push(timed(&mut other));
        }
        let sorted = |mut times: Vec<Duration>| {
            times.remove(0);
            times.sort();
            times
        };
        Self {
            what: what.into(),
            times: sorted(times),
            reference: reference.into(),
            reference_times: sorted(reference_times),
        }
    }
}

impl fmt::Display for Timing {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let (median, reference) = (middle(&self.times), middle(&self.reference_times));
        let ratio = median.as_secs_f64() / reference.as_secs_f64();
        write!(
            out,
            "| {} | {} | {} | {} | {} | {ratio:.2} |",
            self.what,
            millis(median),
            millis(self.times[0]),
            self.reference,
            millis(reference)
        )
    }
}

fn middle(sorted: &[Duration]) -> Duration {
    sorted[sorted.len() / 2]
}

fn millis(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}
