//! Annexes printed like the originals: every group and every row, its cells in order, each row on one page.

use std::sync::OnceLock;

use tests::pdf::{Print, Trail, bare, library};
use toml::Table;

use crate::seed::{Seed, list, text};

/// The two annexes, from one ledger.
fn prints() -> &'static [Print; 2] {
    static PRINTS: OnceLock<[Print; 2]> = OnceLock::new();
    PRINTS.get_or_init(|| {
        let console = library();
        ["kh424-2024", "kh98-2024"]
            .map(|id| Print::export(id, &console, &["--kind", "task-list", "--doc", id]))
    })
}

/// The cells of a row, one after the other.
fn cells(row: &Table) -> String {
    let keys = [
        "no",
        "name",
        "years",
        "lead_text",
        "coordinating_text",
        "funding",
        "note",
    ];
    keys.map(|key| text(row, key)).join(" ")
}

/// The paragraphs of an annex in order, as they stand on the page, and whether each is a row.
fn paragraphs(seed: &Seed, annex: &Table) -> Vec<(bool, String)> {
    let (rows, groups, own) = (
        list(annex, "row"),
        list(annex, "group"),
        text(annex, "clause"),
    );
    let below = |id: &str| {
        id == own
            || id
                .strip_prefix(own)
                .is_some_and(|rest| rest.starts_with('/'))
    };
    let mut found = Vec::new();
    for (id, words) in seed.clauses().into_iter().filter(|(id, _)| below(id)) {
        let is = |entry: &&&Table| text(entry, "clause") == id;
        if let Some(row) = rows.iter().find(is) {
            found.push((true, cells(row)));
        } else if let Some(group) = groups.iter().find(is) {
            found.push((
                false,
                format!("{} {}", text(group, "no"), text(group, "title")),
            ));
        } else {
            found.push((false, words.to_owned()));
        }
    }
    found
}

/// Follows an annex through its print; gives the number of its rows.
fn follow(seed: &Seed, annex: &Table, trail: &mut Trail) -> usize {
    let mut rows = 0;
    for (is_row, words) in paragraphs(seed, annex) {
        let span = trail.take(&words);
        if is_row {
            rows += 1;
            assert_eq!(
                span.first, span.last,
                "a row is parted by the end of a page: {words}"
            );
        }
    }
    rows
}

/// Counts of rows and groups of each annex of a print, all of them found in order and nothing between.
fn counted(print: &Print) -> Vec<(usize, usize)> {
    let seed = Seed::read(print.name);
    let annexes = seed.list("annex");
    let mut trail = Trail::new(&print.pages);
    let mut poppler = Trail::of_text(&print.text);
    let mut counts = Vec::new();
    for annex in &annexes {
        counts.push((follow(&seed, annex, &mut trail), list(annex, "group").len()));
        follow(&seed, annex, &mut poppler);
    }
    assert_only_repeated_heads(&annexes, &trail);
    assert_only_repeated_heads(&annexes, &poppler);
    counts
}

fn assert_only_repeated_heads(annexes: &[&Table], trail: &Trail) {
    let head = |annex: &&Table| {
        let columns = annex["columns"].as_array().expect("an annex has columns");
        bare(
            &columns
                .iter()
                .filter_map(|column| column.as_str())
                .collect::<String>(),
        )
    };
    let heads: Vec<String> = annexes.iter().map(head).collect();
    for words in trail.passed_over() {
        assert!(heads.contains(words), "not of the source: {words}");
    }
    assert_eq!(trail.rest(), "");
}

#[test]
fn the_annex_of_kh424_has_its_62_rows_in_12_groups() {
    assert_eq!(counted(&prints()[0]), [(62, 12)]);
}

#[test]
fn the_annexes_of_kh98_have_their_16_and_29_rows_in_their_groups() {
    let groups = |at: usize| list(Seed::read("kh98-2024").list("annex")[at], "group").len();
    assert_eq!(counted(&prints()[1]), [(16, groups(0)), (29, groups(1))]);
}
