use super::*;
use crate::facts::{Facts, Marks, Sender};
use crate::period::{Period, PeriodKind};
use crate::report::ReportKind;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn draft() -> Report {
    Report {
        id: "bao-cao-1".into(),
        kind: ReportKind("plan98".into()),
        period: Period::of(PeriodKind::Year, 2026, 1).unwrap(),
        as_of: day(11, 14),
        document: None,
        answers: None,
        state: ReportState::Draft,
        version: 1,
        corrects: None,
        urgency: String::new(),
        circulation: String::new(),
        overwritten: Default::default(),
        frozen: None,
        issued: None,
    }
}

fn frozen(signer: &str) -> Frozen {
    Frozen {
        facts: Facts {
            sender: Sender {
                signer: signer.into(),
                ..Sender::default()
            },
            addressees: Vec::new(),
            recipients: Vec::new(),
            year: 2026,
            as_of: day(11, 14),
            period: None,
            plan: None,
            documents: Vec::new(),
            targets: Vec::new(),
            tasks: Vec::new(),
            texts: Default::default(),
            overwritten: Default::default(),
            marks: Marks::default(),
            own_plan: None,
        },
        outline: "kind = \"plan98\"".into(),
        at: day(11, 20).and_hms_opt(8, 0, 0).unwrap(),
    }
}

fn registration() -> Issued {
    Issued {
        number: "125".into(),
        date: day(11, 27),
        signer: "Nguyễn Văn An".into(),
        file_hash: "ab".into(),
        ..Issued::default()
    }
}

fn issued() -> Report {
    let finalised = draft().finalise(frozen("Nguyễn Văn An")).unwrap();
    finalised.issue(registration()).unwrap()
}

#[test]
fn a_report_goes_from_draft_to_finalised_to_issued() {
    let report = issued();
    assert_eq!(report.state, ReportState::Issued);
    assert!(report.frozen.is_some());
    assert_eq!(report.issued.map(|i| i.number), Some("125".into()));
}

#[test]
fn a_finalised_report_may_become_a_draft_again_and_an_issued_one_never() {
    let finalised = draft().finalise(frozen("")).unwrap();
    let reopened = finalised.reopen().unwrap();
    assert_eq!(reopened, draft());
    let refused = issued().reopen().unwrap_err();
    assert!(matches!(refused, ReportRuleError::NotFinalised { .. }));
    assert!(draft().reopen().is_err());
}

#[test]
fn only_a_draft_takes_other_words() {
    let words = Overwritten {
        text: "Câu viết tay.".into(),
        generated: "Câu của máy.".into(),
    };
    let written = draft().overwrite("p2", words.clone()).unwrap();
    assert_eq!(written.overwritten["p2"], words);
    let given_back = written.overwrite("p2", Overwritten::default()).unwrap();
    assert_eq!(given_back, draft());
    let finalised = draft().finalise(frozen("")).unwrap();
    let said = finalised.overwrite("p2", words).unwrap_err().to_string();
    assert!(said.contains("mở lại"), "{said}");
}

#[test]
fn a_report_is_issued_with_a_number_that_a_register_holds() {
    let finalised = draft().finalise(frozen("")).unwrap();
    for number in ["125", "05", "125a"] {
        let issued = Issued {
            number: number.into(),
            ..registration()
        };
        assert!(finalised.issue(issued).is_ok(), "{number}");
    }
    for number in ["", "0", "số 5", "125/BC-UBND", "12ab"] {
        let issued = Issued {
            number: number.into(),
            ..registration()
        };
        assert!(
            matches!(
                finalised.issue(issued),
                Err(ReportRuleError::BadNumber { .. })
            ),
            "{number}"
        );
    }
}

