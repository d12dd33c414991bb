//! Going back to any moment of the history.

use super::history::story;
use super::*;
use crate::StoreError;

fn back(store: &mut Store, step: i64) -> Change {
    store.rewind(step, now(), &|_, _| true).unwrap()
}

/// A store that went through every operation, with undo and redo between them, and how it stood before each step.
fn lived(place: &Place) -> (Store, Vec<(i64, Vec<String>)>) {
    let mut store = place.create();
    founding()
        .into_iter()
        .for_each(|operation| drop(does(&mut store, operation)));
    let mut states = Vec::new();
    for (at, operation) in story().into_iter().enumerate() {
        let before = dump(&store);
        states.push((does(&mut store, operation).step, before));
        if at % 5 == 4 {
            let before = dump(&store);
            states.push((store.undo(now()).unwrap().step, before));
            let before = dump(&store);
            states.push((store.redo(now()).unwrap().step, before));
        }
    }
    (store, states)
}

#[test]
fn every_moment_can_be_gone_back_to_and_left_again_by_undo() {
    let place = Place::new();
    let (mut store, states) = lived(&place);
    let end = dump(&store);
    for (step, state) in states.iter().rev() {
        let preview = store.rewind_preview(*step, 10).unwrap();
        assert_eq!(preview.hindrance, None, "{}", preview.label);
        let change = back(&mut store, *step);
        assert_eq!((&dump(&store), change.label), (state, preview.label));
        // Undo and redo together change nothing, so going back to before them is no step.
        if change.step > 0 {
            store.undo(now()).unwrap();
        }
        assert_eq!(dump(&store), end, "before step {step}");
    }
}

#[test]
fn going_back_is_one_step_with_a_name_also_after_going_back() {
    let place = Place::new();
    let mut store = place.stocked();
    let first = does(&mut store, Operation::AddTask(own_task())).step;
    let stood = dump(&store);
    let second = does(
        &mut store,
        Operation::RecordProgress(progress("rieng/nv/1")),
    )
    .step;
    let told = store.history(usize::MAX).unwrap().len();
    back(&mut store, second);
    assert_eq!(dump(&store), stood);
    let steps = store.history(usize::MAX).unwrap();
    assert_eq!(steps.len(), told + 1);
    assert_eq!(
        steps[0].label,
        "Quay về trước “Ghi tiến độ” (14:02 20/11/2026)"
    );
    assert!(
        steps[0]
            .changes
            .iter()
            .any(|c| c.column == "percent" && c.to.is_none())
    );
    let again = back(&mut store, first);
    assert!(
        store.tasks(&Default::default()).unwrap().is_empty(),
        "{again:?}"
    );
    store.undo(now()).unwrap();
    store.undo(now()).unwrap();
    assert_eq!(store.undo_label().unwrap().as_deref(), Some("Ghi tiến độ"));
}

#[test]
fn before_an_undo_lies_what_was_undone() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, Operation::AddTask(own_task()));
    let stood = dump(&store);
    let undone = store.undo(now()).unwrap().step;
    does(&mut store, Operation::AddTarget(own_target()));
    back(&mut store, undone);
    assert_eq!(dump(&store), stood);
}

#[test]
fn steps_that_cancel_each_other_out_leave_nothing_to_be_done() {
    let place = Place::new();
    let mut store = place.stocked();
    let step = does(&mut store, Operation::AddTask(own_task())).step;
    store.undo(now()).unwrap();
    assert_eq!(back(&mut store, step).step, 0);
    assert_eq!(
        store.redo_label().unwrap().as_deref(),
        Some("Thêm nhiệm vụ")
    );
}

#[test]
fn a_row_that_is_no_longer_as_the_history_says_stops_it_with_the_steps_name() {
    let place = Place::new();
    let mut store = place.stocked();
    let step = does(&mut store, Operation::AddTarget(own_target())).step;
    does(&mut store, Operation::AddTask(own_task()));
    let touched = "UPDATE task SET note = 'khác' WHERE id = 'rieng/nv/1'";
    store.reader.conn.execute(touched, []).unwrap();
    let before = dump(&store);
    let told = store.rewind_preview(step, 10).unwrap().hindrance.unwrap();
    let refused = store
        .rewind(step, now(), &|_, _| true)
        .unwrap_err()
        .to_string();
    assert_eq!(told, refused);
    assert!(
        told.starts_with("Không hoàn tác được “Thêm nhiệm vụ”: nhiệm vụ rieng/nv/1"),
        "{told}"
    );
    assert_eq!(dump(&store), before);
}

#[test]
fn the_beginning_of_the_ledger_is_not_gone_back_to() {
    let place = Place::new();
    let mut store = place.stocked();
    for step in [1, 2] {
        let refused = store.rewind(step, now(), &|_, _| true).unwrap_err();
        assert!(matches!(refused, StoreError::BeforeFounding), "{refused}");
    }
    let refused = store.rewind(9_999, now(), &|_, _| true).unwrap_err();
    assert!(matches!(refused, StoreError::Unknown { .. }), "{refused}");
}

#[test]
fn what_is_stopped_has_changed_nothing() {
    let place = Place::new();
    let mut store = place.stocked();
    let before = dump(&store);
    let step = does(&mut store, Operation::AddTask(own_task())).step;
    let after = dump(&store);
    let refused = store.rewind(step, now(), &|_, _| false).unwrap_err();
    assert!(matches!(refused, StoreError::Stopped), "{refused}");
    assert_eq!(dump(&store), after);
    store.undo(now()).unwrap();
    let both = Operation::LoadDocuments(vec![plan(), report()]);
    store
        .change(Operation::DropDocument("bc2".into()), now())
        .unwrap();
    let refused = store
        .change_watched(both, now(), &|done, _| done < 1)
        .unwrap_err();
    assert!(matches!(refused, StoreError::Stopped), "{refused}");
    store.undo(now()).unwrap();
    assert_eq!(dump(&store), before);
}
