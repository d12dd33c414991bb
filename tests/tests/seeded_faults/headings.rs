//! Faults in headings, bases and annexes.

use crate::parts::{Fault, annex, annexes, blocks, heading, insert, one, paragraph, title, two};
use report::model::{Block, Content, Document, Heading, Level, Paragraph, Section};

/// Every fault of headings, bases and annexes.
pub const ALL: &[Fault] = &[
    two("number-skipped", |d, n| {
        renumbered(d, Level::Roman, 1 + n, "IX.")
    }),
    two("number-repeated", |d, n| {
        renumbered(d, Level::Roman, 1 + n, "I.")
    }),
    two("number-first", |d, n| {
        let (level, number) = [(Level::Roman, "III."), (Level::Number, "3.")][n];
        renumbered(d, level, 0, number)
    }),
    two("letter-foreign", |d, n| {
        renumbered(d, Level::Letter, n, "w)")
    }),
    two("heading-mark", |d, n| {
        renumbered(d, Level::Roman, 1 + n, ["II)", "III)"][n])
    }),
    two("heading-level", |d, n| {
        renumbered(d, Level::Roman, 1 + n, "2.")
    }),
    two("heading-parent", |d, n| {
        renumbered(d, Level::SubNumber, n, "9.1.")
    }),
    two("heading-not-capitals", |d, n| {
        heading(d, Some(Level::Roman), n, |h| {
            h.text = h.text.replacen(name(h), "Kết quả đạt được", 1)
        })
    }),
    two("heading-end-sign", |d, n| {
        heading(d, None, n, |h| h.text.push('.'))
    }),
    two("heading-without-text", |d, n| before_heading(d, 1 + n)),
    two("year-differs", |d, n| match n {
        0 => paragraph(
            d,
            0,
            |text| text.starts_with("Trên đây") && text.contains("năm 2026"),
            |text| text.replace("năm 2026", "năm 2019"),
        ),
        _ => annex(d, 0, |a| {
            let lines = a.title.iter_mut();
            lines.for_each(|line| *line = line.replace("2026", "2019"));
        })
        .filter(|_| titled(d)),
    }),
    two("part-empty", |d, n| {
        insert(d, n, Paragraph::body("Chưa có nội dung được nhập."))
    }),
    two("basis-end-sign", |d, n| {
        bases(d, [0, 2][n], |line| {
            format!("{},", line.trim_end_matches([';', '.']))
        })
    }),
    two("basis-opening", |d, n| {
        bases(d, n, |line| line.replace("Căn cứ ", ""))
    }),
    two("basis-cut-short", |d, n| {
        bases(d, 1 + n, |line| {
            let (kept, sign) = (
                line.split(" ngày").next().unwrap_or(""),
                line.chars().last(),
            );
            format!("{kept}{}", sign.unwrap_or('.'))
        })
    }),
    two("annex-word", |d, n| {
        annex(d, n, |a| a.word = a.word.replace("Phụ lục", "Phu luc"))
    }),
    two("annex-title-not-capitals", |d, n| {
        annex(d, n, |a| a.title = vec!["Danh mục nhiệm vụ".into()])
    }),
    two("annex-title-missing", |d, n| {
        annex(d, n, |a| a.title.clear())
    }),
    two("annex-reference-missing", |d, n| {
        annex(d, n, |a| a.reference = None)
    }),
    two("annex-reference-differs", |d, n| {
        blocks(d).find(|block| matches!(block.content, Content::Head(_)))?;
        annex(d, n, |a| a.reference = Some(OTHER.into()))
    }),
    two("annex-not-roman", |d, n| {
        let several = annexes(d) > 1;
        let number = format!("Phụ lục {}", n + 1);
        annex(d, n, |a| a.word.clone_from(&number)).filter(|_| several)
    }),
    one(
        "annex-alone",
        "văn bản chỉ còn một phụ lục",
        |d, _| {
            blocks(d).find(|block| matches!(block.content, Content::Head(_)))?;
            let ends = |section: &Section| {
                let heads = |block: &Block| matches!(block.content, Content::AnnexHead(_));
                section.blocks.iter().any(heads)
            };
            let first = d.sections.iter().position(ends)?;
            d.sections.truncate(first + 1);
            annex(d, 0, |a| a.word = "Phụ lục I".into())
        },
    ),
    two("annex-order", |d, n| {
        let several = annexes(d) > 1;
        annex(d, n, |a| a.word = "Phụ lục VII".into()).filter(|_| several)
    }),
    two("annex-not-pointed", unpointed),
    two("agency-strange", |d, n| {
        annex(d, n, |a| {
            a.title = vec!["KẾT QUẢ CỦA ỦY BAN NHÂN DÂN PHƯỜNG THUẬN HÓA".into()]
        })
    }),
];

/// The reference of another report's annex.
const OTHER: &str =
    "(Kèm theo Tờ trình số 11/TTr-UBND ngày 02 tháng 3 năm 2021 của Ủy ban nhân dân phường Khác)";

/// Bases as they are written.
const BASES: [&str; 3] = [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Quyết định số 981/QĐ-UBND ngày 02 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh về việc giao chỉ tiêu;",
    "Căn cứ Kế hoạch số 982/KH-UBND ngày 05 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
];

/// A heading's title, without its number.
fn name(heading: &Heading) -> &str {
    heading.text.split_once(' ').map_or("", |(_, name)| name)
}

fn renumbered(document: &mut Document, level: Level, nth: usize, number: &str) -> Option<String> {
    heading(document, Some(level), nth, |h| {
        h.text = format!("{number} {}", name(h))
    })
}

fn titled(document: &mut Document) -> bool {
    title(document, |_| ()).is_some()
}

/// Bases after the title, one line of them changed.
fn bases(document: &mut Document, at: usize, change: impl Fn(&str) -> String) -> Option<String> {
    let mut lines = BASES.map(str::to_owned);
    lines[at] = change(&lines[at]);
    insert(document, 0, Content::Bases(lines.to_vec()))
}

/// A heading directly before another of its level.
fn before_heading(document: &mut Document, nth: usize) -> Option<String> {
    let section = document.sections.first_mut()?;
    let roman =
        |block: &Block| matches!(&block.content, Content::Heading(h) if h.level == Level::Roman);
    let all = section.blocks.iter().enumerate();
    let at = all.filter(|(_, block)| roman(block)).nth(nth)?.0;
    let empty = Heading::new(Level::Roman, "II. NỘI DUNG KHÁC");
    section.blocks.insert(at, Block::new("thu-nghiem", empty));
    Some("thu-nghiem".into())
}

/// No sentence names the annex any more.
fn unpointed(document: &mut Document, nth: usize) -> Option<String> {
    titled(document).then_some(())?;
    let mut word = String::new();
    let id = annex(document, nth, |_| ())?;
    for block in blocks(document) {
        match &mut block.content {
            Content::AnnexHead(annex) if block.id == id => word.clone_from(&annex.word),
            _ => {}
        }
    }
    for block in blocks(document) {
        if let Content::Paragraph(text) = &mut block.content {
            for run in &mut text.runs {
                run.text = without(&run.text, &word);
            }
        }
    }
    Some(id)
}

/// The text with another name for an annex; `Phụ lục I` is not `Phụ lục II`.
fn without(text: &str, word: &str) -> String {
    let mut parts = text.split(word);
    let mut out = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let longer = part.starts_with(char::is_alphanumeric);
        out += if longer { word } else { "bảng sau" };
        out += part;
    }
    out
}
