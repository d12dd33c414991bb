//! Rows for the wire, made from the domain.

pub(crate) mod agency;
pub(crate) mod cell;
pub(crate) mod document;
pub(crate) mod entry;
pub(crate) mod evidence;
pub(crate) mod figure;
pub(crate) mod format;
pub(crate) mod history;
pub(crate) mod measure;
pub(crate) mod names;
pub(crate) mod obligation;
pub(crate) mod page;
pub(crate) mod report;
pub(crate) mod report_data;
pub(crate) mod sign;
pub(crate) mod target;
pub(crate) mod task;
pub(crate) mod validity;
