//! The end of a document: recipients on the left, signer on the right half (ô 7a, 7b, 9b, 12).

use report::model::{RECIPIENTS, Signature, as_list};
use report::sizes::MM;

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
/// Room for signature and seal between position and name (ô 7c, 8).
const ROOM_TO_SIGN: f32 = 30.0 * MM;

impl Body<'_> {
    /// One row that is never parted; the paragraph before it stays on its page.
    pub(super) fn signature(&mut self, signature: &Signature) -> Result<(), OfficeError> {
        let half = self.sheet.text_width() / 2.0;
        let row = vec![recipients(signature), signer(signature)];
        self.add_table(side_by_side(&[half, half], vec![row]), BELOW);
        Ok(())
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

fn signer(signature: &Signature) -> Vec<Para> {
    let line = |line: &String| Para::plain("Signer", line);
    let mut paras: Vec<Para> = signature.capacity.iter().map(line).collect();
    if let Some(first) = paras.first_mut() {
        *first = first.clone().before(GAP);
    }
    for (index, words) in signature.below().enumerate() {
        let room = if index == 0 { ROOM_TO_SIGN } else { 0.0 };
        paras.push(line(words).before(room));
    }
    paras
}
