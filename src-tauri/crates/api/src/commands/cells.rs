//! Cells of a list, changed as one step.

use crate::cells::{self, Block};
use crate::desk::Desk;
use crate::kept_cells;
use crate::view::task::count;
use crate::wire::{
    CellEdits, CellRefusal, CellsBy, CellsDone, Done, ErrorCode, ItemKind, KeptCells, NoArgs,
    WireError,
};
use store::Operation;

/// Writes typed cells: all as one step that undo takes back by its name, or none, and of each refused one why.
pub fn edit_cells(desk: &mut Desk, args: CellEdits) -> Result<CellsDone, WireError> {
    let title = title(args.kind)?;
    let (_, day) = desk.lens_day()?;
    let mut block = Block::default();
    for item in cells::by_item(&args.changes) {
        match args.kind {
            ItemKind::Task => cells::task(desk, day, &item, &mut block)?,
            _ => cells::target(desk, day, &item, &mut block)?,
        }
    }
    let label = label(args.by, args.changes.len(), title);
    if !block.refused.is_empty() {
        return refused(desk, &label, block.refused);
    }
    write(desk, block, label, args.by)
}

/// The typed cells that could not be written yet, kept beside the ledger.
pub fn kept_cells(desk: &mut Desk, _: NoArgs) -> Result<Vec<KeptCells>, WireError> {
    Ok(kept_cells::read(desk))
}

/// Keeps the typed cells of a list that could not be written yet, so that they outlive the window.
pub fn keep_cells(desk: &mut Desk, args: KeptCells) -> Result<Vec<KeptCells>, WireError> {
    title(args.kind)?;
    kept_cells::keep(desk, args)
}

fn title(kind: ItemKind) -> Result<&'static str, WireError> {
    match kind {
        ItemKind::Task => Ok("Nhiệm vụ"),
        ItemKind::Target => Ok("Chỉ tiêu"),
        ItemKind::Duty => Err(WireError::invalid(
            "kind",
            "Chế độ báo cáo không ghi theo ô.",
        )),
    }
}

/// The name of the step in the undo button.
fn label(by: CellsBy, cells: usize, title: &str) -> String {
    match by {
        CellsBy::Typing => format!("Ghi {cells} ô của {title}"),
        CellsBy::Paste => format!("Dán {cells} ô vào {title}"),
        CellsBy::Fill => format!("Điền {cells} ô của {title}"),
        CellsBy::CopyDown => format!("Chép xuống {cells} ô của {title}"),
        CellsBy::Clear => format!("Xóa {cells} ô của {title}"),
    }
}

fn write(
    desk: &mut Desk,
    block: Block,
    label: String,
    by: CellsBy,
) -> Result<CellsDone, WireError> {
    let (mut operations, cells): (Vec<Operation>, Vec<Vec<usize>>) =
        block.operations.into_iter().unzip();
    if operations.is_empty() {
        return Ok(whole(desk.unchanged(&label)?));
    }
    // A single typed cell is called what its form calls it: `Ghi tiến độ`.
    if operations.len() == 1 && by == CellsBy::Typing {
        return match desk.change(operations.remove(0)) {
            Ok(done) => Ok(whole(done)),
            Err(error) if is_of_the_cell(&error) => {
                refused(desk, &label, at_cells(&cells, 0, &error))
            }
            Err(error) => Err(error),
        };
    }
    let step = Operation::Block {
        label: label.clone(),
        operations,
    };
    match desk.change_block(step)? {
        Ok(done) => Ok(whole(done)),
        Err(errors) => {
            let told = errors
                .iter()
                .flat_map(|(at, error)| at_cells(&cells, *at, error));
            refused(desk, &label, told.collect())
        }
    }
}

/// Whether an error speaks of what was typed, and not of the ledger or the disk.
fn is_of_the_cell(error: &WireError) -> bool {
    use ErrorCode as Code;
    matches!(error.code, Code::Ambiguous | Code::Unknown | Code::Invalid)
        || error.code == Code::Refused
}

/// The cells that a refused operation carries, each with the reason.
fn at_cells(cells: &[Vec<usize>], operation: usize, error: &WireError) -> Vec<(usize, WireError)> {
    let carried = cells.get(operation).into_iter().flatten();
    carried.map(|cell| (*cell, error.clone())).collect()
}

fn whole(done: Done) -> CellsDone {
    CellsDone {
        done,
        refused: Vec::new(),
    }
}

fn refused(
    desk: &Desk,
    label: &str,
    mut errors: Vec<(usize, WireError)>,
) -> Result<CellsDone, WireError> {
    errors.sort_by_key(|(at, _)| *at);
    let refusal = |(at, error)| CellRefusal {
        at: count(at),
        error,
    };
    Ok(CellsDone {
        done: desk.unchanged(label)?,
        refused: errors.into_iter().map(refusal).collect(),
    })
}
