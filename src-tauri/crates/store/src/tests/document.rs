//! Documents: whole again, loaded once, mended in one place.

use super::*;
use crate::{DocumentSummary, ResultPart};

#[test]
fn a_document_is_given_back_as_it_was_loaded() {
    let place = Place::new();
    let store = place.stocked();
    for document in [plan(), report()] {
        assert_eq!(store.document(&document.header.id).unwrap(), Some(document));
    }
    assert_eq!(store.document(&"khac".into()).unwrap(), None);
}

#[test]
fn loading_twice_changes_nothing_and_leaves_no_step() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/pl/1"]));
    let dated = LedgerTask {
        due: Some(day(2026, 6, 30)),
        note: "Đã giao".into(),
        ..store.task(&"kh1/pl/1".into()).unwrap().unwrap()
    };
    does(&mut store, Operation::EditTask(dated));
    let (before, steps) = (dump(&store), store.history(usize::MAX).unwrap().len());
    let reference = Operation::LoadReference {
        agencies: agencies(),
        calendar: calendar(),
    };
    for operation in [
        load(plan()),
        load(report()),
        reference,
        adopt(&["kh1/pl/1"]),
    ] {
        assert_eq!(does(&mut store, operation).step, 0);
    }
    assert_eq!(
        (dump(&store), store.history(usize::MAX).unwrap().len()),
        (before, steps)
    );
}

#[test]
fn a_new_version_of_a_document_changes_what_is_different_and_keeps_what_was_entered() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/ii/1"]));
    does(&mut store, Operation::RecordProgress(progress("kh1/ii/1")));
    let mut newer = plan();
    newer.tasks[0].text = "Rà soát, làm sạch dữ liệu đất đai".into();
    newer.tasks.pop();
    let change = does(&mut store, load(newer.clone()));
    assert_eq!(
        change.tables.into_iter().collect::<Vec<_>>(),
        ["item", "task"]
    );
    assert_eq!(store.document(&"kh1".into()).unwrap(), Some(newer));
    assert_eq!(store.progress(Some(&"kh1/ii/1".into())).unwrap().len(), 1);
}

#[test]
fn a_load_by_which_an_adopted_item_would_vanish_is_refused() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/ii/2"]));
    let mut newer = plan();
    newer.tasks.pop();
    assert!(refusal(&mut store, load(newer)).contains("không còn mục “kh1/ii/2”"));
}

#[test]
fn a_document_entered_by_hand_is_not_overwritten_by_a_load() {
    let place = Place::new();
    let mut store = place.create();
    founding()
        .into_iter()
        .for_each(|operation| drop(does(&mut store, operation)));
    does(&mut store, Operation::AddDocument(plan().header));
    assert!(refusal(&mut store, load(plan())).contains("“kh1” trong sổ do đơn vị tự nhập"));
    let typed = LedgerTask {
        document: Some("kh1".into()),
        ..own_task()
    };
    does(&mut store, Operation::AddTask(typed));
    assert!(refusal(&mut store, load(plan())).contains("tự nhập"));
}

#[test]
fn a_document_with_a_foreign_or_dangling_id_is_refused() {
    let place = Place::new();
    let mut store = place.stocked();
    let mut foreign = report();
    foreign.clauses[0].id = "kh1/i/1".into();
    assert!(refusal(&mut store, load(foreign)).contains("không bắt đầu bằng mã văn bản"));
    let mut dangling = plan();
    dangling.tasks[1].clause = "kh1/khong-co".into();
    assert!(refusal(&mut store, load(dangling)).contains("trỏ tới một mục không có"));
}

#[test]
fn a_stated_figure_changes_its_sentence_and_nothing_else() {
    let place = Place::new();
    let mut store = place.stocked();
    let edit = |figure, raw: &str| Operation::EditStatedFigure {
        document: "bc2".into(),
        figure,
        raw: raw.into(),
        value: Decimal::from(33),
    };
    does(&mut store, edit(1, "33"));
    let mut expected = report();
    let text = "- Theo Nghị định 132, có 33 xã và 40 phường";
    expected.clauses[0].text = text.into();
    expected.areas[0].results[0].text = text.into();
    expected.figures[0] = stated("bc2/a/1", "33", 1, 33);
    assert_eq!(store.document(&"bc2".into()).unwrap(), Some(expected));
    assert_eq!(store.clause(&"bc2/a/1".into()).unwrap().unwrap().text, text);
    assert_eq!(store.search("co 33 xa", 9).unwrap()[0].text, text);
    assert!(refusal(&mut store, edit(9, "1")).contains("Không có số liệu thứ “9 của bc2”"));
}

