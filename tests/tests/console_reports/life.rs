//! Draft, finalised, issued, corrected.

use crate::{ISSUE, PLAN98, TARGET, begun, enter_figure, exported, finalised, issued, list, says};
use std::fs;
use tests::console::{Console, rows};

#[test]
fn a_report_of_a_period_is_begun_once_and_found_again() {
    let console = begun();
    let again = console.json(&[&["report", "start"], &PLAN98[..]].concat());
    assert_eq!(
        (again["changed"].as_bool(), &again["created"]),
        (Some(false), &"bao-cao-1".into())
    );
    let quarter = [&["report", "start"], &PLAN98[..], &["--period", "quý 3"]].concat();
    assert_eq!(console.json(&quarter)["created"], "bao-cao-2");
    let rows = list(&console);
    assert_eq!(rows.len(), 2);
    let year = rows.iter().find(|row| row["id"] == "bao-cao-1").unwrap();
    assert_eq!(year["state_text"], "Dự thảo");
    assert_eq!(year["period_text"], "năm 2026");
    assert_eq!(year["as_of_text"], "14/11/2026");
}

#[test]
fn the_pages_of_a_finalised_report_stay_to_the_byte_when_the_ledger_changes() {
    let console = begun();
    let draft = fs::read(exported(&console, &PLAN98, "a.pdf")).unwrap();
    console.done(&["report", "finalise", "bao-cao-1"]);
    let frozen = fs::read(exported(&console, &PLAN98, "b.pdf")).unwrap();
    assert!(frozen == draft, "finalising changes no byte");
    enter_figure(&console, "13.000");
    console.done(&[
        "settings",
        "set",
        "--addressee",
        "Nơi khác",
        "--archive",
        "VT, KT",
    ]);
    console.done(&[
        "report",
        "write",
        "--kind",
        "plan98",
        "--year",
        "2026",
        "--part",
        "kien-nghi",
        "--text",
        "Không có.",
    ]);
    let later = fs::read(exported(&console, &["--report", "bao-cao-1"], "c.pdf")).unwrap();
    assert!(later == frozen, "the ledger changed, the report does not");
    console.done(&["report", "reopen", "bao-cao-1"]);
    let reopened = fs::read(exported(&console, &PLAN98, "d.pdf")).unwrap();
    assert!(reopened != frozen, "a draft follows the ledger");
}

#[test]
fn another_day_asks_the_ledger_anew() {
    let console = finalised();
    let frozen = fs::read(exported(&console, &PLAN98, "a.pdf")).unwrap();
    let asked = [&PLAN98[..], &["--as-of", "30/6/2026"]].concat();
    assert!(fs::read(exported(&console, &asked, "b.pdf")).unwrap() != frozen);
}

#[test]
fn an_issued_report_bears_number_date_and_signer_and_changes_no_more() {
    let console = issued();
    let rows = list(&console);
    assert_eq!(rows[0]["number"], "125");
    assert_eq!(rows[0]["state_text"], "Đã phát hành");
    let file = exported(&console, &PLAN98, "a.pdf");

    for words in [
        "Số: 125/BC-UBND",
        "ngày 20 tháng 11 năm 2026",
        "Nguyễn Văn An",
    ] {
        assert!(says(&file, words), "{words}");
    }
    for refused in [
        &["report", "drop", "bao-cao-1"][..],
        &["report", "reopen", "bao-cao-1"],
        &["report", "finalise", "bao-cao-1"],
        &["report", "edit", "bao-cao-1", "--urgency", "khan"],
        &ISSUE,
    ] {
        let said = console.refused_unchanged(refused);
        assert!(said.contains("bao-cao-1"), "{said}");
    }
}

#[test]
fn number_and_date_may_stay_open_for_the_tool_that_stamps_them_in() {
    let console = finalised();
    console.done(&[&ISSUE[..], &["--left-open"]].concat());
    assert!(!says(&exported(&console, &PLAN98, "a.pdf"), "125/BC-UBND"));
    assert_eq!(list(&console)[0]["number"], "125");
}

