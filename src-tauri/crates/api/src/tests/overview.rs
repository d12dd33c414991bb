//! What is kept says what the ledger says: the first screen, which reads no task, and the lists in memory.

use super::*;

const TASKS: [&str; 3] = ["overdue", "silent", "no-evidence"];
const TARGETS: [&str; 3] = ["no-data", "needs-reason", "no-evidence"];

fn rows(desk: &mut Desk, list: &str, query: Value) -> Vec<Value> {
    call(desk, list, query)["rows"].as_array().unwrap().clone()
}

/// Holds every number of the first screen against the rows of the whole lists.
fn agrees(desk: &mut Desk, when: &str) {
    let overview = call(desk, "overview", Value::Null);
    let said = |screen: &str, filter: &str| {
        let lines = overview["missing"].as_array().unwrap().iter();
        let mut of_filter =
            lines.filter(|line| line["screen"] == screen && line["filter"] == filter);
        of_filter
            .next()
            .map_or(0, |line| line["count"].as_u64().unwrap())
    };
    for (screen, filters) in [("tasks", TASKS), ("targets", TARGETS)] {
        for filter in filters {
            let found = rows(desk, screen, json!({ "filter": filter })).len();
            assert_eq!(
                said(screen, filter),
                found as u64,
                "{when}: {screen} {filter}"
            );
        }
    }
    let all = rows(desk, "tasks", Value::Null);
    let done = all.iter().filter(|row| row["status"] == "done").count();
    let text = format!("{} nhiệm vụ, {done} đã hoàn thành", all.len());
    assert_eq!(overview["tasks_text"], text, "{when}");
    let overdue = json!({ "filter": "overdue", "loose": true, "count": 2_000 });
    let mut late = rows(desk, "task_rows", overdue);
    late.sort_by_key(|row| std::cmp::Reverse(row["days_late"].as_u64()));
    late.truncate(20);
    assert_eq!(overview["late"].as_array().unwrap(), &late, "{when}");
}

#[test]
fn the_first_screen_agrees_with_the_lists_of_the_example() {
    let (_folder, mut desk) = example_desk();
    agrees(&mut desk, "example");
    call(&mut desk, "look_at_year", json!({ "year": 2025 }));
    agrees(&mut desk, "example in 2025");
}

/// Holds what is kept of the lists against lists that are read anew.
fn lists_follow(desk: &mut Desk, when: &str) {
    let asked = [
        ("task_rows", Value::Null),
        ("task_rows", json!({ "filter": "silent", "sort": "due" })),
        (
            "task_rows",
            json!({ "plan": "kh98-2024", "sort": "lead", "down": true }),
        ),
        (
            "task_rows",
            json!({ "loose": true, "sort": "text", "find": "so" }),
        ),
        (
            "task_rows",
            json!({ "status": "done", "lead": "Đoàn Thanh niên" }),
        ),
        ("target_rows", Value::Null),
        (
            "target_rows",
            json!({ "filter": "no-data", "sort": "text" }),
        ),
    ];
    let all = |desk: &mut Desk| asked.clone().map(|(name, query)| call(desk, name, query));
    let kept = all(desk);
    desk.lists.forget();
    for ((anew, kept), (name, query)) in all(desk).iter().zip(&kept).zip(&asked) {
        assert_eq!(kept, anew, "{when}: {name} {query}");
    }
}

/// Numbers that look like chance, the same on every run.
struct Dice(u64);

impl Dice {
    fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        choices[(self.0 >> 33) as usize % choices.len()].clone()
    }
}

const DAYS: [&str; 9] = [
    "31/12/2025",
    "01/01/2026",
    "05/03/2026",
    "13/11/2026",
    "14/11/2026",
    "15/11/2026",
    "19/11/2026",
    "20/11/2026",
    "02/06/2025",
];
const STATUS: [&str; 4] = ["not-started", "in-progress", "done", "suspended"];

/// One step of an officer, refused or not.
fn step(desk: &mut Desk, dice: &mut Dice, items: &[String]) {
    let item = dice.of(items);
    let (day, other) = (dice.of(&DAYS), dice.of(&DAYS));
    let status = dice.of(&STATUS);
    let entry = format!("td-{}", dice.of(&[1, 2, 3, 5, 8, 9, 10, 11, 12, 15, 20]));
    let proof = format!("mc-{}", dice.of(&[1, 2, 3, 4, 5]));
    let progress = json!({ "draft": { "item": item, "date": day, "status": status } });
    let evidence = json!({ "draft": { "item": item, "number": "15/BC-UBND", "date": day } });
    let cells = json!({ "kind": "task", "changes": [
        { "row": item, "column": "due", "text": other }, { "row": dice.of(items), "column": "status", "text": status }] });
    let asked: [(&str, Value); 14] = [
        ("record_progress", progress.clone()),
        ("record_progress", progress.clone()),
        ("record_progress", progress),
        (
            "edit_progress",
            json!({ "id": entry, "draft": { "date": other, "status": status } }),
        ),
        ("drop_progress", json!({ "id": entry })),
        ("add_evidence", evidence),
        (
            "edit_evidence",
            json!({ "id": proof, "draft": { "item": item } }),
        ),
        ("drop_evidence", json!({ "id": proof })),
        ("edit_cells", cells),
        (
            "add_evidence",
            json!({ "draft": { "number": "9/TB", "date": day } }),
        ),
        (
            "add_task",
            json!({ "draft": { "text": "Mở lớp", "due": other, "lead": "Đoàn Thanh niên" } }),
        ),
        ("drop_task", json!({ "id": item })),
        ("undo", Value::Null),
        ("redo", Value::Null),
    ];
    let (name, args) = dice.of(&asked);
    // What cannot be done in this moment is as good as not asked.
    let _ = desk.call(name, args);
}

#[test]
fn the_first_screen_and_the_kept_lists_agree_with_the_ledger_after_whatever_was_done_and_taken_back()
 {
    let (_folder, mut desk) = desk();
    let owed = json!({ "draft": { "name": "BC năm", "before": "31/12", "cut_off": "14/11", "report_kind": "plan98" } });
    call(&mut desk, "add_obligation", owed);
    let of_plan = call(&mut desk, "tasks", json!({ "plan": "kh98-2024" }));
    let ids = |row: &Value| row["id"].as_str().unwrap().to_owned();
    let mut items: Vec<String> = of_plan["rows"]
        .as_array()
        .unwrap()
        .iter()
        .take(6)
        .map(ids)
        .collect();
    call(
        &mut desk,
        "adopt",
        json!({ "document": "kh98-2024", "items": items }),
    );
    items
        .extend(["", "19/11/2026", "20/11/2026", "15/11/2026"].map(|due| own_task(&mut desk, due)));
    items.push(own_share(&mut desk, "60"));
    let first = call(&mut desk, "history", json!({ "limit": 1 }))[0]["id"].clone();
    let mut dice = Dice(7);
    for round in 0..12 {
        (0..16).for_each(|_| step(&mut desk, &mut dice, &items));
        agrees(&mut desk, &format!("round {round}"));
        lists_follow(&mut desk, &format!("round {round}"));
    }
    assert!(steps(&mut desk) > 60, "too much was refused");
    call(&mut desk, "look_at_year", json!({ "year": 2025 }));
    agrees(&mut desk, "2025");
    call(&mut desk, "look_at_year", json!({ "year": null }));
    call(&mut desk, "go_back", json!({ "step": first }));
    agrees(&mut desk, "gone back");
    lists_follow(&mut desk, "gone back");
}
