//! The open working place: the ledger of one folder, for reading or for writing.

mod session;
mod swap;
mod uploads;

pub(crate) use uploads::Upload;

use crate::facts::Lens;
use crate::host::Host;
use crate::progress::Progress;
use crate::rows::Lists;
use crate::settings::Settings;
use crate::wire::{Done, ErrorCode, Session, WireError};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use std::path::PathBuf;
use store::{Change, Holder, Operation, Reader, Store, StoreError};

/// The store's file in its folder.
pub(crate) const FILE: &str = "so.sohoa";
/// The folder of the example's own store, beside the user's.
const EXAMPLE_FOLDER: &str = "vi-du";

/// Commands that do their work without the ledger.
const WITHOUT_LEDGER: [&str; 5] = [
    "backups",
    "look_into_backup",
    "restore",
    "open_example",
    "renew_example",
];

/// Refused operations of a block, by their place in it.
pub(crate) type Refused = Vec<(usize, WireError)>;

/// What a program wants of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To read, also beside another program that writes.
    Read,
    /// To write; one program at a time.
    Write,
}

/// The ledger as it was found.
enum Ledger {
    Absent,
    /// There and not to be opened; this is why.
    Broken(WireError),
    Reading(Reader),
    Writing(Store),
}

/// The open working place: a host, and the ledger of one folder.
pub struct Desk {
    host: Box<dyn Host>,
    access: Access,
    at_example: bool,
    ledger: Ledger,
    uploads: uploads::Uploads,
    /// What is kept in memory of the lists that were asked for; never more than the ledger says.
    pub(crate) lists: Lists,
    progress: Progress,
    /// The year looked at, where it is not the working year; written nowhere.
    looked_at: Option<i32>,
}

impl Desk {
    /// Opens the ledger in the host's data folder; without one the desk is empty.
    ///
    /// # Errors
    /// `held` when another program writes to it, `newer-store`, `damaged-store`, `disk`.
    pub fn open(host: impl Host + 'static, access: Access) -> Result<Self, WireError> {
        match Self::open_anyway(host, access) {
            Self {
                ledger: Ledger::Broken(error),
                ..
            } => Err(error),
            desk => Ok(desk),
        }
    }

    /// As [`Desk::open`], also where the ledger cannot be opened. Each command then tries again and is refused with
    /// the reason, but for those that look for a backup, put one in the ledger's place, or go to the example.
    pub fn open_anyway(host: impl Host + 'static, access: Access) -> Self {
        let mut desk = Self {
            host: Box::new(host),
            access,
            at_example: false,
            ledger: Ledger::Absent,
            uploads: uploads::Uploads::default(),
            lists: Lists::default(),
            progress: Progress::default(),
            looked_at: None,
        };
        // What is wrong is kept, and told by the first command.
        let _ = desk.reopen();
        desk
    }

    /// Tries once more to open a ledger that could not be opened, for a command that needs it.
    ///
    /// # Errors
    /// Those of [`Desk::open`].
    pub(crate) fn try_again(&mut self, command: &str) -> Result<(), WireError> {
        match &self.ledger {
            Ledger::Broken(_) if !WITHOUT_LEDGER.contains(&command) => self.reopen(),
            _ => Ok(()),
        }
    }

    /// The host.
    pub fn host(&self) -> &dyn Host {
        self.host.as_ref()
    }

    /// Whether the desk stands at the example's own ledger beside the user's.
    pub fn at_example(&self) -> bool {
        self.at_example
    }

    /// Whether the desk only reads.
    pub fn is_read_only(&self) -> bool {
        self.access == Access::Read
    }

    /// The file of the ledger, whether or not it is there.
    pub fn path(&self) -> PathBuf {
        let folder = self.host.data_folder();
        if self.at_example {
            folder.join(EXAMPLE_FOLDER).join(FILE)
        } else {
            folder.join(FILE)
        }
    }

