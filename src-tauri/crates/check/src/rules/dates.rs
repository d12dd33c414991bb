//! Dates in the text, the last day of the data, years.

use super::title::years;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found, found_at};
use crate::pattern::{group, patterns};
use crate::words::date;
use chrono::NaiveDate;
use domain::text::{format_date, format_date_on_paper, format_date_words, search_key};
use regex::Captures;

patterns! {
    WORDS = r"(?i)\bngày (\d{1,2}) tháng (\d{1,2})( năm (\d{4}))?";
    MONTH = r"(^|[^\d] )tháng (0[3-9]|[12]) năm \d{4}";
    SLASHES = r"(^|[^\d/.])(\d{1,2})/(\d{1,2})/(\d{4})($|[^\d/])";
    AS_OF = r"(?i)(?:số liệu (?:được )?tính|tính|số liệu)(?: từ [^,;.]{0,30}?)? đến(?: hết)? (?:ngày )?(?:(\d{1,2})/(\d{1,2})/(\d{4})|(\d{1,2}) tháng (\d{1,2}) năm (\d{4}))";
    ANY_AS_OF = r"(?i)đến(?: hết)? ngày \d";
    YEARS = r"\b((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)\b";
    LOOKING_BACK = r"(?i)kết quả|tình hình|thực hiện|chỉ đạo|đạt được";
    LOOKING_AHEAD = r"(?i)phương hướng|thời gian tới|dự kiến|trọng tâm|tiếp theo|năm tới|kế hoạch năm|so với năm";
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for passage in paper.passages.iter().filter(|p| p.kind != Kind::Agency) {
        in_words(passage, out);
        with_slashes(passage, out);
        reversed(passage, out);
    }
    as_of(paper, out);
    deadline(paper, out);
    year(paper, out);
}

/// `ngày 01 tháng 3 năm 2024`: 0 before days below 10 and before months 1 and 2, nowhere else.
fn in_words(passage: &Passage, out: &mut Vec<Finding>) {
    let whole = WORDS.all(&passage.text);
    out.extend(whole.filter_map(|hit| whole_date(passage, &hit)));
    let months = MONTH.all(&passage.text);
    out.extend(months.filter_map(|hit| lone_month(passage, &hit)));
}

fn whole_date(passage: &Passage, hit: &Captures<'_>) -> Option<Finding> {
    let (whole, day, month) = (hit.get(0)?.as_str(), hit.get(1)?, hit.get(2)?);
    let (d, m): (u32, u32) = (day.as_str().parse().ok()?, month.as_str().parse().ok()?);
    // 2024 is a leap year: a date without a year is refused only where no year has it.
    let year = Some(group(hit, 4)).filter(|year| !year.is_empty());
    if date(day.as_str(), month.as_str(), year.unwrap_or("2024")).is_none() {
        let message = format!("“{whole}” không có thật.");
        return Some(found(Code::DateNotReal, passage, whole, message));
    }
    let proper = format!("{d:02} tháng {}", month_with_zero(m));
    if passage.text[day.start()..month.end()] == proper {
        return None;
    }
    let message =
        "Số 0 đứng trước ngày nhỏ hơn 10 và trước tháng 1, tháng 2; các tháng khác không có.";
    let repair = passage.put(day.start(), month.end(), &proper);
    Some(found(Code::DateZero, passage, whole, message.to_owned()).mended_by(repair))
}

fn lone_month(passage: &Passage, hit: &Captures<'_>) -> Option<Finding> {
    let month = hit.get(2)?;
    let before = passage.text[..month.start()].trim_end_matches("tháng ");
    if before.trim_end().ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let proper = month_with_zero(month.as_str().parse().unwrap_or(0));
    let message = "Số 0 chỉ đứng trước tháng 1 và tháng 2.".to_owned();
    let repair = passage.put(month.start(), month.end(), &proper);
    let excerpt = group(hit, 0).trim();
    Some(found(Code::DateZero, passage, excerpt, message).mended_by(repair))
}

/// The zero before months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4.b).
fn month_with_zero(month: u32) -> String {
    if month <= 2 {
        format!("0{month}")
    } else {
        month.to_string()
    }
}

