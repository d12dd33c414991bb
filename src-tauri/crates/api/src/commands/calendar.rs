//! The working calendar, by which deadlines count their days.

use crate::desk::Desk;
use crate::typed;
use crate::view::format::iso;
use crate::wire::{CalendarDayDraft, CalendarDayRow, CalendarOf, CalendarView, Done, WireError};
use chrono::NaiveDate;
use domain::calendar::{CalendarDay, DayOff, DayOffKind, WorkingDay};
use domain::text::{format_date, weekday_name};
use store::Operation;

/// The source of a day that a person entered without one.
const ENTERED: &str = "Đơn vị nhập";
const WORKING: &str = "working";
const USUAL: &str = "usual";

/// A year of the working calendar.
pub fn calendar(desk: &mut Desk, args: CalendarOf) -> Result<CalendarView, WireError> {
    let year = args.year.map_or_else(|| desk.year(), Ok)?;
    let calendar = desk.reader()?.calendar()?;
    let off = calendar.days_off.iter().map(|day| {
        let kind = (kind_code(day.kind), kind_text(day.kind));
        row(day.date, kind, &day.name, &day.source)
    });
    let worked = calendar
        .working_days
        .iter()
        .map(|day| row(day.date, (WORKING, "Làm bù"), &day.name, &day.source));
    let mut days: Vec<CalendarDayRow> = off
        .chain(worked)
        .filter(|row| row.date.starts_with(&format!("{year}-")))
        .collect();
    days.sort_by(|a, b| a.date.cmp(&b.date));
    Ok(CalendarView {
        year,
        known: calendar.knows(year),
        days,
    })
}

/// Says of one day that it is off, worked, or as usual.
pub fn set_calendar_day(
    desk: &mut Desk,
    args: crate::wire::Draft<CalendarDayDraft>,
) -> Result<Done, WireError> {
    let draft = args.draft;
    let date = typed::date("date", &draft.date, desk.year()?)?;
    let text =
        |typed: Option<&str>, usual: &str| typed::given(typed).map_or(usual, str::trim).to_owned();
    let name = text(draft.name.as_deref(), "");
    let source = text(draft.source.as_deref(), ENTERED);
    let day = match draft.kind.as_str() {
        USUAL => CalendarDay::Usual(date),
        WORKING => CalendarDay::Working(WorkingDay { date, name, source }),
        kind => CalendarDay::Off(DayOff {
            date,
            kind: off_kind(kind)?,
            name,
            source,
        }),
    };
    desk.change(Operation::SetCalendarDay(day))
}

const KINDS: [(DayOffKind, &str, &str); 4] = [
    (DayOffKind::Holiday, "holiday", "Nghỉ lễ"),
    (DayOffKind::Compensatory, "compensatory", "Nghỉ bù"),
    (DayOffKind::Swapped, "swapped", "Nghỉ hoán đổi"),
    (DayOffKind::Unconfirmed, "unconfirmed", "Chưa xác nhận"),
];

fn off_kind(code: &str) -> Result<DayOffKind, WireError> {
    let found = KINDS.iter().find(|(_, known, _)| *known == code);
    found.map(|(kind, ..)| *kind).ok_or_else(|| {
        let codes = KINDS.map(|(_, code, _)| code).join(", ");
        let message = format!(
            "“{code}” không phải là loại ngày. Hãy chọn một trong: {codes}, {WORKING}, {USUAL}."
        );
        WireError::invalid("kind", message)
    })
}

fn kind_code(kind: DayOffKind) -> &'static str {
    of(kind).1
}

fn kind_text(kind: DayOffKind) -> &'static str {
    of(kind).2
}

fn of(kind: DayOffKind) -> (DayOffKind, &'static str, &'static str) {
    let found = KINDS.iter().find(|(known, ..)| *known == kind);
    found.copied().unwrap_or(KINDS[0])
}

fn row(
    date: NaiveDate,
    (kind, kind_text): (&str, &str),
    name: &str,
    source: &str,
) -> CalendarDayRow {
    CalendarDayRow {
        date: iso(date),
        date_text: format!("{} {}", weekday_name(date), format_date(date)),
        kind: kind.to_owned(),
        kind_text: kind_text.to_owned(),
        name: name.to_owned(),
        source: source.to_owned(),
    }
}
