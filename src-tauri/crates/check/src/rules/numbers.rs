//! Numbers as they are written.

use super::signs::around;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found};
use crate::pattern::{group, patterns};
use domain::text::search_key;
use regex::Match;
use report::model::RowKind;

patterns! {
    PERCENT_POINT = r"\b(\d+)\.(\d+)(\s?%)";
    PERCENT_SPACE = r"\d([ \u{a0}]+)%";
    SPLIT = r"\b(\d{1,3})( , ?| ?,[ \u{a0}]+)(\d{1,2})([ \u{a0}]?%| (?:tỷ|triệu|điểm|km|ha)\b)";
    SPLIT_THOUSANDS = r"(\S+) ([1-9]\d{0,2})([ \u{a0}])(\d{3})( \p{L}|[.,;)]|$)";
    SPLIT_STOP = r"\b\d{1,3}(\. | \.)\d{3} (hồ sơ|lượt|người|TTHC|thủ tục|tài khoản|hộ|văn bản)";
    DECIMAL_POINT = r"\b(\d+)\.(\d{1,2}) ?(tỷ|triệu|nghìn|km|m2|ha|điểm|tấn|Mbps|GB|TB|lần|giờ|USD|đồng)\b";
    BARE_DECIMAL = r"^(\d+)\.(\d{1,2}|\d{4,})$";
    COMMAS = r"\b([1-9]\d{0,2}(?:,\d{3})+)\b(\S?\s?\S*)";
    LONG = r"(\S+\s)?(\S*?)\b(\d{4,})\b(\S*)";
    WORD_AND_SIGN = r"(?i)%\s*%|phần trăm\s*%|%\s*phần trăm|\d\s*phần trăm \(\d+%\)%";
}

/// Amounts that have a fraction: `1,953 tỷ đồng` is no grouping of thousands.
const FRACTIONS: [&str; 14] = [
    "ty", "trieu", "nghin", "km", "m2", "m3", "ha", "diem", "tan", "mbps", "gb", "tb", "usd", "lan",
];

/// What is counted in thousands.
const COUNTED: [&str; 20] = [
    "ho so",
    "luot",
    "nguoi",
    "tthc",
    "thu tuc",
    "tai khoan",
    "ho ",
    "van ban",
    "may tinh",
    "chung thu",
    "doanh nghiep",
    "trang",
    "giao dich",
    "dong",
    "can bo",
    "cong dan",
    "thanh vien",
    "ban ghi",
    "chu ky",
    "phan anh",
];

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let wanted = |kind: Kind| kind.is_prose() || kind == Kind::AnnexTitle;
    for passage in paper.of(wanted) {
        percent(passage, out);
        split(passage, out);
        decimal(passage, out);
        thousands(passage, out);
    }
    for passage in paper.of(|kind| kind == Kind::Cell(RowKind::Body)) {
        bare_decimal(passage, out);
    }
}

/// The place of a text that begins at the first and ends at the last of two groups.
fn between(first: Option<Match<'_>>, last: Option<Match<'_>>) -> Option<(usize, usize)> {
    Some((first?.start(), last?.end()))
}

fn percent(passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.as_str();
    for hit in PERCENT_POINT.all(text) {
        let (whole, part) = (group(&hit, 1), group(&hit, 2));
        // 1.200% may be twelve times as much: three digits group thousands unless that is absurd.
        let grouped = part.len() == 3 && whole.len() < 2 && whole != "0";
        if grouped || text[..hit.get(0).map_or(0, |m| m.start())].ends_with('.') {
            continue;
        }
        if let Some((start, end)) = between(hit.get(1), hit.get(2)) {
            let proper = format!("{whole},{part}");
            let message = format!("Phần thập phân ngăn bằng dấu phẩy: “{proper}%”.");
            out.push(
                found(Code::PercentPoint, passage, group(&hit, 0), message)
                    .mended_by(passage.put(start, end, &proper)),
            );
        }
    }
    for hit in PERCENT_SPACE.all(text) {
        if let (Some(gap), Some(whole)) = (hit.get(1), hit.get(0)) {
            let message = "Dấu % viết liền số.".to_owned();
            let proper = format!("{}%", &text[whole.start()..gap.start()]);
            out.push(
                found(
                    Code::PercentSpace,
                    passage,
                    around(text, gap.start()),
                    message,
                )
                .mended_by(passage.put(whole.start(), whole.end(), &proper)),
            );
        }
    }
    for hit in WORD_AND_SIGN.matches(text) {
        let message = "Ghi dấu % hoặc chữ “phần trăm”, không ghi cả hai.".to_owned();
        let at = text[..hit.start()].len();
        out.push(
            found(Code::PercentWord, passage, around(text, at), message).mended_by(passage.put(
                hit.start(),
                hit.end(),
                "%",
            )),
        );
    }
}

