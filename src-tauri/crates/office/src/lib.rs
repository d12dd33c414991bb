//! The document model as Word and Excel files, for leaders who edit and levels above that calculate.
//!
//! Both writers take the same [`report::model::Document`] as the printed page. The Word file repeats the page's
//! form with Word's own means: styles, numbering, sections, tables, charts. The Excel file holds every table with
//! real numbers. The same document always gives the same bytes: dates come from the document.

mod docx;
mod error;
mod grid;
mod package;
mod xlsx;
mod xml;

pub use docx::write_docx;
pub use error::OfficeError;
pub use xlsx::write_xlsx;
