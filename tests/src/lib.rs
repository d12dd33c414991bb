//! Tests of the finished programs.

pub mod console;
pub mod papers;
pub mod pdf;
pub mod signing;
pub mod token;
#[cfg(feature = "e2e")]
pub mod window;
