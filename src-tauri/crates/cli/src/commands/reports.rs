//! Reports as PDF.

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{ExportArgs, ReportCommand, RequestArgs, WriteArgs};
use crate::output;
use api::commands::reports;
use api::wire::{NoArgs, ReportDraft, ReportFor, WriteText};

pub fn report(place: Place, command: ReportCommand) -> Answered {
    match command {
        ReportCommand::Kinds => {
            let rows = reports::report_kinds(&mut place.read()?, NoArgs {})?;
            Ok(Answer::list(rows, output::report_kinds))
        }
        ReportCommand::Export(args) => export(place, args),
        ReportCommand::Check(args) => {
            let request = draft(args);
            let state = reports::report_state(&mut place.read()?, ReportFor { request })?;
            Ok(Answer::new(state, output::report_state))
        }
        ReportCommand::Write(WriteArgs {
            kind,
            year,
            part,
            text,
        }) => {
            let text = WriteText {
                kind,
                year,
                key: part,
                text,
            };
            done(reports::write_report_text(&mut place.write()?, text)?)
        }
    }
}

fn export(place: Place, args: ExportArgs) -> Answered {
    let exported = place
        .read()?
        .export_report(&draft(args.request), &args.out)?;
    Ok(Answer::new(exported, output::exported))
}

fn draft(args: RequestArgs) -> ReportDraft {
    ReportDraft {
        kind: args.kind,
        year: args.year,
        document: args.doc,
        as_of: args.as_of,
    }
}
