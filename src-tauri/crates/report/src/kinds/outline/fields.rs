//! The fields of one table of an outline's file, taken one by one, so that a field too many, too few or wrongly
//! written is told by its name and line.

use super::file::Fault;
use crate::kinds::sentences::{Sentence, Sentences};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value of the file, with its place in it.
pub(super) type Entry<'i> = Spanned<DeValue<'i>>;

/// A table of an outline file that is being read.
pub(super) struct Fields<'s, 'i> {
    /// How a message calls the table: `phần 3`.
    pub(super) place: String,
    /// The line on which it begins.
    pub(super) line: usize,
    /// The whole file.
    pub(super) file: &'i str,
    /// What has not been taken yet.
    pub(super) table: DeTable<'i>,
    /// Where sentences are kept.
    pub(super) sentences: &'s mut Sentences,
}

/// The line of a byte, from 1.
pub(super) fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}

/// Whether one word is another with a letter wrong, too many, too few or in the wrong place.
fn is_slip(word: &str, meant: &str) -> bool {
    let (word, meant): (Vec<char>, Vec<char>) = (word.chars().collect(), meant.chars().collect());
    let same = word.iter().zip(&meant).take_while(|(a, b)| a == b).count();
    let rest = (&word[same..], &meant[same..]);
    match rest {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([_, a @ ..], b) if a == b => true,
        (a, [_, b @ ..]) if a == b => true,
        ([a, b, c @ ..], [d, e, f @ ..]) => (a, b, c) == (e, d, f),
        _ => false,
    }
}

