//! Requests by letter, pasted paragraphs, and whether documents are in force.

use super::*;

fn ask(desk: &mut Desk, more: Value) -> String {
    let mut draft = json!({
        "number": "1234/SKHCN-CĐS", "date": "18/11/2026", "issuer": "Sở Khoa học và Công nghệ",
        "title": "V/v báo cáo đột xuất", "before": "25/11/2026", "report_kind": "letter",
    });
    for (name, value) in more.as_object().unwrap() {
        draft[name] = value.clone();
    }
    created(call(desk, "add_request", json!({ "draft": draft })))
}

fn request(desk: &mut Desk, document: &str) -> Value {
    call(desk, "document", json!({ "id": document }))["requests"][0].clone()
}

#[test]
fn a_request_is_a_letter_with_its_deadline_to_the_hour() {
    let (_folder, mut desk) = desk();
    let letter = ask(&mut desk, json!({ "hour": "17h" }));
    assert_eq!(letter, "skhcn1234-2026");
    let row = request(&mut desk, &letter);
    assert_eq!(row["deadline_text"], "chậm nhất 17 giờ 00 ngày 25/11/2026");
    assert_eq!(row["addressee"], "Sở Khoa học và Công nghệ");
    assert_eq!(row["name"], "Báo cáo theo Công văn 1234/SKHCN-CĐS");
    assert_eq!(row["last_working_day"], "2026-11-25");
    let listed = call(
        &mut desk,
        "documents",
        json!({ "kind": "letter", "find": "khoa hoc" }),
    );
    assert!(
        listed[0]["due_text"]
            .as_str()
            .unwrap()
            .starts_with("chậm nhất 17 giờ 00")
    );
    call(&mut desk, "undo", json!({}));
    assert!(
        call(&mut desk, "obligations", json!({}))
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn the_hour_counts_on_the_last_day() {
    // The clock of the tests stands at 14:02 on 20/11/2026.
    let (_folder, mut desk) = desk();
    let letter = ask(
        &mut desk,
        json!({ "before": "20/11/2026", "hour": "11h30" }),
    );
    assert_eq!(
        request(&mut desk, &letter)["left_text"],
        "đã quá giờ nộp (11 giờ 30)"
    );
    let other = ask(
        &mut desk,
        json!({ "number": "5/UBND", "before": "20/11/2026", "hour": "17h" }),
    );
    assert_eq!(
        request(&mut desk, &other)["left_text"],
        "hôm nay là ngày làm việc cuối"
    );
}

#[test]
fn before_a_day_is_not_on_it() {
    let (_folder, mut desk) = desk();
    let letter = ask(&mut desk, json!({ "on_day": false }));
    let row = request(&mut desk, &letter);
    assert_eq!(
        (&row["deadline_text"], &row["last_working_day"]),
        (&json!("trước ngày 25/11/2026"), &json!("2026-11-23"))
    );
}

#[test]
fn what_a_request_lacks_is_told_at_its_field() {
    let (_folder, mut desk) = desk();
    for (field, value) in [
        ("number", ""),
        ("issuer", ""),
        ("title", ""),
        ("before", ""),
        ("before", "1/11/2026"),
        ("hour", "chiều"),
    ] {
        let mut draft = json!({ "number": "1/SKHCN", "date": "18/11/2026", "issuer": "Sở", "title": "V/v", "before": "25/11/2026" });
        draft[field] = json!(value);
        let error = refused(&mut desk, "add_request", json!({ "draft": draft }));
        assert_eq!(error.field.as_deref(), Some(field), "{}", error.message);
    }
}

#[test]
fn a_request_is_answered_by_its_own_report_and_done_when_that_is_issued() {
    let (_folder, mut desk) = desk();
    let letter = ask(
        &mut desk,
        json!({ "report_kind": "periodic", "cut_off": "20/11/2026" }),
    );
    let owed = request(&mut desk, &letter)["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let report = created(call(&mut desk, "answer_request", json!({ "id": owed })));
    let again = call(&mut desk, "answer_request", json!({ "id": owed }));
    assert_eq!(
        (&again["changed"], &again["created"]),
        (&json!(false), &json!(report))
    );
    assert_eq!(request(&mut desk, &letter)["answer_text"], "Dự thảo");
    call(&mut desk, "finalise_report", json!({ "id": report }));
    let issue = json!({ "number": "07", "date": "20/11/2026", "signer": "Lê Thị Bảy" });
    call(
        &mut desk,
        "issue_report",
        json!({ "id": report, "draft": issue }),
    );
    assert_eq!(request(&mut desk, &letter)["done_year"], 2026);
    call(&mut desk, "undo", json!({}));
    assert_eq!(request(&mut desk, &letter)["done_year"], Value::Null);
    let error = refused(&mut desk, "drop_obligation", json!({ "id": owed }));
    assert!(error.message.contains("đang trả lời"));
}

#[test]
fn own_documents_take_pasted_text_and_tasks_are_made_of_it() {
    let (_folder, mut desk) = desk();
    let draft = json!({ "kind": "plan", "number": "5", "symbol": "KH-UBND", "date": "5/1/2026", "title": "Chuyển đổi số năm 2026" });
    let plan = created(call(&mut desk, "add_document", json!({ "draft": draft })));
    let text = "Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020;\n\nI. NHIỆM VỤ\n- Số hóa hồ\tsơ.\n";
    call(
        &mut desk,
        "paste_clauses",
        json!({ "document": plan, "text": text }),
    );
    let view = call(&mut desk, "document", json!({ "id": plan }));
    let clauses = view["clauses"].as_array().unwrap();
    assert_eq!(clauses.len(), 3);
    assert_eq!(
        (&clauses[1]["role"], &clauses[2]["text"]),
        (&json!("heading"), &json!("- Số hóa hồ sơ."))
    );
    assert_eq!(
        view["bases"][0]["validity"]["subject"],
        "dan-chieu:749/qd-ttg"
    );
    let clause = clauses[2]["id"].clone();
    let task = created(call(
        &mut desk,
        "item_from_clause",
        json!({ "clause": clause, "kind": "task" }),
    ));
    let row = call(&mut desk, "task", json!({ "id": task }))["row"].clone();
    assert_eq!(
        (&row["text"], &row["document"]),
        (&json!("Số hóa hồ sơ."), &json!(plan))
    );
    let error = refused(
        &mut desk,
        "edit_clause",
        json!({ "id": clause, "text": "" }),
    );
    assert!(error.message.contains("lấy từ đoạn này"));
    let error = refused(
        &mut desk,
        "paste_clauses",
        json!({ "document": "kh98-2024", "text": "x" }),
    );
    assert!(error.message.contains("giữ nguyên văn"));
}

#[test]
fn a_basis_is_judged_once_for_every_document_that_cites_it() {
    let (_folder, mut desk) = desk();
    call(
        &mut desk,
        "load_documents",
        json!({ "ids": ["kh424-2024"] }),
    );
    let base =
        |desk: &mut Desk| call(desk, "document", json!({ "id": "kh424-2024" }))["bases"][0].clone();
    let subject = base(&mut desk)["validity"]["subject"].clone();
    assert_eq!(base(&mut desk)["validity"]["state"], "unknown");
    let known =
        json!({ "subject": subject, "state": "replaced", "since": "1/1/2026", "reason": "" });
    assert_eq!(
        refused(&mut desk, "set_validity", known.clone())
            .field
            .as_deref(),
        Some("reason")
    );
    let mut known = known;
    known["reason"] = json!("Quyết định số 1/QĐ-TTg");
    call(&mut desk, "set_validity", known);
    assert_eq!(
        base(&mut desk)["validity"]["detail"],
        "từ 01/01/2026, bởi Quyết định số 1/QĐ-TTg"
    );
    assert_eq!(base(&mut desk)["validity"]["state_text"], "Đã bị thay thế");
}

#[test]
fn annexes_are_tables_with_the_cells_of_their_columns() {
    let (_folder, mut desk) = desk();
    let view = call(&mut desk, "document", json!({ "id": "kh98-2024" }));
    assert_eq!(view["tables"].as_array().unwrap().len(), 2);
    let clauses = view["clauses"].as_array().unwrap();
    let row = clauses
        .iter()
        .find(|clause| clause["role"] == "row")
        .unwrap();
    let columns = view["tables"][0]["columns"].as_array().unwrap();
    assert_eq!(row["cells"].as_array().unwrap().len(), columns.len());
    assert_eq!(row["cells"][0], "1");
    assert_eq!(
        view["header"]["paper_date_text"],
        "Thừa Thiên Huế, ngày 01 tháng 3 năm 2024"
    );
}
