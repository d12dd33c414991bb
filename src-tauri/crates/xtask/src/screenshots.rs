//! `cargo xtask screenshots`: the real window on every screen, in every look, as pictures.

use std::path::Path;

use crate::Stop;
use crate::command;
use crate::npm;
use crate::packages::Purpose;
use crate::place::Place;
use crate::progress::Progress;
use crate::run::{BUILD_ADVICE, prepare};
use crate::test::on_display;

/// Where the pictures lie that travel with the program, beside the pages' sources.
const GUIDE: &str = "src/features/guide/pictures";

/// Sets up, builds the window and the program that drives it, and keeps the pictures in `folder`; with the flag `--guide`
/// those of the guide, which are put in their place as well.
pub fn screenshots(place: &Place, folder: &Path, flags: &[&str]) -> Result<(), Stop> {
    let known = ["--guide", "--skip-packages"];
    if let Some(flag) = flags.iter().find(|flag| !known.contains(flag)) {
        return Err(Stop::Usage(format!("screenshots does not know `{flag}`")));
    }
    let mut progress = Progress::new(6);
    let with_packages = !flags.contains(&"--skip-packages");
    prepare(&mut progress, place, Purpose::Tests, with_packages)?;
    progress.step("Build the window's pages", npm::ADVICE, || {
        npm::script(&place.ui(), "build")
    })?;
    progress.step("Build the programs", BUILD_ADVICE, || {
        let build = ["build", "-p", "cli", "-p", "sohoa-desktop"];
        command::run(&mut command::cargo(&place.root, &build))
    })?;
    let folder = std::path::absolute(folder).map_err(|e| Stop::Usage(e.to_string()))?;
    let advice = "a picture named failed-… beside the build shows where the window stood.";
    progress.step("Take the pictures", advice, || {
        let take = [
            "run",
            "-p",
            "tests",
            "--features",
            "e2e",
            "--example",
            "screenshots",
            "--",
        ];
        let mut take = command::cargo(&place.root, &take);
        take.arg(&folder);
        if flags.contains(&"--guide") {
            take.arg("--guide").arg(place.ui().join(GUIDE));
        }
        let mut display = on_display(&take);
        display
            .env("SOHOA_BIN", place.program("sohoa"))
            .env("SOHOA_DESKTOP_BIN", place.program("sohoa-desktop"));
        command::run(&mut display)
    })?;
    println!("The pictures lie in {}.", folder.display());
    Ok(())
}
