//! XML parts as a tree; a part that is not well-formed fails the test with its name.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// An element with its attributes, its elements and all of its text.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// Its name with its prefix.
    pub name: String,
    /// Names and values.
    pub attributes: Vec<(String, String)>,
    /// The elements right in it.
    pub children: Vec<Tree>,
    /// The text right in it.
    pub own_text: String,
}

impl Tree {
    /// Reads a part.
    pub fn read(name: &str, bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut reader = Reader::from_str(text);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event() {
                Ok(Event::Start(start)) => open.push(Self::of(&start)),
                Ok(Event::Empty(start)) => add(&mut open, Self::of(&start)),
                Ok(Event::End(_)) => {
                    let closed = open.pop().expect("quick-xml checks the names of ends");
                    add(&mut open, closed);
                }
                Ok(Event::Text(text)) => last(&mut open).own_text.push_str(&text),
                Ok(Event::GeneralRef(sign)) => {
                    let sign = format!("&{};", &*sign);
                    let sign = unescape(&sign).unwrap_or_else(|e| panic!("{name}: {e}"));
                    last(&mut open).own_text.push_str(&sign);
                }
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{name} at {}: {error}", reader.error_position()),
            }
        }
        assert_eq!(open.len(), 1, "{name}: an element has no end");
        let root = open.pop().and_then(|mut root| root.children.pop());
        root.unwrap_or_else(|| panic!("{name} is empty"))
    }

    fn of(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.expect("attributes are well-formed");
            let value = unescape(&attribute.value).expect("a value is well-formed");
            (attribute.key.as_ref().to_owned(), value.into_owned())
        });
        Self {
            name: start.name().as_ref().to_owned(),
            attributes: attributes.collect(),
            ..Self::default()
        }
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The first element at a path of names.
    pub fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |tree, name| {
            tree.children.iter().find(|child| child.name == *name)
        })
    }

    /// The `w:val` of the first element at a path of names.
    pub fn value(&self, path: &[&str]) -> Option<&str> {
        self.at(path)?.attribute("w:val")
    }

    /// The elements of this name right in it.
    pub fn named<'t>(&'t self, name: &'t str) -> impl Iterator<Item = &'t Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// All elements of this name below it, in order.
    pub fn all<'t>(&'t self, name: &'t str) -> Vec<&'t Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }

    /// The words of a Word paragraph or of what holds paragraphs: a line for each paragraph and each break. Spaces and
    /// hyphens at which no line ends are spaces and hyphens.
    pub fn words(&self) -> String {
        let mut text = String::new();
        for child in &self.children {
            match child.name.as_str() {
                "w:t" => text.push_str(&child.own_text.replace('\u{a0}', " ")),
                "w:noBreakHyphen" => text.push('-'),
                "w:br" => text.push('\n'),
                "w:p" if !text.is_empty() => text = text + "\n" + &child.words(),
                _ => text.push_str(&child.words()),
            }
        }
        text
    }
}

fn last(open: &mut [Tree]) -> &mut Tree {
    open.last_mut().expect("the root is never closed")
}

fn add(open: &mut [Tree], element: Tree) {
    last(open).children.push(element);
}
