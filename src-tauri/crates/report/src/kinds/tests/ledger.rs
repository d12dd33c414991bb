//! Reports written from the ledger.

use super::fixture::{day, empty, entry, facts, target, task};
use super::{changes, composed, words};
use crate::kinds::{Outline, Source, compose, missing};
use crate::model::{Content, Document, Orientation};
use domain::facts::Facts;
use domain::figure::FigureKind;
use domain::progress::{Progress, TaskStatus};

fn plan_report(facts: &Facts) -> Document {
    composed("plan98", Source::Ledger(facts))
}

/// The annexes alone.
fn annexes(report: &Document) -> Document {
    Document {
        sections: report.sections[1..].to_vec(),
        ..report.clone()
    }
}

fn has(document: &Document, text: &str) -> bool {
    words(document).iter().any(|words| words.contains(text))
}

#[test]
fn one_figure_changed_changes_its_sentence_and_cells_and_nothing_else() {
    let (before, after) = (
        plan_report(&facts(Some((58_247, 93_231)))),
        plan_report(&facts(Some((60_000, 93_231)))),
    );
    let changed = changes(&before, &after);
    let (old, new): (Vec<&str>, Vec<&str>) = changed
        .iter()
        .map(|(_, old, new)| (old.as_str(), new.as_str()))
        .unzip();
    assert_eq!(
        old,
        [
            "- Tỷ lệ hồ sơ trực tuyến toàn trình: thực hiện 62,48% (58.247/93.231) so với kế hoạch từ 60% trở lên, đạt.",
            "62,48",
            "(58.247/93.231)",
            "104,13",
        ]
    );
    assert_eq!(new[1..], ["64,36", "(60.000/93.231)", "107,27"]);
}

#[test]
fn a_figure_that_changes_the_verdict_changes_the_counts_too() {
    let (before, after) = (
        plan_report(&facts(Some((58_247, 93_231)))),
        plan_report(&facts(Some((50_000, 93_231)))),
    );
    let said = |document: &Document, text: &str| {
        assert!(has(document, text), "{text} in {:#?}", words(document))
    };
    said(
        &before,
        "Trong tổng số 3 chỉ tiêu, có 2 chỉ tiêu đạt và 1 chỉ tiêu chưa đạt (chi tiết tại Phụ lục I).",
    );
    said(
        &after,
        "Trong tổng số 3 chỉ tiêu, có 1 chỉ tiêu đạt và 2 chỉ tiêu chưa đạt (chi tiết tại Phụ lục I).",
    );
    said(
        &after,
        "thực hiện 53,63% (50.000/93.231) so với kế hoạch từ 60% trở lên, chưa đạt.",
    );
    let cells = |document: &Document| words(&annexes(document));
    let unmet = |document: &Document| {
        cells(document)
            .iter()
            .filter(|words| *words == "Chưa đạt")
            .count()
    };
    assert_eq!((unmet(&before), unmet(&after)), (1, 2));
    said(
        &after,
        "- Chỉ tiêu “Tỷ lệ hồ sơ trực tuyến toàn trình”: thực hiện 53,63%",
    );
}

#[test]
fn the_yearly_table_counts_the_same_figures() {
    let cells = |online| words(&composed("yearly", Source::Ledger(&facts(online))));
    assert!(
        cells(Some((58_247, 93_231)))
            .windows(2)
            .any(|pair| pair == ["2/2", "0"])
    );
    assert!(
        cells(Some((1, 93_231)))
            .windows(3)
            .any(|row| row == ["1/2", "1/2", "- Tỷ lệ hồ sơ trực tuyến toàn trình."])
    );
    assert!(
        cells(None)
            .windows(3)
            .any(|row| row == ["1/2", "0", "Chưa có số liệu: 1 (không tính là chưa đạt)."])
    );
}

