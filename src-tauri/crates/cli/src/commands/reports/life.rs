//! The way of a report: begun, finalised, issued, corrected.

use super::super::{Answered, Place, done};
use super::draft;
use crate::answer::Answer;
use crate::args::{
    IdArgs, IssueArgs, IssuedFileArgs, MarksArgs, OverwriteArgs, ReportCommand, StartArgs,
};
use crate::output;
use api::Desk;
use api::commands::{findings, life, sentences};
use api::wire::{
    ById, Done, Edit, IssueDraft, IssueReport, NoArgs, NoteSigned, OverwriteSentence, ReportDraft,
    ReportFor, ReportMarks, WireError,
};

pub fn report(place: Place, command: ReportCommand) -> Answered {
    if let ReportCommand::List = command {
        let rows = life::reports(&mut place.read()?, NoArgs {})?;
        return Ok(Answer::list(rows, output::reports));
    }
    let mut desk = place.write()?;
    let locked = match &command {
        ReportCommand::Finalise(IdArgs { id }) | ReportCommand::Issue(IssueArgs { id, .. }) => {
            Some(id.clone())
        }
        _ => None,
    };
    let taken = changed(&mut desk, command)?;
    match locked {
        Some(id) => {
            let faults = findings::faults_of(&mut desk, ById { id })?;
            Ok(Answer::new(taken, move |taken| {
                output::locked(taken, faults)
            }))
        }
        None => done(taken),
    }
}

fn changed(desk: &mut Desk, command: ReportCommand) -> Result<Done, WireError> {
    let by = |IdArgs { id }: IdArgs| ById { id };
    match command {
        ReportCommand::Start(args) => start(desk, args),
        ReportCommand::Edit(args) => edit(desk, args),
        ReportCommand::Finalise(id) => life::finalise_report(desk, by(id)),
        ReportCommand::Reopen(id) => life::reopen_report(desk, by(id)),
        ReportCommand::Correct(id) => life::correct_report(desk, by(id)),
        ReportCommand::Drop(id) => life::drop_report(desk, by(id)),
        ReportCommand::Issue(args) => issue(desk, args),
        ReportCommand::IssuedFile(IssuedFileArgs { id, file }) => {
            let path = file.display().to_string();
            life::note_signed_file(desk, NoteSigned { id, path })
        }
        ReportCommand::Overwrite(OverwriteArgs { id, sentence, text }) => {
            sentences::overwrite_sentence(desk, OverwriteSentence { id, sentence, text })
        }
        other => Err(WireError::internal(format!("not a step: {other:?}"))),
    }
}

fn start(desk: &mut Desk, args: StartArgs) -> Result<Done, WireError> {
    let request = ReportDraft {
        urgency: args.urgency,
        circulation: args.circulation,
        ..draft(args.request)
    };
    life::start_report(desk, ReportFor { request })
}

fn edit(desk: &mut Desk, args: MarksArgs) -> Result<Done, WireError> {
    let draft = ReportMarks {
        as_of: args.as_of,
        urgency: args.urgency,
        circulation: args.circulation,
    };
    life::edit_report(desk, Edit { id: args.id, draft })
}

fn issue(desk: &mut Desk, args: IssueArgs) -> Result<Done, WireError> {
    let draft = IssueDraft {
        number: args.number,
        date: args.date,
        signer: args.signer,
        left_open: Some(args.left_open),
    };
    life::issue_report(desk, IssueReport { id: args.id, draft })
}
