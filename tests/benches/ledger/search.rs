//! Finding words among 100,000 tasks, accents ignored.

use chrono::{NaiveDate, NaiveDateTime};
use domain::text::{contains_folded, search_key};
use store::{Holder, ItemQuery, Operation, Reader, Store};
use tempfile::TempDir;

use crate::plan::{plan, words};
use crate::stopwatch::Timing;

const TASKS: usize = 100_000;
/// What a person types; it stands in exactly one task.
const FIND: &str = "ky nang so tai to dan pho trong cac co quan nha nuoc, dot 77778";

/// Times of a search in the store, beside one that folds every text anew.
pub fn measure() -> Vec<Timing> {
    let folder = TempDir::new().expect("there is a temporary folder");
    let reader = filled(&folder);
    let texts: Vec<String> = (1..=TASKS).map(words).collect();
    let find = FIND.to_owned();
    let query = ItemQuery {
        find: Some(find),
        all: true,
        ..ItemQuery::default()
    };
    let list = || {
        assert_eq!(
            reader.tasks(&query).expect("the store can be read").len(),
            1
        )
    };
    let everywhere = || {
        assert!(
            !reader
                .search(FIND, 50)
                .expect("the store can be read")
                .is_empty()
        )
    };
    let scan = || {
        let hits = texts
            .iter()
            .filter(|text| contains_folded(&search_key(text), FIND))
            .count();
        assert_eq!(hits, 1);
    };
    let reference = "each text folded anew, in memory";
    vec![
        Timing::of(
            format!("Find one of {TASKS} tasks"),
            7,
            list,
            reference,
            scan,
        ),
        Timing::of(
            format!("Search everything beside {TASKS} tasks"),
            7,
            everywhere,
            reference,
            scan,
        ),
    ]
}

/// A store that holds the tasks and nothing else.
fn filled(folder: &TempDir) -> Reader {
    let path = folder.path().join("so.sohoa");
    let holder = Holder {
        who: "Người đo".into(),
        program: "đo".into(),
        pid: 0,
        since: moment(),
    };
    let mut store = Store::create(&path, &holder).expect("a store can be made");
    let load = Operation::LoadDocuments(vec![plan(TASKS)]);
    store
        .change(load, moment())
        .expect("the plan can be loaded");
    drop(store);
    Reader::open(&path).expect("the store can be read")
}

fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 14)
        .and_then(|day| day.and_hms_opt(8, 0, 0))
        .expect("a moment")
}
