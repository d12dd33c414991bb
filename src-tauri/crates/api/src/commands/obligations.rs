//! Reports that are due, and the duties they are taken from.

use crate::desk::Desk;
use crate::typed;
use crate::view::obligation::{duty_row, obligation_row};
use crate::wire::{
    ById, Done, Draft, DutyRow, Edit, NoArgs, ObligationDraft, ObligationRow, ObligationsOn,
    WireError,
};
use chrono::{NaiveDate, NaiveTime};
use domain::agency::called;
use domain::document::{Cadence, Duty, Header};
use domain::ids::{DocumentId, DutyId, ObligationId};
use domain::obligation::Obligation;
use std::collections::HashSet;
use store::Operation;

/// What is due, soonest first; what has no date comes last.
pub fn obligations(desk: &mut Desk, args: ObligationsOn) -> Result<Vec<ObligationRow>, WireError> {
    let on = typed::optional_date("on", args.on.as_deref(), desk.year()?)?;
    rows(desk, on.unwrap_or_else(|| desk.host().today()))
}

pub(super) fn rows(desk: &Desk, on: NaiveDate) -> Result<Vec<ObligationRow>, WireError> {
    let reader = desk.reader()?;
    let (calendar, reports) = (reader.calendar()?, reader.reports()?);
    let now = desk.host().now();
    // Of another day than today it is not known what hour is meant: its beginning.
    let at = if on == now.date() {
        now
    } else {
        on.and_time(NaiveTime::MIN)
    };
    let row = |obligation: &Obligation| {
        let answers = reports
            .iter()
            .filter(|r| r.answers.as_ref() == Some(&obligation.id));
        obligation_row(obligation, at, &calendar, answers.max_by_key(|r| r.version))
    };
    let mut rows: Vec<ObligationRow> = reader.obligations()?.iter().map(row).collect();
    rows.sort_by_key(|row| (row.before.is_none(), row.before.clone()));
    Ok(rows)
}

/// Every dated or periodic duty of the ledger's documents.
pub fn duties(desk: &mut Desk, _: NoArgs) -> Result<Vec<DutyRow>, WireError> {
    let (lens, reader) = (desk.lens()?, desk.reader()?);
    let taken: HashSet<DutyId> = reader
        .obligations()?
        .into_iter()
        .filter_map(|o| o.duty)
        .collect();
    let row = |(document, duty): &(DocumentId, Duty)| {
        let source = lens.source_text(Some(document), &duty.place);
        duty_row(duty, document.as_str(), source, taken.contains(&duty.id))
    };
    Ok(reader.duties()?.iter().map(row).collect())
}

/// Takes over a duty as a report that is due; one taken over already stays as it is.
pub fn take_duty(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    let reader = desk.reader()?;
    let found = reader
        .duties()?
        .into_iter()
        .find(|(_, duty)| duty.id.as_str() == args.id);
    let (document, duty) =
        found.ok_or_else(|| WireError::unknown("id", "nhiệm vụ báo cáo", &args.id))?;
    if reader
        .obligations()?
        .iter()
        .any(|o| o.duty.as_ref() == Some(&duty.id))
    {
        return desk.unchanged("Thêm chế độ báo cáo");
    }
    let header = reader.header(&document)?;
    let header = header.ok_or_else(|| WireError::unknown("id", "văn bản", document.as_str()))?;
    let obligation = owed_for(desk, &header, &duty)?;
    desk.change(Operation::AddObligation(obligation))
}

/// What a duty asks for, as a report that is owed to the body that its addressee is today.
pub(super) fn owed_for(desk: &Desk, header: &Header, duty: &Duty) -> Result<Obligation, WireError> {
    let (reader, today) = (desk.reader()?, desk.host().today());
    let written = duty.addressee.clone().unwrap_or_default();
    let agencies = reader.agencies()?;
    let named = called(&agencies, &written, today).and_then(|agency| agency.name_on(today));
    Ok(Obligation {
        id: ObligationId::default(),
        name: format!("Báo cáo {}", header.short_name()),
        document: Some(header.id.clone()),
        duty: Some(duty.id.clone()),
        source: desk.lens()?.source_text(Some(&header.id), &duty.place),
        cadence: duty.cadence,
        before: duty.before.clone(),
        cut_off: None,
        addressee: named.map_or(written.clone(), str::to_owned),
        report_kind: duty.report_kind.clone().unwrap_or_default(),
        done_year: None,
        ..Obligation::default()
    })
}

