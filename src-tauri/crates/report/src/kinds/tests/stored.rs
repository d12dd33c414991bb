//! Stored documents printed again.

use super::fixture::report;
use super::{changes, composed, words};
use crate::kinds::{Outline, Source, compose};
use domain::document::{Document, Task, TaskItem};

fn printed(document: &Document) -> crate::model::Document {
    composed("yearly", Source::Stored(document))
}

/// What one change of the stored report changes on the page.
fn changed_by(change: impl FnOnce(&mut Document)) -> Vec<(String, String)> {
    let before = report();
    let mut after = before.clone();
    change(&mut after);
    changes(&printed(&before), &printed(&after))
        .into_iter()
        .map(|(_, old, new)| (old, new))
        .collect()
}

fn pair(old: &str, new: &str) -> (String, String) {
    (old.to_owned(), new.to_owned())
}

#[test]
fn a_stored_report_is_printed_in_its_own_words_and_order() {
    assert_eq!(
        words(&printed(&report()))[4..],
        [
            "BÁO CÁO",
            "Kết quả năm 2023",
            "I. MỤC TIÊU RIÊNG CỦA VĂN BẢN",
            "Kết quả như sau:",
            "TT",
            "Nhóm",
            "Số",
            "Đạt",
            "Chưa đạt",
            "1",
            "Kinh tế số",
            "6",
            "4/6",
            "2/6",
            "- Tỷ trọng kinh tế số;",
            "II. NHIỆM VỤ",
            "1. Lĩnh vực 1",
            "a) Kết quả đạt được:",
            "Đã cấp 7.368 chứng thư số.",
            "b) Tồn tại, hạn chế: Không.",
            "1.1. Lĩnh vực 1.1",
            "a) Kết quả đạt được:",
            "- Vận hành ổn định.",
            "b) Tồn tại, hạn chế: Kinh phí hạn hẹp.",
            "- Nhân lực mỏng.",
            "Trên đây là Báo cáo./.",
            "Nơi nhận:",
            "- Như trên;",
            "- Lưu: VT, CN.",
            "(Họ và tên)",
        ][..]
    );
}

#[test]
fn what_was_issued_with_a_decision_names_it_under_its_abstract_and_bears_no_number_of_its_own() {
    let mut plan = report();
    plan.header.issued_with = Some("Quyết định số 73/QĐ-BCĐ".into());
    plan.header.issuer = "Ban Chỉ đạo".into();
    let words = words(&printed(&plan));
    assert!(
        words.iter().all(|line| !line.starts_with("Số:")),
        "{words:?}"
    );
    assert_eq!(words[..2], [crate::model::COUNTRY, crate::model::MOTTO]);
    assert_eq!(words[2..4], ["BÁO CÁO", "Kết quả năm 2023"]);
    assert!(words[4].starts_with("(Ban hành kèm theo "), "{words:?}");
    assert_eq!(words.last().map(String::as_str), Some("- Lưu: VT, CN."));
}

#[test]
fn a_changed_figure_changes_its_sentence_alone() {
    let changed =
        changed_by(|report| report.areas[0].results[0].text = "Đã cấp 7.400 chứng thư số.".into());
    assert_eq!(
        changed,
        [pair(
            "Đã cấp 7.368 chứng thư số.",
            "Đã cấp 7.400 chứng thư số."
        )]
    );
}

#[test]
fn a_changed_goal_row_changes_its_cells_alone() {
    let changed = changed_by(|report| {
        let row = report
            .goal_table
            .as_mut()
            .map(|table| &mut table.rows[0])
            .unwrap();
        (row.met, row.unmet) = (5, 1);
    });
    assert_eq!(changed, [pair("4/6", "5/6"), pair("2/6", "1/6")]);
}

#[test]
fn a_changed_shortcoming_changes_its_line_alone() {
    let changed =
        changed_by(|report| report.areas[1].shortcomings[1].text = "- Thiếu thiết bị.".into());
    assert_eq!(changed, [pair("- Nhân lực mỏng.", "- Thiếu thiết bị.")]);
    let changed = changed_by(|report| report.areas[0].shortcomings[0].text = "Còn chậm.".into());
    assert_eq!(
        changed,
        [pair(
            "b) Tồn tại, hạn chế: Không.",
            "b) Tồn tại, hạn chế: Còn chậm."
        )]
    );
}

#[test]
fn an_annex_keeps_its_number_groups_and_cells() {
    let list = composed("task-list", Source::Stored(&report()));
    assert_eq!(
        words(&list),
        [
            "Phụ lục 2",
            "DANH MỤC NHIỆM VỤ",
            "(Ban hành kèm theo Kế hoạch)",
            "TT",
            "Tên nhiệm vụ",
            "Đơn vị chủ trì",
            "I",
            "Hạ tầng số",
            "1",
            "Kết nối",
            "Sở KHĐT, UBND",
        ]
    );
}

#[test]
fn a_plan_without_annex_lists_the_tasks_of_its_body() {
    let task = |id: &str, area: &str, text: &str, items: Vec<TaskItem>| Task {
        id: id.into(),
        clause: id.into(),
        place: "III.1".into(),
        area: area.into(),
        text: text.into(),
        lead: Vec::new(),
        coordinating: Vec::new(),
        items,
    };
    let nested = TaskItem {
        id: "t/1".into(),
        place: "III.1".into(),
        text: "Xây dựng nền tảng;".into(),
        items: Vec::new(),
    };
    let mut plan = Document {
        annexes: Vec::new(),
        areas: Vec::new(),
        tasks: vec![
            task("t/3", "", "Nhiệm vụ gõ tay", Vec::new()),
            task("t/1", "Hạ tầng số", "Kết nối mạng, bao gồm:", vec![nested]),
        ],
        ..report()
    };
    plan.header.number = Some("5".into());
    plan.header.type_name = "KẾ HOẠCH".into();
    plan.header.symbol = "KH-UBND".into();
    let expected = [
        "Phụ lục",
        "DANH MỤC NHIỆM VỤ",
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 01 tháng 3 năm 2025 của Ủy ban nhân dân thành phố Huế)",
        "STT",
        "Tên nhiệm vụ",
        "I",
        "Hạ tầng số",
        "1",
        "Kết nối mạng, bao gồm:",
        "- Xây dựng nền tảng;",
        "II",
        "Nhiệm vụ khác",
        "2",
        "Nhiệm vụ gõ tay",
    ];
    assert_eq!(
        words(&composed("task-list", Source::Stored(&plan))),
        expected
    );
    plan.tasks[0].lead = vec!["Phòng Văn hóa - Xã hội".into()];
    let with_lead = words(&composed("task-list", Source::Stored(&plan)));
    assert!(with_lead.contains(&"Đơn vị chủ trì".to_owned()));
    assert!(!with_lead.contains(&"Đơn vị phối hợp".to_owned()));
}

#[test]
fn a_document_without_what_the_kind_prints_is_refused() {
    let refused = |kind: &str, document: &Document| {
        compose(&Outline::find(kind).unwrap(), Source::Stored(document))
            .unwrap_err()
            .to_string()
    };
    let plain = Document {
        areas: Vec::new(),
        annexes: Vec::new(),
        ..report()
    };
    assert_eq!(
        refused("task-list", &plain),
        "Báo cáo số 07/BC-UBND không có phụ lục hay nhiệm vụ nào để in."
    );
    assert!(refused("yearly", &plain).contains("không phải báo cáo có kết quả theo lĩnh vực"));
}
