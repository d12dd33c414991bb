use super::*;

const SOURCE: &str = "\
## **KẾ HOẠCH**

1. Thẻ chế số theo Nghị quyết 57-
NQ/TW;
12
- a) Trên 80%.
";

const SEED: &str = r#"
source = "a.txt"
[[clause]]
id = "dau"
lines = "1"
text = "KẾ HOẠCH"
[[clause]]
id = "i/1"
lines = "3-4"
text = "1. Thể chế số theo Nghị quyết 57-NQ/TW;"
[[clause]]
id = "i/1/a"
lines = "6"
text = "a) Trên 80%."
[[noise]]
lines = "5"
reason = "Số trang"
[[correction]]
clause = "i/1"
original = "Thẻ"
corrected = "Thể"
reason = "Lỗi nhận dạng chữ"
"#;

/// The violations of the seed after a replacement in its text.
fn violations(from: &str, to: &str) -> Vec<String> {
    assert!(from.is_empty() || SEED.contains(from), "{from}");
    walk::walk(
        &Document::parse(&SEED.replacen(from, to, 1)).unwrap(),
        SOURCE,
    )
    .violations
}

fn only(from: &str, to: &str) -> String {
    let found = violations(from, to);
    assert_eq!(found.len(), 1, "{found:#?}");
    found[0].clone()
}

#[test]
fn a_whole_document_has_no_violation_and_its_lines_are_counted() {
    let walk = walk::walk(&Document::parse(SEED).unwrap(), SOURCE);
    assert_eq!(walk.violations, [""; 0]);
    assert_eq!(
        (walk.lines, walk.in_clauses, walk.noise, walk.clauses),
        (5, 4, 1, 3)
    );
}

#[test]
fn a_line_that_nobody_holds_is_left_over() {
    let found = violations(r#"lines = "3-4""#, r#"lines = "3""#);
    assert!(
        found
            .iter()
            .any(|what| what == "line 4 is left over: «NQ/TW;»"),
        "{found:#?}"
    );
}

#[test]
fn a_line_in_a_clause_and_in_the_noise_is_held_twice() {
    assert_eq!(
        only(r#"lines = "5""#, r#"lines = "5-6""#),
        "line 6 is held twice: clause i/1/a, noise"
    );
}

#[test]
fn a_text_that_differs_from_its_lines_is_shown_where_it_parts() {
    let said = only("Trên 80%", "Trên 85%");
    assert!(
        said.starts_with("clause i/1/a (lines 6): from character 10: source «a) Trên 80%.», seed"),
        "{said}"
    );
}

#[test]
fn a_correction_must_occur_in_its_clause_and_name_one_that_is_there() {
    let found = violations(r#"original = "Thẻ""#, r#"original = "Thè""#);
    assert!(
        found[0].contains("original «Thè» does not occur"),
        "{found:#?}"
    );
    let found = violations(r#"clause = "i/1""#, r#"clause = "ii""#);
    assert!(
        found
            .iter()
            .any(|what| what.contains("names clause ii, which is not there")),
        "{found:#?}"
    );
}

#[test]
fn ids_and_line_numbers_are_checked() {
    assert_eq!(
        only(r#"id = "i/1/a""#, r#"id = "dau""#),
        "clause dau: the id occurs twice"
    );
    let found = violations(r#"lines = "6""#, r#"lines = "6-9""#);
    assert_eq!(
        found,
        ["clause i/1/a: lines 6-9, but the source ends with line 6"]
    );
    assert!(violations(r#"lines = "6""#, r#"lines = "2""#)[0].ends_with("lines 2 hold no text"));
}

#[test]
fn noise_and_corrections_give_their_reason() {
    assert_eq!(
        only(r#"reason = "Số trang""#, r#"reason = "" "#),
        "noise 5: no reason is given"
    );
    assert!(
        only(r#"reason = "Lỗi nhận dạng chữ""#, r#"reason = "" "#).ends_with("gives no reason")
    );
}

#[test]
fn a_source_without_a_seed_and_a_seed_without_a_source_are_violations() {
    let folder = tempfile::tempdir().unwrap();
    let (seeds, sources) = (folder.path().join("seeds"), folder.path().join("sources"));
    fs::create_dir_all(&seeds).unwrap();
    fs::create_dir_all(&sources).unwrap();
    assert!(compare(&seeds, &sources).is_err(), "no seed file at all");
    fs::write(seeds.join("a.toml"), SEED).unwrap();
    fs::write(sources.join("a.txt"), SOURCE).unwrap();
    assert_eq!(compare(&seeds, &sources), Ok(0));
    fs::write(sources.join("b.txt"), "Văn bản khác\n").unwrap();
    assert_eq!(compare(&seeds, &sources), Ok(1));
    fs::write(seeds.join("c.toml"), SEED.replace("a.txt", "c.txt")).unwrap();
    assert_eq!(compare(&seeds, &sources), Ok(2));
}
