//! Copies of a ledger in use, and a copy put in its place.

use super::*;
use crate::{Look, Reader, StoreError, put_in_place};

#[test]
fn a_copy_holds_the_moment_at_which_it_was_begun_while_the_ledger_is_written_on() {
    let place = Place::new();
    let mut store = place.stocked();
    let wanted = store.look().unwrap();
    let before = dump(&store);
    let reader = Reader::open(&place.file()).unwrap();
    let copy = place.folder.path().join("ban-sao");
    let written = std::cell::RefCell::new(&mut store);
    let copied = reader.copy_to(&copy, &|_, _| {
        does(&mut written.borrow_mut(), Operation::AddTask(own_task()));
        true
    });
    assert_eq!(copied.unwrap(), wanted);
    assert_eq!(Look::at(&copy).unwrap(), wanted);
    assert_eq!(wanted.agency.as_deref(), Some("an-cuu"));
    assert!(!store.tasks(&Default::default()).unwrap().is_empty());
    assert_eq!(dump(&Store::open(&copy, &holder()).unwrap()), before);
}

#[test]
fn a_copy_that_was_stopped_or_has_no_place_is_not_there() {
    let place = Place::new();
    let store = place.stocked();
    let copy = place.folder.path().join("ban-sao");
    let stopped = store.copy_to(&copy, &|_, _| false).unwrap_err();
    assert!(matches!(stopped, StoreError::Stopped), "{stopped}");
    assert!(!copy.exists());
    let nowhere = place.folder.path().join("khong-co/ban-sao");
    assert!(store.copy_to(&nowhere, &|_, _| true).is_err());
}

#[test]
fn a_copy_is_put_in_place_and_the_ledger_before_it_is_kept() {
    let place = Place::new();
    let mut store = place.stocked();
    let (copy, aside) = (
        place.folder.path().join("moi"),
        place.folder.path().join("truoc"),
    );
    let old = dump(&store);
    store.copy_to(&copy, &|_, _| true).unwrap();
    does(&mut store, Operation::AddTask(own_task()));
    let newer = dump(&store);
    let held = put_in_place(&copy, &place.file(), &aside, &holder()).unwrap_err();
    assert!(matches!(held, StoreError::Held { .. }), "{held}");
    drop(store);
    put_in_place(&copy, &place.file(), &aside, &holder()).unwrap();
    assert_eq!(dump(&place.open()), old);
    assert_eq!(
        dump(&Store::open(&aside.join("so.sohoa"), &holder()).unwrap()),
        newer
    );
    assert!(!copy.exists());
}

#[test]
fn a_damaged_ledger_is_kept_as_it_is_when_a_copy_takes_its_place() {
    let place = Place::new();
    let store = place.stocked();
    let (copy, aside) = (
        place.folder.path().join("moi"),
        place.folder.path().join("truoc"),
    );
    store.copy_to(&copy, &|_, _| true).unwrap();
    let whole = dump(&store);
    drop(store);
    let mut bytes = std::fs::read(place.file()).unwrap();
    bytes[4_096..12_288].fill(0xA5);
    std::fs::write(place.file(), &bytes).unwrap();
    assert!(Look::at(&place.file()).is_err());
    put_in_place(&copy, &place.file(), &aside, &holder()).unwrap();
    assert_eq!(dump(&place.open()), whole);
    assert_eq!(std::fs::read(aside.join("so.sohoa")).unwrap(), bytes);
}

#[test]
fn a_large_ledger_opens_at_once_and_its_next_copy_says_that_it_is_damaged() {
    let place = Place::new();
    let store = place.stocked();
    let much = "INSERT INTO meta (name, value) VALUES ('much', hex(zeroblob(20000000)))";
    store.reader.conn.execute_batch(much).unwrap();
    drop(store);
    let mut bytes = std::fs::read(place.file()).unwrap();
    assert!(bytes.len() > 32 << 20);
    let page = bytes.len() / 2 / 4_096 * 4_096;
    bytes[page..page + 64].fill(0xA5);
    std::fs::write(place.file(), &bytes).unwrap();
    let copy = place.folder.path().join("ban-sao");
    let refused = place.open().copy_to(&copy, &|_, _| true).unwrap_err();
    let StoreError::Damaged { path, .. } = &refused else {
        panic!("{refused}")
    };
    assert_eq!(*path, place.file());
    assert!(!copy.exists());
}
