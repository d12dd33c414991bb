//! Letters become lines: what stands side by side on one base line without a wide gap.

use super::ink::Ink;
use super::walk::Run;

/// One letter with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// The letter; a ligature may stand for several.
    pub text: String,
    /// Its left end.
    pub left: f32,
    /// Its right end.
    pub right: f32,
}

/// Letters of one font and size.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The font without the tag of its subset: `Tinos-Bold`.
    pub font: String,
    /// Size in points.
    pub size: f32,
    /// Its colour.
    pub ink: Ink,
    /// Its letters, without spaces at either end of the line.
    pub letters: Vec<Letter>,
}

/// A line of text as the eye takes it in, or one line of a table's cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The base line.
    pub baseline: f32,
    /// Its pieces, left to right.
    pub pieces: Vec<Piece>,
}

impl Piece {
    /// The words.
    pub fn text(&self) -> String {
        self.letters
            .iter()
            .map(|letter| letter.text.as_str())
            .collect()
    }
}

impl Line {
    /// The words.
    pub fn text(&self) -> String {
        self.pieces.iter().map(Piece::text).collect()
    }

    /// The left end of the first letter.
    pub fn left(&self) -> f32 {
        self.letters()
            .map(|letter| letter.left)
            .fold(f32::INFINITY, f32::min)
    }

    /// The right end of the last letter.
    pub fn right(&self) -> f32 {
        self.letters()
            .map(|letter| letter.right)
            .fold(f32::NEG_INFINITY, f32::max)
    }

    /// The width of the words.
    pub fn width(&self) -> f32 {
        self.right() - self.left()
    }

    /// The middle, from the left edge of the sheet.
    pub fn middle(&self) -> f32 {
        (self.left() + self.right()) / 2.0
    }

    /// The size in points; a line in several sizes fails the test.
    pub fn size(&self) -> f32 {
        let size = self.pieces[0].size;
        assert!(
            self.pieces
                .iter()
                .all(|piece| (piece.size - size).abs() < 0.01),
            "sizes mixed: {}",
            self.text()
        );
        size
    }

    /// Whether all of it is bold.
    pub fn is_bold(&self) -> bool {
        self.pieces.iter().all(|piece| piece.font.contains("Bold"))
    }

    /// Whether all of it is italic.
    pub fn is_italic(&self) -> bool {
        self.pieces
            .iter()
            .all(|piece| piece.font.contains("Italic"))
    }

    /// Whether it is neither bold nor italic anywhere.
    pub fn is_upright(&self) -> bool {
        let styled = |piece: &Piece| piece.font.contains("Bold") || piece.font.contains("Italic");
        !self.pieces.iter().any(styled)
    }

    /// Whether all of it is in one colour that `is` says yes to.
    pub fn is_in(&self, is: fn(Ink) -> bool) -> bool {
        self.pieces.iter().all(|piece| is(piece.ink))
    }

    /// Its letters, left to right.
    pub fn letters(&self) -> impl Iterator<Item = &Letter> {
        self.pieces.iter().flat_map(|piece| &piece.letters)
    }
}

/// The lines of a page, in drawing order, measured from the top of a sheet of `height`.
pub(super) fn gather(runs: Vec<Run>, height: f32) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for run in runs {
        let baseline = height - run.baseline;
        let letters: Vec<Letter> = run
            .letters
            .into_iter()
            .map(|(text, left, right)| Letter { text, left, right })
            .collect();
        let piece = Piece {
            font: run.font,
            size: run.size,
            ink: run.ink,
            letters,
        };
        match lines.last_mut() {
            Some(line) if goes_on(line, baseline, &piece) => line.pieces.push(piece),
            _ => lines.push(Line {
                baseline,
                pieces: vec![piece],
            }),
        }
    }
    lines.iter_mut().for_each(trim);
    lines.retain(|line| !line.pieces.is_empty());
    lines
}

/// Whether a piece stands right after a line, nearer than a third of its size.
fn goes_on(line: &Line, baseline: f32, piece: &Piece) -> bool {
    let gap = piece
        .letters
        .first()
        .map_or(0.0, |letter| letter.left - line.right());
    (line.baseline - baseline).abs() < 0.3 && gap > -1.0 && gap < piece.size / 3.0
}

/// Takes spaces off both ends, and pieces that hold nothing else.
fn trim(line: &mut Line) {
    let blank = |letter: &Letter| letter.text.trim().is_empty();
    while line
        .pieces
        .last()
        .is_some_and(|piece| piece.letters.iter().all(blank))
    {
        line.pieces.pop();
    }
    while line
        .pieces
        .first()
        .is_some_and(|piece| piece.letters.iter().all(blank))
    {
        line.pieces.remove(0);
    }
    if let Some(last) = line.pieces.last_mut() {
        let end = last
            .letters
            .iter()
            .rposition(|letter| !blank(letter))
            .map_or(0, |at| at + 1);
        last.letters.truncate(end);
    }
    if let Some(first) = line.pieces.first_mut() {
        let start = first
            .letters
            .iter()
            .position(|letter| !blank(letter))
            .unwrap_or(0);
        first.letters.drain(..start);
    }
}
