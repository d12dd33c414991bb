//! Names of agencies: in force on the day of the report, and the reporter's own.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found};
use crate::pattern::{group, patterns};
use crate::words::title_case;
use chrono::NaiveDate;
use domain::agency::Agency;
use domain::text::{format_date, search_key};
use report::model::RowKind;
use std::collections::{HashMap, HashSet};

patterns! {
    LEVEL = r"(?i)\b(UBND|ủy ban nhân dân|HĐND)( các| cấp)? (huyện|thị xã|quận)\b";
    COMMITTEE = r"\b(?i:(UBND|ủy ban nhân dân) (phường|xã)) ((?:[\p{Lu}][\p{L}\d]*|-|\d)(?: (?:[\p{Lu}][\p{L}\d]*|-|\d))*)";
    AREA = r"trên địa bàn (phường|xã) ([\p{Lu}][\p{L}]*(?: [\p{Lu}\d][\p{L}\d]*)*)";
    SPEAKS = r"^,? ?(báo cáo|kính gửi|trân trọng|kính trình|kính đề nghị|đề nghị|kiến nghị|đã ban hành|ban hành|xây dựng|tổ chức|triển khai|tiếp tục|xin)\b";
    CITED = r"\d/(\d{4}/)?[A-ZĐ]|“[^”]*$|(?i)(kế hoạch|quyết định|nghị quyết|chương trình|đề án|tỉnh|trước đây|nay là|cũ)\s*\S*\s*$|(?i)(kế hoạch|quyết định|nghị quyết|chương trình|đề án|công văn) [^;.]{0,80} của $";
    OLD = r"(?i)trước đây|nay là|\bcũ\b|trước ngày|đã sáp nhập|hợp nhất";
}

/// The last day of the district level (Luật Tổ chức chính quyền địa phương 2025).
fn last_day_of_districts() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2025, 6, 30)
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    names(paper, out);
    strange(paper, out);
    districts(paper, out);
}

/// The part of a passage that the report says in its own words.
///
/// What it repeats from a plan keeps the plan's names: the words of a target or task before the colon, titles of
/// documents, and the table columns that copy them.
fn own_words(passage: &Passage) -> Option<(usize, &str)> {
    match passage.kind {
        Kind::Cell(RowKind::Body) => {
            let column = search_key(passage.words.rsplit("cột “").next().unwrap_or(""));
            let own = ["ket qua", "ghi chu", "minh chung", "thuc hien", "chua dat"];
            own.iter()
                .any(|word| column.starts_with(word))
                .then_some((0, passage.text.as_str()))
        }
        Kind::Paragraph if passage.text.starts_with("- ") => {
            let start = passage.text.find(": ").map_or(0, |colon| colon + 2);
            Some((start, &passage.text[start..]))
        }
        Kind::Paragraph | Kind::Recipient | Kind::Addressee | Kind::AnnexReference => {
            Some((0, passage.text.as_str()))
        }
        _ => None,
    }
}

/// A name that holds no longer, or not yet, with the one that does.
struct Wrong {
    key: String,
    name: String,
    /// The name in lower case.
    lower: String,
    ended: Option<NaiveDate>,
    begins: Option<NaiveDate>,
    /// The name in force, where somebody continues the agency.
    now: Option<String>,
}

fn names(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let day = paper.day_of_names();
    let agencies = &paper.context.agencies;
    let borne = borne(agencies, day);
    let wrong: Vec<Wrong> = agencies
        .iter()
        .flat_map(|agency| wrong_names(agencies, agency, &borne, day))
        .collect();
    if wrong.is_empty() {
        return;
    }
    head(paper, &wrong, out);
    let right: Vec<String> = agencies
        .iter()
        .filter_map(|agency| agency.name_on(day))
        .map(str::to_lowercase)
        .collect();
    let names = Names::of(&wrong, &right);
    for passage in &paper.passages {
        if let Some((offset, words)) = own_words(passage) {
            find(passage, offset, words, &names, out);
        }
    }
}

fn head(paper: &Paper<'_>, wrong: &[Wrong], out: &mut Vec<Finding>) {
    let (Some((id, head)), key) = (paper.head(), paper.agency_key()) else {
        return;
    };
    if let Some(name) = wrong.iter().find(|name| name.key == key)
        && let Some(line) = paper.entry(id, crate::repair::List::Agency, 0)
    {
        out.push(finding(line, &title_case(&head.agency.join(" ")), name));
    }
}

