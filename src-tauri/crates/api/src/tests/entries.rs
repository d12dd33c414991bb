use super::*;

fn figure(desk: &mut Desk, target: &str, draft: Value) -> Result<Value, WireError> {
    let mut draft = draft;
    draft["target"] = target.into();
    desk.call("record_figure", json!({ "draft": draft }))
}

fn row(desk: &mut Desk, target: &str) -> Value {
    call(desk, "target", json!({ "id": target }))["row"].clone()
}

#[test]
fn a_share_is_computed_judged_and_explained() {
    let (_folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    assert_eq!(row(&mut desk, &id)["verdict"], "no-data");
    let parts = json!({ "as_of": "14/11/2026", "numerator": "58.247", "denominator": "93.231", "source": "Cổng DVC" });
    figure(&mut desk, &id, parts).unwrap();
    let found = row(&mut desk, &id);
    let measure = &found["measures"][0];
    assert_eq!(
        (found["verdict"].as_str(), measure["actual_text"].as_str()),
        (Some("met"), Some("62,48%"))
    );
    assert_eq!(measure["numerator_text"], "58.247");
    assert_eq!(measure["share_of_plan_text"], "104,13%");
    assert_eq!(
        measure["reason"],
        "62,48% (58.247/93.231) so với kế hoạch ≥ 60%: đạt."
    );
}

#[test]
fn an_unclear_number_is_asked_about_and_taken_as_answered() {
    let (_folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    let error = refused(
        &mut desk,
        "record_figure",
        json!({ "draft": { "target": id, "value": "62.47" } }),
    );
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Ambiguous, Some("value"))
    );
    let answer = error.readings[0].text.clone();
    figure(&mut desk, &id, json!({ "value": answer })).unwrap();
    assert_eq!(row(&mut desk, &id)["measures"][0]["actual"], "62.47");
    let error = refused(
        &mut desk,
        "record_figure",
        json!({ "draft": { "target": id, "value": "1.953" } }),
    );
    assert_eq!(error.readings.len(), 2);
}

#[test]
fn a_point_groups_thousands_where_things_are_counted() {
    let (_folder, mut desk) = desk();
    let measure = json!({ "value": "1.500", "unit": "thủ tục", "of": "thủ tục được cập nhật" });
    let id = created(call(
        &mut desk,
        "add_target",
        json!({ "draft": { "text": "Thủ tục", "measures": [measure] } }),
    ));
    figure(&mut desk, &id, json!({ "value": "1.953" })).unwrap();
    assert_eq!(row(&mut desk, &id)["measures"][0]["actual_text"], "1.953");
    let error = figure(
        &mut desk,
        &id,
        json!({ "numerator": "1", "denominator": "2" }),
    )
    .unwrap_err();
    assert_eq!(error.field.as_deref(), Some("numerator"));
}

