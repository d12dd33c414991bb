//! One commune's report on its year: from the click to the bytes of the file, and to the findings of the check.

use api::wire::ReportDraft;
use api::{Access, Desk, ThisComputer};
use serde_json::json;
use std::cell::RefCell;
use tests::console::{bare, finished};
use tests::pdf::{AS_OF, example};

use crate::stopwatch::Timing;

/// Times of the example agency's report, beside the program that only says its version.
pub fn measure() -> Vec<Timing> {
    let console = example();
    let version = || assert_eq!(finished(bare(&["--version"])).code, 0);
    let here = ThisComputer::new("bench", Some(console.folder().to_owned()));
    let desk = Desk::open(here.expect("a host"), Access::Read).expect("the example opens");
    let desk = RefCell::new(desk);
    let draft = |kind: &str| ReportDraft {
        kind: kind.into(),
        year: Some(2026),
        as_of: Some(AS_OF.into()),
        ..ReportDraft::default()
    };
    let click = |kind: &'static str| {
        let draft = draft(kind);
        let print = || {
            drop(
                desk.borrow()
                    .report_pdf(&draft)
                    .expect("the report can be printed"),
            )
        };
        let what = format!("One commune's report `{kind}`, from the click to the bytes");
        Timing::of(what, 15, print, "`sohoa --version`", version)
    };
    let check = |kind: &'static str| {
        let args = json!({ "request": draft(kind) });
        let look = || {
            let found = desk.borrow_mut().call("report_findings", args.clone());
            assert!(found.expect("the report can be checked").is_array());
        };
        let what =
            format!("The check of one commune's report `{kind}`, from the click to its findings");
        Timing::of(what, 15, look, "`sohoa --version`", version)
    };
    vec![
        click("yearly"),
        click("plan98"),
        check("yearly"),
        check("plan98"),
    ]
}
