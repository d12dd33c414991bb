//! Lists in pages: the same rows as the whole list, kept in memory and followed.

use super::*;

fn rows(desk: &mut Desk, name: &str, query: Value) -> Value {
    call(desk, name, query)
}

fn ids(list: &Value) -> Vec<String> {
    let rows = list["rows"].as_array().unwrap();
    let id = |row: &Value| {
        row["id"]
            .as_str()
            .or(row["target"]["id"].as_str())
            .map(str::to_owned)
    };
    rows.iter().filter_map(id).collect()
}

#[test]
fn pages_hold_the_rows_of_the_whole_list_with_their_areas() {
    let (_folder, mut desk) = example_desk();
    let whole = call(&mut desk, "tasks", json!({}));
    let total = whole["rows"].as_array().unwrap().len();
    let first = rows(&mut desk, "task_rows", json!({ "count": 5 }));
    let rest = rows(&mut desk, "task_rows", json!({ "from": 5, "count": 500 }));
    assert_eq!([ids(&first), ids(&rest)].concat(), ids(&whole));
    assert_eq!(first["rows"][0], whole["rows"][0]);
    assert_eq!(
        (&first["total"], &first["total_text"]),
        (&total.into(), &whole["total_text"])
    );
    let spans = first["spans"].as_array().unwrap();
    let counted: u64 = spans
        .iter()
        .map(|span| span["count"].as_u64().unwrap())
        .sum();
    assert_eq!(counted, total as u64);
    let targets = call(&mut desk, "targets", json!({}));
    let page = rows(&mut desk, "target_rows", json!({ "count": 500 }));
    let mut of_page = ids(&page);
    of_page.dedup();
    assert_eq!(
        (of_page, &page["total_text"]),
        (ids(&targets), &targets["total_text"])
    );
}

#[test]
fn every_filter_gives_what_the_whole_list_gives() {
    let (_folder, mut desk) = example_desk();
    for filter in [
        json!({ "find": "so hoa" }),
        json!({ "status": "done" }),
        json!({ "filter": "overdue" }),
        json!({ "filter": "silent" }),
        json!({ "filter": "no-evidence" }),
        json!({ "plan": "kh98-2024" }),
    ] {
        let whole = call(&mut desk, "tasks", filter.clone());
        let mut query = filter.clone();
        query["count"] = 2_000.into();
        assert_eq!(
            ids(&rows(&mut desk, "task_rows", query)),
            ids(&whole),
            "{filter}"
        );
    }
    for filter in ["no-data", "needs-reason", "no-evidence"] {
        let whole = call(&mut desk, "targets", json!({ "filter": filter }));
        let mut found = ids(&rows(
            &mut desk,
            "target_rows",
            json!({ "filter": filter, "count": 2_000 }),
        ));
        found.dedup();
        assert_eq!(found, ids(&whole), "{filter}");
    }
}

#[test]
fn a_column_is_sorted_in_vietnamese_order_and_blanks_stay_last() {
    let (_folder, mut desk) = desk();
    for (text, lead) in [
        ("Đào tạo", "B"),
        ("Ẩn", ""),
        ("Dạy", "A"),
        ("An", "Đ"),
        ("Ăn", "C"),
    ] {
        let draft = json!({ "text": text, "lead": lead });
        call(&mut desk, "add_task", json!({ "draft": draft }));
    }
    let texts = |desk: &mut Desk, sort: &str, down: bool| {
        let list = rows(
            desk,
            "task_rows",
            json!({ "sort": sort, "down": down, "loose": true }),
        );
        let all = list["rows"].as_array().unwrap().clone();
        all.iter()
            .map(|row| row["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        texts(&mut desk, "text", false),
        ["An", "Ăn", "Ẩn", "Dạy", "Đào tạo"]
    );
    assert_eq!(
        texts(&mut desk, "lead", true),
        ["An", "Ăn", "Đào tạo", "Dạy", "Ẩn"]
    );
    let error = refused(&mut desk, "task_rows", json!({ "sort": "khác" }));
    assert_eq!(error.field.as_deref(), Some("sort"));
}

#[test]
fn a_changed_row_is_followed_and_stays_where_it_was_while_the_order_is_held() {
    let (_folder, mut desk) = desk();
    let (first, second) = (own_task(&mut desk, "1/12"), own_task(&mut desk, "2/12"));
    let by_due = json!({ "sort": "due" });
    assert_eq!(
        ids(&rows(&mut desk, "task_rows", by_due.clone())),
        [&first[..], &second]
    );
    let later = json!([{ "row": first, "column": "due", "text": "31/12/2026" }]);
    call(
        &mut desk,
        "edit_cells",
        json!({ "kind": "task", "changes": later }),
    );
    let held = rows(
        &mut desk,
        "task_rows",
        json!({ "sort": "due", "hold": true }),
    );
    assert_eq!(ids(&held), [&first[..], &second]);
    assert_eq!(held["rows"][0]["due_text"], "31/12/2026");
    assert_eq!(
        ids(&rows(&mut desk, "task_rows", by_due)),
        [&second[..], &first]
    );
    let found = rows(
        &mut desk,
        "task_rows",
        json!({ "at": first, "sort": "due" }),
    );
    assert_eq!(found["at"], 1);
    call(&mut desk, "undo", Value::Null);
    let undone = rows(
        &mut desk,
        "task_rows",
        json!({ "sort": "due", "hold": true }),
    );
    assert_eq!(undone["rows"][0]["due_text"], "01/12/2026");
}

#[test]
fn what_comes_or_goes_is_seen_even_while_the_order_is_held() {
    let (_folder, mut desk) = desk();
    let own = own_task(&mut desk, "1/12");
    let held = json!({ "hold": true });
    assert_eq!(ids(&rows(&mut desk, "task_rows", held.clone())), [&own[..]]);
    let taken = "kh98-2024/pl2/20";
    let adopt = json!({ "document": "kh98-2024", "items": [taken] });
    call(&mut desk, "adopt", adopt);
    let both = [taken, &own[..]];
    assert_eq!(ids(&rows(&mut desk, "task_rows", held.clone())), both);
    let second = own_task(&mut desk, "2/12");
    call(&mut desk, "drop_task", json!({ "id": own }));
    let list = rows(&mut desk, "task_rows", held);
    assert_eq!(ids(&list), [taken, &second[..]]);
    // The plan of 2024 gives the task that was taken over no date of its own: it was due with that year.
    assert_eq!(list["total_text"], "2 nhiệm vụ, 1 quá hạn");
}
