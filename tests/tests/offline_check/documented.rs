//! Every code stands in `docs/offline-check.md` with its source's words, and no other does.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use check::Code;

fn docs() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/offline-check.md");
    fs::read_to_string(path).expect("the page on the offline check can be read")
}

#[test]
fn every_code_is_told_and_no_other() {
    let docs = docs();
    let told: BTreeSet<&str> = docs
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(told, known);
}

#[test]
fn every_code_is_told_by_its_meaning() {
    let docs = docs();
    for code in Code::ALL {
        assert!(docs.contains(code.meaning()), "{code}: {}", code.meaning());
    }
}
