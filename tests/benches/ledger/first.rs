//! The first screen: the same with 100,000 tasks as with a handful.

use api::{Access, Desk, ThisComputer};
use serde_json::{Value, json};
use tests::console::Console;
use tests::many;

use crate::stopwatch::Timing;

const TASKS: usize = 100_000;
const FEW: usize = 24;
/// What the window asks before its first picture, in this order.
const ASKED: [&str; 2] = ["session", "overview"];

/// Times of what comes before the first picture, of the first screen after a change, and of the list that is asked for
/// next, each beside a ledger of a few tasks.
pub fn measure() -> Vec<Timing> {
    let (many, few) = (many::ledger(TASKS), many::ledger(FEW));
    let start = |console: &Console| {
        let console = console.folder().to_owned();
        move || {
            let mut desk = open(&console);
            ASKED
                .iter()
                .for_each(|name| drop(ask(&mut desk, name, Value::Null)));
        }
    };
    let (mut of_many, mut of_few) = (open(many.folder()), open(few.folder()));
    let mut timed = vec![];
    timed.push(both(
        "the first screen once more",
        &mut || drop(ask(&mut of_many, "overview", Value::Null)),
        &mut || drop(ask(&mut of_few, "overview", Value::Null)),
    ));
    timed.push(both(
        "an entry and the first screen after it",
        &mut || change(&mut of_many),
        &mut || change(&mut of_few),
    ));
    timed.push(both(
        "undo of an entry and the first screen after it",
        &mut || undo(&mut of_many),
        &mut || undo(&mut of_few),
    ));
    drop((of_many, of_few));
    timed.push(both(
        "opening and the first screen",
        &mut start(&many),
        &mut start(&few),
    ));
    let list = |console: &Console| {
        let folder = console.folder().to_owned();
        move || {
            let mut desk = open(&folder);
            ask(&mut desk, "task_rows", json!({}));
        }
    };
    timed.push(both(
        "opening and the first list of tasks",
        &mut list(&many),
        &mut list(&few),
    ));
    timed
}

fn both(what: &str, many: &mut dyn FnMut(), few: &mut dyn FnMut()) -> Timing {
    let what = format!("With {TASKS} tasks: {what}");
    Timing::of(what, 9, many, format!("the same with {FEW}"), few)
}

fn change(desk: &mut Desk) {
    let draft = json!({ "item": many::id(0), "date": "14/11/2026", "status": "in-progress", "result": "Đã làm" });
    ask(desk, "record_progress", json!({ "draft": draft }));
    ask(desk, "overview", Value::Null);
}

fn undo(desk: &mut Desk) {
    ask(desk, "undo", Value::Null);
    ask(desk, "overview", Value::Null);
}

fn ask(desk: &mut Desk, name: &str, args: Value) -> Value {
    desk.call(name, args).expect("the ledger answers")
}

fn open(folder: &std::path::Path) -> Desk {
    let computer = ThisComputer::new("đo", Some(folder.to_owned()));
    Desk::open(computer.expect("a computer has folders"), Access::Write).expect("the ledger opens")
}