    /// The ledger for reading, with or without an agency; none where there is no file.
    pub(crate) fn store(&self) -> Option<&Reader> {
        match &self.ledger {
            Ledger::Absent | Ledger::Broken(_) => None,
            Ledger::Reading(reader) => Some(reader),
            Ledger::Writing(store) => Some(store.reader()),
        }
    }

    /// The ledger of an agency, for reading.
    ///
    /// # Errors
    /// `not-ready` without a file or an agency.
    pub fn reader(&self) -> Result<&Reader, WireError> {
        let reader = self.store().ok_or_else(|| self.not_ready())?;
        Settings::read(reader)?
            .agency
            .ok_or_else(WireError::not_ready)?;
        Ok(reader)
    }

    fn not_ready(&self) -> WireError {
        match &self.ledger {
            Ledger::Broken(error) => error.clone(),
            _ => WireError::not_ready(),
        }
    }

    /// The settings; all blank where there is no ledger yet.
    pub(crate) fn settings(&self) -> Result<Settings, WireError> {
        self.store()
            .map_or_else(|| Ok(Settings::default()), Settings::read)
    }

    /// The year that is shown and typed for: the working year, or the other one that is looked at.
    pub(crate) fn year(&self) -> Result<i32, WireError> {
        self.looked_at.map_or_else(|| self.working_year(), Ok)
    }

    /// The year worked on, as the settings have it.
    pub(crate) fn working_year(&self) -> Result<i32, WireError> {
        let set = self.settings()?.year;
        Ok(set.unwrap_or_else(|| self.host.today().year()))
    }

    /// Shows another year, or with none the working year again. Nothing is written: whoever opens the ledger anew
    /// finds the working year.
    pub(crate) fn look_at(&mut self, year: Option<i32>) -> Result<(), WireError> {
        let working = self.working_year()?;
        self.looked_at = year.filter(|year| *year != working);
        Ok(())
    }

    /// The ledger as it stands today, or at the end of a year that is past; the example never looks older
    /// than its invented entries, whatever the clock says.
    pub(crate) fn lens(&self) -> Result<Lens, WireError> {
        let (year, day) = self.lens_day()?;
        Lens::new(self.reader()?, year, day)
    }

    /// The year and the day of [`Desk::lens`].
    pub(crate) fn lens_day(&self) -> Result<(i32, NaiveDate), WireError> {
        let year = self.year()?;
        let today = self.last_day_of(year);
        let day = if self.settings()?.example {
            today.max(self.cut_off(year, None)?)
        } else {
            today
        };
        Ok((year, day))
    }

    /// The ledger with the data that the year's report is written from: up to the cut-off.
    pub(crate) fn report_lens(&self) -> Result<Lens, WireError> {
        let year = self.year()?;
        Lens::new(self.reader()?, year, self.cut_off(year, None)?)
    }

    /// The day up to which the data of a year's report run: the latest cut-off of the obligations that ask for its
    /// kind, of any where no kind is named; else today, or the end of a year that is past.
    pub(crate) fn cut_off(&self, year: i32, kind: Option<&str>) -> Result<NaiveDate, WireError> {
        let Some(reader) = self.store() else {
            return Ok(self.last_day_of(year));
        };
        let asked = reader
            .obligations()?
            .into_iter()
            .filter(|o| kind.is_none_or(|kind| o.report_kind == kind));
        let set = asked.filter_map(|o| o.cut_off_in(year)).max();
        Ok(set.unwrap_or_else(|| self.last_day_of(year)))
    }

    /// Refuses a day to come for what has happened; the example's year is invented, whatever the clock says.
    pub(crate) fn has_come(
        &self,
        field: &str,
        day: NaiveDate,
        says: &str,
    ) -> Result<(), WireError> {
        match day > self.host.today() && !self.settings()?.example {
            true => Err(WireError::invalid(field, says)),
            false => Ok(()),
        }
    }

