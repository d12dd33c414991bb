use super::*;

fn due(desk: &mut Desk, before: &str) {
    let due = json!({ "name": "Báo cáo KH 98", "before": before, "report_kind": "plan98", "cadence": "once",
        "addressee": "Sở Khoa học và Công nghệ" });
    call(desk, "add_obligation", json!({ "draft": due }));
}

fn allowed(desk: &mut Desk) {
    call(desk, "save_preferences", json!({ "remind": true }));
}

#[test]
fn a_deadline_reminds_once_a_step_with_what_is_left_and_to_whom() {
    let (_folder, mut desk) = desk();
    due(&mut desk, "30/11/2026");
    allowed(&mut desk);
    let shown = call(&mut desk, "take_reminders", Value::Null);
    assert_eq!(shown.as_array().unwrap().len(), 1);
    let (title, text) = (
        shown[0]["title"].as_str().unwrap(),
        shown[0]["text"].as_str().unwrap(),
    );
    assert!(title.starts_with("Báo cáo KH 98: còn "), "{title}");
    assert!(
        text.contains("thứ Sáu 27/11/2026") && text.contains("Sở Khoa học"),
        "{text}"
    );
    assert_eq!(call(&mut desk, "take_reminders", Value::Null), json!([]));
}

#[test]
fn nothing_reminds_without_leave_in_the_example_or_far_ahead() {
    let (_folder, mut desk) = desk();
    due(&mut desk, "30/11/2026");
    assert_eq!(call(&mut desk, "take_reminders", Value::Null), json!([]));

    let (_example, mut desk) = example_desk();
    allowed(&mut desk);
    assert_eq!(call(&mut desk, "take_reminders", Value::Null), json!([]));
}

#[test]
fn a_deadline_of_next_summer_keeps_quiet() {
    let (_folder, mut desk) = desk();
    due(&mut desk, "15/6/2027");
    allowed(&mut desk);
    assert_eq!(call(&mut desk, "take_reminders", Value::Null), json!([]));
}
