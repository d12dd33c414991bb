//! The programs that are held beside each other, and how each is started.

use std::env;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;
use tempfile::TempDir;
use tests::console::{Console, bare, finished};
use tests::many;

/// The variable that names the empty window of Tauri.
const EMPTY: &str = "SOHOA_EMPTY_BIN";
/// The variable that names our window.
const OURS: &str = "SOHOA_DESKTOP_BIN";

/// A program with a window.
pub struct Rival {
    /// What stands in the table.
    pub name: &'static str,
    program: PathBuf,
    arguments: Vec<String>,
    home: TempDir,
    /// Its folder lasts as long as the program may be started with it.
    _ledger: Option<Console>,
}

/// A program that runs.
pub struct Running {
    /// Its first process.
    pub process: Child,
    /// When it was started.
    pub began: Instant,
}

/// Ours first, then the empty window, ours with very many tasks, and LibreOffice Calc where it is there and can show windows.
pub fn all() -> Vec<Rival> {
    let ours = Rival::new("Sổ Số Hóa with the example open", &named(OURS));
    let (data, sheet) = (ours.folder("data"), ours.folder("rows.xlsx"));
    fill(&data, &sheet);
    let ours = ours.with(&["--example", "--data", &data]);
    let empty = Rival::new("an empty window of Tauri", &named(EMPTY));
    let mut all = vec![ours, empty, with_very_many()];
    if windowed_office() {
        let calc = Rival::new("LibreOffice Calc with the same tasks", Path::new("soffice"));
        let profile = format!("-env:UserInstallation=file://{}", calc.folder("profile"));
        let quiet = ["--calc", "--nologo", "--norestore", "--nolockcheck"];
        all.push(calc.with(&quiet).with(&[&profile, &sheet]));
    } else {
        println!(
            "LibreOffice with windows (the package libreoffice-calc) is not here, so it is left out.\n"
        );
    }
    all
}

/// Ours with a ledger of 100,000 own tasks.
fn with_very_many() -> Rival {
    let ledger = many::ledger(100_000);
    let data = ledger.folder().display().to_string();
    let ours = Rival::new("Sổ Số Hóa with 100,000 tasks", &named(OURS));
    Rival {
        _ledger: Some(ledger),
        ..ours.with(&["--data", &data])
    }
}

/// The example's ledger, and its tasks as a sheet.
fn fill(data: &str, sheet: &str) {
    let run = |words: &[&str]| {
        let mut console = bare(words);
        console.arg("--data").arg(Path::new(data).join("vi-du"));
        let run = finished(console);
        assert_eq!(run.code, 0, "{words:?}: {run:?}");
    };
    run(&["init", "--example"]);
    let export = [
        "report",
        "export",
        "--kind",
        "task-list",
        "--as-of",
        "14/11/2026",
    ];
    run(&[&export[..], &["--out", sheet]].concat());
}

/// Whether the office that is installed has its part for windows; the packages `-nogui` lack it.
fn windowed_office() -> bool {
    let query = ["-W", "-f", "${db:Status-Status}", "libreoffice-calc"];
    let answer = Command::new("dpkg-query").args(query).output();
    answer.is_ok_and(|answer| answer.stdout == b"installed")
}

fn named(variable: &str) -> PathBuf {
    let name = env::var_os(variable);
    name.unwrap_or_else(|| panic!("{variable} names no program; `cargo xtask light` sets it"))
        .into()
}

impl Rival {
    fn new(name: &'static str, program: &Path) -> Self {
        Self {
            name,
            program: program.into(),
            arguments: Vec::new(),
            home: TempDir::new().expect("there is a temporary folder"),
            _ledger: None,
        }
    }

    fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments
            .extend(arguments.iter().map(|word| (*word).to_owned()));
        self
    }

    fn folder(&self, name: &str) -> String {
        self.home.path().join(name).display().to_string()
    }

    /// Starts it with settings and caches of its own, and both web views with the same renderer.
    pub fn start(&self) -> Running {
        let mut command = Command::new(&self.program);
        command
            .args(&self.arguments)
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
            command.env(folder, self.home.path());
        }
        let began = Instant::now();
        let process = command.spawn();
        let process = process.unwrap_or_else(|e| panic!("{} starts: {e}", self.name));
        Running { process, began }
    }
}

impl Running {
    /// Ends it with all that it started.
    pub fn end(&mut self) {
        use rustix::process::{Pid, Signal, kill_process_group};
        let group = i32::try_from(self.process.id())
            .ok()
            .and_then(Pid::from_raw);
        // It may have ended by itself.
        let _ = group.map(|group| kill_process_group(group, Signal::KILL));
        let _ = self.process.wait();
    }
}
