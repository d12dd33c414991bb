//! The example agency: a year of invented entries, written through the store's one door.

use crate::commands::start::{example_mark, load_reference};
use crate::desk::Desk;
use crate::settings::{ADDRESSEES, ARCHIVE, RECIPIENTS, SIGNATURE, SIGNER, YEAR, joined};
use crate::wire::WireError;
use domain::agency::Agency;
use domain::ids::ItemId;
use import::example::{Example, Profile};
use store::{Operation, keys};

/// Fills the desk's ledger, made when it is missing, with the example.
///
/// The agency is written last: before that the ledger counts as empty, so that a power cut in between leaves
/// nothing that looks whole, and undo never passes the example's own beginning.
pub(crate) fn fill(desk: &mut Desk) -> Result<(), WireError> {
    let example = import::example::embedded()?;
    desk.make_store()?;
    load_reference(desk)?;
    for document in import::seed::embedded_documents()? {
        desk.apply(Operation::LoadDocument(Box::new(document)))?;
    }
    let adopt = Operation::Adopt { items: with_words(desk, &example)? };
    desk.apply(adopt)?;
    for operation in missing(desk, example.clone())? {
        desk.apply(operation)?;
    }
    desk.apply(Operation::Initialise { settings: settings(&example.profile) }).map(|_| ())
}

/// The items that the example takes over, each with the words by which it concerns the agency.
fn with_words(desk: &Desk, example: &Example) -> Result<Vec<(ItemId, String)>, WireError> {
    let Some(reader) = desk.store() else { return Err(WireError::not_ready()) };
    let agencies = reader.agencies()?;
    let agency = agencies.iter().find(|a| a.id == example.profile.agency).cloned().unwrap_or_else(Agency::default);
    let mut words = std::collections::HashMap::new();
    for summary in reader.documents()? {
        let Some(document) = reader.document(&summary.header.id)? else { continue };
        let found = crate::grounds::of_document(&document, &agency, &agencies);
        words.extend(found.into_iter().map(|ground| (ground.id, ground.words)));
    }
    Ok(example.adopt.iter().map(|id| (id.clone(), words.get(id).cloned().unwrap_or_default())).collect())
}

/// What is not there yet: a filling that was cut off is taken up where it stopped.
fn missing(desk: &Desk, example: Example) -> Result<Vec<Operation>, WireError> {
    let Some(reader) = desk.store() else { return Err(WireError::not_ready()) };
    let mut wanted = Vec::new();
    for task in example.tasks {
        wanted.extend(reader.task(&task.id)?.is_none().then(|| Operation::AddTask(task)));
    }
    for target in example.targets {
        wanted.extend(reader.target(&target.id)?.is_none().then(|| Operation::AddTarget(target)));
    }
    let (progress, figures, evidence) = (reader.progress(None)?, reader.figures(None)?, reader.evidence(None)?);
    let obligations = reader.obligations()?;
    let new = |held: bool, operation: Operation| (!held).then_some(operation);
    wanted.extend(example.progress.into_iter().filter_map(|entry| {
        new(progress.iter().any(|p| p.id == entry.id), Operation::RecordProgress(entry))
    }));
    wanted.extend(example.figures.into_iter().filter_map(|figure| {
        new(figures.iter().any(|f| f.id == figure.id), Operation::RecordFigure(figure))
    }));
    wanted.extend(example.evidence.into_iter().filter_map(|proof| {
        new(evidence.iter().any(|e| e.id == proof.id), Operation::AddEvidence(proof))
    }));
    wanted.extend(example.obligations.into_iter().filter_map(|owed| {
        new(obligations.iter().any(|o| o.id == owed.id), Operation::AddObligation(owed))
    }));
    Ok(wanted)
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
