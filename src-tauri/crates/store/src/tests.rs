//! The store against real files.

mod backup;
mod block;
mod document;
mod door;
mod evidence;
mod files;
mod history;
mod ledger;
mod reports;
mod rewind;
mod standing;
mod steps;
mod upgrade;

use crate::capture::{self, TABLES};
use crate::{Change, Holder, Operation, Store, cells, keys};
use chrono::{NaiveDate, NaiveDateTime};
use domain::agency::{Agency, AgencyName};
use domain::calendar::{CalendarDay, CalendarYear, DayOff, DayOffKind, WorkingCalendar};
use domain::document::{
    Annex, AnnexGroup, AnnexRow, Cadence, Clause, Correction, Document, DocumentKind, Duty,
    GoalRow, GoalTable, Header, OrganisationDuty, ResultArea, ResultLine, StatedFigure, Target,
    Task, TaskItem,
};
use domain::evidence::Evidence;
use domain::figure::{Figure, FigureKind, Reading};
use domain::item::{LedgerTarget, LedgerTask};
use domain::measure::{Comparator, Measure};
use domain::obligation::Obligation;
use domain::progress::{Progress, TaskStatus};
use domain::text::Decimal;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder of its own, gone with the test.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("so.sohoa")
    }

    fn create(&self) -> Store {
        Store::create(&self.file(), &holder()).unwrap()
    }

    fn open(&self) -> Store {
        Store::open(&self.file(), &holder()).unwrap()
    }

    /// A store with its agency, a plan and a report.
    fn stocked(&self) -> Store {
        let mut store = self.create();
        for operation in founding().into_iter().chain([load(plan()), load(report())]) {
            does(&mut store, operation);
        }
        store
    }
}

fn holder() -> Holder {
    Holder {
        who: "van-thu".into(),
        program: "sohoa".into(),
        pid: 7,
        since: now(),
    }
}

