//! `cargo xtask run`: the example agency in its window, or on paper where there is no display.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Stop;
use crate::command;
use crate::display;
use crate::npm;
use crate::packages::{self, Purpose};
use crate::place::Place;
use crate::progress::Progress;
use crate::tools;

/// The day on which the example agency looks at its year.
const AS_OF: &str = "2026-11-14";
const YEAR: &str = "2026";

/// What to do when the tools are not what is needed.
pub const TOOLS_ADVICE: &str = "install what the sentence names, open a new terminal, start again.";
/// What to do when the system packages cannot be brought.
pub const PACKAGES_ADVICE: &str =
    "see what is said above; when the packages are there, start again.";
/// What to do when cargo fails.
pub const BUILD_ADVICE: &str = "read cargo's first error above; when a download failed, check the network \
                                and start again: what is built stays built.";

/// Sets up, builds and opens the program with the example agency.
pub fn run(place: &Place, with_packages: bool) -> Result<(), Stop> {
    match display::check() {
        Ok(()) => window(place, with_packages),
        Err(why) => {
            println!("{why} The example's report is printed to a PDF instead.");
            paper(place, with_packages)
        }
    }
}

fn window(place: &Place, with_packages: bool) -> Result<(), Stop> {
    let mut progress = Progress::new(6);
    prepare(&mut progress, place, Purpose::Window, with_packages)?;
    progress.step("Build the window's pages", npm::ADVICE, || {
        npm::script(&place.ui(), "build")
    })?;
    progress.step("Build the desktop program", BUILD_ADVICE, || {
        command::run(&mut command::cargo(
            &place.root,
            &["build", "--package", "sohoa-desktop"],
        ))
    })?;
    let advice = "read the message above; without a display (DISPLAY= cargo xtask run) the report is printed.";
    progress.step("Open the window", advice, || {
        println!("Cửa sổ Sổ Số Hóa đang mở với cơ quan ví dụ. Đóng cửa sổ để kết thúc.");
        command::run(Command::new(place.program("sohoa-desktop")).arg("--example"))
    })
}

fn paper(place: &Place, with_packages: bool) -> Result<(), Stop> {
    let mut progress = Progress::new(5);
    prepare(&mut progress, place, Purpose::Console, with_packages)?;
    progress.step("Build the console program", BUILD_ADVICE, || {
        command::run(&mut command::cargo(
            &place.root,
            &["build", "--package", "cli"],
        ))
    })?;
    let folder = place.scratch("example");
    let pdf = folder.join("bao-cao-truoc-30-11-2026.pdf");
    let advice = format!("delete the folder {} and start again.", folder.display());
    progress.step("Print the example's report", &advice, || {
        print(&place.program("sohoa"), &folder, &pdf)
    })?;
    println!(
        "\nBáo cáo ví dụ (hạn trước ngày 30/11) đã in ra tệp: {}",
        pdf.display()
    );
    Ok(())
}

/// The steps that stand before every build: tools, system packages, npm packages.
pub fn prepare(
    progress: &mut Progress,
    place: &Place,
    purpose: Purpose,
    with_packages: bool,
) -> Result<(), Stop> {
    progress.step("Look at the tools", TOOLS_ADVICE, || {
        tools::check().map(|found| println!("{found}"))
    })?;
    progress.step("Look at the system packages", PACKAGES_ADVICE, || {
        if with_packages {
            return packages::provide(purpose);
        }
        println!("Left to you, as asked.");
        Ok(())
    })?;
    progress.step("Bring the npm packages", npm::ADVICE, || {
        npm::install(&place.ui())
    })
}

/// Fills a store with the example agency when there is none, and prints its report.
fn print(sohoa: &Path, folder: &Path, pdf: &Path) -> Result<(), String> {
    fs::create_dir_all(folder)
        .map_err(|e| format!("The folder {} cannot be made: {e}.", folder.display()))?;
    if !folder.join("so.sohoa").exists() {
        command::run(console(sohoa, folder).args(["init", "--example"]))?;
    }
    // Left from an earlier run; what lies there afterwards is from this one.
    if pdf.exists() {
        fs::remove_file(pdf)
            .map_err(|e| format!("The old file {} cannot be removed: {e}.", pdf.display()))?;
    }
    let report = [
        "report", "export", "--kind", "plan98", "--year", YEAR, "--as-of", AS_OF, "--out",
    ];
    command::run(console(sohoa, folder).args(report).arg(pdf))?;
    if pdf.is_file() {
        Ok(())
    } else {
        Err(format!("No report lies at {}.", pdf.display()))
    }
}

/// A call of the console program on the ledger in `folder`.
pub fn console(sohoa: &Path, folder: &Path) -> Command {
    let mut command = Command::new(sohoa);
    command.arg("--data").arg(folder);
    command
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// A console program that writes down how it was called, and the file that each command makes.
    const CONSOLE: &str = r#"#!/bin/sh
echo "$*" >> "$2/calls"
case "$3" in
  init) : > "$2/so.sohoa" ;;
  report) for last; do :; done; echo new > "$last" ;;
esac
"#;

    #[test]
    fn the_example_is_made_once_and_printed_every_time() {
        let folder = tempfile::tempdir().unwrap();
        let (sohoa, data) = (folder.path().join("sohoa"), folder.path().join("example"));
        fs::write(&sohoa, CONSOLE).unwrap();
        fs::set_permissions(&sohoa, fs::Permissions::from_mode(0o755)).unwrap();
        let pdf = data.join("report.pdf");
        print(&sohoa, &data, &pdf).unwrap();
        fs::write(&pdf, "old").unwrap();
        print(&sohoa, &data, &pdf).unwrap();
        assert_eq!(fs::read_to_string(&pdf).unwrap(), "new\n");
        let calls = fs::read_to_string(data.join("calls")).unwrap();
        assert_eq!(calls.matches("init --example").count(), 1);
        assert_eq!(
            calls
                .matches("--kind plan98 --year 2026 --as-of 2026-11-14")
                .count(),
            2
        );
    }

    #[test]
    fn an_export_that_leaves_no_file_has_failed() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("example");
        let said = print(Path::new("true"), &data, &data.join("report.pdf")).unwrap_err();
        assert!(said.starts_with("No report lies at"), "{said}");
    }
}
