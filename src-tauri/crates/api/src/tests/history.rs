use super::*;

#[test]
fn a_step_is_told_with_its_cells_undone_and_redone_also_after_a_restart() {
    let (folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    let draft = json!({ "target": id, "value": "62,47", "source": "Báo cáo" });
    let done = call(&mut desk, "record_figure", json!({ "draft": draft }));
    assert_eq!(
        (done["label"].as_str(), done["session"]["undo"].as_str()),
        (Some("Ghi số liệu"), Some("Ghi số liệu"))
    );
    let step = call(&mut desk, "history", json!({ "limit": 1 }))[0].clone();
    assert_eq!(
        (step["who"].as_str(), step["at_text"].as_str()),
        (Some("canbo"), Some("14:02 20/11/2026"))
    );
    assert!(
        step["cells"]
            .as_array()
            .unwrap()
            .iter()
            .any(|cell| cell["to"] == "62,47"),
        "{step}"
    );
    drop(desk);
    let mut desk = open(folder.path(), Access::Write).unwrap();
    let undone = call(&mut desk, "undo", Value::Null);
    assert_eq!(
        (undone["label"].as_str(), undone["session"]["redo"].as_str()),
        (Some("Hoàn tác: Ghi số liệu"), Some("Ghi số liệu"))
    );
    assert_eq!(
        call(&mut desk, "target", json!({ "id": id }))["figures"],
        json!([])
    );
    call(&mut desk, "redo", Value::Null);
    assert_eq!(
        call(&mut desk, "target", json!({ "id": id }))["figures"][0]["value"],
        "62.47"
    );
    assert_eq!(
        refused(&mut desk, "redo", Value::Null).code,
        ErrorCode::Refused
    );
}

#[test]
fn the_history_goes_back_to_before_a_step_and_says_first_what_that_does() {
    let (_folder, mut desk) = desk();
    let id = own_task(&mut desk, "31/12/2026");
    let draft = json!({ "note": "Chờ kinh phí" });
    call(&mut desk, "edit_task", json!({ "id": id, "draft": draft }));
    let step = call(&mut desk, "history", json!({ "limit": 1 }))[0].clone();
    assert_eq!(
        (&step["day_text"], &step["time_text"], &step["can_go_back"]),
        (&json!("Thứ Sáu, 20/11/2026"), &json!("14:02"), &json!(true))
    );
    assert_eq!(step["cells"][0]["of"], "Tổ chức tập huấn kỹ năng số");
    call(&mut desk, "drop_task", json!({ "id": id }));
    let of = json!({ "step": step["id"] });
    let preview = call(&mut desk, "preview_back", of.clone());
    assert_eq!(
        (&preview["steps"], &preview["hindrance"]),
        (&json!(2), &json!(""))
    );
    let back = call(&mut desk, "go_back", of);
    assert_eq!(back["label"], preview["label"]);
    assert_eq!(
        call(&mut desk, "task", json!({ "id": id }))["row"]["note"],
        ""
    );
    let told = call(&mut desk, "item_history", json!({ "id": id }));
    assert_eq!(told.as_array().unwrap().len(), 4);
    call(&mut desk, "undo", Value::Null);
    refused(&mut desk, "task", json!({ "id": id }));
    refused(&mut desk, "go_back", json!({ "step": 1 }));
}

#[test]
fn the_history_is_filtered_in_the_words_of_the_screen() {
    let (_folder, mut desk) = desk();
    let id = own_task(&mut desk, "31/12/2026");
    call(
        &mut desk,
        "save_settings",
        json!({ "settings": { "who": "Lê Thị Bình" } }),
    );
    let draft = json!({ "item": id, "status": "done", "date": "14/11/2026", "result": "Đã xong" });
    call(&mut desk, "record_progress", json!({ "draft": draft }));
    let labels = |desk: &mut Desk, query: Value| -> Vec<String> {
        let steps = call(desk, "history", query);
        let steps = steps.as_array().unwrap().iter();
        steps
            .map(|step| step["label"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        labels(&mut desk, json!({ "find": "le thi binh tap huan" })),
        ["Ghi tiến độ"]
    );
    assert_eq!(
        labels(&mut desk, json!({ "kind": "progress" })),
        ["Ghi tiến độ"]
    );
    assert_eq!(
        labels(&mut desk, json!({ "who": "Lê Thị Bình" })),
        ["Ghi tiến độ"]
    );
    assert!(labels(&mut desk, json!({ "until": "19/11" })).is_empty());
    let choices = call(&mut desk, "history_choices", Value::Null);
    assert_eq!(choices["people"], json!(["canbo", "Lê Thị Bình"]));
    refused(&mut desk, "history", json!({ "kind": "khác" }));
}

/// The cells of the newest step: their row's name, their own, and what they hold now.
fn newest(desk: &mut Desk) -> Vec<[String; 3]> {
    let step = call(desk, "history", json!({ "limit": 1, "rows": 100 }))[0].clone();
    let text = |cell: &Value, of: &str| cell[of].as_str().unwrap().to_owned();
    let cells = step["cells"].as_array().unwrap().iter();
    cells
        .map(|cell| {
            let row = format!("{}: {}", text(cell, "kind_text"), text(cell, "of"));
            [row, text(cell, "field"), text(cell, "to")]
        })
        .collect()
}

#[test]
fn the_history_says_the_names_that_its_codes_stand_for() {
    const YEARLY: &str = "Báo cáo kết quả thực hiện kế hoạch (trước 30/11)";
    let (_folder, mut desk) = desk();
    let holds = |desk: &mut Desk, row: &str, field: &str, to: &str| {
        let wanted = [row, field, to].map(str::to_owned);
        let cells = newest(desk);
        assert!(cells.contains(&wanted), "{wanted:?} in {cells:?}");
    };
    let duty = json!({ "id": "kh98-2024/iv/4#bao-cao" });
    call(&mut desk, "take_duty", duty);
    let row = "chế độ báo cáo: Báo cáo Kế hoạch 98/KH-UBND";
    holds(&mut desk, row, "loại báo cáo", YEARLY);
    let cells = newest(&mut desk);
    assert!(
        cells
            .iter()
            .all(|[_, _, to]| !to.contains('#') && to != "plan98"),
        "{cells:?}"
    );
    let written = json!({ "kind": "plan98", "key": "kien-nghi", "text": "Bố trí kinh phí." });
    call(&mut desk, "write_report_text", written);
    let row = format!("lời báo cáo: {YEARLY}, năm 2026");
    holds(
        &mut desk,
        &row,
        "phần “Kiến nghị, đề xuất”",
        "Bố trí kinh phí.",
    );
    let report = json!({ "kind": "periodic", "period": "quy-3" });
    call(&mut desk, "start_report", json!({ "request": report }));
    let row = "báo cáo: Báo cáo định kỳ hoặc theo yêu cầu, quý III năm 2026";
    holds(
        &mut desk,
        row,
        "loại báo cáo",
        "Báo cáo định kỳ hoặc theo yêu cầu",
    );
    let founded = call(&mut desk, "history", json!({ "limit": 100, "rows": 100 }));
    let steps = founded.as_array().unwrap().iter();
    let cells: Vec<&Value> = steps
        .flat_map(|step| step["cells"].as_array().unwrap())
        .collect();
    let told = |field: &str| {
        let cell = cells.iter().find(|cell| cell["field"] == field);
        cell.map(|cell| cell["to"].clone())
    };
    assert_eq!(told("đơn vị giữ sổ"), Some("UBND phường An Cựu".into()));
    assert_eq!(told("cấp trên"), Some("UBND thành phố Huế".into()));
}
