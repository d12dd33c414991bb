//! What clerks return papers for: empty headings, guessed words, citations said twice, words cut off.

use super::fixture::{day, empty, entry, facts, plan, target, task};
use super::{composed, words};
use crate::kinds::{Source, missing};
use chrono::Datelike;
use domain::document::Header;
use domain::evidence::Evidence;
use domain::facts::Facts;
use domain::figure::FigureKind;
use domain::progress::TaskStatus;

fn printed(kind: &str, facts: &Facts) -> Vec<String> {
    words(&composed(kind, Source::Ledger(facts)))
}

#[track_caller]
fn says(words: &[String], sentence: &str) {
    assert!(
        words.iter().any(|words| words.contains(sentence)),
        "not said: {sentence}\n{words:#?}"
    );
}

fn says_not(words: &[String], sentence: &str) {
    assert!(
        !words.iter().any(|words| words.contains(sentence)),
        "{sentence}"
    );
}

#[test]
fn items_without_a_group_stand_last_under_a_name() {
    let mut facts = facts(None);
    facts.targets[0].group = String::new();
    facts.tasks[0].area = " ".into();
    let report = printed("plan98", &facts);
    let at = |words: &str| {
        report
            .iter()
            .position(|found| found.starts_with(words))
            .unwrap()
    };
    assert!(at("b) Xã hội số") < at("c) Chỉ tiêu khác"));
    assert!(at("a) Nhân lực số") < at("b) Nhiệm vụ khác"));
    let yearly = printed("yearly", &facts);
    says(&yearly, "2. Nhiệm vụ khác");
    says(&yearly, "Chỉ tiêu khác");
}

#[test]
fn each_document_is_cited_in_full_once_and_then_by_its_number() {
    let mut facts = facts(None);
    let other = Header {
        id: "other".into(),
        number: Some("24".into()),
        title: "Số hóa hồ sơ".into(),
        ..plan()
    };
    facts.documents.push(other);
    facts.targets[1].document = Some("other".into());
    facts.tasks[1].document = None;
    facts.tasks[1].source = "Nhiệm vụ của đơn vị".into();
    let report = printed("plan98", &facts);
    says(
        &report,
        "Báo cáo này tổng hợp các chỉ tiêu, nhiệm vụ được giao tại: Kế hoạch số 15/KH-UBND; \
         Kế hoạch số 24/KH-UBND ngày 01 tháng 3 năm 2025 của Ủy ban nhân dân thành phố Huế về số hóa hồ sơ; \
         và nhiệm vụ của đơn vị.",
    );
    says(
        &report,
        "- Tỷ lệ hồ sơ được số hóa (Kế hoạch số 24/KH-UBND, mục II.1): ",
    );
    says(&report, "- Tập huấn cán bộ (nhiệm vụ của đơn vị): ");
    says_not(&report, "gạch đầu dòng");
}

#[test]
fn a_source_that_a_whole_group_shares_stands_in_its_heading() {
    let report = printed("plan98", &facts(None));
    says(
        &report,
        "a) Chính quyền số (Kế hoạch số 15/KH-UBND, mục II.1)",
    );
    says(&report, "- Tỷ lệ hồ sơ được số hóa: ");
}

#[test]
fn nothing_is_said_to_be_faultless_before_anything_was_entered() {
    let mut untouched = facts(None);
    for target in &mut untouched.targets {
        target.measures[0].value = None;
        target.measures[0].verdict = domain::verdict::Verdict::NoData;
        target.verdict = domain::verdict::Verdict::NoData;
    }
    untouched
        .tasks
        .iter_mut()
        .for_each(|task| task.entries.clear());
    for kind in ["plan98", "yearly"] {
        let report = printed(kind, &untouched);
        says_not(&report, "Không.");
        says(&report, "Chưa có nội dung được nhập.");
    }
    says(
        &printed("yearly", &facts(None)),
        "b) Tồn tại, hạn chế: Không.",
    );
}

