//! Everything can also be entered by hand, mended and dropped.

use serde_json::{Value, json};
use tests::console::{Console, row, rows};

fn created(done: &Value) -> String {
    done["created"]
        .as_str()
        .unwrap_or_else(|| panic!("nothing was created: {done}"))
        .to_owned()
}

#[test]
fn an_own_task_is_entered_changed_and_dropped() {
    let console = Console::with_agency();
    let text = "Số hóa hồ sơ đất đai của phường";
    let id = created(&console.json(&[
        "task",
        "add",
        "--text",
        text,
        "--area",
        "Chính quyền số",
        "--years",
        "2025-2027",
        "--lead",
        "Phòng Kinh tế; Văn phòng",
        "--due",
        "31/12/2026",
    ]));
    let task = console.json(&["task", "show", &id])["row"].clone();
    assert_eq!(
        (&task["text"], &task["due"], &task["own"]),
        (&json!(text), &json!("2026-12-31"), &json!(true))
    );
    assert_eq!(task["lead"], json!(["Phòng Kinh tế", "Văn phòng"]));
    assert_eq!(
        (&task["year_from"], &task["year_to"]),
        (&json!(2025), &json!(2027))
    );

    console.done(&["task", "edit", &id, "--area", "Dữ liệu số"]);
    let changed = console.json(&["task", "show", &id])["row"].clone();
    assert_eq!(
        (&changed["area"], &changed["text"], &changed["lead"]),
        (&json!("Dữ liệu số"), &task["text"], &task["lead"])
    );

    console.done(&["task", "drop", &id]);
    assert!(rows(&console.json(&["tasks"])).is_empty());
    console.done(&["undo"]);
    assert_eq!(console.json(&["task", "show", &id])["row"], changed);
}

#[test]
fn an_own_target_has_one_measure_or_several() {
    let console = Console::with_agency();
    let one = created(&console.json(&[
        "target",
        "add",
        "--text",
        "Hồ sơ trực tuyến toàn trình",
        "--group",
        "Chính quyền số",
        "--comparator",
        ">=",
        "--value",
        "62,5",
        "--unit",
        "%",
        "--of",
        "hồ sơ",
    ]));
    let several = created(&console.json(&[
        "target",
        "add",
        "--text",
        "Kinh tế số",
        "--measure",
        "40–50 % của hộ kinh doanh",
        "--measure",
        "≥ 1.953 tài khoản",
    ]));
    let measures = |id: &str| console.json(&["target", "show", id])["row"]["measures"].clone();
    let first = &measures(&one)[0];
    assert_eq!(
        (
            &first["comparator"],
            &first["value"],
            &first["unit"],
            &first["of"]
        ),
        (&json!(">="), &json!("62.5"), &json!("%"), &json!("hồ sơ"))
    );
    let both = measures(&several);
    assert_eq!(
        (
            &both[0]["comparator"],
            &both[0]["value"],
            &both[0]["value_max"]
        ),
        (&json!("range"), &json!("40"), &json!("50"))
    );
    assert_eq!(
        (&both[1]["value"], &both[1]["planned_text"]),
        (&json!("1953"), &json!("≥ 1.953"))
    );

    console.done(&[
        "target",
        "edit",
        &one,
        "--value",
        "70",
        "--unit",
        "%",
        "--comparator",
        ">=",
    ]);
    assert_eq!(measures(&one)[0]["value"], "70");
    console.done(&["target", "drop", &one]);
    assert_eq!(rows(&console.json(&["targets"])).len(), 1);
}

#[test]
fn a_milestone_is_a_target_without_a_number() {
    let console = Console::with_agency();
    console.done(&[
        "target",
        "add",
        "--text",
        "Ban hành kế hoạch chuyển đổi số",
        "--milestone",
        "Kế hoạch được ban hành",
        "--due",
        "31/3/2026",
    ]);
    let targets = console.json(&["targets"]);
    assert_eq!(rows(&targets)[0]["milestone"], "Kế hoạch được ban hành");
}

#[test]
fn a_plan_is_typed_in_with_its_tasks_and_targets() {
    let console = Console::with_agency();
    let plan = created(&console.json(&[
        "document",
        "add",
        "--id",
        "kh12-2026",
        "--kind",
        "plan",
        "--number",
        "12",
        "--symbol",
        "KH-UBND",
        "--date",
        "05/01/2026",
        "--type",
        "KẾ HOẠCH",
        "--title",
        "Chuyển đổi số phường An Cựu năm 2026",
        "--issuer",
        "UBND phường An Cựu",
    ]));
    assert_eq!(plan, "kh12-2026");
    console.done(&[
        "task",
        "add",
        "--document",
        &plan,
        "--place",
        "mục II.1",
        "--text",
        "Lập tổ công nghệ số cộng đồng",
        "--area",
        "Xã hội số",
    ]);
    console.done(&[
        "target",
        "add",
        "--document",
        &plan,
        "--text",
        "Tổ công nghệ số",
        "--value",
        "12",
        "--unit",
        "tổ",
    ]);
    let documents = console.json(&["document", "list"]);
    assert_eq!(
        (
            &row(&documents, &plan)["tasks"],
            &row(&documents, &plan)["targets"]
        ),
        (&json!(1), &json!(1))
    );
    assert_eq!(rows(&console.json(&["tasks", "--plan", &plan])).len(), 1);
    console.done(&["document", "edit", &plan, "--number", "13"]);
    assert_eq!(
        row(&console.json(&["document", "list"]), &plan)["number"],
        "13/KH-UBND"
    );
}