/// Spaces inside a number.
fn split(passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.as_str();
    for hit in SPLIT.all(text) {
        let Some((start, end)) = between(hit.get(1), hit.get(3)) else {
            continue;
        };
        // In a list of numbers each comma parts two of them.
        let before = text[..start].trim_end();
        let in_list = before.ends_with([',', '%', ';']) || before.ends_with("lần lượt");
        if !in_list {
            let proper = format!("{},{}", group(&hit, 1), group(&hit, 3));
            push_split(passage, start, end, &proper, out);
        }
    }
    for hit in SPLIT_THOUSANDS.all(text) {
        let before = search_key(group(&hit, 1));
        let named = [
            "muc", "so", "luoi", "khoan", "dieu", "quy", "thang", "ngay", "loai", "cap", "nam",
            "buoc", "de", "diem",
        ]
        .contains(&before.as_str())
            || before.chars().any(|c| c.is_ascii_digit());
        if let (false, Some((start, end))) = (named, between(hit.get(2), hit.get(4))) {
            let proper = format!("{}.{}", group(&hit, 2), group(&hit, 4));
            push_split(passage, start, end, &proper, out);
        }
    }
    for hit in SPLIT_STOP.all(text) {
        if let Some(gap) = hit.get(1) {
            let whole = hit.get(0).map_or(gap.start(), |whole| whole.start());
            let proper = format!("{}.", &text[whole..gap.start()]);
            push_split(passage, whole, gap.end(), &proper, out);
        }
    }
}

fn push_split(passage: &Passage, start: usize, end: usize, proper: &str, out: &mut Vec<Finding>) {
    let message = format!("Có dấu cách bên trong số; phải là “{proper}”.");
    let excerpt = around(&passage.text, start);
    out.push(
        found(Code::NumberSpace, passage, excerpt, message)
            .mended_by(passage.put(start, end, proper)),
    );
}

fn decimal(passage: &Passage, out: &mut Vec<Finding>) {
    for hit in DECIMAL_POINT.all(&passage.text) {
        if let Some((start, end)) = between(hit.get(1), hit.get(2)) {
            let proper = format!("{},{}", group(&hit, 1), group(&hit, 2));
            let message = format!("Phần thập phân ngăn bằng dấu phẩy: “{proper}”.");
            out.push(
                found(Code::DecimalPoint, passage, group(&hit, 0), message)
                    .mended_by(passage.put(start, end, &proper)),
            );
        }
    }
}

/// A cell that holds nothing but a number; running numbers stand in the first column.
fn bare_decimal(passage: &Passage, out: &mut Vec<Finding>) {
    let numbered = passage.words.contains("cột “TT”")
        || passage.words.contains("cột “STT”")
        || !passage.words.contains("cột");
    if let (false, Some(hit)) = (numbered, BARE_DECIMAL.first(passage.text.trim())) {
        let proper = format!("{},{}", group(&hit, 1), group(&hit, 2));
        let message = format!("Phần thập phân ngăn bằng dấu phẩy: “{proper}”.");
        out.push(
            found(Code::DecimalPoint, passage, &passage.text, message)
                .mended_by(passage.put_all(&proper)),
        );
    }
}

fn thousands(passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.as_str();
    for hit in COMMAS.all(text) {
        let Some(number) = hit.get(1) else {
            continue;
        };
        let after = search_key(&text[number.end()..]);
        let unit = after.split([' ', '/', ')', ',']).next().unwrap_or("");
        let part_of_more = text[..number.start()].ends_with([',', '.']) || after.starts_with(',');
        if after.starts_with('%') || FRACTIONS.contains(&unit) || part_of_more {
            continue;
        }
        let proper = number.as_str().replace(',', ".");
        let message = format!("Hàng nghìn ngăn bằng dấu chấm: “{proper}”.");
        out.push(
            found(Code::ThousandsComma, passage, number.as_str(), message).mended_by(passage.put(
                number.start(),
                number.end(),
                &proper,
            )),
        );
    }
    for hit in LONG.all(text) {
        ungrouped(passage, &hit, out);
    }
}

/// Numbers that name something: a document, a standard, a telephone.
fn is_name(before: &str, glued: &str, after: &str) -> bool {
    let before = search_key(before);
    let named = [
        "so",
        "iso",
        "tcvn",
        "ma",
        "thoai",
        "fax",
        "so:",
        "nghi",
        "luat",
        "qcvn",
        "tel",
        "cccd",
        "tai khoan",
    ];
    named.contains(&before.trim())
        || !glued.trim_matches(['(', '“', '"', '-']).is_empty()
        || after.starts_with(['/', '-', ':', '@', '_'])
}

fn ungrouped(passage: &Passage, hit: &regex::Captures<'_>, out: &mut Vec<Finding>) {
    let Some(number) = hit.get(3) else {
        return;
    };
    let (digits, after) = (number.as_str(), group(hit, 4));
    let next = search_key(&passage.text[number.end()..]);
    let counted = COUNTED
        .iter()
        .any(|word| next.trim_start().starts_with(word));
    let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let year = year && (!counted || search_key(group(hit, 1)).trim() == "nam");
    let long = digits.len() >= 5 && !digits.starts_with('0')
        || counted && !year && !digits.starts_with('0');
    if !long
        || is_name(group(hit, 1), group(hit, 2), after)
        || after.starts_with(['.', ',']) && after.len() > 1
    {
        return;
    }
    let Ok(value) = digits.parse::<i64>() else {
        return;
    };
    let proper = domain::text::format_number(value.into());
    let message = format!("Số lớn có dấu chấm hàng nghìn: “{proper}”.");
    out.push(
        found(Code::ThousandsMissing, passage, digits, message).mended_by(passage.put(
            number.start(),
            number.end(),
            &proper,
        )),
    );
}
