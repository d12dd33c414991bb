//! The example agency: a year of invented entries, written through the store's one door.

use crate::desk::Desk;
use crate::reference;
use crate::settings::{
    ADDRESSEES, ARCHIVE, RECIPIENTS, SIGNATURE, SIGNER, YEAR, example_mark, joined, text_key,
};
use crate::wire::WireError;
use domain::agency::Agency;
use domain::ids::ItemId;
use import::example::{Example, Profile, WrittenText};
use std::collections::{HashMap, HashSet};
use store::{Operation, keys};

/// Fills the desk's ledger, made when it is missing, with the example.
///
/// Its mark is written first, so that a filling that was cut off never passes for the user's own ledger; the agency
/// last: before that the ledger counts as empty, and undo never passes the example's own beginning.
pub(crate) fn fill(desk: &mut Desk) -> Result<(), WireError> {
    let example = import::example::embedded()?;
    desk.make_store()?;
    let author = (keys::WHO.to_owned(), example.profile.who.clone());
    desk.apply(Operation::Settings(vec![example_mark(), author]))?;
    reference::load(desk)?;
    desk.apply(Operation::LoadDocuments(import::seed::embedded_documents()?))?;
    let adopt = Operation::Adopt {
        items: with_words(desk, &example)?,
        duties: Vec::new(),
    };
    desk.apply(adopt)?;
    let (progress, entries) = (desk.progress(), missing(desk, example.clone())?);
    let count = entries.len();
    for (done, operation) in entries.into_iter().enumerate() {
        progress.say("Ghi sổ ví dụ", done, count)?;
        desk.apply(operation)?;
    }
    desk.apply(Operation::Initialise {
        settings: settings(&example.profile),
    })
    .map(|_| ())
}

/// The items that the example takes over, each with the words by which it concerns the agency.
fn with_words(desk: &Desk, example: &Example) -> Result<Vec<(ItemId, String)>, WireError> {
    let Some(reader) = desk.store() else {
        return Err(WireError::not_ready());
    };
    let agencies = reader.agencies()?;
    let agency = agencies
        .iter()
        .find(|a| a.id == example.profile.agency)
        .cloned()
        .unwrap_or_else(Agency::default);
    let mut words = HashMap::new();
    for summary in reader.documents()? {
        let Some(document) = reader.document(&summary.header.id)? else {
            continue;
        };
        let found = crate::grounds::of_document(&document, &agency, &agencies);
        let found = found.into_iter();
        words.extend(found.map(|found| (ItemId::from(found.item.id), found.words)));
    }
    Ok(example
        .adopt
        .iter()
        .map(|id| (id.clone(), words.get(id).cloned().unwrap_or_default()))
        .collect())
}

/// What is not there yet: a filling that was cut off is taken up where it stopped.
fn missing(desk: &Desk, example: Example) -> Result<Vec<Operation>, WireError> {
    let kept = kept_ids(desk)?;
    let mut wanted = Vec::new();
    wanted.extend(fresh(
        example.tasks,
        |t| t.id.as_str(),
        &kept,
        Operation::AddTask,
    ));
    wanted.extend(fresh(
        example.targets,
        |t| t.id.as_str(),
        &kept,
        Operation::AddTarget,
    ));
    wanted.extend(fresh(
        example.progress,
        |p| p.id.as_str(),
        &kept,
        Operation::RecordProgress,
    ));
    wanted.extend(fresh(
        example.figures,
        |f| f.id.as_str(),
        &kept,
        Operation::RecordFigure,
    ));
    wanted.extend(fresh(
        example.evidence,
        |e| e.id.as_str(),
        &kept,
        Operation::AddEvidence,
    ));
    wanted.extend(fresh(
        example.obligations,
        |o| o.id.as_str(),
        &kept,
        Operation::AddObligation,
    ));
    wanted.extend(texts(desk, example.texts, example.profile.year)?);
    Ok(wanted)
}

/// The written parts of reports that are not there yet.
fn texts(desk: &Desk, texts: Vec<WrittenText>, year: i32) -> Result<Vec<Operation>, WireError> {
    let kept = desk.settings()?;
    let wanted = texts.into_iter().filter_map(|text| {
        let period = text.period.as_ref();
        let there = kept.texts(&text.report_kind, year, period);
        (!there.contains_key(&text.key)).then(|| Operation::WriteReportText {
            key: text_key(&text.report_kind, year, period, &text.key),
            written: text.text,
        })
    });
    Ok(wanted.collect())
}

/// The ids of everything that the agency keeps or entered; no two kinds share one.
fn kept_ids(desk: &Desk) -> Result<HashSet<String>, WireError> {
    let reader = desk.store().ok_or_else(WireError::not_ready)?;
    let items = reader
        .adoptions()?
        .into_iter()
        .map(|adoption| adoption.item.0);
    let entries = reader.progress(None)?.into_iter().map(|entry| entry.id.0);
    let figures = reader.figures(None)?.into_iter().map(|figure| figure.id.0);
    let evidence = reader.evidence(None)?.into_iter().map(|proof| proof.id.0);
    let obligations = reader.obligations()?.into_iter().map(|owed| owed.id.0);
    Ok(items
        .chain(entries)
        .chain(figures)
        .chain(evidence)
        .chain(obligations)
        .collect())
}

fn fresh<T>(
    all: Vec<T>,
    id: impl Fn(&T) -> &str,
    kept: &HashSet<String>,
    operation: fn(T) -> Operation,
) -> Vec<Operation> {
    all.into_iter()
        .filter(|one| !kept.contains(id(one)))
        .map(operation)
        .collect()
}

fn settings(profile: &Profile) -> Vec<(String, String)> {
    let set = |key: &str, value: String| (key.to_owned(), value);
    vec![
        set(keys::AGENCY, profile.agency.0.clone()),
        set(keys::WHO, profile.who.clone()),
        set(YEAR, profile.year.to_string()),
        set(ADDRESSEES, joined(&profile.addressees)),
        set(RECIPIENTS, joined(&profile.recipients)),
        set(SIGNATURE, joined(&profile.signature)),
        set(SIGNER, profile.signer.clone()),
        set(ARCHIVE, profile.archive.clone()),
        example_mark(),
    ]
}
