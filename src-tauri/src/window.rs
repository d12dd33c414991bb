//! The one window: it stays on its own page, and input methods may show what is being composed.

use crate::commands::{self, DataFolder, Held};
use crate::worker::FirstAnswers;
use api::{Area, WindowPlace};
use std::sync::atomic::Ordering;
use std::time::Duration;
use tauri::plugin::TauriPlugin;
use tauri::webview::PageLoadEvent;
use tauri::{
    App, AppHandle, Builder, CloseRequestApi, Manager, PhysicalPosition, PhysicalSize, Url,
    Webview, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry,
};

/// How long the window waits for what its page asks first: no longer than a slow disk may keep it from being seen.
const ANSWERS_WITHIN: Duration = Duration::from_millis(100);
/// The window's label in `tauri.conf.json`.
pub const LABEL: &str = "main";

/// The shell without its store. `alone`: a second start brings this window to the front and ends.
pub fn builder(alone: bool, first: FirstAnswers) -> Builder<Wry> {
    let mut builder = Builder::default();
    if alone {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)));
    }
    builder
        .plugin(stay_home())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Held::default())
        .setup(move |app| Ok(appear(app, &first)?))
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                let app = window.app_handle();
                // Nothing depends on the place, and the window is closed in any case.
                let _ = remember(app);
                save_first(app, api);
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

/// Builds the window unseen, and shows it where it stood when it was last closed.
fn appear(app: &App, first: &FirstAnswers) -> tauri::Result<()> {
    let config = app.config().app.windows.iter();
    for window in config.filter(|window| window.label == LABEL) {
        let mut builder = WebviewWindowBuilder::from_config(app, window)?;
        // The ledger was opened meanwhile; a page that is given no answers asks by itself.
        if let Ok(answers) = first.recv_timeout(ANSWERS_WITHIN) {
            builder = builder.initialization_script(answers);
        }
        let window = builder.build()?;
        // Where the system refuses, the window stands where it is built.
        let _ =
            WindowPlace::read(app.state::<DataFolder>().0.as_deref()).map(|it| put(&window, it));
        window.show()?;
    }
    Ok(())
}

fn put(window: &WebviewWindow, place: WindowPlace) -> tauri::Result<()> {
    let displays = window.available_monitors()?;
    let room = displays.iter().map(|display| display.work_area());
    let room: Vec<_> = room.map(|it| area(it.position, it.size)).collect();
    let WindowPlace { area, maximized } = place.fitted(&room);
    window.set_size(PhysicalSize::new(area.width, area.height))?;
    window.set_position(PhysicalPosition::new(area.x, area.y))?;
    maximized.then(|| window.maximize()).transpose().map(drop)
}

/// Keeps where the window stands, unless it is folded away.
fn remember(app: &AppHandle) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(LABEL)
        && !window.is_minimized()?
    {
        let area = area(window.outer_position()?, window.inner_size()?);
        let maximized = window.is_maximized()?;
        WindowPlace { area, maximized }.keep(app.state::<DataFolder>().0.as_deref());
    }
    Ok(())
}

fn area(from: PhysicalPosition<i32>, size: PhysicalSize<u32>) -> Area {
    Area::new(from.into(), size.into())
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
