//! Files of evidence: taken in by path or piece by piece, looked through, and swept.

use super::evidence::{known, known_file, new};
use crate::desk::{Desk, Upload};
use crate::view::evidence::{size_text, state_code, state_text};
use crate::wire::{
    AttachPath, AttachReceived, AttachTo, BeginFile, BrokenFile, ById, Done, ErrorCode, FileCheck,
    FileTicket, NoArgs, UnusedFiles, WireError,
};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use domain::evidence::{Evidence, EvidenceFile, may_be_kept};
use domain::ids::EntryId;
use domain::text::nfc;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use store::{FileState, Operation};

/// Hours that Vietnam is ahead of UTC.
const AHEAD: i32 = 7;

/// Attaches a file of this computer; it is copied into the ledger's folder, the original stays where it is.
pub fn attach_path(desk: &mut Desk, args: AttachPath) -> Result<Done, WireError> {
    let path = Path::new(args.path.trim());
    let name = name_of(&path.to_string_lossy());
    let found = std::fs::metadata(path).map_err(|error| unreadable(path, &error.to_string()))?;
    if !found.is_file() {
        return Err(unreadable(path, "không phải là một tệp"));
    }
    allowed(&name, found.len())?;
    let evidence = meant(desk, args.to)?;
    let mut incoming = desk.evidence_folder().begin()?;
    let (progress, said) = (desk.progress(), format!("Nhận tệp “{name}”"));
    incoming.copy(path, found.len(), &|done, total| {
        progress.goes_on_in_bytes(&said, done, total)
    })?;
    let modified = found.modified().ok().map(|at| day_of(at.into()));
    let file = described(desk, name, modified);
    let kept = incoming.keep(file)?;
    attach(desk, evidence, kept)
}

/// Begins to take in a file that the window hands over piece by piece.
pub fn begin_file(desk: &mut Desk, args: BeginFile) -> Result<FileTicket, WireError> {
    let name = name_of(&args.name);
    allowed(&name, args.bytes)?;
    let modified = args.modified_ms.and_then(DateTime::from_timestamp_millis);
    let upload = Upload {
        incoming: desk.evidence_folder().begin()?,
        name,
        bytes: args.bytes,
        modified: modified.map(day_of),
    };
    Ok(FileTicket {
        ticket: desk.take_in(upload)?,
    })
}

/// Gives a file up that was coming in.
pub fn cancel_file(desk: &mut Desk, args: FileTicket) -> Result<FileTicket, WireError> {
    // Gone already is as good.
    let _ = desk.taken_in(args.ticket);
    Ok(args)
}

/// Attaches a file whose pieces have all come in.
pub fn attach_received(desk: &mut Desk, args: AttachReceived) -> Result<Done, WireError> {
    let upload = desk.taken_in(args.ticket)?;
    if upload.incoming.bytes() != upload.bytes {
        let message = format!(
            "Tệp “{}” mới nhận được {} trong {} nên chưa được đính kèm.",
            upload.name,
            size_text(upload.incoming.bytes()),
            size_text(upload.bytes)
        );
        return Err(WireError::new(ErrorCode::Refused, message).hint("Hãy kéo hoặc chọn lại tệp."));
    }
    let evidence = meant(desk, args.to)?;
    let file = described(desk, upload.name, upload.modified);
    let kept = upload.incoming.keep(file)?;
    attach(desk, evidence, kept)
}

/// The evidence that a file is attached to, there or new.
fn meant(desk: &Desk, to: AttachTo) -> Result<Evidence, WireError> {
    match crate::typed::given(to.evidence.as_deref()) {
        Some(id) => known(desk, id.trim()),
        None => new(desk, to.draft),
    }
}

fn attach(desk: &mut Desk, evidence: Evidence, file: EvidenceFile) -> Result<Done, WireError> {
    let files = desk.reader()?.evidence_files()?;
    let same = |one: &EvidenceFile| one.evidence == evidence.id && one.hash == file.hash;
    // Taking it in again has put right what lies in the folder.
    if files.iter().any(same) {
        return desk.unchanged("Tệp đã có trong sổ, bản lưu nguyên vẹn");
    }
    desk.change(Operation::AttachFile { evidence, file })
}

fn described(desk: &Desk, name: String, modified: Option<NaiveDate>) -> EvidenceFile {
    EvidenceFile {
        name,
        modified,
        attached: desk.host().today(),
        ..EvidenceFile::default()
    }
}

/// The last part of a path, in the usual form of its letters.
fn name_of(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    nfc(name.trim())
}

fn allowed(name: &str, bytes: u64) -> Result<(), WireError> {
    may_be_kept(name, bytes).map_err(|error| WireError::invalid("path", error.to_string()))
}

