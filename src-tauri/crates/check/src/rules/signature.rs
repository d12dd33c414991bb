//! Capacity, position and name of the signer.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Paper, Passage, found, found_at};
use crate::pattern::{group, patterns};
use crate::repair::{Edit, List, Repair, Spot};
use crate::words::{is_capitals, title_case};
use domain::text::search_key;
use report::model::Signature;

patterns! {
    PROPER = r"^(TM|KT|TL|TUQ|Q)\. \S";
    ANY_MARK = r"^(?:(T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|T\s*/\s*U\s*/?\s*Q|T\.M|K\.T|T\.L|T\.U\.Q)[\s./:-]*|(TM|KT|TL|TUQ|Q)(?:\s*[./:,-]+\s*|\s+)|(QUYỀN|THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA ỦY QUYỀN) )(.*)$";
    ACADEMIC = r"^\s*((?i:ông|bà|đồng chí|đ/c|gs|pgs|tskh|ts|ths|th\.s|bs|bác sĩ|ks|kỹ sư|kts|cn|cử nhân|ckii|cki|ls|luật sư|ds|dược sĩ|dr|mr|mrs|tiến sĩ|thạc sĩ|phó giáo sư|giáo sư|nhà giáo|nhà giáo ưu tú|ngưt|ngnd|nsưt|nsnd|thầy thuốc ưu tú|anh hùng lao động))[.,\s]+";
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let Some((id, end)) = paper.signature() else {
        if paper.is_whole() {
            let message = "Văn bản không có phần chữ ký và Nơi nhận ở cuối.".to_owned();
            out.push(found_at(
                Code::SignatureMissing,
                paper.ending(),
                "cuối văn bản",
                "",
                message,
            ));
        }
        return;
    };
    if end.capacity.iter().all(|line| line.trim().is_empty()) {
        let message = "Chưa ghi quyền hạn, chức vụ của người ký.".to_owned();
        out.push(found_at(
            Code::CapacityMissing,
            id,
            "quyền hạn, chức vụ",
            "",
            message,
        ));
    } else {
        for at in 0..end.capacity.len() {
            if let Some(line) = paper.entry(id, List::Capacity, at) {
                capacity_line(line, out);
            }
        }
        collective(paper, id, end, out);
        deputy(paper, id, end, out);
    }
    // What is issued with a decision bears the name under the decision (mẫu 1.3).
    if !paper.head().is_some_and(|(_, head)| head.enclosed) {
        name(paper, id, out);
    }
}

fn capacity_line(line: &Passage, out: &mut Vec<Finding>) {
    let text = line.text.as_str();
    if !is_capitals(text) {
        let message = "Quyền hạn, chức vụ của người ký phải viết bằng chữ in hoa.".to_owned();
        out.push(
            found(Code::CapacityNotCapitals, line, text, message)
                .mended_by(line.put_all(&text.to_uppercase())),
        );
        return;
    }
    if PROPER.is_in(text) {
        return;
    }
    let Some(mark) = ANY_MARK.first(text) else {
        return;
    };
    let letters: String = [1, 2, 3]
        .iter()
        .flat_map(|index| group(&mark, *index).chars())
        .filter(|c| c.is_alphabetic() || *c == ' ')
        .collect();
    let short = match letters.trim() {
        "QUYỀN" => "Q",
        "THAY MẶT" => "TM",
        "KÝ THAY" => "KT",
        "THỪA LỆNH" => "TL",
        "THỪA ỦY QUYỀN" => "TUQ",
        short => short,
    }
    .replace(' ', "");
    let proper = format!("{short}. {}", group(&mark, 4).trim());
    let message = format!("“{text}” viết sai cách: phải là “{proper}”.");
    out.push(found(Code::CapacityForm, line, text, message).mended_by(line.put_all(&proper)));
}

/// Whether a line names a collective that somebody signs for.
fn is_collective(key: &str) -> bool {
    [
        "uy ban nhan dan",
        "hoi dong nhan dan",
        "ban chi dao",
        "hoi dong ",
        "ban thuong vu",
        "ubnd",
    ]
    .iter()
    .any(|start| key.starts_with(start))
}

