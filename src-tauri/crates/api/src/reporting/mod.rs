//! The one place that speaks with `report`: a report from facts, from what was frozen or from a stored document.

mod asked;
mod name;
mod outlines;
mod preview;
mod print;

pub(crate) use asked::{circulation, in_its_time, report_by_id, request_of, urgency};
pub(crate) use name::{head, registered_name};
pub(crate) use outlines::Outlines;
pub(crate) use print::program;

use crate::desk::Desk;
use crate::facts::gather;
use crate::typed::given;
use crate::wire::{ErrorCode, ReportDraft, WireError};
use domain::document::Document;
use domain::facts::Facts;
use domain::report::{Frozen, Report, ReportRequest};
use report::{Composed, FontSource, Fonts, Outline, ReportError, Source};

/// The text under which an outline finds the issued report that this one corrects (`texts['dinh-chinh']`).
const CORRECTS: &str = "dinh-chinh";
/// The text under which it finds what that report is about.
const CORRECTS_ABOUT: &str = "dinh-chinh-trich-yeu";
/// The text under which a letter finds the report that goes with it (`texts['kem-theo']`).
const ACCOMPANIED: &str = "kem-theo";
/// The text under which it finds what that report is about.
const ACCOMPANIED_ABOUT: &str = "kem-theo-trich-yeu";

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

/// What a report is written from.
pub(crate) enum Matter {
    /// The ledger, today or as it was frozen.
    Ledger(Box<Facts>),
    /// A document that is printed again.
    Stored(Box<Document>),
}

/// A report asked for, with its outline and what it is written from.
pub(crate) struct Prepared {
    pub(crate) outline: Outline,
    /// The outline's file, letter by letter.
    pub(crate) outline_text: String,
    pub(crate) request: ReportRequest,
    /// The report that was begun for the period, where there is one.
    pub(crate) report: Option<Report>,
    pub(crate) matter: Matter,
    with_code: bool,
    with_data: bool,
}

impl Prepared {
    /// Reads what was typed and gathers what the report is written from.
    pub(crate) fn of(desk: &Desk, draft: &ReportDraft) -> Result<Self, WireError> {
        let prepared = match given(draft.report.as_deref()) {
            Some(id) => Self::of_report(desk, report_by_id(desk, id)?),
            None => Self::asked(desk, draft),
        }?;
        Ok(Self {
            with_code: !draft.without_code.unwrap_or(false),
            with_data: !draft.without_data.unwrap_or(false),
            ..prepared
        })
    }

    fn asked(desk: &Desk, draft: &ReportDraft) -> Result<Self, WireError> {
        let offered = Outlines::read(desk)?.of_kind(draft.kind.trim())?;
        let request = asked::request(desk, draft)?;
        if let Some(document) = stored(desk, &offered.outline, &request)? {
            let matter = Matter::Stored(Box::new(document));
            return Ok(Self::new(offered, request, None, matter));
        }
        let request = in_its_time(request)?;
        let day_was_typed = given(draft.as_of.as_deref()).is_some();
        if let Some(report) = asked::begun(desk, &request, day_was_typed)? {
            let as_of = if day_was_typed {
                request.as_of
            } else {
                report.as_of
            };
            return Self::of_report(desk, Report { as_of, ..report });
        }
        let mut facts = gather(desk.reader()?, &request)?;
        name_accompanied(desk, &offered.outline, &request, &mut facts)?;
        facts.marks.urgency = urgency(draft.urgency.as_deref().unwrap_or_default())?;
        facts.marks.circulation = circulation(draft.circulation.as_deref().unwrap_or_default())?;
        let matter = Matter::Ledger(Box::new(facts));
        Ok(Self::new(offered, request, None, matter))
    }

