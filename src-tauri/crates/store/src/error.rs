//! What can go wrong with the ledger, each as a sentence that says what to do.

use crate::lock::Holder;
use domain::figure::ReadingError;
use domain::measure::MeasureError;
use domain::progress::ProgressError;
use domain::report::ReportRuleError;
use domain::text::{TextError, format_moment};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why the store did not do what it was asked; nothing was changed.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another program writes to this store.
    #[error("{}", held(.by.as_ref()))]
    Held {
        /// Who, where that could be read.
        by: Option<Holder>,
    },
    /// The store was written by a newer program.
    #[error(
        "Sổ {} được ghi bằng bản mới hơn của chương trình: sổ ở phiên bản {found}, chương trình này đọc được đến phiên bản {known}. Hãy cài bản mới của chương trình rồi mở lại; sổ không bị thay đổi.", .path.display()
    )]
    Newer {
        /// The store's file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The store must be brought up to date before it can be read.
    #[error(
        "Sổ {} còn ở phiên bản {found}, chương trình này cần phiên bản {known}. Hãy mở sổ một lần bằng chương trình để nâng cấp.", .path.display()
    )]
    Older {
        /// The store's file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The version that this program needs.
        known: i64,
    },
    /// The file is something else.
    #[error("Tệp {} không phải là sổ của Sổ Số Hóa ({reason}). Hãy chọn đúng thư mục dữ liệu; tệp không bị thay đổi.", .path.display())]
    NotOurs {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        reason: String,
    },
    /// The store cannot be read whole.
    #[error(
        "Sổ {} bị hỏng ({reason}). Chương trình không ghi gì vào tệp này; hãy giữ lại tệp và dùng bản sao lưu gần nhất.", .path.display()
    )]
    Damaged {
        /// The store's file.
        path: PathBuf,
        /// What was found.
        reason: String,
    },
    /// There is no store.
    #[error("Chưa có sổ tại {}. Hãy khởi tạo sổ trước.", .path.display())]
    NoStore {
        /// Where it would lie.
        path: PathBuf,
    },
    /// There is a store already.
    #[error("Đã có sổ tại {}. Hãy mở sổ đó hoặc chọn thư mục khác.", .path.display())]
    StoreExists {
        /// Where it lies.
        path: PathBuf,
    },
    /// The store belongs to an agency already.
    #[error(
        "Sổ này đã thuộc về đơn vị “{agency}”, không khởi tạo lại. Hãy chọn thư mục dữ liệu khác."
    )]
    HoldsAgency {
        /// The agency's id.
        agency: String,
    },
    /// Nothing has this id.
    #[error("Không có {what} “{id}” trong sổ. Hãy kiểm tra lại mã.")]
    Unknown {
        /// What was looked for, in Vietnamese.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// Something has this id already.
    #[error("Đã có {what} “{id}” trong sổ. Hãy dùng mã khác.")]
    Taken {
        /// What it is, in Vietnamese.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// An id that cannot be read aloud or typed.
    #[error(
        "Mã “{id}” không hợp lệ. Hãy dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ kh12-2026."
    )]
    BadId {
        /// The id.
        id: String,
    },
    /// The agency does not keep this item.
    #[error("Đơn vị chưa nhận “{id}” vào sổ. Hãy nhận mục này trước khi ghi.")]
    NotHeld {
        /// The item.
        id: String,
    },
    /// Entries speak of this item.
    #[error(
        "“{id}” đã có {entries} lượt ghi (tiến độ, số liệu, minh chứng). Hãy xóa các lượt ghi đó trước."
    )]
    HasEntries {
        /// The item.
        id: String,
        /// How many.
        entries: i64,
    },
    /// The words of a plan are not the agency's to change.
    #[error(
        "“{id}” là nội dung của văn bản, không sửa được {field}. Chỉ sửa được hạn, sản phẩm và ghi chú của đơn vị."
    )]
    PlanWords {
        /// The item.
        id: String,
        /// What was to be changed, in Vietnamese.
        field: &'static str,
    },
    /// Something necessary was left blank.
    #[error("Chưa ghi {what}. Hãy điền rồi ghi lại.")]
    Blank {
        /// What, in Vietnamese.
        what: &'static str,
    },
    /// A text that cannot be kept; `field` is the name of the field in code.
    #[error("Ô “{}”: {source}", crate::words::field(.field))]
    Text {
        /// The field.
        field: String,
        /// What is wrong with it.
        source: TextError,
    },
    /// A figure that cannot stand.
    #[error(transparent)]
    Reading(#[from] ReadingError),
    /// A measure that cannot stand.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// An entry that cannot stand.
    #[error(transparent)]
    Progress(#[from] ProgressError),
    /// What may not become of a report.
    #[error(transparent)]
    Report(#[from] ReportRuleError),
    /// Some of the operations of a block, by their place in it, from 0.
    #[error("{}", sentences(.0))]
    Block(Vec<(usize, StoreError)>),
    /// Anything else that would leave the ledger at odds with itself.
    #[error("{0}")]
    Refused(String),
    /// There is no step to undo.
    #[error("Không còn bước nào để hoàn tác.")]
    NothingToUndo,
    /// There is no step to redo.
    #[error("Không còn bước nào để làm lại.")]
    NothingToRedo,
    /// There is nothing to go back to before this step.
    #[error("Bước này thuộc lúc lập sổ, không quay về trước đó được. Hãy chọn một bước sau.")]
    BeforeFounding,
    /// The user stopped it.
    #[error("Đã dừng theo yêu cầu; sổ không bị thay đổi.")]
    Stopped,
    /// A row is no longer as the step left it.
    #[error(
        "Không {verb} được “{label}”: {what} đã khác so với lúc ghi bước đó. Sổ không bị thay đổi."
    )]
    Diverged {
        /// "hoàn tác" or "làm lại".
        verb: &'static str,
        /// The step.
        label: String,
        /// The row.
        what: String,
    },
    /// No room.
    #[error(
        "Ổ đĩa đã đầy nên chưa ghi được. Hãy giải phóng chỗ trống rồi làm lại; những gì đã ghi trước đó vẫn còn nguyên."
    )]
    DiskFull,
    /// No right to write.
    #[error(
        "Không ghi được vào {place}: thư mục hoặc tệp chỉ cho đọc. Hãy kiểm tra quyền ghi rồi làm lại; sổ không bị thay đổi."
    )]
    ReadOnly {
        /// Where.
        place: String,
    },
    /// Another connection is in the way for too long.
    #[error("Sổ đang bận vì một chương trình khác đang dùng. Hãy chờ một lát rồi làm lại.")]
    Busy,
    /// The disk or the system failed.
    #[error("Không đọc hoặc ghi được {place}: {reason}. Hãy kiểm tra ổ đĩa rồi làm lại.")]
    Disk {
        /// Where.
        place: String,
        /// What the system said.
        reason: String,
    },
    /// A file of the officer's that cannot be read.
    #[error(
        "Không đọc được tệp {place}: {reason}. Hãy kiểm tra tệp còn đó, ổ đĩa hay USB còn cắm và có quyền đọc, rồi đính kèm lại."
    )]
    Unreadable {
        /// The file.
        place: String,
        /// What the system said.
        reason: String,
    },
    /// A stored cell that cannot be read back.
    #[error("Một ô trong sổ không đọc được ({0}). Hãy dùng bản sao lưu gần nhất.")]
    BrokenCell(String),
    /// SQLite is older than 3.51.3.
    #[error("Thư viện SQLite {0} quá cũ, cần từ 3.51.3. Hãy cài lại chương trình.")]
    OldSqlite(String),
    /// Anything else that SQLite said.
    #[error("Sổ không làm được việc này: {0}. Không có gì bị thay đổi.")]
    Sqlite(rusqlite::Error),
}

