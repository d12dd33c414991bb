//! Options of the commands that print reports.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// Liệt kê các loại báo cáo
    Kinds,
    /// Xuất báo cáo ra tệp PDF
    Export(ExportArgs),
    /// Xem báo cáo còn thiếu gì, trước khi xuất
    Check(RequestArgs),
    /// Viết một phần lời của báo cáo; mã các phần hiện khi xem bằng lệnh report check
    Write(WriteArgs),
}

#[derive(Debug, Args)]
pub struct RequestArgs {
    /// Loại báo cáo: yearly, plan98, task-list; xem bằng lệnh report kinds
    #[arg(long, value_name = "LOẠI")]
    pub kind: String,
    /// Năm báo cáo (mặc định: năm theo dõi của sổ)
    #[arg(long, value_name = "NĂM")]
    pub year: Option<i32>,
    /// In lại văn bản này trong sổ, hoặc kế hoạch mà báo cáo trả lời
    #[arg(long, value_name = "MÃ VĂN BẢN")]
    pub doc: Option<String>,
    /// Số liệu tính đến ngày nào (mặc định: ngày chốt số liệu, nếu không có thì hôm nay)
    #[arg(long, value_name = "NGÀY")]
    pub as_of: Option<String>,
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    #[command(flatten)]
    pub request: RequestArgs,
    /// Tệp PDF sẽ ghi
    #[arg(long, value_name = "TỆP")]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub struct WriteArgs {
    /// Loại báo cáo
    #[arg(long, value_name = "LOẠI")]
    pub kind: String,
    /// Năm báo cáo (mặc định: năm theo dõi của sổ)
    #[arg(long, value_name = "NĂM")]
    pub year: Option<i32>,
    /// Mã phần
    #[arg(long, value_name = "PHẦN")]
    pub part: String,
    /// Lời viết; để trống thì bỏ
    #[arg(long, value_name = "LỜI")]
    pub text: String,
}