fn now() -> NaiveDateTime {
    day(2026, 11, 20).and_hms_opt(14, 2, 0).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn does(store: &mut Store, operation: Operation) -> Change {
    let what = format!("{operation:?}");
    store
        .change(operation, now())
        .unwrap_or_else(|e| panic!("{what}: {e}"))
}

/// The sentence with which an operation is refused, after a look that nothing changed.
fn refusal(store: &mut Store, operation: Operation) -> String {
    let before = (dump(store), store.history(usize::MAX).unwrap());
    let sentence = store
        .change(operation, now())
        .expect_err("phải bị từ chối")
        .to_string();
    assert_eq!(
        before,
        (dump(store), store.history(usize::MAX).unwrap()),
        "{sentence}"
    );
    sentence
}

/// Every row of the ledger, as text.
fn dump(store: &Store) -> Vec<String> {
    let mut rows = Vec::new();
    for name in TABLES {
        let table = &store.schema[name];
        let sql = format!(
            "SELECT {} FROM {name} ORDER BY {}",
            capture::object(name, &table.columns),
            table.keys.join(", ")
        );
        let of_table = cells::all(&store.reader.conn, &sql, [], |c| c.text::<String>()).unwrap();
        rows.extend(of_table.into_iter().map(|row| format!("{name} {row}")));
    }
    assert_eq!(standing::kept(store), standing::made_anew(store));
    rows
}

fn founding() -> [Operation; 2] {
    let settings = vec![(keys::AGENCY.to_owned(), "an-cuu".to_owned())];
    [
        Operation::LoadReference {
            agencies: agencies(),
            calendar: calendar(),
        },
        Operation::Initialise { settings },
    ]
}

fn agencies() -> Vec<Agency> {
    let named = |id: &str, name: &str, parent: Option<&str>| Agency {
        id: id.into(),
        parent: parent.map(Into::into),
        short: name.into(),
        names: vec![AgencyName {
            name: name.into(),
            from: Some(day(2025, 7, 1)),
            to: None,
        }],
        aliases: vec!["phường".into()],
        source: "Thử".into(),
        ..Agency::default()
    };
    vec![
        named("hue", "Thành phố Huế", None),
        named("y", "Yên", Some("hue")),
        named("dong", "Đông", Some("hue")),
        named("an-cuu", "An Cựu", Some("hue")),
        named("dan", "Dân", Some("hue")),
    ]
}

fn calendar() -> WorkingCalendar {
    WorkingCalendar {
        years: vec![CalendarYear {
            year: 2026,
            source: "Thử".into(),
        }],
        days_off: vec![DayOff {
            date: day(2026, 11, 24),
            name: "Ngày Văn hóa".into(),
            kind: DayOffKind::Unconfirmed,
            source: "Thử".into(),
        }],
        working_days: Vec::new(),
    }
}

fn load(document: Document) -> Operation {
    Operation::LoadDocuments(vec![document])
}

fn clause(id: &str, text: &str) -> Clause {
    Clause {
        id: id.into(),
        place: "Mục I".into(),
        text: text.into(),
    }
}

fn percent(value: i64) -> Measure {
    Measure {
        comparator: Comparator::AtLeast,
        value: Decimal::from(value),
        value_max: None,
        unit: "%".into(),
        of: "hồ sơ".into(),
    }
}

/// A plan with every kind of part.
fn plan() -> Document {
    Document {
        header: Header {
            id: "kh1".into(),
            number: Some("1".into()),
            symbol: "KH-UBND".into(),
            date: Some(day(2026, 1, 5)),
            type_name: "KẾ HOẠCH".into(),
            title: "Chuyển đổi số".into(),
            issuer_lines: vec!["ỦY BAN".into(), "NHÂN DÂN".into()],
            year_from: Some(2026),
            year_to: Some(2026),
            ..Header::default()
        },
        bases: vec!["Luật Giao dịch điện tử".into()],
        clauses: vec![
            clause("kh1/i/1", "- 60% hồ sơ trực tuyến"),
            clause("kh1/ii/1", "- Rà soát dữ liệu đất đai"),
            clause("kh1/ii/1/1", "+ Lập danh mục"),
            clause("kh1/ii/1/1/1", "(1) Kiểm tra"),
            clause("kh1/ii/2", "- Tập huấn"),
            clause("kh1/pl/nhom-1", "I. Nhận thức số"),
            clause("kh1/pl/1", "1 Tuyên truyền 2026 UBND cấp xã"),
            clause("kh1/iv/1", "Báo cáo trước ngày 30/11 hằng năm"),
        ],
        targets: vec![Target {
            id: "kh1/i/1".into(),
            clause: "kh1/i/1".into(),
            place: "I.1".into(),
            group: "Chính quyền số".into(),
            text: "60% hồ sơ trực tuyến".into(),
            measures: vec![percent(60), percent(80)],
            milestone: None,
            due: Some(day(2026, 12, 1)),
        }],
        tasks: vec![
            Task {
                id: "kh1/ii/1".into(),
                clause: "kh1/ii/1".into(),
                place: "II.1".into(),
                area: "Dữ liệu số".into(),
                text: "Rà soát dữ liệu đất đai".into(),
                lead: vec!["Sở TTTT".into(), "UBND cấp xã".into()],
                coordinating: vec![],
                items: vec![TaskItem {
                    id: "kh1/ii/1/1".into(),
                    place: "Mục I".into(),
                    text: "Lập danh mục".into(),
                    items: vec![TaskItem {
                        id: "kh1/ii/1/1/1".into(),
                        place: "Mục I".into(),
                        text: "Kiểm tra".into(),
                        items: vec![],
                    }],
                }],
            },
            Task {
                id: "kh1/ii/2".into(),
                clause: "kh1/ii/2".into(),
                place: "II.2".into(),
                area: "Nhân lực số".into(),
                text: "Tập huấn".into(),
                lead: vec![],
                coordinating: vec![],
                items: vec![],
            },
        ],
        annexes: vec![Annex {
            no: String::new(),
            title: "DANH MỤC".into(),
            reference: "(Kèm theo Kế hoạch)".into(),
            columns: vec!["TT".into(), "Nhiệm vụ".into()],
            landscape: true,
            groups: vec![AnnexGroup {
                id: "kh1/pl/nhom-1".into(),
                no: "I".into(),
                title: "Nhận thức số".into(),
            }],
            rows: vec![AnnexRow {
                id: "kh1/pl/1".into(),
                clause: "kh1/pl/1".into(),
                place: "Phụ lục, mục 1".into(),
                no: "1".into(),
                group: "Nhận thức số".into(),
                name: "Tuyên truyền".into(),
                years: "2026".into(),
                year_from: Some(2026),
                year_to: Some(2026),
                lead_text: "UBND cấp xã, Sở".into(),
                lead: vec!["UBND cấp xã".into(), "Sở".into()],
                note: "Năm trước chuyển sang".into(),
                ..AnnexRow::default()
            }],
        }],
        organisation: vec![OrganisationDuty {
            id: "kh1/iv/1".into(),
            clause: "kh1/iv/1".into(),
            place: "IV.1".into(),
            units: vec!["Các đơn vị".into()],
            text: "Báo cáo".into(),
        }],
        duties: vec![Duty {
            id: "kh1/iv/1#bao-cao".into(),
            clause: "kh1/iv/1".into(),
            place: "IV.1".into(),
            text: "trước ngày 30/11 hằng năm".into(),
            cadence: Cadence::Yearly,
            before: Some("11-30".into()),
            takers: vec!["Các đơn vị".into()],
            addressee: Some("Sở KH&CN".into()),
            report_kind: None,
        }],
        recipients: vec!["Như trên".into(), "Lưu: VT".into()],
        corrections: vec![Correction {
            clause: "kh1/ii/1".into(),
            original: "đắt đai".into(),
            corrected: "đất đai".into(),
            reason: "Lỗi nhận dạng chữ".into(),
        }],
        ..Document::default()
    }
}

fn stated(clause: &str, raw: &str, nth: u32, value: i64) -> StatedFigure {
    StatedFigure {
        clause: clause.into(),
        place: "II.1".into(),
        raw: raw.into(),
        nth,
        value: Decimal::from(value),
        denominator: None,
        unit: "xã".into(),
        comparator: Comparator::Equal,
        of: "xã".into(),
    }
}

/// A report whose sentences state figures.
fn report() -> Document {
    let line = |clause: &str, text: &str, inline| ResultLine {
        clause: clause.into(),
        text: text.into(),
        inline,
    };
    Document {
        header: Header {
            id: "bc2".into(),
            kind: DocumentKind::Report,
            title: "Kết quả".into(),
            ..Header::default()
        },
        clauses: vec![
            clause("bc2/a/1", "- Theo Nghị định 132, có 32 xã và 40 phường"),
            clause("bc2/b", "b) Tồn tại: còn 5 xã"),
        ],
        goal_table: Some(GoalTable {
            columns: vec!["TT".into(), "Nhóm".into()],
            rows: vec![GoalRow {
                no: "1".into(),
                group: "Chính quyền số".into(),
                total: 15,
                met: 13,
                unmet: 2,
                unmet_targets: vec!["Một".into(), "Hai".into()],
            }],
        }),
        areas: vec![ResultArea {
            no: "1.2".into(),
            title: "Dữ liệu".into(),
            results_heading: "a) Kết quả:".into(),
            results: vec![line(
                "bc2/a/1",
                "- Theo Nghị định 132, có 32 xã và 40 phường",
                false,
            )],
            shortcomings_heading: "b) Tồn tại:".into(),
            shortcomings: vec![line("bc2/b", "còn 5 xã", true)],
        }],
        figures: vec![
            stated("bc2/a/1", "32", 2, 32),
            stated("bc2/a/1", "40", 1, 40),
            stated("bc2/b", "5", 1, 5),
        ],
        intro: vec!["Kết quả như sau:".into()],
        closing: Some("Trên đây là báo cáo./.".into()),
        ..Document::default()
    }
}

fn own_task() -> LedgerTask {
    LedgerTask {
        text: "Lập tổ công nghệ số cộng đồng".into(),
        area: "Xã hội số".into(),
        ..LedgerTask::default()
    }
}

fn own_target() -> LedgerTarget {
    LedgerTarget {
        text: "Tỷ lệ hồ sơ số hóa".into(),
        measures: vec![percent(50)],
        ..LedgerTarget::default()
    }
}

fn progress(item: &str) -> Progress {
    Progress {
        item: item.into(),
        date: day(2026, 11, 1),
        status: TaskStatus::InProgress,
        percent: Some(Decimal::new(705, 1)),
        result: "Đã họp\nlần một".into(),
        ..Progress::default()
    }
}

fn figure(target: &str, numerator: i64, denominator: i64) -> Figure {
    Figure {
        id: "".into(),
        target: target.into(),
        measure: 1,
        as_of: day(2026, 11, 14),
        kind: FigureKind::Actual,
        reading: Reading::Ratio {
            numerator: Decimal::from(numerator),
            denominator: Decimal::from(denominator),
        },
        source: "Bộ phận một cửa".into(),
    }
}

fn evidence(item: &str) -> Evidence {
    Evidence {
        item: item.into(),
        number: "15/BC-UBND".into(),
        date: day(2026, 11, 5),
        abstract_text: "Kết quả".into(),
        ..Evidence::default()
    }
}

fn obligation() -> Obligation {
    Obligation {
        id: "".into(),
        name: "Báo cáo năm".into(),
        document: Some("kh1".into()),
        duty: Some("kh1/iv/1#bao-cao".into()),
        source: "Kế hoạch 01/KH-UBND, IV.1".into(),
        cadence: Cadence::Yearly,
        before: Some("11-30".into()),
        cut_off: Some("11-14".into()),
        addressee: "Sở KH&CN".into(),
        report_kind: "plan98".into(),
        done_year: None,
        ..Obligation::default()
    }
}

fn adopt(items: &[&str]) -> Operation {
    Operation::Adopt {
        duties: Vec::new(),
        items: items
            .iter()
            .map(|item| ((*item).into(), "UBND cấp xã".into()))
            .collect(),
    }
}
