//! Tables and figures.

use super::paper::*;
use super::{Fault, alone, codes};
use crate::{Context, Previous};
use domain::evidence::Evidence;
use domain::facts::{Facts, MeasureFact, Sender, TargetFact, TaskFact};
use domain::figure::FigureKind;
use domain::ids::ItemId;
use domain::measure::{Comparator, Measure};
use domain::progress::{Progress, TaskStatus};
use domain::text::Decimal;
use domain::verdict::Verdict;
use report::model::*;

const NONE: [&str; 0] = [];

#[test]
fn faults_in_the_shape_of_a_table_are_found() {
    let cases: Vec<Fault<Table>> = vec![
        ("table-columns", |t| drop(t.rows[1].cells.pop())),
        ("table-columns", |t| t.rows[1].cells.push(Cell::text("x"))),
        ("table-head-missing", |t| t.head.clear()),
        ("table-head-cell", |t| t.head[0].cells[7] = Cell::text("")),
        ("table-empty", |t| t.rows.clear()),
        ("table-group-empty", |t| t.rows.truncate(5)),
        ("table-number", |t| t.rows[2].cells[0] = Cell::text("3")),
        ("table-number", |t| t.rows[4].cells[0] = Cell::text("III")),
        ("table-name-empty", |t| t.rows[2].cells[1] = Cell::text("")),
        ("table-too-wide", |t| {
            t.columns[1] = Column::millimetres(300.0, Align::Left)
        }),
    ];
    for (code, change) in cases {
        let found = alone(&in_table("tasks", change));
        assert!(found.contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn cells_that_reach_over_rows_and_columns_fill_the_table() {
    let spans = in_table("tasks", |table| {
        table.rows[1].cells[7] = Cell::text("Đạt cả ba.").down(3);
        table.rows[2].cells.pop();
        table.rows[3].cells.pop();
    });
    assert_eq!(alone(&spans), NONE);
}

#[test]
fn running_numbers_may_begin_anew_under_a_group() {
    let anew = in_table("tasks", |table| {
        for (row, number) in [(5, "1"), (6, "2"), (7, "3")] {
            if let Some(row) = table.rows.get_mut(row) {
                row.cells[0] = Cell::text(number);
            }
        }
    });
    assert_eq!(alone(&anew), NONE);
}

#[test]
fn totals_are_the_sums_of_their_rows() {
    let with_total = |total: &str| {
        let mut document = report();
        let columns = ["TT", "Tổ dân phố", "Số hộ", "Tỷ lệ (%)"]
            .map(|head| (Column::auto(Align::Left), head));
        let mut table = Table::with_head(columns.to_vec());
        table.rows = vec![
            row(&["1", "Tổ 1", "1.200", "50"]),
            row(&["2", "Tổ 2", "34", "60"]),
            row(&["", "Tổng cộng", total, "51"]),
        ];
        let at = document.sections[0]
            .blocks
            .iter()
            .position(|b| b.id == "end")
            .unwrap();
        document.sections[0]
            .blocks
            .insert(at, Block::new("sums", table));
        alone(&document)
    };
    assert_eq!(with_total("1.234"), NONE);
    assert_eq!(with_total("1.235"), ["table-total"]);
}

#[test]
fn a_share_is_that_of_its_own_parts() {
    assert_eq!(
        alone(&replaced("result", "62,48%", "63,48%")),
        ["share-parts"]
    );
    for fine in ["62,47%", "62.47%", "62,5%", "62%"] {
        assert!(
            !alone(&replaced("result", "62,48%", fine)).contains(&"share-parts"),
            "{fine}"
        );
    }
    assert_eq!(
        alone(&adding("Đã nối 21/27 cụm loa, đạt 70%.")),
        ["share-parts"]
    );
    assert_eq!(alone(&adding("Đã nối 21/27 cụm loa, đạt 77,78%.")), NONE);
    assert_eq!(
        alone(&adding("Đã nối 111,11% (30/27) cụm loa.")),
        ["ratio-over"]
    );
    assert_eq!(
        alone(&in_cell("tasks", 1, 4, "64,48\n(58.247/93.231)"))[..1],
        ["share-parts"]
    );
    assert_eq!(alone(&in_cell("tasks", 3, 5, "130")), ["table-share"]);
}

#[test]
fn counts_agree_with_each_other_and_with_the_tables() {
    assert!(alone(&replaced("sum", "có 4", "có 3")).contains(&"counts-sum"));
    assert!(alone(&replaced("sum", "số 6", "số 7")).contains(&"counts-table"));
    let shifted = replaced("sum", "4 chỉ tiêu đạt và 2", "5 chỉ tiêu đạt và 1");
    assert_eq!(alone(&shifted), ["counts-table"]);
}

#[test]
fn a_row_of_goals_adds_up() {
    for (row, cell, words, code) in [
        (0, 3, "2/4", "goals-total"),
        (0, 3, "3/5", "goals-denominator"),
        (0, 4, "1/4\n- Hồ sơ;\n- Chữ ký.", "goals-list"),
        (0, 4, "1/4", "goals-list"),
        (2, 2, "7", "goals-sum"),
        (2, 3, "5/6", "goals-sum"),
    ] {
        let found = alone(&in_cell("goals", row, cell, words));
        assert!(found.contains(&code), "{words}: {found:?}");
    }
    let open = in_table("goals", |table| {
        table.rows[0].cells[3] = Cell::text("2/4");
        let words = Cell::text("Chưa đến hạn: 1 (không tính là chưa đạt).").across(4);
        table.rows.insert(1, Row::body(vec![Cell::text(""), words]));
        table.rows[3].cells[3] = Cell::text("3/6");
        table.rows.push(Row::body(vec![
            Cell::text(""),
            Cell::text("Chưa đến hạn: 1 (không tính là chưa đạt).").across(4),
        ]));
    });
    let found = alone(&open);
    assert!(
        !found.iter().any(|code| code.starts_with("goals")),
        "{found:?}"
    );
}

#[test]
fn a_verdict_follows_its_figures() {
    assert!(alone(&in_cell("tasks", 6, 6, "Đạt")).contains(&"verdict-value"));
    assert!(alone(&in_cell("tasks", 1, 6, "Chưa đạt")).contains(&"verdict-value"));
    assert!(alone(&in_cell("tasks", 6, 7, "")).contains(&"reason-missing"));
    let said = |words: &str| alone(&adding(words));
    assert_eq!(
        said("- Hồ sơ: thực hiện 87,33% (11.842/13.560) so với kế hoạch 80%, đạt."),
        NONE
    );
    assert_eq!(
        said("- Hồ sơ: thực hiện 87,33% (11.842/13.560) so với kế hoạch 90%, đạt."),
        ["verdict-value"]
    );
    assert_eq!(
        said("- Lớp: thực hiện 12 buổi so với kế hoạch từ 10 buổi trở lên, đạt."),
        NONE
    );
    assert_eq!(
        said("- Chữ ký: thực hiện 40% so với kế hoạch trên 40%, đạt."),
        ["verdict-value"]
    );
    assert_eq!(
        said(
            "- Chữ ký: thực hiện 36,77% (9.874/26.850), ước cả năm 35%, so với kế hoạch trên 40%, chưa đạt."
        ),
        ["estimate-below"]
    );
}

fn target(id: &str, text: &str, value: Decimal, verdict: Verdict) -> TargetFact {
    let measure = Measure {
        comparator: Comparator::AtLeast,
        value: Decimal::from(60),
        unit: "%".into(),
        ..Measure::default()
    };
    TargetFact {
        id: ItemId::from(id),
        group: "Chính quyền số".into(),
        text: text.into(),
        source: String::new(),
        document: None,
        place: String::new(),
        verdict,
        measures: vec![MeasureFact {
            measure,
            milestone: false,
            verdict,
            value: Some(value),
            ratio: Some((Decimal::from(58_247), Decimal::from(93_231))),
            kind: Some(FigureKind::Actual),
            as_of: None,
            source: String::new(),
            estimate: None,
            last_year: None,
            same_period: None,
            last_report: None,
        }],
        progress: None,
        evidence: Vec::new(),
        due: None,
    }
}

fn facts(targets: Vec<TargetFact>) -> Facts {
    Facts {
        sender: Sender {
            name: "Ủy ban nhân dân phường An Cựu".into(),
            symbol: "UBND".into(),
            place: "An Cựu".into(),
            ..Sender::default()
        },
        addressees: Vec::new(),
        recipients: Vec::new(),
        year: 2026,
        as_of: day(2026, 11, 14),
        period: None,
        plan: None,
        documents: Vec::new(),
        targets,
        tasks: Vec::new(),
        texts: Default::default(),
        overwritten: Default::default(),
        marks: Default::default(),
        own_plan: None,
    }
}

const ONLINE: &str = "Tỷ lệ hồ sơ thủ tục hành chính trực tuyến toàn trình";

#[test]
fn the_paper_says_what_the_ledger_says() {
    let met = || target("a", ONLINE, Decimal::new(6248, 2), Verdict::Met);
    let unmet = || target("b", "Tỷ lệ chữ ký số", Decimal::from(10), Verdict::Unmet);
    let paper = |words: &str| {
        replaced(
            "sum",
            "Trong tổng số 6 chỉ tiêu, có 4 chỉ tiêu đạt và 2 chỉ tiêu chưa đạt. Cụ thể:",
            words,
        )
    };
    let check = |words: &str, targets: Vec<TargetFact>| {
        codes(&paper(words), Some(&facts(targets)), &Context::default())
    };
    let right = format!("- {ONLINE}: thực hiện 62,48% (58.247/93.231) so với kế hoạch 60%, đạt.");
    assert_eq!(check(&right, vec![met()]), NONE);
    let wrong = right.replace("62,48% (58.247/93.231)", "65%");
    assert_eq!(check(&wrong, vec![met()]), ["value-facts"]);
    assert!(
        check(
            &right,
            vec![target("a", ONLINE, Decimal::new(6248, 2), Verdict::Unmet)]
        )
        .contains(&"verdict-facts")
    );
    assert!(check(&right, vec![met(), unmet()]).contains(&"reason-missing"));
    let counted = "Trong tổng số 6 chỉ tiêu, có 4 chỉ tiêu đạt và 2 chỉ tiêu chưa đạt. Cụ thể:";
    assert_eq!(check(counted, vec![met()]), ["counts-facts"]);
}

#[test]
fn a_reason_that_was_told_is_no_finding() {
    let progress = Progress {
        shortcoming: "Ít người dùng.".into(),
        cause: "Hạ tầng đáp ứng yêu cầu chậm.".into(),
        remedy: "Tập huấn.".into(),
        ..Progress::default()
    };
    let told = TargetFact {
        progress: Some(progress),
        ..target("b", "Tỷ lệ chữ ký số", Decimal::from(10), Verdict::Unmet)
    };
    let found = codes(&report(), Some(&facts(vec![told])), &Context::default());
    assert!(!found.contains(&"reason-missing"), "{found:?}");
}

#[test]
fn a_task_that_is_done_says_what_came_of_it() {
    let done = || TaskFact {
        id: "n".into(),
        area: String::new(),
        text: "Lắp đặt ki-ốt tra cứu".into(),
        source: String::new(),
        document: None,
        place: String::new(),
        lead: Vec::new(),
        coordinating: Vec::new(),
        years: String::new(),
        status: TaskStatus::Done,
        percent: None,
        due: None,
        overdue: false,
        entries: Vec::new(),
        before: None,
        evidence: Vec::new(),
        note: String::new(),
    };
    let found = |task: TaskFact| {
        let mut facts = facts(Vec::new());
        facts.tasks = vec![task];
        codes(&report(), Some(&facts), &Context::default()).contains(&"result-missing")
    };
    assert!(found(done()));
    let going = TaskFact {
        status: TaskStatus::InProgress,
        ..done()
    };
    assert!(!found(going));
    let said = Progress {
        result: "Nghiệm thu 02 ki-ốt".into(),
        ..Progress::default()
    };
    let earlier = TaskFact {
        before: Some(said),
        ..done()
    };
    assert!(!found(earlier), "what was said before the period counts");
    let proven = TaskFact {
        evidence: vec![Evidence::default()],
        ..done()
    };
    assert!(!found(proven));
}

#[test]
fn the_title_names_the_year_of_the_facts_and_the_data_have_a_last_day() {
    let mut of_last_year = facts(Vec::new());
    of_last_year.year = 2025;
    let found = codes(&report(), Some(&of_last_year), &Context::default());
    assert!(found.contains(&"title-year"), "{found:?}");
    let mut other_day = facts(Vec::new());
    other_day.as_of = day(2026, 11, 13);
    assert!(codes(&report(), Some(&other_day), &Context::default()).contains(&"as-of-differs"));
    let silent = replaced("open", " (số liệu tính đến ngày 14/11/2026)", "");
    let with_figures = facts(vec![target(
        "a",
        ONLINE,
        Decimal::new(6248, 2),
        Verdict::Met,
    )]);
    assert!(codes(&silent, Some(&with_figures), &Context::default()).contains(&"as-of-missing"));
}

#[test]
fn a_report_is_held_against_the_one_before() {
    let now = facts(vec![target("a", ONLINE, Decimal::from(50), Verdict::Unmet)]);
    let mut then = facts(vec![
        target("a", ONLINE, Decimal::from(61), Verdict::Met),
        target("b", "Tỷ lệ chữ ký số", Decimal::from(10), Verdict::Met),
    ]);
    then.targets[0].measures[0].ratio = Some((Decimal::ONE, Decimal::TWO));
    let context = Context {
        previous: Some(Previous {
            name: "Báo cáo số 03/BC-UBND".into(),
            facts: then,
        }),
        ..Context::default()
    };
    let found = codes(&report(), Some(&now), &context);
    for code in ["target-fell-back", "denominator-changed", "target-dropped"] {
        assert!(found.contains(&code), "{code}: {found:?}");
    }
    let same = Context {
        previous: Some(Previous {
            name: String::new(),
            facts: now.clone(),
        }),
        ..Context::default()
    };
    let found = codes(&report(), Some(&now), &same);
    assert!(!found.contains(&"target-fell-back") && !found.contains(&"target-dropped"));
}

#[test]
fn the_same_target_has_one_value_in_sentence_and_table() {
    let words = "- Hồ sơ trực tuyến toàn trình cấp phường: thực hiện 62,48% (58.247/93.231) so với kế hoạch 60%, đạt.";
    let paper = |value: &str| {
        let mut document = adding(words);
        for block in document.sections.iter_mut().flat_map(|s| &mut s.blocks) {
            if let Content::Table(table) = &mut block.content
                && block.id == "tasks"
            {
                table.rows[1].cells[1] = Cell::text("Hồ sơ trực tuyến toàn trình cấp phường");
                table.rows[1].cells[4] = Cell::text(value);
            }
        }
        alone(&document)
    };
    assert_eq!(paper("62,48\n(58.247/93.231)"), NONE);
    assert!(paper("62,4\n(58.247/93.231)").contains(&"value-differs"));
}
