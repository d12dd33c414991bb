//! Faults in the addressees, the recipients, the signature and the last words.

use crate::parts::{Fault, addressees, blocks, one, paragraph, remove, signature, two};
use report::model::{Content, Document, Signature};

/// Every fault of addressees, recipients, signature and end.
pub const ALL: &[Fault] = &[
    one(
        "addressee-missing",
        "văn bản có một phần “Kính gửi”",
        |d, _| addressees(d, |a| a.0 = vec!["……………".into()]),
    ),
    two("addressee-form", |d, n| {
        addressees(d, |a| match (n, a.0.first_mut()) {
            (0, Some(first)) => first.insert_str(0, "Kính gửi: "),
            (_, Some(first)) => {
                let again = first.clone();
                a.0.push(again);
            }
            (_, None) => {}
        })
    }),
    one("as-above-missing", ONE_AS_ABOVE, |d, _| {
        asked(d)?;
        signature(d, |s| drop(s.recipients.drain(..s.recipients.len().min(1))))
    }),
    two("as-above-not-first", |d, n| {
        asked(d)?;
        signature(d, |s| {
            let first: Vec<String> = s.recipients.drain(..s.recipients.len().min(1)).collect();
            let at = [1, s.recipients.len().saturating_sub(1)][n].min(s.recipients.len());
            s.recipients.splice(at..at, first);
        })
    }),
    one("as-above-without-addressee", ONE_AS_ABOVE, |d, _| {
        remove(d, |c| matches!(c, Content::Addressees(_)))
    }),
    one(
        "recipients-missing",
        "văn bản có một danh sách Nơi nhận",
        |d, _| signature(d, |s| s.recipients.clear()),
    ),
    two("recipient-twice", |d, n| {
        signature(d, |s| {
            let again = s.recipients.get(n).cloned();
            let at = n.min(s.recipients.len());
            s.recipients.splice(at..at, again);
        })
    }),
    one("archive-missing", ONE_ARCHIVE, |d, _| {
        signature(d, |s| s.recipients.truncate(s.recipients.len().max(1) - 1))
    }),
    two("archive-not-last", |d, n| {
        signature(d, |s| {
            let last = s.recipients.pop();
            let at = [0, s.recipients.len().saturating_sub(1)][n];
            s.recipients.splice(at..at, last);
        })
    }),
    one("archive-form", ONE_ARCHIVE, |d, _| {
        signature(d, |s| {
            let last = s.recipients.last_mut();
            last.into_iter()
                .for_each(|line| *line = "Lưu VT, VHXH".into());
        })
    }),
    one(
        "signature-missing",
        "văn bản có một phần chữ ký",
        |d, _| remove(d, |c| matches!(c, Content::Signature(_))),
    ),
    one(
        "capacity-missing",
        "văn bản có một phần chữ ký",
        |d, _| signature(d, |s| s.capacity.clear()),
    ),
    two("capacity-form", |d, n| {
        let lines: [&[&str]; 2] = [
            &["TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            &["TM. ỦY BAN NHÂN DÂN", "KT CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ];
        signature(d, |s| capacity(s, lines[n]))
    }),
    two("capacity-not-capitals", |d, n| {
        signature(d, |s| {
            let line = s.capacity.get_mut(n);
            line.into_iter()
                .for_each(|line| *line = line.to_lowercase());
        })
    }),
    one("collective-without-tm", ONE_CAPACITY, |d, _| {
        signature(d, |s| capacity(s, &["ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]))
    }),
    one("capacity-agency", ONE_CAPACITY, |d, _| {
        signature(d, |s| capacity(s, &["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"]))
    }),
    two("deputy-line-missing", |d, n| {
        let lines: [&[&str]; 2] = [&["KT. CHỦ TỊCH"], &["TM. ỦY BAN NHÂN DÂN", "TL. CHỦ TỊCH"]];
        signature(d, |s| capacity(s, lines[n]))
    }),
    two("deputy-without-kt", |d, n| {
        let lines: [&[&str]; 2] = [&["PHÓ CHỦ TỊCH"], &["TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"]];
        signature(d, |s| capacity(s, lines[n]))
    }),
    one("signer-missing", ONE_NAME, |d, _| {
        signature(d, |s| s.name.clear())
    }),
    one("signer-open", ONE_NAME, |d, _| {
        signature(d, |s| s.name = "(Họ và tên)".into())
    }),
    one("signer-titled", ONE_NAME, |d, _| {
        signature(d, |s| s.name = "TS. Nguyễn Văn An".into())
    }),
    one("signer-capitals", ONE_NAME, |d, _| {
        signature(d, |s| s.name = "NGUYỄN VĂN AN".into())
    }),
    one("closing-missing", ONE_END, |d, _| {
        reported(d)?;
        paragraph(
            d,
            0,
            |text| text.starts_with("Trên đây"),
            |_| "Hết báo cáo./.".into(),
        )
    }),
    one("end-mark-missing", ONE_END, |d, _| ending(d, ".")),
    one("end-mark-form", ONE_END, |d, _| ending(d, "/.")),
];

const ONE_AS_ABOVE: &str = "Nơi nhận có một dòng “Như trên”";
const ONE_ARCHIVE: &str = "Nơi nhận có một dòng “Lưu”";
const ONE_CAPACITY: &str = "người ký có một dòng ghi tập thể";
const ONE_NAME: &str = "văn bản có một người ký";
const ONE_END: &str = "văn bản có một chỗ kết thúc";

/// Whether the paper has addressees, which "Như trên" stands for.
fn asked(document: &mut Document) -> Option<String> {
    addressees(document, |_| ())
}

/// Whether it is a report, which ends with a sentence of its own.
fn reported(document: &mut Document) -> Option<()> {
    let report = blocks(document).any(
        |block| matches!(&block.content, Content::Title(title) if title.type_name == "BÁO CÁO"),
    );
    report.then_some(())
}

fn capacity(signature: &mut Signature, lines: &[&str]) {
    signature.capacity = lines.iter().map(|line| (*line).to_owned()).collect();
    signature.position = None;
}

/// Another sign in the place of `./.`.
fn ending(document: &mut Document, sign: &str) -> Option<String> {
    let ends = |text: &str| text.ends_with("./.");
    let changed = |text: &str| format!("{}{sign}", text.trim_end_matches("./."));
    paragraph(document, 0, ends, changed)
}
