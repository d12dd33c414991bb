//! Each command: its options made into the arguments of the list of commands, and its answer.

mod backup;
mod documents;
mod entries;
mod ledger;
mod measure;
mod obligations;
mod reports;
mod setup;
mod sign;
mod targets;
mod tasks;

use crate::answer::Answer;
use crate::args::{Command, Line};
use crate::output;
use api::wire::{Done, ErrorCode, WireError};
use api::{Access, Desk, ThisComputer};

type Answered = Result<Answer, WireError>;

/// Opens the ledger in a folder, as far as a command needs it.
struct Place(ThisComputer);

impl Place {
    /// Opens for reading, also beside a program that writes.
    fn read(self) -> Result<Desk, WireError> {
        Desk::open(self.0, Access::Read)
    }

    /// Opens for writing; one program at a time.
    fn write(self) -> Result<Desk, WireError> {
        Desk::open(self.0, Access::Write)
    }

    /// Opens for putting another ledger in the place of this one, or looking at it, whatever state this one is in.
    fn anyway(self, access: Access) -> Desk {
        Desk::open_anyway(self.0, access)
    }
}

/// Runs one command line.
///
/// # Errors
/// The sentence for which the command was refused, or that says what failed.
pub fn run(line: Line) -> Answered {
    let place = Place(ThisComputer::new("sohoa", line.data)?);
    dispatch(place, line.command).map_err(with_console_hint)
}

fn dispatch(place: Place, command: Command) -> Answered {
    match command {
        Command::Init(args) => setup::init(place, args),
        Command::Agencies(args) => setup::agencies(place, args),
        Command::Seeds(command) => documents::seeds(place, command),
        Command::Document(command) => documents::document(place, command),
        Command::Adopt(args) => documents::adopt(place, args),
        Command::Release(args) => documents::release(place, args),
        Command::Tasks(args) => tasks::list(place, args),
        Command::Task(command) => tasks::task(place, command),
        Command::Targets(args) => targets::list(place, args),
        Command::Target(command) => targets::target(place, command),
        Command::Progress(command) => entries::progress(place, command),
        Command::Figure(command) => entries::figure(place, command),
        Command::Evidence(command) => entries::evidence(place, command),
        Command::Search(args) => ledger::search(place, args),
        Command::Overview => ledger::overview(place),
        Command::Obligations(args) => obligations::list(place, args),
        Command::Obligation(command) => obligations::obligation(place, command),
        Command::Duties => obligations::duties(place),
        Command::Report(command) => reports::report(place, command),
        Command::Tokens(args) => sign::tokens(place, args),
        Command::Sign(args) => sign::sign(place, args),
        Command::Verify(args) => sign::verify(place, args),
        Command::History(args) => ledger::history(place, args),
        Command::GoBack(args) => ledger::go_back(place, args),
        Command::Backup(args) => backup::backup(place, args),
        Command::Restore(args) => backup::restore(place, args),
        Command::Undo => ledger::undo(place),
        Command::Redo => ledger::redo(place),
        Command::Settings(command) => setup::settings(place, command),
    }
}

/// On the screen a ledger is begun by choosing; here a command does it.
fn with_console_hint(error: WireError) -> WireError {
    match error.code {
        ErrorCode::NotReady => {
            error.hint("Hãy lập sổ: sohoa init --agency <mã>; xem mã bằng lệnh: sohoa agencies")
        }
        _ => error,
    }
}

fn done(done: Done) -> Answered {
    Ok(Answer::new(done, output::done))
}
