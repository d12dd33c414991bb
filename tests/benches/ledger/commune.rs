//! One commune's report on its year: from the click to the bytes of the file, and by the console from start to end.

use api::wire::ReportDraft;
use api::{Access, Desk, ThisComputer};
use tests::console::{bare, finished};
use tests::pdf::{AS_OF, example};

use crate::stopwatch::Timing;

/// Times of the example agency's report, beside the program that only says its version.
pub fn measure() -> Vec<Timing> {
    let console = example();
    let version = || assert_eq!(finished(bare(&["--version"])).code, 0);
    let here = ThisComputer::new("bench", Some(console.folder().to_owned()));
    let desk = Desk::open(here.expect("a host"), Access::Read).expect("the example opens");
    let draft = |kind: &str| ReportDraft {
        kind: kind.into(),
        year: Some(2026),
        as_of: Some(AS_OF.into()),
        ..ReportDraft::default()
    };
    let click = |kind: &'static str| {
        let draft = draft(kind);
        let print = || drop(desk.report_pdf(&draft).expect("the report can be printed"));
        let what = format!("One commune's report `{kind}`, from the click to the bytes");
        Timing::of(what, 15, print, "`sohoa --version`", version)
    };
    vec![click("yearly"), click("plan98")]
}
