use super::*;

#[test]
fn what_names_the_agency_is_proposed_with_its_words_and_taken_over_once() {
    let (_folder, mut desk) = desk();
    let proposals = call(&mut desk, "proposals", json!({ "document": "kh98-2024" }));
    let proposals = proposals.as_array().unwrap();
    assert!(!proposals.is_empty());
    assert!(
        proposals
            .iter()
            .all(|p| !p["words"].as_str().unwrap().is_empty() && p["held"] == false)
    );
    let row = proposals
        .iter()
        .find(|p| p["id"] == "kh98-2024/pl2/20")
        .expect("row 20 names the communes");
    assert_eq!(row["kind"], "task");
    let done = call(&mut desk, "adopt", json!({ "document": "kh98-2024" }));
    assert_eq!(done["changed"], true);
    let before = steps(&mut desk);
    let again = call(&mut desk, "adopt", json!({ "document": "kh98-2024" }));
    assert_eq!(
        (again["changed"].as_bool(), steps(&mut desk)),
        (Some(false), before)
    );
    let held = call(&mut desk, "proposals", json!({ "document": "kh98-2024" }));
    assert!(held.as_array().unwrap().iter().all(|p| p["held"] == true));
}

#[test]
fn named_items_are_taken_over_and_given_back() {
    let (_folder, mut desk) = desk();
    call(
        &mut desk,
        "adopt",
        json!({ "document": "kh98-2024", "items": ["kh98-2024/pl2/9"] }),
    );
    assert_eq!(
        call(&mut desk, "tasks", json!({}))["rows"][0]["id"],
        "kh98-2024/pl2/9"
    );
    let error = refused(
        &mut desk,
        "adopt",
        json!({ "document": "kh98-2024", "items": ["kh98-2024/pl9/9"] }),
    );
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Unknown, Some("items"))
    );
    call(
        &mut desk,
        "edit_task",
        json!({ "id": "kh98-2024/pl2/9", "draft": { "note": "Phối hợp", "due": "30/11/2026" } }),
    );
    let error = refused(
        &mut desk,
        "edit_task",
        json!({ "id": "kh98-2024/pl2/9", "draft": { "text": "Khác" } }),
    );
    assert_eq!(error.code, ErrorCode::Refused);
    call(&mut desk, "release", json!({ "item": "kh98-2024/pl2/9" }));
    assert_eq!(call(&mut desk, "tasks", json!({}))["rows"], json!([]));
}

#[test]
fn an_item_with_entries_is_not_given_back() {
    let (_folder, mut desk) = desk();
    call(
        &mut desk,
        "adopt",
        json!({ "document": "kh98-2024", "items": ["kh98-2024/pl2/20"] }),
    );
    call(
        &mut desk,
        "record_progress",
        json!({ "draft": { "item": "kh98-2024/pl2/20", "result": "Đã làm" } }),
    );
    assert_eq!(
        refused(&mut desk, "release", json!({ "item": "kh98-2024/pl2/20" })).code,
        ErrorCode::Refused
    );
}

#[test]
fn a_form_that_shows_a_plans_task_is_sent_back_unchanged_without_a_step() {
    let (_folder, mut desk) = desk();
    call(
        &mut desk,
        "adopt",
        json!({ "document": "kh98-2024", "items": ["kh98-2024/pl2/20"] }),
    );
    let row = call(&mut desk, "task", json!({ "id": "kh98-2024/pl2/20" }))["row"].clone();
    let draft = json!({ "text": row["text"], "area": row["area"], "years": row["years"], "lead": row["lead_text"],
        "coordinating": row["coordinating_text"], "funding": row["funding"], "note": row["note"], "due": row["due_text"],
        "deliverable": row["deliverable"], "place": row["place"] });
    let done = call(
        &mut desk,
        "edit_task",
        json!({ "id": "kh98-2024/pl2/20", "draft": draft }),
    );
    assert_eq!(done["changed"], false);
}

#[test]
fn loading_twice_changes_nothing() {
    let (_folder, mut desk) = desk();
    assert_eq!(
        call(&mut desk, "load_documents", json!({ "ids": ["kh98-2024"] }))["changed"],
        false
    );
    assert_eq!(
        call(&mut desk, "load_documents", json!({ "ids": [] }))["changed"],
        true
    );
    assert_eq!(
        call(&mut desk, "load_documents", json!({ "ids": [] }))["changed"],
        false
    );
    let library = call(&mut desk, "library", json!({}));
    assert!(
        library
            .as_array()
            .unwrap()
            .iter()
            .all(|row| row["loaded"] == true)
    );
    assert_eq!(
        refused(&mut desk, "load_documents", json!({ "ids": ["kh99"] })).code,
        ErrorCode::Unknown
    );
}

