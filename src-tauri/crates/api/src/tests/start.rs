use super::*;

#[test]
fn without_a_ledger_the_desk_is_empty_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    let session = call(&mut desk, "session", Value::Null);
    assert_eq!(
        (session["state"].as_str(), session["title"].as_str()),
        (Some("empty"), Some("Sổ Số Hóa"))
    );
    assert_eq!(
        refused(&mut desk, "tasks", json!({})).code,
        ErrorCode::NotReady
    );
    assert_eq!(
        call(&mut desk, "library", json!({}))
            .as_array()
            .unwrap()
            .len(),
        5
    );
    assert!(!folder.path().join("so.sohoa").exists());
}

#[test]
fn only_agencies_of_today_are_offered_in_vietnamese_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Read).unwrap();
    let found = call(&mut desk, "agencies", json!({ "find": "an cuu" }));
    assert_eq!(found[0]["id"], "an-cuu");
    let ministry = json!({ "find": "bộ khoa học" });
    assert_eq!(call(&mut desk, "agencies", ministry), json!([]));
    let ministry = json!({ "find": "bộ khoa học", "all": true });
    assert_eq!(call(&mut desk, "agencies", ministry)[0]["id"], "bo-khcn");
    let department = json!({ "find": "Sở KH&CN" });
    assert_eq!(call(&mut desk, "agencies", department)[0]["id"], "so-khcn");
    let all = call(&mut desk, "agencies", json!({}));
    let rows = all.as_array().unwrap();
    let communes = rows
        .iter()
        .filter(|row| ["phuong", "xa"].contains(&row["kind"].as_str().unwrap()));
    assert_eq!(communes.count(), 40);
    let names: Vec<&str> = rows
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert!(names.is_sorted_by(|a, b| domain::text::compare(a, b).is_le()));
}

#[test]
fn the_first_step_founds_the_ledger_once() {
    let (_folder, mut desk) = desk();
    let session = call(&mut desk, "session", Value::Null);
    assert_eq!(session["state"], "ready");
    assert_eq!(session["title"], "UBND phường An Cựu – Sổ Số Hóa");
    assert_eq!(
        (session["who"].as_str(), session["today_text"].as_str()),
        (Some("canbo"), Some("20/11/2026"))
    );
    assert_eq!(session["saved_text"], "Đã lưu 14:02");
    for again in ["initialise", "initialise_example"] {
        let args = if again == "initialise" {
            json!({ "agency": "phu-xuan" })
        } else {
            Value::Null
        };
        let error = refused(&mut desk, again, args);
        assert_eq!(error.code, ErrorCode::Refused);
        assert!(
            error.message.contains("UBND phường An Cựu"),
            "{}",
            error.message
        );
    }
}

#[test]
fn a_ledger_is_not_founded_for_a_year_that_cannot_be() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    let args = json!({ "agency": "an-cuu", "year": 20_260 });
    assert_eq!(
        refused(&mut desk, "initialise", args).field.as_deref(),
        Some("year")
    );
    assert!(!folder.path().join("so.sohoa").exists());
}

#[test]
fn an_unknown_agency_founds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    let error = desk
        .call("initialise", json!({ "agency": "khong-co" }))
        .unwrap_err();
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Unknown, Some("agency"))
    );
    assert!(!folder.path().join("so.sohoa").exists());
}

#[test]
fn a_second_writer_is_told_who_writes_and_may_read() {
    let (folder, mut writing) = desk();
    let error = open(folder.path(), Access::Write).err().unwrap();
    assert_eq!(error.code, ErrorCode::Held);
    assert!(
        error.message.contains("canbo") && error.message.contains("14:02"),
        "{}",
        error.message
    );
    let mut reading = open(folder.path(), Access::Read).unwrap();
    assert_eq!(
        call(&mut reading, "session", Value::Null)["read_only"],
        true
    );
    assert_eq!(
        refused(&mut reading, "undo", Value::Null).code,
        ErrorCode::Refused
    );
    let id = own_task(&mut writing, "");
    assert_eq!(call(&mut reading, "tasks", json!({}))["rows"][0]["id"], id);
}

#[test]
fn a_file_that_is_not_ours_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.sohoa");
    std::fs::write(&path, b"khong phai so").unwrap();
    let error = open(folder.path(), Access::Write).err().unwrap();
    assert_eq!(error.code, ErrorCode::DamagedStore);
    assert_eq!(std::fs::read(&path).unwrap(), b"khong phai so");
}

#[test]
fn settings_are_saved_and_read_back() {
    let (_folder, mut desk) = desk();
    let draft = json!({ "who": "Trần Thị B", "signature": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "archive": "VT, VHXH",
        "addressees": ["Sở Khoa học và Công nghệ"], "use_system_font": true });
    let done = call(&mut desk, "save_settings", json!({ "settings": draft }));
    assert_eq!(done["session"]["who"], "Trần Thị B");
    let kept = call(&mut desk, "settings", Value::Null);
    assert_eq!(
        kept["signature"],
        json!(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    );
    assert_eq!(
        (kept["use_system_font"].as_bool(), kept["signer"].as_str()),
        (Some(true), Some("(Họ và tên)"))
    );
    for year in ["mai", "1999", "2101"] {
        let draft = json!({ "settings": { "year": year } });
        let error = refused(&mut desk, "save_settings", draft);
        assert_eq!(error.field.as_deref(), Some("year"), "{year}");
    }
}
