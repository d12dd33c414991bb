use super::*;

#[test]
fn an_own_task_is_entered_changed_found_and_dropped() {
    let (_folder, mut desk) = desk();
    let id = own_task(&mut desk, "1/12");
    let task = call(&mut desk, "task", json!({ "id": id }));
    assert_eq!(task["row"]["due_text"], "01/12/2026");
    assert_eq!(
        task["row"]["lead"],
        json!(["Phòng Văn hóa - Xã hội", "Đoàn Thanh niên"])
    );
    assert_eq!(
        (task["row"]["held"].as_bool(), task["row"]["own"].as_bool()),
        (Some(true), Some(true))
    );
    call(
        &mut desk,
        "edit_task",
        json!({ "id": id, "draft": { "deliverable": "Kế hoạch tập huấn" } }),
    );
    let list = call(&mut desk, "tasks", json!({ "find": "tap huan ky nang" }));
    assert_eq!(list["rows"][0]["deliverable"], "Kế hoạch tập huấn");
    assert_eq!(list["areas"], json!(["Nhận thức số"]));
    call(&mut desk, "drop_task", json!({ "id": id }));
    assert_eq!(
        call(&mut desk, "tasks", json!({}))["total_text"],
        "0 nhiệm vụ"
    );
    assert_eq!(
        refused(&mut desk, "task", json!({ "id": id })).code,
        ErrorCode::Unknown
    );
}

#[test]
fn a_task_is_refused_without_words_or_with_a_date_that_does_not_exist() {
    let (_folder, mut desk) = desk();
    let error = refused(&mut desk, "add_task", json!({ "draft": { "text": " " } }));
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Invalid, Some("text"))
    );
    let error = refused(
        &mut desk,
        "add_task",
        json!({ "draft": { "text": "Tập huấn", "due": "31/2/2026" } }),
    );
    assert_eq!(error.field.as_deref(), Some("due"));
    assert!(
        error.message.contains("chỉ có các ngày từ 1 đến 28"),
        "{}",
        error.message
    );
    let error = refused(
        &mut desk,
        "add_task",
        json!({ "draft": { "text": "Tập\u{7}huấn" } }),
    );
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Invalid, Some("text"))
    );
}

#[test]
fn all_of_a_plan_is_listed_with_its_places() {
    let (_folder, mut desk) = desk();
    let list = call(&mut desk, "tasks", json!({ "plan": "kh98-2024" }));
    let rows = list["rows"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["id"] == "kh98-2024/pl2/20")
        .unwrap();
    assert_eq!(row["source_text"], "KH 98/KH-UBND, Phụ lục 2, mục 20");
    assert_eq!(
        list["plans"],
        json!([{ "id": "kh98-2024", "name": "KH 98/KH-UBND" }])
    );
    assert!(
        !call(&mut desk, "targets", json!({ "plan": "kh98-2024" }))["rows"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let error = refused(&mut desk, "tasks", json!({ "plan": "kh99" }));
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Unknown, Some("plan"))
    );
}

#[test]
fn a_document_is_shown_with_what_rests_on_its_clauses() {
    let (_folder, mut desk) = desk();
    call(
        &mut desk,
        "adopt",
        json!({ "document": "kh98-2024", "items": ["kh98-2024/pl2/20"] }),
    );
    let view = call(&mut desk, "document", json!({ "id": "kh98-2024" }));
    assert_eq!(
        (
            view["row"]["held"].as_u64(),
            view["row"]["date_text"].as_str()
        ),
        (Some(1), Some("01/03/2024"))
    );
    let clauses = view["clauses"].as_array().unwrap();
    let clause = clauses
        .iter()
        .find(|clause| clause["id"] == "kh98-2024/pl2/20")
        .unwrap();
    assert_eq!(
        clause["items"],
        json!([{ "id": "kh98-2024/pl2/20", "kind": "task", "held": true }])
    );
    let whole = call(&mut desk, "document_json", json!({ "id": "kh98-2024" }));
    assert_eq!(whole["header"]["symbol"], "KH-UBND");
    assert_eq!(whole["clauses"].as_array().unwrap().len(), clauses.len());
}

#[test]
fn a_plan_is_typed_in_with_its_tasks_and_targets() {
    let (_folder, mut desk) = desk();
    let draft = json!({ "number": "12", "symbol": "KH-UBND", "date": "5/1/2026", "title": "Chuyển đổi số năm 2026",
        "year_from": "2026", "year_to": "2026" });
    let id = created(call(&mut desk, "add_document", json!({ "draft": draft })));
    assert_eq!(id, "kh12-2026");
    let task = json!({ "document": id, "place": "II.1", "text": "Lắp đặt mạng nội bộ" });
    let task = created(call(&mut desk, "add_task", json!({ "draft": task })));
    let row = &call(&mut desk, "task", json!({ "id": task }))["row"];
    assert_eq!(
        (row["source_text"].as_str(), row["held"].as_bool()),
        (Some("KH 12/KH-UBND, II.1"), Some(true))
    );
    call(
        &mut desk,
        "edit_document",
        json!({ "id": id, "draft": { "number": "13" } }),
    );
    assert_eq!(
        call(&mut desk, "documents", json!({}))[1]["number"],
        "13/KH-UBND"
    );
    call(&mut desk, "drop_task", json!({ "id": task }));
    call(&mut desk, "drop_document", json!({ "id": id }));
    assert_eq!(
        call(&mut desk, "documents", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_target_is_changed_and_dropped_and_its_measure_must_make_sense() {
    let (_folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    call(
        &mut desk,
        "edit_target",
        json!({ "id": id, "draft": { "group": "Chính quyền số" } }),
    );
    let row = &call(&mut desk, "targets", json!({ "group": "Chính quyền số" }))["rows"][0];
    assert_eq!(row["measures"][0]["planned_text"], "≥ 60");
    let measure = json!({ "comparator": ">=", "value": "62.47", "unit": "%", "of": "x" });
    let error = refused(
        &mut desk,
        "add_target",
        json!({ "draft": { "text": "x", "measures": [measure] } }),
    );
    assert_eq!(
        (error.code, error.readings[0].text.as_str()),
        (ErrorCode::Ambiguous, "62,47")
    );
    let measure = json!({ "value": "160", "unit": "%", "of": "x" });
    assert_eq!(
        refused(
            &mut desk,
            "add_target",
            json!({ "draft": { "text": "x", "measures": [measure] } })
        )
        .code,
        ErrorCode::Invalid
    );
    call(&mut desk, "drop_target", json!({ "id": id }));
    assert_eq!(
        refused(&mut desk, "drop_target", json!({ "id": id })).code,
        ErrorCode::Unknown
    );
}

#[test]
fn everything_is_found_without_accents() {
    let (_folder, mut desk) = desk();
    let id = own_task(&mut desk, "");
    let hits = call(
        &mut desk,
        "search",
        json!({ "find": "TAP HUAN ky nang so" }),
    );
    assert!(
        hits.as_array()
            .unwrap()
            .iter()
            .any(|hit| hit["id"] == id.as_str() && hit["screen"] == "tasks")
    );
}
