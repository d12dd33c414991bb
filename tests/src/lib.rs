//! Tests of the finished programs.

pub mod console;
pub mod pdf;
#[cfg(feature = "e2e")]
pub mod window;
