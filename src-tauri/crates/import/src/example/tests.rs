use super::*;
use crate::seed::embedded_documents;
use domain::document::Document;
use domain::figure::FigureKind;
use domain::period::Period;
use domain::progress::TaskStatus;
use domain::verdict::{Verdict, join, judge};
use std::collections::HashSet;

fn example() -> Example {
    embedded().unwrap_or_else(|error| panic!("{error}"))
}

fn documents() -> Vec<Document> {
    embedded_documents().unwrap()
}

fn last_of_year() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 31).unwrap()
}

/// The targets of the example: those taken over, then its own.
fn targets(example: &Example) -> Vec<LedgerTarget> {
    let mut targets = Vec::new();
    for document in documents() {
        let year_to = document.header.year_to;
        let adopted = document
            .targets
            .into_iter()
            .filter(|t| example.adopt.contains(&t.id));
        targets.extend(adopted.map(|t| LedgerTarget {
            id: t.id,
            text: t.text,
            measures: t.measures,
            milestone: t.milestone,
            due: t.due,
            plan_year_to: year_to,
            ..LedgerTarget::default()
        }));
    }
    targets.extend(example.targets.iter().cloned());
    targets
}

/// How a target stands on the last day of the year, by what was counted up to the as-of day.
fn verdict(example: &Example, target: &LedgerTarget) -> Verdict {
    let due = target.deadline(example.profile.year);
    let newest = |measure: u32| {
        let counted = example
            .figures
            .iter()
            .filter(|f| f.target == target.id && f.measure == measure);
        counted
            .filter(|f| f.as_of <= example.profile.as_of)
            .max_by_key(|f| f.as_of)
            .map(|f| f.reading.value())
    };
    let measures = target.judged_measures();
    join(
        (1..)
            .zip(&measures)
            .map(|(n, measure)| judge(measure, newest(n), due, last_of_year())),
    )
}

fn with_verdict(example: &Example, wanted: Verdict) -> Vec<ItemId> {
    let targets = targets(example).into_iter();
    targets
        .filter(|t| verdict(example, t) == wanted)
        .map(|t| t.id)
        .collect()
}

/// The ids of the tasks taken over, body tasks and annex rows.
fn adopted_tasks(example: &Example) -> Vec<ItemId> {
    let documents = documents();
    let rows = documents
        .iter()
        .flat_map(|d| &d.annexes)
        .flat_map(|a| &a.rows)
        .map(|r| &r.id);
    let tasks = documents
        .iter()
        .flat_map(|d| &d.tasks)
        .map(|t| &t.id)
        .chain(rows);
    tasks
        .filter(|id| example.adopt.contains(id))
        .cloned()
        .collect()
}

fn last_status(example: &Example, item: &ItemId) -> TaskStatus {
    let entries = example.progress.iter().filter(|p| p.item == *item);
    entries
        .max_by_key(|p| p.date)
        .map_or(TaskStatus::NotStarted, |p| p.status)
}

#[test]
fn every_item_taken_over_stands_in_one_of_the_documents() {
    let example = example();
    let found = adopted_tasks(&example).len() + targets(&example).len() - example.targets.len();
    assert_eq!(found, example.adopt.len());
}

#[test]
fn there_are_tasks_and_targets_enough() {
    let example = example();
    assert!(adopted_tasks(&example).len() >= 20);
    assert!(targets(&example).len() >= 15);
    assert!(example.tasks.len() >= 4 && example.targets.len() >= 3);
    assert!(example.adopt.contains(&"kh98-2024/pl2/20".into()));
}

#[test]
fn all_four_verdicts_occur() {
    let example = example();
    for wanted in [
        Verdict::Met,
        Verdict::Unmet,
        Verdict::NotDue,
        Verdict::NoData,
    ] {
        assert!(!with_verdict(&example, wanted).is_empty(), "{wanted:?}");
    }
}

