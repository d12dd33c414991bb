//! What the door lets in, and in what form.

use super::*;
use crate::StoreError;

fn ready(place: &Place) -> Store {
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/i/1", "kh1/pl/1"]));
    store
}

#[test]
fn every_text_is_normalised_on_its_way_in() {
    let place = Place::new();
    let mut store = ready(&place);
    does(
        &mut store,
        Operation::AddTask(LedgerTask {
            text: "  Số\u{A0}ho\u{301}a\u{200B} ".into(),
            ..own_task()
        }),
    );
    assert_eq!(
        store.task(&"rieng/nv/1".into()).unwrap().unwrap().text,
        "Số hóa"
    );
}

#[test]
fn a_control_character_is_refused_with_the_field_it_stands_in() {
    let place = Place::new();
    let mut store = ready(&place);
    let entry = Progress {
        result: "Đã\u{7}xong".into(),
        ..progress("kh1/pl/1")
    };
    let sentence = refusal(&mut store, Operation::RecordProgress(entry));
    assert!(
        sentence.starts_with("Ô “kết quả”: Ký tự thứ 3"),
        "{sentence}"
    );
    let task = LedgerTask {
        lead: vec!["Sở\u{202E}Y tế".into()],
        ..own_task()
    };
    assert!(refusal(&mut store, Operation::AddTask(task)).starts_with("Ô “đơn vị chủ trì”: "));
    let error = store.change(
        Operation::AddTask(LedgerTask {
            text: "hai\ndòng".into(),
            ..own_task()
        }),
        now(),
    );
    assert!(matches!(error, Err(StoreError::Text { field, .. }) if field == "text"));
}

#[test]
fn an_unknown_id_is_named_with_what_it_should_be() {
    let place = Place::new();
    let mut store = ready(&place);
    for (operation, what) in [
        (
            Operation::EditTask(LedgerTask {
                id: "x".into(),
                ..own_task()
            }),
            "nhiệm vụ",
        ),
        (Operation::DropTask("kh1/i/1".into()), "nhiệm vụ"),
        (
            Operation::EditTarget(LedgerTarget {
                id: "x".into(),
                ..own_target()
            }),
            "chỉ tiêu",
        ),
        (Operation::DropTarget("x".into()), "chỉ tiêu"),
        (adopt(&["x"]), "nhiệm vụ hoặc chỉ tiêu"),
        (Operation::Release("x".into()), "nhiệm vụ hoặc chỉ tiêu"),
        (
            Operation::RecordProgress(progress("x")),
            "nhiệm vụ hoặc chỉ tiêu",
        ),
        (
            Operation::EditProgress(progress("kh1/pl/1")),
            "lượt ghi tiến độ",
        ),
        (
            Operation::RecordFigure(figure("kh1/pl/1", 1, 2)),
            "chỉ tiêu",
        ),
        (Operation::DropFigure("x".into()), "số liệu"),
        (Operation::DropEvidence("x".into()), "minh chứng"),
        (Operation::DropObligation("x".into()), "chế độ báo cáo"),
        (
            Operation::EditDocument(Header {
                id: "x".into(),
                ..Header::default()
            }),
            "văn bản",
        ),
        (Operation::DropDocument("x".into()), "văn bản"),
        (
            Operation::AddTask(LedgerTask {
                document: Some("x".into()),
                ..own_task()
            }),
            "văn bản",
        ),
    ] {
        let sentence = refusal(&mut store, operation);
        assert!(
            sentence.starts_with(&format!("Không có {what} “")),
            "{sentence}"
        );
    }
}

#[test]
fn figures_are_held_against_their_measure() {
    let place = Place::new();
    let mut store = ready(&place);
    let value = |measure, value| Figure {
        measure,
        reading: Reading::Value(value),
        ..figure("kh1/i/1", 1, 2)
    };
    for (entry, words) in [
        (figure("kh1/i/1", 1, 0), "Mẫu số bằng 0"),
        (figure("kh1/i/1", 7, 5), "lớn hơn mẫu số"),
        (value(1, Decimal::from(1953)), "ngoài khoảng"),
        (value(3, Decimal::ONE), "có 2 mức đo, không có mức thứ 3"),
        (value(0, Decimal::ONE), "không có mức thứ 0"),
    ] {
        let sentence = refusal(&mut store, Operation::RecordFigure(entry));
        assert!(sentence.contains(words), "{sentence}");
    }
}

