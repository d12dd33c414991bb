use super::*;
use std::collections::HashSet;

#[test]
fn the_example_holds_a_whole_year_with_every_verdict() {
    let (_folder, mut desk) = example_desk();
    let session = call(&mut desk, "session", Value::Null);
    assert_eq!(session["title"], "UBND phường An Cựu (ví dụ) – Sổ Số Hóa");
    assert_eq!(
        (session["year"].as_i64(), session["as_of_text"].as_str()),
        (Some(2026), Some("14/11/2026"))
    );
    assert_eq!(
        session["undo"],
        Value::Null,
        "undo never takes the example apart"
    );
    let tasks = call(&mut desk, "tasks", json!({}));
    let tasks = tasks["rows"].as_array().unwrap();
    let targets = call(&mut desk, "targets", json!({}));
    let targets = targets["rows"].as_array().unwrap();
    assert!(
        tasks.len() >= 20 && targets.len() >= 15,
        "{} {}",
        tasks.len(),
        targets.len()
    );
    let verdicts: HashSet<&str> = targets
        .iter()
        .map(|row| row["verdict"].as_str().unwrap())
        .collect();
    assert_eq!(
        verdicts,
        HashSet::from(["met", "unmet", "not-due", "no-data"])
    );
    assert!(tasks.iter().any(|row| row["overdue"] == true));
    assert!(targets.iter().any(|row| {
        row["measures"]
            .as_array()
            .unwrap()
            .iter()
            .any(|m| m["estimate_text"] != "")
    }));
    assert!(
        tasks
            .iter()
            .any(|row| row["evidence_count"].as_u64() > Some(0))
    );
}

#[test]
fn the_overview_says_what_is_due_and_what_is_missing_with_the_rows_it_counts() {
    let (_folder, mut desk) = example_desk();
    let overview = call(&mut desk, "overview", Value::Null);
    assert_eq!(
        overview["obligations"][0]["left_text"],
        "còn 4 ngày làm việc"
    );
    let missing = overview["missing"].as_array().unwrap();
    assert!(missing.iter().any(|line| {
        line["text"]
            .as_str()
            .unwrap()
            .ends_with("chỉ tiêu chưa có số liệu đến 14/11")
    }));
    assert!(
        missing
            .iter()
            .any(|line| line["text"].as_str().unwrap().ends_with("nhiệm vụ quá hạn"))
    );
    for line in missing {
        let rows = call(
            &mut desk,
            line["screen"].as_str().unwrap(),
            json!({ "filter": line["filter"] }),
        );
        assert_eq!(
            rows["rows"].as_array().unwrap().len() as u64,
            line["count"].as_u64().unwrap(),
            "{line}"
        );
    }
    let counts = &overview["counts"];
    let sum: u64 = ["met", "unmet", "not_due", "no_data"]
        .iter()
        .map(|v| counts[v].as_u64().unwrap())
        .sum();
    assert_eq!(sum, counts["total"].as_u64().unwrap());
    assert!(!overview["late"].as_array().unwrap().is_empty());
}

#[test]
fn the_example_lies_beside_the_users_ledger_and_never_in_it() {
    let (folder, mut desk) = desk();
    let session = call(&mut desk, "open_example", Value::Null);
    assert_eq!(session["example"], true);
    assert!(folder.path().join("vi-du/so.sohoa").exists());
    own_task(&mut desk, "");
    let session = call(&mut desk, "close_example", Value::Null);
    assert_eq!(
        (session["example"].as_bool(), session["title"].as_str()),
        (Some(false), Some("UBND phường An Cựu – Sổ Số Hóa"))
    );
    assert_eq!(call(&mut desk, "tasks", json!({}))["rows"], json!([]));
    assert_eq!(
        call(&mut desk, "open_example", Value::Null)["undo"],
        "Thêm nhiệm vụ"
    );
}

#[test]
fn a_filling_that_was_cut_off_is_taken_up_where_it_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    desk.make_store().unwrap();
    crate::reference::load(&mut desk).unwrap();
    let task = import::example::embedded().unwrap().tasks.remove(0);
    desk.apply(store::Operation::AddTask(task)).unwrap();
    assert_eq!(
        call(&mut desk, "initialise_example", Value::Null)["state"],
        "ready"
    );
}

#[test]
fn a_filling_that_was_cut_off_is_never_taken_for_a_real_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    desk.make_store().unwrap();
    let mark = vec![crate::settings::example_mark()];
    desk.apply(store::Operation::Settings(mark)).unwrap();
    let error = refused(&mut desk, "initialise", json!({ "agency": "an-cuu" }));
    assert_eq!(error.code, ErrorCode::Refused);
    assert!(error.message.contains("sổ ví dụ lập dở"), "{error}");
    let session = call(&mut desk, "initialise_example", Value::Null);
    assert_eq!(
        (session["state"].as_str(), session["example"].as_bool()),
        (Some("ready"), Some(true))
    );
}

#[test]
fn the_examples_mark_is_its_first_step() {
    let (_folder, desk) = example_desk();
    let steps = desk.reader().unwrap().history(usize::MAX).unwrap();
    assert_eq!(
        steps.last().map(|step| step.label.as_str()),
        Some("Sửa cài đặt")
    );
}
