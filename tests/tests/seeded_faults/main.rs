//! Faults that are put into every kind of report, one at a time: the check must find each one where it was put.
//!
//! Nothing here knows how the check looks for faults; it asks for the codes that `docs/offline-check.md` names.

#![allow(clippy::expect_used)]

mod form;
mod papers;
mod spots;
mod tables;
mod text;

use check::{Finding, findings};
use papers::Clean;
use report::model::Document;

/// Copies of a paper into which the faults are spread: several in one copy, each elsewhere, keep the test short.
const COPIES: usize = 12;

/// A fault that a paper can have.
struct Seed {
    code: &'static str,
    /// What is done, for the message.
    what: String,
    put: Box<dyn Fn(&mut Document) -> Option<String> + Sync>,
}

/// Every fault at its first and its second place, as far as the paper has such a place.
fn seeds(paper: &Clean) -> Vec<Seed> {
    let clean = &paper.document;
    let mut all: Vec<Seed> = Vec::new();
    for place in 0..2 {
        for (at, fault) in text::WRITING.iter().chain(text::MEANING).enumerate() {
            let put = Box::new(move |document: &mut Document| {
                text::put(*fault, document, place, at / COPIES)
            });
            let what = format!("“{}”, place {place}", fault.2);
            all.push(Seed {
                code: fault.0,
                what,
                put,
            });
        }
        for (code, put) in form::ALL.iter().chain(tables::ALL) {
            let put = Box::new(move |document: &mut Document| put(document, place));
            all.push(Seed {
                code,
                what: format!("place {place}"),
                put,
            });
        }
    }
    all.retain(|seed| {
        if is_none(paper, seed.code) {
            return false;
        }
        let mut copy = clean.clone();
        (seed.put)(&mut copy).is_some() && copy != *clean
    });
    all
}

/// Whether the fault is none in the paper: the plan of 2024 and the report of 2023 were written while the departments
/// and districts of that time stood, and have no ledger for the last day of their data; a table without a head has no
/// date after which a document could be issued.
fn is_none(paper: &Clean, code: &str) -> bool {
    match code {
        "agency-ended" | "level-ended" | "as-of-differs" => paper.facts.is_none(),
        "citation-in-future" => ["target-table", "task-list"].contains(&paper.kind),
        _ => false,
    }
}

/// How often a code is found in a block, or for a missing part anywhere.
fn count(found: &[Finding], code: &str, block: &str) -> usize {
    let here = |at: &str| block.is_empty() || at.is_empty() || at == block;
    let wanted = |finding: &&Finding| finding.code.name() == code && here(&finding.place.block);
    found.iter().filter(wanted).count()
}

/// The number of faults put into a paper, and those that were not found.
fn missed(clean: &Clean) -> (usize, Vec<String>) {
    let context = papers::context();
    let check = |document: &Document| findings(document, clean.facts.as_ref(), &context);
    let before = check(&clean.document);
    let found_in = |document: &Document, put: &[(&Seed, String)]| -> Vec<bool> {
        let after = check(document);
        let more = |(seed, block): &(&Seed, String)| {
            count(&after, seed.code, block) > count(&before, seed.code, block)
        };
        put.iter().map(more).collect()
    };
    let seeds = seeds(clean);
    let mut open: Vec<&Seed> = Vec::new();
    for copy in 0..COPIES {
        let mut document = clean.document.clone();
        let mut put = Vec::new();
        for seed in seeds.iter().skip(copy).step_by(COPIES) {
            match (seed.put)(&mut document) {
                Some(block) => put.push((seed, block)),
                None => open.push(seed),
            }
        }
        let found = found_in(&document, &put);
        let lost = put.iter().zip(found).filter(|(_, found)| !found);
        open.extend(lost.map(|((seed, _), _)| *seed));
    }
    // What another fault of the same copy may have hidden is put into a copy of its own.
    let alone = |seed: &&Seed| {
        let mut document = clean.document.clone();
        let block = (seed.put)(&mut document).unwrap_or_default();
        let found = found_in(&document, &[(*seed, block.clone())]);
        let line = format!("{}: {} {} in {block}", clean.kind, seed.code, seed.what);
        (!found.contains(&true)).then_some(line)
    };
    (seeds.len(), open.iter().filter_map(alone).collect())
}

#[test]
fn every_fault_put_into_every_kind_of_report_is_found_where_it_was_put() {
    let papers = papers::all();
    let results: Vec<(usize, Vec<String>)> = std::thread::scope(|scope| {
        let runs: Vec<_> = papers
            .iter()
            .map(|paper| scope.spawn(move || missed(paper)))
            .collect();
        runs.into_iter()
            .map(|run| run.join().expect("the papers can be checked"))
            .collect()
    });
    let put: usize = results.iter().map(|(put, _)| put).sum();
    let lost: Vec<&String> = results.iter().flat_map(|(_, lost)| lost).collect();
    let faults = text::WRITING.len() + text::MEANING.len() + form::ALL.len() + tables::ALL.len();
    println!(
        "{} papers, {faults} faults: {put} put, {} found",
        papers.len(),
        put - lost.len()
    );
    for (paper, (put, _)) in papers.iter().zip(&results) {
        assert!(*put >= 80, "{}: {put}", paper.kind);
        // The other kinds tell what the example's ledger lacks.
        if let (Some(facts), "plan98" | "yearly") = (&paper.facts, paper.kind) {
            let found = findings(&paper.document, Some(facts), &papers::context());
            let found: Vec<String> = found
                .iter()
                .map(|f| format!("{} {} {}", f.code, f.place.words, f.excerpt))
                .collect();
            assert_eq!(found, [] as [String; 0], "{}", paper.kind);
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}
