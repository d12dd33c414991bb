//! `bc640-2023` printed again from the store: every paragraph of the source, as corrected, in order.

use std::sync::OnceLock;

use tests::pdf::{Line, Print, Trail, bare, library};

use crate::seed::{Seed, text};

/// What the page head has besides the source, which begins with the number.
const HEAD: &str = "ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc";

fn print() -> &'static Print {
    static PRINT: OnceLock<Print> = OnceLock::new();
    PRINT.get_or_init(|| {
        Print::export(
            "stored-report",
            &library(),
            &["--kind", "yearly", "--doc", "bc640-2023"],
        )
    })
}

#[test]
fn every_paragraph_of_the_source_is_drawn_whole_in_order_and_nothing_else() {
    let seed = Seed::read("bc640-2023");
    let mut trail = Trail::new(&print().pages);
    follow(&seed, &mut trail);
    assert_only_head_and_table_heads(&trail);
}

#[test]
fn poppler_reads_every_paragraph_of_the_source_whole_in_order_and_nothing_else() {
    let seed = Seed::read("bc640-2023");
    let mut trail = Trail::of_text(&print().text);
    follow(&seed, &mut trail);
    assert_only_head_and_table_heads(&trail);
}

fn follow(seed: &Seed, trail: &mut Trail) {
    let clauses = seed.clauses();
    assert!(
        clauses.len() > 150,
        "the report has {} paragraphs",
        clauses.len()
    );
    for (_, words) in clauses {
        trail.take(words);
    }
}

fn assert_only_head_and_table_heads(trail: &Trail) {
    let (first, others) = trail
        .passed_over()
        .split_first()
        .expect("the head comes before the number");
    assert_eq!(*first, bare(HEAD));
    let repeated = bare("TT Nhóm mục tiêu Số mục tiêu Đạt Chưa đạt");
    assert!(others.iter().all(|words| *words == repeated), "{others:?}");
    assert_eq!(trail.rest(), "");
}

#[test]
fn every_figure_of_the_source_stands_in_its_paragraph() {
    let seed = Seed::read("bc640-2023");
    let figures = seed.list("figure");
    assert!(
        figures.len() > 50,
        "the report states {} figures",
        figures.len()
    );
    let (clauses, mut trail) = (seed.clauses(), Trail::new(&print().pages));
    for (id, words) in clauses {
        trail.take(words);
        for figure in figures.iter().filter(|figure| text(figure, "clause") == id) {
            assert!(words.contains(text(figure, "raw")), "{id}: {figure}");
        }
    }
}

#[test]
fn the_authors_own_slips_stay_and_the_corrected_ones_are_gone() {
    let printed = bare(&print().text);
    assert!(printed.contains("62.47%"), "the author's own point stays");
    let seed = Seed::read("bc640-2023");
    for correction in seed.list("correction") {
        assert!(
            printed.contains(&bare(text(correction, "corrected"))),
            "{correction}"
        );
    }
}

#[test]
fn the_goal_table_has_its_cells_in_their_columns() {
    let seed = Seed::read("bc640-2023");
    let goals = seed.list("goal");
    assert_eq!(goals.len(), 3);
    let page = &print().pages.pages[0];
    let head = |words: &str| page.line(words);
    let inside = |line: &Line, words: &str| (line.middle() - head(words).middle()).abs() < 3.0;
    for goal in goals {
        let number = |key: &str| goal[key].as_integer().expect("a count");
        let met = format!("{}/{}", number("met"), number("total"));
        let unmet = format!("{}/{}", number("unmet"), number("total"));
        let cell = |words: &str| {
            page.lines
                .iter()
                .find(|line| line.text() == words)
                .expect("the cell is on the page")
        };
        assert!(inside(cell(&met), "Đạt"), "{met} stands under another head");
        let level = |line: &&Line| same_level(line, cell(&met));
        let row: Vec<String> = page.lines.iter().filter(level).map(Line::text).collect();
        let wanted =
            [text(goal, "no"), &number("total").to_string(), &met, &unmet].map(str::to_owned);
        assert!(wanted.iter().all(|cell| row.contains(cell)), "{row:?}");
    }
}

fn same_level(a: &Line, b: &Line) -> bool {
    (a.baseline - b.baseline).abs() < 0.5
}
