//! Tokens in software (SoftHSM) with the keys and certificates of a person and an agency, made for each run.
//!
//! No private key lies outside its token: the test authority is a token too, and signs certificates through
//! `pkcs11-tool`. The programs are those of the system; one that is missing fails the test, it never skips.

use const_oid::db::{rfc4519, rfc5912};
use der::asn1::{Any, BitString, ObjectIdentifier, OctetString, SetOfVec, UtcTime, Utf8StringRef};
use der::{Decode, Encode};
use spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use std::time::Duration;
use tempfile::TempDir;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::time::{Time, Validity};
use x509_cert::{Certificate, TbsCertificate, Version};

/// The PIN of every token.
pub const PIN: &str = "24681357";
/// The token of the person who signs.
pub const PERSON: &str = "Nguoi ky";
/// The token of the agency.
pub const AGENCY: &str = "Co quan";
/// The name in the person's certificate.
pub const PERSON_NAME: &str = "Nguyễn Văn Thử";
/// The name in the agency's certificate.
pub const AGENCY_NAME: &str = "Ủy ban nhân dân phường Thử Nghiệm";
/// The name of the authority that issued both.
pub const AUTHORITY_NAME: &str = "Nơi cấp chứng thư thử nghiệm";

/// A kind of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// RSA with 2048 bits.
    Rsa,
    /// ECDSA on P-256.
    P256,
}

/// A folder of tokens, for one test.
#[derive(Debug)]
pub struct Tokens {
    folder: TempDir,
}

impl Tokens {
    /// A person's and an agency's token with RSA keys; made once, then copied.
    pub fn new() -> Self {
        static MADE: OnceLock<Tokens> = OnceLock::new();
        MADE.get_or_init(|| Self::made(Key::Rsa)).copied()
    }

    /// The same with another kind of key.
    pub fn made(key: Key) -> Self {
        let tokens = Self::empty();
        for (label, name, serial) in [(PERSON, PERSON_NAME, 2), (AGENCY, AGENCY_NAME, 3)] {
            tokens.begin(label);
            tokens.make_key(label, key);
            let tbs = tbs(name, serial, tokens.public_key(label), None);
            tokens.keep(label, "01", name, &tokens.issued(tbs));
            tokens.keep(label, "00", AUTHORITY_NAME, &tokens.authority());
        }
        tokens
    }

    fn empty() -> Self {
        let tokens = Self {
            folder: TempDir::new().unwrap(),
        };
        std::fs::create_dir(tokens.folder.path().join("tokens")).unwrap();
        tokens.configure("");
        tokens.begin("Noi cap");
        tokens.make_key("Noi cap", Key::Rsa);
        let own = tokens.issued(tbs(
            AUTHORITY_NAME,
            1,
            tokens.public_key("Noi cap"),
            Some(()),
        ));
        std::fs::write(tokens.folder.path().join("authority.der"), own).unwrap();
        tokens
    }

    fn copied(&self) -> Self {
        let copy = Self {
            folder: TempDir::new().unwrap(),
        };
        copy_folder(
            &self.folder.path().join("tokens"),
            &copy.folder.path().join("tokens"),
        );
        std::fs::write(copy.folder.path().join("authority.der"), self.authority()).unwrap();
        copy.configure("");
        copy
    }

    /// Writes SoftHSM's settings anew, with a line of the test's own: `slots.mechanisms = CKM_RSA_PKCS`.
    pub fn configure(&self, line: &str) {
        let folder = self.folder.path().join("tokens");
        let text = format!(
            "directories.tokendir = {}\nobjectstore.backend = file\nlog.level = ERROR\n{line}\n",
            folder.display()
        );
        std::fs::write(self.settings(), text).unwrap();
    }

    /// SoftHSM's settings, for `SOFTHSM2_CONF`.
    pub fn settings(&self) -> PathBuf {
        self.folder.path().join("softhsm2.conf")
    }

    /// The certificate of the authority, as DER.
    pub fn authority(&self) -> Vec<u8> {
        std::fs::read(self.authority_file()).unwrap()
    }

    /// The file of the authority's certificate.
    pub fn authority_file(&self) -> PathBuf {
        self.folder.path().join("authority.der")
    }

    /// What a token says of itself, with the flags of its PIN.
    pub fn flags(&self, label: &str) -> String {
        let all = self.tool(&["--list-token-slots"]);
        let from = all
            .find(&format!("token label        : {label}"))
            .expect("the token is there");
        all[from..]
            .lines()
            .find(|line| line.contains("token flags"))
            .unwrap_or_default()
            .to_owned()
    }

    fn begin(&self, label: &str) {
        let mut command = Command::new("softhsm2-util");
        command.args([
            "--init-token",
            "--free",
            "--label",
            label,
            "--so-pin",
            "12345678",
            "--pin",
            PIN,
        ]);
        done(command.env("SOFTHSM2_CONF", self.settings()));
    }

    fn make_key(&self, label: &str, key: Key) {
        let kind = match key {
            Key::Rsa => "rsa:2048",
            Key::P256 => "EC:prime256v1",
        };
        self.on(
            label,
            &[
                "--keypairgen",
                "--key-type",
                kind,
                "--id",
                "01",
                "--usage-sign",
            ],
        );
    }

    fn public_key(&self, label: &str) -> SubjectPublicKeyInfoOwned {
        let file = self.folder.path().join("key.der");
        self.on(
            label,
            &[
                "--read-object",
                "--type",
                "pubkey",
                "--id",
                "01",
                "--output-file",
                text(&file),
            ],
        );
        SubjectPublicKeyInfoOwned::from_der(&std::fs::read(file).unwrap()).unwrap()
    }

