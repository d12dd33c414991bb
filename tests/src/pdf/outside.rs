//! What poppler and qpdf say about a file. A program that is missing fails the test, it never skips.

use std::path::Path;
use std::process::Command;

/// A word with its box, as poppler finds it.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Index of its page.
    pub page: usize,
    /// Left end.
    pub left: f32,
    /// Right end.
    pub right: f32,
    /// Upper end of its line.
    pub top: f32,
    /// Lower end of its line.
    pub bottom: f32,
}

/// A font of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Font {
    /// Its name with the tag of its subset: `SOHOAA+Tinos-Regular`.
    pub name: String,
    /// Whether the file carries it.
    pub embedded: bool,
    /// Whether only the used letters are carried.
    pub subset: bool,
    /// Whether its codes can be turned into letters.
    pub unicode: bool,
}

/// The words of a file in reading order.
pub fn text(path: &Path) -> String {
    run("pdftotext", &["-enc", "UTF-8", "-raw"], path, &["-"])
}

/// Every word with its box.
pub fn words(path: &Path) -> Vec<Word> {
    let layout = run("pdftotext", &["-enc", "UTF-8", "-bbox"], path, &["-"]);
    let mut page = 0;
    let mut words = Vec::new();
    for line in layout.lines().map(str::trim) {
        if line.starts_with("<page ") {
            page += 1;
        } else if let Some(rest) = line.strip_prefix("<word ") {
            words.push(word(rest, page - 1));
        }
    }
    words
}

/// The fonts of a file.
pub fn fonts(path: &Path) -> Vec<Font> {
    let table = run("pdffonts", &[], path, &[]);
    table.lines().skip(2).map(font).collect()
}

/// The size of every sheet in points.
pub fn sheet_sizes(path: &Path) -> Vec<(f32, f32)> {
    let said = run("pdfinfo", &["-f", "1", "-l", "-1"], path, &[]);
    let sizes = said
        .lines()
        .filter(|line| line.starts_with("Page ") && line.contains("size:"));
    sizes
        .map(|line| size(line).unwrap_or_else(|| panic!("pdfinfo says {line:?}")))
        .collect()
}

/// Fails with qpdf's words unless it finds nothing wrong with the file.
pub fn check(path: &Path) {
    let said = run("qpdf", &["--check"], path, &[]);
    assert!(
        said.contains("No syntax or stream encoding errors found"),
        "qpdf says of {}: {said}",
        path.display()
    );
}

fn run(program: &str, before: &[&str], path: &Path, after: &[&str]) -> String {
    let output = Command::new(program)
        .args(before)
        .arg(path)
        .args(after)
        .output();
    let output = output.unwrap_or_else(|e| {
        panic!("{program} cannot be started ({e}); install poppler-utils and qpdf, or run cargo xtask test")
    });
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{program} refuses {}: {errors}",
        path.display()
    );
    String::from_utf8(output.stdout)
        .unwrap_or_else(|e| panic!("{program} does not speak UTF-8: {e}"))
}

/// `xMin="1" yMin="2" xMax="3" yMax="4">word</word>`
fn word(rest: &str, page: usize) -> Word {
    let number = |name: &str| {
        let (_, from) = rest
            .split_once(&format!("{name}=\""))
            .expect("a word has a box");
        let (number, _) = from.split_once('"').expect("a number ends");
        number.parse().expect("a number is a number")
    };
    let (_, text) = rest.split_once('>').expect("a word has letters");
    let text = text.trim_end_matches("</word>");
    let text = ["&lt;<", "&gt;>", "&quot;\"", "&apos;'", "&amp;&"]
        .iter()
        .fold(text.to_owned(), |text, pair| {
            let (name, sign) = pair.split_at(pair.len() - 1);
            text.replace(name, sign)
        });
    Word {
        text,
        page,
        left: number("xMin"),
        right: number("xMax"),
        top: number("yMin"),
        bottom: number("yMax"),
    }
}

/// A row of pdffonts: the last five columns are `emb sub uni object generation`.
fn font(row: &str) -> Font {
    let cells: Vec<&str> = row.split_whitespace().collect();
    let [.., embedded, subset, unicode, _, _] = cells.as_slice() else {
        panic!("pdffonts says {row:?}")
    };
    let yes = |cell: &&str| *cell == "yes";
    Font {
        name: cells[0].to_owned(),
        embedded: yes(embedded),
        subset: yes(subset),
        unicode: yes(unicode),
    }
}

/// `Page    1 size:  595.276 x 841.89 pts (A4)`
fn size(line: &str) -> Option<(f32, f32)> {
    let (width, height) = line
        .split_once("size:")?
        .1
        .split_once(" pts")?
        .0
        .split_once(" x ")?;
    Some((width.trim().parse().ok()?, height.trim().parse().ok()?))
}
