//! The one place where texts come in: every text of an operation is cleaned, whatever field it stands in.

use crate::error::StoreError;
use crate::operation::Operation;
use domain::text::{clean, clean_lines};
use serde_json::Value;

/// Fields that may have several lines; all others have one.
const LINES: [&str; 9] = [
    "result",
    "shortcoming",
    "cause",
    "remedy",
    "note",
    "settings",
    "abstract",
    "written",
    "words",
];

/// What is kept letter by letter: it was made of texts that had come in here before.
const AS_IT_IS: [&str; 1] = ["frozen"];

/// Gives the operation back with every text in NFC, trimmed, without invisible characters.
///
/// # Errors
/// [`StoreError::Text`] with the field that holds a control character, or a line break where one line is meant.
pub(crate) fn operation(operation: Operation) -> Result<Operation, StoreError> {
    let broken = |e: serde_json::Error| StoreError::BrokenCell(e.to_string());
    let mut value = serde_json::to_value(&operation).map_err(broken)?;
    texts(&mut value, "text")?;
    serde_json::from_value(value).map_err(broken)
}

fn texts(value: &mut Value, field: &str) -> Result<(), StoreError> {
    match value {
        Value::String(text) => {
            let cleaned = if LINES.contains(&field) {
                clean_lines(text)
            } else {
                clean(text)
            };
            *text = cleaned.map_err(|source| StoreError::Text {
                field: field.to_owned(),
                source,
            })?;
            Ok(())
        }
        Value::Array(values) => values.iter_mut().try_for_each(|v| texts(v, field)),
        Value::Object(fields) => fields
            .iter_mut()
            .filter(|(name, _)| !AS_IT_IS.contains(&name.as_str()))
            .try_for_each(|(name, v)| match field {
                // The words of a paragraph may have several lines, what the program wrote among them.
                "words" => texts(v, field),
                _ => texts(v, name),
            }),
        _ => Ok(()),
    }
}
