//! Tables: columns, a repeated head, rows and group rows.

use serde::Serialize;

use super::text::{Align, IntoRuns, Run};

/// A table as wide as the text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// Its columns, left to right.
    pub columns: Vec<Column>,
    /// Head rows, repeated on every page.
    pub head: Vec<Row>,
    /// The rows below the head.
    pub rows: Vec<Row>,
    /// Size of the text in points, 13 unless a wide table needs 12.
    pub size: f32,
}

impl Table {
    /// A table without rows whose head is the columns' names, at 13 points.
    pub fn with_head(columns: Vec<(Column, &str)>) -> Self {
        let cells = columns.iter().map(|(_, name)| Cell::text(*name)).collect();
        Self {
            columns: columns.into_iter().map(|(column, _)| column).collect(),
            head: vec![Row {
                kind: RowKind::Head,
                cells,
            }],
            rows: Vec::new(),
            size: 13.0,
        }
    }
}

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Column {
    /// How wide it becomes.
    pub width: Width,
    /// How its text stands.
    pub align: Align,
}

impl Column {
    /// A column as wide as its text asks for.
    pub fn auto(align: Align) -> Self {
        Self {
            width: Width::Auto,
            align,
        }
    }

    /// A column as wide as its longest line, at most `width` millimetres.
    pub fn at_most(width: f32, align: Align) -> Self {
        Self {
            width: Width::AtMost(width),
            align,
        }
    }

    /// A column that takes `share` parts of what fixed columns leave.
    pub fn share(share: f32, align: Align) -> Self {
        Self {
            width: Width::Share(share),
            align,
        }
    }

    /// A column of a fixed width in millimetres.
    pub fn millimetres(width: f32, align: Align) -> Self {
        Self {
            width: Width::Millimetres(width),
            align,
        }
    }
}

/// How wide a column becomes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Width {
    /// As wide as its text asks for, within what is left.
    Auto,
    /// As wide as its longest line, at most so many millimetres.
    AtMost(f32),
    /// So many parts of what fixed columns leave.
    Share(f32),
    /// Fixed, in millimetres.
    Millimetres(f32),
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum RowKind {
    /// A head row: bold, centred.
    Head,
    /// A group row: bold, kept with the row after it.
    Group,
    /// A row of data.
    Body,
}

/// One row; the spans of its cells, with those that reach down from rows above, add up to the number of columns.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells, left to right.
    pub cells: Vec<Cell>,
}

impl Row {
    /// A row of data.
    pub fn body(cells: Vec<Cell>) -> Self {
        Self {
            kind: RowKind::Body,
            cells,
        }
    }

    /// A group row: its number in the first column, its name across the others.
    pub fn group(number: &str, name: &str, columns: usize) -> Self {
        let name = Cell::text(name)
            .across(columns.saturating_sub(1))
            .aligned(Align::Left);
        Self {
            kind: RowKind::Group,
            cells: vec![Cell::text(number), name],
        }
    }

    /// A group row without a number, its name across the whole table.
    pub fn band(name: &str, columns: usize) -> Self {
        let name = Cell::text(name).across(columns).aligned(Align::Left);
        Self {
            kind: RowKind::Group,
            cells: vec![name],
        }
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Run>>,
    /// How many columns it covers.
    pub columns: usize,
    /// How many rows it covers, downwards; the rows below leave its columns out.
    pub rows: usize,
    /// How its text stands, if not as the column says.
    pub align: Option<Align>,
}

impl Cell {
    /// A cell of one paragraph; a text with `\n` makes one paragraph for each line.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::paragraphs(
            text.as_ref()
                .split('\n')
                .map(|line| line.into_runs())
                .collect(),
        )
    }

    /// A cell of several paragraphs.
    pub fn paragraphs(paragraphs: Vec<Vec<Run>>) -> Self {
        Self {
            paragraphs,
            columns: 1,
            rows: 1,
            align: None,
        }
    }

    /// The same cell across `columns` columns.
    pub fn across(mut self, columns: usize) -> Self {
        self.columns = columns;
        self
    }

    /// The same cell down `rows` rows.
    pub fn down(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// The same cell with its text standing as `align` says.
    pub fn aligned(mut self, align: Align) -> Self {
        self.align = Some(align);
        self
    }
}
