//! Widths of text and columns, for writers of files that are not laid out here.

use super::centred::narrowest;
use super::compose::Composer;
use super::shape::Style;
use super::sizes::Sheet;
use super::titles::best_width;
use crate::ReportError;
use crate::fonts::Fonts;
use crate::model::{Align, Orientation, Run, Table};

/// Measures as the printed page is laid out; all widths are in points.
pub struct Measure<'f> {
    composer: Composer<'f>,
}

impl<'f> Measure<'f> {
    /// A measure for text in `fonts`.
    pub fn new(fonts: &'f Fonts) -> Self {
        Self {
            composer: Composer::new(fonts),
        }
    }

    /// The width of a text on one line.
    ///
    /// Fails, as everything here, when the text holds a character that cannot be drawn.
    pub fn text(&mut self, run: &Run, size: f32) -> Result<f32, ReportError> {
        self.last_line(run, size, f32::MAX)
    }

    /// The width of the last line of a text broken at `width`.
    pub fn last_line(&mut self, run: &Run, size: f32, width: f32) -> Result<f32, ReportError> {
        let style = Style::single(size, Align::Left);
        let lines = self
            .composer
            .lines(std::slice::from_ref(run), style, width)?;
        Ok(lines.last().map_or(0.0, |line| line.width))
    }

    /// How many lines a text takes at `width`.
    pub fn lines(&mut self, run: &Run, size: f32, width: f32) -> Result<usize, ReportError> {
        let style = Style::single(size, Align::Left);
        let runs = std::slice::from_ref(run);
        let mut shaped = self.composer.shaper.shape(runs, style)?;
        Ok(shaped.count_lines(width))
    }

    /// The width at which a centred text breaks as on the printed page, in no more lines than at `width`.
    pub fn balanced(&mut self, run: &Run, size: f32, width: f32) -> Result<f32, ReportError> {
        let style = Style::single(size, Align::Centre);
        let runs = std::slice::from_ref(run);
        let mut shaped = self.composer.shaper.shape(runs, style)?;
        let least = narrowest(width, |width| shaped.count_lines(width));
        best_width(&mut shaped, self.composer.shaper.fonts(), (least, width))
    }

    /// The lines of a table's head cell that is `width` wide, as the printed page breaks them.
    pub fn head(&mut self, run: &Run, size: f32, width: f32) -> Result<Vec<String>, ReportError> {
        self.composer.head_words(run, size, width)
    }

    /// The widths of a table's columns on a sheet that lies as `orientation` says.
    pub fn columns(
        &mut self,
        table: &Table,
        orientation: Orientation,
    ) -> Result<Vec<f32>, ReportError> {
        self.composer.sheet = Sheet::new(orientation);
        self.composer.column_widths(table)
    }
}
