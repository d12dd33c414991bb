//! Pages by themselves, for a window that shows them while their report is written.

use lopdf::Object;

use super::content::{self, Sheet};
use super::finish::put_pages;
use super::fonts::Subsets;
use super::save::FileWriter;
use super::{broken, parallel};
use crate::ReportError;
use crate::fonts::Fonts;
use crate::layout::Page;

/// Writes a file of these pages alone. Each is drawn by the same operations as in the finished file; what a reader of
/// the finished file has beside its pages takes longer to write and to read than one page, and is left out.
pub(crate) fn write_apart(pages: &[&Page], fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    let subsets = Subsets::of(pages.iter().copied(), fonts);
    let drawn = parallel::map(pages.to_vec(), |page| content::draw(page, fonts, &subsets));
    let sheets = drawn.into_iter().collect::<Result<Vec<Sheet>, _>>()?;
    let mut file = subsets.draft(fonts, "")?;
    let placed = put_pages(&mut file, &sheets).map_err(broken)?;
    let named = |name: &[u8]| file.trailer.get(name).and_then(Object::as_reference);
    let root = named(b"Root").map_err(broken)?;
    let info = named(b"Info").map_err(broken)?;
    let mut writer = FileWriter::new(file.max_id);
    for (number, sheet) in (placed.first_content..).zip(&sheets) {
        writer.packed_stream(number, &lopdf::Dictionary::new(), &sheet.content);
    }
    writer.objects(file)?;
    // Nobody keeps such a file, so it needs no name of its own; readers ask for one.
    let id = Object::string_literal("SOHOA");
    writer.close(root, info, Object::Array(vec![id.clone(), id]))
}
