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
