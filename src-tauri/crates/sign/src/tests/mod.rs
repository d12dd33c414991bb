//! Signing and judging without a token: what stands, and what an attacker tries.

mod attacks;
mod hostile;
mod signing;
mod trust;

use crate::fixture::{AGENCY, Key, PERSON, file, time};
use crate::tampering::position;
use crate::{Request, Signed, sign_pdf, verify};

fn request(field: &str) -> Request {
    Request {
        field: field.to_owned(),
        time: time(),
        reason: None,
        location: None,
        appearance: None,
    }
}

fn person() -> Key {
    Key::of(2, "Nguyễn Văn Thử", &Key::authority(1))
}

fn agency() -> Key {
    Key::of(3, "Ủy ban nhân dân phường Thử", &Key::authority(1))
}

fn signed_once() -> Vec<u8> {
    sign_pdf(&file(false, false), &request(PERSON), &mut person()).unwrap()
}

fn signed_twice() -> Vec<u8> {
    sign_pdf(&signed_once(), &request(AGENCY), &mut agency()).unwrap()
}

fn judged(pdf: &[u8]) -> Vec<Signed> {
    verify(pdf, &[], &time()).unwrap()
}
