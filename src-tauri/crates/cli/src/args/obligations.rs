//! Options of the commands on reports that the agency owes.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct ObligationsArgs {
    /// Tính đến ngày nào (mặc định: hôm nay)
    #[arg(long, value_name = "NGÀY")]
    pub on: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum ObligationCommand {
    /// Nhận một nhiệm vụ báo cáo mà văn bản giao; xem mã bằng lệnh duties
    Take(super::IdArgs),
    /// Nhập một báo cáo phải nộp, theo công văn hoặc yêu cầu
    Add(ObligationFields),
    /// Sửa các mục được ghi ra; mục khác giữ nguyên
    Edit {
        /// Mã báo cáo phải nộp
        #[arg(value_name = "MÃ")]
        id: String,
        #[command(flatten)]
        fields: ObligationFields,
    },
    /// Bỏ một báo cáo phải nộp
    Drop(super::IdArgs),
}

#[derive(Debug, Args)]
pub struct ObligationFields {
    /// Tên báo cáo
    #[arg(long, value_name = "TÊN")]
    pub name: Option<String>,
    /// Căn cứ, ví dụ "Kế hoạch 98/KH-UBND, mục IV.4"
    #[arg(long, value_name = "CĂN CỨ")]
    pub source: Option<String>,
    /// Mã văn bản yêu cầu
    #[arg(long, value_name = "MÃ VĂN BẢN")]
    pub document: Option<String>,
    /// Định kỳ: once, monthly, quarterly, half-yearly, yearly, periodic, on-request
    #[arg(long, value_name = "ĐỊNH KỲ")]
    pub cadence: Option<String>,
    /// Nộp trước ngày: 30/11 (hằng năm) hoặc 30/11/2026 (một lần)
    #[arg(long, value_name = "NGÀY")]
    pub before: Option<String>,
    /// Ngày ghi ở --before là ngày cuối được nộp (chậm nhất ngày)
    #[arg(long)]
    pub on_day: bool,
    /// Nộp chậm nhất lúc mấy giờ của ngày đó, ví dụ 17h00
    #[arg(long, value_name = "GIỜ")]
    pub hour: Option<String>,
    /// Ngày chốt số liệu hằng năm, ví dụ 14/11
    #[arg(long, value_name = "NGÀY")]
    pub cut_off: Option<String>,
    /// Nơi nhận báo cáo
    #[arg(long, value_name = "NƠI NHẬN")]
    pub addressee: Option<String>,
    /// Loại báo cáo in ra; xem bằng lệnh report kinds
    #[arg(long, value_name = "LOẠI")]
    pub report_kind: Option<String>,
    /// Năm báo cáo gần nhất đã nộp
    #[arg(long, value_name = "NĂM")]
    pub done_year: Option<String>,
}
