//! What may become of a report, and what may not.

use super::{Frozen, Issued, Report, ReportState};
use crate::facts::Overwritten;
use crate::ids::ReportId;
use crate::text::format_date;
use chrono::NaiveDate;
use thiserror::Error;

/// Why a report stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReportRuleError {
    /// Only a draft follows the ledger and may be changed.
    #[error("Báo cáo {id} ở trạng thái “{}” nên không {what} được. {}", state.label(), way_back(*state))]
    NotADraft {
        /// The report.
        id: ReportId,
        /// Its state.
        state: ReportState,
        /// What was wanted, in Vietnamese.
        what: &'static str,
    },
    /// Only a finalised report is reopened or issued.
    #[error("Báo cáo {id} ở trạng thái “{}” nên không {what} được. Chỉ báo cáo đã chốt số liệu mới {what} được.", state.label())]
    NotFinalised {
        /// The report.
        id: ReportId,
        /// Its state.
        state: ReportState,
        /// What was wanted, in Vietnamese.
        what: &'static str,
    },
    /// Only an issued report is corrected, or has signed files.
    #[error("Báo cáo {id} chưa phát hành nên không {what} được.")]
    NotIssued {
        /// The report.
        id: ReportId,
        /// What was wanted, in Vietnamese.
        what: &'static str,
    },
    /// A number that a register could not hold.
    #[error(
        "Số báo cáo “{number}” không hợp lệ. Hãy ghi chữ số, có thể kèm một chữ cái, ví dụ 125 hoặc 125a."
    )]
    BadNumber {
        /// What was typed.
        number: String,
    },
    /// Nobody signs it.
    #[error("Chưa ghi người ký. Hãy ghi họ và tên người ký rồi làm lại.")]
    NoSigner,
    /// The pages name another signer.
    #[error(
        "Trang báo cáo đã chốt in người ký “{printed}”, không phải “{signer}”. Hãy mở lại báo cáo, sửa người ký ở Cài đặt rồi chốt lại."
    )]
    OtherSigner {
        /// Whom the pages name.
        printed: String,
        /// Who was given.
        signer: String,
    },
    /// A report cannot be issued before the last day that it speaks of.
    #[error("Ngày phát hành {} trước ngày chốt số liệu {}. Hãy sửa lại ngày.", format_date(*date), format_date(*as_of))]
    BeforeCutOff {
        /// The date of issue.
        date: NaiveDate,
        /// The last day of the data.
        as_of: NaiveDate,
    },
}

fn way_back(state: ReportState) -> &'static str {
    match state {
        ReportState::Issued => "Hãy lập bản đính chính.",
        _ => "Hãy mở lại báo cáo trước.",
    }
}

/// What stands for a signer whom the settings do not name.
fn is_open(signer: &str) -> bool {
    signer.is_empty() || signer.starts_with('(')
}

impl Report {
    /// Refuses what only a draft takes: other words, another day, being dropped.
    ///
    /// # Errors
    /// [`ReportRuleError::NotADraft`] with `what` was wanted.
    pub fn must_be_draft(&self, what: &'static str) -> Result<(), ReportRuleError> {
        match self.state {
            ReportState::Draft => Ok(()),
            state => Err(ReportRuleError::NotADraft {
                id: self.id.clone(),
                state,
                what,
            }),
        }
    }

    /// The draft with a paragraph in a person's words; blank words give the generated ones back.
    ///
    /// # Errors
    /// [`ReportRuleError::NotADraft`].
    pub fn overwrite(&self, block: &str, words: Overwritten) -> Result<Self, ReportRuleError> {
        self.must_be_draft("sửa câu")?;
        let mut next = self.clone();
        match words.text.trim().is_empty() {
            true => next.overwritten.remove(block),
            false => next.overwritten.insert(block.to_owned(), words),
        };
        Ok(next)
    }

    /// The draft with its figures frozen: later edits of the ledger do not change it.
    ///
    /// # Errors
    /// [`ReportRuleError::NotADraft`].
    pub fn finalise(&self, frozen: Frozen) -> Result<Self, ReportRuleError> {
        self.must_be_draft("chốt số liệu")?;
        Ok(Self {
            state: ReportState::Finalised,
            frozen: Some(frozen),
            ..self.clone()
        })
    }

