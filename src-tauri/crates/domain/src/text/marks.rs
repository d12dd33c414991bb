//! Marks of list items: điểm `a)`, mục `I.`.

/// The letters that number items, in order (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6).
const LETTERS: [char; 23] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't',
    'u', 'v', 'x', 'y',
];

const ROMAN: [(usize, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// The letter of the `n`-th item, from 1: a b c d đ e g …; after y come aa, ab, …; 0 has none.
pub fn letter(n: usize) -> String {
    match n.checked_sub(1) {
        None => String::new(),
        Some(index) => {
            let mut mark = letter(index / LETTERS.len());
            mark.push(LETTERS[index % LETTERS.len()]);
            mark
        }
    }
}

/// The Roman number of `n`, from 1, in capitals; 0 has none.
pub fn roman(n: usize) -> String {
    let mut rest = n;
    let mut mark = String::new();
    for (value, sign) in ROMAN {
        mark.push_str(&sign.repeat(rest / value));
        rest %= value;
    }
    mark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_lettered_with_the_vietnamese_alphabet() {
        let marks: Vec<String> = (1..=8).map(letter).collect();
        assert_eq!(marks, ["a", "b", "c", "d", "đ", "e", "g", "h"]);
        assert_eq!(
            (letter(23), letter(24), letter(0)),
            ("y".into(), "aa".into(), String::new())
        );
    }

    #[test]
    fn parts_are_numbered_in_roman() {
        let marks: Vec<String> = [1, 4, 9, 14, 40, 2026].map(roman).into();
        assert_eq!(marks, ["I", "IV", "IX", "XIV", "XL", "MMXXVI"]);
        assert_eq!(roman(0), "");
    }
}
