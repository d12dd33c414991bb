//! Options of the commands on tasks and targets.

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct TasksArgs {
    /// Tất cả nhiệm vụ của một văn bản, kể cả chưa nhận
    #[arg(long, value_name = "MÃ VĂN BẢN")]
    pub plan: Option<String>,
    /// Chỉ nhiệm vụ có các chữ này (không cần dấu)
    #[arg(long, value_name = "CHỮ")]
    pub find: Option<String>,
    /// Chỉ nhiệm vụ của lĩnh vực này
    #[arg(long, value_name = "LĨNH VỰC")]
    pub area: Option<String>,
    /// Chỉ nhiệm vụ có trạng thái này: not-started, in-progress, done, suspended
    #[arg(long, value_name = "TRẠNG THÁI")]
    pub status: Option<String>,
    /// Chỉ nhiệm vụ quá hạn
    #[arg(long)]
    pub overdue: bool,
}

#[derive(Debug, Args)]
pub struct TargetsArgs {
    /// Tất cả chỉ tiêu của một văn bản, kể cả chưa nhận
    #[arg(long, value_name = "MÃ VĂN BẢN")]
    pub plan: Option<String>,
    /// Chỉ chỉ tiêu có các chữ này (không cần dấu)
    #[arg(long, value_name = "CHỮ")]
    pub find: Option<String>,
    /// Chỉ chỉ tiêu của nhóm này
    #[arg(long, value_name = "NHÓM")]
    pub group: Option<String>,
    /// Chỉ chỉ tiêu có đánh giá này: met, unmet, not-due, no-data
    #[arg(long, value_name = "ĐÁNH GIÁ")]
    pub verdict: Option<String>,
}

#[derive(Debug, Args)]
pub struct IdArgs {
    /// Mã
    #[arg(value_name = "MÃ")]
    pub id: String,
}

#[derive(Debug, Subcommand)]
pub enum TaskCommand {
    /// Xem một nhiệm vụ với tiến độ và tài liệu kiểm chứng
    Show(IdArgs),
    /// Nhập một nhiệm vụ của đơn vị hoặc được giao
    Add(TaskFields),
    /// Sửa các mục được ghi ra; mục khác giữ nguyên
    Edit {
        /// Mã nhiệm vụ
        #[arg(value_name = "MÃ")]
        id: String,
        #[command(flatten)]
        fields: TaskFields,
    },
    /// Bỏ một nhiệm vụ
    Drop(IdArgs),
}

#[derive(Debug, Args)]
pub struct TaskFields {
    /// Mã văn bản giao nhiệm vụ (mặc định: nhiệm vụ của đơn vị)
    #[arg(long, value_name = "MÃ VĂN BẢN")]
    pub document: Option<String>,
    /// Chỗ trong văn bản đó, ví dụ "mục II.3"
    #[arg(long, value_name = "MỤC")]
    pub place: Option<String>,
    /// Nội dung nhiệm vụ
    #[arg(long, value_name = "NỘI DUNG")]
    pub text: Option<String>,
    /// Lĩnh vực
    #[arg(long, value_name = "LĨNH VỰC")]
    pub area: Option<String>,
    /// Năm thực hiện, ví dụ 2026 hoặc 2025-2027
    #[arg(long, value_name = "NĂM")]
    pub years: Option<String>,
    /// Đơn vị chủ trì, cách nhau bằng dấu chấm phẩy
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub lead: Option<String>,
    /// Đơn vị phối hợp, cách nhau bằng dấu chấm phẩy
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub coordinating: Option<String>,
    /// Sản phẩm
    #[arg(long, value_name = "SẢN PHẨM")]
    pub deliverable: Option<String>,
    /// Kinh phí
    #[arg(long, value_name = "KINH PHÍ")]
    pub funding: Option<String>,
    /// Ghi chú
    #[arg(long, value_name = "GHI CHÚ")]
    pub note: Option<String>,
    /// Hạn hoàn thành, ví dụ 31/12/2026
    #[arg(long, value_name = "NGÀY")]
    pub due: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum TargetCommand {
    /// Xem một chỉ tiêu với số liệu, tồn tại và tài liệu kiểm chứng
    Show(IdArgs),
    /// Nhập một chỉ tiêu của đơn vị hoặc được giao
    Add(TargetFields),
    /// Sửa các mục được ghi ra; mục khác giữ nguyên
    Edit {
        /// Mã chỉ tiêu
        #[arg(value_name = "MÃ")]
        id: String,
        #[command(flatten)]
        fields: TargetFields,
    },
    /// Bỏ một chỉ tiêu
    Drop(IdArgs),
}

#[derive(Debug, Args)]
pub struct TargetFields {
    /// Mã văn bản giao chỉ tiêu (mặc định: chỉ tiêu của đơn vị)
    #[arg(long, value_name = "MÃ VĂN BẢN")]
    pub document: Option<String>,
    /// Chỗ trong văn bản đó, ví dụ "mục I.2"
    #[arg(long, value_name = "MỤC")]
    pub place: Option<String>,
    /// Nội dung chỉ tiêu
    #[arg(long, value_name = "NỘI DUNG")]
    pub text: Option<String>,
    /// Nhóm chỉ tiêu
    #[arg(long, value_name = "NHÓM")]
    pub group: Option<String>,
    /// Việc phải đạt, khi chỉ tiêu không đo bằng số
    #[arg(long, value_name = "NỘI DUNG")]
    pub milestone: Option<String>,
    /// Hạn, ví dụ 31/12/2026
    #[arg(long, value_name = "NGÀY")]
    pub due: Option<String>,
    #[command(flatten)]
    pub measure: MeasureFields,
}

#[derive(Debug, Args)]
pub struct MeasureFields {
    /// Một mức cần đạt, ví dụ ">= 60 % của hồ sơ"; ghi nhiều lần cho nhiều mức
    #[arg(long = "measure", value_name = "MỨC", conflicts_with_all = ["comparator", "value", "value_max", "unit", "of"])]
    pub measures: Vec<String>,
    /// Dấu so sánh của mức duy nhất: = >= > <= < ~ range (mặc định: =, hoặc range khi có --value-max)
    #[arg(long, value_name = "DẤU", requires = "value")]
    pub comparator: Option<String>,
    /// Giá trị của mức duy nhất
    #[arg(long, value_name = "SỐ", allow_negative_numbers = true)]
    pub value: Option<String>,
    /// Giá trị trên của khoảng
    #[arg(long, value_name = "SỐ", requires = "value")]
    pub value_max: Option<String>,
    /// Đơn vị tính: % hoặc tên thứ được đếm
    #[arg(long, value_name = "ĐƠN VỊ", requires = "value")]
    pub unit: Option<String>,
    /// Của gì, ví dụ "hồ sơ thủ tục hành chính"
    #[arg(long, value_name = "NỘI DUNG", requires = "value")]
    pub of: Option<String>,
}