#[test]
fn a_mended_line_keeps_its_figures_or_is_refused() {
    let place = Place::new();
    let mut store = place.stocked();
    let edit = |part, text: &str| Operation::EditResultLine {
        document: "bc2".into(),
        area: "1.2".into(),
        part,
        line: 1,
        text: text.into(),
    };
    does(
        &mut store,
        edit(ResultPart::Shortcomings, "nay 15 phường và chỉ còn 5 xã"),
    );
    let document = store.document(&"bc2".into()).unwrap().unwrap();
    assert_eq!(
        document.areas[0].shortcomings[0].text,
        "nay 15 phường và chỉ còn 5 xã"
    );
    assert_eq!(
        document.clauses[1].text,
        "b) Tồn tại: nay 15 phường và chỉ còn 5 xã"
    );
    assert_eq!(document.figures[2].nth, 2);
    let refused = refusal(&mut store, edit(ResultPart::Results, "- Có 32 xã"));
    assert!(refused.contains("không còn số liệu “40”"), "{refused}");
}

#[test]
fn a_goal_row_must_add_up() {
    let place = Place::new();
    let mut store = place.stocked();
    let row = |met| Operation::EditGoalRow {
        document: "bc2".into(),
        row: 1,
        goal: GoalRow {
            total: 15,
            met,
            unmet: 1,
            ..GoalRow::default()
        },
    };
    assert!(refusal(&mut store, row(13)).contains("không bằng tổng số (15)"));
    does(&mut store, row(14));
    assert_eq!(
        store
            .document(&"bc2".into())
            .unwrap()
            .unwrap()
            .goal_table
            .unwrap()
            .rows[0]
            .met,
        14
    );
}

#[test]
fn documents_are_listed_with_what_they_hold() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/pl/1", "kh1/i/1"]));
    let found = store.documents().unwrap();
    let expected = DocumentSummary {
        header: plan().header,
        clauses: 8,
        tasks: 3,
        targets: 1,
        held: 2,
    };
    assert_eq!(
        found.into_iter().find(|d| d.header.id.as_str() == "kh1"),
        Some(expected)
    );
}

#[test]
fn a_document_with_entries_or_owed_reports_is_not_dropped() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, Operation::AddObligation(obligation()));
    assert!(
        refusal(&mut store, Operation::DropDocument("kh1".into()))
            .contains("“bc-1” dựa vào văn bản")
    );
    does(&mut store, Operation::DropObligation("bc-1".into()));
    does(&mut store, adopt(&["kh1/pl/1"]));
    does(&mut store, Operation::AddEvidence(evidence("kh1/pl/1")));
    assert!(
        refusal(&mut store, Operation::DropDocument("kh1".into())).contains("đã có 1 lượt ghi")
    );
}

#[test]
fn a_document_of_which_items_are_taken_over_is_not_dropped() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/pl/1", "kh1/i/1"]));
    let sentence = refusal(&mut store, Operation::DropDocument("kh1".into()));
    assert!(
        sentence.contains("đang giữ 2 mục của văn bản “kh1” (“kh1/i/1”…)"),
        "{sentence}"
    );
    for item in ["kh1/pl/1", "kh1/i/1"] {
        does(&mut store, Operation::Release(item.into()));
    }
    does(&mut store, Operation::DropDocument("kh1".into()));
}

#[test]
fn a_duty_of_organisation_is_taken_over_as_a_task_and_stays_a_duty_of_its_document() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/iv/1"]));
    let task = store.task(&"kh1/iv/1".into()).unwrap().unwrap();
    assert_eq!(
        (task.area.as_str(), task.lead, task.held),
        ("Tổ chức thực hiện", vec!["Các đơn vị".to_owned()], true)
    );
    let document = store.document(&"kh1".into()).unwrap().unwrap();
    assert_eq!(document.organisation, plan().organisation);
    assert_eq!(document.tasks, plan().tasks);
}

#[test]
fn a_duty_is_taken_over_with_the_items_once() {
    let place = Place::new();
    let mut store = place.stocked();
    let taking = Operation::Adopt {
        items: vec![("kh1/pl/1".into(), String::new())],
        duties: vec![obligation()],
    };
    assert!(does(&mut store, taking.clone()).step > 0);
    assert_eq!(does(&mut store, taking).step, 0);
    assert_eq!(store.obligations().unwrap().len(), 1);
    store.undo(now()).unwrap();
    assert!(store.obligations().unwrap().is_empty());
}

