//! Which steps of the history are found, and in whose words they are told.

use super::*;
use crate::{RowFate, StepFilter, StepKind};

fn found(store: &Store, filter: StepFilter) -> Vec<String> {
    let steps = store.steps(&filter).unwrap().into_iter();
    steps.map(|step| step.label).collect()
}

fn by(find: &str) -> StepFilter {
    StepFilter {
        find: Some(find.into()),
        ..StepFilter::default()
    }
}

fn of_kind(kind: StepKind) -> StepFilter {
    StepFilter {
        kind: Some(kind),
        ..StepFilter::default()
    }
}

/// A store with an entry of each kind, by two people.
fn written(place: &Place) -> Store {
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/i/1"]));
    does(
        &mut store,
        Operation::Settings(vec![(keys::WHO.into(), "Lê Văn Thử".into())]),
    );
    does(&mut store, Operation::AddTask(own_task()));
    does(
        &mut store,
        Operation::RecordProgress(progress("rieng/nv/1")),
    );
    does(
        &mut store,
        Operation::RecordFigure(figure("kh1/i/1", 58_247, 60_000)),
    );
    store
}

#[test]
fn a_step_is_found_by_its_words_its_numbers_as_shown_and_the_item_it_speaks_of_without_accents() {
    let place = Place::new();
    let mut store = written(&place);
    assert_eq!(found(&store, by("da hop lan mot")), ["Ghi tiến độ"]);
    assert_eq!(found(&store, by("58.247")), ["Ghi số liệu"]);
    assert_eq!(found(&store, by("lê văn  14/11/2026")), ["Ghi số liệu"]);
    assert_eq!(
        found(&store, by("CONG NGHE cong dong")),
        ["Ghi tiến độ", "Thêm nhiệm vụ"]
    );
    assert!(found(&store, by("không có chữ này")).is_empty());
    store.undo(now()).unwrap();
    assert_eq!(found(&store, by("58247"))[0], "Hoàn tác: Ghi số liệu");
}

#[test]
fn steps_are_filtered_by_person_kind_item_and_day_and_come_page_by_page() {
    let place = Place::new();
    let mut store = written(&place);
    assert_eq!(store.writers().unwrap(), ["Lê Văn Thử", "van-thu"]);
    let who = StepFilter {
        who: Some("van-thu".into()),
        ..StepFilter::default()
    };
    assert_eq!(found(&store, who)[0], "Sửa cài đặt");
    assert_eq!(found(&store, of_kind(StepKind::Figures)), ["Ghi số liệu"]);
    assert_eq!(found(&store, of_kind(StepKind::Documents)).len(), 2);
    store.undo(now()).unwrap();
    assert_eq!(
        found(&store, of_kind(StepKind::Back)),
        ["Hoàn tác: Ghi số liệu"]
    );
    assert_eq!(found(&store, of_kind(StepKind::Figures)).len(), 2);
    let of = StepFilter {
        item: Some("rieng/nv/1".into()),
        ..StepFilter::default()
    };
    assert_eq!(found(&store, of), ["Ghi tiến độ", "Thêm nhiệm vụ"]);
    let until = StepFilter {
        until: Some(day(2026, 11, 19)),
        ..StepFilter::default()
    };
    assert!(found(&store, until).is_empty());
    let all = store.steps(&StepFilter::default()).unwrap();
    let page = StepFilter {
        before: Some(all[2].id),
        limit: 2,
        ..StepFilter::default()
    };
    assert_eq!(
        found(&store, page),
        [all[3].label.as_str(), all[4].label.as_str()]
    );
}

#[test]
fn a_cell_is_told_with_the_words_of_its_item_also_when_the_item_is_gone() {
    let place = Place::new();
    let mut store = written(&place);
    does(&mut store, Operation::DropProgress("td-1".into()));
    does(&mut store, Operation::DropTask("rieng/nv/1".into()));
    let steps = store.history(2).unwrap();
    for step in &steps {
        let cell = &step.changes[0];
        assert_eq!(cell.of.as_deref(), Some("Lập tổ công nghệ số cộng đồng"));
        assert_eq!(
            (cell.item.as_deref(), cell.fate),
            (Some("rieng/nv/1"), RowFate::Removed)
        );
    }
    let figure = store.steps(&by("58247")).unwrap();
    assert_eq!(
        figure[0].changes[0].of.as_deref(),
        Some("60% hồ sơ trực tuyến")
    );
    assert!(figure[0].can_go_back && !store.step(2, 1).unwrap().unwrap().can_go_back);
}

#[test]
fn an_undo_tells_the_cells_of_its_step_the_other_way_round() {
    let place = Place::new();
    let mut store = written(&place);
    store.undo(now()).unwrap();
    let steps = store.history(2).unwrap();
    let value = |step: &crate::Step| {
        let cell = step
            .changes
            .iter()
            .find(|c| c.column == "numerator")
            .unwrap();
        (cell.from.clone(), cell.to.clone())
    };
    let number = Some("58247".to_owned());
    assert_eq!(value(&steps[0]), (number.clone(), None));
    assert_eq!(value(&steps[1]), (None, number));
}
