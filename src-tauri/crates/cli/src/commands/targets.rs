//! Targets.

use super::{Answered, Place, done, measure};
use crate::answer::Answer;
use crate::args::{IdArgs, TargetCommand, TargetFields, TargetsArgs};
use crate::output;
use api::commands::targets;
use api::wire::{ById, Draft, Edit, TargetDraft, TargetQuery};

pub fn list(place: Place, args: TargetsArgs) -> Answered {
    let TargetsArgs {
        plan,
        find,
        group,
        verdict,
    } = args;
    let query = TargetQuery {
        plan,
        find,
        group,
        verdict,
        filter: None,
    };
    let list = targets::targets(&mut place.read()?, query)?;
    Ok(Answer::list(list.rows, output::targets))
}

pub fn target(place: Place, command: TargetCommand) -> Answered {
    match command {
        TargetCommand::Show(IdArgs { id }) => {
            let detail = targets::target(&mut place.read()?, ById { id })?;
            Ok(Answer::new(detail, output::target))
        }
        TargetCommand::Add(fields) => {
            let draft = draft(fields);
            done(targets::add_target(&mut place.write()?, Draft { draft })?)
        }
        TargetCommand::Edit { id, fields } => {
            let draft = draft(fields);
            done(targets::edit_target(
                &mut place.write()?,
                Edit { id, draft },
            )?)
        }
        TargetCommand::Drop(IdArgs { id }) => {
            done(targets::drop_target(&mut place.write()?, ById { id })?)
        }
    }
}

fn draft(fields: TargetFields) -> TargetDraft {
    TargetDraft {
        document: fields.document,
        place: fields.place,
        text: fields.text,
        group: fields.group,
        milestone: fields.milestone,
        due: fields.due,
        measures: measure::drafts(fields.measure),
    }
}
