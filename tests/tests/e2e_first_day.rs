//! An officer's first day in the window: from an empty folder to the exported report, and the day after.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use fantoccini::key::Key;
use tests::console::{Console, row, rows};
use tests::pdf;
use tests::window::{Start, Window, at, button};

const WHO: &str = "Người ghi thử";
const PLAN: &str = "kh98-2024";
const TASK: &str = "kh98-2024/pl2/20";
const TARGET: &str = "kh98-2024/i/3";
/// The clause that asks for the report before 30/11.
const DUTY: &str = "kh98-2024/iv/4";
/// Letters with two marks, đ, a dash that is no hyphen: whatever an input method hands over.
const OWN_TASK: &str = "Số hóa hồ sơ tại Bộ phận Một cửa – đường Nguyễn Huệ, ổ, ễ, ị";
const RESULT: &str = "Đã số hóa 1.250 hồ sơ còn hiệu lực";

#[test]
fn the_first_day_is_in_the_report_and_still_there_the_day_after() {
    let console = Console::empty();
    let file = console.folder().join("Báo cáo 30-11.pdf");
    let start = Start::within(console.folder()).saving_to(&file);

    let window = Window::open(&start);
    begin(&window);
    take_over(&window);
    enter_a_task(&window);
    record_progress(&window);
    walk_back_and_forth(&window);
    record_a_share(&window);
    answer_the_question_about_a_point(&window);
    export(&window);
    // The console program reads beside the open window.
    assert_recorded(&console);
    assert_printed(&file);
    assert_eq!(window.faults(), Vec::<String>::new());
    window.close();

    let window = Window::open(&start);
    assert_shown(&window);
    window.close();
    assert_recorded(&console);
}

/// Three steps, one question each.
fn begin(window: &Window) {
    window.see(&at("start"));
    window.fill("#agency-find", "an cuu");
    window.count(&at("agency-row"), |rows| rows == 1);
    window.picture("start");
    window.click("input[name=agency][value=an-cuu]");
    window.click(&at("next"));
    window.fill("[name=who]", WHO);
    window.fill("[name=year]", "2026");
    window.click(&format!("{} [type=submit]", at("person-form")));
    window.click(&at("begin"));
    window.see(&at("document-page"));
}

/// A row of an annex and a target, each from its own clause; a duty to report.
fn take_over(window: &Window) {
    window.click(&format!("[data-testid=document-row][data-id={PLAN}]"));
    for (clause, what) in [
        (TASK, "nhiệm vụ"),
        (TARGET, "chỉ tiêu"),
        (DUTY, "chế độ báo cáo"),
    ] {
        let chosen = format!("[data-clause=\"{clause}\"]");
        // The driver cannot click on a row of a table, only on a cell of it.
        window.click(&format!("{chosen}:not(tr), {chosen} td"));
        window.see(&format!("{chosen}[aria-current]"));
        window.click(&button(&format!("Nhận {what}")));
        window.see(&button(&format!("Mở {what}")));
    }
    window.go("overview");
    window.read(&at("obligation"), "30/11");
}

fn enter_a_task(window: &Window) {
    window.go("tasks");
    window.click(&at("add-task"));
    window.fill("[name=text]", OWN_TASK);
    window.fill("[name=area]", "Dữ liệu số");
    window.fill("[name=due]", "31/12/2026");
    window.click(&button("Lưu nhiệm vụ"));
    window.read(&at("task-text"), OWN_TASK);
    window.read_among(&at("task-row"), OWN_TASK);
}

fn record_progress(window: &Window) {
    window.click(&at("add-progress"));
    let form = |field: &str| format!("{} [name={field}]", at("progress-form"));
    // A day that does not exist is said at its field, and what was typed stays.
    window.fill(&form("date"), "31/6/2026");
    window.fill(&form("percent"), "62,5");
    window.fill(&form("result"), RESULT);
    window.click(&button("Lưu tiến độ"));
    window.see(&format!("{}[aria-invalid=true]", form("date")));
    window.fill(&form("date"), "14/11/2026");
    window.click(&button("Lưu tiến độ"));
    window.read(&at("progress-entry"), RESULT);
    window.read(&at("progress-entry"), "62,5%");
}

/// Undo and redo name the step that they take back and bring back.
fn walk_back_and_forth(window: &Window) {
    let step = window.attribute(&at("undo"), "title");
    assert!(
        step.starts_with("Hoàn tác: ") && step.contains("tiến độ"),
        "{step}"
    );
    window.click(&at("undo"));
    window.gone(&at("progress-entry"));
    let step = window.attribute(&at("redo"), "title");
    assert!(
        step.starts_with("Làm lại: ") && step.contains("tiến độ"),
        "{step}"
    );
    window.click(&at("redo"));
    window.read(&at("progress-entry"), RESULT);
}

