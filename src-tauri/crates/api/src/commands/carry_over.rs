//! Going on to another year: what is not done gets a new last day, and the ledger its new year.

use crate::desk::Desk;
use crate::facts::{Entries, held_tasks};
use crate::settings::YEAR;
use crate::typed;
use crate::view::format::date_text;
use crate::view::task::{count, task_row};
use crate::wire::{
    CarryOver, CarryOverRow, CarryOverView, Done, ErrorCode, NoArgs, TaskRow, WireError,
};
use chrono::{Datelike, NaiveDate};
use domain::ids::ItemId;
use domain::item::LedgerTask;
use domain::text::format_date;
use store::Operation;

/// What is not done, and what is proposed for the next year.
pub fn carry_over_view(desk: &mut Desk, _: NoArgs) -> Result<CarryOverView, WireError> {
    of_the_working_year(desk)?;
    let (lens, reader) = (desk.lens()?, desk.reader()?);
    let entries = Entries::read(reader)?;
    let tasks = held_tasks(reader)?;
    let rows = tasks
        .iter()
        .map(|task| (task, task_row(task, &entries, &lens)));
    let (done, open): (Vec<_>, Vec<_>) = rows.partition(|(_, row)| row.status == "done");
    let mut rows: Vec<CarryOverRow> = open
        .iter()
        .map(|(task, row)| line(task, row, lens.year))
        .collect();
    rows.sort_by_key(|row| !row.ends);
    Ok(CarryOverView {
        from: lens.year,
        to: lens.year + 1,
        due_text: date_text(last_day(lens.year + 1)),
        rows,
        done: count(done.len()),
    })
}

/// The way on leads from the working year, whichever one is looked at.
fn of_the_working_year(desk: &Desk) -> Result<(), WireError> {
    let (shown, working) = (desk.year()?, desk.working_year()?);
    if shown == working {
        return Ok(());
    }
    let message = format!("Đang xem năm {shown}, không phải năm làm việc {working}.");
    Err(WireError::new(ErrorCode::Refused, message)
        .hint(&format!("Hãy về năm {working} rồi chuyển sang năm mới.")))
}

fn line(task: &LedgerTask, row: &TaskRow, year: i32) -> CarryOverRow {
    let standing = [row.status_text.as_str(), row.percent_text.as_str()];
    CarryOverRow {
        id: row.id.clone(),
        text: row.text.clone(),
        standing_text: standing
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        due_text: date_text(task.deadline()),
        ends: task.deadline().is_some_and(|day| day.year() <= year),
    }
}

fn last_day(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}

/// Gives tasks a new last day, notes it on each, and goes on to the next year, in one step.
pub fn carry_over(desk: &mut Desk, args: CarryOver) -> Result<Done, WireError> {
    of_the_working_year(desk)?;
    let (from, to) = (desk.year()?, desk.year()? + 1);
    let typed = typed::optional_date("due", args.due.as_deref(), to)?;
    let due = typed.or_else(|| last_day(to));
    if due.is_some_and(|day| day.year() <= from) {
        let message = format!("Hạn mới phải ở sau năm {from}. Hãy ghi một ngày của năm {to}.");
        return Err(WireError::invalid("due", message));
    }
    let tasks = args
        .tasks
        .iter()
        .map(|id| carried(desk, id, (from, due)))
        .collect::<Result<Vec<_>, _>>()?;
    typed::known_year("year", to)?;
    let settings = vec![(YEAR.to_owned(), to.to_string())];
    desk.change(Operation::CarryOver { tasks, settings })
}

fn carried(
    desk: &Desk,
    id: &str,
    (from, due): (i32, Option<NaiveDate>),
) -> Result<LedgerTask, WireError> {
    let task = desk.reader()?.task(&ItemId::from(id))?;
    let task = task.ok_or_else(|| WireError::unknown("tasks", "nhiệm vụ", id))?;
    let until = task
        .deadline()
        .map_or_else(String::new, |day| format!(", hạn cũ {}", format_date(day)));
    let says = format!("Chuyển tiếp từ năm {from}{until}.");
    let note = match task.note.trim() {
        "" => says,
        note => format!("{note}\n{says}"),
    };
    Ok(LedgerTask { due, note, ..task })
}
