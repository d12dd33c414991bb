//! The file of an outline, read and checked.

use super::Outline;
use super::fields::Fields;
use super::part::{Area, ColumnOf, ListOf, Origin, Part, RowsOf, TableOf, What};
use crate::kinds::sentences::Sentences;
use crate::model::{Align, Column, Level};
use serde::Deserialize;
use toml::{Spanned, Table, Value};

/// What is wrong with a file, and on which line.
#[derive(Debug)]
pub(super) struct Fault {
    /// The line, from 1, where it is known.
    pub(super) line: Option<usize>,
    /// The reason, in Vietnamese.
    pub(super) reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutlineFile {
    kind: String,
    name: String,
    description: String,
    file: String,
    sources: Vec<String>,
    #[serde(rename = "part")]
    parts: Vec<Spanned<Table>>,
}

const SOURCES: [(&str, Origin); 2] = [("ledger", Origin::Ledger), ("stored", Origin::Stored)];
const LEVELS: [(&str, Level); 3] = [
    ("roman", Level::Roman),
    ("number", Level::Number),
    ("letter", Level::Letter),
];
const ALIGNS: [(&str, Align); 3] = [
    ("left", Align::Left),
    ("centre", Align::Centre),
    ("right", Align::Right),
];
const LISTS: [(&str, RowsOf); 6] = [
    ("target-sentences", RowsOf::Targets),
    ("task-results", RowsOf::Tasks),
    ("shortcomings", RowsOf::Shortcomings),
    ("remedies", RowsOf::Remedies),
    ("overdue-tasks", RowsOf::Overdue),
    ("unfinished-tasks", RowsOf::Unfinished),
];

/// Reads an outline.
pub(super) fn outline(text: &str) -> Result<Outline, Fault> {
    let file: OutlineFile = toml::from_str(text).map_err(|error| of_toml(text, &error))?;
    let mut sentences = Sentences::default();
    let whole = |reason: String| Fault { line: None, reason };
    let name = sentences
        .add("tên tệp".to_owned(), file.file.clone(), &[])
        .map_err(whole)?;
    let parts = (1..)
        .zip(file.parts)
        .map(|(number, entry)| part(text, number, entry, &mut sentences));
    let parts = parts.collect::<Result<Vec<_>, _>>()?;
    Ok(Outline {
        kind: file.kind,
        name: file.name,
        description: file.description,
        file: name,
        sources: file
            .sources
            .iter()
            .map(|word| source(word))
            .collect::<Result<_, _>>()?,
        parts,
        sentences,
    })
}

fn source(word: &str) -> Result<Origin, Fault> {
    let found = SOURCES
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, meant)| *meant);
    let reason = format!("“sources” không nhận “{word}”, chỉ nhận: ledger, stored");
    found.ok_or(Fault { line: None, reason })
}

/// What the TOML reader says, with its line.
fn of_toml(text: &str, error: &toml::de::Error) -> Fault {
    let message = error.message().replace('\n', " ");
    let named = message.split('`').nth(1).unwrap_or_default();
    let reason = match () {
        () if message.starts_with("unknown field") => format!("trường “{named}” không dùng ở đây"),
        () if message.starts_with("missing field") => format!("thiếu trường “{named}”"),
        () => format!("sai cú pháp TOML ({message})"),
    };
    Fault {
        line: error.span().map(|span| line_of(text, span.start)),
        reason,
    }
}

/// The line of a byte, from 1.
fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}

fn part(
    text: &str,
    number: usize,
    entry: Spanned<Table>,
    sentences: &mut Sentences,
) -> Result<Part, Fault> {
    let line = line_of(text, entry.span().start);
    let place = format!("phần {number}");
    let mut fields = Fields {
        place,
        line,
        table: entry.into_inner(),
        sentences,
    };
    let id = fields.optional("id")?;
    let only = fields.one_of("only", &SOURCES)?;
    let when = fields.condition("when")?;
    let what = what(&mut fields)?;
    if when.is_some() && matches!(what, What::Annex(_) | What::StoredAnnexes) {
        return Err(
            fields.fault("trường “when” không dùng cho phụ lục: phụ lục trống tự được bỏ qua")
        );
    }
    fields.end()?;
    Ok(Part {
        number,
        id,
        only,
        when,
        what,
    })
}

