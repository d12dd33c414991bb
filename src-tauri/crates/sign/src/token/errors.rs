//! What a library's codes mean to a person.

use crate::error::TokenError;
use cryptoki::error::{Error, RvError};

/// The sentence for what a library answered; a wrong PIN is told where it was sent.
pub fn told(error: Error) -> TokenError {
    let Error::Pkcs11(code, _) = &error else {
        return TokenError::Other(error.to_string());
    };
    match code {
        RvError::PinLocked => TokenError::LockedPin,
        RvError::PinExpired | RvError::UserPinNotInitialized => TokenError::PinToSet,
        RvError::PinLenRange | RvError::PinInvalid => TokenError::BadPinForm,
        RvError::DeviceRemoved
        | RvError::TokenNotPresent
        | RvError::SessionHandleInvalid
        | RvError::SessionClosed => TokenError::Removed,
        RvError::SlotIdInvalid => TokenError::NoToken,
        _ => TokenError::Other(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cryptoki::context::Function;

    #[test]
    fn each_code_that_a_person_can_act_on_has_its_sentence() {
        let says = |code| told(Error::Pkcs11(code, Function::Sign));
        assert_eq!(says(RvError::PinLocked), TokenError::LockedPin);
        assert_eq!(says(RvError::DeviceRemoved), TokenError::Removed);
        assert_eq!(says(RvError::TokenNotPresent), TokenError::Removed);
        assert_eq!(says(RvError::PinExpired), TokenError::PinToSet);
        assert_eq!(says(RvError::PinLenRange), TokenError::BadPinForm);
        assert!(matches!(says(RvError::DeviceMemory), TokenError::Other(_)));
    }
}
