//! The file of a backup: written beside its place, read back and compared, then given its name.

use super::size_text;
use crate::export::{beside, flush_folder, refused};
use crate::progress::Progress;
use crate::wire::{ErrorCode, WireError};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The ledger inside a backup.
pub(crate) const LEDGER: &str = "so.sohoa";
/// What is written down about a backup, inside it.
const MANIFEST: &str = "sao-luu.json";
/// Read and written at once, in bytes.
const PART: usize = 1 << 20;
/// How an SQLite file begins.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// What a backup says of itself.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// The program that made it.
    pub(crate) program: String,
    /// The agency's name.
    pub(crate) agency: String,
    /// Whether it is the example's ledger.
    pub(crate) example: bool,
    /// When it was made, as shown.
    pub(crate) at: String,
    /// Its files.
    pub(crate) files: Vec<FileRow>,
}

/// A file inside a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileRow {
    /// Its name inside.
    pub(crate) name: String,
    /// Its length.
    pub(crate) bytes: u64,
    /// The SHA-256 of its content.
    pub(crate) sha256: String,
}

/// Writes a backup of some files; complete and read back, or not there.
pub(crate) fn write(
    path: &Path,
    mut manifest: Manifest,
    files: &[(String, PathBuf)],
    progress: &Progress,
) -> Result<Manifest, WireError> {
    let half = beside(path)?;
    let written = pack(&half, &mut manifest, files, progress)
        .and_then(|()| compare(&half, &manifest, progress))
        .and_then(|()| Ok(std::fs::rename(&half, path)?));
    written.map_err(|fault| {
        let _ = std::fs::remove_file(&half);
        fault.told(path)
    })?;
    flush_folder(path);
    Ok(manifest)
}

/// Why a backup was not written or read.
enum Fault {
    Io(io::Error),
    Told(WireError),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<zip::result::ZipError> for Fault {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Io(error.into())
    }
}

impl From<WireError> for Fault {
    fn from(error: WireError) -> Self {
        Self::Told(error)
    }
}

impl Fault {
    fn told(self, path: &Path) -> WireError {
        match self {
            Self::Io(error) => refused(path, &error),
            Self::Told(error) => error,
        }
    }
}

fn pack(
    path: &Path,
    manifest: &mut Manifest,
    files: &[(String, PathBuf)],
    progress: &Progress,
) -> Result<(), Fault> {
    let mut zip = ZipWriter::new(BufWriter::new(File::create(path)?));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .large_file(true);
    let lengths = files
        .iter()
        .map(|(_, file)| std::fs::metadata(file).map_or(0, |file| file.len()));
    let mut meter = Meter::new(progress, "Sao lưu: đóng gói", lengths.sum());
    for (name, file) in files {
        zip.start_file(name.as_str(), options)?;
        let row = hashed(
            name,
            &mut BufReader::new(File::open(file)?),
            &mut zip,
            &mut meter,
        )?;
        manifest.files.push(row);
    }
    zip.start_file(MANIFEST, options)?;
    let told = serde_json::to_vec_pretty(manifest).map_err(io::Error::other)?;
    zip.write_all(&told)?;
    let file = zip
        .finish()?
        .into_inner()
        .map_err(io::IntoInnerError::into_error)?;
    Ok(file.sync_all()?)
}

/// Tells how many bytes are done, in kibibytes.
struct Meter<'p> {
    progress: &'p Progress,
    text: &'static str,
    done: u64,
    total: u64,
}

impl<'p> Meter<'p> {
    fn new(progress: &'p Progress, text: &'static str, total: u64) -> Self {
        Self {
            progress,
            text,
            done: 0,
            total,
        }
    }

    fn pass(&mut self, bytes: usize) -> Result<u64, WireError> {
        let bytes = u64::try_from(bytes).unwrap_or(0);
        self.done += bytes;
        let shown = |bytes: u64| usize::try_from(bytes >> 10).unwrap_or(usize::MAX);
        self.progress
            .say(self.text, shown(self.done), shown(self.total))?;
        Ok(bytes)
    }
}

/// Copies to the end, and says what was copied.
fn hashed(
    name: &str,
    from: &mut impl Read,
    to: &mut impl Write,
    meter: &mut Meter,
) -> Result<FileRow, Fault> {
    let (mut hasher, mut part, mut bytes) = (Sha256::new(), vec![0; PART], 0);
    loop {
        let length = from.read(&mut part)?;
        if length == 0 {
            break;
        }
        hasher.update(&part[..length]);
        to.write_all(&part[..length])?;
        bytes += meter.pass(length)?;
    }
    let sha256 = hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(FileRow {
        name: name.to_owned(),
        bytes,
        sha256,
    })
}

