//! The settings whose meaning the store knows; all others are their reader's business.

/// The id of the agency whose ledger this is.
pub const AGENCY: &str = "agency";
/// The name that stands in the history; without it, the system account's.
pub const WHO: &str = "who";
