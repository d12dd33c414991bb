//! Copies of the ledger, and one of them put in its place: complete and checked, or not there.

use crate::capture::TABLES;
use crate::cells;
use crate::door::{GoOn, ask};
use crate::error::StoreError;
use crate::lock::{Holder, WriterLock, beside};
use crate::migrate::{LIST, version};
use crate::open::{Reader, check_head, check_pages, open_to_read, probe};
use crate::read::history::moment;
use chrono::NaiveDateTime;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::fs::{self, File};
use std::path::Path;
use std::thread;
use std::time::Duration;

/// Pages copied between two questions whether to go on: four MiB.
const PAGES: i32 = 1_024;
/// How long to wait where another connection is in the way.
const PAUSE: Duration = Duration::from_millis(50);

/// What a ledger holds, told without opening it for work; an older version's may be looked at, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The agency's id; none before one was chosen.
    pub agency: Option<String>,
    /// How many steps its history has.
    pub steps: u64,
    /// How many rows it holds, the history aside.
    pub rows: u64,
    /// When it was last written.
    pub last_change: Option<NaiveDateTime>,
    /// The settings, by key.
    pub settings: Vec<(String, String)>,
}

impl Look {
    /// Looks at the ledger in a file, every page of it.
    ///
    /// # Errors
    /// A file that is not ours, damaged, or newer than this program.
    pub fn at(path: &Path) -> Result<Self, StoreError> {
        check_head(path)?;
        let conn = probe(path, LIST)?;
        check_pages(&conn, path)?;
        look(&conn)
    }
}

fn look(conn: &Connection) -> Result<Look, StoreError> {
    let setting = "SELECT key, value FROM setting ORDER BY key";
    let settings: Vec<(String, String)> =
        cells::all(conn, setting, [], |c| Ok((c.text()?, c.text()?)))?;
    let agency = settings.iter().find(|(key, _)| key == crate::keys::AGENCY);
    let last = "SELECT at FROM step ORDER BY id DESC LIMIT 1";
    Ok(Look {
        agency: agency.map(|(_, id)| id.clone()),
        steps: count(conn, "step")?,
        rows: rows(conn)?,
        last_change: cells::first(conn, last, [], |c| moment(c.text()?))?,
        settings,
    })
}

fn rows(conn: &Connection) -> Result<u64, StoreError> {
    let known = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    let there: Vec<String> = cells::all(conn, known, [], |c| c.text())?;
    let tables = TABLES
        .iter()
        .filter(|table| there.iter().any(|name| name == *table));
    tables.map(|table| count(conn, table)).sum()
}

fn count(conn: &Connection, table: &str) -> Result<u64, StoreError> {
    let counted = cells::count(conn, &format!("SELECT count(*) FROM {table}"), [])?;
    Ok(u64::try_from(counted).unwrap_or(0))
}

impl Reader {
    /// What this ledger holds.
    pub fn look(&self) -> Result<Look, StoreError> {
        self.at_one_moment(|reader| look(&reader.conn))
    }

    /// Copies the ledger, as it stands at this moment, into a new file of its own; writers beside it go on.
    ///
    /// The copy is read through and counted against the ledger before it counts as one; on any failure no file stays.
    ///
    /// # Errors
    /// No room, no right to write; [`StoreError::Stopped`].
    pub fn copy_to(&self, path: &Path, go_on: GoOn) -> Result<Look, StoreError> {
        let copied = self.at_one_moment(|reader| {
            // What is read first holds the moment: later writes do not reach the copy, nor begin it anew.
            let wanted = look(&reader.conn)?;
            copy(&reader.conn, path, go_on)?;
            Ok(wanted)
        });
        let checked = copied.and_then(|wanted| check(path, wanted));
        // Where the ledger itself is damaged, so is its copy; it is the ledger that is to be named.
        let checked = checked.or_else(|error| match error {
            StoreError::Damaged { .. } => check_pages(&self.conn, self.path()).and(Err(error)),
            _ => Err(error),
        });
        checked.inspect_err(|_| {
            for left_over in ["", "-wal", "-shm", "-journal"] {
                let _ = fs::remove_file(beside(path, left_over));
            }
        })
    }
}