    /// The finalised report as a draft again; what was frozen is given up.
    ///
    /// # Errors
    /// [`ReportRuleError::NotFinalised`], of an issued report above all.
    pub fn reopen(&self) -> Result<Self, ReportRuleError> {
        self.must_be_finalised("mở lại")?;
        Ok(Self {
            state: ReportState::Draft,
            frozen: None,
            ..self.clone()
        })
    }

    /// The finalised report with its registration. Nothing of it changes afterwards, but signed files may be noted.
    ///
    /// # Errors
    /// A report that is not finalised, a number that no register holds, a signer whom the pages do not name, a date
    /// before the last day of the data.
    pub fn issue(&self, issued: Issued) -> Result<Self, ReportRuleError> {
        self.must_be_finalised("phát hành")?;
        check_number(&issued.number)?;
        if issued.signer.is_empty() {
            return Err(ReportRuleError::NoSigner);
        }
        let printed = self.frozen.as_ref().map(|f| f.facts.sender.signer.as_str());
        match printed {
            Some(printed) if !is_open(printed) && printed != issued.signer => {
                return Err(ReportRuleError::OtherSigner {
                    printed: printed.to_owned(),
                    signer: issued.signer,
                });
            }
            _ => {}
        }
        if issued.date < self.as_of {
            return Err(ReportRuleError::BeforeCutOff {
                date: issued.date,
                as_of: self.as_of,
            });
        }
        Ok(Self {
            state: ReportState::Issued,
            issued: Some(issued),
            ..self.clone()
        })
    }

    /// The issued report with the hash of a signed file that came back.
    ///
    /// # Errors
    /// [`ReportRuleError::NotIssued`].
    pub fn note_signed(&self, hash: &str) -> Result<Self, ReportRuleError> {
        let Some(issued) = &self.issued else {
            return Err(self.not_issued("ghi tệp đã ký"));
        };
        let mut issued = issued.clone();
        if !issued.knows(hash) {
            issued.signed_hashes.push(hash.to_owned());
        }
        Ok(Self {
            issued: Some(issued),
            ..self.clone()
        })
    }

    /// The next version of an issued report: a draft that names it and begins with its written sentences.
    ///
    /// # Errors
    /// [`ReportRuleError::NotIssued`]: what nobody has received is mended by reopening it.
    pub fn correction(&self, id: ReportId) -> Result<Self, ReportRuleError> {
        if self.issued.is_none() {
            return Err(self.not_issued("đính chính"));
        }
        Ok(Self {
            id,
            state: ReportState::Draft,
            version: self.version + 1,
            corrects: Some(self.id.clone()),
            frozen: None,
            issued: None,
            ..self.clone()
        })
    }

    fn must_be_finalised(&self, what: &'static str) -> Result<(), ReportRuleError> {
        match self.state {
            ReportState::Finalised => Ok(()),
            state => Err(ReportRuleError::NotFinalised {
                id: self.id.clone(),
                state,
                what,
            }),
        }
    }

    fn not_issued(&self, what: &'static str) -> ReportRuleError {
        ReportRuleError::NotIssued {
            id: self.id.clone(),
            what,
        }
    }
}

impl Issued {
    /// Whether a file with this hash is the exported one or one that came back signed.
    pub fn knows(&self, hash: &str) -> bool {
        self.file_hash == hash || self.signed_hashes.iter().any(|known| known == hash)
    }
}

/// Figures, with one letter after them where a number was given twice (`125a`).
fn check_number(number: &str) -> Result<(), ReportRuleError> {
    let figures = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let letters = number.len() - figures.len();
    let is_number = !figures.is_empty() && figures.bytes().all(|b| b.is_ascii_digit());
    let is_nothing = figures.trim_start_matches('0').is_empty();
    match is_number && letters <= 1 && !is_nothing {
        true => Ok(()),
        false => Err(ReportRuleError::BadNumber {
            number: number.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests;
