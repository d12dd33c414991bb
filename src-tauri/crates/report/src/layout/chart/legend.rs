//! The legend: which tone stands for what.

use super::tone::{Tone, tone};
use super::{AROUND, Chart, TEXT};
use crate::ReportError;
use crate::layout::compose::Composer;
use crate::layout::page::NodeId;
use crate::layout::shape::Line;
use crate::layout::strip::Strip;
use crate::model::Run;

/// Width and height of a sample.
const SAMPLE: (f32, f32) = (14.0, 8.0);
/// From a sample to its word.
const GAP: f32 = 4.0;
/// Between two entries.
const BETWEEN: f32 = 20.0;

/// A word with its tone.
struct Entry {
    tone: Tone,
    line: Line,
}

impl Entry {
    fn width(&self) -> f32 {
        SAMPLE.0 + GAP + self.line.width
    }
}

impl Composer<'_> {
    /// The samples side by side in the middle, on as many lines as they need.
    pub(super) fn legend(
        &mut self,
        chart: &Chart,
        figure: NodeId,
    ) -> Result<Vec<Strip>, ReportError> {
        let room = self.sheet.text_width();
        let mut rows: Vec<Vec<Entry>> = Vec::new();
        for (at, name) in chart.legend.iter().enumerate() {
            let Some(line) = self.word(Run::plain(name.as_str()))? else {
                continue;
            };
            let entry = Entry {
                tone: tone(chart, at),
                line,
            };
            match rows.last_mut() {
                Some(row) if width(row) + BETWEEN + entry.width() <= room => row.push(entry),
                _ => rows.push(vec![entry]),
            }
        }
        let mut strips: Vec<Strip> = rows
            .into_iter()
            .map(|row| strip(row, room, figure))
            .collect();
        if let Some(last) = strips.last_mut() {
            last.height += AROUND;
        }
        Ok(strips)
    }
}

fn width(row: &[Entry]) -> f32 {
    let words: f32 = row.iter().map(Entry::width).sum();
    words + BETWEEN * row.len().saturating_sub(1) as f32
}

fn strip(row: Vec<Entry>, room: f32, figure: NodeId) -> Strip {
    let mut x = (room - width(&row)) / 2.0;
    let mut strip = Strip {
        height: TEXT * 1.4,
        ..Strip::default()
    };
    let middle = strip.height / 2.0;
    for entry in row {
        let next = x + entry.width() + BETWEEN;
        let surface = ((x, middle - SAMPLE.1 / 2.0), SAMPLE);
        strip.outlined(surface, entry.tone, None, figure);
        strip.put_middle(entry.line, x + SAMPLE.0 + GAP, middle, figure);
        x = next;
    }
    strip
}
