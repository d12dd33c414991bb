//! Reports of parts of a year.

use crate::exported;
use serde_json::Value;
use std::fs;
use tests::console::Console;

fn state(console: &Console, period: &str) -> Value {
    console.json(&[
        "report", "check", "--kind", "plan98", "--year", "2026", "--period", period,
    ])
}

#[test]
fn a_period_is_typed_as_it_is_spoken_and_ends_on_the_decrees_day() {
    let console = Console::example();
    for (typed, code, name, as_of) in [
        ("quý 3", "quy-3", "quý III năm 2026", "14/09/2026"),
        ("6 tháng", "6-thang", "6 tháng đầu năm 2026", "14/06/2026"),
        ("9 tháng", "9-thang", "9 tháng đầu năm 2026", "14/09/2026"),
        ("tháng 10", "thang-10", "tháng 10 năm 2026", "14/10/2026"),
        (
            "1/1/2026..20/5/2026",
            "2026-01-01..2026-05-20",
            "từ ngày 01/01/2026 đến ngày 20/05/2026",
            "20/05/2026",
        ),
    ] {
        let state = state(&console, typed);
        assert_eq!(
            [
                &state["period"],
                &state["period_text"],
                &state["as_of_text"]
            ],
            [code, name, as_of],
        );
        let name = state["file_name"].as_str().unwrap();
        assert!(name.contains(&code.replace("..", "-den-")), "{name}");
    }
    let year = state(&console, "năm");
    assert_eq!(
        (&year["period"], &year["as_of_text"]),
        (&"".into(), &"14/11/2026".into())
    );
}

#[test]
fn a_period_that_there_is_not_or_a_day_outside_it_is_refused() {
    let console = Console::example();
    for (period, as_of, words) in [
        ("quý 5", "", "1 đến 4"),
        ("hôm nay", "", "kỳ báo cáo"),
        ("quý 3", "14/6/2026", "không thuộc kỳ"),
        ("1/1/2026..20/5/2026", "21/5/2026", "không thuộc kỳ"),
        ("quý 3/1900", "", "1900"),
    ] {
        let mut line = vec!["report", "check", "--kind", "plan98", "--period", period];
        if !as_of.is_empty() {
            line.extend(["--as-of", as_of]);
        }
        let said = console.refused_unchanged(&line);
        assert!(said.contains(words), "{period} {as_of}: {said}");
    }
}

#[test]
fn what_was_written_for_a_quarter_is_not_the_years() {
    let console = Console::example();
    let write = |period: &[&str], text: &str| {
        let line = [
            &[
                "report",
                "write",
                "--kind",
                "plan98",
                "--year",
                "2026",
                "--part",
                "kien-nghi",
            ],
            period,
            &["--text", text],
        ];
        console.done(&line.concat());
    };
    write(&[], "Kiến nghị của cả năm.");
    write(&["--period", "quý 3"], "Kiến nghị của quý.");
    let text = |period: &str| {
        let texts = state(&console, period)["texts"].clone();
        let found = texts.as_array().unwrap().iter();
        let found = found.clone().find(|text| text["key"] == "kien-nghi");
        found.unwrap()["text"].clone()
    };
    assert_eq!(text("năm"), "Kiến nghị của cả năm.");
    assert_eq!(text("quý III"), "Kiến nghị của quý.");
    assert_eq!(text("quý 2"), "");
}

#[test]
fn a_quarter_speaks_of_its_own_days() {
    let console = Console::example();
    let of = |period: &str, name: &str| {
        let request = ["--kind", "plan98", "--year", "2026", "--period", period];
        fs::read(exported(&console, &request, name)).unwrap()
    };
    assert!(of("quý 1", "a.pdf") != of("quý 3", "b.pdf"));
}
