use super::*;
use crate::facts::gather;
use crate::reporting::Prepared;
use crate::wire::ReportDraft;
use domain::period::{Period, PeriodKind};
use domain::progress::TaskStatus;
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
        period: None,
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
    assert!(kinds.as_array().unwrap().len() >= 7);
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

#[test]
fn a_report_of_a_year_without_a_ledger_is_refused_and_does_not_overflow() {
    let (_folder, mut desk) = desk();
    for year in [i32::MIN, -1, 0, 1999, 2101, i32::MAX] {
        let draft = ReportDraft {
            year: Some(year),
            ..draft("plan98", None)
        };
        let error = desk.report_pdf(&draft).unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (ErrorCode::Invalid, Some("year")),
            "{year}"
        );
        let text = json!({ "kind": "plan98", "year": year, "key": "chi-dao", "text": "x" });
        refused(&mut desk, "write_report_text", text);
    }
}

#[test]
fn a_report_is_never_written_over_the_ledger() {
    let (folder, desk) = example_desk();
    let ledger = folder.path().join("so.sohoa");
    let before = std::fs::read(&ledger).unwrap();
    let error = desk
        .export_report(&draft("plan98", None), &ledger)
        .unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Refused, Some("out"))
    );
    assert_eq!(std::fs::read(&ledger).unwrap(), before);
}

#[test]
fn data_run_up_to_the_latest_cut_off_but_a_new_figures_day_never_lies_ahead() {
    let (_folder, mut desk) = desk();
    let owed = |name: &str, cut_off: &str| json!({ "draft": { "name": name, "before": "31/12", "cut_off": cut_off, "report_kind": "plan98" } });
    for cut_off in ["30/6", "14/11", "1/9"] {
        call(&mut desk, "add_obligation", owed(cut_off, cut_off));
    }
    let as_of = |desk: &mut Desk| call(desk, "session", Value::Null)["as_of_text"].clone();
    assert_eq!(as_of(&mut desk), "14/11/2026");
    call(&mut desk, "add_obligation", owed("cuối năm", "14/12"));
    assert_eq!(as_of(&mut desk), "20/11/2026");
    let request = json!({ "request": { "kind": "plan98" } });
    let state = call(&mut desk, "report_state", request);
    assert_eq!(state["as_of_text"], "14/12/2026");
}

#[test]
fn the_facts_name_the_documents_that_their_items_come_from_in_order_of_first_use() {
    let (_folder, desk) = example_desk();
    let facts = gather(desk.reader().unwrap(), &request(day(2026, 11, 14))).unwrap();
    let used = facts.targets.iter().map(|t| &t.document);
    let used = used.chain(facts.tasks.iter().map(|t| &t.document));
    let mut expected: Vec<_> = Vec::new();
    for id in used.flatten() {
        if !expected.contains(&id) {
            expected.push(id);
        }
    }
    let named: Vec<_> = facts.documents.iter().map(|header| &header.id).collect();
    assert_eq!(named, expected);
    assert!(named.len() >= 4, "{named:?}");
    let row = facts
        .tasks
        .iter()
        .find(|t| t.id.as_str() == "kh98-2024/pl2/20");
    assert_eq!(row.map(|t| t.place.as_str()), Some("Phụ lục 2, mục 20"));
}

#[test]
fn what_begins_after_the_year_is_left_out_of_its_report() {
    let (_folder, mut desk) = desk();
    call(
        &mut desk,
        "load_documents",
        json!({ "ids": ["hue-2026-2030"] }),
    );
    call(&mut desk, "adopt", json!({ "document": "hue-2026-2030" }));
    for (text, years) in [("Việc năm nay", "2025-2026"), ("Việc năm sau", "2027")] {
        let draft = json!({ "text": text, "years": years });
        call(&mut desk, "add_task", json!({ "draft": draft }));
    }
    let texts = |year: i32| {
        let asked = ReportRequest {
            year,
            ..request(day(year, 11, 14))
        };
        let facts = gather(desk.reader().unwrap(), &asked).unwrap();
        let tasks = facts.tasks.into_iter().map(|t| t.text);
        (tasks.collect::<Vec<_>>(), facts.targets.len())
    };
    assert_eq!(texts(2025), (vec!["Việc năm nay".to_owned()], 0));
    let (tasks, targets) = texts(2026);
    assert!(tasks.len() > 5 && targets > 0);
    assert!(!tasks.contains(&"Việc năm sau".to_owned()));
    assert!(texts(2027).0.contains(&"Việc năm sau".to_owned()));
}

