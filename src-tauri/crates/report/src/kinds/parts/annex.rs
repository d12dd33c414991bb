//! Annexes of the ledger's targets and tasks, with their tables.

use super::heads::Head;
use crate::ReportError;
use crate::kinds::compose::Composer;
use crate::kinds::origins::{cell, runs};
use crate::kinds::outline::{ColumnOf, Origin, Outline, Part, RowsOf, TableOf, What};
use crate::kinds::view::{AnnexNames, TaskRow, View};
use crate::model::{AnnexHead, Block, Paragraph, Row, Table};
use domain::text::roman;
use minijinja::value::Serde;
use minijinja::{Value, context};

/// Size of the text of a wide table, in points.
const SIZE: f32 = 12.0;

impl Composer<'_> {
    /// An annex with its head and table; one without rows is left out, unless the outline has words for it.
    pub(crate) fn annex(&mut self, id: &str, table: &TableOf) -> Result<(), ReportError> {
        let word = match table.of {
            RowsOf::Targets => self.view.annex.targets.clone(),
            _ => self.view.annex.tasks.clone(),
        };
        if word.is_empty() {
            return Ok(());
        }
        let title = self.fill_plain(&table.title)?;
        let head = AnnexHead {
            word,
            title: vec![title.to_uppercase()],
            reference: Some(self.fill_plain(&table.reference)?),
            own_file: Vec::new(),
        };
        if self.title.is_empty() {
            self.title = title;
        }
        let body = self.annex_body(id, table)?;
        self.push_section(
            table.orientation,
            vec![Block::new(format!("{id}/head"), head), body],
        );
        Ok(())
    }

    fn annex_body(&self, id: &str, table: &TableOf) -> Result<Block, ReportError> {
        let rows = rows(table.of, &self.view);
        match (&table.none, rows.is_empty()) {
            (Some(none), true) => Ok(Block::new(id, Paragraph::body(runs(&self.fill(none)?)))),
            _ => Ok(Block::new(id, self.annex_table(table, &rows)?)),
        }
    }

    /// The table with a Roman numbered row for each group.
    fn annex_table(&self, table: &TableOf, rows: &[GroupedRow]) -> Result<Table, ReportError> {
        let lines = rows
            .iter()
            .map(|row| self.cells(table, row))
            .collect::<Result<Vec<_>, _>>()?;
        let kept = kept(&table.columns, &lines);
        let mut made = self.headed(table, &kept)?;
        let width = made.columns.len();
        let (mut groups, mut group) = (0, None);
        for (row, cells) in rows.iter().zip(lines) {
            if group != Some(row.group) {
                group = Some(row.group);
                groups += 1;
                made.rows.push(Row::group(&roman(groups), row.group, width));
            }
            let cells = cells.iter().zip(&kept).filter(|(_, kept)| **kept);
            made.rows
                .push(Row::body(cells.map(|(text, _)| cell(text)).collect()));
        }
        Ok(made)
    }

    /// The table with its head and the columns that are printed.
    fn headed(&self, table: &TableOf, kept: &[bool]) -> Result<Table, ReportError> {
        let of_kept = table.columns.iter().zip(kept).filter(|(_, kept)| **kept);
        let of_kept: Vec<&ColumnOf> = of_kept.map(|(column, _)| column).collect();
        let heads = of_kept
            .iter()
            .map(|column| self.column_head(column))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Table {
            columns: of_kept.iter().map(|column| column.column).collect(),
            head: super::heads::rows(&heads),
            rows: Vec::new(),
            size: SIZE,
        })
    }

    fn column_head(&self, column: &ColumnOf) -> Result<Head, ReportError> {
        let over = column.over.as_ref().map(|over| self.fill_plain(over));
        Ok(Head {
            words: self.fill_plain(&column.head)?,
            over: over.transpose()?.unwrap_or_default(),
        })
    }

    /// The words of each cell of a row.
    fn cells(&self, table: &TableOf, row: &GroupedRow) -> Result<Vec<String>, ReportError> {
        let context = context! { row => row.value.clone() };
        let cell = |column: &ColumnOf| self.fill_with(&column.cell, context.clone());
        table.columns.iter().map(cell).collect()
    }
}

/// Which columns are printed: an optional one only where some row has something in it.
fn kept(columns: &[ColumnOf], lines: &[Vec<String>]) -> Vec<bool> {
    let filled = |at: usize| lines.iter().any(|cells| !cells[at].is_empty());
    let all = columns.iter().enumerate();
    all.map(|(at, column)| !column.optional || filled(at))
        .collect()
}

/// A row with the group that it stands in.
struct GroupedRow<'v> {
    group: &'v str,
    value: Value,
}

fn rows(of: RowsOf, view: &View) -> Vec<GroupedRow<'_>> {
    match of {
        RowsOf::Targets => {
            let numbered = (1..).zip(&view.targets);
            numbered
                .flat_map(|(no, target)| {
                    target
                        .table_rows(no)
                        .into_iter()
                        .map(move |row| (target, row))
                })
                .map(|(target, row)| GroupedRow {
                    group: &target.group,
                    value: Value::from(Serde(&row)),
                })
                .collect()
        }
        _ => {
            let row = |(no, task): (usize, &'_ crate::kinds::view::TaskView)| TaskRow {
                no: no.to_string(),
                task: task.clone(),
            };
            let numbered = (1..).zip(&view.tasks);
            numbered
                .map(|(no, task)| GroupedRow {
                    group: &task.area,
                    value: Value::from(Serde(row((no, task)))),
                })
                .collect()
        }
    }
}

/// How the annexes are called: Roman numbers where there are two or more, else `Phụ lục` alone
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1.b); empty for one that is not printed.
pub(crate) fn annex_names(outline: &Outline, origin: Origin, view: &View) -> AnnexNames {
    let printed = |table: &TableOf| table.none.is_some() || !rows(table.of, view).is_empty();
    let of_source = |part: &&Part| part.only.is_none_or(|only| only == origin);
    let parts = outline.parts.iter().filter(of_source);
    let tables = parts.filter_map(|part| match &part.what {
        What::Annex(table) if printed(table) => Some(table.of),
        _ => None,
    });
    let tables: Vec<RowsOf> = tables.collect();
    let mut names = AnnexNames::default();
    for (no, of) in (1..).zip(&tables) {
        let name = if tables.len() > 1 {
            format!("Phụ lục {}", roman(no))
        } else {
            "Phụ lục".to_owned()
        };
        match of {
            RowsOf::Targets => names.targets = name,
            _ => names.tasks = name,
        }
    }
    names
}
