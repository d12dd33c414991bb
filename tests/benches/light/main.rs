//! How light the window is: our program with the example open, beside an empty window of Tauri and beside
//! LibreOffice Calc with a sheet of the same rows, in one run on one display.
//!
//! `cargo xtask light` builds what is measured, names it in the environment and prints these tables. Nothing here
//! passes judgement.

#![allow(clippy::expect_used)]

mod memory;
mod rival;
mod screen;
mod script;

use rival::Rival;
use screen::Screen;
use std::time::Duration;

/// Starts of each program that count, after one that does not.
const ROUNDS: usize = 7;

/// One start: until the picture stood, and the memory of all processes then.
#[derive(Clone, Copy)]
struct Start {
    time: Duration,
    memory: u64,
}

fn main() {
    // `cargo test --benches` only wants to know that this can be started.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let screen = Screen::open();
    let rivals = rival::all();
    let mut starts = vec![Vec::new(); rivals.len()];
    // In turns, so that a busy moment of the computer falls on all of them.
    for round in 0..=ROUNDS {
        for (rival, starts) in rivals.iter().zip(&mut starts) {
            let start = once(rival, &screen);
            if round > 0 {
                starts.push(start);
            }
        }
    }
    println!(
        "| Window | First whole picture, median | Fastest | Memory of all its processes, median | Our time to its | Our memory to its |"
    );
    println!("| --- | --- | --- | --- | --- | --- |");
    let medians: Vec<Start> = starts.iter().map(|starts| median(starts)).collect();
    for ((rival, starts), middle) in rivals.iter().zip(&starts).zip(&medians) {
        println!("{}", line(rival.name, starts, *middle, medians[0]));
    }
    println!("\n{}", script::first_screen());
}

/// Starts a program, waits until its picture stands, and ends it.
fn once(rival: &Rival, screen: &Screen) -> Start {
    screen.wait_until_empty();
    let mut running = rival.start();
    let time = screen.settled(running.began);
    let memory = memory::of_tree(running.process.id());
    running.end();
    Start { time, memory }
}

fn median(starts: &[Start]) -> Start {
    let middle = |mut numbers: Vec<u128>| {
        numbers.sort_unstable();
        numbers[numbers.len() / 2]
    };
    let time = middle(starts.iter().map(|start| start.time.as_micros()).collect());
    let memory = middle(starts.iter().map(|start| start.memory.into()).collect());
    Start {
        time: Duration::from_micros(u64::try_from(time).expect("a start is short")),
        memory: u64::try_from(memory).expect("memory is counted in 64 bits"),
    }
}

fn line(name: &str, starts: &[Start], middle: Start, ours: Start) -> String {
    let fastest = starts.iter().map(|start| start.time).min();
    let ratio = |ours: f64, its: f64| format!("{:.2}", ours / its);
    format!(
        "| {name} | {} ms | {} ms | {} MB | {} | {} |",
        middle.time.as_millis(),
        fastest.unwrap_or_default().as_millis(),
        middle.memory / 1_000_000,
        ratio(ours.time.as_secs_f64(), middle.time.as_secs_f64()),
        ratio(megabytes(ours.memory), megabytes(middle.memory)),
    )
}

fn megabytes(bytes: u64) -> f64 {
    f64::from(u32::try_from(bytes / 1_000).unwrap_or(u32::MAX)) / 1_000.0
}
