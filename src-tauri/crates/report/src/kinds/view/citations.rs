//! How targets and tasks cite where they come from: at the first mention in full, then by type and number.

use super::plan::{again, cited, short_cited};
use crate::kinds::wording::lower_first;
use domain::document::Header;
use domain::facts::Facts;
use domain::ids::DocumentId;

/// Places finer than a section, which no report cites.
const FINE: [&str; 2] = ["gạch đầu dòng", "đoạn"];

/// Words with which a place names itself.
const NAMED: [&str; 6] = ["phụ lục", "mục", "phần", "chương", "điều", "khoản"];

/// Where an item comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Origin {
    /// `Kế hoạch số 15/KH-UBND`, or what the ledger says of an item without a document.
    document: String,
    /// `mục II.1`; may be empty.
    section: String,
}

/// An item's source as its sentence, its row and the heading of its group say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cited {
    /// All of it: `Kế hoạch số 15/KH-UBND, mục II.1`.
    pub(super) whole: String,
    /// What the heading of the group does not say already.
    pub(super) in_group: String,
    /// What is the same for the whole group.
    pub(super) of_group: String,
}

impl Origin {
    /// The origin of an item, its document among `documents`.
    pub(super) fn of(
        documents: &[Header],
        document: Option<&DocumentId>,
        place: &str,
        source: &str,
    ) -> Self {
        let header = document.and_then(|id| documents.iter().find(|header| header.id == *id));
        match header {
            Some(header) => Self {
                document: again(header),
                section: section(place),
            },
            None => Self {
                document: lower_first(&without_fine(source)),
                section: String::new(),
            },
        }
    }

    fn whole(&self) -> String {
        [self.document.as_str(), &self.section]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// Parts the sources of items between the headings of their groups and the items themselves.
pub(super) fn cited_by_group(items: &[(&str, Origin)]) -> Vec<Cited> {
    items
        .iter()
        .map(|(group, origin)| {
            let peers = items.iter().filter(|(name, _)| name == group);
            let peers: Vec<&Origin> = peers.map(|(_, origin)| origin).collect();
            of_one(origin, &peers)
        })
        .collect()
}

/// What most of a group share goes to its heading; an item that is from elsewhere says so itself.
fn of_one(origin: &Origin, peers: &[&Origin]) -> Cited {
    let whole = origin.whole();
    let Some(common) = common(peers) else {
        return Cited {
            in_group: whole.clone(),
            whole,
            of_group: String::new(),
        };
    };
    let own_section = origin.section != common.section;
    let in_group = match origin.document == common.document {
        true if own_section => origin.section.clone(),
        true => String::new(),
        false => whole.clone(),
    };
    Cited {
        whole,
        in_group,
        of_group: common.whole(),
    }
}

/// The document of more than half of a group, with its section where all of these share it.
fn common(peers: &[&Origin]) -> Option<Origin> {
    let count = |of: &Origin| peers.iter().filter(|p| p.document == of.document).count();
    let most = peers
        .iter()
        .find(|peer| count(peer) > 1 && count(peer) * 2 > peers.len())?;
    let mut others = peers.iter().filter(|p| p.document == most.document);
    let same = others.all(|peer| peer.section == most.section);
    Some(Origin {
        document: most.document.clone(),
        section: if same {
            most.section.clone()
        } else {
            String::new()
        },
    })
}

/// `mục II.1` of `II.1, gạch đầu dòng 3`; `Phụ lục, mục 30` as it is.
fn section(place: &str) -> String {
    let place = without_fine(place);
    let small = place.to_lowercase();
    match place.is_empty() || NAMED.iter().any(|word| small.starts_with(word)) {
        true => place,
        false => format!("mục {place}"),
    }
}

fn without_fine(place: &str) -> String {
    let parts = place.split(", ");
    let kept: Vec<&str> = parts
        .filter(|part| !FINE.iter().any(|word| part.trim().starts_with(word)))
        .collect();
    kept.join(", ")
}

/// Every document that items come from, cited in full; the plan answered to, cited before, by its number.
pub(super) fn sources(facts: &Facts) -> Vec<String> {
    let known = |header: &Header| facts.plan.as_ref().is_some_and(|plan| plan.id == header.id);
    let one = |header: &Header| match (known(header), header.number.is_some()) {
        (true, _) => short_cited(header),
        (false, true) => cited(header),
        (false, false) => format!("{} (sau đây gọi tắt là {})", cited(header), again(header)),
    };
    facts.documents.iter().map(one).collect()
}

/// What the agency set itself: `chỉ tiêu, nhiệm vụ của đơn vị`; empty where there is nothing.
pub(super) fn own(facts: &Facts) -> String {
    let kinds = [
        (
            facts.targets.iter().any(|target| target.document.is_none()),
            "chỉ tiêu",
        ),
        (
            facts.tasks.iter().any(|task| task.document.is_none()),
            "nhiệm vụ",
        ),
    ];
    let named: Vec<&str> = kinds
        .iter()
        .filter(|(there, _)| *there)
        .map(|(_, kind)| *kind)
        .collect();
    match named.is_empty() {
        true => String::new(),
        false => format!("{} của đơn vị", named.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(document: &str, section: &str) -> Origin {
        Origin {
            document: document.into(),
            section: section.into(),
        }
    }

    #[test]
    fn a_place_is_cited_down_to_its_section() {
        assert_eq!(section("II.1, gạch đầu dòng 3"), "mục II.1");
        assert_eq!(section("Phụ lục, mục 30"), "Phụ lục, mục 30");
        assert_eq!(section(""), "");
    }

    #[test]
    fn an_item_from_elsewhere_says_so_itself() {
        let items = [
            ("a", origin("KH 1", "mục I")),
            ("a", origin("KH 1", "mục I")),
            ("a", origin("KH 2", "")),
        ];
        let cited = cited_by_group(&items);
        let in_group: Vec<&str> = cited.iter().map(|cited| cited.in_group.as_str()).collect();
        assert_eq!(in_group, ["", "", "KH 2"]);
        assert!(cited.iter().all(|cited| cited.of_group == "KH 1, mục I"));
    }

    #[test]
    fn what_all_items_of_a_group_share_is_said_once() {
        let shared = [
            ("a", origin("KH 1", "mục I")),
            ("a", origin("KH 1", "mục II")),
        ];
        let cited = cited_by_group(&shared);
        assert_eq!(
            (cited[0].of_group.as_str(), cited[0].in_group.as_str()),
            ("KH 1", "mục I")
        );
        let mixed = [
            ("a", origin("KH 1", "mục I")),
            ("a", origin("KH 2", "mục I")),
        ];
        let cited = cited_by_group(&mixed);
        assert_eq!(
            (cited[1].of_group.as_str(), cited[1].in_group.as_str()),
            ("", "KH 2, mục I")
        );
    }
}
