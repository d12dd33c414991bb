//! Sentences that know their figures, and a person's words in their place.

use crate::{PLAN98, begun, enter_figure, exported, says};
use serde_json::Value;
use tests::console::{Console, rows};

/// The generated sentences of the report that was begun.
fn sentences(console: &Console) -> Vec<Value> {
    let found = console.json(&["report", "sentences", "--report", "bao-cao-1"]);
    found["sentences"].as_array().unwrap().clone()
}

/// The command that puts a person's words for a sentence of the report that was begun.
fn overwrite<'a>(sentence: &'a str, text: &'a str) -> [&'a str; 7] {
    [
        "report",
        "overwrite",
        "bao-cao-1",
        "--sentence",
        sentence,
        "--text",
        text,
    ]
}

/// The sentence that gives the value of the target.
fn of_target(console: &Console) -> Value {
    let found = sentences(console);
    let of = |row: &&Value| row["id"].as_str().unwrap().ends_with(crate::TARGET);
    found.iter().find(of).unwrap().clone()
}

#[test]
fn an_overwritten_sentence_is_printed_and_told_as_stale_when_its_figure_changes() {
    let console = begun();
    let before = of_target(&console);
    let (id, generated) = (before["id"].as_str().unwrap(), &before["generated"]);
    assert!(generated.as_str().unwrap().contains("87,33%"), "{before}");
    let text = "- Hồ sơ xử lý hoàn toàn trực tuyến đã vượt kế hoạch.";
    console.done(&overwrite(id, text));
    let kept = of_target(&console);
    assert_eq!(
        (&kept["written"], &kept["stale"]),
        (&text.into(), &false.into())
    );
    assert!(says(&exported(&console, &PLAN98, "a.pdf"), text));

    enter_figure(&console, "13.000");
    let stale = of_target(&console);
    assert_eq!(stale["stale"], true);
    assert_eq!(&stale["generated_then"], generated);
    assert!(
        stale["generated"].as_str().unwrap().contains("95,87%"),
        "{stale}"
    );
    let told = console.done(&["report", "sentences", "--report", "bao-cao-1"]);
    assert!(
        told.contains("ĐÃ CŨ") && told.contains("1 câu sửa tay"),
        "{told}"
    );

    console.done(&overwrite(id, ""));
    assert_eq!(of_target(&console)["written"], Value::Null);
}

#[test]
fn words_like_the_programs_own_go_on_following_the_figures() {
    let console = begun();
    let before = of_target(&console);
    let (id, text) = (
        before["id"].as_str().unwrap(),
        before["generated"].as_str().unwrap(),
    );
    let done = console.json(&overwrite(id, text));
    assert_eq!(done["changed"], false);
    let said = console.refused_unchanged(&overwrite("khong-co", "x"));
    assert!(said.contains("khong-co"), "{said}");
}

#[test]
fn every_number_that_the_ledger_gave_says_where_it_comes_from() {
    let console = begun();
    let origins = console.json(&["report", "origins", "--report", "bao-cao-1"]);
    let value = rows(&origins)
        .iter()
        .find(|row| row["item"] == crate::TARGET && row["shown"] == "87,33%")
        .unwrap_or_else(|| panic!("{origins}"));
    assert!(
        value["context"].as_str().unwrap().contains("87,33%"),
        "{value}"
    );
    let said = value["explanation"].as_str().unwrap();
    assert!(
        said.contains("11.842/13.560") && said.contains("14/11/2026"),
        "{said}"
    );
    let counts = rows(&origins).iter().filter(|row| row["item"].is_null());
    assert!(counts.count() > 3);
}

#[test]
fn a_finalised_report_takes_no_other_words() {
    let console = crate::finalised();
    let id = of_target(&console)["id"].as_str().unwrap().to_owned();
    let said = console.refused_unchanged(&overwrite(&id, "Khác."));
    assert!(said.contains("mở lại"), "{said}");
}
