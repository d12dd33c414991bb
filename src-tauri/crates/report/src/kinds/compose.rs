//! An outline and its source become a document model.

use super::Source;
use super::outline::{Origin, Outline, Part, What};
use super::parts::numbering::Numbering;
use super::parts::stored_headings;
use super::sentences::Sentence;
use super::settle::settled;
use super::view::View;
use crate::ReportError;
use crate::model::{Block, Content, Document, Meta, Orientation, Paragraph, Section};
use chrono::NaiveDate;
use minijinja::Value;
use minijinja::value::Serde;
use std::collections::VecDeque;

/// Writes a report of the outline's kind from its source.
///
/// # Errors
/// A source that the kind does not take, a document that does not hold what the kind prints, and a sentence
/// of the outline that cannot be filled in.
pub fn compose(outline: &Outline, source: Source<'_>) -> Result<Document, ReportError> {
    check(outline, source)?;
    let ready;
    let source = match source {
        Source::Ledger(facts) => {
            ready = settled(facts);
            Source::Ledger(&ready)
        }
        stored => stored,
    };
    let mut composer = Composer::new(outline, source);
    for part in &outline.parts {
        composer.part(part)?;
    }
    Ok(composer.finish())
}

/// Puts the blocks of a report together, part by part.
pub(super) struct Composer<'a> {
    pub(super) outline: &'a Outline,
    pub(super) source: Source<'a>,
    pub(super) view: View,
    pub(super) numbering: Numbering,
    /// Headings of a stored document that are not printed yet.
    pub(super) stored_headings: VecDeque<String>,
    /// What the report is called, once a part has said so.
    pub(super) title: String,
    context: Value,
    blocks: Vec<Block>,
    sections: Vec<Section>,
}

impl<'a> Composer<'a> {
    fn new(outline: &'a Outline, source: Source<'a>) -> Self {
        let mut view = match source {
            Source::Ledger(facts) => View::of_facts(facts),
            Source::Stored(document) => View::of_document(document),
        };
        for part in outline.written_parts() {
            view.texts.entry(part.key).or_default();
        }
        view.annex = super::parts::annex_names(outline, origin(source), &view);
        Self {
            outline,
            source,
            context: Value::from(Serde(&view)),
            view,
            numbering: Numbering::default(),
            stored_headings: stored_headings(source),
            title: String::new(),
            blocks: Vec::new(),
            sections: Vec::new(),
        }
    }

    fn part(&mut self, part: &Part) -> Result<(), ReportError> {
        if !self.is_printed(part)? {
            return Ok(());
        }
        let id = format!("p{}", part.number);
        match &part.what {
            What::Opening {
                type_name,
                mark,
                title,
            } => self.opening(type_name, mark, title),
            What::Heading { level, text } => self.heading(&id, *level, text),
            What::Paragraph { text } => self.paragraphs(&id, text),
            What::Intro => self.intro(&id),
            What::GoalTable { columns } => self.goal_table(&id, columns),
            What::Areas(area) => self.areas(&id, area),
            What::List(list) => self.list(&id, list),
            What::Written { key, text, .. } => self.written(&id, key, text.as_ref()),
            What::Missing { text } => self.missing(&id, text),
            What::Closing { text } => self.closing(&id, text),
            What::Signature => self.signature(),
            What::Annex(table) => self.annex(&id, table),
            What::StoredAnnexes => self.stored_annexes(),
        }
    }

    /// Whether a part belongs to this source and its condition holds.
    fn is_printed(&self, part: &Part) -> Result<bool, ReportError> {
        let origin = origin(self.source);
        let of_source = part.only.is_none_or(|only| only == origin);
        match &part.when {
            Some(when) if of_source => Ok(!self.fill(when)?.is_empty()),
            _ => Ok(of_source),
        }
    }

    /// A sentence filled in.
    pub(super) fn fill(&self, sentence: &Sentence) -> Result<String, ReportError> {
        self.fill_from(sentence, &self.context)
    }

