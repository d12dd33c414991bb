//! Agencies and their names in time.

use crate::ids::AgencyId;
use crate::text::search_key;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What kind of body an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgencyKind {
    /// Phường.
    Phuong,
    /// Xã.
    Xa,
    /// Huyện, thị xã, thành phố thuộc tỉnh (until 01/7/2025).
    Huyen,
    /// Tỉnh, thành phố trực thuộc Trung ương.
    Tinh,
    /// Sở and bodies of that rank.
    So,
    /// Bộ and bodies of that rank.
    Bo,
    /// Trung tâm.
    TrungTam,
    /// Hội, hiệp hội.
    Hoi,
    /// Doanh nghiệp.
    DoanhNghiep,
    /// Anything else.
    #[default]
    Khac,
}

impl AgencyKind {
    /// Whether it is a People's Committee at commune level.
    pub fn is_commune(self) -> bool {
        matches!(self, Self::Phuong | Self::Xa)
    }
}

/// A name and the days on which it was in force.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AgencyName {
    /// The official full name.
    pub name: String,
    /// The first day, where known.
    pub from: Option<NaiveDate>,
    /// The last day, where it has ended.
    pub to: Option<NaiveDate>,
}

impl AgencyName {
    /// Whether it was in force on a day.
    pub fn holds_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    fn ends_first(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }

    fn is_before(&self, later: &Self) -> bool {
        matches!((self.to, later.from), (Some(to), Some(from)) if to < from)
    }
}

/// A body that issues, receives or carries out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Agency {
    /// Its id.
    pub id: AgencyId,
    /// What kind of body it is.
    pub kind: AgencyKind,
    /// The body above it.
    pub parent: Option<AgencyId>,
    /// Its part of a document's symbol: `UBND`.
    pub symbol: String,
    /// The place before the date of its documents.
    pub place: String,
    /// What officers call it.
    pub short: String,
    /// Its name as the head of a document prints it, line by line.
    pub head_lines: Vec<String>,
    /// Its names in time, oldest first.
    pub names: Vec<AgencyName>,
    /// Other forms that documents use.
    pub aliases: Vec<String>,
    /// Bodies that it continues, where a source says so.
    pub predecessors: Vec<AgencyId>,
    /// The source of this row.
    pub source: String,
}

impl Agency {
    /// The name in force on a day; none where it has none on that day.
    pub fn name_on(&self, date: NaiveDate) -> Option<&str> {
        self.names
            .iter()
            .rev()
            .find(|n| n.holds_on(date))
            .map(|n| n.name.as_str())
    }

    /// Its newest name, or its short form where it has none.
    pub fn latest_name(&self) -> &str {
        self.names
            .last()
            .map_or(self.short.as_str(), |n| n.name.as_str())
    }

    /// Whether it still exists on a day.
    pub fn exists_on(&self, date: NaiveDate) -> bool {
        self.names.is_empty() || self.name_on(date).is_some()
    }

    /// Whether words are one of its names, its short form or an alias.
    fn is_called(&self, words: &str) -> bool {
        let key = search_key(words);
        let names = self.names.iter().map(|name| &name.name);
        let mut forms = names.chain([&self.short]).chain(&self.aliases);
        forms.any(|form| search_key(form) == key)
    }
}

/// What is wrong with an agency as somebody wrote it down.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AgencyError {
    /// It has no name.
    #[error("Đơn vị chưa có tên.")]
    Nameless,
    /// A name ends before it begins.
    #[error("Tên “{name}” hết hiệu lực trước ngày bắt đầu.")]
    EndsFirst {
        /// The name.
        name: String,
    },
    /// Two names are in force on one day, or stand in the wrong order.
    #[error(
        "“{earlier}” và “{later}” cùng có hiệu lực trong một ngày, hoặc đứng sai thứ tự. Tên cũ đứng trước và hết hiệu lực trước khi tên mới bắt đầu."
    )]
    Overlap {
        /// The name that stands first.
        earlier: String,
        /// The name after it.
        later: String,
    },
}

impl Agency {
    /// Checks that there is a name, and on each day one at the most.
    ///
    /// # Errors
    /// [`AgencyError`] with the first name at fault.
    pub fn check(&self) -> Result<(), AgencyError> {
        if self.names.iter().all(|name| name.name.trim().is_empty()) {
            return Err(AgencyError::Nameless);
        }
        if let Some(name) = self.names.iter().find(|name| name.ends_first()) {
            let name = name.name.clone();
            return Err(AgencyError::EndsFirst { name });
        }
        match self
            .names
            .windows(2)
            .find(|pair| !pair[0].is_before(&pair[1]))
        {
            None => Ok(()),
            Some(pair) => Err(AgencyError::Overlap {
                earlier: pair[0].name.clone(),
                later: pair[1].name.clone(),
            }),
        }
    }
}

