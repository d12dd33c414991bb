//! Undo, redo and what the history says.

use super::*;
use crate::{StepState, StoreError};

/// One of every operation, in an order in which each can be done.
pub(super) fn story() -> Vec<Operation> {
    let mut mended = plan();
    mended.clauses.remove(3);
    mended.tasks[0].items[0].items.clear();
    mended.header.title = "Chuyển đổi số năm 2026".into();
    let header = Header {
        id: "vb".into(),
        title: "Công văn".into(),
        ..Header::default()
    };
    let typed = LedgerTask {
        document: Some("vb".into()),
        held: true,
        ..own_task()
    };
    let with_id = |id: &str| Progress {
        id: id.into(),
        result: "Xong".into(),
        ..progress("rieng/nv/1")
    };
    vec![
        Operation::KeepAgency(Agency {
            symbol: "UBND".into(),
            ..agencies()[2].clone()
        }),
        Operation::SetCalendarDay(CalendarDay::Off(DayOff {
            date: day(2026, 11, 26),
            name: "Nghỉ bão".into(),
            kind: DayOffKind::Holiday,
            source: "Công điện".into(),
        })),
        Operation::SetCalendarDay(CalendarDay::Usual(day(2026, 11, 26))),
        load(plan()),
        load(report()),
        load(mended),
        Operation::AddDocument(header.clone()),
        Operation::EditDocument(Header {
            title: "Công văn giao việc".into(),
            ..header
        }),
        Operation::AddTask(own_task()),
        Operation::EditTask(LedgerTask {
            id: "rieng/nv/1".into(),
            note: "Gấp".into(),
            ..own_task()
        }),
        Operation::AddTask(typed),
        Operation::AddTarget(own_target()),
        Operation::EditTarget(LedgerTarget {
            id: "rieng/ct/1".into(),
            measures: vec![percent(40)],
            ..own_target()
        }),
        adopt(&["kh1/pl/1", "kh1/i/1", "kh1/ii/2"]),
        Operation::Release("kh1/ii/2".into()),
        Operation::RecordProgress(progress("rieng/nv/1")),
        Operation::EditProgress(with_id("td-1")),
        Operation::RecordFigure(figure("kh1/i/1", 5, 9)),
        Operation::EditFigure(Figure {
            id: "sl-1".into(),
            ..figure("kh1/i/1", 6, 9)
        }),
        Operation::AddEvidence(evidence("kh1/pl/1")),
        Operation::EditEvidence(Evidence {
            id: "mc-1".into(),
            number: "16/BC".into(),
            ..evidence("kh1/pl/1")
        }),
        Operation::AddObligation(obligation()),
        Operation::EditObligation(Obligation {
            id: "bc-1".into(),
            done_year: Some(2026),
            ..obligation()
        }),
        Operation::Settings(vec![(keys::WHO.into(), "Nguyễn Thị Thử".into())]),
        Operation::EditStatedFigure {
            document: "bc2".into(),
            figure: 1,
            raw: "33".into(),
            value: Decimal::from(33),
        },
        Operation::EditGoalRow {
            document: "bc2".into(),
            row: 1,
            goal: GoalRow {
                total: 3,
                met: 2,
                unmet: 1,
                ..GoalRow::default()
            },
        },
        Operation::EditResultLine {
            document: "bc2".into(),
            area: "1.2".into(),
            part: crate::ResultPart::Shortcomings,
            line: 1,
            text: "chỉ còn 5 xã".into(),
        },
        Operation::StartReport(reports::draft()),
        Operation::EditReport(reports::urgent()),
        reports::overwritten("bao-cao-1"),
        Operation::FinaliseReport {
            report: "bao-cao-1".into(),
            frozen: Box::new(reports::frozen()),
        },
        Operation::ReopenReport("bao-cao-1".into()),
        Operation::FinaliseReport {
            report: "bao-cao-1".into(),
            frozen: Box::new(reports::frozen()),
        },
        Operation::IssueReport {
            report: "bao-cao-1".into(),
            issued: reports::registration(),
        },
        Operation::NoteSignedFile {
            report: "bao-cao-1".into(),
            hash: "cd".into(),
        },
        Operation::CorrectReport("bao-cao-1".into()),
        Operation::DropReport("bao-cao-2".into()),
        Operation::DropObligation("bc-1".into()),
        Operation::DropEvidence("mc-1".into()),
        Operation::DropFigure("sl-1".into()),
        Operation::DropProgress("td-1".into()),
        Operation::DropTarget("rieng/ct/1".into()),
        Operation::DropTask("rieng/nv/1".into()),
        Operation::DropDocument("vb".into()),
        Operation::Release("kh1/pl/1".into()),
        Operation::Release("kh1/i/1".into()),
        Operation::DropDocument("kh1".into()),
        Operation::LoadReference {
            agencies: vec![Agency {
                id: "moi".into(),
                short: "Mới".into(),
                ..Agency::default()
            }],
            calendar: WorkingCalendar::default(),
        },
    ]
}

