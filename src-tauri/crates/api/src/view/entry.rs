//! Progress as rows.

use super::format::{exact, iso, typed_text};
use crate::wire::ProgressView;
use domain::progress::Progress;
use domain::text::{format_date, format_percent};

/// A dated entry.
pub(crate) fn progress_view(entry: &Progress) -> ProgressView {
    ProgressView {
        id: entry.id.to_string(),
        item: entry.item.to_string(),
        date: iso(entry.date),
        date_text: format_date(entry.date),
        status: entry.status.code().to_owned(),
        status_text: entry.status.label().to_owned(),
        percent: entry.percent.map(exact),
        percent_text: entry.percent.map(format_percent).unwrap_or_default(),
        edit_text: entry.percent.map(typed_text).unwrap_or_default(),
        result: entry.result.clone(),
        shortcoming: entry.shortcoming.clone(),
        cause: entry.cause.clone(),
        remedy: entry.remedy.clone(),
    }
}
