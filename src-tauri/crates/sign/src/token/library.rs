//! A PKCS#11 library and the tokens that it sees.

use super::errors::told;
use super::keys::{self, Held};
use super::session::Token;
use crate::error::{TokenError, TriesLeft};
use crate::pin::Pin;
use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};
use cryptoki::slot::Slot;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A library is begun and ended once for the whole process, so one conversation at a time.
static IN_USE: Mutex<()> = Mutex::new(());

/// A PKCS#11 library that has been started; dropping it ends it.
#[derive(Debug)]
pub struct Library {
    context: Pkcs11,
    begun_here: bool,
    _alone: MutexGuard<'static, ()>,
}

/// A token as it names itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenInfo {
    /// The number of its slot.
    pub slot: u64,
    /// Its label.
    pub label: String,
    /// Its serial number.
    pub serial: String,
    /// Who made it.
    pub manufacturer: String,
    /// Its model.
    pub model: String,
    /// What it says of the tries left for its PIN.
    pub tries: TriesLeft,
    /// Whether the PIN is typed on the device itself.
    pub own_keypad: bool,
}

/// Which of the tokens is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// The only one.
    Only,
    /// The one in this slot.
    Slot(u64),
    /// The one with this label.
    Label(String),
}

impl Library {
    /// Starts a library; waits while another conversation with a token goes on in this process.
    ///
    /// # Errors
    /// A file that is missing, made for 32-bit programs, or no PKCS#11 library.
    pub fn open(path: &Path) -> Result<Self, TokenError> {
        check_file(path)?;
        let alone = IN_USE.lock().unwrap_or_else(PoisonError::into_inner);
        let bad = |error: Error| TokenError::BadLibrary {
            path: path.display().to_string(),
            reason: error.to_string(),
        };
        let context = Pkcs11::new(path).map_err(bad)?;
        let begun = context.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK));
        let begun_here = match begun {
            Ok(()) => true,
            Err(Error::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => false,
            Err(error) => return Err(bad(error)),
        };
        Ok(Self {
            context,
            begun_here,
            _alone: alone,
        })
    }

    /// The tokens that are plugged in and set up.
    ///
    /// # Errors
    /// What the library says.
    pub fn tokens(&self) -> Result<Vec<TokenInfo>, TokenError> {
        let slots = self
            .context
            .get_slots_with_initialized_token()
            .map_err(told)?;
        slots.into_iter().map(|slot| self.info(slot)).collect()
    }

    /// The certificates that a token shows without its PIN.
    ///
    /// # Errors
    /// A slot without a token, and what the library says.
    pub fn certificates(&self, slot: u64) -> Result<Vec<Held>, TokenError> {
        let slot = Slot::try_from(slot).map_err(|_| TokenError::NoSuchToken(slot.to_string()))?;
        let session = self.context.open_ro_session(slot).map_err(told)?;
        keys::certificates(&session)
    }

    /// The token that is meant.
    ///
    /// # Errors
    /// None plugged in, none of that name, several where none was named.
    pub fn find(&self, which: &Which) -> Result<TokenInfo, TokenError> {
        let mut tokens = self.tokens()?;
        if tokens.is_empty() {
            return Err(TokenError::NoToken);
        }
        let name = match which {
            Which::Only => None,
            Which::Slot(slot) => Some(slot.to_string()),
            Which::Label(label) => Some(label.clone()),
        };
        tokens.retain(|token| match which {
            Which::Only => true,
            Which::Slot(slot) => token.slot == *slot,
            Which::Label(label) => token.label == label.trim(),
        });
        if tokens.len() > 1 {
            let all: Vec<_> = tokens
                .iter()
                .map(|token| format!("“{}” (khe {})", token.label, token.slot))
                .collect();
            return Err(TokenError::ManyTokens(all.join(", ")));
        }
        tokens
            .pop()
            .ok_or_else(|| TokenError::NoSuchToken(name.unwrap_or_default()))
    }

    /// Unlocks a token; the PIN is sent once.
    ///
    /// # Errors
    /// As [`Library::find`]; a wrong, locked or unset PIN.
    pub fn log_in(self, which: &Which, pin: &Pin) -> Result<Token, TokenError> {
        let info = self.find(which)?;
        let slot = Slot::try_from(info.slot)
            .map_err(|_| TokenError::NoSuchToken(info.slot.to_string()))?;
        Token::unlock(self, slot, info, pin)
    }

    pub(super) fn context(&self) -> &Pkcs11 {
        &self.context
    }

    pub(super) fn info(&self, slot: Slot) -> Result<TokenInfo, TokenError> {
        let info = self.context.get_token_info(slot).map_err(told)?;
        let tries = match () {
            () if info.user_pin_locked() => TriesLeft::None,
            () if info.user_pin_final_try() => TriesLeft::One,
            () if info.user_pin_count_low() => TriesLeft::Low,
            () => TriesLeft::Unknown,
        };
        Ok(TokenInfo {
            slot: slot.id(),
            label: info.label().trim().to_owned(),
            serial: info.serial_number().trim().to_owned(),
            manufacturer: info.manufacturer_id().trim().to_owned(),
            model: info.model().trim().to_owned(),
            tries,
            own_keypad: info.protected_authentication_path(),
        })
    }
}

