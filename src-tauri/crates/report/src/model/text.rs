//! Running text: runs, paragraphs and headings.

use serde::Serialize;

use super::origin::OriginId;

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words, in NFC; `\n` breaks the line.
    pub text: String,
    /// Set in bold.
    pub bold: bool,
    /// Set in italics.
    pub italic: bool,
    /// Where the words come from, if the ledger gave them.
    pub origin: Option<OriginId>,
}

impl Run {
    /// Upright text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: false,
            italic: false,
            origin: None,
        }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: true,
            italic: false,
            origin: None,
        }
    }

    /// Italic text.
    pub fn italic(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: false,
            italic: true,
            origin: None,
        }
    }

    /// The same text, said to come from `origin`.
    pub fn from_origin(mut self, origin: OriginId) -> Self {
        self.origin = Some(origin);
        self
    }

    /// Bold italic text.
    pub fn bold_italic(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: true,
            italic: true,
            origin: None,
        }
    }
}

impl From<&str> for Run {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Run {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

/// How lines stand between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Align {
    /// Flush left.
    Left,
    /// Centred.
    Centre,
    /// Flush right.
    Right,
    /// Numbers one above the other at their decimal comma, the widest in the middle of its column.
    Decimal,
    /// Flush on both sides, the last line left (canh đều cả hai lề).
    Justify,
}

/// A paragraph of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    /// The text.
    pub runs: Vec<Run>,
    /// How its lines stand.
    pub align: Align,
    /// Whether the first line moves in by 1,27 cm.
    pub indented: bool,
    /// Whether it stays on one page with what follows.
    pub keep_with_next: bool,
}

impl Paragraph {
    /// A paragraph as the body wants it: justified, first line moved in.
    pub fn body(runs: impl IntoRuns) -> Self {
        Self {
            runs: runs.into_runs(),
            align: Align::Justify,
            indented: true,
            keep_with_next: false,
        }
    }

    /// A centred line, such as the name of a table.
    pub fn centred(runs: impl IntoRuns) -> Self {
        Self {
            runs: runs.into_runs(),
            align: Align::Centre,
            indented: false,
            keep_with_next: false,
        }
    }

    /// Whether its end stays on one page with the block after it: as asked, or because it ends with a colon and
    /// says what is to come.
    pub fn leads_on(&self) -> bool {
        let last = self.runs.iter().rfind(|run| !run.text.trim().is_empty());
        self.keep_with_next || last.is_some_and(|run| run.text.trim_end().ends_with(':'))
    }

    /// The same paragraph, kept on one page with the block after it.
    pub fn kept_with_next(mut self) -> Self {
        self.keep_with_next = true;
        self
    }
}

/// Anything that can stand as the text of a paragraph.
pub trait IntoRuns {
    /// The runs.
    fn into_runs(self) -> Vec<Run>;
}

impl IntoRuns for Vec<Run> {
    fn into_runs(self) -> Vec<Run> {
        self
    }
}

impl IntoRuns for &str {
    fn into_runs(self) -> Vec<Run> {
        vec![Run::plain(self)]
    }
}

impl IntoRuns for String {
    fn into_runs(self) -> Vec<Run> {
        vec![Run::plain(self)]
    }
}

impl IntoRuns for Run {
    fn into_runs(self) -> Vec<Run> {
        vec![self]
    }
}

/// The levels of an outline (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.đ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Level {
    /// `Phần I`, title on the next line: bold, centred.
    Part,
    /// Mục: `I. NHỮNG KẾT QUẢ`, bold capitals.
    Roman,
    /// Khoản with a title: `1. Nhận thức số`, bold.
    Number,
    /// A khoản below a khoản: `1.1. Ngày Chuyển đổi số`, bold.
    SubNumber,
    /// Điểm: `a) Kết quả đạt được:`, upright.
    Letter,
}

/// A heading of the body, number and title in one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// Its level.
    pub level: Level,
    /// Number and title as printed.
    pub text: String,
}

impl Heading {
    /// A heading of `level`.
    pub fn new(level: Level, text: impl Into<String>) -> Self {
        Self {
            level,
            text: text.into(),
        }
    }

    /// `number. TITLE`, a mục: its title in capitals.
    pub fn roman(number: &str, title: &str) -> Self {
        Self::new(Level::Roman, format!("{number}. {}", title.to_uppercase()))
    }
}
