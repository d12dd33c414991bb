//! Who changed what, taking it back, and going back to any moment.

use crate::desk::Desk;
use crate::typed;
use crate::view::history::{back_preview, kind_row, step_row};
use crate::view::names::Names;
use crate::wire::{
    BackPreview, ById, Done, HistoryChoices, HistoryQuery, NoArgs, OfStep, StepRow, WireError,
};
use chrono::Datelike;
use store::{Step, StepFilter, StepKind};

/// How many steps are shown where no number is asked for.
const USUAL_LIMIT: u32 = 200;
/// Of how many rows the cells are told where one step is looked at.
const ROWS_OF_ONE: u32 = 300;

/// The newest steps, newest first.
pub fn history(desk: &mut Desk, args: HistoryQuery) -> Result<Vec<StepRow>, WireError> {
    let filter = filter(desk, args)?;
    let reader = desk.reader()?;
    let (steps, names) = (reader.steps(&filter)?, Names::new(desk, reader));
    let rows = steps.into_iter().map(|step| step_row(step, &names));
    Ok(rows.collect())
}

fn filter(desk: &Desk, args: HistoryQuery) -> Result<StepFilter, WireError> {
    let year = desk.host().today().year();
    let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    Ok(StepFilter {
        limit: usize::try_from(args.limit.unwrap_or(USUAL_LIMIT)).unwrap_or(usize::MAX),
        before: args.before,
        until: typed::optional_date("until", args.until.as_deref(), year)?,
        find: given(args.find),
        who: given(args.who),
        kind: given(args.kind).map(|code| kind(&code)).transpose()?,
        item: given(args.item),
        rows: args.rows.unwrap_or(Step::SHOWN),
    })
}

fn kind(code: &str) -> Result<StepKind, WireError> {
    let mut kinds = StepKind::ALL.into_iter();
    let found = kinds.find(|kind| kind_row(*kind).code == code);
    found.ok_or_else(|| WireError::unknown("kind", "loại bước", code))
}

/// One step with the cells of more of its rows.
pub fn history_step(desk: &mut Desk, args: OfStep) -> Result<StepRow, WireError> {
    let reader = desk.reader()?;
    let (step, names) = (
        reader.step(args.step, ROWS_OF_ONE)?,
        Names::new(desk, reader),
    );
    step.map(|step| step_row(step, &names))
        .ok_or_else(|| WireError::unknown("step", "bước", &args.step.to_string()))
}

/// What the history can be filtered by.
pub fn history_choices(desk: &mut Desk, _: NoArgs) -> Result<HistoryChoices, WireError> {
    Ok(HistoryChoices {
        people: desk.reader()?.writers()?,
        kinds: StepKind::ALL.into_iter().map(kind_row).collect(),
    })
}

/// The steps that speak of a task or target, newest first, with its cells alone.
pub fn item_history(desk: &mut Desk, args: ById) -> Result<Vec<StepRow>, WireError> {
    let query = HistoryQuery {
        item: Some(args.id),
        ..HistoryQuery::default()
    };
    history(desk, query)
}

/// What going back to before a step would do; changes nothing.
pub fn preview_back(desk: &mut Desk, args: OfStep) -> Result<BackPreview, WireError> {
    let rows = usize::try_from(ROWS_OF_ONE).unwrap_or(usize::MAX);
    let reader = desk.reader()?;
    let preview = reader.rewind_preview(args.step, rows)?;
    Ok(back_preview(preview, &Names::new(desk, reader)))
}

/// Brings the ledger back to how it stood before a step, as one new step that can be undone.
pub fn go_back(desk: &mut Desk, args: OfStep) -> Result<Done, WireError> {
    desk.reader()?;
    desk.rewind(args.step)
}

/// Takes the newest step back.
pub fn undo(desk: &mut Desk, _: NoArgs) -> Result<Done, WireError> {
    desk.reader()?;
    desk.walk(true)
}

/// Brings back what was taken back last.
pub fn redo(desk: &mut Desk, _: NoArgs) -> Result<Done, WireError> {
    desk.reader()?;
    desk.walk(false)
}
