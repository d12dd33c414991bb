//! One whole year of an officer, from an empty folder to the next year, with keys alone: nothing is clicked.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use fantoccini::key::Key;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tests::console::{Console, finished, rows};
use tests::pdf;
use tests::window::{Start, Window, at};

const WHO: &str = "Hoàng Thị Lan";
const SIGNER: &str = "Nguyễn Văn Bình";
/// The plan of the city, and an older one that names a day to report.
const CITY: &str = "hue-2026-2030";
const PLAN: &str = "kh98-2024";
const TARGET: &str = "kh98-2024/i/3";
/// Own tasks, typed into the grid.
const SCAN: &str = "Số hóa hồ sơ hộ tịch giai đoạn 1990 - 2000";
const TEACH: &str = "Mở lớp kỹ năng số tại 12 tổ dân phố";

/// What the reports ask for.
const ASKED: &str = "Đề nghị Sở hỗ trợ máy quét khổ A3.";

/// The window on a day of the year.
fn on(console: &Console, day: &str) -> Window {
    let start = Start::within(console.folder()).saving_to(&console.folder().join("tep"));
    let window = Window::open(&start.with("SOHOA_TODAY", day));
    window.resize(1366, 768);
    window
}

fn enter(window: &Window) {
    window.press(&[Key::Enter.into()]);
}

fn field(form: &str, name: &str) -> String {
    format!("{} [name={name}]", at(form))
}

/// A cell of the grid's column, or the field in it.
fn cell(column: &str) -> String {
    format!("td[data-column={column}], td[data-column={column}] textarea")
}

/// A stop in the row of the grid in which these words stand.
fn row_of(words: &str) -> String {
    format!("//tr[contains(normalize-space(), '{words}')]//*[self::td or self::textarea]")
}

/// Waits until nothing is being written any more.
fn saved(window: &Window) {
    window.gone("[data-state=saving], [data-state=saved]");
}

