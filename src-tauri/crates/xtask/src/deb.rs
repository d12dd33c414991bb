//! `cargo xtask deb`: the Debian package, and a look at the program that lies in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Stop;
use crate::command;
use crate::display;
use crate::icons::tauri;
use crate::packages::{self, Purpose};
use crate::place::Place;
use crate::progress::Progress;
use crate::run::{BUILD_ADVICE, prepare};
use crate::test::on_display;
use crate::webdriver::Driver;

/// What may be said after `deb`.
const KNOWN: [&str; 3] = ["--install", "--debug", "--skip-packages"];
/// The two programs, by their names in the package.
const PROGRAMS: [&str; 2] = ["sohoa-desktop", "sohoa"];

/// Builds the package, unpacks it and opens its window; with `--install` it is put onto this computer.
pub fn deb(place: &Place, rest: &[&str]) -> Result<(), Stop> {
    if let Some(other) = rest.iter().find(|word| !KNOWN.contains(word)) {
        let known = KNOWN.join(", ");
        return Err(Stop::Usage(format!(
            "`{other}`? After `deb` may stand: {known}."
        )));
    }
    let install = rest.contains(&"--install");
    let profile = if rest.contains(&"--debug") {
        Profile::Debug
    } else {
        Profile::Release
    };
    let mut progress = Progress::new(if install { 8 } else { 7 });
    let with_packages = !rest.contains(&"--skip-packages");
    prepare(&mut progress, place, Purpose::Deb, with_packages)?;
    progress.step("Build the console program", BUILD_ADVICE, || {
        let mut build = command::cargo(&place.root, &["build", "--package", "cli"]);
        command::run(build.args(profile.of_cargo()))
    })?;
    let advice = "read the first error above; what is built stays built.";
    let file = progress.step("Build the window and the package", advice, || {
        bundle(place, profile)
    })?;
    let unpacked = place.scratch("deb");
    progress.step("Unpack the package", "read the message above.", || {
        unpack(&file, &unpacked)
    })?;
    progress.step(
        "Open the unpacked program",
        "read the message above.",
        || open(&unpacked),
    )?;
    if install {
        let advice = "let an administrator run `apt-get install` on the file that is named below.";
        progress.attempt("Install the package", advice, || {
            packages::install_file(&file)
        });
    }
    println!("\nThe package lies at {}", file.display());
    progress.end()
}

/// How the programs are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Profile {
    /// As they are handed out.
    Release,
    /// As the tests have them already: to look at a package within minutes, never to be handed out.
    Debug,
}

impl Profile {
    fn folder(self) -> &'static str {
        match self {
            Profile::Release => "release",
            Profile::Debug => "debug",
        }
    }

    fn of_cargo(self) -> Option<&'static str> {
        (self == Profile::Release).then_some("--release")
    }

    fn of_tauri(self) -> Option<&'static str> {
        (self == Profile::Debug).then_some("--debug")
    }
}

/// Lets Tauri build the pages, the window's program and the package, and gives the package's file.
fn bundle(place: &Place, profile: Profile) -> Result<PathBuf, String> {
    let built = place.scratch(profile.folder());
    let folder = built.join("bundle/deb");
    // An older one would be taken for this build's.
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .map_err(|e| format!("{} cannot be removed: {e}.", folder.display()))?;
    }
    let mut build = tauri(place);
    build.args(["build", "--ci"]).args(profile.of_tauri());
    build.args(["--bundles", "deb", "--config"]);
    command::run(build.arg(with_console(&built.join("sohoa"))))?;
    let files = fs::read_dir(&folder).map_err(|e| format!("{}: {e}.", folder.display()))?;
    let mut files = files.flatten().map(|entry| entry.path());
    let file = files
        .find(|file| file.extension().is_some_and(|ending| ending == "deb"))
        .ok_or_else(|| format!("No package lies in {}.", folder.display()))?;
    renamed(&file)
}