/// The agency that words mean on a day: one that exists then and is called so, by a name, its short form or an alias.
///
/// None where nobody is, and where several are.
pub fn called<'a>(agencies: &'a [Agency], words: &str, on: NaiveDate) -> Option<&'a Agency> {
    let is_called = |agency: &&Agency| agency.exists_on(on) && agency.is_called(words);
    let mut found = agencies.iter().filter(is_called);
    found.next().filter(|_| found.next().is_none())
}

/// The units of a task as a paper of a day names them: one that has ended is named by the only one that continues it.
///
/// A unit that several continue, or that nobody is known to continue, keeps its words. No agency is named twice, under
/// whatever name: one that is `beside` already, or named before, is left out.
pub fn in_force(
    agencies: &[Agency],
    units: &[String],
    beside: &[String],
    on: NaiveDate,
) -> Vec<String> {
    let known = beside.iter().filter_map(|unit| called(agencies, unit, on));
    let mut said: Vec<&AgencyId> = known.map(|agency| &agency.id).collect();
    let mut named: Vec<String> = Vec::new();
    for unit in units {
        let heir = continued_by(agencies, unit, on);
        let meant = heir.or_else(|| called(agencies, unit, on));
        if meant.is_some_and(|agency| said.contains(&&agency.id)) {
            continue;
        }
        said.extend(meant.map(|agency| &agency.id));
        named.push(heir.map_or_else(|| unit.clone(), |heir| heir.short.clone()));
    }
    named
}

