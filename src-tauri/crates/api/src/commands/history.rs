//! Who changed what, and taking it back.

use crate::desk::Desk;
use crate::view::history::step_row;
use crate::wire::{Done, HistoryQuery, NoArgs, StepRow, WireError};

/// How many steps are shown where no number is asked for.
const USUAL_LIMIT: u32 = 200;

/// The newest steps, newest first.
pub fn history(desk: &mut Desk, args: HistoryQuery) -> Result<Vec<StepRow>, WireError> {
    let limit = usize::try_from(args.limit.unwrap_or(USUAL_LIMIT)).unwrap_or(usize::MAX);
    Ok(desk
        .reader()?
        .history(limit)?
        .into_iter()
        .map(step_row)
        .collect())
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