/// The package under a name as Debian's own have, without spaces and capitals.
fn renamed(file: &Path) -> Result<PathBuf, String> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let to = file.with_file_name(name.to_lowercase().replace(' ', "-"));
    fs::rename(file, &to).map_err(|e| format!("{} cannot be renamed: {e}.", file.display()))?;
    Ok(to)
}

/// What is added to tauri.conf.json: the console program, whose folder only this build knows.
fn with_console(console: &Path) -> String {
    let from = console.display().to_string();
    let from = from.replace('\\', r"\\").replace('"', "\\\"");
    format!(r#"{{"bundle":{{"linux":{{"deb":{{"files":{{"/usr/bin/sohoa":"{from}"}}}}}}}}}}"#)
}

/// Unpacks the package into a folder without installing it, and says how large everything is.
fn unpack(file: &Path, folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .map_err(|e| format!("{} cannot be removed: {e}.", folder.display()))?;
    }
    command::run(
        Command::new("dpkg-deb")
            .arg("--extract")
            .arg(file)
            .arg(folder),
    )?;
    let fields = [
        "Package",
        "Version",
        "Architecture",
        "Installed-Size",
        "Depends",
    ];
    command::run(
        Command::new("dpkg-deb")
            .arg("--field")
            .arg(file)
            .args(fields),
    )?;
    println!("{:>10}  the package", megabytes(file)?);
    for program in PROGRAMS {
        let size = megabytes(&folder.join("usr/bin").join(program))?;
        println!("{size:>10}  {program}");
    }
    Ok(())
}

fn megabytes(file: &Path) -> Result<String, String> {
    let size = fs::metadata(file)
        .map_err(|e| format!("{}: {e}.", file.display()))?
        .len();
    Ok(format!("{}.{} MB", size / 1_000_000, size / 100_000 % 10))
}

/// Asks both unpacked programs something: the console its version, the window its first page in a new folder.
fn open(unpacked: &Path) -> Result<(), String> {
    let programs = unpacked.join("usr/bin");
    command::run(Command::new(programs.join("sohoa")).arg("--version"))?;
    let data = unpacked.join("data");
    fs::create_dir_all(&data).map_err(|e| format!("{}: {e}.", data.display()))?;
    let driver = Driver::start(|driver| {
        let mut command = match display::check() {
            Ok(()) => copy(driver),
            Err(_) => on_display(driver),
        };
        // Settings and caches stay beside the data; without a bus, a window that is open already is left alone.
        for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
            command.env(folder, &data);
        }
        command.env_remove("DBUS_SESSION_BUS_ADDRESS");
        command
    })?;
    let path = |path: &Path| path.to_string_lossy().into_owned();
    let words = driver.words_of(&path(&programs.join(PROGRAMS[0])), &path(&data))?;
    let first: Vec<&str> = words.split("\\n").filter(|line| !line.is_empty()).collect();
    println!(
        "The window opened and says: {}",
        first[..first.len().min(3)].join(" | ")
    );
    Ok(())
}

fn copy(command: &Command) -> Command {
    let mut copy = Command::new(command.get_program());
    copy.args(command.get_args());
    copy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_deb_does_not_know_are_refused_before_anything_is_built() {
        let place = Place {
            root: "/nowhere".into(),
            programs: "/nowhere/debug".into(),
        };
        let stop = deb(&place, &["--instal"]).unwrap_err();
        assert!(matches!(stop, Stop::Usage(said) if said.starts_with("`--instal`?")));
    }

    #[test]
    fn the_console_program_goes_into_the_package_from_wherever_it_was_built() {
        let config = with_console(Path::new("/tmp/a b/release/sohoa"));
        assert_eq!(
            config,
            r#"{"bundle":{"linux":{"deb":{"files":{"/usr/bin/sohoa":"/tmp/a b/release/sohoa"}}}}}"#
        );
    }
}
