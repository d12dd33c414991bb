//! Options of the commands that print reports.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// Liệt kê các loại báo cáo
    Kinds,
    /// Xuất báo cáo ra tệp PDF
    Export(ExportArgs),
}

#[derive(Debug, Args)]
pub struct ExportArgs {
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
    /// Tệp PDF sẽ ghi
    #[arg(long, value_name = "TỆP")]
    pub out: PathBuf,
}