#[test]
fn an_agency_with_no_data_is_told_what_is_missing() {
    let report = plan_report(&empty());
    assert!(has(
        &report,
        "- Chưa có nhiệm vụ, chỉ tiêu nào được nhận từ Kế hoạch số 15/KH-UBND."
    ));
    assert!(
        !has(&report, "Phụ lục"),
        "no annex is printed or pointed to"
    );
    assert_eq!(report.sections.len(), 1);
    for kind in ["yearly", "task-list"] {
        assert!(
            words(&composed(kind, Source::Ledger(&empty())))
                .iter()
                .any(|words| words.starts_with("Chưa có nhiệm vụ"))
        );
    }
}

#[test]
fn what_is_missing_is_said_once_and_only_where_it_is() {
    assert_eq!(
        missing(&empty())[0],
        "Chưa có nhiệm vụ, chỉ tiêu nào được nhận từ Kế hoạch số 15/KH-UBND."
    );
    let mut facts = facts(None);
    facts
        .tasks
        .push(task("b/3", "Hạ tầng số", "Lắp đặt camera", None));
    assert_eq!(
        missing(&facts),
        [
            "1 chỉ tiêu chưa có số liệu năm 2026: “Tỷ lệ hồ sơ trực tuyến toàn trình”.",
            "1 nhiệm vụ chưa có tiến độ năm 2026: “Lắp đặt camera”.",
            "1 chỉ tiêu chưa đạt, chưa nêu đủ tồn tại, nguyên nhân, giải pháp: “Tỷ lệ hộ có Internet”.",
        ]
    );
}

#[test]
fn the_annexes_lie_and_a_single_one_has_no_number() {
    let report = plan_report(&facts(None));
    let lying: Vec<Orientation> = report
        .sections
        .iter()
        .map(|section| section.orientation)
        .collect();
    assert_eq!(
        lying,
        [
            Orientation::Portrait,
            Orientation::Landscape,
            Orientation::Landscape
        ]
    );
    assert!(has(&report, "Phụ lục II"));
    let single = plan_report(&Facts {
        tasks: Vec::new(),
        ..facts(None)
    });
    assert!(has(&single, "(chi tiết tại Phụ lục)") && !has(&single, "Phụ lục I"));
}

#[test]
fn the_body_ends_once() {
    let report = plan_report(&facts(None));
    let ended: Vec<String> = words(&report)
        .into_iter()
        .filter(|words| words.contains("./."))
        .collect();
    assert_eq!(ended.len(), 1);
    assert!(
        ended[0].starts_with("Trên đây là Báo cáo") && ended[0].ends_with("theo dõi, tổng hợp./.")
    );
}

#[test]
fn what_a_person_wrote_stands_in_place_of_the_outlines_words() {
    let mut facts = facts(None);
    facts.texts.insert(
        "phuong-huong".into(),
        "Tiếp tục thực hiện.\n- Nhiệm vụ một;".into(),
    );
    facts
        .texts
        .insert("kien-nghi".into(), "Đề nghị bố trí kinh phí.".into());
    let report = plan_report(&facts);
    assert!(has(&report, "Tiếp tục thực hiện.") && has(&report, "- Nhiệm vụ một;"));
    assert!(has(&report, "Đề nghị bố trí kinh phí.") && !has(&report, "Không."));
    assert!(!has(
        &report,
        "Tiếp tục thực hiện các nhiệm vụ chưa hoàn thành"
    ));
    let keys: Vec<String> = Outline::find("plan98")
        .unwrap()
        .written_parts()
        .into_iter()
        .map(|part| part.key)
        .collect();
    assert_eq!(keys, ["chi-dao", "phuong-huong", "kien-nghi"]);
}

#[test]
fn an_estimate_is_called_one() {
    let mut facts = facts(Some((58_247, 93_231)));
    facts.targets[0].measures[0].estimate = Some(65.into());
    facts.targets[1].measures[0].kind = Some(FigureKind::Estimate);
    let report = plan_report(&facts);
    assert!(has(
        &report,
        "thực hiện 62,48% (58.247/93.231), ước cả năm 65%, so với kế hoạch từ 60% trở lên, đạt."
    ));
    assert!(has(
        &report,
        "ước cả năm 95% (95/100) so với kế hoạch từ 90% trở lên, chưa có số liệu thực hiện."
    ));
}

