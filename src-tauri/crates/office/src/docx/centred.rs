//! What stands in the middle of the page: title, addressees, the head of an annex.

use report::layout::{HELD_HYPHEN, held};
use report::model::{Addressees, Align, AnnexHead, Run, TO, Title, as_list};
use report::sizes::{BODY, PARAGRAPH_GAP, RULE_SHARE};

use super::body::Body;
use super::head;
use super::paragraph::{Para, rule};
use crate::error::OfficeError;

/// From the last line to the rule under it.
const RULE_GAP: f32 = 3.0;
/// Above a title.
const TITLE_GAP: f32 = 18.0;
/// What is left free beside balanced lines, so that no reader's rounding breaks them anew.
const SLACK: f32 = 4.0;
/// What some programs draw a space or hyphen wider at which no line ends.
const HELD: f32 = 2.0;

impl Body<'_> {
    /// Type name and abstract with the rule under them (ô 5a).
    pub(super) fn title(&mut self, title: &Title) -> Result<(), OfficeError> {
        let type_name = self.balanced("Title", &Run::bold(title.type_name.as_str()))?;
        self.push(type_name.before(TITLE_GAP - head::BELOW));
        for line in &title.abstract_lines {
            let line = self.balanced("Abstract", &Run::bold(line.as_str()))?;
            self.push(line);
        }
        let last = title.abstract_lines.last().unwrap_or(&title.type_name);
        self.close_with_reference(&title.reference, last)
    }

    /// The reference, if there is one, and the rule under it or else under the `last` line.
    fn close_with_reference(
        &mut self,
        reference: &Option<String>,
        last: &str,
    ) -> Result<(), OfficeError> {
        let Some(reference) = reference else {
            return self.close_with_rule(&Run::bold(last));
        };
        let run = Run::italic(reference.as_str());
        let line = self.balanced("AnnexReference", &run)?;
        self.push(line);
        self.close_with_rule(&run)
    }

    /// Word, title and reference of an annex (model page 2.1); the note of an annex in a file of its own (model
    /// page 2.2) stands in the margin above.
    pub(super) fn annex_head(&mut self, annex: &AnnexHead) -> Result<(), OfficeError> {
        let word = self.balanced("Annex", &Run::bold(annex.word.as_str()))?;
        self.push(word);
        for line in &annex.title {
            let line = self.balanced("AnnexTitle", &Run::bold(line.as_str()))?;
            self.push(line);
        }
        let title = annex.title.last().unwrap_or(&annex.word);
        self.close_with_reference(&annex.reference, title)
    }

    /// `Kính gửi:` with one addressee on its line, or several under its colon (ô 9a).
    pub(super) fn addressees(&mut self, addressees: &Addressees) -> Result<(), OfficeError> {
        match addressees.0.as_slice() {
            [] => Ok(()),
            [one] => self.one_addressee(one),
            several => self.several_addressees(several),
        }
    }

    /// The one name after the word; a name of several lines goes on under its own beginning.
    fn one_addressee(&mut self, name: &str) -> Result<(), OfficeError> {
        let (gap, full) = (PARAGRAPH_GAP / 2.0, self.sheet.text_width());
        let run = Run::plain(format!("{TO} {name}"));
        let para = Para::new("Addressees")
            .run(&run)
            .before(gap)
            .after(PARAGRAPH_GAP);
        if self.measure.lines(&run, BODY, full)? < 2 {
            self.push(para);
            return Ok(());
        }
        let hanging = self.width_of(&format!("{TO} |"))? - self.width_of("|")?;
        let width = self
            .measure
            .balanced(&Run::plain(name), BODY, full - hanging)?;
        let side = ((full - hanging - width - slack(&run)) / 2.0).max(0.0);
        let para = para
            .sides(side + hanging, side)
            .first_line(-hanging)
            .align(Align::Left);
        self.push(para);
        Ok(())
    }

    /// The word on its line, the names below it with their hyphens under the colon, all of it in the middle.
    fn several_addressees(&mut self, names: &[String]) -> Result<(), OfficeError> {
        let width = self.sheet.text_width();
        let colon = self.width_of(TO)? - self.width_of(":")?;
        let hyphen = self.width_of("- |")? - self.width_of("|")?;
        let names = as_list(names);
        let mut longest = 0.0_f32;
        for name in &names {
            longest = longest.max(self.width_of(name)?);
        }
        let left = (width - colon - longest).max(0.0) / 2.0;
        let align = Align::Left;
        let word = Para::plain("Addressees", TO)
            .before(PARAGRAPH_GAP / 2.0)
            .sides(left, 0.0)
            .align(align);
        self.push(word);
        let last = names.len() - 1;
        for (index, name) in names.iter().enumerate() {
            let after = if index == last { PARAGRAPH_GAP } else { 0.0 };
            let line = Para::plain("Addressees", name)
                .after(after)
                .sides(left + colon + hyphen, 0.0)
                .first_line(-hyphen)
                .align(align);
            self.push(line);
        }
        Ok(())
    }

    fn width_of(&mut self, text: &str) -> Result<f32, OfficeError> {
        Ok(self.measure.text(&Run::plain(text), BODY)?)
    }

    /// A text in the middle, its lines as even in length as the words allow; the style says how it looks.
    fn balanced(&mut self, style: &'static str, run: &Run) -> Result<Para, OfficeError> {
        let full = self.sheet.text_width();
        let width = self.measure.balanced(run, BODY, full)?;
        let para = Para::plain(style, &run.text);
        let side = (full - width - slack(run)) / 2.0;
        Ok(if side > 0.0 {
            para.sides(side, side)
        } else {
            para
        })
    }

    /// Draws the rule under the last line of a text.
    fn close_with_rule(&mut self, last: &Run) -> Result<(), OfficeError> {
        let full = self.sheet.text_width();
        let width = self.measure.balanced(last, BODY, full)?;
        let text = self.measure.last_line(last, BODY, width)?;
        let line = rule(text * RULE_SHARE, full)
            .before(RULE_GAP)
            .after(PARAGRAPH_GAP);
        self.push(line);
        Ok(())
    }
}

/// What is left free beside balanced lines of a text.
fn slack(run: &Run) -> f32 {
    let texts = held(std::slice::from_ref(run));
    let signs = texts.iter().flat_map(|text| text.chars());
    let held = signs.filter(|sign| matches!(*sign, '\u{a0}' | HELD_HYPHEN));
    SLACK + HELD * held.count() as f32
}
