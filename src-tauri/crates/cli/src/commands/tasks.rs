//! Tasks.

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{IdArgs, TaskCommand, TaskFields, TasksArgs};
use crate::output;
use api::commands::tasks;
use api::wire::{ById, Draft, Edit, TaskDraft, TaskQuery};

pub fn list(place: Place, args: TasksArgs) -> Answered {
    let TasksArgs {
        plan,
        find,
        area,
        status,
        overdue,
    } = args;
    let query = TaskQuery {
        plan,
        find,
        area,
        status,
        only_overdue: Some(overdue),
        filter: None,
    };
    let list = tasks::tasks(&mut place.read()?, query)?;
    Ok(Answer::list(list.rows, output::tasks))
}

pub fn task(place: Place, command: TaskCommand) -> Answered {
    match command {
        TaskCommand::Show(IdArgs { id }) => {
            let detail = tasks::task(&mut place.read()?, ById { id })?;
            Ok(Answer::new(detail, output::task))
        }
        TaskCommand::Add(fields) => {
            let draft = draft(fields);
            done(tasks::add_task(&mut place.write()?, Draft { draft })?)
        }
        TaskCommand::Edit { id, fields } => {
            let draft = draft(fields);
            done(tasks::edit_task(&mut place.write()?, Edit { id, draft })?)
        }
        TaskCommand::Drop(IdArgs { id }) => {
            done(tasks::drop_task(&mut place.write()?, ById { id })?)
        }
    }
}

fn draft(fields: TaskFields) -> TaskDraft {
    TaskDraft {
        document: fields.document,
        place: fields.place,
        text: fields.text,
        area: fields.area,
        years: fields.years,
        lead: fields.lead,
        coordinating: fields.coordinating,
        deliverable: fields.deliverable,
        funding: fields.funding,
        note: fields.note,
        due: fields.due,
    }
}