/// `01/3/2024`: no day below 10 and no month 1 or 2 without its zero.
fn with_slashes(passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.as_str();
    for hit in SLASHES.all(text) {
        let (Some(day), Some(month), Some(year)) = (hit.get(2), hit.get(3), hit.get(4)) else {
            continue;
        };
        let excerpt = &text[day.start()..year.end()];
        if date(day.as_str(), month.as_str(), year.as_str()).is_none() {
            let message = format!("Ngày “{excerpt}” không có thật.");
            out.push(found(Code::DateNotReal, passage, excerpt, message));
            continue;
        }
        let zero = |part: &str, least: u32| {
            part.len() == 1 && part.parse::<u32>().is_ok_and(|value| value < least)
        };
        if zero(day.as_str(), 10) || zero(month.as_str(), 3) {
            let pad = |part: &str, least| match zero(part, least) {
                true => format!("0{part}"),
                false => part.to_owned(),
            };
            let proper = format!(
                "{}/{}/{}",
                pad(day.as_str(), 10),
                pad(month.as_str(), 3),
                year.as_str()
            );
            let message = format!("Ngày “{excerpt}” thiếu số 0: “{proper}”.");
            out.push(
                found(Code::DateSlashZero, passage, excerpt, message).mended_by(passage.put(
                    day.start(),
                    year.end(),
                    &proper,
                )),
            );
        }
    }
}

fn reversed(passage: &Passage, out: &mut Vec<Finding>) {
    for hit in YEARS.all(&passage.text) {
        let (first, last) = (group(&hit, 1), group(&hit, 2));
        if first > last {
            let excerpt = group(&hit, 0);
            let message = format!("Giai đoạn “{excerpt}” ghi năm sau trước năm đầu.");
            out.push(found(Code::YearsReversed, passage, excerpt, message));
        }
    }
}

/// A day up to which the data run, as a passage tells it.
struct AsOf<'p> {
    passage: &'p Passage,
    excerpt: &'p str,
    day: NaiveDate,
    /// The place of the date itself.
    range: std::ops::Range<usize>,
    in_words: bool,
}

fn told<'p>(paper: &'p Paper<'_>) -> Vec<AsOf<'p>> {
    let mut told = Vec::new();
    let prose = paper.of(|kind| matches!(kind, Kind::Paragraph | Kind::Heading(_) | Kind::Title));
    for passage in prose.filter(|p| p.section == 0) {
        for hit in AS_OF.all(&passage.text) {
            let in_words = hit.get(4).is_some();
            let at = if in_words { 4 } else { 1 };
            let day = date(group(&hit, at), group(&hit, at + 1), group(&hit, at + 2));
            let ends = (hit.get(at), hit.get(at + 2));
            if let (Some(day), (Some(first), Some(last)), Some(whole)) = (day, ends, hit.get(0)) {
                told.push(AsOf {
                    passage,
                    excerpt: whole.as_str(),
                    day,
                    range: first.start()..last.end(),
                    in_words,
                });
            }
        }
    }
    told
}

fn as_of(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let told = told(paper);
    out.extend(
        told.iter()
            .filter_map(|one| ahead_of_the_report(paper, one)),
    );
    let own = paper.facts.map(|facts| facts.as_of);
    if let Some(wanted) = own.or(told.first().map(|one| one.day)) {
        out.extend(told.iter().filter_map(|one| of_another_day(one, wanted)));
    }
    out.extend(without_a_day(paper));
}

fn ahead_of_the_report(paper: &Paper<'_>, one: &AsOf<'_>) -> Option<Finding> {
    let latest = paper.latest_date().filter(|latest| one.day > *latest)?;
    let message = format!(
        "Số liệu tính đến {} mà báo cáo ghi ngày muộn nhất là {}.",
        format_date(one.day),
        format_date(latest)
    );
    let code = Code::AsOfAfterDate;
    Some(found(code, one.passage, one.excerpt, message))
}

fn of_another_day(one: &AsOf<'_>, wanted: NaiveDate) -> Option<Finding> {
    // Other figures of the text may have a day of their own; only "số liệu tính đến" speaks for all.
    let key = search_key(one.excerpt);
    let of_all = ["so lieu tinh", "so lieu duoc tinh"];
    if one.day == wanted || !of_all.iter().any(|words| key.starts_with(words)) {
        return None;
    }
    let message = format!("Ngày chốt số liệu của báo cáo là {}.", format_date(wanted));
    let proper = match one.in_words {
        true => format_date_words(wanted).replacen("ngày ", "", 1),
        false => format_date_on_paper(wanted),
    };
    let repair = one.passage.put(one.range.start, one.range.end, &proper);
    let finding = found(Code::AsOfDiffers, one.passage, one.excerpt, message);
    Some(finding.mended_by(repair))
}

