//! The way of a report through the commands, and what a period asks of the ledger.

use super::*;
use crate::facts::gather;
use crate::wire::ReportDraft;
use domain::facts::{Facts, MeasureFact};
use domain::period::Period;
use domain::report::{ReportKind, ReportRequest};
use domain::verdict::Verdict;

fn request(typed: &str, as_of: NaiveDate) -> ReportRequest {
    let period = Period::typed(typed, 2026).unwrap();
    ReportRequest {
        kind: ReportKind("plan98".into()),
        year: period.year,
        period: Some(period).filter(|period| !period.is_year()),
        document: None,
        as_of,
    }
}

fn figure(desk: &mut Desk, target: &str, value: &str, as_of: &str) {
    let draft = json!({ "target": target, "value": value, "as_of": as_of });
    call(desk, "record_figure", json!({ "draft": draft }));
}

fn facts(desk: &Desk, typed: &str, as_of: NaiveDate) -> Facts {
    gather(desk.reader().unwrap(), &request(typed, as_of)).unwrap()
}

fn measure(facts: &Facts) -> &MeasureFact {
    &facts.targets[0].measures[0]
}

fn start(desk: &mut Desk, period: &str) -> String {
    let request = json!({ "kind": "plan98", "period": period });
    created(call(desk, "start_report", json!({ "request": request })))
}

#[test]
fn a_part_of_a_year_has_its_figures_its_entries_and_its_verdicts() {
    let (_folder, mut desk) = desk();
    let target = own_share(&mut desk, "60");
    for (value, as_of) in [
        ("20", "30/6/2025"),
        ("35", "30/11/2025"),
        ("40", "1/3/2026"),
        ("50", "1/9/2026"),
        ("55", "1/11/2026"),
    ] {
        figure(&mut desk, &target, value, as_of);
    }
    let task = own_task(&mut desk, "31/12/2026");
    for date in ["10/6/2026", "20/6/2026", "14/9/2026", "15/9/2026"] {
        let draft = json!({ "item": task, "date": date, "status": "in-progress", "result": date });
        call(&mut desk, "record_progress", json!({ "draft": draft }));
    }
    let quarter = facts(&desk, "quý 3", day(2026, 9, 14));
    let value = measure(&quarter);
    assert_eq!(
        (value.value, value.same_period),
        (Some(50.into()), Some(20.into()))
    );
    assert_eq!(value.last_year, Some(35.into()));
    // The plan is of the whole year, so it is not due in its third quarter.
    assert_eq!(quarter.targets[0].verdict, Verdict::NotDue);
    let results: Vec<&str> = quarter.tasks[0]
        .entries
        .iter()
        .map(|e| e.result.as_str())
        .collect();
    assert_eq!(results, ["20/6/2026", "14/9/2026"], "those of the window");
    assert_eq!(quarter.period.map(|p| p.code()), Some("quy-3".to_owned()));
    let year = facts(&desk, "năm", day(2026, 11, 14));
    assert_eq!((year.period, year.tasks[0].entries.len()), (None, 4));
    assert_eq!(year.targets[0].verdict, Verdict::Unmet);
}

#[test]
fn the_last_finalised_report_of_the_kind_is_remembered() {
    let (_folder, mut desk) = desk();
    let target = own_share(&mut desk, "60");
    figure(&mut desk, &target, "40", "1/3/2026");
    let half = start(&mut desk, "6 tháng");
    assert_eq!(
        measure(&facts(&desk, "9 tháng", day(2026, 9, 14))).last_report,
        None,
        "a draft says nothing yet"
    );
    call(&mut desk, "finalise_report", json!({ "id": half }));
    figure(&mut desk, &target, "41", "2/3/2026");
    figure(&mut desk, &target, "50", "1/9/2026");
    let nine = facts(&desk, "9 tháng", day(2026, 9, 14));
    assert_eq!(measure(&nine).value, Some(50.into()));
    assert_eq!(
        measure(&nine).last_report,
        Some(40.into()),
        "as it was frozen"
    );
    // Neither an earlier period nor the report itself looks back on it.
    assert_eq!(
        measure(&facts(&desk, "quý 1", day(2026, 3, 14))).last_report,
        None
    );
    assert_eq!(
        measure(&facts(&desk, "6 tháng", day(2026, 6, 14))).last_report,
        None
    );
}

