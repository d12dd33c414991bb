//! Names of sheets as Excel permits them.

use std::collections::HashSet;

/// How long a name may be, in UTF-16 units.
const LONGEST: usize = 31;
/// What no name may hold.
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// What a table without any name above it is called.
const UNNAMED: &str = "Bảng";

/// The names given so far; no two are alike, whatever their case.
#[derive(Default)]
pub(super) struct SheetNames {
    taken: HashSet<String>,
}

impl SheetNames {
    /// A new name after the lines that stand above a table, the first of which says most.
    pub(super) fn next(&mut self, heads: &[String]) -> String {
        let base = cleaned(heads.first().map_or(UNNAMED, String::as_str));
        let base = if base.is_empty() {
            UNNAMED.to_owned()
        } else {
            base
        };
        let mut name = fitted(&base, "");
        let mut count = 1;
        while !self.taken.insert(name.to_lowercase()) {
            count += 1;
            name = fitted(&base, &format!(" ({count})"));
        }
        name
    }
}

/// The words without what is forbidden, one space between them.
fn cleaned(text: &str) -> String {
    let permitted: String = text
        .chars()
        .map(|sign| {
            let out = FORBIDDEN.contains(&sign) || sign.is_control() || sign == '\'';
            if out { ' ' } else { sign }
        })
        .collect();
    permitted.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As many whole words of `base` as there is room for beside `ending`.
fn fitted(base: &str, ending: &str) -> String {
    let units = |text: &str| text.encode_utf16().count();
    let room = LONGEST - units(ending);
    let mut name = String::new();
    for word in base.split(' ') {
        let gap = usize::from(!name.is_empty());
        if units(&name) + gap + units(word) > room {
            break;
        }
        if gap == 1 {
            name.push(' ');
        }
        name.push_str(word);
    }
    if name.is_empty() {
        name = base.chars().take(room / 2).collect();
    }
    name + ending
}

#[cfg(test)]
mod tests {
    use super::SheetNames;

    fn names(heads: &[&str]) -> Vec<String> {
        let mut names = SheetNames::default();
        heads
            .iter()
            .map(|head| names.next(&[(*head).to_owned()]))
            .collect()
    }

    #[test]
    fn names_are_unique_whatever_their_case() {
        assert_eq!(
            names(&["Phụ lục I", "PHỤ LỤC I", "Phụ lục II"]),
            ["Phụ lục I", "PHỤ LỤC I (2)", "Phụ lục II"]
        );
    }

    #[test]
    fn long_names_end_at_a_word_and_lose_what_is_forbidden() {
        let long = "I. Kết quả: thực hiện chỉ tiêu 13/15 của năm 2026";
        assert_eq!(
            names(&[long, long]),
            [
                "I. Kết quả thực hiện chỉ tiêu",
                "I. Kết quả thực hiện chỉ (2)"
            ]
        );
    }

    #[test]
    fn a_table_without_a_name_gets_one() {
        assert_eq!(names(&["", "?"]), ["Bảng", "Bảng (2)"]);
    }
}
