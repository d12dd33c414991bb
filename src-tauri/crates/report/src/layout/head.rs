//! The head of a document: two columns and two rows without lines (ô 1–4, 5b), with the marks around it.

use super::compose::Composer;
use super::marks::Overhang;
use super::shape::Style;
use super::sizes::{self, MARK_HEIGHT, RULE_SHARE};
use super::strip::Strip;
use crate::ReportError;
use crate::model::{Align, COUNTRY, Head, MOTTO, Run};

/// Part of the width that the agency takes, and the most it takes to keep its name on one line; the motto has the
/// rest, which its first line nearly fills.
const AGENCY_SHARE: (f32, f32) = (6.4 / 16.0, 7.0 / 16.0);
/// From a last line to the rule under it.
const RULE_GAP: f32 = 2.5;
/// Between the first row and the row of number and date.
const ROW_GAP: f32 = 8.0;
/// Between the number and the abstract of a letter: 6 points (Phụ lục I, Phần I, mục II.5.b).
const ABOUT_GAP: f32 = 6.0;
/// Between the number or the abstract of a letter and the mark of urgency.
const MARK_GAP: f32 = 8.0;

/// One of the two columns.
#[derive(Debug, Clone, Copy)]
struct Column {
    x: f32,
    width: f32,
}

impl Composer<'_> {
    /// Agency and motto, then number and date on one line however long the agency's name is.
    pub(super) fn head(&mut self, head: &Head) -> Result<(), ReportError> {
        let width = self.sheet.text_width();
        let agency = Column {
            x: 0.0,
            width: self.agency_width(head)?,
        };
        let motto = Column {
            x: agency.width,
            width: width - agency.width,
        };
        let over = (motto.x, width);
        let margin = self.top_margin(head.circulation, &head.copy_mark, over)?;
        let top = Self::pushed(margin.as_deref());
        let mut block = Strip {
            keep_next: true,
            height: top,
            margin,
            ..Strip::default()
        };
        let agency_height = self.agency(&mut block, head, agency)?;
        block.height = top;
        let motto_height = self.motto(&mut block, motto)?;
        block.height = agency_height.max(motto_height) + ROW_GAP;
        self.number_and_date(&mut block, head, agency, motto)?;
        block.foot = self.contact(&head.contact)?;
        self.flow.push(0.0, [block]);
        Ok(())
    }

    /// Width of the left column.
    fn agency_width(&mut self, head: &Head) -> Result<f32, ReportError> {
        let width = self.sheet.text_width();
        let (usual, most) = (width * AGENCY_SHARE.0, width * AGENCY_SHARE.1);
        let mut wanted = usual;
        let parents = head.parent.iter().map(Run::plain);
        for run in parents.chain(head.agency.iter().map(Run::bold)) {
            let style = Style::single(sizes::AGENCY, Align::Centre);
            let needed = self.shaper.shape(&[run], style)?.widths().1 + 1.0;
            if needed <= most {
                wanted = wanted.max(needed);
            }
        }
        Ok(wanted)
    }

    /// Parent upright, agency bold, and a short rule; gives the height.
    fn agency(&mut self, block: &mut Strip, head: &Head, at: Column) -> Result<f32, ReportError> {
        for line in &head.parent {
            self.put_in(block, at, Run::plain(line.as_str()), sizes::AGENCY)?;
        }
        for line in &head.agency {
            self.put_in(block, at, Run::bold(line.as_str()), sizes::AGENCY)?;
        }
        let (left, right) = block.last_line;
        let length = (right - left) * RULE_SHARE;
        block.rule_across(
            (left + right - length) / 2.0,
            block.height + RULE_GAP,
            length,
        );
        Ok(block.height + RULE_GAP)
    }

    /// Quốc hiệu and tiêu ngữ with a rule as long as the latter; gives the height.
    fn motto(&mut self, block: &mut Strip, at: Column) -> Result<f32, ReportError> {
        self.put_in(block, at, Run::bold(COUNTRY), sizes::COUNTRY)?;
        self.put_in(block, at, Run::bold(MOTTO), sizes::MOTTO)?;
        let (left, right) = block.last_line;
        block.rule_across(left, block.height + RULE_GAP, right - left);
        Ok(block.height + RULE_GAP)
    }

    /// Number, abstract of a letter and mark of urgency on the left; place and date on the number's line.
    fn number_and_date(
        &mut self,
        block: &mut Strip,
        head: &Head,
        left: Column,
        right: Column,
    ) -> Result<(), ReportError> {
        let top = block.height;
        self.put_in(block, left, Run::plain(head.number.line()), sizes::NUMBER)?;
        if let Some(about) = &head.about {
            block.height += ABOUT_GAP;
            let about = Run::plain(format!("V/v {about}"));
            self.put_in(block, left, about, sizes::ABOUT)?;
        }
        let left_end = block.height;
        block.height = top;
        let date = Run::italic(head.place_and_date.line());
        self.put_in(block, right, date, sizes::PLACE_AND_DATE)?;
        block.height = block.height.max(left_end);
        let Some(urgency) = head.urgency else {
            return Ok(());
        };
        self.urgency(block, urgency, left_end + MARK_GAP)?;
        self.overhang = Some(Overhang {
            below: left_end + MARK_GAP + MARK_HEIGHT - block.height,
            right: urgency.width(),
        });
        Ok(())
    }

    /// Puts a text in the middle of a column, as a paragraph of its own.
    fn put_in(
        &mut self,
        block: &mut Strip,
        at: Column,
        run: Run,
        size: f32,
    ) -> Result<(), ReportError> {
        let style = Style::single(size, Align::Centre);
        let (lines, shift) = self.balanced(&[run], style, at.width)?;
        self.put_paragraph(block, lines, at.x + shift);
        Ok(())
    }
}
