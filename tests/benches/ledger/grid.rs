//! Lists of very many tasks: a page found and filtered by the command, and the frames of a scrolled grid.

use api::{Access, Desk, ThisComputer};
use domain::text::{contains_folded, search_key};
use serde_json::{Value, json};
use tests::console::Console;
use tests::many;

use crate::stopwatch::Timing;

const TASKS: usize = 100_000;

/// Times of the window's list of tasks, beside one that folds every text anew; with the feature `e2e`, of its frames.
pub fn measure() -> Vec<Timing> {
    let console = many::ledger(TASKS);
    let mut desk = open(&console);
    let texts: Vec<String> = (0..TASKS).map(many::words).collect();
    let scan = || {
        let hits = texts
            .iter()
            .filter(|text| contains_folded(&search_key(text), "dot 77778"));
        assert_eq!(hits.count(), 1);
    };
    let mut timed = Vec::new();
    let asked = [
        ("found by three words", json!({ "find": "dot 77778" })),
        ("found by two letters", json!({ "find": "so" })),
        (
            "of one status and unit",
            json!({ "status": "done", "lead": "Công an phường" }),
        ),
        ("past their deadline", json!({ "filter": "overdue" })),
        ("all of them", json!({})),
        (
            "sorted by their words",
            json!({ "sort": "text", "loose": true }),
        ),
    ];
    for (what, query) in asked {
        let ask = || assert!(page(&mut desk, &query) > 0);
        let what = format!("A page of {TASKS} tasks, {what}");
        timed.push(Timing::of(
            what,
            9,
            ask,
            "each text folded anew, in memory",
            scan,
        ));
    }
    let build = || {
        // A list that is not kept is read anew.
        desk.call("undo", Value::Null)
            .expect("a step can be taken back");
        desk.call("redo", Value::Null).expect("and brought back");
        assert_eq!(page(&mut desk, &json!({})), TASKS as u64);
    };
    let what = format!("The list of {TASKS} tasks after undo and redo of 5,000 of them");
    timed.push(Timing::of(
        what,
        3,
        build,
        "each text folded anew, in memory",
        scan,
    ));
    #[cfg(feature = "e2e")]
    frames();
    timed
}

fn open(console: &Console) -> Desk {
    let computer = ThisComputer::new("đo", Some(console.folder().to_owned()));
    Desk::open(computer.expect("a computer has folders"), Access::Write).expect("the ledger opens")
}

fn page(desk: &mut Desk, query: &Value) -> u64 {
    let page = desk.call("task_rows", query.clone()).expect("a page");
    page["total"].as_u64().unwrap_or_default()
}

/// Prints how long the frames took of a grid of 50,000 tasks that is scrolled through its length.
#[cfg(feature = "e2e")]
fn frames() {
    use tests::window::{Start, Window, at};
    let console = many::ledger(50_000);
    let window = Window::open(&Start::within(console.folder()));
    window.resize(1366, 768);
    window.go("tasks");
    window.see(&at("task-row"));
    for (what, step) in [
        ("a wheel's turn", 120),
        ("half a page", 300),
        ("two hundred pages", 120_000),
    ] {
        let times = window.frames(step, 240);
        let worst = times.last().copied().unwrap_or_default();
        let late = times.iter().filter(|time| **time > 50.0).count();
        println!(
            "frames of 50,000 rows, {what} each: median {:.1} ms, slowest {worst:.1} ms, {late} of {} over 50 ms",
            times[times.len() / 2],
            times.len()
        );
    }
    window.close();
}
