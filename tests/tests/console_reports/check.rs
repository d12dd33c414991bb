//! The offline check and its one-step repairs.

use crate::{PLAN98, TARGET, begun};
use domain::ids::ItemId;
use serde_json::Value;
use store::{Operation, Reader};
use tests::console::Console;
use tests::papers::apply;

/// What the check finds in the report of the year.
fn findings(console: &Console) -> Vec<Value> {
    let checked = console.json(&[&["report", "check"], &PLAN98[..]].concat());
    checked["findings"].as_array().unwrap().clone()
}

fn of_code(console: &Console, code: &str) -> Option<Value> {
    let mut found = findings(console).into_iter();
    found.find(|finding| finding["code"] == code)
}

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
        let next = ["repair", "by_hand"].map(|field| finding[field].is_string());
        assert_eq!(next.iter().filter(|there| **there).count(), 1, "{finding}");
        assert!(!finding["block"].as_str().unwrap().is_empty(), "{finding}");
    }
}

#[test]
fn a_sentence_is_mended_once_its_report_is_begun_and_the_check_says_so_before() {
    let console = Console::example();
    let result = ["--result", "Đã số hóa 62.47% hồ sơ."];
    console.done(
        &[
            &["progress", "add", "rieng/nv/1", "--date", "14/11/2026"],
            &result[..],
        ]
        .concat(),
    );
    let before = of_code(&console, "percent-point").unwrap();
    assert_eq!(before["repair"], Value::Null, "{before}");
    let said = before["by_hand"].as_str().unwrap();
    assert!(said.contains("lập báo cáo của kỳ này trước"), "{said}");
    console.done(&[&["report", "start"], &PLAN98[..]].concat());
    let begun = of_code(&console, "percent-point").unwrap();
    assert!(
        begun["repair"].as_str().unwrap().contains("62,47"),
        "{begun}"
    );
    let no = begun["no"].to_string();
    let line = [&["report", "mend"], &PLAN98[..], &["--finding", &no]].concat();
    console.done(&line);
    let mended = findings(&console);
    let same = mended
        .iter()
        .filter(|finding| finding["block"] == begun["block"]);
    assert_eq!(
        same.filter(|finding| finding["code"] == "percent-point")
            .count(),
        0
    );
}

#[test]
fn a_report_that_contradicts_the_last_issued_one_is_told_where_and_by_which() {
    let console = Console::example();
    figure(&console, "10/9/2026", ["13.560", "13.560"]);
    console.done(&[&["report", "start"], &PLAN98[..], &["--period", "quý 3"]].concat());
    console.done(&["report", "finalise", "bao-cao-1"]);
    console.done(&[
        "report",
        "issue",
        "bao-cao-1",
        "--number",
        "98",
        "--date",
        "20/9/2026",
        "--signer",
        "Nguyễn Văn An",
    ]);
    let of_last = ["denominator-changed", "target-fell-back", "target-dropped"];
    for code in &of_last[1..] {
        assert_eq!(of_code(&console, code), None);
    }
    figure(&console, "14/11/2026", ["100", "13.600"]);
    drop_target(&console, "rieng/ct/4");
    for code in of_last {
        let found = of_code(&console, code).unwrap_or_else(|| panic!("{code}"));
        let message = found["message"].as_str().unwrap();
        assert!(
            message.contains("số 98/BC-UBND ngày 20 tháng 9 năm 2026"),
            "{message}"
        );
        assert!(!found["block"].as_str().unwrap().is_empty(), "{found}");
        assert!(found["by_hand"].is_string(), "{found}");
    }
    let fallen = of_code(&console, "target-fell-back").unwrap();
    assert!(
        fallen["block"].as_str().unwrap().ends_with(TARGET),
        "{fallen}"
    );
}

/// Enters a share of [`TARGET`], numerator and denominator.
fn figure(console: &Console, as_of: &str, [numerator, denominator]: [&str; 2]) {
    console.done(&[
        "figure",
        "add",
        TARGET,
        "--as-of",
        as_of,
        "--numerator",
        numerator,
        "--denominator",
        denominator,
    ]);
}

/// Takes a target of the agency's own out of the ledger, its figures first.
fn drop_target(console: &Console, id: &str) {
    let item = ItemId(id.into());
    let figures = Reader::open(&console.store())
        .unwrap()
        .figures(Some(&item))
        .unwrap();
    let drops = figures
        .into_iter()
        .map(|figure| Operation::DropFigure(figure.id));
    apply(
        console,
        drops.chain([Operation::DropTarget(item.clone())]).collect(),
    );
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
