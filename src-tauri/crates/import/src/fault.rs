//! What can be wrong in a data file, each with the sentence that says it.

use domain::measure::MeasureError;
use std::fmt;
use thiserror::Error;

/// Everything wrong in one file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.lines().join("\n"))]
pub struct SeedError {
    /// The file's name as given.
    pub file: String,
    /// Its faults, in the order found; never empty.
    pub faults: Vec<Fault>,
}

impl SeedError {
    /// An error of a whole file.
    pub(crate) fn whole(file: impl Into<String>, reason: Reason) -> Self {
        Self {
            file: file.into(),
            faults: vec![Fault {
                line: None,
                item: None,
                reason,
            }],
        }
    }

    /// One line a fault: file, item, reason.
    pub fn lines(&self) -> Vec<String> {
        self.faults
            .iter()
            .map(|fault| format!("{}{fault}", self.file))
            .collect()
    }
}

/// One mistake and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, where the reader of the file knows it.
    pub line: Option<usize>,
    /// The item, by its id as written in the file.
    pub item: Option<String>,
    /// What is wrong.
    pub reason: Reason,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, ", dòng {line}")?;
        }
        if let Some(item) = &self.item {
            write!(f, ", mục {item}")?;
        }
        write!(f, ": {}.", self.reason)
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Reason {
    /// The file could not be read.
    #[error("không đọc được ({0})")]
    Unreadable(String),
    /// A folder without data files.
    #[error("trong thư mục không có tệp .toml nào")]
    NoFiles,
    /// Broken TOML.
    #[error("{0}")]
    Toml(String),
    /// An id occurs twice.
    #[error("mã “{0}” có hai lần")]
    IdTwice(String),
    /// An id that holds other characters than those of ids.
    #[error("mã “{0}” chỉ được gồm chữ thường không dấu, chữ số và các dấu / - #")]
    IdForm(String),
    /// A clause that is pointed to but not there.
    #[error("không có đoạn nào mang mã “{0}”")]
    NoClause(String),
    /// A group that a row names but its annex has not.
    #[error("phụ lục không có nhóm “{0}”")]
    NoGroup(String),
    /// An agency that is pointed to but not there.
    #[error("không có cơ quan nào mang mã “{0}”")]
    NoAgency(String),
    /// An item that is pointed to but not there.
    #[error("không có nhiệm vụ, chỉ tiêu nào mang mã “{0}”")]
    NoItem(String),
    /// A text that is empty where words are needed.
    #[error("trường “{0}” để trống")]
    Empty(&'static str),
    /// A character that no page can show, or a line break.
    #[error("chữ “{words}” có ký tự không dùng được: {why}")]
    Character {
        /// The beginning of the text.
        words: String,
        /// Which character, and where.
        why: String,
    },
    /// A text that is not composed (NFC) or has spare spaces.
    #[error("chữ “{0}” chưa ở dạng Unicode dựng sẵn (NFC) hoặc thừa dấu cách")]
    NotClean(String),
    /// Words that do not stand in the clause they rest on.
    #[error("chữ “{words}” không có trong đoạn “{clause}”")]
    NotInClause {
        /// The words.
        words: String,
        /// The clause.
        clause: String,
    },
    /// A figure that occurs less often than it is counted.
    #[error("số “{raw}” không xuất hiện đến lần thứ {nth} trong đoạn “{clause}”")]
    TooFewOccurrences {
        /// The figure as written.
        raw: String,
        /// Which occurrence is meant.
        nth: u32,
        /// The clause.
        clause: String,
    },
    /// A sign that is no comparator.
    #[error("dấu so sánh “{0}” không hợp lệ, chỉ dùng = >= > <= < ~ range")]
    Comparator(String),
    /// A text that is no plain decimal.
    #[error("“{0}” không phải là số (chỉ ghi chữ số và một dấu chấm trước phần thập phân)")]
    Number(String),
    /// A range whose end lies before its beginning.
    #[error("khoảng từ {from} đến {to} bị ngược")]
    Reversed {
        /// Its beginning.
        from: String,
        /// Its end.
        to: String,
    },
    /// A range without its upper bound, or an upper bound without a range.
    #[error("dấu so sánh “range” và trường “value_max” phải đi cùng nhau")]
    RangeHalf,
    /// A target with nothing to reach.
    #[error("chỉ tiêu không có số đo (measures) và cũng không có mốc (milestone)")]
    NothingToReach,
    /// A date that does not exist.
    #[error("ngày “{0}” không tồn tại (ghi năm-tháng-ngày, ví dụ 2024-03-01)")]
    Date(String),
    /// A yearly day that does not exist.
    #[error("ngày hằng năm “{0}” không tồn tại (ghi tháng-ngày, ví dụ 11-30)")]
    YearlyDay(String),
    /// Cells that do not make up their row.
    #[error("các ô ghép lại khác với đoạn “{clause}” từ chỗ “{from}”")]
    Cells {
        /// The row's clause.
        clause: String,
        /// Where the difference begins, in the cells.
        from: String,
    },
    /// Goals that do not add up.
    #[error("số mục tiêu đạt {met} cộng chưa đạt {unmet} không bằng tổng {total}")]
    Goals {
        /// Goals reached.
        met: u32,
        /// Goals not reached.
        unmet: u32,
        /// All goals.
        total: u32,
    },
    /// A rule of the ledger that a value breaks, in that rule's own words.
    #[error("{0}")]
    Rule(String),
}

impl From<MeasureError> for Reason {
    fn from(error: MeasureError) -> Self {
        match error {
            MeasureError::HalfRange => Self::RangeHalf,
            MeasureError::Reversed { from, to } => Self::Reversed {
                from: from.to_string(),
                to: to.to_string(),
            },
            MeasureError::Share { .. } => {
                Self::Rule(error.to_string().trim_end_matches('.').to_owned())
            }
        }
    }
}

/// The beginning of a text, short enough for a message.
pub(crate) fn beginning(text: &str) -> String {
    const LENGTH: usize = 60;
    if text.chars().count() <= LENGTH {
        return text.to_owned();
    }
    let short: String = text.chars().take(LENGTH).collect();
    format!("{short}…")
}
