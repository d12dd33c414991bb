//! Backups made, looked into and put in place.

use super::*;
use crate::progress::Progress;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

fn back_up(desk: &mut Desk, path: &Path) -> Value {
    call(desk, "backup", json!({ "path": path }))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// What lies in a folder, hidden files included.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_ledger_comes_back_from_its_backup_with_its_evidence_and_the_newer_one_is_kept() {
    let (folder, mut desk) = desk();
    let (usb, id) = (
        tempfile::tempdir().unwrap(),
        own_task(&mut desk, "31/12/2026"),
    );
    let proof = folder.path().join("minh-chung/ab/abcd.pdf");
    std::fs::create_dir_all(proof.parent().unwrap()).unwrap();
    std::fs::write(&proof, "%PDF-1.7 minh chứng").unwrap();
    let made = back_up(&mut desk, usb.path());
    let path = text(&made["path"]).to_owned();
    assert!(path.ends_with("sohoa-an-cuu-2026-11-20-1402.zip"), "{path}");
    assert!(text(&made["text"]).contains("1 tệp minh chứng"), "{made}");
    assert_eq!(
        names(usb.path()).len(),
        1,
        "nothing else stays on the stick"
    );

    call(&mut desk, "drop_task", json!({ "id": id }));
    std::fs::remove_file(&proof).unwrap();
    let view = call(&mut desk, "look_into_backup", json!({ "path": path }));
    assert_eq!(view["agency"], "UBND phường An Cựu");
    assert!(text(&view["notices"][0]).contains("thêm 1 bước"), "{view}");
    let done = call(&mut desk, "restore", json!({ "path": path }));
    call(&mut desk, "task", json!({ "id": id }));
    assert_eq!(
        std::fs::read_to_string(&proof).unwrap(),
        "%PDF-1.7 minh chứng"
    );

    let aside = text(&done["aside"]).to_owned();
    call(&mut desk, "restore", json!({ "path": aside }));
    assert_eq!(
        refused(&mut desk, "task", json!({ "id": id })).code,
        ErrorCode::Unknown
    );
    let left: Vec<String> = names(folder.path())
        .into_iter()
        .filter(|n| n.starts_with('.'))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_backup_brings_a_ledger_to_a_computer_that_has_none() {
    let (_folder, mut desk) = desk();
    let (usb, empty) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let made = back_up(&mut desk, usb.path());
    let mut other = open(empty.path(), Access::Write).unwrap();
    let done = call(&mut other, "restore", json!({ "path": made["path"] }));
    assert_eq!(
        (&done["aside"], &done["session"]["state"]),
        (&Value::Null, &json!("ready"))
    );
}

#[test]
fn what_is_no_backup_or_a_damaged_one_is_refused_and_the_ledger_stays() {
    let (folder, mut desk) = desk();
    let usb = tempfile::tempdir().unwrap();
    let made = back_up(&mut desk, usb.path());
    let path = PathBuf::from(text(&made["path"]));
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x55;
    std::fs::write(&path, bytes).unwrap();
    std::fs::write(usb.path().join("khac.zip"), "PK không phải").unwrap();
    std::fs::write(usb.path().join("thu.txt"), "Kính gửi").unwrap();
    for name in [
        path.to_str().unwrap(),
        "khac.zip",
        "thu.txt",
        "khong-co.zip",
    ] {
        let error = refused(
            &mut desk,
            "restore",
            json!({ "path": usb.path().join(name) }),
        );
        assert_eq!(error.code, ErrorCode::Disk, "{error}");
    }
    assert!(!folder.path().join("sao-luu").exists());
    let error = refused(
        &mut desk,
        "backup",
        json!({ "path": usb.path().join("thu.txt") }),
    );
    assert_eq!(error.code, ErrorCode::Refused, "{error}");
}

#[test]
fn the_example_and_the_agency_never_take_each_others_place() {
    let (_folder, mut desk) = desk();
    let usb = tempfile::tempdir().unwrap();
    let real = back_up(&mut desk, &usb.path().join("that.zip"));
    call(&mut desk, "open_example", Value::Null);
    let invented = back_up(&mut desk, &usb.path().join("vi-du.zip"));
    assert_eq!(
        refused(&mut desk, "restore", json!({ "path": real["path"] })).code,
        ErrorCode::Refused
    );
    call(&mut desk, "close_example", Value::Null);
    assert_eq!(
        refused(&mut desk, "restore", json!({ "path": invented["path"] })).code,
        ErrorCode::Refused
    );
}

#[test]
fn the_day_s_backup_is_made_once_and_old_ones_are_thinned_out() {
    let (folder, mut desk) = desk();
    let place = folder.path().join("sao-luu");
    std::fs::create_dir_all(&place).unwrap();
    for day in 1..20 {
        std::fs::write(place.join(format!("tu-dong-2026-10-{day:02}.zip")), "PK").unwrap();
    }
    std::fs::write(place.join("sohoa-an-cuu-2026-10-01-0800.zip"), "PK").unwrap();
    let first = call(&mut desk, "daily_backup", Value::Null);
    assert!(
        text(&first["path"]).ends_with("tu-dong-2026-11-20.zip"),
        "{first}"
    );
    assert_eq!(
        call(&mut desk, "daily_backup", Value::Null)["path"],
        Value::Null
    );
    let kept = names(&place);
    assert!(kept.contains(&"sohoa-an-cuu-2026-10-01-0800.zip".to_owned()));
    assert!(
        !kept.contains(&"tu-dong-2026-10-02.zip".to_owned()),
        "{kept:?}"
    );
    assert!(kept.len() < 12, "{kept:?}");
    let listed = call(&mut desk, "backups", Value::Null);
    assert_eq!(listed["rows"][0]["text"], "Tự động, 20/11/2026");
}

#[test]
fn work_tells_how_it_goes_and_leaves_nothing_behind_when_it_is_stopped() {
    let (_folder, mut desk) = desk();
    let usb = tempfile::tempdir().unwrap();
    for (name, args) in [
        ("backup", json!({ "path": usb.path() })),
        ("load_documents", json!({ "ids": [] })),
    ] {
        let (told, stop) = (
            Arc::new(Mutex::new(Vec::new())),
            Arc::new(AtomicBool::new(false)),
        );
        let (log, flag) = (Arc::clone(&told), Arc::clone(&stop));
        let tell = move |state: crate::wire::WorkState| {
            log.lock().unwrap().push(state.text);
            flag.store(true, Ordering::Relaxed);
        };
        let before = steps(&mut desk);
        let error = desk
            .call_watched(name, args, Progress::watched(tell, stop))
            .unwrap_err();
        assert_eq!(error.code, ErrorCode::Stopped, "{error}");
        assert_eq!(told.lock().unwrap().len(), 1, "it stops when it first asks");
        assert_eq!(steps(&mut desk), before);
    }
    assert!(names(usb.path()).is_empty(), "{:?}", names(usb.path()));
    call(&mut desk, "load_documents", json!({ "ids": [] }));
}

/// Spoils pages in the middle of the ledger, as a failing disk does.
fn spoil(ledger: &Path) {
    let mut bytes = std::fs::read(ledger).unwrap();
    let (from, to) = (bytes.len() / 4, bytes.len() / 2);
    bytes[from..to].fill(0xA5);
    std::fs::write(ledger, bytes).unwrap();
}

fn open_anyway(folder: &Path) -> Desk {
    let host = TestHost {
        folder: folder.to_owned(),
    };
    Desk::open_anyway(host, Access::Write)
}

#[test]
fn a_damaged_ledger_is_restored_from_the_day_s_backup_and_kept_under_a_name_with_its_date() {
    let (folder, mut desk) = desk();
    let id = own_task(&mut desk, "31/12/2026");
    call(&mut desk, "daily_backup", Value::Null);
    drop(desk);
    let ledger = folder.path().join("so.sohoa");
    spoil(&ledger);
    let damaged = std::fs::read(&ledger).unwrap();
    assert_eq!(
        open(folder.path(), Access::Write).err().unwrap().code,
        ErrorCode::DamagedStore
    );

    let mut desk = open_anyway(folder.path());
    for (command, args) in [
        ("session", Value::Null),
        ("task", json!({ "id": id })),
        ("daily_backup", Value::Null),
        ("initialise", json!({ "agency": "an-cuu" })),
    ] {
        let error = desk.call(command, args).unwrap_err();
        assert_eq!(error.code, ErrorCode::DamagedStore, "{command}: {error}");
        assert!(error.message.contains("so.sohoa"), "{error}");
    }
    assert_eq!(
        std::fs::read(&ledger).unwrap(),
        damaged,
        "nothing is written to it"
    );
    let offered = call(&mut desk, "backups", Value::Null);
    assert_eq!(offered["rows"][0]["text"], "Tự động, 20/11/2026");
    assert!(text(&offered["ledger"]).ends_with("so.sohoa"), "{offered}");
    let path = json!({ "path": offered["rows"][0]["path"] });
    let view = call(&mut desk, "look_into_backup", path.clone());
    assert_eq!(
        (&view["agency"], &view["now_text"]),
        (&json!("UBND phường An Cựu"), &json!(""))
    );

    let done = call(&mut desk, "restore", path);
    assert_eq!(done["session"]["state"], "ready");
    call(&mut desk, "task", json!({ "id": id }));
    let aside = text(&done["aside"]);
    assert!(
        aside.contains("truoc-khi-khoi-phuc-20261120-140200"),
        "{aside}"
    );
    assert_eq!(
        std::fs::read(aside).unwrap(),
        damaged,
        "the damaged file is kept as it was"
    );
    own_task(&mut desk, "31/12/2026");
}

#[test]
fn what_is_no_backup_leaves_the_damaged_ledger_where_it_is() {
    let (folder, desk) = desk();
    drop(desk);
    let ledger = folder.path().join("so.sohoa");
    spoil(&ledger);
    let damaged = std::fs::read(&ledger).unwrap();
    std::fs::write(folder.path().join("thu.zip"), "PK không phải").unwrap();
    let mut desk = open_anyway(folder.path());
    let other = json!({ "path": folder.path().join("thu.zip") });
    assert_eq!(
        desk.call("restore", other).unwrap_err().code,
        ErrorCode::Disk
    );
    let itself = json!({ "path": ledger });
    assert_eq!(
        desk.call("restore", itself).unwrap_err().code,
        ErrorCode::DamagedStore
    );
    assert_eq!(std::fs::read(&ledger).unwrap(), damaged);
    // The example lies apart, and is there meanwhile.
    let session = call(&mut desk, "open_example", Value::Null);
    assert_eq!(session["example"], json!(true));
    assert_eq!(
        desk.call("close_example", Value::Null).unwrap_err().code,
        ErrorCode::DamagedStore
    );
    assert!(desk.at_example());
}

#[test]
fn a_damaged_example_is_made_anew_and_kept_aside_while_the_users_ledger_stays() {
    let (folder, mut desk) = desk();
    let id = own_task(&mut desk, "31/12/2026");
    call(&mut desk, "open_example", Value::Null);
    call(&mut desk, "close_example", Value::Null);
    let example = folder.path().join("vi-du/so.sohoa");
    spoil(&example);
    let damaged = std::fs::read(&example).unwrap();
    let error = refused(&mut desk, "open_example", Value::Null);
    assert_eq!(error.code, ErrorCode::DamagedStore);
    call(&mut desk, "task", json!({ "id": id }));

    let done = call(&mut desk, "renew_example", Value::Null);
    assert_eq!(
        (&done["session"]["example"], &done["session"]["state"]),
        (&json!(true), &json!("ready"))
    );
    let aside = Path::new(text(&done["aside"]));
    assert!(aside.starts_with(folder.path().join("vi-du/sao-luu")));
    assert_eq!(
        std::fs::read(aside).unwrap(),
        damaged,
        "the damaged file is kept as it was"
    );
    call(&mut desk, "close_example", Value::Null);
    call(&mut desk, "task", json!({ "id": id }));
}

#[test]
fn whoever_begins_at_a_damaged_example_can_make_it_anew_and_nothing_else() {
    let (folder, desk) = desk();
    drop(desk);
    std::fs::create_dir(folder.path().join("vi-du")).unwrap();
    let example = folder.path().join("vi-du/so.sohoa");
    std::fs::write(&example, "Danh sách nhiệm vụ\n".repeat(400)).unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    desk.begin_at_example().unwrap();
    for command in ["session", "tasks"] {
        let error = desk.call(command, Value::Null).unwrap_err();
        assert_eq!(error.code, ErrorCode::DamagedStore, "{command}: {error}");
    }
    let offered = call(&mut desk, "backups", Value::Null);
    assert_eq!(offered["example"], true);
    // Where the file was taken away meanwhile, its place is still not that of an agency's ledger.
    std::fs::rename(&example, folder.path().join("lay-di")).unwrap();
    let error = desk.call("initialise", json!({ "agency": "an-cuu" }));
    assert_eq!(error.unwrap_err().code, ErrorCode::Refused);
    let done = call(&mut desk, "renew_example", Value::Null);
    assert_eq!(
        (&done["session"]["example"], &done["aside"]),
        (&json!(true), &Value::Null)
    );
}
