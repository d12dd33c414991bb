//! The agencies: the communes of the city and the bodies that documents name.

use crate::fault::{Fault, Reason, SeedError};
use crate::toml_file;
use chrono::NaiveDate;
use domain::agency::{Agency, AgencyKind, AgencyName};
use serde::Deserialize;
use std::collections::HashSet;

const NAME: &str = "agencies.toml";
const TEXT: &str = include_str!("../../../../../seeds/agencies.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgenciesFile {
    agency: Vec<AgencyEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgencyEntry {
    id: String,
    kind: AgencyKind,
    parent: Option<String>,
    #[serde(default)]
    symbol: String,
    #[serde(default)]
    place: String,
    short: String,
    #[serde(default)]
    head_lines: Vec<String>,
    #[serde(default)]
    names: Vec<NameEntry>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    predecessors: Vec<String>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NameEntry {
    name: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// The agencies that the programs carry inside.
///
/// # Errors
/// As [`agencies`].
pub fn embedded_agencies() -> Result<Vec<Agency>, SeedError> {
    agencies(NAME, TEXT)
}

/// Reads a file of agencies.
///
/// # Errors
/// Broken TOML with its line; else every mistake at once: an id twice, a parent or predecessor that
/// is not there, a name that ends before it begins, a text that no page can show.
pub fn agencies(file_name: &str, text: &str) -> Result<Vec<Agency>, SeedError> {
    let file: AgenciesFile = toml_file::read(file_name, text)?;
    let agencies: Vec<Agency> = file.agency.into_iter().map(agency).collect();
    let faults = [toml_file::text_faults(text), faults(&agencies)].concat();
    if faults.is_empty() {
        Ok(agencies)
    } else {
        Err(SeedError {
            file: file_name.to_owned(),
            faults,
        })
    }
}

fn agency(entry: AgencyEntry) -> Agency {
    Agency {
        id: entry.id.into(),
        kind: entry.kind,
        parent: entry.parent.map(Into::into),
        symbol: entry.symbol,
        place: entry.place,
        short: entry.short,
        head_lines: entry.head_lines,
        names: entry
            .names
            .into_iter()
            .map(|n| AgencyName {
                name: n.name,
                from: n.from,
                to: n.to,
            })
            .collect(),
        aliases: entry.aliases,
        predecessors: entry.predecessors.into_iter().map(Into::into).collect(),
        source: entry.source,
    }
}

fn faults(agencies: &[Agency]) -> Vec<Fault> {
    let known: HashSet<&str> = agencies.iter().map(|a| a.id.as_str()).collect();
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for agency in agencies {
        let id = agency.id.as_str();
        let twice = (!seen.insert(id)).then(|| Reason::IdTwice(id.to_owned()));
        let pointed = agency.parent.iter().chain(&agency.predecessors);
        let missing = pointed
            .filter(|p| !known.contains(p.as_str()))
            .map(|p| Reason::NoAgency(p.to_string()));
        let reversed = agency.names.iter().filter_map(reversed);
        let reasons = twice.into_iter().chain(missing).chain(reversed);
        faults.extend(reasons.map(|reason| Fault {
            line: None,
            item: Some(id.to_owned()),
            reason,
        }));
    }
    faults
}

fn reversed(name: &AgencyName) -> Option<Reason> {
    let (from, to) = name.from.zip(name.to).filter(|(from, to)| to < from)?;
    Some(Reason::Reversed {
        from: from.to_string(),
        to: to.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str =
        "[[agency]]\nid = \"a\"\nkind = \"so\"\nshort = \"Sở A\"\nsource = \"Kế hoạch 98\"\n";

    fn said(text: &str) -> String {
        agencies("agencies.toml", text).unwrap_err().to_string()
    }

    #[test]
    fn the_programs_carry_every_commune_of_the_city() {
        let all = embedded_agencies().unwrap();
        let communes = all
            .iter()
            .filter(|a| a.parent == Some("ubnd-hue".into()) && a.kind.is_commune());
        let (wards, others): (Vec<_>, Vec<_>) =
            communes.partition(|a| a.kind == AgencyKind::Phuong);
        assert_eq!((wards.len(), others.len()), (21, 19));
    }

    #[test]
    fn an_id_stands_only_once() {
        assert_eq!(
            said(&ONE.repeat(2)),
            "agencies.toml, mục a: mã “a” có hai lần."
        );
    }

    #[test]
    fn a_parent_and_a_predecessor_are_there() {
        let text = format!("{ONE}parent = \"b\"\npredecessors = [\"c\"]\n");
        assert_eq!(
            said(&text),
            "agencies.toml, mục a: không có cơ quan nào mang mã “b”.\n\
             agencies.toml, mục a: không có cơ quan nào mang mã “c”."
        );
    }

    #[test]
    fn a_name_ends_after_it_begins() {
        let text = format!(
            "{ONE}names = [{{ name = \"Sở A\", from = \"2025-03-01\", to = \"2025-02-28\" }}]\n"
        );
        assert_eq!(
            said(&text),
            "agencies.toml, mục a: khoảng từ 2025-03-01 đến 2025-02-28 bị ngược."
        );
    }

    #[test]
    fn a_date_that_does_not_exist_is_told_with_its_line() {
        let text = format!("{ONE}names = [{{ name = \"Sở A\", from = \"2025-02-30\" }}]\n");
        let said = said(&text);
        assert!(
            said.starts_with("agencies.toml, dòng 6, mục a: ngày không tồn tại"),
            "{said}"
        );
    }
}
