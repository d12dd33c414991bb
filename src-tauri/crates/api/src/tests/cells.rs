//! Blocks of cells: one named step, or nothing and a reason at each cell.

use super::*;

fn edit(desk: &mut Desk, kind: &str, by: &str, changes: Value) -> Value {
    call(
        desk,
        "edit_cells",
        json!({ "kind": kind, "by": by, "changes": changes }),
    )
}

fn undo_label(desk: &mut Desk) -> Value {
    call(desk, "session", Value::Null)["undo"].clone()
}

#[test]
fn a_typed_status_and_percentage_are_one_entry_of_today() {
    let (_folder, mut desk) = desk();
    let id = own_task(&mut desk, "1/12");
    let done = edit(
        &mut desk,
        "task",
        "typing",
        json!([
            { "row": id, "column": "status", "text": "Đang thực hiện" },
            { "row": id, "column": "percent", "text": "62,5" },
        ]),
    );
    assert_eq!(
        (&done["label"], &done["refused"]),
        (&"Ghi tiến độ".into(), &json!([]))
    );
    let cells = json!([{ "row": id, "column": "latest", "text": "Đã tập huấn 2 lớp" }]);
    assert_eq!(
        edit(&mut desk, "task", "typing", cells)["label"],
        "Sửa tiến độ"
    );
    let entries = &call(&mut desk, "task", json!({ "id": id }))["entries"];
    assert_eq!(entries.as_array().map(Vec::len), Some(1));
    assert_eq!(
        (
            &entries[0]["date"],
            &entries[0]["percent"],
            &entries[0]["result"]
        ),
        (
            &"2026-11-20".into(),
            &"62.5".into(),
            &"Đã tập huấn 2 lớp".into()
        )
    );
}

#[test]
fn what_stands_there_already_is_no_entry() {
    let (_folder, mut desk) = desk();
    let id = own_task(&mut desk, "1/12");
    let cells = json!([
        { "row": id, "column": "status", "text": "not-started" },
        { "row": id, "column": "due", "text": "01/12/2026" },
    ]);
    let before = steps(&mut desk);
    assert_eq!(edit(&mut desk, "task", "typing", cells)["changed"], false);
    assert_eq!(steps(&mut desk), before);
}

#[test]
fn a_pasted_block_is_one_step_by_name_and_undone_whole() {
    let (_folder, mut desk) = desk();
    let (task, other) = (own_task(&mut desk, "1/12"), own_task(&mut desk, "2/12"));
    let done = edit(
        &mut desk,
        "task",
        "paste",
        json!([
            { "row": task, "column": "text", "text": "Mở lớp thứ nhất" },
            { "row": task, "column": "due", "text": "15/12" },
            { "row": other, "column": "text", "text": "Mở lớp thứ hai" },
            { "row": other, "column": "percent", "text": "40" },
        ]),
    );
    assert_eq!(done["label"], "Dán 4 ô vào Nhiệm vụ");
    assert_eq!(undo_label(&mut desk), "Dán 4 ô vào Nhiệm vụ");
    call(&mut desk, "undo", Value::Null);
    let texts = call(&mut desk, "tasks", json!({}));
    assert!(!texts.to_string().contains("Mở lớp"), "{texts}");
}

