//! The Python programs that judge finished files and those that ours is held beside, in a folder of their own
//! beside the build.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command;
use crate::place::Place;

/// What to do when a step with Python fails.
pub const ADVICE: &str = "check the network connection, delete the folder that is named above and start again; \
                          the lists in tests/tools say which programs are meant.";
/// The variable that names the Python with these programs to tests and benchmarks.
pub const VARIABLE: &str = "SOHOA_PYTHON";

/// The programs that judge finished files.
const JUDGES: &str = "requirements.txt";
/// The programs that our pages are held beside in the benchmarks.
const RIVALS: &str = "bench.txt";

/// Brings the programs of the tests, unless they are there already, and names their Python.
pub fn provide(place: &Place) -> Result<PathBuf, String> {
    let (list, folder) = (list(place, JUDGES), place.scratch("python"));
    let python = python_in(&folder);
    if is_fresh(&folder, &list, JUDGES) {
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
    bring(&folder, &list, JUDGES)?;
    Ok(python)
}

/// The same with the programs of the benchmarks beside them.
pub fn provide_rivals(place: &Place) -> Result<PathBuf, String> {
    let python = provide(place)?;
    let (list, folder) = (list(place, RIVALS), place.scratch("python"));
    if !is_fresh(&folder, &list, RIVALS) {
        bring(&folder, &list, RIVALS)?;
    }
    Ok(python)
}

fn list(place: &Place, name: &str) -> PathBuf {
    place.root.join("tests/tools").join(name)
}

/// Brings what a list names, and remembers the list.
fn bring(folder: &Path, list: &Path, name: &str) -> Result<(), String> {
    let quiet = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ];
    // Nothing is built here: what has no ready package for this system is an error of its own.
    let mut pip = Command::new(python_in(folder));
    pip.args(quiet)
        .args(["--only-binary", ":all:", "-r"])
        .arg(list);
    command::run(&mut pip)?;
    fs::copy(list, folder.join(name))
        .map_err(|e| format!("{} cannot be written: {e}.", folder.display()))?;
    Ok(())
}

fn python_in(folder: &Path) -> PathBuf {
    match cfg!(windows) {
        true => folder.join("Scripts").join("python.exe"),
        false => folder.join("bin").join("python"),
    }
}

/// Whether the list lies in the folder as it was when everything on it had been brought.
fn is_fresh(folder: &Path, list: &Path, name: &str) -> bool {
    let wanted = fs::read(list).ok();
    let there = fs::read(folder.join(name)).ok();
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
        assert!(!is_fresh(&tools, &list, JUDGES), "never brought");
        fs::copy(&list, tools.join(JUDGES)).unwrap();
        assert!(is_fresh(&tools, &list, JUDGES));
        assert!(!is_fresh(&tools, &list, RIVALS), "another list");
        fs::write(&list, "a==2").unwrap();
        assert!(!is_fresh(&tools, &list, JUDGES), "another version");
    }
}
