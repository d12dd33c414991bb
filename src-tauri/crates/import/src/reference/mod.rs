//! What every ledger refers to: the agencies with their names in time, and the working calendar.

mod agencies;
mod calendar;

pub use agencies::{agencies, embedded_agencies};
pub use calendar::{calendar, embedded_calendar};
