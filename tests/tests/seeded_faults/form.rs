//! Faults in the parts of the form: head, title, addressees, recipients, signature, headings, annexes, end.

use report::model::{AnnexHead, Block, Content, Document, Head, Heading, Level, Signature, Title};

/// The code that must be found, and what is done; it gives the block at fault, empty where a part is missing.
pub type Fault = (&'static str, fn(&mut Document, usize) -> Option<String>);

/// Every fault of the form.
pub const ALL: &[Fault] = &[
    ("head-missing", |d, _| {
        remove(d, |c| matches!(c, Content::Head(_)))
    }),
    ("agency-missing", |d, _| head(d, |h| h.agency.clear())),
    ("agency-not-capitals", |d, _| {
        head(d, |h| h.agency = vec!["Ủy ban nhân dân phường".into()])
    }),
    ("agency-shortened", |d, _| {
        head(d, |h| h.agency = vec!["UBND PHƯỜNG AN CỰU".into()])
    }),
    ("symbol-missing", |d, _| {
        head(d, |h| h.number.symbol.clear())
    }),
    ("symbol-form", |d, _| {
        head(d, |h| h.number.symbol = h.number.symbol.replace('-', " - "))
    }),
    ("number-form", |d, _| {
        head(d, |h| h.number.value = Some("XII".into()))
    }),
    ("place-missing", |d, _| {
        head(d, |h| h.place_and_date.place.clear())
    }),
    ("place-form", |d, _| {
        head(d, |h| {
            h.place_and_date.place = h.place_and_date.place.to_lowercase()
        })
    }),
    ("date-impossible", |d, _| {
        head(d, |h| {
            (h.place_and_date.day, h.place_and_date.month) = (Some(31), Some(9))
        })
    }),
    ("type-not-capitals", |d, _| {
        title(d, |t| t.type_name = "Báo cáo".into())
    }),
    ("type-unknown", |d, _| {
        title(d, |t| t.type_name = "BẢN KỂ".into())
    }),
    ("abstract-missing", |d, _| {
        title(d, |t| t.abstract_lines.clear())
    }),
    ("abstract-end-sign", |d, _| {
        title(d, |t| {
            t.abstract_lines
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|l| l.push('.'))
        })
    }),
    ("abstract-capitals", |d, _| {
        title(d, |t| {
            t.abstract_lines
                .iter_mut()
                .for_each(|l| *l = l.to_uppercase())
        })
    }),
    ("recipients-missing", |d, _| {
        signature(d, |s| s.recipients.clear())
    }),
    ("recipient-twice", |d, _| {
        signature(d, |s| {
            let first = s.recipients.first().cloned();
            s.recipients.splice(0..0, first);
        })
    }),
    ("archive-missing", |d, _| {
        signature(d, |s| s.recipients.truncate(s.recipients.len().max(1) - 1))
    }),
    ("archive-not-last", |d, _| {
        signature(d, |s| {
            let last = s.recipients.pop();
            s.recipients.splice(0..0, last);
        })
    }),
    ("signature-missing", |d, _| {
        remove(d, |c| matches!(c, Content::Signature(_)))
    }),
    ("capacity-missing", |d, _| {
        signature(d, |s| s.capacity.clear())
    }),
    ("capacity-not-capitals", |d, _| {
        signature(d, |s| {
            s.capacity = vec!["Tm. Ủy ban nhân dân".into(), "Chủ tịch".into()]
        })
    }),
    ("deputy-line-missing", |d, _| {
        signature(d, |s| s.capacity = vec!["KT. CHỦ TỊCH".into()])
    }),
    ("signer-missing", |d, _| signature(d, |s| s.name.clear())),
    ("signer-open", |d, _| {
        signature(d, |s| s.name = "(Họ và tên)".into())
    }),
    ("signer-titled", |d, _| {
        signature(d, |s| s.name = "TS. Nguyễn Văn An".into())
    }),
    ("signer-capitals", |d, _| {
        signature(d, |s| s.name = "NGUYỄN VĂN AN".into())
    }),
    ("number-skipped", |d, n| {
        heading(d, Some(Level::Roman), 1 + n, |h| {
            h.text = format!("IX. {}", name(h))
        })
    }),
    ("number-repeated", |d, n| {
        heading(d, Some(Level::Roman), 1 + n, |h| {
            h.text = format!("I. {}", name(h))
        })
    }),
    ("number-first", |d, _| {
        heading(d, Some(Level::Roman), 0, |h| {
            h.text = format!("III. {}", name(h))
        })
    }),
    ("heading-not-capitals", |d, n| {
        heading(d, Some(Level::Roman), n, |h| {
            h.text = h.text.replacen(name(h), "Kết quả đạt được", 1)
        })
    }),
    ("heading-end-sign", |d, n| {
        heading(d, None, n, |h| h.text.push('.'))
    }),
    ("annex-word", |d, n| {
        annex(d, n, |a| a.word = a.word.replace("Phụ lục", "Phu luc"))
    }),
    ("annex-title-not-capitals", |d, n| {
        annex(d, n, |a| a.title = vec!["Danh mục nhiệm vụ".into()])
    }),
    ("annex-title-missing", |d, n| {
        annex(d, n, |a| a.title.clear())
    }),
    ("annex-reference-missing", |d, n| {
        annex(d, n, |a| a.reference = None)
    }),
    ("end-mark-missing", |d, _| ending(d, ".")),
    ("end-mark-form", |d, _| ending(d, "/.")),
];

