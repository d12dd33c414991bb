//! What stands in the middle of the page: title and the head of an annex.

use super::compose::Composer;
use super::page::{NodeId, Role};
use super::shape::{Line, Style};
use super::sizes::{BODY, PARAGRAPH_GAP, RULE_SHARE};
use super::strip::Strip;
use super::titles::best_width;
use crate::ReportError;
use crate::model::{Align, AnnexHead, Run, Title};

/// From the last line to the rule under it.
const RULE_GAP: f32 = 3.0;
/// Around a title.
pub(super) const TITLE_GAP: f32 = 18.0;

impl Composer<'_> {
    /// Type name and abstract with the rule under them (ô 5a), or under the line that names the decision with which
    /// it was issued (model page 1.3).
    pub(super) fn title(&mut self, title: &Title) -> Result<(), ReportError> {
        let words: Vec<&str> = std::iter::once(&title.type_name)
            .chain(&title.abstract_lines)
            .map(String::as_str)
            .collect();
        let depth = self.open_title();
        let node = self.node(Role::Heading(depth));
        let mut block = Strip {
            heading: Some((depth, words.join(" "))),
            ..Strip::default()
        };
        for line in &words {
            self.put_centred(&mut block, &Run::bold(*line), node)?;
        }
        self.reference(&mut block, &title.reference)?;
        self.close_with_rule(block);
        Ok(())
    }

    /// Word, title and reference of an annex (model page 2.1), with the mark of an own file (model page 2.2).
    pub(super) fn annex_head(&mut self, annex: &AnnexHead) -> Result<(), ReportError> {
        let margin = self.top_margin(None, &annex.own_file, (0.0, 0.0))?;
        let words = format!("{} {}", annex.word, annex.title.join(" "));
        let depth = self.open_title();
        let node = self.node(Role::Heading(depth));
        let mut block = Strip {
            heading: Some((depth, words)),
            height: Self::pushed(margin.as_deref()),
            margin,
            ..Strip::default()
        };
        for line in std::iter::once(&annex.word).chain(&annex.title) {
            self.put_centred(&mut block, &Run::bold(line.as_str()), node)?;
        }
        self.reference(&mut block, &annex.reference)?;
        self.close_with_rule(block);
        Ok(())
    }

    /// The document that this one belongs to, in italics.
    fn reference(
        &mut self,
        block: &mut Strip,
        reference: &Option<String>,
    ) -> Result<(), ReportError> {
        let Some(reference) = reference else {
            return Ok(());
        };
        let node = self.node(Role::Paragraph);
        self.put_centred(block, &Run::italic(reference.as_str()), node)
    }

    /// Puts a text in the middle, its lines as even in length as the words allow.
    fn put_centred(
        &mut self,
        block: &mut Strip,
        run: &Run,
        node: NodeId,
    ) -> Result<(), ReportError> {
        let style = Style::single(BODY, Align::Centre);
        let full = self.sheet.text_width();
        let (lines, shift) = self.balanced(std::slice::from_ref(run), style, full)?;
        for line in lines {
            block.put_line(line, shift, node);
        }
        Ok(())
    }

    /// Lines about as long as each other, and how far they move in to stand in the middle of `full`.
    pub(super) fn balanced(
        &mut self,
        runs: &[Run],
        style: Style,
        full: f32,
    ) -> Result<(Vec<Line>, f32), ReportError> {
        let mut shaped = self.shaper.shape(runs, style)?;
        let centred = style.align == Align::Centre;
        if let Some(lines) = centred.then(|| shaped.best_lines(full)).flatten() {
            return Ok((lines, 0.0));
        }
        let narrowest = narrowest(full, |width| shaped.count_lines(width));
        let width = best_width(&mut shaped, self.shaper.fonts(), (narrowest, full))?;
        let lines = shaped.lines(self.shaper.fonts(), width)?;
        Ok((lines, (full - width) / 2.0))
    }

    /// Draws the rule under a block's last line and adds the block to the flow.
    fn close_with_rule(&mut self, mut block: Strip) {
        let (left, right) = block.last_line;
        let length = (right - left) * RULE_SHARE;
        block.rule_across(
            (left + right - length) / 2.0,
            block.height + RULE_GAP,
            length,
        );
        block.height += 2.0 * RULE_GAP;
        block.keep_next = true;
        self.push_clear(TITLE_GAP, vec![block]);
    }

    /// Adds strips `gap` below the others, or as far as they must be to stay clear of what hangs below the head.
    pub(super) fn push_clear(&mut self, gap: f32, strips: Vec<Strip>) {
        let Some(mark) = self.overhang.take() else {
            self.flow.push(gap, strips);
            return;
        };
        let gap = if mark.is_clear_of(gap, &strips) {
            gap
        } else {
            gap.max(mark.below + PARAGRAPH_GAP)
        };
        let ended = gap + strips.iter().map(|strip| strip.height).sum::<f32>();
        self.flow.push(gap, strips);
        if ended < mark.below {
            let below = mark.below - ended;
            self.overhang = Some(super::marks::Overhang { below, ..mark });
        }
    }
}

/// The narrowest width at which a text takes no more lines than at `full`.
pub(super) fn narrowest(full: f32, mut count_lines: impl FnMut(f32) -> usize) -> f32 {
    let wanted = count_lines(full);
    if wanted == 1 {
        return full;
    }
    let (mut narrow, mut wide) = (full / 2.0, full);
    while wide - narrow > 1.0 {
        let middle = (narrow + wide) / 2.0;
        if count_lines(middle) > wanted {
            narrow = middle
        } else {
            wide = middle
        }
    }
    wide
}