fn without_a_day(paper: &Paper<'_>) -> Option<Finding> {
    let figures = paper.facts.is_some_and(|facts| !facts.targets.is_empty());
    let told = |p: &Passage| ANY_AS_OF.is_in(&p.text) || AS_OF.is_in(&p.text);
    if paper.type_key() != "bao cao" || !figures || paper.body().any(told) {
        return None;
    }
    let message = "Báo cáo không ghi số liệu tính đến ngày nào.".to_owned();
    let opening = paper.body().next();
    let id = opening.map_or(paper.beginning(), |opening| opening.id.as_str());
    Some(found_at(Code::AsOfMissing, id, "phần mở đầu", "", message))
}

fn deadline(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    if let (Some(date), Some(deadline)) = (paper.date(), paper.context.deadline)
        && date > deadline
    {
        let id = paper.head().map_or(paper.beginning(), |(id, _)| id);
        let message = format!(
            "Báo cáo ghi ngày {}, sau hạn gửi {}.",
            format_date(date),
            format_date(deadline)
        );
        out.push(found_at(
            Code::DeadlinePassed,
            id,
            "ngày tháng năm ban hành",
            &format_date(date),
            message,
        ));
    }
}

/// The year of the title against the years in headings, closing sentence and annex titles that look back.
fn year(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let title = paper
        .title()
        .map(|(_, title)| title.abstract_lines.join(" "));
    let of_title = title.map(|title| years(&title)).unwrap_or_default();
    let wanted = match (paper.year(), of_title.as_slice()) {
        (Some(year), _) => year,
        (None, [year]) if paper.type_key() == "bao cao" => *year,
        _ => return,
    };
    let closing = paper.closing().map(|p| p.block);
    for passage in &paper.passages {
        let looks_back = match passage.kind {
            Kind::Heading(_) | Kind::AnnexTitle => !LOOKING_AHEAD.is_in(&passage.text),
            Kind::Paragraph if Some(passage.block) == closing => true,
            Kind::Paragraph => opens(passage),
            _ => false,
        };
        let whole = search_key(&passage.text);
        let names = whole.contains("bao cao")
            || LOOKING_BACK.is_in(&passage.text)
            || passage.kind == Kind::AnnexTitle;
        if !looks_back || !names {
            continue;
        }
        for named in years(first_sentence(&passage.text))
            .into_iter()
            .filter(|y| *y != wanted)
        {
            let Some(start) = find_year(&passage.text, named) else {
                continue;
            };
            // A document of an earlier year is cited by its own year.
            if cited_before(&passage.text[..start]) {
                continue;
            }
            let message = format!("Ở đây ghi năm {named}, báo cáo là của năm {wanted}.");
            let excerpt = super::signs::around(&passage.text, start);
            out.push(
                found(Code::YearDiffers, passage, excerpt, message).mended_by(passage.put(
                    start,
                    start + 4,
                    &wanted.to_string(),
                )),
            );
        }
    }
}

/// Whether a paragraph tells what the report is about: `… báo cáo … năm 2026 (số liệu …) như sau:`.
fn opens(passage: &Passage) -> bool {
    passage.section == 0
        && passage.words.starts_with("phần mở đầu")
        && search_key(&passage.text).contains("bao cao")
}

fn first_sentence(text: &str) -> &str {
    text.split_once(". ").map_or(text, |(first, _)| first)
}

fn find_year(text: &str, year: i32) -> Option<usize> {
    let year = year.to_string();
    ["năm ", "NĂM ", "Năm "].iter().find_map(|word| {
        text.find(&format!("{word}{year}"))
            .map(|at| at + word.len())
    })
}

/// Whether a document is named shortly before.
fn cited_before(before: &str) -> bool {
    let start = before.char_indices().rev().nth(160).map_or(0, |(at, _)| at);
    // What follows "báo cáo" is the report's own again.
    let near = before[start..].rsplit("báo cáo ").next().unwrap_or(before);
    [
        "/KH-",
        "/QĐ-",
        "/NQ-",
        "/CT-",
        "/CTr-",
        "Kế hoạch",
        "Nghị quyết",
        "Chương trình",
        "tháng ",
        "THÁNG ",
    ]
    .iter()
    .any(|word| near.contains(word))
}
