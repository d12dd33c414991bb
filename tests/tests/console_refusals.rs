//! What cannot stand is refused with a sentence, and changes nothing.

use tests::console::Console;

const TASK: &str = "kh98-2024/pl2/20";
const TARGET: &str = "kh98-2024/i/3";
/// The measures of [`TARGET`]: 2 is a share, 1 counts.
const SHARE: &str = "2";
const COUNT: &str = "1";

fn figure<'a>(measure: &'a str, rest: &[&'a str]) -> Vec<&'a str> {
    [
        &[
            "figure",
            "add",
            TARGET,
            "--measure",
            measure,
            "--as-of",
            "14/11/2026",
        ],
        rest,
    ]
    .concat()
}

fn progress<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    [&["progress", "add", TASK, "--status", "in-progress"], rest].concat()
}

#[track_caller]
fn assert_says(sentence: &str, words: &[&str]) {
    for words in words {
        assert!(
            sentence.contains(words),
            "“{words}” is not said: {sentence}"
        );
    }
}

#[test]
fn a_date_that_does_not_exist_is_refused() {
    let console = Console::with_plan();
    for date in [
        "31/2/2026",
        "2026-02-31",
        "32/1/2026",
        "14/13/2026",
        "hôm qua",
    ] {
        let sentence = console.refused_unchanged(&progress(&["--date", date]));
        assert_says(&sentence, &[date]);
    }
    assert_says(
        &console.refused_unchanged(&["obligations", "--on", "31/2/2026"]),
        &["31/2/2026"],
    );
    console.refused_unchanged(&["task", "add", "--text", "Việc", "--due", "31/2/2026"]);
}

#[test]
fn a_decimal_point_is_refused_with_the_reading_to_write() {
    let console = Console::with_plan();
    let sentence = console.refused_unchanged(&figure(SHARE, &["--value", "62.47"]));
    assert_says(&sentence, &["62.47", "Ghi 62,47"]);
    assert_says(
        &console.refused_unchanged(&progress(&["--date", "14/11/2026", "--percent", "62.47"])),
        &["Ghi 62,47"],
    );
    console.done(&figure(SHARE, &["--value", "62,47"]));
}

#[test]
fn a_point_before_three_digits_is_refused_for_a_share_and_groups_thousands_of_a_count() {
    let console = Console::with_plan();
    let sentence = console.refused_unchanged(&figure(SHARE, &["--value", "1.953"]));
    assert_says(&sentence, &["1.953", "1,953"]);
    console.done(&figure(COUNT, &["--value", "1.953"]));
    assert_eq!(
        console.json(&["target", "show", TARGET])["figures"][0]["value"],
        "1953"
    );
}

#[test]
fn a_share_outside_its_range_is_refused() {
    let console = Console::with_plan();
    assert_says(
        &console.refused_unchanged(&progress(&["--date", "14/11/2026", "--percent", "120"])),
        &["120"],
    );
    assert_says(
        &console.refused_unchanged(&progress(&["--date", "14/11/2026", "--percent", "-5"])),
        &["-5"],
    );
    assert_says(
        &console.refused_unchanged(&figure(SHARE, &["--value", "100,01"])),
        &["100,01"],
    );
    console.refused_unchanged(&figure(SHARE, &["--value=-1"]));
    let unfinished = [
        "progress",
        "add",
        TASK,
        "--date",
        "14/11/2026",
        "--status",
        "done",
        "--percent",
        "80",
    ];
    assert_says(&console.refused_unchanged(&unfinished), &["80%"]);
}

#[test]
fn a_share_of_nothing_or_of_less_than_itself_is_refused() {
    let console = Console::with_plan();
    let sentence =
        console.refused_unchanged(&figure(SHARE, &["--numerator", "5", "--denominator", "0"]));
    assert_says(&sentence, &["Mẫu số"]);
    let sentence =
        console.refused_unchanged(&figure(SHARE, &["--numerator", "7", "--denominator", "5"]));
    assert_says(&sentence, &["7", "5", "lớn hơn mẫu số"]);
    console.refused_unchanged(&figure(
        SHARE,
        &["--numerator", "1.5", "--denominator", "5"],
    ));
}

