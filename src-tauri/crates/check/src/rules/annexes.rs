//! Annexes: their numbers, heads, and the words that point to them.

use super::signs::around;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found, found_at};
use crate::pattern::{group, patterns};
use crate::repair::{List, Spot};
use crate::words::{self, first_capital, is_capitals, roman_value};
use domain::text::{format_date_words, roman, search_key};
use regex::{Captures, Match};
use report::model::{AnnexHead, Head};

patterns! {
    WORD = r"^Phụ lục(?: ([IVXLC]+|\d+))?$";
    POINTED = r"(?i)\bphụ lục((?: số)? ?(?:[IVX]+|\d+)(?:(?:, | và |; | đến )(?:phụ lục )?(?:[IVX]+|\d+)\b)*)?";
    ONE = r"\b(?:[IVXivx]+|\d+)\b";
    FOREIGN_BEFORE = r"(/[\p{Lu}]+-?[\p{Lu}]*|\d{4}[–-]\d{4}|Nghị định[^.;]*|Quyết định[^.;]*|QĐ[^.;]*|Kế hoạch số[^.;]*|Thông tư[^.;]*)[,)]? ?$";
    FOREIGN_AFTER = r"^,? ?(mục|của (Kế hoạch|Quyết định|Nghị định|Thông tư|Nghị quyết|KH|QĐ)|ban hành kèm theo (Kế hoạch|Quyết định|Nghị định|Thông tư)|kèm theo (Kế hoạch|Quyết định|Nghị định|Thông tư|Nghị quyết) số|Nghị định)";
    REFERENCE = r"(?i)^\s*\(?(ban hành )?kèm theo";
    REFERENCE_NUMBER = r"số:?\s*(\d*)\s*/\s*([\p{L}][\p{L}\d-]*)";
    REFERENCE_TYPE = r"(?i)kèm theo (.{3,25}?)\s+số";
    REFERENCE_DATE = r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})|ngày (\d{1,2})/(\d{1,2})/(\d{4})";
    REFERENCE_AGENCY = r"của ([^)]+)\)?\s*$";
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let annexes = paper.annexes();
    numbers(paper, &annexes, out);
    for (_, id, annex) in &annexes {
        title(paper, id, annex, out);
        reference(paper, id, annex, out);
    }
    if paper.is_whole() {
        pointers(paper, &annexes, out);
    }
}

/// The number of an annex as it stands: `I`, `1`; empty for none.
fn number_of(annex: &AnnexHead) -> String {
    WORD.first(&annex.word)
        .map_or_else(String::new, |hit| group(&hit, 1).to_owned())
}

fn numbers(paper: &Paper<'_>, annexes: &[(usize, &str, &AnnexHead)], out: &mut Vec<Finding>) {
    let mut last = 0;
    for (at, (_, id, annex)) in annexes.iter().enumerate() {
        let Some(line) = paper.passage(id, &Spot::AnnexWord) else {
            continue;
        };
        let wanted = match annexes.len() {
            1 => "Phụ lục".to_owned(),
            _ => format!("Phụ lục {}", roman(at + 1)),
        };
        let wrong = |code: Code, message: String| {
            found(code, line, &annex.word, message).mended_by(line.put_all(&wanted))
        };
        if !WORD.is_in(&annex.word) {
            let message = format!("“{}” viết sai cách; phải là “{wanted}”.", annex.word);
            out.push(wrong(Code::AnnexWord, message));
            continue;
        }
        let number = number_of(annex);
        match (annexes.len(), roman_value(&number)) {
            // A list printed for itself keeps the number that it has in its plan.
            (1, _) if number.is_empty() || !paper.is_whole() => {}
            (1, _) => {
                let message = "Chỉ có một phụ lục thì không đánh số.".to_owned();
                out.push(wrong(Code::AnnexAlone, message));
            }
            (_, Some(value)) if !number.is_empty() => {
                out.extend(out_of_order(line, &annex.word, (last, value)));
                last = value;
            }
            (several, _) => {
                let message = format!("Có {several} phụ lục thì đánh số La Mã: “{wanted}”.");
                out.push(wrong(Code::AnnexNotRoman, message));
                last += 1;
            }
        }
    }
}

fn out_of_order(line: &Passage, word: &str, (last, value): (usize, usize)) -> Option<Finding> {
    let wanted = last + 1;
    let message = || format!("Phụ lục này phải là “Phụ lục {}”.", roman(wanted));
    (value != wanted).then(|| found(Code::AnnexOrder, line, word, message()))
}

