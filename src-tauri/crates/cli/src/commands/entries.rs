//! Progress, figures, evidence.

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{
    EvidenceCommand, EvidenceFields, FigureCommand, FigureFields, IdArgs, ProgressCommand,
    ProgressFields, Reading,
};
use crate::output;
use api::commands::{entries, figures};
use api::wire::{ById, Draft, Edit, EvidenceDraft, EvidenceQuery, FigureDraft, ProgressDraft};

pub fn progress(place: Place, command: ProgressCommand) -> Answered {
    let mut desk = place.write()?;
    done(match command {
        ProgressCommand::Add { item, fields } => {
            let draft = progress_draft(Some(item), fields);
            entries::record_progress(&mut desk, Draft { draft })?
        }
        ProgressCommand::Edit { id, fields } => {
            let draft = progress_draft(None, fields);
            entries::edit_progress(&mut desk, Edit { id, draft })?
        }
        ProgressCommand::Drop(IdArgs { id }) => entries::drop_progress(&mut desk, ById { id })?,
    })
}

fn progress_draft(item: Option<String>, fields: ProgressFields) -> ProgressDraft {
    ProgressDraft {
        item,
        date: fields.date,
        status: fields.status,
        percent: fields.percent,
        result: fields.result,
        shortcoming: fields.shortcoming,
        cause: fields.cause,
        remedy: fields.remedy,
    }
}

pub fn figure(place: Place, command: FigureCommand) -> Answered {
    let mut desk = place.write()?;
    done(match command {
        FigureCommand::Add {
            target,
            reading,
            fields,
        } => {
            let draft = figure_draft(Some(target), reading.into(), fields);
            figures::record_figure(&mut desk, Draft { draft })?
        }
        FigureCommand::Edit {
            id,
            reading,
            fields,
        } => {
            let draft = figure_draft(None, reading, fields);
            figures::edit_figure(&mut desk, Edit { id, draft })?
        }
        FigureCommand::Drop(IdArgs { id }) => figures::drop_figure(&mut desk, ById { id })?,
    })
}

fn figure_draft(target: Option<String>, reading: Reading, fields: FigureFields) -> FigureDraft {
    FigureDraft {
        target,
        measure: fields.measure,
        as_of: fields.as_of,
        value: reading.value,
        numerator: reading.numerator,
        denominator: reading.denominator,
        // Left out, the option says nothing about a figure that is there.
        estimate: fields.estimate.then_some(true),
        source: fields.source,
    }
}

pub fn evidence(place: Place, command: EvidenceCommand) -> Answered {
    match command {
        EvidenceCommand::List { find } => {
            let rows = entries::evidence(&mut place.read()?, EvidenceQuery { find })?;
            Ok(Answer::list(rows, output::evidence))
        }
        EvidenceCommand::Add { item, fields } => {
            let draft = evidence_draft(Some(item), fields);
            done(entries::add_evidence(&mut place.write()?, Draft { draft })?)
        }
        EvidenceCommand::Edit { id, fields } => {
            let draft = evidence_draft(None, fields);
            done(entries::edit_evidence(
                &mut place.write()?,
                Edit { id, draft },
            )?)
        }
        EvidenceCommand::Drop(IdArgs { id }) => {
            done(entries::drop_evidence(&mut place.write()?, ById { id })?)
        }
    }
}

fn evidence_draft(item: Option<String>, fields: EvidenceFields) -> EvidenceDraft {
    EvidenceDraft {
        item,
        number: fields.number,
        date: fields.date,
        abstract_text: fields.abstract_text,
    }
}
