//! Reports: what kinds there are, what is missing from one, and the finished file.

use crate::desk::Desk;
use crate::export::{Format, check_place, write_whole};
use crate::printing::SAVE_INSTEAD;
use crate::reporting::{self, Matter, Outlines, Prepared};
use crate::settings::{NO_SIGNER, text_key};
use crate::typed;
use crate::view::format::iso;
use crate::view::report::row;
use crate::wire::{
    Done, ErrorCode, ExportDone, NoArgs, OutlineFault, ReportDraft, ReportFor, ReportKindRow,
    ReportState, ReportText, WireError, WriteText,
};
use domain::facts::Facts;
use domain::text::format_date;
use std::path::{Path, PathBuf};
use store::Operation;

/// The kinds of reports.
pub fn report_kinds(desk: &mut Desk, _: NoArgs) -> Result<Vec<ReportKindRow>, WireError> {
    let offered = Outlines::read(desk)?.offered.into_iter();
    let rows = offered.map(|offered| ReportKindRow {
        needs_document: !offered.outline.takes_ledger(),
        kind: offered.outline.kind,
        name: offered.outline.name,
        description: offered.outline.description,
        own: offered.own,
    });
    Ok(rows.collect())
}

/// What is wrong with the agency's own outlines.
pub fn report_kind_faults(desk: &mut Desk, _: NoArgs) -> Result<Vec<OutlineFault>, WireError> {
    Ok(Outlines::read(desk)?.faults())
}

/// Whether a report can be written, and what is missing from it.
pub fn report_state(desk: &mut Desk, args: ReportFor) -> Result<ReportState, WireError> {
    let prepared = Prepared::of(desk, &args.request)?;
    let title = prepared.composed()?.document.meta.title;
    let as_of = prepared.request.as_of;
    let period = prepared.request.period;
    let names = Outlines::read(desk)?;
    Ok(ReportState {
        report: prepared.report.as_ref().map(|report| row(report, &names)),
        period: period.map(|period| period.code()).unwrap_or_default(),
        period_text: period.map_or_else(
            || format!("năm {}", prepared.request.year),
            |period| period.name(),
        ),
        missing: prepared.missing(),
        notices: notices(desk, &prepared)?,
        file_name: prepared.file_name(),
        as_of: iso(as_of),
        as_of_text: format_date(as_of),
        title,
        texts: texts(&prepared),
    })
}

/// What to know before a report is signed.
fn notices(desk: &Desk, prepared: &Prepared) -> Result<Vec<String>, WireError> {
    let mut notices = Vec::new();
    notices.extend(reporting::fonts(desk)?.notice().map(str::to_owned));
    if let Matter::Ledger(facts) = &prepared.matter {
        notices.extend(unset(facts).into_iter().map(str::to_owned));
        if desk.settings()?.example {
            notices.push("Đây là sổ ví dụ: tiến độ và số liệu là giả định.".to_owned());
        }
    }
    Ok(notices)
}

/// What the settings still leave open on the page.
fn unset(facts: &Facts) -> Vec<&'static str> {
    let open = [
        (
            facts.sender.signer == NO_SIGNER,
            "Chưa ghi họ tên người ký: trang in để “(Họ và tên)”. Ghi ở Cài đặt.",
        ),
        (
            facts.sender.signature.is_empty(),
            "Chưa ghi thể thức đề ký (ví dụ TM. ỦY BAN NHÂN DÂN). Ghi ở Cài đặt.",
        ),
        (
            facts.addressees.is_empty(),
            "Chưa ghi nơi nhận ở dòng Kính gửi. Ghi ở Cài đặt.",
        ),
    ];
    open.into_iter()
        .filter(|(is_open, _)| *is_open)
        .map(|(_, says)| says)
        .collect()
}

pub(super) fn texts(prepared: &Prepared) -> Vec<ReportText> {
    let Matter::Ledger(facts) = &prepared.matter else {
        return Vec::new();
    };
    let written = |key: &str| facts.texts.get(key).cloned().unwrap_or_default();
    let parts = prepared.outline.written_parts().into_iter();
    parts
        .map(|part| ReportText {
            text: written(&part.key),
            key: part.key,
            name: part.title,
        })
        .collect()
}

/// Keeps a part of a report that a person has written.
pub fn write_report_text(desk: &mut Desk, args: WriteText) -> Result<Done, WireError> {
    let outline = Outlines::read(desk)?.of_kind(args.kind.trim())?.outline;
    if !outline
        .written_parts()
        .iter()
        .any(|part| part.key == args.key)
    {
        return Err(WireError::unknown(
            "key",
            "phần viết tay trong báo cáo này",
            &args.key,
        ));
    }
    let given = args.year.map(|year| typed::known_year("year", year));
    let year = given.unwrap_or_else(|| desk.year())?;
    let period = typed::period("period", args.period.as_deref(), year)?;
    let year = period.map_or(year, |period| period.year);
    desk.change(Operation::WriteReportText {
        key: text_key(&outline.kind, year, period.as_ref(), &args.key),
        written: args.text,
    })
}

impl Desk {
    /// A report as PDF, for the preview.
    ///
    /// # Errors
    /// A kind or document that is not there, a date that cannot be read, a character without a glyph.
    pub fn report_pdf(&self, draft: &ReportDraft) -> Result<Vec<u8>, WireError> {
        Prepared::of(self, draft)?.pdf(self)
    }

    /// Writes a report to a file that is complete or absent: PDF, Word (`.docx`) or Excel (`.xlsx`), by its ending.
    ///
    /// # Errors
    /// As [`Desk::report_pdf`]; `disk` when the file cannot be written.
    pub fn export_report(&self, draft: &ReportDraft, path: &Path) -> Result<ExportDone, WireError> {
        let format = Format::of(path)?;
        check_place(path, format)?;
        let bytes = Prepared::of(self, draft)?.bytes(self, format)?;
        write_whole(path, &bytes, format)?;
        Ok(ExportDone {
            path: path.display().to_string(),
            bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        })
    }

    /// The name that a report proposes for its file, in the form of an ending such as `docx`.
    ///
    /// # Errors
    /// As [`Desk::report_pdf`].
    pub fn report_file_name(&self, draft: &ReportDraft, ending: &str) -> Result<String, WireError> {
        let name = PathBuf::from(Prepared::of(self, draft)?.file_name());
        Ok(name.with_extension(ending).to_string_lossy().into_owned())
    }

    /// Writes a report as PDF under its own name to a new folder that only this user may read. A PDF program may hold the
    /// file after the window is closed, so the system's own tidying removes it.
    ///
    /// # Errors
    /// As [`Desk::export_report`].
    pub fn export_to_pass_on(&self, draft: &ReportDraft) -> Result<PathBuf, WireError> {
        let name = self.report_file_name(draft, "pdf")?;
        let path = passing_folder()?.join(name);
        self.export_report(draft, &path).map(|_| path)
    }
}

fn passing_folder() -> Result<PathBuf, WireError> {
    let folder = tempfile::Builder::new().prefix("sohoa-").tempdir();
    folder.map(tempfile::TempDir::keep).map_err(|reason| {
        let message = format!("Không ghi được vào thư mục tạm của máy: {reason}.");
        WireError::new(ErrorCode::Disk, message).hint(SAVE_INSTEAD)
    })
}
