//! Who may import whom among the crates, read from their Cargo.toml and from Cargo.lock.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use toml::{Table, Value};

use crate::{files, read, root};

/// What each crate may name of the workspace.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("report", &["domain"]),
    ("import", &["domain"]),
    ("office", &["domain", "report"]),
    ("check", &["domain", "report"]),
    ("sign", &[]),
    (
        "api",
        &[
            "domain", "store", "report", "import", "office", "check", "sign",
        ],
    ),
    ("cli", &["api"]),
    ("reminder", &["api"]),
    ("sohoa-desktop", &["api", "reminder"]),
    (
        "tests",
        &[
            "domain", "store", "report", "import", "office", "check", "sign", "api",
        ],
    ),
    ("xtask", &["domain", "import"]),
];

/// Crates from outside that only these may name.
const KEPT_TO: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("libsqlite3-sys", &["store"]),
    ("printpdf", &["report"]),
    ("cryptoki", &["sign"]),
    ("notify-rust", &["reminder"]),
    ("tauri", &["sohoa-desktop"]),
    ("tokio", &["sohoa-desktop", "tests"]),
];

#[test]
fn crates_import_only_what_lies_below_them() {
    for (name, dependencies) in members() {
        let rule = MAY_IMPORT.iter().find(|(member, _)| *member == name);
        let (_, allowed) =
            rule.unwrap_or_else(|| panic!("{name} is a new crate: give it its place here"));
        let ours = dependencies
            .iter()
            .filter(|wanted| MAY_IMPORT.iter().any(|(member, _)| member == wanted));
        let wrong: Vec<_> = ours
            .filter(|wanted| !allowed.contains(&wanted.as_str()))
            .collect();
        assert!(wrong.is_empty(), "{name} may not import {wrong:?}");
    }
}

#[test]
fn sqlite_the_pdf_writer_and_tauri_are_named_by_one_crate_each() {
    for (name, dependencies) in members() {
        for (outside, keepers) in KEPT_TO {
            let names_it = dependencies.iter().any(|found| is_of(found, outside));
            assert!(
                !names_it || keepers.contains(&name.as_str()),
                "{name} may not name {outside}"
            );
        }
    }
}

#[test]
fn xtask_needs_no_c_compiler() {
    let needed = closure(&["xtask"]);
    let compiling: Vec<_> = ["cc", "cmake", "bindgen", "pkg-config"]
        .into_iter()
        .filter(|c| needed.contains(*c))
        .collect();
    assert!(compiling.is_empty(), "xtask comes to need {compiling:?}");
}

#[test]
fn the_default_members_need_no_webkit() {
    let inner: Vec<&str> = MAY_IMPORT
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| *name != "sohoa-desktop")
        .collect();
    let needed = closure(&inner);
    let windows: Vec<_> = ["wry", "gtk-sys", "webkit2gtk-sys"]
        .into_iter()
        .filter(|c| needed.contains(*c))
        .collect();
    assert!(
        windows.is_empty(),
        "the default members come to need {windows:?}"
    );
}

/// A crate and those named after it: `tauri` and `tauri-plugin-dialog`.
fn is_of(found: &str, outside: &str) -> bool {
    found
        .strip_prefix(outside)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// Every member of the workspace with all that its Cargo.toml names, for tests and builds too.
fn members() -> Vec<(String, BTreeSet<String>)> {
    manifests().iter().map(|file| member(&read(file))).collect()
}

fn manifests() -> Vec<PathBuf> {
    let below = |folder: &str| files(&root().join(folder), &["toml"]);
    let all = below("src-tauri").into_iter().chain(below("tests"));
    all.filter(|file| file.ends_with("Cargo.toml")).collect()
}

fn member(manifest: &str) -> (String, BTreeSet<String>) {
    let table: Table = manifest.parse().expect("a Cargo.toml is TOML");
    let name = table["package"]["name"]
        .as_str()
        .expect("a package has a name");
    let mut found = named(&table);
    let targets = table
        .get("target")
        .and_then(Value::as_table)
        .into_iter()
        .flat_map(Table::values);
    for target in targets.filter_map(Value::as_table) {
        found.extend(named(target));
    }
    (name.to_owned(), found)
}

/// The packages that the dependency tables name, under their own names where they are renamed.
fn named(table: &Table) -> BTreeSet<String> {
    let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
    let tables = kinds.iter().filter_map(|kind| table.get(*kind)?.as_table());
    let package = |(key, value): (&String, &Value)| {
        value
            .get("package")
            .and_then(Value::as_str)
            .unwrap_or(key)
            .to_owned()
    };
    tables.flat_map(|table| table.iter().map(package)).collect()
}

/// All that these crates come to need, by Cargo.lock.
fn closure(roots: &[&str]) -> BTreeSet<String> {
    let lock = needs();
    let mut found = BTreeSet::new();
    let mut open: Vec<String> = roots.iter().map(|name| (*name).to_owned()).collect();
    while let Some(name) = open.pop() {
        open.extend(
            lock.get(&name)
                .into_iter()
                .flatten()
                .filter(|next| !found.contains(*next))
                .cloned(),
        );
        found.insert(name);
    }
    found
}

/// What each package of Cargo.lock names; the versions of one package are taken together.
fn needs() -> BTreeMap<String, BTreeSet<String>> {
    let lock: Table = read(&root().join("Cargo.lock"))
        .parse()
        .expect("Cargo.lock is TOML");
    let mut needs = BTreeMap::<String, BTreeSet<String>>::new();
    for package in lock["package"]
        .as_array()
        .expect("Cargo.lock lists packages")
    {
        let name = package["name"]
            .as_str()
            .expect("a package has a name")
            .to_owned();
        let named = package
            .get("dependencies")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let names = named.filter_map(|entry| entry.as_str()?.split(' ').next().map(str::to_owned));
        needs.entry(name).or_default().extend(names);
    }
    needs
}

#[test]
fn renamed_and_platform_dependencies_are_seen() {
    let manifest = "[package]\nname = 'x'\n[dev-dependencies]\ndb = { package = 'rusqlite', version = '1' }\n\
                    [target.'cfg(unix)'.dependencies]\ntauri-plugin-log = '2'\n";
    let (name, found) = member(manifest);
    assert_eq!(name, "x");
    assert_eq!(
        found,
        BTreeSet::from(["rusqlite".into(), "tauri-plugin-log".into()])
    );
    assert!(is_of("tauri-plugin-log", "tauri") && !is_of("tauriful", "tauri"));
}
