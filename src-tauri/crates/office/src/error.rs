//! What can go wrong between a document and its Word or Excel file.

use report::ReportError;

/// Why an office file could not be written; the message is meant for the person who asked for it.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The text cannot be set, so nothing can be measured.
    #[error(transparent)]
    Text(#[from] ReportError),

    /// The document has no table, and an Excel file holds tables only.
    #[error("Báo cáo này không có bảng nào để ghi ra tệp Excel. Hãy xuất ra tệp .docx hoặc .pdf.")]
    NoTable,

    /// The workbook could not be put together.
    #[error("Không tạo được tệp Excel: {0}.")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),

    /// The parts of the file could not be packed.
    #[error("Không đóng gói được tệp Word: {0}.")]
    Package(String),
}

impl From<zip::result::ZipError> for OfficeError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Package(error.to_string())
    }
}

impl From<std::io::Error> for OfficeError {
    fn from(error: std::io::Error) -> Self {
        Self::Package(error.to_string())
    }
}
