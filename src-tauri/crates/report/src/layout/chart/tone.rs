//! Tones: the greys of bars, and the hatching that stands apart from all of them.

use super::{Chart, OUTLINE};
use crate::layout::page::{Fill, Ink, NodeId, Rule};
use crate::layout::strip::{Strip, outline};
use crate::model::Arrangement;

/// Greys of bars that have their numbers beside them; they stay apart on a poor printer, and a line around each
/// keeps the lightest visible.
const DARK: [Tone; 4] = [plain(0x33), plain(0x99), plain(0xdd), plain(0xff)];
/// Tones of parts that have black numbers inside.
const LIGHT: [Tone; 4] = [plain(0x90), plain(0xd0), plain(0xff), HATCHED];
/// The grey of bars of one part.
const ALONE: Tone = plain(0x66);
/// White under slanting lines.
const HATCHED: Tone = Tone {
    ink: Ink::Grey(0xff),
    hatched: true,
};
/// From one slanting line to the next.
const BETWEEN: f32 = 3.2;
/// Thickness of a slanting line.
const THIN: f32 = 0.4;

/// How a surface is filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Tone {
    pub(super) ink: Ink,
    pub(super) hatched: bool,
}

const fn plain(grey: u8) -> Tone {
    Tone {
        ink: Ink::Grey(grey),
        hatched: false,
    }
}

/// The tone of part number `at` of a chart.
pub(super) fn tone(chart: &Chart, at: usize) -> Tone {
    let parts = chart.bars.iter().map(|bar| bar.parts.len()).max();
    let alone = parts.is_none_or(|parts| parts < 2) && chart.tones.is_empty();
    let tones = match chart.arrangement {
        _ if alone => return ALONE,
        Arrangement::Grouped => DARK,
        Arrangement::Stacked => LIGHT,
    };
    tones[chart.tone(at) % tones.len()]
}

/// The grey of a part of a chart's bars, from black (0) to white (255), for writers that draw charts themselves; none
/// is white under slanting lines.
pub fn grey_of(chart: &Chart, at: usize) -> Option<u8> {
    match tone(chart, at) {
        Tone {
            ink: Ink::Grey(grey),
            hatched: false,
        } => Some(grey),
        _ => None,
    }
}

/// A rectangle: its left top corner, and its width and height.
pub(super) type Surface = ((f32, f32), (f32, f32));

impl Strip {
    /// Fills a rectangle for `figure` and draws a thin line around it. Hatching leaves out what lies between the ends
    /// of `text`, so that a number in it can be read.
    pub(super) fn outlined(
        &mut self,
        surface: Surface,
        tone: Tone,
        text: Option<(f32, f32)>,
        figure: NodeId,
    ) {
        let ((x, y), (width, height)) = surface;
        self.fills.push(Fill {
            x,
            y,
            width,
            height,
            ink: tone.ink,
            node: Some(figure),
        });
        if tone.hatched {
            let slants = slants(surface, text.unwrap_or((x, x)));
            let rule = |(from, to)| Rule {
                from,
                to,
                thickness: THIN,
                ink: Ink::Black,
                node: Some(figure),
            };
            self.rules.extend(slants.into_iter().map(rule));
        }
        let line = (OUTLINE, Ink::Black);
        let around = outline((x, y), (width, height), line, Some(figure));
        self.rules.extend(around);
    }
}

/// Lines that rise to the right across a rectangle, left out between the ends of a text.
fn slants(((x, y), (width, height)): Surface, text: (f32, f32)) -> Vec<((f32, f32), (f32, f32))> {
    let (right, bottom) = (x + width, y + height);
    let count = ((width + height) / BETWEEN) as usize;
    let slant = |n: usize| {
        let foot = x - height + (n as f32 + 0.5) * BETWEEN;
        let (from, to) = (foot.max(x), (foot + height).min(right));
        let point = move |x: f32| (x, bottom - (x - foot));
        let pieces = [(from, to.min(text.0)), (from.max(text.1), to)];
        // Where nothing is left out both pieces together are the whole.
        let pieces = pieces.into_iter().filter(|(from, to)| to - from > 0.1);
        pieces.map(move |(from, to)| (point(from), point(to)))
    };
    (0..=count).flat_map(slant).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slanting_lines_stay_inside_their_surface_and_out_of_the_text() {
        let lines = slants(((10.0, 20.0), (50.0, 15.0)), (30.0, 40.0));
        assert!(lines.len() > 10);
        for ((left, low), (right, high)) in lines {
            assert!(left >= 10.0 && right <= 60.0 && high >= 19.9 && low <= 35.1);
            assert!(right <= 30.1 || left >= 39.9, "{left} {right}");
            assert!((right - left - (low - high)).abs() < 0.01);
        }
    }

    #[test]
    fn a_part_keeps_its_tone_whichever_others_occur() {
        let chart = |tones: &[usize]| Chart {
            caption: String::new(),
            alt: String::new(),
            legend: vec![String::new(); tones.len()],
            tones: tones.to_vec(),
            arrangement: Arrangement::Stacked,
            full: None,
            bars: Vec::new(),
        };
        let (all, some) = (chart(&[0, 1, 2, 3]), chart(&[0, 2]));
        assert_eq!(tone(&all, 2), tone(&some, 1));
        assert_eq!(tone(&all, 0), tone(&chart(&[0]), 0));
        assert!(tone(&all, 3).hatched);
    }
}
