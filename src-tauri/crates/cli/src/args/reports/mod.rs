//! Options of the commands on reports.

mod life;

pub use life::{CompareArgs, IssueArgs, IssuedFileArgs, MarksArgs, OverwriteArgs, StartArgs};

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// Liệt kê các loại báo cáo, kể cả đề cương riêng trong thư mục de-cuong
    Kinds(KindsArgs),
    /// Xuất báo cáo ra tệp PDF, Word (.docx) hoặc Excel (.xlsx), theo đuôi tệp
    Export(ExportArgs),
    /// Kiểm tra báo cáo trước khi xuất: còn thiếu gì, lỗi thể thức, số liệu mâu thuẫn
    Check(RequestArgs),
    /// Tự sửa một lỗi mà report check tìm thấy và cho phép tự sửa
    Mend(MendArgs),
    /// Viết một phần lời của báo cáo; mã các phần hiện khi xem bằng lệnh report check
    Write(WriteArgs),
    /// Liệt kê các báo cáo đã lập: dự thảo, đã chốt, đã phát hành
    List,
    /// Lập báo cáo của một kỳ; nếu kỳ đó đã có báo cáo thì mở lại đúng báo cáo ấy
    Start(StartArgs),
    /// Sửa ngày chốt, độ khẩn, mức độ lưu hành của một dự thảo
    Edit(MarksArgs),
    /// Chốt số liệu: báo cáo không đổi nữa dù sổ có đổi
    Finalise(super::IdArgs),
    /// Mở lại báo cáo đã chốt, chưa phát hành
    Reopen(super::IdArgs),
    /// Phát hành báo cáo đã chốt: ghi số, ngày, người ký và mã băm của tệp
    Issue(IssueArgs),
    /// Ghi lại tệp đã ký của báo cáo đã phát hành
    IssuedFile(IssuedFileArgs),
    /// Lập bản đính chính của báo cáo đã phát hành
    Correct(super::IdArgs),
    /// Bỏ một dự thảo
    Drop(super::IdArgs),
    /// Các câu chương trình tự viết, câu đã sửa tay và câu không còn khớp số liệu
    Sentences(RequestArgs),
    /// Viết lại một câu tự sinh bằng lời của mình
    Overwrite(OverwriteArgs),
    /// Từng con số trên trang báo cáo lấy từ đâu
    Origins(RequestArgs),
    /// So hai báo cáo theo từng đoạn và từng số liệu
    Compare(CompareArgs),
    /// Đọc số liệu kèm trong tệp PDF của một báo cáo
    Data(FileArgs),
    /// Tìm xem một tệp là bản nào của báo cáo nào đã phát hành
    Verify(FileArgs),
}

#[derive(Debug, Args)]
pub struct KindsArgs {
    /// Chỉ liệt kê các đề cương riêng viết sai: tệp, dòng, lý do
    #[arg(long)]
    pub broken: bool,
}

#[derive(Debug, Args)]
pub struct RequestArgs {
    /// Loại báo cáo: yearly, plan98, task-list; xem bằng lệnh report kinds
    #[arg(long, value_name = "LOẠI", required_unless_present = "report")]
    pub kind: Option<String>,
    /// Báo cáo đã lập, thay cho loại và kỳ; xem mã bằng lệnh report list
    #[arg(long, value_name = "MÃ BÁO CÁO", conflicts_with_all = ["kind", "year", "period", "doc", "as_of"])]
    pub report: Option<String>,
    /// Năm báo cáo (mặc định: năm theo dõi của sổ)
    #[arg(long, value_name = "NĂM")]
    pub year: Option<i32>,
    /// Kỳ báo cáo: "quý 3", "6 tháng", "9 tháng", "tháng 10", 1/1/2026..20/5/2026 (mặc định: cả năm)
    #[arg(long, value_name = "KỲ")]
    pub period: Option<String>,
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
    /// Tệp sẽ ghi: .pdf, .docx hoặc .xlsx
    #[arg(long, value_name = "TỆP")]
    pub out: PathBuf,
    /// Không in mã QR ở chân trang cuối
    #[arg(long)]
    pub without_code: bool,
    /// Không kèm số liệu trong tệp PDF
    #[arg(long)]
    pub without_data: bool,
}

#[derive(Debug, Args)]
pub struct MendArgs {
    #[command(flatten)]
    pub request: RequestArgs,
    /// Số của lỗi trong danh sách của report check
    #[arg(long, value_name = "SỐ")]
    pub finding: u32,
}

#[derive(Debug, Args)]
pub struct WriteArgs {
    /// Loại báo cáo
    #[arg(long, value_name = "LOẠI")]
    pub kind: String,
    /// Năm báo cáo (mặc định: năm theo dõi của sổ)
    #[arg(long, value_name = "NĂM")]
    pub year: Option<i32>,
    /// Kỳ báo cáo (mặc định: cả năm)
    #[arg(long, value_name = "KỲ")]
    pub period: Option<String>,
    /// Mã phần
    #[arg(long, value_name = "PHẦN")]
    pub part: String,
    /// Lời viết; để trống thì bỏ
    #[arg(long, value_name = "LỜI")]
    pub text: String,
}

#[derive(Debug, Args)]
pub struct FileArgs {
    /// Tệp PDF
    #[arg(value_name = "TỆP")]
    pub file: PathBuf,
}
