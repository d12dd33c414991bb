//! Files that prove something: kept once under their hash, noted through the door, found out when they are altered.

use super::*;
use crate::{EvidenceFolder, FileState, StoreError};
use domain::document::{Validity, ValidityState};
use domain::evidence::EvidenceFile;
use std::collections::HashSet;
use std::fs;

fn folder(place: &Place) -> EvidenceFolder {
    EvidenceFolder::beside(&place.file())
}

/// Takes a file in, in pieces.
fn taken_in(place: &Place, name: &str, pieces: &[&str]) -> EvidenceFile {
    let mut incoming = folder(place).begin().unwrap();
    for piece in pieces {
        incoming.write(piece.as_bytes()).unwrap();
    }
    let file = EvidenceFile {
        name: name.into(),
        attached: day(2026, 11, 20),
        ..EvidenceFile::default()
    };
    incoming.keep(file).unwrap()
}

fn attach(item: &str, file: EvidenceFile) -> Operation {
    Operation::AttachFile {
        evidence: Evidence {
            item: item.into(),
            date: day(2026, 11, 20),
            ..Evidence::default()
        },
        file,
    }
}

fn held_task(place: &Place) -> Store {
    let mut store = place.stocked();
    does(&mut store, Operation::AddTask(own_task()));
    store
}

fn all_files(place: &Place) -> usize {
    let homes = fs::read_dir(folder(place).root()).unwrap();
    homes
        .flatten()
        .filter(|home| home.path().is_dir())
        .map(|home| fs::read_dir(home.path()).unwrap().count())
        .sum()
}

#[test]
fn the_same_bytes_lie_there_once_whatever_they_are_called() {
    let place = Place::new();
    let one = taken_in(&place, "Biên bản.pdf", &["nghiem ", "thu"]);
    let two = taken_in(&place, "bien-ban-2.pdf", &["nghiem thu"]);
    assert_eq!((&one.hash, one.bytes), (&two.hash, 10));
    assert_eq!(one.hash.len(), 64);
    assert_eq!(all_files(&place), 1);
    let path = folder(&place).path_of(&one);
    assert!(path.ends_with(format!("minh-chung/{}/{}.pdf", &one.hash[..2], one.hash)));
    assert!(fs::metadata(&path).unwrap().permissions().readonly());
    assert_eq!(fs::read_to_string(path).unwrap(), "nghiem thu");
}

#[test]
fn a_file_that_was_given_up_leaves_nothing_behind() {
    let place = Place::new();
    let mut incoming = folder(&place).begin().unwrap();
    incoming.write(b"mot nua").unwrap();
    drop(incoming);
    assert_eq!(fs::read_dir(folder(&place).root()).unwrap().count(), 0);
}

#[test]
fn a_file_is_attached_undone_and_brought_back_and_never_leaves_its_folder() {
    let place = Place::new();
    let mut store = held_task(&place);
    let before = dump(&store);
    let file = taken_in(&place, "anh.png", &["anh"]);
    let created = does(&mut store, attach("rieng/nv/1", file.clone())).created;
    assert_eq!(created.as_deref(), Some("mc-1"));
    let noted = store.evidence_files().unwrap();
    assert_eq!(
        (noted[0].evidence.as_str(), &noted[0].name),
        ("mc-1", &file.name)
    );
    store.undo(now()).unwrap();
    assert_eq!(dump(&store), before);
    assert_eq!(
        folder(&place).check(&file, &|_, _| true).unwrap(),
        FileState::Kept
    );
    store.redo(now()).unwrap();
    assert_eq!(store.evidence_files().unwrap(), noted);
}

#[test]
fn evidence_that_is_nothing_but_its_file_goes_with_it_and_a_document_stays() {
    let place = Place::new();
    let mut store = held_task(&place);
    let file = taken_in(&place, "anh.png", &["anh"]);
    does(&mut store, attach("rieng/nv/1", file.clone()));
    does(&mut store, Operation::DetachFile("tep-1".into()));
    assert!(store.evidence(None).unwrap().is_empty());
    does(&mut store, Operation::AddEvidence(evidence("rieng/nv/1")));
    let there = store.evidence(None).unwrap().remove(0);
    does(
        &mut store,
        Operation::AttachFile {
            evidence: there,
            file,
        },
    );
    does(&mut store, Operation::DetachFile("tep-2".into()));
    assert_eq!(store.evidence(None).unwrap().len(), 1);
    assert!(store.evidence_files().unwrap().is_empty());
}

