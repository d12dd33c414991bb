//! Several operations as one step.

use super::*;
use crate::StoreError;

fn block(operations: Vec<Operation>) -> Operation {
    Operation::Block {
        label: "Dán 3 ô vào Nhiệm vụ".into(),
        operations,
    }
}

fn task(id: &str) -> LedgerTask {
    LedgerTask {
        id: id.into(),
        ..own_task()
    }
}

#[test]
fn a_block_is_one_step_by_its_own_name_and_undone_whole() {
    let place = Place::new();
    let mut store = place.stocked();
    let before = dump(&store);
    let entry = progress("rieng/nv/a");
    let done = does(
        &mut store,
        block(vec![
            Operation::AddTask(task("rieng/nv/a")),
            Operation::AddTask(task("rieng/nv/b")),
            Operation::RecordProgress(entry),
        ]),
    );
    assert_eq!(done.label, "Dán 3 ô vào Nhiệm vụ");
    assert_eq!(store.progress(Some(&"rieng/nv/a".into())).unwrap().len(), 1);
    store.undo(now()).unwrap();
    assert_eq!(dump(&store), before);
    store.redo(now()).unwrap();
    assert!(store.task(&"rieng/nv/b".into()).unwrap().is_some());
}

#[test]
fn every_refused_operation_of_a_block_is_named_and_nothing_is_written() {
    let place = Place::new();
    let mut store = place.stocked();
    let before = (dump(&store), store.history(usize::MAX).unwrap());
    let refused = store.change(
        block(vec![
            Operation::AddTask(task("rieng/nv/a")),
            Operation::RecordProgress(progress("rieng/nv/nothing")),
            Operation::AddTask(LedgerTask {
                text: String::new(),
                ..task("rieng/nv/b")
            }),
            Operation::RecordProgress(progress("rieng/nv/a")),
        ]),
        now(),
    );
    let Err(StoreError::Block(refused)) = refused else {
        panic!("{refused:?}")
    };
    let places: Vec<usize> = refused.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [1, 2]);
    assert_eq!(before, (dump(&store), store.history(usize::MAX).unwrap()));
}
