//! What comes in by letter is entered by hand in the window, changed, and dropped again.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use tests::console::{Console, rows};
use tests::window::{Start, Window, at, button};

const LETTER: &str = "Về việc báo cáo kết quả thực hiện Tổ công nghệ số cộng đồng";
const TARGET: &str = "Tỷ lệ tổ dân phố có Tổ công nghệ số cộng đồng";

fn field(form: &str, name: &str) -> String {
    format!("{} [name={name}]", at(form))
}

fn submit(window: &Window, form: &str) {
    window.click(&format!("{} [type=submit]", at(form)));
    window.gone(&at(form));
}

#[test]
fn a_letter_and_its_target_are_entered_changed_and_dropped() {
    let console = Console::with_agency();
    let window = Window::open(&Start::within(console.folder()));
    enter_the_letter(&window);
    enter_a_target(&window);
    change_the_target(&window);
    prove_the_target(&window);
    let targets = console.json(&["targets"]);
    let [target] = rows(&targets).as_slice() else {
        panic!("one target: {targets}")
    };
    assert_eq!(
        (&target["text"], &target["own"]),
        (&TARGET.into(), &true.into())
    );
    let measure = &target["measures"][0];
    assert_eq!(
        (&measure["comparator"], &measure["value"], &measure["unit"]),
        (&">=".into(), &"92.5".into(), &"%".into())
    );
    assert_eq!(target["evidence_count"], 1);
    drop_all(&window);
    assert_eq!(window.faults(), Vec::<String>::new());
    window.close();
    assert!(
        rows(&console.json(&["targets"])).is_empty()
            && rows(&console.json(&["document", "list"])).is_empty()
    );
}

fn enter_the_letter(window: &Window) {
    window.go("documents");
    window.click(&at("add-document"));
    window.choose(&field("document-form", "kind"), "letter");
    window.fill(&field("document-form", "number"), "12");
    window.fill(&field("document-form", "symbol"), "SKHCN-CĐS");
    window.fill(&field("document-form", "date"), "5/10/2026");
    window.fill(&field("document-form", "title"), LETTER);
    window.fill(
        &field("document-form", "issuer"),
        "Sở Khoa học và Công nghệ thành phố Huế",
    );
    submit(window, "document-form");
    window.read(&at("document-row"), LETTER);
}

/// A number that cannot be one is said at its field; the rest of what was typed stays.
fn enter_a_target(window: &Window) {
    window.go("targets");
    window.click(&at("add-target"));
    window.fill(&field("target-form", "text"), TARGET);
    window.fill(&field("target-form", "group"), "Xã hội số");
    window.fill(&field("target-form", "value-0"), "chín mươi");
    window.click(&button("Lưu chỉ tiêu"));
    window.see(&format!(
        "{}[aria-invalid=true]",
        field("target-form", "value-0")
    ));
    window.fill(&field("target-form", "value-0"), "90");
    submit(window, "target-form");
    window.read(&at("target-text"), TARGET);
    window.read(&at("target-row"), "90");
}

fn change_the_target(window: &Window) {
    window.click(&button("Sửa"));
    window.fill(&field("target-form", "value-0"), "92,5");
    submit(window, "target-form");
    window.read(&at("target-row"), "92,5");
}

fn prove_the_target(window: &Window) {
    window.click(&at("add-evidence"));
    window.fill(&field("evidence-form", "number"), "15/BC-UBND");
    window.fill(&field("evidence-form", "date"), "5/11/2026");
    window.fill(&field("evidence-form", "abstract_text"), "Báo cáo kết quả");
    submit(window, "evidence-form");
    window.read(&at("evidence-row"), "15/BC-UBND ngày 05/11/2026");
}

/// A target with entries stays until they are gone; the window says so.
fn drop_all(window: &Window) {
    window.click(&button("Xóa chỉ tiêu"));
    window.read(&at("notice"), "lượt ghi");
    window.click(&format!("{} button[title=Xóa]", at("evidence-row")));
    window.gone(&at("evidence-row"));
    window.click(&button("Xóa chỉ tiêu"));
    window.gone(&at("target-row"));
    window.go("documents");
    window.click(&button("Bỏ văn bản"));
    window.gone(&at("document-row"));
}