/// The one agency that continues on a day what words mean, which exists no longer on it.
fn continued_by<'a>(agencies: &'a [Agency], words: &str, on: NaiveDate) -> Option<&'a Agency> {
    let ended = |agency: &&Agency| !agency.exists_on(on) && agency.is_called(words);
    if agencies
        .iter()
        .any(|agency| agency.exists_on(on) && agency.is_called(words))
    {
        return None;
    }
    let ended = agencies.iter().find(ended)?;
    let continues =
        |agency: &&Agency| agency.exists_on(on) && agency.predecessors.contains(&ended.id);
    let mut heirs = agencies.iter().filter(continues);
    heirs.next().filter(|_| heirs.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_that_has_ended_is_named_by_the_one_that_continues_it() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        let body = |id: &str, short: &str, to, predecessors: &[&str]| Agency {
            id: id.into(),
            short: short.into(),
            aliases: vec![format!("{short} (cũ)")],
            names: vec![AgencyName {
                name: format!("{short} thành phố"),
                from: None,
                to,
            }],
            predecessors: predecessors.iter().map(|id| (*id).into()).collect(),
            ..Agency::default()
        };
        let agencies = [
            body("ttt", "Sở Truyền thông", day(2025, 2, 28), &[]),
            body("khcn", "Sở Khoa học", None, &["ttt"]),
            body("huyen", "UBND huyện", day(2025, 6, 30), &[]),
            body("a", "UBND xã A", None, &["huyen"]),
            body("b", "UBND xã B", None, &["huyen"]),
        ];
        let named = |units: &[&str], beside: &[&str], on| {
            let owned = |units: &[&str]| units.iter().map(|u| (*u).to_owned()).collect::<Vec<_>>();
            in_force(&agencies, &owned(units), &owned(beside), on)
        };
        let (then, now) = (day(2024, 3, 1).unwrap(), day(2026, 11, 14).unwrap());
        assert_eq!(named(&["Sở Truyền thông"], &[], then), ["Sở Truyền thông"]);
        assert_eq!(
            named(
                &["Sở Truyền thông (cũ)", "UBND huyện", "các địa phương"],
                &[],
                now
            ),
            ["Sở Khoa học", "UBND huyện", "các địa phương"]
        );
        assert_eq!(named(&["Sở Truyền thông"], &["Sở Khoa học"], now), [""; 0]);
    }

    #[test]
    fn no_agency_is_named_twice_whatever_it_is_called() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 14).unwrap();
        let body = |id: &str, short: &str, alias: &str, ended: bool, before: &[&str]| Agency {
            id: id.into(),
            short: short.into(),
            aliases: vec![alias.into()],
            names: vec![AgencyName {
                name: format!("{short} thành phố"),
                from: None,
                to: ended.then(|| on.pred_opt()).flatten(),
            }],
            predecessors: before.iter().map(|id| (*id).into()).collect(),
            ..Agency::default()
        };
        let agencies = [
            body("ttt", "Sở Truyền thông", "Sở TT", true, &[]),
            body(
                "khcn",
                "Sở Khoa học và Công nghệ",
                "Sở KH&CN",
                false,
                &["ttt"],
            ),
            body("huyen", "UBND cấp huyện", "UBND các huyện, xã", true, &[]),
            body(
                "xa",
                "UBND các xã, phường",
                "UBND cấp xã",
                false,
                &["huyen"],
            ),
        ];
        let owned = |units: &[&str]| units.iter().map(|u| (*u).to_owned()).collect::<Vec<_>>();
        let lead = in_force(&agencies, &owned(&["Sở Truyền thông"]), &[], on);
        assert_eq!(lead, ["Sở Khoa học và Công nghệ"]);
        let beside = owned(&["Sở KH&CN", "UBND các huyện, xã", "UBND cấp xã"]);
        assert_eq!(
            in_force(&agencies, &beside, &lead, on),
            ["UBND các xã, phường"]
        );
        let twice = owned(&["các địa phương", "Sở TT", "Sở KH&CN"]);
        assert_eq!(
            in_force(&agencies, &twice, &[], on),
            ["các địa phương", "Sở Khoa học và Công nghệ"]
        );
    }

    #[test]
    fn words_mean_the_agency_that_exists_on_the_day() {
        let named = |name: &str, from, to| Agency {
            short: "Sở KH&CN".into(),
            names: vec![AgencyName {
                name: name.into(),
                from,
                to,
            }],
            ..Agency::default()
        };
        let all = [
            named("Sở cũ", None, Some(day(2025, 2, 28))),
            named("Sở mới", Some(day(2025, 3, 1)), None),
        ];
        let meant = |on| called(&all, "sở KH&CN", on).and_then(|a| a.name_on(on));
        assert_eq!(meant(day(2024, 3, 1)), Some("Sở cũ"));
        assert_eq!(meant(day(2026, 3, 1)), Some("Sở mới"));
        assert!(called(&all, "cơ quan chức năng", day(2026, 3, 1)).is_none());
        let twice = [all[1].clone(), all[1].clone()];
        assert!(called(&twice, "Sở KH&CN", day(2026, 3, 1)).is_none());
    }

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default()
    }

    #[test]
    fn a_report_prints_the_name_in_force_on_its_date() {
        let named = |name: &str, from, to| AgencyName {
            name: name.into(),
            from,
            to,
        };
        let city = Agency {
            names: vec![
                named(
                    "Ủy ban nhân dân tỉnh Thừa Thiên Huế",
                    None,
                    Some(day(2024, 12, 31)),
                ),
                named("Ủy ban nhân dân thành phố Huế", Some(day(2025, 1, 1)), None),
            ],
            ..Agency::default()
        };
        assert_eq!(
            city.name_on(day(2024, 3, 1)),
            Some("Ủy ban nhân dân tỉnh Thừa Thiên Huế")
        );
        assert_eq!(
            city.name_on(day(2026, 3, 1)),
            Some("Ủy ban nhân dân thành phố Huế")
        );
    }

    #[test]
    fn a_day_has_one_name_at_the_most() {
        let named = |name: &str, from, to| AgencyName {
            name: name.into(),
            from,
            to,
        };
        let with = |names: Vec<AgencyName>| Agency {
            names,
            ..Agency::default()
        };
        let old = named("UBND phường An Đông", None, Some(day(2025, 6, 30)));
        let new = named("UBND phường An Cựu", Some(day(2025, 7, 1)), None);
        assert_eq!(with(vec![old.clone(), new.clone()]).check(), Ok(()));
        assert_eq!(with(vec![]).check(), Err(AgencyError::Nameless));
        let swapped = with(vec![new, old.clone()]).check();
        assert!(matches!(swapped, Err(AgencyError::Overlap { .. })));
        let open = named("UBND phường An Cựu", Some(day(2025, 6, 1)), None);
        let overlapping = with(vec![old, open]).check();
        assert!(matches!(overlapping, Err(AgencyError::Overlap { .. })));
        let backwards = named("X", Some(day(2025, 7, 1)), Some(day(2025, 6, 1)));
        let backwards = with(vec![backwards]).check();
        assert!(matches!(backwards, Err(AgencyError::EndsFirst { .. })));
    }
}
