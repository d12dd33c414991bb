//! Making, opening and reading a store: nothing is written before the file is known to be ours and whole.

use crate::capture::Schema;
use crate::error::StoreError;
use crate::lock::{Holder, WriterLock, beside};
use crate::migrate::{self, LIST, Migration};
use crate::{capture, holds, sort, step_words};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Marks an SQLite file as ours: "SoSH".
const APPLICATION_ID: i32 = 0x536F_5348;
/// What SQLite is at least: earlier ones could lose a write-ahead log that was reset at the wrong moment.
const OLDEST_SQLITE: i32 = 3_051_003;
/// How long to wait for another connection before saying so.
const PATIENCE: Duration = Duration::from_millis(2_000);

/// Up to this length a store is read through before it is shown. A longer one is looked through by the next copy
/// of it ([`Reader::copy_to`], made each day), so that nobody waits for a slow disk.
const QUICKLY_CHECKED: u64 = 32 << 20;

/// A store open for reading; several may stand beside one writer.
#[derive(Debug)]
pub struct Reader {
    pub(crate) conn: Connection,
    path: PathBuf,
}

/// The store open for writing; there is one at a time.
#[derive(Debug)]
pub struct Store {
    // Closed before the lock is given back: fields are dropped in this order.
    pub(crate) reader: Reader,
    pub(crate) schema: Schema,
    pub(crate) holder: Holder,
    _lock: WriterLock,
}

impl Deref for Store {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl Store {
    /// Makes an empty store at `path`, with the folders above it, and opens it.
    ///
    /// It is complete or absent: a power cut half way leaves no file of that name.
    ///
    /// # Errors
    /// [`StoreError::StoreExists`]; another writer; no room or no right to write.
    pub fn create(path: &Path, holder: &Holder) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|e| StoreError::io(folder, &e))?;
        }
        let lock = WriterLock::take(path, holder)?;
        if path.exists() {
            return Err(StoreError::StoreExists {
                path: path.to_owned(),
            });
        }
        build(path, holder.since)?;
        Self::connect(path, holder, lock, LIST)
    }

    /// Opens the store at `path` for writing, brought up to date; before that, a copy is laid beside it.
    ///
    /// # Errors
    /// No store there; another writer; a file that is not ours, damaged or newer, which stays as it is.
    pub fn open(path: &Path, holder: &Holder) -> Result<Self, StoreError> {
        Self::open_with(path, holder, LIST)
    }

    pub(crate) fn open_with(
        path: &Path,
        holder: &Holder,
        list: &[Migration],
    ) -> Result<Self, StoreError> {
        check_head(path)?;
        let lock = WriterLock::take(path, holder)?;
        check_if_quick(&probe(path, list)?, path)?;
        Self::connect(path, holder, lock, list)
    }

    /// Opens the store at `path`, or makes it where there is none.
    ///
    /// # Errors
    /// As [`Store::create`] and [`Store::open`].
    pub fn open_or_create(path: &Path, holder: &Holder) -> Result<Self, StoreError> {
        if path.exists() {
            Self::open(path, holder)
        } else {
            Self::create(path, holder)
        }
    }

    /// The same store, for reading.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    fn connect(
        path: &Path,
        holder: &Holder,
        lock: WriterLock,
        list: &[Migration],
    ) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(path, flags).map_err(|e| at(path, e))?;
        prepare_writer(&conn)?;
        migrate::upgrade(&conn, path, list, holder.since)?;
        let schema = capture::install(&conn)?;
        sort::refresh_if_outdated(&conn)?;
        step_words::fill_missing(&conn)?;
        let reader = Reader {
            conn,
            path: path.to_owned(),
        };
        Ok(Self {
            reader,
            schema,
            holder: holder.clone(),
            _lock: lock,
        })
    }
}

impl Reader {
    /// Opens the store at `path` for reading, also beside an open writer.
    ///
    /// # Errors
    /// No store there; a file that is not ours, damaged, newer, or not yet brought up to date.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        check_head(path)?;
        let conn = probe(path, LIST)?;
        check_if_quick(&conn, path)?;
        let (found, known) = (migrate::version(&conn)?, migrate::newest(LIST));
        if found < known {
            return Err(StoreError::Older {
                path: path.to_owned(),
                found,
                known,
            });
        }
        Ok(Self {
            conn,
            path: path.to_owned(),
        })
    }

    /// Runs several reads on the ledger as it stands at one moment, whatever a writer beside them saves meanwhile.
    ///
    /// # Errors
    /// Those of the reads, or of beginning them.
    pub fn at_one_moment<T>(
        &self,
        reads: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if !self.conn.is_autocommit() {
            return reads(self);
        }
        let moment = self.conn.unchecked_transaction()?;
        let read = reads(self)?;
        moment.commit()?;
        Ok(read)
    }

    /// Where the store lies.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Builds the new file under another name and gives it its own once it is whole.
