use super::*;

#[test]
fn an_agency_gets_a_new_name_on_a_day_and_papers_before_it_keep_the_old_one() {
    let (_folder, mut desk) = desk();
    let names = json!([
        { "name": "Ủy ban nhân dân phường An Cựu", "from": "", "to": "30/11/2026" },
        { "name": "Ủy ban nhân dân phường Thử", "from": "1/12/2026", "to": "" },
    ]);
    let done = call(
        &mut desk,
        "save_agency",
        json!({ "draft": { "names": names } }),
    );
    assert_eq!(done["label"], "Sửa thông tin đơn vị");
    let kept = call(&mut desk, "agency", Value::Null);
    assert_eq!(kept["names"][1]["from"], "01/12/2026");
    let today = call(&mut desk, "session", Value::Null);
    assert_eq!(today["agency"]["name"], "Ủy ban nhân dân phường An Cựu");
    call(&mut desk, "undo", Value::Null);
    let back = call(&mut desk, "agency", Value::Null);
    assert_eq!(back["names"].as_array().unwrap().len(), 1);
}

#[test]
fn two_names_on_one_day_are_refused_at_the_names() {
    let (_folder, mut desk) = desk();
    let names = json!([{ "name": "A" }, { "name": "B", "from": "1/12/2026" }]);
    let refused = refused(
        &mut desk,
        "save_agency",
        json!({ "draft": { "names": names } }),
    );
    assert_eq!(refused.field.as_deref(), Some("names"));
    assert!(
        refused.message.contains("“A” và “B”"),
        "{}",
        refused.message
    );
}

#[test]
fn an_agency_that_the_program_does_not_know_begins_its_own_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    let own = json!({
        "kind": "so", "short": "Sở Thử nghiệm", "symbol": "STN", "place": "Huế",
        "head_lines": ["SỞ THỬ NGHIỆM"], "names": [{ "name": "Sở Thử nghiệm thành phố Huế" }],
    });
    let session = call(&mut desk, "initialise", json!({ "own": own, "year": 2026 }));
    assert_eq!(session["agency"]["id"], "rieng-so-thu-nghiem");
    assert_eq!(session["agency"]["name"], "Sở Thử nghiệm thành phố Huế");
    assert_eq!(call(&mut desk, "agency", Value::Null)["symbol"], "STN");
}

#[test]
fn a_start_without_an_agency_or_with_a_nameless_one_is_refused_and_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    assert_eq!(
        refused(&mut desk, "initialise", json!({})).field.as_deref(),
        Some("agency")
    );
    let nameless = json!({ "own": { "short": "X", "symbol": "X" } });
    assert_eq!(
        refused(&mut desk, "initialise", nameless).field.as_deref(),
        Some("names")
    );
    assert!(!folder.path().join("so.sohoa").exists());
}

#[test]
fn a_day_that_is_entered_as_off_moves_the_last_working_day_and_undo_moves_it_back() {
    let (_folder, mut desk) = desk();
    let due = json!({ "name": "Báo cáo", "before": "30/11", "report_kind": "plan98", "cadence": "yearly" });
    call(&mut desk, "add_obligation", json!({ "draft": due }));
    let last =
        |desk: &mut Desk| call(desk, "obligations", json!({}))[0]["last_working_day"].clone();
    let before = last(&mut desk);
    assert_eq!(before, "2026-11-27");
    let off = json!({ "date": "27/11", "kind": "holiday", "name": "Nghỉ bão" });
    call(&mut desk, "set_calendar_day", json!({ "draft": off }));
    assert_eq!(last(&mut desk), "2026-11-26");
    let days = call(&mut desk, "calendar", json!({ "year": 2026 }));
    let entered = days["days"]
        .as_array()
        .unwrap()
        .iter()
        .find(|day| day["date"] == "2026-11-27");
    assert_eq!(entered.unwrap()["date_text"], "thứ Sáu 27/11/2026");
    call(&mut desk, "undo", Value::Null);
    assert_eq!(last(&mut desk), before);
}

#[test]
fn several_people_may_sign_and_an_unknown_kind_of_day_is_refused() {
    let (_folder, mut desk) = desk();
    let signers = json!([
        { "name": "Người Ký Một", "signature": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] },
        { "name": "Người Ký Hai", "signature": ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"] },
    ]);
    call(
        &mut desk,
        "save_settings",
        json!({ "settings": { "signers": signers, "left_open": true } }),
    );
    let kept = call(&mut desk, "settings", Value::Null);
    assert_eq!(
        (&kept["signers"], &kept["left_open"]),
        (&signers, &json!(true))
    );
    let odd = json!({ "draft": { "date": "27/11", "kind": "festival" } });
    assert_eq!(
        refused(&mut desk, "set_calendar_day", odd).field.as_deref(),
        Some("kind")
    );
}

#[test]
fn another_year_is_looked_at_without_writing_anything_and_forgotten_at_the_next_start() {
    let (folder, mut desk) = desk();
    let target = own_share(&mut desk, "60");
    for (value, as_of) in [("20", "30/11/2024"), ("50", "1/9/2026")] {
        let draft = json!({ "target": target, "value": value, "as_of": as_of });
        call(&mut desk, "record_figure", json!({ "draft": draft }));
    }
    let before = steps(&mut desk);
    assert_eq!(
        call(&mut desk, "years", Value::Null)["years"],
        json!([2026, 2025, 2024])
    );
    let session = call(&mut desk, "look_at_year", json!({ "year": 2025 }));
    assert_eq!(
        (&session["year"], &session["working_year"]),
        (&json!(2025), &json!(2026))
    );
    assert_eq!(call(&mut desk, "settings", Value::Null)["year"], 2026);
    // A day without a year is one of the year that is shown.
    assert_eq!(
        call(&mut desk, "read_date", json!({ "text": "14/11" }))["date"],
        "2025-11-14"
    );
    let error = refused(&mut desk, "carry_over", json!({ "tasks": [], "due": "" }));
    assert!(error.message.contains("2025"), "{error}");
    assert_eq!(steps(&mut desk), before, "looking writes nothing");
    refused(&mut desk, "look_at_year", json!({ "year": 1890 }));
    drop(desk);
    let mut desk = open(folder.path(), Access::Write).unwrap();
    assert_eq!(call(&mut desk, "session", Value::Null)["year"], 2026);
}

#[test]
fn whoever_sets_another_working_year_sees_it() {
    let (_folder, mut desk) = desk();
    call(&mut desk, "look_at_year", json!({ "year": 2025 }));
    let done = call(
        &mut desk,
        "save_settings",
        json!({ "settings": { "who": "Bảy", "year": "2026" } }),
    );
    assert_eq!(
        done["session"]["year"], 2025,
        "the working year stays, and so does what is shown"
    );
    let done = call(
        &mut desk,
        "save_settings",
        json!({ "settings": { "year": "2027" } }),
    );
    assert_eq!(
        (&done["session"]["year"], &done["session"]["working_year"]),
        (&json!(2027), &json!(2027))
    );
}
