//! What is read: search without accents, order, entries, settings.

use super::*;
use crate::{HitKind, ItemQuery};

fn ids(store: &Store, query: &ItemQuery) -> Vec<String> {
    store
        .tasks(query)
        .unwrap()
        .into_iter()
        .map(|t| t.id.0)
        .collect()
}

#[test]
fn tasks_are_found_without_accents_in_every_field() {
    let place = Place::new();
    let mut store = place.stocked();
    let find = |text: &str| ItemQuery {
        find: Some(text.into()),
        all: true,
        ..ItemQuery::default()
    };
    assert_eq!(ids(&store, &find("DAT DAI")), ["kh1/ii/1"]);
    assert_eq!(ids(&store, &find("ubnd cap xa")), ["kh1/ii/1", "kh1/pl/1"]);
    assert_eq!(ids(&store, &find("nhận thức")), ["kh1/pl/1"]);
    assert_eq!(ids(&store, &find("pl/1")), ["kh1/pl/1"]);
    assert_eq!(ids(&store, &find("%")), Vec::<String>::new());
    does(&mut store, adopt(&["kh1/pl/1"]));
    let noted = LedgerTask {
        note: "Họp ngày 5".into(),
        ..store.task(&"kh1/pl/1".into()).unwrap().unwrap()
    };
    does(&mut store, Operation::EditTask(noted));
    assert_eq!(ids(&store, &find("hop ngay")), ["kh1/pl/1"]);
}

#[test]
fn a_list_holds_what_the_agency_keeps_unless_all_is_asked_for() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, Operation::AddTask(own_task()));
    does(&mut store, adopt(&["kh1/pl/1", "kh1/i/1"]));
    assert_eq!(
        ids(&store, &ItemQuery::default()),
        ["kh1/pl/1", "rieng/nv/1"]
    );
    let plan = ItemQuery {
        plan: Some("kh1".into()),
        all: true,
        ..ItemQuery::default()
    };
    assert_eq!(
        ids(&store, &plan),
        ["kh1/ii/1", "kh1/ii/2", "kh1/pl/1", "kh1/iv/1"]
    );
    assert_eq!(
        store.areas(&plan).unwrap(),
        [
            "Dữ liệu số",
            "Nhân lực số",
            "Nhận thức số",
            "Tổ chức thực hiện"
        ]
    );
    assert_eq!(
        store.groups(&ItemQuery::default()).unwrap(),
        ["Chính quyền số"]
    );
    let area = ItemQuery {
        area: Some("Nhân lực số".into()),
        ..plan
    };
    assert_eq!(ids(&store, &area), ["kh1/ii/2"]);
}

#[test]
fn a_target_is_read_with_its_measures_and_its_plans_last_year() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/i/1"]));
    let target = store.target(&"kh1/i/1".into()).unwrap().unwrap();
    assert_eq!(
        (target.measures.clone(), target.plan_year_to),
        (vec![percent(60), percent(80)], Some(2026))
    );
    assert_eq!(store.targets(&ItemQuery::default()).unwrap(), [target]);
}

#[test]
fn entries_are_read_back_as_they_were_entered_oldest_first() {
    let place = Place::new();
    let mut store = place.stocked();
    does(&mut store, adopt(&["kh1/i/1"]));
    let earlier = Progress {
        date: day(2026, 3, 1),
        ..progress("kh1/i/1")
    };
    does(&mut store, Operation::RecordProgress(progress("kh1/i/1")));
    does(&mut store, Operation::RecordProgress(earlier.clone()));
    does(
        &mut store,
        Operation::RecordFigure(figure("kh1/i/1", 58_247, 93_231)),
    );
    does(&mut store, Operation::AddEvidence(evidence("kh1/i/1")));
    let expected = [
        Progress {
            id: "td-2".into(),
            ..earlier
        },
        Progress {
            id: "td-1".into(),
            ..progress("kh1/i/1")
        },
    ];
    assert_eq!(store.progress(None).unwrap(), expected);
    assert_eq!(
        store.figures(Some(&"kh1/i/1".into())).unwrap(),
        [Figure {
            id: "sl-1".into(),
            ..figure("kh1/i/1", 58_247, 93_231)
        }]
    );
    assert_eq!(
        store.evidence(None).unwrap(),
        [Evidence {
            id: "mc-1".into(),
            ..evidence("kh1/i/1")
        }]
    );
    assert_eq!(store.figures(Some(&"khac".into())).unwrap(), []);
}

#[test]
fn reference_data_obligations_and_settings_are_read_back() {
    let place = Place::new();
    let mut store = place.stocked();
    assert_eq!(
        store.agency(&"dong".into()).unwrap(),
        Some(agencies()[2].clone())
    );
    assert_eq!(store.calendar().unwrap(), calendar());
    let created = does(&mut store, Operation::AddObligation(obligation())).created;
    assert_eq!(created.as_deref(), Some("bc-1"));
    assert_eq!(
        store.obligations().unwrap(),
        [Obligation {
            id: "bc-1".into(),
            ..obligation()
        }]
    );
    assert_eq!(
        store.duties().unwrap(),
        [("kh1".into(), plan().duties[0].clone())]
    );
    does(
        &mut store,
        Operation::Settings(vec![("signer".into(), "(Họ và tên)".into())]),
    );
    does(
        &mut store,
        Operation::Settings(vec![("signer".into(), String::new())]),
    );
    assert_eq!(
        store.settings().unwrap().into_keys().collect::<Vec<_>>(),
        [keys::AGENCY]
    );
}

#[test]
fn one_search_finds_tasks_targets_documents_and_paragraphs() {
    let place = Place::new();
    let store = place.stocked();
    let kinds = |find: &str| {
        store
            .search(find, 20)
            .unwrap()
            .into_iter()
            .map(|hit| hit.kind)
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds("dat dai"), [HitKind::Task, HitKind::Clause]);
    assert_eq!(
        kinds("ho so truc tuyen"),
        [HitKind::Target, HitKind::Clause]
    );
    assert_eq!(kinds("01/kh-ubnd"), [HitKind::Document]);
    assert_eq!(kinds(" "), []);
    assert_eq!(store.search("dat dai", 1).unwrap().len(), 1);
}
