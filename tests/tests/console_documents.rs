//! The five documents as `document show --json` gives them.

use serde_json::Value;
use tests::console::{Console, row, rows};

/// Of each document: its id, clauses, targets, tasks of the body, and the rows of each annex.
const FIVE: [(&str, usize, usize, usize, &[usize]); 5] = [
    ("bc640-2023", 173, 0, 0, &[]),
    ("bcd73-2024", 109, 34, 11, &[]),
    ("hue-2026-2030", 155, 6, 56, &[]),
    ("kh424-2024", 261, 31, 58, &[62]),
    ("kh98-2024", 168, 6, 41, &[16, 29]),
];

const PARTS: [&str; 10] = [
    "header",
    "bases",
    "clauses",
    "targets",
    "tasks",
    "annexes",
    "organisation",
    "duties",
    "recipients",
    "corrections",
];

fn loaded() -> Console {
    let console = Console::with_agency();
    console.done(&["seeds", "load", "--all"]);
    console
}

fn count(document: &Value, part: &str) -> usize {
    rows(&document[part]).len()
}

#[test]
fn each_document_is_there_whole() {
    let console = loaded();
    for (id, clauses, targets, tasks, annexes) in FIVE {
        let document = console.json(&["document", "show", id]);
        for part in PARTS {
            assert!(document.get(part).is_some(), "{id} has no {part}");
        }
        assert_eq!(document["header"]["id"], id);
        assert_eq!(count(&document, "clauses"), clauses, "{id}: clauses");
        assert_eq!(count(&document, "targets"), targets, "{id}: targets");
        assert_eq!(count(&document, "tasks"), tasks, "{id}: tasks");
        let annex_rows: Vec<usize> = rows(&document["annexes"])
            .iter()
            .map(|annex| count(annex, "rows"))
            .collect();
        assert_eq!(annex_rows, annexes, "{id}: annexes");
    }
}

#[test]
fn every_item_has_the_documented_fields() {
    let console = loaded();
    let has = |value: &Value, fields: &[&str]| {
        for field in fields {
            assert!(value.get(field).is_some(), "no {field} in {value}");
        }
    };
    for (id, ..) in FIVE {
        let document = console.json(&["document", "show", id]);
        rows(&document["clauses"])
            .iter()
            .for_each(|clause| has(clause, &["id", "place", "text"]));
        rows(&document["tasks"])
            .iter()
            .for_each(|task| has(task, &["id", "place", "area", "text", "items"]));
        for target in rows(&document["targets"]) {
            has(target, &["id", "place", "group", "text", "measures"]);
            rows(&target["measures"])
                .iter()
                .for_each(|m| has(m, &["comparator", "value", "value_max", "unit", "of"]));
        }
        for annex in rows(&document["annexes"]) {
            has(annex, &["no", "title", "rows"]);
            let fields = [
                "id",
                "no",
                "group",
                "name",
                "years",
                "year_from",
                "year_to",
                "lead",
                "coordinating",
                "lead_text",
                "funding",
                "note",
            ];
            rows(&annex["rows"])
                .iter()
                .for_each(|row| has(row, &fields));
        }
        assert!(rows(&document["recipients"]).iter().all(Value::is_string));
    }
}

#[test]
fn values_are_exact_decimals_as_strings_with_a_point() {
    let console = loaded();
    let document = console.json(&["document", "show", "bc640-2023"]);
    let figures = rows(&document["figures"]);
    let share = figures.iter().find(|figure| {
        figure["raw"]
            .as_str()
            .is_some_and(|raw| raw.contains("62.47"))
    });
    let share = share.expect("the report states 62.47%");
    assert_eq!(
        (&share["value"], &share["unit"]),
        (&Value::from("62.47"), &Value::from("%"))
    );
    let plan = console.json(&["document", "show", "kh98-2024"]);
    let target = row(&plan["targets"], "kh98-2024/ii/5/3-1");
    assert_eq!(target["measures"][0]["value"], "10000");
}

#[test]
fn the_report_holds_its_goal_table_and_its_areas() {
    let document = loaded().json(&["document", "show", "bc640-2023"]);
    let goals = rows(&document["goal_table"]["rows"]);
    assert_eq!(goals.len(), 3);
    for goal in goals {
        let number = |field: &str| goal[field].as_u64().unwrap();
        assert_eq!(number("total"), number("met") + number("unmet"), "{goal}");
    }
    let areas = rows(&document["areas"]);
    assert_eq!(areas.len(), 15);
    assert!(
        areas.iter().any(|area| area["no"] == "1.2"),
        "sub-areas are areas"
    );
    assert!(
        areas
            .iter()
            .flat_map(|area| rows(&area["results"]))
            .all(|line| line["text"].is_string())
    );
    assert_eq!(rows(&document["figures"]).len(), 73);
}

