//! Reminders of deadlines: which are due now, each shown once a step.

use super::obligations;
use crate::desk::Desk;
use crate::export::write_plain;
use crate::wire::{NoArgs, ObligationRow, ReminderRow, WireError};
use domain::reminder::is_due;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What was reminded of already, in the data folder: the last step by deadline.
const FILE: &str = "nhac-viec.json";

/// The reminders that are due now; they count as shown. None without the officer's leave, and none for the example.
pub fn take_reminders(desk: &mut Desk, _: NoArgs) -> Result<Vec<ReminderRow>, WireError> {
    let allowed = crate::preferences::read(desk).remind == Some(true);
    if !allowed || desk.reader().is_err() || desk.settings()?.example {
        return Ok(Vec::new());
    }
    let mut shown = shown(desk);
    let rows = obligations::rows(desk, desk.host().today())?;
    let due: Vec<ReminderRow> = rows
        .iter()
        .filter_map(|row| remind(row, &mut shown))
        .collect();
    if !due.is_empty() {
        let bytes = serde_json::to_vec_pretty(&shown).map_err(WireError::internal)?;
        write_plain(&path(desk), &bytes)?;
    }
    Ok(due)
}

/// Notes the step of a deadline that has come, and says what to show.
fn remind(row: &ObligationRow, shown: &mut BTreeMap<String, i64>) -> Option<ReminderRow> {
    let last_day = row.last_working_day.as_ref()?;
    let year = last_day.get(..4).and_then(|year| year.parse().ok());
    if row.done_year.is_some() && row.done_year >= year {
        return None;
    }
    let key = format!("{}@{last_day}", row.id);
    let step = is_due(row.working_days_left?, shown.get(&key).copied())?;
    shown.insert(key, step);
    Some(ReminderRow {
        id: row.id.clone(),
        title: format!("{}: {}", row.name, row.left_text),
        text: format!(
            "Nộp chậm nhất {}{}. Mở Sổ Số Hóa để xem còn thiếu gì.",
            row.last_working_day_text,
            match row.addressee.as_str() {
                "" => String::new(),
                addressee => format!(", gửi {addressee}"),
            }
        ),
    })
}

fn shown(desk: &Desk) -> BTreeMap<String, i64> {
    let kept = std::fs::read(path(desk)).ok();
    let read = kept.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    read.unwrap_or_default()
}

fn path(desk: &Desk) -> PathBuf {
    desk.host().data_folder().join(FILE)
}
