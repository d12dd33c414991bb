//! What proves the agency's work: documents by their number.

use super::attach::file_problem;
use super::entries::known_item;
use crate::desk::Desk;
use crate::facts::{held_targets, held_tasks};
use crate::typed;
use crate::view::evidence::Proofs;
use crate::wire::{
    ById, Done, Draft, Edit, EvidenceDraft, EvidenceFilter, EvidenceQuery, EvidenceRow,
    EvidenceView, ItemKind, WireError,
};
use domain::evidence::{Evidence, EvidenceFile};
use domain::ids::{EntryId, ItemId};
use domain::text::{contains_folded, search_key};
use std::collections::HashMap;
use store::Operation;

/// What proves the agency's work, newest first; what nobody has said yet what it proves is among it.
pub fn evidence(desk: &mut Desk, args: EvidenceQuery) -> Result<Vec<EvidenceRow>, WireError> {
    let reader = desk.reader()?;
    let proofs = proofs(desk)?;
    let items = items(desk)?;
    let rows = reader.evidence(None)?.into_iter().rev().filter_map(|one| {
        let item = items.get(&one.item);
        let told = item.map(|(text, kind)| (text.as_str(), *kind));
        (told.is_some() || one.item.as_str().is_empty()).then(|| proofs.row(&one, told))
    });
    let find = args.find.unwrap_or_default();
    let wanted = |row: &EvidenceRow| {
        args.filter.is_none_or(|filter| is_in(filter, row))
            && contains_folded(&search_key(&words(row)), &find)
    };
    Ok(rows.filter(wanted).collect())
}

fn items(desk: &Desk) -> Result<HashMap<ItemId, (String, ItemKind)>, WireError> {
    let reader = desk.reader()?;
    let tasks = held_tasks(reader)?.into_iter();
    let targets = held_targets(reader)?.into_iter();
    let tasks = tasks.map(|t| (t.id, (t.text, ItemKind::Task)));
    let targets = targets.map(|t| (t.id, (t.text, ItemKind::Target)));
    Ok(tasks.chain(targets).collect())
}

fn is_in(filter: EvidenceFilter, row: &EvidenceRow) -> bool {
    match filter {
        EvidenceFilter::WithFile => !row.files.is_empty(),
        EvidenceFilter::WithoutFile => row.files.is_empty(),
        EvidenceFilter::Broken => row.files.iter().any(|file| file.state != "kept"),
        EvidenceFilter::Unused => row.item.is_empty(),
    }
}

fn words(row: &EvidenceRow) -> String {
    let own = [&row.item, &row.item_text, &row.number, &row.abstract_text];
    let names = row.files.iter().map(|file| &file.name);
    let all: Vec<&str> = own.into_iter().chain(names).map(String::as_str).collect();
    all.join(" ")
}

/// The files of all evidence, and the figures that some of it proves.
pub(crate) fn proofs(desk: &Desk) -> Result<Proofs, WireError> {
    let reader = desk.reader()?;
    let mut files: HashMap<EntryId, Vec<EvidenceFile>> = HashMap::new();
    for file in reader.evidence_files()? {
        files.entry(file.evidence.clone()).or_default().push(file);
    }
    let figures = reader.figures(None)?.into_iter();
    Ok(Proofs {
        folder: desk.evidence_folder(),
        files,
        figures: figures.map(|figure| (figure.id.clone(), figure)).collect(),
    })
}

/// What proves an item, newest first, for its panel.
pub(super) fn views(desk: &Desk, evidence: &[Evidence]) -> Result<Vec<EvidenceView>, WireError> {
    let proofs = proofs(desk)?;
    Ok(evidence.iter().rev().map(|one| proofs.view(one)).collect())
}

/// Enters a document that proves something.
pub fn add_evidence(desk: &mut Desk, args: Draft<EvidenceDraft>) -> Result<Done, WireError> {
    let evidence = new(desk, args.draft)?;
    typed::required("number", &evidence.number, "số, ký hiệu của văn bản")?;
    desk.change(Operation::AddEvidence(evidence))
}

/// New evidence as typed, dated today where it says nothing else.
pub(super) fn new(desk: &Desk, draft: EvidenceDraft) -> Result<Evidence, WireError> {
    let mut evidence = Evidence {
        date: desk.host().today(),
        ..Evidence::default()
    };
    fill(desk, &mut evidence, draft)?;
    Ok(evidence)
}

/// Changes evidence, also what it proves.
pub fn edit_evidence(desk: &mut Desk, args: Edit<EvidenceDraft>) -> Result<Done, WireError> {
    let mut evidence = known(desk, &args.id)?;
    fill(desk, &mut evidence, args.draft)?;
    let files = desk.reader()?.evidence_files()?;
    if !files.iter().any(|file| file.evidence == evidence.id) {
        typed::required("number", &evidence.number, "số, ký hiệu của văn bản")?;
    }
    desk.change(Operation::EditEvidence(evidence))
}

/// Evidence that is there.
pub(super) fn known(desk: &Desk, id: &str) -> Result<Evidence, WireError> {
    let found = desk.reader()?.evidence_entry(&EntryId::from(id))?;
    found.ok_or_else(|| WireError::unknown("id", "minh chứng", id))
}

/// Takes evidence out with its files.
pub fn drop_evidence(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    desk.change(Operation::DropEvidence(EntryId(args.id)))
}

fn fill(desk: &Desk, evidence: &mut Evidence, draft: EvidenceDraft) -> Result<(), WireError> {
    if let Some(item) = draft.item {
        let moved = typed::given(Some(&item)).map(|id| known_item(desk, Some(id)));
        let item = moved.transpose()?.unwrap_or_default();
        if item != evidence.item {
            (evidence.item, evidence.figure) = (item, None);
        }
    }
    if let Some(figure) = draft.figure {
        evidence.figure = typed::given(Some(&figure)).map(EntryId::from);
    }
    if let Some(figure) = &evidence.figure {
        let found = desk.reader()?.figure(figure)?;
        let found =
            found.ok_or_else(|| WireError::unknown("figure", "số liệu", figure.as_str()))?;
        evidence.item = found.target;
    }
    let year = desk.year()?;
    if let Some(date) = typed::optional_date("date", draft.date.as_deref(), year)? {
        evidence.date = date;
    }
    typed::set(&mut evidence.number, draft.number);
    typed::set(&mut evidence.abstract_text, draft.abstract_text);
    Ok(())
}

/// A file of evidence.
pub(super) fn known_file(desk: &Desk, id: &str) -> Result<EvidenceFile, WireError> {
    let found = desk.reader()?.evidence_file(&EntryId::from(id))?;
    found.ok_or_else(|| WireError::unknown("id", "tệp minh chứng", id))
}

/// The path of a kept file, to be opened by the system: always inside the ledger's folder. One that was altered is
/// given only where `anyway` asks for it.
///
/// # Errors
/// `unknown`; `refused` where it is missing or was altered.
pub fn file_to_open(desk: &Desk, id: &str, anyway: bool) -> Result<std::path::PathBuf, WireError> {
    let file = known_file(desk, id)?;
    let folder = desk.evidence_folder();
    match folder.check(&file, &|_, _| true)? {
        store::FileState::Kept => Ok(folder.path_of(&file)),
        store::FileState::Altered if anyway => Ok(folder.path_of(&file)),
        state => Err(file_problem(&file, state)),
    }
}
