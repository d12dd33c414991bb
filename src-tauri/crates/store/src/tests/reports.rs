//! Reports of the agency in the ledger: begun, written in, frozen, issued, corrected.

use super::*;
use domain::facts::{Facts, Marks, Overwritten, Sender};
use domain::ids::ReportId;
use domain::period::{Period, PeriodKind};
use domain::report::{Frozen, Issued, Report, ReportKind, ReportState};

pub(super) fn draft() -> Report {
    Report {
        id: "".into(),
        kind: ReportKind("plan98".into()),
        period: Period::of(PeriodKind::Quarter, 2026, 3).unwrap(),
        as_of: day(2026, 9, 14),
        document: None,
        state: ReportState::Draft,
        version: 1,
        corrects: None,
        answers: None,
        urgency: String::new(),
        circulation: String::new(),
        overwritten: Default::default(),
        frozen: None,
        issued: None,
    }
}

pub(super) fn urgent() -> Report {
    Report {
        id: "bao-cao-1".into(),
        as_of: day(2026, 9, 30),
        urgency: "khan".into(),
        ..draft()
    }
}

pub(super) fn overwritten(report: &str) -> Operation {
    Operation::OverwriteSentence {
        report: report.into(),
        block: "p5".into(),
        words: Overwritten {
            text: "Dòng một.\nDòng hai.".into(),
            generated: "Câu của máy.\nDòng nữa.".into(),
        },
    }
}

pub(super) fn frozen() -> Frozen {
    Frozen {
        facts: Facts {
            sender: Sender {
                name: "Ủy ban nhân dân phường An Cựu".into(),
                ..Sender::default()
            },
            addressees: vec!["Sở Khoa học và Công nghệ".into()],
            recipients: Vec::new(),
            year: 2026,
            as_of: day(2026, 9, 14),
            period: Some(draft().period),
            plan: None,
            documents: Vec::new(),
            targets: Vec::new(),
            tasks: Vec::new(),
            texts: [("chi-dao".to_owned(), "Một.\n\tHai.".to_owned())].into(),
            overwritten: Default::default(),
            marks: Marks::default(),
            own_plan: None,
        },
        outline: "kind = \"plan98\"\n\n[[part]]\n  is = \"opening\"\n".into(),
        at: now(),
    }
}

pub(super) fn registration() -> Issued {
    Issued {
        number: "125".into(),
        date: day(2026, 11, 27),
        signer: "Nguyễn Văn An".into(),
        left_open: false,
        file_hash: "ab".into(),
        file_bytes: 81_920,
        signed_hashes: Vec::new(),
        at: now(),
    }
}

fn issued(place: &Place) -> Store {
    let mut store = place.stocked();
    let id = ReportId::from("bao-cao-1");
    does(&mut store, Operation::StartReport(draft()));
    does(&mut store, overwritten("bao-cao-1"));
    does(
        &mut store,
        Operation::FinaliseReport {
            report: id.clone(),
            frozen: Box::new(frozen()),
        },
    );
    does(
        &mut store,
        Operation::IssueReport {
            report: id,
            issued: registration(),
        },
    );
    store
}

#[test]
fn a_report_is_read_back_as_it_was_written() {
    let place = Place::new();
    let store = issued(&place);
    let report = store.report(&"bao-cao-1".into()).unwrap().unwrap();
    assert_eq!(report.period, draft().period);
    assert_eq!(
        (report.state, report.issued.clone()),
        (ReportState::Issued, Some(registration()))
    );
    assert_eq!(report.frozen, Some(frozen()), "letter by letter");
    assert_eq!(report.overwritten["p5"].text, "Dòng một.\nDòng hai.");
    let listed = store.reports().unwrap();
    assert_eq!((listed.len(), &listed[0].frozen), (1, &None));
}

#[test]
fn one_period_has_one_report_of_a_kind_and_plan() {
    let mut store = Place::new().stocked();
    does(&mut store, Operation::StartReport(draft()));
    let said = refusal(&mut store, Operation::StartReport(draft()));
    assert!(said.contains("bao-cao-1"), "{said}");
    let of_plan = Report {
        document: Some("kh1".into()),
        ..draft()
    };
    does(&mut store, Operation::StartReport(of_plan));
    let of_year = Report {
        period: Period::of(PeriodKind::Year, 2026, 1).unwrap(),
        ..draft()
    };
    does(&mut store, Operation::StartReport(of_year));
    let nowhere = Report {
        document: Some("khong-co".into()),
        period: Period::of(PeriodKind::Month, 2026, 1).unwrap(),
        ..draft()
    };
    refusal(&mut store, Operation::StartReport(nowhere));
}