#[test]
fn what_cannot_be_a_share_is_refused_with_its_field() {
    let (_folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    for (draft, says) in [
        (
            json!({ "numerator": "5", "denominator": "0" }),
            "Mẫu số bằng 0",
        ),
        (
            json!({ "numerator": "7", "denominator": "5" }),
            "lớn hơn mẫu số",
        ),
        (json!({ "numerator": "7" }), "Chưa ghi mẫu số"),
        (json!({ "value": "101" }), "nằm ngoài khoảng"),
        (
            json!({ "value": "50", "numerator": "1", "denominator": "2" }),
            "tỷ lệ được tính ra",
        ),
        (json!({}), "Chưa ghi số liệu"),
        (
            json!({ "value": "50", "as_of": "30/2/2026" }),
            "không có thật",
        ),
        (json!({ "value": "50", "measure": 2 }), "không có mức thứ 2"),
    ] {
        let before = steps(&mut desk);
        let error = figure(&mut desk, &id, draft).unwrap_err();
        assert!(
            error.message.contains(says) && error.field.is_some(),
            "{says}: {error:?}"
        );
        assert_eq!(steps(&mut desk), before);
    }
    assert_eq!(
        figure(&mut desk, "khong-co", json!({ "value": "1" }))
            .unwrap_err()
            .code,
        ErrorCode::Unknown
    );
}

#[test]
fn a_figure_is_changed_and_taken_out() {
    let (_folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    let done = figure(
        &mut desk,
        &id,
        json!({ "numerator": "1", "denominator": "4" }),
    )
    .unwrap();
    let entry = created(done);
    call(
        &mut desk,
        "edit_figure",
        json!({ "id": entry, "draft": { "numerator": "3" } }),
    );
    let detail = call(&mut desk, "target", json!({ "id": id }));
    assert_eq!(detail["figures"][0]["value_text"], "75%");
    assert_eq!(detail["figures"][0]["as_of_text"], "20/11/2026");
    call(&mut desk, "drop_figure", json!({ "id": entry }));
    assert_eq!(row(&mut desk, &id)["verdict"], "no-data");
    assert_eq!(
        refused(&mut desk, "drop_figure", json!({ "id": entry })).code,
        ErrorCode::Unknown
    );
}

#[test]
fn last_years_figure_is_for_comparison_and_an_estimate_is_shown_but_not_judged() {
    let (_folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    figure(
        &mut desk,
        &id,
        json!({ "value": "40", "as_of": "31/12/2025" }),
    )
    .unwrap();
    assert_eq!(row(&mut desk, &id)["verdict"], "no-data");
    figure(
        &mut desk,
        &id,
        json!({ "value": "65", "as_of": "31/12/2026", "estimate": true }),
    )
    .unwrap();
    let measure = row(&mut desk, &id)["measures"][0].clone();
    assert_eq!(
        (
            measure["last_year_text"].as_str(),
            measure["actual"].as_str()
        ),
        (Some("40%"), None)
    );
    assert_eq!(
        (
            measure["estimate_text"].as_str(),
            measure["verdict"].as_str()
        ),
        (Some("65%"), Some("no-data"))
    );
    figure(
        &mut desk,
        &id,
        json!({ "value": "50", "as_of": "14/11/2026" }),
    )
    .unwrap();
    let found = row(&mut desk, &id);
    assert_eq!(
        (found["verdict"].as_str(), found["needs_reason"].as_bool()),
        (Some("unmet"), Some(true))
    );
    assert_eq!(found["measures"][0]["estimate_text"], "65%");
    let reason = json!({ "item": id, "shortcoming": "Ít người nộp", "cause": "Chưa quen", "remedy": "Hướng dẫn" });
    call(&mut desk, "record_progress", json!({ "draft": reason }));
    assert_eq!(row(&mut desk, &id)["needs_reason"], false);
}

#[test]
fn a_milestone_is_reached_or_not() {
    let (_folder, mut desk) = desk();
    let draft =
        json!({ "text": "Ban hành quy chế", "milestone": "ban hành quy chế", "due": "31/10/2026" });
    let id = created(call(&mut desk, "add_target", json!({ "draft": draft })));
    assert!(figure(&mut desk, &id, json!({ "value": "2" })).is_err());
    figure(&mut desk, &id, json!({ "value": "chưa" })).unwrap();
    assert_eq!(row(&mut desk, &id)["verdict"], "unmet");
    figure(&mut desk, &id, json!({ "value": "1" })).unwrap();
    assert_eq!(
        row(&mut desk, &id)["measures"][0]["actual_text"],
        "Đã hoàn thành"
    );
}

#[test]
fn progress_moves_a_task_and_is_checked() {
    let (_folder, mut desk) = desk();
    let id = own_task(&mut desk, "10/11/2026");
    let list = call(&mut desk, "tasks", json!({ "only_overdue": true }));
    assert_eq!(
        (
            list["rows"][0]["days_late"].as_u64(),
            list["total_text"].as_str()
        ),
        (Some(10), Some("1 nhiệm vụ, 1 quá hạn"))
    );
    let draft = json!({ "item": id, "date": "14/11", "percent": "70%", "result": "Đã mở 02 lớp" });
    let entry = created(call(
        &mut desk,
        "record_progress",
        json!({ "draft": draft }),
    ));
    let task = call(&mut desk, "task", json!({ "id": id }));
    assert_eq!(
        (
            task["row"]["status"].as_str(),
            task["row"]["percent_text"].as_str()
        ),
        (Some("in-progress"), Some("70%"))
    );
    assert_eq!(task["row"]["latest_text"], "Đã mở 02 lớp");
    for (draft, field) in [
        (json!({ "item": id, "percent": "120" }), "percent"),
        (
            json!({ "item": id, "status": "done", "percent": "70" }),
            "percent",
        ),
        (json!({ "item": id, "status": "xong" }), "status"),
        (json!({ "item": "khong-co" }), "item"),
    ] {
        assert_eq!(
            refused(&mut desk, "record_progress", json!({ "draft": draft }))
                .field
                .as_deref(),
            Some(field)
        );
    }
    call(
        &mut desk,
        "edit_progress",
        json!({ "id": entry, "draft": { "status": "Đã hoàn thành", "percent": "" } }),
    );
    let row = call(&mut desk, "task", json!({ "id": id }))["row"].clone();
    assert_eq!(
        (row["percent"].as_str(), row["overdue"].as_bool()),
        (Some("100"), Some(false))
    );
    call(&mut desk, "drop_progress", json!({ "id": entry }));
    assert_eq!(
        call(&mut desk, "task", json!({ "id": id }))["row"]["status"],
        "not-started"
    );
}

#[test]
fn evidence_is_cited_changed_and_taken_out() {
    let (_folder, mut desk) = desk();
    let id = own_task(&mut desk, "");
    let draft = json!({ "item": id, "number": "15/BC-UBND", "date": "5/11", "abstract_text": "Kết quả tập huấn" });
    let entry = created(call(&mut desk, "add_evidence", json!({ "draft": draft })));
    call(
        &mut desk,
        "edit_evidence",
        json!({ "id": entry, "draft": { "number": "16/BC-UBND" } }),
    );
    let detail = call(&mut desk, "task", json!({ "id": id }));
    assert_eq!(
        detail["evidence"][0]["citation"],
        "16/BC-UBND ngày 05/11/2026"
    );
    assert_eq!(detail["row"]["evidence_count"], 1);
    assert_eq!(
        refused(
            &mut desk,
            "add_evidence",
            json!({ "draft": { "item": id } })
        )
        .field
        .as_deref(),
        Some("number")
    );
    call(&mut desk, "drop_evidence", json!({ "id": entry }));
    assert_eq!(
        call(&mut desk, "task", json!({ "id": id }))["row"]["evidence_count"],
        0
    );
}

#[test]
fn what_is_typed_is_read_by_a_command() {
    let (_folder, mut desk) = desk();
    assert_eq!(
        call(
            &mut desk,
            "read_number",
            json!({ "text": "1.953", "unit": "hồ sơ" })
        )["value"],
        "1953"
    );
    assert_eq!(
        call(
            &mut desk,
            "read_number",
            json!({ "text": "62,475", "unit": "%" })
        )["text"],
        "62,48%"
    );
    assert_eq!(
        call(&mut desk, "read_date", json!({ "text": "1/3/24" })),
        json!({ "date": "2024-03-01", "text": "01/03/2024" })
    );
    assert_eq!(
        refused(&mut desk, "read_date", json!({ "text": "31/4" }))
            .field
            .as_deref(),
        Some("text")
    );
    let id = own_share(&mut desk, "60");
    let share = call(
        &mut desk,
        "share",
        json!({ "numerator": "58.247", "denominator": "93.231", "target": id }),
    );
    assert_eq!(
        (share["text"].as_str(), share["verdict"].as_str()),
        (Some("62,48%"), Some("met"))
    );
    assert!(
        desk.call("share", json!({ "numerator": "2", "denominator": "1" }))
            .is_err()
    );
}

#[test]
fn what_has_not_come_yet_is_foreseen_and_never_counted() {
    let (_folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    let tomorrow = json!({ "value": "61", "as_of": "21/11/2026" });
    let error = figure(&mut desk, &id, tomorrow).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("as_of"));
    assert!(error.message.contains("hãy chọn Ước"), "{error}");
    let foreseen = json!({ "value": "61", "as_of": "31/12/2026", "estimate": true });
    let entry = created(figure(&mut desk, &id, foreseen).unwrap());
    let counted = json!({ "id": entry, "draft": { "estimate": false } });
    assert_eq!(
        refused(&mut desk, "edit_figure", counted).field.as_deref(),
        Some("as_of")
    );
    let today = json!({ "value": "61", "as_of": "20/11/2026" });
    figure(&mut desk, &id, today).unwrap();
    let progress = json!({ "draft": { "item": id, "date": "21/11/2026", "result": "x" } });
    assert_eq!(
        refused(&mut desk, "record_progress", progress)
            .field
            .as_deref(),
        Some("date")
    );
    let entry = created(call(
        &mut desk,
        "record_progress",
        json!({ "draft": { "item": id, "result": "x" } }),
    ));
    let later = json!({ "id": entry, "draft": { "date": "1/12/2026" } });
    refused(&mut desk, "edit_progress", later);
}

#[test]
fn an_entrys_percentage_is_read_back_as_it_is_given_for_editing() {
    let (_folder, mut desk) = desk();
    let id = own_task(&mut desk, "");
    let draft = json!({ "item": id, "percent": "62,475" });
    call(&mut desk, "record_progress", json!({ "draft": draft }));
    let entry = call(&mut desk, "task", json!({ "id": id }))["entries"][0].clone();
    assert_eq!(
        (entry["percent_text"].as_str(), entry["edit_text"].as_str()),
        (Some("62,48%"), Some("62,475"))
    );
    let again = json!({ "percent": entry["edit_text"] });
    let done = call(
        &mut desk,
        "edit_progress",
        json!({ "id": entry["id"], "draft": again }),
    );
    assert_eq!(done["changed"], false);
}

#[test]
fn evidence_is_listed_with_what_it_proves_newest_first() {
    let (_folder, mut desk) = desk();
    let (task, target) = (own_task(&mut desk, ""), own_share(&mut desk, "60"));
    for (item, number, date) in [
        (&task, "15/BC-UBND", "5/11/2026"),
        (&target, "7/KH", "1/2/2026"),
    ] {
        let draft =
            json!({ "item": item, "number": number, "date": date, "abstract_text": "Về số hóa" });
        call(&mut desk, "add_evidence", json!({ "draft": draft }));
    }
    let rows = call(&mut desk, "evidence", json!({}));
    let row = &rows[0];
    assert_eq!(
        (row["item"].as_str(), row["item_kind"].as_str()),
        (Some(task.as_str()), Some("task"))
    );
    assert_eq!(row["item_text"], "Tổ chức tập huấn kỹ năng số");
    assert_eq!(row["citation"], "15/BC-UBND ngày 05/11/2026");
    let found = call(&mut desk, "evidence", json!({ "find": "truc tuyen" }));
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    assert_eq!(found[0]["item_kind"], "target");
}
