//! Files made to break the reader: it refuses or judges, and never panics.

use super::*;
use crate::{can_sign, read_certificates};
use proptest::prelude::*;
use std::sync::OnceLock;

fn samples() -> &'static [Vec<u8>] {
    static SAMPLES: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    SAMPLES.get_or_init(|| {
        let packed = sign_pdf(&file(true, true), &request(PERSON), &mut person()).unwrap();
        vec![signed_twice(), packed, file(false, false)]
    })
}

/// All that reads a file; the results do not matter here.
fn read(bytes: &[u8]) {
    let judged = verify(bytes, &[], &time());
    let _ = judged.map(|all| all.iter().filter(|one| one.stands()).count());
    let _ = can_sign(bytes, &request(AGENCY));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_never_panic(
        which in 0..3usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = samples()[which].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        read(&bytes);
    }

    #[test]
    fn truncated_files_never_panic(which in 0..3usize, end in any::<prop::sample::Index>()) {
        let bytes = &samples()[which];
        read(&bytes[..end.index(bytes.len())]);
    }

    #[test]
    fn parts_put_elsewhere_never_panic(
        which in 0..3usize,
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
        long in 1..400usize,
    ) {
        let mut bytes = samples()[which].clone();
        let from = from.index(bytes.len());
        let part: Vec<u8> = bytes[from..].iter().take(long).copied().collect();
        let to = to.index(bytes.len());
        bytes.splice(to..to, part);
        read(&bytes);
    }

    #[test]
    fn any_numbers_in_the_file_never_panic(
        which in 0..3usize,
        at in any::<prop::sample::Index>(),
        number in prop_oneof![Just("-1"), Just("0"), Just("4294967295"), Just("18446744073709551615"), Just("9223372036854775807")],
    ) {
        let bytes = &samples()[which];
        let digits: Vec<usize> = (0..bytes.len()).filter(|i| bytes[*i].is_ascii_digit()).collect();
        let at = digits[at.index(digits.len())];
        let end = at + bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        read(&[&bytes[..at], number.as_bytes(), &bytes[end..]].concat());
    }

    #[test]
    fn any_bytes_are_no_certificate_and_no_file(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read_certificates(&bytes);
        read(&bytes);
        read(&[b"%PDF-1.7\n", bytes.as_slice()].concat());
    }

    // Certificates of authorities in the envelope are not signed; the signer's own is.
    #[test]
    fn a_changed_envelope_never_panics_nor_names_another_signer(at in any::<prop::sample::Index>(), step in 1..16u32) {
        let mut bytes = samples()[0].clone();
        let start = position(&bytes, b"/Contents<") + 10;
        let at = start + at.index(2200);
        let old = char::from(bytes[at]).to_digit(16).unwrap();
        bytes[at] = b"0123456789ABCDEF"[((old + step) % 16) as usize];
        let said = |bytes: &[u8]| verify(bytes, &[], &time()).unwrap().remove(0);
        let (before, after) = (said(&samples()[0]), said(&bytes));
        prop_assert!(!after.stands() || after.signer == before.signer);
    }
}
