//! The head of page 1: agency and motto, number and date, and the marks (ô 1–4, 5b, 10b, 11).

use report::model::{COUNTRY, Head, MOTTO, Run, Urgency};
use report::sizes::{self, MM};

use super::body::Body;
use super::frame::side_by_side;
use super::paragraph::{Border, Para, gap, rule};
use crate::error::OfficeError;
use crate::xml::Element;

/// Part of the width that the agency takes, and the most it takes to keep its name on one line, as on the printed
/// page; the motto has the rest.
const AGENCY_SHARE: (f32, f32) = (6.4 / 16.0, 7.0 / 16.0);
/// From a last line to the rule under it.
const RULE_GAP: f32 = 2.0;
/// Between the first row and the row of number and date.
const ROW_GAP: f32 = 6.0;
/// Between the number and what stands below it (Phụ lục I, Phần I, mục II.5.b).
const BELOW_NUMBER: f32 = 6.0;
/// What is left free beside a name, so that no reader's rounding breaks it.
const SLACK: f32 = 1.5;
/// Below the head.
pub(super) const BELOW: f32 = 6.0;
/// Thickness of the frame of a mark.
const FRAME: f32 = 1.0;
/// Bright red.
const RED: &str = "FF0000";

impl Body<'_> {
    /// A table of two columns and two rows, so that number and date stay on one line however long the agency's
    /// name is.
    pub(super) fn head(&mut self, head: &Head) -> Result<(), OfficeError> {
        let width = self.sheet.text_width();
        let agency = self.agency_width(head)?;
        let widths = [agency, width - agency];
        let mut rows = vec![vec![self.agency(head, widths[0])?, self.motto(widths[1])?]];
        let below = vec![self.number(head, widths[0])?, date(head)];
        if below.iter().any(|cell| !cell.is_empty()) {
            rows.push(below);
        }
        self.add_table(side_by_side(&widths, rows), BELOW);
        Ok(())
    }

    /// The number, with the abstract of a letter and the urgency mark under it.
    fn number(&mut self, head: &Head, width: f32) -> Result<Vec<Para>, OfficeError> {
        let number = || Para::plain("DocumentNumber", &head.number.line()).before(ROW_GAP);
        let mut paras: Vec<Para> = (!head.enclosed).then(number).into_iter().collect();
        if let Some(about) = &head.about {
            let run = Run::plain(format!("V/v {about}"));
            let narrow = self.measure.balanced(&run, sizes::ABOUT, width)?;
            let side = ((width - narrow) / 2.0 - SLACK).max(0.0);
            let about = Para::new("About").run(&run).sides(side, side);
            paras.push(about.before(BELOW_NUMBER));
        }
        paras.extend(head.urgency.map(|urgency| mark(urgency, width)));
        Ok(paras)
    }

    /// Width of the left column.
    fn agency_width(&mut self, head: &Head) -> Result<f32, OfficeError> {
        let width = self.sheet.text_width();
        let (usual, most) = (width * AGENCY_SHARE.0, width * AGENCY_SHARE.1);
        let mut wanted = usual;
        let parents = head.parent.iter().map(Run::plain);
        for run in parents.chain(head.agency.iter().map(Run::bold)) {
            let needed = self.measure.text(&run, sizes::AGENCY)? + SLACK;
            if needed <= most {
                wanted = wanted.max(needed);
            }
        }
        Ok(wanted)
    }

    /// What stands in the top margin of page 1: who may read the document, above the motto, and the mark of an
    /// electronic copy in the right corner (ô 11, 14).
    pub(super) fn above_head(&mut self, head: &Head) -> Result<Vec<Element>, OfficeError> {
        let width = self.sheet.text_width();
        let over = self.agency_width(head)?;
        let copy: Vec<Para> = head
            .copy_mark
            .iter()
            .map(|line| Para::plain("SideNote", line))
            .collect();
        let Some(mark) = head.circulation else {
            return Ok(copy.into_iter().map(Para::into_element).collect());
        };
        if copy.is_empty() {
            let mark = self.circulation(mark.label(), (over, width))?;
            return Ok(vec![mark.into_element()]);
        }
        let mark = self.circulation(mark.label(), (0.0, width / 2.0))?;
        let beside = side_by_side(&[width / 2.0; 2], vec![vec![vec![mark], copy]]);
        // A part may not end with a table.
        Ok(vec![beside, gap(1.0).into_element()])
    }

    /// The words in a frame in the middle of a stretch of the line.
    fn circulation(&mut self, mark: &str, over: (f32, f32)) -> Result<Para, OfficeError> {
        let text = self.measure.text(&Run::bold(mark), sizes::MARK)?;
        let around = around();
        let side = (over.1 - over.0 - text) / 2.0 - 2.0 * around;
        let left = over.0 + side;
        let right = match over.0 {
            0.0 => side,
            _ => self.sheet.text_width() - over.1 + side,
        };
        Ok(Para::new("Mark")
            .border(Border::Frame(FRAME, "000000", around))
            .sides(left, right)
            .run(&Run::plain(mark)))
    }

    fn agency(&mut self, head: &Head, width: f32) -> Result<Vec<Para>, OfficeError> {
        let mut paras: Vec<Para> = head
            .parent
            .iter()
            .map(|line| Para::plain("ParentAgency", line))
            .collect();
        paras.extend(head.agency.iter().map(|line| Para::plain("Agency", line)));
        let last = head.agency.last().map(|line| Run::bold(line.as_str()));
        if let Some(run) = last {
            let text = self.measure.last_line(&run, sizes::AGENCY, width)?;
            paras.push(rule(text * sizes::RULE_SHARE, width).before(RULE_GAP));
        }
        Ok(paras)
    }

    fn motto(&mut self, width: f32) -> Result<Vec<Para>, OfficeError> {
        let text = self.measure.text(&Run::bold(MOTTO), sizes::MOTTO)?;
        Ok(vec![
            Para::plain("Country", COUNTRY),
            Para::plain("Motto", MOTTO),
            rule(text, width).before(RULE_GAP),
        ])
    }
}

fn date(head: &Head) -> Vec<Para> {
    let date = || Para::plain("PlaceAndDate", &head.place_and_date.line()).before(ROW_GAP);
    (!head.enclosed).then(date).into_iter().collect()
}

/// The words in a red frame of the decree's size (30 × 8, 40 × 8 or 20 × 8 mm) at the left margin.
fn mark(urgency: Urgency, width: f32) -> Para {
    let length = match urgency {
        Urgency::Express => 30.0,
        Urgency::VeryUrgent => 40.0,
        Urgency::Urgent => 20.0,
    };
    let around = around();
    let right = width - length * MM + around;
    Para::new("Mark")
        .border(Border::Frame(FRAME, RED, around))
        .sides(around, right)
        .before(BELOW_NUMBER + around)
        .after(around)
        .coloured(urgency.label(), RED)
}

/// Between a mark and its frame, so that the frame is as high as the decree wants it.
fn around() -> f32 {
    (sizes::MARK_HEIGHT - sizes::MARK * 1.15) / 2.0 - FRAME
}