#[test]
fn every_target_not_reached_says_what_is_wanting_why_and_what_will_be_done() {
    let example = example();
    for id in with_verdict(&example, Verdict::Unmet) {
        let said = example
            .progress
            .iter()
            .rfind(|p| p.item == id)
            .unwrap_or_else(|| panic!("{id}"));
        assert!(
            ![&said.shortcoming, &said.cause, &said.remedy]
                .iter()
                .any(|s| s.is_empty()),
            "{id}"
        );
    }
}

#[test]
fn tasks_are_done_begun_not_begun_and_one_is_overdue() {
    let example = example();
    let own = example.tasks.iter().map(|t| t.id.clone());
    let statuses: HashSet<TaskStatus> = adopted_tasks(&example)
        .into_iter()
        .chain(own)
        .map(|id| last_status(&example, &id))
        .collect();
    assert_eq!(statuses.len(), TaskStatus::ALL.len());
    let is_overdue = |t: &&LedgerTask| {
        t.deadline().is_some_and(|d| d < example.profile.as_of)
            && last_status(&example, &t.id) != TaskStatus::Done
    };
    assert_eq!(example.tasks.iter().filter(is_overdue).count(), 1);
}

#[test]
fn every_task_has_its_year_of_entries() {
    let example = example();
    let own = example.tasks.iter().map(|t| t.id.clone());
    for id in adopted_tasks(&example).into_iter().chain(own) {
        let entries = example.progress.iter().filter(|p| p.item == id).count();
        assert!((1..=5).contains(&entries), "{id}: {entries}");
    }
}

#[test]
fn figures_are_shares_counts_estimates_and_values_of_the_year_before() {
    let example = example();
    assert!(
        example
            .figures
            .iter()
            .any(|f| f.kind == FigureKind::Estimate && f.as_of == last_of_year())
    );
    assert!(
        example
            .figures
            .iter()
            .any(|f| f.as_of < NaiveDate::from_ymd_opt(2026, 1, 1).unwrap())
    );
    let targets = targets(&example);
    for figure in &example.figures {
        let target = targets
            .iter()
            .find(|t| t.id == figure.target)
            .unwrap_or_else(|| panic!("{}", figure.id));
        let measures = target.judged_measures();
        let measure = measures
            .get(figure.measure as usize - 1)
            .unwrap_or_else(|| panic!("{}", figure.id));
        figure
            .reading
            .check(measure.is_percent())
            .unwrap_or_else(|error| panic!("{}: {error}", figure.id));
    }
}

#[test]
fn whatever_is_invented_says_so() {
    let example = example();
    let says_so = |texts: &[&String]| texts.iter().any(|t| t.contains("giả định"));
    assert!(
        example
            .progress
            .iter()
            .all(|p| says_so(&[&p.result, &p.shortcoming]))
    );
    assert!(
        example
            .figures
            .iter()
            .all(|f| f.source == "Số liệu giả định của ví dụ")
    );
    assert!(
        example
            .evidence
            .iter()
            .all(|e| says_so(&[&e.abstract_text]))
    );
    assert_eq!(example.profile.signer, "(Họ và tên)");
}

#[test]
fn nothing_but_an_estimate_lies_after_the_as_of_day() {
    let example = example();
    let as_of = example.profile.as_of;
    assert!(example.progress.iter().all(|p| p.date <= as_of));
    assert!(example.evidence.iter().all(|e| e.date <= as_of));
    assert!(
        example
            .figures
            .iter()
            .all(|f| f.as_of <= as_of || f.kind == FigureKind::Estimate)
    );
}

#[test]
fn the_report_before_30_11_was_taken_over_from_its_duty() {
    let example = example();
    let obligation = &example.obligations[0];
    let duties = documents()
        .into_iter()
        .flat_map(|d| d.duties)
        .map(|d| d.id)
        .collect::<HashSet<_>>();
    assert!(
        obligation
            .duty
            .as_ref()
            .is_some_and(|duty| duties.contains(duty))
    );
    assert_eq!(obligation.cut_off_in(2026), Some(example.profile.as_of));
}