#[test]
fn entries_are_held_against_their_rules() {
    let place = Place::new();
    let mut store = ready(&place);
    let entry = Progress {
        percent: Some(Decimal::from(101)),
        ..progress("kh1/pl/1")
    };
    assert!(refusal(&mut store, Operation::RecordProgress(entry)).contains("ngoài khoảng 0–100%"));
    assert!(
        refusal(&mut store, Operation::RecordProgress(progress("kh1/ii/1")))
            .contains("chưa nhận “kh1/ii/1”")
    );
    let unnumbered = Evidence {
        number: " ".into(),
        ..evidence("kh1/pl/1")
    };
    assert!(refusal(&mut store, Operation::AddEvidence(unnumbered)).starts_with("Chưa ghi số"));
    let never = Obligation {
        before: Some("02-30".into()),
        ..obligation()
    };
    assert!(refusal(&mut store, Operation::AddObligation(never)).contains("Không có ngày “02-30”"));
    does(&mut store, Operation::AddObligation(obligation()));
    assert!(refusal(&mut store, Operation::AddObligation(obligation())).starts_with("Đã có"));
}

#[test]
fn the_words_of_a_plan_are_not_the_agencys_to_change() {
    let place = Place::new();
    let mut store = ready(&place);
    let task = store.task(&"kh1/pl/1".into()).unwrap().unwrap();
    let reworded = LedgerTask {
        text: "Khác".into(),
        ..task.clone()
    };
    assert!(refusal(&mut store, Operation::EditTask(reworded)).contains("không sửa được nội dung"));
    let mine = LedgerTask {
        due: Some(day(2026, 6, 30)),
        note: "Đã giao Phòng Văn hóa".into(),
        ..task
    };
    does(&mut store, Operation::EditTask(mine.clone()));
    assert_eq!(store.task(&"kh1/pl/1".into()).unwrap(), Some(mine));
    assert_eq!(store.document(&"kh1".into()).unwrap(), Some(plan()));
    let target = store.target(&"kh1/i/1".into()).unwrap().unwrap();
    let easier = LedgerTarget {
        measures: vec![percent(1)],
        ..target.clone()
    };
    assert!(refusal(&mut store, Operation::EditTarget(easier)).contains("mức phải đạt"));
    let later = LedgerTarget {
        due: Some(day(2026, 12, 31)),
        ..target
    };
    does(&mut store, Operation::EditTarget(later.clone()));
    assert_eq!(store.target(&"kh1/i/1".into()).unwrap(), Some(later));
}

#[test]
fn an_item_with_entries_is_neither_dropped_nor_released() {
    let place = Place::new();
    let mut store = ready(&place);
    does(&mut store, Operation::AddTask(own_task()));
    does(
        &mut store,
        Operation::RecordProgress(progress("rieng/nv/1")),
    );
    does(&mut store, Operation::RecordFigure(figure("kh1/i/1", 1, 2)));
    for operation in [
        Operation::DropTask("rieng/nv/1".into()),
        Operation::DropTarget("kh1/i/1".into()),
        Operation::Release("kh1/i/1".into()),
    ] {
        assert!(refusal(&mut store, operation).contains("đã có 1 lượt ghi"));
    }
    does(&mut store, Operation::DropTask("kh1/pl/1".into()));
    assert!(!store.task(&"kh1/pl/1".into()).unwrap().unwrap().held);
}

#[test]
fn a_measure_with_figures_stays_with_its_target() {
    let place = Place::new();
    let mut store = ready(&place);
    let two = LedgerTarget {
        measures: vec![percent(50), percent(60)],
        ..own_target()
    };
    does(&mut store, Operation::AddTarget(two.clone()));
    does(
        &mut store,
        Operation::RecordFigure(Figure {
            measure: 2,
            ..figure("rieng/ct/1", 1, 2)
        }),
    );
    let one = LedgerTarget {
        id: "rieng/ct/1".into(),
        measures: vec![percent(50)],
        ..two
    };
    assert!(refusal(&mut store, Operation::EditTarget(one)).contains("Mức đo thứ 2"));
    let mut newer = plan();
    newer.targets[0].measures.pop();
    does(
        &mut store,
        Operation::RecordFigure(Figure {
            measure: 2,
            ..figure("kh1/i/1", 1, 2)
        }),
    );
    assert!(refusal(&mut store, load(newer)).contains("Mức đo thứ 2 của “kh1/i/1”"));
}

