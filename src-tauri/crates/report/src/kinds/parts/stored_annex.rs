//! Annexes of a stored document, printed like the originals.

use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::kinds::view::short_cited;
use crate::model::{Align, AnnexHead, Block, Cell, Column, Orientation, Row, Table};
use domain::document::{Annex, AnnexGroup, AnnexRow};
use domain::text::search_key;

/// Size of the text of a wide table, in points.
const SIZE: f32 = 13.0;

impl Composer<'_> {
    /// Each annex of the document in a section of its own.
    pub(crate) fn stored_annexes(&mut self) -> Result<(), ReportError> {
        let Source::Stored(document) = self.source else {
            return Ok(());
        };
        if self.title.is_empty() {
            self.title = format!("Phụ lục {}", short_cited(&document.header));
        }
        for (number, annex) in (1..).zip(&document.annexes) {
            let id = format!("annex-{number}");
            let blocks = vec![
                Block::new(format!("{id}/head"), head(annex)),
                Block::new(id, table(annex)),
            ];
            let orientation = if annex.landscape {
                Orientation::Landscape
            } else {
                Orientation::Portrait
            };
            self.push_section(orientation, blocks);
        }
        Ok(())
    }
}

fn head(annex: &Annex) -> AnnexHead {
    AnnexHead {
        word: format!("Phụ lục {}", annex.no).trim_end().to_owned(),
        title: vec![annex.title.clone()],
        reference: Some(annex.reference.clone()).filter(|reference| !reference.is_empty()),
        own_file: Vec::new(),
    }
}

fn table(annex: &Annex) -> Table {
    let fields: Vec<Field> = annex
        .columns
        .iter()
        .map(|head| Field::under(head))
        .collect();
    let shared = fields.contains(&Field::Coordinating);
    let columns = fields
        .iter()
        .zip(&annex.columns)
        .map(|(field, head)| (field.column(shared), head.as_str()))
        .collect();
    let mut table = Table::with_head(columns);
    table.size = SIZE;
    let mut groups = annex.groups.iter();
    let mut group: Option<&str> = None;
    for row in &annex.rows {
        if group != Some(row.group.as_str()) {
            group = Some(&row.group);
            // A group without rows stands before the group whose row comes next.
            for next in groups.by_ref() {
                table.rows.push(group_row(next, fields.len()));
                if next.title == row.group {
                    break;
                }
            }
        }
        table.rows.push(Row::body(
            fields
                .iter()
                .map(|field| Cell::text(field.of(row)))
                .collect(),
        ));
    }
    table
        .rows
        .extend(groups.map(|group| group_row(group, fields.len())));
    table
}

fn group_row(group: &AnnexGroup, columns: usize) -> Row {
    match group.no.is_empty() {
        true => Row::band(&group.title, columns),
        false => Row::group(&group.no, &group.title, columns),
    }
}

/// What a column holds, told by its head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    No,
    Name,
    Years,
    Lead,
    Coordinating,
    Funding,
    Note,
    Unknown,
}

impl Field {
    fn under(head: &str) -> Self {
        let key = search_key(head);
        let words = [
            ("chu tri", Self::Lead),
            ("phoi hop", Self::Coordinating),
            ("kinh phi", Self::Funding),
            ("ghi chu", Self::Note),
            ("nam ", Self::Years),
            ("thoi gian", Self::Years),
            ("ten ", Self::Name),
            ("nhiem vu", Self::Name),
            ("noi dung", Self::Name),
        ];
        let known = words
            .iter()
            .find(|(word, _)| key.contains(word))
            .map(|(_, field)| *field);
        match key.as_str() {
            "tt" | "stt" => Self::No,
            _ => known.unwrap_or(Self::Unknown),
        }
    }

    fn of(self, row: &AnnexRow) -> &str {
        match self {
            Self::No => &row.no,
            Self::Name => &row.name,
            Self::Years => &row.years,
            Self::Lead => &row.lead_text,
            Self::Coordinating => &row.coordinating_text,
            Self::Funding => &row.funding,
            Self::Note => &row.note,
            Self::Unknown => "",
        }
    }

    /// The column, about as wide as in the originals: by its words, and a little for a remark, which few rows have.
    /// A unit in the lead that no others stand beside has no more room than its name needs in two lines.
    fn column(self, shared: bool) -> Column {
        match self {
            Self::Lead if !shared => Column::at_most(54.0, Align::Left),
            Self::No => Column::millimetres(13.0, Align::Centre),
            Self::Name | Self::Lead | Self::Coordinating => Column::auto(Align::Left),
            Self::Years | Self::Funding | Self::Unknown => Column::millimetres(25.0, Align::Centre),
            Self::Note => Column::millimetres(32.0, Align::Left),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_heads() {
        let heads = [
            "STT",
            "Tên nhiệm vụ",
            "Năm triển khai",
            "Đơn vị chủ trì",
            "Đơn vị phối hợp",
            "Kinh phí",
            "Ghi chú",
        ];
        let fields = heads.map(Field::under);
        assert_eq!(
            fields,
            [
                Field::No,
                Field::Name,
                Field::Years,
                Field::Lead,
                Field::Coordinating,
                Field::Funding,
                Field::Note
            ]
        );
        assert_eq!(Field::under("Tên chương trình, dự án"), Field::Name);
    }

    #[test]
    fn a_group_without_rows_keeps_its_place() {
        let group = |title: &str| AnnexGroup {
            id: title.into(),
            no: String::new(),
            title: title.into(),
        };
        let row = |name: &str, group: &str| AnnexRow {
            name: name.into(),
            group: group.into(),
            ..AnnexRow::default()
        };
        let annex = Annex {
            columns: vec!["Tên nhiệm vụ".into()],
            groups: vec![group("A"), group("B"), group("C"), group("D")],
            rows: vec![row("1", "A"), row("2", "C")],
            ..Annex::default()
        };
        let words: Vec<String> = table(&annex)
            .rows
            .iter()
            .map(|row| row.cells[0].paragraphs[0][0].text.clone())
            .collect();
        assert_eq!(words, ["A", "1", "B", "C", "2", "D"]);
    }
}
