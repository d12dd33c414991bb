//! The file: who may write, what is refused, and that a refused file stays as it was.

use super::*;
use crate::{Reader, StoreError};
use rusqlite::Connection;
use std::fs;

fn refused(place: &Place) -> String {
    let bytes = fs::read(place.file()).unwrap();
    let reading = Reader::open(&place.file()).unwrap_err().to_string();
    let writing = Store::open(&place.file(), &holder())
        .unwrap_err()
        .to_string();
    assert_eq!(reading, writing);
    assert_eq!(bytes, fs::read(place.file()).unwrap(), "{writing}");
    writing
}

#[test]
fn a_second_writer_is_told_who_holds_the_store() {
    let place = Place::new();
    let _first = place.create();
    let second = Store::open(
        &place.file(),
        &Holder {
            who: "khác".into(),
            ..holder()
        },
    );
    let sentence = second.unwrap_err().to_string();
    assert!(
        sentence.contains("bởi van-thu (chương trình sohoa, từ 14:02 ngày 20/11/2026)"),
        "{sentence}"
    );
}

#[test]
fn a_writer_that_is_done_in_a_moment_is_waited_for() {
    let place = Place::new();
    let first = place.create();
    let short = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(300));
        drop(first);
    });
    Store::open(&place.file(), &holder()).unwrap();
    short.join().unwrap();
}

#[test]
fn a_writer_that_has_not_yet_written_its_name_is_named_all_the_same() {
    let place = Place::new();
    let _first = place.create();
    let named = place.folder.path().join("so.sohoa.holder");
    let name = fs::read(&named).unwrap();
    fs::remove_file(&named).unwrap();
    let late = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(1_700));
        fs::write(named, name).unwrap();
    });
    let refused = Store::open(&place.file(), &holder()).unwrap_err();
    late.join().unwrap();
    assert!(refused.to_string().contains("bởi van-thu"), "{refused}");
}

#[test]
fn a_writer_that_is_gone_holds_nothing() {
    let place = Place::new();
    drop(place.create());
    drop(place.open());
    assert!(!place.folder.path().join("so.sohoa.holder").exists());
}

#[test]
fn a_reader_beside_an_open_writer_sees_what_was_saved() {
    let place = Place::new();
    let mut store = place.stocked();
    let reader = Reader::open(&place.file()).unwrap();
    does(&mut store, Operation::AddTask(own_task()));
    assert_eq!(reader.tasks(&crate::ItemQuery::default()).unwrap().len(), 1);
}

#[test]
fn reads_of_one_moment_do_not_see_what_is_saved_between_them() {
    let place = Place::new();
    let mut store = place.stocked();
    let reader = Reader::open(&place.file()).unwrap();
    let counts = reader.at_one_moment(|reader| {
        let before = reader.tasks(&crate::ItemQuery::default())?.len();
        does(&mut store, Operation::AddTask(own_task()));
        Ok((before, reader.tasks(&crate::ItemQuery::default())?.len()))
    });
    assert_eq!(counts.unwrap(), (0, 0));
    assert_eq!(reader.tasks(&crate::ItemQuery::default()).unwrap().len(), 1);
}

#[test]
fn what_was_saved_is_there_without_a_clean_end() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, Operation::AddTask(own_task()));
    let copy = Place::new();
    for name in ["so.sohoa", "so.sohoa-wal"] {
        fs::copy(
            place.folder.path().join(name),
            copy.folder.path().join(name),
        )
        .unwrap();
    }
    assert_eq!(dump(&copy.open()), dump(&store));
}