#[test]
fn a_duty_becomes_a_report_that_is_due() {
    let (_folder, mut desk) = desk();
    let duties = call(&mut desk, "duties", json!({}));
    let duty = duties
        .as_array()
        .unwrap()
        .iter()
        .find(|d| d["report_kind"] == "plan98")
        .unwrap()
        .clone();
    assert_eq!(
        (duty["before_text"].as_str(), duty["taken"].as_bool()),
        (Some("trước ngày 30/11 hằng năm"), Some(false))
    );
    let id = created(call(&mut desk, "take_duty", json!({ "id": duty["id"] })));
    assert_eq!(
        call(&mut desk, "take_duty", json!({ "id": duty["id"] }))["changed"],
        false
    );
    let row = call(&mut desk, "obligations", json!({}))[0].clone();
    assert_eq!(
        (row["id"].as_str(), row["working_days_left"].as_i64()),
        (Some(id.as_str()), Some(4))
    );
    assert_eq!(row["left_text"], "còn 4 ngày làm việc");
    assert_eq!(row["last_working_day_text"], "thứ Sáu 27/11/2026");
    assert!(row["notes"][0].as_str().unwrap().starts_with("24/11"));
    let later = call(&mut desk, "obligations", json!({ "on": "27/11/2026" }))[0].clone();
    assert_eq!(later["left_text"], "hôm nay là ngày làm việc cuối");
    call(
        &mut desk,
        "edit_obligation",
        json!({ "id": id, "draft": { "cut_off": "14/11" } }),
    );
    assert_eq!(
        call(&mut desk, "session", Value::Null)["as_of_text"],
        "14/11/2026"
    );
    call(
        &mut desk,
        "edit_obligation",
        json!({ "id": id, "draft": { "done_year": "2026" } }),
    );
    assert_eq!(
        call(&mut desk, "obligations", json!({}))[0]["before_text"],
        "30/11/2027"
    );
    call(&mut desk, "drop_obligation", json!({ "id": id }));
    assert_eq!(call(&mut desk, "obligations", json!({})), json!([]));
}

#[test]
fn a_report_asked_for_by_letter_is_due_once() {
    let (_folder, mut desk) = desk();
    let draft = json!({ "name": "Báo cáo nhanh", "source": "CV 15/SKHCN", "before": "5/12/2026", "addressee": "Sở KH&CN" });
    call(&mut desk, "add_obligation", json!({ "draft": draft }));
    let row = call(&mut desk, "obligations", json!({}))[0].clone();
    assert_eq!(
        (row["cadence"].as_str(), row["before"].as_str()),
        (Some("once"), Some("2026-12-05"))
    );
    let error = refused(
        &mut desk,
        "add_obligation",
        json!({ "draft": { "name": "x", "before": "31/11" } }),
    );
    assert_eq!(error.field.as_deref(), Some("before"));
}

#[test]
fn a_folder_with_one_damaged_file_loads_nothing_and_names_the_file() {
    let (_folder, mut desk) = desk();
    let files = tempfile::tempdir().unwrap();
    let whole = import::seed::embedded()[0].text;
    std::fs::write(files.path().join("a.toml"), whole).unwrap();
    std::fs::write(
        files.path().join("hong.toml"),
        "id = \"hong-2026\"\nkind = ",
    )
    .unwrap();
    let before = steps(&mut desk);
    let error = crate::commands::library::load_folder(&mut desk, files.path()).unwrap_err();
    assert!(error.message.contains("hong.toml"), "{}", error.message);
    assert_eq!(steps(&mut desk), before);
    std::fs::remove_file(files.path().join("hong.toml")).unwrap();
    assert!(
        crate::commands::library::load_folder(&mut desk, files.path())
            .unwrap()
            .done
            .changed
    );
    assert!(
        !crate::commands::library::load_folder(&mut desk, files.path())
            .unwrap()
            .done
            .changed
    );
}

/// A desk with a document of the library loaded beside KH 98.
fn desk_with_document(id: &str) -> (TempDir, Desk) {
    let (folder, mut desk) = desk();
    call(&mut desk, "load_documents", json!({ "ids": [id] }));
    (folder, desk)
}

fn proposed(desk: &mut Desk, document: &str) -> Vec<(String, String)> {
    let rows = call(desk, "proposals", json!({ "document": document }));
    let pair = |row: &Value| {
        let [id, words] = ["id", "words"].map(|key| row[key].as_str().unwrap().to_owned());
        (id, words)
    };
    rows.as_array().unwrap().iter().map(pair).collect()
}

