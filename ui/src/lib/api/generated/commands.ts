// Written from the list of commands in the crate `api`. Do not edit by hand.
import type { Adopt } from "./Adopt";
import type { AgencyDetail } from "./AgencyDetail";
import type { AgencyDraft } from "./AgencyDraft";
import type { AgencyRow } from "./AgencyRow";
import type { AgencySearch } from "./AgencySearch";
import type { AttachPath } from "./AttachPath";
import type { AttachReceived } from "./AttachReceived";
import type { BackPreview } from "./BackPreview";
import type { BackUpTo } from "./BackUpTo";
import type { BackedUp } from "./BackedUp";
import type { BackupView } from "./BackupView";
import type { Backups } from "./Backups";
import type { BeginFile } from "./BeginFile";
import type { ById } from "./ById";
import type { CalendarDayDraft } from "./CalendarDayDraft";
import type { CalendarOf } from "./CalendarOf";
import type { CalendarView } from "./CalendarView";
import type { CarryOver } from "./CarryOver";
import type { CarryOverView } from "./CarryOverView";
import type { CellEdits } from "./CellEdits";
import type { CellsDone } from "./CellsDone";
import type { CompareReports } from "./CompareReports";
import type { Comparison } from "./Comparison";
import type { DateText } from "./DateText";
import type { DateView } from "./DateView";
import type { DocumentDraft } from "./DocumentDraft";
import type { DocumentJson } from "./DocumentJson";
import type { DocumentQuery } from "./DocumentQuery";
import type { DocumentRow } from "./DocumentRow";
import type { DocumentView } from "./DocumentView";
import type { Done } from "./Done";
import type { Draft } from "./Draft";
import type { DutyRow } from "./DutyRow";
import type { Edit } from "./Edit";
import type { EditClause } from "./EditClause";
import type { EvidenceDraft } from "./EvidenceDraft";
import type { EvidenceQuery } from "./EvidenceQuery";
import type { EvidenceRow } from "./EvidenceRow";
import type { ExportReports } from "./ExportReports";
import type { ExportedReports } from "./ExportedReports";
import type { FigureDraft } from "./FigureDraft";
import type { FileCheck } from "./FileCheck";
import type { FilePath } from "./FilePath";
import type { FileTicket } from "./FileTicket";
import type { FindingRow } from "./FindingRow";
import type { HistoryChoices } from "./HistoryChoices";
import type { HistoryQuery } from "./HistoryQuery";
import type { HitRow } from "./HitRow";
import type { Initialise } from "./Initialise";
import type { IssueReport } from "./IssueReport";
import type { ItemFromClause } from "./ItemFromClause";
import type { KeptCells } from "./KeptCells";
import type { LibraryRow } from "./LibraryRow";
import type { LoadDocuments } from "./LoadDocuments";
import type { LookAtYear } from "./LookAtYear";
import type { MeasureLine } from "./MeasureLine";
import type { MendFinding } from "./MendFinding";
import type { NoArgs } from "./NoArgs";
import type { NoteSigned } from "./NoteSigned";
import type { NumberText } from "./NumberText";
import type { NumberView } from "./NumberView";
import type { ObligationDraft } from "./ObligationDraft";
import type { ObligationRow } from "./ObligationRow";
import type { ObligationsOn } from "./ObligationsOn";
import type { OfDocument } from "./OfDocument";
import type { OfItem } from "./OfItem";
import type { OfStep } from "./OfStep";
import type { OriginRow } from "./OriginRow";
import type { OutlineFault } from "./OutlineFault";
import type { Overview } from "./Overview";
import type { OverwriteSentence } from "./OverwriteSentence";
import type { PasteClauses } from "./PasteClauses";
import type { Preferences } from "./Preferences";
import type { ProgressDraft } from "./ProgressDraft";
import type { Proposal } from "./Proposal";
import type { ReminderRow } from "./ReminderRow";
import type { ReportDataView } from "./ReportDataView";
import type { ReportFileOrigin } from "./ReportFileOrigin";
import type { ReportFor } from "./ReportFor";
import type { ReportKindRow } from "./ReportKindRow";
import type { ReportMarks } from "./ReportMarks";
import type { ReportParts } from "./ReportParts";
import type { ReportRow } from "./ReportRow";
import type { ReportState } from "./ReportState";
import type { RequestDraft } from "./RequestDraft";
import type { Restored } from "./Restored";
import type { Rows } from "./Rows";
import type { RowsQuery } from "./RowsQuery";
import type { SaveSettings } from "./SaveSettings";
import type { SearchQuery } from "./SearchQuery";
import type { Sentences } from "./Sentences";
import type { Session } from "./Session";
import type { SetValidity } from "./SetValidity";
import type { SettingsView } from "./SettingsView";
import type { ShareParts } from "./ShareParts";
import type { ShareView } from "./ShareView";
import type { SignFile } from "./SignFile";
import type { SignedFile } from "./SignedFile";
import type { StepRow } from "./StepRow";
import type { TargetDetail } from "./TargetDetail";
import type { TargetDraft } from "./TargetDraft";
import type { TargetList } from "./TargetList";
import type { TargetQuery } from "./TargetQuery";
import type { TaskDetail } from "./TaskDetail";
import type { TaskDraft } from "./TaskDraft";
import type { TaskList } from "./TaskList";
import type { TaskQuery } from "./TaskQuery";
import type { TaskRow } from "./TaskRow";
import type { TokenRow } from "./TokenRow";
import type { TokensOf } from "./TokensOf";
import type { UnusedFiles } from "./UnusedFiles";
import type { VerifyFile } from "./VerifyFile";
import type { WriteText } from "./WriteText";
import type { Years } from "./Years";