impl Drop for Library {
    fn drop(&mut self) {
        if self.begun_here {
            // Nobody is left to tell; the process goes on without the library.
            let _ = self.context.clone().finalize();
        }
    }
}

/// Tells a missing file and a 32-bit library by name, which the system's own words would not.
fn check_file(path: &Path) -> Result<(), TokenError> {
    let name = || path.display().to_string();
    if !path.is_file() {
        return Err(TokenError::NoLibrary(name()));
    }
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(4096).read_to_end(&mut head));
    read.map_err(|error| TokenError::BadLibrary {
        path: name(),
        reason: error.to_string(),
    })?;
    match cfg!(target_pointer_width = "64") && is_32_bit(&head) {
        true => Err(TokenError::Library32(name())),
        false => Ok(()),
    }
}

/// Whether a library's head says 32 bit: the class of an ELF file, the machine of a Windows one.
fn is_32_bit(head: &[u8]) -> bool {
    const ELF_CLASS_32: u8 = 1;
    const MACHINE_I386: [u8; 2] = [0x4c, 0x01];
    if head.starts_with(b"\x7fELF") {
        return head.get(4) == Some(&ELF_CLASS_32);
    }
    let pe = || {
        let offset = u32::from_le_bytes(head.get(0x3c..0x40)?.try_into().ok()?);
        let from = usize::try_from(offset).ok()?;
        let machine = head.get(from..)?.strip_prefix(b"PE\0\0")?.get(..2)?;
        Some(machine == MACHINE_I386)
    };
    head.starts_with(b"MZ") && pe().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn windows_library(machine: [u8; 2]) -> Vec<u8> {
        let mut head = [0; 0x40];
        head[..2].copy_from_slice(b"MZ");
        head[0x3c] = 0x40;
        [&head[..], b"PE\0\0", &machine].concat()
    }

    #[test]
    fn a_32_bit_library_is_told_by_its_head() {
        assert!(is_32_bit(b"\x7fELF\x01\x01\x01"));
        assert!(!is_32_bit(b"\x7fELF\x02\x01\x01"));
        assert!(is_32_bit(&windows_library([0x4c, 0x01])));
        assert!(!is_32_bit(&windows_library([0x64, 0x86])));
        assert!(!is_32_bit(b"MZ"));
        assert!(!is_32_bit(b""));
    }

    #[test]
    fn a_missing_library_is_named() {
        let refused = Library::open(Path::new("khong-co-thu-vien.so")).unwrap_err();
        assert_eq!(
            refused,
            TokenError::NoLibrary("khong-co-thu-vien.so".to_owned())
        );
    }

    #[test]
    fn a_file_that_is_no_library_is_refused() {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        assert!(matches!(
            Library::open(&own).unwrap_err(),
            TokenError::BadLibrary { .. }
        ));
    }
}
