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

/// One fault, put into a copy of a paper.
struct Seeded {
    code: &'static str,
    /// What was done, for the message.
    what: String,
    block: String,
    document: Document,
}

/// Every fault for which the paper has a place, at its first and its second place.
fn seeded(clean: &Document) -> Vec<Seeded> {
    let mut all = Vec::new();
    for place in 0..2 {
        for fault in text::WRITING.iter().chain(text::MEANING) {
            let mut document = clean.clone();
            if let Some(block) = text::put(*fault, &mut document, place) {
                let what = format!("“{}”, place {place}", fault.2);
                all.push(Seeded {
                    code: fault.0,
                    what,
                    block,
                    document,
                });
            }
        }
        for (code, put) in form::ALL.iter().chain(tables::ALL) {
            let mut document = clean.clone();
            if let Some(block) = put(&mut document, place) {
                all.push(Seeded {
                    code,
                    what: format!("place {place}"),
                    block,
                    document,
                });
            }
        }
    }
    all.retain(|one| one.document != *clean);
    all
}

fn count(found: &[Finding], one: &Seeded) -> usize {
    let of_code = found
        .iter()
        .filter(|finding| finding.code.name() == one.code);
    of_code
        .filter(|finding| {
            one.block.is_empty()
                || finding.place.block == one.block
                || finding.place.block.is_empty()
        })
        .count()
}

/// The number of faults put into a paper, and those that were not found.
fn missed(clean: &Clean) -> (usize, Vec<String>) {
    let context = papers::context();
    let facts = clean.facts.as_ref();
    let before = findings(&clean.document, facts, &context);
    let all = seeded(&clean.document);
    let lost = all.iter().filter(|one| {
        let after = findings(&one.document, facts, &context);
        count(&after, one) <= count(&before, one)
    });
    let line = |one: &Seeded| format!("{}: {} {} in {}", clean.kind, one.code, one.what, one.block);
    (all.len(), lost.map(line).collect())
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
        if let Some(facts) = &paper.facts {
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
