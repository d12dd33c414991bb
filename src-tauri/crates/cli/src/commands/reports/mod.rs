//! Reports: printed, checked, begun, issued, compared.

mod life;
mod named;

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{
    ExportArgs, FileArgs, KindsArgs, MendArgs, ReportCommand, RequestArgs, WriteArgs,
};
use crate::output;
use api::commands::{compare, files, findings, reports, sentences};
use api::wire::{
    CompareReports, FilePath, FindingRow, MendFinding, NoArgs, ReportDraft, ReportFor, ReportState,
    WriteText,
};
use serde::Serialize;

pub fn report(place: Place, command: ReportCommand) -> Answered {
    match command {
        ReportCommand::Kinds(args) => kinds(place, &args),
        ReportCommand::Export(args) => export(place, args),
        ReportCommand::Check(args) => check(place, args),
        ReportCommand::Mend(args) => mend(place, args),
        ReportCommand::Write(args) => write(place, args),
        ReportCommand::Sentences(args) => {
            let request = draft(args);
            let found = sentences::report_sentences(&mut place.read()?, ReportFor { request })?;
            Ok(Answer::new(found, output::sentences))
        }
        ReportCommand::Origins(args) => {
            let request = draft(args);
            let rows = sentences::report_origins(&mut place.read()?, ReportFor { request })?;
            Ok(Answer::list(rows, output::origins))
        }
        ReportCommand::Compare(args) => {
            let asked = CompareReports {
                new: named::report(&args.new),
                old: args.old.as_deref().map(named::report),
            };
            let compared = compare::compare_reports(&mut place.read()?, asked)?;
            Ok(Answer::new(compared, move |compared| {
                output::comparison(compared, args.changes)
            }))
        }
        ReportCommand::Data(args) => {
            let data = files::report_data(&mut place.read()?, path(&args))?;
            Ok(Answer::new(data, output::report_data))
        }
        ReportCommand::Verify(args) => {
            let origin = files::verify_report_file(&mut place.read()?, path(&args))?;
            Ok(Answer::new(origin, |origin| origin.text.clone()))
        }
        command => life::report(place, command),
    }
}

fn kinds(place: Place, args: &KindsArgs) -> Answered {
    let mut desk = place.read()?;
    let faults = reports::report_kind_faults(&mut desk, NoArgs {})?;
    if args.broken {
        return Ok(Answer::list(faults, output::outline_faults));
    }
    let rows = reports::report_kinds(&mut desk, NoArgs {})?;
    Ok(Answer::new(rows, move |rows: &Vec<_>| {
        match faults.as_slice() {
            [] => output::report_kinds(rows),
            _ => format!(
                "{}\n\n{}",
                output::report_kinds(rows),
                output::outline_faults(&faults)
            ),
        }
    }))
}

fn export(place: Place, args: ExportArgs) -> Answered {
    let request = ReportDraft {
        without_code: Some(args.without_code),
        without_data: Some(args.without_data),
        ..draft(args.request)
    };
    let exported = place.read()?.export_report(&request, &args.out)?;
    Ok(Answer::new(exported, output::exported))
}

/// What a report lacks, with what the offline check finds on its pages.
#[derive(Serialize)]
struct Checked {
    #[serde(flatten)]
    state: ReportState,
    findings: Vec<FindingRow>,
}

fn check(place: Place, args: RequestArgs) -> Answered {
    let mut desk = place.read()?;
    let request = draft(args);
    let of = || ReportFor {
        request: request.clone(),
    };
    let checked = Checked {
        state: reports::report_state(&mut desk, of())?,
        findings: findings::report_findings(&mut desk, of())?,
    };
    Ok(Answer::new(checked, |checked| {
        format!(
            "{}\n{}",
            output::report_state(&checked.state),
            output::findings(&checked.findings)
        )
    }))
}

fn mend(place: Place, args: MendArgs) -> Answered {
    let mend = MendFinding {
        request: draft(args.request),
        finding: args.finding,
    };
    done(findings::mend_finding(&mut place.write()?, mend)?)
}

fn write(place: Place, args: WriteArgs) -> Answered {
    let text = WriteText {
        kind: args.kind,
        year: args.year,
        period: args.period,
        key: args.part,
        text: args.text,
    };
    done(reports::write_report_text(&mut place.write()?, text)?)
}

fn path(args: &FileArgs) -> FilePath {
    FilePath {
        path: args.file.display().to_string(),
    }
}

fn draft(args: RequestArgs) -> ReportDraft {
    ReportDraft {
        kind: args.kind.unwrap_or_default(),
        year: args.year,
        document: args.doc,
        as_of: args.as_of,
        period: args.period,
        report: args.report,
        ..ReportDraft::default()
    }
}
