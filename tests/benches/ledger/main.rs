//! The first benchmark: a report of 100 pages, a search among 100,000 tasks, the start of the programs.
//!
//! Each is timed beside a reference in the same run, so that its ratio says the same on any machine. The
//! result is a Markdown table on standard output; it is no test and passes no judgement.

#![allow(clippy::expect_used)]

mod commune;
mod engines;
mod first;
mod grid;
mod history;
mod paper;
mod plan;
mod report;
mod search;
mod start;
mod stopwatch;
#[cfg(feature = "e2e")]
mod typing;

use stopwatch::Timing;

/// Measures a group of things.
type Measure = fn() -> Vec<Timing>;

fn main() {
    // `cargo test --benches` only wants to know that this can be started.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    if let Some(print) = engines::asked_to_print() {
        return print.run();
    }
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|word| word == name);
    let groups: [(&str, Measure); 7] = [
        ("commune", commune::measure),
        ("first", first::measure),
        ("grid", grid::measure),
        ("history", history::measure),
        ("report", report::measure),
        ("search", search::measure),
        ("start", start::measure),
    ];
    let chosen: Vec<_> = groups.iter().filter(|(name, _)| is_wanted(name)).collect();
    if !chosen.is_empty() {
        println!(
            "| What | Median | Fastest | Reference in the same run | Reference's median | Ratio |"
        );
        println!("| --- | --- | --- | --- | --- | --- |");
    }
    for timing in chosen.iter().flat_map(|(_, measure)| measure()) {
        println!("{timing}");
    }
    #[cfg(feature = "e2e")]
    if is_wanted("typing") {
        typing::measure();
    }
    if is_wanted("engines") {
        println!();
        engines::measure();
    }
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let build = if cfg!(debug_assertions) {
        "without optimisation"
    } else {
        "optimised"
    };
    println!(
        "\n{cores} cores, {} {}, {build}.",
        std::env::consts::OS,
        std::env::consts::ARCH
    );
}