    /// A sentence filled in, with names of its own beside the common ones.
    pub(super) fn fill_with(&self, sentence: &Sentence, own: Value) -> Result<String, ReportError> {
        let context = minijinja::context! { ..own, ..self.context.clone() };
        self.fill_from(sentence, &context)
    }

    fn fill_from(&self, sentence: &Sentence, context: &Value) -> Result<String, ReportError> {
        self.outline
            .sentences
            .fill(sentence, context)
            .map_err(|reason| ReportError::Sentence {
                outline: self.outline.kind.clone(),
                part: sentence.place().to_owned(),
                reason,
            })
    }

    /// Adds a block of the body.
    pub(super) fn push(&mut self, id: impl Into<String>, content: impl Into<Content>) {
        self.blocks.push(Block::new(id, content));
    }

    /// Adds a paragraph for each line of a text.
    pub(super) fn push_lines(&mut self, id: &str, text: &str) {
        for (number, line) in (1..).zip(text.lines().map(str::trim).filter(|line| !line.is_empty()))
        {
            let id = if number == 1 {
                id.to_owned()
            } else {
                format!("{id}/{number}")
            };
            self.push(id, Paragraph::body(line));
        }
    }

    /// Adds a section of its own.
    pub(super) fn push_section(&mut self, orientation: Orientation, blocks: Vec<Block>) {
        self.sections.push(Section {
            orientation,
            blocks,
        });
    }

    /// Body first, annexes after it.
    fn finish(mut self) -> Document {
        let meta = Meta {
            title: self.title,
            author: author(self.source),
            subject: self.outline.name.clone(),
            language: "vi-VN".to_owned(),
            date: date(self.source),
        };
        if !self.blocks.is_empty() {
            self.sections.insert(0, Section::portrait(self.blocks));
        }
        Document {
            meta,
            sections: self.sections,
            origins: Vec::new(),
            code: None,
        }
    }
}

fn author(source: Source) -> String {
    match source {
        Source::Ledger(facts) => facts.sender.name.clone(),
        Source::Stored(document) => document.header.issuer.clone(),
    }
}

fn origin(source: Source) -> Origin {
    match source {
        Source::Ledger(_) => Origin::Ledger,
        Source::Stored(_) => Origin::Stored,
    }
}

fn date(source: Source) -> NaiveDate {
    match source {
        Source::Ledger(facts) => facts.sender.date.unwrap_or(facts.as_of),
        Source::Stored(document) => document.header.date.unwrap_or_default(),
    }
}

/// Refuses a source that the kind does not take or cannot print.
fn check(outline: &Outline, source: Source) -> Result<(), ReportError> {
    let refused = |sentence: String| Err(ReportError::NotPrintable(sentence));
    let name = &outline.name;
    let Source::Stored(document) = source else {
        return match outline.takes_ledger() {
            true => Ok(()),
            false => refused(format!(
                "“{name}” chỉ in lại văn bản đã lưu: hãy chọn văn bản cần in."
            )),
        };
    };
    let printed = super::view::short_cited(&document.header);
    let prints = |wanted: fn(&What) -> bool| outline.parts.iter().any(|part| wanted(&part.what));
    match () {
        () if !outline.takes_stored() => refused(format!(
            "“{name}” được lập từ sổ, không in lại được {printed}: hãy bỏ chọn văn bản hoặc chọn loại báo cáo khác."
        )),
        () if prints(|what| matches!(what, What::StoredAnnexes))
            && document.annexes.is_empty()
            && document.tasks.is_empty() =>
        {
            refused(format!(
                "{printed} không có phụ lục hay nhiệm vụ nào để in."
            ))
        }
        () if prints(|what| matches!(what, What::Areas(_))) && document.areas.is_empty() => {
            refused(format!(
                "{printed} không phải báo cáo có kết quả theo lĩnh vực, nên không in lại theo mẫu này được."
            ))
        }
        () => Ok(()),
    }
}
