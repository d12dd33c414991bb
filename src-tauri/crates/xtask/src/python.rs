//! The Python programs that judge finished files, in a folder of their own beside the build.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command;
use crate::place::Place;

/// What to do when a step with Python fails.
pub const ADVICE: &str = "check the network connection, delete the folder that is named above and start again; \
                          tests/tools/requirements.txt says which programs are meant.";
/// The variable that names the Python with these programs to tests and benchmarks.
pub const VARIABLE: &str = "SOHOA_PYTHON";

/// Brings the programs of the tests, unless they are there already, and names their Python.
pub fn provide(place: &Place) -> Result<PathBuf, String> {
    let list = place.root.join("tests/tools/requirements.txt");
    let folder = place.scratch("python");
    let python = python_in(&folder);
    if is_fresh(&folder, &list) {
        println!(
            "The programs in {} are those of the list.",
            folder.display()
        );
        return Ok(python);
    }
    println!("The programs are brought into {}.", folder.display());
    let base = if cfg!(windows) { "python" } else { "python3" };
    command::run(
        Command::new(base)
            .args(["-m", "venv", "--clear"])
            .arg(&folder),
    )?;
    let quiet = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ];
    // Nothing is built here: what has no ready package for this system is an error of its own.
    let mut pip = Command::new(&python);
    pip.args(quiet)
        .args(["--only-binary", ":all:", "-r"])
        .arg(&list);
    command::run(&mut pip)?;
    fs::copy(&list, record(&folder))
        .map_err(|e| format!("{} cannot be written: {e}.", folder.display()))?;
    Ok(python)
}

fn python_in(folder: &Path) -> PathBuf {
    match cfg!(windows) {
        true => folder.join("Scripts").join("python.exe"),
        false => folder.join("bin").join("python"),
    }
}

/// The list as it was when everything on it had been brought.
fn record(folder: &Path) -> PathBuf {
    folder.join("requirements.txt")
}

fn is_fresh(folder: &Path, list: &Path) -> bool {
    let wanted = fs::read(list).ok();
    let there = fs::read(record(folder)).ok();
    wanted.is_some() && wanted == there && python_in(folder).exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_brought_again_when_the_list_changes() {
        let folder = tempfile::tempdir().unwrap();
        let (list, tools) = (folder.path().join("list"), folder.path().join("tools"));
        let python = python_in(&tools);
        fs::create_dir_all(python.parent().unwrap()).unwrap();
        fs::write(&python, "").unwrap();
        fs::write(&list, "a==1").unwrap();
        assert!(!is_fresh(&tools, &list), "never brought");
        fs::copy(&list, record(&tools)).unwrap();
        assert!(is_fresh(&tools, &list));
        fs::write(&list, "a==2").unwrap();
        assert!(!is_fresh(&tools, &list), "another version");
    }
}
