//! What LibreOffice makes of a file. If it is missing the tests fail, they never skip.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the report's font, which stands in for Times New Roman of the same widths.
const FONT: &str = "../ui/node_modules/@expo-google-fonts/tinos";
/// Comma, quotes, UTF-8, cells as they are shown, every sheet into a file of its own.
const CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

/// Turns files into PDF, in one run because starting takes longest.
pub fn to_pdf(files: &[PathBuf], folder: &Path) {
    convert("pdf", files, folder);
    for file in files {
        let made = folder.join(file.file_name().expect("a file has a name"));
        let made = made.with_extension("pdf");
        assert!(
            made.is_file(),
            "LibreOffice did not open {}",
            file.display()
        );
    }
}

/// Turns every sheet of every file into CSV: `file-sheet.csv`.
pub fn to_csv(files: &[PathBuf], folder: &Path) {
    convert(CSV, files, folder);
}

fn convert(kind: &str, files: &[PathBuf], folder: &Path) {
    let profile = folder.join("profile");
    let output = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args([
            "--headless",
            "--norestore",
            "--convert-to",
            kind,
            "--outdir",
        ])
        .arg(folder)
        .args(files)
        .env("FONTCONFIG_FILE", fonts(folder))
        // The sheets give their names to files; without a locale of UTF-8 their accents are lost.
        .env("LC_ALL", "C.UTF-8")
        .output();
    let output = output.unwrap_or_else(|e| {
        panic!(
            "soffice cannot be started ({e}); install libreoffice-writer-nogui and libreoffice-calc-nogui, \
             or run cargo xtask test"
        )
    });
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "soffice fails: {errors}");
}

/// A list of fonts with the report's font alone, so that the outcome does not hang on the computer.
fn fonts(folder: &Path) -> PathBuf {
    let tinos = Path::new(env!("CARGO_MANIFEST_DIR")).join(FONT);
    let list = format!(
        r#"<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>{}</dir><cachedir>{}</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match>
</fontconfig>"#,
        tinos.display(),
        folder.join("fonts").display()
    );
    let path = folder.join("fonts.conf");
    std::fs::write(&path, list).expect("a temporary folder can be written");
    path
}
