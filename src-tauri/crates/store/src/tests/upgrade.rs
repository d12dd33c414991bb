//! Migrations: a copy first, one transaction, and a history that outlives them.

use super::*;
use crate::migrate::{LIST, Migration};
use crate::{Reader, StepFilter, StoreError};

const NEXT: Migration = Migration {
    name: "2027-01-01-mau",
    sql: "ALTER TABLE task ADD COLUMN colour TEXT NOT NULL DEFAULT 'xanh'",
};
const BROKEN: Migration = Migration {
    name: "2027-01-01-hong",
    sql: "CREATE TABLE half (a TEXT) STRICT; SELECT khong_co()",
};

fn with(next: Migration) -> Vec<Migration> {
    LIST.iter().copied().chain([next]).collect()
}

#[test]
fn undo_survives_a_migration_that_adds_a_column() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, Operation::AddTask(own_task()));
    does(&mut store, Operation::DropTask("rieng/nv/1".into()));
    drop(store);
    let mut store = Store::open_with(&place.file(), &holder(), &with(NEXT)).unwrap();
    store.undo(now()).unwrap();
    store.undo(now()).unwrap();
    store.redo(now()).unwrap();
    let colour = cells::first(
        &store.reader.conn,
        "SELECT colour FROM task WHERE id = 'rieng/nv/1'",
        [],
        |c| c.text::<String>(),
    );
    assert_eq!(colour.unwrap().as_deref(), Some("xanh"));
}

#[test]
fn a_checked_copy_lies_beside_the_store_before_it_is_upgraded() {
    let place = Place::new();
    let store = place.stocked();
    let before = dump(&store);
    drop(store);
    drop(Store::open_with(&place.file(), &holder(), &with(NEXT)).unwrap());
    let copy = place
        .folder
        .path()
        .join(format!("so.sohoa.phien-ban-{}-20261120-140200", LIST.len()));
    assert_eq!(dump(&Store::open(&copy, &holder()).unwrap()), before);
    assert!(matches!(
        Reader::open(&place.file()),
        Err(StoreError::Newer { found, known, .. })
            if (found, known) == (LIST.len() as i64 + 1, LIST.len() as i64)
    ));
}

#[test]
fn a_ledger_of_the_first_version_takes_reports_after_its_upgrade_and_keeps_its_history() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, Operation::AddTask(own_task()));
    let before = dump(&store);
    // What the later migrations added is taken away again, so that the file is one of the first version.
    drop(store);
    let older = rusqlite::Connection::open(place.file()).unwrap();
    older
        .execute_batch(
            "DROP TABLE standing; DROP TABLE tally; DROP TABLE report_sentence; DROP TABLE report_frozen; DROP TABLE report;
             DROP INDEX row_change_tables; DROP INDEX step_without_words; DROP INDEX row_change_by_item; ALTER TABLE step DROP COLUMN search_key;
             DROP TABLE validity; DROP TABLE evidence_file; DROP TABLE evidence;
             CREATE TABLE evidence (id TEXT NOT NULL PRIMARY KEY, item TEXT NOT NULL REFERENCES item (id),
                number TEXT NOT NULL, date TEXT NOT NULL, abstract TEXT NOT NULL) STRICT;
             INSERT INTO evidence VALUES ('mc-1', 'rieng/nv/1', '15/BC-UBND', '2026-11-05', '');
             ALTER TABLE obligation DROP COLUMN on_day; ALTER TABLE obligation DROP COLUMN hour;
             DELETE FROM migration WHERE name <> '2026-11-20-ledger'; PRAGMA user_version = 1",
        )
        .unwrap();
    drop(older);
    assert!(matches!(
        Reader::open(&place.file()),
        Err(StoreError::Older { found: 1, .. })
    ));
    let mut store = place.open();
    let kept = store.evidence(None).unwrap();
    assert_eq!(kept[0].citation(), "15/BC-UBND ngày 05/11/2026");
    does(&mut store, Operation::DropEvidence("mc-1".into()));
    assert_eq!(dump(&store), before);
    let found = StepFilter {
        find: Some("to cong nghe so".into()),
        ..StepFilter::default()
    };
    let steps = store.steps(&found).unwrap();
    assert!(steps.iter().any(|step| step.label == "Thêm nhiệm vụ"));
    let started = does(&mut store, Operation::StartReport(reports::draft()));
    assert_eq!(started.created.as_deref(), Some("bao-cao-1"));
    store.undo(now()).unwrap();
    store.undo(now()).unwrap();
    assert!(store.reports().unwrap().is_empty());
    assert_eq!(store.evidence(None).unwrap(), kept);
}

#[test]
fn a_failed_upgrade_leaves_the_old_store_usable() {
    let place = Place::new();
    let store = place.stocked();
    let before = dump(&store);
    drop(store);
    assert!(Store::open_with(&place.file(), &holder(), &with(BROKEN)).is_err());
    let store = place.open();
    assert_eq!(dump(&store), before);
    let half = cells::count(
        &store.reader.conn,
        "SELECT count(*) FROM sqlite_schema WHERE name = 'half'",
        [],
    );
    assert_eq!(half.unwrap(), 0);
}

#[test]
fn a_store_with_other_migrations_is_refused() {
    let place = Place::new();
    let store = place.create();
    store
        .reader
        .conn
        .execute("UPDATE migration SET name = 'khac-' || rowid", [])
        .unwrap();
    drop(store);
    let sentence = Store::open(&place.file(), &holder())
        .unwrap_err()
        .to_string();
    assert!(
        sentence.contains("danh sách nâng cấp không khớp"),
        "{sentence}"
    );
}

#[test]
fn sort_keys_of_another_order_are_made_anew() {
    let place = Place::new();
    let store = place.stocked();
    store
        .reader
        .conn
        .execute_batch("UPDATE agency SET sort_key = x'00'; UPDATE meta SET value = '0'")
        .unwrap();
    drop(store);
    let ids: Vec<String> = place
        .open()
        .agencies()
        .unwrap()
        .into_iter()
        .map(|a| a.id.0)
        .collect();
    assert_eq!(ids, ["an-cuu", "dan", "dong", "hue", "y"]);
}

#[test]
fn every_table_but_those_of_the_history_and_what_is_derived_is_recorded() {
    let place = Place::new();
    let store = place.create();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT IN ('meta', 'step', 'row_change', 'migration', 'standing', 'tally') ORDER BY rowid";
    assert_eq!(
        cells::all(&store.reader.conn, sql, [], |c| c.text::<String>()).unwrap(),
        TABLES
    );
    assert!(store.schema.values().all(|table| !table.keys.is_empty()));
}