#[test]
fn an_empty_agencys_report_names_what_its_head_and_foot_lack() {
    let mut facts = empty();
    (facts.addressees, facts.recipients) = (Vec::new(), Vec::new());
    let report = printed("plan98", &facts);
    for said in [
        "- Chưa ghi cơ quan nhận báo cáo (Kính gửi).",
        "- Chưa ghi họ và tên người ký.",
        "- Chưa ghi danh sách Nơi nhận ở cuối báo cáo.",
        "kính gửi …………… theo dõi, tổng hợp./.",
    ] {
        says(&report, said);
    }
    says_not(&report, "cơ quan có thẩm quyền");
    let told = missing(&facts);
    says_not(&told, "Kính gửi");
    says_not(&told, "người ký");
}

#[test]
fn every_task_of_the_year_is_named_with_how_it_stands() {
    let mut facts = facts(None);
    let camera = task("b/3", "Hạ tầng số", "Lắp đặt camera: tại các ngã tư", None);
    facts.tasks.insert(1, camera);
    let yearly = printed("yearly", &facts);
    says(
        &yearly,
        "- Nâng cấp mạng nội bộ: đang thực hiện (đạt 70%). Xong 2/3 khu vực.",
    );
    says(
        &yearly,
        "- Lắp đặt camera: tại các ngã tư: chưa triển khai.",
    );
}

#[test]
fn what_stands_in_full_in_the_annex_is_named_by_its_whole_first_clause_elsewhere() {
    let short = "Triển khai diện rộng nền tảng số quản trị tổng thể, thống nhất toàn thành phố phục vụ hoạt động chỉ đạo";
    let long = format!("{short}: mỗi đơn vị một đầu mối");
    let long = long.as_str();
    let mut facts = facts(None);
    facts.tasks[0].text = long.into();
    facts.tasks[0].overdue = true;
    let report = printed("plan98", &facts);
    let full = report.iter().filter(|words| words.contains(long)).count();
    assert_eq!(full, 1, "in the annex alone");
    says(&report, &format!("- Nhiệm vụ “{short}”: đang thực hiện"));
    says(&report, &format!("- {short} (thời hạn"));
}

#[test]
fn an_estimate_alone_reaches_no_target() {
    let mut facts = facts(Some((58_247, 93_231)));
    facts.targets[0].measures[0].kind = Some(FigureKind::Estimate);
    let report = printed("plan98", &facts);
    says(
        &report,
        "ước cả năm 62,48% (58.247/93.231) so với kế hoạch từ 60% trở lên, chưa có số liệu thực hiện.",
    );
    says(
        &report,
        "có 1 chỉ tiêu đạt, 1 chỉ tiêu chưa đạt và 1 chỉ tiêu chưa có số liệu",
    );
    says(&report, "Ước cả năm: 62,48%.");
    says(&missing(&facts), "1 chỉ tiêu chưa có số liệu");
}

#[test]
fn a_task_does_not_end_by_announcing_what_is_not_printed() {
    let mut facts = facts(None);
    facts.tasks[0].text =
        "Phê duyệt hồ sơ cấp độ. Một số nội dung cần được ưu tiên triển khai:".into();
    let report = printed("plan98", &facts);
    says(&report, "- Phê duyệt hồ sơ cấp độ (");
    says_not(&report, "ưu tiên triển khai");
}

#[test]
fn the_goal_table_adds_up() {
    let mut facts = facts(None);
    facts
        .targets
        .push(target("a/4", "Xã hội số", "Tỷ lệ khác", 10, Some((1, 2))));
    facts.tasks.push(task(
        "b/9",
        "x",
        "y",
        Some(entry(TaskStatus::Done, 100, "")),
    ));
    let yearly = printed("yearly", &facts);
    let total = yearly
        .iter()
        .position(|words| words == "Tổng cộng")
        .unwrap();
    assert_eq!(
        yearly[total..total + 4],
        ["Tổng cộng", "4", "2/4", "1/4"].map(str::to_owned)
    );
    says(
        &yearly[total..],
        "Chưa có số liệu: 1 (không tính là chưa đạt).",
    );
}