fn what(fields: &mut Fields) -> Result<What, Fault> {
    let is = fields.text("is")?;
    match is.as_str() {
        "opening" => Ok(What::Opening {
            type_name: fields.text("type")?,
            mark: fields.text("mark")?,
            title: fields.sentence("title", &[])?,
        }),
        "heading" => {
            let level = fields.one_of("level", &LEVELS)?.unwrap_or(Level::Roman);
            Ok(What::Heading {
                level,
                text: fields.sentence("text", &[])?,
            })
        }
        "paragraph" => Ok(What::Paragraph {
            text: fields.sentence("text", &[])?,
        }),
        "intro" => Ok(What::Intro),
        "goal-table" => goal_table(fields),
        "areas" => Ok(What::Areas(Box::new(area(fields)?))),
        "written" => Ok(What::Written {
            key: fields.text("key")?,
            title: fields.text("title")?,
            text: fields.optional_sentence("text", &[])?,
        }),
        "missing" => Ok(What::Missing {
            text: fields.sentence("text", &[])?,
        }),
        "closing" => Ok(What::Closing {
            text: fields.sentence("text", &[])?,
        }),
        "signature" => Ok(What::Signature),
        "annex-targets" => Ok(What::Annex(Box::new(table(fields, RowsOf::Targets)?))),
        "annex-tasks" => Ok(What::Annex(Box::new(table(fields, RowsOf::Tasks)?))),
        "annex-table" => Ok(What::StoredAnnexes),
        list => match LISTS.iter().find(|(word, _)| *word == list) {
            Some((_, of)) => rows(fields, *of),
            None => Err(fields.fault(format!("không có loại phần “{list}”"))),
        },
    }
}

fn rows(fields: &mut Fields, of: RowsOf) -> Result<What, Fault> {
    Ok(What::List(Box::new(ListOf {
        of,
        grouped: fields.one_of("grouped", &LEVELS)?,
        heading: fields.optional_sentence("heading", &["group"])?,
        text: fields.sentence("text", &["item", "end"])?,
        none: fields.optional_sentence("none", &[])?,
    })))
}

fn goal_table(fields: &mut Fields) -> Result<What, Fault> {
    let heads = fields.list("columns")?;
    let mut columns = Vec::new();
    for (number, head) in (1..).zip(heads) {
        let text = head
            .as_str()
            .ok_or_else(|| fields.fault("tên cột phải là chữ"))?
            .to_owned();
        columns.push(fields.read(&format!("columns, cột {number}"), text, &[])?);
    }
    match columns.len() {
        5 => Ok(What::GoalTable { columns }),
        count => Err(fields.fault(format!("bảng mục tiêu có 5 cột, ở đây ghi {count}"))),
    }
}

fn area(fields: &mut Fields) -> Result<Area, Fault> {
    Ok(Area {
        results: fields.sentence("results", &[])?,
        result: fields.sentence("result", &["item", "end"])?,
        shortcomings: fields.sentence("shortcomings", &[])?,
        shortcoming: fields.sentence("shortcoming", &["item", "end"])?,
        none: fields.sentence("none", &[])?,
        no_data: fields.sentence("no_data", &[])?,
    })
}

fn table(fields: &mut Fields, of: RowsOf) -> Result<TableOf, Fault> {
    let entries = fields.list("columns")?;
    let mut columns = Vec::new();
    for (number, entry) in (1..).zip(entries) {
        columns.push(column(fields, number, entry)?);
    }
    if columns.is_empty() {
        return Err(fields.fault("thiếu trường “columns”"));
    }
    Ok(TableOf {
        of,
        title: fields.sentence("title", &[])?,
        reference: fields.sentence("reference", &[])?,
        none: fields.optional_sentence("none", &[])?,
        columns,
    })
}

fn column(part: &mut Fields, number: usize, entry: Value) -> Result<ColumnOf, Fault> {
    let place = format!("{}, cột {number}", part.place);
    let Value::Table(table) = entry else {
        return Err(part.fault(format!("cột {number} phải nằm trong {{ }}")));
    };
    let mut fields = Fields {
        place,
        line: part.line,
        table,
        sentences: part.sentences,
    };
    let (head, cell) = (
        fields.sentence("head", &[])?,
        fields.sentence("cell", &["row"])?,
    );
    let align = fields.one_of("align", &ALIGNS)?.unwrap_or(Align::Left);
    let column = width(&mut fields, align)?;
    let optional = fields.flag("optional")?;
    fields.end()?;
    Ok(ColumnOf {
        head,
        cell,
        optional,
        column,
    })
}

/// A width: so many millimetres (`mm = 12`), as many as the longest line needs up to a bound (`most = 30`), so
/// many parts of what is left (`share = 3`), or what the text asks for.
fn width(fields: &mut Fields, align: Align) -> Result<Column, Fault> {
    let (mm, most, share) = (
        fields.amount("mm")?,
        fields.amount("most")?,
        fields.amount("share")?,
    );
    match (mm, most, share) {
        (Some(mm), None, None) => Ok(Column::millimetres(mm, align)),
        (None, Some(most), None) => Ok(Column::at_most(most, align)),
        (None, None, Some(share)) => Ok(Column::share(share, align)),
        (None, None, None) => Ok(Column::auto(align)),
        _ => Err(fields.fault("bề rộng chỉ ghi một trong ba trường “mm”, “most” và “share”")),
    }
}
