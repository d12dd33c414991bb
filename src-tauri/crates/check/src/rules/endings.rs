//! The end of the paper: the closing sentence and `./.`.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Paper, Passage, found, found_at};
use crate::pattern::patterns;

patterns! {
    CLOSING = r"(?i)^\s*(trên đây là|trên đây|vậy,? |ủy ban nhân dân .* trân trọng báo cáo)";
    WRONG = r"(?:\s*\.)?\s*(?:\./\.\.+|\.\s+/\s*\.?|\./\s*$|\s*/\s*\.|//\.|\.\\\.|\s+\./\.)\s*$";
    RIGHT = r"[^\s./]\./\.$";
}

/// The sign that ends a document (Phụ lục III, Mẫu 1.4).
const END: &str = "./.";

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let last = paper.closing();
    if let Some(last) = last.filter(|_| paper.is_whole()) {
        end_mark(paper, last, out);
    }
    misplaced(paper, last, out);
    let is_report = paper.type_key() == "bao cao";
    if is_report && !paper.body().any(|p| CLOSING.is_in(&p.text)) {
        let id = last.map_or(paper.ending(), |last| last.id.as_str());
        let message = "Báo cáo không có đoạn kết “Trên đây là Báo cáo …”.".to_owned();
        out.push(found_at(Code::ClosingMissing, id, "đoạn kết", "", message));
    }
}

fn end_mark(paper: &Paper<'_>, last: &Passage, out: &mut Vec<Finding>) {
    let text = last.text.as_str();
    if RIGHT.is_in(text) {
        return;
    }
    // A table after the last paragraph ends the paper without the sign.
    let after_table = paper
        .sheets
        .iter()
        .any(|s| s.section == 0 && s.block > last.block);
    if let Some(wrong) = WRONG.first(text).and_then(|hit| hit.get(0)) {
        let message = format!(
            "Dấu kết thúc viết “{}”; phải là “./.”.",
            wrong.as_str().trim()
        );
        out.push(
            found(Code::EndMarkForm, last, wrong.as_str().trim(), message)
                .mended_by(replace_end(last, wrong.start())),
        );
    } else if !after_table {
        let end = text
            .trim_end()
            .trim_end_matches(['.', ';', ',', ':', ' '])
            .len();
        let message = "Cuối văn bản thiếu dấu “./.”.".to_owned();
        let mut repair = replace_end(last, end);
        "Thêm “./.”".clone_into(&mut repair.label);
        out.push(found(Code::EndMarkMissing, last, tail(text), message).mended_by(repair));
    }
}

/// `./.` in the place of everything from `start`; the letter before goes along.
fn replace_end(last: &Passage, start: usize) -> crate::repair::Repair {
    let from = last.text[..start]
        .char_indices()
        .next_back()
        .map_or(0, |(at, _)| at);
    let proper = format!("{}{END}", &last.text[from..start]);
    last.put(from, last.text.len(), &proper)
}

fn tail(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .nth(30)
        .map_or(0, |(start, _)| start);
    let start = text[start..].find(' ').map_or(start, |space| start + space);
    text[start..].trim()
}

fn misplaced(paper: &Paper<'_>, last: Option<&Passage>, out: &mut Vec<Finding>) {
    for passage in paper.passages.iter().filter(|p| p.kind.is_prose()) {
        let is_last = last.is_some_and(|last| last.block == passage.block);
        for (at, _) in passage.text.match_indices(END) {
            let at_end = at + END.len() == passage.text.trim_end().len();
            if is_last && at_end {
                continue;
            }
            let message = "Dấu “./.” chỉ đứng ở cuối lời văn của văn bản.".to_owned();
            let start = passage.text[..at]
                .char_indices()
                .next_back()
                .map_or(0, |(at, _)| at);
            let proper = format!("{}.", &passage.text[start..at]);
            let mut repair = passage.put(start, at + END.len(), &proper);
            "Sửa thành dấu chấm".clone_into(&mut repair.label);
            let excerpt = super::signs::around(&passage.text, at);
            out.push(found(Code::EndMarkMisplaced, passage, excerpt, message).mended_by(repair));
        }
    }
}