/// What the console program tells of the ledger on a day.
fn told(console: &Console, day: &str, args: &[&str]) -> Value {
    let mut command = console.command(&[args, &["--json"]].concat());
    command.env("SOHOA_TODAY", day);
    let run = finished(command);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn a_year_of_an_officer_by_keys_alone() {
    let console = Console::empty();
    let files = console.folder().join("tep");
    std::fs::create_dir(&files).unwrap();

    let window = on(&console, "2026-01-12");
    begin(&window);
    take_over(&window);
    enter_own_tasks(&window);
    window.close();

    let window = on(&console, "2026-03-12");
    record_progress(&window);
    record_a_share(&window);
    window.close();

    let window = on(&console, "2026-03-16");
    report_the_quarter(&window);
    window.close();

    let window = on(&console, "2026-07-06");
    answer_a_letter(&window);
    window.close();

    let window = on(&console, "2026-11-12");
    fill_what_is_missing(&window);
    window.close();

    let window = on(&console, "2026-11-16");
    report_before_30_11(&window);
    window.close();
    assert_printed(&only_file(&files));

    let window = on(&console, "2026-12-31");
    go_over_into_the_next_year(&window);
    assert_eq!(window.faults(), Vec::<String>::new());
    window.close();
    assert_kept(&console);
}

fn only_file(folder: &Path) -> PathBuf {
    let mut files = std::fs::read_dir(folder).unwrap();
    let file = files.next().expect("a file was saved").unwrap().path();
    assert!(files.next().is_none(), "one file was saved");
    file
}

/// Three steps, one question each.
fn begin(window: &Window) {
    window.is_on("#agency-find");
    window.keys("an cuu");
    window.count(&at("agency-row"), |rows| rows == 1);
    window.press(&[Key::Down.into()]);
    window.is_on("[value=an-cuu]:checked");
    enter(window);
    window.is_on("[name=who]");
    for (name, text) in [
        ("who", WHO),
        ("year", "2026"),
        ("signer", SIGNER),
        ("addressees", "Sở Khoa học và Công nghệ"),
        ("recipients", "Thường trực Đảng ủy phường"),
    ] {
        window.type_at(&format!("[name={name}]"), text);
    }
    window.ctrl(Key::Enter.into());
    window.is_on(&at("begin"));
    for other in ["73/QĐ", "424/KH", "640/BC"] {
        window.back_to(&format!("//label[contains(., '{other}')]//input"));
        window.keys(" ");
    }
    enter(window);
    window.is_on(&at("document-row"));
}

/// All of one plan that concerns the agency; a target and a duty of the other.
fn take_over(window: &Window) {
    let document = |id: &str| format!("[data-testid=document-row][data-id={id}]");
    window.go_on(Key::Up, &document(CITY));
    window.see("[data-testid=document-page][aria-label*='2026-2030']");
    window.enter_at(&at("adopt"));
    window.is_on(&at("adopt-picked"));
    enter(window);
    window.is_on(&at("adopt"));
    window.read(&at("items-panel"), "Đã nhận 9 mục");
    window.back_to(&document(CITY));
    window.go_on(Key::Down, &document(PLAN));
    window.see("[data-testid=document-page][aria-label*='98/KH-UBND']");
    window.tab_to("[data-clause]");
    window.go_on(Key::Down, &format!("[data-clause='{TARGET}']"));
    enter(window);
    window.is_on(&at("take-item"));
    enter(window);
    window.is_on(&at("open-item"));
    let duty = "//li[@data-testid='duty'][contains(., '30/11')]";
    window.enter_at(&format!("{duty}//*[@data-testid='take-duty']"));
    window.read_among(&at("duty"), "Đã nhận");
    window.is_on(&format!("{duty}//button"));
}

/// New rows are typed at the end of the grid.
fn enter_own_tasks(window: &Window) {
    window.turn_to('2', "tasks");
    window.is_on("[data-testid=task-row] *");
    let before = window.count(&at("task-row"), |rows| rows > 0);
    window.ctrl(Key::End.into());
    window.go_on(Key::Left, &cell("text"));
    for (entered, text) in (1..).zip([SCAN, TEACH]) {
        window.keys(text);
        enter(window);
        window.count(&at("task-row"), |rows| rows == before + entered);
    }
    saved(window);
}

/// Status, percentage and result from the left to the right, as in a spreadsheet.
fn record_progress(window: &Window) {
    window.turn_to('2', "tasks");
    window.ctrl('f');
    window.keys("ho tich");
    window.count(&at("task-row"), |rows| rows == 1);
    window.press(&[Key::Down.into()]);
    window.go_on(Key::Right, &cell("status"));
    for typed in ["dang", "40", "Đã số hóa 1.250 sổ hộ tịch"] {
        window.keys(typed);
        window.press(&[Key::Tab.into()]);
    }
    saved(window);
    window.read(&at("task-row"), "40%");
    window.ctrl('f');
    window.press(&[Key::Escape.into()]);
    window.count(&at("task-row"), |rows| rows > 1);
    window.press(&[Key::Escape.into()]);
    window.is_on("[data-testid=task-row] *");
}

/// The share stands there before it is saved.
fn record_a_share(window: &Window) {
    window.turn_to('3', "targets");
    window.is_on("[data-testid=target-row] *");
    window.ctrl(Key::Home.into());
    window.go_on(Key::Down, &row_of("– thông tin được cung cấp"));
    window.go_on(Key::Right, &cell("numerator"));
    window.keys("58.247");
    window.press(&[Key::Tab.into()]);
    window.keys("93.231");
    window.read_among("td[data-column=value]", "62,48%");
    enter(window);
    saved(window);
}

/// A period is chosen, a part written by hand, the report looked through and frozen.
fn report_the_quarter(window: &Window) {
    window.turn_to('4', "reports");
    window.enter_at(&at("choose-report"));
    window.pick_at(&at("report-kind"), "định kỳ");
    window.pick_at(&at("report-period"), "Quý I");
    window.read("header .which", "quý I năm 2026");
    next_step(window, "Dự thảo");
    for (part, words) in [
        (
            "CHỈ ĐẠO",
            "Ủy ban nhân dân phường đã họp Tổ công tác hằng tháng.",
        ),
        ("KIẾN NGHỊ", ASKED),
    ] {
        write(window, part, words);
    }
    look_through(window, "lỗi");
    next_step(window, "Đã chốt");
}

/// Takes the next step of the report's way.
fn next_step(window: &Window, state: &str) {
    window.back_to(&at("next-step"));
    enter(window);
    window.read(&at("report-state"), state);
}

/// Writes a part of the report in its own words.
fn write(window: &Window, part: &str, words: &str) {
    window.go_on(Key::F6, "nav *");
    window.go_on(
        Key::Down,
        &format!("//button[@data-testid='part'][contains(., '{part}')]"),
    );
    window.tab_to("[data-testid=report-text] textarea");
    window.keys(words);
    window.press(&[Key::Tab.into()]);
    window.read(&at("report-text"), "Đã lưu");
}

/// Reads what the check found, and goes back to the text.
fn look_through(window: &Window, said: &str) {
    window.go_on(Key::F6, "[role=tab]");
    window.go_on(Key::Right, &at("tab-findings"));
    window.read(&at("findings-count"), said);
    window.go_on(Key::Left, &at("tab-text"));
}

/// A letter comes in with its day, and is answered by a report with number and date.
fn answer_a_letter(window: &Window) {
    window.turn_to('5', "documents");
    window.is_on(&at("document-row"));
    window.back_to(&at("add-request"));
    enter(window);
    window.is_on(&field("request-form", "number"));
    window.keys("1234/SKHCN-CĐS");
    for (name, text) in [
        ("date", "2/7/2026"),
        ("issuer", "Sở Khoa học và Công nghệ"),
        ("title", "V/v báo cáo sơ kết chuyển đổi số"),
        ("before", "10/7/2026"),
        ("hour", "17h"),
        ("cut_off", "30/6/2026"),
    ] {
        window.type_at(&field("request-form", name), text);
    }
    window.pick_at(&field("request-form", "report_kind"), "theo yêu cầu");
    window.ctrl(Key::Enter.into());
    window.read(&at("request"), "chậm nhất 17 giờ 00 ngày 10/07/2026");
    window.turn_to('1', "overview");
    window.read_among(&at("obligation"), "Công văn 1234/SKHCN-CĐS");
    window.enter_at("//button[normalize-space()='Mở công văn']");
    window.see(&at("answer-request"));
    window.enter_at(&at("answer-request"));
    window.see("[data-testid=nav-reports][aria-current]");
    window.read(&at("report-state"), "Dự thảo");
    next_step(window, "Đã chốt");
    issue(window, "57", "6/7/2026");
}

/// Number and date are asked for before anything is locked.
fn issue(window: &Window, number: &str, date: &str) {
    window.back_to(&at("next-step"));
    enter(window);
    window.is_on(&field("issue-form", "number"));
    window.keys(number);
    window.type_at(&field("issue-form", "date"), date);
    enter(window);
    window.read(&at("report-state"), "Đã phát hành");
}

/// What the overview misses leads to its rows; a whole block is filled at once.
fn fill_what_is_missing(window: &Window) {
    let missing = |what: &str| format!("//button[@data-testid='missing'][contains(., '{what}')]");
    window.turn_to('1', "overview");
    window.enter_at(&missing("nhiệm vụ"));
    window.is_on("[data-testid=task-row] *");
    window.go_on(Key::Right, &cell("status"));
    // From the first to the eighth row, over two titles; the ninth goes on into the next year.
    window.shift(&[Key::Down.into(); 7]);
    window.keys("da hoan");
    window.ctrl(Key::Enter.into());
    window.count("[data-column=status] .done", |done| done == 8);
    window.go_on(Key::Down, &row_of(TEACH));
    for typed in ["dang", "75", "Đã mở 9 lớp với 312 người"] {
        window.keys(typed);
        window.press(&[Key::Tab.into()]);
    }
    saved(window);
    window.turn_to('1', "overview");
    window.enter_at(&missing("chỉ tiêu"));
    window.is_on("[data-testid=target-row] *");
    window.go_on(Key::Right, &cell("value"));
    window.keys("2");
    enter(window);
    window.go_on(Key::Left, &cell("numerator"));
    let measures = [
        ("– hệ thống thông tin cơ sở", ["40", "40"]),
        ("– thông tin được cung cấp", ["81.204", "93.231"]),
        ("– phạm vi toàn tỉnh", ["42", "120"]),
    ];
    for (words, parts) in measures {
        window.go_on(Key::Down, &row_of(words));
        for part in parts {
            window.keys(part);
            window.press(&[Key::Tab.into()]);
        }
        // Both are on the disk before the next row is gone to.
        window.read_among("td[data-column=denominator]", parts[1]);
        window.press(&[Key::Left.into(), Key::Left.into()]);
    }
    window.turn_to('1', "overview");
    window.gone(&missing("chưa ghi tiến độ"));
    window.gone(&missing("chưa có số liệu"));
}

/// What is still missing is written, the check finds nothing else, and the report goes out of the house.
fn report_before_30_11(window: &Window) {
    window.turn_to('1', "overview");
    window.read_among(&at("obligation"), "còn 8 ngày làm việc");
    window.turn_to('4', "reports");
    window.see(&at("part"));
    window.go_on(Key::F6, "nav *");
    window.back_to("//button[@data-testid='owed-report'][contains(., '98/KH-UBND')]");
    enter(window);
    window.read("header .which", "năm 2026");
    next_step(window, "Dự thảo");
    // Done by filling a block, without a word on what came of it.
    look_through(window, "Có 3 lỗi, 8 điều cần xem lại.");
    write(
        window,
        "CHỈ ĐẠO",
        "Ủy ban nhân dân phường đã họp Tổ công tác hằng tháng.",
    );
    write(window, "KIẾN NGHỊ", ASKED);
    // The draft of the city's plan has no number and day yet, which no officer can write down for it.
    look_through(window, "Có 1 lỗi, 8 điều cần xem lại.");
    next_step(window, "Đã chốt");
    issue(window, "125", "16/11/2026");
    window.back_to(&at("save-pdf"));
    enter(window);
    window.read(&at("notice"), "Đã lưu báo cáo");
}

/// What an officer looks for on the paper that is signed.
fn assert_printed(file: &Path) {
    let printed = pdf::bare(&pdf::text(file));
    for words in [
        "Số: 125/BC-UBND",
        "ngày 16 tháng 11 năm 2026",
        "số liệu tính đến ngày 16/11/2026",
        SCAN,
        "Đã mở 9 lớp với 312 người",
        "87,1%",
        ASKED,
        SIGNER,
    ] {
        assert!(
            printed.contains(&pdf::bare(words)),
            "“{words}” is not on the page"
        );
    }
}

/// What is not done goes on with a new day, in one step that is taken back and done again.
fn go_over_into_the_next_year(window: &Window) {
    window.turn_to('1', "overview");
    window.enter_at(&at("carry-over"));
    window.count(&at("carry-row"), |rows| rows == 2);
    window.is_on(&field("carry-over-form", "due"));
    enter(window);
    window.read("header .year option:checked", "2027");
    window.ctrl('z');
    window.read("header .year option:checked", "2026");
    window.ctrl('y');
    window.read("header .year option:checked", "2027");
    window.turn_to('2', "tasks");
    window.read_among(&at("task-row"), SCAN);
    window.read_among(&at("task-row"), "31/12/2027");
}

/// The year as the console program tells it.
fn assert_kept(console: &Console) {
    let day = "2026-12-31";
    let tasks = told(console, day, &["tasks"]);
    let done = rows(&tasks).iter().filter(|task| task["status"] == "done");
    assert_eq!(done.count(), 8, "{tasks}");
    for words in [SCAN, TEACH] {
        let task = rows(&tasks)
            .iter()
            .find(|task| task["text"] == words)
            .unwrap();
        assert_eq!(task["due"], "2027-12-31", "{task}");
        assert!(task["note"].as_str().unwrap().contains("2026"), "{task}");
    }
    let target = told(console, day, &["target", "show", TARGET]);
    let figures: Vec<&Value> = rows(&target["figures"])
        .iter()
        .map(|one| &one["value_text"])
        .collect();
    assert!(figures.contains(&&"62,48%".into()), "{figures:?}");
    let reports = told(console, day, &["report", "list"]);
    let mut ways: Vec<String> = rows(&reports)
        .iter()
        .map(|one| format!("{} {} {}", one["kind"], one["state"], one["number"]).replace('"', ""))
        .collect();
    ways.sort();
    assert_eq!(
        ways,
        [
            "periodic finalised null",
            "periodic issued 57",
            "plan98 issued 125"
        ]
    );
    let steps = told(console, day, &["history"]);
    assert_eq!(rows(&steps)[0]["who"], WHO);
}
