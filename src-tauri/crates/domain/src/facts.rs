//! The facts of a period: all that a report says, taken from the ledger as of one day.
//!
//! A report is written from these facts alone, so that freezing them freezes the report.

use crate::document::Header;
use crate::evidence::Evidence;
use crate::figure::FigureKind;
use crate::ids::{DocumentId, ItemId};
use crate::measure::Measure;
use crate::period::Period;
use crate::progress::{Progress, TaskStatus};
use crate::text::Decimal;
use crate::verdict::Verdict;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that a report of the ledger says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// Who reports, and who signs.
    pub sender: Sender,
    /// To whom.
    pub addressees: Vec<String>,
    /// The list under "Nơi nhận", without "Như trên" and "Lưu".
    pub recipients: Vec<String>,
    /// The year reported on.
    pub year: i32,
    /// The day up to which the data run.
    pub as_of: NaiveDate,
    /// The period reported on; none for a whole year up to [`Facts::as_of`].
    #[serde(default)]
    pub period: Option<Period>,
    /// The plan that the report answers to, where there is one.
    pub plan: Option<Header>,
    /// The documents that the targets and tasks come from, in order of first use, targets first.
    #[serde(default)]
    pub documents: Vec<Header>,
    /// The targets, in order of their groups.
    pub targets: Vec<TargetFact>,
    /// The tasks, in order of their areas.
    pub tasks: Vec<TaskFact>,
    /// The parts that a person writes, by the key that the outline gives them.
    pub texts: BTreeMap<String, String>,
    /// Generated paragraphs that a person wrote anew, by the id of their block.
    #[serde(default)]
    pub overwritten: BTreeMap<String, Overwritten>,
    /// What the page bears beside the parts that every document has.
    #[serde(default)]
    pub marks: Marks,
    /// The agency's own plan of the year, by which it set its own targets and tasks, where the evidence names one.
    #[serde(default)]
    pub own_plan: Option<Evidence>,
}

/// A generated paragraph that a person wrote anew.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Overwritten {
    /// The person's words.
    pub text: String,
    /// What the program had written when the person did; where it writes something else today, the words are stale.
    pub generated: String,
}

/// Marks of a document that not every document has (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.10, II.12, II.13).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Marks {
    /// How fast it must be delivered (ô 10b): `hoa-toc`, `thuong-khan`, `khan`, or empty.
    pub urgency: String,
    /// Who may read it (ô 11): `xem-xong-tra-lai`, `luu-hanh-noi-bo`, or empty.
    pub circulation: String,
    /// Address, e-mail, web page, telephone, fax, a line each (ô 13).
    pub contact: Vec<String>,
    /// Drafter's symbol and number of copies, `PL.(300)` (ô 12).
    pub drafted: String,
    /// Whether the QR code is left out.
    pub without_code: bool,
}

/// The agency that reports.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sender {
    /// Its official full name on the day of the report.
    pub name: String,
    /// What officers call it: `UBND phường An Cựu`.
    pub short: String,
    /// Its head, line by line.
    pub head_lines: Vec<String>,
    /// The direct parent agency as the head prints it, where there is one.
    pub parent_lines: Vec<String>,
    /// The symbol after the type: `UBND`.
    pub symbol: String,
    /// The place before the date.
    pub place: String,
    /// The number, once registered.
    pub number: Option<String>,
    /// The date of the report; blank until it is set.
    pub date: Option<NaiveDate>,
    /// The capacity in which it is signed, line by line.
    pub signature: Vec<String>,
    /// The signer's full name, or `(Họ và tên)`.
    pub signer: String,
    /// The drafting unit in the last line of "Nơi nhận": `VT, VHXH`.
    pub archive: String,
}

/// A target with what the ledger says of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TargetFact {
    /// The target.
    pub id: ItemId,
    /// Its group.
    pub group: String,
    /// Its words.
    pub text: String,
    /// Where it comes from: `Kế hoạch 98/KH-UBND, I.3`.
    pub source: String,
    /// The document that it comes from; none for an agency's own.
    #[serde(default)]
    pub document: Option<DocumentId>,
    /// Where in that document it stands: `I.3`, `Phụ lục 2, mục 20`.
    #[serde(default)]
    pub place: String,
    /// How it stands.
    pub verdict: Verdict,
    /// Its measures, each with its value.
    pub measures: Vec<MeasureFact>,
    /// The newest entry about it, with shortcoming, cause and remedy.
    pub progress: Option<Progress>,
    /// What proves it.
    pub evidence: Vec<Evidence>,
    /// The last day by which it is to be reached.
    #[serde(default)]
    pub due: Option<NaiveDate>,
}

