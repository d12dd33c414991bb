//! Data files become domain types here, checked: the documents in `seeds/`, the agencies, the working
//! calendar and the example. What a person wrote wrong is said with file, item and reason.

pub mod example;
mod fault;
pub mod reference;
pub mod seed;
mod toml_file;

pub use fault::{Fault, Reason, SeedError};
