//! The folder of the backups beside the ledger: what its files are called, and which of them are thinned out.

use super::size_text;
use crate::settings::Settings;
use crate::wire::BackupRow;
use chrono::{NaiveDate, NaiveDateTime};
use domain::text::{format_date, format_time};
use std::path::{Path, PathBuf};

/// The folder beside the ledger.
pub(crate) const FOLDER: &str = "sao-luu";
/// Automatic backups are named by their day alone.
const AUTOMATIC: &str = "tu-dong-";
/// Ledgers that gave their place to a backup lie in folders of this name and their moment.
pub(crate) const ASIDE: &str = "truoc-khi-khoi-phuc-";

/// A name for a backup that a person makes: `sohoa-an-cuu-2026-11-21-1402.zip`.
pub(crate) fn name(settings: &Settings, at: NaiveDateTime) -> String {
    let agency = settings.agency.as_ref().map_or("so", |id| id.as_str());
    let example = if settings.example { "vi-du-" } else { "" };
    format!("sohoa-{example}{agency}-{}.zip", at.format("%Y-%m-%d-%H%M"))
}

/// The name of a day's automatic backup: `tu-dong-2026-11-21.zip`.
pub(crate) fn automatic_name(day: NaiveDate) -> String {
    format!("{AUTOMATIC}{day}.zip")
}

/// The day of an automatic backup, by its name.
pub(crate) fn automatic_on(name: &str) -> Option<NaiveDate> {
    let day = name.strip_prefix(AUTOMATIC)?.strip_suffix(".zip")?;
    day.parse().ok()
}

/// The backups in the folder, newest first.
pub(crate) fn list(folder: &Path) -> Vec<BackupRow> {
    let mut found: Vec<(NaiveDateTime, BackupRow)> = names(folder)
        .into_iter()
        .filter_map(|path| row(&path))
        .collect();
    found.sort_by(|(a, _), (b, _)| b.cmp(a));
    found.into_iter().map(|(_, row)| row).collect()
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect()
}

fn row(path: &Path) -> Option<(NaiveDateTime, BackupRow)> {
    let name = path.file_name()?.to_str()?;
    let (at, kind, file) = if let Some(day) = automatic_on(name) {
        (day.and_hms_opt(0, 0, 0)?, "Tự động", path.to_owned())
    } else if let Some(stamp) = name.strip_prefix(ASIDE) {
        let at = NaiveDateTime::parse_from_str(stamp, "%Y%m%d-%H%M%S").ok()?;
        (at, "Sổ trước khi khôi phục", path.join(super::LEDGER))
    } else {
        let stem = name.strip_suffix(".zip")?;
        let stamp = stem.get(stem.len().checked_sub(15)?..)?;
        let at = NaiveDateTime::parse_from_str(stamp, "%Y-%m-%d-%H%M").ok()?;
        (at, "Tự sao lưu", path.to_owned())
    };
    let bytes = std::fs::metadata(&file).ok()?.len();
    let day = format_date(at.date());
    let text = match automatic_on(name) {
        Some(_) => format!("{kind}, {day}"),
        None => format!("{kind}, {} {day}", format_time(at)),
    };
    let path = file.display().to_string();
    Some((
        at,
        BackupRow {
            path,
            text,
            size_text: size_text(bytes),
        },
    ))
}

/// Takes the automatic backups out that need not be kept; those that a person made stay.
pub(crate) fn thin(folder: &Path, today: NaiveDate) {
    let days: Vec<NaiveDate> = names(folder)
        .iter()
        .filter_map(|path| automatic_on(path.file_name()?.to_str()?))
        .collect();
    let kept = store::retention::kept(today, &days);
    for day in days.iter().filter(|day| !kept.contains(day)) {
        // One that cannot be removed is tried again tomorrow.
        let _ = std::fs::remove_file(folder.join(automatic_name(*day)));
    }
}