#[test]
fn a_figure_never_comes_to_speak_of_another_measure() {
    let place = Place::new();
    let mut store = ready(&place);
    let of = |of: &str| Measure {
        of: of.into(),
        ..percent(50)
    };
    let with = |measures| LedgerTarget {
        id: "rieng/ct/1".into(),
        measures,
        ..own_target()
    };
    does(
        &mut store,
        Operation::AddTarget(with(vec![of("hồ sơ"), of("hộ dân")])),
    );
    let second = Figure {
        measure: 2,
        ..figure("rieng/ct/1", 1, 2)
    };
    does(&mut store, Operation::RecordFigure(second));
    let counted = Measure {
        unit: "hộ".into(),
        ..of("hộ dân")
    };
    for measures in [
        vec![of("hộ dân"), of("hồ sơ")],
        vec![of("hộ dân")],
        vec![of("hồ sơ"), counted],
        vec![of("tổ dân phố"), of("hồ sơ"), of("hộ dân")],
        vec![],
    ] {
        let refused = refusal(&mut store, Operation::EditTarget(with(measures)));
        assert!(refused.contains("đã có số liệu"), "{refused}");
    }
    let stricter = Measure {
        value: Decimal::from(70),
        ..of("hộ dân")
    };
    let more = with(vec![of("hồ sơ"), stricter, of("tổ dân phố")]);
    does(&mut store, Operation::EditTarget(more));
    does(&mut store, Operation::RecordFigure(figure("kh1/i/1", 1, 2)));
    let mut newer = plan();
    newer.targets[0].measures[0].unit = "hồ sơ".into();
    assert!(refusal(&mut store, load(newer)).contains("Mức đo thứ 1 của “kh1/i/1”"));
}

#[test]
fn parts_of_a_share_are_refused_where_things_are_counted() {
    let place = Place::new();
    let mut store = ready(&place);
    let counted = Measure {
        value: Decimal::from(20),
        unit: "dịch vụ".into(),
        ..Measure::default()
    };
    let target = LedgerTarget {
        measures: vec![counted],
        ..own_target()
    };
    does(&mut store, Operation::AddTarget(target));
    let refused = refusal(
        &mut store,
        Operation::RecordFigure(figure("rieng/ct/1", 5, 9)),
    );
    assert!(refused.contains("không nhận tử số, mẫu số"), "{refused}");
}

#[test]
fn a_measure_that_cannot_be_is_refused() {
    let place = Place::new();
    let mut store = ready(&place);
    let target = LedgerTarget {
        measures: vec![percent(101)],
        ..own_target()
    };
    let refused = refusal(&mut store, Operation::AddTarget(target));
    assert!(refused.contains("101% nằm ngoài khoảng"), "{refused}");
}

#[test]
fn a_store_that_holds_an_agency_is_not_given_another() {
    let place = Place::new();
    let mut store = place.stocked();
    let again = Operation::Initialise {
        settings: vec![(keys::AGENCY.into(), "dong".into())],
    };
    assert!(refusal(&mut store, again).contains("đã thuộc về đơn vị “an-cuu”"));
    let empty = Place::new();
    let unknown = Operation::Initialise {
        settings: vec![(keys::AGENCY.into(), "dong".into())],
    };
    assert!(refusal(&mut empty.create(), unknown).contains("Không có đơn vị “dong”"));
}

#[test]
fn ids_are_counted_given_and_never_repeated() {
    let place = Place::new();
    let mut store = ready(&place);
    let made =
        |store: &mut Store| does(store, Operation::RecordProgress(progress("kh1/pl/1"))).created;
    assert_eq!(made(&mut store).as_deref(), Some("td-1"));
    does(&mut store, Operation::DropProgress("td-1".into()));
    assert_eq!(made(&mut store).as_deref(), Some("td-2"));
    does(
        &mut store,
        Operation::AddTask(LedgerTask {
            id: "rieng/nv/1".into(),
            ..own_task()
        }),
    );
    assert_eq!(
        does(&mut store, Operation::AddTask(own_task()))
            .created
            .as_deref(),
        Some("rieng/nv/2")
    );
    let taken = Operation::AddTask(LedgerTask {
        id: "kh1/pl/1".into(),
        ..own_task()
    });
    assert!(refusal(&mut store, taken).contains("Đã có nhiệm vụ “kh1/pl/1”"));
    let unreadable = Operation::AddTask(LedgerTask {
        id: "Nhiệm vụ".into(),
        ..own_task()
    });
    assert!(refusal(&mut store, unreadable).contains("không hợp lệ"));
}

#[test]
fn an_id_given_to_a_typed_item_lies_at_home_and_names_nothing_else() {
    let place = Place::new();
    let mut store = ready(&place);
    let given = |id: &str, document: Option<&str>| {
        Operation::AddTask(LedgerTask {
            id: id.into(),
            document: document.map(Into::into),
            ..own_task()
        })
    };
    let clause = given("kh1/iv/1", Some("kh1"));
    assert!(refusal(&mut store, clause).contains("Đã có nhiệm vụ “kh1/iv/1”"));
    for (id, document) in [
        ("kh1/ii/9", None),
        ("rieng/nv/9", Some("kh1")),
        ("nv", None),
    ] {
        let refused = refusal(&mut store, given(id, document));
        assert!(refused.contains("không bắt đầu bằng"), "{refused}");
    }
    does(&mut store, given("kh1/ii/9", Some("kh1")));
}
