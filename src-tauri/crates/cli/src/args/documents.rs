//! Options of the commands on documents and on taking over their items.

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum DocumentCommand {
    /// Liệt kê văn bản trong sổ
    List,
    /// Xem toàn văn một văn bản
    Show {
        /// Mã văn bản
        #[arg(value_name = "MÃ VĂN BẢN")]
        id: String,
    },
    /// Nhập một văn bản mới (kế hoạch, báo cáo, công văn)
    Add {
        /// Mã muốn đặt, ví dụ kh12-2026 (mặc định: chương trình đặt)
        #[arg(long, value_name = "MÃ")]
        id: Option<String>,
        #[command(flatten)]
        fields: DocumentFields,
    },
    /// Sửa các mục được ghi ra; mục khác giữ nguyên
    Edit {
        /// Mã văn bản
        #[arg(value_name = "MÃ VĂN BẢN")]
        id: String,
        #[command(flatten)]
        fields: DocumentFields,
    },
    /// Bỏ một văn bản khỏi sổ
    Drop {
        /// Mã văn bản
        #[arg(value_name = "MÃ VĂN BẢN")]
        id: String,
    },
}

#[derive(Debug, Args)]
pub struct DocumentFields {
    /// Loại trong sổ: plan (kế hoạch), report (báo cáo), letter (công văn), other (khác)
    #[arg(long, value_name = "LOẠI")]
    pub kind: Option<String>,
    /// Số, ví dụ 98
    #[arg(long, value_name = "SỐ")]
    pub number: Option<String>,
    /// Ký hiệu, ví dụ KH-UBND
    #[arg(long, value_name = "KÝ HIỆU")]
    pub symbol: Option<String>,
    /// Ngày ban hành, ví dụ 01/3/2024
    #[arg(long, value_name = "NGÀY")]
    pub date: Option<String>,
    /// Tên loại in trên văn bản, ví dụ "KẾ HOẠCH"
    #[arg(long = "type", value_name = "TÊN LOẠI")]
    pub type_name: Option<String>,
    /// Trích yếu
    #[arg(long, value_name = "TRÍCH YẾU")]
    pub title: Option<String>,
    /// Cơ quan ban hành
    #[arg(long, value_name = "CƠ QUAN")]
    pub issuer: Option<String>,
    /// Nơi ban hành, ví dụ "Huế"
    #[arg(long, value_name = "NƠI")]
    pub place: Option<String>,
    /// Năm đầu của kế hoạch, báo cáo
    #[arg(long, value_name = "NĂM")]
    pub year_from: Option<String>,
    /// Năm cuối của kế hoạch, báo cáo
    #[arg(long, value_name = "NĂM")]
    pub year_to: Option<String>,
}

#[derive(Debug, Args)]
pub struct AdoptArgs {
    /// Mã văn bản
    #[arg(value_name = "MÃ VĂN BẢN")]
    pub document: String,
    /// Mã các mục cần nhận, cách nhau bằng dấu phẩy (mặc định: các mục có tên cơ quan, loại cơ quan, hoặc "các địa phương")
    #[arg(long, value_name = "MÃ,MÃ…", value_delimiter = ',', num_args = 1)]
    pub items: Vec<String>,
    /// Chỉ liệt kê các mục sẽ nhận và chữ làm căn cứ, không ghi vào sổ
    #[arg(long, conflicts_with = "items")]
    pub propose: bool,
}

#[derive(Debug, Args)]
pub struct ItemArgs {
    /// Mã nhiệm vụ hoặc chỉ tiêu
    #[arg(value_name = "MÃ")]
    pub item: String,
}
