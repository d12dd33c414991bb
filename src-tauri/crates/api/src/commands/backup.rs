//! Backups of the ledger and its evidence files, and putting one in the ledger's place.

use crate::backup::{
    self, ASIDE, Contents, EVIDENCE, FOLDER, LEDGER, Manifest, evidence_files, size_text,
};
use crate::desk::Desk;
use crate::export::refused;
use crate::reporting::program;
use crate::settings::EXAMPLE;
use crate::wire::{
    BackUpTo, BackedUp, BackupView, Backups, ErrorCode, FilePath, NoArgs, Restored, WireError,
};
use domain::text::{Decimal, format_moment, format_number};
use std::path::{Path, PathBuf};
use store::Look;

/// The backups beside the ledger.
pub fn backups(desk: &mut Desk, _: NoArgs) -> Result<Backups, WireError> {
    let folder = folder(desk);
    let rows = backup::list(&folder);
    let newest = rows.iter().find(|row| !row.path.ends_with(LEDGER));
    Ok(Backups {
        name: backup::name(&desk.settings()?, desk.host().now()),
        text: newest.map_or_else(
            || "Chưa có bản sao lưu nào cạnh sổ.".to_owned(),
            |row| format!("Bản gần nhất cạnh sổ: {}.", row.text),
        ),
        ledger: desk.path().display().to_string(),
        example: desk.at_example(),
        folder: folder.display().to_string(),
        rows,
    })
}

fn folder(desk: &Desk) -> PathBuf {
    desk.path().with_file_name(FOLDER)
}

/// Makes a backup; it is read back and checked before it is said to be done. The ledger goes on meanwhile.
pub fn backup(desk: &mut Desk, args: BackUpTo) -> Result<BackedUp, WireError> {
    let name = backup::name(&desk.settings()?, desk.host().now());
    let named = args.path.filter(|path| !path.trim().is_empty());
    let path = match named.map(PathBuf::from) {
        None => made(folder(desk))?.join(name),
        Some(place) if place.is_dir() => place.join(name),
        Some(file) => file,
    };
    back_up_to(desk, &path, evidence_files(desk))
}

/// Makes today's automatic backup where it is not there yet, and takes out those that need not be kept.
pub fn daily_backup(desk: &mut Desk, _: NoArgs) -> Result<BackedUp, WireError> {
    let (folder, today) = (folder(desk), desk.host().today());
    let path = folder.join(backup::automatic_name(today));
    if path.exists() {
        return Ok(BackedUp {
            path: None,
            text: "Hôm nay đã có bản sao lưu tự động.".to_owned(),
        });
    }
    made(folder.clone())?;
    let done = back_up_to(desk, &path, Vec::new())?;
    backup::thin(&folder, today);
    Ok(done)
}

fn made(folder: PathBuf) -> Result<PathBuf, WireError> {
    std::fs::create_dir_all(&folder).map_err(|error| refused(&folder, &error))?;
    Ok(folder)
}

fn back_up_to(
    desk: &Desk,
    path: &Path,
    evidence: Vec<(String, PathBuf)>,
) -> Result<BackedUp, WireError> {
    check_place(path)?;
    let (settings, progress) = (desk.settings()?, desk.progress());
    let beside = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let working = tempfile::Builder::new()
        .prefix(".sao-luu-")
        .tempdir_in(beside.unwrap_or(Path::new(".")))
        .map_err(|error| refused(path, &error))?;
    let copy = working.path().join(LEDGER);
    let go_on = |done, total| progress.goes_on("Sao lưu: sao chép sổ", done, total);
    let look = desk.reader()?.copy_to(&copy, &go_on)?;
    let agency = desk.own_agency(&settings)?;
    let manifest = Manifest {
        program: program(),
        agency: agency.map(|agency| agency.short).unwrap_or_default(),
        example: settings.example,
        at: format_moment(desk.host().now()),
        files: Vec::new(),
    };
    let files: Vec<(String, PathBuf)> = std::iter::once((LEDGER.to_owned(), copy))
        .chain(evidence)
        .collect();
    let manifest = backup::write(path, manifest, &files, &progress)?;
    let bytes = std::fs::metadata(path).map_or(0, |file| file.len());
    Ok(BackedUp {
        path: Some(path.display().to_string()),
        text: format!(
            "{}, {}",
            held(&look, manifest.files.len() - 1),
            size_text(bytes)
        ),
    })
}

/// A file that is there is replaced only where it is a backup.
fn check_place(path: &Path) -> Result<(), WireError> {
    let is_zip = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let refuse = |says: String| {
        Err(WireError::new(ErrorCode::Refused, says)
            .hint("Hãy đặt tên tệp khác, đuôi .zip.")
            .at("path"))
    };
    if !is_zip {
        return refuse(format!(
            "Bản sao lưu phải là tệp .zip, không phải {}.",
            path.display()
        ));
    }
    let there = path.exists();
    match there && std::fs::read(path).is_ok_and(|bytes| !bytes.starts_with(b"PK")) {
        true => refuse(format!(
            "{} là tệp đã có và không phải bản sao lưu, nên không bị ghi đè.",
            path.display()
        )),
        false => Ok(()),
    }
}

fn held(look: &Look, evidence: usize) -> String {
    let steps = format_number(Decimal::from(look.steps));
    match evidence {
        0 => format!("{steps} bước"),
        files => format!("{steps} bước, {files} tệp minh chứng"),
    }
}

