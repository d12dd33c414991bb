//! What other programs say of signatures, and a page to sign.
//!
//! pyHanko and page-validation run in the Python that `SOHOA_PYTHON` names (else `python3`); pdfsig is poppler's.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// The field of ô 7c.
pub const PERSON_FIELD: &str = "ChuKyNguoiKy";
/// The field of ô 8.
pub const AGENCY_FIELD: &str = "ChuKyCoQuan";

/// What pyHanko says of one signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Its field.
    pub field: String,
    /// Whether the signed bytes are those that were signed.
    pub intact: bool,
    /// Whether the value was made with the certificate's key.
    pub valid: bool,
    /// Whether the certificate leads to the authority.
    pub trusted: bool,
    /// Whether all of it holds, what came later included.
    pub bottom_line: bool,
    /// How the file was changed since: `NONE`, `FORM_FILLING`, `OTHER`.
    pub changes: String,
}

const JUDGE: &str = r#"
import json, sys
from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
root = x509.Certificate.load(open(sys.argv[2], 'rb').read())
context = ValidationContext(trust_roots=[root], allow_fetching=False)
out = []
for one in PdfFileReader(open(sys.argv[1], 'rb')).embedded_signatures:
    try:
        said = validate_pdf_signature(one, context)
        level = said.modification_level.name if said.modification_level is not None else 'UNKNOWN'
        out.append(dict(field=one.field_name, intact=said.intact, valid=said.valid, trusted=said.trusted,
                        bottom_line=said.bottom_line, changes=level))
    except Exception as error:
        out.append(dict(field=one.field_name, intact=False, valid=False, trusted=False, bottom_line=False,
                        changes=type(error).__name__))
print(json.dumps(out))
"#;

/// What pyHanko says of every signature of a file; `None` where it cannot read the file.
pub fn pyhanko(file: &Path, authority: &Path) -> Option<Vec<Judged>> {
    let output = python(JUDGE, &[file, authority])?;
    let rows: Value = serde_json::from_str(&output).unwrap();
    let judged = |row: &Value| Judged {
        field: row["field"].as_str().unwrap_or_default().to_owned(),
        intact: row["intact"] == true,
        valid: row["valid"] == true,
        trusted: row["trusted"] == true,
        bottom_line: row["bottom_line"] == true,
        changes: row["changes"].as_str().unwrap_or_default().to_owned(),
    };
    Some(rows.as_array().unwrap().iter().map(judged).collect())
}

const VALIDATE: &str = r#"
import sys, page
for profile in sys.argv[2:]:
    said = page.validate_pdf(sys.argv[1], profile=profile)
    for failure in said.failures:
        print(profile, failure)
"#;

/// The rules of PDF/A-2a and PDF/UA-1 that a file breaks, a line each.
pub fn broken_rules(file: &Path) -> Vec<String> {
    let profiles = [Path::new("2a"), Path::new("ua1")];
    let said = python(VALIDATE, &[file, profiles[0], profiles[1]])
        .expect("page-validation reads the file");
    said.lines().map(str::to_owned).collect()
}

fn python(script: &str, args: &[&Path]) -> Option<String> {
    let program = std::env::var_os("SOHOA_PYTHON").unwrap_or_else(|| "python3".into());
    let output = Command::new(&program)
        .arg("-c")
        .arg(script)
        .args(args)
        .output();
    let output = output.unwrap_or_else(|e| {
        panic!("{program:?} cannot be started ({e}); SOHOA_PYTHON names another")
    });
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        !errors.contains("ModuleNotFoundError"),
        "pyHanko and page-validation are wanted: {errors}"
    );
    output
        .status
        .success()
        .then(|| String::from_utf8(output.stdout).unwrap())
}

/// What pdfsig says of every signature: `Signature is Valid.`, `Digest Mismatch.`
pub fn pdfsig(file: &Path) -> Vec<String> {
    let output = Command::new("pdfsig").arg("-nocert").arg(file).output();
    let output =
        output.unwrap_or_else(|e| panic!("pdfsig cannot be started ({e}); install poppler-utils"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines = said
        .lines()
        .filter_map(|line| line.trim().strip_prefix("- Signature Validation: "));
    lines
        .map(|line| line.trim_end_matches('.').to_owned())
        .collect()
}

/// A report with the two empty signature fields, tagged, on its last portrait page.
pub fn with_fields(pdf: &[u8]) -> Vec<u8> {
    let mut file = Document::load_mem(pdf).unwrap();
    let page = *file.get_pages().values().next().unwrap();
    let agency = add_field(
        &mut file,
        page,
        AGENCY_FIELD,
        "Chữ ký của cơ quan, tổ chức",
        [287.0, 90.0, 389.0, 192.0],
    );
    let person = add_field(
        &mut file,
        page,
        PERSON_FIELD,
        "Chữ ký của người có thẩm quyền",
        [342.0, 104.0, 484.0, 178.0],
    );
    let kids = vec![person.into(), agency.into()];
    let form =
        file.add_object(dictionary! { "Fields" => Object::Array(kids.clone()), "SigFlags" => 1 });
    file.catalog_mut().unwrap().set("AcroForm", form);
    let page = file.get_dictionary_mut(page).unwrap();
    page.set("Annots", kids);
    let mut out = Vec::new();
    file.save_modern(&mut out).unwrap();
    out
}

fn add_field(
    file: &mut Document,
    page: lopdf::ObjectId,
    name: &str,
    words: &str,
    rect: [f32; 4],
) -> lopdf::ObjectId {
    let root = file
        .catalog()
        .unwrap()
        .get(b"StructTreeRoot")
        .unwrap()
        .as_reference()
        .unwrap();
    let tree = file.get_dictionary(root).unwrap().clone();
    let key = tree.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap();
    let top = tree.get(b"K").unwrap().as_reference().unwrap();
    let blank = Stream::new(
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), (rect[2] - rect[0]).into(), (rect[3] - rect[1]).into()],
            "Resources" => Dictionary::new(),
        },
        Vec::new(),
    );
    let blank = file.add_object(blank);
    let widget = file.add_object(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => Object::string_literal(name),
        "TU" => lopdf::text_string(words),
        "F" => 132,
        "P" => page,
        "Rect" => rect.map(Object::from).to_vec(),
        "StructParent" => key,
        "AP" => dictionary! { "N" => blank },
    });
    let reference = dictionary! { "Type" => "OBJR", "Obj" => widget, "Pg" => page };
    let element = file.add_object(dictionary! {
        "Type" => "StructElem",
        "S" => "Form",
        "P" => top,
        "Alt" => lopdf::text_string(words),
        "K" => reference,
    });
    let kids = file.get_dictionary_mut(top).unwrap().get_mut(b"K").unwrap();
    kids.as_array_mut().unwrap().push(element.into());
    let parents = tree.get(b"ParentTree").unwrap().as_reference().unwrap();
    let numbers = file
        .get_dictionary_mut(parents)
        .unwrap()
        .get_mut(b"Nums")
        .unwrap();
    numbers
        .as_array_mut()
        .unwrap()
        .extend([key.into(), element.into()]);
    file.get_dictionary_mut(root)
        .unwrap()
        .set("ParentTreeNextKey", key + 1);
    widget
}
