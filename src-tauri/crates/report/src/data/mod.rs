//! The report's data: what a report says, as JSON that travels inside its PDF.
//!
//! The level above reads the figures of forty reports from forty files, instead of typing them from forty papers.
//! `docs/report-data.md` defines the form for other programs, `seeds/schema/so-lieu-bao-cao-1.schema.json` is its
//! schema. Two hashes tie the parts together: one of the words on the pages, one of the data themselves. Neither is
//! a signature: they find an accident and a careless hand, the signature of the file finds everybody else.

mod cmap;
mod code;
mod content;
mod counts;
mod extract;
mod of;
mod read;
mod seal;
mod shape;
#[cfg(test)]
mod tests;
mod tree;
mod words;

pub use code::code;
pub use of::{About, of, of_stored};
pub use read::{Belonging, DataError, Fault, Read, read};
pub use shape::{
    Agency, Counts, Evidence, Figure, IssuedAs, Measure, Plan, ReportData, ReportHead, Span,
    TableData, Target, TargetCounts, Task, TaskCounts,
};
pub use words::text_hash;

/// The form's name and version, as the data say it themselves.
pub const SCHEMA: &str = "so-lieu-bao-cao/1";
/// The name of the file inside the PDF.
pub const FILE_NAME: &str = "so-lieu-bao-cao.json";
/// Its media type.
const MEDIA_TYPE: &str = "application/json";
/// What a viewer's list of attachments says of it.
const DESCRIPTION: &str = "Số liệu của báo cáo, để cấp trên đọc trực tiếp từ tệp";

impl ReportData {
    /// The data as the file inside a PDF.
    pub fn attachment(&self) -> crate::Attachment {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        crate::Attachment {
            name: FILE_NAME.into(),
            description: DESCRIPTION.into(),
            media_type: MEDIA_TYPE.into(),
            bytes,
        }
    }
}
