//! Writes Tauri's context and the permissions of the commands, and lets the crate build before the page does.

use std::{fs, io, path::Path};

/// Every command of the shell; each needs its `allow-…` line in `capabilities/main.json`.
const COMMANDS: &[&str] = &[
    "call",
    "preview_pdf",
    "save_report",
    "choose_file",
    "open_report",
    "default_printer",
    "hold",
    "leave",
    "work",
    "stop_work",
    "remind",
    "receive_piece",
    "open_evidence",
];

/// Shown when the program is built before the page is.
const PLACEHOLDER: &str = "<!doctype html><meta charset=utf-8><p>npm ci && npm run build</p>";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let page = Path::new("../ui/dist");
    println!("cargo:rerun-if-changed=../ui/dist");
    hold_place(page)?;
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}

/// Tauri refuses to compile without the folder of the page, so an empty page stands in until it is built.
fn hold_place(page: &Path) -> io::Result<()> {
    let index = page.join("index.html");
    if index.exists() {
        return Ok(());
    }
    fs::create_dir_all(page)?;
    fs::write(index, PLACEHOLDER)
}
