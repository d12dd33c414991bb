//! Runs the built program `sohoa`, each test in a data folder of its own.
//!
//! The program is the one that `SOHOA_BIN` names; without it, it is built beside the running test.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use tempfile::TempDir;

/// What is compared before and after a command that was refused.
const LISTS: [&str; 5] = [
    "history",
    "document list",
    "tasks",
    "targets",
    "obligations --on 20/11/2026",
];

/// The program with a data folder.
pub struct Console {
    folder: TempDir,
}

/// What a run said, and the code that it ended with.
#[derive(Debug)]
pub struct Run {
    /// 0 done, 1 refused or failed, 2 wrong usage.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Console {
    /// An empty data folder.
    pub fn empty() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    /// The ledger of UBND phường An Cựu for 2026, with nothing in it.
    pub fn with_agency() -> Self {
        let console = Self::empty();
        console.done(&[
            "init",
            "--agency",
            "an-cuu",
            "--year",
            "2026",
            "--who",
            "Người ghi thử",
        ]);
        console
    }

    /// The same with a plan of which a task and a target are kept.
    pub fn with_plan() -> Self {
        let console = Self::with_agency();
        console.done(&["seeds", "load", "kh98-2024"]);
        console.done(&[
            "adopt",
            "kh98-2024",
            "--items",
            "kh98-2024/pl2/20,kh98-2024/i/3",
        ]);
        console
    }

    /// The example agency with all five documents; made once, then copied.
    pub fn example() -> Self {
        static STORE: OnceLock<Vec<u8>> = OnceLock::new();
        let console = Self::empty();
        let bytes = STORE.get_or_init(|| {
            let first = Self::empty();
            first.done(&["init", "--example"]);
            first.done(&["seeds", "load", "--all"]);
            std::fs::read(first.store()).unwrap()
        });
        std::fs::write(console.store(), bytes).unwrap();
        console
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The store in it.
    pub fn store(&self) -> PathBuf {
        self.folder().join("so.sohoa")
    }

    /// The program with its data folder set, to be run by the caller.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = bare(args);
        command.arg("--data").arg(self.folder());
        command
    }

    /// Runs the program in its data folder.
    pub fn run(&self, args: &[&str]) -> Run {
        finished(self.command(args))
    }

    /// Runs a command that must succeed, and gives what it said.
    pub fn done(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!(
            (run.code, run.err.as_str()),
            (0, ""),
            "sohoa {args:?}\n{run:?}"
        );
        run.out
    }

    /// Runs a command that must succeed, with `--json`.
    pub fn json(&self, args: &[&str]) -> Value {
        let out = self.done(&[args, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("sohoa {args:?}: {error}\n{out}"))
    }

    /// Runs a command that must be refused, and gives the sentence.
    pub fn refused(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!(
            (run.code, run.out.as_str()),
            (1, ""),
            "sohoa {args:?}\n{run:?}"
        );
        assert!(!run.err.contains("panicked"), "{}", run.err);
        run.err
    }

    /// Runs a command that must be refused and change nothing, and gives the sentence.
    pub fn refused_unchanged(&self, args: &[&str]) -> String {
        let before = self.listed();
        let sentence = self.refused(args);
        assert_eq!(
            self.listed(),
            before,
            "sohoa {args:?} was refused and still changed something"
        );
        sentence
    }

    /// All that the program lists of the ledger, its history with every changed cell included.
    pub fn listed(&self) -> Vec<Value> {
        LISTS
            .iter()
            .map(|words| self.json(&words.split(' ').collect::<Vec<_>>()))
            .collect()
    }

    /// The names in the data folder, sorted; without SQLite's own files, which come and go beside the store.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names
            .filter(|name| !name.ends_with("-wal") && !name.ends_with("-shm"))
            .collect();
        names.sort();
        names
    }
}

/// The program without a data folder, to be run by the caller.
pub fn bare(args: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.args(args);
    command
}

/// Runs a command to its end.
pub fn finished(mut command: Command) -> Run {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    Run {
        code: status.code().expect("the program was ended by a signal"),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// The list of rows in an answer.
pub fn rows(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list is a top-level array")
}

/// The row with an id.
pub fn row<'a>(value: &'a Value, id: &str) -> &'a Value {
    rows(value)
        .iter()
        .find(|row| row["id"] == id)
        .unwrap_or_else(|| panic!("no row {id} in {value}"))
}

/// The program under test.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| std::env::var_os("SOHOA_BIN").map_or_else(build, PathBuf::from))
}

/// Builds the program into the target folder that holds the running test, so that it is never an old one.
fn build() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let (profile, target) = (
        test.ancestors().nth(2).unwrap(),
        test.ancestors().nth(3).unwrap(),
    );
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let mut command = Command::new(cargo);
    command.args(["build", "--quiet", "--package", "cli", "--bin", "sohoa"]);
    command
        .arg("--manifest-path")
        .arg(manifest)
        .arg("--target-dir")
        .arg(target);
    if profile.ends_with("release") {
        command.arg("--release");
    }
    let built = finished(command);
    assert_eq!(
        built.code, 0,
        "the program could not be built:\n{}",
        built.err
    );
    profile.join(format!("sohoa{}", std::env::consts::EXE_SUFFIX))
}
