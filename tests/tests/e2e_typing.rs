//! Vietnamese as officers type it: real keys through ibus and Unikey, and what UniKey sends on Windows.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use tests::console::{Console, rows};
use tests::window::{Desk, Method, Start, Window, at, button};

fn opened(console: &Console, desk: &Desk) -> Window {
    let window = Window::open(&Start::within(console.folder()).at(desk));
    window.see(&at("nav-overview"));
    window.take_keys();
    window
}

#[test]
fn probe() {
    let console = Console::with_agency();
    let desk = Desk::with(Method::Telex);
    let window = opened(&console, &desk);
    window.go("tasks");
    window.click(&at("add-task"));
    window.see("[name=text]");
    window.run("window.seen=[]; for (const k of ['keydown','keyup','input','compositionstart','compositionupdate','compositionend','submit','beforeinput']) document.addEventListener(k, e => window.seen.push([k, e.key ?? e.data ?? '', e.keyCode ?? '', e.isComposing ?? '', e.inputType ?? '', e.target.value ?? ''].join('|')), true)");

    let log = |what: &str, selector: &str| {
        std::thread::sleep(std::time::Duration::from_millis(600));
        eprintln!("--- {what} active {:?} value {:?}", window.run("return document.activeElement.name ?? document.activeElement.tagName"), window.run(&format!("return document.querySelector('{selector}')?.value")));
        let v = window.run("return window.seen.splice(0)");
        for l in v.as_array().unwrap() { if !l.as_str().unwrap().starts_with("key") || l.as_str().unwrap().contains("Enter") || l.as_str().unwrap().contains("Tab") { eprintln!("    {}", l.as_str().unwrap()); } }
    };
    let f = |n: &str| format!("[data-testid=task-form] [name={n}]");
    window.run(&format!("document.querySelector('{}').focus()", f("area")));
    window.keys("duwx lieeju\t");
    log("tab", &f("area"));
    window.run(&format!("document.querySelector('{}').focus()", f("text")));
    window.keys("tieengs Vieejt");
    log("text", &f("text"));
    window.click(&f("lead"));
    log("after click on lead", &f("text"));
    window.keys("Sowr Nooji vuj");
    log("lead", &f("lead"));
    window.run(&format!("document.querySelector('{}').focus()", f("note")));
    log("lead after script focus", &f("lead"));
    window.keys("Ghi chus moiws");
    window.lose_keys();
    log("note after window lost focus", &f("note"));
    window.take_keys();
    log("note after window focus again", &f("note"));
    window.keys("r theem");
    log("note typed on", &f("note"));
    window.run(&format!("document.querySelector('{}').focus()", f("deliverable")));
    window.keys("Quyeets ddinhj\n");
    log("deliverable after enter", &f("deliverable"));
    let tasks = console.json(&["tasks"]);
    eprintln!("{tasks:#}");
    window.keys("\u{1b}");
    window.ctrl('f');
    window.keys("soos hoas");
    log("find", "#find");
    eprintln!("{:?}", window.texts(&at("task-row")));
    window.keys("\n");
    log("find enter", "#find");
    eprintln!("{:?}", window.texts(&at("task-row")));
    window.keys("\u{1b}");
    log("find esc", "#find");
    let _ = (rows(&tasks), button("x"));
}
