//! How the ledger stands, and the steps taken: seeing them, taking one back, bringing it again.

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{HistoryArgs, SearchArgs};
use crate::output;
use api::commands::{history, overview};
use api::wire::{HistoryQuery, NoArgs, SearchQuery};

pub fn overview(place: Place) -> Answered {
    let overview = overview::overview(&mut place.read()?, NoArgs {})?;
    Ok(Answer::new(overview, output::overview))
}

pub fn search(place: Place, args: SearchArgs) -> Answered {
    let SearchArgs { find, limit } = args;
    let hits = overview::search(&mut place.read()?, SearchQuery { find, limit })?;
    Ok(Answer::list(hits, output::hits))
}

pub fn history(place: Place, args: HistoryArgs) -> Answered {
    // A script wants all of them unless it says otherwise.
    let limit = Some(args.limit.unwrap_or(u32::MAX));
    let steps = history::history(&mut place.read()?, HistoryQuery { limit })?;
    Ok(Answer::list(steps, output::history))
}

pub fn undo(place: Place) -> Answered {
    done(history::undo(&mut place.write()?, NoArgs {})?)
}

pub fn redo(place: Place) -> Answered {
    done(history::redo(&mut place.write()?, NoArgs {})?)
}
