//! Two reports side by side.

use crate::desk::Desk;
use crate::reporting::{Prepared, registered_name};
use crate::wire::{
    BlockChange, ChangeKind, CompareReports, Comparison, FigureChangeRow, ReportDraft, WireError,
    WordPiece,
};
use domain::ids::ItemId;
use domain::text::{Decimal, format_plain};
use report::compare::{self, Change};

/// Compares two reports; without an older one, with what the newer one corrects, else with last year's.
pub fn compare_reports(desk: &mut Desk, args: CompareReports) -> Result<Comparison, WireError> {
    let new = Prepared::of(desk, &args.new)?;
    let old = match &args.old {
        Some(old) => Prepared::of(desk, old)?,
        None => Prepared::of(desk, &before(&new, &args.new))?,
    };
    let (old_paper, new_paper) = (old.composed()?.document, new.composed()?.document);
    let compared = compare::compare(&old_paper, &new_paper);
    let figures: Vec<FigureChangeRow> = compared
        .figures
        .into_iter()
        .map(|figure| figure_row(desk, figure))
        .collect::<Result<_, _>>()?;
    let blocks: Vec<BlockChange> = compared.blocks.into_iter().map(block).collect();
    Ok(Comparison {
        old_title: titled(desk, &old, &old_paper.meta.title)?,
        new_title: titled(desk, &new, &new_paper.meta.title)?,
        summary: summary(&blocks, &figures),
        blocks,
        figures,
    })
}

/// The report that a newer one is held against when nobody names one.
fn before(new: &Prepared, asked: &ReportDraft) -> ReportDraft {
    let corrected = new
        .report
        .as_ref()
        .and_then(|report| report.corrects.clone());
    if let Some(old) = corrected {
        return ReportDraft {
            report: Some(old.to_string()),
            ..ReportDraft::default()
        };
    }
    let request = &new.request;
    let period = request.period.and_then(|period| period.a_year_before());
    ReportDraft {
        kind: request.kind.0.clone(),
        year: Some(request.year - 1),
        period: period.map(|period| period.code()),
        document: request.document.as_ref().map(ToString::to_string),
        without_code: asked.without_code,
        ..ReportDraft::default()
    }
}

/// What a report is called beside another: its number where it is issued, else its title and day.
fn titled(desk: &Desk, prepared: &Prepared, title: &str) -> Result<String, WireError> {
    let as_of = domain::text::format_date(prepared.request.as_of);
    match &prepared.report {
        Some(report) if report.issued.is_some() => registered_name(desk, report.id.as_str()),
        Some(report) => Ok(format!(
            "{title} ({}, số liệu đến ngày {as_of})",
            report.state.label()
        )),
        None if prepared.facts().is_none() => Ok(title.to_owned()),
        None => Ok(format!("{title} (số liệu đến ngày {as_of})")),
    }
}

fn kind(change: Change) -> ChangeKind {
    match change {
        Change::Same => ChangeKind::Same,
        Change::Changed => ChangeKind::Changed,
        Change::Added => ChangeKind::Added,
        Change::Removed => ChangeKind::Removed,
    }
}

fn block(of: compare::BlockChange) -> BlockChange {
    let words = of.words.into_iter().map(|piece| WordPiece {
        change: kind(piece.change),
        text: piece.text,
    });
    BlockChange {
        change: kind(of.change),
        old_block: of.old_block,
        new_block: of.new_block,
        words: words.collect(),
    }
}

fn figure_row(desk: &Desk, of: compare::FigureChange) -> Result<FigureChangeRow, WireError> {
    let is_share = of.new.as_deref().is_some_and(|text| text.ends_with('%'));
    Ok(FigureChangeRow {
        item_text: item_text(desk, of.item.as_deref())?,
        item: of.item,
        what: of.what,
        old: of.old.unwrap_or_default(),
        new: of.new.unwrap_or_default(),
        change: kind(of.change),
        difference: of
            .difference
            .map(|by| difference(by, is_share))
            .unwrap_or_default(),
    })
}

fn item_text(desk: &Desk, item: Option<&str>) -> Result<String, WireError> {
    let Some(id) = item.map(ItemId::from) else {
        return Ok(String::new());
    };
    let reader = desk.reader()?;
    if let Some(target) = reader.target(&id)? {
        return Ok(target.text);
    }
    Ok(reader.task(&id)?.map(|task| task.text).unwrap_or_default())
}

/// `+4,18 điểm %`, `-3`, or nothing where nothing changed.
fn difference(by: Decimal, is_share: bool) -> String {
    let sign = match by {
        by if by.is_zero() => return String::new(),
        by if by.is_sign_positive() => "+",
        _ => "-",
    };
    let unit = if is_share { " điểm %" } else { "" };
    format!("{sign}{}{unit}", format_plain(by.abs()))
}

fn summary(blocks: &[BlockChange], figures: &[FigureChangeRow]) -> String {
    let count = |wanted: ChangeKind| blocks.iter().filter(|b| b.change == wanted).count();
    let changed = figures.iter().filter(|f| f.change != ChangeKind::Same);
    match (
        count(ChangeKind::Changed),
        count(ChangeKind::Added),
        count(ChangeKind::Removed),
    ) {
        (0, 0, 0) => "Hai báo cáo giống hệt nhau.".to_owned(),
        (edited, added, removed) => format!(
            "{edited} đoạn sửa, {added} đoạn thêm, {removed} đoạn bỏ; {} trên {} số liệu khác nhau.",
            changed.count(),
            figures.len()
        ),
    }
}