fn unreadable(path: &Path, reason: &str) -> WireError {
    store::StoreError::Unreadable {
        place: path.display().to_string(),
        reason: reason.to_owned(),
    }
    .into()
}

/// The day in Vietnam.
fn day_of(at: DateTime<Utc>) -> NaiveDate {
    match FixedOffset::east_opt(AHEAD * 3600) {
        Some(zone) => at.with_timezone(&zone).date_naive(),
        None => at.date_naive(),
    }
}

/// Takes a file from its evidence.
pub fn detach_file(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    known_file(desk, &args.id)?;
    desk.change(Operation::DetachFile(EntryId(args.id)))
}

/// Why a kept file cannot be used.
pub(super) fn file_problem(file: &EvidenceFile, state: FileState) -> WireError {
    let message = match state {
        FileState::Missing => format!("Không mở được tệp “{}”.", file.name),
        _ => format!("Tệp “{}” không còn như lúc đính kèm.", file.name),
    };
    WireError::new(ErrorCode::Refused, message).hint(state_text(state))
}

/// Reads every kept file and says which are not as they were taken in.
pub fn check_evidence_files(desk: &mut Desk, _: NoArgs) -> Result<FileCheck, WireError> {
    let (folder, files) = (desk.evidence_folder(), desk.reader()?.evidence_files()?);
    let mut broken = Vec::new();
    let (progress, all) = (desk.progress(), total_of(&files));
    let mut read = 0;
    for file in &files {
        let said = format!("Đọc lại tệp “{}”", file.name);
        let go_on = |done, _| progress.goes_on_in_bytes(&said, read + done, all);
        let state = folder.check(file, &go_on)?;
        read += total_of(std::slice::from_ref(file));
        if state != FileState::Kept {
            broken.push(BrokenFile {
                id: file.id.to_string(),
                evidence: file.evidence.to_string(),
                name: file.name.clone(),
                state: state_code(state).to_owned(),
                state_text: state_text(state).to_owned(),
            });
        }
    }
    let text = match (files.len(), broken.len()) {
        (0, _) => "Sổ chưa có tệp nào để kiểm tra.".to_owned(),
        (all, 0) => format!("Đã đọc {all} tệp: tất cả nguyên vẹn."),
        (all, bad) => format!("Đã đọc {all} tệp: {bad} tệp bị thiếu hoặc đã bị sửa."),
    };
    Ok(FileCheck {
        checked: crate::view::task::count(files.len()),
        broken,
        text,
    })
}

/// The bytes of files in all.
fn total_of(files: &[EvidenceFile]) -> usize {
    let bytes: u64 = files.iter().map(|file| file.bytes).sum();
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

/// What lies in the folder and belongs to no evidence any more.
pub fn unused_files(desk: &mut Desk, _: NoArgs) -> Result<UnusedFiles, WireError> {
    let unused = swept(desk)?;
    let told = told(&unused);
    let text = match unused.is_empty() {
        true => "Không có tệp thừa trong thư mục minh-chung.".to_owned(),
        false => format!(
            "Có {} tệp ({}) không còn thuộc minh chứng nào. Dọn xong thì hoàn tác không đưa các tệp này trở lại được.",
            told.count, told.size_text
        ),
    };
    Ok(UnusedFiles { text, ..told })
}

/// Takes out for good what belongs to no evidence any more; undo does not bring it back.
pub fn sweep_unused_files(desk: &mut Desk, _: NoArgs) -> Result<UnusedFiles, WireError> {
    if desk.is_read_only() {
        return Err(WireError::new(
            ErrorCode::Refused,
            "Sổ đang mở chỉ để xem nên không dọn tệp được.",
        ));
    }
    let unused = swept(desk)?;
    let folder = desk.evidence_folder();
    unused
        .iter()
        .try_for_each(|(path, _)| folder.remove(path))?;
    let told = told(&unused);
    let text = format!("Đã dọn {} tệp ({}).", told.count, told.size_text);
    Ok(UnusedFiles { text, ..told })
}

fn swept(desk: &Desk) -> Result<Vec<(PathBuf, u64)>, WireError> {
    let files = desk.reader()?.evidence_files()?;
    let used: HashSet<String> = files.iter().map(EvidenceFile::place).collect();
    Ok(desk.evidence_folder().unused(&used)?)
}

fn told(unused: &[(PathBuf, u64)]) -> UnusedFiles {
    UnusedFiles {
        count: crate::view::task::count(unused.len()),
        size_text: size_text(unused.iter().map(|(_, bytes)| bytes).sum()),
        text: String::new(),
    }
}