#[test]
fn an_annex_speaks_of_the_month_that_the_head_names() {
    let mut facts = facts(None);
    let heads = |facts: &Facts| -> Vec<String> {
        let printed = printed("plan98", facts);
        let dated = printed
            .iter()
            .filter(|words| words.contains("Kèm theo Báo cáo") || words.contains(", ngày"));
        let plain = |words: &String| words.split_whitespace().collect::<Vec<_>>().join(" ");
        dated.map(plain).collect()
    };
    let dates = [
        (None, "ngày tháng 11 năm 2026"),
        (facts.as_of.with_day(20), "ngày 20 tháng 11 năm 2026"),
    ];
    for (date, words) in dates {
        facts.sender.date = date;
        let heads = heads(&facts);
        assert_eq!(heads.len(), 3, "the head and two annexes: {heads:#?}");
        assert!(heads.iter().all(|head| head.contains(words)), "{heads:#?}");
    }
}

#[test]
fn how_far_a_task_is_stands_on_a_line_of_its_own_in_its_cell() {
    let mut facts = facts(None);
    facts.tasks[0].status = TaskStatus::Suspended;
    facts.tasks[0].percent = Some(10.into());
    for kind in ["plan98", "periodic"] {
        let report = printed(kind, &facts);
        let mut lines = report.windows(2);
        assert!(
            lines.any(|lines| lines == ["Tạm dừng", "(đạt 10%)"]),
            "{kind}: {report:#?}"
        );
    }
}

#[test]
fn a_row_of_tasks_tells_its_deadline_once_and_its_plan_in_full() {
    let mut facts = facts(None);
    facts.tasks[0].overdue = true;
    facts.tasks[0].due = Some(day(2026, 9, 30));
    facts.tasks[0].years = String::new();
    facts.documents[0].year_from = Some(2024);
    facts.documents[0].year_to = Some(2025);
    let report = printed("plan98", &facts);
    let cell = |words: &[&str]| report.windows(words.len()).any(|lines| lines == words);
    assert!(
        cell(&["Đang thực hiện", "(đạt 70%; quá hạn)"]),
        "{report:#?}"
    );
    assert!(
        cell(&["2024-2025", "(chuyển sang)", "hạn 30/9/2026"]),
        "{report:#?}"
    );
    assert!(
        cell(&["(Kế hoạch số 15/KH-UBND, Phụ lục 2, mục 7)"]),
        "{report:#?}"
    );
}

#[test]
fn what_directs_work_is_cited_with_its_date_in_letters_and_in_a_cell_in_digits() {
    let mut facts = facts(None);
    facts.tasks[0].evidence = vec![Evidence {
        number: "31/QĐ-UBND".into(),
        date: day(2026, 2, 10),
        abstract_text: "Kiện toàn Ban Chỉ đạo".into(),
        ..Evidence::default()
    }];
    let report = printed("plan98", &facts);
    says(
        &report,
        "- Quyết định số 31/QĐ-UBND ngày 10 tháng 02 năm 2026 về kiện toàn Ban Chỉ đạo.",
    );
    says(
        &report,
        "- Quyết định số 31/QĐ-UBND ngày 10/02/2026 về kiện toàn Ban Chỉ đạo.",
    );
}

#[test]
fn a_letter_names_the_report_that_goes_with_it_by_number_and_title() {
    let mut facts = facts(None);
    let put = |facts: &mut Facts, name: &str| {
        facts.texts.insert("kem-theo".into(), name.into());
        let about = "Tình hình triển khai năm 2026".into();
        facts.texts.insert("kem-theo-trich-yeu".into(), about);
    };
    put(&mut facts, "Báo cáo");
    says(
        &printed("letter", &facts),
        "gửi Báo cáo tình hình triển khai năm 2026 (số",
    );
    put(
        &mut facts,
        "Báo cáo số 125/BC-UBND ngày 27 tháng 11 năm 2026",
    );
    says(
        &printed("letter", &facts),
        "gửi Báo cáo số 125/BC-UBND ngày 27 tháng 11 năm 2026 của Ủy ban nhân dân phường An Cựu về tình hình \
         triển khai năm 2026 (số",
    );
}
