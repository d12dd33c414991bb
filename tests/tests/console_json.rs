//! The JSON that scripts read: lists at the top, and no field that the documentation does not name.

use serde_json::Value;
use tests::console::{Console, rows};

/// Commands whose answers are lists, run on the example.
const LISTS: [&str; 14] = [
    "agencies",
    "seeds list",
    "document list",
    "adopt kh98-2024 --propose",
    "tasks",
    "targets",
    "search phường",
    "obligations",
    "duties",
    "evidence list",
    "seeds load bc640-2023",
    "report kinds",
    "report origins --kind plan98",
    "history",
];
/// Commands whose answers are single values.
const SINGLE: [&str; 12] = [
    "document show bc640-2023",
    "document show kh98-2024",
    "task show kh98-2024/pl2/20",
    "target show kh424-2024/ii/1/12",
    "target show rieng/ct/3",
    "overview",
    "report check --kind plan98",
    "report check --kind plan98 --period quy-3",
    "report start --kind plan98",
    "report sentences --kind plan98",
    "report compare plan98/2026 plan98/2026/quy-3",
    "settings show",
];

fn answer(console: &Console, words: &str) -> Value {
    console.json(&words.split(' ').collect::<Vec<_>>())
}

/// Every field name in a value, nested ones included.
fn fields(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| fields(item, found)),
        Value::Object(pairs) => {
            for (name, inner) in pairs {
                found.push(name.clone());
                fields(inner, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_field_is_documented() {
    let documentation = include_str!("../../docs/console.md");
    let console = Console::example();
    for words in LISTS.iter().chain(&SINGLE) {
        let mut found = Vec::new();
        fields(&answer(&console, words), &mut found);
        found.sort();
        found.dedup();
        assert!(!found.is_empty(), "{words}");
        for name in found {
            assert!(
                documentation.contains(&format!("`{name}`")),
                "sohoa {words}: the field {name} is not documented"
            );
        }
    }
}

#[test]
fn lists_are_arrays_at_the_top() {
    let console = Console::example();
    for words in LISTS {
        assert!(!rows(&answer(&console, words)).is_empty(), "{words}");
    }
}

#[test]
fn no_number_is_a_float() {
    fn check(value: &Value, words: &str) {
        match value {
            Value::Number(number) => assert!(
                number.is_i64() || number.is_u64(),
                "sohoa {words}: {number}"
            ),
            Value::Array(items) => items.iter().for_each(|item| check(item, words)),
            Value::Object(pairs) => pairs.values().for_each(|item| check(item, words)),
            _ => {}
        }
    }
    let console = Console::example();
    LISTS
        .iter()
        .chain(&SINGLE)
        .for_each(|words| check(&answer(&console, words), words));
}

#[test]
fn words_are_found_everywhere_without_accents() {
    let console = Console::example();
    let hits = console.json(&["search", "dat dai", "--limit", "5"]);
    assert!(!rows(&hits).is_empty() && rows(&hits).len() <= 5);
    assert!(
        rows(&hits).iter().any(|hit| hit["text"]
            .as_str()
            .is_some_and(|text| text.contains("đất đai"))),
        "{hits}"
    );
    assert!(console.done(&["search", "dat dai"]).contains("đất đai"));
}