#[test]
fn every_operation_is_undone_and_redone_to_the_letter_across_restarts() {
    let place = Place::new();
    let mut store = place.create();
    founding()
        .into_iter()
        .for_each(|operation| drop(does(&mut store, operation)));
    let mut states = vec![dump(&store)];
    for operation in story() {
        let what = format!("{operation:?}");
        assert!(does(&mut store, operation).step > 0, "{what}");
        states.push(dump(&store));
    }
    drop(store);
    let mut store = place.open();
    for state in states.iter().rev().skip(1) {
        store.undo(now()).unwrap();
        assert_eq!(&dump(&store), state);
    }
    assert!(matches!(store.undo(now()), Err(StoreError::NothingToUndo)));
    drop(store);
    let mut store = place.open();
    for state in states.iter().skip(1) {
        store.redo(now()).unwrap();
        assert_eq!(&dump(&store), state);
    }
    assert!(matches!(store.redo(now()), Err(StoreError::NothingToRedo)));
}

#[test]
fn any_walk_of_changes_undos_and_redos_meets_the_same_states_again() {
    for seed in 1..=6_u64 {
        walk(seed);
    }
}

fn walk(seed: u64) {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/i/1"]));
    let (mut done, mut undone) = (vec![dump(&store)], Vec::new());
    let (mut dice, mut undoable) = (seed, 0);
    for turn in 0..80 {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        match (dice >> 33) % 5 {
            0 if undoable > 0 => {
                store.undo(now()).unwrap();
                undone.extend(done.pop());
                undoable -= 1;
            }
            1 if !undone.is_empty() => {
                store.redo(now()).unwrap();
                done.extend(undone.pop());
                undoable += 1;
            }
            choice => {
                does(&mut store, step_of(choice, turn));
                undone.clear();
                done.push(dump(&store));
                undoable += 1;
            }
        }
        assert_eq!(Some(&dump(&store)), done.last(), "seed {seed}, turn {turn}");
    }
}

fn step_of(choice: u64, turn: i64) -> Operation {
    match choice {
        2 => Operation::RecordFigure(figure("kh1/i/1", turn, 1_000)),
        3 => Operation::AddTask(own_task()),
        _ => Operation::Settings(vec![("signer".into(), format!("Người {turn}"))]),
    }
}

#[test]
fn a_written_part_of_a_report_has_its_own_name_and_several_lines() {
    let place = Place::new();
    let mut store = place.stocked();
    let write = |written: &str| Operation::WriteReportText {
        key: "text/plan98/2026/kien-nghi".into(),
        written: written.into(),
    };
    does(&mut store, write("Hỗ trợ máy quét.\nCấp thêm kinh phí."));
    assert_eq!(
        store.undo_label().unwrap().as_deref(),
        Some("Viết phần của báo cáo")
    );
    let kept = store.setting("text/plan98/2026/kien-nghi").unwrap();
    assert_eq!(
        kept.as_deref(),
        Some("Hỗ trợ máy quét.\nCấp thêm kinh phí.")
    );
    store.undo(now()).unwrap();
    assert_eq!(store.setting("text/plan98/2026/kien-nghi").unwrap(), None);
}

#[test]
fn a_new_change_ends_what_could_be_redone_but_not_the_history_of_it() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, Operation::AddTask(own_task()));
    store.undo(now()).unwrap();
    assert_eq!(
        store.redo_label().unwrap().as_deref(),
        Some("Thêm nhiệm vụ")
    );
    does(&mut store, Operation::AddTarget(own_target()));
    assert!(matches!(store.redo(now()), Err(StoreError::NothingToRedo)));
    let steps: Vec<_> = store
        .history(3)
        .unwrap()
        .into_iter()
        .map(|s| (s.label, s.state))
        .collect();
    let expected = [
        ("Thêm chỉ tiêu", StepState::Done),
        ("Hoàn tác: Thêm nhiệm vụ", StepState::Done),
        ("Thêm nhiệm vụ", StepState::Dropped),
    ];
    assert_eq!(
        steps,
        expected.map(|(label, state)| (label.to_owned(), state))
    );
}

