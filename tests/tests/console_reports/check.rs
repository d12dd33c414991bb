//! The offline check and its one-step repairs.

use crate::{PLAN98, begun};
use tests::console::Console;

#[test]
fn a_check_tells_what_is_missing_and_what_a_clerk_would_find() {
    let console = Console::example();
    let checked = console.json(&[&["report", "check"], &PLAN98[..]].concat());
    assert!(checked["missing"].is_array());
    assert!(checked["findings"].is_array(), "{checked}");
    for finding in checked["findings"].as_array().unwrap() {
        for field in ["code", "place", "message", "source", "severity_text"] {
            let said = finding[field].as_str().unwrap();
            assert!(!said.is_empty(), "{finding}");
        }
    }
}

#[test]
fn a_repair_that_is_not_there_is_refused() {
    let console = begun();
    for no in ["0", "999"] {
        let line = [&["report", "mend"], &PLAN98[..], &["--finding", no]].concat();
        let said = console.refused_unchanged(&line);
        assert!(said.contains(no), "{said}");
    }
}