#[test]
fn a_store_that_is_not_there_is_said_to_be_missing() {
    let place = Place::new();
    assert!(matches!(
        Store::open(&place.file(), &holder()),
        Err(StoreError::NoStore { .. })
    ));
    assert!(matches!(
        Reader::open(&place.file()),
        Err(StoreError::NoStore { .. })
    ));
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_store_is_not_made_over_another() {
    let place = Place::new();
    drop(place.create());
    assert!(matches!(
        Store::create(&place.file(), &holder()),
        Err(StoreError::StoreExists { .. })
    ));
}

#[test]
fn a_store_of_a_newer_program_is_refused_with_both_versions() {
    let place = Place::new();
    let store = place.create();
    store
        .reader
        .conn
        .pragma_update(None, "user_version", 9)
        .unwrap();
    drop(store);
    assert!(
        refused(&place).contains("sổ ở phiên bản 9, chương trình này đọc được đến phiên bản 3")
    );
}

#[test]
fn a_file_that_is_no_store_is_refused() {
    let place = Place::new();
    for bytes in [&b""[..], b"xin chao", &[0x41; 4096]] {
        fs::write(place.file(), bytes).unwrap();
        assert!(refused(&place).contains("không phải tệp SQLite"));
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_not_called_foreign() {
    // A folder opens like a file, and its bytes cannot be read.
    let place = Place::new();
    fs::create_dir(place.file()).unwrap();
    let refused = Reader::open(&place.file()).unwrap_err();
    assert!(matches!(refused, StoreError::Disk { .. }), "{refused}");
}

#[test]
fn a_store_of_another_program_is_refused() {
    let place = Place::new();
    let other = Connection::open(place.file()).unwrap();
    other
        .execute_batch("CREATE TABLE notes (text TEXT)")
        .unwrap();
    drop(other);
    assert!(refused(&place).contains("tệp SQLite của chương trình khác"));
}

#[test]
fn a_damaged_store_is_refused_wherever_the_damage_lies() {
    let place = Place::new();
    drop(place.stocked());
    let whole = fs::read(place.file()).unwrap();
    for page in [1, 5, whole.len() / 4096 - 3] {
        let mut bytes = whole.clone();
        bytes[page * 4096..page * 4096 + 64].fill(0xA5);
        fs::write(place.file(), &bytes).unwrap();
        assert!(refused(&place).contains("bị hỏng"), "trang {page}");
    }
    fs::write(place.file(), &whole[..whole.len() / 2]).unwrap();
    assert!(refused(&place).contains("bị hỏng"));
}

#[test]
fn a_full_disk_loses_nothing_and_leaves_no_trace() {
    let place = Place::new();
    let mut store = place.stocked();
    let pages: i64 = store
        .reader
        .conn
        .pragma_query_value(None, "page_count", |r| r.get(0))
        .unwrap();
    store
        .reader
        .conn
        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        .unwrap();
    let big = LedgerTask {
        text: "x".repeat(40_000),
        ..own_task()
    };
    assert!(refusal(&mut store, Operation::AddTask(big)).starts_with("Ổ đĩa đã đầy"));
    store
        .reader
        .conn
        .pragma_update_and_check(None, "max_page_count", pages + 50, |_| Ok(()))
        .unwrap();
    does(&mut store, Operation::AddTask(own_task()));
}

#[test]
fn a_store_that_may_only_be_read_refuses_changes_with_a_sentence() {
    let place = Place::new();
    let mut store = place.stocked();
    store
        .reader
        .conn
        .pragma_update(None, "query_only", true)
        .unwrap();
    let sentence = store
        .change(Operation::AddTask(own_task()), now())
        .unwrap_err()
        .to_string();
    assert!(sentence.contains("chỉ cho đọc"), "{sentence}");
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let place = Place::new();
    let file = place.folder.path().join("tep");
    fs::write(&file, "").unwrap();
    let sentence = Store::create(&file.join("so.sohoa"), &holder())
        .unwrap_err()
        .to_string();
    assert!(sentence.contains("tep"), "{sentence}");
    let no_right = std::io::Error::from(std::io::ErrorKind::ReadOnlyFilesystem);
    assert!(matches!(
        StoreError::io(&file, &no_right),
        StoreError::ReadOnly { .. }
    ));
    let no_room = std::io::Error::from(std::io::ErrorKind::StorageFull);
    assert!(matches!(
        StoreError::io(&file, &no_room),
        StoreError::DiskFull
    ));
}

#[test]
fn every_save_reaches_the_disk_before_it_counts() {
    let place = Place::new();
    let store = place.create();
    let asked = |name: &str| {
        store
            .reader
            .conn
            .pragma_query_value(None, name, |r| r.get::<_, i64>(0))
            .unwrap()
    };
    assert_eq!((asked("synchronous"), asked("foreign_keys")), (2, 1));
    let mode: String = store
        .reader
        .conn
        .pragma_query_value(None, "journal_mode", |r| r.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}