#[test]
fn the_same_file_is_not_attached_twice_and_a_program_never() {
    let place = Place::new();
    let mut store = held_task(&place);
    let file = taken_in(&place, "anh.png", &["anh"]);
    does(&mut store, attach("rieng/nv/1", file.clone()));
    let there = store.evidence(None).unwrap().remove(0);
    let again = Operation::AttachFile {
        evidence: there,
        file: file.clone(),
    };
    assert!(refusal(&mut store, again).contains("đúng nội dung đó"));
    let program = EvidenceFile {
        name: "cai-dat.exe".into(),
        ..file
    };
    assert!(refusal(&mut store, attach("rieng/nv/1", program)).contains("tệp chương trình"));
}

#[test]
fn what_proves_a_figure_stays_with_its_target_when_the_figure_goes() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, Operation::AddTarget(own_target()));
    does(
        &mut store,
        Operation::RecordFigure(figure("rieng/ct/1", 1, 2)),
    );
    let proof = Evidence {
        figure: Some("sl-1".into()),
        ..evidence("rieng/ct/1")
    };
    does(&mut store, Operation::AddEvidence(proof.clone()));
    let before = dump(&store);
    does(&mut store, Operation::DropFigure("sl-1".into()));
    assert_eq!(store.evidence(None).unwrap()[0].figure, None);
    store.undo(now()).unwrap();
    assert_eq!(dump(&store), before);
    let elsewhere = Evidence {
        id: "".into(),
        item: "".into(),
        ..proof
    };
    assert!(refusal(&mut store, Operation::AddEvidence(elsewhere)).contains("số liệu"));
}

#[test]
fn a_file_that_is_missing_or_altered_is_found_out_and_put_right_by_its_original() {
    let place = Place::new();
    let file = taken_in(&place, "anh.png", &["anh"]);
    let path = folder(&place).path_of(&file);
    let mut rights = fs::metadata(&path).unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false)]
    rights.set_readonly(false);
    fs::set_permissions(&path, rights).unwrap();
    fs::write(&path, "ank").unwrap();
    assert_eq!(folder(&place).glance(&file), FileState::Kept);
    assert_eq!(
        folder(&place).check(&file, &|_, _| true).unwrap(),
        FileState::Altered
    );
    taken_in(&place, "anh.png", &["anh"]);
    assert_eq!(
        folder(&place).check(&file, &|_, _| true).unwrap(),
        FileState::Kept
    );
    folder(&place).remove(&path).unwrap();
    assert_eq!(
        folder(&place).check(&file, &|_, _| true).unwrap(),
        FileState::Missing
    );
}

#[test]
fn only_what_belongs_to_nothing_is_swept() {
    let place = Place::new();
    let kept = taken_in(&place, "anh.png", &["anh"]);
    let loose = taken_in(&place, "cu.png", &["cu"]);
    let left = folder(&place).root().join(".dang-nhan-1-0");
    fs::write(&left, "mot nua").unwrap();
    let incoming = folder(&place).begin().unwrap();
    let used = HashSet::from([kept.place()]);
    let unused = folder(&place).unused(&used).unwrap();
    let paths: Vec<_> = unused.iter().map(|(path, _)| path.clone()).collect();
    assert_eq!(paths, [left, folder(&place).path_of(&loose)]);
    for path in &paths {
        folder(&place).remove(path).unwrap();
    }
    drop(incoming);
    assert_eq!(
        folder(&place).check(&kept, &|_, _| true).unwrap(),
        FileState::Kept
    );
}

#[test]
fn a_file_that_cannot_be_read_is_told_by_its_name() {
    let place = Place::new();
    let mut incoming = folder(&place).begin().unwrap();
    let error = incoming.copy(&place.folder.path().join("khong-co.pdf"), 0, &|_, _| true);
    let sentence = error.unwrap_err().to_string();
    assert!(
        sentence.contains("khong-co.pdf") && sentence.contains("đính kèm lại"),
        "{sentence}"
    );
}

