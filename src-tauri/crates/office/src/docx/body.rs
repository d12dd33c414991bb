//! The blocks of a document, one after the other, as the body of a Word file.

use report::layout::Measure;
use report::model::{Align, Block, Content, Document, Heading, Level, Paragraph, Run, Section};
use report::sizes::{INDENT, Sheet};

use super::chart::ChartPart;
use super::numbering::Numbering;
use super::paragraph::{Para, gap};
use super::sections::{Corners, Margins};
use super::{sections, styles};
use crate::error::OfficeError;
use crate::xml::{Element, el};

/// The height of a blank line that nobody should see.
const UNSEEN: f32 = 1.0;

/// The longest announcement, in letters, that stays with its list. Word's own rule moves a paragraph as a whole, and
/// a long one would leave a page half empty.
const ANNOUNCEMENT: usize = 170;

/// The body as it grows, with the parts that it refers to.
pub(super) struct Body<'f> {
    pub(super) measure: Measure<'f>,
    pub(super) numbering: Numbering,
    pub(super) charts: Vec<ChartPart>,
    pub(super) corners: Corners,
    pub(super) sheet: Sheet,
    pub(super) content: Vec<Element>,
    /// A blank line of this height is due before whatever comes next.
    gap: Option<f32>,
}

impl<'f> Body<'f> {
    /// An empty body.
    pub(super) fn new(measure: Measure<'f>) -> Self {
        Self {
            measure,
            numbering: Numbering::new(),
            charts: Vec::new(),
            corners: Corners::default(),
            sheet: Sheet::new(report::model::Orientation::Portrait),
            content: Vec::new(),
            gap: None,
        }
    }

    /// Writes all sections; each but the last ends with a paragraph that holds its properties.
    pub(super) fn write(&mut self, document: &Document) -> Result<Element, OfficeError> {
        let last = document.sections.len().saturating_sub(1);
        let mut end = None;
        for (index, section) in document.sections.iter().enumerate() {
            self.sheet = Sheet::new(section.orientation);
            self.blocks(section)?;
            let margins = self.margins(index, section)?;
            let properties = sections::properties(section.orientation, &margins);
            if index < last {
                self.close(gap(UNSEEN).section(properties));
            } else {
                if self.gap.is_some() {
                    self.close(gap(UNSEEN));
                }
                end = Some(properties);
            }
        }
        let content = std::mem::take(&mut self.content);
        Ok(el("w:body").with_all(content).with_all(end))
    }

    /// What stands in the margins of a section's first page.
    fn margins(&mut self, index: usize, section: &Section) -> Result<Margins, OfficeError> {
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for block in &section.blocks {
            match &block.content {
                Content::Head(head) => {
                    above = self.above_head(head)?;
                    below = sections::contact(head);
                }
                Content::AnnexHead(annex) => {
                    let note = |line: &String| Para::plain("SideNote", line).into_element();
                    above = annex.own_file.iter().map(note).collect();
                }
                _ => {}
            }
        }
        Ok(self.corners.keep(index, above, below))
    }

    fn blocks(&mut self, section: &Section) -> Result<(), OfficeError> {
        for (index, block) in section.blocks.iter().enumerate() {
            let next = section.blocks.get(index + 1);
            let signed = next.is_some_and(|next| matches!(next.content, Content::Signature(_)));
            self.block(block, signed, section)?;
        }
        Ok(())
    }

    /// Writes a block; the one before the signature stays on its page.
    fn block(&mut self, block: &Block, signed: bool, section: &Section) -> Result<(), OfficeError> {
        match &block.content {
            Content::Head(head) => self.head(head)?,
            Content::Title(title) => self.title(title)?,
            Content::Addressees(addressees) => self.addressees(addressees)?,
            Content::Bases(bases) => {
                for base in bases {
                    self.push(Para::plain("LegalBasis", base));
                }
            }
            Content::Heading(heading) => self.heading(heading),
            Content::Paragraph(paragraph) => self.paragraph(paragraph, signed),
            Content::Table(table) => self.table(table, section.orientation)?,
            Content::Chart(chart) => self.chart(chart)?,
            Content::Signature(signature) => self.signature(signature)?,
            Content::AnnexHead(annex) => self.annex_head(annex)?,
        }
        Ok(())
    }

    fn heading(&mut self, heading: &Heading) {
        let numbered = self.numbering.take(heading);
        let para = Para::new(styles::of_heading(heading.level)).run(&Run::plain(numbered.text));
        let para = match (numbered.list, heading.level) {
            // Letters have no number in their style that would have to be taken away.
            (0, Level::Letter) => para,
            (0, Level::Part) => para.numbered(0, 0),
            // With the number some programs also take the style's indent away.
            (0, _) => para.numbered(0, 0).first_line(INDENT),
            (list, _) => para.numbered(list, numbered.level),
        };
        self.push(para);
    }

    fn paragraph(&mut self, paragraph: &Paragraph, signed: bool) {
        let letters = paragraph.runs.iter().map(|run| run.text.chars().count());
        let announces = paragraph.leads_on() && letters.sum::<usize>() <= ANNOUNCEMENT;
        let kept = paragraph.keep_with_next || announces || signed;
        let (style, usual) = match (paragraph.align, paragraph.indented) {
            (Align::Centre, false) => ("CentredText", Align::Centre),
            _ => ("BodyText", Align::Justify),
        };
        let mut para = Para::new(style).keep_next(kept).runs(&paragraph.runs);
        if paragraph.align != usual {
            para = para.align(paragraph.align);
        }
        if !paragraph.indented && style == "BodyText" {
            para = para.sides(0.0, 0.0);
        }
        self.push(para);
    }

    /// Adds a paragraph.
    pub(super) fn push(&mut self, para: Para) {
        self.add(para.into_element());
    }

    /// Adds a paragraph or a table.
    pub(super) fn add(&mut self, element: Element) {
        let due = self.gap.take().map(|height| gap(height).into_element());
        self.content.extend(due);
        self.content.push(element);
    }

    /// Adds a table; a blank line follows it, without which Word would join it to the next, and which no body
    /// may end without.
    pub(super) fn add_table(&mut self, table: Element, below: f32) {
        self.add(table);
        self.gap = Some(below);
    }

    /// Ends a section with a paragraph that takes the place of any blank line that is due.
    fn close(&mut self, para: Para) {
        self.gap = None;
        self.push(para);
    }
}
