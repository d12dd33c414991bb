//! Everything that a user can do to the ledger, each with the name it has in the Undo menu.

use domain::agency::Agency;
use domain::calendar::{CalendarDay, WorkingCalendar};
use domain::document::{Document, GoalRow, Header};
use domain::evidence::Evidence;
use domain::facts::Overwritten;
use domain::figure::Figure;
use domain::ids::{DocumentId, EntryId, ItemId, ObligationId, ReportId};
use domain::item::{LedgerTarget, LedgerTask};
use domain::obligation::Obligation;
use domain::progress::Progress;
use domain::report::{Frozen, Issued, Report};
use domain::text::Decimal;
use serde::{Deserialize, Serialize};

/// Which of the two lists of an area of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ResultPart {
    /// Kết quả đạt được.
    Results,
    /// Tồn tại, hạn chế.
    Shortcomings,
}

/// A named action on the ledger.
///
/// Where a new thing's id is blank the store makes one and returns it in [`crate::Change::created`].
/// Undo brings back the rows as they were before, to the letter; what is said below is what that means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Operation {
    /// Gives an empty store its agency and settings. Undo never passes it.
    Initialise {
        /// Settings by key; [`crate::keys::AGENCY`] must be among them.
        settings: Vec<(String, String)>,
    },
    /// Takes over agencies and the working calendar. Undo brings back the earlier ones.
    LoadReference {
        /// Added or replaced by id; none is removed.
        agencies: Vec<Agency>,
        /// Its years are replaced, other years stay.
        calendar: WorkingCalendar,
    },
    /// Enters an agency, or changes it: names in time, head of its papers, symbol, place. Refused where two of its
    /// names are in force on one day. Undo brings back the old one, or takes it out.
    KeepAgency(Agency),
    /// Says of one day that it is off, or worked, or as usual; its year counts as known from then on. Undo brings
    /// back what the calendar said.
    SetCalendarDay(CalendarDay),
    /// Takes over documents, or what is different in them since they were last loaded: all or none. What the agency
    /// adopted or typed in beside a document stays; what it mended in the document itself – the head, stated figures,
    /// goals, lines of results – gets the loaded words again. Refused are a load by which an adopted item would
    /// vanish or figures would speak of another measure, and one over a document entered by hand. Undo takes the
    /// documents out again, or brings back their earlier words.
    LoadDocuments(Vec<Document>),
    /// Enters a document by its head. Undo takes it out.
    AddDocument(Header),
    /// Changes the head of a document. Undo brings back the old head.
    EditDocument(Header),
    /// Takes a document out with all that it holds. Refused while items of it have entries or are taken over, or an
    /// obligation rests on it. Undo brings all of it back.
    DropDocument(DocumentId),
    /// Enters a task: the agency's own, or one of a document, whose clause is then made from its words. Undo takes it out.
    AddTask(LedgerTask),
    /// Changes a task: all of a typed one; of an adopted one its date, deliverable and note. Undo brings back the old words.
    EditTask(LedgerTask),
    /// Takes out a typed task, or releases an adopted one. Undo brings it back.
    DropTask(ItemId),
    /// Goes on to another year: tasks get a new last day and say so in their note, and settings change with them, all
    /// or none. Undo brings back days, notes and settings.
    CarryOver {
        /// The tasks as they are to be; each as [`Operation::EditTask`].
        tasks: Vec<LedgerTask>,
        /// Settings by key.
        settings: Vec<(String, String)>,
    },
    /// Enters a target, as [`Operation::AddTask`]. Undo takes it out.
    AddTarget(LedgerTarget),
    /// Changes a target: all of a typed one; of an adopted one its date. Undo brings back the old words.
    EditTarget(LedgerTarget),
    /// Takes out a typed target, or releases an adopted one. Undo brings it back.
    DropTarget(ItemId),
    /// Takes over items and dated duties of documents, items with the words by which they concern the agency; those
    /// held already stay as they are. Undo gives them back.
    Adopt {
        /// Items with their words.
        items: Vec<(ItemId, String)>,
        /// Duties as reports that are owed; one whose duty was taken over already stays as it is.
        duties: Vec<Obligation>,
    },
    /// Gives an item back to its document. Refused while it has entries. Undo takes it over again.
    Release(ItemId),
    /// Enters how a task or target goes. Undo takes the entry out.
    RecordProgress(Progress),
    /// Changes an entry. Undo brings back the old one.
    EditProgress(Progress),
    /// Takes an entry out. Undo brings it back.
    DropProgress(EntryId),
    /// Enters a value of a target. Undo takes it out.
    RecordFigure(Figure),
    /// Changes a value. Undo brings back the old one.
    EditFigure(Figure),
    /// Takes a value out. Undo brings it back.
    DropFigure(EntryId),
    /// Enters a document that proves something. Undo takes it out.
    AddEvidence(Evidence),
    /// Changes it. Undo brings back the old one.
    EditEvidence(Evidence),
    /// Takes it out. Undo brings it back.
    DropEvidence(EntryId),
    /// Enters a report that is owed. Undo takes it out.
    AddObligation(Obligation),
    /// Changes it. Undo brings back the old one.
    EditObligation(Obligation),
    /// Takes it out. Undo brings it back.
    DropObligation(ObligationId),
    /// Sets settings by key; a blank value removes one. Undo brings back the old values.
    Settings(Vec<(String, String)>),
    /// Keeps what a person wrote for a part of a report; a blank text removes it. Undo brings back the old text.
    WriteReportText {
        /// The settings key that it is kept under.
        key: String,
        /// The text; it may have several lines.
        written: String,
    },
    /// Begins a report of a period. Refused where one of the same kind, period and plan is there. Undo takes it out.
    StartReport(Report),
    /// Changes the day and the marks of a draft. Undo brings back the old ones.
    EditReport(Report),
    /// Takes out a draft with the sentences written in it. Undo brings it back.
    DropReport(ReportId),
    /// Keeps a person's words for a generated paragraph of a draft; blank words give the generated ones back. Undo
    /// brings back what stood there.
    OverwriteSentence {
        /// The report.
        report: ReportId,
        /// The id of the paragraph's block.
        block: String,
        /// The words, and what the program had written.
        words: Overwritten,
    },
    /// Freezes the facts and the outline of a draft. Undo makes it follow the ledger again.
    FinaliseReport {
        /// The report.
        report: ReportId,
        /// What it says.
        frozen: Box<Frozen>,
    },
    /// Lets a finalised report follow the ledger again. Undo brings back what was frozen.
    ReopenReport(ReportId),
    /// Registers a finalised report. Undo takes the registration back, as a wrong click must be mendable before the
    /// paper leaves the house; both steps stay in the history, and every other way leads to a correction.
    IssueReport {
        /// The report.
        report: ReportId,
        /// Its registration.
        issued: Issued,
    },
    /// Notes the hash of a signed file of an issued report. Undo takes the note out.
    NoteSignedFile {
        /// The report.
        report: ReportId,
        /// The SHA-256 of the file.
        hash: String,
    },
    /// Begins the next version of an issued report, once for each. Undo takes it out.
    CorrectReport(ReportId),
    /// Changes a figure that a stored report states, in the figure and in its sentence. Undo brings back the old one.
    EditStatedFigure {
        /// The report.
        document: DocumentId,
        /// Which of its figures, from 1, in the order of [`Document::figures`].
        figure: u32,
        /// The figure as it is to be written.
        raw: String,
        /// Its value.
        value: Decimal,
    },
    /// Changes a row of a stored report's table of goals. Undo brings back the old row.
    EditGoalRow {
        /// The report.
        document: DocumentId,
        /// Which row, from 1.
        row: u32,
        /// The row as it is to be.
        goal: GoalRow,
    },
    /// Changes a paragraph of results or shortcomings of a stored report; the figures it states must stay in it.
    /// Undo brings back the old words.
    EditResultLine {
        /// The report.
        document: DocumentId,
        /// The number of its area: `1.2`.
        area: String,
        /// Which list of the area.
        part: ResultPart,
        /// Which paragraph, from 1.
        line: u32,
        /// The paragraph as it is to be, with its list mark.
        text: String,
    },
}