impl TargetFact {
    /// Whether it is not reached and nobody has said what is wanting, why, and what will be done.
    pub fn lacks_reason(&self) -> bool {
        let told = |entry: &Progress| {
            [&entry.shortcoming, &entry.cause, &entry.remedy]
                .iter()
                .all(|text| !text.is_empty())
        };
        self.verdict == Verdict::Unmet && !self.progress.as_ref().is_some_and(told)
    }
}

/// A measure with its newest value up to the as-of day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureFact {
    /// What is measured.
    pub measure: Measure,
    /// Whether it is a milestone, reached (1) or not (0).
    pub milestone: bool,
    /// How it stands.
    pub verdict: Verdict,
    /// Its exact value, where there is one.
    pub value: Option<Decimal>,
    /// The parts of a share, where they are known.
    pub ratio: Option<(Decimal, Decimal)>,
    /// Counted or foreseen.
    pub kind: Option<FigureKind>,
    /// The day of the value.
    pub as_of: Option<NaiveDate>,
    /// Where the value comes from.
    pub source: String,
    /// The foreseen value for the whole year, where one was entered beside a counted one.
    pub estimate: Option<Decimal>,
    /// The last value of the year before.
    pub last_year: Option<Decimal>,
    /// The value on the same day of the year before, or the last one before it in that year.
    #[serde(default)]
    pub same_period: Option<Decimal>,
    /// The value that the last finalised or issued report of the same kind gave.
    #[serde(default)]
    pub last_report: Option<Decimal>,
}

/// A task with what the ledger says of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TaskFact {
    /// The task.
    pub id: ItemId,
    /// Its area.
    pub area: String,
    /// Its words.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    /// The document that it comes from; none for an agency's own.
    #[serde(default)]
    pub document: Option<DocumentId>,
    /// Where in that document it stands: `I.3`, `Phụ lục 2, mục 20`.
    #[serde(default)]
    pub place: String,
    /// Lead units.
    pub lead: Vec<String>,
    /// Coordinating units.
    pub coordinating: Vec<String>,
    /// The years as written.
    pub years: String,
    /// Where it stands.
    pub status: TaskStatus,
    /// How far it is, 0–100 %.
    pub percent: Option<Decimal>,
    /// Its deadline.
    pub due: Option<NaiveDate>,
    /// Whether the deadline passed before it was done.
    pub overdue: bool,
    /// Its entries of the year up to the as-of day, oldest first.
    pub entries: Vec<Progress>,
    /// The newest entry, of whatever day, where none lies in the period: how it stands since then.
    #[serde(default)]
    pub before: Option<Progress>,
    /// What proves it.
    pub evidence: Vec<Evidence>,
    /// Its note.
    pub note: String,
}

impl TaskFact {
    /// What came of it: what the newest entry says that says so; of one done before the period, what was said then.
    pub fn result(&self) -> &str {
        let done = |_: &&Progress| self.status == TaskStatus::Done;
        let earlier = self.before.as_ref().filter(done);
        let entries = self.entries.iter().rev().chain(earlier);
        let mut results = entries.map(|entry| entry.result.trim());
        results.find(|said| !said.is_empty()).unwrap_or_default()
    }

    /// The entry that says how it stands: the newest of the period, or what has held a stopped or late task since.
    pub fn told_by(&self) -> Option<&Progress> {
        let held = self.overdue || self.status == TaskStatus::Suspended;
        let earlier = self.before.as_ref().filter(|_| held);
        self.entries.last().or(earlier)
    }

    /// Whether it is done, and neither a result nor a document shows what came of it.
    pub fn lacks_result(&self) -> bool {
        self.status == TaskStatus::Done && self.result().is_empty() && self.evidence.is_empty()
    }
}

/// Verdicts counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct VerdictCounts {
    /// All of them.
    pub total: usize,
    /// Đạt.
    pub met: usize,
    /// Chưa đạt.
    pub unmet: usize,
    /// Chưa đến hạn.
    pub not_due: usize,
    /// Chưa có số liệu.
    pub no_data: usize,
}

impl VerdictCounts {
    /// Counts the verdicts of targets.
    pub fn of<'a>(targets: impl IntoIterator<Item = &'a TargetFact>) -> Self {
        targets
            .into_iter()
            .fold(Self::default(), |mut counts, target| {
                counts.total += 1;
                match target.verdict {
                    Verdict::Met => counts.met += 1,
                    Verdict::Unmet => counts.unmet += 1,
                    Verdict::NotDue => counts.not_due += 1,
                    Verdict::NoData => counts.no_data += 1,
                }
                counts
            })
    }
}
