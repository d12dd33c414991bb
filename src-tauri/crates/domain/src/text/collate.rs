//! Vietnamese order of texts (a ă â b c d đ e ê …; ngang huyền hỏi ngã sắc nặng), from the Unicode
//! collation data of the locale `vi`.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// Version of the bytes of [`sort_key`]. Raise it when the collation data or the options change;
/// stored keys of another version must be made anew.
pub const SORT_KEY_VERSION: u32 = 1;

static VIETNAMESE: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let mut options = CollatorOptions::default();
    // Only canonically equal texts compare as equal, so a sorted list has one order.
    options.strength = Some(Strength::Identical);
    #[expect(clippy::expect_used, reason = "the data is compiled into the program")]
    Collator::try_new(locale!("vi").into(), options).expect("collation data for vi")
});

/// Compares two texts in Vietnamese order; equal only for forms of the same text.
pub fn compare(a: &str, b: &str) -> Ordering {
    VIETNAMESE.compare(a, b)
}

/// Bytes whose order is the order of [`compare`], to be kept in a sorted column.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let Ok(()) = VIETNAMESE.write_sort_key_to(text, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sorted<const N: usize>(mut words: [&str; N]) -> [&str; N] {
        words.sort_by(|a, b| compare(a, b));
        words
    }

    #[test]
    fn tones_follow_the_dictionary() {
        assert_eq!(
            sorted(["mạ", "má", "mã", "mả", "mà", "ma"]),
            ["ma", "mà", "mả", "mã", "má", "mạ"]
        );
    }

    #[test]
    fn letters_follow_the_alphabet() {
        assert_eq!(
            sorted([
                "y", "ư", "Đông", "ơn", "ăn", "ê", "dân", "ân", "e", "on", "an", "ô", "u"
            ]),
            [
                "an", "ăn", "ân", "dân", "Đông", "e", "ê", "on", "ô", "ơn", "u", "ư", "y"
            ]
        );
    }

    #[test]
    fn communes_stand_as_in_a_printed_list() {
        assert_eq!(
            sorted([
                "Đan Điền",
                "Phú Xuân",
                "Vỹ Dạ",
                "A Lưới 2",
                "An Cựu",
                "Dương Nỗ",
                "A Lưới 1"
            ]),
            [
                "A Lưới 1",
                "A Lưới 2",
                "An Cựu",
                "Dương Nỗ",
                "Đan Điền",
                "Phú Xuân",
                "Vỹ Dạ"
            ]
        );
    }

    #[test]
    fn forms_of_one_text_are_equal() {
        assert_eq!(compare("chuyển", "chuye\u{302}\u{309}n"), Ordering::Equal);
        assert_eq!(sort_key("chuyển"), sort_key("chuyê\u{309}n"));
    }

    /// Stored keys outlive the program: when this fails, raise the version together with the bytes.
    #[test]
    fn the_bytes_of_a_key_belong_to_the_version() {
        let bytes: Vec<String> = sort_key("Đất ở")
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            (SORT_KEY_VERSION, bytes.concat().as_str()),
            (
                1,
                "32022c035104480301448b04438b0201c60a0101d2c33011d4bb322e1e51a0d4d43a"
            )
        );
    }

    const TEXTS: &str = "\\PC{0,12}|[aăâeêoôơuưdđyAĐƠ\u{300}\u{301}\u{303}\u{309}\u{323} -]{0,12}";

    proptest! {
        #[test]
        fn keys_agree_with_comparison(a in TEXTS, b in TEXTS) {
            prop_assert_eq!(sort_key(&a).cmp(&sort_key(&b)), compare(&a, &b));
        }

        #[test]
        fn comparison_is_a_total_order(a in TEXTS, b in TEXTS, c in TEXTS) {
            prop_assert_eq!(compare(&a, &a), Ordering::Equal);
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            let mut three = [a, b, c];
            three.sort_by(|x, y| compare(x, y));
            prop_assert_ne!(compare(&three[0], &three[2]), Ordering::Greater);
        }
    }
}
