//! The end of a document: recipients on the left, signer on the right half (ô 7a, 7b, 9b, 12).

use report::model::{RECIPIENTS, Run, Signature, as_list};
use report::sizes::{BODY, MM};

use super::body::Body;
use super::frame::side_by_side;
use super::paragraph::Para;
use crate::error::OfficeError;

/// Below the block.
const BELOW: f32 = 1.0;
/// Above the block, besides what follows every paragraph.
const GAP: f32 = 8.0;
/// What the smaller words on the left stand lower, so that both first lines share a base line.
const LOWER: f32 = 1.8;
/// Between the recipients and the signer's half.
const BETWEEN: f32 = 14.0;
/// What is left free beside balanced lines, so that no reader's rounding breaks them anew.
const SLACK: f32 = 4.0;
/// Room for signature and seal between position and name (ô 7c, 8).
const ROOM_TO_SIGN: f32 = 30.0 * MM;

impl Body<'_> {
    /// One row that is never parted; the paragraph before it stays on its page.
    pub(super) fn signature(&mut self, signature: &Signature) -> Result<(), OfficeError> {
        let half = self.sheet.text_width() / 2.0;
        let row = vec![recipients(signature), self.signer(signature, half)?];
        self.add_table(side_by_side(&[half, half], vec![row]), BELOW);
        Ok(())
    }

    /// Capacity, room to sign, position and name.
    fn signer(&mut self, signature: &Signature, half: f32) -> Result<Vec<Para>, OfficeError> {
        let mut paras = Vec::new();
        for line in &signature.capacity {
            paras.push(self.signers_line(line, half)?);
        }
        if let Some(first) = paras.first_mut() {
            *first = first.clone().before(GAP);
        }
        for (index, line) in signature.below().enumerate() {
            let room = if index == 0 { ROOM_TO_SIGN } else { 0.0 };
            paras.push(self.signers_line(line, half)?.before(room));
        }
        Ok(paras)
    }

    /// A line of the signer's half; if it must wrap, its lines are as even in length as the words allow.
    fn signers_line(&mut self, line: &str, half: f32) -> Result<Para, OfficeError> {
        let para = Para::plain("Signer", line);
        let width = self.measure.balanced(&Run::bold(line), BODY, half)?;
        let side = (half - width - SLACK) / 2.0;
        Ok(match side > 0.0 {
            true => para.sides(side, side),
            false => para,
        })
    }
}

fn recipients(signature: &Signature) -> Vec<Para> {
    let mut paras = Vec::new();
    if !signature.recipients.is_empty() {
        paras.push(Para::plain("RecipientsWord", RECIPIENTS).before(GAP + LOWER));
    }
    let line = |line: String| Para::plain("Recipients", &line).sides(0.0, BETWEEN);
    paras.extend(list(signature).into_iter().map(line));
    paras
}

/// The recipients with their signs; drafter and number of copies stand behind the last (model pages 1.4, 1.5).
fn list(signature: &Signature) -> Vec<String> {
    let mut list = as_list(&signature.recipients);
    match (list.last_mut(), &signature.drafted) {
        (Some(last), Some(drafted)) => *last = format!("{last} {drafted}"),
        (None, Some(drafted)) => list.push(drafted.clone()),
        (_, None) => {}
    }
    list
}
