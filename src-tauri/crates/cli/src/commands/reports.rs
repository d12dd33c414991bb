//! Reports as PDF.

use super::{Answered, Place};
use crate::answer::Answer;
use crate::args::{ExportArgs, ReportCommand};
use crate::output;
use api::commands::reports;
use api::wire::{NoArgs, ReportDraft};

pub fn report(place: Place, command: ReportCommand) -> Answered {
    match command {
        ReportCommand::Kinds => {
            let rows = reports::report_kinds(&mut place.read()?, NoArgs {})?;
            Ok(Answer::new(rows, output::report_kinds))
        }
        ReportCommand::Export(args) => export(place, args),
    }
}

fn export(place: Place, args: ExportArgs) -> Answered {
    let draft = ReportDraft { kind: args.kind, year: args.year, document: args.doc, as_of: args.as_of };
    let exported = place.read()?.export_report(&draft, &args.out)?;
    Ok(Answer::new(exported, output::exported))
}
