//! The bars with their labels and numbers.

use super::tone::{Tone, tone};
use super::{Plot, TEXT, scale};
use crate::ReportError;
use crate::layout::compose::Composer;
use crate::layout::page::{Ink, NodeId, Rule};
use crate::layout::shape::{Line, Style};
use crate::layout::sizes::RULE;
use crate::layout::strip::Strip;
use crate::model::{Align, Arrangement, Bar, Chart, NO_NUMBER, Run};

/// Thickness of a bar.
const THICK: f32 = 15.0;
/// Between the bars of a group.
const SEAM: f32 = 2.0;
/// Above and below a bar, or a group of bars.
const EDGE: f32 = 4.0;
/// Between a text and the line or bar beside it.
const GAP: f32 = 5.0;
/// How much of the width labels may take.
const LABELS: f32 = 0.38;
/// How much of its place a full bar keeps, however long the numbers beside it are.
const LEAST: f32 = 0.3;
/// The side of the sample before a number that stands beside a bar of several parts.
const SAMPLE: f32 = 7.0;
/// Around a number where its bar is hatched.
const CLEAR: f32 = 2.0;
/// How much of a hatched part stays visible on either side of a number in it.
const HATCH: f32 = 9.0;

/// A bar as it is drawn: its label, and pieces one behind the other or one below the other.
struct SetBar {
    label: Vec<Line>,
    rows: Vec<Vec<Piece>>,
}

/// A part of a bar with its number.
struct Piece {
    /// The part of a full bar that it takes; none where there is no number.
    share: Option<f32>,
    tone: Tone,
    number: Line,
}

impl Piece {
    /// Its length where a full bar has `length`.
    fn length(&self, length: f32) -> f32 {
        self.share.unwrap_or(0.0) * length
    }

    /// Whether its number has room inside, beside which hatching can still be seen.
    fn holds_number(&self, length: f32) -> bool {
        let beside = if self.tone.hatched {
            HATCH + CLEAR
        } else {
            GAP
        };
        self.number.width + 2.0 * beside <= self.length(length)
    }
}

impl Composer<'_> {
    /// A strip for each bar.
    pub(super) fn bars(
        &mut self,
        chart: &Chart,
        figure: NodeId,
    ) -> Result<Vec<Strip>, ReportError> {
        let width = self.sheet.text_width();
        let labels = self.label_width(chart, width * LABELS)?;
        let mut plot = Plot {
            chart,
            figure,
            labels,
            axis: labels + GAP,
            length: width - labels - GAP,
        };
        let mut bars = Vec::with_capacity(chart.bars.len());
        for bar in &chart.bars {
            bars.push(self.set_bar(bar, &plot)?);
        }
        plot.length = plot.fitting(&bars);
        Ok(bars.into_iter().map(|bar| plot.strip(bar)).collect())
    }

    /// The width of the longest label, at most `most`.
    fn label_width(&mut self, chart: &Chart, most: f32) -> Result<f32, ReportError> {
        let mut longest = 0.0_f32;
        for bar in &chart.bars {
            let style = Style::single(TEXT, Align::Right);
            let shaped = self
                .shaper
                .shape(&[Run::plain(bar.label.as_str())], style)?;
            longest = longest.max(shaped.widths().1);
        }
        // A little more, so that rounding never wraps the longest.
        Ok((longest + 0.5).min(most))
    }

    fn set_bar(&mut self, bar: &Bar, plot: &Plot) -> Result<SetBar, ReportError> {
        let style = Style::single(TEXT, Align::Right);
        let label = self.lines(&[Run::plain(bar.label.as_str())], style, plot.labels)?;
        let full = plot.chart.greatest();
        let mut pieces = Vec::new();
        for (at, part) in bar.parts.iter().enumerate() {
            let run = match part {
                // Nothing of this kind: known, and nothing to draw or to say.
                Some(part) if part.shown.is_empty() && part.value.is_zero() => continue,
                Some(part) => Run::plain(part.shown.as_str()),
                None if plot.chart.arrangement == Arrangement::Stacked => continue,
                None => Run::italic(NO_NUMBER),
            };
            let share = part.as_ref().map(|part| scale::share(part.value, full));
            pieces.extend(self.piece(run, share, tone(plot.chart, at))?);
        }
        if pieces.is_empty() || !is_said(plot.chart, bar) {
            pieces.extend(self.piece(Run::italic(NO_NUMBER), None, tone(plot.chart, 0))?);
        }
        let rows = match plot.chart.arrangement {
            Arrangement::Stacked => vec![pieces],
            Arrangement::Grouped => pieces.into_iter().map(|piece| vec![piece]).collect(),
        };
        Ok(SetBar { label, rows })
    }

    fn piece(
        &mut self,
        run: Run,
        share: Option<f32>,
        tone: Tone,
    ) -> Result<Option<Piece>, ReportError> {
        let number = self.word(run)?;
        Ok(number.map(|number| Piece {
            share,
            tone,
            number,
        }))
    }
}

