//! A small ledger and a small stored report.

use chrono::NaiveDate;
use domain::document::{
    Annex, AnnexGroup, AnnexRow, Clause, Document, GoalRow, GoalTable, Header, ResultArea,
    ResultLine,
};
use domain::facts::{Facts, MeasureFact, Sender, TargetFact, TaskFact};
use domain::figure::{FigureKind, Reading};
use domain::measure::{Comparator, Measure};
use domain::progress::{Progress, TaskStatus};
use domain::text::Decimal;
use domain::verdict::judge;
use std::collections::BTreeMap;

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A target of at least `planned` percent with the parts of its share.
pub(super) fn target(
    id: &str,
    group: &str,
    text: &str,
    planned: i64,
    parts: Option<(i64, i64)>,
) -> TargetFact {
    let measure = Measure {
        comparator: Comparator::AtLeast,
        value: planned.into(),
        unit: "%".into(),
        of: "hồ sơ".into(),
        ..Measure::default()
    };
    let reading = parts.map(|(n, d)| Reading::Ratio {
        numerator: n.into(),
        denominator: d.into(),
    });
    let value = reading.map(|reading| reading.value());
    let end = day(2026, 12, 31);
    let verdict = judge(&measure, value, end, end);
    let fact = MeasureFact {
        measure,
        milestone: false,
        verdict,
        value,
        ratio: parts.map(|(n, d)| (n.into(), d.into())),
        kind: value.map(|_| FigureKind::Actual),
        as_of: value.map(|_| day(2026, 11, 14)),
        source: String::new(),
        estimate: None,
        last_year: None,
        same_period: None,
        last_report: None,
    };
    TargetFact {
        id: id.into(),
        group: group.into(),
        text: text.into(),
        source: "KH 15/KH-UBND, II.1, gạch đầu dòng 3".into(),
        document: Some("plan".into()),
        place: "II.1, gạch đầu dòng 3".into(),
        verdict,
        measures: vec![fact],
        progress: None,
        evidence: Vec::new(),
        due: None,
    }
}

pub(super) fn task(id: &str, area: &str, text: &str, entry: Option<Progress>) -> TaskFact {
    TaskFact {
        id: id.into(),
        area: area.into(),
        text: text.into(),
        source: "KH 15/KH-UBND, Phụ lục 2, mục 7".into(),
        document: Some("plan".into()),
        place: "Phụ lục 2, mục 7".into(),
        lead: vec!["Phòng Văn hóa - Xã hội".into()],
        coordinating: Vec::new(),
        years: "2026".into(),
        status: entry
            .as_ref()
            .map_or(TaskStatus::NotStarted, |entry| entry.status),
        percent: entry.as_ref().and_then(|entry| entry.percent),
        due: Some(day(2026, 12, 31)),
        overdue: false,
        entries: entry.into_iter().collect(),
        before: None,
        evidence: Vec::new(),
        note: String::new(),
    }
}

pub(super) fn entry(status: TaskStatus, percent: i64, result: &str) -> Progress {
    Progress {
        status,
        percent: Some(Decimal::from(percent)),
        result: result.into(),
        ..Progress::default()
    }
}

pub(super) fn plan() -> Header {
    Header {
        id: "plan".into(),
        number: Some("15".into()),
        symbol: "KH-UBND".into(),
        date: Some(day(2025, 3, 1)),
        type_name: "KẾ HOẠCH".into(),
        title: "Chuyển đổi số năm 2026".into(),
        issuer: "Ủy ban nhân dân thành phố Huế".into(),
        ..Header::default()
    }
}

fn sender() -> Sender {
    Sender {
        name: "Ủy ban nhân dân phường An Cựu".into(),
        short: "UBND phường An Cựu".into(),
        head_lines: vec!["ỦY BAN NHÂN DÂN".into(), "PHƯỜNG AN CỰU".into()],
        symbol: "UBND".into(),
        place: "An Cựu".into(),
        signature: vec!["TM. ỦY BAN NHÂN DÂN".into(), "CHỦ TỊCH".into()],
        signer: "(Họ và tên)".into(),
        archive: "VT, VHXH".into(),
        ..Sender::default()
    }
}

/// Nothing taken over, nothing entered.
pub(super) fn empty() -> Facts {
    Facts {
        sender: sender(),
        addressees: vec!["Sở Khoa học và Công nghệ".into()],
        recipients: vec!["Đảng ủy phường".into()],
        year: 2026,
        as_of: day(2026, 11, 14),
        plan: Some(plan()),
        documents: Vec::new(),
        targets: Vec::new(),
        tasks: Vec::new(),
        texts: BTreeMap::new(),
        period: None,
        overwritten: BTreeMap::new(),
        marks: Default::default(),
        own_plan: None,
    }
}

