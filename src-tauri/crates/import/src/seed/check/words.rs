//! What rests on the words of a clause: parts of texts, duties, corrections, figures, headings.

use crate::fault::{Reason, beginning};
use crate::seed::context::Context;
use crate::seed::file::{AreaEntry, BaseEntry, LineEntry};
use crate::seed::results::figure_name;

pub(super) fn check(context: &Context) {
    let file = context.file;
    for base in &file.header.bases {
        if let BaseEntry::Words { clause, text } = base {
            stands_in(context, "header", text, clause);
        }
    }
    for target in &file.targets {
        target
            .text
            .iter()
            .for_each(|text| stands_in(context, &target.id, text, &target.clause));
    }
    file.duties
        .iter()
        .for_each(|d| stands_in(context, &d.id, &d.text, &d.clause));
    file.corrections
        .iter()
        .for_each(|c| stands_in(context, &c.clause, &c.corrected, &c.clause));
    file.annexes
        .iter()
        .flat_map(|a| &a.groups)
        .for_each(|g| stands_in(context, &g.clause, &g.title, &g.clause));
    file.areas.iter().for_each(|area| check_area(context, area));
    check_goals(context);
    check_figures(context);
    check_blanks(context);
}

/// Notes a fault unless the words stand in the clause; a clause that is not there is noted as such.
fn stands_in(context: &Context, item: &str, words: &str, clause: &str) {
    let Some(found) = context.clause(item, clause) else {
        return;
    };
    if !found.text.contains(words) {
        context.fault(
            item,
            Reason::NotInClause {
                words: beginning(words),
                clause: clause.to_owned(),
            },
        );
    }
}

fn check_area(context: &Context, area: &AreaEntry) {
    stands_in(context, &area.clause, &area.title, &area.clause);
    let lines = area.results.iter().chain(&area.shortcomings);
    let parts = lines.filter_map(|LineEntry { clause, text }| Some((clause, text.as_deref()?)));
    parts.for_each(|(clause, text)| stands_in(context, clause, text, clause));
}

fn check_goals(context: &Context) {
    for goal in &context.file.goals {
        let words = goal.unmet_targets.iter().chain([&goal.group]);
        words.for_each(|words| stands_in(context, &goal.clause, words, &goal.clause));
    }
}

fn check_figures(context: &Context) {
    for figure in &context.file.figures {
        let item = figure_name(figure);
        let Some(clause) = context.clause(&item, &figure.clause) else {
            continue;
        };
        let nth = figure.nth.unwrap_or(1);
        let occurrences = if figure.raw.is_empty() {
            0
        } else {
            clause.text.matches(&figure.raw).count()
        };
        if nth == 0 || occurrences < nth as usize {
            let (raw, clause) = (figure.raw.clone(), figure.clause.clone());
            context.fault(&item, Reason::TooFewOccurrences { raw, nth, clause });
        }
    }
}

fn check_blanks(context: &Context) {
    for clause in &context.file.clauses {
        let fields = [("text", &clause.text), ("place", &clause.place)];
        fields
            .iter()
            .filter(|(_, text)| text.is_empty())
            .for_each(|(field, _)| {
                context.fault(&clause.id, Reason::Empty(field));
            });
    }
}