/** Every command with its arguments and its result. */
export interface Commands {
  session: { args: NoArgs; ret: Session };
  agencies: { args: AgencySearch; ret: Array<AgencyRow> };
  initialise: { args: Initialise; ret: Session };
  initialise_example: { args: NoArgs; ret: Session };
  open_example: { args: NoArgs; ret: Session };
  close_example: { args: NoArgs; ret: Session };
  renew_example: { args: NoArgs; ret: Restored };
  look_at_year: { args: LookAtYear; ret: Session };
  years: { args: NoArgs; ret: Years };
  settings: { args: NoArgs; ret: SettingsView };
  save_settings: { args: SaveSettings; ret: Done };
  agency: { args: NoArgs; ret: AgencyDetail };
  save_agency: { args: Draft<AgencyDraft>; ret: Done };
  calendar: { args: CalendarOf; ret: CalendarView };
  set_calendar_day: { args: Draft<CalendarDayDraft>; ret: Done };
  save_preferences: { args: Preferences; ret: Preferences };
  overview: { args: NoArgs; ret: Overview };
  search: { args: SearchQuery; ret: Array<HitRow> };
  library: { args: NoArgs; ret: Array<LibraryRow> };
  load_documents: { args: LoadDocuments; ret: Done };
  documents: { args: DocumentQuery; ret: Array<DocumentRow> };
  document: { args: ById; ret: DocumentView };
  document_json: { args: ById; ret: DocumentJson };
  add_document: { args: Draft<DocumentDraft>; ret: Done };
  edit_document: { args: Edit<DocumentDraft>; ret: Done };
  drop_document: { args: ById; ret: Done };
  set_validity: { args: SetValidity; ret: Done };
  paste_clauses: { args: PasteClauses; ret: Done };
  edit_clause: { args: EditClause; ret: Done };
  item_from_clause: { args: ItemFromClause; ret: Done };
  proposals: { args: OfDocument; ret: Array<Proposal> };
  adopt: { args: Adopt; ret: Done };
  release: { args: OfItem; ret: Done };
  tasks: { args: TaskQuery; ret: TaskList };
  task: { args: ById; ret: TaskDetail };
  add_task: { args: Draft<TaskDraft>; ret: Done };
  edit_task: { args: Edit<TaskDraft>; ret: Done };
  drop_task: { args: ById; ret: Done };
  carry_over_view: { args: NoArgs; ret: CarryOverView };
  carry_over: { args: CarryOver; ret: Done };
  task_rows: { args: RowsQuery; ret: Rows<TaskRow> };
  target_rows: { args: RowsQuery; ret: Rows<MeasureLine> };
  edit_cells: { args: CellEdits; ret: CellsDone };
  kept_cells: { args: NoArgs; ret: Array<KeptCells> };
  keep_cells: { args: KeptCells; ret: Array<KeptCells> };
  targets: { args: TargetQuery; ret: TargetList };
  target: { args: ById; ret: TargetDetail };
  add_target: { args: Draft<TargetDraft>; ret: Done };
  edit_target: { args: Edit<TargetDraft>; ret: Done };
  drop_target: { args: ById; ret: Done };
  record_progress: { args: Draft<ProgressDraft>; ret: Done };
  edit_progress: { args: Edit<ProgressDraft>; ret: Done };
  drop_progress: { args: ById; ret: Done };
  evidence: { args: EvidenceQuery; ret: Array<EvidenceRow> };
  add_evidence: { args: Draft<EvidenceDraft>; ret: Done };
  edit_evidence: { args: Edit<EvidenceDraft>; ret: Done };
  drop_evidence: { args: ById; ret: Done };
  attach_path: { args: AttachPath; ret: Done };
  begin_file: { args: BeginFile; ret: FileTicket };
  cancel_file: { args: FileTicket; ret: FileTicket };
  attach_received: { args: AttachReceived; ret: Done };
  detach_file: { args: ById; ret: Done };
  check_evidence_files: { args: NoArgs; ret: FileCheck };
  unused_files: { args: NoArgs; ret: UnusedFiles };
  sweep_unused_files: { args: NoArgs; ret: UnusedFiles };
  record_figure: { args: Draft<FigureDraft>; ret: Done };
  edit_figure: { args: Edit<FigureDraft>; ret: Done };
  drop_figure: { args: ById; ret: Done };
  read_number: { args: NumberText; ret: NumberView };
  read_date: { args: DateText; ret: DateView };
  share: { args: ShareParts; ret: ShareView };
  obligations: { args: ObligationsOn; ret: Array<ObligationRow> };
  duties: { args: NoArgs; ret: Array<DutyRow> };
  take_duty: { args: ById; ret: Done };
  add_obligation: { args: Draft<ObligationDraft>; ret: Done };
  edit_obligation: { args: Edit<ObligationDraft>; ret: Done };
  drop_obligation: { args: ById; ret: Done };
  add_request: { args: Draft<RequestDraft>; ret: Done };
  answer_request: { args: ById; ret: Done };
  take_reminders: { args: NoArgs; ret: Array<ReminderRow> };
  report_kinds: { args: NoArgs; ret: Array<ReportKindRow> };
  report_kind_faults: { args: NoArgs; ret: Array<OutlineFault> };
  report_state: { args: ReportFor; ret: ReportState };
  write_report_text: { args: WriteText; ret: Done };
  reports: { args: NoArgs; ret: Array<ReportRow> };
  start_report: { args: ReportFor; ret: Done };
  edit_report: { args: Edit<ReportMarks>; ret: Done };
  drop_report: { args: ById; ret: Done };
  finalise_report: { args: ById; ret: Done };
  reopen_report: { args: ById; ret: Done };
  issue_report: { args: IssueReport; ret: Done };
  note_signed_file: { args: NoteSigned; ret: Done };
  correct_report: { args: ById; ret: Done };
  report_parts: { args: ReportFor; ret: ReportParts };
  report_sentences: { args: ReportFor; ret: Sentences };
  overwrite_sentence: { args: OverwriteSentence; ret: Done };
  report_origins: { args: ReportFor; ret: Array<OriginRow> };
  report_findings: { args: ReportFor; ret: Array<FindingRow> };
  mend_finding: { args: MendFinding; ret: Done };
  compare_reports: { args: CompareReports; ret: Comparison };
  report_data: { args: FilePath; ret: ReportDataView };
  verify_report_file: { args: FilePath; ret: ReportFileOrigin };
  tokens: { args: TokensOf; ret: Array<TokenRow> };
  sign_file: { args: SignFile; ret: SignedFile };
  verify_file: { args: VerifyFile; ret: SignedFile };
  history: { args: HistoryQuery; ret: Array<StepRow> };
  history_step: { args: OfStep; ret: StepRow };
  history_choices: { args: NoArgs; ret: HistoryChoices };
  item_history: { args: ById; ret: Array<StepRow> };
  preview_back: { args: OfStep; ret: BackPreview };
  go_back: { args: OfStep; ret: Done };
  undo: { args: NoArgs; ret: Done };
  redo: { args: NoArgs; ret: Done };
  export_reports: { args: ExportReports; ret: ExportedReports };
  backups: { args: NoArgs; ret: Backups };
  backup: { args: BackUpTo; ret: BackedUp };
  daily_backup: { args: NoArgs; ret: BackedUp };
  look_into_backup: { args: FilePath; ret: BackupView };
  restore: { args: FilePath; ret: Restored };
}