#[test]
fn duties_of_organisation_and_dated_duties_are_taken_over_with_the_rest_in_one_step() {
    let (_folder, mut desk) = desk_with_document("hue-2026-2030");
    let plan = json!({ "plan": "hue-2026-2030", "find": "kiện toàn" });
    let listed = call(&mut desk, "tasks", plan);
    assert_eq!(listed["rows"][0]["area"], "Tổ chức thực hiện");
    let found = proposed(&mut desk, "hue-2026-2030");
    let words = |id: &str| {
        let row = found.iter().find(|(found, _)| found == id);
        row.map(|(_, words)| words.as_str())
    };
    assert_eq!(words("hue-2026-2030/vi/4/5"), Some("UBND cấp xã"));
    let duty = "hue-2026-2030/vi/4/1#bao-cao";
    assert_eq!(words(duty), Some("UBND các xã, phường"));
    let before = steps(&mut desk);
    call(&mut desk, "adopt", json!({ "document": "hue-2026-2030" }));
    assert_eq!(steps(&mut desk), before + 1);
    let task = call(&mut desk, "task", json!({ "id": "hue-2026-2030/vi/4/5" }));
    assert_eq!(task["row"]["lead"], json!(["UBND cấp xã"]));
    let owed = call(&mut desk, "obligations", json!({}))[0].clone();
    assert_eq!(owed["addressee"], "Ủy ban nhân dân thành phố Huế");
    let again = call(&mut desk, "adopt", json!({ "document": "hue-2026-2030" }));
    assert_eq!(again["changed"], false);
    call(&mut desk, "undo", Value::Null);
    assert_eq!(call(&mut desk, "obligations", json!({})), json!([]));
}

#[test]
fn a_duty_is_owed_to_the_body_that_its_addressee_is_today() {
    let (_folder, mut desk) = desk();
    let duty = json!({ "id": "kh98-2024/iv/4#bao-cao" });
    call(&mut desk, "take_duty", duty);
    let owed = call(&mut desk, "obligations", json!({}))[0].clone();
    assert_eq!(owed["addressee"], "Sở Khoa học và Công nghệ thành phố Huế");
    let unclear = json!({ "id": "kh98-2024/iv/6#bao-cao" });
    call(&mut desk, "take_duty", unclear);
    let rows = call(&mut desk, "obligations", json!({}));
    assert_eq!(rows[1]["addressee"], "cơ quan chức năng");
}

#[test]
fn of_the_five_documents_just_what_names_a_commune_is_proposed() {
    let (_folder, mut desk) = desk();
    call(&mut desk, "load_documents", json!({}));
    let ids = |desk: &mut Desk, document: &str| {
        let found = proposed(desk, document).into_iter();
        found
            .filter_map(|(id, _)| Some(id.strip_prefix(&format!("{document}/"))?.to_owned()))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(ids(&mut desk, "kh98-2024"), "pl2/1 pl2/20");
    assert_eq!(
        ids(&mut desk, "kh424-2024"),
        "ii/1/11 ii/1/12 iii/4/3 iii/6/2 iii/9/2 pl/16 pl/56 vi/3/2 vi/3/3"
    );
    assert_eq!(
        ids(&mut desk, "bcd73-2024"),
        "i/1/a i/1/b i/1/c i/1/d i/1/dd i/1/e i/2/a i/2/b i/2/h i/2/i i/3/c i/3/d \
         ii/1 ii/2 ii/3 ii/4 ii/5 ii/7 ii/8 ii/9 ii/10 ii/11"
    );
    assert_eq!(
        ids(&mut desk, "hue-2026-2030"),
        "ii/2/2 iii/5/4 iii/6/6-1/2 vi/4/1 vi/4/2 vi/4/3 vi/4/4 vi/4/5 vii/doan-2 vi/4/1#bao-cao"
    );
}

#[test]
fn a_document_of_which_items_are_held_is_dropped_only_after_they_are_released() {
    let (_folder, mut desk) = desk();
    let taken = json!({ "document": "kh98-2024", "items": ["kh98-2024/pl2/20"] });
    call(&mut desk, "adopt", taken);
    let drop = json!({ "id": "kh98-2024" });
    let error = refused(&mut desk, "drop_document", drop.clone());
    assert!(error.message.contains("bỏ nhận"), "{error}");
    call(&mut desk, "release", json!({ "item": "kh98-2024/pl2/20" }));
    call(&mut desk, "drop_document", drop);
}

#[test]
fn loading_says_of_each_document_what_it_did() {
    let (_folder, mut desk) = desk();
    let all = crate::wire::LoadDocuments::default();
    let states = |desk: &mut Desk| {
        let loaded = crate::commands::library::load_named(desk, all.clone()).unwrap();
        let rows = loaded.documents.into_iter();
        rows.map(|row| row.state_text).collect::<Vec<_>>()
    };
    assert_eq!(states(&mut desk), ["mới", "mới", "không đổi", "mới", "mới"]);
    assert_eq!(states(&mut desk), ["không đổi"; 5]);
    let draft = json!({ "title": "Tên khác" });
    call(
        &mut desk,
        "edit_document",
        json!({ "id": "kh98-2024", "draft": draft }),
    );
    assert_eq!(states(&mut desk)[2], "có thay đổi");
}
