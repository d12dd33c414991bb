//! A repair of the page as a change of the ledger: of a person's words, a part in words, or a setting.
//!
//! The page itself is never edited: what it says comes from the ledger, so that is where a repair belongs. Words that
//! an entry or a document gave are left to a person.

use crate::reporting::Prepared;
use crate::settings::{ADDRESSEES, RECIPIENTS, SIGNATURE, SIGNER, Settings, joined, text_key};
use check::{Edit, List, Repair, Spot};
use domain::facts::{Facts, Overwritten};
use domain::report::ReportState;
use report::model::{Block, Document};
use report::{Composed, Generated};
use store::Operation;

/// What a repair comes to.
pub(crate) enum Step {
    /// A change of the ledger.
    Do(Box<Operation>),
    /// Why a person must mend it, and where.
    ByHand(String),
}

/// The change of the ledger that makes a repair.
pub(crate) fn step(
    prepared: &Prepared,
    composed: &Composed,
    settings: &Settings,
    repair: &Repair,
) -> Step {
    let Some(facts) = prepared.facts() else {
        return by_hand("đây là bản in lại của văn bản đã lưu; hãy sửa văn bản đó.");
    };
    let frozen = |state| state != ReportState::Draft;
    if prepared
        .report
        .as_ref()
        .is_some_and(|report| frozen(report.state))
    {
        return by_hand("báo cáo đã chốt số liệu; hãy mở lại hoặc đính chính.");
    }
    match &repair.edit {
        Edit::Replace {
            block,
            spot: Spot::Paragraph,
            from,
            skip,
            to,
        } => {
            let words = Words {
                from,
                skip: *skip,
                to,
            };
            in_paragraph(prepared, (composed, facts), block, &words)
        }
        Edit::Replace {
            spot: Spot::Entry { list, .. },
            from,
            to,
            ..
        } => in_list(settings, *list, |entry| {
            entry.replacen(from.as_str(), to, 1)
        }),
        Edit::Replace {
            spot: Spot::Signer,
            to,
            ..
        } => change(Operation::Settings(vec![(SIGNER.to_owned(), to.clone())])),
        Edit::Remove { block, list, at } => match entry(&composed.document, block, *list, *at) {
            Some(gone) => in_list(settings, *list, |kept| match kept == gone {
                true => String::new(),
                false => kept.to_owned(),
            }),
            None => by_hand(ELSEWHERE),
        },
        _ => by_hand(ELSEWHERE),
    }
}

/// Where words are changed that no setting and no sentence of the report holds.
const ELSEWHERE: &str = "chữ này lấy từ sổ; hãy sửa ở mục nhập liệu, văn bản hoặc Cài đặt.";

fn change(operation: Operation) -> Step {
    Step::Do(Box::new(operation))
}

fn by_hand(reason: &str) -> Step {
    Step::ByHand(reason.to_owned())
}

/// Words in place of others, of which the first `skip` stay.
struct Words<'a> {
    from: &'a str,
    skip: usize,
    to: &'a str,
}

impl Words<'_> {
    /// The text with the words put in; none where they do not stand in it.
    fn put_into(&self, text: &str) -> Option<String> {
        let start = text.match_indices(self.from).nth(self.skip)?.0;
        let end = start + self.from.len();
        Some(format!("{}{}{}", &text[..start], self.to, &text[end..]))
    }
}

/// A paragraph of a person's part in words, or of a generated sentence.
fn in_paragraph(
    prepared: &Prepared,
    (composed, facts): (&Composed, &Facts),
    block: &str,
    words: &Words,
) -> Step {
    let printed = paragraph(&composed.document, block);
    let in_line = |text: &str| {
        let mut mended = false;
        let lines = text.lines().map(|line| {
            let here = !mended && printed.as_deref() == Some(line.trim());
            match here.then(|| words.put_into(line)).flatten() {
                Some(line) => {
                    mended = true;
                    line
                }
                None => line.to_owned(),
            }
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        mended.then_some(text)
    };
    let part = facts
        .texts
        .iter()
        .find_map(|(key, text)| Some((key, in_line(text)?)));
    if let Some((key, written)) = part {
        let request = &prepared.request;
        let key = text_key(&request.kind.0, request.year, request.period.as_ref(), key);
        return change(Operation::WriteReportText { key, written });
    }
    let Some(sentence) = sentence(&composed.sentences, block) else {
        return by_hand(ELSEWHERE);
    };
    let Some(report) = &prepared.report else {
        return by_hand("hãy lập báo cáo của kỳ này trước, rồi sửa câu trong báo cáo đó.");
    };
    let own = facts.overwritten.get(&sentence.block);
    let text = own.map_or(sentence.text.as_str(), |own| own.text.as_str());
    match in_line(text) {
        Some(text) => change(Operation::OverwriteSentence {
            report: report.id.clone(),
            block: sentence.block.clone(),
            words: Overwritten {
                text,
                generated: sentence.text.clone(),
            },
        }),
        None => by_hand(ELSEWHERE),
    }
}

/// The sentence of which a block is a paragraph: `p3` of `p3` and `p3/2`.
fn sentence<'a>(sentences: &'a [Generated], block: &str) -> Option<&'a Generated> {
    let of_block = |one: &&Generated| {
        block
            .strip_prefix(one.block.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    sentences
        .iter()
        .filter(of_block)
        .max_by_key(|one| one.block.len())
}

fn block<'a>(document: &'a Document, id: &str) -> Option<&'a Block> {
    let mut blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.find(|block| block.id == id)
}

fn paragraph(document: &Document, id: &str) -> Option<String> {
    let text = block(document, id)?.text().join("\n");
    Some(text.trim().to_owned())
}

/// An entry of a list as it is printed, without its signs.
fn entry(document: &Document, id: &str, list: List, at: usize) -> Option<String> {
    use report::model::Content;
    let entries = match (&block(document, id)?.content, list) {
        (Content::Signature(end), List::Recipients) => &end.recipients,
        (Content::Signature(end), List::Capacity) => &end.capacity,
        (Content::Addressees(to), List::Addressees) => &to.0,
        _ => return None,
    };
    entries.get(at).cloned()
}

/// A list of the settings with each entry changed; a blank one is left out.
fn in_list(settings: &Settings, list: List, mended: impl Fn(&str) -> String) -> Step {
    let (key, entries) = match list {
        List::Recipients => (RECIPIENTS, &settings.recipients),
        List::Addressees => (ADDRESSEES, &settings.addressees),
        List::Capacity => (SIGNATURE, &settings.signature),
        _ => return by_hand(ELSEWHERE),
    };
    let changed: Vec<String> = entries.iter().map(|entry| mended(entry)).collect();
    match changed == *entries {
        true => by_hand(ELSEWHERE),
        false => change(Operation::Settings(vec![(
            key.to_owned(),
            joined(&changed),
        )])),
    }
}
