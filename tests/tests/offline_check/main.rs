//! The offline check against papers that are not its own: the five real documents, and the example agency's reports.

#![allow(clippy::expect_used)]

mod documented;
mod example;
mod papers;
mod real_papers;
