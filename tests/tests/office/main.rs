//! Word and Excel files of reports, read part by part and opened by LibreOffice.

#![allow(clippy::expect_used)]

mod marks;
mod models;
mod dump;
