//! The paper as the rules read it: every text in reading order, with its place in words.

mod tables;
mod walk;

pub(crate) use tables::{Line, Sheet, cell_text};

use crate::code::Code;
use crate::context::Context;
use crate::finding::{Finding, Place};
use crate::repair::{Edit, List, Repair, Spot};
use chrono::NaiveDate;
use domain::facts::Facts;
use domain::text::search_key;
use report::model::{AnnexHead, Content, Document, Head, Level, RowKind, Signature, Title};
use std::cell::OnceCell;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Agency,
    Title,
    Addressee,
    Basis,
    Heading(Level),
    Paragraph,
    /// A centred line, such as the name of a table.
    Caption,
    /// A cell of a row of that kind.
    Cell(RowKind),
    Recipient,
    Capacity,
    Signer,
    AnnexWord,
    AnnexTitle,
    AnnexReference,
}

impl Kind {
    /// Whether it is a sentence of the paper, not a line of its form.
    pub(crate) fn is_prose(self) -> bool {
        matches!(
            self,
            Self::Basis | Self::Heading(_) | Self::Paragraph | Self::Caption | Self::Cell(_)
        )
    }
}

/// One text of the paper.
#[derive(Debug, Clone)]
pub(crate) struct Passage {
    /// Index of the section.
    pub(crate) section: usize,
    /// Index of the block in the whole document.
    pub(crate) block: usize,
    /// Id of the block.
    pub(crate) id: String,
    pub(crate) spot: Spot,
    pub(crate) kind: Kind,
    /// The words in NFC.
    pub(crate) text: String,
    /// The words as they stand.
    pub(crate) raw: String,
    /// The place in words.
    pub(crate) words: String,
}

impl Passage {
    /// A repair that puts other words for `text[start..end]`.
    pub(crate) fn put(&self, start: usize, end: usize, to: &str) -> Repair {
        let from = &self.text[start..end];
        let skip = self
            .text
            .match_indices(from)
            .position(|(at, _)| at == start);
        let (from, skip, put) = match skip {
            Some(skip) if !from.is_empty() => (from.to_owned(), skip, to.to_owned()),
            _ => {
                let whole = format!("{}{to}{}", &self.text[..start], &self.text[end..]);
                (self.text.clone(), 0, whole)
            }
        };
        let label = match to.trim().is_empty() {
            true => format!("Bỏ “{}”", from.trim()),
            false => format!("Sửa thành “{}”", to.trim()),
        };
        Repair {
            label,
            edit: Edit::Replace {
                block: self.id.clone(),
                spot: self.spot.clone(),
                from,
                skip,
                to: put,
            },
        }
    }

    /// A repair that puts other words for the whole text.
    pub(crate) fn put_all(&self, to: &str) -> Repair {
        self.put(0, self.text.len(), to)
    }
}

/// How many letters of a target's words tell it from others.
pub(crate) const ENOUGH: usize = 60;

/// The paper with everything that a rule may ask for.
pub(crate) struct Paper<'a> {
    pub(crate) document: &'a Document,
    pub(crate) facts: Option<&'a Facts>,
    pub(crate) context: &'a Context,
    pub(crate) passages: Vec<Passage>,
    pub(crate) sheets: Vec<Sheet<'a>>,
    keys: OnceCell<Vec<String>>,
}

impl<'a> Paper<'a> {
    pub(crate) fn new(
        document: &'a Document,
        facts: Option<&'a Facts>,
        context: &'a Context,
    ) -> Self {
        let (passages, sheets) = walk::walk(document);
        Self {
            document,
            facts,
            context,
            passages,
            sheets,
            keys: OnceCell::new(),
        }
    }

    /// Every passage with its words without marks, which are worked out once.
    pub(crate) fn keyed(&self) -> impl Iterator<Item = (&Passage, &str)> {
        let keys = self
            .keys
            .get_or_init(|| self.passages.iter().map(|p| search_key(&p.text)).collect());
        self.passages.iter().zip(keys.iter().map(String::as_str))
    }

