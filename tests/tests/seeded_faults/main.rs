//! Faults that are put into every kind of report, one at a time: the check must find each one where it was put.
//!
//! Nothing here knows how the check looks for faults; it asks for the codes that `docs/offline-check.md` names.

#![allow(clippy::expect_used)]

mod ends;
mod figures;
mod head;
mod headings;
mod papers;
mod parts;
mod spots;
mod tables;
mod text;

use check::{Code, Context, Finding, findings};
use papers::Clean;
use parts::Fault;
use report::model::Document;
use std::collections::{BTreeMap, BTreeSet};

/// Copies of a paper into which the faults are spread: several in one copy, each elsewhere, keep the test short.
const COPIES: usize = 12;
/// How many kinds of faults every paper takes at two different places at least.
const ENOUGH: usize = 40;

/// What is found on no paper of these tests, and where it is tested instead.
const ELSEWHERE: &[(&str, &str)] = &[
    (
        "parent-not-capitals",
        "an agency that has a parent; the crate's own tests",
    ),
    (
        "agency-not-yet",
        "a name that is not in force yet; the crate's own tests",
    ),
    (
        "as-of-missing",
        "a report of another outline; the crate's own tests",
    ),
    ("list-end-sign", "the real papers"),
    ("denominator-changed", "two reports of one ledger"),
    ("target-dropped", "two reports of one ledger"),
    ("target-fell-back", "two reports of one ledger"),
    (
        "result-missing",
        "what the ledger lacks; the crate's own tests",
    ),
];

/// What puts a fault in, as `parts::Put` does at a place of its own.
type Putting = dyn Fn(&mut Document) -> Option<String> + Send + Sync;

/// A fault that a paper can have.
struct Seed {
    code: &'static str,
    /// What is done, for the message.
    what: String,
    put: Box<Putting>,
}

/// Faults of the form, of tables and of figures.
fn faults() -> impl Iterator<Item = &'static Fault> {
    let form = head::ALL.iter().chain(ends::ALL).chain(headings::ALL);
    form.chain(tables::ALL).chain(figures::ALL)
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
        for fault in faults().filter(|fault| place == 0 || fault.alone.is_empty()) {
            all.push(Seed {
                code: fault.code,
                what: format!("place {place}"),
                put: Box::new(move |document: &mut Document| (fault.put)(document, place)),
            });
        }
    }
    all.retain(|seed| !is_none(paper, seed.code) && with(clean, seed) != *clean);
    all
}

/// The paper with a fault; the same where it has no place for it.
fn with(clean: &Document, seed: &Seed) -> Document {
    let mut copy = clean.clone();
    match (seed.put)(&mut copy) {
        Some(_) => copy,
        None => clean.clone(),
    }
}

/// Whether the fault is none in the paper.
fn is_none(paper: &Clean, code: &str) -> bool {
    let kind = paper.kind;
    match code {
        // The plan of 2024 and the report of 2023 were written while the departments and districts of that time stood,
        // by a province, and have no ledger.
        "agency-ended" | "level-ended" | "as-of-differs" | "agency-strange" | "place-of-agency"
        | "counts-facts" | "verdict-facts" | "value-facts" | "deadline-passed"
        | "as-of-after-date" => paper.facts.is_none(),
        // Only these count targets in a table, and tell each in a sentence too.
        "counts-table" => !["plan98", "periodic", "yearly"].contains(&kind),
        "value-differs" => !["plan98", "periodic"].contains(&kind),
        // A plan is sent down: nobody is asked to read it.
        "addressee-missing" => kind == "plan-document",
        "year-differs" => paper.facts.is_none(),
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
fn missed(clean: &Clean, context: &Context) -> (Vec<Seed>, Vec<String>) {
    let check = |document: &Document| findings(document, clean.facts.as_ref(), context);
    let before = check(&clean.document);
    let found_in = |document: &Document, put: &[(&Seed, String)]| -> Vec<bool> {
        let after = check(document);
        assert_can_be_reached(document, &after);
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
    let lost = open.iter().filter_map(alone).collect();
    (seeds, lost)
}

/// Every finding stands in a block of the paper, to which a window can jump.
fn assert_can_be_reached(document: &Document, found: &[Finding]) {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let ids: BTreeSet<&str> = blocks.map(|block| block.id.as_str()).collect();
    for finding in found {
        assert!(ids.contains(finding.place.block.as_str()), "{finding:?}");
    }
}

/// The kinds of faults that a paper takes at two places that differ.
fn twice(clean: &Document, seeds: &[Seed]) -> usize {
    let mut by_fault: BTreeMap<&str, Vec<Document>> = BTreeMap::new();
    for seed in seeds {
        let put = with(clean, seed);
        let all = by_fault.entry(seed.code).or_default();
        if !all.contains(&put) {
            all.push(put);
        }
    }
    by_fault.values().filter(|papers| papers.len() > 1).count()
}

#[test]
fn every_fault_put_into_every_kind_of_report_is_found_where_it_was_put() {
    let (papers, context) = papers::all();
    let results: Vec<(Vec<Seed>, Vec<String>)> = std::thread::scope(|scope| {
        let runs: Vec<_> = papers
            .iter()
            .map(|paper| scope.spawn(|| missed(paper, &context)))
            .collect();
        runs.into_iter()
            .map(|run| run.join().expect("the papers can be checked"))
            .collect()
    });
    let lost: Vec<&String> = results.iter().flat_map(|(_, lost)| lost).collect();
    let put: usize = results.iter().map(|(seeds, _)| seeds.len()).sum();
    let kinds: BTreeSet<&str> = results
        .iter()
        .flat_map(|(seeds, _)| seeds.iter().map(|seed| seed.code))
        .collect();
    for (paper, (seeds, _)) in papers.iter().zip(&results) {
        let twice = twice(&paper.document, seeds);
        println!(
            "{}: {} put, {twice} kinds at two places",
            paper.kind,
            seeds.len()
        );
        assert!(twice >= ENOUGH, "{}: {twice}", paper.kind);
    }
    println!(
        "{} papers, {} kinds, {put} put, {} lost",
        papers.len(),
        kinds.len(),
        lost.len()
    );
    assert!(lost.is_empty(), "{lost:#?}");
    let elsewhere = ELSEWHERE.iter().map(|(code, _)| *code);
    let tried: BTreeSet<&str> = kinds.into_iter().chain(elsewhere).collect();
    let untried = Code::ALL.iter().map(|code| code.name());
    let untried: Vec<&str> = untried.filter(|code| !tried.contains(code)).collect();
    assert_eq!(untried, [] as [&str; 0]);
}

#[test]
fn the_reports_of_the_ledger_are_clean_before_any_fault() {
    let (papers, context) = papers::all();
    for paper in papers.iter().filter(|paper| paper.facts.is_some()) {
        let found = findings(&paper.document, paper.facts.as_ref(), &context);
        let found: Vec<String> = found
            .iter()
            .map(|f| format!("{} {} {}", f.code, f.place.words, f.excerpt))
            .collect();
        assert_eq!(found, [] as [String; 0], "{}", paper.kind);
    }
}

#[test]
fn what_can_stand_at_one_place_alone_is_told_with_its_reason() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/offline-check.md");
    let docs = std::fs::read_to_string(path).expect("the page on the offline check can be read");
    for fault in faults().filter(|fault| !fault.alone.is_empty()) {
        let told = docs.lines().any(|line| {
            line.starts_with("| ")
                && line.contains(&format!("`{}`", fault.code))
                && line.contains(fault.alone)
        });
        assert!(told, "| `{}` | {} |", fault.code, fault.alone);
    }
}