#[test]
fn entries_are_named_in_the_order_of_the_file() {
    let example = example();
    assert_eq!(example.tasks[0].id.as_str(), "rieng/nv/1");
    assert_eq!(example.targets[1].id.as_str(), "rieng/ct/2");
    assert_eq!(
        (
            example.progress[0].id.as_str(),
            example.figures[1].id.as_str()
        ),
        ("td-1", "sl-2")
    );
    assert_eq!(
        (
            example.evidence[0].id.as_str(),
            example.obligations[0].id.as_str()
        ),
        ("mc-1", "bc-1")
    );
}

#[test]
fn numbers_of_one_register_rise_with_their_dates() {
    let example = example();
    let of_register = |proof: &domain::evidence::Evidence| {
        let (number, register) = proof.number.split_once('/').unwrap();
        let number: u32 = number.parse().unwrap();
        (register.to_owned(), proof.date, number)
    };
    let mut numbered: Vec<_> = example.evidence.iter().map(of_register).collect();
    numbered.sort();
    for pair in numbered.windows(2) {
        let ((before, _, lower), (register, _, higher)) = (&pair[0], &pair[1]);
        assert!(before != register || lower < higher, "{pair:?}");
    }
}

#[test]
fn papers_of_the_agency_are_dated_on_working_days() {
    let calendar = crate::reference::embedded_calendar().unwrap();
    for proof in example().evidence {
        assert!(calendar.is_working_day(proof.date), "{proof:?}");
    }
}

#[test]
fn the_parts_that_only_a_person_can_write_are_written() {
    let example = example();
    let written = |kind: &str, period: Option<&str>, key: &str| {
        let period = period.map(|typed| Period::typed(typed, 2026).unwrap());
        let mut texts = example.texts.iter();
        texts.any(|text| text.report_kind == kind && text.period == period && text.key == key)
    };
    assert!(written("plan98", None, "kien-nghi"));
    for period in [
        "quý 3",
        "6 tháng",
        "9 tháng",
        "tháng 10",
        "1/1/2026..14/11/2026",
    ] {
        assert!(written("periodic", Some(period), "kien-nghi"), "{period}");
    }
    let says_so = |text: &super::WrittenText| text.text.contains("giả định");
    assert!(example.texts.iter().all(says_so));
}

#[test]
fn mistakes_are_told_with_file_item_and_reason() {
    for (from, to, expected) in [
        (
            "item = \"rieng/nv/1\"",
            "item = \"rieng/nv/9\"",
            "không có nhiệm vụ, chỉ tiêu nào mang mã “rieng/nv/9”",
        ),
        (
            "numerator = 41\ndenominator = 46",
            "numerator = 47\ndenominator = 46",
            "mục kh424-2024/ii/1/12: Tử số 47 lớn hơn mẫu số 46",
        ),
        (
            "numerator = 41\ndenominator = 46",
            "numerator = 41",
            "mục kh424-2024/ii/1/12: số liệu phải có value",
        ),
        (
            "status = \"done\"\npercent = 100",
            "status = \"done\"\npercent = 90",
            "Nhiệm vụ ghi “Đã hoàn thành” nhưng tiến độ là 90%",
        ),
        (
            "comparator = \">=\"",
            "comparator = \"≥\"",
            "mục rieng/ct/1: dấu so sánh “≥” không hợp lệ",
        ),
        (
            "as_of = \"2026-11-14\"",
            "as_of = \"2026-11-31\"",
            "ngày không tồn tại",
        ),
    ] {
        assert!(TEXT.contains(from), "{from}");
        let said = parse(NAME, &TEXT.replacen(from, to, 1))
            .unwrap_err()
            .to_string();
        assert!(
            said.starts_with("an-cuu-2026.toml, ") && said.contains(expected),
            "{said}"
        );
    }
}
