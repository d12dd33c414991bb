//! Paragraphs, bases and headings of the body.

use super::compose::Composer;
use super::page::Role;
use super::shape::Style;
use super::sizes::{BODY, BODY_LEADING, INDENT, PARAGRAPH_GAP};
use super::strip::{bound, strips_of};
use crate::ReportError;
use crate::model::{Align, Heading, Level, Paragraph, Run};

impl Composer<'_> {
    /// A paragraph of the body.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph) -> Result<(), ReportError> {
        let indent = if paragraph.indented { INDENT } else { 0.0 };
        let style = body(paragraph.align, indent);
        let lines = self.lines(&paragraph.runs, style, self.sheet.text_width())?;
        let mut strips = strips_of(lines, self.node(Role::Paragraph));
        if paragraph.keep_with_next {
            strips = bound(strips);
        }
        if let Some(last) = strips.last_mut() {
            last.keep_next = paragraph.leads_on();
        }
        self.flow.push(PARAGRAPH_GAP, strips);
        Ok(())
    }

    /// Legal bases: a paragraph each, in italics.
    pub(super) fn bases(&mut self, bases: &[String]) -> Result<(), ReportError> {
        for base in bases {
            self.paragraph(&Paragraph::body(Run::italic(base.as_str())))?;
        }
        Ok(())
    }

    /// A heading, kept with what follows it.
    pub(super) fn heading(&mut self, heading: &Heading) -> Result<(), ReportError> {
        let bold = heading.level != Level::Letter;
        let runs = [Run {
            text: heading.text.clone(),
            bold,
            italic: false,
            origin: None,
        }];
        let style = match heading.level {
            Level::Part => body(Align::Centre, 0.0),
            _ => body(Align::Justify, INDENT),
        };
        let lines = self.lines(&runs, style, self.sheet.text_width())?;
        let depth = self.open_level(heading.level);
        let node = self.node(Role::Heading(depth));
        let mut strips = bound(strips_of(lines, node));
        if let Some(first) = strips.first_mut().filter(|_| bold) {
            first.heading = Some((depth, heading.text.replace('\n', " ")));
        }
        self.flow.push(PARAGRAPH_GAP, strips);
        Ok(())
    }
}

/// The style of the body.
fn body(align: Align, indent: f32) -> Style {
    Style {
        size: BODY,
        leading: BODY_LEADING,
        align,
        indent,
    }
}
