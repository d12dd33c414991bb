//! Marks around the text: urgency, circulation, electronic copies (ô 10b, 11, 14), and the foot of page 1 (ô 13).

use super::compose::Composer;
use super::page::{GlyphRun, Ink, Role};
use super::shape::{Line, Style};
use super::sizes::{CONTACT, COPY_MARK, MARK, MARK_HEIGHT, MM, PARAGRAPH_GAP, Sheet};
use super::strip::Strip;
use crate::ReportError;
use crate::model::{Align, Circulation, Run, Urgency};

/// From the words in the frame of ô 11 to its sides.
const MARK_SIDE: f32 = 3.0 * MM;
/// Between the frame of ô 11 and the words of ô 14.
const MARKS_APART: f32 = 4.0 * MM;
/// Between the mark of urgency and the letters below it.
const CLEARANCE: f32 = 4.0;
/// Between the marks in the top margin and the text.
const ABOVE_TEXT: f32 = 2.5 * MM;
/// From the upper edge of the sheet to the first of the marks: what printers leave white.
const EDGE: f32 = 5.0 * MM;
/// From the rule above the contact to its first line.
const CONTACT_GAP: f32 = 3.0;

/// Height of capitals as a part of the size.
const CAPITALS: f32 = 0.66;

/// What hangs below the head, to its left.
#[derive(Debug, Clone, Copy)]
pub(super) struct Overhang {
    /// How far below the head it ends.
    pub(super) below: f32,
    /// Its right end.
    pub(super) right: f32,
}

impl Overhang {
    /// Whether strips that begin `gap` below the head pass beside it or below it.
    pub(super) fn is_clear_of(self, gap: f32, strips: &[Strip]) -> bool {
        let mut top = gap;
        strips.iter().all(|strip| {
            let above = top;
            top += strip.height;
            let clear = |run: &GlyphRun| {
                let letters = above + run.y - run.size * CAPITALS;
                letters > self.below + CLEARANCE || run.x > self.right + MARKS_APART
            };
            strip.runs.iter().all(clear)
        })
    }
}

impl Urgency {
    /// Width of its frame in points: 30, 40 and 20 mm (Phụ lục I, Phần I, mục III.2.b).
    pub(super) fn width(self) -> f32 {
        match self {
            Self::Express => 30.0 * MM,
            Self::VeryUrgent => 40.0 * MM,
            Self::Urgent => 20.0 * MM,
        }
    }
}

impl Composer<'_> {
    /// A mark of urgency at the left margin, its upper edge at `y` (ô 10b).
    pub(super) fn urgency(
        &mut self,
        block: &mut Strip,
        urgency: Urgency,
        y: f32,
    ) -> Result<(), ReportError> {
        let size = (urgency.width(), MARK_HEIGHT);
        self.framed(block, urgency.label(), (0.0, y), size, Ink::Red)
    }

    /// What stands in the top margin: who may read the document, in the middle above `over`, and the mark of
    /// an electronic copy in the right corner (ô 11, 14).
    pub(super) fn top_margin(
        &mut self,
        circulation: Option<Circulation>,
        copy_mark: &[String],
        over: (f32, f32),
    ) -> Result<Option<Box<Strip>>, ReportError> {
        if circulation.is_none() && copy_mark.is_empty() {
            return Ok(None);
        }
        let mut margin = Strip::default();
        let width = match circulation {
            Some(circulation) => self.mark_width(circulation)?,
            None => 0.0,
        };
        let free = self.sheet.text_width() - width - MARKS_APART;
        let lines = self.copy_mark(copy_mark, free)?;
        let taken = lines.iter().flatten().map(|line| line.width);
        let end = match taken.fold(0.0, f32::max) {
            0.0 => self.sheet.text_width(),
            taken => self.sheet.text_width() - taken - MARKS_APART,
        };
        if let Some(circulation) = circulation {
            let x = ((over.0 + over.1 - width) / 2.0).min(end - width);
            let y = Sheet::TOP - ABOVE_TEXT - MARK_HEIGHT;
            let size = (width, MARK_HEIGHT);
            self.framed(&mut margin, circulation.label(), (x, y), size, Ink::Black)?;
        }
        let height: f32 = lines.iter().flatten().map(|line| line.height).sum();
        margin.height = (Sheet::TOP - ABOVE_TEXT - height).max(EDGE);
        let x = self.sheet.text_width() - free;
        for paragraph in lines {
            self.put_paragraph(&mut margin, paragraph, x);
        }
        Ok(Some(Box::new(margin)))
    }

    /// How far marks that find no room in the top margin push down what stands below them.
    pub(super) fn pushed(margin: Option<&Strip>) -> f32 {
        margin.map_or(0.0, |margin| {
            (margin.height + ABOVE_TEXT - Sheet::TOP).max(0.0)
        })
    }

    /// Lines that end at the right margin, in the size of ô 14.
    fn copy_mark(&mut self, lines: &[String], width: f32) -> Result<Vec<Vec<Line>>, ReportError> {
        let style = Style::single(COPY_MARK, Align::Right);
        let set = |line: &String| self.lines(&[Run::plain(line.as_str())], style, width);
        lines.iter().map(set).collect()
    }

    /// How wide the frame of a mark of circulation is.
    fn mark_width(&mut self, circulation: Circulation) -> Result<f32, ReportError> {
        let style = Style::single(MARK, Align::Left);
        let words = [Run::bold(circulation.label())];
        Ok(self.shaper.shape(&words, style)?.widths().1 + 2.0 * MARK_SIDE)
    }

    /// Bold words in the middle of a frame.
    fn framed(
        &mut self,
        block: &mut Strip,
        words: &str,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        ink: Ink,
    ) -> Result<(), ReportError> {
        block.boxed((x, y), (width, height), ink);
        let style = Style::single(MARK, Align::Centre);
        let lines = self.lines(&[Run::bold(words)], style, width)?;
        let node = self.node(Role::Paragraph);
        for line in lines {
            // Capitals stand in the middle when their base line lies half their height below it.
            let top = y + (height + CAPITALS * MARK) / 2.0 - line.baseline;
            block.runs.extend(line.runs.into_iter().map(|run| GlyphRun {
                x: run.x + x,
                y: run.y + top,
                ink,
                node: Some(node),
                ..run
            }));
        }
        Ok(())
    }

    /// Address and the like under a rule of full width, for the foot of page 1 (ô 13).
    pub(super) fn contact(&mut self, lines: &[String]) -> Result<Option<Box<Strip>>, ReportError> {
        if lines.is_empty() {
            return Ok(None);
        }
        let width = self.sheet.text_width();
        let mut foot = Strip::default();
        foot.rule_across(0.0, PARAGRAPH_GAP, width);
        foot.height = PARAGRAPH_GAP + CONTACT_GAP;
        for line in lines {
            let style = Style::single(CONTACT, Align::Left);
            let lines = self.lines(&[Run::plain(line.as_str())], style, width)?;
            self.put_paragraph(&mut foot, lines, 0.0);
        }
        Ok(Some(Box::new(foot)))
    }
}
