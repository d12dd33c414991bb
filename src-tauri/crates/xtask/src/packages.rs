//! The system packages that each command needs, and how the missing ones come onto the machine.

use std::path::Path;
use std::process::Command;

use crate::command;

/// A Debian package and the reason it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Package {
    /// Its name in Debian 12 and Ubuntu 22.04 or later.
    pub name: &'static str,
    why: &'static str,
}

const fn package(name: &'static str, why: &'static str) -> Package {
    Package { name, why }
}

const CONSOLE: &[Package] = &[package(
    "build-essential",
    "the C compiler that builds SQLite",
)];

const WINDOW: &[Package] = &[
    package(
        "pkg-config",
        "tells the build where the system libraries lie",
    ),
    package("libwebkit2gtk-4.1-dev", "shows the window's pages"),
    package("fonts-dejavu-core", "a font with every Vietnamese letter"),
];

const PICTURES: &[Package] = &[package(
    "poppler-utils",
    "reads the printed PDF back and draws its pages",
)];

const DRIVER: &[Package] = &[
    package(
        "xvfb",
        "a display in memory, on which the tests open the window",
    ),
    package("xauth", "lets the tests onto that display"),
    package(
        "webkit2gtk-driver",
        "types and clicks in the window for the tests",
    ),
];

/// Vietnamese typed in the window as in an office: an input method with its daemon, on a bus of its own.
const TYPING: &[Package] = &[
    package("dbus-daemon", "the bus that the input method speaks over"),
    package("ibus", "the input method's daemon"),
    package("ibus-gtk3", "lets the window hear of it"),
    package("ibus-unikey", "writes Vietnamese by Telex and VNI"),
];

const CHECKERS: &[Package] = &[
    package("qpdf", "checks that the printed PDF is well formed"),
    package(
        "python3-venv",
        "a place for the validators of PDF/A, PDF/UA and signatures",
    ),
    package("softhsm2", "a signing token in software, for the tests"),
    package("opensc", "looks into that token from outside"),
];

/// Only where there is no `soffice` yet: these do not stand beside an office's own `libreoffice-writer`.
const OFFICE: &[Package] = &[
    package("libreoffice-writer-nogui", "opens the written DOCX"),
    package("libreoffice-calc-nogui", "opens the written XLSX"),
];

const BENCHES: &[Package] = &[
    package(
        "libpango-1.0-0",
        "sets lines for WeasyPrint, beside which our pages are held",
    ),
    package("libpangoft2-1.0-0", "finds fonts for it"),
    package("libharfbuzz0b", "shapes letters for it"),
    package("libharfbuzz-subset0", "cuts fonts down for it"),
];

/// What a command is about to do with the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Build the console program alone.
    Console,
    /// Build the console program and draw what it prints.
    Pages,
    /// Build and open the window.
    Window,
    /// Build the window, put it into a Debian package and open what lies in that.
    Deb,
    /// Build everything and test it with outside checkers.
    Tests,
    /// Build everything optimised and hold it beside other programs.
    Benches,
}

/// The packages that a purpose needs, in the order they are named to the user; `has_office` where LibreOffice is
/// there, from whatever package.
pub fn needed(purpose: Purpose, has_office: bool) -> Vec<Package> {
    let office = if has_office { &[] } else { OFFICE };
    match purpose {
        Purpose::Console => CONSOLE.to_vec(),
        Purpose::Pages => [CONSOLE, PICTURES].concat(),
        Purpose::Window => [CONSOLE, WINDOW].concat(),
        Purpose::Deb => [CONSOLE, WINDOW, DRIVER].concat(),
        Purpose::Tests => [CONSOLE, WINDOW, PICTURES, DRIVER, TYPING, CHECKERS, office].concat(),
        Purpose::Benches => [
            CONSOLE, WINDOW, PICTURES, DRIVER, TYPING, CHECKERS, office, BENCHES,
        ]
        .concat(),
    }
}

/// Installs what is missing, after naming it.
///
/// # Errors
/// One sentence with the packages when this is not a Debian system, when `sudo` is needed and not there, or
/// when apt-get fails.
pub fn provide(purpose: Purpose) -> Result<(), String> {
    let has_office = command::read(Command::new("soffice").arg("--version"))?.is_some();
    let needed = needed(purpose, has_office);
    let mut query = Command::new("dpkg-query");
    query
        .args(["-W", "-f", "${Package} ${db:Status-Status}\n"])
        .args(needed.iter().map(|package| package.name));
    let Some(answer) = command::read(&mut query)? else {
        return Err(elsewhere(&needed));
    };
    let missing = missing(&needed, &answer);
    if missing.is_empty() {
        println!("All {} system packages are there.", needed.len());
        return Ok(());
    }
    println!("These system packages are missing and will be installed with apt-get:");
    for package in &missing {
        println!("  {:24} {}", package.name, package.why);
    }
    install(&missing)
}

