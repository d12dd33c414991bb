//! Ledgers of very many tasks, the same on every run: for measurements, pictures, and tests of what is drawn.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use crate::console::Console;
use chrono::{NaiveDate, NaiveDateTime};
use domain::evidence::Evidence;
use domain::ids::ItemId;
use domain::item::LedgerTask;
use domain::progress::{Progress, TaskStatus};
use domain::text::Decimal;
use store::{Holder, Operation, Store};

const WORK: [&str; 10] = [
    "Triển khai các hoạt động đào tạo, tập huấn về chuyển đổi số cho cán bộ, công chức, viên chức",
    "Ban hành quy chế quản lý, vận hành hệ thống thông tin",
    "Tổ chức các buổi hướng dẫn kỹ năng số tại tổ dân phố",
    "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực",
    "Nâng cấp trang thiết bị của bộ phận tiếp nhận và trả kết quả",
    "Cập nhật cơ sở dữ liệu đất đai, tài nguyên và môi trường",
    "Phổ cập chữ ký số cá nhân cho người dân trưởng thành",
    "Giám sát, bảo đảm an toàn thông tin mạng của các hệ thống",
    "Ứng dụng trí tuệ nhân tạo trong tiếp nhận, phân loại văn bản",
    "Khuyến khích thanh toán không dùng tiền mặt",
];
const AREA: [&str; 12] = [
    "Nhận thức số",
    "Thể chế số",
    "Hạ tầng số",
    "Dữ liệu số",
    "Nhân lực số",
    "An toàn thông tin mạng",
    "Chính quyền số",
    "Kinh tế số",
    "Xã hội số",
    "Đô thị thông minh",
    "Đổi mới sáng tạo",
    "Hợp tác, truyền thông",
];
const UNIT: [&str; 5] = [
    "Phòng Văn hóa - Xã hội",
    "Văn phòng HĐND và UBND",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Trung tâm Phục vụ hành chính công",
    "Công an phường",
];
/// So many tasks are written in one step.
const AT_ONCE: usize = 5_000;

/// The ledger of an agency with so many own tasks, two in three of which have an entry.
pub fn ledger(tasks: usize) -> Console {
    let console = Console::with_agency();
    let mut store = open(&console);
    for from in (0..tasks).step_by(AT_ONCE) {
        let numbers = from..(from + AT_ONCE).min(tasks);
        let operations = numbers.flat_map(|n| [Some(task(n)), entry(n)]).flatten();
        let block = Operation::Block {
            label: "Nhập nhiệm vụ thử".into(),
            operations: operations.collect(),
        };
        store.change(block, moment()).unwrap();
    }
    drop(store);
    console
}

/// The ledger of an agency with so many own tasks, and a history of so many steps beside those that entered them: in
/// turns an entry about a task, its words mended, and the number of a proof.
pub fn steps(tasks: usize, steps: usize) -> Console {
    let console = ledger(tasks);
    let mut store = open(&console);
    for n in 0..steps {
        store.change(step(n, tasks), moment()).unwrap();
    }
    drop(store);
    console
}

fn step(n: usize, tasks: usize) -> Operation {
    let of = n / 3 % tasks;
    match n % 3 {
        0 => Operation::RecordProgress(Progress {
            item: id(of),
            date: moment().date(),
            status: TaskStatus::InProgress,
            result: format!("Đã tổ chức {n} buổi"),
            ..Progress::default()
        }),
        1 => Operation::EditTask(LedgerTask {
            note: format!("Bổ sung lần {n}"),
            ..own_task(of)
        }),
        _ => Operation::AddEvidence(Evidence {
            item: id(of),
            number: format!("{n}/BC-UBND"),
            date: moment().date(),
            ..Evidence::default()
        }),
    }
}

/// The words of task number `n`, from 0; no two are the same.
pub fn words(n: usize) -> String {
    format!("{}, đợt {}", WORK[n % WORK.len()], n + 1)
}

/// The name of task number `n` in the ledger.
pub fn id(n: usize) -> ItemId {
    ItemId(format!("rieng/nv/{}", n + 1))
}

fn task(n: usize) -> Operation {
    Operation::AddTask(own_task(n))
}

fn own_task(n: usize) -> LedgerTask {
    LedgerTask {
        id: id(n),
        area: AREA[n / 7 % AREA.len()].into(),
        text: words(n),
        years: "2026".into(),
        year_from: Some(2026),
        year_to: Some(2026),
        lead: vec![UNIT[n % UNIT.len()].into()],
        coordinating: vec![UNIT[(n + 2) % UNIT.len()].into()],
        due: NaiveDate::from_yo_opt(2026, 60 + u32::try_from(n % 300).unwrap()),
        held: true,
        ..LedgerTask::default()
    }
}

fn open(console: &Console) -> Store {
    let holder = Holder {
        who: "Người ghi thử".into(),
        program: "thử".into(),
        pid: 0,
        since: moment(),
    };
    Store::open(&console.store(), &holder).unwrap()
}

fn entry(n: usize) -> Option<Operation> {
    let statuses = [None, Some(TaskStatus::InProgress), Some(TaskStatus::Done)];
    let status = statuses[n % statuses.len()]?;
    let percent = match status {
        TaskStatus::Done => 100,
        _ => 5 + i64::try_from(n % 18).unwrap() * 5,
    };
    Some(Operation::RecordProgress(Progress {
        item: id(n),
        date: NaiveDate::from_ymd_opt(2026, 9, 1 + u32::try_from(n % 28).unwrap())?,
        status,
        percent: Some(Decimal::from(percent)),
        result: format!("Đã tổ chức {} buổi, đạt yêu cầu", 1 + n % 9),
        ..Progress::default()
    }))
}

fn moment() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 11, 14).unwrap();
    day.and_hms_opt(8, 0, 0).unwrap()
}
