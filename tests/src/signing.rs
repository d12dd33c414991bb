//! What other programs say of signatures.
//!
//! pyHanko runs in the Python that `SOHOA_PYTHON` names (else `python3`); pdfsig is poppler's.

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
        "pyHanko is wanted: {errors}"
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
