//! Options of the commands that sign files and judge signatures.

use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct TokensArgs {
    /// Thư viện PKCS#11 của thiết bị ký
    #[arg(long, value_name = "TỆP")]
    pub library: PathBuf,
}

#[derive(Debug, Args)]
pub struct SignArgs {
    /// Tệp PDF cần ký, có ô ký
    #[arg(long, value_name = "TỆP")]
    pub file: PathBuf,
    /// Ô ký: nguoi-ky (người có thẩm quyền, ô 7c) hoặc co-quan (cơ quan, tổ chức, ô 8)
    #[arg(long, value_name = "Ô")]
    pub field: String,
    /// Thư viện PKCS#11 của thiết bị ký
    #[arg(long, value_name = "TỆP")]
    pub library: PathBuf,
    /// Số khe của thiết bị, khi cắm nhiều thiết bị; xem bằng lệnh tokens
    #[arg(long, value_name = "SỐ", conflicts_with = "token")]
    pub slot: Option<u64>,
    /// Nhãn của thiết bị, khi cắm nhiều thiết bị
    #[arg(long, value_name = "NHÃN")]
    pub token: Option<String>,
    /// Chứng thư số, theo nhãn, số hiệu hoặc tên, khi thiết bị có nhiều chứng thư
    #[arg(long, value_name = "TÊN")]
    pub cert: Option<String>,
    /// Ảnh chữ ký (màu xanh) hoặc con dấu (màu đỏ): tệp .png nền trong suốt
    #[arg(long, value_name = "TỆP")]
    pub picture: Option<PathBuf>,
    /// Bề ngang thật của con dấu, tính bằng mi-li-mét, khi tệp ảnh không ghi
    #[arg(long, value_name = "SỐ")]
    pub picture_mm: Option<String>,
    /// Lý do ký
    #[arg(long, value_name = "LỜI")]
    pub reason: Option<String>,
    /// Nơi ký
    #[arg(long, value_name = "LỜI")]
    pub location: Option<String>,
    /// Đọc mã PIN từ đầu vào chuẩn, một dòng (mặc định: hỏi trên màn hình, không hiện chữ)
    #[arg(long)]
    pub pin_stdin: bool,
    /// Tệp PDF đã ký sẽ ghi; không được là tệp cần ký
    #[arg(long, value_name = "TỆP")]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Tệp PDF cần kiểm tra chữ ký
    #[arg(value_name = "TỆP")]
    pub file: PathBuf,
    /// Tệp chứng thư số gốc mà bạn tin cậy (.pem, .crt, .cer)
    #[arg(long, value_name = "TỆP")]
    pub trust: Option<PathBuf>,
}