impl Operation {
    /// The name in the Undo menu and in the history.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Initialise { .. } => "Khởi tạo sổ",
            Self::LoadReference { .. } => "Nạp danh mục đơn vị và lịch làm việc",
            Self::KeepAgency(_) => "Sửa thông tin đơn vị",
            Self::SetCalendarDay(_) => "Sửa lịch làm việc",
            Self::LoadDocuments(_) => "Nạp văn bản",
            Self::AddDocument(_) => "Thêm văn bản",
            Self::EditDocument(_) => "Sửa văn bản",
            Self::DropDocument(_) => "Xóa văn bản",
            Self::AddTask(_) => "Thêm nhiệm vụ",
            Self::EditTask(_) => "Sửa nhiệm vụ",
            Self::DropTask(_) => "Xóa nhiệm vụ",
            Self::CarryOver { .. } => "Chuyển nhiệm vụ sang năm sau",
            Self::AddTarget(_) => "Thêm chỉ tiêu",
            Self::EditTarget(_) => "Sửa chỉ tiêu",
            Self::DropTarget(_) => "Xóa chỉ tiêu",
            Self::Adopt { .. } => "Nhận nhiệm vụ, chỉ tiêu",
            Self::Release(_) => "Bỏ nhận",
            Self::RecordProgress(_) => "Ghi tiến độ",
            Self::EditProgress(_) => "Sửa tiến độ",
            Self::DropProgress(_) => "Xóa tiến độ",
            Self::RecordFigure(_) => "Ghi số liệu",
            Self::EditFigure(_) => "Sửa số liệu",
            Self::DropFigure(_) => "Xóa số liệu",
            Self::AddEvidence(_) => "Thêm minh chứng",
            Self::EditEvidence(_) => "Sửa minh chứng",
            Self::DropEvidence(_) => "Xóa minh chứng",
            Self::AddObligation(_) => "Thêm chế độ báo cáo",
            Self::EditObligation(_) => "Sửa chế độ báo cáo",
            Self::DropObligation(_) => "Xóa chế độ báo cáo",
            Self::Settings(_) => "Sửa cài đặt",
            Self::WriteReportText { .. } => "Viết phần của báo cáo",
            Self::StartReport(_) => "Lập báo cáo",
            Self::EditReport(_) => "Sửa báo cáo",
            Self::DropReport(_) => "Bỏ dự thảo báo cáo",
            Self::OverwriteSentence { .. } => "Sửa câu trong báo cáo",
            Self::FinaliseReport { .. } => "Chốt số liệu báo cáo",
            Self::ReopenReport(_) => "Mở lại báo cáo",
            Self::IssueReport { .. } => "Phát hành báo cáo",
            Self::NoteSignedFile { .. } => "Ghi tệp đã ký",
            Self::CorrectReport(_) => "Lập bản đính chính",
            Self::EditStatedFigure { .. } => "Sửa số liệu trong báo cáo",
            Self::EditGoalRow { .. } => "Sửa bảng mục tiêu",
            Self::EditResultLine { .. } => "Sửa kết quả trong báo cáo",
        }
    }

    /// Whether undo stops at it.
    pub(crate) fn is_founding(&self) -> bool {
        matches!(self, Self::Initialise { .. })
    }
}
