//! The head of page 1: agency and motto, number and date, and the marks (ô 1–4, 5b, 10b, 11).

use report::model::{COUNTRY, Head, MOTTO, Run, Urgency};
use report::sizes::{self, MM};

use super::body::Body;
use super::frame::side_by_side;
use super::paragraph::{Border, Para, rule};
use crate::error::OfficeError;

/// Part of the width that the agency takes, as on the printed page; the motto has the rest.
const AGENCY_SHARE: f32 = 6.4 / 16.0;
/// From a last line to the rule under it.
const RULE_GAP: f32 = 2.0;
/// Between the first row and the row of number and date.
const ROW_GAP: f32 = 6.0;
/// Between the number and what stands below it (Phụ lục I, Phần I, mục II.5.b).
const BELOW_NUMBER: f32 = 6.0;
/// Below the head.
const BELOW: f32 = 1.0;
/// Height of the frame of an urgency mark, in millimetres (mục II.10.b).
const FRAME_HEIGHT: f32 = 8.0;
/// Thickness of the frame of a mark.
const FRAME: f32 = 1.0;
/// Bright red.
const RED: &str = "FF0000";

impl Body<'_> {
    /// A table of two columns and two rows, so that number and date stay on one line however long the agency's
    /// name is; above it, where there is one, a row for the circulation mark.
    pub(super) fn head(&mut self, head: &Head) -> Result<(), OfficeError> {
        let width = self.sheet.text_width();
        let widths = [width * AGENCY_SHARE, width * (1.0 - AGENCY_SHARE)];
        let mut rows = Vec::new();
        if let Some(mark) = head.circulation {
            rows.push(vec![
                Vec::new(),
                vec![self.circulation(mark.label(), widths[1])?],
            ]);
        }
        rows.push(vec![self.agency(head, widths[0])?, self.motto(widths[1])?]);
        rows.push(vec![number(head, widths[0]), vec![date(head)]]);
        self.add_table(side_by_side(&widths, rows), BELOW);
        Ok(())
    }

    fn circulation(&mut self, mark: &str, width: f32) -> Result<Para, OfficeError> {
        let (run, around) = (Run::plain(mark), 3.0);
        let text = self.measure.text(&Run::bold(mark), sizes::NUMBER)?;
        let side = (width - text) / 2.0 - 2.0 * around;
        Ok(Para::new("Mark")
            .border(Border::Frame(FRAME, "000000", around))
            .sides(side, side)
            .after(10.0)
            .run(&run))
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

/// The number, with the abstract of a letter and the urgency mark under it.
fn number(head: &Head, width: f32) -> Vec<Para> {
    let mut paras = vec![Para::plain("DocumentNumber", &head.number.line()).before(ROW_GAP)];
    if let Some(about) = &head.about {
        paras.push(Para::plain("About", &format!("V/v {about}")).before(BELOW_NUMBER));
    }
    paras.extend(head.urgency.map(|urgency| mark(urgency, width)));
    paras
}

fn date(head: &Head) -> Para {
    Para::plain("PlaceAndDate", &head.place_and_date.line()).before(ROW_GAP)
}

/// The words in a red frame of the decree's size (30 × 8, 40 × 8 or 20 × 8 mm).
fn mark(urgency: Urgency, width: f32) -> Para {
    let length = match urgency {
        Urgency::Express => 30.0,
        Urgency::VeryUrgent => 40.0,
        Urgency::Urgent => 20.0,
    };
    let around = (FRAME_HEIGHT * MM - sizes::NUMBER * 1.15) / 2.0 - FRAME;
    let side = (width - length * MM) / 2.0 + around;
    Para::new("Mark")
        .border(Border::Frame(FRAME, RED, around))
        .sides(side, side)
        .before(BELOW_NUMBER + around)
        .after(around)
        .coloured(urgency.label(), RED)
}
