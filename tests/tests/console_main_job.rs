//! The main job from the command line: from an empty folder to the printed report.

use tests::console::{Console, row, rows};

const TASK: &str = "kh98-2024/pl2/20";
const TARGET: &str = "kh98-2024/i/3";

fn with_entries() -> Console {
    let console = Console::with_plan();
    let result = "Đã xử lý 12 phản ánh trên nền tảng đô thị thông minh";
    console.done(&[
        "progress",
        "add",
        TASK,
        "--date",
        "14/11/2026",
        "--status",
        "da hoan thanh",
        "--percent",
        "100",
        "--result",
        result,
    ]);
    console.done(&[
        "figure",
        "add",
        TARGET,
        "--measure",
        "3",
        "--as-of",
        "2026-11-14",
        "--numerator",
        "58.247",
        "--denominator",
        "93.231",
        "--source",
        "Phòng Văn hóa - Xã hội",
    ]);
    console.done(&[
        "evidence",
        "add",
        TASK,
        "--number",
        "15/BC-UBND",
        "--date",
        "5/11/2026",
        "--abstract",
        "Báo cáo đô thị thông minh",
    ]);
    console
}

#[test]
fn what_was_recorded_is_what_is_shown() {
    let console = with_entries();
    let task = console.json(&["task", "show", TASK]);
    assert_eq!(task["row"]["status"], "done");
    assert_eq!(task["row"]["percent"], "100");
    assert_eq!(task["entries"][0]["date"], "2026-11-14");
    assert_eq!(
        task["evidence"][0]["citation"],
        "15/BC-UBND ngày 05/11/2026"
    );
    let target = console.json(&["target", "show", TARGET]);
    let measure = &target["row"]["measures"][2];
    assert_eq!(measure["actual_text"], "62,48%");
    assert_eq!(measure["as_of"], "2026-11-14");
    assert!(console.done(&["tasks"]).contains("Đã hoàn thành"));
    assert!(console.done(&["targets"]).contains("62,48%"));
}

#[test]
fn the_report_before_30_11_is_due_in_four_working_days() {
    let console = Console::with_plan();
    let duties = console.json(&["duties"]);
    assert_eq!(
        row(&duties, "kh98-2024/iv/4#bao-cao")["report_kind"],
        "plan98"
    );
    console.done(&["obligation", "take", "kh98-2024/iv/4#bao-cao"]);
    for day in ["2026-11-20", "20/11/2026"] {
        let due = console.json(&["obligations", "--on", day]);
        let report = &rows(&due)[0];
        assert_eq!(report["before"], "2026-11-30");
        assert_eq!(report["last_working_day"], "2026-11-27");
        assert_eq!(report["working_days_left"], 4);
        assert!(
            report["notes"]
                .to_string()
                .contains("24/11 tính là ngày nghỉ, chưa xác nhận"),
            "{report}"
        );
    }
    let told = console.done(&["obligations", "--on", "20/11/2026"]);
    assert!(
        told.contains("27/11/2026") && told.contains("còn 4 ngày làm việc"),
        "{told}"
    );
}

#[test]
fn a_report_that_is_late_says_its_last_working_day() {
    let console = Console::with_plan();
    console.done(&["obligation", "take", "kh98-2024/iv/4#bao-cao"]);
    for day in ["28/11/2026", "1/12/2026"] {
        let due = console.json(&["obligations", "--on", day]);
        assert_eq!(
            rows(&due)[0]["left_text"],
            "đã quá hạn nộp (ngày làm việc cuối 27/11/2026)"
        );
        assert_eq!(
            rows(&due)[0]["addressee"],
            "Sở Khoa học và Công nghệ thành phố Huế"
        );
    }
}

#[test]
fn a_report_is_of_a_year_that_can_be_and_its_data_of_that_year() {
    let console = Console::with_agency();
    for (year, as_of) in [("20262", "14/11/2026"), ("2026", "14/11/2025")] {
        console.refused_unchanged(&[
            "report", "check", "--kind", "plan98", "--year", year, "--as-of", as_of,
        ]);
    }
}

