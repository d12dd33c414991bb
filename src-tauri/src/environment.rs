//! What the process must say to WebKit before any thread runs.

/// Sets what WebKitGTK reads from the environment, where the user has not.
///
/// Its DMA-BUF renderer shows a blank window with some graphics drivers, and takes more memory. Putting a page together
/// out of layers takes five times as long where no graphics card helps, and these pages have nothing that moves.
pub fn prepare() {
    #[cfg(target_os = "linux")]
    for switch in [
        "WEBKIT_DISABLE_DMABUF_RENDERER",
        "WEBKIT_DISABLE_COMPOSITING_MODE",
    ] {
        set_when_unset(switch, "1");
    }
}

// The one unsafe call of the shell: an environment variable can only be set unsafely since edition 2024, and WebKit
// offers no other way.
#[cfg(target_os = "linux")]
#[allow(unsafe_code)]
fn set_when_unset(name: &str, value: &str) {
    if std::env::var_os(name).is_none() {
        // SAFETY: `main` calls this before it starts any thread, so nothing reads the environment meanwhile.
        unsafe { std::env::set_var(name, value) };
    }
}
