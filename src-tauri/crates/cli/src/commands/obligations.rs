//! Reports that are due, and the duties that they are taken from.

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{IdArgs, ObligationCommand, ObligationFields, ObligationsArgs};
use crate::output;
use api::commands::obligations;
use api::wire::{ById, Draft, Edit, NoArgs, ObligationDraft, ObligationsOn};

pub fn list(place: Place, args: ObligationsArgs) -> Answered {
    let rows = obligations::obligations(&mut place.read()?, ObligationsOn { on: args.on })?;
    Ok(Answer::list(rows, output::obligations))
}

pub fn duties(place: Place) -> Answered {
    let rows = obligations::duties(&mut place.read()?, NoArgs {})?;
    Ok(Answer::list(rows, output::duties))
}

pub fn obligation(place: Place, command: ObligationCommand) -> Answered {
    let mut desk = place.write()?;
    done(match command {
        ObligationCommand::Take(IdArgs { id }) => obligations::take_duty(&mut desk, ById { id })?,
        ObligationCommand::Add(fields) => {
            let draft = draft(fields);
            obligations::add_obligation(&mut desk, Draft { draft })?
        }
        ObligationCommand::Edit { id, fields } => {
            let draft = draft(fields);
            obligations::edit_obligation(&mut desk, Edit { id, draft })?
        }
        ObligationCommand::Drop(IdArgs { id }) => {
            obligations::drop_obligation(&mut desk, ById { id })?
        }
    })
}

fn draft(fields: ObligationFields) -> ObligationDraft {
    ObligationDraft {
        name: fields.name,
        source: fields.source,
        document: fields.document,
        cadence: fields.cadence,
        before: fields.before,
        on_day: fields.on_day.then_some(true),
        hour: fields.hour,
        cut_off: fields.cut_off,
        addressee: fields.addressee,
        report_kind: fields.report_kind,
        done_year: fields.done_year,
    }
}