#[test]
fn the_reports_are_written_whole() {
    let console = with_entries();
    for (kind, words) in [
        ("plan98", vec!["--year", "2026"]),
        ("yearly", vec![]),
        ("task-list", vec!["--doc", "kh98-2024"]),
    ] {
        let file = console.folder().join(format!("{kind}.pdf"));
        let path = file.to_str().unwrap();
        let args = [
            vec![
                "report",
                "export",
                "--kind",
                kind,
                "--as-of",
                "14/11/2026",
                "--out",
                path,
            ],
            words,
        ]
        .concat();
        let told = console.json(&args);
        let bytes = std::fs::read(&file).unwrap();
        assert!(
            bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"),
            "{kind}"
        );
        assert_eq!(told["bytes"], bytes.len(), "{kind}");
    }
    let kinds = console.json(&["report", "kinds"]);
    for kind in ["plan98", "yearly", "task-list"] {
        assert!(rows(&kinds).iter().any(|row| row["kind"] == kind), "{kind}");
    }
}

#[test]
fn an_exported_report_replaces_the_older_file() {
    let console = Console::with_agency();
    let file = console.folder().join("bao-cao.pdf");
    std::fs::write(&file, "%PDF-1.7 of last month").unwrap();
    console.done(&[
        "report",
        "export",
        "--kind",
        "yearly",
        "--as-of",
        "14/11/2026",
        "--out",
        file.to_str().unwrap(),
    ]);
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn loading_and_taking_over_twice_change_nothing() {
    let console = Console::with_agency();
    console.done(&["seeds", "load", "--all"]);
    console.done(&["adopt", "hue-2026-2030"]);
    let before = console.listed();
    assert!(
        console
            .done(&["seeds", "load", "--all"])
            .contains("Không có gì phải thay đổi")
    );
    assert!(
        console
            .done(&["adopt", "hue-2026-2030"])
            .contains("Không có gì phải thay đổi")
    );
    assert_eq!(console.listed(), before);
}

#[test]
fn what_is_proposed_stands_in_the_words_it_rests_on() {
    let console = Console::with_agency();
    console.done(&["seeds", "load", "hue-2026-2030"]);
    let proposals = console.json(&["adopt", "hue-2026-2030", "--propose"]);
    assert!(!rows(&proposals).is_empty());
    for proposal in rows(&proposals) {
        assert!(
            proposal["words"]
                .as_str()
                .is_some_and(|words| !words.is_empty()),
            "{proposal}"
        );
        assert_eq!(proposal["held"], false);
    }
    assert!(
        rows(&console.json(&["tasks"])).is_empty(),
        "proposing takes nothing over"
    );
    let taken = console.json(&["adopt", "hue-2026-2030"]);
    let plain = |list: &serde_json::Value| {
        let ids = rows(list).iter().map(|row| row["id"].to_string());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(plain(&taken), plain(&proposals), "what was taken is told");
    let held = ["tasks", "targets", "obligations"].map(|list| rows(&console.json(&[list])).len());
    assert_eq!(held.iter().sum::<usize>(), rows(&proposals).len());
}

#[test]
fn what_is_taken_over_and_loaded_is_told_line_by_line() {
    let console = Console::with_agency();
    let told = console.done(&["seeds", "load", "hue-2026-2030"]);
    assert!(
        told.contains("hue-2026-2030") && told.contains("mới"),
        "{told}"
    );
    let told = console.done(&["adopt", "hue-2026-2030"]);
    let duty = "hue-2026-2030/vi/4/5  “UBND cấp xã”  UBND cấp xã chịu trách nhiệm kiện toàn";
    assert!(told.contains(duty), "{told}");
    let count = told
        .lines()
        .filter(|line| line.starts_with("hue-2026-2030/"))
        .count();
    assert!(told.contains(&format!("Đã nhận {count} mục.")), "{told}");
    let loaded = console.json(&["seeds", "load", "--all"]);
    assert_eq!(row(&loaded, "hue-2026-2030")["state"], "unchanged");
    assert_eq!(row(&loaded, "kh98-2024")["state"], "new");
    let named = console.done(&["adopt", "kh98-2024", "--items", "kh98-2024/pl2/9"]);
    assert!(named.contains("kh98-2024/pl2/9  chọn theo mã"), "{named}");
}

#[test]
fn what_proves_the_work_is_listed_with_it() {
    let console = with_entries();
    let listed = console.json(&["evidence", "list"]);
    assert_eq!(rows(&listed).len(), 1);
    assert_eq!(rows(&listed)[0]["item"], TASK);
    assert_eq!(rows(&listed)[0]["item_kind"], "task");
    let told = console.done(&["evidence", "list", "--find", "do thi"]);
    assert!(told.contains("15/BC-UBND ngày 05/11/2026"), "{told}");
    let none = console.json(&["evidence", "list", "--find", "không có"]);
    assert!(rows(&none).is_empty());
}

#[test]
fn an_item_that_was_taken_over_keeps_its_id_and_can_be_released() {
    let console = Console::with_plan();
    assert_eq!(rows(&console.json(&["tasks"]))[0]["id"], TASK);
    console.done(&["release", TASK]);
    assert!(rows(&console.json(&["tasks"])).is_empty());
    let all = console.json(&["tasks", "--plan", "kh98-2024"]);
    assert_eq!(row(&all, TASK)["held"], false);
}

#[test]
fn undo_and_redo_reach_back_over_restarts() {
    let console = with_entries();
    let before = console.json(&["task", "show", TASK]);
    assert!(
        console.done(&["undo"]).contains("minh chứng"),
        "the step has a name"
    );
    console.done(&["undo"]);
    console.done(&["undo"]);
    let bare = console.json(&["task", "show", TASK]);
    assert_eq!(
        (
            bare["entries"].as_array().unwrap().len(),
            bare["evidence"].as_array().unwrap().len()
        ),
        (0, 0)
    );
    for _ in 0..3 {
        console.done(&["redo"]);
    }
    assert_eq!(console.json(&["task", "show", TASK]), before);
    assert!(console.refused_unchanged(&["redo"]).len() > 5);
}

#[test]
fn the_history_names_who_changed_which_cell_from_what_to_what() {
    let console = with_entries();
    let steps = console.json(&["history", "--limit", "3"]);
    assert_eq!(rows(&steps).len(), 3);
    assert!(
        rows(&steps)
            .iter()
            .all(|step| step["who"] == "Người ghi thử")
    );
    let cells = steps.to_string();
    assert!(
        cells.contains("15/BC-UBND") && cells.contains("58.247"),
        "{cells}"
    );
    assert!(
        cells.contains("Đã hoàn thành") && cells.contains("14/11/2026"),
        "codes and dates in words: {cells}"
    );
    assert!(console.done(&["history"]).contains("15/BC-UBND"));
}

#[test]
fn the_example_is_a_whole_year_of_an_agency() {
    let console = Console::empty();
    let session = console.json(&["init", "--example"]);
    assert_eq!(session["example"], true);
    assert_eq!(session["agency"]["id"], "an-cuu");
    assert_eq!(session["as_of"], "2026-11-14");
    let (tasks, targets) = (console.json(&["tasks"]), console.json(&["targets"]));
    assert!(rows(&tasks).len() >= 20, "{} tasks", rows(&tasks).len());
    assert!(
        rows(&targets).len() >= 15,
        "{} targets",
        rows(&targets).len()
    );
    assert!(rows(&tasks).iter().any(|task| task["overdue"] == true));
    for verdict in ["met", "unmet", "not-due", "no-data"] {
        assert!(
            rows(&targets)
                .iter()
                .any(|target| target["verdict"] == verdict),
            "no target is {verdict}"
        );
    }
    let sentence = console.refused_unchanged(&["init", "--example"]);
    assert!(sentence.contains("An Cựu"), "{sentence}");
}

#[test]
fn the_example_is_never_written_into_an_agencys_ledger() {
    let console = Console::with_agency();
    console.refused_unchanged(&["init", "--example"]);
    console.refused_unchanged(&["init", "--agency", "phu-xuan"]);
}

#[test]
fn a_part_in_words_is_written_and_listed() {
    let console = Console::with_agency();
    let texts = || {
        console.json(&["report", "check", "--kind", "plan98", "--year", "2026"])["texts"].clone()
    };
    let part = rows(&texts())[0]["key"].as_str().unwrap().to_owned();
    let words = "Đã thành lập Tổ công nghệ số cộng đồng";
    let write = [
        "report", "write", "--kind", "plan98", "--year", "2026", "--part", &part, "--text", words,
    ];
    console.done(&write);
    assert_eq!(rows(&texts())[0]["text"], words);
    console.refused_unchanged(&[
        "report", "write", "--kind", "plan98", "--part", "khong-co", "--text", words,
    ]);
}

#[test]
fn the_overview_counts_what_the_lists_show() {
    let console = Console::example();
    let overview = console.json(&["overview"]);
    let targets = console.json(&["targets"]);
    let unmet = rows(&targets)
        .iter()
        .filter(|target| target["verdict"] == "unmet")
        .count();
    assert_eq!(overview["counts"]["unmet"], unmet);
    assert_eq!(overview["counts"]["total"], rows(&targets).len());
    let late = console.json(&["tasks", "--overdue"]);
    assert_eq!(rows(&overview["late"]).len(), rows(&late).len());
    assert!(console.done(&["overview"]).contains("chưa đạt"));
}
