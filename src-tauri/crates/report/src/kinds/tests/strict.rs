//! What a strict reader looks for: figures that add up, causes, whose plan it is, and which year a goal is of.

use super::fixture::{day, entry, facts, plan};
use super::{composed, words};
use crate::kinds::Source;
use domain::evidence::Evidence;
use domain::facts::Facts;
use domain::measure::Comparator;
use domain::period::{Period, PeriodKind};
use domain::progress::{Progress, TaskStatus};

/// The agency's own plan of the year.
pub(super) fn own_plan() -> Evidence {
    Evidence {
        number: "08/KH-UBND".into(),
        date: day(2026, 2, 12),
        abstract_text: "Chuyển đổi số phường An Cựu năm 2026".into(),
        ..Evidence::default()
    }
}

fn printed(kind: &str, facts: &Facts) -> Vec<String> {
    words(&composed(kind, Source::Ledger(facts)))
}

fn says(words: &[String], sentence: &str) -> bool {
    words.iter().any(|words| words.contains(sentence))
}

fn has_lines(words: &[String], lines: &[&str]) -> bool {
    words.windows(lines.len()).any(|found| found == lines)
}

fn over_october(facts: &mut Facts) {
    facts.period = Period::of(PeriodKind::Month, 2026, 10).ok();
}

#[test]
fn what_is_left_to_do_is_counted_beside_what_is_late() {
    let mut late = facts(None);
    let mut third = late.tasks[0].clone();
    third.id = "b/3".into();
    late.tasks.push(third);
    let report = printed("plan98", &late);
    assert!(says(
        &report,
        "Tiếp tục thực hiện 2 nhiệm vụ chưa hoàn thành nêu tại"
    ));
    late.tasks[0].overdue = true;
    for kind in ["plan98", "periodic"] {
        let report = printed(kind, &late);
        let sum = "Ngoài 1 nhiệm vụ đã quá hạn nêu trên, tiếp tục thực hiện 1 nhiệm vụ còn lại chưa hoàn thành nêu tại";
        assert!(says(&report, sum), "{kind}: {report:#?}");
    }
}

#[test]
fn a_late_row_of_the_annex_tells_the_day_that_made_it_late() {
    let mut late = facts(None);
    late.tasks[0].due = Some(day(2024, 12, 31));
    late.tasks[0].overdue = true;
    late.tasks[0].years = "2024".into();
    let report = printed("plan98", &late);
    assert!(
        has_lines(&report, &["2024", "(chuyển sang)", "hạn 31/12/2024"]),
        "{report:#?}"
    );
}

#[test]
fn a_stopped_task_keeps_its_cause_in_a_month_without_an_entry() {
    let mut month = facts(None);
    let task = &mut month.tasks[0];
    task.status = TaskStatus::Suspended;
    task.entries.clear();
    task.before = Some(Progress {
        shortcoming: "Tạm dừng việc cài đặt".into(),
        cause: "Chưa có phần mềm".into(),
        ..entry(TaskStatus::Suspended, 10, "Phát tờ rơi")
    });
    over_october(&mut month);
    let report = printed("periodic", &month);
    let told =
        "- Nhiệm vụ “Nâng cấp mạng nội bộ”: tạm dừng việc cài đặt. Nguyên nhân: chưa có phần mềm.";
    assert!(says(&report, told), "{report:#?}");
    assert!(
        !says(&report, "Phát tờ rơi"),
        "what was done before is no result of the month"
    );
}

#[test]
fn a_task_done_before_the_period_says_so_and_what_came_of_it() {
    let mut month = facts(None);
    let task = &mut month.tasks[1];
    task.before = task.entries.pop();
    over_october(&mut month);
    let report = printed("periodic", &month);
    let told = "Tập huấn cán bộ (Kế hoạch số 15/KH-UBND, Phụ lục 2, mục 7): đã hoàn thành (trước kỳ báo cáo). \
                62/62 người tham gia.";
    assert!(says(&report, told), "{report:#?}");
}

#[test]
fn a_goal_of_a_later_year_names_that_year() {
    let mut of_2030 = facts(None);
    let target = &mut of_2030.targets[1];
    target.due = Some(day(2030, 12, 31));
    let measure = &mut target.measures[0];
    measure.measure.comparator = Comparator::Range;
    measure.measure.value_max = Some(100.into());
    measure.estimate = Some(96.into());
    let report = printed("plan98", &of_2030);
    let outcome = "ước cả năm 96%, so với kế hoạch từ 90% đến 100% vào năm 2030";
    assert!(says(&report, outcome), "{report:#?}");
    assert!(
        has_lines(&report, &["90 - 100", "(năm 2030)"]),
        "{report:#?}"
    );
    assert!(says(&report, "2. Ước thực hiện cả năm 2026"));
    let planned = "ước cả năm 96%, kế hoạch từ 90% đến 100% vào năm 2030.";
    assert!(says(&report, planned), "{report:#?}");
    let year = printed("plan98", &facts(None));
    assert!(!says(&year, "vào năm") && !says(&year, "Ước thực hiện cả năm"));
}

