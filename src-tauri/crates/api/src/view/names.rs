//! What the codes in the history stand for: agencies, reports, obligations, paragraphs, figures, evidence. What is
//! no longer in the ledger keeps its code.

use crate::desk::Desk;
use crate::reporting::Outlines;
use domain::period::Period;
use domain::report::Report;
use domain::text::format_date;
use std::cell::OnceCell;
use std::collections::HashMap;
use store::{CellChange, Reader};

/// Looks names up; what is read as a whole is read once.
pub(crate) struct Names<'d> {
    desk: &'d Desk,
    reader: &'d Reader,
    outlines: OnceCell<Outlines>,
    duties: OnceCell<HashMap<String, String>>,
}

impl<'d> Names<'d> {
    /// The names of a desk's ledger.
    pub(crate) fn new(desk: &'d Desk, reader: &'d Reader) -> Self {
        Self {
            desk,
            reader,
            outlines: OnceCell::new(),
            duties: OnceCell::new(),
        }
    }

    /// The name of what a cell holds the code of; none where it holds no code, or nobody knows it.
    pub(crate) fn held(&self, change: &CellChange, stored: &str) -> Option<String> {
        match (change.table.as_str(), change.column.as_str()) {
            ("setting", _) if change.key == store::keys::AGENCY => self.agency(stored),
            ("agency", "parent") => self.agency(stored),
            ("agency", "predecessors") => self.agencies(stored),
            (_, "report_kind") => Some(self.kind(stored)),
            ("report", "corrects") => self.report(stored),
            ("report", "answers") => self.obligation(stored),
            ("obligation", "duty") => self.duty(stored),
            (_, "clause") => self.clause(stored),
            ("evidence", "figure") => self.figure(stored),
            ("evidence_file", "evidence") => self.evidence(stored),
            _ => None,
        }
    }

    /// What a row speaks of where the store does not say it, or only by the document behind it.
    pub(crate) fn subject(&self, change: &CellChange) -> Option<String> {
        let key = change.key.as_str();
        match change.table.as_str() {
            "setting" => text_of(key).map(|text| self.period(text.kind, &text.period)),
            "agency" | "agency_name" => self.agency(key.split(' ').next()?),
            "obligation" => self.obligation(key),
            // The block comes first in the key of a sentence.
            "report" | "report_frozen" | "report_sentence" => {
                self.report(key.split(' ').next_back()?)
            }
            "evidence_file" => {
                let file = self.reader.evidence_file(&key.into()).ok().flatten()?;
                self.evidence(file.evidence.as_str())
            }
            "calendar_day" => key.parse().ok().map(format_date),
            "validity" => self.document(key),
            _ => None,
        }
    }

    /// The title of a written part that is kept as a setting: `phần “Kiến nghị, đề xuất”`.
    pub(crate) fn part(&self, key: &str) -> Option<String> {
        let text = text_of(key)?;
        let parts = self.outlines().written_parts(text.kind);
        let part = parts.into_iter().find(|part| part.key == text.part);
        let title = part.map_or_else(|| text.part.to_owned(), |part| part.title);
        Some(format!("phần “{title}”"))
    }

    fn outlines(&self) -> &Outlines {
        self.outlines
            .get_or_init(|| Outlines::read(self.desk).unwrap_or_default())
    }

    fn kind(&self, code: &str) -> String {
        self.outlines().name_of(code)
    }

    fn period(&self, kind: &str, period: &str) -> String {
        format!("{}, {period}", self.kind(kind))
    }

    fn agency(&self, id: &str) -> Option<String> {
        let agency = self.reader.agency(&id.into()).ok().flatten()?;
        Some(agency.short)
    }

    fn agencies(&self, ids: &str) -> Option<String> {
        let names: Option<Vec<String>> = ids.split("; ").map(|id| self.agency(id)).collect();
        Some(names?.join("; "))
    }

    fn report(&self, id: &str) -> Option<String> {
        let report: Report = self.reader.report(&id.into()).ok().flatten()?;
        let name = self.period(&report.kind.0, &report.period.name());
        Some(match report.version {
            0 | 1 => name,
            version => format!("{name}, bản {version}"),
        })
    }

    fn obligation(&self, id: &str) -> Option<String> {
        let obligation = self.reader.obligation(&id.into()).ok().flatten()?;
        Some(obligation.name)
    }

    fn duty(&self, id: &str) -> Option<String> {
        let read = || {
            let duties = self.reader.duties().unwrap_or_default();
            let named = duties.into_iter().map(|(_, duty)| (duty.id.0, duty.text));
            named.collect()
        };
        self.duties.get_or_init(read).get(id).cloned()
    }

    fn clause(&self, id: &str) -> Option<String> {
        let clause = self.reader.clause(&id.into()).ok().flatten()?;
        Some(clause.place).filter(|place| !place.is_empty())
    }

    fn figure(&self, id: &str) -> Option<String> {
        let figure = self.reader.figure(&id.into()).ok().flatten()?;
        Some(format!("số liệu đến ngày {}", format_date(figure.as_of)))
    }

    fn evidence(&self, id: &str) -> Option<String> {
        let evidence = self.reader.evidence_entry(&id.into()).ok().flatten()?;
        if evidence.is_document() {
            return Some(evidence.citation());
        }
        let item = &evidence.item;
        let task = self.reader.task(item).ok().flatten().map(|task| task.text);
        task.or_else(|| {
            self.reader
                .target(item)
                .ok()
                .flatten()
                .map(|target| target.text)
        })
    }

    /// A document of the ledger as it is cited; a cited one is kept under its number.
    fn document(&self, subject: &str) -> Option<String> {
        let header = self.reader.header(&subject.into()).ok().flatten();
        header.map_or_else(
            || subject.split_once(':').map(|(_, number)| number.to_owned()),
            |header| Some(header.short_name()),
        )
    }
}

/// A written part of a report, as its key names it: `text/plan98/2026@quy-3/kien-nghi`.
struct TextKey<'k> {
    kind: &'k str,
    /// In words: `quý III năm 2026`.
    period: String,
    part: &'k str,
}

fn text_of(key: &str) -> Option<TextKey<'_>> {
    let mut pieces = key.strip_prefix("text/")?.splitn(3, '/');
    let (kind, when, part) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let period = when
        .split_once('@')
        .and_then(|(year, code)| Period::typed(code, year.parse().ok()?).ok());
    Some(TextKey {
        kind,
        period: period.map_or_else(|| format!("năm {when}"), |period| period.name()),
        part,
    })
}
