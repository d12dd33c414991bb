//! The report screen: written by keyboard beside its real pages, asked where its figures come from, checked and saved.

use fantoccini::key::Key;
use serde_json::Value;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tests::console::Console;
use tests::window::{Start, Window, at, button};

/// The pages that are drawn, by their numbers, with what they look like.
const DRAWN: &str = "return Object.fromEntries([...document.querySelectorAll('[data-testid=page]')]
    .filter((page) => page.firstElementChild.dataset.drawn).map((page) => [page.dataset.page, page.firstElementChild.dataset.drawn]))";
/// How far the pages are scrolled.
const SCROLLED: &str = "return document.querySelector('[role=region]').scrollTop";
/// The words of the element that has the focus.
const FOCUSED: &str = "return document.activeElement.innerText ?? ''";

fn reports(start: &Start) -> Window {
    let window = Window::open(start);
    window.resize(1366, 768);
    window.go("reports");
    window.see("[data-testid=page] canvas[data-drawn]");
    window.see(&at("part"));
    window
}

/// Runs a command behind the screen's back, as another program would.
fn command(window: &Window, name: &str, args: &Value) -> Value {
    window.run(&format!(
        "window.answered = undefined; window.__TAURI_INTERNALS__.invoke('call', {{ name: {name:?}, args: {args} }})
            .then((answer) => (window.answered = answer ?? null), (reason) => (window.answered = {{ reason }}))"
    ));
    window.holds("an answer", "return window.answered !== undefined");
    window.run("return window.answered")
}

/// The part of the outline whose heading has these words.
fn part(words: &str) -> String {
    format!("//button[@data-testid='part'][contains(normalize-space(), '{words}')]")
}

