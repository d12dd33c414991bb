//! Headings have Word's own styles, and Word's own numbers where the text has a number.

use std::collections::HashMap;

use report::model::{Content, Heading, Level};

use crate::files::{Made, all};
use crate::tree::Tree;

/// Word's built-in name for a level, as a translation of Word knows it again.
fn built_in(level: Level) -> &'static str {
    match level {
        Level::Part => "heading 1",
        Level::Roman => "heading 2",
        Level::Number => "heading 3",
        Level::SubNumber => "heading 4",
        Level::Letter => "heading 5",
    }
}

fn headings(made: &Made) -> Vec<&'static Heading> {
    let blocks = made
        .document
        .sections
        .iter()
        .flat_map(|section| &section.blocks);
    let mut found = Vec::new();
    for block in blocks {
        if let Content::Heading(heading) = &block.content {
            found.push(heading);
        }
    }
    found
}

/// A level of a list: start, format, text, what follows the number.
struct Shape {
    start: u32,
    format: String,
    text: String,
    follows: String,
}

/// A list counts as Word counts it: a level starts anew below each heading of a level above it.
struct List {
    shapes: Vec<Shape>,
    counts: Vec<Option<u32>>,
}

impl List {
    fn label(&mut self, level: usize) -> String {
        let next = self.counts[level].map_or(self.shapes[level].start, |count| count + 1);
        self.counts[level] = Some(next);
        self.counts[level + 1..].fill(None);
        let mut label = self.shapes[level].text.clone();
        for (at, shape) in self.shapes.iter().enumerate() {
            let count = self.counts[at].unwrap_or(shape.start) as usize;
            let shown = match shape.format.as_str() {
                "upperRoman" => domain::text::roman(count),
                _ => count.to_string(),
            };
            label = label.replace(&format!("%{}", at + 1), &shown);
        }
        let gap = if self.shapes[level].follows == "space" {
            " "
        } else {
            ""
        };
        label + gap
    }
}

fn lists(numbering: &Tree) -> HashMap<String, List> {
    let shapes = |id: &str| {
        let mut all = numbering.named("w:abstractNum");
        let found = all.find(|shape| shape.attribute("w:abstractNumId") == Some(id));
        let found = found.unwrap_or_else(|| panic!("no list of shape {id}"));
        let text = |level: &Tree, name: &str| level.value(&[name]).unwrap_or_default().to_owned();
        let shape = |level: &Tree| Shape {
            start: text(level, "w:start").parse().expect("a start is a number"),
            format: text(level, "w:numFmt"),
            text: text(level, "w:lvlText"),
            follows: text(level, "w:suff"),
        };
        found.named("w:lvl").map(shape).collect::<Vec<_>>()
    };
    let list = |num: &Tree| {
        let id = num.attribute("w:numId").expect("a list has an id");
        let shapes = shapes(num.value(&["w:abstractNumId"]).expect("a list has a shape"));
        let counts = vec![None; shapes.len()];
        (id.to_owned(), List { shapes, counts })
    };
    numbering.named("w:num").map(list).collect()
}

/// Built-in names of styles by their ids.
fn style_names(styles: &Tree) -> HashMap<String, String> {
    let name = |style: &Tree| {
        let id = style.attribute("w:styleId")?.to_owned();
        Some((id, style.value(&["w:name"])?.to_owned()))
    };
    styles.named("w:style").filter_map(name).collect()
}

/// Word reads a name with a comma as several names.
#[test]
fn names_of_styles_are_one_name_each() {
    let names = style_names(&all()[0].docx.tree("word/styles.xml"));
    assert!(names.len() > 20, "{} styles", names.len());
    assert!(names.values().all(|name| !name.contains(',')), "{names:?}");
}

#[test]
fn headings_have_real_styles_and_their_numbers_are_those_of_the_text() {
    for made in all() {
        let names = style_names(&made.docx.tree("word/styles.xml"));
        let mut lists = lists(&made.docx.tree("word/numbering.xml"));
        let document = made.docx.tree("word/document.xml");
        let mut found = Vec::new();
        for paragraph in document.all("w:p") {
            let style = paragraph.value(&["w:pPr", "w:pStyle"]).unwrap_or_default();
            let name = names.get(style).cloned().unwrap_or_default();
            if !name.starts_with("heading") {
                continue;
            }
            let list = paragraph.value(&["w:pPr", "w:numPr", "w:numId"]);
            let level = paragraph.value(&["w:pPr", "w:numPr", "w:ilvl"]);
            let level: usize = level.map_or(0, |level| level.parse().expect("a level"));
            let list = list.and_then(|id| lists.get_mut(id));
            let label = list.map_or(String::new(), |list| list.label(level));
            found.push((name, label + &paragraph.words()));
        }
        let wanted: Vec<(String, String)> = headings(made)
            .iter()
            .map(|heading| (built_in(heading.level).to_owned(), heading.text.clone()))
            .collect();
        assert_eq!(found, wanted, "{}", made.name);
    }
}

#[test]
fn numbers_that_word_can_count_are_counted_by_word() {
    for made in all() {
        let document = made.docx.tree("word/document.xml");
        let counted = document
            .all("w:numId")
            .iter()
            .filter(|list| list.attribute("w:val") != Some("0"))
            .count();
        let countable = |heading: &&&Heading| {
            let own = heading.text.split(['.', ' ']).next().unwrap_or_default();
            let roman = own.chars().all(|sign| "IVXL".contains(sign));
            match heading.level {
                Level::Roman => roman,
                Level::Number | Level::SubNumber => own.parse::<u32>().is_ok(),
                Level::Part | Level::Letter => false,
            }
        };
        let wanted = headings(made).iter().filter(countable).count();
        assert!(counted >= wanted, "{}: {counted} of {wanted}", made.name);
    }
}
