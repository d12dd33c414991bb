//! The first benchmark: a report of 100 pages, a search among 100,000 tasks, the start of the programs.
//!
//! Each is timed beside a reference in the same run, so that its ratio says the same on any machine. The
//! result is a Markdown table on standard output; it is no test and passes no judgement.

#![allow(clippy::expect_used)]

mod plan;
mod report;
mod search;
mod start;
mod stopwatch;

use stopwatch::Timing;

fn main() {
    // `cargo test --benches` only wants to know that this can be started.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let groups: [fn() -> Vec<Timing>; 3] = [report::measure, search::measure, start::measure];
    println!(
        "| What | Median | Fastest | Reference in the same run | Reference's median | Ratio |"
    );
    println!("| --- | --- | --- | --- | --- | --- |");
    for timing in groups.iter().flat_map(|measure| measure()) {
        println!("{timing}");
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