fn copy(from: &Connection, path: &Path, go_on: GoOn) -> Result<(), StoreError> {
    let mut to = Connection::open(path).map_err(|e| at(path, e))?;
    {
        let backup = Backup::new(from, &mut to)?;
        loop {
            let result = backup.step(PAGES).map_err(|e| at(path, e))?;
            let pages = backup.progress();
            let total = usize::try_from(pages.pagecount).unwrap_or(0);
            let left = usize::try_from(pages.remaining).unwrap_or(0);
            ask(go_on, total.saturating_sub(left), total)?;
            match result {
                StepResult::Done => break,
                StepResult::Busy | StepResult::Locked => thread::sleep(PAUSE),
                _ => {}
            }
        }
    }
    // One file, without a log beside it.
    to.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    to.close().map_err(|(_, e)| at(path, e))?;
    let flushed = File::options()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all());
    flushed.map_err(|e| StoreError::io(path, &e))
}

fn check(path: &Path, wanted: Look) -> Result<Look, StoreError> {
    let conn = open_to_read(path)?;
    check_pages(&conn, path)?;
    match look(&conn)? == wanted && version(&conn)? > 0 {
        true => Ok(wanted),
        false => Err(StoreError::Damaged {
            path: path.to_owned(),
            reason: "bản sao không khớp với sổ".into(),
        }),
    }
}

fn at(path: &Path, error: rusqlite::Error) -> StoreError {
    match StoreError::from(error) {
        StoreError::ReadOnly { .. } => StoreError::ReadOnly {
            place: path.display().to_string(),
        },
        other => other,
    }
}

/// Puts the ledger in `new` in the place of the one at `path`, which is kept in the folder `aside`, made for it.
///
/// At every moment one of the two lies at `path`. A damaged ledger is kept as it is, with the log beside it.
///
/// # Errors
/// [`StoreError::Held`] or [`StoreError::Busy`] while another program has the ledger open; the disk's own. The ledger
/// at `path` then stays.
pub fn put_in_place(
    new: &Path,
    path: &Path,
    aside: &Path,
    holder: &Holder,
) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|e| StoreError::io(folder, &e))?;
    }
    let _lock = WriterLock::take(path, holder)?;
    if path.exists() {
        merge_log(path)?;
        keep_aside(path, aside)?;
    }
    fs::rename(new, path).map_err(|e| StoreError::io(path, &e))?;
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Takes the ledger at `path` out of its place into the folder `aside`, with its log where it cannot be read; false
/// where there is none.
///
/// # Errors
/// [`StoreError::Held`] while another program writes to it, [`StoreError::Busy`], [`StoreError::Io`]; it then stays.
pub fn put_aside(path: &Path, aside: &Path, holder: &Holder) -> Result<bool, StoreError> {
    if !path.exists() {
        return Ok(false);
    }
    let _lock = WriterLock::take(path, holder)?;
    merge_log(path)?;
    keep_aside(path, aside)?;
    fs::remove_file(path).map_err(|e| StoreError::io(path, &e))?;
    Ok(true)
}

/// Brings what is only in the log into the file; a ledger that cannot be read any more stays as it is, with its log.
fn merge_log(path: &Path) -> Result<(), StoreError> {
    if Look::at(path).is_err() {
        return Ok(());
    }
    let merged =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(|conn| {
            conn.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
            conn.close().map_err(|(_, e)| e)
        });
    match merged.as_ref().map_err(rusqlite::Error::sqlite_error_code) {
        Err(Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)) => Err(StoreError::Busy),
        _ => Ok(()),
    }
}

fn keep_aside(path: &Path, aside: &Path) -> Result<(), StoreError> {
    let io = |e: std::io::Error| StoreError::io(aside, &e);
    fs::create_dir_all(aside).map_err(io)?;
    let Some(name) = path.file_name() else {
        return Ok(());
    };
    for suffix in ["-wal", "-shm"] {
        let log = beside(path, suffix);
        if log.exists() {
            fs::rename(&log, beside(&aside.join(name), suffix)).map_err(io)?;
        }
    }
    let kept = aside.join(name);
    // A second name for the same file, so that there is no moment without a ledger; some disks know only copies.
    if fs::hard_link(path, &kept).is_err() {
        fs::copy(path, &kept).map_err(io)?;
        File::options()
            .write(true)
            .open(&kept)
            .and_then(|file| file.sync_all())
            .map_err(io)?;
    }
    Ok(())
}
