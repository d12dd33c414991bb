//! What each operation writes. Runs inside the door's transaction; every check comes before the rows it guards.

mod adoption;
mod block;
mod check;
mod document;
mod document_drop;
mod document_parts;
mod entry;
mod evidence;
mod id;
mod obligation;
mod pasted;
mod plan_task;
mod reference;
mod report;
mod target;
mod task;
mod typed;
mod written;

use crate::door::{GoOn, ask};
use crate::error::StoreError;
use crate::operation::Operation;
use chrono::NaiveDateTime;
use rusqlite::Connection;

/// Writes the rows of an operation; gives the id of what it made.
pub(crate) fn apply(
    conn: &Connection,
    operation: &Operation,
    at: NaiveDateTime,
    go_on: GoOn,
) -> Result<Option<String>, StoreError> {
    use Operation as Op;
    let done = |()| None;
    match operation {
        Op::Initialise { settings } => reference::initialise(conn, settings).map(done),
        Op::LoadReference { agencies, calendar } => {
            reference::load(conn, agencies, calendar).map(done)
        }
        Op::KeepAgency(agency) => reference::keep_agency(conn, agency).map(done),
        Op::SetCalendarDay(day) => reference::set_day(conn, day).map(done),
        Op::Settings(settings) => reference::settings(conn, settings).map(done),
        Op::WriteReportText { key, written } => {
            reference::settings(conn, &[(key.clone(), written.clone())]).map(done)
        }
        Op::LoadDocuments(loaded) => {
            let each = |(at, one)| {
                ask(go_on, at, loaded.len())?;
                document::load(conn, one)
            };
            loaded.iter().enumerate().try_for_each(each).map(done)
        }
        Op::AddDocument(header) => document::add(conn, header).map(Some),
        Op::EditDocument(header) => document::edit(conn, header).map(done),
        Op::DropDocument(id) => document_drop::drop_whole(conn, id).map(done),
        Op::AddTask(task) => task::add(conn, task, at).map(Some),
        Op::EditTask(task) => task::edit(conn, task).map(done),
        Op::DropTask(id) => task::drop_or_release(conn, id).map(done),
        Op::CarryOver { tasks, settings } => {
            tasks.iter().try_for_each(|one| task::edit(conn, one))?;
            reference::settings(conn, settings).map(done)
        }
        Op::AddTarget(target) => target::add(conn, target, at).map(Some),
        Op::EditTarget(target) => target::edit(conn, target).map(done),
        Op::DropTarget(id) => target::drop_or_release(conn, id).map(done),
        Op::Adopt { items, duties } => adoption::adopt(conn, (items, duties), at).map(done),
        Op::Release(item) => adoption::release(conn, item).map(done),
        Op::RecordProgress(entry) => entry::add_progress(conn, entry).map(Some),
        Op::EditProgress(entry) => entry::edit_progress(conn, entry).map(done),
        Op::DropProgress(id) => entry::remove(conn, entry::PROGRESS, id.as_str()).map(done),
        Op::RecordFigure(figure) => entry::add_figure(conn, figure).map(Some),
        Op::EditFigure(figure) => entry::edit_figure(conn, figure).map(done),
        Op::DropFigure(id) => entry::remove_figure(conn, id.as_str()).map(done),
        Op::AddEvidence(evidence) => evidence::add(conn, evidence).map(Some),
        Op::EditEvidence(evidence) => evidence::edit(conn, evidence).map(done),
        Op::DropEvidence(id) => evidence::remove(conn, id).map(done),
        Op::AttachFile { evidence, file } => evidence::attach(conn, evidence, file).map(Some),
        Op::DetachFile(id) => evidence::detach(conn, id).map(done),
        Op::AddObligation(obligation) => obligation::add(conn, obligation).map(Some),
        Op::EditObligation(obligation) => obligation::edit(conn, obligation).map(done),
        Op::DropObligation(id) => obligation::remove(conn, id).map(done),
        Op::AddRequest { letter, obligation } => {
            let document = document::add(conn, letter)?;
            obligation::add_asked_by(conn, &document, obligation)?;
            Ok(Some(document))
        }
        Op::PasteClauses {
            document,
            after,
            paragraphs,
        } => pasted::paste(conn, document, after.as_ref(), paragraphs).map(done),
        Op::EditClause { clause, text } => pasted::edit(conn, clause, text).map(done),
        Op::SetValidity { subject, validity } => {
            pasted::validity(conn, subject, validity.as_ref()).map(done)
        }
        Op::StartReport(report) => written::start(conn, report).map(Some),
        Op::EditReport(report) => written::edit(conn, report).map(done),
        Op::DropReport(id) => written::drop_draft(conn, id).map(done),
        Op::OverwriteSentence {
            report,
            block,
            words,
        } => written::overwrite(conn, report, block, words).map(done),
        Op::FinaliseReport { report, frozen } => written::finalise(conn, report, frozen).map(done),
        Op::ReopenReport(id) => written::reopen(conn, id).map(done),
        Op::IssueReport { report, issued } => written::issue(conn, report, issued).map(done),
        Op::NoteSignedFile { report, hash } => written::note_signed(conn, report, hash).map(done),
        Op::CorrectReport(id) => written::correct(conn, id).map(Some),
        Op::EditStatedFigure {
            document,
            figure,
            raw,
            value,
        } => report::edit_figure(conn, document, *figure, raw, *value).map(done),
        Op::EditGoalRow {
            document,
            row,
            goal,
        } => report::edit_goal(conn, document, *row, goal).map(done),
        Op::EditResultLine {
            document,
            area,
            part,
            line,
            text,
        } => report::edit_line(conn, document, area, (*part, *line), text).map(done),
        Op::Block { operations, .. } => block::apply(conn, operations, at, go_on),
    }
}
