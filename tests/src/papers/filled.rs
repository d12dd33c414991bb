//! The example's ledger with every blank filled in, as an officer does before reports leave the house.
//!
//! Everything goes in through the store's own operations; no model and no facts are touched.

use super::{YEAR, facts, request};
use crate::console::Console;
use crate::pdf::example;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::document::Header;
use domain::facts::{Facts, TargetFact, TaskFact};
use domain::ids::ItemId;
use domain::period::Period;
use domain::progress::{Progress, TaskStatus};
use domain::report::ReportRequest;
use std::sync::OnceLock;
use store::{Holder, Operation, Reader, Store};

/// Every form in which a report is written from the ledger: its kind, and the part of the year as it is typed.
pub const FORMS: [(&str, &str); 16] = [
    ("plan98", ""),
    ("yearly", ""),
    ("periodic", ""),
    ("periodic", "tháng 10"),
    ("periodic", "quý 1"),
    ("periodic", "quý 3"),
    ("periodic", "6 tháng"),
    ("periodic", "9 tháng"),
    ("periodic", "1/1/2026..20/5/2026"),
    ("target-table", ""),
    ("target-table", "quý 3"),
    ("target-table", "1/1/2026..20/5/2026"),
    ("task-list", ""),
    ("letter", ""),
    ("letter", "quý 3"),
    ("letter", "1/1/2026..20/5/2026"),
];

/// What a person writes where the outline leaves room.
const WRITTEN: [(&str, &str); 2] = [
    (
        "chi-dao",
        "Ủy ban nhân dân phường đã phân công nhiệm vụ cho từng đơn vị và kiểm tra việc thực hiện hằng tuần.",
    ),
    (
        "kien-nghi",
        "Đề nghị Sở Khoa học và Công nghệ hỗ trợ máy quét khổ lớn cho phường.",
    ),
];

/// The report of one of [`FORMS`].
pub fn asked((kind, period): (&str, &str)) -> ReportRequest {
    let part = (!period.is_empty()).then(|| Period::typed(period, YEAR).expect("a period"));
    request(kind, part)
}

/// The example agency whose ledger leaves nothing open in any of [`FORMS`]; made once, then copied.
pub fn filled() -> Console {
    static STORE: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = STORE.get_or_init(|| {
        let console = example();
        fill(&console);
        std::fs::read(console.store()).expect("the store can be read")
    });
    let console = Console::empty();
    std::fs::write(console.store(), bytes).expect("the store can be written");
    console
}

fn fill(console: &Console) {
    apply(console, vec![setting("signer", "Nguyễn Văn An")]);
    apply(console, registered(console));
    for form in FORMS {
        let request = asked(form);
        let facts = facts(console, &request);
        apply(console, written(&request, &facts));
        apply(console, reasons(&facts));
    }
}

/// Does operations in the ledger of a console, one step each.
pub fn apply(console: &Console, operations: Vec<Operation>) {
    let at = noon();
    let holder = Holder {
        who: "Người ghi thử".into(),
        program: "tests".into(),
        pid: std::process::id(),
        since: at,
    };
    let mut store = Store::open(&console.store(), &holder).expect("the store can be opened");
    for operation in operations {
        let step = store.change(operation, at);
        step.expect("the ledger takes the operation");
    }
}

fn noon() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(YEAR, 11, 14).unwrap_or_default();
    NaiveDateTime::new(day, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}

/// Number and date of the documents that the sources had without them.
fn registered(console: &Console) -> Vec<Operation> {
    let reader = Reader::open(&console.store()).expect("the store can be read");
    let documents = reader.documents().expect("the documents can be read");
    let heads = documents.into_iter().map(|document| document.header);
    let open = heads.filter(|header| header.number.is_none() && header.issued_with.is_none());
    open.map(|header| {
        Operation::EditDocument(Header {
            number: Some("386".into()),
            symbol: "KH-UBND".into(),
            // Before all others, so that items keep the order in which they stand without a date.
            date: NaiveDate::from_ymd_opt(2023, 11, 30),
            ..header
        })
    })
    .collect()
}

fn setting(key: &str, value: &str) -> Operation {
    Operation::Settings(vec![(key.into(), value.into())])
}

/// The parts in words that the report has no text for.
fn written(request: &ReportRequest, facts: &Facts) -> Vec<Operation> {
    let part = request
        .period
        .map_or_else(String::new, |period| format!("@{}", period.code()));
    let kind = &request.kind.0;
    let open = WRITTEN.iter().filter(|(key, _)| {
        let told = *key == "chi-dao" && request.period.is_none();
        !told && !facts.texts.contains_key(*key)
    });
    open.map(|(key, text)| Operation::WriteReportText {
        key: format!("text/{kind}/{YEAR}{part}/{key}"),
        written: (*text).to_owned(),
    })
    .collect()
}

/// What is wanting, why and what will be done, for every target and task that the report finds wanting without it.
fn reasons(facts: &Facts) -> Vec<Operation> {
    let targets = facts.targets.iter().filter(|target| target.lacks_reason());
    let tasks = facts.tasks.iter().filter(|task| lacks_cause(task));
    let of_targets = targets.map(|target: &TargetFact| reason(facts, &target.id, None));
    let of_tasks = tasks.map(|task| reason(facts, &task.id, Some(task)));
    of_targets.chain(of_tasks).collect()
}

fn lacks_cause(task: &TaskFact) -> bool {
    let newest = task.entries.last();
    let wanting = newest.is_some_and(|entry| !entry.shortcoming.is_empty()) || task.overdue;
    wanting && newest.is_none_or(|entry| entry.cause.is_empty())
}

/// An entry of the last day of the report's data, which leaves a task where it stands.
fn reason(facts: &Facts, item: &ItemId, task: Option<&TaskFact>) -> Operation {
    let newest = task.and_then(|task| task.entries.last());
    Operation::RecordProgress(Progress {
        item: item.clone(),
        date: facts.as_of,
        status: task.map_or(TaskStatus::InProgress, |task| task.status),
        percent: task.and_then(|task| task.percent),
        result: newest.map(|entry| entry.result.clone()).unwrap_or_default(),
        shortcoming: "Tiến độ còn chậm so với kế hoạch.".into(),
        cause: "Nhân sự chuyên trách của phường còn thiếu.".into(),
        remedy: "Bố trí thêm một công chức phụ trách trong quý tới.".into(),
        ..Progress::default()
    })
}
