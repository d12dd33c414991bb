//! The drawn rules of the page, as long as the decree wants them beside the words that LibreOffice sets.

use report::model::{Content, Head, Title};
use tests::pdf::{Word, words};

use crate::files::{Made, all};
use crate::tree::Tree;

fn points(tree: &Tree, name: &str) -> f32 {
    let value = tree.attribute(name).unwrap_or("0");
    value.parse::<f32>().expect("a length is a number") / 20.0
}

/// The lengths of the rules below `tree`, where there is room for `width`.
fn rules(tree: &Tree, width: f32) -> Vec<f32> {
    // A frame has a line on its left as well.
    let ruled = |paragraph: &&&Tree| {
        let line = |side: &str| paragraph.at(&["w:pPr", "w:pBdr", side]).is_some();
        line("w:top") && !line("w:left")
    };
    let length = |paragraph: &&Tree| {
        let indents = paragraph
            .at(&["w:pPr", "w:ind"])
            .expect("a rule is moved in");
        width - points(indents, "w:left") - points(indents, "w:right")
    };
    let paragraphs = tree.all("w:p");
    paragraphs.iter().filter(ruled).map(length).collect()
}

/// The width of the lowest of these words' lines.
fn last_line<'w>(words: impl Iterator<Item = &'w Word>) -> f32 {
    let words: Vec<&Word> = words.collect();
    let lowest = words.iter().map(|word| word.bottom).fold(0.0, f32::max);
    let line = words
        .iter()
        .filter(|word| (word.bottom - lowest).abs() < 2.0);
    let (left, right) = line.fold((f32::MAX, 0.0_f32), |(left, right), word| {
        (left.min(word.left), right.max(word.right))
    });
    right - left
}

fn blocks(made: &Made) -> impl Iterator<Item = &'static Content> {
    let sections = made.document.sections.iter();
    sections.flat_map(|section| section.blocks.iter().map(|block| &block.content))
}

fn head(made: &Made) -> Option<&'static Head> {
    blocks(made).find_map(|content| match content {
        Content::Head(head) => Some(head),
        _ => None,
    })
}

fn title(made: &Made) -> Option<&'static Title> {
    blocks(made).find_map(|content| match content {
        Content::Title(title) => Some(title),
        _ => None,
    })
}

#[test]
fn the_mottos_rule_is_as_long_as_the_motto_and_the_agencys_a_third_to_a_half() {
    let mut heads = 0;
    for made in all().iter().filter(|made| head(made).is_some()) {
        heads += 1;
        let words = words(&made.libre_pdf);
        let on_first = |word: &&Word| word.page == 0;
        let first = |text: &str| words.iter().filter(on_first).find(|word| word.text == text);
        let motto = first("Độc").expect("the motto is printed");
        let country = first("CỘNG").expect("the country is printed");
        // What was issued with a decision has no number; its title comes next.
        let number = first("Số:").or_else(|| first("KẾ"));
        let number = number.expect("the number or the title is printed");
        let level = |word: &&Word| (word.bottom - motto.bottom).abs() < 1.0;
        let right = |word: &&Word| word.left >= motto.left;
        let motto_words = words.iter().filter(on_first).filter(level).filter(right);
        let agency_words = words.iter().filter(on_first).filter(|word| {
            word.right < country.left
                && word.top > country.top - 2.0
                && word.bottom < number.top + 2.0
        });
        let document = made.docx.tree("word/document.xml");
        let table = &document.all("w:tbl")[0];
        let cells = table.all("w:tc").into_iter();
        let lengths: Vec<f32> = cells
            .flat_map(|cell| {
                let width = cell.at(&["w:tcPr", "w:tcW"]).expect("a cell has a width");
                rules(cell, points(width, "w:w"))
            })
            .collect();
        let [.., agency, motto] = lengths.as_slice() else {
            panic!("{}: {lengths:?}", made.name)
        };
        assert!(
            (motto - last_line(motto_words)).abs() < 1.0,
            "{}",
            made.name
        );
        let share = agency / last_line(agency_words);
        assert!((0.33..=0.5).contains(&share), "{}: {share}", made.name);
    }
    assert!(heads >= 4, "{heads} documents have a head");
}

#[test]
fn the_rule_under_the_abstract_is_a_third_to_a_half_of_its_last_line() {
    let mut titles = 0;
    for (made, title) in all().iter().filter_map(|made| Some((made, title(made)?))) {
        titles += 1;
        let own = title.abstract_lines.last().unwrap_or(&title.type_name);
        let end = title.reference.as_ref().unwrap_or(own);
        let end = end.split_whitespace().last().expect("a title has words");
        let words = words(&made.libre_pdf);
        let type_name = title
            .type_name
            .split(' ')
            .next()
            .expect("a type has a name");
        let top = words.iter().find(|word| word.text == type_name);
        let top = top.expect("the type is printed").top;
        let last = words.iter().find(|word| word.top > top && word.text == end);
        let last = last.expect("the abstract is printed");
        let level =
            |word: &&Word| word.page == last.page && (word.bottom - last.bottom).abs() < 1.0;
        let document = made.docx.tree("word/document.xml");
        let body = document.at(&["w:body"]).expect("there is a body");
        let after_table = Tree {
            children: body.named("w:p").cloned().collect(),
            ..Tree::default()
        };
        let rule = rules(&after_table, 453.55)[0];
        let share = rule / last_line(words.iter().filter(level));
        assert!((0.33..=0.5).contains(&share), "{}: {share}", made.name);
    }
    assert!(titles >= 3, "{titles} documents have a title");
}
