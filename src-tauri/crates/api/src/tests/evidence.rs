//! Files as evidence: by path, piece by piece, opened, looked through and swept.

use super::*;
use std::fs;

fn held_task(desk: &mut Desk) -> String {
    let draft = json!({ "text": "Số hóa hồ sơ" });
    created(call(desk, "add_task", json!({ "draft": draft })))
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// Attaches a file to an item; the id of its evidence.
fn attach(desk: &mut Desk, path: &str, item: &str) -> String {
    let to = json!({ "draft": { "item": item } });
    created(call(desk, "attach_path", json!({ "path": path, "to": to })))
}

fn rows(desk: &mut Desk, query: Value) -> Vec<Value> {
    let rows = call(desk, "evidence", query);
    rows.as_array().unwrap().clone()
}

#[test]
fn a_file_is_copied_under_its_hash_and_told_with_its_name_and_size() {
    let (folder, mut desk) = desk();
    let task = held_task(&mut desk);
    let path = file(folder.path(), "Biên bản.pdf", "nghiệm thu");
    attach(&mut desk, &path, &task);
    assert!(Path::new(&path).exists(), "the original stays");
    let detail = call(&mut desk, "task", json!({ "id": task }));
    let kept = &detail["evidence"][0]["files"][0];
    assert_eq!(kept["name"], "Biên bản.pdf");
    assert_eq!(
        (&kept["size_text"], &kept["state"]),
        (&json!("12 byte"), &json!("kept"))
    );
    assert_eq!(detail["row"]["evidence_count"], 1);
    assert_eq!(detail["evidence"][0]["citation"], "Biên bản.pdf");
    let found = rows(
        &mut desk,
        json!({ "find": "bien ban", "filter": "with-file" }),
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn a_file_comes_in_piece_by_piece_and_only_whole() {
    let (_folder, mut desk) = desk();
    let task = held_task(&mut desk);
    let begin = |desk: &mut Desk, bytes: u64| {
        let args =
            json!({ "name": "ảnh.png", "bytes": bytes, "modified_ms": 1_793_900_000_000_i64 });
        let ticket = call(desk, "begin_file", args)["ticket"].as_u64().unwrap();
        u32::try_from(ticket).unwrap()
    };
    let to = json!({ "draft": { "item": task } });
    let ticket = begin(&mut desk, 6);
    desk.receive(ticket, b"mot").unwrap();
    let early = desk.call("attach_received", json!({ "ticket": ticket, "to": to }));
    assert!(early.unwrap_err().message.contains("3 byte trong 6 byte"));
    let ticket = begin(&mut desk, 6);
    desk.receive(ticket, b"mot").unwrap();
    desk.receive(ticket, b"hai").unwrap();
    call(
        &mut desk,
        "attach_received",
        json!({ "ticket": ticket, "to": to }),
    );
    let kept = &rows(&mut desk, json!({}))[0]["files"][0];
    assert_eq!(
        (&kept["bytes"], &kept["modified_text"]),
        (&json!(6), &json!("06/11/2026"))
    );
    let ticket = begin(&mut desk, 2);
    assert!(desk.receive(ticket, b"qua dai").is_err());
    assert!(desk.receive(ticket, b"x").is_err(), "it was given up");
}

#[test]
fn what_cannot_be_kept_is_told_before_anything_is_copied() {
    let (folder, mut desk) = desk();
    let task = held_task(&mut desk);
    let to = json!({ "draft": { "item": task } });
    let empty = file(folder.path(), "rong.pdf", "");
    let program = file(folder.path(), "cai-dat.exe", "MZ");
    let absent = folder.path().join("khong-co.pdf").display().to_string();
    let home = folder.path().display().to_string();
    for (path, says) in [
        (empty, "không có nội dung"),
        (program, "tệp chương trình"),
        (absent, "Không đọc được tệp"),
        (home, "không phải là một tệp"),
    ] {
        let error = refused(&mut desk, "attach_path", json!({ "path": path, "to": to }));
        assert!(error.message.contains(says), "{}", error.message);
    }
    assert!(!folder.path().join("minh-chung").exists());
    let large = json!({ "name": "phim.mp4", "bytes": 600 * 1024 * 1024 });
    assert!(
        refused(&mut desk, "begin_file", large)
            .message
            .contains("lớn hơn 500 MB")
    );
}

#[test]
fn a_kept_file_is_opened_only_from_the_folder_and_an_altered_one_only_knowingly() {
    let (folder, mut desk) = desk();
    let task = held_task(&mut desk);
    let path = file(folder.path(), "anh.png", "anh");
    attach(&mut desk, &path, &task);
    let id = rows(&mut desk, json!({}))[0]["files"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let kept = crate::file_to_open(&desk, &id, false).unwrap();
    assert!(kept.starts_with(folder.path().join("minh-chung")));
    assert!(crate::file_to_open(&desk, "../../etc/passwd", false).is_err());
    let mut rights = fs::metadata(&kept).unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false)]
    rights.set_readonly(false);
    fs::set_permissions(&kept, rights).unwrap();
    fs::write(&kept, "ANH").unwrap();
    let error = crate::file_to_open(&desk, &id, false).unwrap_err();
    assert!(error.hint.unwrap().contains("đã bị sửa ngoài chương trình"));
    assert_eq!(crate::file_to_open(&desk, &id, true).unwrap(), kept);
    let found = call(&mut desk, "check_evidence_files", json!({}));
    assert_eq!(
        (&found["checked"], &found["broken"][0]["state"]),
        (&json!(1), &json!("altered"))
    );
    // Taking the original in again puts it right and changes nothing in the ledger.
    let evidence = rows(&mut desk, json!({}))[0]["id"].clone();
    let again = json!({ "path": path, "to": { "evidence": evidence } });
    assert_eq!(call(&mut desk, "attach_path", again)["changed"], false);
    assert_eq!(fs::read_to_string(&kept).unwrap(), "anh");
    fs::remove_file(&kept).unwrap();
    assert_eq!(rows(&mut desk, json!({ "filter": "broken" })).len(), 1);
    let error = crate::file_to_open(&desk, &id, true).unwrap_err();
    assert!(error.hint.unwrap().contains("Không còn tệp"));
}

#[test]
fn files_that_belong_to_nothing_are_swept_only_when_asked() {
    let (folder, mut desk) = desk();
    let task = held_task(&mut desk);
    let path = file(folder.path(), "anh.png", "anh");
    let evidence = attach(&mut desk, &path, &task);
    call(&mut desk, "drop_evidence", json!({ "id": evidence }));
    assert_eq!(call(&mut desk, "unused_files", json!({}))["count"], 1);
    call(&mut desk, "undo", json!({}));
    assert_eq!(call(&mut desk, "unused_files", json!({}))["count"], 0);
    call(&mut desk, "redo", json!({}));
    assert_eq!(call(&mut desk, "sweep_unused_files", json!({}))["count"], 1);
    call(&mut desk, "undo", json!({}));
    assert_eq!(
        rows(&mut desk, json!({}))[0]["files"][0]["state"],
        "missing"
    );
}

#[test]
fn a_file_waits_until_somebody_says_what_it_proves() {
    let (folder, mut desk) = desk();
    let task = held_task(&mut desk);
    let path = file(folder.path(), "anh.png", "anh");
    let evidence = attach(&mut desk, &path, "");
    assert_eq!(rows(&mut desk, json!({ "filter": "unused" })).len(), 1);
    let draft = json!({ "item": task });
    call(
        &mut desk,
        "edit_evidence",
        json!({ "id": evidence, "draft": draft }),
    );
    assert_eq!(rows(&mut desk, json!({ "filter": "unused" })).len(), 0);
    assert_eq!(rows(&mut desk, json!({}))[0]["item_text"], "Số hóa hồ sơ");
}

#[test]
fn one_figure_has_evidence_of_its_own_and_a_report_cites_documents_only() {
    let (folder, mut desk) = desk();
    let target = own_share(&mut desk, "50");
    let draft = json!({ "target": target, "value": "45", "as_of": "14/11/2026" });
    let figure = created(call(&mut desk, "record_figure", json!({ "draft": draft })));
    let path = file(folder.path(), "so-lieu.xlsx", "45");
    let to = json!({ "draft": { "figure": figure } });
    call(&mut desk, "attach_path", json!({ "path": path, "to": to }));
    let row = &rows(&mut desk, json!({}))[0];
    assert_eq!(row["figure_text"], "số liệu đến ngày 14/11/2026");
    assert_eq!(row["item"], json!(target));
    let lens = desk.lens().unwrap();
    let entries = crate::facts::Entries::read(desk.reader().unwrap()).unwrap();
    let item = target.as_str().into();
    assert_eq!(entries.evidence(&item).len(), 1);
    assert!(entries.evidence_of_year(&item, &lens).is_empty());
}

/// What a watcher hears, and the watcher that stops once `when` says so.
fn stopping(
    when: impl Fn(&crate::wire::WorkState) -> bool + Send + Sync + 'static,
) -> crate::progress::Progress {
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let flag = std::sync::Arc::clone(&stop);
    let tell = move |state: crate::wire::WorkState| {
        if when(&state) {
            flag.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    };
    crate::progress::Progress::watched(tell, stop)
}

#[test]
fn a_large_file_that_is_stopped_halfway_leaves_neither_a_copy_nor_a_line() {
    let (folder, mut desk) = desk();
    let task = held_task(&mut desk);
    let path = file(folder.path(), "Hồ sơ.tif", &"x".repeat(3 << 20));
    let (before, to) = (steps(&mut desk), json!({ "draft": { "item": task } }));
    let args = json!({ "path": path, "to": to });
    let halfway = stopping(|state| state.text == "Nhận tệp “Hồ sơ.tif”" && state.done > 5_000);
    let error = desk
        .call_watched("attach_path", args.clone(), halfway)
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::Stopped, "{error}");
    assert_eq!(steps(&mut desk), before);
    let left = fs::read_dir(folder.path().join("minh-chung"))
        .unwrap()
        .count();
    assert_eq!(left, 0, "nothing half taken in stays");
    call(&mut desk, "attach_path", args);
    assert_eq!(steps(&mut desk), before + 1);
}

#[test]
fn the_reading_of_all_files_is_told_and_can_be_stopped() {
    let (folder, mut desk) = desk();
    let task = held_task(&mut desk);
    for name in ["a.pdf", "b.pdf"] {
        let path = file(folder.path(), name, &name.repeat(100_000));
        attach(&mut desk, &path, &task);
    }
    let second = stopping(|state| state.text.contains("b.pdf") && state.done >= 5_000);
    let error = desk
        .call_watched("check_evidence_files", Value::Null, second)
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::Stopped, "{error}");
    let whole = desk
        .call_watched("check_evidence_files", Value::Null, stopping(|_| false))
        .unwrap();
    assert_eq!(whole["text"], "Đã đọc 2 tệp: tất cả nguyên vẹn.");
}