fn title(paper: &Paper<'_>, id: &str, annex: &AnnexHead, out: &mut Vec<Finding>) {
    if annex.title.iter().all(|line| line.trim().is_empty()) {
        let words = format!("đầu {}", annex.word);
        let message = format!("{} không có tên.", annex.word);
        out.push(found_at(Code::AnnexTitleMissing, id, &words, "", message));
        return;
    }
    for at in 0..annex.title.len() {
        if let Some(line) = paper.entry(id, List::AnnexTitle, at)
            && !is_capitals(&line.text)
            && !line.text.trim().is_empty()
        {
            let message = "Tên phụ lục phải viết bằng chữ in hoa.".to_owned();
            out.push(
                found(Code::AnnexTitleNotCapitals, line, &line.text, message)
                    .mended_by(line.put_all(&line.text.to_uppercase())),
            );
        }
    }
}

fn reference(paper: &Paper<'_>, id: &str, annex: &AnnexHead, out: &mut Vec<Finding>) {
    if !annex.own_file.is_empty() {
        return;
    }
    let line = paper.passage(id, &Spot::AnnexReference);
    let Some(line) = line.filter(|line| REFERENCE.is_in(&line.text)) else {
        let words = format!("đầu {}", annex.word);
        let message = format!("Dưới tên {} thiếu dòng “(Kèm theo …)”.", annex.word);
        out.push(found_at(
            Code::AnnexReferenceMissing,
            id,
            &words,
            "",
            message,
        ));
        return;
    };
    if paper.head().is_some() {
        differs(paper, line, out);
    }
}

/// The line under the title against the head; blanks are no difference.
fn differs(paper: &Paper<'_>, line: &Passage, out: &mut Vec<Finding>) {
    let Some((_, head)) = paper.head() else {
        return;
    };
    let symbol_and_number = REFERENCE_NUMBER
        .first(&line.text)
        .map(|hit| [symbol(&hit, head), number(&hit, head)]);
    let others = [
        type_name(paper, &line.text),
        date(paper, &line.text),
        agency(paper, head, &line.text),
    ];
    let found = symbol_and_number.into_iter().flatten().chain(others);
    out.extend(found.flatten().map(|other| other.told(line)));
}

/// A part of the line under the title that the head has otherwise.
struct Other<'t> {
    what: &'static str,
    written: Match<'t>,
    proper: String,
}

impl<'t> Other<'t> {
    fn of(
        what: &'static str,
        written: Option<Match<'t>>,
        proper: impl Into<String>,
    ) -> Option<Self> {
        let proper = proper.into();
        written.map(|written| Self {
            what,
            written,
            proper,
        })
    }

    fn told(self, line: &Passage) -> Finding {
        let message = format!("Dòng này ghi {}; văn bản là “{}”.", self.what, self.proper);
        let repair = line.put(self.written.start(), self.written.end(), &self.proper);
        found(
            Code::AnnexReferenceDiffers,
            line,
            self.written.as_str(),
            message,
        )
        .mended_by(repair)
    }
}

fn symbol<'t>(hit: &Captures<'t>, head: &Head) -> Option<Other<'t>> {
    let own = head.number.symbol.as_str();
    let same = group(hit, 2).trim_end_matches('-') == own;
    Other::of("ký hiệu khác", hit.get(2).filter(|_| !same), own)
}

fn number<'t>(hit: &Captures<'t>, head: &Head) -> Option<Other<'t>> {
    let written = group(hit, 1);
    let own = head.number.value.as_deref().unwrap_or("");
    let own = own.trim_start_matches('0');
    let same = written.is_empty() || written.trim_start_matches('0') == own;
    let zero = if own.len() == 1 { "0" } else { "" };
    Other::of(
        "số khác",
        hit.get(1).filter(|_| !same),
        format!("{zero}{own}"),
    )
}

fn type_name<'t>(paper: &Paper<'_>, text: &'t str) -> Option<Other<'t>> {
    let (hit, (_, title)) = (REFERENCE_TYPE.first(text)?, paper.title()?);
    let same = search_key(group(&hit, 1)) == search_key(&title.type_name);
    let proper = first_capital(&title.type_name.to_lowercase());
    Other::of("tên loại khác", hit.get(1).filter(|_| !same), proper)
}

fn date<'t>(paper: &Paper<'_>, text: &'t str) -> Option<Other<'t>> {
    let (hit, own) = (REFERENCE_DATE.first(text)?, paper.date()?);
    let at = if hit.get(1).is_some() { 1 } else { 4 };
    let written = words::date(group(&hit, at), group(&hit, at + 1), group(&hit, at + 2));
    let same = written.is_none_or(|written| written == own);
    Other::of(
        "ngày khác",
        hit.get(0).filter(|_| !same),
        format_date_words(own),
    )
}

