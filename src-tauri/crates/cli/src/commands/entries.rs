//! Progress, figures, evidence.

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{
    AttachArgs, EvidenceCommand, EvidenceFields, FigureCommand, FigureFields, IdArgs,
    ProgressCommand, ProgressFields, Reading,
};
use crate::output;
use api::commands::{attach, entries, evidence, figures};
use api::wire::{
    AttachPath, AttachTo, ById, Draft, Edit, EvidenceDraft, EvidenceQuery, FigureDraft, NoArgs,
    ProgressDraft, UnusedFiles,
};

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
            let query = EvidenceQuery { find, filter: None };
            let rows = evidence::evidence(&mut place.read()?, query)?;
            Ok(Answer::list(rows, output::evidence))
        }
        EvidenceCommand::Add { item, fields } => {
            let draft = evidence_draft(Some(item), fields);
            done(evidence::add_evidence(
                &mut place.write()?,
                Draft { draft },
            )?)
        }
        EvidenceCommand::Edit { id, fields } => {
            let draft = evidence_draft(None, fields);
            done(evidence::edit_evidence(
                &mut place.write()?,
                Edit { id, draft },
            )?)
        }
        EvidenceCommand::Drop(IdArgs { id }) => {
            done(evidence::drop_evidence(&mut place.write()?, ById { id })?)
        }
        EvidenceCommand::Attach(args) => {
            done(attach::attach_path(&mut place.write()?, attach_path(args))?)
        }
        EvidenceCommand::Detach(IdArgs { id }) => {
            done(attach::detach_file(&mut place.write()?, ById { id })?)
        }
        EvidenceCommand::Check => {
            let found = attach::check_evidence_files(&mut place.read()?, NoArgs {})?;
            Ok(Answer::new(found, output::file_check))
        }
        EvidenceCommand::Sweep { yes } => {
            let found = match yes {
                true => attach::sweep_unused_files(&mut place.write()?, NoArgs {})?,
                false => attach::unused_files(&mut place.read()?, NoArgs {})?,
            };
            Ok(Answer::new(found, |found: &UnusedFiles| found.text.clone()))
        }
    }
}

fn attach_path(args: AttachArgs) -> AttachPath {
    let draft = EvidenceDraft {
        figure: args.figure,
        ..evidence_draft(args.item, args.fields)
    };
    AttachPath {
        path: args.file,
        to: AttachTo {
            evidence: args.evidence,
            draft,
        },
    }
}

fn evidence_draft(item: Option<String>, fields: EvidenceFields) -> EvidenceDraft {
    EvidenceDraft {
        item,
        figure: None,
        number: fields.number,
        date: fields.date,
        abstract_text: fields.abstract_text,
    }
}
