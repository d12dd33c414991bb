//! Which text of a block is meant.

use domain::text::nfc;
use report::model::{Cell, Content, Run};
use serde::Serialize;

/// A text within a block. Indexes count from 0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", tag = "of")]
pub enum Spot {
    /// The words of a paragraph.
    Paragraph,
    /// The words of a heading, number and title.
    Heading,
    /// An entry of a list.
    Entry {
        /// Which list.
        list: List,
        /// Its index.
        at: usize,
    },
    /// The number of the document; none where it is open.
    Number,
    /// The symbol.
    Symbol,
    /// The place before the date.
    PlaceName,
    /// The abstract of a letter.
    About,
    /// The type name.
    TypeName,
    /// Another position of the signer.
    Position,
    /// The signer's name.
    Signer,
    /// `Phụ lục I`.
    AnnexWord,
    /// The line under an annex's title.
    AnnexReference,
    /// A paragraph of a cell.
    Cell {
        /// The row, head rows counted first.
        row: usize,
        /// The cell of the row.
        cell: usize,
        /// The paragraph of the cell.
        line: usize,
    },
    /// The caption of a chart.
    Caption,
}

/// A list of texts within a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    /// Lines of the parent agency.
    Parent,
    /// Lines of the issuing agency.
    Agency,
    /// Lines of the abstract.
    Abstract,
    /// Kính gửi.
    Addressees,
    /// Căn cứ.
    Bases,
    /// Nơi nhận.
    Recipients,
    /// Lines of capacity and position.
    Capacity,
    /// Lines of an annex's title.
    AnnexTitle,
}

impl List {
    fn of(self, content: &mut Content) -> Option<&mut Vec<String>> {
        Some(match (self, content) {
            (Self::Parent, Content::Head(head)) => &mut head.parent,
            (Self::Agency, Content::Head(head)) => &mut head.agency,
            (Self::Abstract, Content::Title(title)) => &mut title.abstract_lines,
            (Self::Addressees, Content::Addressees(to)) => &mut to.0,
            (Self::Bases, Content::Bases(bases)) => bases,
            (Self::Recipients, Content::Signature(end)) => &mut end.recipients,
            (Self::Capacity, Content::Signature(end)) => &mut end.capacity,
            (Self::AnnexTitle, Content::AnnexHead(annex)) => &mut annex.title,
            _ => return None,
        })
    }

    pub(super) fn insert(self, content: &mut Content, at: usize, text: &str) {
        if let Some(list) = self.of(content) {
            list.insert(at.min(list.len()), text.to_owned());
        }
    }

    pub(super) fn shift(self, content: &mut Content, from: usize, to: usize) {
        if let Some(list) = self.of(content).filter(|list| from < list.len()) {
            let entry = list.remove(from);
            list.insert(to.min(list.len()), entry);
        }
    }

    pub(super) fn remove(self, content: &mut Content, at: usize) {
        if let Some(list) = self.of(content).filter(|list| at < list.len()) {
            list.remove(at);
        }
    }
}

impl Spot {
    /// Puts the text into NFC, run by run.
    pub(super) fn normalise(&self, content: &mut Content) {
        if let Some(runs) = self.runs(content) {
            for run in runs {
                run.text = nfc(&run.text);
            }
        } else if let Some(text) = self.text(content) {
            *text = nfc(text);
        }
    }

    /// Puts `to` in the place of the words `from` that stand after `skip` others like them.
    pub(super) fn replace(&self, content: &mut Content, from: &str, skip: usize, to: &str) {
        if let Some(runs) = self.runs(content) {
            return replace_in_runs(runs, from, skip, to);
        }
        if let Some(text) = self.text(content)
            && let Some(start) = nth(text, from, skip)
        {
            text.replace_range(start..start + from.len(), to);
        }
    }

    fn text<'c>(&self, content: &'c mut Content) -> Option<&'c mut String> {
        match (self, content) {
            (Self::Entry { list, at }, content) => {
                list.of(content).and_then(|list| list.get_mut(*at))
            }
            (Self::Heading, Content::Heading(heading)) => Some(&mut heading.text),
            (Self::Number, Content::Head(head)) => head.number.value.as_mut(),
            (Self::Symbol, Content::Head(head)) => Some(&mut head.number.symbol),
            (Self::PlaceName, Content::Head(head)) => Some(&mut head.place_and_date.place),
            (Self::About, Content::Head(head)) => head.about.as_mut(),
            (Self::TypeName, Content::Title(title)) => Some(&mut title.type_name),
            (Self::Position, Content::Signature(end)) => end.position.as_mut(),
            (Self::Signer, Content::Signature(end)) => Some(&mut end.name),
            (Self::AnnexWord, Content::AnnexHead(annex)) => Some(&mut annex.word),
            (Self::AnnexReference, Content::AnnexHead(annex)) => annex.reference.as_mut(),
            (Self::Caption, Content::Chart(chart)) => Some(&mut chart.caption),
            _ => None,
        }
    }

    fn runs<'c>(&self, content: &'c mut Content) -> Option<&'c mut Vec<Run>> {
        match (self, content) {
            (Self::Paragraph, Content::Paragraph(paragraph)) => Some(&mut paragraph.runs),
            (Self::Cell { row, cell, line }, Content::Table(table)) => {
                let head = table.head.len();
                let row = match *row < head {
                    true => table.head.get_mut(*row),
                    false => table.rows.get_mut(*row - head),
                }?;
                let cell: &mut Cell = row.cells.get_mut(*cell)?;
                cell.paragraphs.get_mut(*line)
            }
            _ => None,
        }
    }
}

/// The start of the place where `part` stands for the `skip + 1`-th time; none for empty words.
fn nth(text: &str, part: &str, skip: usize) -> Option<usize> {
    if part.is_empty() {
        return (text.is_empty() && skip == 0).then_some(0);
    }
    text.match_indices(part).nth(skip).map(|(start, _)| start)
}

/// The new words take the style of the first run that they touch.
fn replace_in_runs(runs: &mut Vec<Run>, from: &str, skip: usize, to: &str) {
    let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
    let Some(start) = nth(&whole, from, skip) else {
        return;
    };
    let end = start + from.len();
    let (mut offset, mut put) = (0, false);
    for run in runs.iter_mut() {
        let length = run.text.len();
        let (first, last) = (start.max(offset), end.min(offset + length));
        if first < last {
            let words = if put { "" } else { to };
            run.text.replace_range(first - offset..last - offset, words);
            put = true;
        }
        offset += length;
    }
    runs.retain(|run| !run.text.is_empty());
}
