//! Options of the commands that set a store up and look after it.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct InitArgs {
    /// Mã cơ quan giữ sổ; xem bằng lệnh agencies
    #[arg(
        long,
        value_name = "MÃ",
        required_unless_present = "example",
        conflicts_with = "example"
    )]
    pub agency: Option<String>,
    /// Mở sổ ví dụ: UBND phường An Cựu, năm 2026, số liệu giả định
    #[arg(long)]
    pub example: bool,
    /// Tên người ghi sổ (mặc định: tên tài khoản trên máy)
    #[arg(long, value_name = "TÊN", conflicts_with = "example")]
    pub who: Option<String>,
    /// Năm theo dõi (mặc định: năm nay)
    #[arg(long, value_name = "NĂM", conflicts_with = "example")]
    pub year: Option<i32>,
}

#[derive(Debug, Args)]
pub struct AgenciesArgs {
    /// Chỉ các cơ quan có chữ này trong tên (không cần dấu)
    #[arg(long, value_name = "CHỮ")]
    pub find: Option<String>,
    /// Cả những cơ quan mà chương trình không lập sổ cho: bộ, doanh nghiệp, hội
    #[arg(long)]
    pub all: bool,
}

#[derive(Debug, Subcommand)]
pub enum SeedsCommand {
    /// Liệt kê văn bản có sẵn
    List,
    /// Nạp văn bản vào sổ; nạp lại không làm thay đổi gì
    Load(LoadArgs),
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct LoadArgs {
    /// Mã văn bản cần nạp
    #[arg(value_name = "MÃ VĂN BẢN")]
    pub documents: Vec<String>,
    /// Nạp tất cả văn bản có sẵn
    #[arg(long)]
    pub all: bool,
    /// Nạp các tệp trong thư mục này, sau khi kiểm tra từng tệp
    #[arg(long, value_name = "THƯ MỤC")]
    pub from: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct SearchArgs {
    /// Các chữ cần tìm
    #[arg(value_name = "CHỮ")]
    pub find: String,
    /// Nhiều nhất bấy nhiêu kết quả (mặc định: 50)
    #[arg(long, value_name = "SỐ")]
    pub limit: Option<u32>,
}

#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// Chỉ bấy nhiêu việc gần nhất (mặc định: tất cả)
    #[arg(long, value_name = "SỐ")]
    pub limit: Option<u32>,
    /// Chỉ các việc có những chữ này (không cần dấu)
    #[arg(long, value_name = "CHỮ")]
    pub find: Option<String>,
    /// Chỉ việc của người này
    #[arg(long, value_name = "TÊN")]
    pub who: Option<String>,
    /// Chỉ việc thuộc nhiệm vụ, chỉ tiêu này
    #[arg(long, value_name = "MÃ")]
    pub item: Option<String>,
    /// Chỉ việc đến hết ngày này
    #[arg(long, value_name = "NGÀY")]
    pub until: Option<String>,
}

#[derive(Debug, Args)]
pub struct BackArgs {
    /// Số của bước, xem bằng lệnh history
    #[arg(value_name = "SỐ")]
    pub step: i64,
    /// Chỉ xem sẽ thay đổi gì
    #[arg(long)]
    pub propose: bool,
}

#[derive(Debug, Args)]
pub struct BackupArgs {
    /// Tệp .zip hoặc thư mục có sẵn (mặc định: thư mục sao-luu cạnh sổ)
    #[arg(long, value_name = "NƠI LƯU")]
    pub out: Option<String>,
    /// Bản tự động của hôm nay, nếu chưa có; bỏ bớt các bản tự động cũ
    #[arg(long, conflicts_with = "out")]
    pub daily: bool,
}

#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// Tệp sao lưu .zip, hoặc một tệp so.sohoa
    #[arg(value_name = "TỆP")]
    pub file: String,
    /// Chỉ xem trong đó có gì
    #[arg(long)]
    pub propose: bool,
}

#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    /// Xem
    Show,
    /// Đặt lại các mục được ghi ra; mục khác giữ nguyên
    Set(Box<SettingsFields>),
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub struct SettingsFields {
    /// Tên người ghi sổ, hiện trong lịch sử
    #[arg(long, value_name = "TÊN")]
    pub who: Option<String>,
    /// Năm theo dõi
    #[arg(long, value_name = "NĂM")]
    pub year: Option<String>,
    /// Nơi kính gửi; ghi nhiều lần cho nhiều nơi
    #[arg(long = "addressee", value_name = "NƠI GỬI")]
    pub addressees: Option<Vec<String>>,
    /// Dòng trong mục Nơi nhận; ghi nhiều lần cho nhiều dòng
    #[arg(long = "recipient", value_name = "NƠI NHẬN")]
    pub recipients: Option<Vec<String>>,
    /// Dòng thẩm quyền ký, ví dụ "TM. ỦY BAN NHÂN DÂN"; ghi nhiều lần cho nhiều dòng
    #[arg(long = "signature", value_name = "DÒNG")]
    pub signature: Option<Vec<String>>,
    /// Họ tên người ký
    #[arg(long, value_name = "HỌ TÊN")]
    pub signer: Option<String>,
    /// Nơi lưu ở dòng cuối Nơi nhận, ví dụ "VT, VHXH"
    #[arg(long, value_name = "NƠI LƯU")]
    pub archive: Option<String>,
    /// Dòng địa chỉ, điện thoại, thư điện tử ở chân trang 1; ghi nhiều lần cho nhiều dòng
    #[arg(long = "contact", value_name = "DÒNG")]
    pub contact: Option<Vec<String>>,
    /// Ký hiệu người soạn thảo và số bản, ví dụ "PL.(300)"
    #[arg(long, value_name = "KÝ HIỆU")]
    pub drafted: Option<String>,
    /// Dùng phông Times New Roman của máy nếu được phép nhúng: true hoặc false
    #[arg(long, value_name = "true|false", action = clap::ArgAction::Set, hide_possible_values = true)]
    pub system_font: Option<bool>,
}
