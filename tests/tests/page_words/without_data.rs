//! An agency that entered nothing gets reports that say what is missing, and no figure.

use tests::console::Console;
use tests::pdf::{AS_OF, Print, bare};

/// The words of a report of a ledger in which nothing was entered.
fn printed(options: &[&str]) -> String {
    let console = Console::with_agency();
    console.done(&["seeds", "load", "kh98-2024"]);
    let options = [options, &["--as-of", AS_OF]].concat();
    bare(&Print::export("without-data", &console, &options).text)
}

#[track_caller]
fn assert_says(text: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(text.contains(&bare(sentence)), "not said: {sentence}");
    }
}

#[test]
fn the_report_before_30_11_says_what_is_missing() {
    let sentences = [
        "còn thiếu:",
        "Chưa có nhiệm vụ, chỉ tiêu nào được nhận từ văn bản hoặc được nhập.",
        "Chưa có chỉ tiêu nào được nhận",
        "Chưa có nhiệm vụ nào được nhận",
        "Chưa ghi cơ quan nhận báo cáo (Kính gửi).",
    ];
    let text = printed(&["--kind", "plan98"]);
    assert_says(&text, &sentences);
    assert!(!text.contains('%'), "a share without figures");
}

#[test]
fn the_report_on_a_plan_names_the_plan_of_which_nothing_was_taken_over() {
    let text = printed(&["--kind", "plan98", "--doc", "kh98-2024"]);
    assert_says(
        &text,
        &[
            "Thực hiện Kế hoạch số 98/KH-UBND",
            "Chưa có chỉ tiêu nào được nhận từ Kế hoạch",
        ],
    );
}

#[test]
fn the_yearly_report_says_what_is_missing() {
    let text = printed(&["--kind", "yearly"]);
    assert_says(
        &text,
        &[
            "còn thiếu:",
            "Chưa có mục tiêu nào được nhận hoặc nhập cho năm 2026.",
        ],
    );
}

#[test]
fn the_list_of_tasks_says_that_it_is_empty() {
    let text = printed(&["--kind", "task-list"]);
    assert_says(
        &text,
        &["Chưa có nhiệm vụ nào được nhận hoặc nhập cho năm 2026."],
    );
}
