//! The secret that unlocks a token.

use serde::{Deserialize, Deserializer};
use std::fmt;
use zeroize::Zeroizing;

/// A PIN: wiped from memory when dropped, never shown.
#[derive(Clone)]
pub struct Pin(Zeroizing<String>);

impl Pin {
    /// Takes a PIN over.
    pub fn new(pin: String) -> Self {
        Self(Zeroizing::new(pin))
    }

    /// Whether nothing was typed; such a PIN is not sent to a token, which would count it as a try.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The PIN in the form that the token's library takes; that copy is wiped too.
    pub(crate) fn expose(&self) -> cryptoki::types::AuthPin {
        cryptoki::types::AuthPin::new(self.0.as_str().into())
    }
}

impl<'de> Deserialize<'de> for Pin {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::new)
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_not_shown() {
        assert!(!format!("{:?}", Pin::new("12345678".to_owned())).contains("1234"));
    }
}
