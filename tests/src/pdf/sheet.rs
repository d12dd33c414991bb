//! Pages with what is drawn on them.

use std::path::Path;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::forms::{SignatureField, signature_fields};
use super::ink::Ink;
use super::lines::{Line, gather};
use super::walk::{Faces, walk};

/// A whole file.
#[derive(Debug)]
pub struct Pages {
    /// Its pages, in order.
    pub pages: Vec<Page>,
    /// The places to sign in.
    pub fields: Vec<SignatureField>,
}

/// One page.
#[derive(Debug)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// The lines of text in the order in which they are drawn.
    pub lines: Vec<Line>,
    /// The lines drawn with a pen, in the order in which they are drawn.
    pub rules: Vec<Rule>,
    /// The surfaces that are filled, in the order in which they are drawn.
    pub fills: Vec<Fill>,
}

/// A straight line drawn with a pen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Left end.
    pub left: f32,
    /// Upper end.
    pub top: f32,
    /// Right end.
    pub right: f32,
    /// Lower end.
    pub bottom: f32,
    /// How thick it is.
    pub thickness: f32,
    /// Its colour.
    pub ink: Ink,
}

/// A filled surface with its sides upright and level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fill {
    /// Left end.
    pub left: f32,
    /// Upper end.
    pub top: f32,
    /// Right end.
    pub right: f32,
    /// Lower end.
    pub bottom: f32,
    /// Its colour.
    pub ink: Ink,
}

impl Rule {
    /// Whether it lies.
    pub fn is_level(&self) -> bool {
        self.bottom - self.top < 1.5 && self.right - self.left > 2.0
    }

    /// How long it is.
    pub fn length(&self) -> f32 {
        (self.right - self.left).max(self.bottom - self.top)
    }

    /// Its middle, from the left edge of the sheet.
    pub fn middle(&self) -> f32 {
        (self.left + self.right) / 2.0
    }
}

impl Page {
    /// Whether the sheet lies.
    pub fn is_landscape(&self) -> bool {
        self.width > self.height
    }

    /// The first line with these words in it, white space aside.
    pub fn find(&self, words: &str) -> Option<&Line> {
        let wanted = super::bare(words);
        self.lines
            .iter()
            .find(|line| super::bare(&line.text()).contains(&wanted))
    }

    /// The same, where its absence is a failure.
    pub fn line(&self, words: &str) -> &Line {
        self.find(words)
            .unwrap_or_else(|| panic!("no line says {words:?} on this page:\n{}", self.text()))
    }

    /// The words of the page as drawn, a line each.
    pub fn text(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(Line::text).collect();
        lines.join("\n")
    }
}

impl Pages {
    /// Reads a file; anything that cannot be read fails the test with the place where it stands.
    pub fn read(path: &Path) -> Self {
        let file = Document::load(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut fonts = Faces::new();
        Self {
            pages: file
                .page_iter()
                .map(|id| page(&file, id, &mut fonts))
                .collect(),
            fields: signature_fields(&file),
        }
    }

    /// The words of the file as drawn.
    pub fn text(&self) -> String {
        let pages: Vec<String> = self.pages.iter().map(Page::text).collect();
        pages.join("\n")
    }

    /// Every line with the index of its page.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &Line)> {
        self.pages
            .iter()
            .enumerate()
            .flat_map(|(at, page)| page.lines.iter().map(move |line| (at, line)))
    }

    /// The first line with these words, with the index of its page.
    pub fn line(&self, words: &str) -> (usize, &Line) {
        let hit = |(at, page): (usize, &'_ Page)| page.find(words).is_some().then_some(at);
        let at = self.pages.iter().enumerate().find_map(hit);
        let at = at.unwrap_or_else(|| panic!("no page says {words:?}"));
        (at, self.pages[at].line(words))
    }
}

fn page<'f>(file: &'f Document, id: ObjectId, fonts: &mut Faces<'f>) -> Page {
    let (width, height) = size(file, id);
    let drawn = walk(file, id, fonts);
    let upright = |rule: Rule| Rule {
        top: height - rule.top,
        bottom: height - rule.bottom,
        ..rule
    };
    let upright_fill = |fill: Fill| Fill {
        top: height - fill.top,
        bottom: height - fill.bottom,
        ..fill
    };
    Page {
        width,
        height,
        lines: gather(drawn.runs, height),
        rules: drawn.rules.into_iter().map(upright).collect(),
        fills: drawn.fills.into_iter().map(upright_fill).collect(),
    }
}

/// The media box, which a page may have from those above it.
pub(super) fn size(file: &Document, id: ObjectId) -> (f32, f32) {
    let mut dictionary = file.get_dictionary(id).expect("a page is a dictionary");
    loop {
        if let Ok(sheet) = dictionary.get(b"MediaBox") {
            let (_, sheet) = file.dereference(sheet).expect("the media box is there");
            let side = |at: usize| sheet.as_array().ok().and_then(|s| s[at].as_float().ok());
            let side = |at: usize| side(at).expect("the media box holds four numbers");
            return (side(2) - side(0), side(3) - side(1));
        }
        dictionary = parent(file, dictionary);
    }
}

fn parent<'f>(file: &'f Document, dictionary: &Dictionary) -> &'f Dictionary {
    let parent = dictionary.get(b"Parent").and_then(Object::as_reference);
    parent
        .and_then(|id| file.get_dictionary(id))
        .expect("some page above has a media box")
}
