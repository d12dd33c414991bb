//! What the draft lacks of PDF/A-2a and PDF/UA-1.

use lopdf::{Dictionary, Document, Error, Object, ObjectId, dictionary};

use super::{PdfOptions, attachment, broken, fields, metadata, outline, tags};
use crate::ReportError;
use crate::layout::{NodeId, Pages};
use crate::model::Meta;

/// Adds structure, outline, metadata, colour profile and id.
pub(super) fn finish(
    file: &mut Document,
    pages: &Pages,
    marks: &[Vec<NodeId>],
    meta: &Meta,
    options: &PdfOptions,
) -> Result<(), ReportError> {
    file.version = "1.7".into();
    let page_ids: Vec<ObjectId> = file.page_iter().collect();
    let widgets = match options.fields {
        true => fields::widgets(file, pages, &page_ids),
        false => Vec::new(),
    };
    let structure = tags::write_structure(file, pages, &page_ids, marks, &widgets);
    let outline = outline::write_outline(file, pages, &page_ids);
    let intent = metadata::output_intent(file).map_err(broken)?;
    let xmp = file.add_object(metadata::xmp(meta, options));
    tie_pages(file, &page_ids).map_err(broken)?;
    fields::write(file, pages, &widgets).map_err(broken)?;
    if let Some(attachment) = &options.attachment {
        attachment::attach(file, attachment, meta).map_err(broken)?;
    }
    let catalog = file.catalog_mut().map_err(broken)?;
    describe(catalog, meta);
    catalog.set("StructTreeRoot", structure);
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("Metadata", xmp);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    metadata::set_info(file, metadata::info(meta, options));
    metadata::set_id(file, identity(pages, meta, options));
    Ok(())
}

/// Language, structure mark, title in the title bar.
fn describe(catalog: &mut Dictionary, meta: &Meta) {
    catalog.set("Lang", Object::string_literal(meta.language.as_str()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("PageMode", "UseNone");
}

/// Numbers the pages for the structure and takes out empty lists of notes.
fn tie_pages(file: &mut Document, page_ids: &[ObjectId]) -> Result<(), Error> {
    for (number, id) in page_ids.iter().enumerate() {
        let page = file.get_object_mut(*id)?.as_dict_mut()?;
        page.set("StructParents", number as i64);
        page.set("Tabs", "S");
        page.remove(b"Annots");
    }
    Ok(())
}

/// Everything that tells one report from another: its words, their places, its description and its data.
fn identity<'a>(
    pages: &'a Pages,
    meta: &'a Meta,
    options: &'a PdfOptions,
) -> impl Iterator<Item = u8> + 'a {
    let date = meta.date.to_string().into_bytes();
    let runs = pages.pages.iter().flat_map(|page| &page.runs);
    let placed = runs.flat_map(|run| {
        let place = run
            .x
            .to_bits()
            .to_be_bytes()
            .into_iter()
            .chain(run.y.to_bits().to_be_bytes());
        place.chain(
            run.glyphs
                .iter()
                .flat_map(|glyph| glyph.text.as_str().bytes()),
        )
    });
    let attached = options.attachment.iter().flat_map(|a| &a.bytes).copied();
    meta.title
        .bytes()
        .chain(meta.author.bytes())
        .chain(date)
        .chain(placed)
        .chain(attached)
}
