//! WebKitWebDriver, in a process group of its own that ends with it: killing the driver alone would leave the window.

use super::{GLANCE, PATIENCE, Start, display};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::json;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;
use tempfile::TempDir;

/// A running driver; the program that it starts lives in its process group.
pub struct Driver {
    process: Child,
    port: u16,
    // What the window keeps outside its data folder: caches and settings of WebKit and GTK, reports opened for printing.
    home: TempDir,
}

impl Driver {
    /// Starts a driver whose environment is the one that the window will have, and waits until it listens.
    pub fn start(start: &Start) -> Self {
        if let Err(reason) = display::check(start.display()) {
            panic!(
                "the window needs a display: {reason}; run `cargo xtask test`, \
                 or put `xvfb-run -a -s '-screen 0 1366x768x24 -noreset'` before the command"
            );
        }
        let (port, home) = (free_port(), TempDir::new().unwrap());
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1");
        environment(&mut command, start, home.path());
        // A pipe would be held open by whatever outlives the driver.
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .process_group(0);
        let process = command
            .spawn()
            .expect("WebKitWebDriver starts; it is in the package webkit2gtk-driver");
        let driver = Self {
            process,
            port,
            home,
        };
        driver.wait_until_it_listens();
        driver
    }

    /// Opens the window.
    pub async fn session(&self, start: &Start) -> Client {
        let mut capabilities = Capabilities::new();
        let options = json!({ "binary": program(), "args": start.arguments() });
        capabilities.insert("webkitgtk:browserOptions".into(), options);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let address = format!("http://127.0.0.1:{}", self.port);
        // The driver answers never when the program ends at its start.
        let connected = tokio::time::timeout(
            PATIENCE,
            builder.capabilities(capabilities).connect(&address),
        )
        .await;
        connected
            .expect("the program ended before it opened its window")
            .expect("the driver opens the window")
    }

    /// The folder that the window takes for the user's own.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The number of the program's process while it runs.
    pub fn program(&self) -> Vec<u32> {
        let driver = self.process.id();
        let children = std::fs::read_to_string(format!("/proc/{driver}/task/{driver}/children"))
            .unwrap_or_default();
        children
            .split_whitespace()
            .filter_map(|number| number.parse().ok())
            .filter(|number| runs(*number))
            .collect()
    }

    fn wait_until_it_listens(&self) {
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(
                Instant::now() < end,
                "WebKitWebDriver does not listen on port {}",
                self.port
            );
            std::thread::sleep(GLANCE);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end_group(&mut self.process);
    }
}

/// Ends a process and all that it started; it leads a process group of its own.
pub(super) fn end_group(leader: &mut Child) {
    let group = i32::try_from(leader.id()).ok().and_then(Pid::from_raw);
    if let Some(group) = group {
        // It may have ended by itself.
        let _ = kill_process_group(group, Signal::KILL);
    }
    let _ = leader.wait();
}

/// Who only measures frames may leave it as the program sets it.
const LAYERS: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// What the driver hands on to the window. With either off, a picture would never be answered.
fn environment(command: &mut Command, start: &Start, home: &Path) {
    command
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
        .env(LAYERS, std::env::var_os(LAYERS).unwrap_or("0".into()))
        .env("GDK_BACKEND", "x11")
        .env("SOHOA_OPEN_WITH", "none")
        .env_remove("DBUS_SESSION_BUS_ADDRESS");
    for name in [
        "HOME",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "TMPDIR",
    ] {
        command.env(name, home);
    }
    if let Some(file) = &start.save_to {
        command.env("SOHOA_SAVE_TO", file);
    }
    command.envs(start.environment.iter().cloned());
    if let Some(file) = &start.choose {
        command.env("SOHOA_CHOOSE", file);
    }
}

/// The program under test.
fn program() -> PathBuf {
    let named = std::env::var_os("SOHOA_DESKTOP_BIN").map(PathBuf::from);
    let program = named.unwrap_or_else(|| beside_the_test().join("sohoa-desktop"));
    let told =
        "is not there; `cargo build -p sohoa-desktop` builds it, SOHOA_DESKTOP_BIN names another";
    assert!(program.is_file(), "{} {told}", program.display());
    std::path::absolute(program).unwrap()
}

fn beside_the_test() -> PathBuf {
    std::env::current_exe()
        .unwrap()
        .ancestors()
        .nth(2)
        .unwrap()
        .to_path_buf()
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// Whether a process has not ended; one whose end its parent has not yet noticed is listed all the same.
fn runs(process: u32) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    state
        .rsplit(") ")
        .next()
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['Z', 'X']))
}
