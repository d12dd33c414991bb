//! A citation taken apart: type, number and symbol, date, issuer, abstract.

use crate::paper::{Kind, Paper, Passage};
use crate::pattern::{group, patterns};
use crate::words::date;
use chrono::NaiveDate;

patterns! {
    CITED = r"(?i)\b(quyết định|kế hoạch|nghị quyết|nghị định|thông tư liên tịch|thông tư|chỉ thị|báo cáo|công văn|chương trình hành động|chương trình|tờ trình|thông báo|hướng dẫn|đề án|công điện|kết luận|quy chế|quy định|biên bản|phương án|luật|bộ luật|pháp lệnh)(?: [^,.;()\d]{0,40}?)?\s+(?:số\s*:?\s*)?(\d{1,5}[a-z]?(?:\s*-\s*(?:NQ|CT|KL|QĐ|CTr|KH|TB|BC|HD)\s*/\s*[\p{L}\d]+|\s*/\s*(?:\d{4}\s*/\s*)?\p{L}[\p{L}\d&]*(?:\s?[-–]\s?[\p{L}&][\p{L}\d&]*)*))";
    TYPE = r"(?i)\b(quyết định|kế hoạch|nghị quyết|nghị định|thông tư liên tịch|thông tư|chỉ thị|báo cáo|công văn|chương trình hành động|chương trình|tờ trình|thông báo|hướng dẫn|đề án|công điện|kết luận|quy chế|quy định|biên bản|phương án|bộ luật|luật|pháp lệnh)\b";
    OTHER_WORD = r"^ (?:và|hoặc|đã|được|là|có|nêu|trong|tại|thì|với|đến|sau|từ|này|trên|Ủy ban|UBND|Sở|Phòng|Bộ|Chủ tịch)\b";
    ANY_WORD = r"^ \p{L}";
    NUMBER = r"\d\s*/\s*(?:\d{4}\s*/\s*)?[A-ZĐ]|\d-[A-Z]{2}/";
    DATED = r"^,?\s*ngày (?:(\d{1,2})/(\d{1,2})/(\d{4})|(\d{1,2}) tháng (\d{1,2}) năm (\d{4}))";
    ABSTRACT = r"(?i)^\s*(về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|triển khai|thực hiện|công bố|tổ chức|kiện toàn|thành lập|điều chỉnh|đẩy mạnh|tăng cường|giao|đối với|v/v|“|về việc|chuyển đổi số|phát triển|quy hoạch|cho|nâng cao|yêu cầu|xây dựng|bãi bỏ|công nhận|thông qua|hỗ trợ|phân công|bảo đảm|đảm bảo)";
}

/// A document named in a text.
pub(super) struct Citation<'p> {
    pub(super) passage: &'p Passage,
    /// `Kế hoạch`, as written.
    pub(super) type_name: &'p str,
    /// Where number and symbol stand.
    pub(super) range: (usize, usize),
    pub(super) date: Option<NaiveDate>,
    /// Whether a date is named, be it real or not.
    pub(super) dated: bool,
    /// The words after `của`; empty where there are none.
    pub(super) issuer: &'p str,
    pub(super) with_abstract: bool,
}

/// Whether a text holds a number with a symbol.
pub(super) fn holds_number(text: &str) -> bool {
    NUMBER.is_in(text)
}

/// Every citation of the paper in reading order.
pub(super) fn all<'p>(paper: &'p Paper<'_>) -> Vec<Citation<'p>> {
    let mut all = Vec::new();
    let wanted = |kind: Kind| kind.is_prose() || matches!(kind, Kind::Title | Kind::AnnexReference);
    for passage in paper.of(wanted) {
        for hit in CITED.all(&passage.text) {
            let (Some(first), Some(number)) = (hit.get(1), hit.get(2)) else {
                continue;
            };
            // "Chương trình hành động thực hiện Nghị quyết số …": the number is that of the last type named.
            let types = TYPE.matches(&passage.text[first.start()..number.start()]);
            let Some(type_name) = types.last() else {
                continue;
            };
            let end = number.start() + number.as_str().trim_end().len();
            // "và" between two words is no part of a symbol: "98/KH - UBND" may have spaces, "15/KH và" not.
            let end = symbol_end(&passage.text, number.start(), end);
            if !NUMBER.is_in(&passage.text[number.start()..end]) {
                continue;
            }
            let mut citation = Citation {
                passage,
                type_name: type_name.as_str(),
                range: (number.start(), end),
                date: None,
                dated: false,
                issuer: "",
                with_abstract: false,
            };
            citation.read_rest(&passage.text[end..]);
            all.push(citation);
        }
    }
    all
}

