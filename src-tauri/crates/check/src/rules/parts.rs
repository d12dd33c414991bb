//! What was left over, left open, or does not belong into this program.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found};
use crate::pattern::{Pattern, patterns};
use crate::words::beginning;

patterns! {
    OPEN = r"…\s?…|\.{4,}|_{3,}|\[\s*(?:\.\.\.|…|x{2,}|[Xx])?\s*\]|(?:\b|_)[x]{2,}\b(?:/[x]{2,})*|\((?:ghi rõ|nêu rõ|điền|ghi tên|tên đơn vị|tên cơ quan|họ và tên)[^)]*\)|<(?:tên|ngày|số)[^>]*>|(?i)\(họ và tên\)|\bnnn\b|\bTBD\b|\?{3}";
    TEMPLATE = r"\{\{|\}\}|\{%|%\}|\{#|\bnull\b|\bNaN\b|\bundefined\b|\bNone\b|#VALUE!|#REF!|#DIV/0!|#N/A|#NAME\?|#####|\$\{|<br ?/?>|&nbsp;|&amp;";
    EMPTY = r"(?i)^\W*(chưa có nội dung( được nhập)?|nội dung đang cập nhật|đang cập nhật|bổ sung sau|\(bổ sung sau\))\W*$";
    DRAFT = r"^\W*(?:DỰ THẢO|Dự thảo|BẢN NHÁP|Bản nháp)(?:\s+(?:lần|LẦN|số)?\s*\d*)?\W*$|\((?:DỰ THẢO|Dự thảo|dự thảo)(?: (?:lần|LẦN)? ?\d+)?\)|\bDỰ THẢO\b|\bBẢN NHÁP\b";
    SECRET = r"\b(?:TUYỆT MẬT|TỐI MẬT)\b|^\W*MẬT\W*$|(?i)\bđộ mật\s*:|(?:^|[\s(“])(?:Tuyệt mật|Tối mật)\s*$";
    CAPITAL_SECRET = r"(\p{Lu}+)?\s?\bMẬT\b(\s\p{Lu}+)?";
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for passage in &paper.passages {
        placeholder(passage, out);
        tell(
            passage,
            &TEMPLATE,
            Code::TemplateLeft,
            "Còn sót dấu của mẫu câu hoặc bảng tính.",
            out,
        );
        tell(
            passage,
            &EMPTY,
            Code::PartEmpty,
            "Phần này chưa có nội dung.",
            out,
        );
        tell(
            passage,
            &DRAFT,
            Code::DraftWord,
            "Còn chữ “Dự thảo”: bỏ trước khi phát hành.",
            out,
        );
        secret(passage, out);
    }
}

fn tell(
    passage: &Passage,
    pattern: &'static Pattern,
    code: Code,
    message: &str,
    out: &mut Vec<Finding>,
) {
    if let Some(hit) = pattern.matches(&passage.text).next() {
        out.push(found(
            code,
            passage,
            &beginning(hit.as_str(), 10),
            message.to_owned(),
        ));
    }
}

/// Open room has rules of its own in the head, for addressees and for the signer; an annex's reference may be blank.
fn placeholder(passage: &Passage, out: &mut Vec<Finding>) {
    let open = matches!(passage.kind, Kind::Addressee | Kind::Signer)
        || passage.kind == Kind::Agency && !passage.text.chars().any(char::is_alphabetic);
    let Some(hit) = OPEN.matches(&passage.text).next().filter(|_| !open) else {
        return;
    };
    if passage.kind == Kind::AnnexReference && hit.as_str().starts_with(['…', '.', '_']) {
        return;
    }
    let message = "Còn chỗ trống chưa điền.".to_owned();
    let excerpt = super::signs::around(&passage.text, hit.start());
    let excerpt = if excerpt.is_empty() {
        hit.as_str()
    } else {
        excerpt
    };
    out.push(found(Code::PlaceholderLeft, passage, excerpt, message));
}

/// A mark of secrecy; "BẢO MẬT" and "BÍ MẬT" in a heading are words like others.
fn secret(passage: &Passage, out: &mut Vec<Finding>) {
    let marked = SECRET.is_in(&passage.text);
    let form = matches!(
        passage.kind,
        Kind::Agency | Kind::Title | Kind::Recipient | Kind::Capacity
    );
    let alone = form
        && CAPITAL_SECRET
            .all(&passage.text)
            .any(|hit| hit.get(1).is_none() && hit.get(2).is_none());
    if marked || alone {
        let message = "Văn bản mật không được soạn, lưu trong chương trình này.".to_owned();
        out.push(found(
            Code::SecretWord,
            passage,
            &beginning(&passage.text, 8),
            message,
        ));
    }
}
