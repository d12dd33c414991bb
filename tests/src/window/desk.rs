//! A desk of its own: a display in memory, a D-Bus session, and ibus with the Vietnamese engine Unikey.
//!
//! Keys go to the window that has a display's focus, so that tests which type real keys cannot share a display.

use super::driver::end_group;
use super::{GLANCE, PATIENCE};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;
use tempfile::TempDir;

/// The size of an office screen; the display is not reset when a window closes.
const SCREEN: [&str; 4] = ["-screen", "0", "1366x768x24", "-noreset"];
/// The engine's name in ibus.
const ENGINE: &str = "Unikey";

/// How Vietnamese letters are typed on a keyboard that has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Letters stand for marks: `tieengs Vieejt`.
    Telex,
    /// Digits stand for marks: `tie6ng1 Vie65t`.
    Vni,
}

/// A running desk; all of its programs end with it.
pub struct Desk {
    programs: Vec<Child>,
    display: String,
    home: TempDir,
}

impl Desk {
    /// Starts display, bus and ibus, and waits until the engine has been chosen.
    pub fn with(method: Method) -> Self {
        let mut desk = Self {
            programs: Vec::new(),
            display: String::new(),
            home: TempDir::new().unwrap(),
        };
        desk.write_settings(method);
        let mut screen = Command::new("Xvfb");
        screen.args(["-displayfd", "1", "-nolisten", "tcp"]);
        desk.display = format!(":{}", desk.begin(screen.args(SCREEN)));
        let address = format!("unix:path={}", desk.file("bus"));
        let bus = ["--session", "--nofork", "--print-address=1", "--address"];
        desk.begin(Command::new("dbus-daemon").args(bus).arg(address));
        desk.begin_ibus();
        desk
    }

    /// What a program that works at this desk finds in its environment.
    pub(super) fn environment(&self) -> Vec<(&'static str, String)> {
        vec![
            ("DISPLAY", self.display.clone()),
            ("GTK_IM_MODULE", "ibus".into()),
            ("IBUS_ADDRESS_FILE", self.file("ibus-address")),
        ]
    }

    /// The settings that the daemon and its engine read; the keyboard's own layout is left as it is.
    fn write_settings(&self, method: Method) {
        let method = match method {
            Method::Telex => "telex",
            Method::Vni => "vni",
        };
        let folder = self.home.path().join("glib-2.0/settings");
        std::fs::create_dir_all(&folder).unwrap();
        let text = format!(
            "[desktop/ibus/general]\nuse-system-keyboard-layout=true\n\
             [org/freedesktop/ibus/engine/unikey]\ninput-method='{method}'\n"
        );
        std::fs::write(folder.join("keyfile"), text).unwrap();
    }

    fn begin_ibus(&mut self) {
        let mut daemon = self.program("ibus-daemon");
        daemon.args(["--xim", "--cache", "none"]);
        for part in ["--panel", "--config", "--emoji-extension"] {
            daemon.args([part, "disable"]);
        }
        self.programs
            .push(daemon.stdout(Stdio::null()).spawn().unwrap());
        // The daemon listens before it knows its engines, so the choice is made until it holds.
        self.wait("the engine", |desk| {
            let chosen = |words: &[&str]| desk.program("ibus").args(words).output().unwrap().stdout;
            chosen(&["engine", ENGINE]);
            chosen(&["engine"]).trim_ascii() == ENGINE.as_bytes()
        });
    }

    /// Starts a program that says where it can be reached, and gives what it says.
    fn begin(&mut self, command: &mut Command) -> String {
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        command.stderr(Stdio::null()).process_group(0);
        let name = command.get_program().to_owned();
        let mut program = command
            .spawn()
            .unwrap_or_else(|reason| panic!("{name:?} starts: {reason}"));
        let mut said = String::new();
        let output = program.stdout.take().unwrap();
        self.programs.push(program);
        BufReader::new(output).read_line(&mut said).unwrap();
        said.trim().to_owned()
    }

    /// A program of ibus with this desk's bus and settings and nobody else's.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(name);
        command
            .envs(self.environment())
            .env("GSETTINGS_BACKEND", "keyfile")
            .env(
                "DBUS_SESSION_BUS_ADDRESS",
                format!("unix:path={}", self.file("bus")),
            )
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        for folder in [
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
            "XDG_RUNTIME_DIR",
        ] {
            command.env(folder, self.home.path());
        }
        command
    }

    fn file(&self, name: &str) -> String {
        self.home.path().join(Path::new(name)).display().to_string()
    }

    fn wait(&self, wanted: &str, mut come: impl FnMut(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !come(self) {
            assert!(Instant::now() < end, "waited in vain for {wanted}");
            std::thread::sleep(GLANCE);
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.programs.iter_mut().rev().for_each(end_group);
    }
}
