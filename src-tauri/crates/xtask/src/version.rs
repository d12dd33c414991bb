//! Version numbers as programs print them.

use std::fmt;

/// A version of a program; what follows the third number is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    major: u32,
    minor: u32,
    patch: u32,
}

impl Version {
    /// The version with these numbers.
    pub const fn new(major: u32, minor: u32, patch: u32) -> Version {
        Version {
            major,
            minor,
            patch,
        }
    }

    /// Finds the first version number in a program's output, such as `cargo 1.95.0 (f2d3ce0bd)` or `v20.19.2`.
    pub fn find(output: &str) -> Option<Version> {
        output.split_whitespace().find_map(Version::parse)
    }

    fn parse(word: &str) -> Option<Version> {
        let numbers = word.strip_prefix('v').unwrap_or(word);
        let release = numbers.split(['-', '+']).next()?;
        let mut parts = release.split('.').map(str::parse);
        let major = parts.next()?.ok()?;
        let minor = parts.next()?.ok()?;
        let patch = parts.next().and_then(Result::ok).unwrap_or(0);
        Some(Version {
            major,
            minor,
            patch,
        })
    }

    /// Whether the pages can be built with this Node.js.
    ///
    /// Vite asks for 20.19 or later of the line 20, and 22.12 or later of the lines after 21.
    pub fn fits_node(self) -> bool {
        match self.major {
            20 => self >= NODE,
            major => major >= 22 && self >= Version::new(22, 12, 0),
        }
    }
}

/// The oldest cargo and rustc that build the workspace, `rust-version` of its Cargo.toml.
pub const RUST: Version = Version::new(1, 95, 0);
/// The oldest Node.js that builds the pages.
pub const NODE: Version = Version::new(20, 19, 0);
/// The oldest npm that reads the lock file as it was written.
pub const NPM: Version = Version::new(8, 0, 0);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_print() {
        let found = |output| Version::find(output).map(|version| version.to_string());
        assert_eq!(
            found("cargo 1.95.0 (f2d3ce0bd 2026-03-21)").as_deref(),
            Some("1.95.0")
        );
        assert_eq!(
            found("rustc 1.97.0-nightly (abc 2026-06-01)").as_deref(),
            Some("1.97.0")
        );
        assert_eq!(found("v20.20.2\n").as_deref(), Some("20.20.2"));
        assert_eq!(found("11.19").as_deref(), Some("11.19.0"));
        assert_eq!(found("command not understood").as_deref(), None);
    }

    #[test]
    fn versions_compare_by_number_and_not_by_letter() {
        assert!(Version::new(1, 100, 0) > RUST);
        assert!(Version::new(1, 9, 9) < RUST);
    }

    #[test]
    fn node_lines_that_cannot_build_the_pages_are_refused() {
        let fits = |output| Version::find(output).unwrap().fits_node();
        assert!(!fits("v18.20.4"));
        assert!(!fits("v20.18.9"));
        assert!(fits("v20.19.0"));
        assert!(!fits("v21.7.3"));
        assert!(!fits("v22.11.0"));
        assert!(fits("v22.12.0"));
        assert!(fits("v24.0.0"));
    }

    #[test]
    fn the_needed_rust_is_the_one_the_workspace_names() {
        assert_eq!(Version::parse(env!("CARGO_PKG_RUST_VERSION")), Some(RUST));
    }
}
