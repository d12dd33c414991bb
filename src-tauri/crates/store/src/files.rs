//! The folder of files that prove something: each lies under its hash, once, and is never written to again.

use crate::door::{GoOn, ask};
use crate::error::StoreError;
use domain::evidence::EvidenceFile;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// The folder's name beside the ledger.
const FOLDER: &str = "minh-chung";
/// How the name of a file begins that is still coming in.
const INCOMING: &str = ".dang-nhan-";
/// Bytes read at once.
const CHUNK: usize = 256 * 1024;

/// How a kept file is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// As it was taken in.
    Kept,
    /// Not there.
    Missing,
    /// There with other bytes.
    Altered,
}

/// The folder of files beside a ledger.
#[derive(Debug, Clone)]
pub struct EvidenceFolder {
    root: PathBuf,
}

impl EvidenceFolder {
    /// The folder beside the ledger's file; it is made when the first file comes in.
    pub fn beside(store: &Path) -> Self {
        Self {
            root: store.with_file_name(FOLDER),
        }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a file lies.
    pub fn path_of(&self, file: &EvidenceFile) -> PathBuf {
        self.root.join(file.place())
    }

    /// Begins to take a file in.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn begin(&self) -> Result<Incoming, StoreError> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        fs::create_dir_all(&self.root).map_err(|e| StoreError::io(&self.root, &e))?;
        loop {
            let no = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = format!("{INCOMING}{}-{no}", std::process::id());
            let path = self.root.join(name);
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => return Ok(Incoming::new(self.clone(), file, path)),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(StoreError::io(&path, &error)),
            }
        }
    }

    /// How a file is found at a glance: whether it is there with its size.
    pub fn glance(&self, file: &EvidenceFile) -> FileState {
        match fs::metadata(self.path_of(file)) {
            Ok(found) if found.is_file() && found.len() == file.bytes => FileState::Kept,
            Ok(found) if found.is_file() => FileState::Altered,
            _ => FileState::Missing,
        }
    }

    /// How a file is found when every byte of it is read; `go_on` is asked between its pieces, in bytes.
    ///
    /// # Errors
    /// It is there and cannot be read; [`StoreError::Stopped`].
    pub fn check(&self, file: &EvidenceFile, go_on: GoOn) -> Result<FileState, StoreError> {
        match self.glance(file) {
            FileState::Kept => {
                let hash = hash_of(&self.path_of(file), size(file.bytes), go_on)?;
                Ok(match hash == file.hash {
                    true => FileState::Kept,
                    false => FileState::Altered,
                })
            }
            other => Ok(other),
        }
    }

    /// The files in the folder that are not among `used` (as [`EvidenceFile::place`] gives them), with their sizes in
    /// bytes; those that a program left half taken in are among them, those that are coming in now are not.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn unused(&self, used: &HashSet<String>) -> Result<Vec<(PathBuf, u64)>, StoreError> {
        let own = format!("{INCOMING}{}-", std::process::id());
        let mut found = Vec::new();
        for entry in listed(&self.root)? {
            let name = entry
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if entry.is_dir() {
                let inside = listed(&entry)?.into_iter();
                found.extend(
                    inside.filter(|path| !used.contains(&format!("{name}/{}", last(path)))),
                );
            } else if name.starts_with(INCOMING) && !name.starts_with(&own) {
                found.push(entry);
            }
        }
        found.sort();
        let sized = |path: PathBuf| {
            let bytes = fs::metadata(&path).map_or(0, |found| found.len());
            (path, bytes)
        };
        Ok(found
            .into_iter()
            .filter(|path| path.is_file())
            .map(sized)
            .collect())
    }

    /// Takes a file of the folder out for good.
    ///
    /// # Errors
    /// It cannot be removed.
    pub fn remove(&self, path: &Path) -> Result<(), StoreError> {
        let removed = set_read_only(path, false).and_then(|()| fs::remove_file(path));
        removed.map_err(|e| StoreError::io(path, &e))
    }
}

