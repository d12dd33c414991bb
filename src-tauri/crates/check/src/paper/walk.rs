//! From blocks to passages.

use super::tables::Sheet;
use super::{Kind, Passage};
use crate::repair::{List, Spot};
use crate::rules::numbering::mark_of;
use domain::text::nfc;
use report::model::{
    Align, AnnexHead, Block, Content, Document, Head, Heading, Level, Paragraph, Signature, Title,
};

/// Every text in reading order, and every table.
pub(super) fn walk(document: &Document) -> (Vec<Passage>, Vec<Sheet<'_>>) {
    let mut walker = Walker::default();
    for (section, blocks) in document.sections.iter().enumerate() {
        walker.section = section;
        for block in &blocks.blocks {
            walker.block(block);
            walker.at += 1;
        }
    }
    (walker.passages, walker.sheets)
}

#[derive(Default)]
struct Walker<'a> {
    section: usize,
    /// Index of the block in the whole document.
    at: usize,
    /// Marks of the headings above, by level.
    path: Vec<(Level, String)>,
    /// The annex that is being read.
    annex: String,
    /// Paragraphs since the last heading.
    paragraphs: usize,
    /// Tables so far.
    tables: usize,
    /// The last centred line, which names the table under it.
    caption: String,
    passages: Vec<Passage>,
    sheets: Vec<Sheet<'a>>,
}

impl<'a> Walker<'a> {
    fn block(&mut self, block: &'a Block) {
        match &block.content {
            Content::Head(head) => self.head(block, head),
            Content::Title(title) => self.title(block, title),
            Content::Addressees(to) => {
                self.list(block, List::Addressees, &to.0, Kind::Addressee, "Kính gửi");
            }
            Content::Bases(bases) => {
                self.list(block, List::Bases, bases, Kind::Basis, "căn cứ");
            }
            Content::Heading(heading) => self.heading(block, heading),
            Content::Paragraph(paragraph) => self.paragraph(block, paragraph),
            Content::Table(table) => {
                self.tables += 1;
                let words = self.table_words();
                let mut sheet = Sheet::new(self.section, self.at, block.id.clone(), words, table);
                self.passages.append(&mut sheet.passages);
                self.sheets.push(sheet);
            }
            Content::Chart(chart) => {
                let words = format!("biểu đồ “{}”", chart.caption);
                self.push(block, Spot::Caption, Kind::Caption, &chart.caption, words);
            }
            Content::Signature(signature) => self.signature(block, signature),
            Content::AnnexHead(annex) => self.annex_head(block, annex),
        }
    }

    fn push(&mut self, block: &Block, spot: Spot, kind: Kind, raw: &str, words: impl Into<String>) {
        self.passages.push(Passage {
            section: self.section,
            block: self.at,
            id: block.id.clone(),
            spot,
            kind,
            text: nfc(raw),
            raw: raw.to_owned(),
            words: words.into(),
        });
    }

    fn list(&mut self, block: &Block, list: List, entries: &[String], kind: Kind, name: &str) {
        for (at, entry) in entries.iter().enumerate() {
            let words = match entries.len() {
                1 => name.to_owned(),
                _ => format!("{name}, dòng {}", at + 1),
            };
            self.push(block, Spot::Entry { list, at }, kind, entry, words);
        }
    }

    fn head(&mut self, block: &Block, head: &Head) {
        let words = "đầu văn bản";
        self.list(
            block,
            List::Parent,
            &head.parent,
            Kind::Agency,
            "cơ quan chủ quản",
        );
        self.list(
            block,
            List::Agency,
            &head.agency,
            Kind::Agency,
            "cơ quan ban hành",
        );
        if let Some(value) = &head.number.value {
            self.push(block, Spot::Number, Kind::Agency, value, words);
        }
        self.push(
            block,
            Spot::Symbol,
            Kind::Agency,
            &head.number.symbol,
            words,
        );
        let place = &head.place_and_date.place;
        self.push(block, Spot::PlaceName, Kind::Agency, place, words);
        if let Some(about) = &head.about {
            self.push(block, Spot::About, Kind::Title, about, "trích yếu công văn");
        }
    }

