//! Kính gửi and Nơi nhận.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Paper, Passage, found, found_at};
use crate::pattern::{group, patterns};
use crate::repair::{Edit, List, Repair};
use domain::text::search_key;

patterns! {
    TO = r"(?i)^\s*-?\s*kính gửi\s*:?\s*";
    ARCHIVE = r"^Lưu: VT(, \S[^,;:]*)*$";
    ANY_ARCHIVE = r"(?i)^lưu\s*:?\s*(.*)$";
}

/// Types that name whom they are sent to above the text (mục II.9.b).
const SENT_UP: [&str; 2] = ["bao cao", "to trinh"];

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    if !paper.is_whole() {
        return;
    }
    addressees(paper, out);
    let Some((id, end)) = paper.signature() else {
        return;
    };
    if end.recipients.is_empty() {
        let message = "Văn bản không có danh sách Nơi nhận.".to_owned();
        out.push(found_at(
            Code::RecipientsMissing,
            id,
            "Nơi nhận",
            "",
            message,
        ));
        return;
    }
    as_above(paper, id, &end.recipients, out);
    archive(paper, id, &end.recipients, out);
    entries(paper, id, &end.recipients, out);
}

/// An entry without marks: no hyphen before, no sign behind, no capitals.
fn key(entry: &str) -> String {
    search_key(entry)
        .trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')')
        .to_owned()
}

fn is_open(entry: &str) -> bool {
    !entry.chars().any(char::is_alphanumeric)
}

fn has_addressee(paper: &Paper<'_>) -> bool {
    paper
        .addressees()
        .is_some_and(|(_, to)| to.iter().any(|entry| !is_open(entry)))
}

fn addressees(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    if !has_addressee(paper) {
        if paper.is_letter() || SENT_UP.contains(&paper.type_key().as_str()) {
            let id = paper.addressees().map_or(paper.beginning(), |(id, _)| id);
            let message = "Chưa ghi “Kính gửi”: báo cáo, tờ trình gửi cấp trên và công văn phải có nơi gửi trên phần lời văn."
                .to_owned();
            out.push(found_at(
                Code::AddresseeMissing,
                id,
                "Kính gửi",
                "",
                message,
            ));
        }
        return;
    }
    let Some((id, to)) = paper.addressees() else {
        return;
    };
    for at in 0..to.len() {
        let Some(line) = paper.entry(id, List::Addressees, at) else {
            continue;
        };
        if let Some(mark) = TO.first(&line.text) {
            let message =
                "Chữ “Kính gửi” được in sẵn, không ghi thêm trong tên nơi gửi.".to_owned();
            let end = group(&mark, 0).len();
            out.push(
                found(Code::AddresseeForm, line, &line.text, message)
                    .mended_by(line.put(0, end, "")),
            );
        } else if is_open(&line.text) || to[..at].iter().any(|one| key(one) == key(&line.text)) {
            let message = "Dòng Kính gửi bị trống hoặc lặp.".to_owned();
            out.push(
                found(Code::AddresseeForm, line, &line.text, message).mended_by(remove(
                    id,
                    List::Addressees,
                    at,
                )),
            );
        }
    }
}

fn remove(id: &str, list: List, at: usize) -> Repair {
    Repair {
        label: "Bỏ dòng này".to_owned(),
        edit: Edit::Remove {
            block: id.to_owned(),
            list,
            at,
        },
    }
}

fn is_as_above(entry: &str) -> bool {
    let key = key(entry);
    key == "nhu tren" || key.starts_with("nhu tren ")
}

fn as_above(paper: &Paper<'_>, id: &str, recipients: &[String], out: &mut Vec<Finding>) {
    let at = recipients.iter().position(|entry| is_as_above(entry));
    match (at, paper.addressees().is_some()) {
        (None, true) => {
            let message = "Có “Kính gửi” thì dòng đầu của Nơi nhận là “Như trên”.".to_owned();
            let repair = Repair {
                label: "Thêm “Như trên”".to_owned(),
                edit: Edit::Insert {
                    block: id.to_owned(),
                    list: List::Recipients,
                    at: 0,
                    text: "Như trên".to_owned(),
                },
            };
            out.push(found_at(Code::AsAboveMissing, id, "Nơi nhận", "", message).mended_by(repair));
        }
        (Some(at @ 1..), true) => {
            let message = "“Như trên” phải đứng đầu Nơi nhận.".to_owned();
            let repair = shift(id, at, 0, "Đưa “Như trên” lên đầu");
            push_entry(paper, id, at, Code::AsAboveNotFirst, message, repair, out);
        }
        (Some(at), false) => {
            let message =
                "Văn bản không có “Kính gửi” thì Nơi nhận không ghi “Như trên”.".to_owned();
            let repair = remove(id, List::Recipients, at);
            push_entry(
                paper,
                id,
                at,
                Code::AsAboveWithoutAddressee,
                message,
                repair,
                out,
            );
        }
        _ => {}
    }
}