/// What a backup holds, whole and checked, beside what the ledger holds now.
pub fn look_into_backup(desk: &mut Desk, args: FilePath) -> Result<BackupView, WireError> {
    let path = PathBuf::from(&args.path);
    let contents = backup::open(&path, &place(desk), false, &desk.progress())?;
    let look = Look::at(&contents.ledger())?;
    refuse_mixing(desk, &look)?;
    let now = desk.store().map(|reader| reader.look()).transpose()?;
    let last = look.last_change.map(format_moment).unwrap_or_default();
    let (agency, at) = match &contents.manifest {
        Some(manifest) => (manifest.agency.clone(), manifest.at.clone()),
        None => (agency_in(&look), last.clone()),
    };
    Ok(BackupView {
        path: args.path,
        agency,
        at_text: at,
        text: format!(
            "{}, ghi lần cuối {last}, {}",
            held(&look, 0),
            contents.size_text()
        ),
        now_text: now.as_ref().map(now_text).unwrap_or_default(),
        notices: notices(&look, now.as_ref()),
    })
}

fn place(desk: &Desk) -> PathBuf {
    desk.path().parent().map(Path::to_owned).unwrap_or_default()
}

fn agency_in(look: &Look) -> String {
    look.agency.clone().unwrap_or_default()
}

fn now_text(look: &Look) -> String {
    let last = look.last_change.map(format_moment).unwrap_or_default();
    format!("{}, ghi lần cuối {last}", held(look, 0))
}

fn notices(look: &Look, now: Option<&Look>) -> Vec<String> {
    let Some(now) = now else {
        return alone(look);
    };
    let mut notices = Vec::new();
    if now.agency.is_some() && now.agency != look.agency {
        notices.push("Bản sao lưu là sổ của đơn vị khác với sổ đang mở.".to_owned());
    }
    if now.steps > look.steps {
        let more = format_number(Decimal::from(now.steps - look.steps));
        notices.push(format!(
            "Sổ đang mở có thêm {more} bước so với bản sao lưu."
        ));
    }
    notices
}

/// What to know of a backup where no ledger is open to compare it with.
fn alone(look: &Look) -> Vec<String> {
    match is_example(look) {
        true => {
            vec!["Đây là bản sao lưu của sổ ví dụ: mọi số liệu trong đó là giả định.".to_owned()]
        }
        false => Vec::new(),
    }
}

fn is_example(look: &Look) -> bool {
    let mut settings = look.settings.iter();
    settings.any(|(key, value)| key == EXAMPLE && value == "1")
}

/// The example is never mixed with real data.
fn refuse_mixing(desk: &Desk, look: &Look) -> Result<(), WireError> {
    let refuse = |says: &str, hint: &str| {
        Err(WireError::new(ErrorCode::Refused, says)
            .hint(hint)
            .at("path"))
    };
    match (
        is_example(look),
        desk.at_example() || desk.settings()?.example,
    ) {
        (true, false) if desk.store().is_some() => refuse(
            "Đây là bản sao lưu của sổ ví dụ, không khôi phục vào sổ của đơn vị.",
            "Hãy mở sổ ví dụ rồi khôi phục, hoặc chọn bản sao lưu khác.",
        ),
        (false, true) => refuse(
            "Đây là bản sao lưu của sổ đơn vị, không khôi phục vào sổ ví dụ.",
            "Hãy rời sổ ví dụ rồi khôi phục.",
        ),
        _ => Ok(()),
    }
}

/// Puts a backup in the ledger's place. The ledger from before is kept in the folder of the backups, and can itself
/// be put back; evidence files are added, none is taken away.
pub fn restore(desk: &mut Desk, args: FilePath) -> Result<Restored, WireError> {
    let path = PathBuf::from(&args.path);
    let contents = backup::open(&path, &place(desk), true, &desk.progress())?;
    let look = Look::at(&contents.ledger())?;
    refuse_mixing(desk, &look)?;
    add_evidence(desk, &contents)?;
    let stamp = desk.host().now().format("%Y%m%d-%H%M%S");
    let aside = folder(desk).join(format!("{ASIDE}{stamp}"));
    desk.swap(&contents.ledger(), &aside)?;
    let kept = aside.join(LEDGER);
    let aside = kept.exists().then(|| kept.display().to_string());
    let text = match &aside {
        None => format!("Đã khôi phục: {}.", held(&look, contents.others().len())),
        Some(kept) => format!(
            "Đã khôi phục: {}. Sổ trước đó được giữ tại {kept}.",
            held(&look, contents.others().len())
        ),
    };
    Ok(Restored {
        aside,
        text,
        session: desk.session()?,
    })
}

/// Evidence files are named by their content: one that is there already is the same.
fn add_evidence(desk: &Desk, contents: &Contents) -> Result<(), WireError> {
    for (name, from) in contents.others() {
        let Some(rest) = name
            .strip_prefix(EVIDENCE)
            .and_then(|rest| rest.strip_prefix('/'))
        else {
            continue;
        };
        let to = desk.path().with_file_name(EVIDENCE).join(rest);
        if to.exists() {
            continue;
        }
        let folder = to.parent().unwrap_or(&to);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::rename(&from, &to))
            .map_err(|error| refused(&to, &error))?;
    }
    Ok(())
}
