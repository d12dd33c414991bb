//! The report due before 30/11, of the example agency: what the ledger lists stands in the text and in the
//! annexes, in the same order, and the counts are counted.

use std::sync::OnceLock;

use serde_json::Value;
use tests::console::rows;
use tests::pdf::{AS_OF, Print, Trail, bare, example};

/// The report, and the targets and tasks that the same ledger lists.
struct Report {
    print: Print,
    targets: Value,
    tasks: Value,
}

fn report() -> &'static Report {
    static REPORT: OnceLock<Report> = OnceLock::new();
    REPORT.get_or_init(|| {
        let console = example();
        Report {
            print: Print::export("plan98", &console, &["--kind", "plan98", "--as-of", AS_OF]),
            targets: console.json(&["targets"]),
            tasks: console.json(&["tasks"]),
        }
    })
}

/// The first clause of an item's words; the report may leave out what only explains it.
fn words(item: &Value) -> String {
    let text = field(item, "text").trim_end_matches(['.', ';', ':', ',']);
    // A target is named without how its plan announces it.
    for opening in ["Mục tiêu là đạt t", "Phấn đấu c"] {
        if let Some(rest) = text.strip_prefix(opening) {
            let first = opening.chars().last().map(|letter| letter.to_uppercase());
            return format!("{}{rest}", first.into_iter().flatten().collect::<String>());
        }
    }
    let end = [": ", ". ", "; "]
        .iter()
        .filter_map(|sign| text.find(sign))
        .min();
    text[..end.unwrap_or(text.len())].to_owned()
}

/// The first words of a task, by which the text calls it; the annex says all of it.
fn beginning(task: &Value) -> String {
    let words: Vec<&str> = field(task, "text").split(' ').take(6).collect();
    words.join(" ")
}

fn field<'v>(item: &'v Value, key: &str) -> &'v str {
    item[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} is a text in {item}"))
}

/// How many items have `value` under `key`.
fn count(items: &Value, key: &str, value: &str) -> usize {
    rows(items).iter().filter(|item| item[key] == value).count()
}

#[test]
fn targets_and_tasks_are_counted_by_verdict_and_status() {
    let text = bare(&report().print.text);
    let says = |words: String| assert!(text.contains(&bare(&words)), "not said: {words}");
    let targets = &report().targets;
    says(format!(
        "Trong tổng số {} chỉ tiêu, có",
        rows(targets).len()
    ));
    for verdict in ["Đạt", "Chưa đạt", "Chưa đến hạn", "Chưa có số liệu"] {
        let count = count(targets, "verdict_text", verdict);
        assert!(count > 0, "the example shows every verdict");
        says(format!("{count} chỉ tiêu {}", verdict.to_lowercase()));
    }
    let tasks = &report().tasks;
    says(format!("Trong tổng số {} nhiệm vụ, có", rows(tasks).len()));
    for status in [
        "Đã hoàn thành",
        "Đang thực hiện",
        "Chưa triển khai",
        "Tạm dừng",
    ] {
        says(format!(
            "{} nhiệm vụ {}",
            count(tasks, "status_text", status),
            status.to_lowercase()
        ));
    }
    let overdue = rows(tasks)
        .iter()
        .filter(|task| task["overdue"] == true)
        .count();
    assert!(overdue > 0, "the example has an overdue task");
    says(format!("trong đó {overdue} nhiệm vụ đã quá hạn"));
}

#[test]
fn every_target_with_its_value_and_every_task_stands_in_order_in_the_text() {
    for mut trail in [
        Trail::new(&report().print.pages),
        Trail::of_text(&report().print.text),
    ] {
        trail.take("II. KẾT QUẢ THỰC HIỆN");
        for target in rows(&report().targets) {
            trail.take(&format!("- {}", words(target)));
            let actual = rows(&target["measures"])
                .iter()
                .map(|measure| field(measure, "actual_text"));
            for share in actual.filter(|text| text.ends_with('%')) {
                trail.take(share);
            }
        }
        trail.take("2. Ước thực hiện cả năm 2026");
        trail.take("3. Nhiệm vụ");
        for task in rows(&report().tasks) {
            trail.take(&format!("- {}", beginning(task)));
        }
        trail.take("III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN");
    }
}

#[test]
fn every_target_and_task_has_its_row_in_the_annexes_on_one_page() {
    let mut trail = Trail::new(&report().print.pages);
    trail.take("KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2026");
    for target in rows(&report().targets) {
        let mut row = trail.take(&words(target));
        for measure in rows(&target["measures"]) {
            // A target of several measures has a row of its own above those of its measures.
            let several = rows(&target["measures"]).len() > 1;
            // On paper a span has a hyphen.
            let planned = trail.take(&field(measure, "planned_text").replace('–', " - "));
            if several {
                row = planned;
            }
            let verdict = trail.take(field(measure, "verdict_text"));
            assert_eq!(
                row.first,
                verdict.last,
                "parted by the end of a page: {}",
                words(target)
            );
        }
    }
    trail.take("KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2026");
    for task in rows(&report().tasks) {
        let (text, status) = (
            trail.take(&words(task)),
            trail.take(field(task, "status_text")),
        );
        assert_eq!(
            text.first,
            status.last,
            "parted by the end of a page: {}",
            words(task)
        );
    }
}

#[test]
fn the_report_says_up_to_which_day_its_data_run_and_ends_with_its_mark() {
    let text = bare(&report().print.text);
    assert!(text.contains(&bare("(số liệu tính đến ngày 14/11/2026)")));
    assert!(text.contains(&bare("theo dõi, tổng hợp./.")));
}
