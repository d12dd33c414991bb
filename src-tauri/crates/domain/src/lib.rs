//! Types and rules of one agency's ledger of digital-transformation work.
//!
//! Nothing here reads a file, a clock or a connection, and no figure is a float: dates, ids and
//! paths come in as arguments, values are exact decimals.

pub mod adoption;
pub mod agency;
pub mod calendar;
pub mod document;
pub mod evidence;
pub mod facts;
pub mod figure;
pub mod ids;
pub mod item;
pub mod measure;
pub mod obligation;
pub mod period;
pub mod progress;
pub mod reminder;
pub mod report;
pub mod text;
pub mod verdict;
