//! The end of a document: recipients on the left, signer on the right half (ô 7a, 7b, 9b).

use super::compose::Composer;
use super::page::Role;
use super::shape::{Line, Style};
use super::sizes::{BODY, RECIPIENTS, RECIPIENTS_WORD};
use super::strip::Strip;
use crate::ReportError;
use crate::model::{self, Align, Run, Signature, as_list};

/// Above the block.
const GAP: f32 = 14.0;
/// Room for signature and seal between position and name (ô 7c, 8).
const ROOM_TO_SIGN: f32 = 76.0;

impl Composer<'_> {
    /// Signer and recipients in one piece, bound to the last lines before them.
    pub(super) fn signature(&mut self, signature: &Signature) -> Result<(), ReportError> {
        let half = self.sheet.text_width() / 2.0;
        let mut block = Strip::default();
        let recipients = self.recipients(&mut block, signature, half)?;
        block.height = 0.0;
        self.signer(&mut block, signature, half)?;
        block.height = block.height.max(recipients);
        self.flow.keep_last_two();
        self.flow.push(GAP, [block]);
        Ok(())
    }

    /// The list on the left; its first line stands on the line of the signer's. Gives the height.
    fn recipients(
        &mut self,
        block: &mut Strip,
        signature: &Signature,
        width: f32,
    ) -> Result<f32, ReportError> {
        if signature.recipients.is_empty() {
            return Ok(0.0);
        }
        let word = Style::single(RECIPIENTS_WORD, Align::Left);
        let word = self.lines(&[Run::bold_italic(model::RECIPIENTS)], word, width)?;
        let beside = self.lines(&[Run::bold("TM.")], Style::single(BODY, Align::Left), width)?;
        let baseline = |lines: &[Line]| lines.first().map_or(0.0, |line| line.baseline);
        block.height = (baseline(&beside) - baseline(&word)).max(0.0);
        self.put_paragraph(block, word, 0.0);
        for entry in as_list(&signature.recipients) {
            let list = Style::single(RECIPIENTS, Align::Left);
            let lines = self.lines(&[Run::plain(entry)], list, width - GAP)?;
            self.put_paragraph(block, lines, 0.0);
        }
        Ok(block.height)
    }

    /// Capacity, room to sign, position and name in the middle of the right half.
    fn signer(
        &mut self,
        block: &mut Strip,
        signature: &Signature,
        half: f32,
    ) -> Result<(), ReportError> {
        let style = Style::single(BODY, Align::Centre);
        for line in &signature.capacity {
            let lines = self.lines(&[Run::bold(line.as_str())], style, half)?;
            self.put_paragraph(block, lines, half);
        }
        block.height += ROOM_TO_SIGN;
        for line in signature.position.iter().chain([&signature.name]) {
            let lines = self.lines(&[Run::bold(line.as_str())], style, half)?;
            self.put_paragraph(block, lines, half);
        }
        Ok(())
    }

    fn put_paragraph(&mut self, block: &mut Strip, lines: Vec<Line>, x: f32) {
        let node = self.node(Role::Paragraph);
        for line in lines {
            block.put_line(line, x, node);
        }
    }
}
