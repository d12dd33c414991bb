//! Walking through a page's content: where text is shown and lines are drawn (ISO 32000-1, 8 and 9).

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::Operation;
use lopdf::{Document, Object, ObjectId};

use super::font::{Face, name};
use super::ink::Ink;
use super::matrix::Matrix;
use super::sheet::{Fill, Rule};

/// What a page shows, measured from its bottom left corner.
#[derive(Default)]
pub(super) struct Drawn {
    pub(super) runs: Vec<Run>,
    pub(super) rules: Vec<Rule>,
    pub(super) fills: Vec<Fill>,
}

/// Letters that one operator shows.
pub(super) struct Run {
    pub(super) font: String,
    pub(super) size: f32,
    pub(super) ink: Ink,
    pub(super) baseline: f32,
    /// Each with its left and right end.
    pub(super) letters: Vec<(String, f32, f32)>,
}

/// What `q` keeps and `Q` brings back.
#[derive(Clone)]
struct State {
    place: Matrix,
    font: Vec<u8>,
    size: f32,
    leading: f32,
    letter_gap: f32,
    word_gap: f32,
    stretch: f32,
    rise: f32,
    fill: Ink,
    stroke: Ink,
    thickness: f32,
}

/// The fonts of a file that were met so far, by their full names.
pub(super) type Faces<'f> = HashMap<String, Rc<Face<'f>>>;

struct Walker<'f> {
    faces: HashMap<Vec<u8>, Rc<Face<'f>>>,
    state: State,
    kept: Vec<State>,
    line: Matrix,
    text: Matrix,
    path: Vec<Rule>,
    point: (f32, f32),
    drawn: Drawn,
}

/// Reads the content of a page.
pub(super) fn walk<'f>(file: &'f Document, page: ObjectId, met: &mut Faces<'f>) -> Drawn {
    let fonts = file
        .get_page_fonts(page)
        .expect("the fonts of a page can be read");
    let mut face = |font| {
        met.entry(name(font, b"BaseFont"))
            .or_insert_with(|| Rc::new(Face::read(file, font)))
            .clone()
    };
    let content = file
        .get_and_decode_page_content(page)
        .expect("the content of a page can be read");
    let mut walker = Walker {
        faces: fonts
            .into_iter()
            .map(|(name, font)| (name, face(font)))
            .collect(),
        state: State::new(),
        kept: Vec::new(),
        line: Matrix::IDENTITY,
        text: Matrix::IDENTITY,
        path: Vec::new(),
        point: (0.0, 0.0),
        drawn: Drawn::default(),
    };
    for operation in &content.operations {
        walker.take(operation);
    }
    walker.drawn
}

impl State {
    fn new() -> Self {
        Self {
            place: Matrix::IDENTITY,
            font: Vec::new(),
            size: 0.0,
            leading: 0.0,
            letter_gap: 0.0,
            word_gap: 0.0,
            stretch: 1.0,
            rise: 0.0,
            fill: Ink::BLACK,
            stroke: Ink::BLACK,
            thickness: 1.0,
        }
    }
}

fn numbers(operation: &Operation) -> Vec<f32> {
    operation
        .operands
        .iter()
        .filter_map(|operand| operand.as_float().ok())
        .collect()
}

impl<'f> Walker<'f> {
    fn take(&mut self, operation: &Operation) {
        let n = numbers(operation);
        match operation.operator.as_str() {
            "q" => self.kept.push(self.state.clone()),
            "Q" => self.state = self.kept.pop().expect("Q follows q"),
            "cm" => self.state.place = matrix(&n).then(self.state.place),
            "g" | "rg" | "k" => self.state.fill = Ink::of(&n),
            "G" | "RG" | "K" => self.state.stroke = Ink::of(&n),
            "w" => self.state.thickness = n[0],
            "m" | "l" | "re" | "h" | "S" | "s" | "f" | "F" | "f*" | "B" | "b" | "n" => {
                self.take_path(&operation.operator, &n);
            }
            "Do" | "sh" | "BI" | "c" | "v" | "y" => {
                panic!(
                    "this page draws with {}, which is not read here",
                    operation.operator
                )
            }
            _ => self.take_text(operation, &n),
        }
    }

