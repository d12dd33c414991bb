//! A prepared report as bytes: PDF, Word or Excel.

use super::{Matter, Prepared, fonts, head};
use crate::desk::Desk;
use crate::export::Format;
use crate::wire::WireError;
use report::data::{self, About, ReportData};
use report::model::Document as Paper;
use report::{PdfOptions, write_pdf};

/// What files say of the program that made them.
pub(crate) fn program() -> String {
    format!("Sổ Số Hóa {}", env!("CARGO_PKG_VERSION"))
}

impl Prepared {
    /// The report as it is printed: composed, with the code at its foot.
    pub(crate) fn paper(&self) -> Result<Paper, WireError> {
        let mut paper = self.composed()?.document;
        if self.with_code && matches!(self.matter, Matter::Ledger(_)) {
            paper.code = Some(code(&paper));
        }
        Ok(paper)
    }

    /// The report as PDF, with its data inside and empty fields for the signatures.
    pub(crate) fn pdf(&self, desk: &Desk) -> Result<Vec<u8>, WireError> {
        let paper = self.paper()?;
        let options = self.pdf_options(desk, &paper)?;
        Ok(write_pdf(&paper, &fonts(desk)?, &options)?)
    }

    /// What its PDF has beside its pages.
    pub(super) fn pdf_options(&self, desk: &Desk, paper: &Paper) -> Result<PdfOptions, WireError> {
        let data = self.with_data.then(|| self.data(desk, paper)).transpose()?;
        Ok(PdfOptions {
            creator: program(),
            attachment: data.map(|data| data.attachment()),
            fields: matches!(self.matter, Matter::Ledger(_)),
        })
    }

    /// The report in a form.
    pub(crate) fn bytes(&self, desk: &Desk, format: Format) -> Result<Vec<u8>, WireError> {
        Ok(match format {
            Format::Pdf => self.pdf(desk)?,
            Format::Docx => office::write_docx(&self.paper()?)?,
            Format::Xlsx => office::write_xlsx(&self.paper()?)?,
        })
    }

    /// What the report says, as the file carries it.
    fn data(&self, desk: &Desk, paper: &Paper) -> Result<ReportData, WireError> {
        let agency = desk.settings()?.agency;
        let about = About {
            program: program(),
            agency: agency.map(|id| id.to_string()).unwrap_or_default(),
            kind: self.outline.kind.clone(),
            kind_name: self.outline.name.clone(),
        };
        Ok(match &self.matter {
            Matter::Ledger(facts) => data::of(facts, paper, &about),
            Matter::Stored(_) => data::of_stored(paper, &about),
        })
    }
}

/// What the QR code says: number and date, where they are known, and the hash of the text.
fn code(paper: &Paper) -> String {
    let head = head(paper);
    let number = head.and_then(|head| {
        let value = head.number.value.as_ref()?;
        Some(format!("{value}/{}", head.number.symbol))
    });
    let date = head.and_then(|head| {
        let issue = &head.place_and_date;
        chrono::NaiveDate::from_ymd_opt(issue.year?, issue.month?, issue.day?)
    });
    data::code(number.as_deref(), date, &data::text_hash(paper))
}