fn agency<'t>(paper: &Paper<'_>, head: &Head, text: &'t str) -> Option<Other<'t>> {
    let hit = REFERENCE_AGENCY.first(text)?;
    let named = search_key(group(&hit, 1)).replace("ubnd", "uy ban nhan dan");
    let sender = paper.facts.map_or("", |facts| facts.sender.name.as_str());
    let same = named.is_empty() || named == paper.agency_key() || named == search_key(sender);
    let proper = match sender {
        "" => head.agency.join(" "),
        sender => sender.to_owned(),
    };
    Other::of("cơ quan khác", hit.get(1).filter(|_| !same), proper)
}

/// An annex that the text points to.
struct Pointer<'p> {
    passage: &'p Passage,
    start: usize,
    /// Its numbers; empty for "Phụ lục" alone.
    numbers: Vec<String>,
}

fn pointed<'p>(paper: &'p Paper<'_>, first_annex: usize) -> Vec<Pointer<'p>> {
    let mut all = Vec::new();
    let text = paper.of(|kind| {
        matches!(
            kind,
            Kind::Paragraph | Kind::Heading(_) | Kind::Cell(_) | Kind::Caption
        )
    });
    for passage in text.filter(|p| p.block < first_annex) {
        for hit in POINTED.all(&passage.text) {
            let Some(whole) = hit.get(0) else {
                continue;
            };
            let (before, after) = (&passage.text[..whole.start()], &passage.text[whole.end()..]);
            if FOREIGN_BEFORE.is_in(before) || FOREIGN_AFTER.is_in(after) {
                continue;
            }
            let numbers = ONE
                .matches(group(&hit, 1))
                .map(|one| one.as_str().to_owned());
            all.push(Pointer {
                passage,
                start: whole.start(),
                numbers: numbers.collect(),
            });
        }
    }
    all
}

fn pointers(paper: &Paper<'_>, annexes: &[(usize, &str, &AnnexHead)], out: &mut Vec<Finding>) {
    let first = annexes.first().map_or(usize::MAX, |(at, _, _)| *at);
    let pointed = pointed(paper, first);
    let all_at_once = pointed.iter().any(|one| {
        let after = search_key(&one.passage.text[one.start..]);
        one.numbers.is_empty() && (after.contains("kem theo") || before_is_plural(one))
    });
    for (_, id, annex) in annexes {
        let number = number_of(annex);
        let named = pointed.iter().any(|one| match number.is_empty() {
            true => one.numbers.is_empty(),
            false => one.numbers.iter().any(|n| n.to_uppercase() == number),
        });
        let by_all = all_at_once && annexes.len() > 1;
        let by_any = annexes.len() == 1 && !pointed.is_empty();
        if !(named || by_all || by_any) {
            let line = paper.passage(id, &Spot::AnnexWord);
            let message = format!("Lời văn không chỗ nào chỉ dẫn đến {}.", annex.word);
            out.extend(line.map(|line| found(Code::AnnexNotPointed, line, &annex.word, message)));
        }
    }
    absent(annexes, &pointed, out);
}

fn before_is_plural(one: &Pointer<'_>) -> bool {
    let before = search_key(&one.passage.text[..one.start]);
    before.ends_with("cac") || before.ends_with("nhung")
}

fn absent(annexes: &[(usize, &str, &AnnexHead)], pointed: &[Pointer<'_>], out: &mut Vec<Finding>) {
    let numbers: Vec<String> = annexes
        .iter()
        .map(|(_, _, annex)| number_of(annex))
        .collect();
    for one in pointed {
        let missing = match one.numbers.as_slice() {
            [] if annexes.is_empty() => Some("Phụ lục".to_owned()),
            [] => None,
            some => some
                .iter()
                .find(|number| !numbers.contains(&number.to_uppercase()))
                .map(|number| format!("Phụ lục {number}")),
        };
        // A wrong mark of the only annex is told at the annex.
        let alone = annexes.len() == 1 && numbers[0].is_empty() && one.numbers.len() == 1;
        if let Some(missing) = missing.filter(|_| !alone || one.numbers[0] != "I") {
            let excerpt = around(&one.passage.text, one.start);
            let message = format!("Văn bản không có {missing}.");
            out.push(found(Code::AnnexAbsent, one.passage, excerpt, message));
        }
    }
}
