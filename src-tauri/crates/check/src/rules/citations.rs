//! Documents named in the text.

mod reading;
mod sequence;

use super::signs::around;
use super::types;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found};
use crate::pattern::{group, patterns};
use crate::words::beginning;
use domain::text::search_key;
use reading::Citation;

patterns! {
    WITHOUT_NUMBER = r"\b(Quyết định|Kế hoạch|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Báo cáo|Công văn|Chương trình|Tờ trình|Thông báo|Hướng dẫn|Công điện)( số:?)?\s+(?:(?:của|về)\s[^,.;()]{3,70}?\s)?ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}";
    EMPTY_NUMBER = r"\b(Quyết định|Kế hoạch|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Báo cáo|Công văn|Chương trình|Tờ trình|Thông báo|Hướng dẫn|Công điện) số:?\s*(?:/|của|về|ngày|[,.;)…])";
    LAW = r"\bLuật\s[^,.;()]{2,60}?\s*(?:số\s)?\d+/\d{4}/QH\d+";
}

/// The issuers behind the last letters of a symbol, in words without marks.
const ISSUERS: [(&str, &[&str]); 15] = [
    ("CP", &["chinh phu"]),
    ("TTG", &["thu tuong"]),
    ("UBND", &["uy ban nhan dan", "ubnd", "chu tich"]),
    ("HĐND", &["hoi dong nhan dan", "hdnd"]),
    ("QH", &["quoc hoi"]),
    ("UBTVQH", &["uy ban thuong vu quoc hoi"]),
    (
        "TW",
        &["trung uong", "bo chinh tri", "ban bi thu", "ban chap hanh"],
    ),
    (
        "TU",
        &[
            "tinh uy",
            "thanh uy",
            "ban chap hanh dang bo",
            "ban thuong vu",
            "hoi nghi",
        ],
    ),
    (
        "BTTTT",
        &["bo thong tin va truyen thong", "bo tt&tt", "bo tttt"],
    ),
    ("BKHCN", &["bo khoa hoc va cong nghe", "bo kh&cn"]),
    ("BNV", &["bo noi vu"]),
    ("BTC", &["bo tai chinh"]),
    ("BCA", &["bo cong an"]),
    ("BCĐ", &["ban chi dao"]),
    ("VPCP", &["van phong chinh phu"]),
];

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let citations = reading::all(paper);
    for citation in &citations {
        number(citation, out);
        symbol(citation, out);
        issuer(citation, out);
        future(paper, citation, out);
    }
    sequence::check(paper, &citations, out);
    let prose = paper.of(|kind| kind.is_prose() || kind == Kind::Title);
    for passage in prose {
        without_number(passage, out);
    }
    unregistered(paper, out);
}

/// Documents that the ledger knows by their titles alone, where the report first names them.
fn unregistered(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let documents = paper.facts.map_or(&[][..], |facts| &facts.documents);
    let open = documents.iter().filter(|header| {
        header.number.is_none() && header.issued_with.is_none() && !header.title.is_empty()
    });
    for header in open {
        let title = search_key(&header.title);
        let names = |(passage, key): &(&Passage, &str)| {
            passage.kind == Kind::Paragraph && key.contains(&title)
        };
        let Some((passage, _)) = paper.keyed().find(names) else {
            continue;
        };
        let lacking = match header.date {
            Some(_) => "số, ký hiệu",
            None => "số, ký hiệu, ngày ban hành",
        };
        let message = format!(
            "Viện dẫn lần đầu “{}” mà chưa có {lacking}: ghi bổ sung ở văn bản đó, mục Văn bản.",
            header.title
        );
        let excerpt = beginning(&header.title, 12);
        out.push(found(Code::CitationNumber, passage, &excerpt, message));
    }
}

/// The number as it must be written: `98/KH-UBND`, no spaces, 0 before numbers below 10.
fn number(citation: &Citation<'_>, out: &mut Vec<Finding>) {
    let (written, proper) = (citation.written(), citation.proper());
    if written != proper {
        let message = format!("Số, ký hiệu “{written}” viết sai cách; phải là “{proper}”.");
        out.push(rewritten(citation, Code::CitationForm, message, &proper));
    }
}

fn symbol(citation: &Citation<'_>, out: &mut Vec<Finding>) {
    let Some(short) = citation.short_type() else {
        return;
    };
    let upper = short.to_uppercase();
    let letter = search_key(citation.type_name) == "cong van";
    out.extend(
        if upper == "CV" || citation.proper().to_uppercase().contains("/CV-") {
            Some(with_cv(citation))
        } else if letter {
            of_no_letter(citation, &short)
        } else {
            of_another_type(citation, &short)
        },
    );
}

