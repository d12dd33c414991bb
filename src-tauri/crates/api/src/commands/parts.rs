//! A report part by part, with what a person may change in it and where its figures come from.

use super::{reports, sentences};
use crate::desk::Desk;
use crate::reporting::Prepared;
use crate::wire::{
    PartState, Passage, PassageKind, PassageRun, ReportFor, ReportPart, ReportParts, ReportText,
    RunOrigin, Screen, SentenceRow, WireError,
};
use domain::facts::Facts;
use report::Composed;
use report::model::{Block, Content, Level, Run, Section};
use std::collections::{HashMap, HashSet};

/// What stands before the first heading.
const OPENING: &str = "Phần mở đầu";
/// The last sentence, the signature and the recipients.
const END: &str = "Kết thúc, ký và nơi nhận";
/// What ends the body (Nghị định 30/2020/NĐ-CP, Phụ lục I).
const LAST_WORDS: &str = "./.";
/// Words by which the program says that nothing was entered.
const WANTING: [&str; 4] = [
    "Chưa có nội dung được nhập",
    "chưa được nêu",
    "chưa có số liệu",
    "……",
];

/// A report part by part.
pub fn report_parts(desk: &mut Desk, args: ReportFor) -> Result<ReportParts, WireError> {
    let prepared = Prepared::of(desk, &args.request)?;
    let composed = prepared.composed()?;
    let parts = Parts::of(&prepared, &composed).all();
    let is_there = |block: &str| composed.sentences.iter().any(|one| one.block == block);
    let gone = composed
        .stale
        .iter()
        .filter(|stale| !is_there(&stale.block));
    Ok(ReportParts {
        parts,
        lost: gone.map(sentences::gone_row).collect(),
        faults: composed.faults.iter().map(ToString::to_string).collect(),
    })
}

/// What the parts of a report are put together from.
struct Parts<'a> {
    composed: &'a Composed,
    sentences: HashMap<&'a str, SentenceRow>,
    texts: HashMap<String, ReportText>,
    targets: HashSet<&'a str>,
    tasks: HashSet<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(prepared: &'a Prepared, composed: &'a Composed) -> Self {
        let facts = prepared.facts();
        let texts = reports::texts(prepared).into_iter();
        let of_facts = |ids: fn(&Facts) -> Vec<&str>| -> HashSet<&str> {
            facts.map(ids).unwrap_or_default().into_iter().collect()
        };
        Self {
            composed,
            sentences: sentences_of(facts, composed),
            texts: texts.map(|text| (text.key.clone(), text)).collect(),
            targets: of_facts(|facts| facts.targets.iter().map(|one| one.id.as_str()).collect()),
            tasks: of_facts(|facts| facts.tasks.iter().map(|one| one.id.as_str()).collect()),
        }
    }

    fn all(&self) -> Vec<ReportPart> {
        let sections = self.composed.document.sections.iter().enumerate();
        let parts = sections.flat_map(|(at, section)| match at {
            0 => self.of_body(section),
            _ => vec![self.of_annex(section)],
        });
        parts.filter(|part| !part.passages.is_empty()).collect()
    }

    fn of_body(&self, section: &Section) -> Vec<ReportPart> {
        let mut parts = vec![Gathering::new(OPENING)];
        self.empty_places(None, &mut parts);
        for block in &section.blocks {
            if let Some(name) = begins(block, &section.blocks) {
                parts.push(Gathering::new(&name));
            }
            if let Some(part) = parts.last_mut() {
                self.add(block, part);
            }
            self.empty_places(Some(&block.id), &mut parts);
        }
        parts.into_iter().map(Gathering::finished).collect()
    }

    fn of_annex(&self, section: &Section) -> ReportPart {
        let head = section
            .blocks
            .iter()
            .find_map(|block| match &block.content {
                Content::AnnexHead(head) => {
                    Some(format!("{}. {}", head.word, head.title.join(" ")))
                }
                _ => None,
            });
        let mut part = Gathering::new(&head.unwrap_or_else(|| "Phụ lục".to_owned()));
        section
            .blocks
            .iter()
            .for_each(|block| self.add(block, &mut part));
        part.finished()
    }

    /// Parts that a person writes, of which nothing is printed yet, where they would stand.
    fn empty_places(&self, after: Option<&str>, parts: &mut [Gathering]) {
        let here = |place: &&report::WrittenPlace| place.after.as_deref() == after;
        for place in self.composed.written.iter().filter(here) {
            let printed = self.composed.document.blocks_text();
            let is_printed = printed.into_iter().any(|(id, _)| id == place.block);
            if let (false, Some(part)) = (is_printed, parts.last_mut()) {
                let mut passage = passage(&place.block, PassageKind::Written);
                passage.written = self.texts.get(&place.key).cloned();
                part.passages.push(passage);
            }
        }
    }

    /// Adds a block to a part; a further paragraph of the same sentence joins the first.
    fn add(&self, block: &Block, part: &mut Gathering) {
        let paragraphs = self.paragraphs(block);
        if let Some(last) = part.passages.last_mut()
            && is_further(&block.id, &last.block)
            && !self.sentences.contains_key(block.id.as_str())
        {
            last.further.push(block.id.clone());
            last.paragraphs.extend(paragraphs);
            return;
        }
        let mut added = passage(&block.id, PassageKind::Text);
        added.paragraphs = paragraphs;
        added.sentence = self.sentences.get(block.id.as_str()).cloned();
        let mut places = self.composed.written.iter();
        let written = places.find(|place| place.block == block.id);
        added.written = written.and_then(|place| self.texts.get(&place.key).cloned());
        added.kind = match &block.content {
            _ if added.written.is_some() => PassageKind::Written,
            Content::Heading(_) => PassageKind::Heading,
            Content::Paragraph(_) | Content::Bases(_) => PassageKind::Text,
            Content::Table(table) => {
                added.rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
                PassageKind::Table
            }
            Content::Chart(_) => PassageKind::Chart,
            _ => PassageKind::Form,
        };
        part.passages.push(added);
    }

    fn paragraphs(&self, block: &Block) -> Vec<Vec<PassageRun>> {
        let plain = |text: String| vec![PassageRun { text, origin: None }];
        match &block.content {
            Content::Paragraph(paragraph) => vec![self.runs(&paragraph.runs)],
            Content::Table(_) => Vec::new(),
            Content::Chart(chart) => vec![plain(chart.caption.clone())],
            _ => block.text().into_iter().map(plain).collect(),
        }
    }

    fn runs(&self, runs: &[Run]) -> Vec<PassageRun> {
        let origins = &self.composed.document.origins;
        let run = |run: &Run| PassageRun {
            text: run.text.clone(),
            origin: run
                .origin
                .and_then(|id| origins.get(id.0))
                .map(|origin| self.origin(origin)),
        };
        runs.iter().map(run).collect()
    }

    fn origin(&self, origin: &report::model::Origin) -> RunOrigin {
        let screen = origin.item.as_deref().and_then(|item| match item {
            item if self.targets.contains(item) => Some(Screen::Targets),
            item if self.tasks.contains(item) => Some(Screen::Tasks),
            _ => None,
        });
        RunOrigin {
            what: origin.what.clone(),
            explanation: origin.explanation.clone(),
            item: origin.item.clone(),
            screen,
        }
    }
}

