//! How a sheet is printed and how it stays readable on the screen.

use report::model::Orientation;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Found;

/// Excel's number for A4.
const A4: u8 = 9;
/// Inches in a millimetre.
const MM: f64 = 1.0 / 25.4;
/// Height of a line above the table in inches.
const LINE: f64 = 16.0 / 72.0;
/// What Excel takes at most as the head of a page, in UTF-16 units.
const LONGEST_HEADER: usize = 255;

/// A4 as wide as the page, the head on every page and always in sight, the table's name above it.
pub(super) fn prepare(sheet: &mut Worksheet, found: &Found<'_>) -> Result<(), XlsxError> {
    let head = found.table.head.len() as u32;
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    match found.orientation {
        Orientation::Portrait if found.table.columns.len() <= 5 => sheet.set_portrait(),
        _ => sheet.set_landscape(),
    };
    let (side, edge) = (20.0 * MM, 10.0 * MM);
    let top = side.max(edge + LINE * (found.heads.len() as f64 + 1.0));
    sheet.set_margins(30.0 * MM, side, top, side, edge, edge);
    sheet.set_header(header(&found.heads));
    sheet.set_footer("&C&\"Times New Roman\"&12&P/&N");
    if head > 0 {
        sheet.set_freeze_panes(head, 0)?;
        sheet.set_repeat_rows(0, head - 1)?;
    }
    Ok(())
}

/// The lines above the table, in the middle; a sign `&` is doubled because Excel reads it as a command.
fn header(heads: &[String]) -> String {
    let mut text = "&C&\"Times New Roman,Bold\"&13 ".to_owned();
    for (index, line) in heads.iter().enumerate() {
        let line = format!(
            "{}{}",
            if index == 0 { "" } else { "\n" },
            line.replace('&', "&&")
        );
        if text.encode_utf16().count() + line.encode_utf16().count() > LONGEST_HEADER {
            break;
        }
        text.push_str(&line);
    }
    text
}
