//! The one window: it stays on its own page, and input methods may show what is being composed.

use crate::commands::{self, Held};
use std::sync::atomic::Ordering;
use tauri::plugin::TauriPlugin;
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Builder, CloseRequestApi, Manager, Url, Webview, WindowEvent, Wry};

/// The window's label in `tauri.conf.json`.
pub const LABEL: &str = "main";

/// The shell without its store. `alone`: a second start brings this window to the front and ends.
pub fn builder(alone: bool) -> Builder<Wry> {
    let mut builder = Builder::default();
    if alone {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)));
    }
    builder
        .plugin(stay_home())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Held::default())
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                save_first(window.app_handle(), api);
            }
        })
        .on_page_load(|webview, load| {
            if load.event() == PageLoadEvent::Started {
                show_composition(webview);
            }
        })
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::preview_pdf,
            commands::save_report,
            commands::default_printer,
            commands::choose_file,
            commands::open_report,
            commands::work,
            commands::stop_work,
            commands::hold,
            commands::leave,
            commands::remind,
            commands::receive_piece,
            commands::open_evidence
        ])
}

/// The page saves what is half typed and then closes the window itself; asked once more, the window closes in any case.
fn save_first(app: &AppHandle, api: &CloseRequestApi) {
    let half = app.state::<Held>().0.swap(false, Ordering::Relaxed);
    if let Some(window) = app.get_webview_window(LABEL).filter(|_| half)
        && window.eval("dispatchEvent(new Event('leave'))").is_ok()
    {
        api.prevent_close();
    }
}

fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window that cannot be brought forward is still there; nothing better can be done about it.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// A content-security policy does not stop navigation, so the window refuses to leave its page here.
fn stay_home() -> TauriPlugin<Wry> {
    tauri::plugin::Builder::new("stay-home")
        .on_navigation(|_, url| is_home(url))
        .build()
}

fn is_home(url: &Url) -> bool {
    let packaged = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    packaged || (cfg!(dev) && url.host_str() == Some("127.0.0.1") && url.port() == Some(1420))
}

/// wry hides the text being composed on Linux; Vietnamese input methods need it shown in the field.
#[cfg(target_os = "linux")]
fn show_composition(webview: &Webview) {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};
    let _ = webview.with_webview(|platform| {
        if let Some(context) = platform.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    });
}

#[cfg(not(target_os = "linux"))]
fn show_composition(_webview: &Webview) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_never_leaves_its_own_page() {
        let home = |text: &str| is_home(&Url::parse(text).unwrap());
        assert!(home("tauri://localhost/") && home("http://tauri.localhost/"));
        assert!(!home("https://example.org/") && !home("file:///etc/passwd"));
    }
}
