//! The body of a stored document, printed in its own words: bases, headings and paragraphs.

use super::body::is_roman_heading;
use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::model::{Content, Level, Paragraph};
use domain::document::{Clause, Document};

/// Places of clauses that head, foot and annexes print.
const ELSEWHERE: [&str; 4] = ["Phần đầu", "Nơi nhận", "Chữ ký", "Phụ lục"];
/// The place of a clause that is a legal basis.
const BASIS: &str = "Căn cứ";

impl Composer<'_> {
    /// Every clause of the body of a stored document.
    pub(crate) fn body(&mut self) -> Result<(), ReportError> {
        let Source::Stored(document) = self.source else {
            return Ok(());
        };
        let clauses: Vec<&Clause> = clauses(document).collect();
        let bases = clauses.iter().take_while(|clause| is_basis(clause)).count();
        let (bases, body) = clauses.split_at(bases);
        if !bases.is_empty() {
            let texts = bases.iter().map(|clause| clause.text.clone()).collect();
            self.push("can-cu", Content::Bases(texts));
        }
        for clause in body {
            let has_parts = has_parts(clause, body);
            self.clause(clause, has_parts);
        }
        Ok(())
    }

    fn clause(&mut self, clause: &Clause, has_parts: bool) {
        let (id, text) = (clause.id.as_str(), clause.text.trim());
        match level(text).filter(|level| *level == Level::Roman || has_parts) {
            Some(level) => self.push_heading(id, level, text.to_owned()),
            None => self.push(id, Paragraph::body(text)),
        }
    }
}

/// Whether anything of a document is held beside its head and foot.
pub(crate) fn has_body(document: &Document) -> bool {
    clauses(document).next().is_some()
}

fn clauses(document: &Document) -> impl Iterator<Item = &Clause> {
    let elsewhere = |clause: &Clause| {
        ELSEWHERE
            .iter()
            .any(|place| clause.place.starts_with(place))
    };
    document
        .clauses
        .iter()
        .filter(move |clause| !elsewhere(clause))
}

/// A basis before the body; one that goes on with what follows is a paragraph.
fn is_basis(clause: &Clause) -> bool {
    clause.place.starts_with(BASIS) && !clause.text.trim_end().ends_with(':')
}

/// Whether other clauses are nested under one, which makes its words a title.
fn has_parts(clause: &Clause, all: &[&Clause]) -> bool {
    let below = format!("{}/", clause.id);
    all.iter()
        .any(|other| other.id.as_str().starts_with(&below))
}

/// The level that the mark before a title tells.
fn level(text: &str) -> Option<Level> {
    let (mark, _) = text.split_once(' ')?;
    let numbers = mark
        .strip_suffix('.')
        .map(|mark| mark.split('.').collect::<Vec<_>>());
    let digits = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    match numbers {
        _ if is_roman_heading(text) => Some(Level::Roman),
        Some(numbers) if !numbers.iter().all(digits) => None,
        Some(numbers) if numbers.len() == 1 => Some(Level::Number),
        Some(_) => Some(Level::SubNumber),
        None if mark.ends_with(')') && mark.chars().count() == 2 => Some(Level::Letter),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_before_a_title_tells_its_level() {
        for (text, told) in [
            ("III. KINH PHÍ THỰC HIỆN", Some(Level::Roman)),
            ("12. Không gian trải nghiệm", Some(Level::Number)),
            ("7.1. Bảo đảm an toàn thông tin", Some(Level::SubNumber)),
            ("đ) Nội dung công việc:", Some(Level::Letter)),
            ("- Tổ chức 02-03 hội nghị", None),
            ("(1) Đăng ký sử dụng", None),
            ("UBND tỉnh ban hành", None),
        ] {
            assert_eq!(level(text), told, "{text}");
        }
    }
}
