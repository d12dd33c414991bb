//! The npm packages of the window's pages and of the report's font.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::command;

/// What to do when a step with npm fails.
pub const ADVICE: &str = "check the network connection, delete ui/node_modules and start again; \
                          ui/package-lock.json says which packages are meant.";

/// Brings the packages that the lock file names, unless they are there already.
pub fn install(ui: &Path) -> Result<(), String> {
    if is_fresh(ui) {
        println!("The packages in ui/node_modules are those of the lock file.");
        return Ok(());
    }
    command::run(npm(ui).args(["ci", "--no-audit", "--no-fund"]))
}

/// Runs a script of `package.json`.
pub fn script(ui: &Path, name: &str) -> Result<(), String> {
    command::run(npm(ui).args(["run", "--silent", name]))
}

/// Runs a script of `package.json`, without colours, and hands over each line of its output.
pub fn watch(ui: &Path, name: &str, each: impl FnMut(&str)) -> Result<(), String> {
    command::watch(
        npm(ui).args(["run", "--silent", name]).env("NO_COLOR", "1"),
        each,
    )
}

fn npm(ui: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(ui);
    command
}

/// Whether npm wrote its record of an installation after the lock file last changed.
fn is_fresh(ui: &Path) -> bool {
    let changed =
        |file: &str| -> Option<SystemTime> { fs::metadata(ui.join(file)).ok()?.modified().ok() };
    match (
        changed("node_modules/.package-lock.json"),
        changed("package-lock.json"),
    ) {
        (Some(installed), Some(locked)) => installed >= locked,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn touch(file: &Path, age: Duration) {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::File::create(file)
            .unwrap()
            .set_modified(SystemTime::now() - age)
            .unwrap();
    }

    #[test]
    fn packages_older_than_the_lock_file_are_brought_again() {
        let ui = tempfile::tempdir().unwrap();
        let (lock, record) = (
            ui.path().join("package-lock.json"),
            ui.path().join("node_modules/.package-lock.json"),
        );
        touch(&lock, Duration::from_secs(60));
        assert!(!is_fresh(ui.path()), "never installed");
        touch(&record, Duration::from_secs(90));
        assert!(!is_fresh(ui.path()), "installed before the lock changed");
        touch(&record, Duration::from_secs(30));
        assert!(is_fresh(ui.path()));
    }
}
