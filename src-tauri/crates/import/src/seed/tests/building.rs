use super::*;
use chrono::NaiveDate;
use domain::measure::Comparator;
use domain::text::Decimal;

#[test]
fn every_id_gets_the_documents_id_in_front() {
    let document = sound();
    assert_eq!(document.header.id.as_str(), "thu-2026");
    assert_eq!(document.targets[0].id.as_str(), "thu-2026/i/1-1");
    assert_eq!(document.targets[0].clause.as_str(), "thu-2026/i/1");
    assert_eq!(document.annexes[0].rows[0].id.as_str(), "thu-2026/pl1/1");
    assert_eq!(document.duties[0].id.as_str(), "thu-2026/i/2#quy-che");
    assert_eq!(document.figures[0].clause.as_str(), "thu-2026/iii/1/a/1");
}

#[test]
fn lists_lose_their_dashes_and_stops() {
    let document = sound();
    assert_eq!(document.bases, ["Căn cứ Kế hoạch 98/KH-UBND"]);
    assert_eq!(document.recipients, ["Như trên", "Lưu: VT, CN"]);
    assert_eq!(document.header.signer, None);
}

#[test]
fn a_target_takes_its_place_and_words_from_its_clause() {
    let target = &sound().targets[2];
    assert_eq!(target.place, "I.2");
    assert_eq!(target.text, "Ban hành quy chế trước ngày 30/11 hằng năm.");
    assert_eq!(target.due, NaiveDate::from_ymd_opt(2026, 11, 29));
}

#[test]
fn a_target_due_in_a_year_is_due_on_its_last_day() {
    let target = &sound().targets[0];
    assert_eq!(target.due, NaiveDate::from_ymd_opt(2030, 12, 31));
    assert_eq!(target.measures[0].comparator, Comparator::Range);
    assert_eq!(target.measures[0].value_max, Some(Decimal::ONE_HUNDRED));
}

#[test]
fn what_stands_under_a_task_is_nested_by_its_ids() {
    let task = &sound().tasks[0];
    assert_eq!(task.text, "Số hóa hồ sơ");
    let words: Vec<&str> = task.items.iter().map(|i| i.text.as_str()).collect();
    assert_eq!(words, ["Hồ sơ đất đai:", "Hồ sơ hộ tịch."]);
    assert_eq!(task.items[0].items[0].text, "Số hóa sổ mục kê.");
    assert!(task.items[1].items.is_empty());
}

#[test]
fn a_row_carries_the_words_of_its_group() {
    let annex = &sound().annexes[0];
    assert_eq!(annex.rows[0].group, "Dữ liệu số");
    assert_eq!(annex.rows[0].place, "Phụ lục 1, mục 1");
}

#[test]
fn a_shortcoming_on_the_line_of_its_heading_is_told_apart_from_it() {
    let area = &sound().areas[0];
    assert_eq!(
        (
            area.results_heading.as_str(),
            area.shortcomings_heading.as_str()
        ),
        ("Kết quả đạt được:", "Tồn tại, hạn chế:")
    );
    assert!(area.shortcomings[0].inline && !area.results[0].inline);
    assert_eq!(area.shortcomings[0].text, "Không.");
    assert!(area.results[0].text.starts_with("- Có 20 tổ"));
}

#[test]
fn a_stated_figure_knows_its_occurrence_and_its_whole() {
    let figures = sound().figures;
    assert_eq!((figures[0].nth, figures[1].nth), (2, 1));
    assert_eq!(figures[1].denominator, Some(Decimal::from(23)));
    assert_eq!(
        (figures[2].value, figures[2].comparator),
        (Decimal::from(909_000), Comparator::MoreThan)
    );
}

#[test]
fn a_report_has_its_goals_between_its_first_and_its_last_words() {
    let document = sound();
    let table = document.goal_table.unwrap();
    assert_eq!(table.columns[2], "Tổng");
    assert_eq!(
        table.rows[0].unmet_targets,
        ["100% hồ sơ công việc trên môi trường mạng."]
    );
    assert_eq!(document.intro, ["Kết quả các mục tiêu:"]);
    assert_eq!(
        document.closing.as_deref(),
        Some("Trên đây là báo cáo kết quả./.")
    );
}
