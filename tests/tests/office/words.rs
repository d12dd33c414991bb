//! The words of a Word file, as LibreOffice prints them, beside those of our PDF.

use std::collections::{HashMap, HashSet};

use tests::pdf::{Word, bare, sheet_sizes, text, words};

use crate::files::{Made, all};

/// How many of our PDF's words must stand in the other one, in hundredths of a percent.
const LEAST: usize = 9_850;

/// What LibreOffice prints, with the hyphens at which no line ends as hyphens.
fn printed(made: &Made) -> String {
    text(&made.libre_pdf).replace('\u{2011}', "-")
}

fn counted(text: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    counts
}

/// Our words that the other text lacks, each as often as it lacks it, and how many words we have.
fn lacking(ours: &str, theirs: &str) -> (Vec<String>, usize) {
    let (ours, theirs) = (counted(ours), counted(theirs));
    let mut lacking = Vec::new();
    for (word, count) in &ours {
        let there = theirs.get(word).copied().unwrap_or(0);
        lacking.extend(std::iter::repeat_n(
            word.clone(),
            count.saturating_sub(there),
        ));
    }
    (lacking, ours.values().sum())
}

/// The words of the heads of tables. How often they stand there depends on how many pages a table reaches.
fn of_heads(made: &Made) -> HashSet<String> {
    let heads = made.tables().into_iter().flat_map(|table| &table.head);
    let runs = heads.flat_map(|row| {
        row.cells
            .iter()
            .flat_map(|cell| cell.paragraphs.iter().flatten())
    });
    let words = runs.flat_map(|run| run.text.split_whitespace());
    words.map(str::to_owned).collect()
}

#[test]
fn the_words_of_the_pdf_stand_in_the_word_file() {
    for made in all() {
        let theirs = printed(made);
        let (mut lacking, of) = lacking(&text(&made.pdf), &theirs);
        let (heads, known) = (of_heads(made), counted(&theirs));
        lacking.retain(|word| !(heads.contains(word) && known.contains_key(word)));
        let there = (of - lacking.len()) * 10_000 / of;
        println!("{}: {there} of 10000 words, lacking {lacking:?}", made.name);
        assert!(
            there >= LEAST,
            "{}: {there} of 10000; {lacking:?}",
            made.name
        );
    }
}

#[test]
fn no_line_ends_inside_an_official_number_or_before_it() {
    for made in all() {
        let printed = printed(made);
        let lines: Vec<&str> = printed.lines().map(str::trim).collect();
        for (line, next) in lines.iter().zip(&lines[1..]) {
            let first = next.split(' ').next().unwrap_or_default();
            let goes_on = next.starts_with(|c: char| c.is_numeric() || c.is_uppercase());
            // Between two words, `Minh chứng/Ghi chú`, a line may end.
            let in_symbol = |c: char| c.is_alphanumeric() && !(c.is_lowercase() && c != 'r');
            let torn = goes_on && line.chars().rev().nth(1).is_some_and(in_symbol);
            assert!(
                !(torn && line.ends_with(['-', '/'])),
                "{}: {line} | {next}",
                made.name
            );
            let symbol = first.contains('/') && first.contains('-');
            assert!(
                !(symbol && line.ends_with(" số")),
                "{}: {line} | {next}",
                made.name
            );
        }
    }
}

#[test]
fn no_official_number_is_broken_in_a_narrow_column() {
    let mut numbers = 0;
    for made in all() {
        let (ours, theirs) = (text(&made.pdf), printed(made));
        let known = counted(&theirs);
        let is_number = |word: &&str| {
            let strokes = word.contains('/') && word.contains('-');
            strokes && word.starts_with(|c: char| c.is_ascii_digit())
        };
        for number in ours.split_whitespace().filter(is_number) {
            assert!(known.contains_key(number), "{}: {number}", made.name);
            numbers += 1;
        }
    }
    assert!(numbers > 100, "{numbers}");
}

