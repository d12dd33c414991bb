//! The same words set by this program, by Typst, by WeasyPrint and by LibreOffice, each in a process of its own.
//!
//! Whole processes are compared, from their start to the finished file, with the peak of their memory. The
//! references come with the tools that the tests install; one that is missing is named and left out.

mod child;
mod html;
mod run;
mod typst;

use std::fs;
use std::path::{Path, PathBuf};

use report::model::Document;
use tempfile::TempDir;
use tests::pdf::sheet_sizes;

use crate::paper::document;
use run::{Run, python};

pub use child::asked_to_print;

/// How often each engine runs; the first time does not count.
const ROUNDS: usize = 5;
/// Lengths, in hundreds of pages, at which the cost of a page is compared.
const LENGTHS: [usize; 4] = [1, 5, 10, 20];

/// Prints the table of engines and that of lengths.
pub fn measure() {
    let folder = TempDir::new().expect("there is a temporary folder");
    let paper = document(1);
    let ours = ours(folder.path(), 1, ROUNDS);
    println!(
        "| Engine, the same words | Pages | Median | Peak memory | Our time to its | Our memory to its |"
    );
    println!("| --- | --- | --- | --- | --- | --- |");
    println!(
        "| Sổ Số Hóa, tagged PDF/A-2a | {} | {} | {} | | |",
        ours.pages,
        ours.time(),
        ours.memory()
    );
    for (name, other) in others(folder.path(), &paper) {
        match other {
            Ok(other) => println!(
                "| {name} | {} | {} | {} | {:.3} | {:.3} |",
                other.pages,
                other.time(),
                other.memory(),
                ours.seconds / other.seconds,
                ours.kib / other.kib
            ),
            Err(reason) => println!("| {name} | not measured: {reason} | | | | |"),
        }
    }
    println!("\n| Our pages | Median | A page | Peak memory |\n| --- | --- | --- | --- |");
    for hundreds in LENGTHS {
        let run = self::ours(folder.path(), hundreds, 3);
        let page = run.seconds * 1000.0 / run.pages as f64;
        println!(
            "| {} | {} | {page:.2} ms | {} |",
            run.pages,
            run.time(),
            run.memory()
        );
    }
}

fn ours(folder: &Path, hundreds: usize, rounds: usize) -> Run {
    let out = folder.join("ours.pdf");
    let program = std::env::current_exe().expect("this program has a path");
    let words = [
        program.display().to_string(),
        child::FLAG.to_owned(),
        hundreds.to_string(),
        out.display().to_string(),
    ];
    run::of(&words, &out, rounds).expect("this program prints")
}

type Other = (&'static str, Result<Run, String>);

fn others(folder: &Path, paper: &Document) -> [Other; 3] {
    let fonts = fonts(folder);
    [
        ("Typst, tagged PDF/A-2a", by_typst(folder, paper, &fonts)),
        (
            "WeasyPrint, not tagged",
            by_weasyprint(folder, paper, &fonts),
        ),
        ("LibreOffice, from our DOCX", by_libreoffice(folder, paper)),
    ]
}

/// The report's faces as files, from the package that the programs carry them from.
fn fonts(folder: &Path) -> PathBuf {
    let package =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/@expo-google-fonts/tinos");
    let place = folder.join("fonts");
    fs::create_dir_all(&place).expect("a folder can be made");
    for (name, file) in [("Regular", "400Regular"), ("Bold", "700Bold")] {
        let from = package.join(file).join(format!("Tinos_{file}.ttf"));
        fs::copy(&from, place.join(format!("{name}.ttf")))
            .expect("the font's package is installed");
    }
    place
}

fn by_typst(folder: &Path, paper: &Document, fonts: &Path) -> Result<Run, String> {
    let (source, out) = (folder.join("paper.typ"), folder.join("typst.pdf"));
    fs::write(&source, typst::source(paper)).expect("the source can be written");
    let script = "import sys, typst\n\
        typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True, pdf_standards=['a-2a'])";
    run::of(
        &[
            python()?,
            "-c".into(),
            script.into(),
            text(&source),
            text(&out),
            text(fonts),
        ],
        &out,
        ROUNDS,
    )
}

fn by_weasyprint(folder: &Path, paper: &Document, fonts: &Path) -> Result<Run, String> {
    let (source, out) = (folder.join("paper.html"), folder.join("weasyprint.pdf"));
    fs::write(&source, html::source(paper, fonts)).expect("the source can be written");
    run::of(
        &[
            python()?,
            "-m".into(),
            "weasyprint".into(),
            text(&source),
            text(&out),
        ],
        &out,
        2,
    )
}

fn by_libreoffice(folder: &Path, paper: &Document) -> Result<Run, String> {
    let source = folder.join("paper.docx");
    let bytes = office::write_docx(paper).map_err(|error| error.to_string())?;
    fs::write(&source, bytes).expect("the source can be written");
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.join("profile").display()
    );
    let words = [
        "soffice",
        &profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
    ];
    let mut words: Vec<String> = words.map(str::to_owned).to_vec();
    words.extend([text(folder), text(&source)]);
    run::of(&words, &folder.join("paper.pdf"), 3)
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

/// How many sheets a file has.
fn pages(file: &Path) -> usize {
    sheet_sizes(file).len()
}
