//! What opens only when it is asked for: panels, forms, menus, and what is said beside a cell.

use crate::{Look, STANDING, click, go, named, open, open_as};
use fantoccini::key::Key;
use std::fs::{self, File};
use std::path::Path;
use tests::console::Console;
use tests::window::{Start, Window, at};

/// What is done before a picture.
enum Do {
    /// Goes to a screen.
    Go(&'static str),
    /// Clicks on what a selector finds.
    Click(&'static str),
    /// Types into a field.
    Fill(&'static str, &'static str),
    /// Types where the focus is.
    Type(&'static str),
    /// Presses a key.
    Press(Key),
    /// Waits until something is shown.
    See(&'static str),
}

use Do::{Click, Fill, Go, Press, See, Type};

/// The pictures, in the order in which one opens after the other: the name, and what is done for it.
const PICTURES: &[(&str, &[Do])] = &[
    (
        "che-do-bao-cao",
        &[
            Go("overview"),
            Click("[data-testid=add-obligation]"),
            See("[data-testid=obligation-form]"),
        ],
    ),
    (
        "sang-nam",
        &[
            Click("[data-testid=carry-over]"),
            See("[data-testid=carry-row]"),
        ],
    ),
    (
        "cot",
        &[
            Go("tasks"),
            See("[data-testid=task-row]"),
            Click("[data-testid=columns]"),
            See("[data-testid=columns-again]"),
        ],
    ),
    (
        "ghi-tien-do",
        &[
            Click("[data-testid=columns]"),
            Click("[data-testid=task-row] td"),
            Click("[data-testid=add-progress]"),
            See("[data-testid=progress-form]"),
        ],
    ),
    (
        "o-bi-tu-choi",
        &[
            Click("[data-testid=panel-close]"),
            Press(Key::End),
            Type("40/13"),
            Press(Key::Enter),
            See("td[data-state=refused]"),
            Press(Key::Up),
            Press(Key::Up),
            Press(Key::End),
            See("[data-testid=cell-note]"),
        ],
    ),
    (
        "them-nhiem-vu",
        &[
            Press(Key::Escape),
            Click("[data-testid=add-task]"),
            See("[data-testid=task-form]"),
        ],
    ),
    (
        "ghi-so-lieu",
        &[
            Go("targets"),
            Click("[data-testid=target-row] td"),
            Click("[data-testid=add-figure]"),
            See("[data-testid=figure-form]"),
        ],
    ),
    (
        "huong-dan",
        &[
            Click("[data-testid=panel-close]"),
            Click("[data-testid=help]"),
            See("[data-testid=guide] img"),
        ],
    ),
    (
        "chon-bao-cao",
        &[
            Click("[data-testid=guide] [data-testid=panel-close]"),
            Go("reports"),
            See("[data-testid=page] canvas[data-drawn]"),
            Click("[data-testid=choose-report]"),
            See("[data-testid=report-form]"),
        ],
    ),
    (
        "phan-bao-cao",
        &[
            Click("[data-testid=owed-report]"),
            Click("[data-testid=next-step]"),
            See("[data-testid=begun-report], [data-testid=report-state]"),
            Click("[data-testid=part]:nth-of-type(1), li:nth-child(3) [data-testid=part]"),
            See("[data-testid=figure]"),
        ],
    ),
    (
        "soat",
        &[
            Click("[data-testid=tab-findings]"),
            See("[data-testid=finding]"),
        ],
    ),
    (
        "soat-phan",
        &[
            Click("li:nth-child(6) [data-testid=part]"),
            See("[data-testid=findings-of][aria-current]"),
        ],
    ),
    (
        "so-lieu-bao-cao",
        &[
            Click("[data-testid=tab-origins]"),
            See("[data-testid=origin]"),
        ],
    ),
    (
        "quy-trinh",
        &[
            Click("[data-testid=tab-life]"),
            See("[data-testid=report-life]"),
        ],
    ),
    (
        "phat-hanh",
        &[
            Click("[data-testid=finalise-report]"),
            Click("[data-testid=issue-report]"),
            See("[data-testid=issue-form]"),
        ],
    ),
    (
        "xuat-nhieu",
        &[
            Click("[data-testid=save-many]"),
            See("[data-testid=export-row]"),
        ],
    ),
    (
        "ky-so",
        &[
            Click("[data-testid=tab-sign]"),
            See("[data-testid=sign-form]"),
        ],
    ),
    (
        "thu-vien",
        &[
            Go("documents"),
            See("[data-testid=document-page] .clause"),
            Click("[data-testid=library]"),
            See("[data-testid=library-row]"),
        ],
    ),
    (
        "cong-van",
        &[
            Click("[data-testid=panel-close]"),
            Click("[data-testid=add-request]"),
            See("[data-testid=request-form]"),
        ],
    ),
    (
        "nhap-van-ban",
        &[
            Click("[data-testid=panel-close]"),
            Click("[data-testid=add-document]"),
            See("[data-testid=document-form]"),
        ],
    ),
    (
        "nhan-muc",
        &[
            Click("[data-testid=panel-close]"),
            Click("[data-testid=adopt]"),
            See("[data-testid=adopt-picked]"),
        ],
    ),
    (
        "doan",
        &[
            Click("[data-testid=panel-close]"),
            Click(".clause:nth-of-type(4)"),
            See("[data-testid=clause-card]"),
        ],
    ),
    (
        "minh-chung",
        &[
            Go("evidence"),
            Click("[data-testid=evidence-line] td"),
            See("[data-testid=evidence-panel]"),
        ],
    ),
    (
        "kho-tep",
        &[
            Click("[data-testid=file-care]"),
            See("[data-testid=check-files]"),
        ],
    ),
    (
        "buoc",
        &[
            Go("history"),
            Click("[data-testid=step] td"),
            See("[data-testid=changed-row]"),
        ],
    ),
    (
        "quay-lai",
        &[
            Click("[data-testid=ask-back]"),
            See("[data-testid=go-back]"),
        ],
    ),
    (
        "sao-luu",
        &[
            Click("[data-testid=show-backups]"),
            See("[data-testid=backup-panel]"),
        ],
    ),
    (
        "cai-dat-ky",
        &[
            Go("settings"),
            Click("[data-testid=section-signing]"),
            See("[data-testid=section-signing][aria-selected=true]"),
        ],
    ),
    (
        "cai-dat-lich",
        &[
            Click("[data-testid=section-calendar]"),
            See("[data-testid=section-calendar][aria-selected=true]"),
        ],
    ),
    (
        "cai-dat-nhac",
        &[
            Click("[data-testid=section-reminders]"),
            See("[data-testid=section-reminders][aria-selected=true]"),
        ],
    ),
    (
        "cai-dat-giao-dien",
        &[
            Click("[data-testid=section-look]"),
            See("[data-testid=section-look][aria-selected=true]"),
        ],
    ),
    (
        "cai-dat-so",
        &[
            Click("[data-testid=section-ledger]"),
            See("[data-testid=section-ledger][aria-selected=true]"),
        ],
    ),
    (
        "tim",
        &[Fill("header input", "so hoa"), See("[data-testid=hit]")],
    ),
];

/// Takes them all with the example.
pub fn pictures(folder: &Path, look: Look) {
    let console = Console::empty();
    let window = open(&console, look, true);
    for (name, steps) in PICTURES {
        for step in *steps {
            take(&window, step);
        }
        window.holds("the screen", STANDING);
        window.picture_at(&named(folder, "mo", look.0, name));
    }
    window.close();
}

/// How large a file is packed while its picture is taken, in bytes.
const LARGE: u64 = 3 << 30;

/// Takes that of the line that tells how far a long piece of work has come: a backup of a large file.
pub fn work_line(folder: &Path, look: Look) {
    let console = Console::with_plan();
    let evidence = console.folder().join("minh-chung");
    fs::create_dir_all(&evidence).unwrap();
    let file = File::create(evidence.join("anh.tif")).unwrap();
    file.set_len(LARGE).unwrap();
    let backup = console.folder().join("sohoa.zip");
    let window = open_as(
        Start::within(console.folder()).saving_to(&backup),
        &console,
        look,
    );
    for step in [
        Go("history"),
        Click("[data-testid=show-backups]"),
        Click("[data-testid=backup]"),
        See("[data-testid=work]"),
    ] {
        take(&window, &step);
    }
    window.picture_at(&named(folder, "mo", look.0, "viec-dang-chay"));
    click(&window, &at("stop-work"));
    window.gone(&at("work"));
    window.close();
}

fn take(window: &Window, step: &Do) {
    match step {
        Go(screen) => go(window, screen),
        Click(selector) => click(window, selector),
        Fill(selector, text) => window.fill(selector, text),
        Type(text) => window.keys(text),
        Press(key) => window.press(&[(*key).into()]),
        See(selector) => drop(window.see(selector)),
    }
}
