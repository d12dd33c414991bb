//! What a command answers: one value, shown as Vietnamese text or as the same value in JSON.

use serde::Serialize;
use std::io::{self, Write};

/// An answer, not yet written in either form.
pub struct Answer(Box<dyn Shown>);

impl Answer {
    /// A value with the function that shows it to people.
    pub fn new<T: Serialize + 'static>(value: T, people: impl Fn(&T) -> String + 'static) -> Self {
        Self(Box::new(Value { value, people }))
    }

    /// Rows with the function that shows them to people.
    pub fn list<T: Serialize + 'static>(rows: Vec<T>, people: fn(&[T]) -> String) -> Self {
        Self::new(rows, move |rows: &Vec<T>| people(rows))
    }

    /// Writes the answer with a line break at its end.
    ///
    /// # Errors
    /// Whatever the writer refuses.
    pub fn write(&self, json: bool, to: &mut impl Write) -> io::Result<()> {
        let text = if json {
            self.0.json()?
        } else {
            // What a folder or file is called may hold characters that would act on the terminal.
            api::shown_lines(&self.0.people())
        };
        to.write_all(text.trim_end().as_bytes())?;
        to.write_all(b"\n")?;
        to.flush()
    }
}

trait Shown {
    fn json(&self) -> io::Result<String>;
    fn people(&self) -> String;
}

struct Value<T, F> {
    value: T,
    people: F,
}

impl<T: Serialize, F: Fn(&T) -> String> Shown for Value<T, F> {
    fn json(&self) -> io::Result<String> {
        Ok(serde_json::to_string_pretty(&self.value)?)
    }

    fn people(&self) -> String {
        (self.people)(&self.value)
    }
}
