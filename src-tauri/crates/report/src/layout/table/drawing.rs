//! A band drawn: its lines of text in their cells, and the lines of the table around them.

use super::super::strip::Strip;
use super::band::{Band, SetCell};
use super::{EDGE, SIDE};

impl Strip {
    /// The strip with the band that it stands for drawn.
    pub(crate) fn drawn(mut self) -> Self {
        if let Some(band) = self.band.take() {
            band.draw(&mut self);
        }
        self
    }
}

impl Band {
    fn draw(self, strip: &mut Strip) {
        let tops = self.tops();
        self.draw_frame(&tops, strip);
        for cell in self.cells {
            let (top, bottom) = (tops[cell.rows.start], tops[cell.rows.end]);
            let spare = bottom - top - cell.height();
            strip.height = top + EDGE + if cell.centred { spare / 2.0 } else { 0.0 };
            for line in cell.lines {
                strip.put_line(line, cell.x + SIDE, cell.node);
            }
        }
        strip.height = tops[self.rows];
    }

    /// A line down at the left of each cell and at the right end, a line across below each cell, joined to its
    /// neighbours', and one above all if nothing else draws it.
    fn draw_frame(&self, tops: &[f32], strip: &mut Strip) {
        for cell in &self.cells {
            let (top, bottom) = (tops[cell.rows.start], tops[cell.rows.end]);
            strip.rule_down(cell.x, top, bottom - top);
        }
        strip.rule_down(self.width, 0.0, tops[self.rows]);
        for (end, y) in tops.iter().enumerate().skip(1) {
            let ends = |cell: &&SetCell| cell.rows.end == end;
            for (x, length) in stretches(self.cells.iter().filter(ends).collect()) {
                strip.rule_across(x, *y, length);
            }
        }
        if self.line_above {
            strip.rule_across(0.0, 0.0, self.width);
        }
    }
}

/// Cells side by side as stretches without a gap: left end and length.
fn stretches(mut cells: Vec<&SetCell>) -> Vec<(f32, f32)> {
    cells.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut stretches: Vec<(f32, f32)> = Vec::new();
    for cell in cells {
        match stretches.last_mut() {
            Some((x, length)) if (*x + *length - cell.x).abs() < 0.1 => *length += cell.width,
            _ => stretches.push((cell.x, cell.width)),
        }
    }
    stretches
}