#[test]
fn an_unknown_id_is_named() {
    let console = Console::with_plan();
    let commands: [&[&str]; 15] = [
        &["task", "show", "x/1"],
        &["task", "edit", "x/1", "--text", "a"],
        &["task", "drop", "x/1"],
        &["target", "show", "x/1"],
        &["target", "drop", "x/1"],
        &[
            "progress",
            "add",
            "x/1",
            "--date",
            "14/11/2026",
            "--status",
            "done",
        ],
        &[
            "figure",
            "add",
            "x/1",
            "--as-of",
            "14/11/2026",
            "--value",
            "1",
        ],
        &[
            "evidence",
            "add",
            "x/1",
            "--number",
            "1/BC",
            "--date",
            "14/11/2026",
        ],
        &["progress", "drop", "x/1"],
        &["document", "show", "x/1"],
        &["document", "drop", "x/1"],
        &["seeds", "load", "x/1"],
        &["adopt", "x/1"],
        &["adopt", "kh98-2024", "--items", "x/1"],
        &["obligation", "take", "x/1"],
    ];
    for command in commands {
        assert_says(&console.refused_unchanged(command), &["x/1"]);
    }
    assert_says(
        &Console::empty().refused(&["init", "--agency", "x/1"]),
        &["x/1"],
    );
}

#[test]
fn a_measure_that_the_target_does_not_have_is_refused() {
    let console = Console::with_plan();
    for measure in ["0", "9"] {
        console.refused_unchanged(&figure(measure, &["--value", "1"]));
    }
}

#[test]
fn a_word_that_is_no_choice_is_refused_with_the_choices() {
    let console = Console::with_plan();
    let status = console.refused_unchanged(&[
        "progress",
        "add",
        TASK,
        "--date",
        "14/11/2026",
        "--status",
        "xong",
    ]);
    assert_says(&status, &["xong", "done"]);
    let kind = console.refused_unchanged(&[
        "report",
        "export",
        "--kind",
        "hang-ngay",
        "--out",
        "/nowhere.pdf",
    ]);
    assert_says(&kind, &["hang-ngay"]);
    console.refused_unchanged(&[
        "target",
        "add",
        "--text",
        "a",
        "--comparator",
        "><",
        "--value",
        "1",
        "--unit",
        "%",
    ]);
}

#[test]
fn text_with_control_characters_is_refused() {
    let console = Console::with_plan();
    for text in ["có chuông \u{7}", "lật \u{202e}chữ", "thoát \u{1b}[31m"] {
        let sentence = console.refused_unchanged(&["task", "add", "--text", text]);
        assert_says(&sentence, &["không hiện được trên giấy"]);
        assert!(
            !sentence.contains(['\u{7}', '\u{1b}', '\u{202e}']),
            "{sentence:?}"
        );
        console.refused_unchanged(&progress(&["--date", "14/11/2026", "--result", text]));
        console.refused_unchanged(&[
            "evidence",
            "add",
            TASK,
            "--date",
            "14/11/2026",
            "--number",
            text,
        ]);
        console.refused_unchanged(&figure(SHARE, &["--value", "1", "--source", text]));
    }
}

#[test]
fn composed_and_decomposed_letters_are_stored_alike() {
    let console = Console::with_agency();
    console.done(&["task", "add", "--text", "So\u{302}\u{301} ho\u{301}a"]);
    assert_eq!(console.json(&["tasks"])[0]["text"], "Số hóa");
}

#[test]
fn an_empty_text_is_refused() {
    let console = Console::with_agency();
    console.refused_unchanged(&["task", "add", "--area", "Chính quyền số"]);
    console.refused_unchanged(&["task", "add", "--text", "  "]);
    console.refused_unchanged(&["target", "add", "--group", "Chính quyền số"]);
}

#[test]
fn what_has_entries_is_not_dropped_silently() {
    let console = Console::with_plan();
    console.done(&progress(&["--date", "14/11/2026", "--percent", "40"]));
    console.refused_unchanged(&["release", TASK]);
    console.refused_unchanged(&["document", "drop", "kh98-2024"]);
}

#[test]
fn without_a_ledger_the_sentence_says_how_to_begin_one() {
    let console = Console::empty();
    for command in [
        &["tasks"][..],
        &["adopt", "kh98-2024"],
        &["undo"],
        &["history"],
        &["task", "add", "--text", "a"],
    ] {
        assert_says(&console.refused(command), &["sohoa init --agency"]);
    }
    assert!(
        console.files().iter().all(|name| name != "so.sohoa"),
        "{:?}",
        console.files()
    );
}
