//! Căn cứ.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found};
use crate::pattern::patterns;
use crate::words::beginning;

patterns! {
    OPENING = r"^\s*-?\s*(Căn cứ|Theo|Thực hiện|Xét|Trên cơ sở)\b";
    LAW = r"^\s*-?\s*Căn cứ (Bộ )?(Luật|luật|Pháp lệnh|Hiến pháp)\b";
    DOCUMENT = r"\b(Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Chương trình|Công văn|Hướng dẫn)\b";
    NUMBER = r"số:? ?\d+[^\s]*/|\d+/\d{4}/|\d+-(NQ|CT|KL|QĐ)/";
    DATE = r"ngày \d{1,2}(/\d{1,2}/| tháng \d{1,2} năm )\d{4}";
    ISSUER = r" của ";
    ABSTRACT = r"(?i)\b(về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|thực hiện|triển khai|công bố|tổ chức)\b";
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let bases: Vec<&Passage> = paper.of(|kind| kind == Kind::Basis).collect();
    for (at, line) in bases.iter().enumerate() {
        end_sign(line, at + 1 == bases.len(), out);
        if !OPENING.is_in(&line.text) {
            let message = "Mỗi căn cứ mở đầu bằng “Căn cứ”, “Theo” hoặc “Thực hiện”.".to_owned();
            out.push(found(
                Code::BasisOpening,
                line,
                &beginning(&line.text, 8),
                message,
            ));
        }
        cut_short(line, out);
    }
}

fn end_sign(line: &Passage, last: bool, out: &mut Vec<Finding>) {
    let text = line.text.trim_end();
    let wanted = if last { '.' } else { ';' };
    if text.ends_with(wanted) {
        return;
    }
    let bare = text.trim_end_matches(['.', ';', ',', ':', ' ']);
    let message = match last {
        true => "Căn cứ cuối cùng kết thúc bằng dấu chấm (.).".to_owned(),
        false => "Sau mỗi căn cứ có dấu chấm phẩy (;).".to_owned(),
    };
    out.push(
        found(Code::BasisEndSign, line, &beginning(text, 8), message)
            .mended_by(line.put_all(&format!("{bare}{wanted}"))),
    );
}

fn cut_short(line: &Passage, out: &mut Vec<Finding>) {
    let text = line.text.as_str();
    if LAW.is_in(text) || !DOCUMENT.is_in(text) {
        return;
    }
    let date = DATE.first(text).and_then(|date| date.get(0));
    let after = date.as_ref().map_or(text, |date| &text[date.end()..]);
    let wanting = [
        (!NUMBER.is_in(text), "số, ký hiệu"),
        (date.is_none(), "ngày tháng năm"),
        (!ISSUER.is_in(text), "cơ quan ban hành"),
        (!ABSTRACT.is_in(after), "trích yếu"),
    ];
    let wanting: Vec<&str> = wanting.iter().filter(|w| w.0).map(|w| w.1).collect();
    if !wanting.is_empty() {
        let message = format!("Căn cứ ghi thiếu: {}.", wanting.join(", "));
        out.push(found(
            Code::BasisCutShort,
            line,
            &beginning(text, 12),
            message,
        ));
    }
}
