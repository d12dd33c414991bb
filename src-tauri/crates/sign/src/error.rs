//! Why something was not signed or not read: a Vietnamese sentence each, with what to do next.

use thiserror::Error;

/// What a token or its library refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TokenError {
    /// The library's file is not there.
    #[error(
        "Không có tệp thư viện {0}. Hãy cài phần mềm của thiết bị ký rồi ghi đúng đường dẫn thư viện PKCS#11."
    )]
    NoLibrary(String),
    /// The library was made for 32-bit programs.
    #[error(
        "Thư viện {0} là bản 32 bit, chương trình này là bản 64 bit nên không dùng được. Hãy dùng thư viện PKCS#11 bản 64 bit của thiết bị ký."
    )]
    Library32(String),
    /// The file is no PKCS#11 library, or could not start.
    #[error(
        "Không dùng được thư viện {path}: {reason}. Hãy kiểm tra đó là thư viện PKCS#11 của thiết bị ký."
    )]
    BadLibrary {
        /// Where it lies.
        path: String,
        /// What the system said.
        reason: String,
    },
    /// No slot holds a token.
    #[error("Không thấy thiết bị ký nào. Hãy cắm thiết bị rồi làm lại.")]
    NoToken,
    /// No token in the named slot or of the named label.
    #[error("Không có thiết bị ký “{0}”. Hãy xem các thiết bị đang cắm bằng danh sách thiết bị.")]
    NoSuchToken(String),
    /// Several tokens and none was named.
    #[error("Có nhiều thiết bị ký đang cắm: {0}. Hãy chọn một thiết bị.")]
    ManyTokens(String),
    /// The token was pulled out on the way.
    #[error("Thiết bị ký đã bị rút ra. Hãy cắm lại rồi ký lại từ đầu.")]
    Removed,
    /// The PIN is wrong; it was sent once.
    #[error("Mã PIN không đúng; đã thử đúng một lần, chương trình không tự thử lại. {}", tries(.0))]
    WrongPin(TriesLeft),
    /// The PIN was empty or of a length that the token does not take; it was not counted.
    #[error("Mã PIN trống hoặc không đúng độ dài mà thiết bị nhận. Hãy nhập lại mã PIN.")]
    BadPinForm,
    /// The token took too many wrong PINs.
    #[error(
        "Mã PIN của thiết bị ký đã bị khóa vì nhập sai nhiều lần. Hãy liên hệ nơi cấp thiết bị để mở khóa."
    )]
    LockedPin,
    /// The PIN must be changed before use.
    #[error(
        "Mã PIN của thiết bị ký chưa được đặt hoặc đã hết hạn. Hãy đổi mã PIN bằng phần mềm của thiết bị rồi ký lại."
    )]
    PinToSet,
    /// No certificate with its private key.
    #[error(
        "Thiết bị ký không có chứng thư số kèm khóa bí mật để ký. Hãy kiểm tra thiết bị bằng phần mềm của nơi cấp."
    )]
    NoCertificate,
    /// No certificate by the words given.
    #[error("Thiết bị ký không có chứng thư số “{0}”. Hãy xem danh sách chứng thư trên thiết bị.")]
    NoSuchCertificate(String),
    /// Several certificates and none was chosen.
    #[error("Thiết bị ký có nhiều chứng thư số: {0}. Hãy chọn một chứng thư.")]
    ManyCertificates(String),
    /// The key has no way of signing that is known here.
    #[error(
        "Thiết bị ký không có cách ký RSA hoặc ECDSA P-256 với SHA-256. Hãy hỏi nơi cấp thiết bị."
    )]
    NoMechanism,
    /// Whatever else the library says.
    #[error(
        "Thiết bị ký báo lỗi: {0}. Hãy rút ra cắm lại rồi thử lại; nếu vẫn lỗi, hãy hỏi nơi cấp thiết bị."
    )]
    Other(String),
}

/// What a token says of its remaining tries; PKCS#11 knows no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TriesLeft {
    /// It says nothing.
    Unknown,
    /// At least one wrong try since the last right one.
    Low,
    /// One try is left.
    One,
    /// It is locked now.
    None,
}

