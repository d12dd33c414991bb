//! The fields of the names that sentences use, so that a wrong one is told when an outline is read.
//!
//! What a loop names (`{% for one in targets %}`) is not looked at here; it is told when the sentence is filled in.

/// Names with the fields that stand below them; of `item` and `row` those of every kind of list.
pub(super) const FIELDS: [(&str, &[&str]); 12] = [
    (
        "period",
        &["name", "kind", "partial", "from", "to", "tells_as_of"],
    ),
    ("own_plan", &["name", "short", "listed"]),
    ("sender", &["name", "short", "place", "symbol"]),
    ("report", &["number", "date"]),
    ("plan", &["name", "short", "date", "issuer", "registered"]),
    ("counts", &["targets", "tasks"]),
    (
        "counts.targets",
        &[
            "total",
            "met",
            "unmet",
            "not_due",
            "no_data",
            "met_share",
            "by_verdict",
        ],
    ),
    (
        "counts.tasks",
        &[
            "total",
            "done",
            "in_progress",
            "not_started",
            "suspended",
            "overdue",
            "unfinished",
            "done_share",
            "by_status",
        ],
    ),
    ("annex", &["targets", "tasks"]),
    ("group", &["name", "cite"]),
    (
        "item",
        &[
            "id",
            "area",
            "group",
            "kind",
            "text",
            "short",
            "items",
            "source",
            "cite",
            "lead",
            "responsible",
            "coordinating",
            "years",
            "time",
            "status",
            "standing",
            "progress",
            "done",
            "begun",
            "ahead",
            "overdue",
            "due",
            "entered",
            "result",
            "evidence",
            "note",
            "outcome",
            "planned",
            "estimate",
            "compared",
            "verdict",
            "unmet",
            "shortcoming",
            "cause",
            "remedy",
        ],
    ),
    (
        "row",
        &[
            "no",
            "id",
            "area",
            "text",
            "short",
            "items",
            "source",
            "cite",
            "lead",
            "responsible",
            "coordinating",
            "years",
            "time",
            "status",
            "standing",
            "progress",
            "done",
            "begun",
            "ahead",
            "overdue",
            "due",
            "entered",
            "result",
            "evidence",
            "remedy",
            "unit",
            "planned",
            "actual",
            "value",
            "parts",
            "share",
            "last_year",
            "same_period",
            "share_of_same_period",
            "verdict",
            "note",
            "shortcoming",
            "cause",
        ],
    ),
];

/// The field of a path like `counts.tasks.late` that nothing has, with the name above it.
pub(super) fn unknown_field(path: &str) -> Option<(&str, &str)> {
    path.match_indices('.').find_map(|(at, _)| {
        let (above, below) = (&path[..at], &path[at + 1..]);
        let field = below.split('.').next().unwrap_or(below);
        let (_, fields) = FIELDS.iter().find(|(name, _)| *name == above)?;
        (!fields.contains(&field)).then_some((above, field))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::origins::Origins;
    use crate::kinds::tests::full_facts;
    use crate::kinds::view::{TargetRow, View};
    use serde_json::{Map, Value};
    use std::collections::BTreeSet;

    fn keys(value: &Value) -> BTreeSet<String> {
        let keys = value.as_object().into_iter().flat_map(Map::keys);
        // Where a number comes from stands beside it, for the program alone.
        keys.filter(|key| !key.ends_with("_origin"))
            .cloned()
            .collect()
    }

    #[test]
    fn every_field_of_a_name_is_known_and_no_other() {
        let facts = full_facts();
        let view = serde_json::to_value(View::of_facts(&facts, &Origins::default())).unwrap();
        for (name, fields) in FIELDS {
            let there = match name {
                "group" => continue,
                "item" => ["/targets/0", "/tasks/0", "/shortcomings/0"]
                    .iter()
                    .flat_map(|at| keys(view.pointer(at).unwrap()))
                    .collect(),
                "row" => [
                    serde_json::to_value(TargetRow::default()).unwrap(),
                    view.pointer("/tasks/0").unwrap().clone(),
                ]
                .iter()
                .flat_map(keys)
                .collect(),
                _ => keys(
                    view.pointer(&format!("/{}", name.replace('.', "/")))
                        .unwrap(),
                ),
            };
            let known: BTreeSet<String> = fields.iter().map(|field| (*field).to_owned()).collect();
            assert_eq!(known, there, "{name}");
        }
    }

    #[test]
    fn a_field_is_looked_for_below_its_own_name() {
        assert_eq!(
            unknown_field("counts.tasks.late"),
            Some(("counts.tasks", "late"))
        );
        assert_eq!(unknown_field("sender.naem"), Some(("sender", "naem")));
        assert_eq!(unknown_field("counts.targets.met"), None);
        assert_eq!(unknown_field("texts.kien-nghi"), None);
    }
}
