//! XML elements as plain data, written by quick-xml, which escapes what must be escaped.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with its attributes and what stands in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq)]
enum Node {
    Element(Element),
    Text(String),
}

/// An empty element.
pub(crate) fn el(name: &'static str) -> Element {
    Element {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

/// An element whose only attribute is `w:val`, the most common shape in a Word file.
pub(crate) fn val(name: &'static str, value: impl ToString) -> Element {
    el(name).attr("w:val", value)
}

impl Element {
    /// The same element with one more attribute.
    pub(crate) fn attr(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// The same element with one more child.
    pub(crate) fn with(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// The same element with more children.
    pub(crate) fn with_all(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children
            .extend(children.into_iter().map(Node::Element));
        self
    }

    /// The same element with text in it.
    pub(crate) fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// The whole part of a file: declaration and element.
    pub(crate) fn into_part(self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(Vec::new());
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        writer.write_event(Event::Decl(declaration))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, value.as_str()));
        }
        if self.children.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(writer)?,
                Node::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

#[cfg(test)]
mod tests {
    use super::{el, val};

    #[test]
    fn signs_of_xml_are_escaped_and_empty_elements_are_short() {
        let part = el("w:p")
            .with(val("w:x", "a\"<b"))
            .with(el("w:t").text("1 < 2 & 3"));
        let written = String::from_utf8(part.into_part().unwrap()).unwrap();
        let (_, body) = written.split_once("?>").unwrap();
        assert_eq!(
            body,
            "<w:p><w:x w:val=\"a&quot;&lt;b\"/><w:t>1 &lt; 2 &amp; 3</w:t></w:p>"
        );
    }
}