/// Those of the needed packages that dpkg-query does not call installed.
fn missing(needed: &[Package], answer: &str) -> Vec<Package> {
    let installed = |package: &&Package| {
        answer
            .lines()
            .any(|line| line.split_once(' ') == Some((package.name, "installed")))
    };
    needed
        .iter()
        .filter(|package| !installed(package))
        .copied()
        .collect()
}

fn install(packages: &[Package]) -> Result<(), String> {
    let root = is_root()?;
    let by_hand = format!(
        "apt-get install --no-install-recommends {}",
        names(packages)
    );
    for program in ["apt-get"].into_iter().chain((!root).then_some("sudo")) {
        if command::read(Command::new(program).arg("--version"))?.is_none() {
            return Err(format!(
                "`{program}` was not found; let an administrator run `{by_hand}`."
            ));
        }
    }
    command::run(apt(root).args(["update", "-q"]))?;
    let install = ["install", "-y", "-q", "--no-install-recommends"];
    command::run(
        apt(root)
            .args(install)
            .args(packages.iter().map(|package| package.name)),
    )
}

/// Puts a package file onto this computer, with what it depends on.
///
/// # Errors
/// apt-get or sudo is not there, or refuses.
pub fn install_file(file: &Path) -> Result<(), String> {
    let mut apt = apt(is_root()?);
    command::run(apt.args(["install", "-y", "--reinstall"]).arg(file))
}

/// apt-get that asks nothing, as root.
fn apt(root: bool) -> Command {
    let mut command = Command::new(if root { "env" } else { "sudo" });
    command
        .args((!root).then_some("env"))
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

fn is_root() -> Result<bool, String> {
    Ok(command::read(Command::new("id").arg("-u"))?.is_some_and(|user| user.trim() == "0"))
}

fn elsewhere(needed: &[Package]) -> String {
    format!(
        "This system has no dpkg, so its packages cannot be looked up or installed from here. On Debian they are \
         called: {}. Install your system's own, then start again with `--skip-packages`.",
        names(needed)
    )
}

fn names(packages: &[Package]) -> String {
    packages
        .iter()
        .map(|package| package.name)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_display_nothing_of_webkit_is_installed() {
        assert!(
            needed(Purpose::Console, false)
                .iter()
                .all(|package| !package.name.contains("webkit"))
        );
        assert!(
            needed(Purpose::Window, false)
                .iter()
                .any(|package| package.name == "libwebkit2gtk-4.1-dev")
        );
    }

    #[test]
    fn the_tests_need_all_that_the_window_needs_and_the_checkers() {
        let tests = needed(Purpose::Tests, true);
        assert!(
            needed(Purpose::Window, true)
                .iter()
                .all(|package| tests.contains(package))
        );
        assert!(tests.iter().any(|package| package.name == "poppler-utils"));
    }

    #[test]
    fn an_installed_office_is_not_replaced_by_one_without_windows() {
        let asks = |purpose, has_office| {
            let needed = needed(purpose, has_office);
            needed.iter().any(|package| package.name.contains("nogui"))
        };
        for purpose in [Purpose::Tests, Purpose::Benches] {
            assert!(asks(purpose, false));
            assert!(!asks(purpose, true));
        }
    }

    #[test]
    fn removed_and_unknown_packages_count_as_missing() {
        let answer = "build-essential installed\npkg-config config-files\nlibwebkit2gtk-4.1-dev not-installed\n";
        let found: Vec<_> = missing(&needed(Purpose::Window, false), answer)
            .iter()
            .map(|package| package.name)
            .collect();
        assert_eq!(
            found,
            ["pkg-config", "libwebkit2gtk-4.1-dev", "fonts-dejavu-core"]
        );
    }

    #[test]
    fn a_package_of_two_architectures_counts_once_as_installed() {
        let answer = "build-essential installed\nbuild-essential installed\n";
        assert!(missing(&needed(Purpose::Console, false), answer).is_empty());
    }
}
