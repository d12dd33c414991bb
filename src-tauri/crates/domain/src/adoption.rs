//! Which items of a document concern an agency, and the words that say so.

use crate::agency::{Agency, AgencyKind};
use crate::text::search_key;

/// What in a text makes an item concern an agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The words as they stand in the text.
    pub words: String,
}

/// What an item says: who is charged with it, and its own words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said<'a> {
    /// The units in the lead, coordinating or charged.
    pub units: Vec<&'a str>,
    /// Everything else.
    pub running: Vec<&'a str>,
}

/// The words of a list of units that stand for every local body, in the order they are looked for.
const LOCAL_UNITS: [&str; 4] = [
    "sở, ngành, địa phương",
    "các địa phương",
    "địa phương các cấp",
    "địa phương",
];

/// The same in a sentence, where a bare "địa phương" is only the place that it happens in.
const LOCAL_DOERS: [&str; 5] = [
    "các cơ quan, đơn vị, địa phương",
    "sở, ngành, địa phương",
    "địa phương các cấp",
    "các địa phương",
    "ngành, địa phương",
];

/// Before a list of bodies these say that something is theirs or happens among them, not that they do it.
const NOT_DOING: [&str; 5] = ["của", "tại", "trong", "ở", "cấp"];

/// The words that a list of bodies begins with.
const LIST_WORDS: [&str; 9] = ["các", "bộ", "sở", "ban", "ngành", "cơ", "quan", "đơn", "vị"];

/// The words by which documents name communes.
const COMMUNES: [&str; 11] = [
    "UBND các huyện, xã",
    "UBND các xã, phường",
    "UBND các phường, xã",
    "UBND cấp xã",
    "UBND xã, phường",
    "các xã phường, thị trấn",
    "các xã, phường",
    "các phường, xã",
    "địa phương cấp xã",
    "cấp xã",
    "các huyện, xã",
];

