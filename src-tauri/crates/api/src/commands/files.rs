//! Files of reports: what they carry, and which report they are.

use crate::desk::Desk;
use crate::reporting::{Outlines, Prepared};
use crate::view::report::row;
use crate::view::report_data as view;
use crate::wire::{ErrorCode, FilePath, ReportDataView, ReportFileOrigin, ReportRow, WireError};
use domain::report::Report;
use report::data::{self, Belonging};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The data that a report's PDF carries, and whether text and data belong together.
pub fn report_data(desk: &mut Desk, args: FilePath) -> Result<ReportDataView, WireError> {
    let _ = desk;
    let bytes = read(&args.path)?;
    let read = data::read(&bytes)
        .map_err(|error| WireError::invalid("path", format!("{}: {error}", args.path)))?;
    Ok(ReportDataView {
        path: args.path,
        belongs: match read.belonging {
            Belonging::Together => Some(true),
            Belonging::Apart(_) => Some(false),
            Belonging::Unchecked => None,
        },
        belongs_text: read.belonging.sentence(),
        lines: view::lines(&read.data),
        data: serde_json::to_value(&read.data).map_err(WireError::internal)?,
    })
}

/// Which issued report a file is, by its hash.
pub fn verify_report_file(desk: &mut Desk, args: FilePath) -> Result<ReportFileOrigin, WireError> {
    let bytes = read(&args.path)?;
    let hash = hash(&bytes);
    let reports = desk.reader()?.reports()?;
    let known = |report: &&Report| report.issued.as_ref().is_some_and(|i| i.knows(&hash));
    let found = reports.iter().find(known);
    let as_exported = found
        .and_then(|report| report.issued.as_ref())
        .is_some_and(|issued| issued.file_hash == hash);
    let names = Outlines::read(desk)?;
    let row = found.map(|report| row(report, &names));
    Ok(ReportFileOrigin {
        text: told(row.as_ref(), as_exported),
        path: args.path,
        hash,
        report: row,
        as_exported,
    })
}

fn told(row: Option<&ReportRow>, as_exported: bool) -> String {
    let Some(row) = row else {
        return "Không có báo cáo đã phát hành nào trong sổ ghi mã băm của tệp này: tệp không phải bản đã xuất, hoặc bản đã ký chưa được ghi lại.".to_owned();
    };
    let what = match as_exported {
        true => "bản đã xuất, chưa ký",
        false => "bản đã ký được ghi lại",
    };
    let number = row.number.as_deref().unwrap_or_default();
    format!(
        "Tệp này đúng là {what} của báo cáo {} (số {number}, ngày {}), không sai một byte.",
        row.id, row.date_text
    )
}

/// The SHA-256 of a file, in lower-case hexadecimal.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a file that was named.
pub(crate) fn read(path: &str) -> Result<Vec<u8>, WireError> {
    std::fs::read(Path::new(path)).map_err(|error| {
        let message = format!("Không đọc được tệp {path}: {error}.");
        WireError::new(ErrorCode::Disk, message)
            .hint("Hãy kiểm tra tên tệp.")
            .at("path")
    })
}

/// Refuses a file that is not made of this report: a signed file begins with the exported one, byte for byte, since a
/// signature is appended (ISO 32000-1, 7.5.6); a tool that writes the file anew leaves at least the data with the
/// same text.
pub(crate) fn must_be_of(
    desk: &Desk,
    report: &Report,
    bytes: &[u8],
    path: &str,
) -> Result<(), WireError> {
    let Some(issued) = &report.issued else {
        return report
            .note_signed("")
            .map(|_| ())
            .map_err(|error| store::StoreError::from(error).into());
    };
    let exported = usize::try_from(issued.file_bytes).unwrap_or(usize::MAX);
    let begins = bytes
        .get(..exported)
        .is_some_and(|first| hash(first) == issued.file_hash);
    let text = data::read(bytes).map(|read| read.data.text_hash);
    let paper = Prepared::of_report(desk, report.clone())?.paper()?;
    match begins || text.is_ok_and(|text| text == data::text_hash(&paper)) {
        true => Ok(()),
        false => {
            let message = format!(
                "Tệp {path} không được ký từ bản đã xuất của báo cáo {}. Hãy ký đúng tệp đã xuất sau khi phát hành.",
                report.id
            );
            Err(WireError::new(ErrorCode::Refused, message).at("path"))
        }
    }
}
