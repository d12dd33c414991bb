//! Options of the commands that record progress, figures and evidence.

use super::IdArgs;
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub enum ProgressCommand {
    /// Ghi tiến độ
    Add {
        /// Mã nhiệm vụ hoặc chỉ tiêu
        #[arg(value_name = "MÃ")]
        item: String,
        #[command(flatten)]
        fields: ProgressFields,
    },
    /// Sửa các mục được ghi ra của một lần ghi tiến độ
    Edit {
        /// Mã lần ghi, hiện khi xem nhiệm vụ
        #[arg(value_name = "MÃ LẦN GHI")]
        id: String,
        #[command(flatten)]
        fields: ProgressFields,
    },
    /// Bỏ một lần ghi tiến độ
    Drop(IdArgs),
}

#[derive(Debug, Args)]
pub struct ProgressFields {
    /// Ngày của thông tin, ví dụ 14/11/2026 (mặc định khi ghi mới: hôm nay)
    #[arg(long, value_name = "NGÀY")]
    pub date: Option<String>,
    /// Trạng thái: not-started, in-progress, done, suspended, hoặc "đã hoàn thành" (mặc định khi ghi mới: như lần ghi gần nhất)
    #[arg(long, value_name = "TRẠNG THÁI")]
    pub status: Option<String>,
    /// Tiến độ từ 0 đến 100 (%)
    #[arg(long, value_name = "SỐ", allow_negative_numbers = true)]
    pub percent: Option<String>,
    /// Kết quả
    #[arg(long, value_name = "NỘI DUNG")]
    pub result: Option<String>,
    /// Tồn tại, hạn chế
    #[arg(long, value_name = "NỘI DUNG")]
    pub shortcoming: Option<String>,
    /// Nguyên nhân
    #[arg(long, value_name = "NỘI DUNG")]
    pub cause: Option<String>,
    /// Giải pháp
    #[arg(long, value_name = "NỘI DUNG")]
    pub remedy: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum FigureCommand {
    /// Ghi số liệu
    Add {
        /// Mã chỉ tiêu
        #[arg(value_name = "MÃ")]
        target: String,
        #[command(flatten)]
        reading: NewReading,
        #[command(flatten)]
        fields: FigureFields,
    },
    /// Sửa các mục được ghi ra của một số liệu
    Edit {
        /// Mã số liệu, hiện khi xem chỉ tiêu
        #[arg(value_name = "MÃ SỐ LIỆU")]
        id: String,
        #[command(flatten)]
        reading: Reading,
        #[command(flatten)]
        fields: FigureFields,
    },
    /// Bỏ một số liệu
    Drop(IdArgs),
}

/// A value, or numerator and denominator; one of them has to be there.
#[derive(Debug, Args)]
#[group(skip)]
pub struct NewReading {
    /// Giá trị, ví dụ 62,47 hoặc 1.953
    #[arg(long, value_name = "SỐ", allow_negative_numbers = true)]
    #[arg(required_unless_present = "numerator", conflicts_with_all = ["numerator", "denominator"])]
    pub value: Option<String>,
    /// Tử số
    #[arg(
        long,
        value_name = "SỐ",
        allow_negative_numbers = true,
        requires = "denominator"
    )]
    pub numerator: Option<String>,
    /// Mẫu số
    #[arg(
        long,
        value_name = "SỐ",
        allow_negative_numbers = true,
        requires = "numerator"
    )]
    pub denominator: Option<String>,
}

/// The same where a figure is there already.
#[derive(Debug, Args)]
#[group(skip)]
pub struct Reading {
    /// Giá trị, ví dụ 62,47 hoặc 1.953
    #[arg(long, value_name = "SỐ", allow_negative_numbers = true)]
    #[arg(conflicts_with_all = ["numerator", "denominator"])]
    pub value: Option<String>,
    /// Tử số
    #[arg(long, value_name = "SỐ", allow_negative_numbers = true)]
    pub numerator: Option<String>,
    /// Mẫu số
    #[arg(long, value_name = "SỐ", allow_negative_numbers = true)]
    pub denominator: Option<String>,
}

