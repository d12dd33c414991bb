//! Type name and abstract.

use super::types;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Paper, found, found_at};
use crate::pattern::{group, patterns};
use crate::repair::{List, Spot};
use crate::words::{beginning, is_capitals};

patterns! {
    YEAR = r"(?i)(tháng \d{1,2} )?năm (\d{4})";
    LETTER_MARK = r"^\s*V/v\.?:?\s*";
}

/// More words than these are no longer "một câu ngắn gọn".
const MOST_WORDS: usize = 50;

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    match paper.title() {
        Some((id, title)) => {
            type_name(paper, id, out);
            let all_blank = title
                .abstract_lines
                .iter()
                .all(|line| line.trim().is_empty());
            if all_blank {
                let message = format!("Dưới “{}” chưa có trích yếu nội dung.", title.type_name);
                out.push(found_at(
                    Code::AbstractMissing,
                    id,
                    "trích yếu",
                    "",
                    message,
                ));
            } else {
                lines(paper, id, title.abstract_lines.len(), out);
                whole(id, &title.abstract_lines.join(" "), out);
                year(paper, id, &title.abstract_lines.join(" "), out);
            }
        }
        None if paper.is_letter() => letter(paper, out),
        None if paper.is_whole() => out.push(found_at(
            Code::TitleMissing,
            paper.beginning(),
            "tên loại và trích yếu",
            "",
            "Văn bản không có tên loại (BÁO CÁO) và trích yếu nội dung.".to_owned(),
        )),
        None => {}
    }
}

fn type_name(paper: &Paper<'_>, id: &str, out: &mut Vec<Finding>) {
    let Some(line) = paper.passage(id, &Spot::TypeName) else {
        return;
    };
    if !types::is_type(&line.text) {
        let message = format!(
            "“{}” không phải tên loại văn bản hành chính (báo cáo, kế hoạch, tờ trình…).",
            line.text
        );
        out.push(found(Code::TypeUnknown, line, &line.text, message));
    } else if !is_capitals(&line.text) {
        let message = "Tên loại văn bản phải viết bằng chữ in hoa.".to_owned();
        out.push(
            found(Code::TypeNotCapitals, line, &line.text, message)
                .mended_by(line.put_all(&line.text.to_uppercase())),
        );
    }
}

fn lines(paper: &Paper<'_>, id: &str, count: usize, out: &mut Vec<Finding>) {
    for at in 0..count {
        let Some(line) = paper.entry(id, List::Abstract, at) else {
            continue;
        };
        if line.text.chars().filter(|c| c.is_alphabetic()).count() > 8 && is_capitals(&line.text) {
            let message = "Trích yếu phải viết bằng chữ in thường.".to_owned();
            out.push(found(Code::AbstractCapitals, line, &line.text, message));
        }
        let bare = line.text.trim_end_matches(['.', ',', ';', ':', ' ']);
        let dots = line.text.trim_end().ends_with("...");
        if at + 1 == count && bare.len() < line.text.trim_end().len() && !dots {
            let end = &line.text[bare.len()..];
            let message = format!("Cuối trích yếu không có dấu “{}”.", end.trim());
            out.push(
                found(Code::AbstractEndSign, line, &line.text, message)
                    .mended_by(line.put_all(bare)),
            );
        }
    }
}

fn whole(id: &str, text: &str, out: &mut Vec<Finding>) {
    let count = text.split_whitespace().count();
    if count > MOST_WORDS {
        let message = format!(
            "Trích yếu dài {count} chữ; phải là một câu ngắn gọn hoặc một cụm từ phản ánh nội dung chủ yếu."
        );
        out.push(found_at(
            Code::AbstractTooLong,
            id,
            "trích yếu",
            &beginning(text, 12),
            message,
        ));
    }
}

/// The years that a text names, those of full dates left out.
pub(super) fn years(text: &str) -> Vec<i32> {
    let joined = text.replace('\n', " ");
    let named = YEAR.all(&joined).filter(|found| group(found, 1).is_empty());
    named
        .filter_map(|found| group(&found, 2).parse().ok())
        .collect()
}

fn year(paper: &Paper<'_>, id: &str, text: &str, out: &mut Vec<Finding>) {
    let named = years(text);
    let Some(year) = paper.year() else {
        return;
    };
    if named.is_empty() || named.contains(&year) {
        return;
    }
    let message = format!(
        "Trích yếu ghi năm {}, nhưng báo cáo này là của năm {year}.",
        named[0]
    );
    let mended = (0..)
        .map_while(|at| paper.entry(id, List::Abstract, at))
        .find_map(|line| {
            let wrong = named[0].to_string();
            let start = line.text.find(&format!("năm {wrong}"))? + "năm ".len();
            Some(line.put(start, start + wrong.len(), &year.to_string()))
        });
    out.push(
        found_at(
            Code::TitleYear,
            id,
            "trích yếu",
            &format!("năm {}", named[0]),
            message,
        )
        .mended_by(mended),
    );
}

fn letter(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let Some((id, head)) = paper.head() else {
        return;
    };
    let about = head.about.as_deref().unwrap_or("").trim();
    if about.is_empty() {
        let message = "Công văn chưa có trích yếu sau chữ “V/v”.".to_owned();
        out.push(found_at(
            Code::LetterAbstract,
            id,
            "trích yếu công văn",
            "",
            message,
        ));
    } else if let Some(line) = paper.passage(id, &Spot::About)
        && let Some(mark) = LETTER_MARK.first(&line.text)
    {
        let message = "Chữ “V/v” được in sẵn trước trích yếu, không ghi thêm.".to_owned();
        let end = group(&mark, 0).len();
        out.push(
            found(Code::LetterAbstract, line, &line.text, message).mended_by(line.put(0, end, "")),
        );
    }
}
