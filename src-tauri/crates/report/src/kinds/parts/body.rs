//! Headings and running text.

use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::kinds::composed::WrittenPlace;
use crate::kinds::origins::runs;
use crate::kinds::sentences::Sentence;
use crate::model::{Level, Paragraph};
use std::collections::VecDeque;

impl Composer<'_> {
    /// A heading with its counted number; of a stored document, its next heading as it is.
    pub(crate) fn heading(
        &mut self,
        id: &str,
        level: Level,
        text: &Sentence,
    ) -> Result<(), ReportError> {
        let text = match self.stored_headings.pop_front() {
            Some(stored) => stored,
            None => {
                let words = self.fill(text)?;
                format!("{} {words}", self.numbering.next(level))
            }
        };
        self.push_heading(id, level, text);
        Ok(())
    }

    /// A paragraph for each line of a sentence.
    pub(crate) fn paragraphs(&mut self, id: &str, text: &Sentence) -> Result<(), ReportError> {
        let text = self.fill(text)?;
        self.push_generated(id, &text);
        Ok(())
    }

    /// The stored paragraphs before the table of goals.
    pub(crate) fn intro(&mut self, id: &str) -> Result<(), ReportError> {
        if let Source::Stored(document) = self.source {
            for (number, text) in (1..).zip(&document.intro) {
                self.push(format!("{id}/{number}"), Paragraph::body(text.as_str()));
            }
        }
        Ok(())
    }

    /// What a person wrote under a key; where nothing was written, the outline's own words.
    pub(crate) fn written(
        &mut self,
        id: &str,
        key: &str,
        title: &str,
        text: Option<&Sentence>,
    ) -> Result<(), ReportError> {
        let place = WrittenPlace {
            key: key.to_owned(),
            title: title.to_owned(),
            block: id.to_owned(),
            after: self.last_block().map(str::to_owned),
        };
        self.writing.places.push(place);
        let written = self.view.texts.get(key).cloned().unwrap_or_default();
        if !written.trim().is_empty() {
            let words = self.filled_words(key, title, &written);
            self.push_lines(id, &words);
        } else if let Some(text) = text {
            let text = self.fill(text)?;
            self.push_lines(id, &text);
        }
        Ok(())
    }

    /// The outline's words, and under them each thing that is missing.
    pub(crate) fn missing(&mut self, id: &str, text: &Sentence) -> Result<(), ReportError> {
        self.paragraphs(id, text)?;
        for (number, sentence) in (1..).zip(self.view.missing.clone()) {
            let line = runs(&format!("- {sentence}"));
            self.push(format!("{id}/missing/{number}"), Paragraph::body(line));
        }
        Ok(())
    }
}

/// The headings with a Roman number of a stored document, in order: its other headings are held by its areas.
pub(crate) fn stored_headings(source: Source) -> VecDeque<String> {
    let Source::Stored(document) = source else {
        return VecDeque::new();
    };
    let texts = document.clauses.iter().map(|clause| clause.text.as_str());
    texts
        .filter(|text| is_roman_heading(text))
        .map(str::to_owned)
        .collect()
}

/// `II. TÌNH HÌNH THỰC HIỆN`: a Roman number and a title in capitals.
pub(super) fn is_roman_heading(text: &str) -> bool {
    let Some((number, title)) = text.split_once(". ") else {
        return false;
    };
    let roman = !number.is_empty() && number.chars().all(|letter| "IVX".contains(letter));
    roman && !title.is_empty() && title == title.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::is_roman_heading;

    #[test]
    fn a_roman_number_before_capitals_makes_a_heading() {
        assert!(is_roman_heading(
            "II. TÌNH HÌNH THỰC HIỆN CÁC NHIỆM VỤ NĂM 2023"
        ));
        assert!(!is_roman_heading("1. Nhận thức số"));
        assert!(!is_roman_heading("I. Nhận thức số"));
        assert!(!is_roman_heading("TM. ỦY BAN NHÂN DÂN"));
    }
}
