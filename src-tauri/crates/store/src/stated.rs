//! Figures in sentences: where a stated figure stands, the stored sentence holds `{{n}}`, so that changing the
//! figure changes the sentence.

use std::collections::BTreeMap;

/// A figure to be found in a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark<'a> {
    /// Its place among the figures of its document, from 1.
    pub(crate) n: u32,
    /// As written.
    pub(crate) raw: &'a str,
    /// Which occurrence of `raw` in the clause it is, from 1.
    pub(crate) nth: u32,
}

/// A sentence with its figures taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Template(pub(crate) String);

/// Where figures stand in a text: byte, length, figure.
type Places = Vec<(usize, usize, u32)>;

/// Finds the figures in a clause; one that is not in it, or lies over another, is left out.
pub(crate) fn locate(clause: &str, marks: &[Mark]) -> Places {
    let found = |mark: &Mark| {
        let nth = usize::try_from(mark.nth.max(1) - 1).ok()?;
        clause
            .match_indices(mark.raw)
            .nth(nth)
            .map(|(at, raw)| (at, raw.len(), mark.n))
    };
    let mut places: Places = marks
        .iter()
        .filter(|m| !m.raw.is_empty())
        .filter_map(found)
        .collect();
    places.sort_unstable();
    places.dedup_by(|next, kept| next.0 < kept.0 + kept.1);
    places
}

/// Puts `{{n}}` where the figures stand.
pub(crate) fn bind(text: &str, places: &Places) -> Template {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, len, n) in places {
        out.push_str(text.get(from..*at).unwrap_or_default());
        out.push_str(&format!("{{{{{n}}}}}"));
        from = at + len;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Template(out)
}

/// The figures of a clause as they stand in a line that is the clause, or its end.
pub(crate) fn shift(places: &Places, clause: &str, line: &str) -> Option<Places> {
    let start = clause
        .len()
        .checked_sub(line.len())
        .filter(|_| clause.ends_with(line))?;
    Some(
        places
            .iter()
            .filter(|p| p.0 >= start)
            .map(|(at, len, n)| (at - start, *len, *n))
            .collect(),
    )
}

/// The figures of a clause as they stand in words that are a part of it.
pub(crate) fn within(places: &Places, clause: &str, words: &str) -> Option<Places> {
    let start = clause.find(words)?;
    let inside = places
        .iter()
        .filter(|(at, len, _)| *at >= start && at + len <= start + words.len());
    Some(inside.map(|(at, len, n)| (at - start, *len, *n)).collect())
}

/// The sentence with its figures as they are written now, and the byte at which each stands.
pub(crate) fn fill(template: &str, raws: &BTreeMap<u32, String>) -> (String, BTreeMap<u32, usize>) {
    let (mut out, mut places) = (String::with_capacity(template.len()), BTreeMap::new());
    let mut rest = template;
    while let Some(open) = rest.find("{{") {
        let (before, after) = rest.split_at(open);
        out.push_str(before);
        let slot = after
            .find("}}")
            .and_then(|end| Some((end, after.get(2..end)?.parse::<u32>().ok()?)));
        match slot.and_then(|(end, n)| Some((end, n, raws.get(&n)?))) {
            Some((end, n, raw)) => {
                places.insert(n, out.len());
                out.push_str(raw);
                rest = &after[end + 2..];
            }
            None => {
                out.push_str("{{");
                rest = &after[2..];
            }
        }
    }
    out.push_str(rest);
    (out, places)
}

/// Where a figure stands at or after byte `from`: as a number of its own, else inside another.
pub(crate) fn find_number(text: &str, raw: &str, from: usize) -> Option<usize> {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let alone = |at: usize| {
        !digit(text[..at].chars().next_back()) && !digit(text[at + raw.len()..].chars().next())
    };
    let found = || {
        text.match_indices(raw)
            .map(|(at, _)| at)
            .filter(|at| *at >= from)
    };
    found().find(|at| alone(*at)).or_else(|| found().next())
}

/// Which occurrence of `raw` in `text` begins at byte `at`, from 1.
pub(crate) fn nth_at(text: &str, raw: &str, at: usize) -> u32 {
    let before = text
        .match_indices(raw)
        .take_while(|(place, _)| *place < at)
        .count();
    u32::try_from(before + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_found_at_its_occurrence_and_filled_back() {
        let clause = "Quyết định 132: 32 cơ quan, 32 đơn vị";
        let places = locate(
            clause,
            &[
                Mark {
                    n: 7,
                    raw: "32",
                    nth: 3,
                },
                Mark {
                    n: 4,
                    raw: "32",
                    nth: 2,
                },
            ],
        );
        let template = bind(clause, &places);
        assert_eq!(template.0, "Quyết định 132: {{4}} cơ quan, {{7}} đơn vị");
        let raws = BTreeMap::from([(4, "33".to_owned()), (7, "32".to_owned())]);
        let (text, places) = fill(&template.0, &raws);
        assert_eq!(text, "Quyết định 132: 33 cơ quan, 32 đơn vị");
        assert_eq!(nth_at(&text, "32", places[&7]), 2);
    }

    #[test]
    fn a_line_that_ends_its_clause_holds_the_same_figures() {
        let (clause, line) = (
            "b) Tồn tại: còn 5 xã trong 5 huyện",
            "còn 5 xã trong 5 huyện",
        );
        let places = locate(
            clause,
            &[Mark {
                n: 1,
                raw: "5",
                nth: 2,
            }],
        );
        let shifted = shift(&places, clause, line).unwrap();
        assert_eq!(bind(line, &shifted).0, "còn 5 xã trong {{1}} huyện");
    }

    #[test]
    fn words_inside_a_clause_hold_its_figures_that_stand_in_them() {
        let clause = "1 Số hóa 15 - đạt 80%; - đạt 100%;";
        let (marks, words) = (
            [("80%", 1), ("100%", 2)].map(|(raw, n)| Mark { n, raw, nth: 1 }),
            "đạt 100%;",
        );
        let places = within(&locate(clause, &marks), clause, words).unwrap();
        assert_eq!(bind(words, &places).0, "đạt {{2}};");
        assert_eq!(within(&places, clause, "đạt 5%;"), None);
    }

    #[test]
    fn braces_that_are_no_figure_stay() {
        let raws = BTreeMap::from([(1, "5".to_owned())]);
        assert_eq!(fill("{{x}} {{2}} {{1}} {{", &raws).0, "{{x}} {{2}} 5 {{");
    }
}
