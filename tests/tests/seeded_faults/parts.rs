//! What a fault is, and the parts of a paper into which faults are put.

use report::model::{
    Addressees, AnnexHead, Block, Content, Document, Head, Heading, Level, Paragraph, Signature,
    Title,
};

/// Puts the fault into its first place (0) or its second (1); gives the block at fault, empty for none of its own,
/// or nothing where the paper has no such place.
pub type Put = fn(&mut Document, usize) -> Option<String>;

/// A fault of the form or of a table.
pub struct Fault {
    /// The code that must be found.
    pub code: &'static str,
    /// What is done.
    pub put: Put,
    /// Why a paper has one such place alone; empty for a fault with two.
    pub alone: &'static str,
}

/// A fault that a paper can have at two places.
pub const fn two(code: &'static str, put: Put) -> Fault {
    Fault {
        code,
        put,
        alone: "",
    }
}

/// A fault that a paper can have at one place, and why.
pub const fn one(code: &'static str, alone: &'static str, put: Put) -> Fault {
    Fault { code, put, alone }
}

/// Every block in reading order.
pub fn blocks(document: &mut Document) -> impl DoubleEndedIterator<Item = &mut Block> {
    document
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks)
}

/// Takes out every block of a kind; whatever is found of it may stand anywhere.
pub fn remove(document: &mut Document, part: fn(&Content) -> bool) -> Option<String> {
    let held = blocks(document).any(|block| part(&block.content));
    for section in &mut document.sections {
        section.blocks.retain(|block| !part(&block.content));
    }
    held.then(String::new)
}

macro_rules! changes {
    ($($name:ident, $kind:ident);*) => {
        $(
            #[doc = concat!("Changes the first `", stringify!($kind), "` of a paper.")]
            pub fn $name(document: &mut Document, change: impl Fn(&mut $kind)) -> Option<String> {
                blocks(document).find_map(|block| match &mut block.content {
                    Content::$kind(part) => {
                        change(part);
                        Some(block.id.clone())
                    }
                    _ => None,
                })
            }
        )*
    };
}

changes!(head, Head; title, Title; addressees, Addressees; signature, Signature);

/// Changes the heading of a level that stands `nth`.
pub fn heading(
    document: &mut Document,
    level: Option<Level>,
    nth: usize,
    change: impl Fn(&mut Heading),
) -> Option<String> {
    let all = blocks(document).filter_map(|block| match &mut block.content {
        Content::Heading(one) if level.is_none_or(|level| one.level == level) => {
            Some((&block.id, one))
        }
        _ => None,
    });
    let (id, one) = all.into_iter().nth(nth)?;
    change(one);
    Some(id.clone())
}

/// Changes the head of the annex that stands `nth`.
pub fn annex(
    document: &mut Document,
    nth: usize,
    change: impl Fn(&mut AnnexHead),
) -> Option<String> {
    let all = blocks(document).filter_map(|block| match &mut block.content {
        Content::AnnexHead(one) => Some((&block.id, one)),
        _ => None,
    });
    let (id, one) = all.into_iter().nth(nth)?;
    change(one);
    Some(id.clone())
}

/// How many annexes the paper has.
pub fn annexes(document: &mut Document) -> usize {
    blocks(document)
        .filter(|block| matches!(block.content, Content::AnnexHead(_)))
        .count()
}

/// Changes the `nth` paragraph whose words fit.
pub fn paragraph(
    document: &mut Document,
    nth: usize,
    fits: impl Fn(&str) -> bool,
    change: impl Fn(&str) -> String,
) -> Option<String> {
    let all = blocks(document).filter_map(|block| match &mut block.content {
        Content::Paragraph(text) => Some((&block.id, text)),
        _ => None,
    });
    let mut fitting = all.filter(|(_, text)| fits(&words(text)));
    let (id, text) = fitting.nth(nth)?;
    let changed = change(&words(text));
    let run = text.runs.first()?.clone();
    text.runs = vec![report::model::Run {
        text: changed,
        ..run
    }];
    Some(id.clone())
}

/// The words of a paragraph.
pub fn words(text: &Paragraph) -> String {
    text.runs.iter().map(|run| run.text.as_str()).collect()
}

/// Puts a block into the first part of the paper, or before its last part; gives its id.
pub fn insert(document: &mut Document, nth: usize, content: impl Into<Content>) -> Option<String> {
    let block = Block::new(format!("thu-nghiem-{nth}"), content);
    let id = block.id.clone();
    let section = match nth {
        0 => document.sections.first_mut(),
        _ => document.sections.last_mut(),
    }?;
    let signed = |block: &Block| matches!(block.content, Content::Signature(_));
    let end = section.blocks.iter().position(signed);
    let end = end.unwrap_or(section.blocks.len());
    let at = match nth {
        0 => (end / 4).max(1).min(end),
        _ => end,
    };
    section.blocks.insert(at, block);
    Some(id)
}