/// Reads everything back as the disk has it.
fn compare(path: &Path, manifest: &Manifest, progress: &Progress) -> Result<(), Fault> {
    let mut zip = ZipArchive::new(BufReader::new(File::open(path)?))?;
    let mut meter = Meter::new(progress, "Sao lưu: đọc lại để kiểm tra", bytes_of(manifest));
    for row in &manifest.files {
        let read = hashed(
            &row.name,
            &mut zip.by_name(&row.name)?,
            &mut io::sink(),
            &mut meter,
        )?;
        if read != *row {
            return Err(damaged(path, &row.name).into());
        }
    }
    Ok(())
}

fn bytes_of(manifest: &Manifest) -> u64 {
    manifest.files.iter().map(|row| row.bytes).sum()
}

fn damaged(path: &Path, name: &str) -> WireError {
    let message = format!("Bản sao lưu {} bị hỏng ở tệp {name}.", path.display());
    WireError::new(ErrorCode::Disk, message)
        .hint("Hãy dùng bản sao lưu khác; sổ hiện tại không bị thay đổi.")
}

/// A backup unpacked beside the ledger, gone when dropped.
pub(crate) struct Contents {
    folder: TempDir,
    /// What it says of itself; none of a bare ledger.
    pub(crate) manifest: Option<Manifest>,
}

impl Contents {
    /// The ledger, in a file that may be moved away.
    pub(crate) fn ledger(&self) -> PathBuf {
        self.folder.path().join(LEDGER)
    }

    /// The other files: name inside, and where it lies.
    pub(crate) fn others(&self) -> Vec<(String, PathBuf)> {
        let rows = self.manifest.iter().flat_map(|manifest| &manifest.files);
        let others = rows.filter(|row| row.name != LEDGER);
        others
            .map(|row| (row.name.clone(), self.folder.path().join(&row.name)))
            .collect()
    }

    /// How much it holds, in words.
    pub(crate) fn size_text(&self) -> String {
        let listed = self
            .manifest
            .as_ref()
            .map(|m| m.files.iter().map(|row| row.bytes).sum());
        let bare = || std::fs::metadata(self.ledger()).map_or(0, |file| file.len());
        size_text(listed.unwrap_or_else(bare))
    }
}

/// Unpacks a backup into a folder of its own inside `place`, each file compared with what is written down of it. A
/// bare ledger is taken as one, too. With `all` the evidence files come along.
pub(crate) fn open(
    path: &Path,
    place: &Path,
    all: bool,
    progress: &Progress,
) -> Result<Contents, WireError> {
    std::fs::create_dir_all(place).map_err(|error| refused(place, &error))?;
    let folder = tempfile::Builder::new()
        .prefix(".khoi-phuc-")
        .tempdir_in(place);
    let folder = folder.map_err(|error| refused(place, &error))?;
    unpack(path, folder.path(), all, progress)
        .map(|manifest| Contents { folder, manifest })
        .map_err(|fault| match fault {
            Fault::Told(error) => error,
            Fault::Io(error) => unreadable(path, &error),
        })
}

fn unreadable(path: &Path, error: &io::Error) -> WireError {
    let message = format!("Không đọc được bản sao lưu {}: {error}.", path.display());
    WireError::new(ErrorCode::Disk, message)
        .hint("Hãy chọn tệp sao lưu của Sổ Số Hóa (.zip) hoặc tệp so.sohoa.")
        .at("path")
}

fn unpack(
    path: &Path,
    folder: &Path,
    all: bool,
    progress: &Progress,
) -> Result<Option<Manifest>, Fault> {
    let mut head = Vec::new();
    File::open(path)?.take(16).read_to_end(&mut head)?;
    if head == SQLITE {
        std::fs::copy(path, folder.join(LEDGER))?;
        return Ok(None);
    }
    let mut zip = ZipArchive::new(BufReader::new(File::open(path)?))?;
    let mut manifest: Manifest =
        serde_json::from_reader(zip.by_name(MANIFEST)?).map_err(io::Error::other)?;
    manifest.files.retain(|row| all || row.name == LEDGER);
    let mut meter = Meter::new(progress, "Mở bản sao lưu", bytes_of(&manifest));
    for row in &manifest.files {
        let mut inside = zip.by_name(&row.name)?;
        // A name that leads out of the folder is none of ours.
        let name = inside
            .enclosed_name()
            .ok_or_else(|| damaged(path, &row.name))?;
        let to = folder.join(name);
        std::fs::create_dir_all(to.parent().unwrap_or(folder))?;
        let mut file = File::create(to)?;
        let read = hashed(&row.name, &mut inside, &mut file, &mut meter)?;
        file.sync_all()?;
        if read != *row {
            return Err(damaged(path, &row.name).into());
        }
    }
    Ok(Some(manifest))
}
