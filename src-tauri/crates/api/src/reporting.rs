//! The one place that speaks with `report`: outlines by kind, and a report from facts or from a stored document.

use crate::desk::Desk;
use crate::facts::gather;
use crate::typed;
use crate::wire::{ErrorCode, ReportDraft, WireError};
use chrono::Datelike;
use domain::document::Document;
use domain::facts::Facts;
use domain::report::{ReportKind, ReportRequest};
use domain::text::format_date;
use report::model::Document as Paper;
use report::{FontSource, Fonts, Outline, PdfOptions, ReportError, Source};

impl From<ReportError> for WireError {
    fn from(error: ReportError) -> Self {
        let code = match error {
            ReportError::NotPrintable(_) => ErrorCode::Refused,
            ReportError::MissingGlyph { .. } | ReportError::ControlCharacter { .. } => {
                ErrorCode::Invalid
            }
            ReportError::Outline { .. } | ReportError::Sentence { .. } => ErrorCode::Invalid,
            _ => ErrorCode::Internal,
        };
        Self::new(code, error.to_string())
    }
}

/// The outlines in the order shown; a file in the host's outline folder stands in for the embedded one of its kind.
pub(crate) fn outlines(desk: &Desk) -> Result<Vec<Outline>, WireError> {
    Outline::embedded()
        .into_iter()
        .map(|outline| replaced(desk, &outline.kind).map(|own| own.unwrap_or(outline)))
        .collect()
}

/// The outline of a kind.
pub(crate) fn outline(desk: &Desk, kind: &str) -> Result<Outline, WireError> {
    let mut all = outlines(desk)?;
    let found = all
        .iter()
        .position(|outline| outline.kind == kind)
        .map(|index| all.swap_remove(index));
    found.ok_or_else(|| {
        let kinds: Vec<String> = all
            .iter()
            .map(|o| format!("{} ({})", o.kind, o.name))
            .collect();
        WireError::unknown("kind", "loại báo cáo", kind)
            .hint(&format!("Các loại: {}.", kinds.join(", ")))
    })
}

fn replaced(desk: &Desk, kind: &str) -> Result<Option<Outline>, WireError> {
    let Some(folder) = desk.host().outline_folder() else {
        return Ok(None);
    };
    let path = folder.join(format!("{kind}.toml"));
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Some(Outline::parse(&path.display().to_string(), &text)?)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(WireError::new(
            ErrorCode::Disk,
            format!("Không đọc được đề cương {}: {error}.", path.display()),
        )),
    }
}

/// What a report is written from.
pub(crate) enum Matter {
    /// The ledger.
    Ledger(Box<Facts>),
    /// A document that is printed again.
    Stored(Box<Document>),
}

impl Matter {
    fn source(&self) -> Source<'_> {
        match self {
            Self::Ledger(facts) => Source::Ledger(facts),
            Self::Stored(document) => Source::Stored(document),
        }
    }
}

/// A report asked for, with its outline and what it is written from.
pub(crate) struct Prepared {
    pub(crate) outline: Outline,
    pub(crate) request: ReportRequest,
    pub(crate) matter: Matter,
}

impl Prepared {
    /// Reads what was typed and gathers what the report is written from.
    pub(crate) fn of(desk: &Desk, draft: &ReportDraft) -> Result<Self, WireError> {
        let outline = outline(desk, draft.kind.trim())?;
        let request = request(desk, draft)?;
        let stored = stored(desk, &outline, &request)?;
        let matter = match stored {
            Some(document) => Matter::Stored(Box::new(document)),
            None => {
                in_its_year(&request)?;
                Matter::Ledger(Box::new(gather(desk.reader()?, &request)?))
            }
        };
        Ok(Self {
            outline,
            request,
            matter,
        })
    }

    /// The report as a document model.
    pub(crate) fn paper(&self) -> Result<Paper, WireError> {
        Ok(report::compose(&self.outline, self.matter.source())?.document)
    }

    /// What is missing from it, a sentence each; a stored report misses nothing.
    pub(crate) fn missing(&self) -> Vec<String> {
        match &self.matter {
            Matter::Ledger(facts) => report::missing(facts),
            Matter::Stored(_) => Vec::new(),
        }
    }

    /// A name for its file.
    pub(crate) fn file_name(&self) -> String {
        match &self.matter {
            Matter::Ledger(_) => self.outline.file_name(self.request.year),
            Matter::Stored(document) => {
                format!("{}.pdf", document.header.id.as_str().replace('/', "-"))
            }
        }
    }

    /// The report as PDF.
    pub(crate) fn pdf(&self, desk: &Desk) -> Result<Vec<u8>, WireError> {
        let options = PdfOptions {
            creator: format!("Sổ Số Hóa {}", env!("CARGO_PKG_VERSION")),
            fields: true,
            ..PdfOptions::default()
        };
        Ok(report::write_pdf(&self.paper()?, &fonts(desk)?, &options)?)
    }
}

/// The faces that the settings ask for.
pub(crate) fn fonts(desk: &Desk) -> Result<Fonts, WireError> {
    let source = match desk.settings()?.use_system_font {
        true => FontSource::TimesNewRoman(desk.host().font_folder()),
        false => FontSource::Tinos,
    };
    Ok(Fonts::load(&source)?)
}

fn request(desk: &Desk, draft: &ReportDraft) -> Result<ReportRequest, WireError> {
    let given = draft.year.map(|year| typed::known_year("year", year));
    let year = given.unwrap_or_else(|| desk.year())?;
    let typed = typed::optional_date("as_of", draft.as_of.as_deref(), year)?;
    let as_of = typed.map_or_else(|| desk.cut_off(year, Some(draft.kind.trim())), Ok)?;
    let document = super::commands::known_document(desk, draft.document.as_deref())?;
    Ok(ReportRequest {
        kind: ReportKind(draft.kind.trim().to_owned()),
        year,
        document,
        as_of,
    })
}

/// The data of a year's report run up to a day of that year.
fn in_its_year(request: &ReportRequest) -> Result<(), WireError> {
    if request.as_of.year() == request.year {
        return Ok(());
    }
    let message = format!(
        "Ngày chốt số liệu {} không thuộc năm báo cáo {}. Hãy chọn ngày trong năm đó, hoặc sửa năm báo cáo.",
        format_date(request.as_of),
        request.year
    );
    Err(WireError::invalid("as_of", message))
}

/// The document to be printed again: a report as it was, or the tasks of a plan; for any other outline the
/// document asked for is the plan that the report answers to.
fn stored(
    desk: &Desk,
    outline: &Outline,
    request: &ReportRequest,
) -> Result<Option<Document>, WireError> {
    let Some(id) = request.document.as_ref().filter(|_| outline.takes_stored()) else {
        return Ok(None);
    };
    Ok(desk.reader()?.document(id)?)
}
