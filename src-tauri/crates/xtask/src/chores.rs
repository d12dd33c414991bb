//! The small commands: benchmarks, and the TypeScript types of the commands.

use crate::Stop;
use crate::command;
use crate::npm;
use crate::packages::Purpose;
use crate::place::Place;
use crate::progress::Progress;
use crate::python;
use crate::run::{BUILD_ADVICE, prepare};
use crate::test::on_display;

/// Sets up, builds both programs optimised and runs the benchmarks; further words go to the benchmark programs.
pub fn bench(place: &Place, rest: &[&str]) -> Result<(), Stop> {
    let mut progress = Progress::new(7);
    prepare(&mut progress, place, Purpose::Benches, true)?;
    let python = progress.step("Bring the programs to compare with", python::ADVICE, || {
        python::provide_rivals(place)
    })?;
    progress.step("Build the window's pages", npm::ADVICE, || {
        npm::script(&place.ui(), "build")
    })?;
    progress.step("Build the optimised programs", BUILD_ADVICE, || {
        let build = ["build", "--release", "-p", "cli", "-p", "sohoa-desktop"];
        command::run(&mut command::cargo(&place.root, &build))
    })?;
    progress.step("Run the benchmarks", "read the message above.", || {
        let bench = [
            "bench",
            "-p",
            "tests",
            "--features",
            "e2e",
            "--bench",
            "ledger",
            "--",
        ];
        let mut display = on_display(command::cargo(&place.root, &bench).args(rest));
        let release = |name: &str| {
            let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
            place.scratch("release").join(name)
        };
        display
            .env("SOHOA_BIN", release("sohoa"))
            .env(python::VARIABLE, &python)
            // As the program has it for its users; the tests turn it off, for their pictures.
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("SOHOA_DESKTOP_BIN", release("sohoa-desktop"));
        command::run(&mut display)
    })
}

/// Writes `ui/src/lib/api/generated` from the Rust types.
pub fn bindings(place: &Place) -> Result<(), Stop> {
    let mut progress = Progress::new(1);
    progress.step("Write the TypeScript types", BUILD_ADVICE, || {
        let export = [
            "test",
            "--package",
            "api",
            "--features",
            "bindings",
            "export_bindings",
        ];
        command::run(&mut command::cargo(&place.root, &export))
    })
}
