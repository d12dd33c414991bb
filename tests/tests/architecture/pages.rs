//! Who may import whom among the window's pages: features use lib, and never one another.

use std::path::{Component, Path, PathBuf};

use crate::{files, read, root};

#[test]
fn a_feature_never_imports_another() {
    let features = root().join("ui/src/features");
    for (file, target) in imports(&features) {
        let (own, other) = (feature(&features, &file), feature(&features, &target));
        assert!(
            other.is_none() || other == own,
            "{} imports {}",
            file.display(),
            target.display()
        );
    }
}

#[test]
fn lib_imports_no_feature() {
    let features = root().join("ui/src/features");
    for (file, target) in imports(&root().join("ui/src/lib")) {
        assert!(
            !target.starts_with(&features),
            "{} imports {}",
            file.display(),
            target.display()
        );
    }
}

/// Every import of a file of our own in the sources below a folder: the file, and what it imports.
fn imports(folder: &Path) -> Vec<(PathBuf, PathBuf)> {
    let sources = files(folder, &["ts", "svelte", "js"]).into_iter();
    sources
        .flat_map(|file| {
            let found: Vec<_> = read(&file)
                .lines()
                .filter_map(|line| resolve(&file, specifier(line)?))
                .collect();
            found.into_iter().map(move |target| (file.clone(), target))
        })
        .collect()
}

/// What a line imports: the quoted text after `from`, `import` or `import(`.
fn specifier(line: &str) -> Option<&str> {
    let keywords = [" from ", "import ", "import("];
    let after = keywords
        .iter()
        .find_map(|keyword| Some(&line[line.find(keyword)? + keyword.len()..]))?;
    let quoted = after.trim_start().strip_prefix(['\'', '"'])?;
    quoted.split(['\'', '"']).next()
}

/// The file that a specifier means; `None` for a package.
fn resolve(file: &Path, specifier: &str) -> Option<PathBuf> {
    if let Some(inner) = specifier
        .strip_prefix("$features/")
        .or_else(|| specifier.strip_prefix("/src/features/"))
    {
        return Some(root().join("ui/src/features").join(inner));
    }
    specifier
        .starts_with('.')
        .then(|| plain(&file.parent().unwrap_or(file).join(specifier)))
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, part| {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
        plain
    })
}

fn feature<'a>(features: &Path, file: &'a Path) -> Option<Component<'a>> {
    file.strip_prefix(features).ok()?.components().next()
}

#[test]
fn imports_are_found_in_all_their_forms() {
    assert_eq!(
        specifier("import Row from './Row.svelte';"),
        Some("./Row.svelte")
    );
    assert_eq!(
        specifier("} from \"../tasks/edit\";"),
        Some("../tasks/edit")
    );
    assert_eq!(specifier("import './style.css';"), Some("./style.css"));
    assert_eq!(
        specifier("const page = await import('../tasks/Page.svelte');"),
        Some("../tasks/Page.svelte")
    );
    assert_eq!(specifier("  label: 'từ ngày',"), None);
    let file = root().join("ui/src/features/reports/Page.svelte");
    assert_eq!(
        resolve(&file, "../tasks/edit"),
        Some(root().join("ui/src/features/tasks/edit"))
    );
    assert_eq!(resolve(&file, "svelte"), None);
}
