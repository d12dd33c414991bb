//! The QR code at the foot of the last page.

use qrcode::{Color, EcLevel, QrCode};

use super::compose::Composer;
use super::page::{Fill, Ink, Role};
use super::shape::Style;
use super::sizes::{CODE_LABEL, MM};
use super::strip::Strip;
use crate::ReportError;
use crate::model::{Align, Run};

/// Side of the code without the quiet zone around it.
const SIDE: f32 = 16.0 * MM;
/// Between the text and the quiet zone.
const GAP: f32 = 2.0 * MM;
/// Modules that must stay empty around the code (ISO/IEC 18004).
const QUIET: f32 = 4.0;
/// The words beside it.
pub(crate) const LABEL: &str = "Mã kiểm tra dữ liệu của văn bản";

impl Composer<'_> {
    /// Puts a code that says `text` at the foot of the page that ends the flow, bound to what stands last there.
    ///
    /// Fails when the text is longer than a code can hold.
    pub(super) fn code(&mut self, text: &str) -> Result<(), ReportError> {
        let code =
            QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| too_long(text))?;
        let module = SIDE / code.width() as f32;
        let figure = self.node_beside_blocks(Role::Figure);
        self.describe(
            figure,
            format!("Mã QR kiểm tra dữ liệu của báo cáo, ghi: {text}"),
        );
        let mut foot = Strip::default();
        let top = GAP + QUIET * module;
        foot.fills = squares(&code)
            .into_iter()
            .map(|square| Fill {
                x: square.x * module,
                y: top + square.y * module,
                width: square.width * module,
                height: square.height * module,
                node: Some(figure),
                ..square
            })
            .collect();
        self.label(&mut foot, SIDE + QUIET * module + GAP, top + SIDE / 2.0)?;
        foot.height = top + SIDE;
        let foot = Box::new(foot);
        match self.flow.strips.last_mut() {
            // What stands last brings it along, whole or the end of a row that is taller than a page.
            Some(last) if last.foot.is_none() => last.foot = Some(foot),
            _ => self.beside_another(foot),
        }
        Ok(())
    }

    /// A foot for a page whose last strip has one of its own.
    fn beside_another(&mut self, foot: Box<Strip>) {
        if let Some(last) = self.flow.strips.last_mut() {
            last.keep_next = true;
        }
        let bearer = Strip {
            foot: Some(foot),
            ..Strip::default()
        };
        self.flow.push(0.0, [bearer]);
    }

    /// What the code is for, in words, its middle at the height `y`.
    fn label(&mut self, foot: &mut Strip, x: f32, y: f32) -> Result<(), ReportError> {
        let style = Style::single(CODE_LABEL, Align::Left);
        let lines = self.lines(&[Run::plain(LABEL)], style, self.sheet.text_width() - x)?;
        let node = self.node_beside_blocks(Role::Paragraph);
        foot.height = y - lines.iter().map(|line| line.height).sum::<f32>() / 2.0;
        for line in lines {
            foot.put_line(line, x, node);
        }
        Ok(())
    }
}

fn too_long(text: &str) -> ReportError {
    let length = text.len();
    ReportError::NotPrintable(format!(
        "Mã QR không chứa được nội dung dài {length} byte: hãy rút ngắn số, ký hiệu hoặc in báo cáo không có mã."
    ))
}

/// The dark squares of a code in modules, those side by side as one, and those rows as one that are alike.
fn squares(code: &QrCode) -> Vec<Fill> {
    let width = code.width();
    let mut squares: Vec<Fill> = Vec::new();
    for y in 0..width {
        let row: Vec<bool> = (0..width).map(|x| code[(x, y)] == Color::Dark).collect();
        for (x, length) in stretches(&row) {
            let above = squares.iter_mut().find(|above| {
                above.x == x as f32
                    && above.width == length as f32
                    && above.y + above.height == y as f32
            });
            match above {
                Some(above) => above.height += 1.0,
                None => squares.push(Fill {
                    x: x as f32,
                    y: y as f32,
                    width: length as f32,
                    height: 1.0,
                    ink: Ink::Black,
                    node: None,
                }),
            }
        }
    }
    squares
}

/// Where dark modules begin in a row, and how many stand side by side.
fn stretches(row: &[bool]) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut found = Vec::new();
    for stretch in row.chunk_by(|a, b| a == b) {
        if stretch[0] {
            found.push((at, stretch.len()));
        }
        at += stretch.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_squares_cover_the_dark_modules_once_and_nothing_else() {
        let code = QrCode::with_error_correction_level("640/BC-UBND", EcLevel::M).unwrap();
        let squares = squares(&code);
        for y in 0..code.width() {
            for x in 0..code.width() {
                let (px, py) = (x as f32 + 0.5, y as f32 + 0.5);
                let inside = |s: &&Fill| {
                    (s.x..s.x + s.width).contains(&px) && (s.y..s.y + s.height).contains(&py)
                };
                let covered = squares.iter().filter(inside).count();
                assert_eq!(covered, usize::from(code[(x, y)] == Color::Dark), "{x} {y}");
            }
        }
    }
}
