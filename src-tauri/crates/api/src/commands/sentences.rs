//! Generated sentences, a person's words in their place, and where numbers come from.

use crate::desk::Desk;
use crate::reporting::{Prepared, report_by_id};
use crate::wire::{
    Done, OriginRow, OverwriteSentence, ReportFor, SentenceRow, Sentences, WireError,
};
use domain::facts::Overwritten;
use report::model::{Block, ChartFigure, Content, Document, Run};
use report::{Generated, Stale};
use store::Operation;

/// How many letters of a paragraph are shown around a number.
const AROUND: usize = 80;

/// What a report says of its own accord, and what a person put in its place.
pub fn report_sentences(desk: &mut Desk, args: ReportFor) -> Result<Sentences, WireError> {
    let prepared = Prepared::of(desk, &args.request)?;
    let composed = prepared.composed()?;
    let written = |block: &str| {
        let facts = prepared.facts()?;
        facts.overwritten.get(block).map(|words| words.text.clone())
    };
    let stale = |block: &str| composed.stale.iter().find(|stale| stale.block == block);
    let generated = composed.sentences.iter();
    let generated = generated.map(|one| row(one, written(&one.block), stale(&one.block)));
    let is_there = |block: &str| composed.sentences.iter().any(|one| one.block == block);
    let gone = composed
        .stale
        .iter()
        .filter(|stale| !is_there(&stale.block));
    Ok(Sentences {
        sentences: generated.chain(gone.map(gone_row)).collect(),
        faults: composed.faults.iter().map(ToString::to_string).collect(),
    })
}

fn row(one: &Generated, written: Option<String>, stale: Option<&Stale>) -> SentenceRow {
    SentenceRow {
        id: one.block.clone(),
        place: one.place.clone(),
        generated: one.text.clone(),
        written: written.filter(|_| one.overwritten),
        generated_then: stale.map(|stale| stale.then.clone()),
        stale: stale.is_some(),
    }
}

fn gone_row(stale: &Stale) -> SentenceRow {
    SentenceRow {
        id: stale.block.clone(),
        place: stale.place.clone(),
        generated: stale.now.clone(),
        written: Some(stale.kept.clone()),
        generated_then: Some(stale.then.clone()),
        stale: true,
    }
}

/// Puts a person's words in the place of a generated paragraph; with them stays what the program writes today.
pub fn overwrite_sentence(desk: &mut Desk, args: OverwriteSentence) -> Result<Done, WireError> {
    let report = report_by_id(desk, &args.id)?;
    let prepared = Prepared::of_report(desk, report.clone())?;
    let composed = prepared.composed()?;
    let id = args.sentence.trim();
    let found = composed.sentences.iter().find(|one| one.block == id);
    let generated = match found {
        Some(one) => one.text.clone(),
        None if report.overwritten.contains_key(id) && args.text.trim().is_empty() => String::new(),
        None => return Err(WireError::unknown("sentence", "câu tự sinh", id)),
    };
    // Words like the program's own are no words of a person: the sentence goes on following the figures.
    let text = Some(args.text)
        .filter(|text| text.trim() != generated.trim())
        .unwrap_or_default();
    desk.change(Operation::OverwriteSentence {
        report: report.id,
        block: id.to_owned(),
        words: Overwritten { text, generated },
    })
}

/// Every number on the pages that the ledger gave, with where it comes from.
pub fn report_origins(desk: &mut Desk, args: ReportFor) -> Result<Vec<OriginRow>, WireError> {
    let document = Prepared::of(desk, &args.request)?.composed()?.document;
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    Ok(blocks
        .flat_map(|block| {
            let paragraphs = block.paragraphs().into_iter();
            let in_words = paragraphs.flat_map(|runs| origins(&document, &block.id, runs));
            in_words
                .chain(in_chart(&document, block))
                .collect::<Vec<_>>()
        })
        .collect())
}

/// The numbers of a chart; none for another block.
fn in_chart(document: &Document, block: &Block) -> Vec<OriginRow> {
    let Content::Chart(chart) = &block.content else {
        return Vec::new();
    };
    let row = |figure: ChartFigure| {
        let origin = document.origins.get(figure.origin.0)?;
        Some(OriginRow {
            block: block.id.clone(),
            context: figure.context,
            shown: figure.shown,
            what: origin.what.clone(),
            item: origin.item.clone(),
            explanation: origin.explanation.clone(),
        })
    };
    chart.figures().into_iter().filter_map(row).collect()
}

fn origins(document: &Document, block: &str, runs: &[Run]) -> Vec<OriginRow> {
    let with_origin = runs.iter().enumerate().filter_map(|(at, run)| {
        let origin = document.origins.get(run.origin?.0)?;
        Some(OriginRow {
            block: block.to_owned(),
            context: around(runs, at),
            shown: run.text.trim().to_owned(),
            what: origin.what.clone(),
            item: origin.item.clone(),
            explanation: origin.explanation.clone(),
        })
    });
    with_origin.collect()
}

/// The words before a run and the run itself, the nearest ones where they are many.
fn around(runs: &[Run], at: usize) -> String {
    let before: String = runs[..=at].iter().map(|run| run.text.as_str()).collect();
    let letters = before.chars().count();
    let shown: String = before
        .chars()
        .skip(letters.saturating_sub(AROUND))
        .collect();
    match letters > AROUND {
        true => format!("…{}", shown.split_once(' ').map_or("", |(_, rest)| rest)),
        false => shown,
    }
}