    fn title(&mut self, block: &Block, title: &Title) {
        self.push(
            block,
            Spot::TypeName,
            Kind::Title,
            &title.type_name,
            "tên loại",
        );
        self.list(
            block,
            List::Abstract,
            &title.abstract_lines,
            Kind::Title,
            "trích yếu",
        );
    }

    fn heading(&mut self, block: &Block, heading: &Heading) {
        self.path.retain(|(level, _)| *level < heading.level);
        self.paragraphs = 0;
        let mark = mark_of(&heading.text)
            .map(|mark| mark.label)
            .unwrap_or_default();
        self.path.push((heading.level, mark));
        let words = match self.place() {
            place if place.is_empty() => "đề mục".to_owned(),
            place => format!("đề mục {place}"),
        };
        self.push(
            block,
            Spot::Heading,
            Kind::Heading(heading.level),
            &heading.text,
            words,
        );
    }

    /// The headings above in short: `mục II.1.a`.
    fn place(&self) -> String {
        let mut place = String::new();
        for (level, mark) in self.path.iter().filter(|(_, mark)| !mark.is_empty()) {
            // A sub-number names the numbers above it itself.
            if *level == Level::SubNumber
                && let Some((roman, _)) = place.split_once('.')
            {
                place = roman.to_owned();
            }
            if !place.is_empty() {
                place.push('.');
            }
            place.push_str(mark);
        }
        match place.is_empty() {
            true => place,
            false => format!("mục {place}"),
        }
    }

    fn paragraph(&mut self, block: &Block, paragraph: &Paragraph) {
        let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        self.paragraphs += 1;
        let above = match (self.annex.is_empty(), self.place()) {
            (false, _) => self.annex.clone(),
            (true, place) if place.is_empty() => "phần mở đầu".to_owned(),
            (true, place) => place,
        };
        let words = format!("{above}, đoạn {}", self.paragraphs);
        let kind = match paragraph.align {
            Align::Centre | Align::Right => Kind::Caption,
            _ => Kind::Paragraph,
        };
        if kind == Kind::Caption {
            self.caption.clone_from(&text);
        }
        self.push(block, Spot::Paragraph, kind, &text, words);
    }

    fn table_words(&mut self) -> String {
        let caption = std::mem::take(&mut self.caption);
        match (self.annex.is_empty(), caption.is_empty()) {
            (false, _) => format!("{}, bảng", self.annex),
            (true, false) => format!("bảng “{}”", crate::words::beginning(&caption, 8)),
            (true, true) => format!("bảng {}", self.tables),
        }
    }

    fn signature(&mut self, block: &Block, signature: &Signature) {
        let (capacity, recipients) = (&signature.capacity, &signature.recipients);
        self.list(
            block,
            List::Capacity,
            capacity,
            Kind::Capacity,
            "quyền hạn, chức vụ",
        );
        if let Some(position) = &signature.position {
            self.push(
                block,
                Spot::Position,
                Kind::Capacity,
                position,
                "chức vụ người ký",
            );
        }
        self.push(
            block,
            Spot::Signer,
            Kind::Signer,
            &signature.name,
            "họ tên người ký",
        );
        self.list(
            block,
            List::Recipients,
            recipients,
            Kind::Recipient,
            "Nơi nhận",
        );
    }

    fn annex_head(&mut self, block: &Block, annex: &AnnexHead) {
        self.path.clear();
        self.paragraphs = 0;
        self.caption.clear();
        self.annex.clone_from(&annex.word);
        let words = format!("đầu {}", annex.word);
        self.push(
            block,
            Spot::AnnexWord,
            Kind::AnnexWord,
            &annex.word,
            words.clone(),
        );
        self.list(
            block,
            List::AnnexTitle,
            &annex.title,
            Kind::AnnexTitle,
            &words,
        );
        if let Some(reference) = &annex.reference {
            self.push(
                block,
                Spot::AnnexReference,
                Kind::AnnexReference,
                reference,
                words,
            );
        }
    }
}
