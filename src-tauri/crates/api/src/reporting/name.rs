//! How an issued report is called where another paper or the screen speaks of it.

use super::{Prepared, report_by_id};
use crate::desk::Desk;
use crate::wire::WireError;
use report::model::{Content, Document as Paper, DocumentNumber, Head};

/// What an issued report is called: `Báo cáo số 125/BC-UBND ngày 27 tháng 11 năm 2026`.
pub(crate) fn registered_name(desk: &Desk, id: &str) -> Result<String, WireError> {
    cited(desk, id).map(|(name, _)| name)
}

/// What an issued report is called, and what it is about: a first citation names both
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b).
pub(super) fn cited(desk: &Desk, id: &str) -> Result<(String, String), WireError> {
    let report = report_by_id(desk, id)?;
    let Some(issued) = report.issued.clone() else {
        return Ok((format!("Báo cáo {id}"), String::new()));
    };
    let paper = Prepared::of_report(desk, report)?.composed()?.document;
    let head = head(&paper);
    let number = DocumentNumber {
        value: Some(issued.number),
        symbol: head
            .map(|head| head.number.symbol.clone())
            .unwrap_or_default(),
    };
    // Of the papers that are issued only a letter says what it is about below its number.
    let letter = head.and_then(|head| head.about.as_deref());
    let name = format!(
        "{} {} {}",
        letter.map_or("Báo cáo", |_| "Công văn"),
        number.line().replacen("Số: ", "số ", 1),
        domain::text::format_date_words(issued.date)
    );
    let about = letter.map(|about| about.trim_start_matches("V/v ").to_owned());
    Ok((name, about.unwrap_or_else(|| abstract_of(&paper))))
}

/// The head of a paper.
pub(crate) fn head(paper: &Paper) -> Option<&Head> {
    contents(paper).find_map(|content| match content {
        Content::Head(head) => Some(head),
        _ => None,
    })
}

fn abstract_of(paper: &Paper) -> String {
    let lines = contents(paper).find_map(|content| match content {
        Content::Title(title) => Some(title.abstract_lines.join(" ")),
        _ => None,
    });
    lines.unwrap_or_default()
}

fn contents(paper: &Paper) -> impl Iterator<Item = &Content> {
    let blocks = paper.sections.iter().flat_map(|section| &section.blocks);
    blocks.map(|block| &block.content)
}
