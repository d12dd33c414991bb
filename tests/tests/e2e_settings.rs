//! Bắt đầu and Cài đặt: what is set once, saves itself, and stays.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use fantoccini::key::Key;
use tests::console::Console;
use tests::window::{Start, Window, at, button, titles};

/// The sections of the settings, from top to bottom.
const SECTIONS: [&str; 7] = [
    "agency",
    "signing",
    "recipients",
    "calendar",
    "reminders",
    "look",
    "ledger",
];

fn settings(console: &Console) -> Window {
    let window = Window::open(&Start::within(console.folder()));
    window.resize(1366, 768);
    window.go("settings");
    window.see(&at("settings-form"));
    window
}

#[test]
fn every_section_is_reached_by_arrow_keys_and_keeps_nobody_out() {
    let console = Console::with_agency();
    let window = settings(&console);
    window.run("document.getElementById('tab-agency').focus()");
    let mut found = Vec::new();
    for section in SECTIONS {
        window.see(&format!(
            "{}[aria-selected=true]",
            at(&format!("section-{section}"))
        ));
        window.gone("#settings-section [role=status]");
        window.picture(&format!("settings-{section}"));
        found.extend(
            window
                .barriers()
                .into_iter()
                .map(|barrier| format!("{section}: {barrier}")),
        );
        window.press(&[Key::Down.into()]);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(window.faults(), Vec::<String>::new());
    window.close();
}

#[test]
fn what_is_typed_saves_itself_when_its_field_is_left_and_is_undone_by_name() {
    let console = Console::with_agency();
    let window = settings(&console);
    window.fill("[name=place]", "Thuận Hóa");
    window.press(&[Key::Tab.into()]);
    window.read(&at("notice"), "Sửa thông tin đơn vị");
    window.click(&at("section-signing"));
    window.fill("[name=signer]", "Nguyễn Thị Ký");
    window.press(&[Key::Tab.into()]);
    window.read(&at("notice"), "Sửa cài đặt");
    window.click(&at("keep-signer"));
    window.read(&at("signer-row"), "Nguyễn Thị Ký");
    window.click(&at("undo"));
    window.gone(&at("signer-row"));
    window.close();

    let again = settings(&console);
    let place = again.run("return document.querySelector('[name=place]').value");
    assert_eq!(place, "Thuận Hóa");
    again.close();
}

#[test]
fn a_day_off_is_added_and_a_day_that_cannot_be_read_is_told_at_its_field() {
    let console = Console::with_agency();
    let window = settings(&console);
    window.click(&at("section-calendar"));
    let before = window.count(&at("calendar-day"), |days| days > 0);
    window.fill("[name=date]", "31/11");
    window.click(&button("Thêm ngày"));
    window.see("[name=date][aria-invalid=true]");
    window.fill("[name=date]", "27/11");
    window.fill("[name=name]", "Nghỉ bão");
    window.click(&button("Thêm ngày"));
    window.count(&at("calendar-day"), |days| days == before + 1);
    window.read_among(&at("calendar-day"), "thứ Sáu 27/11/2026");
    window.close();
}

#[test]
fn the_look_is_remembered_over_a_restart() {
    let console = Console::with_agency();
    let window = settings(&console);
    window.click(&at("section-look"));
    window.choose(&at("theme"), "dark");
    window.holds(
        "dark colours",
        "return document.documentElement.dataset.theme === 'dark'",
    );
    window.click(&at("fold-rail"));
    window.see("nav.folded");
    // The driver aims beside what it clicks on once the page is larger, so this comes last.
    window.ctrl('+');
    window.read_among(&format!("{} option:checked", at("text-size")), "110%");
    // The file is written a moment after the last change.
    let kept =
        || std::fs::read_to_string(console.folder().join("giao-dien.json")).unwrap_or_default();
    window.comes("the look on the disk", || {
        kept().contains("\"text_size\": 110")
    });
    window.close();

    let again = Window::open(&Start::within(console.folder()));
    again.holds(
        "dark colours",
        "return document.documentElement.dataset.theme === 'dark'",
    );
    again.see("nav.folded");
    again.close();
}

#[test]
fn the_window_comes_back_as_it_was_left_and_never_larger_than_the_display() {
    let console = Console::with_agency();
    let kept = console.folder().join("cua-so.json");
    let size = |wanted: &str, width: u32, height: u32| {
        let window = Window::open(&Start::within(console.folder()));
        let script = format!("return innerWidth === {width} && innerHeight === {height}");
        window.holds(wanted, &script);
        window
    };
    let window = Window::open(&Start::within(console.folder()));
    assert!(!kept.exists(), "nothing is remembered before it is closed");
    window.resize(1024, 640);
    window.close();
    size("the size of last time", 1024, 640).close();
    let far = r#"{ "x": 5000, "y": 4000, "width": 4000, "height": 3000, "maximized": false }"#;
    std::fs::write(&kept, far).unwrap();
    size("the size of the display", 1366, 728).close();
    let kept = std::fs::read_to_string(&kept).unwrap();
    assert!(kept.contains("\"x\": 0,"), "{kept}");
}

#[test]
fn an_agency_that_is_not_in_the_list_begins_its_ledger() {
    let console = Console::empty();
    let window = Window::open(&Start::within(console.folder()));
    window.see(&at("start"));
    window.click(&at("own"));
    window.click(&button("Tiếp tục"));
    window.see("[name=full][aria-invalid=true]");
    window.fill("[name=full]", "Ủy ban nhân dân xã Thử Nghiệm");
    window.fill("[name=short]", "UBND xã Thử Nghiệm");
    window.fill("[name=head_lines]", "ỦY BAN NHÂN DÂN");
    window.click(&button("Tiếp tục"));
    window.fill("[name=signer]", "Trần Văn Thử");
    window.picture("start-person");
    window.click(&button("Tiếp tục"));
    window.click(&at("begin"));
    window.see(&at("nav-documents"));
    assert!(
        titles()
            .iter()
            .any(|title| title.contains("UBND xã Thử Nghiệm")),
        "{:?}",
        titles()
    );
    window.close();
}
