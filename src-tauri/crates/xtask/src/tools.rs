//! The tools that must be there before any command: each is looked at first, and each has one sentence.

use std::process::Command;

use crate::command;
use crate::version::{NODE, NPM, RUST, Version};

/// One tool: how it is asked for its version, and what it must answer.
struct Tool {
    name: &'static str,
    program: &'static str,
    fits: fn(Version) -> bool,
    needed: Version,
    whence: &'static str,
}

const NPM_PROGRAM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

const TOOLS: [Tool; 4] = [
    Tool {
        name: "cargo",
        program: "cargo",
        fits: |found| found >= RUST,
        needed: RUST,
        whence: "take it from https://rustup.rs (Debian 12's own is too old)",
    },
    Tool {
        name: "rustc",
        program: "rustc",
        fits: |found| found >= RUST,
        needed: RUST,
        whence: "run `rustup update stable`, or take it from https://rustup.rs",
    },
    Tool {
        name: "Node.js",
        program: "node",
        fits: Version::fits_node,
        needed: NODE,
        whence: "take an even-numbered line, 20.19 or later of 20 or 22.12 or later of 22, \
                 from https://nodejs.org/en/download (Debian 12's own is too old)",
    },
    Tool {
        name: "npm",
        program: NPM_PROGRAM,
        fits: |found| found >= NPM,
        needed: NPM,
        whence: "it comes with Node.js from https://nodejs.org/en/download",
    },
];

/// Looks at every tool and returns a line that names them with their versions.
///
/// # Errors
/// One sentence for each tool that is missing or too old: what was found, what is needed, where to get it.
pub fn check() -> Result<String, String> {
    let answers = TOOLS
        .iter()
        .map(|tool| judge(tool, ask(tool.program).as_deref()));
    let (good, bad): (Vec<_>, Vec<_>) = answers.chain([linker()]).partition(Result::is_ok);
    let words = |list: Vec<Result<String, String>>| {
        list.into_iter().map(|answer| answer.unwrap_or_else(|e| e))
    };
    if bad.is_empty() {
        Ok(words(good).collect::<Vec<_>>().join(", "))
    } else {
        Err(words(bad).collect::<Vec<_>>().join("\n"))
    }
}

fn ask(program: &str) -> Option<String> {
    let program = if program == "cargo" {
        command::cargo_program()
    } else {
        program.into()
    };
    command::read(Command::new(program).arg("--version"))
        .ok()
        .flatten()
}

fn judge(tool: &Tool, answer: Option<&str>) -> Result<String, String> {
    let Tool {
        name,
        needed,
        whence,
        ..
    } = tool;
    match answer.map(Version::find) {
        None => Err(format!(
            "{name} was not found; {needed} or newer is needed: {whence}."
        )),
        Some(None) => Err(format!(
            "{name} does not say its version; {needed} or newer is needed: {whence}."
        )),
        Some(Some(found)) if !(tool.fits)(found) => Err(format!(
            "{name} {found} was found, but {needed} or newer is needed: {whence}."
        )),
        Some(Some(found)) => Ok(format!("{name} {found}")),
    }
}

/// Cargo links with the program `cc`, and SQLite is compiled with it; on Windows cargo looks for its own.
fn linker() -> Result<String, String> {
    if cfg!(windows) || ask("cc").is_some() {
        return Ok("a C linker".into());
    }
    Err("No C linker was found; the program `cc` is needed: on Debian run `apt-get install build-essential`.".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_tool_is_told_what_was_found_and_what_is_needed() {
        let said = judge(&TOOLS[0], Some("cargo 1.63.0")).unwrap_err();
        assert!(
            said.starts_with("cargo 1.63.0 was found, but 1.95.0 or newer is needed: "),
            "{said}"
        );
        assert!(said.contains("https://rustup.rs"));
    }

    #[test]
    fn a_missing_tool_says_where_to_get_it() {
        let said = judge(&TOOLS[2], None).unwrap_err();
        assert!(
            said.starts_with("Node.js was not found; 20.19.0 or newer is needed: "),
            "{said}"
        );
        assert!(said.contains("https://nodejs.org"));
    }

    #[test]
    fn a_new_enough_tool_is_named_with_its_version() {
        assert_eq!(
            judge(&TOOLS[3], Some("11.19.1\n")),
            Ok("npm 11.19.1".into())
        );
    }
}