#[test]
fn a_report_is_not_issued_by_another_than_its_pages_name_nor_before_its_data_end() {
    let finalised = draft().finalise(frozen("Trần Thị Bình")).unwrap();
    let refused = finalised.issue(registration()).unwrap_err();
    assert!(matches!(refused, ReportRuleError::OtherSigner { .. }));
    let nobody = Issued {
        signer: String::new(),
        ..registration()
    };
    assert_eq!(finalised.issue(nobody), Err(ReportRuleError::NoSigner));
    let early = Issued {
        date: day(11, 13),
        ..registration()
    };
    let open = draft().finalise(frozen("(Họ và tên)")).unwrap();
    assert!(open.issue(registration()).is_ok());
    assert!(matches!(
        open.issue(early),
        Err(ReportRuleError::BeforeCutOff { .. })
    ));
}

#[test]
fn a_correction_is_a_new_version_that_names_the_old_one() {
    let report = issued();
    let correction = report.correction("bao-cao-2".into()).unwrap();
    assert_eq!(
        (correction.version, correction.corrects, correction.state),
        (2, Some(report.id), ReportState::Draft)
    );
    assert!(correction.frozen.is_none() && correction.issued.is_none());
    let said = draft().correction("x".into()).unwrap_err().to_string();
    assert!(said.contains("chưa phát hành"), "{said}");
}

#[test]
fn signed_files_are_noted_once_each_on_an_issued_report() {
    let report = issued().note_signed("cd").unwrap();
    let again = report.note_signed("cd").unwrap().note_signed("ab").unwrap();
    let hashes = again.issued.as_ref().map(|i| i.signed_hashes.clone());
    assert_eq!(hashes, Some(vec!["cd".to_owned()]));
    assert!(again.issued.unwrap().knows("ab"));
    assert!(draft().note_signed("cd").is_err());
}

#[test]
fn no_state_is_skipped() {
    for next in [
        ReportState::Draft,
        ReportState::Finalised,
        ReportState::Issued,
    ] {
        assert!(!ReportState::Issued.may_become(next));
    }
    assert!(!ReportState::Draft.may_become(ReportState::Issued));
    assert!(draft().issue(registration()).is_err());
}

/// What a ledger of November 2026 holds of a finalised report; never to be written anew.
const FROZEN: &str = include_str!("../frozen-facts-2026-11.json");

#[test]
fn what_was_frozen_by_the_first_program_is_read_by_every_later_one() {
    let facts: Facts = serde_json::from_str(FROZEN).unwrap();
    assert_eq!(facts.sender.name, "Ủy ban nhân dân phường An Cựu");
    assert_eq!(
        facts.period.map(|period| period.code()),
        Some("quy-3".into())
    );
    assert_eq!(facts.texts["kien-nghi"], "Dòng một.\nDòng hai.");
    assert_eq!(facts.marks.urgency, "khan");
    assert_eq!(facts.overwritten["p2"].text, "Phường báo cáo như sau:");
    let measure = &facts.targets[0].measures[0];
    assert!(measure.ratio.is_some() && measure.value.is_some());
    assert_eq!(measure.last_report, Some(60.into()));
    assert!(!facts.tasks[0].entries.is_empty());
}

#[test]
fn nothing_that_was_frozen_is_lost_on_the_way_through_a_later_program() {
    let facts: Facts = serde_json::from_str(FROZEN).unwrap();
    let again = serde_json::to_value(&facts).unwrap();
    let frozen: serde_json::Value = serde_json::from_str(FROZEN).unwrap();
    assert_held(&frozen, &again, "");
}

/// Fails where a value of `old` is missing or another in `new`, which may hold more.
fn assert_held(old: &serde_json::Value, new: &serde_json::Value, place: &str) {
    use serde_json::Value::{Array, Object};
    match (old, new) {
        (Object(old), Object(new)) => old.iter().for_each(|(name, value)| {
            let place = format!("{place}/{name}");
            let held = new.get(name).unwrap_or(&serde_json::Value::Null);
            assert_held(value, held, &place);
        }),
        (Array(old), Array(new)) if old.len() == new.len() => {
            let pairs = old.iter().zip(new);
            pairs.for_each(|(old, new)| assert_held(old, new, place));
        }
        _ => assert_eq!(old, new, "{place}"),
    }
}
