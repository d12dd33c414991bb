//! Tables of an outline: their columns, widths and heads.

use super::fields::{Entry, Fields};
use super::file::Fault;
use super::part::{ColumnOf, RowsOf, TableOf, What};
use crate::model::{Align, Column, Orientation};
use toml::de::DeValue;

const ALIGNS: [(&str, Align); 4] = [
    ("left", Align::Left),
    ("centre", Align::Centre),
    ("right", Align::Right),
    ("decimal", Align::Decimal),
];
const ORIENTATIONS: [(&str, Orientation); 2] = [
    ("landscape", Orientation::Landscape),
    ("portrait", Orientation::Portrait),
];

/// The table of goals reached, with its five heads.
pub(super) fn goal_table(fields: &mut Fields) -> Result<What, Fault> {
    let heads = fields.list("columns")?;
    let mut columns = Vec::new();
    for (number, head) in (1..).zip(&heads) {
        let text = head.get_ref().as_str().map(str::to_owned);
        let line = fields.line_of(head);
        let text = text.ok_or_else(|| fields.fault_at(line, "tên cột phải là chữ"))?;
        columns.push(fields.read(&format!("columns, cột {number}"), text, head, &[])?);
    }
    match columns.len() {
        5 => Ok(What::GoalTable { columns }),
        count => Err(fields.fault(format!("bảng mục tiêu có 5 cột, ở đây ghi {count}"))),
    }
}

/// An annex with its columns.
pub(super) fn table(fields: &mut Fields, of: RowsOf) -> Result<TableOf, Fault> {
    let entries = fields.list("columns")?;
    let mut columns = Vec::new();
    for (number, entry) in (1..).zip(entries) {
        columns.push(column(fields, number, entry)?);
    }
    if columns.is_empty() {
        return Err(fields.fault("thiếu trường “columns”"));
    }
    let orientation = fields.one_of("orientation", &ORIENTATIONS)?;
    Ok(TableOf {
        of,
        title: fields.sentence("title", &[])?,
        reference: fields.sentence("reference", &[])?,
        none: fields.optional_sentence("none", &[])?,
        orientation: orientation.unwrap_or(Orientation::Landscape),
        columns,
    })
}

fn column<'i>(
    part: &mut Fields<'_, 'i>,
    number: usize,
    entry: Entry<'i>,
) -> Result<ColumnOf, Fault> {
    let line = part.line_of(&entry);
    let DeValue::Table(table) = entry.into_inner() else {
        return Err(part.fault_at(line, format!("cột {number} phải nằm trong {{ }}")));
    };
    let mut fields = Fields {
        place: format!("{}, cột {number}", part.place),
        line,
        file: part.file,
        table,
        sentences: part.sentences,
    };
    let (head, cell) = (
        fields.sentence("head", &[])?,
        fields.sentence("cell", &["row"])?,
    );
    let over = fields.optional_sentence("over", &[])?;
    let align = fields.one_of("align", &ALIGNS)?.unwrap_or(Align::Left);
    let column = width(&mut fields, align)?;
    let optional = fields.flag("optional")?;
    fields.end()?;
    Ok(ColumnOf {
        head,
        over,
        cell,
        optional,
        column,
    })
}

/// A width: so many millimetres (`mm = 12`), as many as the longest line needs up to a bound (`most = 30`), so
/// many parts of what is left (`share = 3`), or what the text asks for.
fn width(fields: &mut Fields, align: Align) -> Result<Column, Fault> {
    let (mm, most, share) = (
        fields.amount("mm")?,
        fields.amount("most")?,
        fields.amount("share")?,
    );
    match (mm, most, share) {
        (Some(mm), None, None) => Ok(Column::millimetres(mm, align)),
        (None, Some(most), None) => Ok(Column::at_most(most, align)),
        (None, None, Some(share)) => Ok(Column::share(share, align)),
        (None, None, None) => Ok(Column::auto(align)),
        _ => Err(fields.fault("bề rộng chỉ ghi một trong ba trường “mm”, “most” và “share”")),
    }
}
