//! A checked file becomes a document.

use super::context::Context;
use super::file::{BaseEntry, CorrectionEntry};
use super::mark::list_line;
use super::{items, results};
use domain::document::{Clause, Correction, Document, Header};

/// Builds the document; what does not resolve is noted as a fault.
pub(super) fn document(context: &Context) -> Document {
    let file = context.file;
    Document {
        header: header(context),
        bases: bases(context),
        clauses: clauses(context),
        targets: file
            .targets
            .iter()
            .map(|t| items::target(context, t))
            .collect(),
        tasks: file.tasks.iter().map(|t| items::task(context, t)).collect(),
        annexes: file
            .annexes
            .iter()
            .map(|a| items::annex(context, a))
            .collect(),
        organisation: file
            .organisation
            .iter()
            .map(|o| items::organisation(context, o))
            .collect(),
        duties: file
            .duties
            .iter()
            .map(|d| items::duty(context, d))
            .collect(),
        recipients: list(context, &file.header.recipients),
        goal_table: results::goal_table(context),
        areas: file
            .areas
            .iter()
            .map(|a| results::area(context, a))
            .collect(),
        figures: file
            .figures
            .iter()
            .map(|f| results::figure(context, f))
            .collect(),
        intro: results::intro(context),
        closing: file
            .closing
            .as_ref()
            .map(|c| context.text("closing", &c.clause).to_owned()),
        corrections: file
            .corrections
            .iter()
            .map(|c| correction(context, c))
            .collect(),
    }
}

fn header(context: &Context) -> Header {
    let entry = context.file.header.clone();
    Header {
        id: context.file.id.as_str().into(),
        kind: context.file.kind,
        number: entry.number,
        symbol: entry.symbol,
        date: entry.date.map(|d| context.date("header", &d)),
        type_name: entry.type_name,
        title: entry.title,
        issuer: entry.issuer,
        issuer_lines: entry.issuer_lines,
        place: entry.place,
        addressees: entry.addressees,
        signature: entry.signature,
        signer: entry.signer.filter(|s| !s.is_empty()),
        year_from: entry.year_from,
        year_to: entry.year_to,
        note: entry.note,
        issued_with: entry.issued_with,
    }
}

/// The legal bases: whole clauses, or the words of one that name a base.
fn bases(context: &Context) -> Vec<String> {
    let base = |base: &BaseEntry| match base {
        BaseEntry::Clause(id) => list_line(context.text("header", id)).to_owned(),
        BaseEntry::Words { text, .. } => text.clone(),
    };
    context.file.header.bases.iter().map(base).collect()
}

fn list(context: &Context, ids: &[String]) -> Vec<String> {
    ids.iter()
        .map(|id| list_line(context.text("header", id)).to_owned())
        .collect()
}

fn clauses(context: &Context) -> Vec<Clause> {
    let clause = |c: &super::file::ClauseEntry| Clause {
        id: context.clause_id(&c.id),
        place: c.place.clone(),
        text: c.text.clone(),
    };
    context.file.clauses.iter().map(clause).collect()
}

fn correction(context: &Context, entry: &CorrectionEntry) -> Correction {
    Correction {
        clause: context.clause_id(&entry.clause),
        original: entry.original.clone(),
        corrected: entry.corrected.clone(),
        reason: entry.reason.clone(),
    }
}
