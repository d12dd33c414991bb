//! Whether a file holds together: ids, measures, days, goals, and what rests on the words of its clauses.

mod cells;
mod ids;
mod words;

use super::context::{Context, iso_date};
use super::file::DocumentFile;
use crate::fault::Reason;

/// Notes every fault that building the document does not meet by itself.
pub(super) fn check(context: &Context) {
    ids::check(context);
    words::check(context);
    cells::check(context);
    measures(context);
    dates(context);
    goals(context);
    years(context);
}

fn measures(context: &Context) {
    for target in &context.file.targets {
        if target.measures.is_empty() && target.milestone.as_deref().unwrap_or_default().is_empty()
        {
            context.fault(&target.id, Reason::NothingToReach);
        }
    }
}

fn dates(context: &Context) {
    for duty in &context.file.duties {
        let Some(before) = duty.before.as_deref() else {
            continue;
        };
        let is_yearly_day = before.len() == "11-30".len();
        if !is_day(before) {
            let reason = if is_yearly_day {
                Reason::YearlyDay
            } else {
                Reason::Date
            };
            context.fault(&duty.id, reason(before.to_owned()));
        }
    }
}

/// Whether a text is a day of every year (`11-30`) or one date. The leap year lets 29/02 be one.
fn is_day(text: &str) -> bool {
    iso_date(text).is_some() || iso_date(&format!("2024-{text}")).is_some()
}

fn goals(context: &Context) {
    for goal in &context.file.goals {
        let (met, unmet, total) = (goal.met, goal.unmet, goal.total);
        if met.checked_add(unmet) != Some(total) {
            context.fault(&goal.clause, Reason::Goals { met, unmet, total });
        }
    }
}

fn years(context: &Context) {
    let DocumentFile {
        header, annexes, ..
    } = context.file;
    let rows = annexes
        .iter()
        .flat_map(|a| &a.rows)
        .map(|r| (r.id.as_str(), r.year_from, r.year_to));
    for (item, from, to) in rows.chain([("header", header.year_from, header.year_to)]) {
        if let Some((from, to)) = from.zip(to).filter(|(from, to)| to < from) {
            context.fault(
                item,
                Reason::Reversed {
                    from: from.to_string(),
                    to: to.to_string(),
                },
            );
        }
    }
}
