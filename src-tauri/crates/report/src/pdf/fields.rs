//! Empty fields in which signatures are to appear.

use lopdf::{Document, Error, Object, ObjectId, Stream, dictionary};

use super::content::Sheet;
use super::metadata::text_string;
use crate::layout::{Field, FieldKind, Node};

/// Printed, and neither moved nor removed by a viewer (ISO 32000-1, table 165: bits 3 and 8).
const PRINT_AND_LOCKED: i64 = 4 + 128;
/// There is a signature field (ISO 32000-1, table 219: bit 1). That the file may only be appended to (bit 2)
/// is for the program that signs it to say.
const HAS_FIELDS: i64 = 1;

/// A field in the file: the widget, and what it belongs to.
pub(super) struct Widget<'p> {
    /// Its object.
    pub(super) id: ObjectId,
    /// The object of its page.
    pub(super) page: ObjectId,
    /// Its key in the parent tree.
    pub(super) key: i64,
    /// Its name among the fields.
    name: String,
    /// Where it lies, and its node.
    pub(super) field: &'p Field,
}

/// Numbers the fields; their keys in the parent tree come after those of the pages.
pub(super) fn widgets<'p>(
    file: &mut Document,
    fields: &'p [Field],
    page_ids: &[ObjectId],
) -> Vec<Widget<'p>> {
    let mut widgets: Vec<Widget<'p>> = Vec::with_capacity(fields.len());
    for field in fields {
        let Some(page) = page_ids.get(field.page) else {
            continue;
        };
        widgets.push(Widget {
            id: file.new_object_id(),
            page: *page,
            key: (page_ids.len() + widgets.len()) as i64,
            name: name(field.kind, &widgets),
            field,
        });
    }
    widgets
}

/// Name of a field for programs, and what it is for people.
fn names(kind: FieldKind) -> (&'static str, &'static str) {
    match kind {
        FieldKind::Signer => ("ChuKyNguoiKy", "Chữ ký của người ký"),
        FieldKind::Agency => ("ChuKyCoQuan", "Chữ ký của cơ quan"),
    }
}

/// A name that no other field has: a second field of a kind gets a 2.
fn name(kind: FieldKind, before: &[Widget<'_>]) -> String {
    let same = before.iter().filter(|widget| widget.field.kind == kind);
    match same.count() {
        0 => names(kind).0.to_owned(),
        others => format!("{}{}", names(kind).0, others + 1),
    }
}

/// Writes the fields, their pages' lists of them and the form.
pub(super) fn write(
    file: &mut Document,
    nodes: &[Node],
    sheets: &[Sheet],
    widgets: &[Widget<'_>],
) -> Result<(), Error> {
    if widgets.is_empty() {
        return Ok(());
    }
    for widget in widgets {
        add_widget(file, nodes, sheets, widget);
        let page = file.get_object_mut(widget.page)?.as_dict_mut()?;
        if !page.has(b"Annots") {
            page.set("Annots", Object::Array(Vec::new()));
        }
        let annotations = page.get_mut(b"Annots")?.as_array_mut()?;
        annotations.push(widget.id.into());
    }
    let ids: Vec<Object> = widgets.iter().map(|widget| widget.id.into()).collect();
    let form = file.add_object(dictionary! { "Fields" => ids, "SigFlags" => HAS_FIELDS });
    file.catalog_mut()?.set("AcroForm", form);
    Ok(())
}

fn add_widget(file: &mut Document, nodes: &[Node], sheets: &[Sheet], widget: &Widget<'_>) {
    let field = widget.field;
    let height = sheets.get(field.page).map_or(0.0, |sheet| sheet.height);
    let top = height - field.y;
    let rectangle = [field.x, top - field.height, field.x + field.width, top];
    let appearance = file.add_object(blank(field));
    let words = nodes.get(field.node).map_or("", |node| &node.alt);
    let (_, default_words) = names(field.kind);
    let words = if words.is_empty() {
        default_words
    } else {
        words
    };
    file.set_object(
        widget.id,
        dictionary! {
            "Type" => "Annot",
            "Subtype" => "Widget",
            "FT" => "Sig",
            "T" => Object::string_literal(widget.name.as_str()),
            "TU" => text_string(words),
            "F" => PRINT_AND_LOCKED,
            "P" => widget.page,
            "Rect" => rectangle.map(rounded).to_vec(),
            "StructParent" => widget.key,
            "AP" => dictionary! { "N" => appearance },
        },
    );
}

/// What a field looks like while nobody has signed: nothing.
fn blank(field: &Field) -> Stream {
    let corners = [0.0, 0.0, field.width, field.height];
    let header = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => corners.map(rounded).to_vec(),
        "Resources" => dictionary! {},
    };
    Stream::new(header, Vec::new())
}

fn rounded(value: f32) -> Object {
    Object::Real((value * 100.0).round() / 100.0)
}
