//! The wording follows the data: every kind, with little, much or nothing to tell.

use super::fixture::{day, empty, entry, facts, target, task};
use super::{composed, words};
use crate::kinds::{Outline, Source};
use crate::model::{Block, Content, Document, Row};
use domain::facts::Facts;
use domain::period::{Period, PeriodKind};
use domain::progress::{Progress, TaskStatus};

fn quarter() -> Option<Period> {
    Period::of(PeriodKind::Quarter, 2026, 3).ok()
}

fn only_tasks() -> Facts {
    Facts {
        targets: Vec::new(),
        ..facts(None)
    }
}

fn only_targets() -> Facts {
    Facts {
        tasks: Vec::new(),
        ..facts(Some((58_247, 93_231)))
    }
}

fn everything_met() -> Facts {
    let done = Some(entry(TaskStatus::Done, 100, "Đã xong"));
    Facts {
        targets: vec![
            target("a/1", "Chính quyền số", "Tỷ lệ hồ sơ", 60, Some((9, 10))),
            target("a/2", "Xã hội số", "Tỷ lệ hộ", 60, Some((8, 10))),
        ],
        tasks: vec![
            task("b/1", "Hạ tầng số", "Nâng cấp mạng", done.clone()),
            task("b/2", "Nhân lực số", "Tập huấn", done),
        ],
        ..facts(None)
    }
}

fn nothing_met() -> Facts {
    let wanting = Progress {
        status: TaskStatus::NotStarted,
        shortcoming: "Chưa có kinh phí".into(),
        ..Progress::default()
    };
    let mut facts = everything_met();
    facts.targets = vec![
        target("a/1", "Chính quyền số", "Tỷ lệ hồ sơ", 60, Some((1, 10))),
        target("a/2", "Xã hội số", "Tỷ lệ hộ", 60, Some((2, 10))),
    ];
    facts.tasks = vec![task("b/1", "Hạ tầng số", "Nâng cấp mạng", Some(wanting))];
    facts.tasks[0].overdue = true;
    facts
}

fn one_of_each() -> Facts {
    let mut facts = everything_met();
    facts.targets.truncate(1);
    facts.tasks.truncate(1);
    facts
}

/// Every kind of the ledger with every invented ledger, for a year and for a quarter.
fn all() -> Vec<(String, Document)> {
    let ledgers = [
        ("empty", empty()),
        ("tasks", only_tasks()),
        ("targets", only_targets()),
        ("met", everything_met()),
        ("unmet", nothing_met()),
        ("one", one_of_each()),
        ("full", facts(Some((58_247, 93_231)))),
    ];
    let mut all = Vec::new();
    for outline in Outline::embedded()
        .iter()
        .filter(|kind| kind.takes_ledger())
    {
        for (name, facts) in &ledgers {
            for (period, of) in [("year", None), ("quarter", quarter())] {
                for plan in [facts.plan.clone(), None] {
                    let facts = Facts {
                        period: of,
                        plan: plan.clone(),
                        ..facts.clone()
                    };
                    let at = format!("{} of {name}, {period}, {}", outline.kind, plan.is_some());
                    all.push((at, composed(&outline.kind, Source::Ledger(&facts))));
                }
            }
        }
    }
    all
}

/// Whether something must follow this block's words.
fn announces(block: &Block) -> bool {
    match &block.content {
        Content::Paragraph(_) => block.text().concat().trim_end().ends_with(':'),
        Content::Heading(_) => true,
        _ => false,
    }
}

fn follows(before: &Block, after: Option<&Block>) -> bool {
    let Some(after) = after else {
        return false;
    };
    match (&before.content, &after.content) {
        (Content::Heading(a), Content::Heading(b)) => b.level > a.level,
        (Content::Paragraph(_), Content::Heading(b)) => b.level > crate::model::Level::Number,
        (_, Content::Signature(_)) => false,
        _ => true,
    }
}