#[test]
fn a_figure_of_a_goal_not_reached_changes_the_table_too() {
    let place = Place::new();
    let mut store = place.create();
    founding()
        .into_iter()
        .for_each(|operation| drop(does(&mut store, operation)));
    let goal = |store: &Store| {
        let document = store.document(&"bc2".into()).unwrap().unwrap();
        document.goal_table.unwrap().rows.remove(0).unmet_targets
    };
    let mut report = report();
    let clause = report.clauses[0].clone();
    let words = "đạt trên 50%;".to_owned();
    report.clauses[0].text = format!("{} {words}", clause.text);
    report.figures.push(StatedFigure {
        clause: clause.id,
        raw: "50%".into(),
        nth: 1,
        value: Decimal::from(50),
        ..report.figures[0].clone()
    });
    let figure = u32::try_from(report.figures.len()).unwrap();
    let table = report.goal_table.as_mut().unwrap();
    table.rows[0].unmet_targets = vec![words];
    let row = table.rows[0].clone();
    does(&mut store, load(report));
    assert_eq!(goal(&store), ["đạt trên 50%;"]);
    let mend = |store: &mut Store, raw: &str, value: i64| {
        let edit = Operation::EditStatedFigure {
            document: "bc2".into(),
            figure,
            raw: raw.into(),
            value: Decimal::from(value),
        };
        does(store, edit)
    };
    mend(&mut store, "55%", 55);
    assert_eq!(goal(&store), ["đạt trên 55%;"]);
    let edit = Operation::EditGoalRow {
        document: "bc2".into(),
        row: 1,
        goal: GoalRow {
            unmet_targets: goal(&store),
            group: "Nhóm khác".into(),
            ..row
        },
    };
    does(&mut store, edit);
    mend(&mut store, "60%", 60);
    assert_eq!(goal(&store), ["đạt trên 60%;"]);
}

#[test]
fn a_plan_typed_in_is_a_document_like_any_other() {
    let place = Place::new();
    let mut store = place.stocked();
    let header = Header {
        title: "Kế hoạch của phường".into(),
        ..Header::default()
    };
    assert_eq!(
        does(&mut store, Operation::AddDocument(header))
            .created
            .as_deref(),
        Some("vb-1")
    );
    let task = LedgerTask {
        document: Some("vb-1".into()),
        ..own_task()
    };
    assert_eq!(
        does(&mut store, Operation::AddTask(task))
            .created
            .as_deref(),
        Some("vb-1/nv/1")
    );
    let target = LedgerTarget {
        document: Some("vb-1".into()),
        held: true,
        ..own_target()
    };
    assert_eq!(
        does(&mut store, Operation::AddTarget(target))
            .created
            .as_deref(),
        Some("vb-1/ct/1")
    );
    let document = store.document(&"vb-1".into()).unwrap().unwrap();
    assert_eq!(
        (document.tasks[0].clause.as_str(), document.clauses.len()),
        ("vb-1/nv/1", 2)
    );
    assert!(!store.task(&"vb-1/nv/1".into()).unwrap().unwrap().held);
    assert!(store.target(&"vb-1/ct/1".into()).unwrap().unwrap().held);
}

#[test]
fn a_task_typed_beside_a_loaded_plan_rests_on_a_clause_of_it_and_survives_a_load() {
    let place = Place::new();
    let mut store = place.stocked();
    let typed = LedgerTask {
        document: Some("kh1".into()),
        clause: Some("kh1/iv/1".into()),
        held: true,
        ..own_task()
    };
    does(&mut store, Operation::AddTask(typed.clone()));
    let edited = LedgerTask {
        id: "kh1/nv/1".into(),
        note: "Theo mục IV".into(),
        ..typed.clone()
    };
    does(&mut store, Operation::EditTask(edited.clone()));
    assert_eq!(does(&mut store, load(plan())).step, 0);
    let kept = LedgerTask {
        typed: true,
        plan_year_to: plan().header.year_to,
        ..edited
    };
    assert_eq!(store.task(&"kh1/nv/1".into()).unwrap(), Some(kept));
    assert_eq!(store.documents().unwrap()[1].clauses, 8);
    let elsewhere = LedgerTask {
        clause: Some("bc2/b".into()),
        ..typed
    };
    let refused = refusal(&mut store, Operation::AddTask(elsewhere));
    assert!(
        refused.contains("Không có đoạn văn bản “bc2/b”"),
        "{refused}"
    );
}
