use super::*;

const TASK: &str = "kh98-2024/pl2/20";

fn adopted() -> (TempDir, Desk) {
    let (folder, mut desk) = desk();
    call(
        &mut desk,
        "adopt",
        json!({ "document": "kh98-2024", "items": [TASK] }),
    );
    (folder, desk)
}

#[test]
fn what_is_not_done_goes_on_with_a_new_day_and_a_note_in_one_step() {
    let (_folder, mut desk) = adopted();
    let view = call(&mut desk, "carry_over_view", Value::Null);
    assert_eq!(
        (&view["to"], &view["due_text"]),
        (&json!(2027), &json!("31/12/2027"))
    );
    assert_eq!(view["rows"][0]["id"], TASK);
    let done = call(
        &mut desk,
        "carry_over",
        json!({ "tasks": [TASK], "due": "30/6" }),
    );
    assert_eq!(done["session"]["year"], 2027);
    let task = call(&mut desk, "task", json!({ "id": TASK }));
    assert_eq!(task["row"]["due_text"], "30/06/2027");
    assert!(
        task["row"]["note"]
            .as_str()
            .unwrap()
            .contains("Chuyển tiếp từ năm 2026")
    );
    let undone = call(&mut desk, "undo", Value::Null);
    assert_eq!(undone["session"]["year"], 2026);
    assert_ne!(
        call(&mut desk, "task", json!({ "id": TASK }))["row"]["due_text"],
        "30/06/2027"
    );
}

#[test]
fn what_is_done_stays_behind() {
    let (_folder, mut desk) = adopted();
    let entry = json!({ "item": TASK, "date": "20/11/2026", "status": "done", "percent": "100" });
    call(&mut desk, "record_progress", json!({ "draft": entry }));
    let view = call(&mut desk, "carry_over_view", Value::Null);
    assert_eq!((&view["rows"], &view["done"]), (&json!([]), &json!(1)));
}

#[test]
fn a_day_of_the_old_year_is_refused_and_nothing_changes() {
    let (_folder, mut desk) = adopted();
    let old = json!({ "tasks": [TASK], "due": "30/6/2026" });
    assert_eq!(
        refused(&mut desk, "carry_over", old).field.as_deref(),
        Some("due")
    );
    assert_eq!(call(&mut desk, "session", Value::Null)["year"], 2026);
}