#[test]
fn whatever_is_announced_follows() {
    for (at, report) in all() {
        for section in &report.sections {
            for (number, block) in section.blocks.iter().enumerate() {
                // The introduction of a report announces all of it.
                let opening = block.text().concat().ends_with("như sau:");
                assert!(
                    !announces(block) || opening || follows(block, section.blocks.get(number + 1)),
                    "{at}: nothing follows {:?}",
                    block.text()
                );
            }
        }
    }
}

#[test]
fn sentences_are_whole_and_never_count_to_nothing() {
    let never = [
        "  ",
        "..",
        " .",
        " ,",
        " ;",
        "()",
        "( ",
        " )",
        ",,",
        "::",
        "Cả 1 ",
        "cả 1 ",
        "có 0 ",
        " 0 chỉ tiêu",
        " 0 nhiệm vụ",
        "số 1 chỉ tiêu",
        "số 1 nhiệm vụ",
        "none",
        "None",
        "{{",
        "Căn cứ .",
    ];
    for (at, report) in all() {
        for section in &report.sections {
            let blocks = section.blocks.iter();
            let running = blocks.filter(|block| {
                matches!(block.content, Content::Paragraph(_) | Content::Heading(_))
            });
            for text in running.flat_map(Block::text) {
                let found = never.iter().find(|sign| text.contains(*sign));
                assert_eq!(found, None, "{at}: {text}");
            }
        }
    }
}

fn says(document: &Document, text: &str) {
    let all = words(document);
    assert!(
        all.iter().any(|words| words.contains(text)),
        "{text}: {all:#?}"
    );
}

#[test]
fn all_alike_are_said_in_one() {
    let report = |facts: &Facts| composed("plan98", Source::Ledger(facts));
    let met = report(&everything_met());
    says(&met, "Cả 2 chỉ tiêu đều đạt (chi tiết tại Phụ lục I).");
    says(
        &met,
        "Cả 2 nhiệm vụ đều đã hoàn thành (chi tiết tại Phụ lục II).",
    );
    says(&met, "Không.");
    let unmet = report(&nothing_met());
    says(&unmet, "Cả 2 chỉ tiêu đều chưa đạt");
    says(&unmet, "Nhiệm vụ duy nhất chưa triển khai, đã quá hạn");
    let one = report(&one_of_each());
    says(&one, "Chỉ tiêu duy nhất đạt (chi tiết tại Phụ lục I).");
    says(&one, "Kết quả cụ thể của chỉ tiêu:");
}