    fn take_text(&mut self, operation: &Operation, n: &[f32]) {
        match operation.operator.as_str() {
            "BT" => self.set_text(Matrix::IDENTITY),
            "Tf" => {
                self.state.font = operation.operands[0]
                    .as_name()
                    .expect("a font has a name")
                    .to_vec();
                self.state.size = n[0];
            }
            "TL" => self.state.leading = n[0],
            "Tc" => self.state.letter_gap = n[0],
            "Tw" => self.state.word_gap = n[0],
            "Tz" => self.state.stretch = n[0] / 100.0,
            "Ts" => self.state.rise = n[0],
            "Td" => self.next_line(n[0], n[1]),
            "TD" => {
                self.state.leading = -n[1];
                self.next_line(n[0], n[1]);
            }
            "Tm" => self.set_text(matrix(n)),
            "T*" => self.next_line(0.0, -self.state.leading),
            "Tj" => self.show(&operation.operands),
            "TJ" => self.show(operation.operands[0].as_array().expect("TJ shows a list")),
            "'" | "\"" => panic!("{} is not read here", operation.operator),
            _ => {}
        }
    }

    fn set_text(&mut self, matrix: Matrix) {
        (self.line, self.text) = (matrix, matrix);
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.set_text(Matrix::shift(x, y).then(self.line));
    }

    fn show(&mut self, parts: &[Object]) {
        let whole = self.text.then(self.state.place);
        assert!(
            whole.is_level(),
            "text that does not stand upright is not read here"
        );
        let (_, baseline) = whole.apply((0.0, self.state.rise));
        let mut letters = Vec::new();
        for part in parts {
            match part {
                Object::String(codes, _) => self.show_codes(codes, &mut letters),
                gap => {
                    let gap = gap.as_float().expect("TJ holds strings and numbers");
                    self.advance(-gap / 1000.0 * self.state.size);
                }
            }
        }
        let size = self.state.size * whole.scale();
        let font = self.face().name.clone();
        self.drawn.runs.push(Run {
            font,
            size,
            ink: self.state.fill,
            baseline,
            letters,
        });
    }

    fn show_codes(&mut self, codes: &[u8], letters: &mut Vec<(String, f32, f32)>) {
        for pair in codes.chunks(2) {
            let code = u16::from_be_bytes([pair[0], *pair.get(1).expect("codes have two bytes")]);
            let (letter, width) = (self.face().letter(code), self.face().width(code));
            let left = self.pen();
            self.advance(width / 1000.0 * self.state.size);
            letters.push((letter, left, self.pen()));
            self.advance(self.state.letter_gap);
        }
    }

    fn face(&self) -> &Face<'f> {
        let name = &self.state.font;
        self.faces
            .get(name)
            .unwrap_or_else(|| panic!("no font {}", String::from_utf8_lossy(name)))
    }

    fn pen(&self) -> f32 {
        self.text.then(self.state.place).apply((0.0, 0.0)).0
    }

    fn advance(&mut self, width: f32) {
        self.text = Matrix::shift(width * self.state.stretch, 0.0).then(self.text);
    }

    fn take_path(&mut self, operator: &str, n: &[f32]) {
        match operator {
            "m" => self.point = (n[0], n[1]),
            "l" => {
                let rule = self.between(self.point, (n[0], n[1]));
                self.path.push(rule);
                self.point = (n[0], n[1]);
            }
            "re" => {
                let rule = self.between((n[0], n[1]), (n[0] + n[2], n[1] + n[3]));
                self.path.push(rule);
            }
            "h" => {}
            "n" => self.path.clear(),
            "S" | "s" => self.drawn.rules.append(&mut self.path),
            _ => self.fill_path(),
        }
    }

    fn fill_path(&mut self) {
        for surface in self.path.drain(..) {
            let fill = Fill {
                left: surface.left,
                top: surface.top,
                right: surface.right,
                bottom: surface.bottom,
                ink: self.state.fill,
            };
            self.drawn.fills.push(fill);
        }
    }

    fn between(&self, from: (f32, f32), to: (f32, f32)) -> Rule {
        let ((a, b), (c, d)) = (self.state.place.apply(from), self.state.place.apply(to));
        Rule {
            left: a.min(c),
            right: a.max(c),
            top: b.max(d),
            bottom: b.min(d),
            thickness: self.state.thickness * self.state.place.scale(),
            ink: self.state.stroke,
        }
    }
}

fn matrix(n: &[f32]) -> Matrix {
    Matrix(n.try_into().expect("a matrix has six numbers"))
}