/// The share stands there as soon as both parts are typed, before it is saved.
fn record_a_share(window: &Window) {
    window.go("targets");
    window.click(&format!("[data-id=\"{TARGET}\"] td"));
    window.click(&at("add-figure"));
    let form = |field: &str| format!("{} [name={field}]", at("figure-form"));
    window.choose(&format!("{} select", at("figure-form")), "3");
    window.fill(&form("numerator"), "58.247");
    window.fill(&form("denominator"), "93.231");
    let share = window.read(&at("share"), "62,48%");
    assert!(share.contains("chưa lưu"), "{share}");
    window.fill(&form("as_of"), "14/11/2026");
    window.fill(&form("source"), "Phòng Văn hóa - Xã hội");
    window.click(&button("Lưu số liệu"));
    window.read(&at("figure-row"), "62,48%");
    window.read_among("[aria-label=\"Chỉ tiêu\"] tbody tr", "62,48%");
}

/// `62.47` could be meant either way, so the window asks.
fn answer_the_question_about_a_point(window: &Window) {
    window.click(&at("add-figure"));
    let form = |field: &str| format!("{} [name={field}]", at("figure-form"));
    window.choose(&format!("{} select", at("figure-form")), "3");
    window.fill(&form("as_of"), "30/6/2026");
    window.fill(&form("value"), "62.47");
    window.click(&button("Lưu số liệu"));
    window.see(&format!("{}[aria-invalid=true]", form("value")));
    window.count(&at("figure-row"), |rows| rows == 1);
    window.picture("question");
    window.click("//form//button[contains(normalize-space(), '62,47')]");
    window.gone(&at("figure-form"));
    window.count(&at("figure-row"), |rows| rows == 2);
    window.read_among(&at("figure-row"), "62,47%");
}

fn export(window: &Window) {
    window.go("reports");
    window.click(&at("choose-report"));
    window.choose(&at("report-kind"), "plan98");
    window.fill("[name=as_of]", "14/11/2026");
    window.press(&[Key::Enter.into()]);
    window.gone(&button("Dựng lại trang"));
    window.see(&format!("{} canvas[data-drawn]", at("page")));
    window.click(&at("save-pdf"));
    window.read(&at("notice"), "Báo cáo 30-11.pdf");
}

/// What was typed is in the ledger, letter by letter.
fn assert_recorded(console: &Console) {
    let tasks = console.json(&["tasks"]);
    assert_eq!(row(&tasks, TASK)["held"], true);
    let own = rows(&tasks)
        .iter()
        .find(|task| task["text"] == OWN_TASK)
        .unwrap();
    assert_eq!(
        (&own["own"], &own["percent"]),
        (&true.into(), &"62.5".into()),
        "{own}"
    );
    let detail = console.json(&["task", "show", own["id"].as_str().unwrap()]);
    assert_eq!(detail["entries"][0]["result"], RESULT);
    let target = console.json(&["target", "show", TARGET]);
    let values: Vec<&str> = rows(&target["figures"])
        .iter()
        .filter_map(|figure| figure["value_text"].as_str())
        .collect();
    assert!(
        values.len() == 2 && values.contains(&"62,48%") && values.contains(&"62,47%"),
        "{values:?}"
    );
    assert_eq!(rows(&console.json(&["history"]))[0]["who"], WHO);
}

/// The file is a whole PDF, and what was typed stands on its pages.
fn assert_printed(file: &std::path::Path) {
    let bytes = std::fs::read(file).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"));
    let printed = pdf::bare(&pdf::text(file));
    for words in [
        OWN_TASK,
        RESULT,
        "62,48%",
        "58.247",
        "số liệu tính đến ngày 14/11/2026",
    ] {
        assert!(
            printed.contains(&pdf::bare(words)),
            "“{words}” is not on the page"
        );
    }
}

/// All is there again, and the last step can still be taken back by its name.
fn assert_shown(window: &Window) {
    window.read(&at("undo"), "");
    assert!(window.attribute(&at("undo"), "title").contains("số liệu"));
    window.go("tasks");
    window.read_among(&at("task-row"), OWN_TASK);
    window.read_among(&at("task-row"), "62,5%");
    window.go("targets");
    window.read_among("[aria-label=\"Chỉ tiêu\"] tbody tr", "62,48%");
    window.go("history");
    window.read_among(&at("step"), WHO);
}
