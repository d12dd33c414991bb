//! From drawn pages to a file that is PDF/A and PDF/UA-1.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::content::Sheet;
use super::save::FileWriter;
use super::tags::Structure;
use super::{PdfOptions, attachment, broken, fields, metadata, outline};
use crate::ReportError;
use crate::layout::{Field, Node, OutlineEntry};
use crate::model::Meta;

/// What the layout says beside its pages.
pub(super) struct Plan {
    /// The structure.
    pub(super) nodes: Vec<Node>,
    /// The headings.
    pub(super) outline: Vec<OutlineEntry>,
    /// Where signatures are to be put.
    pub(super) fields: Vec<Field>,
}

/// Puts the pages into the draft that has the fonts, adds what the draft lacks, and gives the bytes.
pub(super) fn finish(
    mut file: Document,
    sheets: Vec<Sheet>,
    plan: &Plan,
    meta: &Meta,
    options: &PdfOptions,
) -> Result<Vec<u8>, ReportError> {
    let pages = put_pages(&mut file, &sheets).map_err(broken)?;
    let widgets = match options.fields {
        true => fields::widgets(&mut file, &plan.fields, &pages.ids),
        false => Vec::new(),
    };
    let structure = Structure::new(&mut file, &plan.nodes, &sheets, &pages.ids, &widgets);
    fields::write(&mut file, &plan.nodes, &sheets, &widgets).map_err(broken)?;
    let outline = outline::write_outline(&mut file, &plan.outline, &sheets, &pages.ids);
    describe(&mut file, structure.root(), outline, meta, options)?;
    let info = metadata::set_info(&mut file, metadata::info(meta, options));
    let contents = sheets.iter().map(|sheet| sheet.content.as_slice());
    let id = metadata::identity(meta, options, contents);
    let root = file.trailer.get(b"Root").and_then(Object::as_reference);
    let root = root.map_err(broken)?;
    let mut writer = FileWriter::new(file.max_id);
    for (number, sheet) in (pages.first_content..).zip(&sheets) {
        writer.packed_stream(number, &Dictionary::new(), &sheet.content);
    }
    let packed = structure.packed()?;
    drop(sheets);
    writer.objects(file)?;
    for objects in packed {
        writer.packed_objects(objects);
    }
    writer.close(root, info, id)
}

/// The pages in the file.
pub(super) struct PlacedPages {
    pub(super) ids: Vec<ObjectId>,
    /// The number of the first page's content; those of the others follow.
    pub(super) first_content: u32,
}

/// Puts the pages in the place of the draft's only page, whose resources they share.
pub(super) fn put_pages(
    file: &mut Document,
    sheets: &[Sheet],
) -> Result<PlacedPages, lopdf::Error> {
    let only = file.page_iter().next().unwrap_or_default();
    let page = file.get_dictionary(only)?;
    let parent = page.get(b"Parent")?.as_reference()?;
    let resources = page.get(b"Resources")?.clone();
    let content = page.get(b"Contents")?.as_reference()?;
    file.objects.remove(&only);
    file.objects.remove(&content);
    let first_content = file.max_id + 1;
    file.max_id += sheets.len() as u32;
    let mut ids = Vec::with_capacity(sheets.len());
    for (number, sheet) in sheets.iter().enumerate() {
        let mut page = sheet.boxes.clone();
        let content: ObjectId = (first_content + number as u32, 0);
        page.extend(&dictionary! {
            "Type" => "Page",
            "Parent" => parent,
            "Resources" => resources.clone(),
            "Contents" => content,
            "StructParents" => number as i64,
            "Tabs" => "S",
        });
        ids.push(file.add_object(page));
    }
    let tree = file.get_object_mut(parent)?.as_dict_mut()?;
    tree.set("Count", ids.len() as i64);
    let kids: Vec<Object> = ids.iter().map(|id| (*id).into()).collect();
    tree.set("Kids", kids);
    Ok(PlacedPages { ids, first_content })
}

/// Language, structure, title in the title bar, metadata, colours, outline and what travels inside.
fn describe(
    file: &mut Document,
    structure: ObjectId,
    outline: Option<ObjectId>,
    meta: &Meta,
    options: &PdfOptions,
) -> Result<(), ReportError> {
    let intent = metadata::output_intent(file).map_err(broken)?;
    let xmp = file.add_object(metadata::xmp(meta, options));
    if let Some(attachment) = &options.attachment {
        attachment::attach(file, attachment, meta).map_err(broken)?;
    }
    let catalog = file.catalog_mut().map_err(broken)?;
    catalog.extend(&dictionary! {
        "Lang" => Object::string_literal(meta.language.as_str()),
        "MarkInfo" => dictionary! { "Marked" => true },
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "PageMode" => if outline.is_some() { "UseOutlines" } else { "UseNone" },
        "StructTreeRoot" => structure,
        "OutputIntents" => vec![intent.into()],
        "Metadata" => xmp,
    });
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    Ok(())
}
