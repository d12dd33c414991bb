//! `cargo xtask test`: all set-up and all tests, on one build.

use std::path::Path;
use std::process::Command;

use crate::Stop;
use crate::command;
use crate::npm;
use crate::packages::Purpose;
use crate::place::Place;
use crate::progress::Progress;
use crate::python;
use crate::run::{BUILD_ADVICE, prepare};
use crate::tally::Tally;

/// The display in memory: the size of an office screen, and not reset when a window closes.
const SCREEN: &str = "-screen 0 1366x768x24 -noreset";
/// One selection for building and testing, so that cargo builds every crate once.
const EVERYTHING: [&str; 3] = ["--workspace", "--features", "tests/e2e"];

/// Sets up, builds and tests everything; the last line says how many tests passed and failed.
pub fn test(place: &Place, with_packages: bool) -> Result<(), Stop> {
    let mut progress = Progress::new(10);
    let mut tally = Tally::default();
    // What failed stands in `progress`; the summary comes in every case.
    let _ = steps(&mut progress, &mut tally, place, with_packages);
    let ended = progress.end();
    println!("{tally}");
    ended
}

fn steps(
    progress: &mut Progress,
    tally: &mut Tally,
    place: &Place,
    with_packages: bool,
) -> Result<(), Stop> {
    let ui = place.ui();
    prepare(progress, place, Purpose::Tests, with_packages)?;
    let python = progress.step("Bring the validators", python::ADVICE, || {
        python::provide(place)
    })?;
    progress.step("Build the window's pages", npm::ADVICE, || {
        npm::script(&ui, "build")
    })?;
    let advice = "mend the types that svelte-check names above.";
    progress.attempt("Check the types of the pages", advice, || {
        npm::script(&ui, "check")
    });
    let advice = "read the failed test above; `npm test` in ui/ runs these tests alone.";
    progress.attempt("Test the pages", advice, || {
        npm::watch(&ui, "test", |line| tally.add_vitest(line))
    });
    progress.attempt(
        "Check the layout of the sources",
        "run `cargo fmt`.",
        || layout(place),
    );
    progress.step("Build the programs and the tests", BUILD_ADVICE, || {
        build(place)
    })?;
    let advice = "read the failed test above; `cargo test -p <crate> <name>` runs it alone.";
    progress.attempt("Run the tests, those in the window too", advice, || {
        all_tests(place, &python, tally)
    });
    Ok(())
}

/// A minimal Rust comes without rustfmt, and nothing of the program depends on it.
fn layout(place: &Place) -> Result<(), String> {
    let there = command::read(&mut command::cargo(&place.root, &["fmt", "--version"]))?;
    if there.is_none_or(|answer| answer.trim().is_empty()) {
        println!(
            "rustfmt is not installed (`rustup component add rustfmt`): the layout was not looked at."
        );
        return Ok(());
    }
    command::run(&mut command::cargo(
        &place.root,
        &["fmt", "--all", "--check"],
    ))
}

fn build(place: &Place) -> Result<(), String> {
    let mut cargo = command::cargo(&place.root, &["build", "--bins", "--tests"]);
    command::run(cargo.args(EVERYTHING))
}

/// Every test of the workspace, under a display in memory, with the two programs built before and the validators.
fn all_tests(place: &Place, python: &Path, tally: &mut Tally) -> Result<(), String> {
    let mut cargo = command::cargo(&place.root, &["test", "--no-fail-fast"]);
    cargo.args(EVERYTHING);
    let mut display = on_display(&cargo);
    display
        .env("SOHOA_BIN", place.program("sohoa"))
        .env("SOHOA_DESKTOP_BIN", place.program("sohoa-desktop"))
        .env(python::VARIABLE, python);
    command::watch(&mut display, |line| tally.add_cargo(line))
}

/// The same command, with a display of its own in place of the user's.
pub(crate) fn on_display(inner: &Command) -> Command {
    let mut outer = Command::new("xvfb-run");
    outer
        .args(["-a", "-s", SCREEN])
        .arg(inner.get_program())
        .args(inner.get_args());
    outer
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY");
    if let Some(folder) = inner.get_current_dir() {
        outer.current_dir(folder);
    }
    outer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_get_a_display_of_their_own_and_keep_their_folder() {
        let mut inner = Command::new("cargo");
        inner.args(["test", "--workspace"]).current_dir("/checkout");
        let outer = on_display(&inner);
        let words: Vec<_> = outer
            .get_args()
            .map(|word| word.to_string_lossy())
            .collect();
        assert_eq!(words, ["-a", "-s", SCREEN, "cargo", "test", "--workspace"]);
        assert_eq!(outer.get_current_dir(), Some("/checkout".as_ref()));
    }
}
