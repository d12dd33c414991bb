use super::*;
use crate::facts::gather;
use crate::wire::ReportDraft;
use domain::report::{ReportKind, ReportRequest};
use domain::verdict::Verdict;

fn draft(kind: &str, document: Option<&str>) -> ReportDraft {
    ReportDraft {
        kind: kind.to_owned(),
        document: document.map(str::to_owned),
        ..ReportDraft::default()
    }
}

fn request(as_of: NaiveDate) -> ReportRequest {
    ReportRequest {
        kind: ReportKind("plan98".into()),
        year: 2026,
        document: None,
        as_of,
    }
}

#[test]
fn the_facts_hold_what_was_entered_up_to_the_day() {
    let (_folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    for (value, as_of) in [
        ("30", "31/12/2025"),
        ("50", "1/6/2026"),
        ("61", "15/11/2026"),
    ] {
        call(
            &mut desk,
            "record_figure",
            json!({ "draft": { "target": id, "value": value, "as_of": as_of } }),
        );
    }
    let facts = gather(desk.reader().unwrap(), &request(day(2026, 11, 14))).unwrap();
    let measure = &facts.targets[0].measures[0];
    assert_eq!(
        (facts.targets[0].verdict, measure.as_of),
        (Verdict::Unmet, Some(day(2026, 6, 1)))
    );
    assert_eq!(measure.last_year, Some(30.into()));
    let later = gather(desk.reader().unwrap(), &request(day(2026, 11, 15))).unwrap();
    assert_eq!(later.targets[0].verdict, Verdict::Met);
    assert_eq!(later.sender.name, "Ủy ban nhân dân phường An Cựu");
}

#[test]
fn the_plan_is_the_one_whose_duty_asks_for_the_report() {
    let (_folder, desk) = example_desk();
    let facts = gather(desk.reader().unwrap(), &request(day(2026, 11, 14))).unwrap();
    assert_eq!(
        facts.plan.map(|plan| plan.id.0),
        Some("kh98-2024".to_owned())
    );
    assert!(facts.tasks.len() >= 20 && facts.targets.len() >= 15);
    assert!(
        facts
            .tasks
            .iter()
            .all(|task| task.entries.iter().all(|entry| entry.date <= facts.as_of))
    );
}

#[test]
fn a_report_knows_its_day_and_what_is_missing() {
    let (_folder, mut desk) = example_desk();
    let kinds = call(&mut desk, "report_kinds", Value::Null);
    assert_eq!(kinds.as_array().unwrap().len(), 3);
    let state = call(
        &mut desk,
        "report_state",
        json!({ "request": { "kind": "plan98" } }),
    );
    assert_eq!(state["as_of_text"], "14/11/2026");
    assert!(state["file_name"].as_str().unwrap().ends_with(".pdf"));
    assert!(
        state["notices"]
            .as_array()
            .unwrap()
            .iter()
            .any(|n| n.as_str().unwrap().contains("ví dụ"))
    );
    let error = refused(
        &mut desk,
        "report_state",
        json!({ "request": { "kind": "plan99" } }),
    );
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Unknown, Some("kind"))
    );
    let error = refused(
        &mut desk,
        "report_state",
        json!({ "request": { "kind": "plan98", "as_of": "31/9" } }),
    );
    assert_eq!(error.field.as_deref(), Some("as_of"));
}

#[test]
fn a_written_part_is_kept_for_its_report() {
    let (_folder, mut desk) = example_desk();
    let state = call(
        &mut desk,
        "report_state",
        json!({ "request": { "kind": "plan98" } }),
    );
    let key = state["texts"][0]["key"].clone();
    let text = "Ban hành 02 văn bản.\nHọp giao ban hằng tháng.";
    call(
        &mut desk,
        "write_report_text",
        json!({ "kind": "plan98", "key": key, "text": text }),
    );
    let state = call(
        &mut desk,
        "report_state",
        json!({ "request": { "kind": "plan98" } }),
    );
    assert_eq!(state["texts"][0]["text"], text);
    assert_eq!(
        refused(
            &mut desk,
            "write_report_text",
            json!({ "kind": "plan98", "key": "x" })
        )
        .code,
        ErrorCode::Unknown
    );
}

#[test]
fn an_exported_report_is_whole_and_a_refused_one_leaves_nothing() {
    let (folder, desk) = example_desk();
    let out = folder.path().join("bao-cao.pdf");
    let done = desk.export_report(&draft("plan98", None), &out).unwrap();
    assert_eq!(std::fs::metadata(&out).unwrap().len(), done.bytes);
    assert_eq!(
        std::fs::read(&out).unwrap(),
        desk.report_pdf(&draft("plan98", None)).unwrap()
    );
    desk.export_report(&draft("yearly", Some("bc640-2023")), &out)
        .unwrap();
    let nowhere = folder.path().join("khong-co/bao-cao.pdf");
    assert_eq!(
        desk.export_report(&draft("plan98", None), &nowhere)
            .unwrap_err()
            .code,
        ErrorCode::Disk
    );
    let error = desk
        .report_pdf(&draft("task-list", Some("kh99")))
        .unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Unknown, Some("document"))
    );
}
