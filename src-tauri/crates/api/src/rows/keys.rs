//! The lines of a list in the order of a column; words in Vietnamese order.

use super::index::{Index, Kind, everything, number};
use super::line::Line;
use crate::facts::{Entries, target_fact};
use crate::wire::WireError;
use chrono::NaiveDate;
use domain::facts::MeasureFact;
use domain::item::LedgerTarget;
use domain::text::{Decimal, sort_key};
use store::{Reader, TaskWords};

/// What a line is sorted by; what is blank comes last, whichever way the list runs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(Decimal),
    Day(NaiveDate),
    Words(Vec<u8>),
    Blank,
}

/// The lines in the order of a column's values.
#[derive(Debug)]
pub(super) struct Sorted {
    /// The lines, the least value first, what is blank last; of one value in the order of the list.
    lines: Vec<u32>,
    /// Where each value begins among them, and at the end where what is blank begins.
    values: Vec<usize>,
}

impl Sorted {
    fn by(keys: &[Key]) -> Self {
        let mut order: Vec<usize> = (0..keys.len()).collect();
        order.sort_by(|a, b| keys[*a].cmp(&keys[*b]));
        let mut values = Vec::new();
        let mut from = 0;
        for same in order.chunk_by(|a, b| keys[*a] == keys[*b]) {
            if keys[same[0]] != Key::Blank {
                values.push(from);
                from += same.len();
            }
        }
        values.push(from);
        Self {
            lines: order.into_iter().map(number).collect(),
            values,
        }
    }

    /// The lines, the least value first or the greatest; what is blank comes last.
    pub(super) fn lines(&self, down: bool) -> Vec<u32> {
        if !down {
            return self.lines.clone();
        }
        let values = self.values.windows(2).rev();
        let blank = self.values.last().copied().unwrap_or_default();
        let given = values.flat_map(|value| &self.lines[value[0]..value[1]]);
        given.chain(&self.lines[blank..]).copied().collect()
    }
}

impl Index {
    /// The lines in the order of a column.
    pub(super) fn sorted_by(
        &mut self,
        reader: &Reader,
        column: &str,
    ) -> Result<&Sorted, WireError> {
        let sorted = match self.sorted.remove(column) {
            Some(sorted) => sorted,
            None => Sorted::by(&self.keys(reader, column)?),
        };
        Ok(self.sorted.entry(column.to_owned()).or_insert(sorted))
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
            (Kind::Task, "area") => {
                let keys: Vec<Key> = self.parts.all().map(words).collect();
                of_lines(&|line| at(&keys, line.part))
            }
            (Kind::Task, "lead") => {
                let keys: Vec<Key> = self.units.all().map(|units| words(&units)).collect();
                of_lines(&|line| at(&keys, line.leads))
            }
            (Kind::Task, _) => of_tasks(reader, column)?,
            (Kind::Target, _) => self.of_targets(reader, column)?,
        })
    }

    fn of_targets(&self, reader: &Reader, column: &str) -> Result<Vec<Key>, WireError> {
        let entries = Entries::on_targets(reader)?;
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
    let column = match column {
        "text" => TaskWords::Text,
        "coordinating" => TaskWords::Coordinating,
        "years" => TaskWords::Years,
        _ => return Err(no_column(column)),
    };
    let mut keys = Vec::new();
    reader.each_task_words(column, |text| keys.push(words(&text)))?;
    Ok(keys)
}

fn at(keys: &[Key], place: u32) -> Key {
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    keys.get(place).cloned().unwrap_or(Key::Blank)
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