impl From<NewReading> for Reading {
    fn from(new: NewReading) -> Self {
        Self {
            value: new.value,
            numerator: new.numerator,
            denominator: new.denominator,
        }
    }
}

#[derive(Debug, Args)]
pub struct FigureFields {
    /// Số liệu tính đến ngày nào, ví dụ 14/11/2026 (mặc định khi ghi mới: hôm nay)
    #[arg(long, value_name = "NGÀY")]
    pub as_of: Option<String>,
    /// Là số ước thực hiện
    #[arg(long)]
    pub estimate: bool,
    /// Mức thứ mấy của chỉ tiêu (mặc định khi ghi mới: 1)
    #[arg(long, value_name = "SỐ")]
    pub measure: Option<u32>,
    /// Nguồn số liệu
    #[arg(long, value_name = "NGUỒN")]
    pub source: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum EvidenceCommand {
    /// Liệt kê tài liệu kiểm chứng, mới nhất trước
    List {
        /// Chỉ tài liệu có các chữ này, trong tài liệu hoặc trong việc nó kiểm chứng (không cần dấu)
        #[arg(long, value_name = "CHỮ")]
        find: Option<String>,
    },
    /// Ghi một tài liệu kiểm chứng
    Add {
        /// Mã nhiệm vụ hoặc chỉ tiêu
        #[arg(value_name = "MÃ")]
        item: String,
        #[command(flatten)]
        fields: EvidenceFields,
    },
    /// Sửa các mục được ghi ra của một tài liệu kiểm chứng
    Edit {
        /// Mã tài liệu, hiện khi xem nhiệm vụ, chỉ tiêu
        #[arg(value_name = "MÃ TÀI LIỆU")]
        id: String,
        #[command(flatten)]
        fields: EvidenceFields,
    },
    /// Bỏ một tài liệu kiểm chứng
    Drop(IdArgs),
    /// Đính kèm một tệp: chép vào thư mục minh-chung bên cạnh sổ, tệp gốc giữ nguyên
    Attach(AttachArgs),
    /// Bỏ một tệp khỏi tài liệu kiểm chứng; tệp vẫn nằm trong thư mục để hoàn tác được
    Detach(IdArgs),
    /// Đọc lại mọi tệp và báo tệp bị thiếu hoặc đã bị sửa
    Check,
    /// Xem các tệp không còn thuộc tài liệu nào; với --yes thì xóa hẳn
    Sweep {
        /// Xóa hẳn; hoàn tác không đưa các tệp này trở lại được
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Args)]
pub struct AttachArgs {
    /// Tệp cần đính kèm
    #[arg(value_name = "TỆP")]
    pub file: String,
    /// Cho nhiệm vụ hoặc chỉ tiêu này
    #[arg(long, value_name = "MÃ", conflicts_with_all = ["evidence", "figure"])]
    pub item: Option<String>,
    /// Cho tài liệu kiểm chứng đã ghi
    #[arg(long, value_name = "MÃ TÀI LIỆU", conflicts_with_all = ["figure", "number", "date", "abstract_text"])]
    pub evidence: Option<String>,
    /// Cho riêng một số liệu
    #[arg(long, value_name = "MÃ SỐ LIỆU")]
    pub figure: Option<String>,
    #[command(flatten)]
    pub fields: EvidenceFields,
}

#[derive(Debug, Args)]
pub struct EvidenceFields {
    /// Số, ký hiệu, ví dụ 15/BC-UBND
    #[arg(long, value_name = "SỐ KÝ HIỆU")]
    pub number: Option<String>,
    /// Ngày của tài liệu, ví dụ 05/11/2026
    #[arg(long, value_name = "NGÀY")]
    pub date: Option<String>,
    /// Trích yếu
    #[arg(long = "abstract", value_name = "TRÍCH YẾU")]
    pub abstract_text: Option<String>,
}
