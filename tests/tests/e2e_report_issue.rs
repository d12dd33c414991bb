//! A report on its way out of the house: frozen, issued, signed twice, noted, corrected, compared.

use tests::console::Console;
use tests::signing::{pdfsig, pyhanko};
use tests::token::{AGENCY_NAME, PERSON_NAME, PIN, Tokens, library};
use tests::window::{Start, Window, at, button};

fn step(window: &Window, state: &str) {
    window.click(&at("next-step"));
    window.read(&at("report-state"), state);
}

fn field(form: &str, name: &str) -> String {
    format!("{} [name={name}]", at(form))
}

/// From nothing to an issued report.
fn issue(window: &Window, number: &str) {
    window.click(&at("next-step"));
    window.fill(&field("issue-form", "number"), number);
    window.fill(&field("issue-form", "date"), "20/11/2026");
    window.fill(&field("issue-form", "signer"), "Nguyễn Văn An");
    window.click(&button("Phát hành"));
    window.read(&at("report-state"), "Đã phát hành");
}

/// Signs in the form with the token of a name.
fn sign(window: &Window, token: &str, pin: &str) {
    window.fill(&field("sign-form", "library"), library().to_str().unwrap());
    window.click(&at("find-tokens"));
    window.see(&at("sign-token"));
    let value = format!(
        "return [...document.querySelector('[data-testid=sign-token]').options].find((one) => one.label.includes('{token}')).value"
    );
    let slot = window.run(&value);
    window.choose(&at("sign-token"), slot.as_str().unwrap());
    window.fill(&at("sign-pin"), pin);
    window.click(&button("Ký"));
}

#[test]
fn a_report_is_issued_signed_twice_noted_corrected_and_compared() {
    let console = Console::empty();
    let files = console.folder().join("tep");
    std::fs::create_dir_all(&files).unwrap();
    let tokens = Tokens::new();
    let start = Start::within(console.folder()).with_example();
    let start = start.saving_to(&files);
    let window = Window::open(&start.with("SOFTHSM2_CONF", tokens.settings()));
    window.resize(1366, 768);
    window.go("reports");
    window.see("[data-testid=page] canvas[data-drawn]");
    step(&window, "Dự thảo");
    step(&window, "Đã chốt");
    issue(&window, "125");
    let facts = window.read(&at("report-work"), "SHA-256");
    for words in ["125", "20/11/2026", "Nguyễn Văn An", "khóa"] {
        assert!(facts.contains(words), "{facts}");
    }
    window.picture("report-issued");
    window.click(&at("export-report"));
    window.read(&at("notice"), "Đã lưu để ký");
    window.click(&at("sign-report"));
    sign(&window, "Nguoi ky", "11112222");
    let refused = window.read("[data-testid=sign-form] [role=alert]", "PIN");
    assert!(refused.contains("lần thử"), "{refused}");
    window.holds(
        "the wrong PIN gone from its field",
        "return document.querySelector('[data-testid=sign-pin]').value === ''",
    );
    window.picture("report-wrong-pin");
    window.fill(&at("sign-pin"), PIN);
    window.click(&button("Ký"));
    window.read(&at("signatures"), PERSON_NAME);
    // The form now waits for the agency, with what the person has signed.
    sign(&window, "Co quan", PIN);
    let judged = window.read(&at("signatures"), AGENCY_NAME);
    assert!(judged.contains(PERSON_NAME), "{judged}");
    window.picture("report-signed");
    let signed =
        window.run("return document.querySelector('[data-testid=verify-form] input').value");
    let signed = std::path::Path::new(signed.as_str().unwrap());
    let said = pdfsig(signed);
    assert_eq!(said, ["Signature is Valid"; 2], "{said:?}");
    let others = pyhanko(signed, &tokens.authority_file());
    let others = others.expect("pyHanko reads the file");
    assert!(
        others.len() == 2 && others.iter().all(|one| one.bottom_line),
        "{others:?}"
    );
    window.click(&at("note-signed"));
    window.click(&button("Ghi nhận"));
    window.read(&at("report-work"), "1 tệp đã ghi nhận");
    window.gone(&at("next-step"));
    correct(&window);
    assert!(window.faults().is_empty(), "{:?}", window.faults());
    window.close();
}

/// The correction is a draft of its own that names the old report, and is held against it.
fn correct(window: &Window) {
    window.click(&at("correct-report"));
    window.read(&at("report-state"), "Dự thảo");
    window.read_among(&at("begun-report"), "số 125");
    window.click("//button[@data-testid='part'][contains(., 'KIẾN NGHỊ')]");
    window.fill("[name=kien-nghi]", "Phường không có kiến nghị gì thêm.");
    window.click(&at("tab-compare"));
    window.read(&at("compare-summary"), "Báo cáo số 125");
    window.read_among(&at("changed-paragraph"), "gì thêm");
    window.picture("report-compared");
    // A correction begun by mistake is taken back by its name.
    window.click(&at("tab-life"));
    window.click(&at("drop-report"));
    window.read(&at("report-state"), "Đã phát hành");
}