fn build(path: &Path, at: NaiveDateTime) -> Result<(), StoreError> {
    let new = beside(path, ".new");
    for left_over in [new.clone(), beside(&new, "-wal"), beside(&new, "-shm")] {
        let _ = std::fs::remove_file(left_over);
    }
    let conn = Connection::open(&new).map_err(|e| self::at(&new, e))?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    prepare_writer(&conn)?;
    migrate::upgrade(&conn, &new, LIST, at)?;
    conn.close().map_err(|(_, e)| e)?;
    std::fs::rename(&new, path).map_err(|e| StoreError::io(path, &e))?;
    // The name itself must reach the disk too; Windows opens no folders, and needs this less.
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn prepare_writer(conn: &Connection) -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::OldSqlite(rusqlite::version().to_owned()));
    }
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(128);
    holds::teach(conn)?;
    conn.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "full")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "temp_store", "memory")?;
    Ok(())
}

/// Looks at the first bytes without SQLite, which could write to a file that is not ours.
pub(crate) fn check_head(path: &Path) -> Result<(), StoreError> {
    let not_ours = |reason: &str| StoreError::NotOurs {
        path: path.to_owned(),
        reason: reason.to_owned(),
    };
    let mut file = match File::open(path) {
        Err(e) if e.kind() == ErrorKind::NotFound => {
            return Err(StoreError::NoStore {
                path: path.to_owned(),
            });
        }
        opened => opened.map_err(|e| StoreError::io(path, &e))?,
    };
    let mut head = [0_u8; 100];
    file.read_exact(&mut head).map_err(|e| match e.kind() {
        ErrorKind::UnexpectedEof => not_ours("không phải tệp SQLite"),
        _ => StoreError::io(path, &e),
    })?;
    if !head.starts_with(b"SQLite format 3\0") {
        return Err(not_ours("không phải tệp SQLite"));
    }
    match head[68..72] == APPLICATION_ID.to_be_bytes() {
        true => Ok(()),
        false => Err(not_ours("tệp SQLite của chương trình khác")),
    }
}

/// Looks at the file's version and history of upgrades through a connection that cannot write, and hands that
/// connection on.
pub(crate) fn probe(path: &Path, list: &[Migration]) -> Result<Connection, StoreError> {
    let conn = open_to_read(path)?;
    let (found, known) = (
        migrate::version(&conn).map_err(|e| damaged(path, e))?,
        migrate::newest(list),
    );
    if found > known {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            known,
        });
    }
    migrate::verify(&conn, path, list).map_err(|e| damaged(path, e))?;
    Ok(conn)
}

/// Looks at every page of a file that is not long.
fn check_if_quick(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let quick = std::fs::metadata(path).is_ok_and(|file| file.len() < QUICKLY_CHECKED);
    if quick {
        check_pages(conn, path)
    } else {
        Ok(())
    }
}

/// Looks at every page of the file.
pub(crate) fn check_pages(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let mut findings = Vec::new();
    let asked = conn.pragma_query(None, "quick_check", |row| {
        findings.push(row.get::<_, String>(0)?);
        Ok(())
    });
    asked.map_err(|e| damaged(path, e.into()))?;
    match findings.as_slice() {
        [ok] if ok == "ok" => Ok(()),
        _ => Err(StoreError::Damaged {
            path: path.to_owned(),
            reason: told(&findings),
        }),
    }
}

/// How much is damaged; SQLite's own lines, one for each page, would tell an officer nothing.
fn told(findings: &[String]) -> String {
    let lines = findings.iter().flat_map(|finding| finding.lines());
    let places = lines.filter(|line| !line.starts_with("***")).count();
    format!("{places} chỗ không đọc được")
}

pub(crate) fn open_to_read(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let conn = Connection::open_with_flags(path, flags).map_err(|e| at(path, e))?;
    conn.busy_timeout(PATIENCE)?;
    let conn = match migrate::version(&conn) {
        // In a folder that only allows reading SQLite cannot lay its index beside the file, and needs none
        // where no writer has left a log.
        Err(StoreError::ReadOnly { .. }) if !has_log(path) => {
            Connection::open_with_flags(immutable(path), flags)?
        }
        _ => conn,
    };
    holds::teach(&conn)?;
    Ok(conn)
}

fn has_log(path: &Path) -> bool {
    std::fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// A file name as SQLite's URI, with the characters that have a meaning in one written out.
fn immutable(path: &Path) -> String {
    let plain = path.display().to_string().replace('\\', "/");
    let escaped = plain
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    format!("file:{escaped}?immutable=1")
}

fn damaged(path: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Damaged { reason, .. } => StoreError::Damaged {
            path: path.to_owned(),
            reason,
        },
        StoreError::Sqlite(e) => StoreError::Damaged {
            path: path.to_owned(),
            reason: e.to_string(),
        },
        other => other,
    }
}

/// A failure to open, with the place named.
fn at(path: &Path, error: rusqlite::Error) -> StoreError {
    match StoreError::from(error) {
        StoreError::ReadOnly { .. } => StoreError::ReadOnly {
            place: path.display().to_string(),
        },
        other => damaged(path, other),
    }
}