fn shift(id: &str, from: usize, to: usize, label: &str) -> Repair {
    Repair {
        label: label.to_owned(),
        edit: Edit::Move {
            block: id.to_owned(),
            list: List::Recipients,
            from,
            to,
        },
    }
}

fn push_entry(
    paper: &Paper<'_>,
    id: &str,
    at: usize,
    code: Code,
    message: String,
    repair: impl Into<Option<Repair>>,
    out: &mut Vec<Finding>,
) {
    if let Some(line) = paper.entry(id, List::Recipients, at) {
        out.push(found(code, line, &line.text, message).mended_by(repair));
    }
}

fn is_archive(entry: &str) -> bool {
    let key = key(entry);
    key == "luu"
        || key.starts_with("luu:")
        || key.starts_with("luu ") && !key.starts_with("luu tru")
}

fn archive(paper: &Paper<'_>, id: &str, recipients: &[String], out: &mut Vec<Finding>) {
    let last = recipients.len() - 1;
    let Some(at) = recipients.iter().position(|entry| is_archive(entry)) else {
        let of_facts = paper.facts.map(|facts| facts.sender.archive.as_str());
        let kept = of_facts
            .filter(|kept| kept.starts_with("VT"))
            .unwrap_or("VT");
        let text = format!("Lưu: {kept}");
        let repair = Repair {
            label: format!("Thêm “{text}”"),
            edit: Edit::Insert {
                block: id.to_owned(),
                list: List::Recipients,
                at: recipients.len(),
                text,
            },
        };
        let message = "Dòng cuối của Nơi nhận phải là “Lưu: VT” và đơn vị soạn thảo.".to_owned();
        out.push(found_at(Code::ArchiveMissing, id, "Nơi nhận", "", message).mended_by(repair));
        return;
    };
    if at < last {
        let message = "Dòng “Lưu” phải là dòng cuối của Nơi nhận.".to_owned();
        let repair = shift(id, at, last, "Đưa dòng “Lưu” xuống cuối");
        push_entry(paper, id, at, Code::ArchiveNotLast, message, repair, out);
    }
    let Some(line) = paper.entry(id, List::Recipients, at) else {
        return;
    };
    let bare = bare(line);
    if !ARCHIVE.is_in(bare) {
        let message = format!(
            "“{bare}” viết sai cách: “Lưu”, dấu hai chấm, “VT”, dấu phẩy rồi đơn vị soạn thảo, ví dụ “Lưu: VT, VHXH”."
        );
        let repair = proper_archive(bare)
            .filter(|proper| ARCHIVE.is_in(proper))
            .map(|proper| line.put_all(&proper));
        out.push(found(Code::ArchiveForm, line, &line.text, message).mended_by(repair));
    }
}

/// The entry without hyphen and last sign, which the page adds.
fn bare(line: &Passage) -> &str {
    line.text
        .trim()
        .trim_start_matches(['-', ' '])
        .trim_end_matches([';', '.', ' '])
}

fn proper_archive(text: &str) -> Option<String> {
    let found = ANY_ARCHIVE.first(text)?;
    let units = group(&found, 1).split([',', ';']).map(str::trim);
    let others: Vec<&str> = units
        .filter(|unit| !unit.is_empty() && !unit.eq_ignore_ascii_case("vt"))
        .collect();
    let list: String = others.iter().map(|unit| format!(", {unit}")).collect();
    Some(format!("Lưu: VT{list}"))
}

fn entries(paper: &Paper<'_>, id: &str, recipients: &[String], out: &mut Vec<Finding>) {
    for (at, entry) in recipients.iter().enumerate() {
        let again = recipients[..at].iter().any(|one| key(one) == key(entry));
        if again || is_open(entry) {
            let message = "Dòng Nơi nhận bị trống hoặc lặp.".to_owned();
            let repair = remove(id, List::Recipients, at);
            push_entry(paper, id, at, Code::RecipientTwice, message, repair, out);
        }
    }
}
