//! What each mechanism of an outline prints.

mod annex;
mod areas;
mod body;
mod closing;
mod goals;
mod lists;
pub(super) mod numbering;
mod opening;
mod stored_annex;

pub(super) use annex::annex_names;
pub(super) use body::stored_headings;
