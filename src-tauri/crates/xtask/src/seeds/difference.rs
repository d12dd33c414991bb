//! Where two texts part, shown with a few words around the place.

const BEFORE: usize = 24;
const AFTER: usize = 40;

/// One line that shows the first place where two texts differ; `None` when they are the same.
pub fn show(source: &str, seed: &str) -> Option<String> {
    if source == seed {
        return None;
    }
    let (source, seed): (Vec<char>, Vec<char>) = (source.chars().collect(), seed.chars().collect());
    let same = source
        .iter()
        .zip(&seed)
        .take_while(|(left, right)| left == right)
        .count();
    let around = |text: &[char]| {
        let from = same.saturating_sub(BEFORE);
        let until = text.len().min(same + AFTER);
        let excerpt: String = text.get(from..until).unwrap_or_default().iter().collect();
        format!("«{}{excerpt}{}»", mark(from > 0), mark(until < text.len()))
    };
    Some(format!(
        "from character {}: source {}, seed {}",
        same + 1,
        around(&source),
        around(&seed)
    ))
}

fn mark(cut: bool) -> &'static str {
    if cut { "…" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_where_texts_part_is_shown_with_its_surroundings() {
        assert_eq!(show("Thể chế số", "Thể chế số"), None);
        let said = show("Thẻ chế số", "Thể chế số").unwrap();
        assert_eq!(
            said,
            "from character 3: source «Thẻ chế số», seed «Thể chế số»"
        );
    }

    #[test]
    fn a_long_text_is_cut_and_a_missing_end_is_shown() {
        let whole = "một hai ba bốn năm sáu bảy tám chín mười mười một";
        let said = show(whole, &whole.replace(" mười một", "")).unwrap();
        assert!(said.contains("tám chín mười mười một», seed «…"), "{said}");
        assert!(said.ends_with("chín mười»"), "{said}");
    }
}