    /// A report that was begun: a draft follows the ledger, a finalised one says what it said.
    pub(crate) fn of_report(desk: &Desk, report: Report) -> Result<Self, WireError> {
        let request = in_its_time(request_of(&report))?;
        if let Some(frozen) = &report.frozen {
            let outline = Outline::parse(&format!("{}.toml", report.kind.0), &frozen.outline)?;
            let offered = outlines::Offered {
                outline,
                text: frozen.outline.clone(),
                own: false,
            };
            let matter = Matter::Ledger(Box::new(frozen_facts(&report, frozen)));
            return Ok(Self::new(offered, request, Some(report), matter));
        }
        let offered = Outlines::read(desk)?.of_kind(&report.kind.0)?;
        let mut facts = gather(desk.reader()?, &request)?;
        name_accompanied(desk, &offered.outline, &request, &mut facts)?;
        facts.overwritten.clone_from(&report.overwritten);
        facts.marks.urgency.clone_from(&report.urgency);
        facts.marks.circulation.clone_from(&report.circulation);
        if let Some(old) = &report.corrects {
            let (name, about) = name::cited(desk, old.as_str())?;
            facts.texts.insert(CORRECTS.to_owned(), name);
            facts.texts.insert(CORRECTS_ABOUT.to_owned(), about);
        }
        let matter = Matter::Ledger(Box::new(facts));
        Ok(Self::new(offered, request, Some(report), matter))
    }

    fn new(
        offered: outlines::Offered,
        request: ReportRequest,
        report: Option<Report>,
        matter: Matter,
    ) -> Self {
        Self {
            outline: offered.outline,
            outline_text: offered.text,
            request,
            report,
            matter,
            with_code: true,
            with_data: true,
        }
    }

    /// The facts that it is written from; a document that is printed again has none.
    pub(crate) fn facts(&self) -> Option<&Facts> {
        match &self.matter {
            Matter::Ledger(facts) => Some(facts),
            Matter::Stored(_) => None,
        }
    }

    /// The report as a document model, with what the person who sends it must know.
    pub(crate) fn composed(&self) -> Result<Composed, WireError> {
        let source = match &self.matter {
            Matter::Ledger(facts) => Source::Ledger(facts),
            Matter::Stored(document) => Source::Stored(document),
        };
        Ok(report::compose(&self.outline, source)?)
    }

    /// What is missing from it, a sentence each; a stored report misses nothing.
    pub(crate) fn missing(&self) -> Vec<String> {
        self.facts().map(report::missing).unwrap_or_default()
    }

    /// A name for its file.
    pub(crate) fn file_name(&self) -> String {
        let whole = match &self.matter {
            Matter::Ledger(_) => self.outline.file_name(self.request.year),
            Matter::Stored(document) => {
                return format!("{}.pdf", document.header.id.as_str().replace('/', "-"));
            }
        };
        let stem = whole.trim_end_matches(".pdf");
        let period = self.request.period.map(|period| period.code());
        let period = period.map(|code| format!("-{}", code.replace("..", "-den-")));
        let version = self.report.as_ref().map_or(1, |report| report.version);
        let correction = (version > 1).then(|| format!("-dinh-chinh-{}", version - 1));
        format!(
            "{stem}{}{}.pdf",
            period.unwrap_or_default(),
            correction.unwrap_or_default()
        )
    }
}

/// What a finalised report was frozen with; once it is issued, with number and date, unless they stay open, and with
/// the signer where the pages named none.
fn frozen_facts(report: &Report, frozen: &Frozen) -> Facts {
    let mut facts = frozen.facts.clone();
    let Some(issued) = &report.issued else {
        return facts;
    };
    if !issued.left_open {
        facts.sender.number = Some(issued.number.clone());
        facts.sender.date = Some(issued.date);
    }
    facts.sender.signer.clone_from(&issued.signer);
    facts
}

/// Tells a letter which report goes with it.
fn name_accompanied(
    desk: &Desk,
    outline: &Outline,
    request: &ReportRequest,
    facts: &mut Facts,
) -> Result<(), WireError> {
    if !outline.is_letter() {
        return Ok(());
    }
    if let Some(report) = name::accompanied(desk, request)? {
        facts.texts.insert(ACCOMPANIED.to_owned(), report.name);
        let about = (ACCOMPANIED_ABOUT.to_owned(), report.about);
        facts.texts.extend([about]);
        // The title of the report names its plan without saying what that is about, which a first citation must.
        facts.plan = facts.plan.take().or(report.plan);
    }
    Ok(())
}

/// The faces that the settings ask for.
pub(crate) fn fonts(desk: &Desk) -> Result<Fonts, WireError> {
    let source = match desk.settings()?.use_system_font {
        true => FontSource::TimesNewRoman(desk.host().font_folder()),
        false => FontSource::Tinos,
    };
    Ok(Fonts::load(&source)?)
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