/// Small words after a hyphen with spaces are no part of a symbol.
fn symbol_end(text: &str, start: usize, end: usize) -> usize {
    let number = &text[start..end];
    let mut kept = number.len();
    for (at, _) in number.match_indices(['-', '–']) {
        let after = number[at..].trim_start_matches(['-', '–', ' ']);
        let spaced = number[at + 1..].starts_with(' ') || number[..at].ends_with(' ');
        let capitals = after
            .chars()
            .take(2)
            .all(|c| c.is_uppercase() || c.is_ascii_digit());
        if spaced && !capitals {
            kept = kept.min(number[..at].trim_end().len());
        }
    }
    start + kept
}

impl<'p> Citation<'p> {
    /// Number and symbol as written.
    pub(super) fn written(&self) -> &'p str {
        &self.passage.text[self.range.0..self.range.1]
    }

    /// Number and symbol without spaces, joined by hyphens, with 0 before numbers below 10.
    pub(super) fn proper(&self) -> String {
        let bare: String = self
            .written()
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| if c == '–' { '-' } else { c })
            .collect();
        let digits = bare.chars().take_while(char::is_ascii_digit).count();
        match digits {
            1 => format!("0{bare}"),
            _ => bare,
        }
    }

    /// The letters behind the number: `KH-UBND`, `NĐ-CP`, `NQ/TW`.
    fn letters(&self) -> String {
        let proper = self.proper();
        let after = proper.split_once(['/', '-']).map_or("", |(_, after)| after);
        match after.split_once('/') {
            Some((year, rest)) if year.chars().all(|c| c.is_ascii_digit()) => rest.to_owned(),
            _ => after.to_owned(),
        }
    }

    /// The first letters of the symbol, which name the type.
    pub(super) fn short_type(&self) -> Option<String> {
        let letters = self.letters();
        let first = letters.split(['-', '/']).next()?.to_owned();
        (!first.is_empty()).then_some(first)
    }

    /// How many groups of letters the symbol has.
    pub(super) fn symbol_parts(&self) -> usize {
        self.letters().split(['-', '/']).count()
    }

    /// The letters that name the issuer, in capitals.
    pub(super) fn issuer_letters(&self) -> String {
        let letters = self.letters().to_uppercase();
        let parts: Vec<&str> = letters.split(['-', '/']).collect();
        match parts.as_slice() {
            [one] => (*one).to_owned(),
            [_, issuer, ..] => (*issuer).to_owned(),
            [] => String::new(),
        }
    }

    /// Date, issuer and abstract after the number.
    fn read_rest(&mut self, rest: &'p str) {
        let mut rest = rest;
        self.take_date(&mut rest);
        if let Some(issuer) = rest.trim_start_matches([',', ' ']).strip_prefix("của ") {
            let end = issuer_end(issuer);
            self.issuer = issuer[..end].trim_end();
            rest = &issuer[end..];
            if !self.dated {
                self.take_date(&mut rest);
            }
        }
        let goes_on = self.issuer.is_empty() && ANY_WORD.is_in(rest) && !OTHER_WORD.is_in(rest);
        self.with_abstract = ABSTRACT.is_in(rest) || goes_on;
    }

    fn take_date(&mut self, rest: &mut &'p str) {
        let Some(hit) = DATED.first(rest) else {
            return;
        };
        let at = if hit.get(1).is_some() { 1 } else { 4 };
        self.date = date(group(&hit, at), group(&hit, at + 1), group(&hit, at + 2));
        self.dated = true;
        *rest = &rest[group(&hit, 0).len()..];
    }
}

/// Where the name of an issuer ends: at a sign, or where the abstract begins.
fn issuer_end(text: &str) -> usize {
    let sign = text
        .find([',', ';', '.', ')', '(', ':', '“'])
        .unwrap_or(text.len());
    let mut end = sign;
    for (at, _) in text[..sign].match_indices(' ') {
        let after = &text[at..];
        let dated = after.trim_start().starts_with("ngày ");
        let next = after
            .strip_prefix(" và ")
            .and_then(|after| TYPE.first(after));
        let dated = dated || next.is_some_and(|next| next.get(0).is_some_and(|at| at.start() == 0));
        let words = text[..at].split_whitespace().count();
        if dated || words >= 2 && ABSTRACT.is_in(after) && !after.starts_with(" Chuyển đổi số")
        {
            end = at;
            break;
        }
    }
    end
}