/** The commands that may change the ledger. */
export const WRITES: ReadonlySet<keyof Commands> = new Set([
  "initialise",
  "initialise_example",
  "open_example",
  "close_example",
  "renew_example",
  "save_settings",
  "save_agency",
  "set_calendar_day",
  "load_documents",
  "add_document",
  "edit_document",
  "drop_document",
  "set_validity",
  "paste_clauses",
  "edit_clause",
  "item_from_clause",
  "adopt",
  "release",
  "add_task",
  "edit_task",
  "drop_task",
  "carry_over",
  "edit_cells",
  "add_target",
  "edit_target",
  "drop_target",
  "record_progress",
  "edit_progress",
  "drop_progress",
  "add_evidence",
  "edit_evidence",
  "drop_evidence",
  "attach_path",
  "begin_file",
  "cancel_file",
  "attach_received",
  "detach_file",
  "sweep_unused_files",
  "record_figure",
  "edit_figure",
  "drop_figure",
  "take_duty",
  "add_obligation",
  "edit_obligation",
  "drop_obligation",
  "add_request",
  "answer_request",
  "write_report_text",
  "start_report",
  "edit_report",
  "drop_report",
  "finalise_report",
  "reopen_report",
  "issue_report",
  "note_signed_file",
  "correct_report",
  "overwrite_sentence",
  "mend_finding",
  "go_back",
  "undo",
  "redo",
  "restore",
]);
