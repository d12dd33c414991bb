//! Faults in the head of the paper and in its title.

use crate::parts::{Fault, head, one, remove, title, two};
use report::model::{Content, Document};

/// Every fault of head and title.
pub const ALL: &[Fault] = &[
    one(
        "head-missing",
        "văn bản có một phần đầu",
        |d, _| remove(d, |c| matches!(c, Content::Head(_))),
    ),
    one("agency-missing", ONE_AGENCY, |d, _| {
        head(d, |h| h.agency.clear())
    }),
    two("agency-not-capitals", |d, n| {
        head(d, |h| {
            let line = h.agency.get_mut(n);
            line.into_iter().for_each(|line| *line = small(line));
        })
    }),
    two("agency-shortened", |d, n| {
        let lines = [
            &["UBND PHƯỜNG AN CỰU"][..],
            &["ỦY BAN NHÂN DÂN", "P. AN CỰU"],
        ][n];
        head(d, |h| {
            h.agency = lines.iter().map(|l| (*l).into()).collect()
        })
    }),
    one("parent-of-committee", ONE_AGENCY, |d, _| {
        head(d, |h| {
            h.parent = vec!["ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ".into()]
        })
    }),
    one("symbol-missing", ONE_SYMBOL, |d, _| {
        head(d, |h| h.number.symbol.clear())
    }),
    two("symbol-with-cv", |d, n| {
        head(d, |h| {
            let own = &h.number.symbol;
            h.number.symbol = [format!("CV-{own}"), format!("{own}-CV")][n].clone();
        })
    }),
    two("symbol-form", |d, n| {
        head(d, |h| {
            let own = &h.number.symbol;
            h.number.symbol = [own.replace('-', " - "), format!("{own}.")][n].clone();
        })
    }),
    one("symbol-type", ONE_SYMBOL, |d, _| {
        titled(d)?;
        head(d, |h| h.number.symbol = "TTr-UBND".into())
    }),
    one("symbol-agency", ONE_SYMBOL, |d, _| {
        titled(d)?;
        head(d, |h| {
            h.number.symbol = h.number.symbol.replace("UBND", "STC")
        })
    }),
    one("number-form", "văn bản có một số", |d, _| {
        head(d, |h| h.number.value = Some("XII".into()))
    }),
    one("place-missing", ONE_PLACE, |d, _| {
        head(d, |h| h.place_and_date.place.clear())
    }),
    one("place-form", ONE_PLACE, |d, _| {
        head(d, |h| {
            h.place_and_date.place = h.place_and_date.place.to_lowercase()
        })
    }),
    one("place-of-agency", ONE_PLACE, |d, _| {
        head(d, |h| h.place_and_date.place = "Đà Lạt".into())
    }),
    one("date-impossible", ONE_DAY, |d, _| dated(d, 31, 9, 2026)),
    one("date-in-future", ONE_DAY, |d, _| dated(d, 15, 12, 2027)),
    one("deadline-passed", ONE_DAY, |d, _| dated(d, 15, 12, 2026)),
    one(
        "as-of-after-date",
        "ngày ban hành và ngày chốt số liệu mỗi thứ đứng một chỗ",
        |d, _| dated(d, 1, 1, 2026).map(|_| String::new()),
    ),
    one("title-missing", ONE_TITLE, |d, _| {
        remove(d, |c| matches!(c, Content::Title(_)))
    }),
    one("type-not-capitals", ONE_TITLE, |d, _| {
        title(d, |t| t.type_name = small(&t.type_name))
    }),
    one("type-unknown", ONE_TITLE, |d, _| {
        title(d, |t| t.type_name = "BẢN KỂ".into())
    }),
    one("abstract-missing", ONE_TITLE, |d, _| {
        title(d, |t| t.abstract_lines.clear())
    }),
    one(
        "abstract-end-sign",
        "trích yếu có một chỗ kết thúc",
        |d, _| {
            title(d, |t| {
                let last = t.abstract_lines.last_mut();
                last.into_iter().for_each(|line| line.push('.'));
            })
        },
    ),
    one("abstract-too-long", ONE_TITLE, |d, _| {
        title(d, |t| {
            let line = "về kết quả thực hiện các nhiệm vụ, chỉ tiêu được giao ".repeat(6);
            t.abstract_lines.push(line.trim_end().into());
        })
    }),
    two("abstract-capitals", |d, n| {
        title(d, |t| {
            let line = t.abstract_lines.get_mut(n);
            line.into_iter()
                .for_each(|line| *line = line.to_uppercase());
        })
    }),
    one("title-year", ONE_TITLE, |d, _| {
        title(d, |t| {
            let lines = t.abstract_lines.iter_mut();
            lines.for_each(|line| *line = line.replace("năm 2026", "năm 2021"));
        })
    }),
    one(
        "letter-abstract",
        "công văn có một trích yếu",
        |d, _| {
            head(d, |h| {
                let about = h.about.as_mut();
                about
                    .into_iter()
                    .for_each(|about| about.insert_str(0, "V/v "));
            })
        },
    ),
];

const ONE_AGENCY: &str = "phần đầu có một chỗ ghi cơ quan";
const ONE_SYMBOL: &str = "văn bản có một ký hiệu";
const ONE_PLACE: &str = "văn bản có một địa danh";
const ONE_DAY: &str = "văn bản có một ngày ban hành";
const ONE_TITLE: &str = "văn bản có một tên loại và trích yếu";

fn dated(document: &mut Document, day: u32, month: u32, year: i32) -> Option<String> {
    head(document, |h| {
        let date = &mut h.place_and_date;
        (date.day, date.month, date.year) = (Some(day), Some(month), Some(year));
    })
}

/// A capital first letter and small others.
fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().collect();
    first + &letters.as_str().to_lowercase()
}

/// Whether the paper has a title, as a letter has none.
fn titled(document: &mut Document) -> Option<String> {
    title(document, |_| ())
}
