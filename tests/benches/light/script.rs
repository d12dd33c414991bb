//! How much script the window reads before its first screen stands, packed as gzip packs it.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The chunk of the screen that opens first.
const FIRST: &str = "OverviewScreen-";

/// One sentence with the size of the page's own script, of the first screen, and of both with all that they import.
pub fn first_screen() -> String {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist/assets");
    let names = names(&assets);
    let begin = names
        .iter()
        .filter(|name| name.starts_with("index-") || name.starts_with(FIRST));
    let files = with_imports(&assets, begin.cloned().collect());
    let (plain, packed) = files.iter().fold((0, 0), |(plain, packed), name| {
        let bytes = fs::read(assets.join(name)).expect("the pages are built");
        (plain + bytes.len(), packed + gzip(&assets.join(name)))
    });
    let (plain, packed) = (plain / 1_000, packed.div_ceil(1_000));
    let count = files.len();
    format!(
        "Script of the first screen: {packed} kB packed by gzip, {plain} kB plain, in {count} files."
    )
}

fn names(assets: &Path) -> Vec<String> {
    let entries = fs::read_dir(assets).expect("the pages are built");
    let names = entries.flatten().map(|entry| entry.file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".js"))
        .collect()
}

/// These files, and all that they import at once; what is fetched later (`import(…)`) is not among them.
fn with_imports(assets: &Path, begin: Vec<String>) -> BTreeSet<String> {
    let (mut open, mut found) = (begin, BTreeSet::new());
    while let Some(name) = open.pop() {
        let text = fs::read_to_string(assets.join(&name)).expect("a script is text");
        for part in text.split(['"', '\'', '`']).collect::<Vec<_>>().windows(2) {
            let imports = part[0].ends_with("from") || part[0].ends_with("import");
            if let (true, Some(other)) = (imports, part[1].strip_prefix("./")) {
                open.extend((!found.contains(other)).then(|| other.to_owned()));
            }
        }
        found.insert(name);
    }
    found
}

fn gzip(file: &PathBuf) -> usize {
    let mut gzip = Command::new("gzip")
        .arg("-9c")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("gzip is on every Debian");
    let bytes = fs::read(file).expect("the pages are built");
    let mut input = gzip.stdin.take().expect("it is piped");
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let packed = gzip.wait_with_output().expect("gzip ends").stdout.len();
    writer
        .join()
        .expect("the writer ends")
        .expect("gzip reads all");
    packed
}
