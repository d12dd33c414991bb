//! Reports signed with tokens in software, judged by our own verifier, poppler's and pyHanko.

mod changes;
mod file;
mod issued;
mod pin;
mod signer;

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tests::console::{Console, Run, finished};
use tests::token::{AGENCY, PERSON, PIN, Tokens, library};

/// A folder with tokens, pictures and a report that waits for its signatures.
struct Office {
    console: Console,
    tokens: Tokens,
}

/// A file that was signed by the person, then by the agency; made once.
fn signed_twice() -> &'static [u8] {
    static SIGNED: OnceLock<Vec<u8>> = OnceLock::new();
    SIGNED.get_or_init(|| Office::new().signed_by_both())
}

impl Office {
    fn new() -> Self {
        Self::with(Tokens::new())
    }

    fn with(tokens: Tokens) -> Self {
        let office = Self {
            console: Console::empty(),
            tokens,
        };
        std::fs::write(office.path("bao-cao.pdf"), report()).unwrap();
        pictures(&office);
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.console.folder().join(name)
    }

    /// Runs `sohoa sign` with the PIN on its standard input; the words are options without spaces.
    fn sign(&self, token: &str, words: &str, pin: &str) -> Run {
        self.sign_through(&library(), token, words, pin)
    }

    fn sign_through(&self, library: &Path, token: &str, words: &str, pin: &str) -> Run {
        let mut command = self
            .console
            .command(&["sign", "--pin-stdin", "--token", token]);
        command.arg("--library").arg(library).args(words.split(' '));
        command.current_dir(self.console.folder());
        command.env("SOFTHSM2_CONF", self.tokens.settings());
        command.env("PKCS11SPY", tests::token::library());
        command.env("PKCS11SPY_OUTPUT", self.path("calls.log"));
        let (stdin, mut pipe) = std::io::pipe().unwrap();
        command.stdin(stdin);
        pipe.write_all(format!("{pin}\n").as_bytes()).unwrap();
        finished(command)
    }

    /// Signs a file, which must succeed, and gives the bytes.
    fn signed(&self, token: &str, words: &str) -> Vec<u8> {
        let run = self.sign(token, &format!("{words} --out ky.pdf"), PIN);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        std::fs::read(self.path("ky.pdf")).unwrap()
    }

    fn signed_by_person(&self) -> Vec<u8> {
        self.signed(
            PERSON,
            "--file bao-cao.pdf --field nguoi-ky --picture chu-ky.png",
        )
    }

    fn signed_by_both(&self) -> Vec<u8> {
        std::fs::write(self.path("ky-1.pdf"), self.signed_by_person()).unwrap();
        self.signed(AGENCY, "--file ky-1.pdf --field co-quan --picture dau.png")
    }

    /// What `sohoa verify --json` says of bytes.
    fn judged(&self, bytes: &[u8]) -> Value {
        let file = self.path("xem.pdf");
        std::fs::write(&file, bytes).unwrap();
        let authority = self.tokens.authority_file();
        let mut command = self.console.command(&["verify", "--json"]);
        command.arg(&file).arg("--trust").arg(authority);
        let run = finished(command);
        assert_eq!(run.code, 0, "{run:?}");
        serde_json::from_str(&run.out).unwrap()
    }
}

/// A report of the example as it is exported, with its data and its empty fields; made once.
fn report() -> &'static [u8] {
    static REPORT: OnceLock<Vec<u8>> = OnceLock::new();
    REPORT.get_or_init(|| {
        let console = Console::example();
        let file = console.folder().join("bao-cao.pdf");
        console.done(&[
            "report",
            "export",
            "--kind",
            "plan98",
            "--out",
            file.to_str().unwrap(),
        ]);
        std::fs::read(file).unwrap()
    })
}

/// Puts a signature and a seal of 36 mm into an office's folder.
fn pictures(office: &Office) {
    let signature = picture([30, 60, 190], (400, 160), None);
    std::fs::write(office.path("chu-ky.png"), signature).unwrap();
    let seal = picture([215, 30, 35], (360, 360), Some(10_000));
    std::fs::write(office.path("dau.png"), seal).unwrap();
}

/// A ring on a transparent ground, with so many pixels in a metre.
fn picture(colour: [u8; 3], (width, height): (u32, u32), per_metre: Option<u32>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_pixel_dims(per_metre.map(|per_metre| png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: png::Unit::Meter,
    }));
    let inside = |x: u32, y: u32, share: f32| {
        let across = |at: u32, of: u32| (at as f32 - of as f32 / 2.0) / (of as f32 / 2.0 * share);
        across(x, width).powi(2) + across(y, height).powi(2) <= 1.0
    };
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let drawn = pixels.flat_map(|(x, y)| {
        let alpha = if inside(x, y, 0.98) && !inside(x, y, 0.86) {
            230
        } else {
            0
        };
        [colour[0], colour[1], colour[2], alpha]
    });
    let samples: Vec<u8> = drawn.collect();
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&samples)
        .unwrap();
    bytes
}
