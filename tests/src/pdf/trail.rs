//! Following texts through a file: each has to come whole, after the one before, and it is known on which
//! pages it stands.

use super::bare;
use super::sheet::Pages;

/// Top margin in points; what stands in it is a page number.
const TOP: f32 = 20.0 * super::MM;

/// How far a file was read.
pub struct Trail {
    letters: Vec<(char, usize)>,
    at: usize,
    passed_over: Vec<String>,
}

/// The first and the last page of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Index of the page on which it begins.
    pub first: usize,
    /// Index of the page on which it ends.
    pub last: usize,
}

impl Trail {
    /// The start of a file, page numbers left out.
    pub fn new(pages: &Pages) -> Self {
        let body = pages.lines().filter(|(_, line)| line.baseline > TOP);
        let letters = body.flat_map(|(page, line)| {
            bare(&line.text())
                .chars()
                .map(move |c| (c, page))
                .collect::<Vec<_>>()
        });
        Self {
            letters: letters.collect(),
            at: 0,
            passed_over: Vec::new(),
        }
    }

    /// The start of a text as another reader gives it; all of it counts as the first page.
    pub fn of_text(text: &str) -> Self {
        let letters = bare(text).chars().map(|c| (c, 0)).collect();
        Self {
            letters,
            at: 0,
            passed_over: Vec::new(),
        }
    }

    /// Goes on to the end of `text`, white space aside; what lies before it is passed over.
    pub fn take(&mut self, text: &str) -> Span {
        let wanted: Vec<char> = bare(text).chars().collect();
        assert!(!wanted.is_empty(), "an empty text is found anywhere");
        let rest = &self.letters[self.at..];
        let same = |window: &[(char, usize)]| window.iter().map(|(c, _)| c).eq(&wanted);
        let Some(start) = rest.windows(wanted.len()).position(same) else {
            panic!("not found: {text}\nafter this point: {}…", self.ahead(300))
        };
        if start > 0 {
            self.passed_over
                .push(rest[..start].iter().map(|(c, _)| c).collect());
        }
        let found = &rest[start..start + wanted.len()];
        let span = Span {
            first: found[0].1,
            last: found[wanted.len() - 1].1,
        };
        self.at += start + wanted.len();
        span
    }

    /// Goes over `text` where it comes next; says whether it does.
    pub fn step_over(&mut self, text: &str) -> bool {
        let wanted: Vec<char> = bare(text).chars().collect();
        let comes = self.begins_with(&wanted);
        self.at += if comes { wanted.len() } else { 0 };
        comes
    }

    fn begins_with(&self, wanted: &[char]) -> bool {
        let rest = self.letters.get(self.at..self.at + wanted.len());
        rest.is_some_and(|rest| rest.iter().map(|(c, _)| c).eq(wanted))
    }

    /// What was passed over between the texts taken, white space left out.
    pub fn passed_over(&self) -> &[String] {
        &self.passed_over
    }

    /// What comes after the last text taken, white space left out.
    pub fn rest(&self) -> String {
        self.ahead(usize::MAX)
    }

    fn ahead(&self, count: usize) -> String {
        self.letters[self.at..]
            .iter()
            .take(count)
            .map(|(c, _)| c)
            .collect()
    }
}
