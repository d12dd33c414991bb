//! Comma-separated values, quoted where a cell holds a comma, a quote or a line break (RFC 4180).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The sheets that LibreOffice made of file `index`, by their names.
pub fn sheets(folder: &Path, index: usize) -> BTreeMap<String, Vec<Vec<String>>> {
    let prefix = format!("{index}-");
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_stem().and_then(|name| name.to_str());
        let is_csv = path.extension().is_some_and(|kind| kind == "csv");
        let sheet = name.and_then(|name| name.strip_prefix(&prefix));
        if let Some(sheet) = sheet.filter(|_| is_csv) {
            let text = fs::read_to_string(&path).expect("a sheet is text in UTF-8");
            found.insert(sheet.to_owned(), rows(&text));
        }
    }
    found
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut signs) = (false, text.chars().peekable());
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            sign => cell.push(sign),
        }
    }
    rows
}

#[test]
fn quoted_cells_keep_commas_quotes_and_lines() {
    let read = rows("a,\"b, \"\"c\"\"\nd\",\n1,,2\n");
    assert_eq!(read, [["a", "b, \"c\"\nd", ""], ["1", "", "2"]]);
}