fn sentences(refused: &[(usize, StoreError)]) -> String {
    let sentences: Vec<String> = refused.iter().map(|(_, error)| error.to_string()).collect();
    sentences.join("\n")
}

fn held(by: Option<&Holder>) -> String {
    match by {
        Some(by) => format!(
            "Sổ đang được mở để ghi bởi {} (chương trình {}, từ {}). Hãy đóng chương trình đó rồi làm lại; vẫn xem được sổ.",
            by.who,
            by.program,
            format_moment(by.since)
        ),
        None => "Sổ đang được một chương trình khác mở để ghi. Hãy đóng chương trình đó rồi làm lại; vẫn xem được sổ.".to_owned(),
    }
}

impl StoreError {
    /// Whether the disk or the file failed, and not what was to be written.
    pub(crate) fn is_of_the_disk(&self) -> bool {
        matches!(
            self,
            Self::DiskFull
                | Self::ReadOnly { .. }
                | Self::Busy
                | Self::Disk { .. }
                | Self::Damaged { .. }
                | Self::BrokenCell(_)
                | Self::Sqlite(_)
        )
    }

    /// What the file system said about a path.
    pub(crate) fn io(place: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let place = place.display().to_string();
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { place },
            _ => Self::Disk {
                place,
                reason: error.to_string(),
            },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let place = || "sổ".to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly { place: place() }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::SystemIoFailure) => Self::Disk { place: place(), reason: error.to_string() },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { path: "so.sohoa".into(), reason: "SQLite không đọc được tệp".into() }
            }
            Some(ErrorCode::ConstraintViolation) => Self::Refused(
                "Dữ liệu trỏ tới một mục không có, hoặc trùng với mục đã có, nên không ghi. Sổ không bị thay đổi.".into(),
            ),
            _ => Self::Sqlite(error),
        }
    }
}