fn last(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let broken = |e: std::io::Error| StoreError::io(folder, &e);
    match fs::read_dir(folder) {
        Ok(entries) => entries
            .map(|entry| Ok(entry.map_err(broken)?.path()))
            .collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(broken(error)),
    }
}

/// A file that is coming in; left alone, it leaves nothing behind.
#[derive(Debug)]
pub struct Incoming {
    folder: EvidenceFolder,
    file: File,
    path: PathBuf,
    hash: Sha256,
    bytes: u64,
}

impl Incoming {
    fn new(folder: EvidenceFolder, file: File, path: PathBuf) -> Self {
        Self {
            folder,
            file,
            path,
            hash: Sha256::new(),
            bytes: 0,
        }
    }

    /// How many bytes have come in.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Takes in the next bytes.
    ///
    /// # Errors
    /// The disk is full or cannot be written.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.file
            .write_all(bytes)
            .map_err(|e| StoreError::io(&self.path, &e))?;
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        Ok(())
    }

    /// Takes in all of a file that lies elsewhere, of `bytes` bytes as far as is known; `go_on` is asked between its
    /// pieces.
    ///
    /// # Errors
    /// The file cannot be read, or the disk not be written; [`StoreError::Stopped`].
    pub fn copy(&mut self, source: &Path, bytes: u64, go_on: GoOn) -> Result<(), StoreError> {
        let unreadable = |e: std::io::Error| StoreError::Unreadable {
            place: source.display().to_string(),
            reason: e.to_string(),
        };
        let mut file = File::open(source).map_err(unreadable)?;
        let mut chunk = vec![0; CHUNK];
        loop {
            ask(go_on, size(self.bytes), size(bytes))?;
            match file.read(&mut chunk).map_err(unreadable)? {
                0 => return Ok(()),
                read => self.write(&chunk[..read])?,
            }
        }
    }

    /// Puts the file in its place, on the disk when this returns, and fills in its hash and size. A file that lies
    /// there with the same bytes stays; one whose bytes were altered is put right.
    ///
    /// # Errors
    /// The disk cannot be written.
    pub fn keep(self, mut file: EvidenceFile) -> Result<EvidenceFile, StoreError> {
        let broken = |e: std::io::Error| StoreError::io(&self.path, &e);
        self.file.sync_all().map_err(broken)?;
        let digest = self.hash.clone().finalize();
        file.hash = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        file.bytes = self.bytes;
        if self.folder.check(&file, &|_, _| true)? == FileState::Kept {
            return Ok(file);
        }
        let path = self.folder.path_of(&file);
        let home = path.parent().unwrap_or(self.folder.root());
        fs::create_dir_all(home).map_err(|e| StoreError::io(home, &e))?;
        if path.exists() {
            self.folder.remove(&path)?;
        }
        set_read_only(&self.path, true).map_err(broken)?;
        fs::rename(&self.path, &path).map_err(|e| StoreError::io(&path, &e))?;
        sync_folder(home);
        Ok(file)
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // Where it was kept the name is gone already.
        let _ = fs::remove_file(&self.path);
    }
}

fn size(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

fn hash_of(path: &Path, bytes: usize, go_on: GoOn) -> Result<String, StoreError> {
    let io = |e: std::io::Error| StoreError::io(path, &e);
    let mut file = File::open(path).map_err(io)?;
    let (mut hash, mut chunk, mut done) = (Sha256::new(), vec![0; CHUNK], 0);
    loop {
        ask(go_on, done, bytes)?;
        match file.read(&mut chunk).map_err(io)? {
            0 => break,
            read => {
                hash.update(&chunk[..read]);
                done += read;
            }
        }
    }
    Ok(hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

/// A kept file is not to be written to: the system's programs then open it for reading.
#[allow(clippy::permissions_set_readonly_false)] // Only ever just before the file is removed.
fn set_read_only(path: &Path, read_only: bool) -> std::io::Result<()> {
    let mut rights = fs::metadata(path)?.permissions();
    rights.set_readonly(read_only);
    fs::set_permissions(path, rights)
}

/// The new name is on the disk, too; where a system cannot say so, the name comes with its next write.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}