    /// The block beside which a part is missing that belongs to the beginning; empty for a paper without blocks.
    pub(crate) fn beginning(&self) -> &'a str {
        let title = self.title().map(|(id, _)| id);
        let head = self.head().map(|(id, _)| id);
        title
            .or(head)
            .or_else(|| self.blocks().next().map(|(_, id, _)| id))
            .unwrap_or_default()
    }

    /// The block after which the signature belongs: the last before the annexes.
    pub(crate) fn ending(&self) -> &'a str {
        let first = self.document.sections.first();
        let last = first.and_then(|section| section.blocks.last());
        last.map_or_else(|| self.beginning(), |block| block.id.as_str())
    }

    /// The block that speaks of a target or task: its paragraph, else the table in which it stands.
    pub(crate) fn block_of(&self, item: &str) -> &str {
        let wanted: String = search_key(item).chars().take(ENOUGH).collect();
        let speaks = |key: &str| key.trim_start_matches(['-', ' ']).starts_with(&wanted);
        let at = self
            .keyed()
            .find(|(_, key)| !wanted.is_empty() && speaks(key));
        at.map_or_else(|| self.beginning(), |(passage, _)| passage.id.as_str())
    }

    /// Every block with its index.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = (usize, &'a str, &'a Content)> {
        let blocks = self.document.sections.iter().flat_map(|s| &s.blocks);
        blocks
            .enumerate()
            .map(|(at, block)| (at, block.id.as_str(), &block.content))
    }

    pub(crate) fn head(&self) -> Option<(&'a str, &'a Head)> {
        self.blocks().find_map(|(_, id, content)| match content {
            Content::Head(head) => Some((id, head)),
            _ => None,
        })
    }

    pub(crate) fn title(&self) -> Option<(&'a str, &'a Title)> {
        self.blocks().find_map(|(_, id, content)| match content {
            Content::Title(title) => Some((id, title)),
            _ => None,
        })
    }

    pub(crate) fn addressees(&self) -> Option<(&'a str, &'a [String])> {
        self.blocks().find_map(|(_, id, content)| match content {
            Content::Addressees(to) => Some((id, to.0.as_slice())),
            _ => None,
        })
    }

    pub(crate) fn signature(&self) -> Option<(&'a str, &'a Signature)> {
        self.blocks().find_map(|(_, id, content)| match content {
            Content::Signature(end) => Some((id, end)),
            _ => None,
        })
    }

    /// The heads of annexes with the index of their block.
    pub(crate) fn annexes(&self) -> Vec<(usize, &'a str, &'a AnnexHead)> {
        let heads = self.blocks().filter_map(|(at, id, content)| match content {
            Content::AnnexHead(annex) => Some((at, id, annex)),
            _ => None,
        });
        heads.collect()
    }

    /// Whether it is a whole paper, not a list of tasks printed for itself.
    pub(crate) fn is_whole(&self) -> bool {
        self.head().is_some()
            || self.title().is_some()
            || self.addressees().is_some()
            || self.signature().is_some()
    }

    /// Whether it is a letter: it has no type name, and its symbol names none.
    pub(crate) fn is_letter(&self) -> bool {
        let of_type = |head: &Head| {
            let first = head.number.symbol.split(['-', '/']).next().unwrap_or("");
            crate::rules::types::is_short(first)
        };
        self.title().is_none() && self.head().is_some_and(|(_, head)| !of_type(head))
    }

    /// The type name in lower case without marks: `bao cao`.
    pub(crate) fn type_key(&self) -> String {
        self.title()
            .map(|(_, title)| search_key(&title.type_name))
            .unwrap_or_default()
    }

    /// The day of issue, where all of it is known.
    pub(crate) fn date(&self) -> Option<NaiveDate> {
        let (_, head) = self.head()?;
        let date = &head.place_and_date;
        NaiveDate::from_ymd_opt(date.year?, date.month?, date.day?)
    }

    /// The last day on which it can have been issued, as far as its head tells.
    pub(crate) fn latest_date(&self) -> Option<NaiveDate> {
        let (_, head) = self.head()?;
        let date = &head.place_and_date;
        match (date.year, date.month, date.day) {
            (Some(year), Some(month), Some(day)) => NaiveDate::from_ymd_opt(year, month, day),
            (Some(year), Some(month), None) => NaiveDate::from_ymd_opt(year, month, 1)
                .and_then(|first| first.checked_add_months(chrono::Months::new(1)))
                .and_then(|next| next.pred_opt()),
            (Some(year), None, _) => NaiveDate::from_ymd_opt(year, 12, 31),
            _ => None,
        }
    }

    /// The last day on which it can have been issued; a table without a head goes with a paper of the year reported on.
    pub(crate) fn latest_issue(&self) -> Option<NaiveDate> {
        self.latest_date().or_else(|| {
            let facts = self.facts?;
            let last = NaiveDate::from_ymd_opt(facts.year, 12, 31)?;
            Some(last.max(facts.as_of))
        })
    }

    /// The day on which names must be in force.
    pub(crate) fn day_of_names(&self) -> NaiveDate {
        self.date()
            .or_else(|| self.facts.map(|facts| facts.as_of))
            .or_else(|| self.latest_date())
            .unwrap_or(self.document.meta.date)
    }

    /// The year reported on, where the facts tell it.
    pub(crate) fn year(&self) -> Option<i32> {
        self.facts.map(|facts| facts.year)
    }

    /// The words of the issuing agency as one line, without marks.
    pub(crate) fn agency_key(&self) -> String {
        search_key(&self.agency())
    }

    /// The issuing agency as one line: as its head prints it, else as the facts name it.
    pub(crate) fn agency(&self) -> String {
        let of_head = self.head().map(|(_, head)| head.agency.join(" "));
        let of_facts = || self.facts.map(|facts| facts.sender.name.clone());
        of_head.or_else(of_facts).unwrap_or_default()
    }

    /// Passages of some kinds.
    pub(crate) fn of(&self, wanted: impl Fn(Kind) -> bool) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(move |p| wanted(p.kind))
    }

    /// Paragraphs of the body, up to the signature.
    pub(crate) fn body(&self) -> impl Iterator<Item = &Passage> {
        self.passages
            .iter()
            .filter(|p| p.section == 0 && p.kind == Kind::Paragraph)
    }

    /// The last paragraph before the signature.
    pub(crate) fn closing(&self) -> Option<&Passage> {
        let end = self.blocks().find_map(|(at, _, content)| match content {
            Content::Signature(_) => Some(at),
            _ => None,
        });
        let before = |p: &&Passage| end.is_none_or(|end| p.block < end);
        self.body().filter(before).last()
    }

    /// The passage of a text of a block.
    pub(crate) fn passage(&self, id: &str, spot: &Spot) -> Option<&Passage> {
        self.passages.iter().find(|p| p.id == id && p.spot == *spot)
    }

    /// The passage of an entry of a list.
    pub(crate) fn entry(&self, id: &str, list: List, at: usize) -> Option<&Passage> {
        self.passage(id, &Spot::Entry { list, at })
    }
}

/// A finding in a passage.
pub(crate) fn found(code: Code, at: &Passage, excerpt: &str, message: String) -> Finding {
    found_at(code, &at.id, &at.words, excerpt, message)
}

/// A finding in a block.
pub(crate) fn found_at(
    code: Code,
    block: &str,
    words: &str,
    excerpt: &str,
    message: String,
) -> Finding {
    Finding {
        code,
        severity: code.severity(),
        place: Place {
            block: block.to_owned(),
            words: words.to_owned(),
        },
        excerpt: excerpt.to_owned(),
        message,
        source: code.source(),
        repair: None,
    }
}

impl Finding {
    /// The same finding with a repair.
    pub(crate) fn mended_by(mut self, repair: impl Into<Option<Repair>>) -> Self {
        self.repair = repair.into();
        self
    }
}
