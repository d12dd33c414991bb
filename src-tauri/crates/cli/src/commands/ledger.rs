//! How the ledger stands, and the steps taken: seeing them, taking one back, bringing it again.

use super::{Answered, Place, done};
use crate::answer::Answer;
use crate::args::{BackArgs, HistoryArgs, SearchArgs};
use crate::output;
use api::commands::{history, overview};
use api::wire::{HistoryQuery, NoArgs, OfStep, SearchQuery};

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
    let query = HistoryQuery {
        // A script wants all of them unless it says otherwise.
        limit: Some(args.limit.unwrap_or(u32::MAX)),
        find: args.find,
        who: args.who,
        item: args.item,
        until: args.until,
        ..HistoryQuery::default()
    };
    let steps = history::history(&mut place.read()?, query)?;
    Ok(Answer::list(steps, output::history))
}

pub fn go_back(place: Place, args: BackArgs) -> Answered {
    let step = OfStep { step: args.step };
    if args.propose {
        let preview = history::preview_back(&mut place.read()?, step)?;
        return Ok(Answer::new(preview, output::back_preview));
    }
    done(history::go_back(&mut place.write()?, step)?)
}

pub fn undo(place: Place) -> Answered {
    done(history::undo(&mut place.write()?, NoArgs {})?)
}

pub fn redo(place: Place) -> Answered {
    done(history::redo(&mut place.write()?, NoArgs {})?)
}
