//! The end of a document: recipients on the left, signer on the right half (ô 7a–7c, 8, 9b, 12).

use super::compose::Composer;
use super::page::{Field, FieldKind, Role};
use super::shape::{Line, Style};
use super::sizes::{BODY, MM, RECIPIENTS, RECIPIENTS_WORD};
use super::strip::Strip;
use crate::ReportError;
use crate::model::{self, Align, Run, Signature, as_list};

/// Above the block.
const GAP: f32 = 14.0;
/// How much of a page may stay empty so that two lines stand with the signature where the last is a paragraph of its own.
const EMPTY_SHARE: f32 = 0.12;
/// Room for signature and seal between position and name (ô 7c, 8).
const ROOM_TO_SIGN: f32 = 30.0 * MM;
/// How far the recipients reach into the empty edge of the agency's field, so that short lists break nowhere: a seal
/// of 40 mm is still clear of them.
const INTO_EDGE: f32 = 2.0 * MM;
/// The signer's field (ô 7c).
const SIGNER: (f32, f32) = (50.0 * MM, 26.0 * MM);
/// The width of a seal, which lies over a third of the signature to its left (mục II.8.a).
const SEAL: f32 = 36.0 * MM;
/// The agency's field: a seal with room around it, because a signature narrower than its field moves the seal to
/// the right, and some agencies' seals are larger.
const AGENCY: (f32, f32) = (44.0 * MM, 42.0 * MM);

impl Composer<'_> {
    /// Signer and recipients in one piece, bound to the last lines before them.
    pub(super) fn signature(&mut self, signature: &Signature) -> Result<(), ReportError> {
        let half = self.sheet.text_width() / 2.0;
        let mut block = Strip::default();
        let recipients = self.recipients(&mut block, signature, half)?;
        block.height = 0.0;
        self.signer(&mut block, signature, half)?;
        block.height = block.height.max(recipients);
        self.flow.keep_last_two(EMPTY_SHARE);
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
        let list = recipients_list(signature);
        if !signature.recipients.is_empty() {
            let word = Style::single(RECIPIENTS_WORD, Align::Left);
            let word = self.lines(&[Run::bold_italic(model::RECIPIENTS)], word, width)?;
            let beside =
                self.lines(&[Run::bold("TM.")], Style::single(BODY, Align::Left), width)?;
            let baseline = |lines: &[Line]| lines.first().map_or(0.0, |line| line.baseline);
            block.height = (baseline(&beside) - baseline(&word)).max(0.0);
            self.put_paragraph(block, word, 0.0);
        }
        for entry in list {
            let list = Style::single(RECIPIENTS, Align::Left);
            let room = (width - GAP).min(agency_left(width) + INTO_EDGE);
            let lines = self.lines(&[Run::plain(entry)], list, room)?;
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
        for line in &signature.capacity {
            self.signers_line(block, line, half)?;
        }
        self.fields(block, half * 1.5);
        block.height += ROOM_TO_SIGN;
        for line in signature.below() {
            self.signers_line(block, line, half)?;
        }
        Ok(())
    }

    fn signers_line(
        &mut self,
        block: &mut Strip,
        line: &str,
        half: f32,
    ) -> Result<(), ReportError> {
        let style = Style::single(BODY, Align::Centre);
        let (lines, shift) = self.balanced(&[Run::bold(line)], style, half)?;
        self.put_paragraph(block, lines, half + shift);
        Ok(())
    }

    /// The places of both signatures in the room to sign, which begins at the block's end: the signer's with its
    /// middle at `middle`, the agency's to its left.
    fn fields(&mut self, block: &mut Strip, middle: f32) {
        let signer = (middle - SIGNER.0 / 2.0, SIGNER);
        let agency = (agency_left(middle / 1.5), AGENCY);
        let centre = block.height + ROOM_TO_SIGN / 2.0;
        let kinds = [
            (FieldKind::Signer, "Chữ ký của người có thẩm quyền", signer),
            (FieldKind::Agency, "Chữ ký của cơ quan, tổ chức", agency),
        ];
        for (kind, alt, (x, (width, height))) in kinds {
            let node = self.node(Role::Form);
            self.describe(node, alt);
            block.fields.push(Field {
                kind,
                page: 0,
                x,
                y: centre - height / 2.0,
                width,
                height,
                node,
            });
        }
    }

    /// Puts lines below each other as a paragraph of their own.
    pub(super) fn put_paragraph(&mut self, block: &mut Strip, lines: Vec<Line>, x: f32) {
        let node = self.node(Role::Paragraph);
        for line in lines {
            block.put_line(line, x, node);
        }
    }
}

/// Where the agency's field begins: the middle of a seal in it lies over a third of the signer's, whose own middle is
/// that of the right `half`.
fn agency_left(half: f32) -> f32 {
    half * 1.5 - SIGNER.0 / 2.0 + SIGNER.0 / 3.0 - (SEAL + AGENCY.0) / 2.0
}

/// The recipients with their signs; drafter and number of copies stand behind the last (model pages 1.4, 1.5).
fn recipients_list(signature: &Signature) -> Vec<String> {
    let mut list = as_list(&signature.recipients);
    let Some(drafted) = &signature.drafted else {
        return list;
    };
    match list.last_mut() {
        Some(last) => *last = format!("{last} {drafted}"),
        None => list.push(drafted.clone()),
    }
    list
}
