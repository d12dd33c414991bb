//! The papers that are checked: real documents printed whole, and the reports of the example agency.

use check::{Context, Finding, findings};
use domain::facts::Facts;
use report::Source;
use report::model::Document;
use std::sync::OnceLock;
use tests::console::Console;
use tests::papers::{self, asked, stored_model};
use tests::pdf;

/// The ledger with every blank filled in.
pub fn filled() -> &'static Console {
    static FILLED: OnceLock<Console> = OnceLock::new();
    FILLED.get_or_init(papers::filled)
}

/// Agencies as the program knows them.
pub fn context() -> Context {
    papers::context(filled())
}

/// What the filled ledger says for a report over the year or a part of it.
pub fn facts(form: (&str, &str)) -> Facts {
    papers::facts(filled(), &asked(form))
}

/// A report of a ledger.
pub fn composed(kind: &str, facts: &Facts) -> Document {
    papers::composed(kind, Source::Ledger(facts))
}

/// Findings as lines: code, place, words at fault.
pub fn lines(findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| {
        format!(
            "{} | {} | {}",
            finding.code, finding.place.words, finding.excerpt
        )
    };
    findings.iter().map(line).collect()
}

/// What the check finds on a real document, printed by a kind.
pub fn found(kind: &str, id: &str) -> Vec<String> {
    static LIBRARY: OnceLock<Console> = OnceLock::new();
    let paper = stored_model(LIBRARY.get_or_init(pdf::library), kind, id);
    lines(&findings(&paper, None, &context()))
}
