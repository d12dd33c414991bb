//! How answers are shown to people.

mod documents;
mod items;
mod ledger;
mod obligations;
mod reports;
mod setup;
mod sign;
mod table;

pub use documents::{adopted, document, documents, library, loaded, proposals};
pub use items::{evidence, file_check, target, targets, task, tasks};
pub use ledger::{
    back_preview, backed_up, backup_view, done, exported, history, hits, locked, overview,
    report_state, restored,
};
pub use obligations::{duties, obligations, report_kinds};
pub use reports::{comparison, findings, origins, outline_faults, report_data, reports, sentences};
pub use setup::{agencies, session, settings};
pub use sign::{signed_file, tokens};

/// A table under its count, or a sentence that says that there is nothing.
fn listed(count: usize, what: &str, none: &str, table: impl std::fmt::Display) -> String {
    match count {
        0 => none.to_owned(),
        _ => format!("{table}\n{count} {what}"),
    }
}

/// A name and its value, left out where there is no value.
fn line(name: &str, value: &str) -> String {
    match value {
        "" => String::new(),
        _ => format!("{name}: {value}\n"),
    }
}