#[test]
fn a_base_is_named_without_the_sentence_it_stands_in() {
    let document = loaded().json(&["document", "show", "kh98-2024"]);
    let bases = rows(&document["bases"]);
    assert_eq!(bases.len(), 1);
    let base = bases[0].as_str().unwrap();
    assert!(
        base.starts_with("Kế hoạch số 133/KH-UBND ngày 27 tháng 5 năm 2020")
            && base.ends_with("cuộc cách mạng công nghiệp lần thứ tư"),
        "{base}"
    );
}

#[test]
fn a_plan_issued_with_a_decision_is_called_by_it() {
    let console = loaded();
    let listed = console.json(&["document", "list"]);
    assert_eq!(
        row(&listed, "bcd73-2024")["name"],
        "Kế hoạch (kèm Quyết định 73/QĐ-BCĐ)"
    );
    let document = console.json(&["document", "show", "bcd73-2024"]);
    assert_eq!(document["header"]["issued_with"], "Quyết định số 73/QĐ-BCĐ");
}

#[test]
fn every_figure_stands_in_its_clause_as_often_as_it_is_counted() {
    let document = loaded().json(&["document", "show", "bc640-2023"]);
    let clauses = rows(&document["clauses"]);
    let mut seen = std::collections::HashSet::new();
    for figure in rows(&document["figures"]) {
        let clause = clauses
            .iter()
            .find(|clause| clause["id"] == figure["clause"]);
        let text = clause.unwrap()["text"].as_str().unwrap();
        let found = text.matches(figure["raw"].as_str().unwrap()).count() as u64;
        assert!(figure["nth"].as_u64() <= Some(found), "{figure}");
        let place = [&figure["clause"], &figure["raw"], &figure["nth"]].map(ToString::to_string);
        assert!(seen.insert(place), "stated twice: {figure}");
    }
}

#[test]
fn a_task_is_found_without_accents_and_with_either_place_of_the_tone() {
    let console = loaded();
    let ids = |find: &str| -> Vec<String> {
        let found = console.json(&["tasks", "--plan", "kh424-2024", "--find", find]);
        rows(&found)
            .iter()
            .map(|task| task["id"].to_string())
            .collect()
    };
    let plain = ids("so hoa");
    assert!(!plain.is_empty());
    assert_eq!(ids("số hóa"), plain);
    assert_eq!(ids("số hoá"), plain);
    assert!(!ids("dat dai").is_empty(), "đ is found as d");
}

#[test]
fn a_plan_lists_all_its_tasks_annex_rows_included() {
    let console = loaded();
    assert_eq!(
        rows(&console.json(&["tasks", "--plan", "kh424-2024"])).len(),
        58 + 62 + 16,
        "the duties of organisation are tasks of the plan too"
    );
    assert_eq!(
        rows(&console.json(&["targets", "--plan", "bcd73-2024"])).len(),
        34
    );
    assert_eq!(rows(&console.json(&["seeds", "list"])).len(), 5);
    let listed = console.json(&["document", "list"]);
    assert_eq!(row(&listed, "kh98-2024")["date"], "2024-03-01");
}

#[test]
fn people_read_every_paragraph_with_its_place() {
    let console = loaded();
    let shown = console.done(&["document", "show", "kh98-2024"]);
    let document = console.json(&["document", "show", "kh98-2024"]);
    for clause in rows(&document["clauses"]) {
        assert!(shown.contains(clause["text"].as_str().unwrap()), "{clause}");
    }
}

#[test]
fn the_communes_are_listed_in_vietnamese_order() {
    let agencies = Console::empty().json(&["agencies"]);
    let communes = rows(&agencies)
        .iter()
        .filter(|agency| agency["kind"] == "phuong" || agency["kind"] == "xa");
    assert_eq!(communes.count(), 40);
    assert!(rows(&agencies).iter().all(|agency| agency["kind"] != "bo"));
    let all = Console::empty().json(&["agencies", "--all", "--find", "bộ khoa học"]);
    assert_eq!(rows(&all)[0]["id"], "bo-khcn");
    let found = Console::empty().json(&["agencies", "--find", "an cuu"]);
    assert_eq!(rows(&found)[0]["id"], "an-cuu");
}
