//! TOML read into a type, its errors told in Vietnamese with the line and the item they stand in.

use crate::fault::{Fault, Reason, SeedError, beginning};
use domain::text::clean;
use serde::de::DeserializeOwned;

/// Reads a TOML text into `T`.
///
/// # Errors
/// One fault with its line: broken syntax, an unknown or missing key, a value of another kind.
pub(crate) fn read<T: DeserializeOwned>(file_name: &str, text: &str) -> Result<T, SeedError> {
    toml::from_str(text).map_err(|error| SeedError {
        file: file_name.to_owned(),
        faults: vec![fault(text, &error)],
    })
}

fn fault(text: &str, error: &toml::de::Error) -> Fault {
    let line = error.span().map(|span| line_of(text, span.start));
    let item = line.and_then(|line| item_around(text, line));
    Fault {
        line,
        item,
        reason: Reason::Toml(in_vietnamese(error.message())),
    }
}

/// The line of a byte, from 1.
fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}

/// The id written in the table that a line stands in.
fn item_around(text: &str, line: usize) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let is_head = |l: &&str| l.starts_with('[');
    let start = lines.iter().take(line).rposition(is_head)?;
    let table = lines.iter().skip(start + 1).take_while(|l| !is_head(l));
    table
        .filter_map(|l| l.strip_prefix("id = \""))
        .find_map(|rest| rest.split('"').next())
        .map(str::to_owned)
}

/// The usual messages of the TOML reader in Vietnamese; a rarer one is kept as it is.
fn in_vietnamese(message: &str) -> String {
    let message = message.replace('\n', " ");
    let quoted = message.split('`').nth(1).unwrap_or_default();
    let said = |start: &str| message.starts_with(start);
    match () {
        () if said("unknown field") => {
            format!("không có trường nào tên “{quoted}”, hãy sửa tên trường")
        }
        () if said("missing field") => format!("thiếu trường “{quoted}”"),
        () if said("unknown variant") => {
            format!("“{quoted}” không phải giá trị được dùng ở đây ({message})")
        }
        () if said("duplicate") => format!("một trường được ghi hai lần ({message})"),
        () if said("invalid type") || said("data did not match") => {
            format!("giá trị không đúng loại ({message})")
        }
        () if is_about_a_date(&message) => {
            format!("ngày không tồn tại hoặc sai dạng năm-tháng-ngày ({message})")
        }
        () => format!("{} ({message})", broken_syntax(&message)),
    }
}

/// What is broken, by the first words of the TOML reader.
fn broken_syntax(message: &str) -> &'static str {
    const KNOWN: [(&str, &str); 9] = [
        (
            "invalid basic string, expected `\"`",
            "chữ chưa có dấu ngoặc kép đóng",
        ),
        ("invalid basic string", "chữ có ký tự không dùng được"),
        (
            "string values must be quoted",
            "giá trị phải là số, hoặc chữ đặt trong dấu ngoặc kép",
        ),
        ("key with no value", "tên trường chưa có dấu = và giá trị"),
        (
            "missing escaped value",
            "dấu \\ trong chữ phải viết thành \\\\",
        ),
        ("unclosed table", "tên bảng chưa có dấu ] đóng"),
        ("unclosed array", "danh sách chưa có dấu ] đóng"),
        ("unclosed inline table", "bảng chưa có dấu } đóng"),
        ("unexpected key or value", "một dòng chỉ ghi một trường"),
    ];
    let known = KNOWN.iter().find(|(said, _)| message.starts_with(said));
    known.map_or("sai cú pháp TOML", |(_, words)| words)
}

/// What chrono says of a text that is no date.
fn is_about_a_date(message: &str) -> bool {
    [
        "input is out of range",
        "input contains invalid",
        "premature end of input",
        "trailing input",
    ]
    .iter()
    .any(|said| message.starts_with(said))
}

/// Every text of a file that is not in NFC, not on one line, or holds what no page can show.
///
/// A file that is no TOML has none: reading it into its type has said so already.
pub(crate) fn text_faults(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Ok(table) = toml::from_str::<toml::Table>(text) {
        table
            .iter()
            .for_each(|(key, value)| walk(key, value, &mut faults));
    }
    faults
}

/// Goes through a value; a table is called by its id, else by its clause, else by what holds it.
fn walk(item: &str, value: &toml::Value, faults: &mut Vec<Fault>) {
    match value {
        toml::Value::String(text) => faults.extend(text_fault(item, text)),
        toml::Value::Array(values) => values.iter().for_each(|value| walk(item, value, faults)),
        toml::Value::Table(table) => {
            let name = ["id", "clause"]
                .iter()
                .find_map(|key| table.get(*key)?.as_str())
                .unwrap_or(item);
            table.values().for_each(|value| walk(name, value, faults));
        }
        _ => {}
    }
}

fn text_fault(item: &str, text: &str) -> Option<Fault> {
    let words = beginning(text);
    let reason = match clean(text) {
        Ok(clean) if clean == text => return None,
        Ok(_) => Reason::NotClean(words),
        Err(error) => Reason::Character {
            words,
            why: error.to_string().trim_end_matches('.').to_owned(),
        },
    };
    Some(Fault {
        line: None,
        item: Some(item.to_owned()),
        reason,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_syntax_is_told_with_its_line_and_the_readers_words_in_brackets() {
        for (text, told) in [
            ("a = \"x", "dòng 1: chữ chưa có dấu ngoặc kép đóng ("),
            (
                "a = \"x\"\nb =",
                "dòng 2: giá trị phải là số, hoặc chữ đặt trong dấu ngoặc kép (",
            ),
            ("[a", "dòng 1: tên bảng chưa có dấu ] đóng ("),
            ("a = 1 b = 2", "dòng 1: một dòng chỉ ghi một trường ("),
            (
                "a = \"\\q\"",
                "dòng 1: dấu \\ trong chữ phải viết thành \\\\ (",
            ),
            ("a = 1\na = 2", "dòng 2: một trường được ghi hai lần ("),
        ] {
            let error = read::<toml::Table>("x.toml", text).unwrap_err().to_string();
            assert!(error.starts_with(&format!("x.toml, {told}")), "{error}");
        }
    }
}
