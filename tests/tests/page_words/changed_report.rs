//! The page of a stored report lives from the ledger: what is changed there changes on the page, alone.

use chrono::{NaiveDate, NaiveDateTime};
use domain::document::{Document, GoalRow};
use domain::ids::DocumentId;
use domain::text::Decimal;
use store::{Holder, Operation, ResultPart, Store};
use tests::console::Console;
use tests::pdf::{Change, Print, changes};

const REPORT: &str = "bc640-2023";

fn id() -> DocumentId {
    DocumentId(REPORT.into())
}

fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 20)
        .and_then(|day| day.and_hms_opt(9, 0, 0))
        .expect("a moment")
}

fn print(console: &Console) -> Print {
    Print::export(
        "stored-report",
        console,
        &["--kind", "yearly", "--doc", REPORT],
    )
}

/// What an operation on the stored report changes on its pages; undone, the file is the old one again.
fn changed_by(operation: impl FnOnce(&Document) -> Operation) -> Vec<Change> {
    let console = Console::with_agency();
    console.done(&["seeds", "load", REPORT]);
    let before = print(&console);
    change(&console, operation);
    let after = print(&console);
    console.done(&["undo"]);
    assert!(
        print(&console).bytes == before.bytes,
        "undone, and still another file"
    );
    changes(&before.text, &after.text)
}

fn change(console: &Console, operation: impl FnOnce(&Document) -> Operation) {
    let holder = Holder {
        who: "Người ghi thử".into(),
        program: "thử".into(),
        pid: 0,
        since: moment(),
    };
    let mut store = Store::open(&console.store(), &holder).expect("nobody else writes");
    let document = store
        .document(&id())
        .expect("the store can be read")
        .expect("the report is loaded");
    store
        .change(operation(&document), moment())
        .expect("the report can be changed");
}

fn one(before: &str, after: &str) -> Vec<Change> {
    vec![Change {
        before: before.into(),
        after: after.into(),
    }]
}

#[test]
fn a_changed_figure_changes_in_its_sentence_and_nowhere_else() {
    let figure = |document: &Document| {
        let at = document
            .figures
            .iter()
            .position(|figure| figure.raw == "909.000");
        let value: Decimal = "912345".parse().expect("a number");
        let figure = at.expect("the report states it") as u32 + 1;
        Operation::EditStatedFigure {
            document: id(),
            figure,
            raw: "912.345".into(),
            value,
        }
    };
    assert_eq!(changed_by(figure), one("909.000", "912.345"));
}

#[test]
fn a_changed_goal_row_changes_its_cells_and_nothing_else() {
    let goal = |document: &Document| {
        let rows = &document
            .goal_table
            .as_ref()
            .expect("the report has one")
            .rows;
        let old = &rows[1];
        assert_eq!((old.total, old.met, old.unmet), (6, 4, 2));
        let goal = GoalRow {
            met: 5,
            unmet: 1,
            unmet_targets: old.unmet_targets[..1].to_vec(),
            ..old.clone()
        };
        Operation::EditGoalRow {
            document: id(),
            row: 2,
            goal,
        }
    };
    let found = changed_by(goal);
    let text = |side: fn(&Change) -> &String| {
        found
            .iter()
            .map(|change| side(change).as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(text(|change| &change.after).join(" ").trim(), "5/6 1/6");
    let gone = text(|change| &change.before).join(" ");
    assert!(
        gone.starts_with("4/6 2/6") && gone.contains("thương mại điện tử"),
        "{gone}"
    );
    assert!(
        !gone.contains("kinh tế số"),
        "the goal that stays unmet stays on the page: {gone}"
    );
}

#[test]
fn a_changed_shortcoming_changes_its_words_and_nothing_else() {
    let line = |document: &Document| {
        let area = document
            .areas
            .iter()
            .find(|area| area.no == "1.3")
            .expect("the area is there");
        let old = &area.shortcomings[0].text;
        let text = old.replacen("một bộ phận", "nhiều", 1);
        assert_ne!(&text, old, "the words are there: {old}");
        Operation::EditResultLine {
            document: id(),
            area: "1.3".into(),
            part: ResultPart::Shortcomings,
            line: 1,
            text,
        }
    };
    assert_eq!(changed_by(line), one("một bộ phận", "nhiều"));
}