fn finding(passage: &Passage, excerpt: &str, name: &Wrong) -> Finding {
    let now = name
        .now
        .as_ref()
        .map_or_else(String::new, |now| format!(" Tên hiện nay: {now}."));
    match (name.ended, name.begins) {
        (Some(ended), _) => {
            let message = format!(
                "“{}” chỉ có hiệu lực đến {}.{now}",
                name.name,
                format_date(ended)
            );
            found(Code::AgencyEnded, passage, excerpt, message)
        }
        (None, begins) => {
            let begins = begins.map(format_date).unwrap_or_default();
            let message = format!("“{}” chỉ có từ {begins}.{now}", name.name);
            found(Code::AgencyNotYet, passage, excerpt, message)
        }
    }
}

/// The names, full and short, that somebody bears on a day, without marks.
fn borne(agencies: &[Agency], day: NaiveDate) -> HashSet<String> {
    let names = |agency: &Agency| {
        let now = agency.name_on(day).map(search_key);
        let short = agency.exists_on(day).then(|| search_key(&agency.short));
        now.into_iter().chain(short).collect::<Vec<_>>()
    };
    agencies.iter().flat_map(names).collect()
}

/// The names of an agency that do not hold on a day, and that nobody else bears on it.
fn wrong_names(
    agencies: &[Agency],
    agency: &Agency,
    borne: &HashSet<String>,
    day: NaiveDate,
) -> Vec<Wrong> {
    let now = agency.name_on(day).map(str::to_owned).or_else(|| {
        let heir =
            |other: &&Agency| other.predecessors.contains(&agency.id) && other.exists_on(day);
        agencies
            .iter()
            .find(heir)
            .and_then(|heir| heir.name_on(day))
            .map(str::to_owned)
    });
    let mut wrong = Vec::new();
    for name in agency.names.iter().filter(|name| !name.holds_on(day)) {
        let ended = name.to.filter(|to| *to < day);
        let mut forms = vec![name.name.clone()];
        // The committee of a commune bears the name of a commune before it; only full names tell them apart.
        if !agency.exists_on(day) && !agency.short.is_empty() {
            forms.push(agency.short.clone());
        }
        if let Some(rest) = name.name.strip_prefix("Ủy ban nhân dân ") {
            forms.push(format!("UBND {rest}"));
        }
        for form in forms {
            let key = search_key(&form);
            if borne.contains(&key) || key.split(' ').count() < 2 {
                continue;
            }
            wrong.push(Wrong {
                key,
                lower: form.to_lowercase(),
                name: form,
                ended,
                begins: name.from.filter(|from| *from > day),
                now: now.clone(),
            });
        }
    }
    wrong
}

/// Names in lower case by their first word, so that a text is read once for all of them.
struct Names<'n>(HashMap<&'n str, Vec<(&'n str, Option<&'n Wrong>)>>);

impl<'n> Names<'n> {
    /// Names that are wrong, and those that are right where they stand around a wrong one.
    fn of(wrong: &'n [Wrong], right: &'n [String]) -> Self {
        let wrong = wrong.iter().map(|name| (name.lower.as_str(), Some(name)));
        let right = right.iter().map(|name| (name.as_str(), None));
        let mut by_word: HashMap<&str, Vec<_>> = HashMap::new();
        for (name, of) in wrong.chain(right) {
            by_word
                .entry(first_word(name))
                .or_default()
                .push((name, of));
        }
        Self(by_word)
    }

    /// Where names stand in a text as whole words.
    fn places(&self, text: &str) -> Vec<(std::ops::Range<usize>, Option<&'n Wrong>)> {
        let mut hits = Vec::new();
        for start in word_starts(text) {
            let rest = &text[start..];
            let names = self.0.get(first_word(rest)).into_iter().flatten();
            let whole = names.filter(|(name, _)| {
                rest.strip_prefix(name)
                    .is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            });
            hits.extend(whole.map(|(name, of)| (start..start + name.len(), *of)));
        }
        hits
    }
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or(text)
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut within = false;
    text.char_indices().filter_map(move |(at, c)| {
        let before = std::mem::replace(&mut within, c.is_alphanumeric());
        (within && !before).then_some(at)
    })
}

