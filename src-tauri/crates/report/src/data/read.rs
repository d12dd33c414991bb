//! Reading a report's data from its file, and telling whether they belong to its pages.

use std::panic::AssertUnwindSafe;

use serde_json::Value;

use super::content::Unreadable;
use super::shape::ReportData;
use super::{SCHEMA, counts, extract, seal, tree, words};

/// Why a file gives no data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// The file is larger than any report.
    #[error("Tệp lớn hơn 64 MB, không phải là báo cáo của Sổ Số Hóa.")]
    TooLarge,
    /// The bytes are no PDF.
    #[error("Tệp không phải là PDF đọc được. Hãy xin lại bản gốc của tệp.")]
    NotPdf,
    /// The file is locked.
    #[error("Tệp PDF có mật khẩu nên không đọc được số liệu. Hãy xin bản không khóa.")]
    Encrypted,
    /// A PDF without our data.
    #[error(
        "Tệp PDF không mang số liệu kèm theo: có thể không phải do Sổ Số Hóa in ra, hoặc đã bị in lại, quét lại. Hãy xin tệp gốc."
    )]
    NoData,
    /// Data of a later form.
    #[error(
        "Số liệu trong tệp theo mẫu “{0}”, chương trình này chỉ đọc được “so-lieu-bao-cao/1”. Hãy cập nhật chương trình."
    )]
    OtherForm(String),
    /// Data that do not have the form that they say.
    #[error("Số liệu kèm trong tệp bị hỏng: {0}.")]
    NotData(String),
}

/// Data with what is known of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// What the report says.
    pub data: ReportData,
    /// Whether the data and the pages belong together.
    pub belonging: Belonging,
}

/// Whether data and pages belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Belonging {
    /// Words, rows and counts agree.
    Together,
    /// They do not; each fault is one reason.
    Apart(Vec<Fault>),
    /// No fault was found, but the words of the pages cannot be read.
    Unchecked,
}

impl Belonging {
    /// The answer in one sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::Together => "Số liệu kèm theo khớp với phần chữ của báo cáo.".into(),
            Self::Apart(faults) => {
                let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
                format!(
                    "Số liệu kèm theo KHÔNG khớp với báo cáo: {}.",
                    faults.join("; ")
                )
            }
            Self::Unchecked => {
                "Không kiểm tra được số liệu có khớp với phần chữ hay không: các trang của tệp \
                                không còn ở dạng mà Sổ Số Hóa in ra."
                    .into()
            }
        }
    }
}

/// Why data and pages do not belong together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The words on the pages are others than those that the data were written with.
    #[error("chữ trên trang đã khác lúc in")]
    WordsChanged,
    /// Words were added outside the structure of the pages.
    #[error("trang có chữ được thêm ngoài nội dung báo cáo")]
    WordsAdded,
    /// The data are others than those written.
    #[error("số liệu kèm theo đã bị sửa sau khi in")]
    DataChanged,
    /// A count is not what the rows add up to.
    #[error("{what} ghi {said} nhưng cộng từng dòng được {counted}")]
    Count {
        /// What is counted.
        what: &'static str,
        /// What the data say.
        said: usize,
        /// What the rows add up to.
        counted: usize,
    },
}

/// Reads the data that a PDF carries and compares them with its pages.
///
/// The file may be anybody's: whatever it holds, the answer is data or an error.
pub fn read(bytes: &[u8]) -> Result<Read, DataError> {
    let file = extract::open(bytes)?;
    let attached = extract::attached(&file)?;
    let value: Value =
        serde_json::from_slice(&attached).map_err(|error| DataError::NotData(error.to_string()))?;
    let schema = value.get("schema").and_then(Value::as_str);
    match schema {
        Some(SCHEMA) => {}
        Some(other) => return Err(DataError::OtherForm(other.chars().take(80).collect())),
        None => return Err(DataError::NotData("thiếu tên mẫu".into())),
    }
    let mut faults = Vec::new();
    let said = value.get("data_hash").and_then(Value::as_str);
    if said != Some(seal::of_value(&value).as_str()) {
        faults.push(Fault::DataChanged);
    }
    let data: ReportData =
        serde_json::from_value(value).map_err(|error| DataError::NotData(error.to_string()))?;
    faults.extend(miscounted(&data));
    let texts = std::panic::catch_unwind(AssertUnwindSafe(|| tree::texts(&file)))
        .unwrap_or(Err(Unreadable::Unknown));
    let belonging = judged(faults, &data, texts);
    Ok(Read { data, belonging })
}

fn judged(
    mut faults: Vec<Fault>,
    data: &ReportData,
    texts: Result<Vec<String>, Unreadable>,
) -> Belonging {
    let unreadable = texts == Err(Unreadable::Unknown);
    match texts {
        Ok(texts) if words::hash(&words::canonical(&texts)) == data.text_hash => {}
        Ok(_) => faults.push(Fault::WordsChanged),
        Err(Unreadable::Loose) => faults.push(Fault::WordsAdded),
        Err(Unreadable::Unknown) => {}
    }
    match (faults.is_empty(), unreadable) {
        (false, _) => Belonging::Apart(faults),
        (true, true) => Belonging::Unchecked,
        (true, false) => Belonging::Together,
    }
}

fn miscounted(data: &ReportData) -> Vec<Fault> {
    let counted = counts::named(&counts::of(&data.targets, &data.tasks));
    let pairs = counts::named(&data.counts).into_iter().zip(counted);
    pairs
        .filter(|((_, said), (_, counted))| said != counted)
        .map(|((what, said), (_, counted))| Fault::Count {
            what,
            said,
            counted,
        })
        .collect()
}