fn with_cv(citation: &Citation<'_>) -> Finding {
    let proper = citation.proper().replacen("CV-", "", 1);
    let message = "Ký hiệu công văn không có chữ “CV”.".to_owned();
    rewritten(citation, Code::CitationWithCv, message, &proper)
}

/// A letter has no type in its symbol; TC and TB are names of offices, too.
fn of_no_letter(citation: &Citation<'_>, short: &str) -> Option<Finding> {
    let office = matches!(short.to_uppercase().as_str(), "TC" | "TB");
    if office || !types::is_short(short) || citation.symbol_parts() < 2 {
        return None;
    }
    let name = types::name_of(short).unwrap_or("").to_lowercase();
    let message = format!("“{short}” là ký hiệu của {name}, không phải của công văn.");
    Some(of_type(citation, message))
}

fn of_another_type(citation: &Citation<'_>, short: &str) -> Option<Finding> {
    let wanted = types::short_of(citation.type_name)?;
    let upper = short.to_uppercase();
    // Resolutions and laws of the National Assembly carry its term: 175/2024/QH15.
    let assembly = upper.starts_with("QH") || upper.starts_with("UBTVQH");
    if wanted.to_uppercase() == upper || assembly {
        return None;
    }
    if types::is_short(short) {
        let message = format!(
            "Tên loại “{}” thì ký hiệu là “{wanted}”, không phải “{short}”.",
            citation.type_name
        );
        return Some(of_type(citation, message));
    }
    let message = format!("“{short}” không phải chữ viết tắt của tên loại văn bản nào.");
    let proper = citation.proper().replacen(short, wanted, 1);
    let finding = || rewritten(citation, Code::CitationSymbol, message, &proper);
    (citation.symbol_parts() > 1).then(finding)
}

/// A finding about a number as it is written, with the proper one.
fn rewritten(citation: &Citation<'_>, code: Code, message: String, proper: &str) -> Finding {
    let (start, end) = citation.range;
    let repair = citation.passage.put(start, end, proper);
    found(code, citation.passage, citation.written(), message).mended_by(repair)
}

fn of_type(citation: &Citation<'_>, message: String) -> Finding {
    let excerpt = format!("{} số {}", citation.type_name, citation.written());
    found(Code::CitationType, citation.passage, &excerpt, message)
}

fn issuer(citation: &Citation<'_>, out: &mut Vec<Finding>) {
    let named = search_key(citation.issuer);
    let last = citation.issuer_letters();
    let Some((_, words)) = ISSUERS.iter().find(|(letters, _)| {
        last == *letters
            || last
                .strip_prefix(letters)
                .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()))
    }) else {
        return;
    };
    if named.is_empty() || words.iter().any(|word| named.starts_with(word)) {
        return;
    }
    // "của tỉnh", "của thành phố" name the place of the committee.
    if last == "UBND"
        && ["tinh", "thanh pho", "phuong", "xa", "huyen", "thi xa"]
            .iter()
            .any(|w| named.starts_with(w))
    {
        return;
    }
    let message = format!(
        "Ký hiệu “{}” không phải của {}.",
        citation.proper(),
        citation.issuer.trim()
    );
    let excerpt = format!("{} … của {}", citation.written(), citation.issuer.trim());
    out.push(found(
        Code::CitationAgency,
        citation.passage,
        &excerpt,
        message,
    ));
}

fn future(paper: &Paper<'_>, citation: &Citation<'_>, out: &mut Vec<Finding>) {
    let (Some(date), Some(latest)) = (citation.date, paper.latest_issue()) else {
        return;
    };
    if date > latest && citation.passage.kind != Kind::AnnexReference {
        let message = format!(
            "Văn bản {} ghi ngày {}, sau ngày của báo cáo.",
            citation.proper(),
            domain::text::format_date(date)
        );
        out.push(found(
            Code::CitationInFuture,
            citation.passage,
            citation.written(),
            message,
        ));
    }
}

fn without_number(passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.as_str();
    let mut seen = Vec::new();
    for hit in WITHOUT_NUMBER
        .matches(text)
        .chain(EMPTY_NUMBER.matches(text))
    {
        let numbered = reading::holds_number(hit.as_str());
        if numbered || seen.contains(&hit.start()) {
            continue;
        }
        seen.push(hit.start());
        let message = "Viện dẫn văn bản phải ghi số, ký hiệu.".to_owned();
        out.push(found(Code::CitationNumber, passage, hit.as_str(), message));
    }
    for hit in LAW.all(text) {
        let message = "Luật chỉ ghi tên loại và tên của Luật, không ghi số, ký hiệu.".to_owned();
        let excerpt = around(text, hit.get(0).map_or(0, |whole| whole.end()));
        let _ = group(&hit, 0);
        out.push(found(Code::LawByNumber, passage, excerpt, message));
    }
}
