//! The signature fields of a file (ISO 32000-1, 12.7.4.5).

use super::{load, resolved, text};
use crate::error::SignError;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashSet;

/// Fields inside fields, deeper than any form needs.
const DEEPEST: usize = 32;

/// A signature field, as it is shown to people.
#[derive(Debug, Clone, PartialEq)]
pub struct SignatureField {
    /// Its full name.
    pub name: String,
    /// Whether a signature fills it.
    pub signed: bool,
    /// Width and height of its place on the page, in points.
    pub size: (f32, f32),
}

/// The signature fields of a file, in the order of its form.
///
/// # Errors
/// A file that cannot be read.
pub fn signature_fields(pdf: &[u8]) -> Result<Vec<SignatureField>, SignError> {
    let fields = found(&load(pdf)?);
    let shown = fields.into_iter().map(|field| SignatureField {
        name: field.name,
        signed: field.value.is_some(),
        size: (field.rect[2] - field.rect[0], field.rect[3] - field.rect[1]),
    });
    Ok(shown.collect())
}

/// A signature field in its file.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its full name.
    pub name: String,
    /// The object of the field.
    pub id: ObjectId,
    /// The object of its place on a page, often the same.
    pub widget: ObjectId,
    /// The page that the place names.
    pub page: Option<ObjectId>,
    /// Left, bottom, right, top of the place, in points.
    pub rect: [f32; 4],
    /// The signature that fills it.
    pub value: Option<Dictionary>,
}

/// Every signature field; what a hostile file makes unreadable is left out.
pub fn found(document: &Document) -> Vec<Field> {
    let mut walk = Walk {
        document,
        seen: HashSet::new(),
        fields: Vec::new(),
    };
    for field in form(document)
        .map(|form| kids(document, form, b"Fields"))
        .unwrap_or_default()
    {
        walk.visit(&field, "", false, DEEPEST);
    }
    walk.fields
}

/// The form of a file.
pub fn form(document: &Document) -> Option<&Dictionary> {
    let form = document.catalog().ok()?.get(b"AcroForm").ok()?;
    resolved(document, form)?.as_dict().ok()
}

fn kids(document: &Document, of: &Dictionary, key: &[u8]) -> Vec<Object> {
    let kids = of.get(key).ok().and_then(|kids| resolved(document, kids));
    kids.and_then(|kids| kids.as_array().ok())
        .cloned()
        .unwrap_or_default()
}

struct Walk<'a> {
    document: &'a Document,
    seen: HashSet<ObjectId>,
    fields: Vec<Field>,
}

impl Walk<'_> {
    fn visit(&mut self, object: &Object, above: &str, signature: bool, depth: usize) {
        let Ok(id) = object.as_reference() else {
            return;
        };
        if depth == 0 || !self.seen.insert(id) {
            return;
        }
        let Ok(field) = self.document.get_dictionary(id) else {
            return;
        };
        let name = full_name(above, field);
        let kind = field.get(b"FT").ok().and_then(|kind| kind.as_name().ok());
        let signature = kind.map_or(signature, |kind| kind == b"Sig");
        let inner = kids(self.document, field, b"Kids");
        let named = inner.iter().any(|kid| self.has_name(kid));
        if named {
            inner
                .iter()
                .for_each(|kid| self.visit(kid, &name, signature, depth - 1));
        } else if signature {
            self.keep(name, id, field, &inner);
        }
    }

    fn has_name(&self, kid: &Object) -> bool {
        let kid = resolved(self.document, kid).and_then(|kid| kid.as_dict().ok());
        kid.is_some_and(|kid| kid.has(b"T"))
    }

    fn keep(&mut self, name: String, id: ObjectId, field: &Dictionary, places: &[Object]) {
        let widget = places
            .first()
            .and_then(|place| place.as_reference().ok())
            .unwrap_or(id);
        let place = self.document.get_dictionary(widget).unwrap_or(field);
        let value = field
            .get(b"V")
            .ok()
            .and_then(|value| resolved(self.document, value));
        self.fields.push(Field {
            name,
            id,
            widget,
            page: place
                .get(b"P")
                .ok()
                .and_then(|page| page.as_reference().ok()),
            rect: rect(self.document, place),
            value: value.and_then(|value| value.as_dict().ok()).cloned(),
        });
    }
}

fn full_name(above: &str, field: &Dictionary) -> String {
    let own = field.get(b"T").ok().and_then(text).unwrap_or_default();
    match (above, own.as_str()) {
        ("", own) => own.to_owned(),
        (above, "") => above.to_owned(),
        (above, own) => format!("{above}.{own}"),
    }
}

/// Left, bottom, right, top, whichever corners the file names.
fn rect(document: &Document, place: &Dictionary) -> [f32; 4] {
    let numbers = kids(document, place, b"Rect");
    let numbers: Vec<f32> = numbers
        .iter()
        .filter_map(|number| number.as_float().ok())
        .collect();
    match numbers.as_slice() {
        [a, b, c, d] => [a.min(*c), b.min(*d), a.max(*c), b.max(*d)],
        _ => [0.0; 4],
    }
}