fn tries(left: &TriesLeft) -> &'static str {
    match left {
        TriesLeft::Unknown => {
            "Thiết bị không cho biết còn mấy lần thử. Hãy xem lại mã PIN rồi mới ký lại."
        }
        TriesLeft::Low => "Thiết bị báo số lần thử còn ít. Hãy xem lại mã PIN rồi mới ký lại.",
        TriesLeft::One => {
            "Chỉ còn MỘT lần thử: sai nữa thiết bị sẽ khóa. Hãy hỏi lại người giữ mã PIN trước khi ký lại."
        }
        TriesLeft::None => "Thiết bị đã khóa mã PIN. Hãy liên hệ nơi cấp thiết bị để mở khóa.",
    }
}

/// Why a file was not signed, or its signatures could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignError {
    /// What the token refuses.
    #[error(transparent)]
    Token(#[from] TokenError),
    /// The bytes are no PDF that can be read.
    #[error("Tệp không phải PDF hoặc đã hỏng: {0}. Hãy xuất lại tệp rồi làm lại.")]
    NotPdf(String),
    /// The file is too large to be read whole.
    #[error("Tệp lớn quá {0} MB nên không được đọc. Hãy chia nhỏ tệp.")]
    TooLarge(usize),
    /// The file is encrypted.
    #[error(
        "Tệp có mật khẩu nên không ký và không kiểm tra chữ ký được. Hãy dùng tệp không có mật khẩu."
    )]
    Encrypted,
    /// The field is not on the page; making one now would break the accessible structure.
    #[error("Tệp không có ô ký “{field}”{}. Hãy xuất lại báo cáo có ô ký rồi ký tệp đó.", others(.found))]
    NoField {
        /// Which was asked for.
        field: String,
        /// Those that are there.
        found: Vec<String>,
    },
    /// The field is signed already.
    #[error("Ô ký “{0}” đã có chữ ký. Hãy kiểm tra chữ ký đó, hoặc ký trên bản xuất lại.")]
    AlreadySigned(String),
    /// A signature that is there no longer stands, or the file was changed after it.
    #[error(
        "Chữ ký đã có ở ô “{0}” không còn đúng với tệp, nên không ký thêm. Hãy kiểm tra chữ ký rồi dùng đúng bản đã ký."
    )]
    BrokenBefore(String),
    /// The picture cannot be used.
    #[error("Không dùng được ảnh: {0}.")]
    Picture(String),
    /// The certificate does not hold at the time of signing.
    #[error(
        "Chứng thư số của {who} chỉ có hiệu lực từ {from} đến {until}. Hãy dùng chứng thư còn hiệu lực, hoặc xem lại ngày giờ của máy."
    )]
    OutOfDate {
        /// Whose it is.
        who: String,
        /// Its first day.
        from: String,
        /// Its last day.
        until: String,
    },
    /// The certificate is not made for signing.
    #[error(
        "Chứng thư số của {0} không được cấp để ký văn bản. Hãy chọn chứng thư có công dụng ký số."
    )]
    NotForSigning(String),
    /// The token's answer does not fit the certificate.
    #[error(
        "Chữ ký do thiết bị tạo ra không khớp với chứng thư số, nên tệp chưa được ghi. Hãy kiểm tra lại thiết bị ký."
    )]
    SelfCheck,
    /// A file of certificates cannot be read.
    #[error("Không đọc được chứng thư số: {0}. Hãy dùng tệp PEM hoặc DER.")]
    Certificate(String),
    /// A fault of the program.
    #[error("Chưa ký được vì lỗi của chương trình: {0}. Tệp không bị thay đổi.")]
    Internal(String),
}

fn others(found: &[String]) -> String {
    match found {
        [] => String::new(),
        found => format!(" (chỉ có: {})", found.join(", ")),
    }
}

impl From<der::Error> for SignError {
    fn from(error: der::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<lopdf::Error> for SignError {
    fn from(error: lopdf::Error) -> Self {
        Self::NotPdf(error.to_string())
    }
}
