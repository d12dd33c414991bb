//! The list of commands: each declared once, with its arguments, its result and whether it writes.

/// Hands every command to a macro, as `name(Args) -> Ret: access area`.
///
/// The handler is `commands::<area>::<name>`; a command without one does not compile.
macro_rules! for_each_command {
    ($consume:ident) => {
        $consume! {
            session(NoArgs) -> Session: read start,
            agencies(AgencySearch) -> Vec<AgencyRow>: read start,
            initialise(Initialise) -> Session: write start,
            initialise_example(NoArgs) -> Session: write start,
            open_example(NoArgs) -> Session: write start,
            close_example(NoArgs) -> Session: write start,
            renew_example(NoArgs) -> Restored: write start,
            look_at_year(LookAtYear) -> Session: read start,
            years(NoArgs) -> Years: read start,
            settings(NoArgs) -> SettingsView: read settings,
            save_settings(SaveSettings) -> Done: write settings,
            agency(NoArgs) -> AgencyDetail: read agency,
            save_agency(Draft<AgencyDraft>) -> Done: write agency,
            calendar(CalendarOf) -> CalendarView: read calendar,
            set_calendar_day(Draft<CalendarDayDraft>) -> Done: write calendar,
            save_preferences(Preferences) -> Preferences: read settings,

            overview(NoArgs) -> Overview: read overview,
            search(SearchQuery) -> Vec<HitRow>: read overview,

            library(NoArgs) -> Vec<LibraryRow>: read library,
            load_documents(LoadDocuments) -> Done: write library,
            documents(DocumentQuery) -> Vec<DocumentRow>: read documents,
            document(ById) -> DocumentView: read documents,
            document_json(ById) -> DocumentJson: read documents,
            add_document(Draft<DocumentDraft>) -> Done: write documents,
            edit_document(Edit<DocumentDraft>) -> Done: write documents,
            drop_document(ById) -> Done: write documents,
            set_validity(SetValidity) -> Done: write clauses,
            paste_clauses(PasteClauses) -> Done: write clauses,
            edit_clause(EditClause) -> Done: write clauses,
            item_from_clause(ItemFromClause) -> Done: write clauses,

            proposals(OfDocument) -> Vec<Proposal>: read adoption,
            adopt(Adopt) -> Done: write adoption,
            release(OfItem) -> Done: write adoption,

            tasks(TaskQuery) -> TaskList: read tasks,
            task(ById) -> TaskDetail: read tasks,
            add_task(Draft<TaskDraft>) -> Done: write tasks,
            edit_task(Edit<TaskDraft>) -> Done: write tasks,
            drop_task(ById) -> Done: write tasks,
            carry_over_view(NoArgs) -> CarryOverView: read carry_over,
            carry_over(CarryOver) -> Done: write carry_over,

            task_rows(RowsQuery) -> Rows<TaskRow>: read rows,
            target_rows(RowsQuery) -> Rows<MeasureLine>: read rows,
            edit_cells(CellEdits) -> CellsDone: write cells,
            kept_cells(NoArgs) -> Vec<KeptCells>: read cells,
            keep_cells(KeptCells) -> Vec<KeptCells>: read cells,

            targets(TargetQuery) -> TargetList: read targets,
            target(ById) -> TargetDetail: read targets,
            add_target(Draft<TargetDraft>) -> Done: write targets,
            edit_target(Edit<TargetDraft>) -> Done: write targets,
            drop_target(ById) -> Done: write targets,

            record_progress(Draft<ProgressDraft>) -> Done: write entries,
            edit_progress(Edit<ProgressDraft>) -> Done: write entries,
            drop_progress(ById) -> Done: write entries,
            evidence(EvidenceQuery) -> Vec<EvidenceRow>: read evidence,
            add_evidence(Draft<EvidenceDraft>) -> Done: write evidence,
            edit_evidence(Edit<EvidenceDraft>) -> Done: write evidence,
            drop_evidence(ById) -> Done: write evidence,
            attach_path(AttachPath) -> Done: write attach,
            begin_file(BeginFile) -> FileTicket: write attach,
            cancel_file(FileTicket) -> FileTicket: write attach,
            attach_received(AttachReceived) -> Done: write attach,
            detach_file(ById) -> Done: write attach,
            check_evidence_files(NoArgs) -> FileCheck: read attach,
            unused_files(NoArgs) -> UnusedFiles: read attach,
            sweep_unused_files(NoArgs) -> UnusedFiles: write attach,

            record_figure(Draft<FigureDraft>) -> Done: write figures,
            edit_figure(Edit<FigureDraft>) -> Done: write figures,
            drop_figure(ById) -> Done: write figures,
            read_number(NumberText) -> NumberView: read figures,
            read_date(DateText) -> DateView: read figures,
            share(ShareParts) -> ShareView: read figures,

            obligations(ObligationsOn) -> Vec<ObligationRow>: read obligations,
            duties(NoArgs) -> Vec<DutyRow>: read obligations,
            take_duty(ById) -> Done: write obligations,
            add_obligation(Draft<ObligationDraft>) -> Done: write obligations,
            edit_obligation(Edit<ObligationDraft>) -> Done: write obligations,
            drop_obligation(ById) -> Done: write obligations,
            add_request(Draft<RequestDraft>) -> Done: write requests,
            answer_request(ById) -> Done: write requests,

            take_reminders(NoArgs) -> Vec<ReminderRow>: read reminders,

            report_kinds(NoArgs) -> Vec<ReportKindRow>: read reports,
            report_kind_faults(NoArgs) -> Vec<OutlineFault>: read reports,
            report_state(ReportFor) -> ReportState: read reports,
            write_report_text(WriteText) -> Done: write reports,

            reports(NoArgs) -> Vec<ReportRow>: read life,
            start_report(ReportFor) -> Done: write life,
            edit_report(Edit<ReportMarks>) -> Done: write life,
            drop_report(ById) -> Done: write life,
            finalise_report(ById) -> Done: write life,
            reopen_report(ById) -> Done: write life,
            issue_report(IssueReport) -> Done: write life,
            note_signed_file(NoteSigned) -> Done: write life,
            correct_report(ById) -> Done: write life,

            report_parts(ReportFor) -> ReportParts: read parts,
            report_sentences(ReportFor) -> Sentences: read sentences,
            overwrite_sentence(OverwriteSentence) -> Done: write sentences,
            report_origins(ReportFor) -> Vec<OriginRow>: read sentences,
            report_findings(ReportFor) -> Vec<FindingRow>: read findings,
            mend_finding(MendFinding) -> Done: write findings,
            compare_reports(CompareReports) -> Comparison: read compare,
            report_data(FilePath) -> ReportDataView: read files,
            verify_report_file(FilePath) -> ReportFileOrigin: read files,

            tokens(TokensOf) -> Vec<TokenRow>: read sign,
            sign_file(SignFile) -> SignedFile: read sign,
            verify_file(VerifyFile) -> SignedFile: read sign,

            history(HistoryQuery) -> Vec<StepRow>: read history,
            history_step(OfStep) -> StepRow: read history,
            history_choices(NoArgs) -> HistoryChoices: read history,
            item_history(ById) -> Vec<StepRow>: read history,
            preview_back(OfStep) -> BackPreview: read history,
            go_back(OfStep) -> Done: write history,
            undo(NoArgs) -> Done: write history,
            redo(NoArgs) -> Done: write history,

            export_reports(ExportReports) -> ExportedReports: read work,
            backups(NoArgs) -> Backups: read backup,
            backup(BackUpTo) -> BackedUp: read backup,
            daily_backup(NoArgs) -> BackedUp: read backup,
            look_into_backup(FilePath) -> BackupView: read backup,
            restore(FilePath) -> Restored: write backup,
        }
    };
}
pub(crate) use for_each_command;

/// A command as it is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandInfo {
    /// Its name.
    pub name: &'static str,
    /// The type of its arguments.
    pub args: &'static str,
    /// The type of its result.
    pub ret: &'static str,
    /// Whether it may change the ledger.
    pub writes: bool,
}

macro_rules! infos {
    ($($name:ident($args:ty) -> $ret:ty: $access:ident $area:ident,)*) => {
        /// Every command, in the order of the list.
        pub const COMMANDS: &[CommandInfo] = &[$(CommandInfo {
            name: stringify!($name),
            args: stringify!($args),
            ret: stringify!($ret),
            writes: infos!(@ $access),
        }),*];
    };
    (@ read) => { false };
    (@ write) => { true };
}
for_each_command!(infos);

/// The names of all commands.
pub fn command_names() -> Vec<&'static str> {
    COMMANDS.iter().map(|command| command.name).collect()
}

/// A command by its name.
pub fn command(name: &str) -> Option<&'static CommandInfo> {
    COMMANDS.iter().find(|command| command.name == name)
}
