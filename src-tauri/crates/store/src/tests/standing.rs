//! What is kept of the tasks beside the rows is what the rows say, whatever was done and taken back.

use super::*;
use crate::{TaskCounts, standing};

/// Both tables as they are kept.
pub(super) fn kept(store: &Store) -> Vec<String> {
    let sql = "SELECT json_array(item, done, due, date, year, proven) FROM standing
        UNION ALL SELECT json_array(done, due, year, proven, tasks) FROM tally";
    cells::all(&store.reader.conn, sql, [], |c| c.text()).unwrap()
}

/// The same, made anew from the rows; the store is left as it was.
pub(super) fn made_anew(store: &Store) -> Vec<String> {
    let tx = store.reader.conn.unchecked_transaction().unwrap();
    tx.execute_batch("DELETE FROM standing; DELETE FROM tally")
        .unwrap();
    standing::fill(&tx).unwrap();
    let anew = kept(store);
    tx.rollback().unwrap();
    anew
}

fn entry(item: &str, on: NaiveDate, status: TaskStatus) -> Operation {
    Operation::RecordProgress(Progress {
        item: item.into(),
        date: on,
        status,
        ..Progress::default()
    })
}

fn counts(store: &Store, on: NaiveDate) -> TaskCounts {
    assert_eq!(kept(store), made_anew(store));
    store.task_counts(on, 2026).unwrap()
}

#[test]
fn tasks_are_counted_as_they_stood_on_the_day_asked_for() {
    let place = Place::new();
    let mut store = place.stocked();
    let at_first = counts(&store, day(2026, 11, 20));
    let due = day(2026, 11, 10);
    let task = LedgerTask {
        due: Some(due),
        ..own_task()
    };
    does(&mut store, Operation::AddTask(task));
    let one = TaskCounts {
        all: at_first.all + 1,
        ..at_first
    };
    let silent = TaskCounts {
        silent: at_first.silent + 1,
        ..one
    };
    assert_eq!(counts(&store, due), silent);
    let late = TaskCounts {
        overdue: counts(&store, due).overdue + 1,
        ..silent
    };
    let next = due.succ_opt().unwrap();
    assert_eq!(counts(&store, next), late);
    assert!(
        store
            .overdue_tasks(next, 9)
            .unwrap()
            .contains(&"rieng/nv/1".into())
    );
    does(&mut store, entry("rieng/nv/1", next, TaskStatus::Done));
    let done = TaskCounts {
        done: at_first.done + 1,
        unproven: at_first.unproven + 1,
        ..one
    };
    assert_eq!(counts(&store, next), done);
    assert_eq!(counts(&store, due), silent);
    store.undo(now()).unwrap();
    assert_eq!(counts(&store, next), late);
    store.redo(now()).unwrap();
    assert_eq!(counts(&store, next), done);
    assert!(
        !store
            .overdue_tasks(next, 9)
            .unwrap()
            .contains(&"rieng/nv/1".into())
    );
}

#[test]
fn of_two_entries_of_one_day_the_later_one_counts_and_evidence_may_go_from_one_task_to_another() {
    let place = Place::new();
    let mut store = place.stocked();
    let on = day(2026, 11, 5);
    for _ in 0..2 {
        does(&mut store, Operation::AddTask(own_task()));
    }
    // Ten entries, so that a number of two digits comes after one of one.
    for n in 0..10 {
        let status = match n {
            9 => TaskStatus::Done,
            _ => TaskStatus::InProgress,
        };
        does(&mut store, entry("rieng/nv/1", on, status));
    }
    does(&mut store, entry("rieng/nv/2", on, TaskStatus::Done));
    assert_eq!(counts(&store, on).done, 2);
    let proof = Evidence {
        item: "rieng/nv/1".into(),
        number: "15/BC-UBND".into(),
        date: on,
        ..Evidence::default()
    };
    let made = does(&mut store, Operation::AddEvidence(proof.clone()));
    assert_eq!(counts(&store, on).unproven, 1);
    let moved = Evidence {
        id: made.created.unwrap().into(),
        item: "rieng/nv/2".into(),
        ..proof
    };
    let change = does(&mut store, Operation::EditEvidence(moved));
    let items = ["rieng/nv/1".into(), "rieng/nv/2".into()];
    assert_eq!(change.items.as_deref(), Some(&items[..]));
    assert_eq!(counts(&store, on).unproven, 1);
    does(&mut store, Operation::DropProgress("td-11".into()));
    assert_eq!(counts(&store, on).unproven, 1);
    assert_eq!(counts(&store, on).done, 1);
    let step = store.history(usize::MAX).unwrap()[3].id;
    store.rewind(step, now(), &|_, _| true).unwrap();
    counts(&store, on);
}

#[test]
fn a_change_of_a_documents_head_may_touch_any_item() {
    let place = Place::new();
    let mut store = place.stocked();
    let text = Operation::Settings(vec![("contact".into(), "Bà An".into())]);
    assert_eq!(does(&mut store, text).items, Some(Vec::new()));
    let added = Operation::AddDocument(Header {
        title: "Công văn".into(),
        ..Header::default()
    });
    assert_eq!(does(&mut store, added).items, None);
}

#[test]
fn a_task_without_years_is_late_when_the_years_of_its_document_are_over() {
    let place = Place::new();
    let mut store = place.stocked();
    let plan = |year| Header {
        id: "kh-9".into(),
        title: "Kế hoạch".into(),
        year_from: Some(year),
        year_to: Some(year),
        ..Header::default()
    };
    does(&mut store, Operation::AddDocument(plan(2025)));
    let without = LedgerTask {
        document: Some("kh-9".into()),
        held: true,
        ..own_task()
    };
    let before = counts(&store, day(2026, 1, 1)).overdue;
    does(&mut store, Operation::AddTask(without));
    assert_eq!(counts(&store, day(2025, 12, 31)).overdue, 0);
    assert_eq!(counts(&store, day(2026, 1, 1)).overdue, before + 1);
    let task = store.overdue_tasks(day(2026, 1, 1), 9).unwrap().remove(0);
    let read = store.task(&task).unwrap().unwrap();
    assert_eq!(read.deadline(), Some(day(2025, 12, 31)));
    does(&mut store, Operation::EditDocument(plan(2026)));
    assert_eq!(counts(&store, day(2026, 1, 1)).overdue, before);
    store.undo(now()).unwrap();
    assert_eq!(counts(&store, day(2026, 1, 1)).overdue, before + 1);
}
