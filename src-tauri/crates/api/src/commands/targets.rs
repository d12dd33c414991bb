//! Targets: those of a plan, or those that the agency keeps.

use super::tasks::{lens_for, plans, quote};
use super::{item_query, known_document};
use crate::desk::Desk;
use crate::facts::{Entries, in_groups};
use crate::typed;
use crate::view::entry::progress_view;
use crate::view::figure::figure_view;
use crate::view::target::{target_row, totals, totals_text};
use crate::wire::{
    ById, Done, Draft, Edit, MeasureDraft, RowFilter, TargetDetail, TargetDraft, TargetList,
    TargetQuery, TargetRow, WireError,
};
use domain::ids::ItemId;
use domain::item::LedgerTarget;
use domain::measure::{Comparator, Measure};
use store::{ItemQuery, Operation};

/// The targets asked for.
pub fn targets(desk: &mut Desk, args: TargetQuery) -> Result<TargetList, WireError> {
    let base = item_query(desk, args.plan.as_deref())?;
    let lens = lens_for(desk, args.filter)?;
    let reader = desk.reader()?;
    let query = ItemQuery {
        find: args.find.clone(),
        area: args.group.clone().filter(|g| !g.is_empty()),
        ..base.clone()
    };
    let verdict = verdict(args.verdict.as_deref())?;
    let entries = Entries::read(reader)?;
    let rows = reader
        .targets(&query)?
        .into_iter()
        .map(|target| target_row(&target, &entries, &lens));
    let rows = rows.filter(|row| {
        verdict
            .as_ref()
            .is_none_or(|verdict| row.verdict == *verdict)
    });
    let rows = rows.filter(|row| args.filter.is_none_or(|filter| is_missing(filter, row)));
    let rows = in_groups(rows.collect(), |row: &TargetRow| row.group.clone());
    let counts = totals(&rows);
    Ok(TargetList {
        groups: reader.groups(&base)?,
        plans: plans(reader, |d| d.targets)?,
        total_text: totals_text(&counts),
        counts,
        rows,
    })
}

fn verdict(typed: Option<&str>) -> Result<Option<String>, WireError> {
    let Some(typed) = typed::given(typed) else {
        return Ok(None);
    };
    let verdict: domain::verdict::Verdict = typed::code(
        "verdict",
        typed,
        "đánh giá",
        &["met", "unmet", "not-due", "no-data"],
    )?;
    Ok(Some(verdict.code().to_owned()))
}

/// Whether a target is one from which something is missing.
pub(super) fn is_missing(filter: RowFilter, row: &TargetRow) -> bool {
    match filter {
        RowFilter::NoData => row.verdict == "no-data",
        RowFilter::NeedsReason => row.needs_reason,
        RowFilter::NoEvidence => row.verdict == "met" && row.evidence_count == 0,
        RowFilter::Overdue | RowFilter::Silent => false,
    }
}

/// A target with its clause, its figures, its entries and what proves it.
pub fn target(desk: &mut Desk, args: ById) -> Result<TargetDetail, WireError> {
    let target = one(desk, "id", &args.id)?;
    let (lens, reader) = (desk.lens()?, desk.reader()?);
    let entries = Entries::on(reader, &target.id)?;
    Ok(TargetDetail {
        row: target_row(&target, &entries, &lens),
        quote: quote(desk, target.document.as_ref(), target.clause.as_ref())?,
        figures: entries
            .figures(&target.id)
            .iter()
            .rev()
            .map(|f| figure_view(f, &target.measures))
            .collect(),
        entries: entries
            .progress(&target.id)
            .iter()
            .rev()
            .map(progress_view)
            .collect(),
        evidence: super::evidence::views(desk, entries.evidence(&target.id))?,
    })
}

pub(super) fn one(desk: &Desk, field: &str, id: &str) -> Result<LedgerTarget, WireError> {
    desk.reader()?
        .target(&ItemId::from(id))?
        .ok_or_else(|| WireError::unknown(field, "chỉ tiêu", id))
}

/// Enters a target: the agency's own, or one that a document gives.
pub fn add_target(desk: &mut Desk, args: Draft<TargetDraft>) -> Result<Done, WireError> {
    let target = new_target(desk, args.draft)?;
    desk.change(Operation::AddTarget(target))
}

/// A new target as typed.
pub(crate) fn new_target(desk: &Desk, draft: TargetDraft) -> Result<LedgerTarget, WireError> {
    let year = desk.year()?;
    let mut target = LedgerTarget {
        held: true,
        ..LedgerTarget::default()
    };
    target.document = known_document(desk, draft.document.as_deref())?;
    if target.document.is_none() {
        target.place = "Chỉ tiêu của đơn vị".to_owned();
    }
    fill(&mut target, draft, year)?;
    typed::required("text", &target.text, "nội dung chỉ tiêu")?;
    Ok(target)
}

/// Changes a target; of one that a plan gives, only its date.
pub fn edit_target(desk: &mut Desk, args: Edit<TargetDraft>) -> Result<Done, WireError> {
    let mut target = one(desk, "id", &args.id)?;
    let year = desk.year()?;
    fill(&mut target, args.draft, year)?;
    typed::required("text", &target.text, "nội dung chỉ tiêu")?;
    desk.change(Operation::EditTarget(target))
}

/// Takes out a typed target, or gives an adopted one back.
pub fn drop_target(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    one(desk, "id", &args.id)?;
    desk.change(Operation::DropTarget(ItemId(args.id)))
}

/// Puts what was typed in place of what was there; a field that shows what it showed before is no change.
pub(crate) fn fill(
    target: &mut LedgerTarget,
    draft: TargetDraft,
    year: i32,
) -> Result<(), WireError> {
    if let Some(due) = draft.due {
        let date = typed::optional_date("due", Some(&due), year)?;
        let as_shown = date == Some(target.deadline(year));
        target.due = if as_shown { target.due } else { date };
    }
    if let Some(measures) = draft.measures {
        target.measures = measures.iter().map(measure).collect::<Result<_, _>>()?;
    }
    if let Some(milestone) = draft.milestone {
        target.milestone = typed::given(Some(&milestone)).map(str::to_owned);
    }
    let texts = [
        (&mut target.place, draft.place),
        (&mut target.text, draft.text),
        (&mut target.group, draft.group),
    ];
    texts
        .into_iter()
        .for_each(|(old, typed)| typed::set(old, typed));
    Ok(())
}

fn measure(draft: &MeasureDraft) -> Result<Measure, WireError> {
    let mut measure = Measure {
        unit: draft.unit.trim().to_owned(),
        of: draft.of.clone(),
        ..Measure::default()
    };
    let kind = measure.number_kind();
    measure.value = typed::number("value", &draft.value, kind)?;
    measure.value_max = typed::optional_number("value_max", draft.value_max.as_deref(), kind)?;
    measure.comparator = match typed::given(draft.comparator.as_deref()) {
        Some(sign) => typed::comparator("comparator", sign)?,
        None if measure.value_max.is_some() => Comparator::Range,
        None => Comparator::Equal,
    };
    match measure.check() {
        Ok(()) => Ok(measure),
        Err(error) => Err(WireError::invalid(error.field(), error.to_string())),
    }
}