fn collective(paper: &Paper<'_>, id: &str, end: &Signature, out: &mut Vec<Finding>) {
    let key = search_key(&end.capacity[0]);
    let Some(line) = paper.entry(id, List::Capacity, 0) else {
        return;
    };
    if is_collective(&key) {
        let message = format!("Ký thay mặt tập thể phải ghi “TM.” trước “{}”.", line.text);
        out.push(
            found(Code::CollectiveWithoutTm, line, &line.text, message)
                .mended_by(line.put_all(&format!("TM. {}", line.text))),
        );
        return;
    }
    let agency = paper.agency_key();
    let Some(rest) = key.strip_prefix("tm. ") else {
        return;
    };
    let committee = agency.starts_with("uy ban nhan dan");
    let own = agency.starts_with(rest) || rest == agency;
    if committee && !own {
        let message = format!(
            "“{}”: cơ quan ban hành là Ủy ban nhân dân thì ghi “TM. ỦY BAN NHÂN DÂN”.",
            line.text
        );
        out.push(
            found(Code::CapacityAgency, line, &line.text, message)
                .mended_by(line.put_all("TM. ỦY BAN NHÂN DÂN")),
        );
    }
}

fn deputy(paper: &Paper<'_>, id: &str, end: &Signature, out: &mut Vec<Finding>) {
    let keys: Vec<String> = end.capacity.iter().map(|line| search_key(line)).collect();
    let stands_for = |key: &String| {
        ["kt", "tl", "tuq"].iter().any(|m| {
            key.starts_with(&format!("{m}."))
                || key.starts_with(&format!("{m} "))
                || key.starts_with(&format!("{}/{}", &m[..1], &m[1..]))
        })
    };
    if let Some(at) = keys.iter().position(stands_for) {
        let only_line = at + 1 == keys.len() && end.position.is_none();
        if only_line && let Some(line) = paper.entry(id, List::Capacity, at) {
            let message = format!(
                "Sau “{}” phải có một dòng ghi chức vụ của chính người ký.",
                line.text
            );
            out.push(found(Code::DeputyLineMissing, line, &line.text, message));
        }
        return;
    }
    let Some(at) = keys.iter().position(|key| key.starts_with("pho ")) else {
        return;
    };
    let Some(line) = paper.entry(id, List::Capacity, at) else {
        return;
    };
    let above = line.text.to_uppercase().replacen("PHÓ ", "", 1);
    let text = format!("KT. {}", above.trim());
    let message = format!(
        "“{}” ký thay cấp trưởng: thiếu dòng “{text}” ở trên.",
        line.text
    );
    let repair = Repair {
        label: format!("Thêm dòng “{text}”"),
        edit: Edit::Insert {
            block: id.to_owned(),
            list: List::Capacity,
            at,
            text,
        },
    };
    out.push(found(Code::DeputyWithoutKt, line, &line.text, message).mended_by(repair));
}

fn name(paper: &Paper<'_>, id: &str, out: &mut Vec<Finding>) {
    let Some(line) = paper.passage(id, &Spot::Signer) else {
        return;
    };
    let text = line.text.trim();
    if search_key(text).trim_matches(['(', ')', ' ']) == "ho va ten" {
        let message = "Chưa ghi họ tên người ký.".to_owned();
        out.push(found(Code::SignerOpen, line, text, message));
    } else if !text.chars().any(char::is_alphabetic) {
        let message = "Thiếu họ tên người ký.".to_owned();
        out.push(found(Code::SignerMissing, line, text, message));
    } else {
        titles(line, out);
        capitals(line, out);
    }
}

fn titles(line: &Passage, out: &mut Vec<Finding>) {
    let mut rest = line.text.as_str();
    while let Some(title) = ACADEMIC.first(rest) {
        rest = &rest[group(&title, 0).len()..];
    }
    if rest.len() < line.text.len() {
        let titles = line.text[..line.text.len() - rest.len()].trim();
        let message = format!("Trước họ tên người ký không ghi “{titles}”.");
        out.push(
            found(Code::SignerTitled, line, &line.text, message).mended_by(line.put_all(rest)),
        );
    }
}

fn capitals(line: &Passage, out: &mut Vec<Finding>) {
    let words: Vec<&str> = line.text.split_whitespace().collect();
    let small = |word: &&str| word.chars().next().is_some_and(char::is_lowercase);
    if words.len() > 1 && is_capitals(&line.text) || words.iter().all(small) {
        let proper = title_case(&line.text);
        let message = format!("Họ tên người ký viết bằng chữ in thường: “{proper}”.");
        out.push(
            found(Code::SignerCapitals, line, &line.text, message).mended_by(line.put_all(&proper)),
        );
    }
}