#[test]
fn an_older_figure_tells_its_day() {
    let mut facts = facts(Some((58_247, 93_231)));
    facts.targets[0].measures[0].as_of = Some(day(2026, 6, 30));
    assert!(has(
        &plan_report(&facts),
        "62,48% (58.247/93.231, số liệu đến ngày 30/6/2026)"
    ));
}

#[test]
fn a_task_tells_source_status_and_result_and_a_late_one_its_deadline() {
    let mut facts = facts(None);
    facts.tasks[0].overdue = true;
    facts.tasks[0].due = Some(day(2026, 9, 30));
    let report = plan_report(&facts);
    assert!(has(
        &report,
        "- Nâng cấp mạng nội bộ (Kế hoạch số 15/KH-UBND, Phụ lục 2, mục 7): đang thực hiện \
         (đạt 70%; quá hạn, thời hạn 30/9/2026). Xong 2/3 khu vực."
    ));
    assert!(has(
        &report,
        "1 nhiệm vụ đã hoàn thành và 1 nhiệm vụ đang thực hiện; trong đó 1 nhiệm vụ đã quá hạn"
    ));
    assert!(has(&report, "Tập trung hoàn thành các nhiệm vụ đã quá hạn"));
}

#[test]
fn shortcomings_come_with_cause_and_remedy() {
    let wanting = Progress {
        shortcoming: "Còn 11 máy cấu hình thấp".into(),
        cause: "Kinh phí được giao một phần.".into(),
        remedy: "Đăng ký dự toán năm 2027".into(),
        ..entry(TaskStatus::InProgress, 70, "")
    };
    let facts = Facts {
        tasks: vec![task("b/1", "Hạ tầng số", "Nâng cấp mạng", Some(wanting))],
        ..empty()
    };
    let report = plan_report(&facts);
    assert!(has(
        &report,
        "Nhiệm vụ “Nâng cấp mạng”: còn 11 máy cấu hình thấp. Nguyên nhân: kinh phí được giao một phần."
    ));
    assert!(has(
        &report,
        "- Nâng cấp mạng (thời hạn 31/12/2026): đăng ký dự toán năm 2027."
    ));
    let yearly = words(&composed("yearly", Source::Ledger(&facts)));
    assert!(yearly.contains(
        &"- Nhiệm vụ “Nâng cấp mạng”: còn 11 máy cấu hình thấp. Nguyên nhân: kinh phí được giao một phần.".to_owned()
    ));
    assert!(yearly.contains(&"- Nâng cấp mạng: đang thực hiện (đạt 70%).".to_owned()));
}

#[test]
fn a_target_of_several_measures_has_a_row_for_each() {
    let mut facts = facts(None);
    let second = target("x", "x", "x", 50, Some((34, 62))).measures.remove(0);
    facts.targets[1].measures.push(second);
    let report = plan_report(&facts);
    assert!(has(
        &report,
        "(1) hồ sơ: thực hiện 95% (95/100) so với kế hoạch từ 90% trở lên, đạt; (2) hồ sơ: thực hiện 54,84% (34/62)"
    ));
    assert_eq!(
        words(&report)
            .iter()
            .filter(|words| *words == "- hồ sơ")
            .count(),
        2
    );
}

#[test]
fn a_kind_that_is_written_from_the_ledger_refuses_a_document() {
    let stored = super::fixture::report();
    let refused = compose(&Outline::find("plan98").unwrap(), Source::Stored(&stored))
        .unwrap_err()
        .to_string();
    assert!(refused.contains("được lập từ sổ"), "{refused}");
}

#[test]
fn block_ids_are_unique() {
    let report = plan_report(&facts(None));
    let mut ids: Vec<&str> = report
        .sections
        .iter()
        .flat_map(|s| &s.blocks)
        .map(|block| block.id.as_str())
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert!(
        report.sections[0]
            .blocks
            .iter()
            .any(|block| matches!(block.content, Content::Signature(_)))
    );
}
