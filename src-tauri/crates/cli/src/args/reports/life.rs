//! Options of the commands on reports that were begun.

use super::RequestArgs;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct StartArgs {
    #[command(flatten)]
    pub request: RequestArgs,
    /// Độ khẩn: hoa-toc, thuong-khan, khan
    #[arg(long, value_name = "ĐỘ KHẨN")]
    pub urgency: Option<String>,
    /// Mức độ lưu hành: xem-xong-tra-lai, luu-hanh-noi-bo
    #[arg(long, value_name = "DẤU")]
    pub circulation: Option<String>,
}

#[derive(Debug, Args)]
pub struct MarksArgs {
    /// Mã báo cáo
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Số liệu tính đến ngày nào
    #[arg(long, value_name = "NGÀY")]
    pub as_of: Option<String>,
    /// Độ khẩn: hoa-toc, thuong-khan, khan; để trống thì bỏ
    #[arg(long, value_name = "ĐỘ KHẨN")]
    pub urgency: Option<String>,
    /// Mức độ lưu hành: xem-xong-tra-lai, luu-hanh-noi-bo; để trống thì bỏ
    #[arg(long, value_name = "DẤU")]
    pub circulation: Option<String>,
}

#[derive(Debug, Args)]
pub struct IssueArgs {
    /// Mã báo cáo
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Số đã đăng ký, ví dụ 125
    #[arg(long, value_name = "SỐ")]
    pub number: String,
    /// Ngày phát hành
    #[arg(long, value_name = "NGÀY")]
    pub date: String,
    /// Họ tên người ký (mặc định: người ký in trên trang)
    #[arg(long, value_name = "HỌ TÊN")]
    pub signer: Option<String>,
    /// Để trống số và ngày trên trang, cho phần mềm văn thư điền trước khi ký
    #[arg(long)]
    pub left_open: bool,
}

#[derive(Debug, Args)]
pub struct IssuedFileArgs {
    /// Mã báo cáo
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Tệp PDF đã ký
    #[arg(value_name = "TỆP")]
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct OverwriteArgs {
    /// Mã báo cáo
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Mã câu, xem bằng lệnh report sentences
    #[arg(long, value_name = "MÃ CÂU")]
    pub sentence: String,
    /// Lời viết thay, có thể bắt đầu bằng gạch đầu dòng; để trống thì trở lại câu tự sinh
    #[arg(long, value_name = "LỜI", allow_hyphen_values = true)]
    pub text: String,
}

#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Báo cáo mới: mã báo cáo, hoặc LOẠI[@VĂN BẢN][/NĂM[/KỲ]], ví dụ plan98/2026/quy-3
    #[arg(value_name = "MỚI")]
    pub new: String,
    /// Báo cáo cũ (mặc định: bản bị đính chính, hoặc cùng kỳ năm trước)
    #[arg(value_name = "CŨ")]
    pub old: Option<String>,
    /// Chỉ in những chỗ khác nhau
    #[arg(long)]
    pub changes: bool,
}
