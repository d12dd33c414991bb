//! The example's file becomes domain types, each entry with its id.

use super::file::{
    EvidenceEntry, ExampleFile, FigureEntry, ObligationEntry, ProfileEntry, ProgressEntry,
    TargetEntry, TaskEntry, TextEntry,
};
use super::{Example, Profile, WrittenText};
use crate::fault::{Fault, Reason};
use crate::seed::decimal;
use crate::seed::file::MeasureEntry;
use domain::evidence::Evidence;
use domain::figure::{Figure, FigureKind, Reading};
use domain::item::{LedgerTarget, LedgerTask};
use domain::measure::{Comparator, Measure};
use domain::obligation::Obligation;
use domain::period::Period;
use domain::progress::Progress;
use domain::text::Decimal;

/// Builds the example; what cannot be read is added to `faults`.
pub(super) fn example(file: ExampleFile, faults: &mut Vec<Fault>) -> Example {
    let source = file.profile.source.clone();
    let year = file.profile.year;
    Example {
        profile: profile(file.profile),
        adopt: file.adopt.items.into_iter().map(Into::into).collect(),
        tasks: numbered("rieng/nv/", file.tasks, task),
        targets: numbered("rieng/ct/", file.targets, |id, entry| {
            target(id, entry, faults)
        }),
        progress: numbered("td-", file.progress, progress),
        figures: numbered("sl-", file.figures, |id, entry| {
            figure(id, entry, &source, faults)
        }),
        evidence: numbered("mc-", file.evidence, evidence),
        obligations: numbered("bc-", file.obligations, obligation),
        texts: file
            .texts
            .into_iter()
            .map(|entry| text(entry, year, faults))
            .collect(),
    }
}

/// Ids count from 1 in the order of the file.
fn numbered<E, T>(prefix: &str, entries: Vec<E>, mut build: impl FnMut(String, E) -> T) -> Vec<T> {
    let ids = (1..).map(|n| format!("{prefix}{n}"));
    ids.zip(entries)
        .map(|(id, entry)| build(id, entry))
        .collect()
}

fn profile(entry: ProfileEntry) -> Profile {
    Profile {
        agency: entry.agency.into(),
        year: entry.year,
        as_of: entry.as_of,
        who: entry.who,
        signature: entry.signature,
        signer: entry.signer,
        addressees: entry.addressees,
        recipients: entry.recipients,
        archive: entry.archive,
    }
}

fn task(id: String, entry: TaskEntry) -> LedgerTask {
    LedgerTask {
        id: id.into(),
        place: "Nhiệm vụ của đơn vị".to_owned(),
        area: entry.area,
        text: entry.text,
        years: entry.year.to_string(),
        year_from: Some(entry.year),
        year_to: Some(entry.year),
        lead: entry.lead,
        coordinating: entry.coordinating,
        deliverable: entry.deliverable,
        funding: entry.funding,
        note: entry.note,
        due: entry.due,
        held: true,
        ..LedgerTask::default()
    }
}

fn target(id: String, entry: TargetEntry, faults: &mut Vec<Fault>) -> LedgerTarget {
    LedgerTarget {
        measures: entry
            .measures
            .into_iter()
            .map(|m| measure(&id, m, faults))
            .collect(),
        id: id.into(),
        place: "Chỉ tiêu của đơn vị".to_owned(),
        group: entry.group,
        text: entry.text,
        milestone: entry.milestone,
        due: entry.due,
        held: true,
        ..LedgerTarget::default()
    }
}

fn measure(target: &str, entry: MeasureEntry, faults: &mut Vec<Fault>) -> Measure {
    let comparator = Comparator::from_code(&entry.comparator);
    let value = decimal(&entry.value);
    if comparator.is_none() {
        faults.push(fault(target, Reason::Comparator(entry.comparator)));
    }
    if value.is_none() {
        faults.push(fault(target, Reason::Number(entry.value)));
    }
    let measure = Measure {
        comparator: comparator.unwrap_or_default(),
        value: value.unwrap_or_default(),
        value_max: entry.value_max.as_deref().and_then(decimal),
        unit: entry.unit,
        of: entry.of,
    };
    if let Err(error) = measure.check() {
        faults.push(fault(target, error.into()));
    }
    measure
}

fn progress(id: String, entry: ProgressEntry) -> Progress {
    Progress {
        id: id.into(),
        item: entry.item.into(),
        date: entry.date,
        status: entry.status,
        percent: entry.percent.map(Decimal::from),
        result: entry.result,
        shortcoming: entry.shortcoming,
        cause: entry.cause,
        remedy: entry.remedy,
    }
}

fn figure(id: String, entry: FigureEntry, source: &str, faults: &mut Vec<Fault>) -> Figure {
    let reading = reading(&entry).unwrap_or_else(|| {
        let why = "số liệu phải có value, hoặc cả numerator và denominator".to_owned();
        faults.push(fault(&entry.target, Reason::Rule(why)));
        Reading::Value(Decimal::ZERO)
    });
    Figure {
        id: id.into(),
        target: entry.target.into(),
        measure: entry.measure.unwrap_or(1),
        as_of: entry.as_of,
        kind: if entry.estimate {
            FigureKind::Estimate
        } else {
            FigureKind::Actual
        },
        reading,
        source: source.to_owned(),
    }
}

fn reading(entry: &FigureEntry) -> Option<Reading> {
    match (entry.value, entry.numerator, entry.denominator) {
        (Some(value), None, None) => Some(Reading::Value(value.into())),
        (None, Some(n), Some(d)) => Some(Reading::Ratio {
            numerator: n.into(),
            denominator: d.into(),
        }),
        _ => None,
    }
}

fn evidence(id: String, entry: EvidenceEntry) -> Evidence {
    Evidence {
        id: id.into(),
        item: entry.item.into(),
        number: entry.number,
        date: entry.date,
        abstract_text: entry.abstract_text,
        ..Evidence::default()
    }
}

fn obligation(id: String, entry: ObligationEntry) -> Obligation {
    Obligation {
        id: id.into(),
        name: entry.name,
        document: entry.document.map(Into::into),
        duty: entry.duty.map(Into::into),
        source: entry.source,
        cadence: entry.cadence,
        before: entry.before,
        cut_off: entry.cut_off,
        addressee: entry.addressee,
        report_kind: entry.report_kind,
        done_year: None,
        ..Obligation::default()
    }
}

fn text(entry: TextEntry, year: i32, faults: &mut Vec<Fault>) -> WrittenText {
    let period = entry
        .period
        .as_deref()
        .map(|typed| Period::typed(typed, year));
    let period = period.transpose().unwrap_or_else(|error| {
        let said = error.to_string();
        let why = said.trim_end_matches('.').to_owned();
        faults.push(fault(&entry.key, Reason::Rule(why)));
        None
    });
    WrittenText {
        report_kind: entry.report_kind,
        period,
        key: entry.key,
        text: entry.text.join("\n"),
    }
}

fn fault(item: &str, reason: Reason) -> Fault {
    Fault {
        line: None,
        item: Some(item.to_owned()),
        reason,
    }
}
