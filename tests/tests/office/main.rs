//! Word and Excel files of reports: read part by part by the rules of ECMA-376, and opened by LibreOffice.

#![allow(clippy::expect_used)]

mod charts;
mod csv;
mod files;
mod headings;
mod libre;
mod marks;
mod models;
mod package;
mod rules;
mod sections;
mod sheets;
mod tables;
mod tree;
mod words;
mod workbook;