#[test]
fn a_full_disk_is_told_as_one() {
    let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
    let told = StoreError::io(std::path::Path::new("minh-chung"), &full).to_string();
    assert!(told.contains("đã đầy"), "{told}");
}

#[test]
fn a_letter_and_what_it_asks_for_are_one_step() {
    let place = Place::new();
    let mut store = place.stocked();
    let before = dump(&store);
    let letter = domain::document::Header {
        kind: domain::document::DocumentKind::Letter,
        title: "V/v báo cáo đột xuất".into(),
        ..Default::default()
    };
    let asked = Obligation {
        document: None,
        duty: None,
        before: Some("2026-11-25".into()),
        hour: Some("17:00".into()),
        on_day: true,
        ..obligation()
    };
    let done = does(
        &mut store,
        Operation::AddRequest {
            letter,
            obligation: asked,
        },
    );
    let owed = store.obligations().unwrap().remove(0);
    assert_eq!(owed.document.as_ref().map(|d| d.0.clone()), done.created);
    assert_eq!((owed.hour.as_deref(), owed.on_day), (Some("17:00"), true));
    let answer = domain::report::Report {
        answers: Some(owed.id.clone()),
        ..super::reports::draft()
    };
    does(&mut store, Operation::StartReport(answer.clone()));
    let dropped = Operation::DropObligation(owed.id.clone());
    assert!(refusal(&mut store, dropped).contains("đang trả lời yêu cầu này"));
    assert_eq!(store.reports().unwrap()[0].answers, Some(owed.id));
    store.undo(now()).unwrap();
    store.undo(now()).unwrap();
    assert_eq!(dump(&store), before);
}

#[test]
fn paragraphs_are_pasted_into_own_documents_only_and_in_their_place() {
    let place = Place::new();
    let mut store = place.stocked();
    let header = domain::document::Header {
        id: "kh-rieng".into(),
        title: "Kế hoạch riêng".into(),
        ..Default::default()
    };
    does(&mut store, Operation::AddDocument(header));
    let paste = |after: Option<&str>, texts: &[&str]| Operation::PasteClauses {
        document: "kh-rieng".into(),
        after: after.map(Into::into),
        paragraphs: texts.iter().map(|text| (*text).to_owned()).collect(),
    };
    does(&mut store, paste(None, &["I. MỤC TIÊU", "", "- Đoạn ba"]));
    does(&mut store, paste(Some("kh-rieng/d-1"), &["- Đoạn hai"]));
    let texts = |store: &Store| -> Vec<String> {
        let document = store.document(&"kh-rieng".into()).unwrap().unwrap();
        document.clauses.into_iter().map(|c| c.text).collect()
    };
    assert_eq!(texts(&store), ["I. MỤC TIÊU", "- Đoạn hai", "- Đoạn ba"]);
    let edit = |text: &str| Operation::EditClause {
        clause: "kh-rieng/d-2".into(),
        text: text.into(),
    };
    does(&mut store, edit("- Đoạn cuối"));
    does(&mut store, edit(""));
    assert_eq!(texts(&store), ["I. MỤC TIÊU", "- Đoạn hai"]);
    let loaded = Operation::PasteClauses {
        document: "kh1".into(),
        after: None,
        paragraphs: vec!["x".into()],
    };
    assert!(refusal(&mut store, loaded).contains("giữ nguyên văn"));
    does(&mut store, Operation::DropDocument("kh-rieng".into()));
}

#[test]
fn what_is_known_of_being_in_force_is_kept_forgotten_and_undone() {
    let place = Place::new();
    let mut store = place.stocked();
    let know = |validity: Option<Validity>| Operation::SetValidity {
        subject: "dan-chieu:749/qd-ttg".into(),
        validity,
    };
    let replaced = Validity {
        state: ValidityState::Replaced,
        since: Some(day(2026, 1, 1)),
        reason: "Quyết định số 1/QĐ-TTg".into(),
    };
    does(&mut store, know(Some(replaced.clone())));
    assert_eq!(
        store.validities().unwrap()["dan-chieu:749/qd-ttg"],
        replaced
    );
    does(&mut store, know(None));
    assert!(store.validities().unwrap().is_empty());
    store.undo(now()).unwrap();
    assert_eq!(store.validities().unwrap().len(), 1);
}