#[test]
fn a_document_without_entries_is_dropped_and_comes_back() {
    let console = Console::with_agency();
    console.done(&["seeds", "load", "bcd73-2024"]);
    let whole = console.json(&["document", "show", "bcd73-2024"]);
    console.done(&["document", "drop", "bcd73-2024"]);
    assert!(rows(&console.json(&["document", "list"])).is_empty());
    console.done(&["undo"]);
    assert_eq!(console.json(&["document", "show", "bcd73-2024"]), whole);
}

#[test]
fn a_report_asked_for_by_letter_is_an_obligation() {
    let console = Console::with_agency();
    let id = created(&console.json(&[
        "obligation",
        "add",
        "--name",
        "Báo cáo quý IV",
        "--source",
        "Công văn 12/UBND",
        "--before",
        "15/12/2026",
        "--addressee",
        "Sở KH&CN",
        "--report-kind",
        "yearly",
    ]));
    let due = |on: &str| row(&console.json(&["obligations", "--on", on]), &id).clone();
    assert_eq!(
        (&due("20/11/2026")["before"], &due("20/11/2026")["cadence"]),
        (&json!("2026-12-15"), &json!("once"))
    );
    console.done(&["obligation", "edit", &id, "--before", "20/12"]);
    assert_eq!(due("20/11/2026")["before"], "2026-12-20");
    console.done(&["obligation", "drop", &id]);
    assert!(rows(&console.json(&["obligations"])).is_empty());
}

#[test]
fn entries_are_mended_and_dropped_by_their_id() {
    let console = Console::with_plan();
    let (task, target) = ("kh98-2024/pl2/20", "kh98-2024/i/3");
    let progress = created(&console.json(&[
        "progress",
        "add",
        task,
        "--date",
        "14/11/2026",
        "--status",
        "in-progress",
        "--percent",
        "40",
    ]));
    let figure = created(&console.json(&[
        "figure",
        "add",
        target,
        "--measure",
        "2",
        "--as-of",
        "14/11/2026",
        "--value",
        "62,47",
        "--estimate",
    ]));
    let evidence = created(&console.json(&[
        "evidence",
        "add",
        target,
        "--number",
        "15/BC",
        "--date",
        "1/11/2026",
    ]));

    console.done(&["progress", "edit", &progress, "--percent", "55"]);
    console.done(&["figure", "edit", &figure, "--value", "63,5"]);
    console.done(&[
        "evidence",
        "edit",
        &evidence,
        "--abstract",
        "Báo cáo tháng 10",
    ]);
    assert_eq!(
        console.json(&["task", "show", task])["entries"][0]["percent"],
        "55"
    );
    let shown = console.json(&["target", "show", target]);
    assert_eq!(
        (&shown["figures"][0]["value"], &shown["figures"][0]["kind"]),
        (&json!("63.5"), &json!("estimate"))
    );
    assert_eq!(shown["evidence"][0]["abstract"], "Báo cáo tháng 10");

    console.done(&["progress", "drop", &progress]);
    console.done(&["figure", "drop", &figure]);
    console.done(&["evidence", "drop", &evidence]);
    assert_eq!(console.json(&["task", "show", task])["entries"], json!([]));
    assert_eq!(
        console.json(&["target", "show", target])["figures"],
        json!([])
    );
}

#[test]
fn settings_that_are_named_change_and_the_others_stay() {
    let console = Console::with_agency();
    console.done(&[
        "settings",
        "set",
        "--addressee",
        "Sở KH&CN",
        "--addressee",
        "UBND thành phố Huế",
        "--signer",
        "(Họ và tên)",
    ]);
    console.done(&["settings", "set", "--who", "Văn thư"]);
    let settings = console.json(&["settings", "show"]);
    assert_eq!(
        settings["addressees"],
        json!(["Sở KH&CN", "UBND thành phố Huế"])
    );
    assert_eq!(
        (&settings["who"], &settings["year"]),
        (&json!("Văn thư"), &json!(2026))
    );
    assert!(console.done(&["settings", "show"]).contains("Văn thư"));
}
