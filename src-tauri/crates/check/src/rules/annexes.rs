//! Annexes: their numbers, heads, and the words that point to them.

use super::signs::around;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found, found_at};
use crate::pattern::{group, patterns};
use crate::repair::{List, Spot};
use crate::words::{is_capitals, roman_value};
use domain::text::{roman, search_key};
use report::model::AnnexHead;

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
        if !WORD.is_in(&annex.word) {
            let message = format!("“{}” viết sai cách; phải là “{wanted}”.", annex.word);
            out.push(
                found(Code::AnnexWord, line, &annex.word, message).mended_by(line.put_all(&wanted)),
            );
            continue;
        }
        let number = number_of(annex);
        let value = roman_value(&number);
        match (annexes.len(), number.is_empty(), value) {
            // A list printed for itself keeps the number that it has in its plan.
            (1, false, _) if paper.is_whole() => {
                let message = "Chỉ có một phụ lục thì không đánh số.".to_owned();
                out.push(
                    found(Code::AnnexAlone, line, &annex.word, message)
                        .mended_by(line.put_all("Phụ lục")),
                );
            }
            (1, _, _) => {}
            (_, true, _) | (_, _, None) => {
                let message = format!(
                    "Có {} phụ lục thì đánh số La Mã: “{wanted}”.",
                    annexes.len()
                );
                out.push(
                    found(Code::AnnexNotRoman, line, &annex.word, message)
                        .mended_by(line.put_all(&wanted)),
                );
                last += 1;
            }
            (_, _, Some(value)) => {
                if value != last + 1 {
                    let message = format!("Phụ lục này phải là “Phụ lục {}”.", roman(last + 1));
                    out.push(found(Code::AnnexOrder, line, &annex.word, message));
                }
                last = value;
            }
        }
    }
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
    let mut push = |what: &str, range: Option<(usize, usize)>, proper: &str| {
        let message = format!("Dòng này ghi {what}; văn bản là “{proper}”.");
        let repair = range.map(|(start, end)| line.put(start, end, proper));
        let excerpt = range.map_or(line.text.as_str(), |(start, end)| &line.text[start..end]);
        out.push(found(Code::AnnexReferenceDiffers, line, excerpt, message).mended_by(repair));
    };
    let text = line.text.as_str();
    let range = |part: Option<regex::Match<'_>>| part.map(|part| (part.start(), part.end()));
    if let Some(hit) = REFERENCE_NUMBER.first(text) {
        let (number, symbol) = (group(&hit, 1), group(&hit, 2));
        if symbol.trim_end_matches('-') != head.number.symbol {
            push("ký hiệu khác", range(hit.get(2)), &head.number.symbol);
        }
        let own = head
            .number
            .value
            .as_deref()
            .unwrap_or("")
            .trim_start_matches('0');
        if !number.is_empty() && number.trim_start_matches('0') != own {
            let proper = if own.len() == 1 {
                format!("0{own}")
            } else {
                own.to_owned()
            };
            push("số khác", range(hit.get(1)), &proper);
        }
    }
    let own_type = paper.title().map(|(_, title)| title.type_name.clone());
    if let (Some(hit), Some(own)) = (REFERENCE_TYPE.first(text), own_type)
        && search_key(group(&hit, 1)) != search_key(&own)
    {
        let lower = own.to_lowercase();
        let mut letters = lower.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        push(
            "tên loại khác",
            range(hit.get(1)),
            &format!("{first}{}", letters.as_str()),
        );
    }
    if let (Some(hit), Some(own)) = (REFERENCE_DATE.first(text), paper.date()) {
        let at = if hit.get(1).is_some() { 1 } else { 4 };
        let date = crate::words::date(group(&hit, at), group(&hit, at + 1), group(&hit, at + 2));
        if date.is_some_and(|date| date != own) {
            let proper = domain::text::format_date_words(own);
            push("ngày khác", range(hit.get(0)), &proper);
        }
    }
    if let Some(hit) = REFERENCE_AGENCY.first(text) {
        let named = search_key(group(&hit, 1)).replace("ubnd", "uy ban nhan dan");
        let sender = paper
            .facts
            .map(|facts| search_key(&facts.sender.name))
            .unwrap_or_default();
        let own = paper.agency_key();
        if !named.is_empty() && named != own && named != sender {
            let name = paper
                .facts
                .map(|facts| facts.sender.name.clone())
                .filter(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| head.agency.join(" "));
            push("cơ quan khác", range(hit.get(1)), &name);
        }
    }
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
