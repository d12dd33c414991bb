//! What each mechanism of an outline prints.

mod annex;
mod areas;
mod body;
mod charts;
mod closing;
mod goals;
mod heads;
mod lists;
pub(super) mod numbering;
mod opening;
mod stored_annex;
mod stored_body;

pub(super) use annex::annex_names;
pub(super) use body::stored_headings;
pub(super) use stored_body::has_body;
