//! What goes over the wire: one JSON form for the window and for `sohoa --json`.
//!
//! Names are English and snake_case; exact decimals are strings with a point; dates are ISO. Beside a
//! value that is shown stands the same value as Vietnamese text, its name ending in `_text`. What a
//! person types goes in as text and is read by `domain::text`, nowhere else.

mod adoption;
mod agency;
mod backup;
mod calendar;
mod carry_over;
mod common;
mod document;
mod entry;
mod error;
mod evidence;
mod figure;
mod grid;
mod history;
mod obligation;
mod overview;
mod preferences;
mod report;
mod search;
mod session;
mod settings;
mod sign;
mod target;
mod task;
mod work;

pub use adoption::{Adopt, Proposal, TakenOver};
pub use agency::{AgencyDetail, AgencyDraft, AgencyNameText, AgencyRow, AgencySearch, Initialise};
pub use backup::{BackUpTo, BackedUp, BackupRow, BackupView, Backups, Restored};
pub use calendar::{CalendarDayDraft, CalendarDayRow, CalendarOf, CalendarView};
pub use carry_over::{CarryOver, CarryOverRow, CarryOverView};
pub use common::{ById, Done, Draft, Edit, NoArgs, OfDocument, OfItem, PlanRef, Quote, RowFilter};
pub use document::{
    AnnexView, BaseView, ClauseRole, ClauseView, DocumentDraft, DocumentJson, DocumentQuery,
    DocumentRow, DocumentView, EditClause, HeaderView, ItemFromClause, ItemKind, ItemRef,
    LibraryRow, LoadDocuments, LoadState, Loaded, LoadedRow, PasteClauses, SetValidity,
    ValidityView,
};
pub use entry::{ProgressDraft, ProgressView};
pub use error::{ErrorCode, Reading, WireError};
pub use evidence::{
    AttachPath, AttachReceived, AttachTo, BeginFile, BrokenFile, EvidenceDraft, EvidenceFileView,
    EvidenceFilter, EvidenceQuery, EvidenceRow, EvidenceView, FileCheck, FileTicket, UnusedFiles,
};
pub use figure::{
    DateText, DateView, FigureDraft, FigureView, NumberText, NumberView, ShareParts, ShareView,
};
pub use grid::{
    CellEdit, CellEdits, CellRefusal, CellsBy, CellsDone, DraftState, KeptCell, KeptCells,
    MeasureLine, PartSpan, Rows, RowsQuery,
};
pub use history::{
    BackPreview, CellChange, HistoryChoices, HistoryKind, HistoryQuery, OfStep, RowFate, StepRow,
    StepState,
};
pub use obligation::{
    DutyRow, ObligationDraft, ObligationRow, ObligationsOn, ReminderRow, RequestDraft,
};
pub use overview::{GroupTotals, MissingLine, Overview, Screen, VerdictTotals};
pub use preferences::{Preferences, RowHeight, Theme};
pub use report::{
    BlockChange, ChangeKind, CompareReports, Comparison, ExportDone, FigureChangeRow, FilePath,
    FindingRow, FindingSeverity, IssueDraft, IssueReport, MendFinding, NoteSigned, OriginRow,
    OutlineFault, OverwriteSentence, PartState, Passage, PassageKind, PassageRun, PreviewPage,
    PreviewPages, PreviewPlace, ReportDataView, ReportDraft, ReportFileOrigin, ReportFor,
    ReportKindRow, ReportMarks, ReportPart, ReportParts, ReportRow, ReportState, ReportText,
    RunOrigin, SentenceRow, Sentences, TypedWords, WordPiece, WriteText,
};
pub use search::{HitRow, SearchQuery};
pub use session::{LookAtYear, Session, SessionState, Years};
pub use settings::{SaveSettings, SettingsDraft, SettingsView, Signer};
pub use sign::{
    CertificateRow, Pin, SignFile, SignatureRow, SignedFile, TokenRow, TokensOf, VerifyFile,
};
pub use target::{
    MeasureDraft, MeasureRow, TargetDetail, TargetDraft, TargetList, TargetQuery, TargetRow,
};
pub use task::{TaskDetail, TaskDraft, TaskItemView, TaskList, TaskQuery, TaskRow};
pub use work::{ExportReports, ExportedReports, WorkState};
