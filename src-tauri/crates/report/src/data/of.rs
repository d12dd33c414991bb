//! From facts and document to data.

use domain::document::Header;
use domain::evidence::Evidence as Proof;
use domain::facts::{Facts, MeasureFact, TargetFact, TaskFact};
use domain::figure::FigureKind;

use super::shape::{
    Agency, Evidence, Figure, IssuedAs, Measure, Plan, ReportData, ReportHead, Span, TableData,
    Target, Task,
};
use super::{SCHEMA, counts, seal, words};
use crate::model::{Content, Document, Row, Table};

/// What neither the facts nor the document know of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// Name and version of the program that writes it.
    pub program: String,
    /// The agency's id in the ledger.
    pub agency: String,
    /// The outline's kind.
    pub kind: String,
    /// The kind's name.
    pub kind_name: String,
}

/// The data of a report written from `facts`; `document` is the same report as composed from them.
pub fn of(facts: &Facts, document: &Document, about: &About) -> ReportData {
    let targets: Vec<Target> = facts.targets.iter().map(target).collect();
    let tasks: Vec<Task> = facts.tasks.iter().map(task).collect();
    let report = ReportHead {
        year: Some(facts.year),
        period: facts.period.map(|period| Span {
            from: period.from,
            to: period.to,
        }),
        as_of: Some(facts.as_of),
        plan: facts.plan.as_ref().map(plan),
        ..head(document, about)
    };
    sealed(ReportData {
        agency: Agency {
            id: about.agency.clone(),
            name: facts.sender.name.clone(),
        },
        report,
        issued: issued(document),
        counts: counts::of(&targets, &tasks),
        targets,
        tasks,
        texts: facts.texts.clone(),
        ..empty(document, about)
    })
}

/// The data of a document that is printed again: its tables as printed, for there are no facts behind it.
pub fn of_stored(document: &Document, about: &About) -> ReportData {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match &block.content {
        Content::Table(table) => Some(table_data(&block.id, table)),
        _ => None,
    });
    sealed(ReportData {
        tables: tables.collect(),
        ..empty(document, about)
    })
}

fn empty(document: &Document, about: &About) -> ReportData {
    ReportData {
        schema: SCHEMA.into(),
        program: about.program.clone(),
        agency: Agency {
            id: about.agency.clone(),
            name: document.meta.author.clone(),
        },
        report: head(document, about),
        issued: issued(document),
        counts: counts::of(&[], &[]),
        targets: Vec::new(),
        tasks: Vec::new(),
        texts: Default::default(),
        tables: Vec::new(),
        text_hash: words::text_hash(document),
        data_hash: String::new(),
    }
}

fn sealed(mut data: ReportData) -> ReportData {
    data.data_hash = seal::of(&data);
    data
}

fn head(document: &Document, about: &About) -> ReportHead {
    ReportHead {
        kind: about.kind.clone(),
        kind_name: about.kind_name.clone(),
        title: document.meta.title.clone(),
        year: None,
        period: None,
        as_of: None,
        plan: None,
    }
}

/// Number and date as the document's head has them.
fn issued(document: &Document) -> Option<IssuedAs> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let mut heads = blocks.filter_map(|block| match &block.content {
        Content::Head(head) => Some(head),
        _ => None,
    });
    let head = heads.next()?;
    let number = head.number.value.as_ref();
    let number = number.map(|number| format!("{number}/{}", head.number.symbol));
    let issue = &head.place_and_date;
    let date = match (issue.year, issue.month, issue.day) {
        (Some(year), Some(month), Some(day)) => chrono::NaiveDate::from_ymd_opt(year, month, day),
        _ => None,
    };
    (number.is_some() || date.is_some()).then_some(IssuedAs { number, date })
}

fn plan(header: &Header) -> Plan {
    let number = header.number.clone().unwrap_or_default();
    Plan {
        id: header.id.to_string(),
        number: format!("{number}/{}", header.symbol),
        date: header.date,
        issuer: header.issuer.clone(),
        title: header.title.clone(),
    }
}

fn target(fact: &TargetFact) -> Target {
    let newest = fact.progress.clone().unwrap_or_default();
    Target {
        id: fact.id.to_string(),
        group: fact.group.clone(),
        text: fact.text.clone(),
        document: fact.document.as_ref().map(ToString::to_string),
        place: fact.place.clone(),
        source: fact.source.clone(),
        verdict: fact.verdict,
        measures: fact.measures.iter().map(measure).collect(),
        shortcoming: newest.shortcoming,
        cause: newest.cause,
        remedy: newest.remedy,
        evidence: fact.evidence.iter().map(evidence).collect(),
    }
}

fn measure(fact: &MeasureFact) -> Measure {
    let figure = fact.value.map(|value| Figure {
        value,
        numerator: fact.ratio.map(|(numerator, _)| numerator),
        denominator: fact.ratio.map(|(_, denominator)| denominator),
        kind: fact.kind.unwrap_or(FigureKind::Actual),
        as_of: fact.as_of,
        source: fact.source.clone(),
    });
    Measure {
        comparator: fact.measure.comparator,
        planned: fact.measure.value,
        planned_max: fact.measure.value_max,
        unit: fact.measure.unit.clone(),
        of: fact.measure.of.clone(),
        milestone: fact.milestone,
        verdict: fact.verdict,
        figure,
        estimate: fact.estimate,
        last_year: fact.last_year,
    }
}

fn task(fact: &TaskFact) -> Task {
    let newest = fact.told_by().cloned().unwrap_or_default();
    let results: Vec<&str> = fact
        .entries
        .iter()
        .map(|entry| entry.result.as_str())
        .filter(|result| !result.is_empty())
        .collect();
    // Of a task that was done before the period the paper prints what was said then.
    let result = match results.is_empty() {
        true => fact.result().to_owned(),
        false => results.join("\n"),
    };
    Task {
        id: fact.id.to_string(),
        area: fact.area.clone(),
        text: fact.text.clone(),
        document: fact.document.as_ref().map(ToString::to_string),
        place: fact.place.clone(),
        source: fact.source.clone(),
        lead: fact.lead.clone(),
        coordinating: fact.coordinating.clone(),
        years: fact.years.clone(),
        status: fact.status,
        percent: fact.percent,
        due: fact.due,
        overdue: fact.overdue,
        result,
        shortcoming: newest.shortcoming,
        cause: newest.cause,
        remedy: newest.remedy,
        evidence: fact.evidence.iter().map(evidence).collect(),
        note: fact.note.clone(),
    }
}

fn evidence(proof: &Proof) -> Evidence {
    Evidence {
        number: proof.number.clone(),
        date: proof.date,
        abstract_text: proof.abstract_text.clone(),
    }
}

fn table_data(block: &str, table: &Table) -> TableData {
    let rows = |rows: &[Row]| rows.iter().map(row_texts).collect();
    TableData {
        block: block.to_owned(),
        head: rows(&table.head),
        rows: rows(&table.rows),
    }
}

fn row_texts(row: &Row) -> Vec<String> {
    let cell = |cell: &crate::model::Cell| {
        let paragraphs: Vec<String> = cell
            .paragraphs
            .iter()
            .map(|runs| runs.iter().map(|run| run.text.as_str()).collect())
            .collect();
        paragraphs.join("\n")
    };
    row.cells.iter().map(cell).collect()
}