    fn last_day_of(&self, year: i32) -> NaiveDate {
        let today = self.host.today();
        match NaiveDate::from_ymd_opt(year, 12, 31) {
            Some(last) if last < today => last,
            _ => today,
        }
    }

    /// Writes through the store's one door.
    ///
    /// # Errors
    /// `not-ready` without an agency; `refused` where the desk only reads; what the store refuses.
    pub fn change(&mut self, operation: Operation) -> Result<Done, WireError> {
        self.reader()?;
        let before = self.session()?;
        let change = self.apply(operation)?;
        Ok(told(change, self.session(), before))
    }

    /// Writes without asking for an agency: the steps before there is one.
    pub(crate) fn apply(&mut self, operation: Operation) -> Result<Change, WireError> {
        let at = self.host.now();
        let (label, progress) = (operation.label().to_owned(), self.progress());
        let go_on = |done, total| progress.goes_on(&label, done, total);
        let change = self.writer()?.change_watched(operation, at, &go_on)?;
        self.lists.note(change.items.as_deref());
        Ok(change)
    }

    /// Writes several operations as one step; those that are refused are given by their place, and nothing is written.
    pub(crate) fn change_block(
        &mut self,
        block: Operation,
    ) -> Result<Result<Done, Refused>, WireError> {
        self.reader()?;
        let before = self.session()?;
        let at = self.host.now();
        let change = match self.writer()?.change(block, at) {
            Err(StoreError::Block(refused)) => {
                let wired = refused.into_iter().map(|(at, error)| (at, error.into()));
                return Ok(Err(wired.collect()));
            }
            done => done?,
        };
        self.lists.note(change.items.as_deref());
        Ok(Ok(told(change, self.session(), before)))
    }

    /// Who watches the command that is running.
    pub(crate) fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// Runs a command by its name, watched.
    ///
    /// # Errors
    /// As [`Desk::call`]; `stopped` where it was told to stop.
    pub fn call_watched(
        &mut self,
        name: &str,
        args: Value,
        progress: Progress,
    ) -> Result<Value, WireError> {
        let before = std::mem::replace(&mut self.progress, progress);
        let answer = self.call(name, args);
        self.progress = before;
        answer
    }

    /// Takes back the last step, or brings it back.
    pub(crate) fn walk(&mut self, back: bool) -> Result<Done, WireError> {
        let (at, before) = (self.host.now(), self.session()?);
        let store = self.writer()?;
        let change = if back {
            store.undo(at)?
        } else {
            store.redo(at)?
        };
        self.lists.note_walked(change.items.as_deref());
        Ok(told(change, self.session(), before))
    }

    /// Brings the ledger back to how it stood before a step.
    pub(crate) fn rewind(&mut self, step: i64) -> Result<Done, WireError> {
        let (at, before, progress) = (self.host.now(), self.session()?, self.progress());
        let go_on = |done, total| progress.goes_on("Quay về", done, total);
        let change = self.writer()?.rewind(step, at, &go_on)?;
        self.lists.note_walked(change.items.as_deref());
        Ok(told(change, self.session(), before))
    }

    /// What a command says that found nothing to do.
    pub(crate) fn unchanged(&self, label: &str) -> Result<Done, WireError> {
        Ok(Done {
            label: label.to_owned(),
            created: None,
            changed: false,
            session: self.session()?,
        })
    }

    fn writer(&mut self) -> Result<&mut Store, WireError> {
        match &mut self.ledger {
            Ledger::Writing(store) => Ok(store),
            Ledger::Reading(_) => Err(read_only()),
            Ledger::Broken(error) => Err(error.clone()),
            Ledger::Absent => Err(WireError::not_ready()),
        }
    }

    /// Makes the store's file where there is none.
    pub(crate) fn make_store(&mut self) -> Result<(), WireError> {
        match (&self.ledger, self.access) {
            (Ledger::Writing(_), _) => Ok(()),
            (Ledger::Broken(error), _) => Err(error.clone()),
            (_, Access::Read) => Err(read_only()),
            (_, Access::Write) => {
                self.ledger = Ledger::Writing(Store::open_or_create(&self.path(), &self.holder())?);
                Ok(())
            }
        }
    }

