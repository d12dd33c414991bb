use super::*;

fn answered(desk: &mut Desk) -> Value {
    let script = desk.first_answers();
    let json = script.strip_prefix("window.answered = ");
    let json = json.and_then(|rest| rest.strip_suffix(';'));
    serde_json::from_str(json.unwrap()).unwrap()
}

#[test]
fn the_first_picture_is_answered_as_if_the_window_had_asked() {
    let (_folder, mut desk) = desk();
    let answered = answered(&mut desk);
    for (name, answer) in answered.as_object().unwrap() {
        assert_eq!(*answer, call(&mut desk, name, json!({})), "{name}");
    }
    assert_eq!(answered.as_object().unwrap().len(), 3);
}

#[test]
fn what_is_refused_is_left_to_the_window_to_ask() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    let answered = answered(&mut desk);
    assert_eq!(answered["session"]["state"], "empty");
    assert!(answered.get("overview").is_none());
}