#[test]
fn every_piece_of_work_with_a_report_keeps_nobody_out() {
    let mut found = Vec::new();
    let console = Console::empty();
    let window = reports(&Start::within(console.folder()).with_example());
    window.click(&part("KẾT QUẢ THỰC HIỆN"));
    for (tab, loaded) in [
        ("text", at("figure")),
        ("findings", at("finding")),
        ("origins", at("origin")),
        ("compare", at("compare-summary")),
        ("life", at("report-life")),
        ("sign", at("sign-form")),
    ] {
        window.click(&at(&format!("tab-{tab}")));
        window.see(&loaded);
        window.picture(&format!("report-{tab}"));
        let barriers = window.barriers().into_iter();
        found.extend(barriers.map(|barrier| format!("{tab}: {barrier}")));
    }
    window.click(&at("choose-report"));
    window.see(&at("report-form"));
    window.picture("report-choose");
    found.extend(window.barriers());
    found.extend(window.faults());
    window.close();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Goes on with a key until the words of what has the focus hold these.
fn go_on_with(window: &Window, key: Key, words: &str) {
    for _ in 0..25 {
        let focused = window.run(FOCUSED);
        if focused.as_str().unwrap_or_default().contains(words) {
            return;
        }
        window.press(&[key.into()]);
    }
    panic!("25 presses do not lead to {words}");
}

#[test]
fn a_part_is_written_by_keyboard_and_stands_on_its_page_while_it_is_typed() {
    let console = Console::empty();
    let window = Window::open(&Start::within(console.folder()).with_example());
    window.resize(1366, 768);
    window.ctrl('4');
    window.see("[data-testid=page] canvas[data-drawn]");
    window.see(&at("part"));
    window.press(&[Key::F6.into()]);
    go_on_with(&window, Key::Down, "KIẾN NGHỊ");
    window.press(&[Key::F6.into(), Key::Tab.into()]);
    window.holds(
        "the focus in the field of the part",
        "return document.activeElement.name === 'kien-nghi'",
    );
    window.holds(
        "the part's page in view",
        "return document.querySelector('[data-page=\"13\"] canvas').dataset.drawn !== undefined",
    );
    let (before, scrolled) = (window.run(DRAWN), window.run(SCROLLED));
    let page = window.attribute(&at("page-number"), "value");
    window.type_here("Đề nghị Sở hỗ trợ thiết bị số hóa.");
    window.read(&at("report-text"), "Chưa lưu");
    let others = format!(
        "const drawn = (() => {{ {DRAWN} }})(); const before = {before};
        const changed = Object.keys(before).filter((no) => drawn[no] !== before[no]);
        return changed.length === 1 && drawn[changed[0]] !== undefined"
    );
    window.holds("one page with other words", &others);
    window.picture("report-typing");
    assert_eq!(window.run(SCROLLED), scrolled, "the pages stay in view");
    assert_eq!(window.attribute(&at("page-number"), "value"), page);
    window.press(&[Key::Tab.into()]);
    window.read(&at("report-text"), "Đã lưu");
    window.read_among(&at("part"), "viết tay");
    assert!(window.faults().is_empty(), "{:?}", window.faults());
    window.close();
}

#[test]
fn the_pages_are_walked_through_and_made_larger_by_keys() {
    let console = Console::empty();
    let window = reports(&Start::within(console.folder()).with_example());
    let width = "return document.querySelector('[data-page=\"2\"]').offsetWidth";
    let fitting = window.run(width).as_f64().unwrap();
    window.run("document.querySelector('[role=region]').focus()");
    window.press(&[Key::PageDown.into()]);
    window.holds("a part of the way", &format!("{SCROLLED} > 0"));
    window.fill(&at("page-number"), "7");
    window.press(&[Key::Enter.into()]);
    window.holds(
        "page 7 in view",
        "return document.querySelector('[data-testid=page-number]').value === '7'",
    );
    window.run("document.querySelector('[role=region]').focus()");
    window.ctrl('+');
    window.holds(
        "larger pages",
        &format!("{} > {fitting} + 20", width.trim_end_matches(';')),
    );
    assert_eq!(
        window.attribute(&at("page-number"), "value"),
        "7",
        "the page in view stays in view"
    );
    window.ctrl('0');
    window.holds(
        "pages as wide as the view",
        &format!("{width} === {fitting}"),
    );
    window.close();
}

#[test]
fn a_period_is_chosen_and_a_figure_on_its_page_opens_where_it_comes_from() {
    let console = Console::empty();
    let window = reports(&Start::within(console.folder()).with_example());
    window.click(&at("choose-report"));
    window.choose(&at("report-kind"), "periodic");
    window.choose(&at("report-period"), "quy-3");
    window.read("header .which", "quý III năm 2026");
    window.click(&part("KẾT QUẢ THỰC HIỆN"));
    let figure = "[data-block^='chi-tieu-ket-qua/'] [data-testid=figure]";
    window.click(figure);
    window.see(&at("figure-source"));
    window.picture("report-figure");
    window.click(&at("open-source"));
    window.see("[data-testid=nav-targets][aria-current]");
    window.see(&format!("{} h2", at("panel")));
    window.close();
}

#[test]
fn a_sentence_that_no_longer_fits_its_figures_shows_both_versions_and_lets_one_choose() {
    let console = Console::empty();
    let window = reports(&Start::within(console.folder()).with_example());
    window.click(&at("next-step"));
    window.read(&at("report-state"), "Dự thảo");
    window.click(&part("KẾT QUẢ THỰC HIỆN"));
    let counts = "[data-block='chi-tieu-tong-so']";
    window.click(&format!("{counts} [data-testid=edit-sentence]"));
    window.fill(
        &format!("{counts} textarea"),
        "Phần lớn chỉ tiêu của xã đã đạt.",
    );
    window.ctrl(Key::Enter.into());
    window.read(counts, "Viết tay");
    record_a_missing_figure(&window);
    window.go("overview");
    window.go("reports");
    window.read_among(&at("part"), "cũ");
    window.click(&part("KẾT QUẢ THỰC HIỆN"));
    let shown = window.read(&at("stale-sentence"), "không còn khớp");
    for words in ["Phần lớn chỉ tiêu của xã đã đạt.", "Câu mới theo số liệu"]
    {
        assert!(shown.contains(words), "{shown}");
    }
    window.picture("report-stale");
    window.click(&at("take-new"));
    window.gone(&at("stale-sentence"));
    window.read(counts, "Trong tổng số");
    // Undone by its name, the person's words are back with the choice.
    window.ctrl('z');
    window.see(&at("stale-sentence"));
    window.click(&at("keep-words"));
    window.gone(&at("stale-sentence"));
    window.read(counts, "Phần lớn chỉ tiêu");
    window.close();
}

/// Records a figure for a target that had none, so that the counts change.
fn record_a_missing_figure(window: &Window) {
    let targets = command(window, "targets", &serde_json::json!({}));
    let rows = targets["rows"].as_array().unwrap();
    let target = rows.iter().find(|row| row["verdict"] == "no-data").unwrap();
    let draft = serde_json::json!({ "target": target["id"], "value": "70", "as_of": "1/11/2026" });
    let done = command(
        window,
        "record_figure",
        &serde_json::json!({ "draft": draft }),
    );
    assert_eq!(done["changed"], true, "{done}");
}

#[test]
fn what_a_clerk_would_return_is_found_gone_to_and_mended_in_one_step() {
    let console = Console::empty();
    let window = reports(&Start::within(console.folder()).with_example());
    window.click(&part("KIẾN NGHỊ"));
    window.fill("[name=kien-nghi]", "Đề nghị Sở hỗ trợ máy quét , thiết bị.");
    window.click(&at("tab-findings"));
    let mending = "//li[@data-testid='finding'][.//button[@data-testid='mend']]";
    window.see(mending);
    // In the check, choosing a part leads to its findings, and from there to its text.
    window.click(&part("CÔNG TÁC CHỈ"));
    window.read("[data-testid=findings-of][aria-current]", "CÔNG TÁC CHỈ");
    window.click(&part("KIẾN NGHỊ"));
    window.read("[data-testid=findings-of][aria-current]", "KIẾN NGHỊ");
    window.holds(
        "the findings of the part in view",
        "const at = (of) => document.querySelector(of).getBoundingClientRect();
         const [part, work] = [at('[data-testid=findings-of][aria-current]'), at('[data-testid=report-work]')];
         return part.top >= work.top - 1 && part.top < work.bottom",
    );
    window.picture("report-findings-of");
    window.click("[data-testid=findings-of][aria-current] h2 + button");
    window.see("[name=kien-nghi]");
    window.click(&at("tab-findings"));
    window.click(&format!("{mending}//button[@data-testid='go-finding']"));
    window.see("[data-testid=page] .mark");
    window.picture("report-finding");
    window.click(&format!("{mending}//button[@data-testid='mend']"));
    window.gone(mending);
    for finding in window.texts(&at("finding")) {
        assert!(
            finding.contains("Căn cứ:") && finding.contains("Cần làm:"),
            "{finding}"
        );
    }
    window.click(&part("KIẾN NGHỊ"));
    window.click(&at("tab-text"));
    window.holds(
        "the mended words",
        "return document.querySelector('[name=kien-nghi]').value.includes('máy quét, thiết bị')",
    );
    window.close();
}

#[test]
fn the_report_is_saved_in_every_form_and_sent_to_the_printer_when_told() {
    let console = Console::empty();
    let (files, programs) = (folder(&console, "tep"), folder(&console, "may-in"));
    program(
        &programs,
        "lpstat",
        "echo 'system default destination: May-in-VP'",
    );
    let paper = files.join("da-in");
    program(
        &programs,
        "lp",
        &format!("printf '%s\\n' \"$@\" > '{}'", paper.display()),
    );
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let start = Start::within(console.folder()).with_example();
    let window = reports(&start.saving_to(&files).with("PATH", path));
    for (form, ending) in [("pdf", "pdf"), ("docx", "docx"), ("xlsx", "xlsx")] {
        window.click(&at(&format!("save-{form}")));
        window.read(&at("notice"), &format!(".{ending}"));
    }
    let saved: Vec<PathBuf> = listed(&files);
    assert_eq!(saved.len(), 3, "{saved:?}");
    window.ctrl('p');
    window.see(&at("print-now"));
    assert!(!paper.exists(), "nothing is printed without being told");
    window.picture("report-print");
    window.click(&at("print-now"));
    window.read(&at("notice"), "Đã gửi báo cáo tới máy in May-in-VP");
    let told = std::fs::read_to_string(&paper).unwrap();
    assert!(told.starts_with("-d\nMay-in-VP\n--\n") && told.trim_end().ends_with(".pdf"));
    window.close();
}

fn folder(console: &Console, name: &str) -> PathBuf {
    let folder = console.folder().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// A program of the system, played by a line of the shell.
fn program(folder: &Path, name: &str, line: &str) {
    let file = folder.join(name);
    std::fs::write(&file, format!("#!/bin/sh\n{line}\n")).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_wrong_button_is_told_apart_by_its_words() {
    // The one button for the next step never issues: number and date are asked for first.
    let console = Console::empty();
    let window = reports(&Start::within(console.folder()).with_example());
    for said in ["Dự thảo", "Đã chốt"] {
        window.click(&at("next-step"));
        window.read(&at("report-state"), said);
    }
    window.click(&at("next-step"));
    window.see(&at("issue-form"));
    window.read(&at("report-state"), "Đã chốt");
    window.click(&button("Thôi"));
    window.click(&at("reopen-report"));
    window.read(&at("report-state"), "Dự thảo");
    window.click(&at("drop-report"));
    window.read(&at("report-state"), "Chưa lập");
    window.close();
}