/// What the headings look like is Word's matter; what their numbers are is not.
#[test]
fn every_heading_is_printed_with_the_number_that_the_text_has() {
    for made in all() {
        let printed = bare(&printed(made));
        for heading in headings(made) {
            let wanted = bare(&heading);
            assert!(printed.contains(&wanted), "{}: {heading:?}", made.name);
        }
    }
}

fn headings(made: &Made) -> Vec<String> {
    let blocks = made
        .document
        .sections
        .iter()
        .flat_map(|section| &section.blocks);
    let headings = blocks.filter_map(|block| match &block.content {
        report::model::Content::Heading(heading) => Some(heading.text.clone()),
        _ => None,
    });
    headings.collect()
}

#[test]
fn the_sheets_lie_as_ours_do_and_are_as_many_within_one_in_ten() {
    for made in all() {
        let turns = |sizes: Vec<(f32, f32)>| {
            let mut lying: Vec<bool> = sizes.iter().map(|(width, height)| width > height).collect();
            lying.dedup();
            (lying, sizes.len())
        };
        let (ours, theirs) = (
            turns(sheet_sizes(&made.pdf)),
            turns(sheet_sizes(&made.libre_pdf)),
        );
        assert_eq!(ours.0, theirs.0, "{}", made.name);
        let apart = ours.1.abs_diff(theirs.1);
        assert!(
            apart <= 1 + ours.1 / 10,
            "{}: {} and {}",
            made.name,
            ours.1,
            theirs.1
        );
    }
}

#[test]
fn number_and_date_stand_on_one_line_under_the_agency_and_the_motto() {
    for made in all().iter().filter(|made| has_own_number(made)) {
        let words = words(&made.libre_pdf);
        let first = |text: &str| {
            words
                .iter()
                .find(|word| word.page == 0 && word.text == text)
        };
        let number = first("Số:").unwrap_or_else(|| panic!("{}: no number", made.name));
        let date = first("ngày").unwrap_or_else(|| panic!("{}: no date", made.name));
        let motto = first("Độc").unwrap_or_else(|| panic!("{}: no motto", made.name));
        assert!((number.bottom - date.bottom).abs() < 1.0, "{}", made.name);
        assert!(
            number.right < motto.left && motto.bottom < number.top,
            "{}",
            made.name
        );
    }
}

fn has_own_number(made: &Made) -> bool {
    heads(made).any(|head| !head.enclosed)
}

fn heads(made: &Made) -> impl Iterator<Item = &report::model::Head> {
    let sections = made.document.sections.iter();
    let blocks = sections.flat_map(|section| &section.blocks);
    blocks.filter_map(|block| match &block.content {
        report::model::Content::Head(head) => Some(head),
        _ => None,
    })
}

/// The steering committee's name takes two lines above the room to sign; none of them is a word alone.
#[test]
fn lines_of_a_signer_are_as_even_as_on_our_page() {
    let of_committee = |made: &&Made| made.name.ends_with("bcd73-2024");
    let made = all().iter().find(of_committee).expect("it is printed");
    let words = words(&made.libre_pdf);
    let last = words.last().expect("there are words");
    let beside = |word: &&Word| word.page == last.page && (word.bottom - last.bottom).abs() < 1.0;
    let line: Vec<&str> = words
        .iter()
        .filter(beside)
        .map(|word| word.text.as_str())
        .collect();
    assert_eq!(line, ["CHUYỂN", "ĐỔI", "SỐ", "TỈNH"]);
}

#[test]
fn what_was_issued_with_a_decision_has_no_line_for_a_number_of_its_own() {
    let enclosed = |made: &&Made| heads(made).any(|head| head.enclosed);
    let made = all().iter().find(enclosed).expect("one is printed");
    let words = words(&made.libre_pdf);
    let first_page = || words.iter().filter(|word| word.page == 0);
    assert!(first_page().all(|word| word.text != "Số:"));
    assert!(first_page().any(|word| word.text == "(Ban"));
}
