//! Finds the report's font in the npm packages, so that every program carries the same four faces.

use std::path::Path;

/// Where npm puts the font, seen from this crate.
const PACKAGE: &str = "../../../ui/node_modules/@expo-google-fonts/tinos";

/// The four faces: the environment name that the sources use, and the file in the package.
const FACES: [(&str, &str); 4] = [
    ("TINOS_REGULAR", "400Regular/Tinos_400Regular.ttf"),
    ("TINOS_BOLD", "700Bold/Tinos_700Bold.ttf"),
    (
        "TINOS_ITALIC",
        "400Regular_Italic/Tinos_400Regular_Italic.ttf",
    ),
    (
        "TINOS_BOLD_ITALIC",
        "700Bold_Italic/Tinos_700Bold_Italic.ttf",
    ),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    for (name, file) in FACES {
        let path = Path::new(&root).join(PACKAGE).join(file);
        println!("cargo::rerun-if-changed={}", path.display());
        if path.is_file() {
            println!("cargo::rustc-env={name}={}", path.display());
        } else {
            println!(
                "cargo::error=The report's font is missing ({file}): run `npm ci` in ui/ first."
            );
            return;
        }
    }
}
