//! Validators of PDF/A, PDF/UA and JSON, which are Python programs. One that is missing fails the test.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The rules that a file breaks, by the names that the validator gives them.
///
/// The profile is the validator's: `2a` and `3a` of PDF/A, `ua1` of PDF/UA.
pub fn broken_rules(profile: &str, path: &Path) -> Vec<String> {
    let said = python("validate.py", &[profile.as_ref(), path.as_ref()]);
    serde_json::from_str(said.trim())
        .unwrap_or_else(|e| panic!("the validator says of {}: {said} ({e})", path.display()))
}

/// What is wrong with a JSON document by its schema, a line each.
pub fn schema_errors(schema: &Path, document: &Path) -> Vec<String> {
    let said = python("schema.py", &[schema.as_ref(), document.as_ref()]);
    said.lines().map(str::to_owned).collect()
}

/// A file of the checkout.
pub fn checkout(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn python(script: &str, arguments: &[&OsStr]) -> String {
    let python = std::env::var_os("SOHOA_PYTHON").unwrap_or_else(|| "python3".into());
    let output = Command::new(&python)
        .arg(checkout("tests/tools").join(script))
        .args(arguments)
        .env("PYTHONIOENCODING", "utf-8")
        .output();
    let output = output.unwrap_or_else(|e| {
        panic!("{python:?} cannot be started ({e}); run cargo xtask test, which brings it")
    });
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{script} fails: {errors}\ncargo xtask test brings what it needs and names it in SOHOA_PYTHON"
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
