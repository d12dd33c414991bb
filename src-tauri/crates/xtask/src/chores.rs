//! The small commands: benchmarks, and the TypeScript types of the commands.

use crate::Stop;
use crate::command;
use crate::place::Place;
use crate::progress::Progress;
use crate::run::BUILD_ADVICE;

/// Builds the programs optimised and runs the benchmarks; further words go to the benchmark programs.
pub fn bench(place: &Place, rest: &[&str]) -> Result<(), Stop> {
    let mut progress = Progress::new(2);
    progress.step("Build the optimised console program", BUILD_ADVICE, || {
        command::run(&mut command::cargo(
            &place.root,
            &["build", "--release", "--package", "cli"],
        ))
    })?;
    progress.step("Run the benchmarks", "read the message above.", || {
        let mut cargo = command::cargo(
            &place.root,
            &["bench", "--package", "tests", "--benches", "--"],
        );
        let programs = place.scratch("release");
        let sohoa = programs.join(format!("sohoa{}", std::env::consts::EXE_SUFFIX));
        command::run(cargo.args(rest).env("SOHOA_BIN", sohoa))
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
