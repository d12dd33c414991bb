//! From the start of a program to its first answer.

use tests::console::{bare, finished};
use tests::pdf::example;

use crate::stopwatch::Timing;

/// Times of commands on the example's ledger, beside the program that only says its version; with the
/// feature `e2e`, the time until the window stands.
pub fn measure() -> Vec<Timing> {
    let console = example();
    let version = || assert_eq!(finished(bare(&["--version"])).code, 0);
    let command = |name: &str, args: &[&str]| {
        let what = format!("`sohoa {name} --json` on the example, from start to end");
        Timing::of(
            what,
            15,
            || drop(console.json(args)),
            "`sohoa --version`",
            version,
        )
    };
    vec![
        command("obligations", &["obligations"]),
        command("targets", &["targets"]),
        #[cfg(feature = "e2e")]
        window(version),
    ]
}

/// From the start of the desktop program until its title names the example agency.
#[cfg(feature = "e2e")]
fn window(version: impl FnMut()) -> Timing {
    use std::process::Command;
    use std::time::{Duration, Instant};
    let program =
        std::env::var_os("SOHOA_DESKTOP_BIN").expect("SOHOA_DESKTOP_BIN names the program");
    let data = tempfile::TempDir::new().expect("there is a temporary folder");
    // The example is filled once, before the clock starts.
    let mut fill = bare(&["init", "--example", "--data"]);
    fill.arg(data.path().join("vi-du"));
    assert_eq!(finished(fill).code, 0);
    let open = || {
        let mut desktop = Command::new(&program);
        let mut child = desktop
            .args(["--example", "--data"])
            .arg(data.path())
            .spawn()
            .expect("it can be started");
        let end = Instant::now() + Duration::from_secs(30);
        while !tests::window::titles()
            .iter()
            .any(|title| title.contains("An Cựu"))
        {
            assert!(Instant::now() < end, "the window did not come");
            std::thread::sleep(Duration::from_millis(5));
        }
        child
            .kill()
            .and_then(|()| child.wait())
            .expect("the window can be closed");
    };
    Timing::of(
        "The window with the example's name in its title",
        5,
        open,
        "`sohoa --version`",
        version,
    )
}
