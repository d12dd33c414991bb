//! The fields of one part, taken one by one, so that a field too many or too few is told by its name.

use super::file::Fault;
use crate::kinds::sentences::{Sentence, Sentences};
use toml::{Table, Value};

/// A table of an outline file that is being read.
pub(super) struct Fields<'s> {
    /// How a message calls the table: `phần 3 (dòng 41)`.
    pub(super) place: String,
    /// The line on which it begins.
    pub(super) line: usize,
    /// What has not been taken yet.
    pub(super) table: Table,
    /// Where sentences are kept.
    pub(super) sentences: &'s mut Sentences,
}

impl Fields<'_> {
    /// A fault of this table.
    pub(super) fn fault(&self, reason: impl std::fmt::Display) -> Fault {
        Fault {
            line: Some(self.line),
            reason: format!("{}, {reason}", self.place),
        }
    }

    /// A text, if it is there.
    pub(super) fn optional(&mut self, field: &str) -> Result<Option<String>, Fault> {
        match self.table.remove(field) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.fault(format!(
                "trường “{field}” phải là một đoạn chữ trong ngoặc kép"
            ))),
        }
    }

    /// A text.
    pub(super) fn text(&mut self, field: &str) -> Result<String, Fault> {
        let text = self.optional(field)?;
        text.ok_or_else(|| self.fault(format!("thiếu trường “{field}”")))
    }

    /// A sentence over the common names and `locals`, if it is there.
    pub(super) fn optional_sentence(
        &mut self,
        field: &str,
        locals: &[&str],
    ) -> Result<Option<Sentence>, Fault> {
        match self.optional(field)? {
            Some(text) => self.read(field, text, locals).map(Some),
            None => Ok(None),
        }
    }

    /// A sentence over the common names and `locals`.
    pub(super) fn sentence(&mut self, field: &str, locals: &[&str]) -> Result<Sentence, Fault> {
        let text = self.text(field)?;
        self.read(field, text, locals)
    }

    /// A condition over the common names, if it is there.
    pub(super) fn condition(&mut self, field: &str) -> Result<Option<Sentence>, Fault> {
        let Some(expression) = self.optional(field)? else {
            return Ok(None);
        };
        let place = format!("{}, trường “{field}”", self.place);
        self.sentences
            .add_condition(place, &expression)
            .map(Some)
            .map_err(|reason| self.fault_of(field, &reason))
    }

    /// The tables or texts of a list; empty where it is not there.
    pub(super) fn list(&mut self, field: &str) -> Result<Vec<Value>, Fault> {
        match self.table.remove(field) {
            None => Ok(Vec::new()),
            Some(Value::Array(values)) => Ok(values),
            Some(_) => Err(self.fault(format!(
                "trường “{field}” phải là một danh sách trong ngoặc vuông"
            ))),
        }
    }

    /// Whether a field is there and `true`.
    pub(super) fn flag(&mut self, field: &str) -> Result<bool, Fault> {
        match self.table.remove(field) {
            None => Ok(false),
            Some(Value::Boolean(flag)) => Ok(flag),
            Some(_) => Err(self.fault(format!("trường “{field}” chỉ nhận true hoặc false"))),
        }
    }

    /// A number above 0, if it is there.
    pub(super) fn amount(&mut self, field: &str) -> Result<Option<f32>, Fault> {
        let amount = match self.table.remove(field) {
            None => return Ok(None),
            Some(Value::Integer(amount)) => amount as f32,
            Some(Value::Float(amount)) => amount as f32,
            Some(_) => 0.0,
        };
        match amount > 0.0 {
            true => Ok(Some(amount)),
            false => Err(self.fault(format!("trường “{field}” phải là số lớn hơn 0"))),
        }
    }

    /// One of several words; `None` where the field is not there.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        field: &str,
        words: &[(&str, T)],
    ) -> Result<Option<T>, Fault> {
        let Some(text) = self.optional(field)? else {
            return Ok(None);
        };
        let found = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, meant)| *meant);
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let reason = format!(
            "trường “{field}” không nhận “{text}”, chỉ nhận: {}",
            known.join(", ")
        );
        found.map(Some).ok_or_else(|| self.fault(reason))
    }

    /// Ends the table: no field may be left.
    pub(super) fn end(self) -> Result<(), Fault> {
        match self.table.keys().next() {
            Some(field) => Err(self.fault(format!("trường “{field}” không dùng ở đây"))),
            None => Ok(()),
        }
    }

    /// A sentence given as a value of a list.
    pub(super) fn read(
        &mut self,
        field: &str,
        text: String,
        locals: &[&str],
    ) -> Result<Sentence, Fault> {
        let place = format!("{}, trường “{field}”", self.place);
        self.sentences
            .add(place, text, locals)
            .map_err(|reason| self.fault_of(field, &reason))
    }

    fn fault_of(&self, field: &str, reason: &str) -> Fault {
        self.fault(format!("trường “{field}”: {reason}"))
    }
}