#[test]
fn a_report_is_not_issued_before_it_is_finalised_nor_with_what_no_register_holds() {
    let console = begun();
    let said = console.refused_unchanged(&ISSUE);
    assert!(said.contains("chốt số liệu"), "{said}");
    console.done(&["report", "finalise", "bao-cao-1"]);
    for (at, value, words) in [
        (4, "125/BC-UBND", "Số báo cáo"),
        (6, "13/11/2026", "ngày chốt số liệu"),
        (6, "31/2/2026", "31/2/2026"),
    ] {
        let mut line = ISSUE;
        line[at] = value;
        let said = console.refused_unchanged(&line);
        assert!(said.contains(words), "{said}");
    }
    let said = console.refused_unchanged(&ISSUE[..7]);
    assert!(said.contains("người ký"), "{said}");
}

#[test]
fn an_officer_who_finalises_or_issues_a_report_with_faults_is_told() {
    let console = begun();
    console.done(&[
        "report",
        "overwrite",
        "bao-cao-1",
        "--sentence",
        "nguon",
        "--text",
        "Chưa có nội dung được nhập.",
    ]);
    let told = console.done(&["report", "finalise", "bao-cao-1"]);
    assert!(told.contains("Trên trang còn "), "{told}");
    let told = console.done(&ISSUE);
    assert!(told.contains("Trên trang còn "), "{told}");
}

#[test]
fn a_wrong_registration_is_taken_back_by_undo() {
    let console = issued();
    console.done(&["undo"]);
    assert_eq!(list(&console)[0]["state"], "finalised");
    console.done(&["redo"]);
    assert_eq!(list(&console)[0]["number"], "125");
}

#[test]
fn a_correction_is_a_new_version_that_names_the_old_one() {
    let console = issued();
    let corrected = console.json(&["report", "correct", "bao-cao-1"]);
    assert_eq!(corrected["created"], "bao-cao-2");
    let rows = list(&console);
    let next = rows.iter().find(|row| row["id"] == "bao-cao-2").unwrap();
    assert_eq!(
        (&next["version"], &next["corrects"], &next["state"]),
        (&2.into(), &"bao-cao-1".into(), &"draft".into())
    );
    let state = console.json(&["report", "check", "--report", "bao-cao-2"]);
    let name = state["file_name"].as_str().unwrap();
    assert!(name.ends_with("-dinh-chinh-1.pdf"), "{name}");
    // The period is now that of the correction, the issued report stays as it was.
    let asked = console.json(&[&["report", "check"], &PLAN98[..]].concat());
    assert_eq!(asked["report"]["id"], "bao-cao-2");
    console.refused_unchanged(&["report", "correct", "bao-cao-1"]);
}

/// Nghị định 30/2020/NĐ-CP, Điều 18: what was wrong in an issued paper is replaced by a paper of the same form.
#[test]
fn a_correction_says_on_its_page_which_paper_it_replaces() {
    let console = Console::example();
    for (first, kind, said) in [
        (
            1,
            "yearly",
            "Báo cáo này thay thế Báo cáo số 125/BC-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân phường An Cựu về kết quả triển khai chuyển đổi số năm 2026.",
        ),
        (3, "letter", "Công văn này thay thế Công văn số 125/UBND-"),
    ] {
        let (old, new) = (format!("bao-cao-{first}"), format!("bao-cao-{}", first + 1));
        let request = ["--kind", kind, "--year", "2026"];
        let begin = [&["report", "start", "--as-of", "14/11/2026"], &request[..]];
        console.done(&begin.concat());
        assert!(!says(
            &exported(&console, &request, "a.pdf"),
            "này thay thế"
        ));
        console.done(&["report", "finalise", &old]);
        let mut issue = ISSUE;
        issue[2] = &old;
        console.done(&issue);
        console.done(&["report", "correct", &old]);
        assert!(says(&exported(&console, &request, "b.pdf"), said), "{kind}");
        let check = console.json(&["report", "check", "--report", &new]);
        let codes = rows(&check["findings"])
            .iter()
            .map(|it| it["code"].as_str().unwrap());
        let cited: Vec<&str> = codes.filter(|code| code.starts_with("citation")).collect();
        assert!(cited.is_empty(), "{kind}: {cited:?}");
        console.done(&["report", "finalise", &new]);
        assert!(says(&exported(&console, &request, "c.pdf"), said), "{kind}");
    }
}

