//! The file of an outline, read and checked.

use super::Outline;
use super::fields::{Entry, Fields, line_of};
use super::part::{Area, ChartOf, ListOf, Origin, Part, RowsOf, What};
use super::tables::{goal_table, table};
use crate::kinds::sentences::Sentences;
use crate::kinds::view::PERIODS;
use crate::model::Level;
use std::collections::HashMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What is wrong with a file, and on which line.
#[derive(Debug)]
pub(super) struct Fault {
    /// The line, from 1, where it is known.
    pub(super) line: Option<usize>,
    /// The reason, in Vietnamese.
    pub(super) reason: String,
}

const SOURCES: [(&str, Origin); 2] = [("ledger", Origin::Ledger), ("stored", Origin::Stored)];
const LEVELS: [(&str, Level); 3] = [
    ("roman", Level::Roman),
    ("number", Level::Number),
    ("letter", Level::Letter),
];
const LISTS: [(&str, RowsOf); 7] = [
    ("target-sentences", RowsOf::Targets),
    ("estimates", RowsOf::Estimates),
    ("task-results", RowsOf::Tasks),
    ("shortcomings", RowsOf::Shortcomings),
    ("remedies", RowsOf::Remedies),
    ("overdue-tasks", RowsOf::Overdue),
    ("unfinished-tasks", RowsOf::Unfinished),
];
const CHARTS: [(&str, ChartOf); 3] = [
    ("verdicts-by-group", ChartOf::VerdictsByGroup),
    ("tasks-by-area", ChartOf::TasksByArea),
    ("against-last-year", ChartOf::AgainstLastYear),
];

/// Reads an outline.
pub(super) fn outline(text: &str) -> Result<Outline, Fault> {
    let table = DeTable::parse(text).map_err(|error| of_toml(text, &error))?;
    let mut sentences = Sentences::default();
    let mut head = Fields {
        place: "phần đầu tệp".to_owned(),
        line: 1,
        file: text,
        table: table.into_inner(),
        sentences: &mut sentences,
    };
    let kind = head.code("kind")?.ok_or_else(|| head.missing("kind"))?;
    let (name, description) = (head.text("name")?, head.text("description")?);
    let file = head.sentence("file", &[])?;
    let sources = head.words("sources", &SOURCES)?;
    let periods = head.words("periods", &PERIODS)?;
    let entries = head.list("part")?;
    if sources.is_empty() {
        return Err(head.missing("sources"));
    }
    if entries.is_empty() {
        return Err(head.fault("không có phần nào: mỗi phần bắt đầu bằng dòng [[part]]"));
    }
    head.end()?;
    let parts = parts(text, entries, &mut sentences)?;
    Ok(Outline {
        kind,
        name,
        description,
        file,
        sources,
        periods,
        parts,
        sentences,
    })
}

/// What the TOML reader says, with its line.
fn of_toml(text: &str, error: &toml::de::Error) -> Fault {
    let message = error.message().replace('\n', " ");
    let line = error.span().map(|span| line_of(text, span.start));
    let written = line.and_then(|line| text.lines().nth(line - 1));
    let written = written.unwrap_or_default().trim();
    let reason = match () {
        () if message.contains("duplicate key") => "một trường ghi hai lần".to_owned(),
        () if written.ends_with('=') => "thiếu giá trị sau dấu “=”".to_owned(),
        () if message.contains("string") => format!("thiếu hoặc thừa ngoặc kép ({message})"),
        () if written.starts_with('[')
            || message.contains("array")
            || message.contains("inline table") =>
        {
            format!("thiếu hoặc thừa ngoặc vuông, ngoặc nhọn hay dấu phẩy ({message})")
        }
        () => format!("sai cú pháp TOML ({message})"),
    };
    Fault { line, reason }
}

fn parts<'i>(
    file: &'i str,
    entries: Vec<Entry<'i>>,
    sentences: &mut Sentences,
) -> Result<Vec<Part>, Fault> {
    let mut seen = HashMap::new();
    let mut parts = Vec::new();
    for (number, entry) in (1..).zip(entries) {
        let line = line_of(file, entry.span().start);
        let part = part(file, number, entry, sentences)?;
        for name in part.names() {
            if let Some(first) = seen.insert(name.clone(), number) {
                let reason = format!("phần {number}, {name} đã dùng ở phần {first}");
                return Err(Fault {
                    line: Some(line),
                    reason,
                });
            }
        }
        parts.push(part);
    }
    Ok(parts)
}

fn part<'i>(
    file: &'i str,
    number: usize,
    entry: Spanned<DeValue<'i>>,
    sentences: &mut Sentences,
) -> Result<Part, Fault> {
    let line = line_of(file, entry.span().start);
    let DeValue::Table(table) = entry.into_inner() else {
        return Err(Fault {
            line: Some(line),
            reason: format!("phần {number} phải bắt đầu bằng dòng [[part]]"),
        });
    };
    let mut fields = Fields {
        place: format!("phần {number}"),
        line,
        file,
        table,
        sentences,
    };
    let id = fields.code("id")?;
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
    let line = fields
        .table
        .get("is")
        .map_or(fields.line, |entry| fields.line_of(entry));
    let is = fields.text("is")?;
    match is.as_str() {
        "opening" => Ok(What::Opening {
            type_name: fields.text("type")?,
            mark: fields.text("mark")?,
            title: fields.sentence("title", &[])?,
        }),
        "letter-opening" => Ok(What::LetterOpening {
            about: fields.sentence("about", &[])?,
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
        "body" => Ok(What::Body),
        "goal-table" => goal_table(fields),
        "areas" => Ok(What::Areas(Box::new(area(fields)?))),
        "chart" => chart(fields),
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
            None => Err(fields.fault_at(line, format!("không có loại phần “{list}”"))),
        },
    }
}

fn chart(fields: &mut Fields) -> Result<What, Fault> {
    let of = fields.one_of("of", &CHARTS)?;
    Ok(What::Chart {
        of: of.ok_or_else(|| fields.missing("of"))?,
        intro: fields.optional_sentence("intro", &[])?,
        caption: fields.sentence("caption", &[])?,
    })
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

fn area(fields: &mut Fields) -> Result<Area, Fault> {
    Ok(Area {
        results: fields.sentence("results", &[])?,
        result: fields.sentence("result", &["item", "end"])?,
        shortcomings: fields.sentence("shortcomings", &[])?,
        shortcoming: fields.sentence("shortcoming", &["item", "end"])?,
        none: fields.sentence("none", &[])?,
        no_data: fields.sentence("no_data", &[])?,
        no_results: fields.optional_sentence("no_results", &[])?,
    })
}