fn sentences_of<'a>(
    facts: Option<&Facts>,
    composed: &'a Composed,
) -> HashMap<&'a str, SentenceRow> {
    let rows = composed.sentences.iter().map(|one| {
        let words = facts.and_then(|facts| facts.overwritten.get(&one.block));
        let stale = composed.stale.iter().find(|stale| stale.block == one.block);
        let row = sentences::row(one, words.map(|words| words.text.clone()), stale);
        (one.block.as_str(), row)
    });
    rows.collect()
}

/// The name of the part that a block begins, if it begins one.
fn begins(block: &Block, blocks: &[Block]) -> Option<String> {
    let closes = |block: &Block| {
        let text = block.text();
        text.last().is_some_and(|line| line.ends_with(LAST_WORDS))
    };
    match &block.content {
        Content::Heading(heading) if heading.level <= Level::Roman => {
            Some(heading.text.replace('\n', " "))
        }
        Content::Paragraph(_) if closes(block) => Some(END.to_owned()),
        Content::Signature(_) if !blocks.iter().any(closes) => Some(END.to_owned()),
        _ => None,
    }
}

/// `p3/2` is a further paragraph of `p3`.
fn is_further(block: &str, first: &str) -> bool {
    let rest = block
        .strip_prefix(first)
        .and_then(|rest| rest.strip_prefix('/'));
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(|sign| sign.is_ascii_digit()))
}

fn passage(block: &str, kind: PassageKind) -> Passage {
    Passage {
        block: block.to_owned(),
        kind,
        further: Vec::new(),
        paragraphs: Vec::new(),
        sentence: None,
        written: None,
        wanting: false,
        rows: 0,
    }
}

/// A part while it is put together.
struct Gathering {
    name: String,
    passages: Vec<Passage>,
}

impl Gathering {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            passages: Vec::new(),
        }
    }

    fn finished(mut self) -> ReportPart {
        // Where the program writes the part itself, nobody need write it.
        let texts = |one: &Passage| one.kind == PassageKind::Text && !one.paragraphs.is_empty();
        let has_text = self.passages.iter().any(texts);
        for passage in &mut self.passages {
            passage.wanting = is_wanting(passage, has_text);
        }
        let state = state(&self.passages);
        ReportPart {
            id: self
                .passages
                .first()
                .map(|passage| passage.block.clone())
                .unwrap_or_default(),
            name: self.name,
            state_text: state_text(state).to_owned(),
            state,
            passages: self.passages,
        }
    }
}

fn state(passages: &[Passage]) -> PartState {
    let sentences = || passages.iter().filter_map(|one| one.sentence.as_ref());
    let by_hand = |one: &Passage| one.written.as_ref().is_some_and(|w| !w.text.is_empty());
    match () {
        () if sentences().any(|one| one.stale) => PartState::Stale,
        () if passages.iter().any(|one| one.wanting) => PartState::Missing,
        () if sentences().any(|one| one.written.is_some()) => PartState::ByHand,
        () if passages.iter().any(by_hand) => PartState::ByHand,
        () => PartState::Full,
    }
}

/// Whether something is to be entered or written; open room in the head belongs to the registration.
fn is_wanting(passage: &Passage, has_text: bool) -> bool {
    let words = |runs: &Vec<PassageRun>| -> String {
        let words = runs.iter().map(|run| run.text.as_str());
        words.collect()
    };
    let says_so = |text: String| WANTING.iter().any(|wanting| text.contains(wanting));
    match passage.kind {
        PassageKind::Written if passage.paragraphs.is_empty() => !has_text,
        PassageKind::Text | PassageKind::Written => {
            passage.paragraphs.iter().map(words).any(says_so)
        }
        _ => false,
    }
}

fn state_text(state: PartState) -> &'static str {
    match state {
        PartState::Full => "đủ",
        PartState::Missing => "thiếu",
        PartState::ByHand => "viết tay",
        PartState::Stale => "cũ",
    }
}