#[test]
fn a_finalised_report_says_what_it_said() {
    let (_folder, mut desk) = desk();
    let target = own_share(&mut desk, "60");
    figure(&mut desk, &target, "40", "1/3/2026");
    let id = start(&mut desk, "");
    call(&mut desk, "finalise_report", json!({ "id": id }));
    let draft = ReportDraft {
        report: Some(id.clone()),
        ..ReportDraft::default()
    };
    let frozen = desk.report_pdf(&draft).unwrap();
    figure(&mut desk, &target, "61", "2/3/2026");
    call(
        &mut desk,
        "add_task",
        json!({ "draft": { "text": "Việc mới", "years": "2026" } }),
    );
    assert!(desk.report_pdf(&draft).unwrap() == frozen);
    let issue =
        json!({ "id": id, "draft": { "number": "07", "date": "20/11", "signer": "Lê Thị Bảy" } });
    call(&mut desk, "issue_report", issue);
    let rows = call(&mut desk, "reports", Value::Null);
    assert_eq!(
        (&rows[0]["number"], &rows[0]["date"]),
        (&"07".into(), &"2026-11-20".into())
    );
    let hash = rows[0]["file_hash"].as_str().unwrap().to_owned();
    assert_eq!(
        hash,
        crate::commands::files::hash(&desk.report_pdf(&draft).unwrap())
    );
    let error = refused(&mut desk, "reopen_report", json!({ "id": id }));
    assert_eq!(error.code, ErrorCode::Refused);
}

#[test]
fn a_report_is_not_issued_on_a_day_to_come() {
    let (_folder, mut desk) = desk();
    own_share(&mut desk, "60");
    let id = start(&mut desk, "");
    call(&mut desk, "finalise_report", json!({ "id": id }));
    let issue = |date: &str| json!({ "id": id, "draft": { "number": "7", "date": date, "signer": "Lê Thị Bảy" } });
    let error = refused(&mut desk, "issue_report", issue("21/11/2026"));
    assert_eq!(error.field.as_deref(), Some("date"));
    let error = refused(&mut desk, "issue_report", issue("19/11/2026"));
    assert_eq!(
        error.field.as_deref(),
        Some("date"),
        "before the last day of its data"
    );
    call(&mut desk, "issue_report", issue("20/11/2026"));
}

#[test]
fn a_repair_changes_the_words_that_the_page_comes_from() {
    let (_folder, mut desk) = example_desk();
    let text = "Đã  ban hành 02 văn bản , họp hằng tháng.";
    call(
        &mut desk,
        "write_report_text",
        json!({ "kind": "plan98", "key": "chi-dao", "text": text }),
    );
    let request = json!({ "request": { "kind": "plan98" } });
    let findings = |desk: &mut Desk| call(desk, "report_findings", request.clone());
    let mendable = |found: &Value| {
        let rows = found.as_array().unwrap().clone();
        rows.into_iter()
            .filter(|row| {
                row["repair"].is_string() && row["excerpt"].as_str().unwrap().contains("văn bản ,")
            })
            .collect::<Vec<_>>()
    };
    let found = mendable(&findings(&mut desk));
    assert!(
        !found.is_empty(),
        "a space before a comma is found and can be mended"
    );
    let mend = json!({ "request": { "kind": "plan98" }, "finding": found[0]["no"] });
    call(&mut desk, "mend_finding", mend);
    assert!(mendable(&findings(&mut desk)).is_empty());
    let state = call(&mut desk, "report_state", request.clone());
    let texts = state["texts"].as_array().unwrap();
    let written = texts.iter().find(|text| text["key"] == "chi-dao").unwrap();
    assert!(
        written["text"]
            .as_str()
            .unwrap()
            .contains("02 văn bản, họp"),
        "{written}"
    );
}