#[test]
fn every_refused_cell_is_told_and_nothing_is_written() {
    let (_folder, mut desk) = desk();
    let (task, other) = (own_task(&mut desk, "1/12"), own_task(&mut desk, "2/12"));
    call(
        &mut desk,
        "adopt",
        json!({ "document": "kh98-2024", "items": ["kh98-2024/pl2/20"] }),
    );
    let before = steps(&mut desk);
    let done = edit(
        &mut desk,
        "task",
        "paste",
        json!([
            { "row": task, "column": "percent", "text": "62.47" },
            { "row": other, "column": "due", "text": "31/2/2026" },
            { "row": "kh98-2024/pl2/20", "column": "text", "text": "Lời khác" },
            { "row": "kh98-2024/pl2/20", "column": "note", "text": "Đơn vị ghi thêm" },
            { "row": "kh98-2024/i/3", "column": "text", "text": "Không phải nhiệm vụ" },
        ]),
    );
    let refused = done["refused"].as_array().unwrap();
    let told: Vec<(u64, &str)> = refused
        .iter()
        .map(|one| {
            (
                one["at"].as_u64().unwrap(),
                one["error"]["code"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        (0, "ambiguous"),
        (1, "invalid"),
        (2, "refused"),
        (4, "unknown"),
    ];
    assert_eq!(
        (told.as_slice(), &done["changed"]),
        (expected.as_slice(), &false.into())
    );
    assert_eq!(refused[0]["error"]["readings"][0]["text"], "62,47");
    assert_eq!(steps(&mut desk), before);
}

#[test]
fn a_numerator_takes_the_denominator_that_is_shown() {
    let (_folder, mut desk) = desk();
    let id = own_share(&mut desk, "60");
    let one = |column: &str, text: &str| json!([{ "row": id, "column": column, "text": text }]);
    let waits = edit(&mut desk, "target", "typing", one("numerator", "58.247"));
    assert_eq!(waits["refused"][0]["error"]["field"], "denominator");
    let both = json!([
        { "row": id, "column": "numerator", "text": "58.247" },
        { "row": id, "column": "denominator", "text": "93.231" },
    ]);
    assert_eq!(
        edit(&mut desk, "target", "typing", both)["label"],
        "Ghi số liệu"
    );
    assert_eq!(
        edit(&mut desk, "target", "typing", one("numerator", "60.000"))["label"],
        "Sửa số liệu"
    );
    let target = call(&mut desk, "target", json!({ "id": id }));
    let figures = target["figures"].as_array().unwrap();
    assert_eq!(figures.len(), 1);
    assert_eq!(
        (
            &figures[0]["numerator_text"],
            &figures[0]["denominator_text"]
        ),
        (&"60.000".into(), &"93.231".into())
    );
    let none = json!([
        { "row": id, "column": "numerator", "text": "" },
        { "row": id, "column": "denominator", "text": "" },
    ]);
    assert_eq!(
        edit(&mut desk, "target", "clear", none)["label"],
        "Xóa 2 ô của Chỉ tiêu"
    );
    let target = call(&mut desk, "target", json!({ "id": id }));
    assert_eq!(target["figures"], json!([]));
}

#[test]
fn new_rows_are_entered_with_the_part_they_stand_under() {
    let (_folder, mut desk) = desk();
    let done = edit(
        &mut desk,
        "target",
        "paste",
        json!([
            { "row": "+1", "part": "Dữ liệu số", "column": "text", "text": "Tỷ lệ hồ sơ số hóa" },
            { "row": "+1", "part": "Dữ liệu số", "column": "unit", "text": "%" },
            { "row": "+1", "part": "Dữ liệu số", "column": "planned", "text": "≥ 62,5" },
            { "row": "+2", "part": "Dữ liệu số", "column": "text", "text": "Số lớp tập huấn" },
            { "row": "+2", "part": "Dữ liệu số", "column": "planned", "text": "10-12" },
        ]),
    );
    assert_eq!(
        (&done["label"], &done["refused"]),
        (&"Dán 5 ô vào Chỉ tiêu".into(), &json!([]))
    );
    let rows = &call(&mut desk, "targets", json!({ "group": "Dữ liệu số" }))["rows"];
    assert_eq!(rows[0]["measures"][0]["planned_text"], "≥ 62,5");
    assert_eq!(rows[1]["measures"][0]["planned_text"], "10–12");
    let blank = json!([{ "row": "+1", "column": "planned", "text": "5" }]);
    let refused = edit(&mut desk, "target", "typing", blank);
    assert_eq!(refused["refused"][0]["error"]["field"], "text");
}

#[test]
fn what_could_not_be_written_outlives_the_program_and_its_file_is_gone_when_all_is_written() {
    let (folder, mut desk) = desk();
    let file = folder.path().join("nhap-do.json");
    let before = steps(&mut desk);
    assert_eq!(call(&mut desk, "kept_cells", Value::Null), json!([]));
    assert!(
        !file.exists(),
        "nothing is laid beside the ledger for nothing"
    );
    let error = json!({ "code": "disk", "message": "Ổ đĩa đã đầy", "hint": null, "field": null, "readings": [] });
    let edit = json!({ "row": "kh98-2024/pl2/20", "measure": null, "column": "result", "text": "Đã số hóa", "part": null });
    let cell =
        json!({ "edit": edit, "by": "typing", "block": 3, "state": "refused", "error": error });
    let tasks = json!({ "kind": "task", "cells": [cell] });
    let kept = call(&mut desk, "keep_cells", tasks.clone());
    assert_eq!(kept, json!([tasks]));
    drop(desk);
    let mut desk = open(folder.path(), Access::Write).unwrap();
    assert_eq!(call(&mut desk, "kept_cells", Value::Null), kept);
    call(
        &mut desk,
        "keep_cells",
        json!({ "kind": "target", "cells": [] }),
    );
    assert_eq!(
        call(&mut desk, "kept_cells", Value::Null),
        kept,
        "each list for itself"
    );
    call(
        &mut desk,
        "keep_cells",
        json!({ "kind": "task", "cells": [] }),
    );
    assert!(!file.exists());
    assert_eq!(steps(&mut desk), before, "it is no part of the ledger");
    std::fs::write(&file, "[{").unwrap();
    assert_eq!(call(&mut desk, "kept_cells", Value::Null), json!([]));
}
