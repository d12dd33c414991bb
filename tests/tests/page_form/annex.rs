//! The head of an annex (Phụ lục I, Phần I, mục III.1; model page 2.1).

use tests::pdf::{Line, Page, bare};

use crate::prints;
use crate::{assert_short_rule_under, below_margin, middle, same};

/// The lines above the first table of a page, when the first of them is the word of an annex.
fn annex_head(page: &Page) -> Option<Vec<&Line>> {
    let table = page
        .rules
        .iter()
        .filter(|rule| !rule.is_level())
        .map(|rule| rule.top)
        .fold(f32::INFINITY, f32::min);
    let lines: Vec<&Line> = below_margin(page)
        .take_while(|line| line.baseline < table)
        .collect();
    lines
        .first()
        .filter(|line| line.text().starts_with("Phụ lục") && line.is_bold())?;
    Some(lines)
}

#[test]
fn word_and_title_are_14_bold_the_reference_italic_all_in_the_middle() {
    let mut heads = 0;
    for print in prints::all() {
        for page in &print.pages.pages {
            let Some(lines) = annex_head(page) else {
                continue;
            };
            heads += 1;
            let title: Vec<&&Line> = lines[1..]
                .iter()
                .take_while(|line| line.is_bold())
                .collect();
            assert!(
                !title.is_empty(),
                "{}: {} has no title",
                print.name,
                lines[0].text()
            );
            for line in &title {
                assert_eq!(line.text(), line.text().to_uppercase(), "{}", print.name);
            }
            for line in &lines {
                assert!(same(line.size(), 14.0), "{}: {line:?}", print.name);
                assert!(
                    same(line.middle(), middle(page)),
                    "{}: {} is not in the middle",
                    print.name,
                    line.text()
                );
                assert!(
                    line.is_bold() != line.is_italic(),
                    "{}: {line:?}",
                    print.name
                );
            }
        }
    }
    assert!(heads >= 5, "only {heads} annexes were measured");
}

#[test]
fn a_reference_ties_the_annex_to_its_document_with_a_short_rule_under_it() {
    for print in prints::all() {
        for page in &print.pages.pages {
            let Some(lines) = annex_head(page) else {
                continue;
            };
            let reference: Vec<&Line> = lines.into_iter().filter(|line| line.is_italic()).collect();
            let words: String = reference.iter().map(|line| line.text()).collect();
            assert!(
                words.contains("kèm theo") || words.contains("Kèm theo"),
                "{}: {words:?}",
                print.name
            );
            assert!(
                words.starts_with('(') && words.ends_with(')'),
                "{}: {words:?}",
                print.name
            );
            assert_short_rule_under(page, reference.last().expect("there is a reference"));
        }
    }
}

#[test]
fn a_new_report_numbers_its_annexes_with_roman_figures_and_points_to_each() {
    let print = prints::named("plan98");
    let heads: Vec<String> = print
        .pages
        .pages
        .iter()
        .filter_map(annex_head)
        .map(|lines| lines[0].text())
        .collect();
    assert_eq!(heads, ["Phụ lục I", "Phụ lục II"]);
    let upright = print.pages.pages.iter().filter(|page| !page.is_landscape());
    let body = bare(&upright.map(Page::text).collect::<String>());
    for head in &heads {
        assert!(
            body.contains(&bare(head)),
            "the text does not point to {head}"
        );
    }
}

#[test]
fn a_stored_document_keeps_the_numbers_of_its_annexes() {
    let heads = |name: &str| -> Vec<String> {
        prints::named(name)
            .pages
            .pages
            .iter()
            .filter_map(annex_head)
            .map(|lines| lines[0].text())
            .collect()
    };
    assert_eq!(heads("task-list-424"), ["Phụ lục"]);
    assert_eq!(heads("task-list-98"), ["Phụ lục 1", "Phụ lục 2"]);
}

/// The widths of the columns of the first table on a page, in points.
fn columns(page: &Page) -> Vec<f32> {
    let upright = page.rules.iter().filter(|rule| !rule.is_level());
    let mut lines: Vec<f32> = upright.map(|rule| rule.left).collect();
    lines.sort_by(f32::total_cmp);
    lines.dedup_by(|a, b| (*a - *b).abs() < 1.0);
    lines.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

#[test]
fn the_columns_of_the_stored_annexes_are_as_wide_as_their_words_ask_for_like_the_originals() {
    let first = |name| columns(&prints::named(name).pages.pages[0]);
    let [no, name, lead, coordinating, funding] = first("task-list-98")[..] else {
        panic!("KH 98 has five columns")
    };
    assert!(name > coordinating && coordinating > 1.2 * lead && lead > funding && funding > no);
    let [_, name, years, lead, note] = first("task-list-424")[..] else {
        panic!("KH 424 has five columns")
    };
    assert!(name > 1.7 * lead && lead > 1.2 * note && note > years);
}
