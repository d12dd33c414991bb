//! What a sentence asks of the ledger by name: `target("ke-hoach/i/3").value`, `task(…)`, `change(a, b)`.

use super::origins::{Origins, marked};
use super::view::{Figures, Time, due, figures_of, percent};
use super::wording::{bare, change, lower_first, number};
use domain::facts::{Facts, TargetFact, TaskFact};
use domain::progress::TaskStatus;
use domain::text::{Decimal, format_date_on_paper, format_number, format_percent};
use domain::verdict::Verdict;
use minijinja::value::{DynObject, Object, ObjectRepr};
use minijinja::{Environment, Error, ErrorKind, State, Value};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The name of the ledger in the context.
pub(super) const LEDGER: &str = "ledger_facts";
/// What stands where a value is not known.
const UNKNOWN: &str = "chưa có số liệu";

/// The facts that references look into.
#[derive(Debug)]
pub(super) struct Ledger {
    /// The facts.
    pub(super) facts: Facts,
    /// Where origins are kept.
    pub(super) origins: Arc<Origins>,
}

impl Object for Ledger {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

/// A value of the ledger: exact to reckon with, printed with its unit and origin.
#[derive(Debug, Clone)]
struct Amount {
    value: Option<Decimal>,
    unit: String,
    shown: String,
}

impl Object for Amount {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str()? {
            "number" => Some(self.value.map_or(Value::from(()), as_number)),
            "unit" => Some(Value::from(self.unit.clone())),
            "known" => Some(Value::from(self.value.is_some())),
            _ => None,
        }
    }

    fn is_true(self: &Arc<Self>) -> bool {
        self.value.is_some()
    }

    fn custom_cmp(self: &Arc<Self>, other: &DynObject) -> Option<Ordering> {
        let other = other.downcast_ref::<Self>()?;
        Some(self.value.cmp(&other.value))
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shown.is_empty() {
            true => f.write_str(UNKNOWN),
            false => f.write_str(&self.shown),
        }
    }
}

/// A number for conditions; what is printed never goes through it.
fn as_number(value: Decimal) -> Value {
    match i64::try_from(value)
        .ok()
        .filter(|whole| Decimal::from(*whole) == value)
    {
        Some(whole) => Value::from(whole),
        None => Value::from(value.to_string().parse::<f64>().unwrap_or_default()),
    }
}

/// Teaches the templates the functions and filters that look into the ledger.
pub(super) fn teach(environment: &mut Environment<'static>) {
    environment.add_function("target", target);
    environment.add_function("task", task);
    environment.add_function("change", changed);
    environment.add_filter("change", changed);
    environment.add_filter("so_voi", changed);
    environment.add_filter("number", |value: Value| rewritten(&value, number));
    environment.add_filter("percent", |value: Value| rewritten(&value, format_percent));
}

fn refused(reason: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, reason)
}

fn ledger(state: &State) -> Result<Arc<Ledger>, Error> {
    let ledger = state
        .lookup(LEDGER)
        .and_then(|value| value.downcast_object::<Ledger>());
    ledger.ok_or_else(|| refused("báo cáo này không lập từ sổ".to_owned()))
}

/// Values by their names.
pub(super) fn named(values: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::from(BTreeMap::from_iter(values))
}

/// The target with an id.
fn target(state: &State, id: &str) -> Result<Value, Error> {
    let ledger = ledger(state)?;
    let found = ledger.facts.targets.iter().find(|t| t.id.as_str() == id);
    let target =
        found.ok_or_else(|| refused(format!("không có chỉ tiêu “{id}” trong báo cáo này")))?;
    Ok(target_value(target, &ledger))
}

fn target_value(target: &TargetFact, ledger: &Ledger) -> Value {
    let Facts { year, as_of, .. } = ledger.facts;
    let figures = figures_of(target, year, as_of, &ledger.origins);
    let measures: Vec<Value> = figures.iter().map(measure_value).collect();
    let own = [
        ("id", Value::from(target.id.as_str())),
        ("text", Value::from(bare(&target.text))),
        ("group", Value::from(target.group.as_str())),
        ("verdict", Value::from(lower_first(target.verdict.label()))),
        ("met", Value::from(target.verdict == Verdict::Met)),
        ("measures", Value::from(measures)),
    ];
    let first = figures.first().map(measure_fields).unwrap_or_default();
    let first = first.into_iter().filter(|(name, _)| *name != "verdict");
    named(first.chain(own))
}

fn measure_value(figures: &Figures) -> Value {
    named(measure_fields(figures))
}

