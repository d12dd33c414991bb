//! Where each line of a list comes when it is sorted by a column; words in Vietnamese order.

use super::index::{Index, Kind, Line};
use crate::desk::Desk;
use crate::facts::{Entries, target_fact};
use crate::wire::WireError;
use chrono::NaiveDate;
use domain::facts::MeasureFact;
use domain::item::{LedgerTarget, LedgerTask};
use domain::text::{Decimal, sort_key};
use store::{ItemQuery, Reader};

/// What a line is sorted by; what is blank comes last, whichever way the list runs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(Decimal),
    Day(NaiveDate),
    Words(Vec<u8>),
    Blank,
}

/// The rank of what is blank.
pub(super) const BLANK: u32 = u32::MAX;

impl Index {
    /// By line, its rank in a column; the same for the same value.
    pub(super) fn ranks(&mut self, desk: &Desk, column: &str) -> Result<&[u32], WireError> {
        if !self.ranks.contains_key(column) {
            let keys = self.keys(desk.reader()?, column)?;
            self.ranks.insert(column.to_owned(), ranked(&keys));
        }
        Ok(self.ranks.get(column).map_or(&[], Vec::as_slice))
    }

    fn keys(&self, reader: &Reader, column: &str) -> Result<Vec<Key>, WireError> {
        let of_lines = |key: &dyn Fn(&Line) -> Key| self.lines.iter().map(key).collect();
        Ok(match (self.kind, column) {
            (_, "status" | "verdict") => of_lines(&|line| status(line.state)),
            (Kind::Task, "percent") => {
                of_lines(&|line| line.percent.map_or(Key::Blank, Key::Number))
            }
            (Kind::Task, "latest") => of_lines(&|line| line.latest.map_or(Key::Blank, Key::Day)),
            (Kind::Task, "due") => of_lines(&|line| line.due.map_or(Key::Blank, Key::Day)),
            (Kind::Task, _) => of_tasks(reader, column)?,
            (Kind::Target, _) => self.of_targets(reader, column)?,
        })
    }

    fn of_targets(&self, reader: &Reader, column: &str) -> Result<Vec<Key>, WireError> {
        let entries = Entries::read(reader)?;
        let key = |target: &LedgerTarget| -> Result<Key, WireError> {
            let fact = target_fact(target, &entries, &self.lens);
            Ok(match column {
                "text" => words(&target.text),
                "evidence" => Key::Number(entries.evidence(&target.id).len().into()),
                _ => match fact.measures.first() {
                    Some(measure) => of_measure(measure, column)?,
                    None => Key::Blank,
                },
            })
        };
        reader.targets(&everything())?.iter().map(key).collect()
    }
}

fn of_tasks(reader: &Reader, column: &str) -> Result<Vec<Key>, WireError> {
    let text: fn(&LedgerTask) -> String = match column {
        "text" => |task| task.text.clone(),
        "lead" => |task| task.lead.join("; "),
        "coordinating" => |task| task.coordinating.join("; "),
        "years" => |task| task.years.clone(),
        "area" => |task| task.area.clone(),
        _ => return Err(no_column(column)),
    };
    let tasks = reader.tasks(&everything())?;
    Ok(tasks.iter().map(|task| words(&text(task))).collect())
}

fn of_measure(measure: &MeasureFact, column: &str) -> Result<Key, WireError> {
    let number = |value: Option<Decimal>| value.map_or(Key::Blank, Key::Number);
    Ok(match column {
        "unit" => words(&measure.measure.unit),
        "planned" => Key::Number(measure.measure.value),
        "numerator" => number(measure.ratio.map(|ratio| ratio.0)),
        "denominator" => number(measure.ratio.map(|ratio| ratio.1)),
        "value" => number(measure.value),
        "share" => number(
            measure
                .value
                .and_then(|v| v.checked_div(measure.measure.value)),
        ),
        "last_year" => number(measure.last_year),
        _ => return Err(no_column(column)),
    })
}

fn everything() -> ItemQuery {
    ItemQuery {
        all: true,
        ..ItemQuery::default()
    }
}

fn words(text: &str) -> Key {
    match text.is_empty() {
        true => Key::Blank,
        false => Key::Words(sort_key(text)),
    }
}

/// Statuses and verdicts in the order in which they are offered.
fn status(code: &str) -> Key {
    let order = [
        "not-started",
        "in-progress",
        "done",
        "suspended",
        "met",
        "unmet",
        "not-due",
        "no-data",
    ];
    let place = order.iter().position(|known| *known == code);
    place.map_or(Key::Blank, |place| Key::Number(place.into()))
}

fn no_column(column: &str) -> WireError {
    WireError::invalid("sort", format!("Không sắp xếp được theo cột “{column}”."))
}

fn ranked(keys: &[Key]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|a, b| keys[*a].cmp(&keys[*b]));
    let mut ranks = vec![BLANK; keys.len()];
    let values = order.chunk_by(|a, b| keys[*a] == keys[*b]);
    for (rank, same) in (0_u32..).zip(values) {
        let given = same.iter().filter(|at| keys[**at] != Key::Blank);
        given.for_each(|at| ranks[*at] = rank);
    }
    ranks
}
