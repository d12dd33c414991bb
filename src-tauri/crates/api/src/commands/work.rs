//! Work on many things at once: several reports into a folder.

use super::life::reports;
use crate::desk::Desk;
use crate::reporting::{Prepared, report_by_id};
use crate::wire::{
    ErrorCode, ExportReports, ExportedReports, NoArgs, ReportDraft, ReportRow, WireError,
};
use std::path::{Path, PathBuf};

/// Writes reports to a folder, each in each of the forms; what cannot be written is told at the end, and what was
/// written before it was stopped stays, whole.
pub fn export_reports(desk: &mut Desk, args: ExportReports) -> Result<ExportedReports, WireError> {
    let folder = Path::new(&args.folder);
    if !folder.is_dir() {
        let message = format!("Không có thư mục {}.", folder.display());
        return Err(WireError::new(ErrorCode::Disk, message)
            .hint("Hãy chọn thư mục khác.")
            .at("folder"));
    }
    check_formats(&args.formats)?;
    let chosen = chosen(desk, &args.ids)?;
    let (progress, total) = (desk.progress(), chosen.len() * args.formats.len());
    let mut all = ExportedReports {
        written: Vec::new(),
        failed: Vec::new(),
        stopped: false,
        text: String::new(),
    };
    let each = chosen
        .iter()
        .flat_map(|row| args.formats.iter().map(move |ending| (row, ending)));
    for (done, (row, ending)) in each.enumerate() {
        if !progress.goes_on(
            &format!("Xuất {} {}", row.kind_name, row.period_text),
            done,
            total,
        ) {
            all.stopped = true;
            break;
        }
        match write(desk, row, ending, folder) {
            Ok(path) => all.written.push(path),
            Err(error) => all
                .failed
                .push(format!("{} ({}): {error}", row.kind_name, row.id)),
        }
    }
    all.text = told(&all, total);
    Ok(all)
}

fn check_formats(formats: &[String]) -> Result<(), WireError> {
    let known = |format: &String| ["pdf", "docx", "xlsx"].contains(&format.as_str());
    match formats.iter().all(known) && !formats.is_empty() {
        true => Ok(()),
        false => Err(WireError::invalid(
            "formats",
            "Hãy chọn ít nhất một dạng tệp: pdf, docx, xlsx.",
        )),
    }
}

/// The reports named; without a name the finalised and issued ones of the working year.
fn chosen(desk: &mut Desk, ids: &[String]) -> Result<Vec<ReportRow>, WireError> {
    for id in ids {
        report_by_id(desk, id)?;
    }
    let year = desk.year()?;
    let named = |row: &ReportRow| match ids.is_empty() {
        true => row.year == year && row.state != "draft",
        false => ids.contains(&row.id),
    };
    let rows: Vec<ReportRow> = reports(desk, NoArgs {})?
        .into_iter()
        .filter(named)
        .collect();
    match rows.is_empty() {
        false => Ok(rows),
        true => Err(WireError::new(
            ErrorCode::Refused,
            format!("Năm {year} chưa có báo cáo nào đã chốt hoặc phát hành."),
        )
        .hint("Hãy chốt báo cáo trước khi xuất.")),
    }
}

fn write(desk: &Desk, row: &ReportRow, ending: &str, folder: &Path) -> Result<String, WireError> {
    let draft = ReportDraft {
        report: Some(row.id.clone()),
        ..ReportDraft::default()
    };
    let name = Prepared::of(desk, &draft)?.file_name();
    let path = free_name(&folder.join(name).with_extension(ending));
    Ok(desk.export_report(&draft, &path)?.path)
}

/// The same name, or with a number where a file lies there already: nothing that may have been signed is written over.
fn free_name(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let numbered =
        (2_u32..).map(|number| path.with_file_name(format!("{stem} ({number}).{ending}")));
    let mut names = std::iter::once(path.to_owned()).chain(numbered);
    names
        .find(|name| !name.exists())
        .unwrap_or_else(|| path.to_owned())
}

fn told(all: &ExportedReports, total: usize) -> String {
    let written = all.written.len();
    let head = match all.stopped {
        true => format!("Đã dừng: {written}/{total} tệp đã ghi xong."),
        false => format!("Đã xuất {written}/{total} tệp."),
    };
    match all.failed.len() {
        0 => head,
        failed => format!("{head} {failed} tệp không xuất được."),
    }
}