#[test]
fn data_are_asked_for_up_to_a_day_of_the_reports_own_year() {
    let (_folder, mut desk) = desk();
    for (year, as_of, field) in [
        (2026, "14/11/2025", "as_of"),
        (2027, "", "as_of"),
        (20_260, "", "year"),
        (1999, "", "year"),
    ] {
        let request = json!({ "kind": "plan98", "year": year, "as_of": as_of });
        let error = refused(&mut desk, "report_state", json!({ "request": request }));
        assert_eq!(
            error.field.as_deref(),
            Some(field),
            "{year} {as_of}: {error}"
        );
    }
    let request = json!({ "kind": "plan98", "year": 2025 });
    let state = call(&mut desk, "report_state", json!({ "request": request }));
    assert_eq!(state["as_of_text"], "31/12/2025");
}

#[test]
fn the_facts_name_the_own_plan_and_what_stood_before_the_period() {
    let (_folder, desk) = example_desk();
    let month = Period::of(PeriodKind::Month, 2026, 10).ok();
    let october = ReportRequest {
        kind: ReportKind("periodic".into()),
        period: month,
        ..request(day(2026, 10, 14))
    };
    let facts = gather(desk.reader().unwrap(), &october).unwrap();
    let plan = facts.own_plan.map(|plan| (plan.number, plan.date));
    assert_eq!(
        plan,
        Some(("08/KH-UBND".to_owned(), day(2026, 2, 12))),
        "though it was issued before the month"
    );
    let stopped = facts
        .tasks
        .iter()
        .find(|task| task.status == TaskStatus::Suspended)
        .unwrap();
    assert!(stopped.entries.is_empty());
    assert!(
        stopped
            .told_by()
            .is_some_and(|entry| !entry.cause.is_empty())
    );
    assert!(facts.tasks.iter().all(|task| !task.lacks_result()));
    let deadline = |id: &str| {
        let task = facts.tasks.iter().find(|task| task.id.as_str() == id);
        task.map(|task| (task.due, task.overdue))
    };
    // One names its year in a column, the others are of a plan of that year.
    for id in ["kh424-2024/pl/16", "bcd73-2024/ii/3", "kh98-2024/pl2/20"] {
        assert_eq!(deadline(id), Some((Some(day(2024, 12, 31)), true)), "{id}");
    }
    let of_2030 = deadline("hue-2026-2030/iii/9/2");
    assert_eq!(of_2030, Some((Some(day(2030, 12, 31)), false)));
}

#[test]
fn a_unit_that_continues_another_is_named_once_and_ended_levels_by_those_of_today() {
    let (_folder, desk) = example_desk();
    let facts = gather(desk.reader().unwrap(), &request(day(2026, 11, 14))).unwrap();
    let task = facts
        .tasks
        .iter()
        .find(|task| task.id.as_str() == "kh98-2024/pl2/20")
        .unwrap();
    assert_eq!(task.lead, ["Sở Khoa học và Công nghệ"]);
    assert_eq!(task.coordinating, ["UBND các xã, phường"]);
}

#[test]
fn a_letter_cites_the_plan_of_its_report_with_what_it_is_about() {
    let (_folder, desk) = example_desk();
    let prepared = Prepared::of(&desk, &draft("letter", None)).unwrap();
    let plan = prepared.facts().and_then(|facts| facts.plan.clone());
    assert_eq!(plan.map(|plan| plan.id.0), Some("kh98-2024".to_owned()));
}