#[test]
fn an_estimate_stands_apart_from_the_day_of_the_figure() {
    let mut older = facts(Some((50, 100)));
    let measure = &mut older.targets[0].measures[0];
    measure.as_of = Some(day(2026, 6, 30));
    measure.estimate = Some(65.into());
    let report = printed("target-table", &older);
    let lines = ["Số liệu đến ngày 30/6/2026.", "Ước cả năm: 65%."];
    assert!(has_lines(&report, &lines), "{report:#?}");
}

#[test]
fn own_targets_and_tasks_cite_the_own_plan_of_the_year() {
    let mut own = facts(None);
    own.tasks[1].document = None;
    own.tasks[1].source = "Nhiệm vụ của đơn vị".into();
    own.own_plan = Some(own_plan());
    let full = "và nhiệm vụ của đơn vị theo Kế hoạch số 08/KH-UBND ngày 12 tháng 02 năm 2026 của Ủy ban nhân dân \
                phường An Cựu về chuyển đổi số phường An Cựu năm 2026.";
    assert!(says(&printed("plan98", &own), full));
    own.tasks[0].evidence = vec![own_plan()];
    let again = printed("plan98", &own);
    assert!(
        says(
            &again,
            "và nhiệm vụ của đơn vị theo Kế hoạch số 08/KH-UBND."
        ),
        "{again:#?}"
    );
}

#[test]
fn the_yearly_report_opens_with_what_it_answers_to() {
    let mut year = facts(None);
    let opens = |facts: &Facts, words: &str| {
        let report = printed("yearly", facts);
        let reports = "Ủy ban nhân dân phường An Cựu báo cáo kết quả triển khai chuyển đổi số năm 2026 (số liệu tính \
                       đến ngày 14/11/2026) như sau:";
        assert!(says(&report, &format!("{words}, {reports}")), "{report:#?}");
    };
    let of_plan = "Thực hiện Kế hoạch số 15/KH-UBND ngày 01 tháng 3 năm 2025 của Ủy ban nhân dân thành phố Huế về \
                   chuyển đổi số năm 2026";
    opens(&year, of_plan);
    year.plan = None;
    opens(&year, of_plan);
    year.own_plan = Some(own_plan());
    opens(
        &year,
        "Thực hiện Kế hoạch số 08/KH-UBND ngày 12 tháng 02 năm 2026 của Ủy ban nhân dân phường An Cựu về chuyển đổi \
         số phường An Cựu năm 2026",
    );
}

#[test]
fn the_list_of_tasks_names_the_agency_where_the_lead_is_not_its_own_to_name() {
    let mut list = facts(None);
    list.tasks[0].lead = vec!["Sở Khoa học và Công nghệ".into()];
    list.tasks[0].overdue = true;
    list.tasks[1].document = None;
    let report = printed("task-list", &list);
    let row = [
        "UBND phường An Cựu",
        "",
        "Quá hạn.",
        "Kế hoạch số 15/KH-UBND, Phụ lục 2, mục 7 (chủ trì: Sở Khoa học và Công nghệ)",
    ];
    assert!(
        has_lines(&report, &row) || has_lines(&report, &[row[0], row[2], row[3]]),
        "{report:#?}"
    );
    assert!(
        has_lines(&report, &["Phòng Văn hóa - Xã hội"]),
        "{report:#?}"
    );
    list.documents[0].issuer = list.sender.name.clone();
    let own = printed("task-list", &list);
    assert!(has_lines(&own, &["Sở Khoa học và Công nghệ"]), "{own:#?}");
}

#[test]
fn a_period_that_ends_on_the_day_of_the_data_does_not_tell_it_twice() {
    let mut asked = facts(None);
    asked.plan = None;
    asked.documents = vec![plan()];
    let until = |to| Period::custom(day(2026, 1, 1), to).ok();
    asked.period = until(day(2026, 11, 14));
    for kind in ["periodic", "target-table"] {
        let report = printed(kind, &asked);
        assert!(
            !says(&report, "số liệu tính đến ngày"),
            "{kind}: {report:#?}"
        );
        assert!(says(&report, "14/11/2026"), "{kind}");
    }
    asked.period = until(day(2026, 11, 30));
    assert!(says(
        &printed("periodic", &asked),
        "(số liệu tính đến ngày 14/11/2026)"
    ));
}

#[test]
fn a_comparison_with_last_year_is_introduced_where_it_is_drawn() {
    let mut both = facts(Some((58_247, 93_231)));
    let intro =
        "Kết quả năm 2026 so với năm 2025 của các chỉ tiêu là tỷ lệ, có số liệu của cả hai năm:";
    assert!(!says(&printed("plan98", &both), intro));
    both.targets[0].measures[0].last_year = Some(55.into());
    both.targets[1].measures[0].last_year = Some(90.into());
    assert!(says(&printed("plan98", &both), intro));
}

#[test]
fn a_milestone_that_was_reached_cites_what_shows_it() {
    let mut reached = facts(Some((58_247, 93_231)));
    let target = &mut reached.targets[0];
    target.measures[0].milestone = true;
    target.evidence = vec![Evidence {
        number: "118/QĐ-UBND".into(),
        date: day(2026, 6, 12),
        abstract_text: "Ban hành Quy chế".into(),
        ..Evidence::default()
    }];
    let report = printed("target-table", &reached);
    let cited = "Quyết định số 118/QĐ-UBND ngày 12/6/2026 về ban hành Quy chế.";
    assert!(says(&report, cited), "{report:#?}");
}
