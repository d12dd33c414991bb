//! Annexes upright and lying in one file, each with its own head and page numbers (Phụ lục I, Phần I, mục III.1).

use tests::pdf::{Line, Page};

use crate::printing::marked_report;
use crate::{EDGE, assert_short_rule_under, below_margin, middle, same};

fn number(page: &Page) -> Option<String> {
    let above = |line: &&Line| line.baseline <= EDGE && same(line.middle(), middle(page));
    page.lines.iter().find(above).map(Line::text)
}

#[test]
fn each_annex_begins_on_a_page_without_number_and_counts_from_there() {
    let print = marked_report();
    let mut count = 0;
    let mut begun = 0;
    for page in &print.pages.pages {
        let begins = below_margin(page)
            .next()
            .is_some_and(|line| line.text().starts_with("Phụ lục"));
        begun += usize::from(begins);
        count = if begins { 1 } else { count + 1 };
        let wanted = (count > 1).then(|| count.to_string());
        assert_eq!(number(page), wanted);
    }
    assert_eq!(begun, 2);
}

#[test]
fn upright_and_lying_annexes_stand_in_one_file_each_with_word_title_and_reference() {
    let print = marked_report();
    for (word, title, lies) in [
        ("Phụ lục I", "BẢNG NHIỆM VỤ", false),
        ("Phụ lục II", "BẢNG CHỈ TIÊU", true),
    ] {
        let begins = |page: &&Page| {
            below_margin(page)
                .next()
                .is_some_and(|line| line.text() == word)
        };
        let page = print
            .pages
            .pages
            .iter()
            .find(begins)
            .expect("the annex begins a page");
        assert_eq!(page.is_landscape(), lies, "{word}");
        let lines: Vec<&Line> = below_margin(page).collect();
        assert_eq!(lines[1].text(), title);
        for line in &lines[..2] {
            assert!(
                line.is_bold() && same(line.size(), 14.0) && same(line.middle(), middle(page)),
                "{line:?}"
            );
        }
        let reference: Vec<&&Line> = lines
            .iter()
            .take_while(|line| !line.text().contains("STT"))
            .skip(2)
            .collect();
        assert!(reference[0].text().starts_with("(Kèm theo Báo cáo số …"));
        for line in &reference {
            assert!(
                line.is_italic() && same(line.size(), 14.0) && same(line.middle(), middle(page)),
                "{line:?}"
            );
        }
        assert_short_rule_under(page, reference[reference.len() - 1]);
    }
}
