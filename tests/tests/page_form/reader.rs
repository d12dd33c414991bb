//! The reader that the other tests measure with, against poppler.

use tests::pdf::{Letter, Line, Page, Print, Word, bare};

use crate::prints;

#[test]
fn poppler_reads_the_words_that_are_drawn_in_the_same_order() {
    for print in prints::all() {
        let drawn: String = print
            .pages
            .pages
            .iter()
            .flat_map(crate::below_margin)
            .map(Line::text)
            .collect();
        assert_eq!(bare(&print.text), bare(&drawn), "{}", print.name);
    }
}

#[test]
fn poppler_finds_every_word_at_the_place_that_is_measured() {
    for print in prints::all() {
        assert!(print.words.len() > 100, "{} has few words", print.name);
        for word in &print.words {
            assert!(is_there(print, word), "{}: {word:?}", print.name);
        }
    }
}

/// Whether a word stands on its page with its ends where poppler sees them, within half a point.
fn is_there(print: &Print, word: &Word) -> bool {
    let page: &Page = &print.pages.pages[word.page];
    let on_line = |line: &&Line| (word.top..word.bottom).contains(&line.baseline);
    page.lines.iter().filter(on_line).any(|line| {
        let letters: Vec<&Letter> = line.letters().collect();
        let starts = (0..letters.len()).filter(|at| (letters[*at].left - word.left).abs() < 0.5);
        starts
            .into_iter()
            .any(|start| spells(&letters[start..], word))
    })
}

fn spells(letters: &[&Letter], word: &Word) -> bool {
    let mut text = String::new();
    for letter in letters {
        text.push_str(letter.text.trim());
        if text == word.text {
            return (letter.right - word.right).abs() < 0.5;
        }
    }
    false
}
