//! `sohoa`: the ledger from the command line, for an agency's IT staff and for scripts.
//!
//! Ends with 0 when done, 1 when refused or failed (a sentence on stderr), 2 for wrong usage.

mod answer;
mod args;
mod commands;
mod output;

use answer::Answer;
use api::wire::WireError;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

const REFUSED: u8 = 1;
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    match args::parse(std::env::args_os()) {
        Ok(line) => {
            let json = line.json;
            commands::run(line).map_or_else(|error| refuse(&error), |answer| print(&answer, json))
        }
        Err(unparsed) if unparsed.wrong => {
            say(&unparsed.text);
            ExitCode::from(WRONG_USAGE)
        }
        Err(help) => written(io::stdout().write_all(help.text.as_bytes())),
    }
}

fn print(answer: &Answer, json: bool) -> ExitCode {
    written(answer.write(json, &mut io::stdout().lock()))
}

/// A reader that has seen enough (`sohoa tasks | head`) is no failure; a full disk is.
fn written(result: io::Result<()>) -> ExitCode {
    match result {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            say(&format!(
                "Không in được kết quả: {error}. Việc đã ghi vào sổ thì vẫn còn."
            ));
            ExitCode::from(REFUSED)
        }
        _ => ExitCode::SUCCESS,
    }
}

fn refuse(error: &WireError) -> ExitCode {
    say(&error.to_string());
    ExitCode::from(REFUSED)
}

/// Says a sentence; with stderr closed there is nobody left to tell.
fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{}", api::shown_lines(text.trim_end()));
}