/// Whether every part of a bar has its place, be it for the words that its number is not known.
fn is_said(chart: &Chart, bar: &Bar) -> bool {
    chart.arrangement == Arrangement::Grouped || bar.is_known()
}

impl Plot<'_> {
    /// Whether a number may stand inside its part, because others lie behind it.
    fn has_inside(&self) -> bool {
        self.chart.arrangement == Arrangement::Stacked
            && self.chart.bars.iter().any(|bar| bar.parts.len() > 1)
    }

    fn is_inside(&self, piece: &Piece, length: f32) -> bool {
        self.has_inside() && piece.holds_number(length)
    }

    /// What a number beside its bar takes, with the space before it.
    fn beside(&self, piece: &Piece) -> f32 {
        let sample = if self.has_sample(piece) {
            SAMPLE + GAP / 2.0
        } else {
            0.0
        };
        GAP + sample + piece.number.width
    }

    fn has_sample(&self, piece: &Piece) -> bool {
        self.has_inside() && piece.share.is_some()
    }

    /// The length of a full bar that leaves room for the numbers beside the bars.
    fn fitting(&self, bars: &[SetBar]) -> f32 {
        let rows = || bars.iter().flat_map(|bar| &bar.rows);
        let mut length = self.length;
        // A shorter bar may turn another number out.
        for _ in 0..4 {
            let longest = rows().map(|row| self.longest(row, length));
            length = longest.fold(length, f32::min);
        }
        length.max(self.length * LEAST)
    }

    /// The greatest length of a full bar at which the numbers beside a row of pieces have room.
    fn longest(&self, row: &[Piece], length: f32) -> f32 {
        let outside = row.iter().filter(|piece| !self.is_inside(piece, length));
        let beside: f32 = outside.map(|piece| self.beside(piece)).sum();
        let share: f32 = row.iter().filter_map(|piece| piece.share).sum();
        (self.length - beside) / share.max(0.01)
    }

    fn strip(&self, bar: SetBar) -> Strip {
        let count = bar.rows.len() as f32;
        let bars = count * THICK + (count - 1.0) * SEAM;
        let label: f32 = bar.label.iter().map(|line| line.height).sum();
        let mut strip = Strip {
            height: bars.max(label) + 2.0 * EDGE,
            ..Strip::default()
        };
        let middle = strip.height / 2.0;
        self.draw_label(bar.label, middle, &mut strip);
        let mut y = middle - bars / 2.0;
        for row in bar.rows {
            self.draw_row(row, y, &mut strip);
            y += THICK + SEAM;
        }
        strip.rules.push(self.axis(strip.height));
        strip
    }

    /// The lines of a label around the middle of its bar.
    fn draw_label(&self, lines: Vec<Line>, middle: f32, strip: &mut Strip) {
        let above = lines.len().saturating_sub(1) as f32 / 2.0;
        for (at, line) in lines.into_iter().enumerate() {
            let middle = middle + (at as f32 - above) * line.height;
            strip.put_middle(line, 0.0, middle, self.figure);
        }
    }

    /// Pieces one behind the other: numbers inside those that have room, the others beside the last.
    fn draw_row(&self, row: Vec<Piece>, y: f32, strip: &mut Strip) {
        let middle = y + THICK / 2.0;
        let lengths = row.iter().map(|piece| piece.length(self.length));
        let mut beside = self.axis + lengths.sum::<f32>();
        let mut x = self.axis;
        for piece in row {
            let (length, wide) = (piece.length(self.length), piece.number.width);
            let inside = self.is_inside(&piece, self.length);
            let at = if inside {
                x + (length - wide) / 2.0
            } else {
                let end = beside + self.beside(&piece);
                if self.has_sample(&piece) {
                    let corner = (beside + GAP, middle - SAMPLE / 2.0);
                    let sample = (corner, (SAMPLE, SAMPLE));
                    strip.outlined(sample, piece.tone, None, self.figure);
                }
                beside = end;
                end - wide
            };
            if length > 0.0 {
                let text = inside.then_some((at - CLEAR, at + wide + CLEAR));
                let surface = ((x, y), (length, THICK));
                strip.outlined(surface, piece.tone, text, self.figure);
            }
            strip.put_middle(piece.number, at, middle, self.figure);
            x += length;
        }
    }

    /// The line on which the bars stand.
    fn axis(&self, height: f32) -> Rule {
        Rule {
            from: (self.axis, 0.0),
            to: (self.axis, height),
            thickness: RULE,
            ink: Ink::Black,
            node: Some(self.figure),
        }
    }
}
