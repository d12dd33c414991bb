//! A repair is safe: its finding is gone, and nothing else comes.

use super::first;
use super::paper::*;
use crate::{Code, Context, Finding, findings, mend};
use proptest::prelude::*;
use report::model::{Cell, Document};

fn all(document: &Document) -> Vec<Finding> {
    findings(document, None, &Context::default())
}

/// Mends every finding that can be mended, one after the other; the paper then has none of them.
fn mended(document: &Document) -> Vec<Finding> {
    let mut document = document.clone();
    for _ in 0..40 {
        let Some(repair) = all(&document)
            .into_iter()
            .find_map(|finding| finding.repair)
        else {
            break;
        };
        let next = mend(&document, &repair);
        assert_ne!(next, document, "{repair:?} changes nothing");
        document = next;
    }
    all(&document)
}

#[test]
fn each_repair_takes_its_finding_away_and_brings_no_other() {
    for document in [
        in_head(|h| h.number.symbol = "bc – ubnd".into()),
        in_head(|h| h.number.symbol = "KH-SKHCN".into()),
        in_head(|h| h.place_and_date.place = "an cựu, ngày".into()),
        in_title(|t| t.type_name = "Báo cáo".into()),
        in_signature(|s| drop(s.recipients.remove(0))),
        in_signature(|s| s.recipients.swap(0, 2)),
        in_signature(|s| s.recipients[2] = "lưu VHXH".into()),
        in_signature(|s| s.capacity[1] = "PHÓ CHỦ TỊCH".into()),
        in_signature(|s| s.name = "Ông TS. Nguyễn Văn An".into()),
        replaced("end", "./.", ""),
        replaced("end", "./.", " . /."),
        saying("short", "w) Tồn tại, hạn chế: Không."),
        adding(
            "phổ cập  kỹ năng số,an toàn ( cơ bản ) , số hoá 62.47 % hồ sơ ngày 1 tháng 03 năm 2026,",
        ),
        adding("-Phường có 13560 hồ sơ, 1,953 lượt và 62, 47% đúng hạn ngày 5/2/2026."),
        adding("Pho\u{302}\u{309} ca\u{323}\u{302}p k\u{79}\u{303} năng số."),
        in_cell("tasks", 1, 7, "Đạt 62.47% hồ sơ  và 62.47% lượt."),
        in_annex(|a| a.reference = a.reference.take().map(|r| r.replace("05/BC", "06/KH"))),
    ] {
        let before: Vec<&str> = all(&document).iter().map(|f| f.code.name()).collect();
        assert!(!before.is_empty());
        assert_eq!(mended(&document), [], "{before:?}");
    }
}

#[test]
fn a_repair_of_words_that_are_gone_changes_nothing() {
    let document = adding("Tỷ lệ đạt 62.47% hồ sơ.");
    let repair = first(&document, Code::PercentPoint)
        .and_then(|finding| finding.repair)
        .unwrap();
    assert_eq!(mend(&report(), &repair), report());
}

#[test]
fn a_repair_keeps_the_styles_of_the_runs_around_it() {
    use report::model::{Content, Run};
    let mut document = adding("Tỷ lệ đạt 62.47% hồ sơ.");
    for block in &mut document.sections[0].blocks {
        if let Content::Paragraph(paragraph) = &mut block.content
            && block.id == "more/0"
        {
            paragraph.runs = vec!["Tỷ lệ đạt ".into(), Run::bold("62.47%"), " hồ sơ.".into()];
        }
    }
    let repair = first(&document, Code::PercentPoint)
        .and_then(|finding| finding.repair)
        .unwrap();
    let after = mend(&document, &repair);
    let runs = after.sections[0]
        .blocks
        .iter()
        .find_map(|block| match &block.content {
            Content::Paragraph(paragraph) if block.id == "more/0" => Some(paragraph.runs.clone()),
            _ => None,
        });
    assert_eq!(
        runs,
        Some(vec![
            "Tỷ lệ đạt ".into(),
            Run::bold("62,47%"),
            " hồ sơ.".into()
        ])
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Words put together at random from fragments with and without faults.
    #[test]
    fn a_repair_always_takes_its_finding_away(
        fragments in prop::collection::vec(prop::sample::select(vec![
            "Phổ cập", "số hoá", "hòa", "  ", " ,", ",an", "62.47%", "62,47 %", "1,953 hồ sơ", "ngày 1 tháng 03 năm 2026",
            "ngày 5/2/2026", "(", ")", "( a )", "“", "”", "kỹ kỹ năng", ". phường", "..", "...", "./.", ";;", "8.5 tỷ",
            "13560 hồ sơ", "Kế hoạch số 5 /KH-UBND ngày 01/3/2026", "e\u{301}", "\u{200b}", "a) ", "- ", "100% %",
        ]), 1..8),
        in_table in any::<bool>(),
    ) {
        // The same fault twice in a paragraph is told once: its second place comes up when the first is mended.
        let mut seen = std::collections::HashSet::new();
        let once: Vec<&str> = fragments.into_iter().filter(|fragment| seen.insert(*fragment)).collect();
        let words = once.join(" ");
        let document = match in_table {
            true => in_cell("tasks", 1, 7, &words),
            false => adding(&words),
        };
        for finding in all(&document) {
            let Some(repair) = finding.repair.clone() else { continue };
            let after = mend(&document, &repair);
            prop_assert!(after != document, "{repair:?} changes nothing in {words:?}");
            let same = |other: &&Finding| {
                (other.code, &other.place, &other.excerpt) == (finding.code, &finding.place, &finding.excerpt)
            };
            let count = |document: &Document| all(document).iter().filter(same).count();
            prop_assert!(count(&after) < count(&document), "{finding:?} stays in {words:?}");
        }
        let left = mended(&document);
        prop_assert!(left.iter().all(|finding| finding.repair.is_none()), "{left:?} in {words:?}");
    }

    #[test]
    fn no_text_breaks_the_check(words in "\\PC{0,60}") {
        let _ = all(&adding(&words));
        let _ = all(&in_table("goals", |table| table.rows[0].cells[4] = Cell::text(&words)));
        let _ = all(&in_signature(|end| end.recipients[0] = words.clone()));
    }
}
