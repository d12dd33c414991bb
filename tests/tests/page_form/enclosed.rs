//! What was issued with a decision: no number, no date, and the decision under the abstract (Phụ lục III, mẫu 1.3).

use report::model::{Content, Head};
use tests::pdf::{Page, Print};

use crate::papers::{head, report};
use crate::printing::printed;
use crate::{SINGLE, assert_short_rule_under, below_margin, middle, same};

const REFERENCE: &str = "(Kèm theo Quyết định số 73/QĐ-BCĐ ngày 16 tháng 5 năm 2024)";

fn enclosed() -> Print {
    let head = Head {
        enclosed: true,
        ..head()
    };
    let mut report = report(head, "Ủy ban nhân dân thành phố Huế", 1);
    for block in &mut report.sections[0].blocks {
        if let Content::Title(title) = &mut block.content {
            title.reference = Some(REFERENCE.into());
        }
    }
    printed("enclosed", &report)
}

fn first(print: &Print) -> &Page {
    &print.pages.pages[0]
}

#[test]
fn neither_number_nor_date_stands_in_the_head_of_what_was_issued_with_a_decision() {
    let print = enclosed();
    let page = first(&print);
    let type_name = page.line("BÁO CÁO").baseline;
    let mut head = below_margin(page).take_while(|line| line.baseline < type_name);
    assert!(head.all(|line| !line.text().contains("Số:") && !line.text().contains("năm")));
}

#[test]
fn the_decision_stands_14_italic_under_the_abstract_with_the_only_rule_under_it() {
    let print = enclosed();
    let page = first(&print);
    let (about, line) = (page.line("Kết quả thực hiện"), page.line("(Kèm theo"));
    assert_eq!(line.text(), REFERENCE);
    assert!(same(line.size(), 14.0) && line.is_italic() && !line.is_bold());
    assert!(same(line.middle(), middle(page)));
    assert!(line.baseline - about.baseline < SINGLE * 14.0 + 1.0);
    let between = |top: f32| (about.baseline..line.baseline).contains(&top);
    assert!(page.rules.iter().all(|rule| !between(rule.top)));
    assert_short_rule_under(page, line);
}