/// Words by which documents name the bodies of a kind.
fn words_of_kind(kind: AgencyKind) -> &'static [&'static str] {
    match kind {
        AgencyKind::Phuong | AgencyKind::Xa => &COMMUNES,
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

/// Finds the words by which an item concerns `agency` or one of its predecessors.
///
/// Looks first for names, then for the words of its kind, then for those of every local body;
/// none where nothing names it. Nothing is deduced beyond the words.
pub fn ground(agency: &Agency, predecessors: &[Agency], said: &Said) -> Option<Ground> {
    let bodies = || std::iter::once(agency).chain(predecessors);
    let named =
        || bodies().find_map(|body| names_of(body).find_map(|name| by_name(body, name, said)));
    let of_kind = || {
        let words = bodies().flat_map(|body| words_of_kind(body.kind));
        words.copied().find_map(|words| anywhere(said, words))
    };
    let local = || is_local(agency.kind).then(|| as_local_body(said)).flatten();
    let words = named().or_else(of_kind).or_else(local)?;
    Some(Ground { words })
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

/// A name that leaves out what the body is ("Thông tin và Truyền thông" of a sở) may belong to another one in a
/// sentence, such as the ministry: it counts only where a unit is called by nothing else.
fn by_name(body: &Agency, name: &str, said: &Said) -> Option<String> {
    let (short, key) = (search_key(&body.short), search_key(name));
    if body.kind.is_commune() || key == short || !short.ends_with(&key) {
        return anywhere(said, name);
    }
    let is_whole = |unit: &&&str| search_key(unit) == key;
    said.units
        .iter()
        .find(is_whole)
        .map(|unit| (*unit).to_owned())
}

fn anywhere(said: &Said, wanted: &str) -> Option<String> {
    let mut texts = said.units.iter().chain(&said.running);
    texts.find_map(|text| Words::of(text).find(wanted, |_| true))
}

fn as_local_body(said: &Said) -> Option<String> {
    let among_units = |wanted: &str| {
        let mut units = said.units.iter();
        units.find_map(|unit| Words::of(unit).find(wanted, |_| true))
    };
    let in_sentences = |wanted: &str| {
        let mut texts = said.running.iter().map(|text| Words::of(text));
        texts.find_map(|words| words.find(wanted, |at| is_clear(wanted) || words.is_done_by(at)))
    };
    let units = LOCAL_UNITS.into_iter().find_map(among_units);
    units.or_else(|| LOCAL_DOERS.into_iter().find_map(in_sentences))
}

/// Whether words name local bodies wherever they stand: "các địa phương", "địa phương các cấp".
fn is_clear(words: &str) -> bool {
    words.trim_start_matches("các ").starts_with("địa phương")
}

/// A text word by word, and each word as it is compared.
struct Words<'t> {
    words: Vec<&'t str>,
    keys: Vec<String>,
}

impl<'t> Words<'t> {
    fn of(text: &'t str) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let keys = words.iter().map(|word| bare(word)).collect();
        Self { words, keys }
    }

    /// Finds whole words that stand where `allowed` says, accents and letter case aside, and gives them as they
    /// stand in the text.
    fn find(&self, wanted: &str, allowed: impl Fn(usize) -> bool) -> Option<String> {
        let wanted: Vec<String> = wanted.split_whitespace().map(bare).collect();
        let places = self.keys.windows(wanted.len().max(1)).enumerate();
        let (start, _) = places
            .filter(|(_, words)| *words == wanted.as_slice())
            .find(|(start, _)| allowed(*start))?;
        let found = self.words[start..start + wanted.len()].join(" ");
        Some(
            found
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_owned(),
        )
    }

    /// Whether the list of bodies that goes on at a word does something, as far as the word before it says.
    fn is_done_by(&self, at: usize) -> bool {
        let is_one_of = |words: &[&str], key: &String| words.iter().any(|word| bare(word) == *key);
        let before = self.keys[..at].iter().rev();
        before
            .clone()
            .find(|key| !is_one_of(&LIST_WORDS, key))
            .is_none_or(|key| !is_one_of(&NOT_DOING, key))
    }
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

    fn department(short: &str, aliases: &[&str]) -> Agency {
        Agency {
            kind: AgencyKind::So,
            short: short.into(),
            aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
            ..Agency::default()
        }
    }

    fn in_words(agency: &Agency, text: &str) -> Option<String> {
        let said = Said {
            running: vec![text],
            ..Said::default()
        };
        ground(agency, &[], &said).map(|found| found.words)
    }

    fn in_units(agency: &Agency, before: &[Agency], unit: &str) -> Option<String> {
        let said = Said {
            units: vec![unit],
            ..Said::default()
        };
        ground(agency, before, &said).map(|found| found.words)
    }

    #[test]
    fn an_item_that_names_the_kind_concerns_the_agency() {
        for (text, words) in [
            ("- UBND cấp xã bố trí kinh phí duy trì", "UBND cấp xã"),
            (
                "kinh tế của thành phố và các địa phương cấp xã.",
                "địa phương cấp xã",
            ),
            ("Sở KH&CN, UBND các huyện, xã", "UBND các huyện, xã"),
        ] {
            assert_eq!(in_words(&commune(), text).as_deref(), Some(words));
        }
    }

    #[test]
    fn in_a_list_of_units_every_local_body_is_meant_by_the_word() {
        for (unit, words) in [
            ("Các Sở, ban ngành, địa phương", "địa phương"),
            ("Các Sở, Ban, Ngành và địa phương liên quan", "địa phương"),
            ("các địa phương", "các địa phương"),
        ] {
            assert_eq!(in_units(&commune(), &[], unit).as_deref(), Some(words));
        }
    }

    #[test]
    fn in_a_sentence_local_bodies_are_named_as_those_who_do_it() {
        for (text, words) in [
            (
                "100% sở, ngành, địa phương ban hành kế hoạch",
                "sở, ngành, địa phương",
            ),
            (
                "Chỉ đạo các sở, ngành, địa phương triển khai",
                "sở, ngành, địa phương",
            ),
            (
                "Phối hợp: sở, ngành cấp tỉnh, địa phương các cấp.",
                "địa phương các cấp",
            ),
            (
                "dữ liệu hạ tầng cơ bản của các địa phương",
                "các địa phương",
            ),
        ] {
            assert_eq!(in_words(&commune(), text).as_deref(), Some(words));
        }
    }

    #[test]
    fn a_place_that_is_spoken_of_is_not_the_agency() {
        for text in [
            "để nâng cao năng lực của địa phương trong xây dựng",
            "Quảng bá sản phẩm chủ lực của địa phương",
            "cụ thể hóa tại địa phương đảm bảo nguyên tắc",
            "cấp chính quyền từ trung ương đến địa phương",
            "trên cơ sở nguồn vốn ngân sách địa phương",
            "mục tiêu phát triển của các ngành, địa phương",
            "dữ liệu dùng chung cấp bộ, ngành, địa phương",
            "cài đặt riêng tại các cơ quan, đơn vị, địa phương",
        ] {
            assert_eq!(in_words(&commune(), text), None, "{text}");
        }
    }

    #[test]
    fn an_item_of_others_is_left_to_them() {
        assert_eq!(in_units(&commune(), &[], "Sở Y tế"), None);
        assert_eq!(in_words(&commune(), "Triển khai bệnh án điện tử"), None);
    }

    #[test]
    fn a_predecessor_counts_by_its_whole_name() {
        let old = [department(
            "Sở Thông tin và Truyền thông",
            &["Sở TTTT", "Thông tin và Truyền thông"],
        )];
        let new = department("Sở Khoa học và Công nghệ", &["Sở KH&CN"]);
        assert!(in_units(&new, &old, "Sở TTTT").is_some());
        assert!(in_units(&new, &old, "Thông tin và Truyền thông").is_some());
        assert_eq!(in_units(&new, &old, "Bộ Thông tin và Truyền thông"), None);
    }
}
