//! What can go wrong between a document and its PDF.

/// Why a report could not be printed; the message is meant for the person who asked for it.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A face of the font cannot be read; the text says why.
    #[error("Phông chữ của báo cáo không dùng được ({0}).")]
    FontUnusable(String),

    /// A character that the font cannot draw; printing it would leave an empty box.
    #[error("Không in được ký tự “{character}” (U+{code:04X}) trong đoạn “{context}”: phông chữ không có ký tự này.", code = *character as u32)]
    MissingGlyph {
        /// The character without a glyph.
        character: char,
        /// The beginning of the text in which it stands.
        context: String,
    },

    /// A control character, which has no place on paper.
    #[error("Đoạn “{context}” có ký tự điều khiển U+{code:04X}: hãy xóa ký tự này rồi in lại.")]
    ControlCharacter {
        /// Code point of the character.
        code: u32,
        /// The beginning of the text in which it stands.
        context: String,
    },

    /// The PDF could not be put together.
    #[error("Không tạo được tệp PDF: {0}.")]
    Pdf(String),
}
