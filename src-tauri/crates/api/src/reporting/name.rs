//! How an issued report is called where another paper or the screen speaks of it.

use super::{Outlines, Prepared, report_by_id};
use crate::desk::Desk;
use crate::facts::{gather, is_same_period};
use crate::wire::WireError;
use domain::document::{Cadence, Header};
use domain::obligation::Obligation;
use domain::report::{ReportKind, ReportRequest};
use report::Source;
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

/// The report that goes with a letter.
pub(super) struct Accompanied {
    /// `Báo cáo`, with number and date once it is issued.
    pub(super) name: String,
    /// What it is about.
    pub(super) about: String,
    /// The plan that it answers to.
    pub(super) plan: Option<Header>,
}

/// The report that goes with a letter: the newest one of its period that was begun and has a title, by number and
/// date once it is issued, and what it is about; before any is begun, the one that is owed for the year.
pub(super) fn accompanied(
    desk: &Desk,
    request: &ReportRequest,
) -> Result<Option<Accompanied>, WireError> {
    let mut begun = desk.reader()?.reports()?;
    begun.retain(|report| is_same_period(report, request) && report.kind != request.kind);
    begun.sort_by_key(|report| std::cmp::Reverse((report.issued.is_some(), report.version)));
    for report in begun {
        // A letter goes with no letter, which in its turn would look for this one.
        let offered = Outlines::read(desk)?.of_kind(&report.kind.0);
        if !offered.is_ok_and(|offered| !offered.outline.is_letter()) {
            continue;
        }
        let (issued, id) = (report.issued.is_some(), report.id.clone());
        let prepared = Prepared::of_report(desk, report_by_id(desk, id.as_str())?)?;
        let about = abstract_of(&prepared.composed()?.document);
        if !about.is_empty() {
            let name = match issued {
                true => registered_name(desk, id.as_str())?,
                false => "Báo cáo".to_owned(),
            };
            let plan = prepared.facts().and_then(|facts| facts.plan.clone());
            return Ok(Some(Accompanied { name, about, plan }));
        }
    }
    owed(desk, request)
}

/// What the report of the whole year that is owed will be about, where none was begun yet.
fn owed(desk: &Desk, request: &ReportRequest) -> Result<Option<Accompanied>, WireError> {
    let obligations = desk.reader()?.obligations()?;
    let yearly = |owed: &&Obligation| owed.cadence == Cadence::Yearly && request.period.is_none();
    for owed in obligations.iter().filter(yearly) {
        let Ok(offered) = Outlines::read(desk)?.of_kind(&owed.report_kind) else {
            continue;
        };
        if offered.outline.is_letter() || !offered.outline.takes_ledger() {
            continue;
        }
        let wanted = ReportRequest {
            kind: ReportKind(owed.report_kind.clone()),
            ..request.clone()
        };
        let facts = gather(desk.reader()?, &wanted)?;
        let composed = report::compose(&offered.outline, Source::Ledger(&facts))?;
        let about = abstract_of(&composed.document);
        if !about.is_empty() {
            return Ok(Some(Accompanied {
                name: "Báo cáo".to_owned(),
                about,
                plan: facts.plan,
            }));
        }
    }
    Ok(None)
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
