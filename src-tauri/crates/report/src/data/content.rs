//! The words of each marked piece of a page.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::cmap;
use super::extract::{LIMIT, followed, plain};

/// What the letters of a font mean.
type Letters = Rc<HashMap<u16, String>>;

/// Why a page's words cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// Something is not as this program writes it.
    Unknown,
    /// Words stand on the page outside its structure.
    Loose,
}

/// Reads pages; fonts are read once.
pub(super) struct Reader<'f> {
    file: &'f Document,
    fonts: HashMap<ObjectId, Letters>,
}

/// The state of a page while it is read.
#[derive(Default)]
struct State {
    letters: Option<Letters>,
    /// The piece that each open bracket belongs to; none for an artifact.
    open: Vec<Option<i64>>,
    pieces: HashMap<i64, String>,
}

impl<'f> Reader<'f> {
    pub(super) fn new(file: &'f Document) -> Self {
        Self {
            file,
            fonts: HashMap::new(),
        }
    }

    /// The words of each piece of a page, by its number.
    pub(super) fn page(&mut self, id: ObjectId) -> Result<HashMap<i64, String>, Unreadable> {
        let page = self
            .file
            .get_dictionary(id)
            .map_err(|_| Unreadable::Unknown)?;
        let fonts = self.fonts_of(page);
        let content = self.content(page).ok_or(Unreadable::Unknown)?;
        let content = Content::decode(&content).map_err(|_| Unreadable::Unknown)?;
        let mut state = State::default();
        for operation in &content.operations {
            state.take(operation, &fonts)?;
        }
        Ok(state.pieces)
    }

    fn content(&self, page: &Dictionary) -> Option<Vec<u8>> {
        let parts = followed(self.file, page.get(b"Contents").ok()?)?;
        let parts = match parts {
            Object::Array(parts) => parts.iter().collect(),
            one => vec![one],
        };
        let mut content = Vec::new();
        for part in parts {
            content.extend(plain(self.file, part)?);
            content.push(b'\n');
            if content.len() > LIMIT {
                return None;
            }
        }
        Some(content)
    }

    fn fonts_of(&mut self, page: &Dictionary) -> HashMap<Vec<u8>, Letters> {
        let file = self.file;
        let named = page
            .get(b"Resources")
            .ok()
            .and_then(|resources| followed(file, resources)?.as_dict().ok())
            .and_then(|resources| followed(file, resources.get(b"Font").ok()?)?.as_dict().ok());
        let mut fonts = HashMap::new();
        for (name, font) in named.into_iter().flat_map(Dictionary::iter) {
            let read = || letters(file, font);
            let letters = match font.as_reference() {
                Ok(id) => self.fonts.entry(id).or_insert_with(read).clone(),
                Err(_) => read(),
            };
            fonts.insert(name.clone(), letters);
        }
        fonts
    }
}

fn letters(file: &Document, font: &Object) -> Letters {
    let map = followed(file, font)
        .and_then(|font| font.as_dict().ok()?.get(b"ToUnicode").ok())
        .and_then(|map| plain(file, map));
    Rc::new(map.map(|map| cmap::read(&map)).unwrap_or_default())
}

impl State {
    fn take(
        &mut self,
        operation: &Operation,
        fonts: &HashMap<Vec<u8>, Letters>,
    ) -> Result<(), Unreadable> {
        match operation.operator.as_str() {
            "BMC" => self.open.push(None),
            "BDC" => self.open.push(number(&operation.operands)),
            "EMC" => {
                self.open.pop();
            }
            "Tf" => {
                let name = operation.operands.first().and_then(|n| n.as_name().ok());
                self.letters = name.and_then(|name| fonts.get(name).cloned());
            }
            // Another way of drawing letters than filling them, or letters from elsewhere.
            "Tr" | "Do" | "'" | "\"" => return Err(Unreadable::Unknown),
            "Tj" | "TJ" => self.show(&operation.operands)?,
            _ => {}
        }
        Ok(())
    }

    fn show(&mut self, operands: &[Object]) -> Result<(), Unreadable> {
        if self.open.is_empty() {
            return Err(Unreadable::Loose);
        }
        let Some(number) = self.open.iter().rev().find_map(|open| *open) else {
            return Ok(());
        };
        let letters = self.letters.clone().ok_or(Unreadable::Unknown)?;
        let text = self.pieces.entry(number).or_default();
        let shown = match operands.first() {
            Some(Object::Array(items)) => items.as_slice(),
            _ => operands,
        };
        for item in shown {
            let Object::String(codes, _) = item else {
                continue;
            };
            for code in codes.chunks_exact(2) {
                let code = u16::from_be_bytes([code[0], code[1]]);
                text.push_str(letters.get(&code).ok_or(Unreadable::Unknown)?);
            }
        }
        Ok(())
    }
}

/// The number of a marked piece.
fn number(operands: &[Object]) -> Option<i64> {
    let properties = operands.get(1)?.as_dict().ok()?;
    properties.get(b"MCID").ok()?.as_i64().ok()
}
