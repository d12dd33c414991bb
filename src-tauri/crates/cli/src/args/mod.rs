//! The commands and their options.
//!
//! The comments on commands and options below are the help that the program shows, hence Vietnamese.

mod documents;
mod entries;
mod items;
mod obligations;
mod reports;
mod setup;
mod sign;
mod usage;

pub use documents::{AdoptArgs, DocumentCommand, DocumentFields, ItemArgs};
pub use entries::{
    AttachArgs, EvidenceCommand, EvidenceFields, FigureCommand, FigureFields, ProgressCommand,
    ProgressFields, Reading,
};
pub use items::{
    IdArgs, MeasureFields, TargetCommand, TargetFields, TargetsArgs, TaskCommand, TaskFields,
    TasksArgs,
};
pub use obligations::{ObligationCommand, ObligationFields, ObligationsArgs};
pub use reports::{
    ExportArgs, FileArgs, IssueArgs, IssuedFileArgs, KindsArgs, MarksArgs, MendArgs, OverwriteArgs,
    ReportCommand, RequestArgs, StartArgs, WriteArgs,
};
pub use setup::{
    AgenciesArgs, BackArgs, BackupArgs, HistoryArgs, InitArgs, LoadArgs, RestoreArgs, SearchArgs,
    SeedsCommand, SettingsCommand, SettingsFields,
};
pub use sign::{SignArgs, TokensArgs, VerifyArgs};
pub use usage::parse;

use clap::{ArgAction, Parser, Subcommand};
use std::path::PathBuf;

const FOR_ALL: &str = "Dùng với mọi lệnh";

/// Sổ Số Hóa: sổ theo dõi công việc chuyển đổi số của một cơ quan, dùng từ dòng lệnh.
#[derive(Debug, Parser)]
#[command(
    name = "sohoa",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(
    disable_help_subcommand = true,
    subcommand_value_name = "LỆNH",
    arg_required_else_help = true
)]
pub struct Line {
    /// Thư mục dữ liệu, chứa tệp so.sohoa (mặc định: thư mục mà cửa sổ Sổ Số Hóa dùng)
    #[arg(long, global = true, value_name = "THƯ MỤC", help_heading = FOR_ALL, display_order = 100)]
    pub data: Option<PathBuf>,
    /// In kết quả ở dạng JSON thay cho bảng
    #[arg(long, global = true, help_heading = FOR_ALL, display_order = 101)]
    pub json: bool,
    /// In hướng dẫn của lệnh
    #[arg(long, short = 'h', global = true, action = ArgAction::Help, help_heading = FOR_ALL, display_order = 102)]
    pub help: Option<bool>,
    /// In số phiên bản
    #[arg(long, action = ArgAction::Version, help_heading = FOR_ALL, display_order = 103)]
    pub version: Option<bool>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Mở sổ mới cho một cơ quan, hoặc sổ ví dụ
    Init(InitArgs),
    /// Liệt kê các cơ quan đang hoạt động
    Agencies(AgenciesArgs),
    /// Văn bản có sẵn trong chương trình
    #[command(subcommand)]
    Seeds(SeedsCommand),
    /// Văn bản trong sổ
    #[command(subcommand)]
    Document(DocumentCommand),
    /// Nhận vào sổ các nhiệm vụ, chỉ tiêu của một văn bản
    Adopt(AdoptArgs),
    /// Thôi theo dõi một nhiệm vụ, chỉ tiêu đã nhận
    Release(ItemArgs),
    /// Liệt kê nhiệm vụ
    Tasks(TasksArgs),
    /// Một nhiệm vụ
    #[command(subcommand)]
    Task(TaskCommand),
    /// Liệt kê chỉ tiêu
    Targets(TargetsArgs),
    /// Một chỉ tiêu
    #[command(subcommand)]
    Target(TargetCommand),
    /// Tiến độ của nhiệm vụ, chỉ tiêu
    #[command(subcommand)]
    Progress(ProgressCommand),
    /// Số liệu của chỉ tiêu
    #[command(subcommand)]
    Figure(FigureCommand),
    /// Tài liệu kiểm chứng
    #[command(subcommand)]
    Evidence(EvidenceCommand),
    /// Tìm trong nhiệm vụ, chỉ tiêu, văn bản và từng đoạn (không cần dấu)
    Search(SearchArgs),
    /// Tình hình chung: đạt bao nhiêu, còn thiếu gì, việc nào quá hạn
    Overview,
    /// Báo cáo phải nộp: hạn, ngày làm việc cuối, số ngày làm việc còn lại
    Obligations(ObligationsArgs),
    /// Một báo cáo phải nộp
    #[command(subcommand)]
    Obligation(ObligationCommand),
    /// Nhiệm vụ có hạn hoặc định kỳ mà các văn bản giao
    Duties,
    /// Báo cáo in từ sổ
    #[command(subcommand)]
    Report(ReportCommand),
    /// Liệt kê thiết bị ký đang cắm và chứng thư số trên đó
    Tokens(TokensArgs),
    /// Ký số một tệp PDF bằng thiết bị ký
    Sign(SignArgs),
    /// Kiểm tra chữ ký số của một tệp PDF: ai ký, có bị sửa không
    Verify(VerifyArgs),
    /// Ai đã sửa gì, lúc nào
    History(HistoryArgs),
    /// Quay về trước một bước: bỏ bước đó và mọi bước sau, thành một bước mới
    GoBack(BackArgs),
    /// Hoàn tác việc vừa làm
    Undo,
    /// Làm lại việc vừa hoàn tác
    Redo,
    /// Sao lưu sổ và tệp minh chứng vào một tệp
    Backup(BackupArgs),
    /// Khôi phục sổ từ bản sao lưu; sổ hiện tại được giữ lại
    Restore(RestoreArgs),
    /// Thông tin chung: người dùng, năm, nơi gửi, chữ ký
    #[command(subcommand)]
    Settings(SettingsCommand),
}
