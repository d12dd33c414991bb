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

    /// An outline is written wrongly.
    #[error("Đề cương {file}{}: {reason}.", at_line(*line))]
    Outline {
        /// The file's name.
        file: String,
        /// The line, where it is known.
        line: Option<usize>,
        /// What is wrong with it.
        reason: String,
    },

    /// A sentence of an outline cannot be filled in.
    #[error("Đề cương {outline}, {part}: {reason}.")]
    Sentence {
        /// The outline's kind.
        outline: String,
        /// The part, its line and its field.
        part: String,
        /// What is wrong with it.
        reason: String,
    },

    /// What was to be printed does not hold what its kind prints; the text is the whole sentence.
    #[error("{0}")]
    NotPrintable(String),

    /// The PDF could not be put together.
    #[error("Không tạo được tệp PDF: {0}.")]
    Pdf(String),
}

fn at_line(line: Option<usize>) -> String {
    line.map(|line| format!(", dòng {line}"))
        .unwrap_or_default()
}