    /// A certificate signed by the authority's key.
    fn issued(&self, tbs: TbsCertificate) -> Vec<u8> {
        let (message, signature) = (
            self.folder.path().join("tbs.der"),
            self.folder.path().join("signature"),
        );
        std::fs::write(&message, tbs.to_der().unwrap()).unwrap();
        self.on(
            "Noi cap",
            &[
                "--sign",
                "--mechanism",
                "SHA256-RSA-PKCS",
                "--id",
                "01",
                "--input-file",
                text(&message),
                "--output-file",
                text(&signature),
            ],
        );
        let certificate = Certificate {
            signature_algorithm: tbs.signature.clone(),
            tbs_certificate: tbs,
            signature: BitString::from_bytes(&std::fs::read(signature).unwrap()).unwrap(),
        };
        certificate.to_der().unwrap()
    }

    /// Keeps a certificate on a token.
    pub fn keep(&self, label: &str, id: &str, name: &str, certificate: &[u8]) {
        let file = self.folder.path().join("certificate.der");
        std::fs::write(&file, certificate).unwrap();
        self.on(
            label,
            &[
                "--write-object",
                text(&file),
                "--type",
                "cert",
                "--id",
                id,
                "--label",
                name,
            ],
        );
    }

    fn on(&self, label: &str, args: &[&str]) -> String {
        self.tool(&[&["--token-label", label, "--login", "--pin", PIN], args].concat())
    }

    fn tool(&self, args: &[&str]) -> String {
        let mut command = Command::new("pkcs11-tool");
        command.arg("--module").arg(library()).args(args);
        done(command.env("SOFTHSM2_CONF", self.settings()))
    }
}

impl Default for Tokens {
    fn default() -> Self {
        Self::new()
    }
}

/// SoftHSM's PKCS#11 library: `SOHOA_SOFTHSM` names it, or it lies where the system's package puts it.
pub fn library() -> PathBuf {
    const USUAL: [&str; 3] = [
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib64/softhsm/libsofthsm2.so",
    ];
    found("SOHOA_SOFTHSM", &USUAL, "softhsm2")
}

/// The library of OpenSC that writes down every call to another library: `SOHOA_PKCS11_SPY` names it.
pub fn spy() -> PathBuf {
    const USUAL: [&str; 2] = [
        "/usr/lib/x86_64-linux-gnu/pkcs11-spy.so",
        "/usr/lib/pkcs11-spy.so",
    ];
    found("SOHOA_PKCS11_SPY", &USUAL, "opensc")
}

fn found(variable: &str, usual: &[&str], package: &str) -> PathBuf {
    let named = std::env::var_os(variable).map(PathBuf::from);
    let lies = || usual.iter().map(PathBuf::from).find(|path| path.exists());
    named
        .or_else(lies)
        .unwrap_or_else(|| panic!("{package} is not installed, and {variable} names no file"))
}

/// A certificate before it is signed; with `authority` it may issue others.
fn tbs(
    name: &str,
    serial: u8,
    key: SubjectPublicKeyInfoOwned,
    authority: Option<()>,
) -> TbsCertificate {
    let usage = match authority {
        Some(()) => KeyUsages::KeyCertSign | KeyUsages::CRLSign,
        None => KeyUsages::DigitalSignature | KeyUsages::NonRepudiation,
    };
    let basic = BasicConstraints {
        ca: authority.is_some(),
        path_len_constraint: None,
    };
    TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(&[serial]).unwrap(),
        signature: AlgorithmIdentifierOwned {
            oid: rfc5912::SHA_256_WITH_RSA_ENCRYPTION,
            parameters: Some(Any::null()),
        },
        issuer: named(AUTHORITY_NAME),
        validity: Validity {
            not_before: day(1_577_836_800),
            not_after: day(2_208_988_799),
        },
        subject: named(name),
        subject_public_key_info: key,
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(vec![
            extension(&basic, true),
            extension(&KeyUsage(usage), true),
        ]),
    }
}

fn extension<T: Encode + const_oid::AssociatedOid>(value: &T, critical: bool) -> Extension {
    Extension {
        extn_id: T::OID,
        critical,
        extn_value: OctetString::new(value.to_der().unwrap()).unwrap(),
    }
}

/// From 2020 to 2039, so that no test depends on the day it runs.
fn day(seconds: u64) -> Time {
    Time::UtcTime(UtcTime::from_unix_duration(Duration::from_secs(seconds)).unwrap())
}

fn named(name: &str) -> Name {
    let part = |oid: ObjectIdentifier, text: &str| {
        let value = Any::encode_from(&Utf8StringRef::new(text).unwrap()).unwrap();
        let pair = AttributeTypeAndValue { oid, value };
        RelativeDistinguishedName(SetOfVec::try_from(vec![pair]).unwrap())
    };
    RdnSequence(vec![
        part(rfc4519::O, "Thử nghiệm"),
        part(rfc4519::CN, name),
    ])
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy_folder(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}

/// Runs a program that must succeed.
fn done(command: &mut Command) -> String {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output();
    let Output {
        status,
        stdout,
        stderr,
    } = output.unwrap_or_else(|e| {
        panic!("{program} cannot be started ({e}); install softhsm2 and opensc")
    });
    let errors = String::from_utf8_lossy(&stderr);
    assert!(status.success(), "{command:?}: {errors}");
    String::from_utf8_lossy(&stdout).into_owned()
}
