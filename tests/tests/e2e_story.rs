//! An item's whole story in its panel, several reports at once, and a look at another year.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use fantoccini::key::Key;
use std::fs;
use tempfile::TempDir;
use tests::console::Console;
use tests::window::{Start, Window, at};

const TASK: &str = "kh98-2024/pl2/20";

fn open(start: &Start) -> Window {
    let window = Window::open(start);
    window.resize(1366, 768);
    window.see(&at("nav-overview"));
    window
}

/// Takes a picture, and looks for what would keep people out.
fn look(window: &Window, name: &str) {
    window.picture(name);
    let found = window.barriers();
    assert!(found.is_empty(), "{name}: {}", found.join("\n"));
}

#[test]
fn the_panel_of_a_task_tells_who_changed_what_and_leads_to_its_clause() {
    let console = Console::with_plan();
    for percent in ["20", "55"] {
        let entry = [
            "progress",
            "add",
            TASK,
            "--percent",
            percent,
            "--result",
            "Đã họp tổ công tác",
            "--date",
            "14/11/2026",
        ];
        console.done(&entry);
    }
    let window = open(&Start::within(console.folder()));
    window.go("tasks");
    window.click(&format!("[data-testid=task-row][data-id='{TASK}'] td"));
    window.see(&at("progress-entry"));
    // Read only once it is asked for.
    window.gone(&at("item-step"));
    window.run("document.querySelector('[data-testid=item-history] summary').focus()");
    window.press(&[Key::Enter.into()]);
    window.count(&at("item-step"), |steps| steps >= 3);
    window.read(&at("item-step"), "Ghi tiến độ");
    window.read_among(&at("changed-row"), "55");
    window.run("document.querySelector('[data-testid=item-history]').scrollIntoView()");
    look(&window, "story-history");
    // An entry that is changed joins the story.
    window.ctrl('z');
    window.read_among(&at("item-step"), "Đã hoàn tác");
    window.click(&at("open-clause"));
    window.see("[data-testid=nav-documents][aria-current]");
    window.see("[data-testid=document-page] .clause.found");
    window.holds(
        "the clause in view",
        "const { top, bottom } = document.querySelector('.clause.found').getBoundingClientRect();
         return top > 0 && bottom < innerHeight",
    );
    look(&window, "story-clause");
    assert!(window.faults().is_empty(), "{:?}", window.faults());
    window.close();
}

/// What stands in the rows of the list of reports to be saved.
fn ticked(inside: &str) -> String {
    format!("{} {inside}", at("export-row"))
}

#[test]
fn several_reports_are_saved_into_one_folder_in_the_forms_that_are_ticked() {
    let (console, usb) = (Console::example(), TempDir::new().unwrap());
    for period in ["quy-1", "quy-2", "quy-3"] {
        console.done(&["report", "start", "--kind", "periodic", "--period", period]);
    }
    let window = open(&Start::within(console.folder()).choosing(usb.path()));
    window.go("reports");
    window.click(&at("save-many"));
    window.count(&at("export-row"), |rows| rows >= 2);
    look(&window, "story-many");
    window.count(&ticked("input:checked"), |ticked| ticked == 0);
    // With Shift the whole range is turned: by keys, and back by clicks on the words.
    window.click(&ticked("input"));
    window.press(&[Key::Down.into(), Key::Down.into()]);
    window.shift(&[' ']);
    window.count(&ticked("input:checked"), |ticked| ticked == 3);
    window.click(&at("export-row-all"));
    window.count(&ticked("input:checked"), |ticked| ticked == 0);
    window.click(&ticked("label span"));
    window.press(&[Key::Down.into(), ' ']);
    window.count(&ticked("input:checked"), |ticked| ticked == 2);
    window.click(&at("export-xlsx"));
    window.click(&at("export-many"));
    window.read(&at("export-done"), "Đã xuất 4/4 tệp");
    look(&window, "story-many-done");
    let mut endings: Vec<String> = fs::read_dir(usb.path())
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .extension()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    endings.sort();
    assert_eq!(endings, ["pdf", "pdf", "xlsx", "xlsx"]);
    window.click(&at("tab-text"));
    window.gone(&at("export-many"));
    assert!(window.faults().is_empty(), "{:?}", window.faults());
    window.close();
}

#[test]
fn another_year_is_looked_at_and_marked_until_the_working_year_is_back() {
    let console = Console::example();
    let before = console.listed();
    let window = open(&Start::within(console.folder()));
    window.read("header .year option:checked", "2026");
    // By keys, as in any list that opens.
    window.run("document.querySelector('[data-testid=year]').focus()");
    window.choose(&at("year"), "2025");
    window.read("header .year option:checked", "Đang xem năm 2025");
    window.gone(&at("carry-over"));
    look(&window, "story-year");
    window.go("targets");
    window.read("header .year option:checked", "Đang xem năm 2025");
    window.click(&at("back-to-year"));
    window.read("header .year option:checked", "Năm 2026");
    assert_eq!(console.listed(), before, "looking writes nothing");
    window.close();
}

#[test]
fn an_obligation_shows_and_keeps_the_hour_of_its_letter() {
    let console = Console::example();
    let window = open(&Start::within(console.folder()));
    window.click(&at("add-obligation"));
    let field = |name: &str| format!("{} [name={name}]", at("obligation-form"));
    window.fill(&field("name"), "Báo cáo đột xuất về chữ ký số");
    window.choose(&field("when"), "on");
    window.fill(&field("before"), "25/11/2099");
    window.fill(&field("hour"), "17h");
    window.choose(&field("cadence"), "once");
    window.click(&format!("{} button[type=submit]", at("obligation-form")));
    window.read_among(&at("obligation"), "17 giờ 00");
    window.click("[aria-label='Sửa Báo cáo đột xuất về chữ ký số']");
    window.holds(
        "the hour in the form",
        "return document.querySelector('[data-testid=obligation-form] [name=hour]')?.value === '17 giờ 00'
             && document.querySelector('[data-testid=obligation-form] [name=when]').value === 'on'",
    );
    look(&window, "story-obligation");
    // What is not touched stays as it is.
    window.fill(&field("addressee"), "Sở Khoa học và Công nghệ");
    window.click(&format!("{} button[type=submit]", at("obligation-form")));
    window.gone(&at("obligation-form"));
    window.read_among(&at("obligation"), "chậm nhất 17 giờ 00 ngày 25/11/2099");
    window.close();
}
