//! A token that has been unlocked.

use super::errors::told;
use super::keys::{self, Held, TokenSigner};
use super::library::{Library, TokenInfo};
use crate::error::{TokenError, TriesLeft};
use crate::pin::Pin;
use cryptoki::error::{Error, RvError};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::Slot;

/// An unlocked token; dropping it locks it again.
#[derive(Debug)]
pub struct Token {
    // Dropped in this order: the session before the library that it belongs to.
    session: Session,
    slot: Slot,
    info: TokenInfo,
    library: Library,
}

impl Token {
    /// Opens a session and sends the PIN, once.
    pub(super) fn unlock(
        library: Library,
        slot: Slot,
        info: TokenInfo,
        pin: &Pin,
    ) -> Result<Self, TokenError> {
        if info.tries == TriesLeft::None {
            return Err(TokenError::LockedPin);
        }
        if pin.is_empty() && !info.own_keypad {
            return Err(TokenError::BadPinForm);
        }
        let session = library.context().open_ro_session(slot).map_err(told)?;
        let secret = (!pin.is_empty()).then(|| pin.expose());
        match session.login(UserType::User, secret.as_ref()) {
            Ok(()) | Err(Error::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => Ok(Self {
                session,
                slot,
                info,
                library,
            }),
            Err(Error::Pkcs11(RvError::PinIncorrect, _)) => {
                let left = library
                    .info(slot)
                    .map_or(TriesLeft::Unknown, |info| info.tries);
                Err(TokenError::WrongPin(left))
            }
            Err(error) => Err(told(error)),
        }
    }

    /// How the token names itself.
    pub fn info(&self) -> &TokenInfo {
        &self.info
    }

    /// The certificates whose private key is on the token too.
    ///
    /// # Errors
    /// What the library says.
    pub fn certificates(&self) -> Result<Vec<Held>, TokenError> {
        let all = keys::certificates(&self.session)?;
        let mut own = Vec::new();
        for held in all {
            if keys::private_key(&self.session, &held)?.is_some() {
                own.push(held);
            }
        }
        Ok(own)
    }

    /// Takes the key that is to sign: the only one that may sign documents, or the one whose certificate bears a
    /// label, a serial number or a common name.
    ///
    /// # Errors
    /// No certificate, none of that name, several where none was named, a key that cannot sign here.
    pub fn signer(&self, named: Option<&str>) -> Result<TokenSigner<'_>, TokenError> {
        let all = keys::certificates(&self.session)?;
        let own = chosen(self.certificates()?, named)?;
        let mechanisms = self
            .library
            .context()
            .get_mechanism_list(self.slot)
            .map_err(told)?;
        TokenSigner::new(&self.session, own, &all, &mechanisms)
    }
}

fn chosen(own: Vec<Held>, named: Option<&str>) -> Result<Held, TokenError> {
    if own.is_empty() {
        return Err(TokenError::NoCertificate);
    }
    let mut fitting: Vec<Held> = match named {
        Some(named) => own
            .into_iter()
            .filter(|held| held.is_called(named))
            .collect(),
        None => own
            .into_iter()
            .filter(|held| held.certificate.may_sign())
            .collect(),
    };
    if fitting.len() > 1 {
        let all: Vec<_> = fitting.iter().map(Held::shown).collect();
        return Err(TokenError::ManyCertificates(all.join(", ")));
    }
    fitting.pop().ok_or_else(|| match named {
        Some(named) => TokenError::NoSuchCertificate(named.to_owned()),
        None => TokenError::NoCertificate,
    })
}