#[test]
fn a_draft_is_dropped_and_brought_back() {
    let console = begun();
    console.done(&["report", "drop", "bao-cao-1"]);
    assert!(list(&console).is_empty());
    console.done(&["undo"]);
    assert_eq!(list(&console).len(), 1);
    let said = console.refused_unchanged(&["report", "drop", "bao-cao-9"]);
    assert!(said.contains("bao-cao-9"), "{said}");
}

#[test]
fn a_draft_bears_marks_of_urgency_and_circulation() {
    let console = begun();
    console.done(&[
        "report",
        "edit",
        "bao-cao-1",
        "--urgency",
        "khan",
        "--circulation",
        "luu-hanh-noi-bo",
    ]);
    let file = exported(&console, &PLAN98, "a.pdf");
    assert!(says(&file, "KHẨN") && says(&file, "LƯU HÀNH NỘI BỘ"));
    let said = console.refused_unchanged(&["report", "edit", "bao-cao-1", "--urgency", "gap"]);
    assert!(said.contains("hoa-toc"), "{said}");
}

#[test]
fn a_document_printed_again_is_no_report_of_the_agency() {
    let console = Console::example();
    let said =
        console.refused_unchanged(&["report", "start", "--kind", "yearly", "--doc", "bc640-2023"]);
    assert!(said.contains("in lại"), "{said}");
}

#[test]
fn the_last_report_of_a_kind_is_remembered_by_the_next() {
    let console = Console::example();
    let half = ["--kind", "plan98", "--year", "2026", "--period", "6 tháng"];
    console.done(&[&["report", "start"], &half[..]].concat());
    console.done(&["report", "finalise", "bao-cao-1"]);
    let data = |request: &[&str], name: &str| {
        let file = exported(&console, request, name).display().to_string();
        console.json(&["report", "data", &file])["data"].clone()
    };
    let whole = data(&PLAN98, "a.pdf");
    assert!(
        whole["targets"]
            .as_array()
            .unwrap()
            .iter()
            .any(|t| t["id"] == TARGET)
    );
}

#[test]
fn a_letter_names_the_report_of_its_period_as_its_own_title_stands() {
    let letter = ["--kind", "letter", "--year", "2026"];
    let title = "tình hình triển khai, kết quả thực hiện năm 2026 theo Kế hoạch số 98/KH-UBND";
    for console in [Console::example(), begun()] {
        let draft = exported(&console, &letter, "du-thao.pdf");
        assert!(says(&draft, &format!("gửi Báo cáo {title}")));
    }
    let console = issued();
    let file = exported(&console, &letter, "cong-van.pdf");
    let named =
        "gửi Báo cáo số 125/BC-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân phường An Cựu về";
    assert!(says(&file, &format!("{named} {title}")));
}

#[test]
fn a_new_report_names_the_body_that_continues_the_one_of_an_older_plan() {
    let console = Console::example();
    let file = exported(&console, &PLAN98, "bao-cao.pdf");
    assert!(says(&file, "Sở Khoa học và Công nghệ"));
    for ended in ["Sở TTTT", "Sở Thông tin và Truyền thông"] {
        assert!(!says(&file, ended), "{ended}");
    }
}