impl<'i> Fields<'_, 'i> {
    /// A fault of this table.
    pub(super) fn fault(&self, reason: impl std::fmt::Display) -> Fault {
        self.fault_at(self.line, reason)
    }

    /// A fault on a line.
    pub(super) fn fault_at(&self, line: usize, reason: impl std::fmt::Display) -> Fault {
        Fault {
            line: Some(line),
            reason: format!("{}, {reason}", self.place),
        }
    }

    /// The line on which an entry begins.
    pub(super) fn line_of(&self, entry: &Entry) -> usize {
        line_of(self.file, entry.span().start)
    }

    /// A field that is not what it should be.
    fn wrong(&self, field: &str, entry: &Entry, must: &str) -> Fault {
        self.fault_at(self.line_of(entry), format!("trường “{field}” {must}"))
    }

    /// A text with its entry, if it is there.
    fn spanned(&mut self, field: &str) -> Result<Option<(String, Entry<'i>)>, Fault> {
        let Some(entry) = self.table.remove(field) else {
            return Ok(None);
        };
        match entry.get_ref().as_str() {
            Some(text) => Ok(Some((text.to_owned(), entry.clone()))),
            None => Err(self.wrong(field, &entry, "phải là một đoạn chữ trong ngoặc kép")),
        }
    }

    /// A text, if it is there.
    pub(super) fn optional(&mut self, field: &str) -> Result<Option<String>, Fault> {
        Ok(self.spanned(field)?.map(|(text, _)| text))
    }

    /// A text.
    pub(super) fn text(&mut self, field: &str) -> Result<String, Fault> {
        let text = self.optional(field)?;
        text.ok_or_else(|| self.missing(field))
    }

    /// A field that is not there, with one that may have been meant for it.
    pub(super) fn missing(&self, field: &str) -> Fault {
        let near = self.table.keys().find(|key| is_slip(key.get_ref(), field));
        match near {
            None => self.fault(format!("thiếu trường “{field}”")),
            Some(near) => self.fault_at(
                line_of(self.file, near.span().start),
                format!(
                    "thiếu trường “{field}”; trường “{}” có thể viết nhầm",
                    near.get_ref()
                ),
            ),
        }
    }

    /// A code: small letters without accents, digits and hyphens, for ids of blocks and names of files.
    pub(super) fn code(&mut self, field: &str) -> Result<Option<String>, Fault> {
        let Some((text, entry)) = self.spanned(field)? else {
            return Ok(None);
        };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        match !text.is_empty() && text.chars().all(plain) {
            true => Ok(Some(text)),
            false => Err(self.wrong(
                field,
                &entry,
                &format!("chỉ gồm chữ thường không dấu, chữ số và gạch nối, ở đây ghi “{text}”"),
            )),
        }
    }

    /// A sentence over the common names and `locals`, if it is there.
    pub(super) fn optional_sentence(
        &mut self,
        field: &str,
        locals: &[&str],
    ) -> Result<Option<Sentence>, Fault> {
        match self.spanned(field)? {
            Some((text, entry)) => self.read(field, text, &entry, locals).map(Some),
            None => Ok(None),
        }
    }

    /// A sentence over the common names and `locals`.
    pub(super) fn sentence(&mut self, field: &str, locals: &[&str]) -> Result<Sentence, Fault> {
        let sentence = self.optional_sentence(field, locals)?;
        sentence.ok_or_else(|| self.missing(field))
    }

    /// A condition over the common names, if it is there.
    pub(super) fn condition(&mut self, field: &str) -> Result<Option<Sentence>, Fault> {
        let Some((expression, entry)) = self.spanned(field)? else {
            return Ok(None);
        };
        let whole = format!("{{% if {expression} %}}1{{% endif %}}");
        self.read(field, whole, &entry, &[]).map(Some)
    }

    /// The entries of a list; empty where it is not there.
    pub(super) fn list(&mut self, field: &str) -> Result<Vec<Entry<'i>>, Fault> {
        let Some(entry) = self.table.remove(field) else {
            return Ok(Vec::new());
        };
        match entry.get_ref() {
            DeValue::Array(entries) => Ok(entries.iter().cloned().collect()),
            _ => Err(self.wrong(field, &entry, "phải là một danh sách trong ngoặc vuông")),
        }
    }

    /// Several of some words; empty where the field is not there.
    pub(super) fn words<T: Copy>(
        &mut self,
        field: &str,
        words: &[(&str, T)],
    ) -> Result<Vec<T>, Fault> {
        let entries = self.list(field)?;
        let one = |entry: &Entry| match entry.get_ref().as_str() {
            Some(text) => self.known(field, text, entry, words),
            None => Err(self.wrong(
                field,
                entry,
                "phải là một danh sách các chữ trong ngoặc kép",
            )),
        };
        entries.iter().map(one).collect()
    }

    /// Whether a field is there and `true`.
    pub(super) fn flag(&mut self, field: &str) -> Result<bool, Fault> {
        let Some(entry) = self.table.remove(field) else {
            return Ok(false);
        };
        match entry.get_ref() {
            DeValue::Boolean(flag) => Ok(*flag),
            _ => Err(self.wrong(field, &entry, "chỉ nhận true hoặc false")),
        }
    }

    /// A number above 0, if it is there.
    pub(super) fn amount(&mut self, field: &str) -> Result<Option<f32>, Fault> {
        let Some(entry) = self.table.remove(field) else {
            return Ok(None);
        };
        let amount = match entry.get_ref() {
            DeValue::Integer(amount) => amount.to_string().parse(),
            DeValue::Float(amount) => amount.to_string().parse(),
            _ => Ok(0.0),
        };
        match amount {
            Ok(amount) if amount > 0.0_f32 => Ok(Some(amount)),
            _ => Err(self.wrong(field, &entry, "phải là số lớn hơn 0")),
        }
    }

    /// One of several words; `None` where the field is not there.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        field: &str,
        words: &[(&str, T)],
    ) -> Result<Option<T>, Fault> {
        match self.spanned(field)? {
            Some((text, entry)) => self.known(field, &text, &entry, words).map(Some),
            None => Ok(None),
        }
    }

    fn known<T: Copy>(
        &self,
        field: &str,
        text: &str,
        entry: &Entry,
        words: &[(&str, T)],
    ) -> Result<T, Fault> {
        let found = words.iter().find(|(word, _)| *word == text);
        found.map(|(_, meant)| *meant).ok_or_else(|| {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let must = format!("không nhận “{text}”, chỉ nhận: {}", known.join(", "));
            self.wrong(field, entry, &must)
        })
    }

    /// Ends the table: no field may be left.
    pub(super) fn end(self) -> Result<(), Fault> {
        let left = self.table.keys().min_by_key(|key| key.span().start);
        match left {
            Some(field) => Err(self.fault_at(
                line_of(self.file, field.span().start),
                format!("trường “{}” không dùng ở đây", field.get_ref()),
            )),
            None => Ok(()),
        }
    }

    /// A sentence given as an entry.
    pub(super) fn read(
        &mut self,
        field: &str,
        text: String,
        entry: &Entry,
        locals: &[&str],
    ) -> Result<Sentence, Fault> {
        let place = format!("{}, trường “{field}”", self.place);
        let first = self.first_line(entry);
        self.sentences
            .add(place, first, text, locals)
            .map_err(|mistake| {
                let reason = format!("trường “{field}”: {}", mistake.reason);
                self.fault_at(first + mistake.line - 1, reason)
            })
    }

    /// The line on which the words of an entry begin: `"""` may stand on a line of its own.
    fn first_line(&self, entry: &Entry) -> usize {
        let start = entry.span().start;
        let written = self.file.get(start..).unwrap_or_default();
        let own_line = ["\"\"\"", "'''"].iter().any(|quotes| {
            let words = written.strip_prefix(quotes);
            words.is_some_and(|words| words.starts_with('\n') || words.starts_with("\r\n"))
        });
        line_of(self.file, start) + usize::from(own_line)
    }
}
