//! `cargo xtask light`: our window beside an empty one and beside LibreOffice Calc, in time and memory.

use crate::Stop;
use crate::command;
use crate::icons::tauri;
use crate::npm;
use crate::packages::Purpose;
use crate::place::Place;
use crate::progress::Progress;
use crate::run::{BUILD_ADVICE, prepare};
use crate::test::on_display;

/// What is handed to cargo after Tauri's own words: our window, and the empty one beside it.
const WINDOWS: [&str; 5] = ["--example", "empty", "--features", "light", "--quiet"];

/// Sets up, builds both windows optimised and prints the tables; `built` when they lie there already.
pub fn light(place: &Place, built: bool) -> Result<(), Stop> {
    let mut progress = Progress::new(6);
    prepare(&mut progress, place, Purpose::Tests, !built)?;
    progress.step("Build the console program", BUILD_ADVICE, || {
        let build = ["build", "--release", "--package", "cli"];
        if built {
            println!("Left as it is, as asked.");
            return Ok(());
        }
        command::run(&mut command::cargo(&place.root, &build))
    })?;
    progress.step("Build the pages and both windows", npm::ADVICE, || {
        if built {
            println!("Left as it is, as asked.");
            return Ok(());
        }
        let mut build = tauri(place);
        build.args(["build", "--ci", "--no-bundle", "--"]);
        command::run(build.args(WINDOWS))
    })?;
    progress.step(
        "Start them in turns",
        "read the message above; the computer should have nothing else to do.",
        || measure(place),
    )?;
    progress.end()
}

/// The measuring itself need not be optimised, and is built like the tests.
fn measure(place: &Place) -> Result<(), String> {
    let bench = [
        "bench",
        "--profile",
        "dev",
        "--package",
        "tests",
        "--features",
        "e2e",
        "--bench",
        "light",
    ];
    let release = place.scratch("release");
    let named = |folder: &str, name: &str| {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        release.join(folder).join(name)
    };
    let mut display = on_display(&command::cargo(&place.root, &bench));
    display
        .env("SOHOA_BIN", named("", "sohoa"))
        .env("SOHOA_DESKTOP_BIN", named("", "sohoa-desktop"))
        .env("SOHOA_EMPTY_BIN", named("examples", "empty"));
    command::run(&mut display)
}
