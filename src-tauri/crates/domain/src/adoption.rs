//! Which items of a document concern an agency, and the words that say so.

use crate::agency::{Agency, AgencyKind};
use crate::text::search_key;

/// What in a text makes an item concern an agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The words as they stand in the text.
    pub words: String,
}

/// The words that stand for every local body, in the order they are looked for.
const EVERY_LOCAL_BODY: [&str; 4] = [
    "các địa phương",
    "địa phương các cấp",
    "sở, ngành, địa phương",
    "địa phương",
];

/// Words by which documents name the bodies of a kind.
fn words_of_kind(kind: AgencyKind) -> &'static [&'static str] {
    match kind {
        AgencyKind::Phuong => &[
            "UBND các xã, phường",
            "UBND các phường, xã",
            "UBND cấp xã",
            "UBND xã, phường",
            "các xã phường, thị trấn",
            "các xã, phường",
            "cấp xã",
            "các huyện, xã",
        ],
        AgencyKind::Xa => &[
            "UBND các xã, phường",
            "UBND các phường, xã",
            "UBND cấp xã",
            "UBND xã, phường",
            "các xã phường, thị trấn",
            "các xã, phường",
            "cấp xã",
            "các huyện, xã",
        ],
        AgencyKind::Huyen => &[
            "UBND cấp huyện",
            "UBND các huyện",
            "các huyện, thị xã",
            "cấp huyện",
        ],
        AgencyKind::So => &[
            "các sở, ban, ngành",
            "các sở, ban ngành",
            "các sở, ngành",
            "sở, ban, ngành",
            "sở, ngành",
        ],
        _ => &[],
    }
}

/// Finds the words in `texts` by which an item concerns `agency` or one of its predecessors.
///
/// Looks first for names, then for the words of its kind, then for those of every local body;
/// none where nothing names it. Nothing is deduced beyond the words.
pub fn ground(agency: &Agency, predecessors: &[Agency], texts: &[&str]) -> Option<Ground> {
    let names = std::iter::once(agency)
        .chain(predecessors)
        .flat_map(names_of);
    let kinds = std::iter::once(agency)
        .chain(predecessors)
        .flat_map(|a| words_of_kind(a.kind).iter().copied());
    let local: &[&str] = if is_local(agency.kind) {
        &EVERY_LOCAL_BODY
    } else {
        &[]
    };
    names
        .chain(kinds)
        .chain(local.iter().copied())
        .find_map(|words| texts.iter().find_map(|text| find_words(text, words)))
        .map(|words| Ground { words })
}

fn is_local(kind: AgencyKind) -> bool {
    matches!(
        kind,
        AgencyKind::Phuong | AgencyKind::Xa | AgencyKind::Huyen
    )
}

fn names_of(agency: &Agency) -> impl Iterator<Item = &str> {
    let official = agency.names.iter().map(|n| n.name.as_str());
    official
        .chain(std::iter::once(agency.short.as_str()))
        .chain(agency.aliases.iter().map(String::as_str))
        .filter(|n| !n.is_empty())
}

/// Finds whole words, accents and letter case aside, and gives them as they stand in the text.
fn find_words(text: &str, wanted: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let keys: Vec<String> = words.iter().map(|w| bare(w)).collect();
    let wanted: Vec<String> = wanted.split_whitespace().map(bare).collect();
    let start = keys
        .windows(wanted.len().max(1))
        .position(|w| w == wanted.as_slice())?;
    let found = words[start..start + wanted.len()].join(" ");
    Some(
        found
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_owned(),
    )
}

fn bare(word: &str) -> String {
    search_key(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commune() -> Agency {
        Agency {
            kind: AgencyKind::Phuong,
            short: "UBND phường An Cựu".into(),
            ..Agency::default()
        }
    }

    #[test]
    fn an_item_that_names_the_kind_concerns_the_agency() {
        let found = ground(&commune(), &[], &["- UBND cấp xã bố trí kinh phí duy trì"]);
        assert_eq!(
            found,
            Some(Ground {
                words: "UBND cấp xã".into()
            })
        );
    }

    #[test]
    fn every_local_body_is_meant_by_the_word() {
        let found = ground(
            &commune(),
            &[],
            &["Phát triển", "Các Sở, ban ngành, địa phương"],
        );
        assert_eq!(found.map(|g| g.words), Some("địa phương".into()));
    }

    #[test]
    fn an_item_of_others_is_left_to_them() {
        assert_eq!(
            ground(&commune(), &[], &["Sở Y tế", "Triển khai bệnh án điện tử"]),
            None
        );
    }

    #[test]
    fn a_predecessors_name_counts() {
        let old = Agency {
            short: "Sở TTTT".into(),
            ..Agency::default()
        };
        let new = Agency {
            kind: AgencyKind::So,
            short: "Sở KH&CN".into(),
            ..Agency::default()
        };
        assert!(ground(&new, &[old], &["Sở TTTT"]).is_some());
    }
}