#[test]
fn a_report_on_a_quarter_speaks_of_it() {
    let mut facts = facts(Some((58_247, 93_231)));
    facts.period = quarter();
    facts.as_of = day(2026, 9, 14);
    let measure = &mut facts.targets[0].measures[0];
    measure.estimate = Some(70.into());
    measure.same_period = Some("57.28".parse().unwrap());
    measure.as_of = Some(facts.as_of);
    let report = composed("periodic", Source::Ledger(&facts));
    says(
        &report,
        "kết quả thực hiện quý III năm 2026 (số liệu tính đến ngày 14/9/2026)",
    );
    says(&report, "2. Ước thực hiện cả năm 2026");
    says(
        &report,
        "- Tỷ lệ hồ sơ trực tuyến toàn trình: ước cả năm 70%, kế hoạch từ 60% trở lên.",
    );
    says(&report, "tăng 5,2 điểm phần trăm so với cùng kỳ năm 2025");
    says(
        &report,
        "Trên đây là Báo cáo tình hình triển khai, kết quả thực hiện quý III năm 2026",
    );
    says(&report, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUÝ III NĂM 2026");
    assert_eq!(
        report.meta.title,
        "Báo cáo tình hình triển khai, kết quả thực hiện quý III năm 2026 theo Kế hoạch số 15/KH-UBND \
         ngày 01 tháng 3 năm 2025 của Ủy ban nhân dân thành phố Huế"
    );
}

#[test]
fn a_letter_has_no_type_name_and_bears_its_unit_in_the_symbol() {
    let report = composed("letter", Source::Ledger(&facts(None)));
    let blocks = &report.sections[0].blocks;
    let Content::Head(head) = &blocks[0].content else {
        panic!("the letter begins with its head");
    };
    assert_eq!(head.number.symbol, "UBND-VHXH");
    assert!(
        head.about
            .as_deref()
            .is_some_and(|about| about.starts_with("gửi Báo cáo"))
    );
    assert!(
        !blocks
            .iter()
            .any(|block| matches!(block.content, Content::Title(_)))
    );
    assert!(matches!(blocks[1].content, Content::Addressees(_)));
    says(&report, "./.");
}

#[test]
fn charts_are_drawn_where_there_is_something_to_compare() {
    let charts = |facts: &Facts| -> Vec<String> {
        let report = composed("plan98", Source::Ledger(facts));
        let blocks = report
            .sections
            .into_iter()
            .flat_map(|section| section.blocks);
        let alt = |content| match content {
            Content::Chart(chart) => Some(chart.alt),
            _ => None,
        };
        blocks.filter_map(|block| alt(block.content)).collect()
    };
    assert_eq!(charts(&empty()), [""; 0]);
    assert_eq!(
        charts(&one_of_each()),
        [""; 0],
        "one group alone is no comparison"
    );
    let mut all = facts(Some((58_247, 93_231)));
    all.targets[0].measures[0].last_year = Some(55.into());
    all.targets[1].measures[0].last_year = Some(90.into());
    assert_eq!(
        charts(&all),
        [
            "Biểu đồ: Số chỉ tiêu của từng nhóm theo kết quả thực hiện. Chính quyền số (đạt 2/2): đạt 2; Xã hội số (đạt 0/1): chưa đạt 1.",
            "Biểu đồ: Kết quả một số chỉ tiêu, năm 2026 so với năm 2025. Tỷ lệ hồ sơ trực tuyến toàn trình: năm 2025 55%, năm 2026 62,48%; \
             Tỷ lệ hồ sơ được số hóa: năm 2025 90%, năm 2026 95%.",
            "Biểu đồ: Số nhiệm vụ của từng lĩnh vực theo tiến độ. Hạ tầng số: đang thực hiện 1; Nhân lực số: đã hoàn thành 1.",
        ]
    );
}

#[test]
fn the_marks_of_the_page_come_from_the_facts() {
    let mut facts = facts(None);
    facts.marks.urgency = "thuong-khan".into();
    facts.marks.circulation = "luu-hanh-noi-bo".into();
    facts.marks.contact = vec!["Địa chỉ: 1 An Dương Vương".into()];
    facts.marks.drafted = "PL.(30)".into();
    let report = composed("plan98", Source::Ledger(&facts));
    let blocks = &report.sections[0].blocks;
    let Content::Head(head) = &blocks[0].content else {
        panic!("the report begins with its head");
    };
    assert_eq!(head.urgency.map(|u| u.label()), Some("THƯỢNG KHẨN"));
    assert_eq!(head.circulation.map(|c| c.label()), Some("LƯU HÀNH NỘI BỘ"));
    assert_eq!(head.contact, facts.marks.contact);
    let drafted = blocks.iter().find_map(|block| match &block.content {
        Content::Signature(signature) => signature.drafted.clone(),
        _ => None,
    });
    assert_eq!(drafted.as_deref(), Some("PL.(30)"));
}

#[test]
fn the_table_of_targets_has_a_head_of_two_levels() {
    let columns = |facts: &Facts| {
        let report = composed("target-table", Source::Ledger(facts));
        let tables = report.sections.iter().flat_map(|section| &section.blocks);
        let head = tables.filter_map(|block| match &block.content {
            Content::Table(table) => Some(&table.head),
            _ => None,
        });
        let columns = |row: &Row| row.cells.iter().map(|cell| cell.columns).sum::<usize>();
        head.flatten().map(columns).collect::<Vec<_>>()
    };
    assert_eq!(columns(&super::full_facts()), [11, 6]);
    assert_eq!(
        columns(&facts(None)),
        [8, 3],
        "nothing of last year is known"
    );
}