#[test]
fn undo_never_takes_the_agency_away() {
    let place = Place::new();
    let mut store = place.create();
    founding()
        .into_iter()
        .for_each(|operation| drop(does(&mut store, operation)));
    assert_eq!(store.undo_label().unwrap(), None);
    assert!(matches!(store.undo(now()), Err(StoreError::NothingToUndo)));
    assert!(store.setting(keys::AGENCY).unwrap().is_some());
}

#[test]
fn the_history_says_who_changed_which_cell_from_what_to_what() {
    let place = Place::new();
    let mut store = place.stocked();
    does(
        &mut store,
        Operation::Settings(vec![(keys::WHO.into(), "Lê Văn Thử".into())]),
    );
    does(&mut store, Operation::AddTask(own_task()));
    does(
        &mut store,
        Operation::RecordProgress(progress("rieng/nv/1")),
    );
    let edited = Progress {
        id: "td-1".into(),
        percent: Some(Decimal::from(80)),
        ..progress("rieng/nv/1")
    };
    does(&mut store, Operation::EditProgress(edited));
    let columns: Vec<String> = store.history(2).unwrap()[1]
        .changes
        .iter()
        .map(|cell| cell.column.clone())
        .collect();
    assert_eq!(
        columns[..3],
        ["item", "date", "status"],
        "in the order of the table"
    );
    let steps = store.history(1).unwrap();
    assert_eq!(
        (steps[0].who.as_str(), steps[0].at, steps[0].label.as_str()),
        ("Lê Văn Thử", now(), "Sửa tiến độ")
    );
    let cells: Vec<_> = steps[0]
        .changes
        .iter()
        .map(|c| {
            (
                c.key.as_str(),
                c.column.as_str(),
                c.from.as_deref(),
                c.to.as_deref(),
            )
        })
        .collect();
    assert_eq!(cells, [("td-1", "percent", Some("70.5"), Some("80"))]);
    assert_eq!(
        store.history(usize::MAX).unwrap().last().unwrap().who,
        "van-thu"
    );
}

#[test]
fn undo_refuses_a_row_that_is_no_longer_as_its_step_left_it() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, Operation::AddTask(own_task()));
    store
        .reader
        .conn
        .execute("UPDATE task SET note = 'khác' WHERE id = 'rieng/nv/1'", [])
        .unwrap();
    let before = dump(&store);
    let sentence = store.undo(now()).unwrap_err().to_string();
    assert!(
        sentence.starts_with("Không hoàn tác được “Thêm nhiệm vụ”: nhiệm vụ rieng/nv/1"),
        "{sentence}"
    );
    assert_eq!(dump(&store), before);
}

#[test]
fn undo_brings_back_vietnamese_order_too() {
    let place = Place::new();
    let mut store = place.stocked();
    let renamed = Agency {
        id: "dan".into(),
        short: "Zù".into(),
        ..Agency::default()
    };
    let order = |store: &Store| {
        store
            .agencies()
            .unwrap()
            .into_iter()
            .map(|a| a.id.0)
            .collect::<Vec<_>>()
    };
    let before = order(&store);
    assert_eq!(before, ["an-cuu", "dan", "dong", "hue", "y"]);
    does(
        &mut store,
        Operation::LoadReference {
            agencies: vec![renamed],
            calendar: WorkingCalendar::default(),
        },
    );
    assert_eq!(order(&store).last().map(String::as_str), Some("dan"));
    store.undo(now()).unwrap();
    assert_eq!(order(&store), before);
    store.redo(now()).unwrap();
    assert_eq!(order(&store).last().map(String::as_str), Some("dan"));
}

#[test]
fn undo_of_a_new_name_alone_brings_back_its_place_in_the_order() {
    let place = Place::new();
    let mut store = place.stocked();
    let first = |store: &Store| store.agencies().unwrap()[0].id.0.clone();
    let mut renamed = agencies();
    renamed[3].names[0].name = "Yên Cựu".into();
    let operation = Operation::LoadReference {
        agencies: renamed,
        calendar: calendar(),
    };
    assert_eq!(first(&store), "an-cuu");
    does(&mut store, operation);
    assert_eq!(first(&store), "dan");
    store.undo(now()).unwrap();
    assert_eq!(first(&store), "an-cuu");
}