#[test]
fn an_issued_report_takes_nothing_but_signed_files_and_a_correction() {
    let place = Place::new();
    let mut store = issued(&place);
    let id = ReportId::from("bao-cao-1");
    for operation in [
        Operation::DropReport(id.clone()),
        Operation::ReopenReport(id.clone()),
        Operation::EditReport(urgent()),
        overwritten("bao-cao-1"),
        Operation::IssueReport {
            report: id.clone(),
            issued: registration(),
        },
        Operation::FinaliseReport {
            report: id.clone(),
            frozen: Box::new(frozen()),
        },
    ] {
        refusal(&mut store, operation);
    }
    let hash = "cd".to_owned();
    does(
        &mut store,
        Operation::NoteSignedFile {
            report: id.clone(),
            hash,
        },
    );
    let corrected = does(&mut store, Operation::CorrectReport(id.clone()));
    assert_eq!(corrected.created.as_deref(), Some("bao-cao-2"));
    let next = store.report(&"bao-cao-2".into()).unwrap().unwrap();
    assert_eq!((next.version, next.corrects), (2, Some(id.clone())));
    assert_eq!(next.overwritten["p5"].text, "Dòng một.\nDòng hai.");
    let said = refusal(&mut store, Operation::CorrectReport(id));
    assert!(said.contains("bao-cao-2"), "{said}");
}

/// A stock with these obligations, in which the report of a period is issued.
fn handed_in(place: &Place, owed: Vec<Obligation>, period: Period) -> Store {
    let mut store = place.stocked();
    for obligation in owed {
        does(&mut store, Operation::AddObligation(obligation));
    }
    let report = ReportId::from("bao-cao-1");
    let started = Report { period, ..draft() };
    does(&mut store, Operation::StartReport(started));
    let frozen = Box::new(frozen());
    let (of, issued) = (report.clone(), registration());
    does(&mut store, Operation::FinaliseReport { report, frozen });
    does(&mut store, Operation::IssueReport { report: of, issued });
    store
}

fn done_years(store: &Store) -> Vec<Option<i32>> {
    let owed = store.obligations().unwrap();
    owed.iter().map(|obligation| obligation.done_year).collect()
}

fn owed(cadence: Cadence) -> Obligation {
    Obligation {
        cadence,
        duty: None,
        ..obligation()
    }
}

#[test]
fn a_years_report_that_is_issued_was_handed_in_and_undo_takes_both_back() {
    let place = Place::new();
    let year = Period::of(PeriodKind::Year, 2026, 1).unwrap();
    let other = Obligation {
        report_kind: "yearly".into(),
        ..owed(Cadence::Yearly)
    };
    let all = vec![owed(Cadence::Yearly), owed(Cadence::Quarterly), other];
    let mut store = handed_in(&place, all, year);
    assert_eq!(done_years(&store), [Some(2026), None, None]);
    store.undo(now()).unwrap();
    assert_eq!(done_years(&store), [None; 3]);
    store.redo(now()).unwrap();
    assert_eq!(done_years(&store), [Some(2026), None, None]);
}

#[test]
fn what_was_handed_in_is_not_guessed() {
    let year = Period::of(PeriodKind::Year, 2026, 1).unwrap();
    let quarter = draft().period;
    let later = Obligation {
        done_year: Some(2027),
        ..owed(Cadence::Yearly)
    };
    for (all, period, expected) in [
        (vec![owed(Cadence::Yearly); 2], year, vec![None; 2]),
        (vec![owed(Cadence::Yearly)], quarter, vec![None]),
        (vec![later], year, vec![Some(2027)]),
    ] {
        let place = Place::new();
        assert_eq!(done_years(&handed_in(&place, all, period)), expected);
    }
}

#[test]
fn a_wrong_registration_is_taken_back_by_undo_and_stays_in_the_history() {
    let place = Place::new();
    let mut store = issued(&place);
    let undone = store.undo(now()).unwrap();
    assert_eq!(undone.label, "Hoàn tác: Phát hành báo cáo");
    let report = store.report(&"bao-cao-1".into()).unwrap().unwrap();
    assert_eq!(
        (report.state, report.issued),
        (ReportState::Finalised, None)
    );
    assert_eq!(report.frozen, Some(frozen()));
    let labels: Vec<String> = store
        .history(2)
        .unwrap()
        .into_iter()
        .map(|step| step.label)
        .collect();
    assert!(
        labels.contains(&"Phát hành báo cáo".to_owned()),
        "{labels:?}"
    );
}

#[test]
fn a_draft_goes_with_its_sentences_and_a_finalised_one_stays() {
    let mut store = Place::new().stocked();
    does(&mut store, Operation::StartReport(draft()));
    does(&mut store, overwritten("bao-cao-1"));
    does(&mut store, Operation::DropReport("bao-cao-1".into()));
    assert!(store.reports().unwrap().is_empty());
    store.undo(now()).unwrap();
    let report = store.report(&"bao-cao-1".into()).unwrap().unwrap();
    assert_eq!(report.overwritten.len(), 1);
    let blank = Operation::OverwriteSentence {
        report: "bao-cao-1".into(),
        block: "p5".into(),
        words: Overwritten::default(),
    };
    does(&mut store, blank);
    let report = store.report(&"bao-cao-1".into()).unwrap().unwrap();
    assert!(report.overwritten.is_empty());
}
