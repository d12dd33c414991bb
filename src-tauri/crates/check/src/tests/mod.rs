//! The rules against papers with one fault each.
