//! Numbered steps on the terminal, each with the time it took and, when it fails, what to do next.

use std::time::{Duration, Instant};

use crate::Stop;

/// The steps of one command.
#[derive(Debug)]
pub struct Progress {
    total: usize,
    begun: usize,
    failed: Vec<String>,
    start: Instant,
}

impl Progress {
    /// A command of this many steps.
    pub fn new(total: usize) -> Progress {
        Progress {
            total,
            begun: 0,
            failed: Vec::new(),
            start: Instant::now(),
        }
    }

    /// Does one step; the command cannot go on without it.
    ///
    /// # Errors
    /// `Stop::Failed`, after printing the failure and the advice.
    pub fn step<T>(
        &mut self,
        name: &str,
        advice: &str,
        work: impl FnOnce() -> Result<T, String>,
    ) -> Result<T, Stop> {
        self.begun += 1;
        let since = spoken(self.start.elapsed());
        println!("\n[{}/{}] {name} (after {since})", self.begun, self.total);
        let begin = Instant::now();
        let outcome = work();
        let took = spoken(begin.elapsed());
        match outcome {
            Ok(value) => {
                println!("      done in {took}");
                Ok(value)
            }
            Err(what) => {
                eprintln!("\nFAILED after {took}: {name}\n{what}\nWhat to do: {advice}");
                self.failed.push(name.to_owned());
                Err(Stop::Failed)
            }
        }
    }

    /// Does one step; when it fails the command goes on, and ends as failed.
    pub fn attempt(&mut self, name: &str, advice: &str, work: impl FnOnce() -> Result<(), String>) {
        // The failure is kept in `failed`, which `end` reads.
        let _ = self.step(name, advice, work);
    }

    /// Prints how many steps went well and which did not.
    ///
    /// # Errors
    /// `Stop::Failed` when a step failed or was not reached.
    pub fn end(&self) -> Result<(), Stop> {
        let well = self.begun - self.failed.len();
        println!(
            "\nSteps: {well} of {} went well, in {}.",
            self.total,
            spoken(self.start.elapsed())
        );
        for name in &self.failed {
            println!("  failed: {name}");
        }
        if well == self.total {
            Ok(())
        } else {
            Err(Stop::Failed)
        }
    }
}

/// A duration as a person reads it: `8 s`, `2 min 5 s`.
fn spoken(time: Duration) -> String {
    match time.as_secs() {
        seconds if seconds < 60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_attempt_lets_the_next_step_run_but_fails_the_command() {
        let mut progress = Progress::new(2);
        progress.attempt("first", "try again", || Err("it broke".into()));
        assert!(progress.step("second", "", || Ok(5)).is_ok());
        assert!(progress.end().is_err());
    }

    #[test]
    fn a_command_that_did_not_reach_its_last_step_has_failed() {
        let mut progress = Progress::new(2);
        assert!(progress.step("first", "", || Ok(())).is_ok());
        assert!(progress.end().is_err());
    }

    #[test]
    fn times_are_spoken_in_minutes_and_seconds() {
        assert_eq!(spoken(Duration::from_secs(59)), "59 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 5 s");
    }
}
