//! Two reports side by side.

use crate::{begun, enter_figure, issued};
use serde_json::Value;
use tests::console::Console;

fn changed<'a>(compared: &'a Value, list: &str) -> Vec<&'a Value> {
    let rows = compared[list].as_array().unwrap();
    rows.iter().filter(|row| row["change"] != "same").collect()
}

#[test]
fn a_correction_is_held_against_what_it_corrects() {
    let console = issued();
    console.done(&["report", "correct", "bao-cao-1"]);
    enter_figure(&console, "13.000");
    let compared = console.json(&["report", "compare", "bao-cao-2"]);
    assert_eq!(
        compared["old_title"],
        "Báo cáo số 125/BC-UBND ngày 20 tháng 11 năm 2026"
    );
    let figures = changed(&compared, "figures");
    let value = figures
        .iter()
        .find(|row| row["item"] == crate::TARGET && row["old"] == "87,33%")
        .unwrap_or_else(|| panic!("{figures:?}"));
    assert_eq!(
        (&value["new"], &value["difference"]),
        (&"95,87%".into(), &"+8,54 điểm %".into())
    );
    let edited = changed(&compared, "blocks");
    let words = |block: &&&Value| block["words"].to_string().contains("95,87%");
    assert!(edited.iter().any(|block| words(&block)), "{edited:?}");
    let told = console.done(&["report", "compare", "bao-cao-2", "--changes"]);
    assert!(
        told.contains("87,33%") && told.contains("{+") && told.contains("Chênh lệch"),
        "{told}"
    );
}

#[test]
fn a_report_is_the_same_as_itself() {
    let console = begun();
    let compared = console.json(&["report", "compare", "bao-cao-1", "plan98/2026"]);
    assert_eq!(compared["summary"], "Hai báo cáo giống hệt nhau.");
    assert!(changed(&compared, "figures").is_empty());
    assert!(changed(&compared, "blocks").is_empty());
}

#[test]
fn this_years_report_is_held_against_last_years_and_against_a_stored_one() {
    let console = Console::example();
    let compared = console.json(&["report", "compare", "plan98/2026"]);
    let old = compared["old_title"].as_str().unwrap();
    assert!(old.contains("2025"), "{old}");
    let stored = console.json(&["report", "compare", "yearly/2026", "yearly@bc640-2023"]);
    assert!(!changed(&stored, "blocks").is_empty());
    let said = console.refused_unchanged(&["report", "compare", "bao-cao-7"]);
    assert!(said.contains("bao-cao-7"), "{said}");
}
