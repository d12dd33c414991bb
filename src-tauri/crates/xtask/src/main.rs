//! `cargo xtask`: sets a machine up, then builds, opens, tests and measures the program.
//!
//! Nothing here needs a C compiler or a system library, because this program is what brings them.

mod chores;
mod command;
mod deb;
mod display;
mod icons;
mod light;
mod npm;
mod packages;
mod pages;
mod place;
mod progress;
mod python;
mod run;
mod screenshots;
mod seeds;
mod tally;
mod test;
mod tools;
mod version;
mod webdriver;
#[cfg(unix)]
mod x11;

use std::env;
use std::process::ExitCode;

use place::Place;

const USAGE: &str = "\
Usage: cargo xtask <command>

  run                       set up, build, and open the program with the example agency
                            (without a display: print the example's report to a PDF)
  test                      set up, build, and run every test
  pages <folder>            print every kind of report and every stored document, with page pictures
  screenshots <folder>      take a picture of every screen in every look; with --guide make the guide's pictures anew
  seeds --against <folder>  compare seeds/documents with the source texts, line by line
  bench [arguments]         run the benchmarks in an optimised build
  deb [--install]           build the Debian package, unpack it and open the program that lies in it;
                            with --install put it onto this computer; with --debug build it without optimising
  light [--built]           measure time and memory of the window beside an empty one and LibreOffice Calc;
                            with --built take the optimised programs as they are
  icons                     draw every size of the program's icon from icons/*.svg
  bindings                  write the TypeScript types of the commands again

  --skip-packages           with run, test, pages, screenshots and deb: leave the system packages to you
";

/// Why a command ended without having done its work.
#[derive(Debug)]
pub enum Stop {
    /// The command line cannot be understood; holds what is wrong with it.
    Usage(String),
    /// Something failed, and what failed has been printed already.
    Failed,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Failed) => ExitCode::FAILURE,
        Err(Stop::Usage(what)) => {
            eprintln!("{what}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<(), Stop> {
    let place = Place::find().map_err(Stop::Usage)?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["run"] => run::run(&place, true),
        ["run", "--skip-packages"] => run::run(&place, false),
        ["test"] => test::test(&place, true),
        ["test", "--skip-packages"] => test::test(&place, false),
        ["pages", folder] if !folder.starts_with('-') => {
            pages::pages(&place, folder.as_ref(), true)
        }
        ["pages", folder, "--skip-packages"] => pages::pages(&place, folder.as_ref(), false),
        ["screenshots", folder, flags @ ..] if !folder.starts_with('-') => {
            screenshots::screenshots(&place, folder.as_ref(), flags)
        }
        ["seeds", "--against", folder] => seeds::check(&place.seeds(), folder.as_ref()),
        ["bench", rest @ ..] => chores::bench(&place, rest),
        ["deb", rest @ ..] => deb::deb(&place, rest),
        ["light"] => light::light(&place, false),
        ["light", "--built"] => light::light(&place, true),
        ["icons"] => icons::icons(&place),
        ["bindings"] => chores::bindings(&place),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        [] => Err(Stop::Usage("A command is missing.".into())),
        other => Err(Stop::Usage(format!(
            "`{}` is not a command.",
            other.join(" ")
        ))),
    }
}
