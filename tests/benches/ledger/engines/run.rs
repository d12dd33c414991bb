//! A command run as a process of its own, with its wall time and the peak of its memory.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

/// What watches a process; the system tells a parent what a child used.
const WATCH: &str = include_str!("watch.py");

/// The middle of several runs of one command.
pub struct Run {
    /// Sheets of the finished file.
    pub pages: usize,
    /// Wall time in seconds.
    pub seconds: f64,
    /// Peak memory in KiB.
    pub kib: f64,
}

impl Run {
    /// The time as printed.
    pub fn time(&self) -> String {
        format!("{:.0} ms", self.seconds * 1000.0)
    }

    /// The memory as printed.
    pub fn memory(&self) -> String {
        format!("{:.0} MB", self.kib / 1024.0)
    }
}

/// The Python that has the references, as `cargo xtask bench` names it.
pub fn python() -> Result<String, String> {
    env::var("SOHOA_PYTHON").map_err(|_| "SOHOA_PYTHON names no Python with this tool".to_owned())
}

/// Runs a command `rounds` times after one that does not count.
pub fn of(words: &[String], out: &Path, rounds: usize) -> Result<Run, String> {
    let mut measured: Vec<(f64, f64)> = Vec::new();
    for _ in 0..=rounds {
        measured.push(once(words)?);
    }
    measured.remove(0);
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    Ok(Run {
        pages: super::pages(out),
        seconds: middle(measured.iter().map(|(seconds, _)| *seconds).collect()),
        kib: middle(measured.iter().map(|(_, kib)| *kib).collect()),
    })
}

fn once(words: &[String]) -> Result<(f64, f64), String> {
    let python = python().unwrap_or_else(|_| "python3".to_owned());
    let mut watch = Command::new(python);
    let output = watch
        .args(["-c", WATCH])
        .args(words)
        .stderr(Stdio::piped())
        .output();
    let output = output.map_err(|error| format!("Python cannot be started ({error})"))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(errors.lines().last().unwrap_or("it failed").to_owned());
    }
    let said = String::from_utf8_lossy(&output.stdout);
    let mut numbers = said.split_whitespace().map(str::parse::<f64>);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(seconds)), Some(Ok(kib))) => Ok((seconds, kib)),
        _ => Err(format!("the watch said {said:?}")),
    }
}
