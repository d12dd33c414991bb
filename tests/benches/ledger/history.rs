//! A history of 100,000 steps: looked at, walked, and left for an older moment.

use api::{Access, Desk, ThisComputer};
use serde_json::{Value, json};
use std::cell::RefCell;
use tests::many;

use crate::stopwatch::Timing;

const STEPS: usize = 100_000;
/// Among how many tasks they are spread.
const TASKS: usize = 1_000;
/// What stands beside each time: the newest step alone.
const NEWEST: &str = "the newest step alone";

/// Times of what the screen of the history asks for, beside its newest step alone.
pub fn measure() -> Vec<Timing> {
    let console = many::steps(TASKS, STEPS);
    let computer = ThisComputer::new("đo", Some(console.folder().to_owned()));
    let desk = Desk::open(computer.expect("a computer has folders"), Access::Write);
    let desk = RefCell::new(desk.expect("the ledger opens"));
    let call = |name: &str, args: Value| -> Value {
        let answer = desk.borrow_mut().call(name, args);
        answer.expect("the history answers")
    };
    let newest = || drop(call("history", json!({ "limit": 1 })));
    let last = call("history", json!({ "limit": 1 }))[0]["id"].clone();
    let last = last.as_i64().expect("a step has a number");
    let half = last - i64::try_from(STEPS / 2).unwrap_or_default();
    let item = many::id(7).to_string();
    let asked = [
        ("its first page", "history", json!({})),
        ("a page half way back", "history", json!({ "before": half })),
        (
            "found by words in few steps",
            "history",
            json!({ "find": "99977" }),
        ),
        (
            "found by words in none",
            "history",
            json!({ "find": "khong co" }),
        ),
        (
            "of one kind that is rare",
            "history",
            json!({ "kind": "documents" }),
        ),
        ("one person's", "history", json!({ "who": "Người ghi thử" })),
        ("up to a day", "history", json!({ "until": "14/11/2026" })),
        ("what it can be filtered by", "history_choices", Value::Null),
        ("one task's", "item_history", json!({ "id": item })),
        (
            "what going back half way would do",
            "preview_back",
            json!({ "step": half }),
        ),
    ];
    let mut timed: Vec<Timing> = asked
        .into_iter()
        .map(|(what, name, args)| {
            let what = format!("History of {STEPS} steps, {what}");
            let ask = || drop(call(name, args.clone()));
            Timing::of(what, 9, ask, NEWEST, newest)
        })
        .collect();
    let walk = || {
        call("undo", Value::Null);
        call("redo", Value::Null);
    };
    let what = format!("Undo and redo after {STEPS} steps");
    timed.push(Timing::of(what, 9, walk, NEWEST, newest));
    let back = || {
        call("go_back", json!({ "step": half }));
        call("undo", Value::Null);
    };
    let what = format!("Going back {} steps, and undoing that", STEPS / 2);
    timed.push(Timing::of(what, 3, back, NEWEST, newest));
    timed
}
