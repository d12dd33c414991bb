//! Runs other programs, and says in one sentence how they ended.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

/// The cargo that started this program.
pub fn cargo_program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// A call of that cargo, at the top of the checkout.
pub fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(cargo_program());
    command.args(arguments).current_dir(root);
    command
}

/// Runs a program whose output goes straight to the terminal.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| not_started(command, &e))?;
    ended(command, status)
}

/// Runs a program, shows its output as it comes, and hands over each line of it.
pub fn watch(command: &mut Command, mut each: impl FnMut(&str)) -> Result<(), String> {
    command.stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|e| not_started(command, &e))?;
    if let Some(output) = child.stdout.take() {
        let mut reader = BufReader::new(output);
        let mut line = Vec::new();
        while reader
            .read_until(b'\n', &mut line)
            .is_ok_and(|read| read > 0)
        {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            each(text.trim_end());
            line.clear();
        }
    }
    let status = child.wait().map_err(|e| not_started(command, &e))?;
    ended(command, status)
}

/// Runs a program and returns what it wrote, whatever its exit code; `None` when it is not there.
pub fn read(command: &mut Command) -> Result<Option<String>, String> {
    match command.stdin(Stdio::null()).stderr(Stdio::null()).output() {
        Ok(output) => Ok(Some(String::from_utf8_lossy(&output.stdout).into_owned())),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(not_started(command, &e)),
    }
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}.", written(command))
}

fn ended(command: &Command, status: ExitStatus) -> Result<(), String> {
    match (status.success(), status.code()) {
        (true, _) => Ok(()),
        (false, Some(code)) => Err(format!(
            "`{}` ended with exit code {code}.",
            written(command)
        )),
        (false, None) => Err(format!("`{}` was stopped by a signal.", written(command))),
    }
}

/// The command as a person would type it; of the program only the name, not its folder.
fn written(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let mut words = vec![name.to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| quoted(&word.to_string_lossy())),
    );
    words.join(" ")
}

fn quoted(word: &str) -> String {
    if word.contains(' ') {
        format!("'{word}'")
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_command_is_named_as_typed_with_its_exit_code() {
        let mut command = Command::new("sh");
        let said = run(command.args(["-c", "exit 7"])).unwrap_err();
        assert_eq!(said, "`sh -c 'exit 7'` ended with exit code 7.");
    }

    #[test]
    fn a_program_that_is_not_there_is_told_apart_from_one_that_fails() {
        assert_eq!(read(&mut Command::new("no-such-program-here")), Ok(None));
        assert_eq!(read(&mut Command::new("false")), Ok(Some(String::new())));
        assert!(
            run(&mut Command::new("no-such-program-here"))
                .unwrap_err()
                .contains("could not be started")
        );
    }

    #[test]
    fn every_line_of_output_is_handed_over_even_when_the_program_fails() {
        let mut lines = Vec::new();
        let mut command = Command::new("sh");
        let ended = watch(
            command.args(["-c", "echo một; echo hai; exit 1"]),
            |line| lines.push(line.to_owned()),
        );
        assert_eq!(lines, ["một", "hai"]);
        assert!(ended.is_err());
    }
}
