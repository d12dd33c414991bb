//! A stored plan printed whole: every paragraph of its body, in the words and order of its file, and its annexes.

use tests::pdf::{Print, Trail, bare, library};

use crate::seed::{Seed, text};

/// Places of paragraphs that the head, the foot and the annexes print in their own order.
const ELSEWHERE: [&str; 4] = ["Phần đầu", "Nơi nhận", "Chữ ký", "Phụ lục"];

/// Paragraphs of the body, in order.
fn body(seed: &Seed) -> Vec<String> {
    let clauses = seed.list("clause").into_iter();
    let of_body = clauses.filter(|clause| {
        let place = text(clause, "place");
        !ELSEWHERE.iter().any(|other| place.starts_with(other))
    });
    of_body
        .map(|clause| text(clause, "text").to_owned())
        .collect()
}

fn assert_printed_whole(id: &'static str, paragraphs: usize, annexes: usize) {
    let console = library();
    let print = Print::export(id, &console, &["--kind", "plan-document", "--doc", id]);
    let seed = Seed::read(id);
    let body = body(&seed);
    assert!(
        body.len() > paragraphs,
        "{id} has {} paragraphs",
        body.len()
    );
    for mut trail in [Trail::new(&print.pages), Trail::of_text(&print.text)] {
        trail.take("Độc lập - Tự do - Hạnh phúc");
        for words in &body {
            trail.take(words);
        }
        trail.take("Nơi nhận");
        for annex in seed.list("annex") {
            trail.take(text(annex, "title"));
        }
    }
    assert_eq!(seed.list("annex").len(), annexes);
}

#[test]
fn kh98_is_printed_whole_with_its_two_annexes() {
    assert_printed_whole("kh98-2024", 70, 2);
}

#[test]
fn kh424_is_printed_whole_with_its_annex() {
    assert_printed_whole("kh424-2024", 120, 1);
}

#[test]
fn headings_and_annexes_of_kh98_keep_their_own_numbers() {
    let console = library();
    let print = Print::export(
        "kh98",
        &console,
        &["--kind", "plan-document", "--doc", "kh98-2024"],
    );
    let text = bare(&print.text);
    for words in [
        "Phụ lục 1",
        "Phụ lục 2",
        "II. NỘI DUNG, NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU",
        "Số: 98/KH-UBND",
    ] {
        assert!(text.contains(&bare(words)), "{words}");
    }
}
