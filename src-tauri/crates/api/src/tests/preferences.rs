use super::*;

#[test]
fn the_look_of_the_window_is_remembered_beside_the_ledger_and_not_in_it() {
    let (folder, mut desk) = desk();
    let wanted = json!({
        "theme": "dark", "text_size": 150, "row_height": "roomy", "rail_folded": true, "remind": true,
        "lists": { "tasks": { "hidden": ["coordinating"] } },
    });
    let before = call(&mut desk, "session", Value::Null);
    assert_eq!(call(&mut desk, "save_preferences", wanted.clone()), wanted);
    let after = call(&mut desk, "session", Value::Null);
    assert_eq!(after["preferences"], wanted);
    assert_eq!(after["undo"], before["undo"]);
    assert!(folder.path().join("giao-dien.json").exists());
}

#[test]
fn a_look_that_cannot_be_read_is_the_usual_one_and_sizes_stay_readable() {
    let (folder, mut desk) = desk();
    std::fs::write(folder.path().join("giao-dien.json"), b"{ \"theme\": ").unwrap();
    let usual = call(&mut desk, "session", Value::Null)["preferences"].clone();
    assert_eq!(
        (&usual["theme"], &usual["text_size"]),
        (&json!("system"), &json!(100))
    );
    let kept = call(&mut desk, "save_preferences", json!({ "text_size": 900 }));
    assert_eq!(kept["text_size"], 200);
}
