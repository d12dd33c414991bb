//! Several reports at once: told as they go, stopped halfway, and what is left behind.

use super::*;
use crate::progress::Progress;
use crate::wire::WorkState;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// Two finalised reports and a draft of the working year.
fn three_reports(desk: &mut Desk) -> [String; 3] {
    let mut begin = |period: &str| {
        let request = json!({ "kind": "periodic", "period": period });
        created(call(desk, "start_report", json!({ "request": request })))
    };
    let ids = ["quy-1", "quy-2", "quy-3"].map(&mut begin);
    for id in &ids[..2] {
        call(desk, "finalise_report", json!({ "id": id }));
    }
    ids
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn export(folder: &Path, ids: &[&str], formats: &[&str]) -> Value {
    json!({ "ids": ids, "folder": folder, "formats": formats })
}

#[test]
fn stopped_halfway_the_files_that_are_whole_stay_and_are_named() {
    let ((_folder, mut desk), usb) = (example_desk(), tempfile::tempdir().unwrap());
    let ids = three_reports(&mut desk);
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let before = steps(&mut desk);
    let (told, stop) = (
        Arc::new(Mutex::new(Vec::new())),
        Arc::new(AtomicBool::new(false)),
    );
    let (log, flag) = (Arc::clone(&told), Arc::clone(&stop));
    let tell = move |state: WorkState| {
        // Stopped while the second of three is being looked at.
        flag.store(state.done == 1, Ordering::Relaxed);
        log.lock()
            .unwrap()
            .push((state.done, state.total, state.text));
    };
    let args = export(usb.path(), &ids, &["pdf"]);
    let done = desk
        .call_watched("export_reports", args, Progress::watched(tell, stop))
        .unwrap();
    assert_eq!(
        (&done["stopped"], &done["failed"]),
        (&json!(true), &json!([]))
    );
    assert_eq!(done["text"], "Đã dừng: 1/3 tệp đã ghi xong.");
    let told = told.lock().unwrap();
    assert_eq!((told.len(), told[1].0, told[1].1), (2, 1, 3), "{told:?}");
    assert!(told[0].2.starts_with("Xuất "), "{told:?}");
    let left = names(usb.path());
    assert_eq!(left.len(), 1, "nothing half written stays: {left:?}");
    let path = done["written"][0].as_str().unwrap();
    assert!(path.ends_with(&left[0]), "{path}");
    assert!(
        std::fs::read(path).unwrap().ends_with(b"%%EOF\n"),
        "the file is whole"
    );
    assert_eq!(steps(&mut desk), before);
}

#[test]
fn without_names_those_that_nobody_works_on_any_more_are_saved_beside_what_lies_there() {
    let ((_folder, mut desk), usb) = (example_desk(), tempfile::tempdir().unwrap());
    three_reports(&mut desk);
    let args = export(usb.path(), &[], &["pdf", "xlsx"]);
    let first = call(&mut desk, "export_reports", args.clone());
    assert_eq!(first["written"].as_array().unwrap().len(), 4, "{first}");
    let kept = names(usb.path());
    let bytes = std::fs::read(usb.path().join(&kept[0])).unwrap();
    call(&mut desk, "export_reports", args);
    assert_eq!(names(usb.path()).len(), 8, "nothing is written over");
    assert_eq!(std::fs::read(usb.path().join(&kept[0])).unwrap(), bytes);
}

#[test]
fn a_folder_that_is_not_there_and_no_form_of_file_are_refused_before_anything_is_written() {
    let ((_folder, mut desk), usb) = (example_desk(), tempfile::tempdir().unwrap());
    three_reports(&mut desk);
    let gone = usb.path().join("khong-co");
    let error = refused(&mut desk, "export_reports", export(&gone, &[], &["pdf"]));
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Disk, Some("folder"))
    );
    for formats in [&[][..], &["odt"]] {
        let error = refused(
            &mut desk,
            "export_reports",
            export(usb.path(), &[], formats),
        );
        assert_eq!(error.field.as_deref(), Some("formats"), "{error}");
    }
    assert!(names(usb.path()).is_empty());
}