    /// Goes to the example's own store, or back to the user's.
    ///
    /// # Errors
    /// As [`Desk::open`]; the desk then stays where it was.
    pub(crate) fn go_to_example(&mut self, example: bool) -> Result<(), WireError> {
        let was = std::mem::replace(&mut self.at_example, example);
        if was == example {
            return Ok(());
        }
        self.reopen().or_else(|error| {
            self.at_example = was;
            self.reopen().and(Err(error))
        })
    }

    fn reopen(&mut self) -> Result<(), WireError> {
        self.give_up_uploads();
        self.looked_at = None;
        // The lock of the other store is given back before this one's is taken.
        self.ledger = Ledger::Absent;
        self.lists.forget();
        let (ledger, opened) = match self.opened() {
            Ok(ledger) => (ledger, Ok(())),
            Err(error) => (Ledger::Broken(error.clone()), Err(error)),
        };
        self.ledger = ledger;
        opened
    }

    fn opened(&self) -> Result<Ledger, WireError> {
        let path = self.path();
        let there = path.try_exists();
        match (
            there.map_err(|error| unreachable_folder(&path, &error))?,
            self.access,
        ) {
            (false, _) => Ok(Ledger::Absent),
            (true, Access::Read) => Ok(Ledger::Reading(Reader::open(&path)?)),
            (true, Access::Write) => Ok(Ledger::Writing(Store::open(&path, &self.holder())?)),
        }
    }

    fn holder(&self) -> Holder {
        Holder {
            who: self.host.account(),
            program: self.host.program().to_owned(),
            pid: std::process::id(),
            since: self.host.now(),
        }
    }
}

/// What was done, with the frame of the window after it. What is on the disk is never reported as failed: where the
/// frame could not be read again, the one from before stands in.
fn told(change: Change, after: Result<Session, WireError>, before: Session) -> Done {
    Done {
        label: change.label,
        created: change.created,
        changed: change.step != 0,
        session: after.unwrap_or(before),
    }
}

fn read_only() -> WireError {
    WireError::new(
        ErrorCode::Refused,
        "Sổ đang mở chỉ để xem nên không ghi được.",
    )
    .hint("Hãy đóng chương trình đang ghi sổ rồi mở lại.")
}

fn unreachable_folder(path: &std::path::Path, error: &std::io::Error) -> WireError {
    let message = format!(
        "Không đọc được thư mục dữ liệu {}: {error}.",
        path.display()
    );
    WireError::new(ErrorCode::Disk, message).hint("Hãy kiểm tra ổ đĩa và quyền truy cập thư mục.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_change_is_not_reported_as_failed_when_the_frame_cannot_be_read_after_it() {
        let before = Session {
            state: crate::wire::SessionState::Ready,
            agency: None,
            example: false,
            read_only: false,
            title: "UBND phường An Cựu – Sổ Số Hóa".to_owned(),
            year: 2026,
            working_year: 2026,
            as_of: "2026-11-20".to_owned(),
            as_of_text: "20/11/2026".to_owned(),
            today: "2026-11-20".to_owned(),
            today_text: "20/11/2026".to_owned(),
            who: "canbo".to_owned(),
            data_path: "so.sohoa".to_owned(),
            undo: None,
            redo: None,
            saved_text: String::new(),
            preferences: crate::wire::Preferences::default(),
        };
        let change = Change {
            step: 7,
            label: "Thêm nhiệm vụ".to_owned(),
            tables: Default::default(),
            items: None,
            created: Some("rieng/nv/1".to_owned()),
        };
        let done = told(change, Err(WireError::not_ready()), before.clone());
        assert_eq!((done.changed, done.session), (true, before));
        assert_eq!(done.created.as_deref(), Some("rieng/nv/1"));
    }
}
