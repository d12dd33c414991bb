//! Keeping the ledger safe, and bringing it back.

use super::{Answered, Place};
use crate::answer::Answer;
use crate::args::{BackupArgs, RestoreArgs};
use crate::output;
use api::Access;
use api::commands::backup;
use api::wire::{BackUpTo, FilePath, NoArgs};

pub fn backup(place: Place, args: BackupArgs) -> Answered {
    let mut desk = place.read()?;
    let done = match args.daily {
        true => backup::daily_backup(&mut desk, NoArgs {})?,
        false => backup::backup(&mut desk, BackUpTo { path: args.out })?,
    };
    Ok(Answer::new(done, output::backed_up))
}

pub fn restore(place: Place, args: RestoreArgs) -> Answered {
    let file = FilePath { path: args.file };
    if args.propose {
        let view = backup::look_into_backup(&mut place.anyway(Access::Read), file)?;
        return Ok(Answer::new(view, output::backup_view));
    }
    let done = backup::restore(&mut place.anyway(Access::Write), file)?;
    Ok(Answer::new(done, output::restored))
}
