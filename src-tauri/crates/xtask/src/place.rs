//! Where the checkout, the built programs and the seeds lie.

use std::env;
use std::path::{Path, PathBuf};

/// The folders that the commands work in.
#[derive(Debug, Clone)]
pub struct Place {
    /// The top of the checkout.
    pub root: PathBuf,
    /// Where cargo puts the built programs, `target/debug` unless told otherwise.
    pub programs: PathBuf,
}

impl Place {
    /// Finds the folders from the running program.
    ///
    /// Asked once at the start: a build replaces this program's file under its feet.
    pub fn find() -> Result<Place, String> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .ancestors()
            .nth(3)
            .ok_or("The checkout cannot be found.")?;
        let program =
            env::current_exe().map_err(|e| format!("This program cannot find itself: {e}."))?;
        let programs = program
            .parent()
            .ok_or("This program cannot find its folder.")?;
        Ok(Place {
            root: root.to_path_buf(),
            programs: programs.to_path_buf(),
        })
    }

    /// The folder of the window's pages, which holds `package.json` and its lock.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The folder of the documents kept as data.
    pub fn seeds(&self) -> PathBuf {
        self.root.join("seeds").join("documents")
    }

    /// The file of a built program.
    pub fn program(&self, name: &str) -> PathBuf {
        self.programs
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// A folder for what the programs make here: beside the build, never a user's own.
    pub fn scratch(&self, name: &str) -> PathBuf {
        self.programs.parent().map_or_else(
            || self.programs.join(name),
            |target: &Path| target.join(name),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> Place {
        Place {
            root: "/checkout".into(),
            programs: "/build/debug".into(),
        }
    }

    #[test]
    fn programs_lie_where_cargo_was_told_to_build() {
        assert!(place().program("sohoa").starts_with("/build/debug"));
        assert_eq!(place().scratch("example"), Path::new("/build/example"));
    }

    #[test]
    fn the_running_test_finds_its_own_checkout() {
        let here = Place::find().unwrap();
        assert!(here.root.join("Cargo.toml").is_file());
    }
}
