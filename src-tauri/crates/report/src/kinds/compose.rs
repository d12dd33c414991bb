//! An outline and its source become a document model.

use super::Source;
use super::composed::Composed;
use super::origins::{Origins, lines, plain, unmarked};
use super::outline::{Origin, Outline, Part, What};
use super::parts::numbering::Numbering;
use super::parts::stored_headings;
use super::printed::ORIGINS;
use super::references::{LEDGER, Ledger, named};
use super::sentences::Sentence;
use super::settle::settled;
use super::view::View;
use super::wording::bare;
use super::writing::Writing;
use crate::ReportError;
use crate::model::{
    Block, Content, Document, Heading, Level, Meta, Orientation, Paragraph, Section,
};
use chrono::NaiveDate;
use minijinja::value::Serde;
use minijinja::{Value, context};
use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::Arc;

/// Writes a report of the outline's kind from its source.
///
/// # Errors
/// A source that the kind does not take, a document that does not hold what the kind prints, and a sentence
/// of the outline that cannot be filled in.
pub fn compose(outline: &Outline, source: Source<'_>) -> Result<Composed, ReportError> {
    check(outline, source)?;
    let (facts, document);
    let source = match source {
        Source::Ledger(given) => {
            facts = settled(&unmarked(given)?);
            Source::Ledger(&facts)
        }
        Source::Stored(given) => {
            document = unmarked(given)?;
            Source::Stored(&document)
        }
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
    /// What a person wrote anew, and what became of it.
    pub(super) writing: Writing,
    pub(super) origins: Arc<Origins>,
    context: Value,
    ids: HashSet<String>,
    blocks: Vec<Block>,
    sections: Vec<Section>,
}

impl<'a> Composer<'a> {
    fn new(outline: &'a Outline, source: Source<'a>) -> Self {
        let origins = Arc::new(Origins::default());
        let mut view = match source {
            Source::Ledger(facts) => View::of_facts(facts, &origins),
            Source::Stored(document) => View::of_document(document, &origins),
        };
        for part in outline.written_parts() {
            view.texts.entry(part.key).or_default();
        }
        view.annex = super::parts::annex_names(outline, origin(source), &view);
        let overwritten = match source {
            Source::Ledger(facts) => facts.overwritten.clone(),
            Source::Stored(_) => BTreeMap::new(),
        };
        let context = context! { ..own(source, &origins), ..Value::from(Serde(&view)) };
        Self {
            outline,
            source,
            context,
            view,
            numbering: Numbering::default(),
            stored_headings: stored_headings(source),
            title: String::new(),
            writing: Writing::of(overwritten),
            origins,
            ids: HashSet::new(),
            blocks: Vec::new(),
            sections: Vec::new(),
        }
    }

    fn part(&mut self, part: &Part) -> Result<(), ReportError> {
        if !self.is_printed(part)? {
            return Ok(());
        }
        let id = part.block_id();
        match &part.what {
            What::Opening {
                type_name,
                mark,
                title,
            } => self.opening(type_name, mark, title),
            What::LetterOpening { about } => self.letter_opening(about),
            What::Heading { level, text } => self.heading(&id, *level, text),
            What::Paragraph { text } => self.paragraphs(&id, text),
            What::Intro => self.intro(&id),
            What::Body => self.body(),
            What::Chart { of, intro, caption } => self.chart(&id, *of, (intro.as_ref(), caption)),
            What::GoalTable { columns } => self.goal_table(&id, columns),
            What::Areas(area) => self.areas(&id, area),
            What::List(list) => self.list(&id, list),
            What::Written { key, title, text } => self.written(&id, key, title, text.as_ref()),
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

    /// A sentence filled in, the numbers of the ledger in their marks.
    pub(super) fn fill(&self, sentence: &Sentence) -> Result<String, ReportError> {
        self.fill_from(sentence, &self.context)
    }

    /// A sentence filled in for a place that tells no origins: a title, a head, a condition.
    pub(super) fn fill_plain(&self, sentence: &Sentence) -> Result<String, ReportError> {
        self.fill(sentence).map(|text| plain(&text))
    }

    /// A sentence filled in, with names of its own beside the common ones.
    pub(super) fn fill_with(&self, sentence: &Sentence, own: Value) -> Result<String, ReportError> {
        let context = context! { ..own, ..self.context.clone() };
        self.fill_from(sentence, &context)
    }

    fn fill_from(&self, sentence: &Sentence, context: &Value) -> Result<String, ReportError> {
        self.outline
            .sentences
            .fill(sentence, context)
            .map_err(|mistake| ReportError::Sentence {
                outline: self.outline.kind.clone(),
                part: sentence.place_of(&mistake),
                reason: mistake.reason,
            })
    }

    /// A person's words with their references to the ledger filled in.
    pub(super) fn filled_words(&mut self, block: &str, place: &str, words: &str) -> String {
        let filled = self.outline.sentences.fill_words(words, &self.context);
        self.writing.note_faults(block, place, filled.faults);
        filled.text
    }

    /// Adds a block of the body; an id that is taken gets a number.
    pub(super) fn push(&mut self, id: impl Into<String>, content: impl Into<Content>) {
        let id = self.free(id.into());
        self.blocks.push(Block::new(id, content));
    }

    /// The id of the block of the body that was added last.
    pub(super) fn last_block(&self) -> Option<&str> {
        self.blocks.last().map(|block| block.id.as_str())
    }

    fn free(&mut self, id: String) -> String {
        let again = |n: usize| format!("{id}~{n}");
        let mut names = std::iter::once(id.clone()).chain((2..).map(again));
        let free = names
            .find(|name| !self.ids.contains(name))
            .unwrap_or_default();
        self.ids.insert(free.clone());
        free
    }

    /// Adds a heading, under which the next paragraphs stand.
    pub(super) fn push_heading(&mut self, id: impl Into<String>, level: Level, text: String) {
        let text = plain(&text);
        self.writing.under(level, &text);
        self.push(id, Heading::new(level, text));
    }

    /// Adds a paragraph for each line of a generated text, or of what a person wrote in its stead.
    pub(super) fn push_generated(&mut self, id: &str, text: &str) {
        let id = self.free(id.to_owned());
        self.ids.remove(&id);
        let words = match self.writing.generated(&id, plain(text)) {
            Some((words, place)) => self.filled_words(&id, &place, &words),
            None => text.to_owned(),
        };
        self.push_lines(&id, &words);
    }

    /// Adds the last sentence; whatever a person wrote in its stead ends with its mark too.
    pub(super) fn push_closing(&mut self, id: &str, text: &str) {
        let words = match self.writing.generated(id, plain(text)) {
            Some((words, place)) => {
                let words = self.filled_words(id, &place, &words);
                format!("{}./.", bare(words.trim().trim_end_matches("./.")))
            }
            None => text.to_owned(),
        };
        self.push_lines(id, &words);
    }

    /// Adds a paragraph for each line of a text.
    pub(super) fn push_lines(&mut self, id: &str, text: &str) {
        for (number, line) in (1..).zip(lines(text)) {
            let id = match number {
                1 => id.to_owned(),
                _ => format!("{id}/{number}"),
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
    fn finish(mut self) -> Composed {
        let meta = Meta {
            title: plain(&self.title),
            author: author(self.source),
            subject: self.outline.name.clone(),
            language: "vi-VN".to_owned(),
            date: date(self.source),
        };
        if !self.blocks.is_empty() {
            self.sections.insert(0, Section::portrait(self.blocks));
        }
        let mut document = Document {
            meta,
            sections: self.sections,
            origins: Vec::new(),
            code: None,
        };
        self.origins.move_into(&mut document);
        self.writing.composed(document)
    }
}

/// What functions and filters of the sentences look into.
fn own(source: Source, origins: &Arc<Origins>) -> Value {
    let origins_too = (ORIGINS, Value::from_dyn_object(origins.clone()));
    let ledger = match source {
        Source::Stored(_) => Value::UNDEFINED,
        Source::Ledger(facts) => Value::from_object(Ledger {
            facts: facts.clone(),
            origins: origins.clone(),
        }),
    };
    named([origins_too, (LEDGER, ledger)])
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
        () if prints(|what| matches!(what, What::Body)) && !super::parts::has_body(document) => {
            refused(format!(
                "{printed} chưa có nội dung trong sổ (chỉ có phần đầu văn bản), nên không in lại được."
            ))
        }
        () if prints(|what| matches!(what, What::StoredAnnexes))
            && !prints(|what| matches!(what, What::Body))
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