fn measure_fields(figures: &Figures) -> Vec<(&'static str, Value)> {
    let measure = figures.measure;
    let unit = &measure.measure.unit;
    let of = |time| {
        let (value, shown) = figures.in_words(time).unzip();
        amount(value, unit, shown.unwrap_or_default())
    };
    let share = figures.share_of_plan();
    let share_shown = match figures.share_in_cell() {
        shown if shown.is_empty() => shown,
        shown => with_percent(&shown),
    };
    let part = |part: Option<Decimal>| {
        let shown = part.map(|part| figures.as_value(&format_number(part)));
        amount(part, "", shown.unwrap_or_default())
    };
    let day = measure.as_of.map(format_date_on_paper);
    vec![
        ("value", of(Time::Now)),
        ("planned", of(Time::Plan)),
        ("estimate", of(Time::Estimate)),
        ("last_year", of(Time::LastYear)),
        ("same_period", of(Time::SamePeriod)),
        ("last_report", of(Time::LastReport)),
        ("share", amount(share, "%", share_shown)),
        ("numerator", part(measure.ratio.map(|parts| parts.0))),
        ("denominator", part(measure.ratio.map(|parts| parts.1))),
        ("verdict", Value::from(lower_first(measure.verdict.label()))),
        ("of", Value::from(bare(&measure.measure.of))),
        ("unit", Value::from(unit.as_str())),
        (
            "as_of",
            Value::from(figures.as_value(&day.unwrap_or_default())),
        ),
    ]
}

/// A marked number with the sign of percent inside its mark.
fn with_percent(shown: &str) -> String {
    let mut shown = shown.to_owned();
    let mark = shown.pop();
    shown.push('%');
    shown.extend(mark);
    shown
}

fn amount(value: Option<Decimal>, unit: &str, shown: String) -> Value {
    Value::from_object(Amount {
        value,
        unit: unit.to_owned(),
        shown,
    })
}

/// The task with an id.
fn task(state: &State, id: &str) -> Result<Value, Error> {
    let ledger = ledger(state)?;
    let found = ledger.facts.tasks.iter().find(|t| t.id.as_str() == id);
    let task =
        found.ok_or_else(|| refused(format!("không có nhiệm vụ “{id}” trong báo cáo này")))?;
    Ok(task_value(task, &ledger.origins))
}

fn task_value(task: &TaskFact, origins: &Origins) -> Value {
    let newest = task.told_by().cloned().unwrap_or_default();
    let written = task.entries.last().map(|entry| entry.result.as_str());
    let result = written.unwrap_or_else(|| task.result());
    let shown = percent(task, origins).unwrap_or_default();
    named([
        ("id", Value::from(task.id.as_str())),
        ("text", Value::from(bare(&task.text))),
        ("area", Value::from(task.area.as_str())),
        ("status", Value::from(lower_first(task.status.label()))),
        ("done", Value::from(task.status == TaskStatus::Done)),
        ("overdue", Value::from(task.overdue)),
        ("percent", amount(task.percent, "%", shown)),
        ("due", Value::from(due(task, origins))),
        ("result", Value::from(bare(result))),
        ("shortcoming", Value::from(bare(&newest.shortcoming))),
        ("cause", Value::from(bare(&newest.cause))),
        ("remedy", Value::from(bare(&newest.remedy))),
    ])
}

/// How one value stands to another, in words.
fn changed(state: &State, now: Value, before: Value) -> Result<Value, Error> {
    let (now, before) = (read(&now)?, read(&before)?);
    let (Some(a), Some(b)) = (now.value, before.value) else {
        return Ok(Value::from("chưa có số liệu để so sánh"));
    };
    let words = change(a, b, &now.unit);
    let Ok(ledger) = ledger(state) else {
        return Ok(Value::from(words));
    };
    let explained = format!("{} so với {}", in_full(a, &now.unit), in_full(b, &now.unit));
    let origin = ledger.origins.add("So sánh hai số liệu", None, &explained);
    Ok(Value::from(marked(&words, origin)))
}

fn in_full(value: Decimal, unit: &str) -> String {
    super::wording::value(value, unit)
}

/// A value of the ledger, or a plain number.
fn read(value: &Value) -> Result<Amount, Error> {
    if let Some(amount) = value.downcast_object_ref::<Amount>() {
        return Ok(amount.clone());
    }
    let plain = Decimal::from_str(&value.to_string()).ok();
    match plain.filter(|_| value.is_number()) {
        Some(number) => Ok(Amount {
            value: Some(number),
            unit: String::new(),
            shown: String::new(),
        }),
        None => Err(refused(format!("“{value}” không phải là số liệu"))),
    }
}

/// A value printed another way, its origin kept.
fn rewritten(value: &Value, print: impl Fn(Decimal) -> String) -> Result<String, Error> {
    let amount = read(value)?;
    let Some(exact) = amount.value else {
        return Ok(UNKNOWN.to_owned());
    };
    Ok(match super::origins::origin_of(&amount.shown) {
        Some(origin) => marked(&print(exact), origin),
        None => print(exact),
    })
}
