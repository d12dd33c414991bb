//! To whom a document goes (ô 9a).

use super::centred::TITLE_GAP;
use super::compose::Composer;
use super::page::Role;
use super::shape::{Line, Style};
use super::sizes::BODY;
use super::strip::{Strip, bound};
use crate::ReportError;
use crate::model::{Addressees, Align, Run, TO, as_list};

/// Lines with the distance that they move in.
type Part = (Vec<Line>, f32);

impl Composer<'_> {
    /// `Kính gửi:` with one addressee on its line, or several under its colon, all of it in the middle.
    pub(super) fn addressees(&mut self, addressees: &Addressees) -> Result<(), ReportError> {
        let Addressees(names) = addressees;
        let parts = match names.as_slice() {
            [] => return Ok(()),
            [one] => vec![self.one_addressee(one)?],
            several => self.several_addressees(several)?,
        };
        self.push_in_the_middle(parts);
        Ok(())
    }

    /// The one name after the word; a name of several lines goes on under its own beginning.
    fn one_addressee(&mut self, name: &str) -> Result<Part, ReportError> {
        let style = Style {
            indent: -self.width_of(&format!("{TO} "))?,
            ..Style::single(BODY, Align::Left)
        };
        let line = [Run::plain(format!("{TO} {name}"))];
        Ok((self.balanced(&line, style, self.sheet.text_width())?.0, 0.0))
    }

    /// The word on its line, the names below it with their hyphens under the colon.
    fn several_addressees(&mut self, names: &[String]) -> Result<Vec<Part>, ReportError> {
        let style = Style::single(BODY, Align::Left);
        let width = self.sheet.text_width();
        let word = self.lines(&[Run::plain(TO)], style, width)?;
        let colon = word.first().map_or(0.0, |line| line.width) - self.width_of(":")?;
        let hanging = Style {
            indent: -self.width_of("- ")?,
            ..style
        };
        let mut parts = vec![(word, 0.0)];
        for name in as_list(names) {
            let (lines, _) = self.balanced(&[Run::plain(name)], hanging, width - colon)?;
            parts.push((lines, colon));
        }
        Ok(parts)
    }

    /// A paragraph for each part, the whole moved in so far that its longest line leaves as much on both sides.
    fn push_in_the_middle(&mut self, parts: Vec<Part>) {
        let right = |(lines, x): &Part| {
            let ends = lines.iter().map(|line| x + line.left + line.width);
            ends.fold(0.0, f32::max)
        };
        let longest = parts.iter().map(right).fold(0.0, f32::max);
        let start = (self.sheet.text_width() - longest).max(0.0) / 2.0;
        let mut strips = Vec::new();
        for (lines, x) in parts {
            let node = self.node(Role::Paragraph);
            strips.extend(lines.into_iter().map(|line| {
                let mut strip = Strip::default();
                strip.put_line(line, start + x, node);
                strip
            }));
        }
        self.push_clear(TITLE_GAP / 2.0, bound(strips));
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
}