/// A heading's title, without its number.
fn name(heading: &Heading) -> &str {
    heading.text.split_once(' ').map_or("", |(_, name)| name)
}

fn blocks(document: &mut Document) -> impl Iterator<Item = &mut Block> {
    document
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks)
}

fn remove(document: &mut Document, part: fn(&Content) -> bool) -> Option<String> {
    let held = blocks(document).any(|block| part(&block.content));
    for section in &mut document.sections {
        section.blocks.retain(|block| !part(&block.content));
    }
    held.then(String::new)
}

macro_rules! changes {
    ($($name:ident, $kind:ident);*) => {
        $(fn $name(document: &mut Document, change: impl Fn(&mut $kind)) -> Option<String> {
            blocks(document).find_map(|block| match &mut block.content {
                Content::$kind(part) => {
                    change(part);
                    Some(block.id.clone())
                }
                _ => None,
            })
        })*
    };
}

changes!(head, Head; title, Title; signature, Signature);

fn heading(
    document: &mut Document,
    level: Option<Level>,
    nth: usize,
    change: impl Fn(&mut Heading),
) -> Option<String> {
    let all = blocks(document).filter_map(|block| match &mut block.content {
        Content::Heading(one) if level.is_none_or(|level| one.level == level) => {
            Some((&block.id, one))
        }
        _ => None,
    });
    let (id, one) = all.into_iter().nth(nth)?;
    change(one);
    Some(id.clone())
}

fn annex(document: &mut Document, nth: usize, change: impl Fn(&mut AnnexHead)) -> Option<String> {
    let all = blocks(document).filter_map(|block| match &mut block.content {
        Content::AnnexHead(one) => Some((&block.id, one)),
        _ => None,
    });
    let (id, one) = all.into_iter().nth(nth)?;
    change(one);
    Some(id.clone())
}

/// Another sign in the place of `./.`.
fn ending(document: &mut Document, sign: &str) -> Option<String> {
    blocks(document).find_map(|block| match &mut block.content {
        Content::Paragraph(text) => {
            let run = text.runs.iter_mut().find(|run| run.text.ends_with("./."))?;
            run.text = format!("{}{sign}", run.text.trim_end_matches("./."));
            Some(block.id.clone())
        }
        _ => None,
    })
}