/// Enters a report that is due, as a letter asks for it.
pub fn add_obligation(desk: &mut Desk, args: Draft<ObligationDraft>) -> Result<Done, WireError> {
    let mut obligation = Obligation {
        cadence: Cadence::OnRequest,
        ..Obligation::default()
    };
    fill(desk, &mut obligation, args.draft)?;
    desk.change(Operation::AddObligation(obligation))
}

/// Changes a report that is due; also says for which year it was handed in.
pub fn edit_obligation(desk: &mut Desk, args: Edit<ObligationDraft>) -> Result<Done, WireError> {
    let mut obligation = obligation_by_id(desk, &args.id)?;
    fill(desk, &mut obligation, args.draft)?;
    desk.change(Operation::EditObligation(obligation))
}

/// A report that is due, by its id.
pub(super) fn obligation_by_id(desk: &Desk, id: &str) -> Result<Obligation, WireError> {
    let found = desk.reader()?.obligation(&ObligationId::from(id))?;
    found.ok_or_else(|| WireError::unknown("id", "chế độ báo cáo", id))
}

/// Takes a report that is due out.
pub fn drop_obligation(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    desk.change(Operation::DropObligation(ObligationId(args.id)))
}

fn fill(desk: &Desk, obligation: &mut Obligation, draft: ObligationDraft) -> Result<(), WireError> {
    if let Some(document) = draft.document {
        obligation.document = super::known_document(desk, Some(&document))?;
    }
    if let Some(before) = draft.before {
        obligation.before = typed::given(Some(&before))
            .map(|b| typed::due_before("before", b))
            .transpose()?;
        if typed::given(draft.cadence.as_deref()).is_none() {
            obligation.cadence = usual_cadence(obligation.before.as_deref(), obligation.cadence);
        }
    }
    if let Some(on_day) = draft.on_day {
        obligation.on_day = on_day;
    }
    if let Some(hour) = draft.hour {
        obligation.hour = typed::given(Some(&hour))
            .map(|hour| typed::hour("hour", hour))
            .transpose()?;
    }
    // An hour is one of the day named, which is then itself the last.
    obligation.on_day |= obligation.hour.is_some();
    if let Some(cadence) = typed::given(draft.cadence.as_deref()) {
        obligation.cadence = typed::cadence("cadence", cadence)?;
    }
    if let Some(cut_off) = draft.cut_off {
        obligation.cut_off = typed::given(Some(&cut_off)).map(month_day).transpose()?;
    }
    if let Some(year) = draft.done_year {
        obligation.done_year = typed::given(Some(&year))
            .map(|y| typed::year("done_year", y))
            .transpose()?;
    }
    let texts = [
        (&mut obligation.name, draft.name),
        (&mut obligation.source, draft.source),
        (&mut obligation.addressee, draft.addressee),
        (&mut obligation.report_kind, draft.report_kind),
    ];
    texts
        .into_iter()
        .for_each(|(old, typed)| typed::set(old, typed));
    typed::required("name", &obligation.name, "tên báo cáo")
}

/// A day without a year comes round every year; a whole date is once.
fn usual_cadence(before: Option<&str>, old: Cadence) -> Cadence {
    match before {
        Some(before) if before.parse::<NaiveDate>().is_ok() => Cadence::Once,
        Some(_) if matches!(old, Cadence::Once | Cadence::OnRequest) => Cadence::Yearly,
        _ => old,
    }
}

/// The day of a cut-off, whatever its year.
fn month_day(typed: &str) -> Result<String, WireError> {
    typed::date("cut_off", typed, 2024).map(|date| date.format("%m-%d").to_string())
}