fn find(passage: &Passage, offset: usize, words: &str, names: &Names<'_>, out: &mut Vec<Finding>) {
    let lower = words.to_lowercase();
    // Lower case of Vietnamese keeps its length but for a few letters; then places cannot be told.
    if lower.len() != words.len() {
        return;
    }
    let hits = names.places(&lower);
    // The longest name at a place is the one that is meant.
    let within = |inner: &std::ops::Range<usize>, outer: &std::ops::Range<usize>| {
        outer.start <= inner.start && inner.end <= outer.end && outer.len() > inner.len()
    };
    for (range, name) in &hits {
        let Some(name) = name else {
            continue;
        };
        let covered = hits.iter().any(|(other, _)| within(range, other));
        let longer = lower[range.end..].starts_with(" và ") && continues(&words[range.end..]);
        let old = OLD.is_in(sentence_around(words, range.start));
        if covered || longer || old || CITED.is_in(clause_before(&words[..range.start])) {
            continue;
        }
        let (start, end) = (offset + range.start, offset + range.end);
        let repair = name.now.as_ref().map(|now| passage.put(start, end, now));
        out.push(finding(passage, &passage.text[start..end], name).mended_by(repair));
    }
}

/// Whether "và" goes on with the same name: a capital follows.
fn continues(after: &str) -> bool {
    after
        .trim_start_matches(" và ")
        .starts_with(char::is_uppercase)
}

/// The sentence in which a place stands.
fn sentence_around(text: &str, at: usize) -> &str {
    let start = text[..at].rfind(". ").map_or(0, |stop| stop + 2);
    let end = text[at..].find(". ").map_or(text.len(), |stop| at + stop);
    &text[start..end]
}

/// What stands before a place in the same clause.
fn clause_before(before: &str) -> &str {
    before.rsplit([';', '.']).next().unwrap_or(before)
}

/// The reporter's name as it follows "phường", "xã"; none for another kind of body.
fn own_commune(paper: &Paper<'_>) -> Option<String> {
    let key = paper.agency_key();
    let rest = key.strip_prefix("uy ban nhan dan ")?;
    (rest.starts_with("phuong ") || rest.starts_with("xa ")).then(|| rest.to_owned())
}

/// Words left over from the paper of another commune.
fn strange(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let Some(own) = own_commune(paper) else {
        return;
    };
    for passage in &paper.passages {
        if !matches!(
            passage.kind,
            Kind::Paragraph | Kind::AnnexReference | Kind::AnnexTitle | Kind::Title
        ) {
            continue;
        }
        let text = passage.text.as_str();
        for hit in COMMITTEE.all(text) {
            let Some(whole) = hit.get(0) else {
                continue;
            };
            let named = search_key(&format!("{} {}", group(&hit, 2), group(&hit, 3)));
            let speaks = SPEAKS.is_in(&text[whole.end()..]) || passage.kind != Kind::Paragraph;
            let by = text[..whole.start()].trim_end().ends_with("của");
            if named != own
                && !named.starts_with(&format!("{own} "))
                && (speaks || by && opens(passage))
            {
                push_strange(paper, passage, (whole.start(), whole.end()), out);
            }
        }
        for hit in AREA.all(text) {
            let named = search_key(&format!("{} {}", group(&hit, 1), group(&hit, 2)));
            if let (true, Some(whole)) = (
                named != own && !named.starts_with(&format!("{own} ")),
                hit.get(0),
            ) {
                let start = whole.start() + "trên địa bàn ".len();
                push_strange(paper, passage, (start, whole.end()), out);
            }
        }
    }
}

fn opens(passage: &Passage) -> bool {
    passage.words.starts_with("phần mở đầu")
}

fn push_strange(
    paper: &Paper<'_>,
    passage: &Passage,
    range: (usize, usize),
    out: &mut Vec<Finding>,
) {
    let name = title_case(&paper.agency());
    let excerpt = &passage.text[range.0..range.1];
    let message = format!("“{excerpt}” không phải đơn vị báo cáo ({name}).");
    out.push(found(Code::AgencyStrange, passage, excerpt, message));
}

fn districts(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    if last_day_of_districts().is_none_or(|last| paper.day_of_names() <= last) {
        return;
    }
    for passage in &paper.passages {
        let Some((offset, words)) = own_words(passage) else {
            continue;
        };
        for hit in LEVEL.all(words) {
            let Some(whole) = hit.get(0) else {
                continue;
            };
            let old = OLD.is_in(sentence_around(words, whole.start()));
            if old || CITED.is_in(clause_before(&words[..whole.start()])) {
                continue;
            }
            let excerpt = &passage.text[offset + whole.start()..offset + whole.end()];
            let message = "Cấp huyện kết thúc hoạt động từ 01/7/2025.".to_owned();
            out.push(found(Code::LevelEnded, passage, excerpt, message));
        }
    }
}
