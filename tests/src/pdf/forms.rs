//! The fields of a file's form (ISO 32000-1, 12.7).

use lopdf::{Dictionary, Document, Object};

/// A place to sign in.
#[derive(Debug, Clone, PartialEq)]
pub struct SignatureField {
    /// Its name for programs.
    pub name: String,
    /// What it is, in words.
    pub words: String,
    /// Index of its page.
    pub page: usize,
    /// Left end.
    pub left: f32,
    /// Upper end.
    pub top: f32,
    /// Right end.
    pub right: f32,
    /// Lower end.
    pub bottom: f32,
    /// Whether somebody has signed in it.
    pub signed: bool,
}

/// The fields to sign in, in the order of the form; other fields fail the test.
pub(super) fn signature_fields(file: &Document) -> Vec<SignatureField> {
    let catalog = file.catalog().expect("a file has a catalog");
    let Ok(form) = catalog.get(b"AcroForm") else {
        return Vec::new();
    };
    let form = resolved(file, form)
        .as_dict()
        .expect("a form is a dictionary");
    let fields = form.get(b"Fields").expect("a form has fields");
    let fields = resolved(file, fields)
        .as_array()
        .expect("fields are a list");
    fields.iter().map(|field| read(file, field)).collect()
}

fn read(file: &Document, field: &Object) -> SignatureField {
    let field = resolved(file, field)
        .as_dict()
        .expect("a field is a dictionary");
    let kind = field
        .get(b"FT")
        .and_then(Object::as_name)
        .expect("a field has a type");
    assert_eq!(kind, b"Sig", "only signatures are asked for");
    let page = field
        .get(b"P")
        .and_then(Object::as_reference)
        .expect("a field has a page");
    let page = file
        .page_iter()
        .position(|id| id == page)
        .expect("the page is in the file");
    let height = super::sheet::size(file, file.page_iter().nth(page).expect("it was just found")).1;
    let side = |at: usize| {
        let sides = field
            .get(b"Rect")
            .and_then(Object::as_array)
            .expect("a field lies somewhere");
        sides[at].as_float().expect("its sides are numbers")
    };
    SignatureField {
        name: text(field, b"T"),
        words: text(field, b"TU"),
        page,
        left: side(0),
        top: height - side(3),
        right: side(2),
        bottom: height - side(1),
        signed: field.has(b"V"),
    }
}

fn text(field: &Dictionary, key: &[u8]) -> String {
    let text = field.get(key).expect("a field is named");
    lopdf::decode_text_string(text).expect("a name can be read")
}

fn resolved<'f>(file: &'f Document, object: &'f Object) -> &'f Object {
    file.dereference(object).expect("what is named is there").1
}
