//! The words of the printed page: everything that the ledger holds stands there, whole and in order, and
//! what changes in the ledger changes on the page, and nothing else.

#![allow(clippy::expect_used)]

mod blocks;
mod changed_plan;
mod changed_report;
mod plan98;
mod plan_document;
mod seed;
mod stored_report;
mod task_lists;
mod without_data;
