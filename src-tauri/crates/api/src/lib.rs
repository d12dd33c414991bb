//! The commands of the ledger: one list for the window and for the console, with their wire types.
//!
//! ```text
//! Desk::open(host, access) ── call("tasks", {…}) ──> commands::tasks::tasks ──> store, domain ──> wire rows
//!        └── report_pdf, report_preview, export_report ──> facts::gather ──> report
//! ```
//! A handler takes the desk and typed arguments and gives a wire type; nothing here speaks SQL, reads a clock
//! (the [`Host`] does) or parses a number by itself (`domain::text` does).

mod backup;
mod cells;
pub mod commands;
mod desk;
mod dispatch;
mod errors;
mod example;
mod export;
pub mod facts;
mod first;
mod grounds;
mod host;
mod kept_cells;
mod list;
mod mending;
mod options;
mod preferences;
pub mod printing;
mod progress;
mod reference;
mod reporting;
mod rows;
mod seat;
mod settings;
mod this_computer;
mod title;
mod typed;
mod view;
mod window_place;
pub mod wire;

#[cfg(test)]
mod tests;

pub use domain::text::{shown, shown_lines};

pub use commands::evidence::file_to_open;
pub use desk::{Access, Desk};
pub use host::Host;
pub use list::{COMMANDS, CommandInfo, command, command_names};
pub use options::Options;
pub use progress::{Progress, Running};
pub use seat::{Seat, broken_off};
pub use settings::Settings;
pub use this_computer::ThisComputer;
pub use title::title_in;
pub use window_place::{Area, WindowPlace};
pub use wire::{ErrorCode, WireError};
