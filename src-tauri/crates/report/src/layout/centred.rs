//! What stands in the middle of the page: title, addressees, the head of an annex.

use super::compose::Composer;
use super::page::{NodeId, Role};
use super::shape::{Line, Style};
use super::sizes::{BODY, RULE_SHARE, SINGLE};
use super::strip::{Strip, bound};
use crate::ReportError;
use crate::model::{Addressees, Align, AnnexHead, Run, Title, as_list};

/// From the last line to the rule under it.
const RULE_GAP: f32 = 3.0;
/// Around a title.
const TITLE_GAP: f32 = 18.0;

impl Composer<'_> {
    /// Type name and abstract with the rule under them (ô 5a).
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
        self.close_with_rule(block);
        Ok(())
    }

    /// Word, title and reference of an annex (model page 2.1).
    pub(super) fn annex_head(&mut self, annex: &AnnexHead) -> Result<(), ReportError> {
        let words = format!("{} {}", annex.word, annex.title.join(" "));
        let depth = self.open_title();
        let node = self.node(Role::Heading(depth));
        let mut block = Strip {
            heading: Some((depth, words)),
            ..Strip::default()
        };
        for line in std::iter::once(&annex.word).chain(&annex.title) {
            self.put_centred(&mut block, &Run::bold(line.as_str()), node)?;
        }
        if let Some(reference) = &annex.reference {
            let node = self.node(Role::Paragraph);
            self.put_centred(&mut block, &Run::italic(reference.as_str()), node)?;
        }
        self.close_with_rule(block);
        Ok(())
    }

    /// `Kính gửi:` with one addressee on its line, or several under its colon (ô 9a).
    pub(super) fn addressees(&mut self, addressees: &Addressees) -> Result<(), ReportError> {
        let Addressees(names) = addressees;
        let word = crate::model::TO;
        match names.as_slice() {
            [] => Ok(()),
            [one] => {
                let mut block = Strip {
                    keep_next: true,
                    ..Strip::default()
                };
                let node = self.node(Role::Paragraph);
                self.put_centred(&mut block, &Run::plain(format!("{word} {one}")), node)?;
                self.flow.push(TITLE_GAP / 2.0, [block]);
                Ok(())
            }
            several => self.several_addressees(word, several),
        }
    }

    /// The word on its line, the names below it with their hyphens under the colon, all of it in the middle.
    fn several_addressees(&mut self, word: &str, names: &[String]) -> Result<(), ReportError> {
        let style = Style::single(BODY, Align::Left);
        let width = self.sheet.text_width();
        let mut word_line = self.lines(&[Run::plain(word)], style, width)?;
        let word_width = word_line.first().map_or(0.0, |line| line.width);
        let colon = word_width - self.width_of(":")?;
        let hanging = Style {
            indent: -self.width_of("- ")?,
            ..style
        };
        let mut lists: Vec<Vec<Line>> = Vec::new();
        for name in as_list(names) {
            lists.push(self.lines(&[Run::plain(name)], hanging, width - colon)?);
        }
        let longest = lists
            .iter()
            .flatten()
            .map(|line| line.left + line.width)
            .fold(0.0, f32::max);
        let x = (width - (colon + longest)).max(0.0) / 2.0;
        let mut strips = Vec::new();
        for (lines, x) in std::iter::once((std::mem::take(&mut word_line), x))
            .chain(lists.into_iter().map(|lines| (lines, x + colon)))
        {
            let node = self.node(Role::Paragraph);
            strips.extend(lines.into_iter().map(|line| shifted(line, x, node)));
        }
        self.flow.push(TITLE_GAP / 2.0, bound(strips));
        Ok(())
    }

    /// The width of a few signs in the size of the body.
    fn width_of(&mut self, signs: &str) -> Result<f32, ReportError> {
        // A space at the end of a line hangs and has no width; between signs it has.
        let style = Style::single(BODY, Align::Left);
        let guarded = self
            .shaper
            .shape(&[Run::plain(format!("{signs}|"))], style)?
            .widths()
            .1;
        Ok(guarded - self.shaper.shape(&[Run::plain("|")], style)?.widths().1)
    }

    /// Puts a text in the middle, its lines as even in length as the words allow.
    fn put_centred(
        &mut self,
        block: &mut Strip,
        run: &Run,
        node: NodeId,
    ) -> Result<(), ReportError> {
        let style = Style {
            leading: SINGLE,
            ..Style::single(BODY, Align::Centre)
        };
        let full = self.sheet.text_width();
        let mut shaped = self.shaper.shape(std::slice::from_ref(run), style)?;
        let width = balanced(full, |width| shaped.count_lines(width));
        for line in shaped.lines(self.shaper.fonts(), width)? {
            block.put_line(line, (full - width) / 2.0, node);
        }
        Ok(())
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
        self.flow.push(TITLE_GAP, [block]);
    }
}

/// The narrowest width at which a text takes no more lines than at `full`.
pub(super) fn balanced(full: f32, mut count_lines: impl FnMut(f32) -> usize) -> f32 {
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

fn shifted(line: Line, x: f32, node: NodeId) -> Strip {
    let mut strip = Strip::default();
    strip.put_line(line, x, node);
    strip
}