/// Two groups of targets and two areas of tasks; `online` are the parts of the first target's share.
pub(super) fn facts(online: Option<(i64, i64)>) -> Facts {
    Facts {
        documents: vec![plan()],
        targets: vec![
            target(
                "a/1",
                "Chính quyền số",
                "Tỷ lệ hồ sơ trực tuyến toàn trình.",
                60,
                online,
            ),
            target(
                "a/2",
                "Chính quyền số",
                "Tỷ lệ hồ sơ được số hóa",
                90,
                Some((95, 100)),
            ),
            target(
                "a/3",
                "Xã hội số",
                "Tỷ lệ hộ có Internet",
                80,
                Some((40, 100)),
            ),
        ],
        tasks: vec![
            task(
                "b/1",
                "Hạ tầng số",
                "Nâng cấp mạng nội bộ;",
                Some(entry(TaskStatus::InProgress, 70, "Xong 2/3 khu vực")),
            ),
            task(
                "b/2",
                "Nhân lực số",
                "Tập huấn cán bộ",
                Some(entry(TaskStatus::Done, 100, "62/62 người tham gia.")),
            ),
        ],
        ..empty()
    }
}

/// A stored report with a table of goals and two areas.
pub(super) fn report() -> Document {
    let clause = |id: &str, text: &str| Clause {
        id: id.into(),
        place: id.into(),
        text: text.into(),
    };
    let line = |text: &str, inline| ResultLine {
        clause: "x".into(),
        text: text.into(),
        inline,
    };
    let area = |no: &str, results: Vec<ResultLine>, shortcomings: Vec<ResultLine>| ResultArea {
        no: no.into(),
        title: format!("Lĩnh vực {no}"),
        results_heading: "Kết quả đạt được:".into(),
        results,
        shortcomings_heading: "Tồn tại, hạn chế:".into(),
        shortcomings,
    };
    Document {
        header: Header {
            type_name: "BÁO CÁO".into(),
            symbol: "BC-UBND".into(),
            number: Some("7".into()),
            title: "Kết quả năm 2023".into(),
            ..plan()
        },
        clauses: vec![
            clause("i", "I. MỤC TIÊU RIÊNG CỦA VĂN BẢN"),
            clause("ii", "II. NHIỆM VỤ"),
            clause("x", "1. Lĩnh vực"),
        ],
        recipients: vec!["Như trên".into(), "Lưu: VT, CN".into()],
        goal_table: Some(GoalTable {
            columns: ["TT", "Nhóm", "Số", "Đạt", "Chưa đạt"]
                .map(str::to_owned)
                .to_vec(),
            rows: vec![GoalRow {
                no: "1".into(),
                group: "Kinh tế số".into(),
                total: 6,
                met: 4,
                unmet: 2,
                unmet_targets: vec!["Tỷ trọng kinh tế số;".into()],
            }],
        }),
        areas: vec![
            area(
                "1",
                vec![line("Đã cấp 7.368 chứng thư số.", false)],
                vec![line("Không.", true)],
            ),
            area(
                "1.1",
                vec![line("- Vận hành ổn định.", false)],
                vec![
                    line("Kinh phí hạn hẹp.", true),
                    line("- Nhân lực mỏng.", false),
                ],
            ),
        ],
        intro: vec!["Kết quả như sau:".into()],
        closing: Some("Trên đây là Báo cáo./.".into()),
        annexes: vec![Annex {
            no: "2".into(),
            title: "DANH MỤC NHIỆM VỤ".into(),
            reference: "(Ban hành kèm theo Kế hoạch)".into(),
            columns: ["TT", "Tên nhiệm vụ", "Đơn vị chủ trì"]
                .map(str::to_owned)
                .to_vec(),
            landscape: true,
            groups: vec![AnnexGroup {
                id: "g".into(),
                no: "I".into(),
                title: "Hạ tầng số".into(),
            }],
            rows: vec![AnnexRow {
                no: "1".into(),
                group: "Hạ tầng số".into(),
                name: "Kết nối".into(),
                lead_text: "Sở KHĐT, UBND".into(),
                ..AnnexRow::default()
            }],
        }],
        ..Document::default()
    }
}
