//! Tokens that keep private keys, reached through their maker's PKCS#11 library.

mod errors;
mod keys;
mod library;
mod session;

pub use keys::{Held, TokenSigner};
pub use library::{Library, TokenInfo, Which};
pub use session::Token;
